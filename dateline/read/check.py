"""What must hold of a report before it is coded."""

from __future__ import annotations

from dateline.errors import BadLine, EmptyReport, ReportTooLong
from dateline.read.language import language_of
from dateline.read.published import published_fault
from dateline.settings import Settings
from dateline.types import Report


def check_report(report: Report, settings: Settings) -> str:
    """Make sure that a report can be coded, and tell its language.

    Args:
        report: the report.
        settings: how long a text may be.

    Returns:
        The language of the text, as ISO 639-1 code.

    Raises:
        EmptyReport: there is no word in it.
        ReportTooLong: it is longer than the settings allow.
        BadLine: its date of publication is no ISO date.
        LanguageError: it is not in English.
    """
    if len(report.text) > settings.max_characters:
        length, longest = f"{len(report.text):,}", f"{settings.max_characters:,}"
        raise ReportTooLong(f"the text has {length} characters, at most {longest} are coded; split it into its reports")
    if not any(character.isalnum() for character in report.text):
        raise EmptyReport("there are no words in the text")
    if report.published and (fault := published_fault(report.published)):
        raise BadLine(fault)
    return language_of(report)
