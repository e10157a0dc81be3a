"""The passages say what their files claim, and the coder is held to the scores that it has reached on them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any, get_args

import pytest

from dateline.types import Modality, Standing
from tests.standing.passages import PARTS, Passage, faults_of, passage_of, place_of, read_passages
from tests.standing.score import Answer, Answers, answer_passages, rates

# The lowest scores that will do: macro-F1 of standing, modality and act, and the share of non-events that are not
# coded. Measured scores less 0.01.
FLOORS = {
    "tuned": {"standing": 0.85, "modality": 0.91, "act": 0.94, "nothing": 0.97},
    "scored": {"standing": 0.67, "modality": 0.77, "act": 0.74, "nothing": 0.79},
}
LEAST = {"tuned": 40, "scored": 14}  # claims of each standing and events of each modality in a part


@cache
def answers_of(part: str) -> Answers:
    return answer_passages(read_passages(part))


@pytest.mark.parametrize("part", PARTS)
def test_words_stand_in_the_text(part: str) -> None:
    assert [fault for passage in read_passages(part) for fault in faults_of(passage)] == []


def test_names_are_unique() -> None:
    names = Counter(passage.id for part in PARTS for passage in read_passages(part))
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("part", PARTS)
def test_enough_of_each_kind(part: str) -> None:
    passages = read_passages(part)
    if not passages:
        pytest.skip("no passages in this part")
    events = [event for passage in passages for event in passage.events]
    standings = Counter(standing for event in events for claim in event.claims for standing in claim.standings)
    modalities = Counter(modality for event in events for modality in event.modalities)
    assert [name for name in get_args(Standing) if standings[name] < LEAST[part]] == []
    assert [name for name in get_args(Modality) if modalities[name] < LEAST[part]] == []
    assert sum(passage.trap is not None for passage in passages) * 4 >= len(passages)


@pytest.mark.parametrize(("part", "question"), [(part, name) for part, floors in FLOORS.items() for name in floors])
def test_floor(part: str, question: str) -> None:
    answers = answers_of(part)
    score = answers.share(question) if question == "nothing" else answers.macro(question)
    assert score >= FLOORS[part][question]


def told(**changes: Any) -> Passage:
    raw = {
        "id": "x-1",
        "text": "Rebels burned a mill. The army said they burned a barn, too.",
        "events": [
            {
                "type": "arson",
                "words": "burned",
                "modality": "actual",
                "claims": [{"field": "type", "standing": "reported"}],
            }
        ],
    }
    return passage_of(raw | changes)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({}, None),
        ({"nothing": ["mill#2"]}, "x-1: 'mill#2' is not in the text"),
        ({"sources": [{"source": "The navy", "cue": "said", "act": "say"}]}, "x-1: 'The navy' is not in the text"),
        ({"sources": [{"source": "The army", "cue": "said", "act": "shout"}]}, "x-1: no act 'shout'"),
        ({"events": []}, "x-1: it tells neither an event nor that there is none"),
    ],
)
def test_faults(changes: dict[str, Any], fault: str | None) -> None:
    assert list(faults_of(told(**changes))) == ([fault] if fault else [])


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValueError, match="x-1: no key mood in a passage"):
        told(mood="bad")


def test_the_second_of_a_word() -> None:
    assert place_of("burned and burned", "burned#2") == (11, 17)


def test_what_was_not_found_costs_recall_alone() -> None:
    pairs = [("denied", "denied"), ("denied", None), ("claimed", "denied")]
    answers = [Answer("x-1", False, "burned: type", told, given) for told, given in pairs]
    assert rates(answers, "denied") == (0.5, 0.5, 0.5)
    assert rates(answers, "claimed") == (0.0, 0.0, 0.0)
