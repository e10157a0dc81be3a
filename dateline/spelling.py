"""Names under all their spellings: with and without hyphens, accents, points and capitals, split into words or not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

Value = TypeVar("Value")

HYPHENS = "-\u2010\u2011\u2013/"
APOSTROPHES = "'’‘`´ʼʻʿʾ"
TO_PLAIN = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(HYPHENS, "-"), ".": None})
# Letters that Unicode does not take apart into a plain one and a sign.
SMALL_LETTERS = {
    "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a",
}  # fmt: skip
CAPITALS = {c.upper(): plain.capitalize() for c, plain in SMALL_LETTERS.items() if c.upper().lower() == c}
TO_LATIN = str.maketrans(SMALL_LETTERS | CAPITALS)
PIECE = re.compile(r"[^-()]+|[()]")
POSSESSIVE = re.compile(r"(?<!^)'s\b")
INNER_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w\w)")
# Outlets differ in whether these have a capital in a name: "Baath Party", "Baath party".
EITHER_CASE = frozenset("party movement group network agency militia".split())


@lru_cache(maxsize=1 << 16)
def pieces(word: str) -> tuple[str, ...]:
    """The parts of a word between hyphens and brackets, in lower case and without accents, points and apostrophes.

    Args:
        word: a word as a tokenizer gives it. "al-Qa'ida" gives "al" and "qaida", "People's" gives "people" and "s",
            a hyphen or an apostrophe alone gives nothing, and any other sign itself.
    """
    plain = unaccented(word).lower().translate(TO_PLAIN)
    plain = POSSESSIVE.sub("-s", plain).replace("'", "")
    found = tuple(PIECE.findall(plain))
    return found if found or not word.strip(HYPHENS + APOSTROPHES) else (word,)


def unaccented(word: str) -> str:
    """A word without accents; its capitals stay."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFKD", word.translate(TO_LATIN))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def letters_of(word: str) -> str:
    """A word without accents, points and apostrophes; its capitals stay."""
    return unaccented(word).translate(TO_PLAIN).replace("'", "")


def spellings_of(name: str) -> list[tuple[str, ...]]:
    """The rows of pieces that a name can be read as: "Cote d'Ivoire" has its apostrophe between words or in one."""
    variants = dict.fromkeys((name, INNER_APOSTROPHE.sub("' ", name), re.sub(r"['’]s\b", "s", name)))
    rows = [tuple(part for word in variant.split() for part in pieces(word)) for variant in variants]
    return list(dict.fromkeys(rows))


class NameTable(Generic[Value]):
    """Names and what they stand for, found in a row of words whatever their spelling.

    A name of one piece ("Hamas", "FMLN") must be written as it is here or in capitals. Of a longer one with several
    capitals two words must have one in the text: "an Islamic state" is not the Islamic State.

    Args:
        names: each name with its value; of equal names the first one counts.
    """

    def __init__(self, names: Iterable[tuple[str, Value]]) -> None:
        self._rows: dict[str, list[tuple[tuple[str, ...], frozenset[str], int, Value]]] = {}
        for name, value in names:
            least = min(2, capitals_of(name.split()))
            for row in spellings_of(name):
                written = frozenset((letters_of(name), letters_of(name).upper())) if len(row) == 1 else frozenset()
                self._rows.setdefault(row[0], []).append((row, written, least, value))
        for rows in self._rows.values():
            rows.sort(key=lambda row: (-len(row[0]), len(row[1])))  # "JEM" before "JeM", which may be in capitals

    def find(self, words: Sequence[str], at: int) -> tuple[Value, int] | None:
        """The longest name that starts at a word.

        Args:
            words: the words of a text; hyphens and possessive endings may be words of their own.
            at: where the name must start.

        Returns:
            The value of the name and how many words it takes, or None.
        """
        first = pieces(words[at])
        rows = self._rows.get(first[0]) if first else None
        if rows is None:
            return None
        row, ends = read_row(words, at, len(rows[0][0]))
        for name, written, least, value in rows:
            last = ends.get(len(name))
            if last is None or row[: len(name)] != name:
                continue
            found = words[at : last + 1]
            if letters_of(found[0]) in written if written else capitals_of(found) >= least:
                return value, len(found)
        return None


def capitals_of(words: Sequence[str]) -> int:
    """How many words have a capital, but for those that may have one or not."""
    return sum(word != (lower := word.lower()) and lower not in EITHER_CASE for word in words)


def read_row(words: Sequence[str], at: int, length: int) -> tuple[tuple[str, ...], dict[int, int]]:
    """The pieces from a word on, at least `length` where there are so many, and the word that each number ends with."""
    row: list[str] = []
    ends: dict[int, int] = {}
    while at < len(words) and len(row) < length:
        if parts := pieces(words[at]):
            row += parts
            ends[len(row)] = at
        at += 1
    return tuple(row), ends
