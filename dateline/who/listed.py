"""What imported lists of actors know of a report's entities: who they are, and what they were on the event's day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace

from dateline.codebook.lists.listed import ListedActor
from dateline.codebook.lists.store import ActorLists
from dateline.types import Entity, Event
from dateline.who.cast import Cast

UNSPECIFIC = "organization"  # kind of a body of which the report tells no more


def with_listed(cast: Cast, lists: ActorLists) -> Cast:
    """The cast, its named entities linked to actors of the lists; whoever the codebook has stays the codebook's.

    Args:
        cast: the entities of a report.
        lists: the imported lists.
    """
    return Cast(tuple(linked(entity, lists) for entity in cast.entities), cast.mentions)


def linked(entity: Entity, lists: ActorLists) -> Entity:
    """An entity with its actor's id, by its whole name; a person is never linked to a body, nor a body to a person."""
    if entity.codebook is not None or not entity.named or entity.kind in ("people", "civilians"):
        return entity
    actor = lists.known(entity.name)
    if actor is None or not fits(actor, entity):
        return entity
    kind = actor.kind if actor.is_body and entity.kind == UNSPECIFIC else entity.kind
    return replace(entity, codebook=actor.id, country=entity.country or actor.country, kind=kind)


def fits(actor: ListedActor, entity: Entity) -> bool:
    """True where the list does not say that it is something else."""
    return not actor.kind or (actor.kind == "person") == (entity.kind == "person")


def with_roles(events: Iterable[Event], entities: Iterable[Entity], lists: ActorLists) -> tuple[Event, ...]:
    """The events with the roles that those in them held then, by the day of the event and never of the report.

    Args:
        events: the events of a report.
        entities: its entities.
        lists: the imported lists.
    """
    actors = {entity.id: actor for entity in entities if (actor := lists.actor(entity.codebook)) is not None}
    if not actors:
        return tuple(events)
    return tuple(replace(event, roles=roles_at(event, actors)) for event in events)


def roles_at(event: Event, actors: dict[str, ListedActor]) -> tuple[dict[str, str | None], ...]:
    """The roles held on all days that an event can mean; none where one end of them is open or untold."""
    earliest, latest = days_of(event)
    told = dict.fromkeys(claim.value.get("entity") for claim in event.claims)
    return tuple(
        {"entity": name, **asdict(role)}
        for name in told
        if name in actors
        for role in actors[name].roles
        if role.holds(earliest, latest)
    )


def days_of(event: Event) -> tuple[str | None, str | None]:
    """First and last day over all claims of an event's time; None for an end that one of them leaves open."""
    times = [
        (claim.value.get("earliest"), claim.value.get("latest")) for claim in event.claims if claim.field == "time"
    ]
    starts = [start for start, _ in times if start]
    ends = [end for _, end in times if end]
    if not times or len(starts) < len(times) or len(ends) < len(times):
        return None, None
    return min(starts), max(ends)
