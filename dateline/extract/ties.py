"""Ties that verbs and deeds tell: "X led Y", "X fights against Y", "the war of X against Y", "X aims to defeat Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Token

from dateline.codebook.relation_types import RelationType
from dateline.extract.frames import children, is_passive, object_of, owner, prepositional, subject
from dateline.extract.phrases import GROUP_KINDS, Scene
from dateline.types import Entity

PREPOSITIONS = frozenset({"against", "to", "in", "with", "alongside", "from", "under"})
ENDING = frozenset({"leader_of"})  # of these the past of the verb says that it is over
PAST_HELPERS = frozenset({"was", "were", "had"})
BEFORE_NOUN = ("compound", "amod", "nmod")


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation as one place of the text tells it.

    Args:
        type: a relation type of the codebook.
        subject: the entity that has it.
        object: the entity that it is with.
        cue: token of the word that tells it.
        first: first token of the evidence.
        last: last token of the evidence, included.
        former: True where it has ended.
        value: the office, or the sum of money.
        time: index of the time that the clause tells.
    """

    type: str
    subject: Entity | None
    object: Entity | None
    cue: int
    first: int
    last: int
    former: bool = False
    value: Any = None
    time: int | None = None


def fits(entity: Entity | None, sides: frozenset[str]) -> bool:
    """True where an entity is a person, group or state as a relation's end must be."""
    if entity is None:
        return False
    if entity.kind == "person":
        return "person" in sides
    if entity.kind == "government":
        return "state" in sides
    return "group" in sides and entity.kind in GROUP_KINDS


def verb_ties(scene: Scene, verb: Token, kind: RelationType, second: str | None) -> Iterator[Tie]:
    """ "X led Y", "X fought against Y", "X pledged allegiance to Y"; nothing where it is denied."""
    if children(verb, "neg"):
        return
    former = kind.type in ENDING and is_past(verb)
    for thing in objects_of(verb, kind, second):
        yield from ties_between(scene, verb, subjects_of(verb, second), thing, kind, former)


def subjects_of(verb: Token, second: str | None) -> list[Token]:
    """Who does what a verb tells; who is assigned, where it takes a preposition."""
    if second in PREPOSITIONS and is_passive(verb):
        return children(verb, "nsubjpass")
    return subject(verb)


def objects_of(verb: Token, kind: RelationType, second: str | None) -> list[Token]:
    """With whom a verb ties its subject: its object, or what follows its preposition or noun."""
    if second is None:
        return object_of(verb)
    if second in PREPOSITIONS:
        return prepositional(verb, second)
    nouns = object_of(verb)
    if second not in {token.lower_ for token in nouns}:
        return []
    link = kind.preposition or "to"
    return prepositional(verb, link) + [token for noun in nouns for token in prepositional(noun, link)]


def is_past(verb: Token) -> bool:
    """True for a verb in the past; "is led by" and "men led by him" are none."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not helpers.isdisjoint(PAST_HELPERS))


def deed_ties(scene: Scene, noun: Token, kind: RelationType) -> Iterator[Tie]:
    """ "X's war against Y", "support of X for Y"."""
    doers = [*owner(noun), *children(noun, *BEFORE_NOUN)]
    for thing in prepositional(noun, kind.preposition or "to"):
        yield from ties_between(scene, noun, doers, thing, kind, False)


def aim_ties(scene: Scene, verb: Token, kind: RelationType) -> Iterator[Tie]:
    """ "X works to defeat Y", "X's efforts to destroy Y"."""
    first = verb.head if verb.dep_ == "conj" else verb
    if not any(child.lower_ == "to" and child.dep_ == "aux" for child in first.children) or children(first, "neg"):
        return
    above = first.head
    doers = [*owner(above), *children(above, *BEFORE_NOUN)] if first.dep_ == "acl" else subject(first)
    for thing in object_of(verb):
        yield from ties_between(scene, verb, doers, thing, kind, False)


def ties_between(
    scene: Scene, cue: Token, doers: list[Token], thing: Token, kind: RelationType, former: bool
) -> Iterator[Tie]:
    """The ties of those who fit a relation's ends."""
    other = scene.cast.at(thing.i)
    for doer in doers:
        bearer = scene.cast.at(doer.i)
        if fits(bearer, kind.subject) and fits(other, kind.object):
            first, last = min(cue.i, doer.i, thing.i), max(cue.i, doer.i, thing.i)
            if kind.type in ENDING:
                first, last = min(cue.i, thing.i), max(cue.i, thing.i)
            yield Tie(kind.type, bearer, other, cue.i, first, last, former, time=time_of(scene, cue))


def time_of(scene: Scene, word: Token) -> int | None:
    """The time that the clause of a verb or noun tells: "led it from 1998 to 2004", "joined in 2009"."""
    verb = word if word.pos_ == "VERB" or word.dep_ not in ("attr", "dobj", "pobj") else word.head
    for child in verb.children:
        inner = [child, *children(child, "pobj")] if child.dep_ == "prep" else [child]
        if child.dep_ in ("prep", "npadvmod", "advmod"):
            hit = next((scene.time_at[token.i] for token in inner if token.i in scene.time_at), None)
            if hit is not None:
                return hit
    return None
