"""What an actor was on the day of the event, not of the report."""

from __future__ import annotations

import pytest

from dateline import Report, code_report

BOMB = "The Taliban killed three policemen with a bomb in Kabul"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{BOMB} on 4 March 2010.", "armed_group"),
        (f"{BOMB} on 4 March 1999.", "government"),
        (f"{BOMB} on Monday.", "government"),
        (f"{BOMB} in 2021.", "armed_group"),  # of some of its days it is not known
        (f"{BOMB}.", "government"),  # no day: that of the report
        (f"{BOMB} on 4 March 2010. The Taliban arrested two teachers in Herat on Tuesday.", "government"),
    ],
)
def test_the_kind_is_that_of_the_events_day(text: str, kind: str) -> None:
    coded = code_report(Report(id="r", text=text, published="2022-03-09"))
    assert [each.kind for each in coded.entities if each.codebook == "taliban"] == [kind]
    assert any(claim.field == "actor" for event in coded.events for claim in event.claims)
