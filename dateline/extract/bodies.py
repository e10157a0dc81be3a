"""The named bodies behind those who did a deed: "Shining Path guerrillas", "men loyal to X", "the rebels" of a report.

What a body's own men do, it does. Beside them the body is an actor, too: by the words of the phrase where these name
it, else where "the rebels" can be the men of one body only.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extract.frames import children, prepositional
from dateline.extract.phrases import Phrase, Scene
from dateline.types import Entity
from dateline.who.cast import Mention

BODIES = frozenset({"armed_group", "state_force"})
# Men of a cause, who fight for some body; a "gunman" or an "attacker" may be anybody.
FIGHTERS = frozenset(
    "guerrilla guerilla rebel insurgent militant terrorist subversive extremist jihadist jihadi separatist islamist "
    "fighter commando paramilitary militiaman insurrectionist".split()
)
BELONGING = frozenset("belong link affiliate ally work serve fight tie connect loyal act".split())
OF_BODY = frozenset({"to", "with", "for", "of", "from", "in"})
# Fighters of whom the report says that nobody knows whose they are, or that they are others than those told of.
UNKNOWN = frozenset("unidentified unknown unnamed other another rival more suspected alleged".split())
NAMING = frozenset({"name", "alias"})


def bodies_behind(scene: Scene, phrase: Phrase, hit: frozenset[str]) -> list[Entity]:
    """The named bodies whose men an actor is, where the actor is not named itself.

    Args:
        scene: the report.
        phrase: the actor.
        hit: ids of those whom the deed hit; they did not do it.
    """
    if phrase.entity is not None and (phrase.entity.id in scene.named or phrase.kind == "person"):
        return []
    token = scene.parsed.doc[phrase.head]
    inside = [scene.cast.at(at) for at in range(phrase.first, phrase.last + 1)]
    inside += [scene.cast.at(each.i) for each in belonging(token)]
    own = phrase.entity.id if phrase.entity else None
    found = {body.id: body for body in inside if is_body(scene, body) and body is not None and body.id != own}
    if found or not is_fighter(token):
        return list(found.values())
    body = body_of_fighters(scene, token)
    return [body] if body is not None and body.id not in hit else []


def is_body(scene: Scene, body: Entity | None) -> bool:
    """True for an armed body with a name."""
    return body is not None and body.kind in BODIES and body.id in scene.named


def belonging(noun: Token) -> Iterator[Token]:
    """To what somebody is told to belong: "rebels belonging to X", "men loyal to X", "a soldier from X"."""
    for name in ("from", "with"):
        yield from prepositional(noun, name)
    for child in children(noun, "acl", "relcl", "amod"):
        if child.lemma_.lower() in BELONGING:
            for name in OF_BODY:
                yield from prepositional(child, name)


def is_fighter(noun: Token) -> bool:
    """True for fighters of a cause who may be those of a body told of."""
    if noun.lemma_.lower() not in FIGHTERS:
        return False
    return not any(child.lower_ in UNKNOWN or child.pos_ == "PROPN" for child in noun.lefts)


def body_of_fighters(scene: Scene, noun: Token) -> Entity | None:
    """The armed body whose fighters a noun means: the last named before it, where the words point back; else the only
    one that the report names."""
    named = [each for each in scene.cast.mentions if each.form in NAMING and is_group(scene, each)]
    bodies = {each.entity for each in named}
    back = any(child.lower_ in ("the", "these", "those") for child in noun.children)
    if len(bodies) > 1 and not back:
        return None
    before = [each for each in named if each.last < noun.i] if back else []
    meant = before[-1:] or (named[:1] if len(bodies) == 1 else [])
    return scene.cast.at(meant[0].head) if meant else None


def is_group(scene: Scene, mention: Mention) -> bool:
    """True for the name of an armed group."""
    entity = scene.cast.at(mention.head)
    return entity is not None and entity.id == mention.entity and entity.kind == "armed_group"
