"""Names of imported lists in the shape that reports give them."""

from __future__ import annotations

import re

from dateline.who.lexicon import lexicon

BRACKETED = re.compile(r"\s*\(([^()]*)\)\s*")
SMALL = frozenset("of the for and in on at to de del la las los el da do dos y et du des von van bin ibn".split())
PARTICLES = frozenset("de del la las los el da do dos du des von van bin ibn".split())  # a name may begin with them
LONGEST_TITLE = 3  # words
SHORTEST_WORD = 2  # letters; an initial and a family name are too little to know somebody by
SHORTEST_ACRONYM = 3
LONGEST_ACRONYM = 5  # letters; a longer name of one word may be written with one capital


def readable(raw: str) -> list[str]:
    """The names in a dictionary's `ADEN_ISLAMIC_ARMY_(AAIA)_`: "Aden Islamic Army" and "AAIA".

    Args:
        raw: a name in capitals, its words apart by underscores or blanks.
    """
    spaced = " ".join(raw.replace("_", " ").split())
    short = [part.strip() for part in BRACKETED.findall(spaced)]
    whole = BRACKETED.sub(" ", spaced).strip(" ,;")
    whole = re.sub(r",? THE$|^THE ", "", whole, flags=re.IGNORECASE)
    return [titled(name) for name in (whole, *short) if any(letter.isalpha() for letter in name)]


def titled(name: str) -> str:
    """A name in capitals as a report writes it; a short name of one word is an acronym and keeps them."""
    words = name.split()
    if len(words) == 1 and len(name) <= LONGEST_ACRONYM:
        return name
    if not name.isupper():
        return name
    shown = [word.lower() if at and word.lower() in SMALL else capital(word) for at, word in enumerate(words)]
    return " ".join(shown)


def capital(word: str) -> str:
    """A word with a capital after each hyphen."""
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def person_name(name: str) -> str | None:
    """A person's name without titles; None where a family name, or that and an initial, is all that is left."""
    words, known = name.split(), lexicon().titles
    begin = 0
    while begin < len(words):
        sizes = range(min(LONGEST_TITLE, len(words) - begin), 0, -1)
        size = next((n for n in sizes if " ".join(words[begin : begin + n]).lower().replace(".", "") in known), 0)
        if not size:
            break
        begin += size
    rest = words[begin:]
    if rest and rest[0].lower() in SMALL - PARTICLES:
        return None  # "President | of the United States"
    return " ".join(rest) if sum(len(word.strip(".")) >= SHORTEST_WORD for word in rest) > 1 else None


def body_name(name: str) -> str | None:
    """A body's name; None for one word that may be anything: a noun, a given name, two letters."""
    words = lexicon()
    if len(name.split()) > 1:
        return name
    lower = name.lower()
    common = lower in words.nouns or lower in words.heads or lower in words.given or lower in words.titles
    return None if common or len(name) < SHORTEST_ACRONYM else name


def has_head(name: str) -> bool:
    """True where a word says that the name is a body's: "Ministry of Defence", "Free Syrian Army"."""
    heads = lexicon().heads
    parts = name.lower().split()
    return len(parts) > 1 and any(
        word in heads and (at == len(parts) - 1 or parts[at + 1] in ("of", "for")) for at, word in enumerate(parts)
    )


def has_title(name: str) -> bool:
    """True where a name is that of an office: "General Secretary of the Party", "Army Chief"."""
    titles = lexicon().titles
    parts = name.lower().split()
    ends = [" ".join(parts[at:]) for at in range(max(0, len(parts) - LONGEST_TITLE), len(parts))]
    begins = [" ".join(parts[:size]) for size in range(1, LONGEST_TITLE + 1)]
    return any(part in titles for part in (*begins, *ends))


def has_given_name(name: str) -> bool:
    """True where the first word is a given name and others follow."""
    first, _, rest = name.lower().partition(" ")
    return bool(rest) and first in lexicon().given
