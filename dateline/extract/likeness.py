"""How much speaks for a telling being of an occurrence: small features, each with its points.

A shared actor alone joins nothing; a shared victim, thing, day or a reference back does (`JOIN` points).
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.extract.occurrence import ATTACK_TYPES, EFFECTS, GENERAL, Occurrence, differ, names_in
from dateline.extract.phrases import Scene
from dateline.extract.telling import Argument, Telling
from dateline.extract.victims import may_be_one, same_age

JOIN = 2
BACK = frozenset("the these those their his her its".split())
ALSO = frozenset({"also", "separately", "meanwhile", "later", "earlier"})
COMMON_VICTIMS = frozenset("people person man woman civilian soldier member other victim one officer official".split())
STATES = frozenset({"held", "missing"})
OTHER = frozenset("also separately meanwhile later earlier another other previous previously separate similar".split())
LEAD = 4  # paragraphs: headline, a line below it, lead, and the sentence that gives the lead's details
EFFECT_REACH = 2  # sentences from a deed to "12 people were killed" that still tells of it


def likeness(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """Points for what joins a telling to an occurrence, less those for what sets it apart.

    Args:
        scene: the report.
        occurrence: what was told before.
        telling: what may be of it.
    """
    apart = sum(feature(scene, occurrence, telling) for feature in (things_apart, victims_apart, persons_apart))
    effect = is_effect_of(scene, occurrence, telling)  # what came of a deed befell others than those first named
    return sum(feature(scene, occurrence, telling) for feature in FEATURES) + (JOIN if effect else -apart)


def same_victim(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """The same entity is hit."""
    known = {phrase.entity.id for phrase in occurrence.phrases("target") if phrase.entity}
    return 3 * any(a.phrase.entity is not None and a.phrase.entity.id in known for a in telling.of("target"))


def same_thing(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """The same kind of thing is hit."""
    return 2 * bool(things_of(scene, occurrence.tellings) & things_of(scene, [telling]))


def same_person(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """One who may be the same is hit: of the same age, or taken up ("the boy"), or in the deed of the report."""
    pairs = [(one, new) for each in occurrence.tellings for one in each.victims for new in telling.victims]
    fitting = [(one, new) for one, new in pairs if may_be_one(one, new)]
    if not fitting or telling.type.type not in GENERAL or occurrence.type not in GENERAL:
        return 0
    sure = any(same_age(one, new) or new.back for one, new in fitting)
    return 1 + (sure or occurrence.main)


def of_the_reports_deed(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """Nothing of when or where, and the deed that the report is about may be what is told: a detail of it."""
    if not occurrence.main or telling.type.type not in GENERAL or not adds_setting(scene, occurrence, telling):
        return 0
    if occurrence.type not in GENERAL | {telling.type.type} or names_in(scene, telling.of("actor")):
        return 0
    head = scene.parsed.doc[telling.trigger.head]
    other = {child.lower_ for child in head.children} & OTHER
    return 0 if other or not (telling.verbal or telling.definite) else 2


def adds_setting(scene: Scene, occurrence: Occurrence, telling: Telling) -> bool:
    """True where a telling names no day or place, or is the first to do so and stands in the lead."""
    known = (any(each.times for each in occurrence.tellings), any(each.places for each in occurrence.tellings))
    new = (bool(telling.times), bool(telling.places))
    return not any(new) or (is_lead(scene, telling) and not any(a and b for a, b in zip(known, new, strict=True)))


def persons_apart(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """Another person is hit, by sex, age or calling."""
    known = [victim for each in occurrence.tellings for victim in each.victims]
    apart = bool(known) and bool(telling.victims)
    return 2 * (apart and not any(may_be_one(one, new) for one in known for new in telling.victims))


def things_apart(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """Other things are hit."""
    return 2 * differ(things_of(scene, occurrence.tellings), things_of(scene, [telling]))


def same_actor(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """The same entity does it."""
    known = {phrase.entity.id for phrase in occurrence.phrases("actor") if phrase.entity}
    return int(any(a.phrase.entity is not None and a.phrase.entity.id in known for a in telling.of("actor")))


def same_unnamed_doers(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """The same nameless doers, and nothing of when or where: a detail of what they did ("They threw grenades")."""
    if telling.times or telling.places or names_in(scene, telling.of("actor")):
        return 0
    also = any(child.lower_ in ALSO for child in scene.parsed.doc[telling.trigger.head].children)
    if also or telling.type.type not in GENERAL | {occurrence.type}:
        return 0
    return same_actor(scene, occurrence, telling)


def same_day(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """The same days are told, or days that may be the same (those that cannot be part before this)."""
    known = {scene.times[i].time.earliest for each in occurrence.tellings for i in each.times}
    new = {scene.times[i].time.earliest for i in telling.times}
    if known & new - {None}:
        return 2
    return int(bool(known) and bool(new))


def same_place(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """The same place is named."""
    known = {scene.places[i].place.name for each in occurrence.tellings for i in each.places}
    return int(bool(known & {scene.places[i].place.name for i in telling.places}))


def state_of_deed(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """A state that a deed left behind: "remain captive"."""
    return 2 * (telling.trigger.pattern.count in STATES)


def reference_back(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """A definite noun, and nobody named that the deed did not hit: "the attack", "his death"."""
    known = {phrase.entity.id for phrase in occurrence.phrases("target") if phrase.entity}
    return 2 * (telling.definite and not telling.verbal and not names_in(scene, telling.of("target")) - known)


def told_in_passing(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """The same type, told of somebody without a name in passing: "girls abducted by the group", "killed a leader"."""
    if telling.type.type != occurrence.type or names_in(scene, telling.of("target")):
        return 0
    counts = [argument.phrase.count for argument in telling.of("target")]
    one = any(count is not None and count.best == 1 for count in counts)
    return int(one or scene.parsed.doc[telling.trigger.head].dep_ in ("acl", "relcl", "amod"))


def known_weapon(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """ "The bomb", "the device" or "which" is one that was told of; or headline and lead name the same weapon."""
    doc = scene.parsed.doc
    known = {phrase.head for phrase in occurrence.phrases("instrument")}
    heads = [argument.phrase.head for argument in telling.of("instrument")]
    back = any(child.lower_ == "the" for head in heads for child in doc[head].children)
    lemmas = {doc[head].lemma_.lower() for head in known} & {doc[head].lemma_.lower() for head in heads}
    early = bool(lemmas) and is_lead(scene, telling) and is_lead(scene, occurrence.tellings[0])
    return 2 * (early or bool(known & set(heads)) or (back and bool(known)))


def deed_of_effects(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """A deed told in the sentence of its effects: "One is dead and three are hurt after a shooting"."""
    if telling.type.type not in ATTACK_TYPES or telling.type.type in EFFECTS:
        return 0
    doc = scene.parsed.doc
    same = doc[occurrence.tellings[-1].trigger.head].sent.start == doc[telling.trigger.head].sent.start
    harm = all(each.type.type in ("death", "injury") and not each.of("actor") for each in occurrence.tellings)
    return 2 * (same and harm)


def alike_victims(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """Victims described by the same noun ("schoolgirls", "girls"), more where they are "the" ones or in the lead."""
    doc = scene.parsed.doc
    known = victim_nouns(scene, occurrence.arguments("target"))
    heads = [a.phrase.head for a in telling.of("target") if alike(known, victim_nouns(scene, [a]))]
    back = any(child.lower_ in BACK for head in heads for child in doc[head].children)
    early = is_lead(scene, telling) and is_lead(scene, occurrence.tellings[0])
    return bool(heads) + (bool(heads) and (back or early))


def victims_apart(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """Others are hit, by the nouns that describe them: "a mayor", "a judge"."""
    known, new = victim_nouns(scene, occurrence.arguments("target")), victim_nouns(scene, telling.of("target"))
    named = names_in(scene, [*occurrence.arguments("target"), *telling.of("target")])
    return 2 * (bool(known) and bool(new) and not alike(known, new) and not named)


def bare_headline(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """A headline of which no more than the deed could be read, and the lead below it."""
    bare = not occurrence.phrases("target", "property", "actor", "instrument")
    return int(bare and is_lead(scene, telling) and is_lead(scene, occurrence.tellings[0]))


FEATURES = (
    same_victim, same_person, same_thing, same_actor, same_unnamed_doers, same_day, same_place, state_of_deed,
    reference_back, told_in_passing, known_weapon, deed_of_effects, alike_victims, bare_headline, of_the_reports_deed,
)  # fmt: skip


def alike(known: set[str], new: set[str]) -> bool:
    """True where a noun of one set is one of the other or ends as it does: "schoolgirl", "girl"."""
    return any(noun.endswith(other) or other.endswith(noun) for noun in new for other in known)


def victim_nouns(scene: Scene, arguments: Sequence[Argument]) -> set[str]:
    """The nouns and titles that say who was hit: general, for "a major general" and for "Major General X"."""
    doc = scene.parsed.doc
    heads = [doc[argument.phrase.head] for argument in arguments if doc[argument.phrase.head].pos_ != "PRON"]
    titles = [child for head in heads if head.pos_ == "PROPN" for child in head.children if child.dep_ == "compound"]
    return {token.lemma_.lower() for token in (*heads, *titles)} - COMMON_VICTIMS


def is_lead(scene: Scene, telling: Telling) -> bool:
    """True in the first paragraphs, where headline and lead tell the same."""
    return scene.parsed.paragraphs[telling.trigger.head] < LEAD


def things_of(scene: Scene, tellings: Sequence[Telling]) -> set[str]:
    """Lemmas of the things that were hit."""
    doc = scene.parsed.doc
    return {doc[a.phrase.head].lemma_.lower() for telling in tellings for a in telling.of("property")}


def is_effect_of(scene: Scene, occurrence: Occurrence, telling: Telling) -> bool:
    """True for "12 people were killed" soon after a deed that hurts people, with nothing else told of when or who;
    or anywhere, where nothing else is told and it is the deed that the report is about."""
    if telling.type.type not in EFFECTS or telling.of("actor") or telling.times:
        return False
    if names_in(scene, telling.of("target")) or not telling.verbal or occurrence.type in EFFECTS - {"killing"}:
        return False
    if occurrence.type == "killing" and not occurrence.main:
        return False
    near = sentences_since(scene, occurrence, telling) <= EFFECT_REACH and occurrence.type != "killing"
    done = all(each.modality == "actual" for each in occurrence.tellings)
    alone = not telling.places and not telling.causes and counted(telling)
    return near or (occurrence.main and done and alone)


def counted(telling: Telling) -> bool:
    """True where a number of victims is told."""
    counts = [argument.phrase.count for argument in telling.of("target")]
    return any(count is not None and not count.singular for count in counts)


def sentences_since(scene: Scene, occurrence: Occurrence, telling: Telling) -> int:
    """How many sentences begin between the last telling of an occurrence and a telling behind it."""
    last = max(each.trigger.head for each in occurrence.tellings)
    return max(scene.sentence(telling.trigger.head) - scene.sentence(last), 0)


def in_one_paragraph(scene: Scene, occurrence: Occurrence, telling: Telling) -> bool:
    """True where the last telling of an occurrence stands in the paragraph of a telling behind it."""
    last = max(each.trigger.head for each in occurrence.tellings)
    return scene.parsed.paragraphs[last] == scene.parsed.paragraphs[telling.trigger.head]
