"""Events and relations: what the parse of a report tells, each value with its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.codebook.event_types import EventType
from dateline.extract.additions import add_accused, add_answers, add_nobody, add_supporters, is_nobody
from dateline.extract.claims import event_of, number_claims
from dateline.extract.counts import add_tallies
from dateline.extract.dating import date_deeds
from dateline.extract.locating import locate_deeds
from dateline.extract.merge import merge_tellings
from dateline.extract.occurrence import tells_something
from dateline.extract.phrases import Scene
from dateline.extract.sides import Sides
from dateline.extract.telling import tellings_of
from dateline.extract.triggers import Trigger
from dateline.types import Event, Relation

__all__ = ["Scene", "find_events"]


def find_events(
    scene: Scene,
    triggers: Sequence[Trigger],
    types: Mapping[str, EventType],
    relations: Sequence[Relation],
) -> tuple[Event, ...]:
    """The events of one report, in the order of their first mention.

    Args:
        scene: the report with its times, places and entities.
        triggers: the codebook's words as they stand in it.
        types: the codebook's event types.
        relations: its relations; they tell who speaks for whom.
    """
    tellings = tellings_of(scene, triggers, types)
    nobody = [telling for telling in tellings if is_nobody(telling)]
    occurrences = merge_tellings(scene, [telling for telling in tellings if telling not in nobody])
    add_tallies(scene, occurrences)
    occurrences = [occurrence for occurrence in occurrences if tells_something(scene, occurrence)]
    for telling in nobody:
        add_nobody(scene, occurrences, telling)
    occurrences += [each for each in merge_tellings(scene, nobody) if tells_something(scene, each)]
    sides = Sides(scene.cast.entities, relations)
    locate_deeds(scene, occurrences)
    date_deeds(scene, occurrences)
    add_answers(scene, occurrences)
    add_accused(scene, occurrences)
    add_supporters(scene, occurrences, sides)
    occurrences.sort(key=lambda occurrence: min(telling.trigger.first for telling in occurrence.tellings))
    events = (event_of(scene, occurrence, sides, number) for number, occurrence in enumerate(occurrences, 1))
    return number_claims(events)
