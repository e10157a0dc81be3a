"""Runs of capitalised words: what may be a name."""

from __future__ import annotations

from dateline.who.lexicon import Lexicon, lexicon
from dateline.who.text import Text

NAME_TAGS = frozenset({"NNP", "NNPS"})
OPEN_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "FW", "VBG", "VBN", "RB", "UH", "XX", "HYPH"})
ATTACHED = frozenset({"al", "el", "as", "ad", "an", "ar", "ash", "az", "at", "ul", "ur"})  # "al-Rimi", "ul-Haq"
BEGIN_NAMES = frozenset({"al", "el", "bin", "ibn", "abu", "van", "von"})
NOT_NAMES = frozenset({"DT", "IN", "PRP", "PRP$", "CC", "MD", "WDT", "WP", "CD", "TO", "NNP", "NNPS"})
HYPHENS = frozenset({"-", "–"})
SHORT = frozenset({"st", "jr", "sr", "mt", "ft", "no"})
LONGEST_CODED = 12  # words of a name of a body with its "of" and "for"


def is_capital(text: Text, at: int) -> bool:
    """True where a token may be a word of a name by its capital and its part of speech."""
    word = text.cased[at]
    tag = text.tags[at]
    if text.parsed.capitals and word[0].islower():
        return is_name_in_capitals(text, at)
    if not word[0].isupper() or word == "I":
        return False
    if tag in NAME_TAGS:
        return text.lower[at] not in ("the", "a", "an", "mr") or word != text.cased[at].title() or at in text.places
    if text.headline[at] or starts_sentence(text, at):
        return text.labels[at] in ("PERSON", "ORG") and tag in OPEN_TAGS and opens_name(text, at)
    return tag in OPEN_TAGS


def is_name_in_capitals(text: Text, at: int) -> bool:
    """True for a word of a name that true-casing took for a common one: it is a given name, or tagged as a name."""
    words = lexicon()
    lower = text.lower[at]
    if lower in words.given and text.tags[at] in (*NAME_TAGS, "NN", "JJ"):
        return True
    common = (
        lower in words.nouns
        or lower in words.titles
        or lower in words.no_names
        or lower in words.heads
        or lower in words.particles
    )
    return text.tags[at] in NAME_TAGS and lower.isalpha() and not common


def is_surname_in_capitals(text: Text, at: int, words: Lexicon) -> bool:
    """True for the noun that a given name qualifies: "Cecilio rivera"; only where true-casing had to guess."""
    if not text.parsed.capitals or text.lower[at - 1] not in words.given or text.heads[at - 1] != at:
        return False
    noun = words.nouns.get(text.lower[at])
    return text.tags[at] in ("NN", *NAME_TAGS) and (noun is None or noun.sort not in ("person", "group"))


def opens_name(text: Text, at: int) -> bool:
    """True for a first word that a capitalised one follows: "Islamic State said"."""
    after = at + 1
    return (after < len(text.cased) and text.cased[after][0].isupper()) or text.labels[at] == "PERSON"


def starts_sentence(text: Text, at: int) -> bool:
    """True for the first word of a sentence or of a quotation."""
    return (
        at == 0
        or text.sentences[at - 1] != text.sentences[at]
        or text.cased[at - 1] in ('"', "“", "''", "``", "—", ":")
    )


def find_runs(text: Text) -> list[tuple[int, int]]:
    """First and last token of each run of capitalised words, with particles and hyphens inside."""
    runs = []
    words = lexicon()
    at, size = 0, len(text.cased)
    while at < size:
        if not (is_capital(text, at) or is_particle_start(text, at)):
            at += 1
            continue
        last = end_of_run(text, at, words)
        runs.append((at, last))
        at = last + 1
    return sorted(runs + find_starts(text, runs, words))


def find_starts(text: Text, runs: list[tuple[int, int]], words: Lexicon) -> list[tuple[int, int]]:
    """First words of sentences that the parser takes for common ones, but that are part of a name elsewhere."""
    known = {text.cased[at] for first, last in runs if first < last for at in (first, last) if len(text.cased[at]) > 2}
    in_runs = {first for first, _ in runs}
    return [
        (at, at)
        for at, word in enumerate(text.cased)
        if word in known
        and at not in in_runs
        and starts_sentence(text, at)
        and text.tags[at] not in NOT_NAMES
        and not (text.lower[at] in words.nouns or text.lower[at] in words.heads or text.lower[at] in words.no_names)
    ]


def is_particle_start(text: Text, at: int) -> bool:
    """True for "al" before "Rimi" or "Asad"."""
    if (text.cased[at] not in BEGIN_NAMES and text.cased[at] not in ATTACHED) or at + 1 >= len(text.cased):
        return False
    if text.cased[at] in ATTACHED and text.cased[at + 1] in HYPHENS and text.joined(at + 1):
        return at + 2 < len(text.cased) and is_capital(text, at + 2)
    return text.cased[at] in BEGIN_NAMES and is_capital(text, at + 1)


def end_of_run(text: Text, first: int, words: Lexicon) -> int:
    """Last token of the run that begins at a token."""
    at = last = first
    size = len(text.cased)
    while (at := at + 1) < size and text.sentences[at] == text.sentences[first]:
        word = text.cased[at]
        if is_capital(text, at):
            last = at
        elif word == "." and text.joined(at) and is_abbreviation(text, at - 1, words):
            last = at if at + 1 < size and is_capital(text, at + 1) else last
        elif is_surname_in_capitals(text, at, words):
            last = at
        elif not is_link(text, at, words):
            break
    return last


def is_abbreviation(text: Text, at: int, words: Lexicon) -> bool:
    """True for a title or initial that a full stop ends."""
    return (
        len(text.cased[at]) == 1
        or (text.lower[at] in words.titles and len(text.cased[at]) < 5)
        or text.lower[at] in SHORT
    )


def is_link(text: Text, at: int, words: Lexicon) -> bool:
    """True for what may stand between two words of a name: a hyphen without spaces, a particle, an ampersand."""
    size = len(text.cased)
    word = text.cased[at]
    if word in HYPHENS:
        if not text.joined(at) or at + 1 >= size or not text.joined(at + 1):
            return False
        return text.cased[at + 1][0].isupper() or text.lower[at - 1] in words.particles
    if word == "&":
        return at + 1 < size and text.cased[at + 1][0].isupper()
    if word not in words.particles or at + 1 >= size or word == "e":
        return False
    if word in ("as", "at", "an", "y", "do", "ad", "ar") and text.cased[at + 1] not in HYPHENS:
        return word == "y" and text.tags[at] in NAME_TAGS and is_capital(text, at + 1)
    following = text.cased[at + 1]
    return following in HYPHENS or following in words.particles or is_capital(text, at + 1)


def extend_body(text: Text, first: int, last: int, words: Lexicon) -> int:
    """Last token of a body's name with what "of" and "for" add to it: "Ministry of Defense"."""
    size = len(text.cased)
    while last - first < LONGEST_CODED and last + 2 < size:
        link = text.lower[last + 1]
        at = last + 2
        if (link == "and" and "of" in text.lower[first : last + 1]) or (
            link == "and" and "for" in text.lower[first : last + 1]
        ):
            if text.tags[at] not in NAME_TAGS or at in text.places or not is_capital(text, at):
                return last
        elif link not in ("of", "for"):
            return last
        elif text.lower[at] == "the":
            at += 1
        if at >= size or text.sentences[at] != text.sentences[first] or not is_capital(text, at) or at in text.times:
            return last
        if text.lower[at] in words.titles and text.lower[at] not in ("justice",):
            return last
        last = end_of_run(text, at, words)
    return last
