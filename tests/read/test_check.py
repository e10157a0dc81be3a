"""What must hold of a report before it is coded."""

import pytest

from dateline.errors import BadLine, EmptyReport, LanguageError, ReportError, ReportTooLong
from dateline.read import check_report
from dateline.settings import Settings
from dateline.types import Report

GOOD = "Gunmen killed two policemen on Monday."


@pytest.mark.parametrize(
    ("report", "error"),
    [
        (Report(text=""), EmptyReport),
        (Report(text=" \n\t\u200b--- … !\ud800"), EmptyReport),
        (Report(text="word " * 50_000), ReportTooLong),
        (Report(text=GOOD, published="last week"), BadLine),
        (Report(text="Боевики убили двух полицейских"), LanguageError),
    ],
)
def test_what_cannot_be_coded(report: Report, error: type[ReportError]) -> None:
    with pytest.raises(error):
        check_report(report, Settings())


@pytest.mark.parametrize("published", [None, "", "2020-06-08", "2020-06-08T09:30:00+02:00", "1987-01-01 10:00"])
def test_what_can_be_coded(published: str | None) -> None:
    assert check_report(Report(text=GOOD, published=published), Settings()) == "en"


def test_the_limit_is_that_of_the_settings() -> None:
    check_report(Report(text=GOOD), Settings(max_characters=len(GOOD)))
    with pytest.raises(ReportTooLong, match="has 38 characters, at most 37 are coded"):
        check_report(Report(text=GOOD), Settings(max_characters=len(GOOD) - 1))
