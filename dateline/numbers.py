"""Numbers in words and digits: "2,500", "twenty-seven", "one hundred and twelve", "1.2 million", "two dozen"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dateline.codebook.load import FOLDER, read_yaml

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
THOUSANDS, TRIPLE = re.compile(r"[1-9]\d{0,2}"), re.compile(r"\d{3}")
HALF_WORDS = frozenset({"1/2", "½"})
BEHIND_HALF = ("-", "a")  # "half a dozen", "half-a-million"


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the last of the words that tell it."""

    value: float
    last: int


@lru_cache(maxsize=1)
def number_words() -> Any:
    """The codebook's words of number."""
    return read_yaml(FOLDER / "numbers.yaml")


@lru_cache(maxsize=1)
def small_words() -> dict[str, int]:
    """Words for 0 to 19 and for the tens."""
    words = number_words()
    return {**words["units"], **words["tens"]}


def read_number(words: Sequence[str], at: int) -> Number | None:
    """The number that begins at a word.

    Args:
        words: lowered words; a hyphen is a word.
        at: index of the number's first word.

    Returns:
        The longest number from there; None where no number begins.
    """
    word = words[at]
    if word[0].isdigit():
        if not DIGITS.fullmatch(word):
            return None
        if THOUSANDS.fullmatch(word) and at + 1 < len(words) and TRIPLE.fullmatch(words[at + 1]):
            return Number(float(word + words[at + 1]), at + 1)  # "12 000"
        return scaled(words, at, float(word.replace(",", "")))
    if word in small_words():
        return spelled(words, at)
    if word == "half":
        return halved(words, at)
    scales = number_words()["scales"]
    if word in ("a", "an") and at + 1 < len(words) and words[at + 1] in scales:
        counts = words[at + 1] != "score" or words[at + 2 : at + 3] == ["of"]  # a score is kept, a score of men is 20
        return scaled(words, at, 1) if counts else None
    return Number(scales[word], at) if word in scales and word != "score" else None


def halved(words: Sequence[str], at: int) -> Number | None:
    """ "half a dozen", "half a million"."""
    last = at + 1
    while last < len(words) and last < at + 4 and words[last] in BEHIND_HALF:
        last += 1
    scale = number_words()["scales"].get(words[last]) if last < len(words) else None
    return Number(scale / 2, last) if scale else None


def scaled(words: Sequence[str], at: int, value: float) -> Number:
    """A figure with the half and the scale words behind it: "2 1/2", "1.2 million"."""
    scales = number_words()["scales"]
    last = at
    if last + 1 < len(words) and words[last + 1] in HALF_WORDS:
        value, last = value + 0.5, last + 1
    while last + 1 < len(words) and words[last + 1] in scales:
        value, last = value * scales[words[last + 1]], last + 1
    return Number(value, last)


def spelled(words: Sequence[str], at: int) -> Number:
    """A number in words; the parts must grow smaller, so that "one two" is two numbers."""
    scales, small = number_words()["scales"], small_words()
    total = current = 0.0
    room = 1000.0  # what is still to be filled below the last part
    last, index = at, at
    while index < len(words):
        word = words[index]
        if word in small and small[word] < room:
            current += small[word]
            room = 10 if small[word] >= 20 else 1
        elif word in scales and current:
            scale = scales[word]
            current, room = current * scale, min(scale, 100)
            if scale >= 1000:
                total, current, room = total + current, 0.0, scale
        elif not (word in ("-", "and", ",") and joins(words, index, last, room)):
            break
        else:
            index += 1
            continue
        last = index
        index += 1
    return Number(total + current, last)


def joins(words: Sequence[str], index: int, last: int, room: float) -> bool:
    """True where a hyphen, an "and" or a comma stands inside a number: "twenty-seven", "one hundred and twelve", "three
    thousand, two hundred"."""
    following = words[index + 1] if index + 1 < len(words) else ""
    if index != last + 1 or small_words().get(following, 1000) >= room:
        return False
    if words[index] == ",":
        return words[last] == "thousand" and words[index + 2 : index + 3] == ["hundred"]
    return room == 10 if words[index] == "-" else words[last] in number_words()["scales"]
