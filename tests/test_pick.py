"""One event by its name."""

from dataclasses import replace

import pytest

from dateline.errors import EmptyReport, LanguageError, ReportError, SettingsError
from dateline.pick import pick_event
from dateline.read import Unreadable
from dateline.types import CodedReport, Report
from tests.factories import TEXT, coded_report


def named(name: str | None) -> CodedReport:
    return replace(coded_report(), report=Report(TEXT, id=name))


def never(report: Report) -> CodedReport:
    raise AssertionError(f"{report.id} is coded though nobody asked for it")


def test_the_event_of_the_only_report() -> None:
    coded, event = pick_event("v1", [named("r1")], never)
    assert (coded.report.id, event.id) == ("r1", "v1")


@pytest.mark.parametrize(
    ("name", "report"), [("r2:v1", "r2"), ("http://x.org:80/a:v1", "http://x.org:80/a"), ("3:v1", None)]
)
def test_the_event_of_one_of_several(name: str, report: str | None) -> None:
    given = [named("r1"), named("r2"), named(None), named("http://x.org:80/a")]
    assert pick_event(name, given, never)[0].report.id == report


def test_only_the_report_that_is_meant_is_coded() -> None:
    given = [Report(TEXT, id="a"), Report(TEXT, id="b")]
    coded: list[str | None] = []

    def code(report: Report) -> CodedReport:
        coded.append(report.id)
        return named(report.id)

    pick_event("b:v1", given, code)
    assert coded == ["b"]


@pytest.mark.parametrize(
    ("name", "reports", "told"),
    [
        ("killing", ["r1"], "'killing' is no event; give one as v1, or as REPORT:v1"),
        ("v0", ["r1"], "'v0' is no event"),
        ("r1:", ["r1"], "'r1:' is no event"),
        ("v7", ["r1"], "there is no event v7 in r1; it tells of v1."),
        ("v1", ["r1", "r2"], "there are several reports; name the one that is meant: r1:v1, r2:v1"),
        ("v1", [str(n) for n in range(50)], "0:v1, 1:v1, 2:v1, 3:v1, 4:v1 …"),
        ("v1", [], "there is no report; name a file with one."),
        ("gao-2020:v1", ["gao-2021", "x"], "there is no report 'gao-2020'; did you mean 'gao-2021'?"),
        ("nope:v1", ["a", "b"], "there is no report 'nope'; there are a, b."),
    ],
)
def test_a_name_of_nothing_is_told_with_what_there_is(name: str, reports: list[str], told: str) -> None:
    with pytest.raises(SettingsError) as error:
        pick_event(name, [named(each) for each in reports], never)
    assert told in str(error.value)


def test_a_report_without_events_says_so() -> None:
    with pytest.raises(SettingsError, match="it tells of no event"):
        pick_event("v1", [replace(named("r1"), events=())], never)


def test_a_report_that_cannot_be_read_or_coded_is_no_mistake_of_use() -> None:
    with pytest.raises(ReportError, match="r1 could not be coded: there are no words"):
        pick_event("r1:v1", [Unreadable(Report("", id="r1"), EmptyReport("there are no words"))], never)

    def refuse(report: Report) -> CodedReport:
        raise LanguageError("the text looks like 'es'")

    with pytest.raises(ReportError, match="looks like 'es'"):
        pick_event("v1", [Report("Hola.")], refuse)
