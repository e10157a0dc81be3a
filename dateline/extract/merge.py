"""Tellings of one occurrence become one event.

Two tellings are of one occurrence where their types may name the same thing, nothing parts them (days, places,
names of who was hit or who did it, modality, scope), and something joins them: one is told as the effect of the
other, they share a target, a property, a day or a place, or one refers back ("the attack").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.extract.phrases import Scene
from dateline.extract.telling import UNDIVIDED, Argument, Telling

if TYPE_CHECKING:
    from dateline.extract.additions import Addition

# One violent occurrence may be told under any of these; the first that a telling has names the event.
ATTACK_TYPES = (
    "suicide_attack", "bombing", "air_strike", "shelling", "crackdown", "mob_violence", "clash", "execution",
    "armed_attack", "killing", "assault", "destruction", "death", "injury",
)  # fmt: skip
GENERAL = frozenset({"armed_attack", "killing", "death", "injury", "assault", "destruction"})
BLASTS = frozenset({"bombing", "suicide_attack", "air_strike", "shelling"})  # all of them may be called "the blast"
EFFECTS = frozenset({"killing", "death", "injury", "destruction"})
# Reported deeds that are told by what came of them too: "killed in a raid", "arrested in a raid".
OCCASIONS = {"raid": frozenset({"killing", "arrest", "weapons_seizure", "death", "injury"})}
BACK = frozenset("the these those their his her its".split())
COMMON_VICTIMS = frozenset("people person man woman civilian soldier member other victim one officer official".split())
LEAD = 4  # paragraphs: headline, a line below it, lead, and the sentence that gives the lead's details
JOIN = 2  # points; a shared actor alone (1) joins nothing, a shared target, day or reference back (2) does
EFFECT_REACH = 2  # sentences from a deed to "12 people were killed" that still tells of it


@dataclass
class Occurrence:
    """Tellings that are held to be of one occurrence, in the order of the text.

    Args:
        tellings: what is told of it.
        additions: parties that other sentences add.
        nobody: words that say that nobody was killed or hurt in it.
    """

    tellings: list[Telling] = field(default_factory=list)
    additions: list[Addition] = field(default_factory=list)
    nobody: list[Telling] = field(default_factory=list)

    @property
    def type(self) -> str:
        """The type that names it best."""
        types = {telling.type.type for telling in self.tellings}
        if types <= set(ATTACK_TYPES):
            ranked = [name for name in ATTACK_TYPES if name in types]
            if ranked[0] in GENERAL and self.by_explosive():
                return "bombing"
            if ranked[0] == "armed_attack" and "killing" in types and (self.has_named_victim() or self.bare_attack()):
                return "killing"
            return ranked[0]
        named = (telling.type.type for telling in self.tellings if telling.type.type not in OCCASIONS)
        return next(named, self.tellings[0].type.type)

    def has_named_victim(self) -> bool:
        """True where somebody with a name is killed."""
        killings = (telling for telling in self.tellings if telling.type.type == "killing")
        return any(argument.phrase.kind == "person" for telling in killings for argument in telling.of("target"))

    def by_explosive(self) -> bool:
        """True where a bomb is what killed or hurt: "a car bomb killed three"."""
        harmful = (telling for telling in self.tellings if telling.type.type in EFFECTS)
        return any(argument.phrase.detail == "explosive" for telling in harmful for argument in telling.of("instrument"))

    def bare_attack(self) -> bool:
        """True where the attack is but a noun that tells nothing: "killed in an attack"."""
        attacks = [telling for telling in self.tellings if telling.type.type == "armed_attack"]
        return not any(telling.verbal or telling.of("target", "property", "actor") for telling in attacks)

    def arguments(self, *fields: str) -> list[Argument]:
        """The arguments of all tellings in some fields."""
        return [argument for telling in self.tellings for argument in telling.of(*fields)]


def merge_tellings(scene: Scene, tellings: Sequence[Telling]) -> list[Occurrence]:
    """Group tellings by occurrence; those that tell nothing and join nothing are left out."""
    occurrences: list[Occurrence] = []
    by_head: dict[int, Occurrence] = {}
    effects: dict[int, list[int]] = {}
    for telling in tellings:
        for cause in telling.causes:
            effects.setdefault(cause, []).append(telling.trigger.head)
    for telling in tellings:
        linked = [by_head[head] for head in (*telling.causes, *effects.get(telling.trigger.head, ())) if head in by_head]
        occurrence = next((each for each in linked if may_be_linked(each, telling)), None)
        occurrence = occurrence or best_match(scene, occurrences, telling)
        if occurrence is None:
            occurrence = Occurrence()
            occurrences.append(occurrence)
        occurrence.tellings.append(telling)
        by_head[telling.trigger.head] = occurrence
    return [occurrence for occurrence in occurrences if tells_something(scene, occurrence)]


def may_be_linked(occurrence: Occurrence, telling: Telling) -> bool:
    """True where the text itself makes one the effect of the other and their types allow it."""
    return types_fit(occurrence, telling) and real(telling) == real(occurrence.tellings[0])


def real(telling: Telling) -> bool:
    """True for what is told to have happened or to have been tried."""
    return telling.modality in ("actual", "attempted")


def types_fit(occurrence: Occurrence, telling: Telling) -> bool:
    """True where a telling's type can name what the occurrence is."""
    known, new = occurrence.type, telling.type.type
    if known == new:
        return True
    if known in OCCASIONS or new in OCCASIONS:
        return new in OCCASIONS.get(known, ()) or known in OCCASIONS.get(new, ())
    if known in ATTACK_TYPES and new in ATTACK_TYPES:
        return known in GENERAL or new in GENERAL or (known in BLASTS and new in BLASTS and "bombing" in (known, new))
    return False


def best_match(scene: Scene, occurrences: Sequence[Occurrence], telling: Telling) -> Occurrence | None:
    """The occurrence that a telling fits best, the latest among equals; None where none fits well enough."""
    best, best_score = None, JOIN - 1
    for occurrence in reversed(occurrences):
        if not types_fit(occurrence, telling) or contradicts(scene, occurrence, telling):
            continue
        score = likeness(scene, occurrence, telling)
        if score > best_score:
            best, best_score = occurrence, score
    return best


def contradicts(scene: Scene, occurrence: Occurrence, telling: Telling) -> bool:
    """True where something told parts a telling from an occurrence."""
    first = occurrence.tellings[0]
    if first.scope != telling.scope or real(first) != real(telling):
        return True
    if not real(first) and first.modality != telling.modality:
        return True
    if any(
        differ(names_in(scene, occurrence.arguments(name)), names_in(scene, telling.of(name)))
        for name in ("target", "actor")
    ):
        return True
    if not any_overlap(scene, occurrence, telling):
        return True
    return places_differ(scene, occurrence, telling)


def differ(known: set[str], new: set[str]) -> bool:
    """True where both are told and have nothing in common."""
    return bool(known) and bool(new) and not known & new


def names_in(scene: Scene, arguments: Sequence[Argument]) -> set[str]:
    """Ids of the named entities among arguments."""
    entities = (argument.phrase.entity for argument in arguments)
    return {entity.id for entity in entities if entity is not None and entity.id in scene.named}


def any_overlap(scene: Scene, occurrence: Occurrence, telling: Telling) -> bool:
    """True unless both have times and no two of them can be the same day."""
    known = [scene.times[i].time for each in occurrence.tellings for i in each.times]
    new = [scene.times[i].time for i in telling.times]
    if not known or not new:
        return True
    return any(
        (a.earliest or "") <= (b.latest or "9999") and (b.earliest or "") <= (a.latest or "9999") for a in known for b in new
    )


def places_differ(scene: Scene, occurrence: Occurrence, telling: Telling) -> bool:
    """True where both have places, and no country or no town is shared."""
    known = [scene.places[i].place for each in occurrence.tellings for i in each.places]
    new = [scene.places[i].place for i in telling.places]
    if differ({p.country for p in known if p.country}, {p.country for p in new if p.country}):
        return True
    return differ(towns(known), towns(new))


def towns(places: Sequence[object]) -> set[str]:
    """Names of the settlements and sites among places."""
    return {p.name for p in places if p.kind in ("settlement", "site", "admin2")}  # type: ignore[attr-defined]


def likeness(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """Points for what joins a telling to an occurrence."""
    points = 0
    known = {p.entity.id for p in phrases_of(occurrence, "target") if p.entity}
    new = {argument.phrase.entity.id for argument in telling.of("target") if argument.phrase.entity}
    points += 3 * bool(known & new)
    known_things, new_things = things_of(scene, occurrence.tellings), things_of(scene, [telling])
    points += 2 * bool(known_things & new_things)
    points -= 2 * differ(known_things, new_things)
    actors = {p.entity.id for p in phrases_of(occurrence, "actor") if p.entity}
    points += bool(actors & {argument.phrase.entity.id for argument in telling.of("actor") if argument.phrase.entity})
    days = {scene.times[i].time.earliest for each in occurrence.tellings for i in each.times}
    same_day = bool(days & {scene.times[i].time.earliest for i in telling.times} - {None})
    points += 2 * same_day + (bool(days) and bool(telling.times) and not same_day)  # days that differ part before this
    towns_told = {i for each in occurrence.tellings for i in each.places}
    points += bool({scene.places[i].place.name for i in towns_told} & {scene.places[i].place.name for i in telling.places})
    named = names_in(scene, telling.of("target"))
    points += 2 * (telling.trigger.pattern.count is not None)  # a state ("remain captive") is of the deed told
    effect = is_effect_of(scene, occurrence, telling)
    alike = alike_victims(scene, occurrence, telling)
    points += 2 + max(alike, 0) if effect else alike
    if refers_back(telling) and not named - known:
        points += 2
    if telling.type.type == occurrence.type and not named and (is_background(scene, telling) or singular(telling)):
        points += 1
    return points + 2 * (has_known_weapon(scene, occurrence, telling) + is_deed_of_effects(scene, occurrence, telling))


def alike_victims(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """Points for victims that are described by the same noun: "six priests", "the priests"; "schoolgirls", "girls"."""
    doc = scene.parsed.doc
    known = victim_nouns(scene, [argument for argument in occurrence.arguments("target")])
    new = victim_nouns(scene, telling.of("target"))
    same = {noun for noun in new if any(noun.endswith(other) or other.endswith(noun) for other in known)}
    if known and new and not same and not (names_in(scene, occurrence.arguments("target")) | names_in(scene, telling.of("target"))):
        return -2
    heads = [a.phrase.head for a in telling.of("target") if victim_nouns(scene, [a]) & same]
    back = any(child.lower_ in BACK for head in heads for child in doc[head].children)
    early = is_lead(scene, telling) and is_lead(scene, occurrence.tellings[0])
    return bool(heads) + (bool(heads) and (back or early))


def victim_nouns(scene: Scene, arguments: Sequence[Argument]) -> set[str]:
    """The nouns and titles that say who was hit: general, for "a major general" and for "Major General X"."""
    doc = scene.parsed.doc
    heads = [doc[argument.phrase.head] for argument in arguments if doc[argument.phrase.head].pos_ != "PRON"]
    titles = [child for head in heads if head.pos_ == "PROPN" for child in head.children if child.dep_ == "compound"]
    return {token.lemma_.lower() for token in (*heads, *titles)} - COMMON_VICTIMS


def is_lead(scene: Scene, telling: Telling) -> bool:
    """True in the first paragraphs, where headline and lead tell the same."""
    return scene.parsed.paragraphs[telling.trigger.head] < LEAD


def is_background(scene: Scene, telling: Telling) -> bool:
    """True for a participle or relative clause that only says who somebody is: "girls abducted by the group"."""
    return scene.parsed.doc[telling.trigger.head].dep_ in ("acl", "relcl", "amod")


def singular(telling: Telling) -> bool:
    """True where the target is one person who is only described: "killed one of the most wanted men"."""
    counts = [argument.phrase.count for argument in telling.of("target")]
    return any(count is not None and count.best == 1 for count in counts)


def has_known_weapon(scene: Scene, occurrence: Occurrence, telling: Telling) -> bool:
    """True where "the bomb", "the device" or "which" is one that was told of."""
    doc = scene.parsed.doc
    weapons = {argument.phrase.head for argument in occurrence.arguments("instrument")}
    if weapons & {argument.phrase.head for argument in telling.of("instrument")}:
        return True
    back = any(child.lower_ == "the" for a in telling.of("instrument") for child in doc[a.phrase.head].children)
    return back and bool(occurrence.arguments("instrument"))


def phrases_of(occurrence: Occurrence, *fields: str) -> list:  # type: ignore[type-arg]
    return [argument.phrase for argument in occurrence.arguments(*fields)]


def things_of(scene: Scene, tellings: Sequence[Telling]) -> set[str]:
    """Lemmas of the things that were hit."""
    doc = scene.parsed.doc
    return {doc[a.phrase.head].lemma_.lower() for telling in tellings for a in telling.of("property")}


def refers_back(telling: Telling) -> bool:
    """True for a definite noun: "the attack", "the killing", "Droukdel's death"."""
    return telling.definite and not telling.verbal


def is_effect_of(scene: Scene, occurrence: Occurrence, telling: Telling) -> bool:
    """True for "12 people were killed" soon after a deed that hurts people, with nothing else told of when or who."""
    if telling.type.type not in EFFECTS or telling.of("actor") or telling.times:
        return False
    if names_in(scene, telling.of("target")) or not telling.verbal:
        return False
    last = max(each.trigger.head for each in occurrence.tellings)
    doc = scene.parsed.doc
    between = sum(1 for i in range(last, telling.trigger.head) if doc[i + 1].is_sent_start)
    return occurrence.type not in EFFECTS and between <= EFFECT_REACH


def is_deed_of_effects(scene: Scene, occurrence: Occurrence, telling: Telling) -> bool:
    """True for a deed told in the sentence of its effects: "One is dead and three are hurt after a shooting"."""
    if telling.type.type not in ATTACK_TYPES or telling.type.type in EFFECTS:
        return False
    doc = scene.parsed.doc
    same = doc[occurrence.tellings[-1].trigger.head].sent.start == doc[telling.trigger.head].sent.start
    return same and all(each.type.type in ("death", "injury") and not each.of("actor") for each in occurrence.tellings)


def tells_something(scene: Scene, occurrence: Occurrence) -> bool:
    """True where anything but the bare word is told: who, what, when and where, or how many."""
    if occurrence.arguments("target", "property", "instrument", "topic", "mediator"):
        return True
    when = any(telling.times for telling in occurrence.tellings)
    where = any(telling.places for telling in occurrence.tellings)
    if all(telling.scope == "aggregate" for telling in occurrence.tellings):
        return when or where
    if all(is_kind_of_deed(scene, telling) for telling in occurrence.tellings):
        return False
    if any(telling.definite and telling.times and not telling.verbal for telling in occurrence.tellings):
        return True  # "the August 1988 cease-fire"
    told = any(is_told(scene, telling) for telling in occurrence.tellings)
    return (when and where) or (bool(occurrence.arguments("actor")) and (when or where or told))


def is_kind_of_deed(scene: Scene, telling: Telling) -> bool:
    """True for a gerund that stands for a kind of deed: "paid for by kidnapping for ransom"."""
    token = scene.parsed.doc[telling.trigger.head]
    return token.tag_ == "VBG" and token.dep_ == "pcomp"


def is_told(scene: Scene, telling: Telling) -> bool:
    """True where a word tells of one deed and not of a kind of deed ("paid for by kidnapping")."""
    if telling.verbal:
        return scene.parsed.doc[telling.trigger.head].tag_ != "VBG"
    return telling.definite or telling.type.family in UNDIVIDED
