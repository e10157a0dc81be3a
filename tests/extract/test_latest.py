"""The time of saying is not that of the deed: it only tells by when the deed had happened."""

from __future__ import annotations

import pytest

from dateline import Report, code_report


def times_of(text: str, type_: str) -> list[tuple[str | None, str | None, str | None]]:
    """The intervals of the first event of a type."""
    event = next(event for event in code_report(Report(text, published="2020-06-08")).events if event.type == type_)
    values = [claim.value for claim in event.claims if claim.field == "time"]
    return [(value["earliest"], value["latest"], value["precision"]) for value in values]


@pytest.mark.parametrize(
    ("text", "type_", "latest"),
    [
        ("The ministry confirmed in September that Omar Haddad was killed.", "killing", "2019-09-30"),
        ("The army said in late May that it had killed two rebels in the town of Gao.", "killing", "2020-05-31"),
        ("Officials announced last week that the commander had been arrested.", "arrest", "2020-06-07"),
        ("The mayor was abducted, police said this month.", "abduction", "2020-06-08"),
    ],
)
def test_a_saying_tells_the_latest_day(text: str, type_: str, latest: str) -> None:
    assert times_of(text, type_) == [(None, latest, "open")]


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        # the deed has a day of its own
        ("Police said on Monday that a man was abducted on 3 May.", "abduction", [("2020-05-03", "2020-05-03", "day")]),
        # it has not happened yet, or goes on
        ("The army said last week that it will attack the rebels.", "armed_attack", []),
        ("Residents said last week that soldiers are looting houses.", "looting", []),
        # nothing tells when it was said
        ("The ministry confirmed that Omar Haddad was killed.", "killing", []),
    ],
)
def test_no_latest_day_is_made_up(text: str, type_: str, expected: list[tuple[str, str, str]]) -> None:
    assert times_of(text, type_) == expected
