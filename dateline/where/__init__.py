"""Places: which words name one, which place it is, and what the name does in its sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from dateline.parse import Parsed
from dateline.types import Place
from dateline.when import Timed
from dateline.where.apart import NEAR_KM, told_apart
from dateline.where.atlas import load_atlas
from dateline.where.borders import find_borders
from dateline.where.described import find_described
from dateline.where.evidence import Evidence
from dateline.where.finder import Finder
from dateline.where.gazetteer import ALTERNATE, Candidate, Gazetteer, open_gazetteer
from dateline.where.home import home_of
from dateline.where.mention import Mention
from dateline.where.placed import Placed
from dateline.where.points import find_points
from dateline.where.resolve import Resolved, resolve
from dateline.where.roles import Setting, dateline_words, find_dateline, role_of
from dateline.where.words import Words, load_place_words, read_words

__all__ = ["Gazetteer", "Placed", "dateline_words", "find_places", "open_gazetteer"]

FAR_BACK = 18  # words before a name that may tell the distance: "20 km (12 miles) to the north-west of the town of"
LINES = ("river", "rio", "canal")


def find_places(parsed: Parsed, gazetteer: Gazetteer, times: tuple[Timed, ...]) -> tuple[Placed, ...]:
    """The place names of a report, in the order of the text, with their places.

    Args:
        parsed: the report.
        gazetteer: places by name.
        times: the report's time expressions, whose words are no part of a place name.
    """
    mentions, setting = find_mentions(parsed, gazetteer, times)
    words, atlas = setting.words, setting.atlas
    found = resolve(mentions, words, gazetteer, atlas, home_of(parsed.report.outlet, atlas))
    placed = [placed_of(one, setting) for one in found]
    for at, border in find_borders(found, words, atlas):
        line = Mention(at, at, "", border, "region", "codebook")
        placed.append(placed_of(Resolved(line, border.place, "the countries on both sides stand with it"), setting))
    placed += points_of(parsed)
    placed += list(find_described(placed, words, setting.lists, parsed))
    return tuple(sorted(placed, key=lambda one: one.first))


def find_mentions(parsed: Parsed, gazetteer: Gazetteer, times: tuple[Timed, ...]) -> tuple[list[Mention], Setting]:
    """Which words of a report name a place, and what they stand in; see `find_places`."""
    atlas, lists = load_atlas(), load_place_words()
    dateline = find_dateline(parsed)
    taken = frozenset(at for timed in times for at in range(timed.first, timed.last + 1))
    words = read_words(parsed, taken, dateline)
    mentions = Finder(Evidence(words, atlas, lists, dateline, parsed.capitals)).find(gazetteer)
    return mentions, Setting(parsed, words, lists, atlas, dateline)


def points_of(parsed: Parsed) -> Iterator[Placed]:
    """Coordinates told in the text; their span reaches over whole tokens."""
    for place in find_points(parsed.report.text):
        first = bisect_right(parsed.starts, place.span.start) - 1
        last = bisect_right(parsed.starts, place.span.end - 1) - 1
        yield Placed(first, last, replace(place, span=parsed.span(first, last)), place.role)


def placed_of(found: Resolved, setting: Setting) -> Placed:
    """A resolved name as a place of the report, with what it does there."""
    mention = found.mention
    place = replace(place_of(found, setting), role=role_of(mention, found.place, setting))
    if place.kind in ("settlement", "site"):
        before = setting.words.plain[max(0, mention.first - FAR_BACK) : mention.first]
        place = told_apart(place, before) or place
    return Placed(mention.first, mention.last, place, place.role, is_listed(place, mention))


def is_listed(place: Place, mention: Mention) -> bool:
    """True for a name of a place of the report: no word of nationality and no capital that stands for a government."""
    if mention.entry is not None and mention.entry.kind == "nationality":
        return False
    return place.role != "government" or place.kind == "country"


def place_of(found: Resolved, setting: Setting) -> Place:
    """A resolved name as the coded report writes it."""
    mention, place, parsed = found.mention, found.place, setting.parsed
    span = parsed.span(mention.first, mention.last)
    written = setting.words.shown[mention.first : mention.last + 1] if parsed.capitals else span.text.split()
    shown = " ".join(written).replace(" - ", "-")
    if place is None:
        kind = mention.wanted or "settlement"
        return Place(span, shown, kind, found.country, reason=found.reason)
    kind = "site" if mention.wanted == "site" and place.kind == "settlement" else place.kind
    precision = precision_of(place, kind, mention.first, setting.words)
    extent = mention.entry.radius_km if mention.entry is not None else None
    return Place(
        span=span,
        name=shown if place.rank == ALTERNATE and not parsed.capitals else place.name,
        kind=kind,
        country=place.country,
        admin1=place.admin1_name,
        latitude=place.latitude,
        longitude=place.longitude,
        geonames=place.id if place.id > 0 else None,
        precision=precision,
        reason=found.reason,
        radius_km=NEAR_KM if precision == "near" else extent,
    )


def precision_of(place: Candidate, kind: str, first: int, words: Words) -> str | None:
    """How closely a name tells where something is; None for a region of several countries."""
    if kind == "region" and place.name.endswith(" border"):
        return "linear"
    if kind == "region":
        return "admin1" if place.country else None
    if kind == "water":
        name = place.name.lower()
        return "linear" if name.split()[-1] in LINES or " " not in name else "sea_air"
    if kind == "settlement" and first > 0:
        before = words.plain[max(0, first - 4) : first]
        if before[-1] in ("near", "outside") or (before[-1] == "of" and "outskirts" in before):
            return "near"
    return kind
