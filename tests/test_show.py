"""Tables for a terminal."""

import io
import re
from dataclasses import replace

import pytest
from rich.console import Console, RenderableType

from dateline.show import coded_table, failed_table
from dateline.types import Entity, Origin, Report
from tests.factories import TEXT, coded_report, span


def shown(table: RenderableType, width: int = 100) -> str:
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=True, highlight=False, markup=False, emoji=False).print(table)
    return out.getvalue()


def plain(text: str) -> str:
    out = io.StringIO(text)
    return "".join(part.split("m", 1)[-1] if i else part for i, part in enumerate(out.read().split("\x1b[")))


def test_all_is_there() -> None:
    text = plain(shown(coded_table(coded_report()), 160))
    for words in (
        "Raid near Gao", "r1 · Sahel Post · 2020-06-05 · 1 event", "French troops → fighters", "2020-06-03",
        "near Gao (ML)", "killed at least 12", "confirmed,", "“Wednesday”", "Florence Parly",
        "Florence Parly → leader of → French troops: minister",
    ):  # fmt: skip
        assert words in text


@pytest.mark.parametrize("width", [80, 100, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    lines = plain(shown(coded_table(coded_report()), width)).splitlines()
    assert max(map(len, lines)) <= width


def test_a_planned_campaign_is_not_shown_as_an_incident() -> None:
    coded = coded_report()
    event = replace(coded.events[0], modality="planned", scope="aggregate")
    text = plain(shown(coded_table(replace(coded, events=(event,))), 160))
    assert "killing (planned, aggregate)" in text


def test_an_event_is_shown_with_its_sentence() -> None:
    assert "On Wednesday French troops killed at least 12 fighters near Gao, Florence Parly said.\n" in re.sub(
        r" +\n", "\n", plain(shown(coded_table(coded_report()), 160))
    )


def test_a_column_that_no_event_fills_is_left_out() -> None:
    coded = coded_report()
    assert "figures" in plain(shown(coded_table(coded)))
    claims = tuple(claim for claim in coded.events[0].claims if claim.field != "killed")
    text = plain(shown(coded_table(replace(coded, events=(replace(coded.events[0], claims=claims),)))))
    assert "figures" not in text


def test_what_no_source_says_is_said_by_the_report() -> None:
    coded = coded_report()
    claims = tuple(
        replace(claim, attribution=(), standing="reported", origins=(Origin("outlet", "Sahel Post"),))
        for claim in coded.events[0].claims
    )
    text = plain(shown(coded_table(replace(coded, events=(replace(coded.events[0], claims=claims),)))))
    assert "the report" in text


@pytest.mark.parametrize("width", [80, 120])
def test_a_day_and_a_standing_fit_a_line(width: int) -> None:
    text = plain(shown(coded_table(coded_report()), width))
    assert "2020-06-03" in text
    assert "attributed" in text
    assert "…" not in text


HOSTILE = "\x1b]0;owned\x07[red]\x1b[2J\u202e:bomb:"


def test_a_hostile_report_can_neither_steer_the_terminal_nor_colour_it() -> None:
    coded = coded_report()
    entities = (Entity("e1", "person", HOSTILE, mentions=(span("French troops"),)), *coded.entities[1:])
    text = shown(coded_table(replace(coded, entities=entities, report=Report(TEXT, title=HOSTILE, id=HOSTILE))), 160)
    assert "\x1b]" not in text
    assert "\x1b[2J" not in text
    assert "\x07" not in text
    assert "\u202e" not in text
    assert "[red]" in text
    assert ":bomb:" in text


def test_a_failure_is_shown() -> None:
    text = plain(shown(failed_table(Report(text="", id="r7"), "there are no words in the text")))
    assert "r7" in text
    assert "not coded" in text
    assert "there are no words in the text" in text


def test_a_report_without_events_is_shown() -> None:
    assert "0 events" in plain(shown(coded_table(coded_report(events=(), relations=()))))
