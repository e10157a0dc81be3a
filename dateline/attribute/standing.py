"""How a claim stands, as the report leaves it: the contract's order over all the mentions that it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.attribute.ground import Ground
from dateline.attribute.said import Said
from dateline.types import Standing

ORDER: tuple[Standing, ...] = ("denied", "confirmed", "claimed", "accused", "possible", "attributed", "reported")
STRONG = frozenset({"denied", "confirmed", "claimed", "accused"})
# Of an accusation, these stand accused; what else it tells of the deed is accused too where nobody else tells it.
PLAIN_SAYING = frozenset({"said", "says", "say", "told", "wrote", "added", "reported", "announced"})
DOERS = frozenset({"actor", "supporter"})


def standing_of(
    grounds: Sequence[Ground],
    *,
    field: str,
    claim_entity: str | None,
    actors: frozenset[str],
    actor_is_identifiable: bool = True,
    is_wrong: bool = False,
) -> tuple[Standing, tuple[str, ...]]:
    """How a claim stands, and what else holds of it.

    Args:
        grounds: what each of its mentions rests on.
        field: the claim's field.
        claim_entity: entity id of its value, where it is one.
        actors: ids of the event's actors, and of those who speak for them.
        actor_is_identifiable: False for a bare "gunmen".
        is_wrong: True for an event of a violent type.

    Returns:
        The first standing that holds in the contract's order, and the others in that order, with `unverified` last.
        The outlet's own unhedged voice outweighs `possible` and `attributed`.
    """
    told = [ground for ground in grounds if not ground.weak] or list(grounds)
    held: set[Standing] = set()
    accusable = is_wrong and actor_is_identifiable and bool(actors)
    for ground in told:
        held |= of_ground(ground, field, claim_entity, actors, accusable, is_wrong)
    held = held or {"reported"}
    in_order = [standing for standing in ORDER if standing in held]
    if in_order[0] not in STRONG and "reported" in held:
        in_order = ["reported", *(standing for standing in in_order if standing != "reported")]
    unverified = ["unverified"] if any(ground.unverified for ground in grounds) else []
    return in_order[0], (*in_order[1:], *unverified)


def of_ground(
    ground: Ground, field: str, claim_entity: str | None, actors: frozenset[str], accusable: bool, wrong: bool
) -> set[Standing]:
    """What holds by one mention."""
    held: set[Standing] = set()
    for said in ground.said:
        held |= of_said(said, field, claim_entity, actors, accusable, wrong)
    if ground.confirmed:
        held.add("confirmed")
    if ground.hedge == "possible":
        held.add("possible")
    elif ground.hedge == "accused" and field in DOERS:
        held.add("accused")
    return held or {"reported"}


def of_said(
    said: Said, field: str, claim_entity: str | None, actors: frozenset[str], accusable: bool, wrong: bool
) -> set[Standing]:
    """What holds by one attribution; who but says that the police made an arrest accuses nobody."""
    act = said.attribution.act
    speaker = said.attribution.source.entity if said.attribution.source else None
    if act == "deny":
        return of_denial(said, field, claim_entity, speaker)
    if act == "doubt" or (said.presupposes and not said.responsibility):
        return set()
    if said.responsibility and field not in DOERS:  # whose deed it was is claimed; that it was done is presupposed
        return set()
    named: set[Standing] = set() if said.attribution.source is None else {"attributed"}
    own = (speaker is not None and speaker in actors) or not said.own.isdisjoint(actors)
    if act in ("accuse", "suspect") and field in DOERS and claim_entity != speaker and said.own.isdisjoint(actors):
        own = False  # one of two who may have done it blames the other
    if act == "confirm":
        return {"claimed", *named} if own else {"confirmed", *named}
    if act in ("promise", "request", "condemn"):
        return named
    if act in ("accuse", "suspect") and not own:
        plain = said.attribution.cue is not None and said.attribution.cue.text.lower() in PLAIN_SAYING
        return named if plain and not wrong else {"accused", *named}
    if own or (act == "claim" and (not actors or (claim_entity is not None and claim_entity == speaker))):
        return {"claimed", *named}
    if accusable and field == "actor" and named and not said.media and not said.lawful:
        return {"accused", *named}
    return named


def of_denial(said: Said, field: str, claim_entity: str | None, speaker: str | None) -> set[Standing]:
    """What a denial reaches: of the doer, the actor that denies; of the deed, all that is told of it."""
    if said.cleared is not None:
        return {"denied"} if field in DOERS and claim_entity == said.cleared else set()
    if said.denies == "doer":
        mine = field in DOERS and (claim_entity is None or speaker is None or claim_entity == speaker)
        return {"denied"} if mine else set()
    return {"denied"}
