"""Lines between two countries: "the border between Mali and Niger", "the Syrian-Turkish border"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.where.atlas import Atlas, Entry
from dateline.where.resolve import Resolved
from dateline.where.words import Words

WORDS = frozenset(["border", "frontier"])
FEW_WORDS = frozenset(["between", "the", "and", "with", "of", "-", "–", "'s", "its"])


def find_borders(found: list[Resolved], words: Words, atlas: Atlas) -> Iterator[tuple[int, Entry]]:
    """The word "border" where the countries on both sides stand with it, and the line.

    Args:
        found: the report's place names with their places, in the order of the text.
        words: its tokens.
        atlas: the codebook's places.
    """
    countries = [one for one in found if one.place is not None and one.place.kind == "country"]
    for at, word in enumerate(words.plain):
        if word not in WORDS:
            continue
        before = [one for one in countries if one.mention.last < at][-2:]
        after = [one for one in countries if one.mention.first > at][:2]
        pairs = [before, after, before[-1:] + after[:1]]
        for pair in pairs:
            entry = atlas.borders.get(frozenset(str(one.place and one.place.country) for one in pair))
            if len(pair) == 2 and entry is not None and stand_together(pair, at, words):
                yield at, entry
                break


def stand_together(pair: list[Resolved], at: int, words: Words) -> bool:
    """True where nothing but small words stands between two countries and the word "border"."""
    own = {token for one in pair for token in range(one.mention.first, one.mention.last + 1)} | {at}
    return all(token in own or words.plain[token] in FEW_WORDS for token in range(min(own), max(own) + 1))
