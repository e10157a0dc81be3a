"""What those in an event were on its day: by the codebook's actors, and by lists that the user has imported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace

from dateline.codebook.actors import ActorIndex
from dateline.codebook.lists.listed import ListedActor
from dateline.codebook.lists.store import ActorLists
from dateline.types import Entity, Event


def with_kinds(entities: Iterable[Entity], events: Iterable[Event], actors: ActorIndex) -> tuple[Entity, ...]:
    """The entities, each of the kind that it was on the days of its events, where these agree.

    A report of 2022 on an attack of 2010 tells of the Taliban as an armed group. Where no event of an actor has a day,
    or it was of several kinds on their days, it stays what it was on the day of the report.

    Args:
        entities: the entities of a report.
        events: its events.
        actors: the codebook's actors.
    """
    changing = {
        entity.id: actor for entity in entities if (actor := actors.get(entity.codebook)) is not None and actor.roles
    }
    kinds: dict[str, set[str]] = {name: set() for name in changing}
    for event in events if changing else ():
        earliest, latest = days_of(event)
        for name in told_in(event) if earliest and latest else ():
            if name in changing:
                kinds[name].add(changing[name].at(earliest, latest).kind)
    return tuple(
        replace(entity, kind=min(kinds[entity.id])) if len(kinds.get(entity.id, ())) == 1 else entity
        for entity in entities
    )


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


def roles_at(event: Event, actors: Mapping[str, ListedActor]) -> tuple[dict[str, str | None], ...]:
    """The roles held on all days that an event can mean; none where one end of them is open or untold."""
    earliest, latest = days_of(event)
    return tuple(
        {"entity": name, **asdict(role)}
        for name in told_in(event)
        if name in actors
        for role in actors[name].roles
        if role.holds(earliest, latest)
    )


def told_in(event: Event) -> list[str]:
    """The entities (ids) in an event's claims, each once, in the order of the claims."""
    return list(dict.fromkeys(name for claim in event.claims if (name := claim.value.get("entity"))))


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
