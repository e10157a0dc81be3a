"""Who is accused where armed men are told of: whichever side they are of, whatever they are called."""

from __future__ import annotations

import pytest

from dateline.code import code_report
from dateline.types import Report

# standing of the actor | text
TABLE = """
attributed | Residents said the army killed six rebels near Gao.
attributed | Residents said the rebels killed six soldiers near Gao.
attributed | A nurse said the militants killed four members of the militia near Gao.
attributed | Witnesses said the separatists killed two armed men near Gao.
accused | The army said the rebels killed six soldiers near Gao.
accused | The rebels said the army killed six of their fighters near Gao.
accused | Residents said the army killed six farmers near Gao.
accused | Residents said the rebels killed the mayor of Gao.
accused | A rights group said the army executed six captured rebels in Gao.
accused | A rights group said the rebels executed six captured soldiers in Gao.
accused | Residents said militants killed six farmers near Gao.
accused | Residents said fighters killed six farmers near Gao.
accused | Residents said government troops killed six farmers near Gao.
accused | An aid agency said government troops had looted its warehouse in Gao.
accused | The militia may have killed six farmers near Gao, a priest said.
accused | Diplomats said the army killed six farmers near Gao.
attributed | Residents said gunmen killed six farmers near Gao.
attributed | Residents said robbers killed six farmers near Gao.
"""
ROWS = [tuple(cell.strip() for cell in line.split(" | ")) for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(("standing", "text"), ROWS)
def test_who_is_accused(standing: str, text: str) -> None:
    report = code_report(Report(text, published="2024-05-15"))
    found = [claim.standing for event in report.events for claim in event.claims if claim.field == "actor"]
    assert found == [standing]


def test_whatever_is_hit_is_told_wherever_its_town_stands() -> None:
    for text in (
        "A car bomb exploded outside a Sunni shrine in Mosul.",
        "A car bomb exploded in Mosul outside a shrine.",
    ):
        claims = [claim for event in code_report(Report(text)).events for claim in event.claims]
        assert sorted(claim.field for claim in claims if claim.field in ("place", "property")) == ["place", "property"]
