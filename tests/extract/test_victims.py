"""Who was hit, one by one: told apart by name, sex, age and calling, each counted once."""

from __future__ import annotations

import pytest

from dateline import Report, code_report
from dateline.types import Event
from tests.extract.examples import tellings_of_word


def events_of(text: str) -> tuple[Event, ...]:
    """The events of a report of 8 June 2020."""
    return code_report(Report(text, published="2020-06-08")).events


def figures(event: Event, field: str) -> list[int | None]:
    """The best figures of a count."""
    return [claim.value["best"] for claim in event.claims if claim.field == field]


@pytest.mark.parametrize(
    ("sentence", "word", "sex", "age", "stage"),
    [
        ("A 17-year-old boy was shot in Marseille.", "shot", "male", 17, "child"),
        ("Amina Diallo, 34, was killed at home.", "killed", "female", 34, ""),
        ("A woman (52) was stabbed in Malmö.", "stabbed", "female", 52, "grown"),
        ("The tanker driver was shot.", "shot", "", None, ""),
        ("A 6-year-old is dead.", "dead", "", 6, ""),
    ],
)
def test_what_words_tell_of_one_victim(sentence: str, word: str, sex: str, age: int | None, stage: str) -> None:
    [victim] = [victim for telling in tellings_of_word(sentence, word) for victim in telling.victims][:1]
    assert (victim.sex, victim.age, victim.stage) == (sex, age, stage)


@pytest.mark.parametrize(
    "text",
    [
        "A 17-year-old boy was shot in Marseille on Friday. Karim Diallo, 17, died at the scene.",
        "A man was shot outside a bar in Cork. The victim died in hospital.",
        "A nurse was attacked in Lima. She was stabbed in the neck.",
    ],
)
def test_words_that_can_be_of_one_person_tell_one_deed(text: str) -> None:
    events = [event for event in events_of(text) if event.type in ("armed_attack", "killing", "assault", "death")]
    assert len(events) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A mayor was shot dead in Tumaco. A judge was killed in Cali.",
        "A woman was killed in Basra on Monday. A man was killed in Mosul on Tuesday.",
    ],
)
def test_two_persons_in_two_places_are_two_deeds(text: str) -> None:
    assert len(events_of(text)) == 2


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("A farmer was shot in the leg near Kita.", [], [1]),
        ("A teacher was shot and killed in Bahir Dar.", [1], []),
        ("A woman and a man were killed in Aleppo. The woman was a nurse.", [1, 1], []),
        ("A man was shot in Cork. He died at the scene.", [1], []),
        ("Three people were killed in Herat. Ahmad Wali, 20, was among the dead.", [3], []),
        ("An attack in Jos left one trader dead and two others wounded.", [1], [2]),
        ("Four teenagers were shot in Durban.", [], [4]),
        ("Four teenagers were shot in Durban and one of them died.", [1], []),  # how many were hurt is not told
    ],
)
def test_each_is_counted_once(text: str, killed: list[int], injured: list[int]) -> None:
    event = events_of(text)[0]
    assert (figures(event, "killed"), figures(event, "injured")) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Teenager shot to death in Leeds\n\nPolice are looking for two men.", "Teenager"),
        ("Officers found a student with a gunshot wound to the head.", "a student"),
        ("Two nurses were shot at a bus stop in Kano.", "Two nurses"),
    ],
)
def test_who_was_hit(text: str, target: str) -> None:
    claims = [claim for event in events_of(text) for claim in event.claims if claim.field == "target"]
    assert [span.text for claim in claims for span in claim.evidence] == [target]
