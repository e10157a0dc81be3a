"""One spelling for a place name: small letters without accents, apostrophes or hyphens."""

from __future__ import annotations

import re
import unicodedata

from dateline.spelling import TO_LATIN

LETTERS = TO_LATIN | str.maketrans({**dict.fromkeys("'’‘ʻʼ`."), **dict.fromkeys("-–/", " ")})
SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
MARK = re.compile("[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060\ufeff]")  # accents, marks of direction


def fold(name: str) -> str:
    """A name as it is looked up: "St. Louis" and "Saint-Louis" are one, so are "HUANUCO" and "Huánuco".

    Args:
        name: a place name in Latin letters.
    """
    return " ".join(SHORT.get(word, word) for word in plain(name).translate(LETTERS).split())


def plain(word: str) -> str:
    """A word in small letters without accents; its points and apostrophes stay."""
    word = word.lower()
    bare = word if word.isascii() else MARK.sub("", unicodedata.normalize("NFKD", word)).replace("’", "'")
    return bare or word  # one that is nothing but marks stays a word
