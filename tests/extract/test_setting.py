"""When and where a deed took place, as other sentences than its own tell it."""

from __future__ import annotations

from typing import Any

import pytest

from dateline import Report, code_report
from dateline.types import Event


def first_deed(text: str, **about: Any) -> Event:
    """The first event of a report of Monday, 8 June 2020."""
    return code_report(Report(text, published="2020-06-08", **about)).events[0]


def days(event: Event) -> list[str | None]:
    """The first days of an event's times."""
    return [claim.value["earliest"] for claim in event.claims if claim.field == "time"]


def words(event: Event, field: str) -> list[str]:
    """The words that an event's claims on a field rest on."""
    return [span.text for claim in event.claims if claim.field == field for span in claim.evidence]


def reasons(event: Event, field: str) -> list[str]:
    """Why values of a field are held to be the event's, where its words do not say."""
    return [claim.value["reason"] for claim in event.claims if claim.field == field and "reason" in claim.value]


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("A trader was shot in the leg. It happened on Friday night in Bamako.", "2020-06-05", "Bamako"),
        ("Two students were stabbed. The incident took place in Lagos on 2 June.", "2020-06-02", "Lagos"),
        (
            "Police were called to a house in Leeds on Saturday. They found two men with stab wounds.",
            "2020-06-06",
            "Leeds",
        ),
        ("Gunmen killed a judge. The army says it will investigate. It occurred on 1 June.", "2020-06-01", None),
    ],
)
def test_words_that_name_no_deed_tell_when_and_where(text: str, day: str, place: str | None) -> None:
    event = first_deed(text)
    assert days(event) == [day]
    assert words(event, "place") == ([place] if place else [])
    assert not reasons(event, "time")


def test_words_of_another_matter_tell_nothing() -> None:
    text = "Rebels killed two guards on 1 June. The talks were to open on Friday. It happened on 5 June in Geneva."
    [deed] = [event for event in code_report(Report(text, published="2020-06-08")).events if event.type == "killing"]
    assert days(deed) == ["2020-06-01"]


def test_the_town_that_the_report_is_about_is_its_deeds_place_and_says_why() -> None:
    text = "Leeds police are looking for two men. A student was shot outside a shop.\n\nPeople in Leeds are worried."
    event = first_deed(text, title="Student shot in Leeds")
    assert words(event, "place") == ["Leeds"]
    [reason] = reasons(event, "place")
    assert "the report's title names it" in reason
    assert "the only town" in reason


@pytest.mark.parametrize(
    "text",
    [
        "NAIROBI, June 7 (Reuters) - Militants killed five villagers in Somalia.",  # where the reporter was
        # one as good as the other
        "Militants shot five villagers in the night. The talks between the two sides went on in Lagos, Abuja and Kano.",
        "Militants killed five villagers near Gao. Residents of Bamako marched.",  # told with the deed
    ],
)
def test_no_town_is_taken_without_enough_that_speaks_for_it(text: str) -> None:
    assert not reasons(first_deed(text), "place")


def test_the_day_that_the_report_tells_of_is_its_deeds_day_and_says_why() -> None:
    text = "A man was shot in the arm near a market.\n\nResidents heard gunfire late on Saturday night and ran."
    event = first_deed(text)
    assert days(event) == ["2020-06-06"]
    assert "a part of that day is told" in reasons(event, "time")[0]


@pytest.mark.parametrize(
    "text",
    [
        "A farmer was shot in the arm, police said on Saturday night.",  # the day of saying
        "Updated: Monday, June 8, 2020\n\nA farmer was shot in the arm.",  # a stamp
        "A farmer was shot in the arm. Shops open today.",  # the day of publication, and nothing that speaks for it
    ],
)
def test_no_day_is_taken_for_want_of_another(text: str) -> None:
    assert not reasons(first_deed(text), "time")


def test_a_long_span_leaves_the_day_open_to_one_within_it() -> None:
    text = "A clerk was killed last month in Quito.\n\nThe clerk left home on the night of 14 May and never came back."
    assert days(first_deed(text)) == ["2020-05-01", "2020-05-14"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A boy was shot on Friday in Marseille. The boy died on Sunday.", "2020-06-05"),  # not the day of death
        ("A nurse was killed on 1 June. A man was charged on Sunday over the murder of the nurse.", "2020-06-01"),
    ],
)
def test_what_came_of_a_deed_has_a_day_of_its_own(text: str, day: str) -> None:
    events = code_report(Report(text, published="2020-06-08")).events
    deed = next(event for event in events if event.type in ("armed_attack", "killing"))
    assert days(deed) == [day]
