"""From files to reports."""

from dateline.read.check import check_report
from dateline.read.files import Content, read_reports, read_reports_or_coded
from dateline.read.language import language_of
from dateline.read.unreadable import Unreadable

__all__ = ["Content", "Unreadable", "check_report", "language_of", "read_reports", "read_reports_or_coded"]
