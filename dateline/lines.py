"""Reports to lines of JSON, in one process or several.

The coder is imported where it is needed: a process that only shares out the work needs no parser.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from dateline.read import Unreadable
from dateline.settings import Settings
from dateline.types import CodedReport, Report
from dateline.workers import map_in_order
from dateline.write import coded_to_dict, failed_to_dict, to_line

if TYPE_CHECKING:
    from dateline.code import Failed


@dataclass(frozen=True, slots=True)
class Line:
    """One report as it is written.

    Args:
        json: one line of JSON, without a line end.
        failure: why the report could not be coded, for a person to read; None where it was coded.
    """

    json: str
    failure: str | None = None


def code_in_order(
    reports: Iterable[Report | Unreadable], *, settings: Settings, workers: int = 1
) -> Iterator[CodedReport | Failed]:
    """Code reports in one process or several; as `code_reports`.

    Args:
        reports: what to code.
        settings: how.
        workers: number of processes.

    Raises:
        DatelineError: the run cannot go on.
    """
    if workers == 1:
        return _code_here(reports, settings)
    return map_in_order(partial(_code_list, settings=settings), reports, workers=workers)


def _code_list(reports: Iterable[Report | Unreadable], *, settings: Settings) -> list[CodedReport | Failed]:
    return list(_code_here(reports, settings))


def _code_here(reports: Iterable[Report | Unreadable], settings: Settings) -> Iterator[CodedReport | Failed]:
    from dateline.code import code_reports

    return code_reports(reports, settings=settings)


def code_lines(reports: Iterable[Report | Unreadable], *, settings: Settings, workers: int = 1) -> Iterator[Line]:
    """Code reports and write each as a line of JSON, in the order of the reports.

    Args:
        reports: what to code.
        settings: how.
        workers: number of processes; they send back lines, which is cheaper than to send records.

    Raises:
        DatelineError: the run cannot go on.
    """
    code = partial(_code_chunk, settings=settings)
    return map_in_order(code, reports, workers=workers) if workers > 1 else _code_each(reports, settings)


def _code_chunk(reports: Iterable[Report | Unreadable], *, settings: Settings) -> list[Line]:
    return list(_code_each(reports, settings))


def _code_each(reports: Iterable[Report | Unreadable], settings: Settings) -> Iterator[Line]:
    for result in _code_here(reports, settings):
        if isinstance(result, CodedReport):
            yield Line(to_line(coded_to_dict(result)))
        else:
            record = failed_to_dict(result.report, result.error)
            yield Line(to_line(record), failure=failure_text(result.report, record["error"]["message"]))


def failure_text(report: Report, message: str) -> str:
    """What to tell a person of a report that could not be coded, in one line."""
    name = f"{report.id}: " if report.id and report.id not in message else ""
    return name + message
