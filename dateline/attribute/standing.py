"""How a claim stands, as the report leaves it: the contract's order over all the mentions that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.attribute.ground import Ground
from dateline.attribute.said import Said
from dateline.types import Standing

ORDER: tuple[Standing, ...] = ("denied", "confirmed", "claimed", "accused", "possible", "attributed", "reported")
# By these words one accuses: all that they tell of the deed stands accused; "said rebels did it" accuses the rebels.
ACCUSING = ("accus", "blam", "charg", "indict", "alleg", "suspect", "fault", "presum", "held", "hold")
DOERS = frozenset({"actor", "supporter"})


@dataclass(frozen=True, slots=True)
class About:
    """What a claim is of: its field, the entity of its value, the event's actors and their like.

    Args:
        field: the claim's field.
        entity: entity id of its value, where it is one.
        actors: ids of the event's actors, and of those who speak for them.
        accusable: True where a source that names the actor accuses him.
        is_wrong: True for an event of a violent type.
        is_done: False for what is only planned, threatened or thought of.
    """

    field: str
    entity: str | None
    actors: frozenset[str]
    accusable: bool
    is_wrong: bool
    is_done: bool


def standing_of(
    grounds: Sequence[Ground],
    *,
    field: str,
    claim_entity: str | None,
    actors: frozenset[str],
    actor_is_identifiable: bool = True,
    is_wrong: bool = False,
    is_done: bool = True,
) -> tuple[Standing, tuple[str, ...]]:
    """How a claim stands, and what else holds of it.

    Args:
        grounds: what each of its mentions rests on.
        field: the claim's field.
        claim_entity: entity id of its value, where it is one.
        actors: ids of the event's actors, and of those who speak for them.
        actor_is_identifiable: False for a bare "gunmen".
        is_wrong: True for an event of a violent type.
        is_done: False for what is only planned, threatened or thought of: a vow is attributed, never claimed.

    Returns:
        The first standing that holds in the contract's order, and the others in that order, with `unverified` last.
    """
    told = [ground for ground in grounds if asserts(ground, field)] or list(grounds)
    held: set[Standing] = set()
    accusable = is_wrong and actor_is_identifiable and bool(actors)
    about = About(field, claim_entity, actors, accusable, is_wrong, is_done)
    for ground in told:
        held |= of_ground(ground, about)
    held = held or {"reported"}
    in_order = [standing for standing in ORDER if standing in held]
    unverified = ["unverified"] if any(ground.unverified for ground in grounds) else []
    return in_order[0], (*in_order[1:], *unverified)


def asserts(ground: Ground, field: str) -> bool:
    """True where a mention tells a claim anew: who claims or denies a deed takes for granted that it was told."""
    if ground.said and all(said.attribution.act == "decline" for said in ground.said):
        return False
    answers = bool(ground.said) and all(takes_for_granted(said, ground) for said in ground.said)
    return not ground.weak and (field in DOERS or not answers)


def takes_for_granted(said: Said, ground: Ground) -> bool:
    """True where somebody only speaks of whose deed it was: "claimed responsibility", "accused X of the killings"."""
    accused = said.attribution.act in ("accuse", "suspect") and ground.back
    return said.responsibility or said.denies == "doer" or accused


def of_ground(ground: Ground, about: About) -> set[Standing]:
    """What holds by one mention."""
    held: set[Standing] = set()
    for said in ground.said:
        held |= of_said(said, about)
    if ground.confirmed:
        held.add("confirmed")
    if ground.hedge == "possible":
        held.add("possible")
    elif ground.hedge == "charged" or (ground.hedge == "accused" and about.field in DOERS):
        held.add("accused")
    return held or {"reported"}


def of_said(said: Said, about: About) -> set[Standing]:
    """What holds by one attribution; who but says that the police made an arrest accuses nobody."""
    act = said.attribution.act
    speaker = said.attribution.source.entity if said.attribution.source else None
    if act == "deny":
        return of_denial(said, about, speaker)
    if act in ("doubt", "decline"):
        return set()
    if act in ("promise", "request"):  # of what was done already, they only speak: "called for an end to the killings"
        return set() if about.is_done or said.attribution.source is None else {"attributed"}
    if said.presupposes and not said.responsibility:
        return set()
    if said.responsibility and about.field not in DOERS:
        return set()  # whose deed it was is claimed; that it was done is presupposed
    named: set[Standing] = set() if said.attribution.source is None else {"attributed"}
    own = (speaker is not None and speaker in about.actors) or not said.own.isdisjoint(about.actors)
    other = about.field in DOERS and about.entity != speaker and said.own.isdisjoint(about.actors)
    if act in ("accuse", "suspect") and other:
        own = False  # one of two who may have done it blames the other
    if act == "confirm":
        return {"claimed", *named} if own else {"confirmed", *named}
    if act == "condemn":
        return named
    plain = said.attribution.cue is not None and not said.attribution.cue.text.lower().startswith(ACCUSING)
    if act in ("accuse", "suspect") and not (own and plain):  # the police may charge a soldier
        told_of = about.is_wrong and about.is_done and about.field in DOERS
        return named if plain and not told_of else {"accused", *named}
    unowned = not about.actors and not said.own  # whose the deed is, nobody tells but who claims it
    if own or (act == "claim" and (unowned or (about.entity is not None and about.entity == speaker))):
        return {"claimed", *named} if about.is_done else named
    if about.accusable and about.is_done and about.field == "actor" and named and not said.media and not said.lawful:
        return {"accused", *named}
    return named


def of_denial(said: Said, about: About, speaker: str | None) -> set[Standing]:
    """What a denial reaches: of the doer, the actor that denies; of the deed, all that is told of it."""
    if said.cleared is not None:
        return {"denied"} if about.field in DOERS and about.entity == said.cleared else set()
    if said.denies == "doer":
        mine = about.entity is None or speaker is None or about.entity == speaker or about.entity in said.own
        return {"denied"} if (mine if about.field in DOERS else not said.responsibility) else set()
    return {"denied"}
