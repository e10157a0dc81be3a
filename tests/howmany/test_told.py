"""What the whole coder counts: tables of sentences of our own, and properties that hold of any text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import Report, code_report
from tests.howmany.told import FIELDS, faults, read, table

TABLES = ("told.yaml", "told_later.yaml")
ROWS = [(group, row) for name in TABLES for group, row in table(name)]
MOST_MISSES = 0.05  # share of a table that may be beyond the parser

WHO = st.sampled_from("people soldiers villagers policemen cows Turks hostages children".split())
HOW_MANY = st.one_of(
    st.integers(0, 99_999).map(lambda number: f"{number:,}"),
    st.sampled_from(
        ["some 30", "at least 12", "up to 40", "between 6 and 8", "6 to 8", "dozens of", "no", "a couple of",
         "three (3)", "tens of thousands of", "at least 20 and perhaps as many as 30", "200-odd", "a", "half a million",
         "12 000", "no fewer than a dozen", "all four", "both", "the", "-3", "1.5", "19th", "six or seven hundred",
         "99999999999"]
    ),
)  # fmt: skip
DONE = st.sampled_from(
    ["were killed in Gao", "were kidnapped, including two women", "died, three of them children",
     "were hurt, 4 seriously", "marched in Lima",
     "fled their homes", "are still missing", "dead and 30 wounded in a bomb attack in Kano"]
)  # fmt: skip
TOLLS = st.sampled_from(
    ["", " The death toll rose from 2 to 14.", " The toll was later lowered to 3.", " No one was hurt."]
)


HEAP = st.sampled_from(
    """the toll rose from to 14 12 dead killed of whom including , . - ( ) three some dozens number people were at least
    no casualties up and""".split()
)


@pytest.mark.parametrize(
    ("group", "row"),
    [
        pytest.param(group, row, id=row["text"][:60],
                     marks=pytest.mark.xfail(strict=True, reason=row["known_miss"]) if "known_miss" in row else ())
        for group, row in ROWS
    ],
)  # fmt: skip
def test_counts_of_a_sentence(group: str, row: dict[str, Any]) -> None:
    assert faults(row["text"], row["counts"], row.get("maybe", [])) == [], group


def test_the_tables_are_large_and_nearly_all_is_read() -> None:
    assert len(ROWS) >= 200
    assert sum("known_miss" in row for _, row in ROWS) <= MOST_MISSES * len(ROWS)
    assert len({row["text"] for _, row in ROWS}) == len(ROWS)


def test_the_notation_of_a_row() -> None:
    told = read("killed ~>=24 two soldiers / 30")
    assert (told.low, told.best, told.high, told.approximate, told.who, told.whole) == (
        24, None, None, True, "two soldiers", 30,
    )  # fmt: skip
    assert read("killed 14 < 12").earlier == 12
    assert (read("killed 6..8").low, read("killed 6..8").high) == (6, 8)


@given(HOW_MANY, WHO, DONE, TOLLS)
@settings(max_examples=60, deadline=None)
def test_any_count_is_in_order_and_rests_on_its_words(how_many: str, who: str, done: str, toll: str) -> None:
    text = f"{how_many[0].upper()}{how_many[1:]} {who} {done}, officials said.{toll}"
    report = code_report(Report(text, published="2019-06-12", language="en"))
    claims = {claim.id: claim for event in report.events for claim in event.claims}
    for claim in claims.values():
        assert all(text[span.start : span.end] == span.text for span in claim.evidence)
        if claim.field in FIELDS:
            ends = [claim.value[end] for end in ("low", "best", "high") if claim.value[end] is not None]
            assert ends
            assert ends == sorted(ends)
            assert min(ends) >= 0
            for name in ("part_of", "revises"):
                other = claims.get(claim.value.get(name, claim.id))
                assert other is not None
                assert other.field == claim.field


@given(st.lists(HEAP, min_size=1, max_size=25))
@settings(max_examples=60, deadline=None)
def test_no_heap_of_words_of_number_makes_it_fail(words: list[str]) -> None:
    text = "A bomb exploded in Kano on Monday. " + " ".join(words)
    report = code_report(Report(text, published="2019-06-12", language="en"))
    again = code_report(Report(text, published="2019-06-12", language="en"))
    assert report == again
