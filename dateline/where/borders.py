"""Lines between two countries: "the border between Mali and Niger", "the Syrian-Turkish border"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from dateline.where.atlas import Atlas, Entry
from dateline.where.resolve import Resolved
from dateline.where.words import Words

WORDS = frozenset(["border", "frontier"])
FURTHEST = 16  # words from the first of the three to the last
FEW_WORDS = frozenset(["between", "the", "and", "with", "of", "-", "–", "'s", "its"])


def find_borders(found: list[Resolved], words: Words, atlas: Atlas) -> Iterator[tuple[int, Entry]]:
    """The word "border" where the countries on both sides stand with it, and the line.

    Args:
        found: the report's place names with their places, in the order of the text.
        words: its tokens.
        atlas: the codebook's places.
    """
    countries = [one for one in found if one.place is not None and one.place.kind == "country"]
    starts = [one.mention.first for one in countries]
    for at, word in enumerate(words.plain if countries else ()):
        if word not in WORDS:
            continue
        split = bisect_left(starts, at)
        for pair in (
            countries[max(0, split - 2) : split],
            countries[split : split + 2],
            countries[split - 1 : split + 1],
        ):
            entry = atlas.borders.get(frozenset(str(one.place and one.place.country) for one in pair))
            if len(pair) == 2 and entry is not None and stand_together(pair, at, words):
                yield at, entry
                break


def stand_together(pair: list[Resolved], at: int, words: Words) -> bool:
    """True where nothing but small words stands between two countries and the word "border"."""
    own = {token for one in pair for token in range(one.mention.first, one.mention.last + 1)} | {at}
    between = range(min(own), max(own) + 1)
    return len(between) <= FURTHEST and all(token in own or words.plain[token] in FEW_WORDS for token in between)
