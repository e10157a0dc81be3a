"""Who a report's entities are by the lists of actors that the user has imported."""

from __future__ import annotations

from dataclasses import replace

from dateline.codebook.lists.listed import ListedActor
from dateline.codebook.lists.store import ActorLists
from dateline.types import Entity
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
