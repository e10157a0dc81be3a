"""Places: which words name one, which place it is, and what the name does in its sentence."""

from __future__ import annotations

from dataclasses import replace

from dateline.parse import Parsed
from dateline.types import Place
from dateline.when import Timed
from dateline.where.atlas import load_atlas
from dateline.where.gazetteer import ALTERNATE, Candidate, Gazetteer, open_gazetteer
from dateline.where.finder import Finder
from dateline.where.home import home_of
from dateline.where.mention import Mention
from dateline.where.placed import Placed
from dateline.where.resolve import Resolved, resolve
from dateline.where.roles import Setting, find_dateline, role_of
from dateline.where.words import Words, load_place_words, read_words

__all__ = ["Gazetteer", "Placed", "find_places", "open_gazetteer"]

MEASURED = frozenset(["km", "kilometers", "kilometres", "miles", "outskirts"])  # "20 km north of Tibú"
LINES = ("river", "rio", "canal")


def find_places(parsed: Parsed, gazetteer: Gazetteer, times: tuple[Timed, ...]) -> tuple[Placed, ...]:
    """The place names of a report, in the order of the text, with their places.

    Args:
        parsed: the report.
        gazetteer: places by name.
        times: the report's time expressions, whose words are no part of a place name.
    """
    atlas, lists = load_atlas(), load_place_words()
    dateline = find_dateline(parsed)
    taken = frozenset(at for timed in times for at in range(timed.first, timed.last + 1))
    words = read_words(parsed, taken, dateline)
    mentions = Finder(words, atlas, lists, dateline, parsed.capitals).find(gazetteer)
    setting = Setting(parsed, words, lists, atlas, dateline)
    placed = []
    for found in resolve(mentions, words, gazetteer, atlas, home_of(parsed.report.outlet, atlas)):
        mention = found.mention
        place = replace(place_of(found, parsed, words), role=role_of(mention, found.place, setting))
        placed.append(Placed(mention.first, mention.last, place, is_listed(place, mention)))
    return tuple(placed)


def is_listed(place: Place, mention: Mention) -> bool:
    """True for a name of a place of the report: no word of nationality and no capital that stands for a government."""
    if mention.entry is not None and mention.entry.kind == "nationality":
        return False
    return place.role != "government" or place.kind == "country"


def place_of(found: Resolved, parsed: Parsed, words: Words) -> Place:
    """A resolved name as the coded report writes it."""
    mention, place = found.mention, found.place
    span = parsed.span(mention.first, mention.last)
    shown = " ".join(words.shown[mention.first : mention.last + 1])
    if place is None:
        kind = mention.wanted or "settlement"
        return Place(span, shown, kind, found.country, reason=found.reason)
    kind = "site" if mention.wanted == "site" and place.kind == "settlement" else place.kind
    return Place(
        span=span,
        name=shown if place.rank == ALTERNATE and not parsed.capitals else place.name,
        kind=kind,
        country=place.country,
        admin1=place.admin1_name,
        latitude=place.latitude,
        longitude=place.longitude,
        geonames=place.id if place.id > 0 else None,
        precision=precision_of(place, kind, mention.first, words),
        reason=found.reason,
    )


def precision_of(place: Candidate, kind: str, first: int, words: Words) -> str | None:
    """How closely a name tells where something is; None for a region of several countries."""
    if kind == "region":
        return "admin1" if place.country else None
    if kind == "water":
        name = place.name.lower()
        return "linear" if name.split()[-1] in LINES or " " not in name else "sea_air"
    if kind == "settlement" and first > 0:
        before = words.plain[max(0, first - 4) : first]
        if before[-1] in ("near", "outside") or (before[-1] in ("of", "from") and MEASURED.intersection(before)):
            return "near"
    return kind
