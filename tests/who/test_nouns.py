"""What common nouns stand for, and the words of their phrases."""

from __future__ import annotations

import pytest

from dateline.parse import DEFAULT_PIPELINE, Names, parse_reports
from dateline.types import Report
from dateline.who import NounKind, noun_kind, noun_phrase


def ask(text: str, word: str) -> tuple[NounKind | None, str]:
    """The kind and the phrase of the noun with this head."""
    for parsed in parse_reports([Report(text)], pipeline=DEFAULT_PIPELINE, names=Names([])):
        head = next(token.i for token in parsed.doc if token.text == word)
        return noun_kind(parsed, head), parsed.span(*noun_phrase(parsed, head)).text
    raise AssertionError("nothing was parsed")


@pytest.mark.parametrize(
    ("text", "word", "sort", "kind"),
    [
        ("They burned a police station.", "station", "thing", "building"),
        ("They set off a car bomb.", "bomb", "weapon", "explosive"),
        ("An army patrol was hit.", "patrol", "group", "state_force"),
        ("They shot a bus driver.", "driver", "person", "civilians"),
        ("They burned a school bus.", "bus", "vehicle", "vehicle"),
        ("Two gunmen fled.", "gunmen", "people", "armed_group"),
        ("They took a town.", "town", "place", "place"),
        ("The guerrilla group fled.", "group", "group", "armed_group"),
        ("A number of vehicles burned.", "number", "vehicle", "vehicle"),
        ("They killed 12 of the villagers.", "12", "people", "civilians"),
        ("They used machetes.", "machetes", "weapon", "blade"),
    ],
)
def test_noun_kind(text: str, word: str, sort: str, kind: str) -> None:
    found, _ = ask(text, word)
    assert found is not None and (found.sort, found.kind) == (sort, kind)


def test_unlisted_noun_has_no_kind() -> None:
    assert ask("The decision was a surprise.", "decision")[0] is None


@pytest.mark.parametrize(
    ("text", "word", "phrase"),
    [
        ("Some members of his inner circle who fled were caught.", "members", "Some members of his inner circle"),
        ("More than 270 girls were taken from their school.", "girls", "More than 270 girls"),
        ("Only two soldiers in the camp were hurt.", "soldiers", "two soldiers"),
        ("The mayor, a teacher, was shot.", "mayor", "The mayor"),
        ("The bomb killed a priest and a nun.", "priest", "a priest"),
        ("Police shot one of the men on Monday.", "one", "one of the men"),
    ],
)
def test_noun_phrase(text: str, word: str, phrase: str) -> None:
    assert ask(text, word)[1] == phrase
