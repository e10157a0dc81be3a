"""Words of names under all the spellings that other alphabets get in Latin letters: "Hussein", "Husayn", "Hossein".

The rules fold what romanisations of Arabic, Persian, Pashto, Urdu and the Cyrillic alphabets differ in (ALA-LC,
BGN/PCGN, French usage in North and West Africa, agency style): long and doubled letters, "kh" and its like, and the
vowels that the scripts leave out. Names that only share their consonants stay apart: Hassan and Hussein.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product
from typing import Generic, TypeVar

from dateline.spelling import letters_of, pieces

Value = TypeVar("Value")

# In this order. Those of `LOOSE` hold for words of two syllables and more: Chen and Shen, Dong and Dung are two names.
STRICT = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (r"[^a-z]", ""),
        (r"^abd(?:[aeiou](?=([rnsztd])\1)|[aeu]l|i(?=[a-z]{4}))", "abd"),  # Abdullah, Abdallah; Abdel, Abdir + Rahman
        (r"(?<=[a-z]{3})[aeiou]d+(?:ee|i)ne?$", "din"),  # Salahuddin, Noureddine
        (r"x", "ks"),
        (r"ph", "f"),
        (r"ck|c(?=[aoulrt])", "k"),
        (r"d(?:zh|j)", "j"),
        (r"tch|tsch", "ch"),
        (r"sch", "sh"),
        (r"dh", "d"),
        (r"gh", "g"),
        (r"(?<![^aeiou])ou(?=[aeiou])", "w"),  # Ouattara, Zarqaoui
        (r"oo|ou", "u"),
        (r"ee|ii|iy|ij|ie(?=$)|yy|yi", "i"),
        (r"[ae][iy](?![aeou])|ae(?!v)", "1"),  # Haider, Haydar; Sergei, Sergey
        (r"(?<=[aeiou1])[iy](?=[aeou])", "y"),
        (r"(?<=[aeou])y(?=e)|(?<=[aou])i(?=e)|^y(?=e)", ""),  # Dudayev, Dudaev; Yeltsin, Eltsin
        (r"(?<=[^aeiou1])y(?=[^aeiou1]|$)", "i"),  # Kadyrov, Zelensky
        (r"(?<=[ou])e(?=[^aeiou1])", ""),  # Mueller, Schroeder
        (r"(?<=[aeiu])h$", ""),  # Abdullah
        (r"([a-z1])\1+", r"\1"),
    )
)
# What one letter may be written for.
LOOSE = {"e": "ai", "o": "u", "q": "kg", "g": "gj"}
LOOSE_PAIRS = {"ch": ("ch", "sh"), "th": ("t", "s"), "kh": ("kh", "k"), "e$": ("a", "i", "")}
PIECE = re.compile(r"ch|th|kh|.")
# Words between the others of an Arabic, Persian or Urdu name, of which one or another stands in it.
LITTLE = frozenset("al as ash ad an ar az at ul ur ud e i".split())
LEAST_LETTERS = 9  # of a name of one word: Hezbollah, Janjaweed
MAX_OPEN = 4  # letters of a word that may stand for several, lest a long one gets hundreds of keys


@lru_cache(maxsize=1 << 14)
def spellings(word: str) -> frozenset[str]:
    """The keys of a word of a name; two words are alike where they share one.

    Args:
        word: one word, without spaces; accents, apostrophes and capitals do not matter.
    """
    plain = letters_of(word.lower())
    for pattern, written in STRICT:
        plain = pattern.sub(written, plain)
    if sum(letter in "aeiou1" for letter in plain) < 2:
        return frozenset({plain.replace("q", "k").replace("th", "t")})
    choices: list[str | tuple[str, ...]] = []
    for found in PIECE.finditer(plain):
        piece = found[0]
        at_end = piece == "e" and found.end() == len(plain)
        options = LOOSE_PAIRS.get("e$" if at_end else piece) or LOOSE.get(piece, piece)
        open_so_far = sum(len(each) > 1 for each in choices)
        choices.append(options if open_so_far < MAX_OPEN or len(options) == 1 else options[:1])
    return frozenset("".join(each) for each in product(*choices))


def alike(left: str, right: str) -> bool:
    """True where two words may be spellings of one name."""
    return not spellings(left).isdisjoint(spellings(right))


class FoldedTable(Generic[Value]):
    """Names of groups under all spellings of their words: "Jabhat an-Nosra" for Jabhat al-Nusra.

    Only names with one of the little words are, and names of one word from `LEAST_LETTERS` on: a shorter one may be
    anybody's. What two values could be called is found for neither.

    Args:
        names: each name with its value.
    """

    def __init__(self, names: Iterable[tuple[str, Value]]) -> None:
        self._rows: dict[str, list[tuple[tuple[frozenset[str], ...], Value]]] = {}
        for name, value in names:
            parts = [part for word in name.split() for part in pieces(word)]
            told = [part for part in parts if part not in LITTLE]
            if (len(told) > 1 and len(told) < len(parts)) or (len(told) == 1 and len(told[0]) >= LEAST_LETTERS):
                row = tuple(spellings(part) for part in told)
                for key in row[0]:
                    self._rows.setdefault(key, []).append((row, value))

    def find(self, words: Sequence[str], at: int) -> tuple[Value, int] | None:
        """The longest name that starts at a word with a capital, and how many words it takes; None where two could."""
        word = words[at]
        if not word[:1].isupper() or word.lower() in LITTLE:
            return None
        hits: dict[int, list[Value]] = {}
        for key in spellings(word):
            for row, value in self._rows.get(key, ()):
                size = length_of(row, words, at)
                if size and value not in hits.setdefault(size, []):
                    hits[size].append(value)
        longest = max(hits, default=0)
        return (hits[longest][0], longest) if longest and len(hits[longest]) == 1 else None


def length_of(row: tuple[frozenset[str], ...], words: Sequence[str], at: int) -> int:
    """How many words from one on spell a name, little words between them aside; 0 where they do not."""
    begin = at
    for number, keys in enumerate(row):
        while number and at < len(words) and all(part in LITTLE for part in pieces(words[at])):
            at += 1
        parts = pieces(words[at]) if at < len(words) else ()
        if len(parts) != 1 or not words[at][:1].isupper() or keys.isdisjoint(spellings(parts[0])):
            return 0
        at += 1
    return at - begin
