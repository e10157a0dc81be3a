"""What a common noun stands for: people, a body, a thing, a vehicle, a weapon or a place."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.parse import Parsed
from dateline.who.lexicon import Lexicon, Noun, lexicon

MODIFIERS = frozenset({"compound", "amod", "nmod", "npadvmod"})
# Of these words only the modifier tells who they are: "a rebel group", "guerrilla leader".
TOLD_BY_MODIFIER = frozenset({"organization", "state_force"})


AGE_UNITS = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days"})


@dataclass(frozen=True, slots=True)
class NounKind:
    """What a noun stands for.

    Args:
        sort: `person`, `people` (several persons), `group`, `thing`, `vehicle`, `weapon` or `place`.
        kind: within its sort: a kind of entity (`civilians`), of thing (`building`) or of weapon (`explosive`).
        noun: the entry of the noun lists, singular where it has one.
        first: first token of the noun, the head itself or a compound before it.
    """

    sort: str
    kind: str
    noun: str
    first: int


def noun_kind(parsed: Parsed, head: int) -> NounKind | None:
    """What the common-noun phrase with this head token stands for; None where the noun lists do not tell.

    Compounds are looked up as a whole: "police station" is a thing, "car bomb" a weapon, "army patrol" a group.
    Of "a group of students" or "dozens of villagers" what follows "of" tells.

    Args:
        parsed: the parsed report.
        head: token index of the phrase's head.
    """
    doc, words = parsed.doc, lexicon()
    token = doc[head]
    told = (
        of_object(token) if token.lower_ in words.amounts or token.lemma_ in words.amounts or is_number(token) else None
    )
    if told is not None and (inner := noun_kind(parsed, told)):
        one = token.lower_ in ("one", "another", "each")
        sort = inner.sort if inner.sort not in ("person", "people", "group") else "person" if one else "people"
        return NounKind(sort, inner.kind, inner.noun, head)
    if is_number(token):
        return None
    if is_age(doc, head):
        sort = "people" if token.lower_ == "olds" else "person"
        return NounKind(sort, "civilians", "year-old", max(0, head - 4))
    found = look_up(doc, head, words)
    if found is None:
        return None
    noun, entry, first = found
    kind = modified_kind(parsed, head, first, noun, entry, words)
    plural = entry.sort == "person" and is_plural(token, noun)
    return NounKind("people" if plural else entry.sort, kind, noun, first)


def look_up(doc: Doc, head: int, words: Lexicon) -> tuple[str, Noun, int] | None:
    """The longest entry that ends with the head: the entry, what it says, and its first token."""
    forms = singular_forms(doc[head])
    before = ""
    best = None
    for first in range(head, max(-1, head - 2 * words.longest), -1):
        token = doc[first]
        if first < head:
            if (token.is_punct and token.text != "-") or (token.sent_start and first + 1 == head and token.is_stop):
                break
            before = token.lower_ + ("" if before.startswith("-") or token.text == "-" else " ") + before
        hit = next((form for form in forms if before + form in words.nouns), None)
        if hit is not None:
            best = (before + hit, words.nouns[before + hit], first)
        if before.count(" ") >= words.longest - 1:
            break
    return best


def singular_forms(token: Token) -> tuple[str, ...]:
    """The forms of a noun under which the lists may have it: as it stands, its lemma, and without a plural's s."""
    lower = token.lower_
    lemma = token.lemma_.lower()
    if lower.endswith("men"):
        return lower, lower[:-3] + "man", lemma
    if lower.endswith("s") and not lower.endswith("ss"):
        return lower, lemma, lower[:-1]
    return lower, lemma


def is_plural(token: Token, noun: str) -> bool:
    """True where a noun for a person stands for several."""
    lower = token.lower_
    if lower in ("people", "faithful", "homeless", "elderly", "mujahideen", "mujahedin", "troops", "folk", "passersby"):
        return True
    return token.tag_ in ("NNS", "NNPS") or (lower != noun.split()[-1] and lower.endswith(("s", "men")))


def is_number(token: Token) -> bool:
    """True for a number that stands without its noun: "21 of the girls"."""
    return token.tag_ == "CD" and token.dep_ != "nummod"


def is_age(doc: Doc, head: int) -> bool:
    """True for an age that stands for a person: "a 13-year-old", "two 18-month-olds"."""
    if doc[head].lower_ not in ("old", "olds") or doc[head].dep_ in ("amod", "npadvmod", "compound") or head < 2:
        return False
    unit = doc[head - 2 if doc[head - 1].text in ("-", "–") else head - 1].lower_
    return unit in AGE_UNITS and doc[head].dep_ not in ("acomp", "advmod")


def of_object(token: Token) -> int | None:
    """Head of the phrase after "of": the girls in "21 of the girls"."""
    for child in token.rights:
        if child.lower_ == "of" and child.dep_ == "prep":
            return next((inner.i for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def modified_kind(parsed: Parsed, head: int, first: int, noun: str, entry: Noun, words: Lexicon) -> str:
    """The kind of a noun with what stands before it: "rebel forces" and "a militant leader" are armed groups."""
    if entry.sort not in ("person", "group"):
        return entry.kind
    token = parsed.doc[head]
    if entry.kind in TOLD_BY_MODIFIER:
        for child in token.lefts:
            if child.dep_ in MODIFIERS and child.i < first:  # the "armed" of "armed forces" tells nothing
                if child.lower_ in words.armed or child.lemma_ in words.armed:
                    return "armed_group"
                other = words.nouns.get(child.lower_)
                if entry.kind == "organization" and other and other.sort == "group" and entry.sort == "person":
                    return other.kind
    if noun in words.shares and (told := of_object(token)) is not None:
        inner = noun_kind(parsed, told)
        return inner.kind if inner and inner.sort in ("group", "people") else entry.kind
    return entry.kind
