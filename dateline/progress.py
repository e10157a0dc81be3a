"""What is told on standard error while reports are coded."""

from __future__ import annotations

import sys
import time
from types import TracebackType

# Failures told one by one; of more only the number is told.
MOST_TOLD = 20
SECONDS_BETWEEN = 0.5
CLEAR_LINE = "\r\x1b[K"


class Progress:
    """Counts reports, tells of those that failed, and shows how far the run is.

    Args:
        quiet: show no running count, as where standard error is no terminal.
    """

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet
        self.coded = self.failed = 0
        self._shown = 0.0

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._clear()
        if self.failed and kind is None:
            sys.stderr.write(f"dateline: {self.failed} of {self.coded + self.failed} reports could not be coded.\n")

    def count(self, failure: str | None) -> None:
        """Count one report.

        Args:
            failure: why it could not be coded, None where it was.
        """
        if failure is None:
            self.coded += 1
        else:
            self.failed += 1
            if self.failed <= MOST_TOLD:
                self._clear()
                sys.stderr.write(f"dateline: {failure}\n")
        if not self.quiet and time.monotonic() - self._shown > SECONDS_BETWEEN:
            self._shown = time.monotonic()
            self._tell(f"{CLEAR_LINE}{self.coded + self.failed} reports")

    def _clear(self) -> None:
        if not self.quiet:
            self._tell(CLEAR_LINE)

    def _tell(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
