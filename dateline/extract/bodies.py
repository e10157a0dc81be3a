"""The named bodies behind those who did a deed: "Shining Path guerrillas", "men loyal to X", "the rebels" of a report.

What a body's own men do, it does. Beside them the body is an actor, too: by the words of the phrase where these name
it, else where "the rebels" can be the men of one body only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.extract.frames import children, prepositional
from dateline.extract.phrases import Phrase, Scene
from dateline.types import Entity

BODIES = frozenset({"armed_group", "state_force"})
# Men of a cause, who fight for some body; a "gunman" or an "attacker" may be anybody.
FIGHTERS = frozenset(
    "guerrilla guerilla rebel insurgent militant terrorist subversive extremist jihadist jihadi separatist islamist "
    "fighter commando paramilitary militiaman insurrectionist".split()
)
BOMBERS = frozenset({"bomber", "gunman", "sniper", "hijacker", "kidnapper"})
LABELS = frozenset({"terrorist", "extremist", "subversive"})
UNITS = frozenset("column unit group band squad cell front force detachment contingent patrol".split())
# Services of a state that are bodies by their noun alone: "members of the army".
SERVICES = frozenset("army navy police force forces military guard gendarmerie marines militia corps".split())
BELONGING = frozenset("belong link affiliate ally work serve fight tie connect loyal act".split())
OF_BODY = frozenset({"to", "with", "for", "of", "from", "in"})
# Fighters of whom the report says that nobody knows whose they are, or that they are others than those told of.
UNKNOWN = frozenset("unidentified unknown unnamed other another rival more suspected alleged presumed".split())
LAST_NAMED = "it is the last armed group that the report names before"
ONLY_NAMED = "it is the only armed group that the report names"


@dataclass(frozen=True, slots=True)
class Body:
    """A body whose men did it.

    Args:
        entity: the body.
        reason: why they are held to be its men, where their words do not name it.
    """

    entity: Entity
    reason: str = ""


def bodies_behind(scene: Scene, phrase: Phrase, hit: frozenset[str]) -> list[Body]:
    """The named bodies whose men an actor is, where the actor is not named itself.

    Args:
        scene: the report.
        phrase: the actor.
        hit: ids of those whom the deed hit; they did not do it.
    """
    if phrase.entity is not None and phrase.entity.id in scene.named:
        return []
    nouns = list(nouns_of(scene, phrase))
    told = {body.id: Body(body) for first, last, noun in nouns for body in told_inside(scene, first, last, noun)}
    if phrase.entity is not None:
        told.pop(phrase.entity.id, None)
    found = list(told.values())
    if phrase.kind == "person":  # what one soldier does is not his army's deed; a group's fighter acts for it
        own = any(noun.lemma_.lower() in FIGHTERS | BOMBERS for _, _, noun in nouns)
        found = [body for body in found if own and body.entity.kind == "armed_group"]
    elif not found:
        fighters = next((noun for _, _, noun in nouns if is_fighter(noun)), None)
        body = body_of_fighters(scene, fighters) if fighters is not None else None
        found = [body] if body is not None else []
    return [body for body in found if body.entity.id not in hit]


def nouns_of(scene: Scene, phrase: Phrase) -> Iterator[tuple[int, int, Token]]:
    """First and last token and the noun of a phrase; where it is a pronoun, of the descriptions that it stands for."""
    token = scene.parsed.doc[phrase.head]
    if token.pos_ != "PRON" or phrase.entity is None:
        yield phrase.first, phrase.last, token
        return
    for mention in scene.mentions[phrase.entity.id]:
        if mention.form == "description" and mention.head < phrase.head:
            yield mention.first, mention.last, scene.parsed.doc[mention.head]


def told_inside(scene: Scene, first: int, last: int, noun: Token) -> Iterator[Entity]:
    """The bodies that the words for an actor name: "guerrillas of X", "men loyal to X", "members of the army"."""
    around = [scene.parsed.doc[at] for at in range(first, last + 1) if at != noun.i]
    for token in (*around, *belonging(noun)):
        body = scene.cast.at(token.i)
        if body is not None and body.kind in BODIES and (body.id in scene.named or token.lower_ in SERVICES):
            yield body


def belonging(noun: Token) -> Iterator[Token]:
    """To what somebody is told to belong: "rebels belonging to X", "men loyal to X", "a soldier from X"."""
    for name in ("from", "with"):
        yield from prepositional(noun, name)
    for child in children(noun, "acl", "relcl", "amod"):
        if child.lemma_.lower() in BELONGING:
            for name in OF_BODY:
                yield from prepositional(child, name)


def is_fighter(noun: Token) -> bool:
    """True for fighters of a cause who may be those of a body told of: "the rebels", "a guerrilla column"."""
    if noun.lemma_.lower() in LABELS and noun.dep_ in ("amod", "compound"):
        return False  # "a terrorist attack" tells what it was, not whose
    before = [child for child in noun.lefts if child.dep_ in ("amod", "compound", "nmod")]
    unit = noun.lemma_.lower() in UNITS and any(child.lemma_.lower() in FIGHTERS for child in before)
    return (unit or noun.lemma_.lower() in FIGHTERS) and not any(child.lower_ in UNKNOWN for child in noun.lefts)


def body_of_fighters(scene: Scene, noun: Token) -> Body | None:
    """The armed body whose fighters a noun means: the last named before it, where the words point back; else the only
    one that the report names."""
    back = any(child.lower_ in ("the", "these", "those") for child in noun.children)
    before = bisect_left(scene.groups, noun.i, key=lambda mention: mention.first) if back else 0
    if before:
        meant, reason = scene.groups[before - 1], LAST_NAMED
    elif len(scene.group_ids) == 1:
        meant, reason = scene.groups[0], ONLY_NAMED
    else:
        return None
    body = scene.cast.at(meant.head)
    fits = body is not None and body.id == meant.entity and is_of_land(scene, noun, body)
    return Body(body, reason) if fits and body is not None else None


def is_of_land(scene: Scene, noun: Token, body: Entity) -> bool:
    """False for fighters whom a word of nationality or a name tells to be others: "the Nicaraguan rebels"."""
    for child in noun.lefts:
        nation = scene.nationality_at.get(child.i)
        if nation is not None and scene.places[nation].place.country != body.country:
            return False
        if nation is None and child.pos_ == "PROPN":
            return False
    return True
