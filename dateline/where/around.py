"""Names beside each other: "Paris, Texas", "Borno state in Nigeria", "Ohio, Oregon and Utah"."""

from __future__ import annotations

import math
from collections.abc import Iterator

from dateline.where.gazetteer import PREFERRED, Candidate
from dateline.where.mention import Mention
from dateline.where.words import Words

SAME_NAME_SEAT = 0.1  # a town with this share of its division's people takes the bare name of the division
GREAT_TOWN = 500_000  # inhabitants; such a town takes it by any of its names: "New York" is New York City
FAR_KM = 161.0  # 100 miles, the usual tolerance of place resolution (Gritta et al. 2020)
LINKS = frozenset(["in", "the", "of", "province", "department", "state", "county", "region", "district", "s", "'s",
                   "northern", "southern", "eastern", "western", "central", "'"])  # fmt: skip
# From a state's middle; a town beyond is not meant by "X in STATE", one nearer may once have been.
ONCE_INSIDE_KM = 2500.0
LONGEST_LINK = 5  # words between a place and the one around it
SERIES = 3  # names in a row of which all may be divisions of one country, to be read so
EARTH_KM = 6371.0  # mean radius (IUGG)
Inside = dict[int, list[Candidate]]


def contain(mentions: list[Mention], choices: list[list[Candidate]], words: Words) -> Inside:
    """For mentions with a place named around them, the candidates that lie inside; likewise for the outer one."""
    inside: Inside = {}
    for members in series(mentions, words):
        keep_divisions(members, choices, inside)
    rows = set(inside)
    for at in range(len(mentions) - 1):
        gap = words.plain[mentions[at].last + 1 : mentions[at + 1].first]
        if not gap or len(gap) > LONGEST_LINK or {at, at + 1} <= rows:
            continue
        if mentions[at].name == mentions[at + 1].name and gap != [","]:
            continue
        if gap[0] in ("in", ",", "(") and all(word in LINKS for word in gap[1:]):
            keep_inside(at, at + 1, choices, inside, strict=gap[0] != "in")
        elif gap[0] in ("'s", "'") and all(word in LINKS or word == "town" or word == "city" for word in gap[1:]):
            keep_inside(at + 1, at, choices, inside, strict=True)
    return inside


def series(mentions: list[Mention], words: Words) -> Iterator[list[int]]:
    """Names in a row, with nothing but commas and "and" between them."""
    row = [0]
    for at in range(1, len(mentions)):
        gap = words.plain[mentions[at - 1].last + 1 : mentions[at].first]
        if gap and all(word in (",", "and", "or") for word in gap):
            row.append(at)
            continue
        yield row
        row = [at]
    yield row


def keep_divisions(members: list[int], choices: list[list[Candidate]], inside: Inside) -> None:
    """Of names in a row that may all be divisions of one country, keep the divisions."""
    if len(members) < SERIES:
        return
    of_member = [[place for place in choices[at] if place.kind == "admin1"] for at in members]
    countries = set.intersection(*({place.country for place in places} for places in of_member))
    for country in sorted(code for code in countries if code)[:1]:
        for at, places in zip(members, of_member, strict=True):
            inside[at] = [place for place in places if place.country == country]


def keep_inside(inner: int, outer: int, choices: list[list[Candidate]], inside: Inside, *, strict: bool) -> None:
    """Keep the candidates of two mentions of which one lies in the other, if there are any."""
    if strict and choices[inner] and choices[inner][0].kind in ("country", "region", "water"):
        around = [place for place in choices[outer] if place.kind == "admin1" and place.country == "US"]
    else:
        around = [place for place in choices[outer] if place.kind in ("country", "admin1", "admin2")]
    pairs = [(a, b) for b in around for a in inside.get(inner, choices[inner]) if lies_in(a, b)]
    if pairs:
        inside[inner] = without_namesakes(list(dict.fromkeys(a for a, _ in pairs)))
        inside[outer] = list(dict.fromkeys(b for _, b in pairs))
    elif not strict and len(around) == 1 and around[0].kind == "country" and choices[inner]:
        inside[inner] = [place for place in choices[inner] if kilometres(place, around[0]) < ONCE_INSIDE_KM]


def lies_in(inner: Candidate, outer: Candidate) -> bool:
    """True where one place lies in the other, as far as codes and distance tell."""
    if inner.country != outer.country or inner.kind in ("country", "region", "water") or inner.id == outer.id:
        return False
    if outer.kind == "country":
        return True
    if inner.kind == "admin1" or inner.admin1 != outer.admin1:
        return False
    return outer.kind == "admin1" or (inner.kind == "settlement" and kilometres(inner, outer) < FAR_KM)


def without_namesakes(places: list[Candidate]) -> list[Candidate]:
    """Drop a division whose country has a great town of that name: a bare "San Salvador" or "New York" is the town.

    A second-level division without its generic word gives way to any town ("Houston" is no county), and a
    municipality to its town.
    """
    seats = {place.admin1 for place in places if place.kind == "settlement"}
    towns: dict[str | None, int] = {}  # people of the greatest town by country
    usual: dict[str | None, int] = {}  # the like of those whose usual name it is, or great ones
    for place in places:
        if place.kind == "settlement":
            towns[place.country] = max(towns.get(place.country, 0), place.population)
            if place.rank == PREFERRED or place.population >= GREAT_TOWN:
                usual[place.country] = max(usual.get(place.country, 0), place.population)
    return [
        place
        for place in places
        if place.kind not in ("admin1", "admin2")
        or (
            (usual if place.rank == PREFERRED else towns).get(place.country, -1)
            < max(SAME_NAME_SEAT * place.population, 1)
            and (not usual or place.kind == "admin1" or (place.rank == PREFERRED and place.admin1 not in seats))
        )
    ]


def kilometres(a: Candidate, b: Candidate) -> float:
    """Great-circle distance in km; infinite where one has no coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return math.inf
    north, south = math.radians(a.latitude), math.radians(b.latitude)
    east = math.radians(a.longitude - b.longitude)
    half = math.sin((north - south) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
