"""Values in a person's words."""

from typing import Any

import pytest

from dateline.types import Claim, Span, Time
from dateline.words import (
    context_words,
    count_words,
    plain,
    quote,
    relation_words,
    time_words,
    value_words,
)
from tests.factories import coded_report, span


def count(low: int | None, best: int | None, high: int | None, approximate: bool = False) -> dict[str, Any]:
    return {"low": low, "best": best, "high": high, "approximate": approximate}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (count(12, 12, 12), "12"),
        (count(0, 0, 0), "0"),
        (count(None, 30, None, True), "about 30"),
        (count(12, None, None), "at least 12"),
        (count(None, None, 12), "up to 12"),
        (count(6, None, 8), "6 to 8"),
        (count(2000, None, None, True), "at least about 2,000"),
        (count(None, None, None), "unknown"),
    ],
)
def test_counts(value: dict[str, Any], words: str) -> None:
    assert count_words(value) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "words"),
    [
        ("2020-06-03", "2020-06-03", "day", "2020-06-03"),
        ("2020-06-01", "2020-06-30", "month", "2020-06"),
        ("2020-01-01", "2020-12-31", "year", "2020"),
        ("2019-12-30", "2020-01-05", "week", "2019-12-30 to 2020-01-05"),
        ("2011-01-01", None, "open", "since 2011-01-01"),
        (None, "2011-01-01", "open", "until 2011-01-01"),
        (None, None, None, "“Wednesday”"),
    ],
)
def test_times(earliest: str | None, latest: str | None, precision: str | None, words: str) -> None:
    value = {"earliest": earliest, "latest": latest, "precision": precision, "time": 0}
    assert time_words(coded_report(), value) == words


def test_values_of_all_claims() -> None:
    coded = coded_report()
    told = {claim.field: value_words(coded, claim) for claim in coded.events[0].claims}
    assert told == {
        "type": "killing",
        "actor": "French troops",
        "target": "fighters",
        "killed": "at least 12 (fighters)",
        "time": "2020-06-03",
        "place": "near Gao (ML)",
        "instrument": "rifles [firearm]",
    }


def test_a_part_names_its_total() -> None:
    part = {**count(3, 3, 3), "who": {"description": "children"}, "part_of": "c4"}
    assert value_words(coded_report(), Claim("c9", "killed", part, (span("12"),))) == "3 (children), part of c4"


def test_a_figure_whose_words_tell_who_is_counted_does_not_say_it_twice() -> None:
    value = {**count(None, 12, None), "who": {"entity": "e2"}}
    assert value_words(coded_report(), Claim("c9", "killed", value, (span("at least 12 fighters"),))) == "12"


def test_an_open_year_is_told_as_a_year() -> None:
    coded = coded_report(times=(Time(Span(0, 4, "2012"), "date", "2012-01-01", None, "open", "text", "2012"),))
    value = {"earliest": "2012-01-01", "latest": None, "precision": "open", "time": 0}
    assert time_words(coded, value) == "since 2012"


SENTENCES = "It was calm. On Monday, gunmen killed two men. The army left.\n\nNobody knew."


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        (SENTENCES, "killed", ("On Monday, gunmen ", "killed", " two men.")),
        (SENTENCES, "calm", ("It was ", "calm", ".")),
        (SENTENCES, "left", ("The army ", "left", ".")),
        (SENTENCES, "knew", ("Nobody ", "knew", ".")),
        ("x " * 300 + "killed" + " y" * 300, "killed", ("… " + "x " * 49, "killed", " y" * 49 + " …")),
        ("he\x1b[2J killed\x07 it", "killed", ("he\\x1b[2J ", "killed", "\\x07 it")),
    ],
)
def test_words_in_their_sentence(text: str, words: str, shown: tuple[str, str, str]) -> None:
    assert context_words(text, span(words, text)) == shown


def test_ties() -> None:
    coded = coded_report()
    assert relation_words(coded, coded.relations[0]) == "Florence Parly → leader of → French troops: minister"


def test_hostile_text_is_made_plain() -> None:
    assert plain("a\x1b[2Jb\u202ec\r\nd\ud800\x00") == "a\\x1b[2Jb\\u202ec d\\ud800\\x00"


def test_a_long_quote_is_shortened_in_the_middle() -> None:
    shortened = quote("begin " + "x" * 500 + " end")
    assert len(shortened) < 100
    assert shortened.startswith("“begin")
    assert shortened.endswith("end”")
