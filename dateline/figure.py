"""Where a number stands in a phrase and what it comes to: "12", "two dozen", "hundreds of thousands"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dateline.codebook.load import FOLDER, read_yaml
from dateline.numbers import number_words, read_number, small_words
from dateline.parse import Parsed


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or vague word at tokens `first` to `last`; a vague one has only a low.

    `noun` is the noun that it stands before, where that is not the head asked for ("a group of 12 men").
    """

    first: int
    last: int
    low: int
    vague: bool = False
    approximate: bool = False
    high: int | None = None
    noun: int = -1


@dataclass(frozen=True, slots=True)
class Phrase:
    """The lowered words around a head; `begin` is the token index of the first of them."""

    parsed: Parsed
    begin: int
    words: Sequence[str]

    def word(self, index: int) -> str:
        """The lowered word of a token; empty where none is near."""
        at = index - self.begin
        return self.words[at] if 0 <= at < len(self.words) else ""

    def starts(self, index: int, phrase: Sequence[str]) -> bool:
        """True where the words of a phrase stand from a token on."""
        at = index - self.begin
        return at >= 0 and tuple(self.words[at : at + len(phrase)]) == tuple(phrase)


@lru_cache(maxsize=1)
def quantities() -> dict[str, Any]:
    """The codebook's words of number, its lists as sets and its phrases split, the longest first."""
    known = dict(number_words())
    for name in ("measures", "currency", "containers", "members", "rate_units", "nothing", "worth", "before_a_year"):
        known[name] = frozenset(known[name])
    for name in ("before", "after"):
        known[name] = longest_first({phrase: sense for sense, phrases in known[name].items() for phrase in phrases})
    for name in ("lows", "bests"):
        known[name] = longest_first(known[name])
    phrases = [words for name in ("lows", "bests") for words, _ in known[name]]
    plain = {*small_words(), *known["scales"], *known["vague"]}
    known["begins"] = frozenset({*plain, "a", "an", "half", *(words[0] for words in phrases)})
    known["ends"] = frozenset({*plain, *known["scale_of_vague"], "1/2", "½", *(words[-1] for words in phrases)})
    known["months"] = frozenset(read_yaml(FOLDER / "times.yaml")["months"])
    return known


def longest_first(phrases: dict[str, Any]) -> list[tuple[tuple[str, ...], Any]]:
    """Phrases split into words, with what they stand for."""
    return sorted(
        ((tuple(phrase.split()), sense) for phrase, sense in phrases.items()), key=lambda pair: (-len(pair[0]), pair[0])
    )


def figure_ending(phrase: Phrase, last: int) -> Figure | None:
    """The number or vague word that ends at a token."""
    if not phrase.word(last)[:1].isdigit() and phrase.word(last) not in quantities()["ends"]:
        return None
    for first in range(max(phrase.begin, last - 6), last + 1):
        if phrase.word(first) in ("-", "and", "of", "–", "to"):
            continue
        found = figure_at(phrase, first)
        if found is not None and found.last == last:
            return found
    return None


def figure_around(phrase: Phrase, index: int) -> Figure | None:
    """The number or vague word that a token is part of: the "thousands" of "tens of thousands"."""
    for first in range(max(phrase.begin, index - 2), index + 1):
        if (found := figure_at(phrase, first)) is not None and found.last >= index:
            return found
    return None


def figure_at(phrase: Phrase, first: int) -> Figure | None:
    """The number or vague word that begins at a token; "hundreds of thousands", "several hundred", "a couple of"."""
    known, word = quantities(), phrase.word(first)
    if not word or not (word[0].isdigit() or word in known["begins"]):
        return None
    for name in ("lows", "bests"):
        for words, value in known[name]:
            if phrase.starts(first, words):
                return vague_amount(phrase, first, first + len(words) - 1, value, best=name == "bests")
    if word in known["vague"]:
        if phrase.word(first + 1) == "of" and phrase.word(first + 2) in known["scale_of_vague"]:
            return Figure(
                first, first + 2, known["vague"][word] * known["scale_of_vague"][phrase.word(first + 2)], True, True
            )
        return Figure(first, first, known["vague"][word], True, True)
    number = read_number(phrase.words, first - phrase.begin)
    if number is None or number.value != int(number.value):
        return None
    return Figure(first, number.last + phrase.begin, int(number.value))


def vague_amount(phrase: Phrase, first: int, last: int, value: int, *, best: bool) -> Figure:
    """ "several", "a couple of", and with a scale behind: "several hundred"."""
    scales = quantities()["scales"]
    if phrase.word(last + 1) in scales:
        return Figure(first, last + 1, value * scales[phrase.word(last + 1)], not best, True)
    return Figure(first, last, value, not best, True)
