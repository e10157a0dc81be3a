"""Places told by their distance from another: "20 km north of Gao", "15 miles from Tibú", "near Rawah"."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from dateline.numbers import read_number
from dateline.types import Place
from dateline.where.around import EARTH_KM

KM = {
    "km": 1.0, "kms": 1.0, "kilometer": 1.0, "kilometers": 1.0, "kilometre": 1.0, "kilometres": 1.0,
    "mile": 1.609, "miles": 1.609,
}  # fmt: skip
EIGHTHS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")  # by 45 degrees
NEAR_KM = 25.0  # what "near" reaches, as in the UCDP Georeferenced Event Dataset (where_prec 2, codebook 23.1)
SPREAD = math.sin(math.radians(22.5))  # half of an eighth of the compass: what "north" leaves open, as share of the way
ROUNDING = 0.1  # share of the way by which a told distance is rounded
KM_PER_DEGREE = math.pi * EARTH_KM / 180  # of latitude
LONGEST_NUMBER = 4  # words
SETTLED = frozenset(["the", "town", "city", "village", "capital", "of"])  # "north of the town of Gao"


def told_apart(place: Place, before: Sequence[str]) -> Place | None:
    """A place at a told distance from the one named; None where the words tell of none.

    Its coordinates are those of the point meant where a direction is told, and `radius_km` how far off it may be:
    the rounding of the distance and what an eighth of the compass leaves open. Without a direction the point is that
    of the name, and the radius the distance.

    Args:
        place: the place named.
        before: the words before the name in small letters, nearest last.
    """
    at = len(before) - 1
    while at >= 0 and before[at] in SETTLED and not (before[at] == "of" and before[at - 1] in EIGHTHS):
        at -= 1
    joined = before[at - 3] + before[at - 1] if at > 2 and before[at - 2] == "-" else ""  # "north - west of"
    towards = joined if joined in EIGHTHS else before[at - 1] if at > 0 else ""
    if before[at : at + 1] not in (["of"], ["from"]):
        return None
    if towards in EIGHTHS:
        at -= 4 if towards == joined else 2
        at -= before[at : at + 1] in (["to"], ["the"])
        at -= before[at : at + 1] == ["to"]
    else:
        towards, at = "", at - 1
    distance = distance_at(before, at)
    if distance is None:
        return None
    return (
        moved(place, distance, towards) if towards else replace(place, precision="near", radius_km=round(distance, 1))
    )


def distance_at(words: Sequence[str], last: int) -> float | None:
    """The distance in km whose unit is a given word; None where it is none."""
    if last > 3 and words[last] == ")" and "(" in words[last - 4 : last]:
        last -= 1 + words[last - 1 :: -1].index("(") + 1  # "20 kilometres (12 miles)"
    if last < 1 or words[last] not in KM:
        return None
    for first in range(max(0, last - LONGEST_NUMBER), last):
        number = read_number(words, first)
        if number is not None and number.last == last - 1 - (words[last - 1] == "-"):
            return number.value * KM[words[last]]
    return None


def moved(place: Place, distance: float, towards: str) -> Place:
    """A place moved by a distance in km towards one of the eight directions."""
    if place.latitude is None or place.longitude is None:
        return replace(place, precision="near")
    angle = math.radians(45 * EIGHTHS.index(towards))
    latitude = place.latitude + distance * math.cos(angle) / KM_PER_DEGREE
    wide = max(0.01, math.cos(math.radians(latitude)))
    longitude = place.longitude + distance * math.sin(angle) / (KM_PER_DEGREE * wide)
    return replace(
        place,
        latitude=round(max(-90.0, min(90.0, latitude)), 4),
        longitude=round((longitude + 180) % 360 - 180, 4),
        precision="near",
        radius_km=round(max(1.0, distance * math.hypot(SPREAD, ROUNDING)), 1),
        reason=f"{place.reason}; the point lies {round(distance)} km {towards} of it",
    )
