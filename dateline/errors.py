"""What can go wrong, as one small tree.

DatelineError
├── ReportError          a report cannot be coded: the run goes on without it
│   ├── EmptyReport
│   ├── BinaryReport
│   ├── EncodingError
│   ├── ReportTooLong
│   ├── LanguageError
│   ├── BadLine          a line of JSON Lines that is no report
│   └── CoderFault       the coder itself failed on it
├── CodebookError        a codebook file is broken: names file, line and reason
├── SettingsError        an option or setting has a value that cannot be used
├── CodedReportError     a coded report that is read back is broken: names the line, the place in it and the value
├── SourceError          a file to import is not in its format, or what was imported is broken
├── PipelineMissing      the parser's language pipeline is not installed
└── WorkerError          a worker process died, or met a fault that is Dateline's own
"""

from __future__ import annotations


class DatelineError(Exception):
    """Base of all errors that Dateline raises on purpose; `str(error)` is one line for the user."""

    @property
    def kind(self) -> str:
        """The error's name as the coded report writes it."""
        return type(self).__name__


class ReportError(DatelineError):
    """A report that cannot be coded."""


class EmptyReport(ReportError):
    """There are no words in the text."""


class BinaryReport(ReportError):
    """The bytes are no text."""


class EncodingError(ReportError):
    """The bytes are text in no encoding that can be told for sure."""


class ReportTooLong(ReportError):
    """The text is longer than the settings allow."""


class LanguageError(ReportError):
    """The text is not in a language that the coder reads."""


class BadLine(ReportError):
    """A line of JSON Lines that is no report."""


class CoderFault(ReportError):
    """The coder itself failed on a report: a fault of Dateline."""


class CodebookError(DatelineError):
    """A file of the codebook is broken."""

    def __init__(self, file: str, line: int | None, reason: str) -> None:
        self.file, self.line, self.reason = file, line, reason
        super().__init__(f"{file}{f':{line}' if line else ''}: {reason}")

    def __reduce__(self) -> tuple[type[CodebookError], tuple[str, int | None, str]]:
        """How it is copied from one process to another."""
        return CodebookError, (self.file, self.line, self.reason)


class SettingsError(DatelineError):
    """An option or setting has a value that cannot be used."""


class CodedReportError(DatelineError):
    """A coded report that is read back is not in the format."""


class SourceError(DatelineError):
    """A file to import is not in its format, or what was imported is broken."""

    def __init__(self, file: str, line: int | None, reason: str) -> None:
        self.file, self.line, self.reason = file, line, reason
        super().__init__(f"{file}{f':{line}' if line else ''}: {reason}")

    def __reduce__(self) -> tuple[type[SourceError], tuple[str, int | None, str]]:
        """How it is copied from one process to another."""
        return SourceError, (self.file, self.line, self.reason)


class PipelineMissing(DatelineError):
    """The parser's language pipeline is not installed."""


class WorkerError(DatelineError):
    """A worker process died, or met a fault that is Dateline's own."""
