"""Standing ties between entities: who leads what, who belongs to what, who is whose son."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Token

from dateline.attribute import ground_of, standing_of
from dateline.codebook.relation_types import RelationType
from dateline.extract.claims import carriers
from dateline.extract.frames import children, object_of, prepositional, subject
from dateline.extract.phrases import GROUP_KINDS, Scene
from dateline.types import Entity, Relation, Span

FORMER = frozenset({"former", "ex", "late", "previous", "onetime", "then", "slain", "ousted", "erstwhile"})
FORMERLY = frozenset({"previously", "formerly", "once", "until"})
MONEY = re.compile(r"(?P<sign>[$€£])\s?(?P<amount>[\d.,]+)(?:[\s-](?P<scale>million|billion|thousand))?")
SCALES = {None: 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP"}
STATELESS = frozenset({"prosecutor", "judge", "magistrate", "attorney"})  # offices told without their state
OF_OFFICE = frozenset({"spokesperson_of", "holds_office"})  # tell for whom somebody without a name speaks
BOTH_WAYS = frozenset({"ally_of", "rival_of", "affiliated_with", "sibling_of", "spouse_of"})


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation as one place of the text tells it."""

    type: str
    subject: Entity | None
    object: Entity | None
    cue: int
    first: int
    last: int
    former: bool = False
    value: Any = None


def find_relations(scene: Scene, types: Sequence[RelationType]) -> tuple[Relation, ...]:
    """The relations that a report tells, each once, with all the words that tell it.

    Args:
        scene: the report.
        types: the codebook's relation types.
    """
    ties: dict[tuple[str, ...], list[Tie]] = {}
    for tie in sorted(all_ties(scene, types), key=lambda tie: (tie.cue, tie.type)):
        ends = tie.subject.id if tie.subject else "", tie.object.id if tie.object else ""
        if ends[0] == ends[1]:
            continue
        key = (tie.type, *sorted(ends)) if tie.type in BOTH_WAYS else (tie.type, *ends)
        ties.setdefault(key, []).append(tie)
    return tuple(relation_of(scene, f"n{n}", told) for n, told in enumerate(ties.values(), 1))


def relation_of(scene: Scene, name: str, told: Sequence[Tie]) -> Relation:
    """The relation of ties that say the same."""
    first = told[0]
    grounds = [ground_of(scene.parsed, scene.cast, scene.saids, tie.cue) for tie in told]
    standing, _ = standing_of(grounds, field="relation", claim_entity=None, actors=frozenset())
    return Relation(
        id=name,
        type=first.type,
        subject=first.subject.id if first.subject else None,
        object=first.object.id if first.object else None,
        former=any(tie.former for tie in told),
        evidence=tuple(evidence(scene, tie) for tie in told),
        value=next((tie.value for tie in told if tie.value is not None), None),
        attribution=carriers(grounds, scene.saids),
        standing=standing,
    )


def evidence(scene: Scene, tie: Tie) -> Span:
    """The words that tell a tie."""
    return scene.parsed.span(tie.first, tie.last)


def all_ties(scene: Scene, types: Sequence[RelationType]) -> Iterator[Tie]:
    """All ties of a report, place by place."""
    nouns: dict[str, list[RelationType]] = {}
    verbs: dict[str, list[tuple[RelationType, str | None]]] = {}
    phrases: dict[str, RelationType] = {}
    for kind in types:
        for noun in sorted(kind.nouns):
            nouns.setdefault(noun, []).append(kind)
        for verb in sorted(kind.verbs):
            first, _, second = verb.partition(" ")
            verbs.setdefault(first, []).append((kind, second or None))
        phrases |= dict.fromkeys(sorted(kind.phrases), kind)
    for token in scene.parsed.doc:
        lemma = token.lemma_.lower()
        if token.pos_ in ("NOUN", "PROPN"):
            for kind in nouns.get(lemma, ()):
                yield from noun_ties(scene, token, kind)
            if lemma in phrases and token.dep_ == "attr":
                yield from noun_ties(scene, token, phrases[lemma])
            if lemma == "bounty":
                yield from bounty_ties(scene, token)
        elif token.pos_ == "VERB":
            for verb_kind, noun_after in verbs.get(lemma, ()):
                yield from verb_ties(scene, token, verb_kind, noun_after)
    yield from mention_ties(scene)


def fits(entity: Entity | None, sides: frozenset[str]) -> bool:
    """True where an entity is a person, group or state as a relation's end must be."""
    if entity is None:
        return False
    if entity.kind == "person":
        return "person" in sides
    if entity.kind == "government":
        return "state" in sides
    return "group" in sides and entity.kind in GROUP_KINDS


def noun_ties(scene: Scene, noun: Token, kind: RelationType) -> Iterator[Tie]:
    """ "X, leader of Y", "Y leader X", "Y's leader, X", "X was the leader of Y"."""
    bearer, past = bearer_of(scene, noun)
    if bearer is None or not fits(bearer, kind.subject):
        return
    if bearer.id not in scene.named and kind.type not in OF_OFFICE:
        return
    former = past or any(child.lower_ in FORMER for child in noun.children)
    value = office_words(scene, noun) if kind.type == "holds_office" else None
    found = False
    for owner in owners_of(scene, noun):
        entity = scene.state_at(owner.i) if "state" in kind.object else None
        entity = entity or scene.cast.at(owner.i)
        if fits(entity, kind.object) and entity is not bearer:
            found = True
            first, last = min(noun.i, owner.i), max(noun.i, owner.i)
            yield Tie(kind.type, bearer, entity, noun.i, first, last, former, value)
    if value and not found and noun.lemma_.lower() in STATELESS and noun.dep_ in ("compound", "nmod", "appos"):
        yield Tie(kind.type, bearer, None, noun.i, noun.i, noun.i, former, value)


def office_words(scene: Scene, noun: Token) -> str:
    """An office with the words that belong to it: "Defense Minister", "secretary of state"."""
    first = noun.i
    doc = scene.parsed.doc
    while first and doc[first - 1].dep_ in ("compound", "amod") and not scene.cast.at(first - 1):
        first -= 1
    return scene.parsed.span(first, noun.i).text


def bearer_of(scene: Scene, noun: Token) -> tuple[Entity | None, bool]:
    """Whom a noun describes, and whether the clause says that it is past."""
    head = noun.head
    for child in children(noun, "appos"):
        if is_person(scene, child):
            return scene.cast.at(child.i), False
    if noun.dep_ == "attr" or (noun.dep_ == "pobj" and head.lower_ == "as"):
        verb = head if noun.dep_ == "attr" else head.head
        past = any(child.lower_ in FORMERLY for child in verb.children)
        for holder in (*(object_of(verb) if noun.dep_ == "pobj" else ()), *subject(verb)):
            return scene.cast.at(holder.i), past
    if noun.dep_ in ("appos", "compound", "nmod") and scene.cast.at(head.i):
        return scene.cast.at(head.i), False
    return scene.cast.at(noun.i), False


def is_person(scene: Scene, token: Token) -> bool:
    """True where a token stands for a person."""
    entity = scene.cast.at(token.i)
    return entity is not None and entity.kind == "person"


def owners_of(scene: Scene, noun: Token) -> list[Token]:
    """Of whom or what a noun tells the bearer to be the leader, member, son."""
    found = [token for name in ("of", "to", "for", "in", "with") for token in prepositional(noun, name)]
    nationalities = children(noun, "amod")
    head = noun.head
    if noun.dep_ in ("compound", "nmod"):  # "French Defense Minister Florence Parly": all hang on the name
        nationalities += [child for child in children(head, "amod", "compound", "nmod", "poss") if child.i < noun.i]
    return found + children(noun, "poss", "compound", "nmod") + nationalities


def verb_ties(scene: Scene, verb: Token, kind: RelationType, second: str | None) -> Iterator[Tie]:
    """ "X led Y", "X pledged allegiance to Y"."""
    objects = object_of(verb)
    if second is not None:
        if second not in {token.lower_ for token in objects}:
            return
        objects = [*prepositional(verb, kind.preposition or "to")] + [
            token for noun in objects for token in prepositional(noun, kind.preposition or "to")
        ]
    past = verb.tag_ in ("VBD", "VBN") and kind.type in ("leader_of", "member_of")
    for holder in subject(verb):
        for thing in objects:
            bearer, owner = scene.cast.at(holder.i), scene.cast.at(thing.i)
            if fits(bearer, kind.subject) and fits(owner, kind.object):
                first, last = min(verb.i, thing.i), max(verb.i, thing.i)
                yield Tie(kind.type, bearer, owner, verb.i, first, last, past and kind.type == "leader_of")


def bounty_ties(scene: Scene, noun: Token) -> Iterator[Tie]:
    """ "a $10 million bounty on his head", "a bounty on X"."""
    for token in prepositional(noun, "on") + prepositional(noun.head, "on"):
        holders = children(token, "poss") if token.lower_ == "head" else [token]
        for holder in holders:
            first = min((child.i for child in noun.subtree if child.sent.start == noun.sent.start), default=noun.i)
            first = max(first, noun.i - 6)
            if fits(scene.cast.at(holder.i), frozenset({"person"})):
                amount = amount_in(scene.parsed.span(first, noun.i).text)
                yield Tie("bounty_on", None, scene.cast.at(holder.i), noun.i, first, token.i, value=amount)


def amount_in(words: str) -> dict[str, Any] | None:
    """The sum of money that some words tell."""
    found = MONEY.search(words)
    if not found:
        return None
    amount = float(found["amount"].replace(",", "").rstrip(".")) * SCALES[found["scale"]]
    return {"amount": int(amount) if amount.is_integer() else amount, "currency": CURRENCIES[found["sign"]]}


def mention_ties(scene: Scene) -> Iterator[Tie]:
    """Ties that the words around a name of a person tell: "X of Y Command", "the agency's X"."""
    doc = scene.parsed.doc
    for mention in scene.cast.mentions:
        entity = scene.cast.at(mention.head)
        if entity is None or entity.kind != "person" or mention.form == "pronoun":
            continue
        if mention.form == "name":
            token = doc[mention.head]
            for body in (*prepositional(token, "of"), *children(token, "poss")):
                owner = scene.cast.at(body.i)
                if owner is not None and owner.kind in GROUP_KINDS - {"government"}:
                    first, last = min(mention.first, body.i), max(mention.head, body.i)
                    yield Tie("member_of", entity, owner, mention.head, first, last)
