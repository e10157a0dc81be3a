"""Standing ties between entities: who leads what, who belongs to what, who is whose son."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from spacy.tokens import Token

from dateline.attribute import ground_of, standing_of
from dateline.codebook.relation_types import RelationType
from dateline.extract.claims import carriers
from dateline.extract.frames import children, object_of, prepositional, subject
from dateline.extract.phrases import GROUP_KINDS, Scene
from dateline.extract.ties import Tie, aim_ties, deed_ties, fits, time_of, verb_ties
from dateline.types import Entity, Relation, Span

Reader = Callable[[Scene, Token], Iterator[Tie]]

FORMER = frozenset({"former", "ex", "late", "previous", "onetime", "then", "slain", "ousted", "erstwhile"})
FORMERLY = frozenset({"previously", "formerly", "once", "until"})
MONEY = re.compile(r"(?P<sign>[$€£])\s?(?P<amount>[\d.,]+)(?:[\s-](?P<scale>million|billion|thousand))?")
SCALES = {None: 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP"}
PARTS = frozenset("gang cell unit wing brigade squad faction section branch".split())  # "an ISIL gang leader"
LESSER = frozenset("senior top field local regional military".split())
STATELESS = frozenset({"prosecutor", "judge", "magistrate", "attorney"})  # offices told without their state
OF_OFFICE = frozenset({"spokesperson_of", "holds_office"})  # tell for whom somebody without a name speaks
# What says no more than another relation of the same two.
IMPLIED = {"member_of": ("leader_of", "founder_of", "spokesperson_of"), "follower_of": ("pledged_to",)}
BOTH_WAYS = frozenset({"ally_of", "rival_of", "affiliated_with", "sibling_of", "spouse_of"})


def find_relations(scene: Scene, types: Sequence[RelationType]) -> tuple[Relation, ...]:
    """The relations that a report tells, each once, with all the words that tell it.

    Of two that tell the same tie the fuller one stays: a leader is a member.

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
    for name, bearer, owner in [key for key in ties if key[0] in IMPLIED]:
        if any((more, bearer, owner) in ties for more in IMPLIED[name]):
            del ties[name, bearer, owner]
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
        time=next((time_value(scene, tie.time) for tie in told if tie.time is not None), None),
        value=next((tie.value for tie in told if tie.value is not None), None),
        attribution=carriers(grounds, scene.saids),
        standing=standing,
    )


def time_value(scene: Scene, index: int) -> dict[str, Any]:
    """A time as the value of a relation."""
    time = scene.times[index].time
    return {"earliest": time.earliest, "latest": time.latest, "precision": time.precision, "time": index}


def evidence(scene: Scene, tie: Tie) -> Span:
    """The words that tell a tie."""
    return scene.parsed.span(tie.first, tie.last)


def all_ties(scene: Scene, types: Sequence[RelationType]) -> Iterator[Tie]:
    """All ties of a report, place by place."""
    nouns, verbs = noun_readers(types), verb_readers(types)
    for token in scene.parsed.doc:
        lemma = token.lemma_.lower()
        readers = nouns if token.pos_ in ("NOUN", "PROPN") else verbs if token.pos_ == "VERB" else {}
        for reader in readers.get(lemma, ()):
            yield from reader(scene, token)
        if lemma == "bounty":
            yield from bounty_ties(scene, token)
    yield from mention_ties(scene)
    yield from nationality_ties(scene)


def noun_readers(types: Sequence[RelationType]) -> dict[str, list[Reader]]:
    """What reads the ties of each noun."""
    found: dict[str, list[Reader]] = {}
    for kind in types:
        for noun in sorted(kind.nouns):
            found.setdefault(noun, []).append(partial(noun_ties, kind=kind))
        for noun in sorted(kind.phrases):
            found.setdefault(noun, []).append(partial(predicate_ties, kind=kind))
        for noun in sorted(kind.deeds):
            found.setdefault(noun, []).append(partial(deed_ties, kind=kind))
    return found


def verb_readers(types: Sequence[RelationType]) -> dict[str, list[Reader]]:
    """What reads the ties of each verb."""
    found: dict[str, list[Reader]] = {}
    for kind in types:
        for verb in sorted(kind.verbs):
            first, _, second = verb.partition(" ")
            found.setdefault(first, []).append(partial(verb_ties, kind=kind, second=second or None))
        for verb in sorted(kind.aims):
            found.setdefault(verb, []).append(partial(aim_ties, kind=kind))
    return found


def predicate_ties(scene: Scene, noun: Token, kind: RelationType) -> Iterator[Tie]:
    """ "X was part of Y": nouns that tell a tie after "be" only."""
    if noun.dep_ == "attr":
        yield from noun_ties(scene, noun, kind)


def noun_ties(scene: Scene, noun: Token, kind: RelationType) -> Iterator[Tie]:
    """ "X, leader of Y", "Y leader X", "Y's leader, X", "X was the leader of Y"."""
    bearer, past = bearer_of(scene, noun)
    if bearer is None or not (fits(bearer, kind.subject) or is_share(scene, noun, bearer, kind)):
        return
    if kind.type == "leader_of" and (is_one_of_many(noun) or any(child.lower_ in PARTS for child in noun.children)):
        return
    unnamed = bearer.id not in scene.named and kind.type not in OF_OFFICE
    former = past or any(child.lower_ in FORMER for child in noun.children)
    value = office_words(scene, noun) if kind.type == "holds_office" else None
    found = False
    for owner in owners_of(scene, noun):
        entity = owner_at(scene, owner, kind)
        if not fits(entity, kind.object) or entity is bearer or entity is None:
            continue
        found = True
        if not unnamed or (is_share(scene, noun, bearer, kind) and entity.id in scene.named and owner.dep_ == "pobj"):
            first, last = min(noun.i, owner.i), max(noun.i, owner.i)
            yield Tie(kind.type, bearer, entity, noun.i, first, last, former, value, time_of(scene, noun))
    if value and not found and noun.lemma_.lower() in STATELESS and noun.dep_ in ("compound", "nmod", "appos"):
        yield Tie(kind.type, bearer, None, noun.i, noun.i, noun.i, former, value)


def owner_at(scene: Scene, token: Token, kind: RelationType) -> Entity | None:
    """Whose a bearer is told to be: the entity there, or the state of a word of nationality."""
    entity = scene.cast.at(token.i)
    if "state" in kind.object and (entity is None or not fits(entity, kind.object)):
        return scene.state_at(token.i) or entity
    return entity


def is_share(scene: Scene, noun: Token, bearer: Entity, kind: RelationType) -> bool:
    """True for several people who are members: "40 members of the Coalition"."""
    return kind.type == "member_of" and noun.tag_ in ("NNS", "NNPS") and bearer.kind != "person"


def is_one_of_many(noun: Token) -> bool:
    """True for "a commander in the navy" and "senior commander", who do not lead all of it."""
    if noun.lemma_ != "commander":
        return False
    return any(child.lower_ in ("a", "an", "one") or child.lower_ in LESSER for child in noun.children)


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
    found = [token for name in ("of", "to", "for", "in", "with", "from") for token in prepositional(noun, name)]
    nationalities = children(noun, "amod")
    head = noun.head
    if noun.dep_ in ("compound", "nmod"):  # "French Defense Minister Florence Parly": all hang on the name
        nationalities += [child for child in children(head, "amod", "compound", "nmod", "poss") if child.i < noun.i]
    found += children(noun, "poss", "compound", "nmod") + nationalities
    return found or beside(scene, noun)


def beside(scene: Scene, noun: Token) -> list[Token]:
    """The body in "Ann Lee, commander, Northern Command, said": a bare noun between commas."""
    at = noun.i + 2
    if noun.dep_ != "appos" or children(noun, "det") or at >= len(scene.parsed.doc):
        return []
    mention = scene.cast.mention_at(at)
    named = mention is not None and mention.first == at and mention.form == "name"
    return [scene.parsed.doc[mention.head]] if mention and named and scene.parsed.doc[at - 1].text == "," else []


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
        if entity is not None and mention.form == "alias":
            alias = scene.parsed.span(mention.first, mention.last).text
            yield Tie("alias_of", entity, None, mention.head, mention.first, mention.last, value=alias)
        if entity is None or entity.kind != "person" or mention.form == "pronoun":
            continue
        if mention.form == "name":
            token = doc[mention.head]
            for body in (*prepositional(token, "of"), *children(token, "poss")):
                owner = scene.cast.at(body.i)
                if owner is not None and owner.kind in GROUP_KINDS - {"government"}:
                    first, last = min(mention.first, body.i), max(mention.head, body.i)
                    yield Tie("member_of", entity, owner, mention.head, first, last)


def nationality_ties(scene: Scene) -> Iterator[Tie]:
    """Of which state words around a person say that he is: "a Jordanian militant", "his native Algeria"."""
    for mention in scene.cast.mentions:
        if mention.form != "citizenship":
            continue
        state = scene.cast.at(mention.last)
        for bearer in bearers_of(scene, mention.last):
            entity = scene.cast.at(bearer)
            if entity is not None and entity.kind == "person":
                first, last = min(mention.first, bearer), max(mention.last, bearer)
                yield Tie("national_of", entity, state, mention.last, first, last)
                break


def bearers_of(scene: Scene, at: int) -> list[int]:
    """Whose citizenship a word may tell, nearest first."""
    token = scene.parsed.doc[at]
    if token.dep_ in ("appos", "attr"):
        return [each.i for each in ([token.head] if token.dep_ == "appos" else subject(token.head))]
    owners = [child.i for child in children(token, "poss")]
    head = token.head.head if token.head.lower_ == "born" else token.head
    return owners or list(range(at + 1, head.i + 1))
