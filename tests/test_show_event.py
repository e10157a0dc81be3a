"""One event on a page of plain English."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from dateline.show_event import event_page
from dateline.types import CodedReport, Origin, Report
from tests.factories import TEXT, coded_report


def shown(coded: CodedReport, width: int = 110) -> str:
    out = io.StringIO()
    Console(file=out, width=width, highlight=False, markup=False, emoji=False).print(event_page(coded, coded.events[0]))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def test_each_claim_stands_with_its_words_and_its_chain() -> None:
    text = shown(coded_report())
    for words in (
        "Raid near Gao", "Sahel Post · 2020-06-05 · v1 killing",
        f"  {TEXT.split('. ')[0]}.",
        "killing – confirmed, also attributed  “killed”\n  Florence Parly said: “killed”",
        "actor: French troops – attributed  “French troops”",
        "at least 12 killed (fighters) – attributed  “at least 12”",
        "time: 2020-06-03 – attributed", "place: near Gao (ML) – attributed",
        "1 origin: Florence Parly\nGao Press contributed to the report.",
    ):  # fmt: skip
        assert words in text


def test_what_could_not_be_verified_says_so() -> None:
    coded = coded_report()
    claims = (replace(coded.events[0].claims[0], also=("denied", "unverified")),)
    text = shown(replace(coded, events=(replace(coded.events[0], claims=claims),)))
    assert "killing – confirmed, also denied; it could not be verified" in text


def test_the_reports_own_voice_is_an_origin() -> None:
    coded = coded_report()
    own = Origin("agency", "Reuters")
    claims = (coded.events[0].claims[0], replace(coded.events[0].claims[1], origins=(own,)))
    text = shown(replace(coded, events=(replace(coded.events[0], claims=claims),)))
    assert "  told by Reuters, whose report it is" in text
    assert "2 origins: Florence Parly; Reuters" in text


def test_without_its_text_an_event_is_shown_without_its_sentence() -> None:
    coded = coded_report()
    text = shown(replace(coded, report=replace(coded.report, text="")))
    assert "She leads" not in text
    assert "“killed”" in text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(coded_report(), width).splitlines())) <= width


def test_a_hostile_report_cannot_steer_the_terminal() -> None:
    hostile = "\x1b]0;owned\x07[red]\x1b[2J\u202e:bomb:"
    coded = coded_report()
    entities = tuple(replace(entity, name=hostile) for entity in coded.entities)
    text = shown(replace(coded, entities=entities, report=Report(TEXT, title=hostile, outlet=hostile)))
    assert not {"\x1b", "\x07", "\u202e"} & set(text)
    assert "[red]" in text
