"""Who speaks for whom."""

from __future__ import annotations

import pytest

from dateline.extract.sides import Sides
from dateline.types import Entity

POLICE = Entity("e1", "state_force", "")
FORCES = Entity("e2", "state_force", "")
FRANCE = Entity("e3", "government", "France", country="FR")
FRENCH = Entity("e4", "state_force", "", country="FR")
GUNMEN = Entity("e5", "armed_group", "")


@pytest.mark.parametrize(
    ("actor", "own"),
    [
        (POLICE, {"e1", "e2"}),
        (FORCES, {"e1", "e2"}),
        (FRANCE, {"e3", "e4"}),
        (FRENCH, {"e3", "e4"}),
        (GUNMEN, {"e5"}),
    ],
    ids=lambda value: value.id if isinstance(value, Entity) else None,
)
def test_bodies_of_one_state_speak_for_each_other(actor: Entity, own: set[str]) -> None:
    assert Sides([POLICE, FORCES, FRANCE, FRENCH, GUNMEN], []).of([actor.id]) == own
