"""Who was hit, as far as words tell: sex, age and calling; whether two descriptions can be of one person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.extract.phrases import Phrase, Scene
from dateline.who.lexicon import lexicon

AGE = re.compile(r"\d{1,2}")  # of three figures nobody's age is
BEFORE_AGE = frozenset({",", "(", "aged", "age", "a", "the", "an", "her", "his", "their"})
BEHIND_AGE = frozenset({",", ")", "-", "–", ".", ";", "and", "of"})
# Nouns that tell neither calling nor rank: what one report calls by several of them may be one person.
COMMON = frozenset(
    "people person man woman boy girl teen teenager teenage youth child kid baby infant toddler juvenile male female "
    "adult minor civilian member other victim one resident local individual youngster old son daughter brother sister "
    "sibling cousin nephew niece twin friend neighbor neighbour classmate student pupil driver passenger motorist "
    "pedestrian customer patron guest patient employee worker suspect homeowner tenant bystander relative".split()
)
CHILDREN = frozenset("boy girl child kid baby infant toddler schoolboy schoolgirl youngster".split())
GROWN = frozenset({"man", "woman"})
GROWN_UP = 18
BACK = frozenset("the this that his her their".split())
OTHERS = frozenset({"another", "other", "second", "third", "fourth", "fifth", "else"})
SEXES = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}


@dataclass(frozen=True, slots=True)
class Victim:
    """One person who was hit, by all that the report calls them.

    Args:
        entity: id of the entity; None where the words stand for none.
        named: True where it has a name.
        sex: `male`, `female` or empty.
        age: in years; None where it is not told.
        stage: `child` or `grown` by a noun, or empty.
        callings: nouns that say what they are; general ones ("man", "victim") are left out.
        back: True where the words refer back: "the boy", "her".
        other: True for one told beside those before: "another boy", "a second man".
    """

    entity: str | None
    named: bool
    sex: str
    age: int | None
    stage: str
    callings: frozenset[str]
    back: bool
    other: bool


def victims_of(scene: Scene, phrases: Iterable[Phrase]) -> tuple[Victim, ...]:
    """The single persons among phrases; groups and what is counted are left out."""
    return tuple(victim_of(scene, phrase) for phrase in phrases if is_single(scene, phrase))


def is_single(scene: Scene, phrase: Phrase) -> bool:
    """True for one person: a name, "a man", "the victim", "she"."""
    if phrase.kind not in ("person", "people"):
        return False
    if phrase.count is not None:
        return phrase.count.best == 1 and phrase.count.high == 1
    if phrase.entity is not None and phrase.entity.id in scene.named:
        return phrase.kind == "person"
    token = scene.parsed.doc[phrase.head]
    return token.tag_ in ("NN", "NNP") or token.lower_ in SEXES


def victim_of(scene: Scene, phrase: Phrase) -> Victim:
    """What the report tells of the one person that a phrase stands for."""
    doc, entity = scene.parsed.doc, phrase.entity
    head = doc[phrase.head]
    spans = [(phrase.first, phrase.last, phrase.head)]
    if entity is not None:
        spans += [(m.first, m.last, m.head) for m in scene.mentions[entity.id]]
    heads = [doc[at] for _, _, at in spans]
    titles = (token for first, last, _ in spans for token in doc[first:last] if token.lower_ in lexicon().titles)
    nouns = {token.lemma_.lower() for token in (*heads, *titles) if token.pos_ == "NOUN" or token not in heads}
    told = {sex for first, last, _ in spans for token in doc[first : last + 1] if (sex := sex_of(token))}
    ages = {age for first, last, at in spans if (age := age_of(doc, first, max(last, at))) is not None}
    return Victim(
        entity=entity.id if entity else None,
        named=entity is not None and entity.id in scene.named,
        sex=told.pop() if len(told) == 1 else "",
        age=ages.pop() if len(ages) == 1 else None,
        stage="child" if nouns & CHILDREN else "grown" if nouns & GROWN else "",
        callings=frozenset(nouns - COMMON),
        back=head.pos_ == "PRON" or any(kid.lower_ in BACK for kid in head.children),
        other=any(kid.lower_ in OTHERS for kid in head.children),
    )


def sex_of(token: Token) -> str:
    """`male` or `female` by a noun, a pronoun, a title or a given name; empty where it tells none."""
    known, noun = lexicon(), token.lemma_.lower()
    if token.pos_ == "PROPN":
        return known.given.get(token.lower_, "") or known.titles.get(token.lower_, "")
    return "female" if noun in known.female else "male" if noun in known.male else SEXES.get(token.lower_, "")


def age_of(doc: Doc, first: int, last: int) -> int | None:
    """The age told of the person at tokens `first` to `last`: "a 17-year-old girl", "Ana Ruiz, 34,", "the man (34)"."""
    for at in range(max(0, first - 4), min(len(doc) - 1, last + 4)):
        if not AGE.fullmatch(doc[at].text):
            continue
        behind = [token.lower_ for token in doc[at + 1 : at + 5]]
        before = doc[at - 1].lower_ if at else ""
        if "year" in behind[:2] and "old" in behind:
            return int(doc[at].text)
        if at in (last + 2, last + 3) and before in BEFORE_AGE and (behind[:1] or [""])[0] in BEHIND_AGE:
            return int(doc[at].text)
    return None


def may_be_one(one: Victim, other: Victim) -> bool:
    """True unless words tell two people: two names, sexes, ages, or callings."""
    if one.entity is not None and one.entity == other.entity:
        return True
    if one.named and other.named:
        return False
    if one.sex and other.sex and one.sex != other.sex:
        return False
    if one.age is not None and other.age is not None and one.age != other.age:
        return False
    if {one.stage, other.stage} == {"child", "grown"} or too_old(one, other) or too_old(other, one):
        return False
    return not (one.callings and other.callings and one.callings.isdisjoint(other.callings))


def too_old(one: Victim, other: Victim) -> bool:
    """True where one is told to be a child and the other's age to be a grown-up's."""
    return one.stage == "child" and other.age is not None and other.age >= GROWN_UP


def same_age(one: Victim, other: Victim) -> bool:
    """True where both ages are told and equal."""
    return one.age is not None and one.age == other.age
