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
        role: what the name does: `place`, `dateline`, `government` and so on, see `Place`.
        listed: False for what is no place of the report, a word of nationality ("French") or a capital that stands for
            a government ("Paris said"); such a one only tells a country.
    """

    first: int
    last: int
    place: Place
    role: str
    listed: bool = True
