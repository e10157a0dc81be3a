"""Words of names under all the spellings that other alphabets get in Latin letters: "Hussein", "Husayn", "Hossein".

The rules fold what romanisations of Arabic, Persian, Pashto, Urdu and the Cyrillic alphabets differ in (ALA-LC,
BGN/PCGN, French usage in North and West Africa, agency style): long and doubled letters, "kh" and its like, and the
vowels that the scripts leave out. Names that only share their consonants stay apart: Hassan and Hussein.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from dateline.spelling import letters_of

VOWELS = "aeiou"
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
        (r"sch|ş", "sh"),
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
