"""Who was killed or hurt one by one: "a man", "his sister", "Ana Ruiz, 34", each counted once however often told."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.extract.draft import Draft, party_value
from dateline.extract.occurrence import Occurrence, real
from dateline.extract.phrases import Phrase, Scene
from dateline.extract.telling import Telling
from dateline.extract.victims import Victim, is_single, may_be_one

COUNTED = ("killed", "injured")  # the dead first: who was shot and then died is one of them


@dataclass(slots=True)
class Person:
    """One person to whom an effect befell, by all the words for them.

    Args:
        victims: what each of the words tells of them.
        phrases: the words.
        tellings: what tells of them.
    """

    victims: list[Victim] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)

    def may_be(self, victim: Victim) -> bool:
        """True where all that is told of them fits a victim told after them."""
        entity = victim.entity is not None and any(known.entity == victim.entity for known in self.victims)
        return entity or (not victim.other and all(may_be_one(known, victim) for known in self.victims))

    def died(self, dead: Victim) -> bool:
        """True where one told to be hurt is one of the dead: named so, or taken up ("the boy died")."""
        hurt = any(telling.type.type == "injury" for telling in self.tellings)
        same = dead.entity is not None and any(known.entity == dead.entity for known in self.victims)
        apart = any(known.other for known in self.victims) and not dead.other
        return same or (not apart and (dead.back or not hurt) and self.may_be(dead))


def single_drafts(scene: Scene, occurrence: Occurrence) -> list[Draft]:
    """A count of 1 for each person of whom the words tell alone that they were killed or hurt.

    Where a figure is told as well, only those told beside it are counted ("a man and two women"): the others are
    among those whom the figure counts. One who was shot and then died is counted once, as killed.
    """
    drafts: list[Draft] = []
    killed: list[Person] = []
    for effect in COUNTED:
        tellings = [each for each in occurrence.tellings if real(each) and each.effect == effect]
        figures = [each for each in tellings if has_figure(each)]
        tallied = any(tally.field == effect and tally.tells_some for tally in occurrence.tallies)
        people = persons_in(scene, figures if figures or tallied else tellings)
        if effect == "killed":
            killed = people if not figures else persons_in(scene, tellings)
        else:
            dead = [victim for person in killed for victim in person.victims]
            people = [person for person in people if not any(person.died(victim) for victim in dead)]
        drafts += [draft_of(scene, effect, person) for person in people]
    return drafts


def has_figure(telling: Telling) -> bool:
    """True where a telling tells how many were hit."""
    counts = [argument.phrase.count for argument in telling.of("target")]
    return any(count is not None and not count.singular for count in counts)


def persons_in(scene: Scene, tellings: list[Telling]) -> list[Person]:
    """The people whom tellings tell one by one; two of one telling are two, two of different ones may be one."""
    found: list[Person] = []
    for telling in tellings:
        here: list[Person] = []
        phrases = [each.phrase for each in telling.of("target") if is_single(scene, each.phrase)]
        for phrase, victim in zip(phrases, telling.victims, strict=True):
            known = next((each for each in found if each not in here and each.may_be(victim)), None)
            person = known or Person()
            if known is None:
                found.append(person)
            here.append(person)
            person.victims.append(victim)
            person.phrases.append(phrase)
            person.tellings.append(telling)
    return found


def draft_of(scene: Scene, effect: str, person: Person) -> Draft:
    """The claim that one person was killed or hurt; a name says best who it is."""
    named = (phrase for phrase, victim in zip(person.phrases, person.victims, strict=True) if victim.named)
    best = next(named, person.phrases[0])
    value = {"low": 1, "best": 1, "high": 1, "approximate": False, "who": party_value(scene, best)}
    spans = [scene.parsed.span(phrase.first, phrase.last) for phrase in person.phrases]
    return Draft(effect, value, spans, [telling.trigger.head for telling in person.tellings], best.entity)
