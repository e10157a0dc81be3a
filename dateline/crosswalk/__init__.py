"""From an event's claims to its codes in outside ontologies. A code that no claim bears out is None, never a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dateline.crosswalk.acled import acled_of, inter_of
from dateline.crosswalk.facts import Facts, facts_of, party_of
from dateline.crosswalk.plover import plover_of
from dateline.crosswalk.violence import gtd_of, muc_of, ucdp_of
from dateline.types import Entity, Event, Place, Relation

__all__ = ["code_events", "codes_of", "inter_of", "party_of"]

Codes = dict[str, dict[str, Any] | None]
NO_CODES: Mapping[str, None] = {"plover": None, "acled": None, "gtd": None, "ucdp": None, "muc": None}
# What belongs to a battle that it is part of; ACLED counts the battle alone.
PARTS_OF_BATTLE = frozenset(
    {
        "bombing",
        "air_strike",
        "shelling",
        "suicide_attack",
        "killing",
        "armed_attack",
        "arson",
        "destruction",
        "territory_taken",
    }
)


def codes_of(
    event: Event, entities: Mapping[str, Entity], places: Sequence[Place], relations: Sequence[Relation] = ()
) -> Codes:
    """The codes of one event in PLOVER, ACLED, GTD, UCDP and MUC-4.

    Args:
        event: the event with its claims.
        entities: the report's entities by id.
        places: the report's places, as the claims count them.
        relations: the report's relations; they tell for which body a person stands.
    """
    facts = facts_of(event, entities, places, relations)
    if not facts.of("type"):
        return dict(NO_CODES)
    if event.scope == "aggregate":
        return {**NO_CODES, "ucdp": ucdp_of(facts) if has_place_and_span(facts) else None}
    return {
        "plover": plover_of(facts),
        "acled": acled_of(facts),
        "gtd": gtd_of(facts),
        "ucdp": ucdp_of(facts),
        "muc": muc_of(facts),
    }


def has_place_and_span(facts: Facts) -> bool:
    """True where an aggregate can be a row of UCDP: a place is told, and a first and last day."""
    times = [claim.value for claim in facts.of("time")]
    return bool(facts.of("place")) and any(time.get("earliest") and time.get("latest") for time in times)


def code_events(
    events: Sequence[Event],
    entities: Mapping[str, Entity],
    places: Sequence[Place],
    relations: Sequence[Relation] = (),
) -> tuple[Event, ...]:
    """A report's events with their codes; what happens in a battle has no ACLED row beside the battle's.

    Args:
        events: the report's events.
        entities: its entities by id.
        places: its places.
        relations: its relations.
    """
    coded = [replace(event, codes=codes_of(event, entities, places, relations)) for event in events]
    clashes = [event for event in coded if event.type == "clash" and event.codes["acled"]]
    taken = [event for event in coded if event.type == "territory_taken" and event.codes["acled"]]
    return tuple(fold(event, clashes, taken, places) for event in coded)


def fold(event: Event, clashes: Iterable[Event], taken: Iterable[Event], places: Sequence[Place]) -> Event:
    """An event with the ACLED code that it has beside the report's battles.

    A battle in which a place is taken carries the code of the taking; the taking itself, and the bombs and strikes
    of the battle, then carry none.
    """
    if event.type == "clash" and event.codes.get("acled"):
        won = [other for other in taken if belongs(other, event, places)]
        if won:
            return replace(event, codes={**event.codes, "acled": won[0].codes["acled"]})
    if event.type in PARTS_OF_BATTLE and any(belongs(event, clash, places) for clash in clashes):
        return replace(event, codes={**event.codes, "acled": None})
    return event


def belongs(part: Event, battle: Event, places: Sequence[Place]) -> bool:
    """True where a deed and a battle share the day, the place and a side."""
    same_day = bool(days(part) & days(battle))
    same_place = bool(names_of_places(part, places) & names_of_places(battle, places))
    return same_day and same_place and bool(sides(part) & sides(battle))


def days(event: Event) -> set[tuple[str, str]]:
    """First and last day of each time told."""
    values = [claim.value for claim in event.claims if claim.field == "time"]
    return {(value["earliest"], value["latest"]) for value in values if value.get("earliest") and value.get("latest")}


def names_of_places(event: Event, places: Sequence[Place]) -> set[str]:
    """Names of the places told."""
    indices = [claim.value["place"] for claim in event.claims if claim.field == "place"]
    return {places[index].name for index in indices if 0 <= index < len(places)}


def sides(event: Event) -> set[str]:
    """Ids of the entities that act or are hit."""
    values = [claim.value for claim in event.claims if claim.field in ("actor", "target")]
    return {str(value["entity"]) for value in values if value.get("entity")}
