"""A place as the report names it, and what its name does there."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.types import Place


@dataclass(frozen=True, slots=True)
class Placed:
    """A place name in the text.

    Args:
        first: its first token.
        last: its last token.
        place: the place.
        role: `place`; `dateline`; `government` ("Paris said"); `nationality` ("French"); `part of a name` ("Bank of
            Lebanon"). Only the first two are places of the report, the others tell a country.
    """

    first: int
    last: int
    place: Place
    role: str
