"""What is told on standard error while reports are coded or files imported."""

from __future__ import annotations

import sys
import time
from types import TracebackType

# Failures told one by one; of more only the number is told.
MOST_TOLD = 20
SECONDS_BETWEEN = 0.5
CLEAR_LINE = "\r\x1b[K"
BAR_WIDTH = 24  # characters


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


class Bar:
    """How far a long piece of work is: a bar, rows, rows a second, and the time left; gone at its end.

    Args:
        total: units of the whole work, such as bytes.
        done: units that an earlier run did already.
        quiet: show nothing, as where standard error is no terminal.
    """

    def __init__(self, total: int, done: int = 0, *, quiet: bool) -> None:
        self.total, self.before, self.quiet = max(total, 1), done, quiet
        self._start = self._shown = time.monotonic()
        self._rows: int | None = None

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if not self.quiet:
            sys.stderr.write(CLEAR_LINE)
            sys.stderr.flush()

    def show(self, done: int, rows: int) -> None:
        """Show the bar anew, if it was not shown just now.

        Args:
            done: units done, those of an earlier run too.
            rows: rows read, likewise.
        """
        now = time.monotonic()
        if self._rows is None:
            self._rows, self.before, self._start = rows, done, now
        if self.quiet or now - self._shown < SECONDS_BETWEEN:
            return
        self._shown = now
        sys.stderr.write(CLEAR_LINE + self.line(done, rows, now - self._start))
        sys.stderr.flush()

    def line(self, done: int, rows: int, seconds: float) -> str:
        """The bar after some seconds of this run."""
        share = min(done / self.total, 1.0)
        speed = (done - self.before) / seconds if seconds else 0.0
        left = f", {duration((self.total - done) / speed)} left" if speed > 0 else ""
        rate = (rows - (self._rows or 0)) / seconds if seconds else 0.0
        drawn = ("#" * round(share * BAR_WIDTH)).ljust(BAR_WIDTH, ".")
        return f"[{drawn}] {share:4.0%}  {rows:,} rows, {rate:,.0f} a second{left}"


def duration(seconds: float) -> str:
    """Seconds in the units that a person would say: "8 s", "3 min", "2 h 5 min"."""
    whole = round(seconds)
    if whole < 100:
        return f"{whole} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"
