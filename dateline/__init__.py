"""Dateline reads news reports and writes down who did what to whom, where and when, and who says so.

    from dateline import Report, code_report
    coded = code_report(Report(text="Gunmen killed two policemen in Tibú on Monday.", published="2020-06-08"))

All that is not in `__all__` may change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dateline.errors import DatelineError, ReportError
from dateline.read import Unreadable, read_reports
from dateline.settings import Settings, load_settings
from dateline.types import CodedReport, Report
from dateline.version import VERSION
from dateline.write import coded_to_dict

if TYPE_CHECKING:
    from dateline.code import Failed, code_report, code_reports

__version__ = VERSION
__all__ = [
    "CodedReport",
    "DatelineError",
    "Failed",
    "Report",
    "ReportError",
    "Settings",
    "Unreadable",
    "__version__",
    "code_report",
    "code_reports",
    "coded_to_dict",
    "load_settings",
    "read_reports",
]


def __getattr__(name: str) -> Any:
    """Load the coder, and with it the parser, only when somebody asks for it: that takes two seconds."""
    if name in ("Failed", "code_report", "code_reports"):
        from dateline import code

        return getattr(code, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
