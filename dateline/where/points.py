"""Coordinates told in the text: "33°30′21″N 36°16′11″E", "13.97° N, 44.18° E"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.types import Place, Span
from dateline.where.apart import KM_PER_DEGREE

PART = r"(\d{1,3}(?:\.\d+)?)\s?°\s?(?:(\d{1,2}(?:\.\d+)?)\s?[′'’]\s?)?(?:(\d{1,2}(?:\.\d+)?)\s?(?:[″\"”]|''|′′)\s?)?"
LEAST_KM = 0.01  # no report tells a point closer, however many digits it gives
POINT = re.compile(rf"{PART}([NSns])[,;/\s]{{0,3}}{PART}([EWew])\b")


def find_points(text: str) -> Iterator[Place]:
    """The points that a text tells by latitude and longitude.

    Args:
        text: the report's text.
    """
    for match in POINT.finditer(text) if "°" in text else ():
        north, east = degrees(*match.groups()[:4]), degrees(*match.groups()[4:])
        if abs(north) <= 90 and abs(east) <= 180:
            yield Place(
                span=Span(match.start(), match.end(), match[0]),
                name=" ".join(match[0].split()),
                kind="site",
                latitude=round(north, 5),
                longitude=round(east, 5),
                precision="site",
                reason="coordinates told in the text",
                radius_km=left_open(*match.groups()[:3]),
            )


def degrees(whole: str, minutes: str | None, seconds: str | None, side: str) -> float:
    """Degrees, minutes and seconds as degrees, negative in the south and west."""
    value = float(whole) + float(minutes or 0) / 60 + float(seconds or 0) / 3600
    return -value if side in "SWsw" else value


def left_open(whole: str, minutes: str | None, seconds: str | None) -> float:
    """How far off the point may be, km, by a step of latitude in the last digit told."""
    told, parts = (seconds, 3600) if seconds else (minutes, 60) if minutes else (whole, 1)
    _, _, decimals = (told or "").partition(".")
    return round(max(LEAST_KM, KM_PER_DEGREE / parts * 0.1 ** len(decimals)), 3)
