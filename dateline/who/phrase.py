"""The words of a noun phrase, without what merely hangs on it."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.parse import Parsed

# Dependents before the head that belong to the phrase.
BEFORE = frozenset(
    {
        "det",
        "amod",
        "compound",
        "nummod",
        "poss",
        "nmod",
        "quantmod",
        "predet",
        "npadvmod",
        "advmod",
        "case",
        "punct",
        "dep",
    }
)
TIMES = frozenset({"DATE", "TIME"})
EDGE = frozenset({",", "-", "--", "–", "—", ";", ":", "(", ")", '"', "“", "”", "'", "‘", "’", "[", "]", "..."})
ADVERBS = frozenset({"only", "just", "even", "also", "not", "allegedly", "reportedly"})  # no part of a phrase
STOPS = frozenset("[]();:")
DASHES = frozenset({"-", "--", "–", "—"})
MAX_DEPTH = 4  # of-phrases within of-phrases


def noun_phrase(parsed: Parsed, head: int) -> tuple[int, int]:
    """First and last token of the noun phrase with a given head.

    It starts at its determiner or number and holds "of"-phrases ("members of his inner circle"), but no trailing
    clause, apposition, coordinated phrase or other prepositional phrase.

    Args:
        parsed: the parsed report.
        head: token index of the phrase's head.
    """
    return first_token(parsed, head), last_token(parsed, head, MAX_DEPTH)


def first_token(parsed: Parsed, head: int) -> int:
    """Where the phrase begins: at the leftmost of the words before the head that belong to it without a gap."""
    doc = parsed.doc
    first = head
    for child in sorted(doc[head].lefts, key=lambda each: -each.i):
        if child.dep_ not in BEFORE or (child.dep_ == "punct" and child.text == ","):
            if child.dep_ not in ("punct", "cc", "conj", "preconj"):
                break
            continue
        if child.dep_ != "punct":
            first = min(first, child.left_edge.i)
    first = after_stop(parsed, first, head)
    while first < head and (
        doc[first].text in EDGE
        or doc[first].lower_ in ADVERBS
        or doc[first].dep_ in ("cc", "preconj", "mark")
        or is_adverb(doc[first])
    ):
        first += 1
    if first and doc[first].lower_ in ("least", "most") and doc[first - 1].lower_ == "at":
        first -= 1  # "at least 12 gunmen"
    return first


def after_stop(parsed: Parsed, first: int, head: int) -> int:
    """Where the phrase begins after the last stop before its head: "FILE - A police officer"."""
    doc = parsed.doc
    for at in range(head - 1, first - 1, -1):
        word = doc[at].text
        if word in STOPS and is_inside(parsed, at, first, head):
            continue
        if word in STOPS or (word in DASHES and parsed.starts[at] > parsed.ends[at - 1 if at else 0]):
            return at + 1
    return first


def is_inside(parsed: Parsed, at: int, first: int, head: int) -> bool:
    """True for a bracket within the phrase: of "FARC (Revolutionary Armed Forces of Colombia) guerrillas"."""
    owner = parsed.doc[at].head.i
    return first <= owner < at and (owner == head or parsed.doc[owner].dep_ in BEFORE)


def is_adverb(token: Token) -> bool:
    """True for an adverb before the phrase that is no part of its number: "only", "even", "allegedly"."""
    return (
        token.dep_ == "advmod"
        and token.tag_ == "RB"
        and token.head.dep_ not in ("nummod", "amod")
        and token.lower_ != "about"
    )


def last_token(parsed: Parsed, head: int, depth: int) -> int:
    """Where the phrase ends: at the head, or at the end of the of-phrases that follow it."""
    doc = parsed.doc
    last = head
    for child in doc[head].rights:
        if (
            child.i == last + 1
            and child.dep_ in ("amod", "advmod")
            and child.lower_ in ("more", "others", "else", "alike")
        ):
            last = child.i
        elif child.i == last + 1 and child.lower_ == "of" and child.dep_ == "prep" and depth:
            told = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
            if told is None or told.ent_type_ in TIMES:
                break
            last = last_token(parsed, told.i, depth - 1)
    return last
