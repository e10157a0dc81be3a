"""People and bodies that are described, not named: "two teenagers", "the militant group", "prosecutors"."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.who.kinds import NounKind, noun_kind
from dateline.who.lexicon import Lexicon
from dateline.who.phrase import noun_phrase
from dateline.who.text import Text

NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "DT", "JJ"})
INSIDE = frozenset({"compound", "amod", "nmod", "npadvmod", "quantmod", "nummod", "det", "punct", "predet", "advmod"})
DEFINITE = frozenset({"the", "that", "these", "those", "this", "both"})
NEEDS_OF = frozenset({"head", "part", "number", "figure"})
SPEAKING_VERBS = frozenset(
    "say tell confirm announce report deny warn condemn state add urge issue declare describe".split()
)
MODIFIERS = frozenset({"amod", "compound", "nmod", "npadvmod", "poss"})
PAST = frozenset(
    {
        "former",
        "late",
        "alleged",
        "suspected",
        "purported",
        "top",
        "senior",
        "other",
        "new",
        "own",
        "so",
        "-",
        "called",
        "'s",
        "’s",
        "'",
        "’",
    }
)


@dataclass(frozen=True, slots=True)
class Described:
    """A description in the text.

    Args:
        first: first token of the phrase.
        last: last token, included.
        head: the token that governs it.
        found: what its noun stands for.
        kind: kind of entity.
        number: `one` person, `many` persons, or a `body`.
        definite: True where it may take up somebody told before.
        count: its number as a word, empty where there is none.
        modifiers: the words before its noun, in lower case.
    """

    first: int
    last: int
    head: int
    found: NounKind
    kind: str
    number: str
    definite: bool
    count: str
    modifiers: frozenset[str]


def describe(text: Text, head: int, words: Lexicon) -> Described | None:
    """The description with this head token, None where it is none of people or of a body."""
    tag = text.tags[head]
    if (
        tag not in NOUN_TAGS
        or text.deps[head] in INSIDE
        or head in text.times
        or (tag in ("DT", "JJ", "CD") and not has_of(text, head))
    ):
        return None
    found = noun_kind(text.parsed, head)
    if found is None or not is_meant(text, head, found, words) or is_told_by(text, head, words):
        return None
    first, last = noun_phrase(text.parsed, head)
    before = text.lower[first:head]
    if before and before[0] in ("how", "what", "which", "no"):
        return None
    number = {"person": "one", "people": "many"}.get(found.sort, "body")
    bare = first == head and (found.noun in words.bare or text.lower[head] in words.bare)
    return Described(
        first=first,
        last=last,
        head=head,
        found=found,
        kind=entity_kind(found, words),
        number=number,
        definite=bare
        or (bool(before) and before[0] in DEFINITE)
        or (bare_with(text, first, head) and found.noun in words.bare),
        count=next((text.lower[at] for at in range(first, head + 1) if text.tags[at] == "CD"), ""),
        modifiers=modifiers_of(text, head),
    )


def is_told_by(text: Text, head: int, words: Lexicon) -> bool:
    """True where a number before "of" stands for these people, or "as" makes them somebody's part."""
    link = text.heads[head]
    if text.deps[head] != "pobj" or text.lower[link] not in ("of", "as"):
        return False
    above = text.heads[link]
    return text.lower[link] == "as" or text.tags[above] in ("CD", "DT") or text.lemmas[above] in words.amounts


def bare_with(text: Text, first: int, head: int) -> bool:
    """True where only adjectives stand before the noun: "security officials"."""
    return all(text.deps[at] in ("amod", "compound") for at in range(first, head))


def has_of(text: Text, head: int) -> bool:
    """True where "of" follows: "21 of the girls"."""
    return head + 1 < len(text.lower) and text.lower[head + 1] == "of"


def modifiers_of(text: Text, head: int) -> frozenset[str]:
    """The words that tell this noun's bearer from others."""
    children = (child for child in text.parsed.doc[head].lefts if child.dep_ in MODIFIERS)
    told = {text.lower[at] for child in children for at in range(child.left_edge.i, child.i + 1)}
    return frozenset(told - PAST - DEFINITE)


def is_meant(text: Text, head: int, found: NounKind, words: Lexicon) -> bool:
    """True where a noun stands for people, and not for what else the word may mean."""
    lower = text.lower[head]
    if found.sort in ("person", "people"):
        if found.noun in NEEDS_OF and not has_of(text, head):
            return False
        if found.sort == "people" or text.headline[head] or text.deps[head] == "appos" or text.tags[head] == "CD":
            return True
        return any(child.dep_ != "punct" for child in text.parsed.doc[head].lefts) and text.tags[head] != "JJ"
    if found.sort == "group" and lower == "force":  # "low force", "by force"
        return found.first < head or any(child.dep_ in ("compound", "poss") for child in text.parsed.doc[head].lefts)
    if found.sort == "group" and lower == "municipality" and head - 1 in text.places:
        return False
    if found.sort == "group":
        plain = found.first == head and text.tags[head] == "NN" and not any(True for _ in text.parsed.doc[head].lefts)
        return not plain or found.noun in words.bare
    if found.noun not in words.speaking or text.deps[head] != "nsubj":
        return False
    return text.lemmas[text.heads[head]] in SPEAKING_VERBS


def entity_kind(found: NounKind, words: Lexicon) -> str:
    """The contract's kind of entity for a description."""
    if found.sort == "person":
        return "person"
    if found.sort == "people" and (found.noun in words.untold or found.kind in ("organization", "media")):
        return "people" if found.kind in ("civilians", "organization", "media") else found.kind
    if found.sort not in ("people", "group"):
        return "government" if found.noun in ("embassy", "consulate", "court") else "organization"
    return found.kind
