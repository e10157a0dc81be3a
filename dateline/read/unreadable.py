"""What stands in the stream of reports for one that could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.errors import ReportError
from dateline.types import Report


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A report that could not be read; it keeps its place among the others.

    Args:
        report: what is known of it; its text is empty.
        error: why it could not be read.
    """

    report: Report
    error: ReportError
