"""Names that the words before them introduce as a body's: "a group calling itself X", "the gang known as X"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.who.draft import Named
from dateline.who.lexicon import Lexicon, Noun
from dateline.who.text import Text

# Words of naming, longest first.
NAMING = (
    ("which", "calls", "itself"), ("that", "calls", "itself"), ("identified", "only", "as"),
    ("calling", "itself"), ("calling", "themselves"), ("styling", "itself"), ("identifying", "itself", "as"),
    ("known", "as"), ("identified", "as"), ("called",), ("named",), ("dubbed",),
)  # fmt: skip
SKIPPED = frozenset({"the", '"', "“", "``", "'", "‘", ","})
LINKS = frozenset({"of", "for", "the", "and", "de", "del", "la", "e", "al", "-"})
LONGEST = 8  # words of the name
BACK = 2  # tokens from the noun to the words of naming: "a group, known as"
GROUPS = frozenset({"armed_group", "organization"})


def introduced_names(text: Text, taken: set[int], words: Lexicon) -> Iterator[Named]:
    """The names of bodies that are introduced as such, in the order of the text.

    Args:
        text: the report.
        taken: tokens of names that are known already; what is found is added.
        words: the noun lists.
    """
    first_words = {row[0] for row in NAMING}
    for at, word in enumerate(text.lower):
        if word not in first_words or (noun := body_before(text, at, words)) is None:
            continue
        size = next((len(row) for row in NAMING if tuple(text.lower[at : at + len(row)]) == row), 0)
        span = name_from(text, at + size) if size else None
        if span is None or not taken.isdisjoint(range(span[0], span[1] + 1)):
            continue
        taken.update(range(span[0], span[1] + 1))
        spelled = tuple(text.lower[i] for i in range(span[0], span[1] + 1) if text.lower[i].isalnum())
        yield Named(*span, "body", noun.kind, spelled or (text.lower[span[0]],), begin=span[0])


def body_before(text: Text, at: int, words: Lexicon) -> Noun | None:
    """The noun for a group that stands before the words of naming."""
    for before in range(at - 1, max(at - 1 - BACK, -1), -1):
        noun = words.nouns.get(text.lower[before])
        if noun is not None and noun.sort == "group" and noun.kind in GROUPS:
            return noun
        if text.lower[before] != ",":
            return None
    return None


def name_from(text: Text, at: int) -> tuple[int, int] | None:
    """The run of words with capitals that begins at a token, after an article and a quotation mark."""
    size = len(text.lower)
    while at < size and text.lower[at] in SKIPPED:
        at += 1
    if at >= size or not text.cased[at][0].isupper():
        return None
    last = at
    for token in range(at + 1, min(at + LONGEST, size)):
        if text.sentences[token] != text.sentences[at]:
            break
        if text.cased[token][0].isupper():
            last = token
        elif text.lower[token] not in LINKS:
            break
    return at, last
