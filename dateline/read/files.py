"""Files and standard input to reports: one text is one report, JSON Lines are one report a line; some are coded."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Literal

from dateline.errors import EncodingError, ReportError, ReportTooLong, SettingsError
from dateline.read.coded import is_coded, read_coded
from dateline.read.encoding import decode, find_encoding
from dateline.read.jsonl import read_lines
from dateline.read.published import published_fault
from dateline.read.unreadable import Unreadable
from dateline.settings import Settings
from dateline.types import CodedReport, Report

Content = Literal["auto", "text", "jsonl"]
STDIN = "-"
JSONL_ENDINGS = (".jsonl", ".ndjson")
# How far to look for a line that is a JSON object before a file counts as plain text.
HEAD_BYTES = 65_536
MARK_BYTES = 16
BYTES_PER_CHARACTER = 4


def read_reports(
    files: Iterable[str | Path],
    *,
    content: Content = "auto",
    defaults: Report | None = None,
    settings: Settings | None = None,
) -> Iterator[Report | Unreadable]:
    """Read reports from files, in order, one at a time.

    Args:
        files: paths; `-` is standard input.
        content: `text` for one report a file, `jsonl` for one a line; `auto` goes by the ending (`.jsonl`,
            `.ndjson`), and else by whether a line near the start is a JSON object.
        defaults: what to take for the outlet, date and so on of the reports that do not tell them.
        settings: how long a text may be.

    Raises:
        SettingsError: a file cannot be opened, or the default date is no ISO date.
    """
    known = _checked(defaults)
    for file in files:
        with _opened(str(file), content) as (head, rest):
            yield from _read_file(str(file), head, rest, content, known, settings or Settings())


def read_reports_or_coded(
    files: Iterable[str | Path],
    *,
    content: Content = "auto",
    defaults: Report | None = None,
    settings: Settings | None = None,
) -> Iterator[Report | Unreadable | CodedReport]:
    """Read reports as `read_reports` does, and coded reports from files that hold what `dateline code` wrote.

    Raises:
        SettingsError: as `read_reports`.
        CodedReportError: a coded report is broken.
    """
    known = _checked(defaults)
    for file in files:
        with _opened(str(file), content) as (head, rest):
            if is_coded(head):
                yield from read_coded(rest, _name_of(str(file)))
            else:
                yield from _read_file(str(file), head, rest, content, known, settings or Settings())


def _checked(defaults: Report | None) -> Report:
    """What to take for what reports do not tell."""
    known = defaults or Report(text="")
    if known.published and (fault := published_fault(known.published)):
        raise SettingsError(f"{fault}.")
    return known


def _name_of(file: str) -> str:
    """What to call a file in messages."""
    return "standard input" if file == STDIN else file


def _read_file(
    file: str, head: bytes, rest: BinaryIO, content: Content, defaults: Report, settings: Settings
) -> Iterator[Report | Unreadable]:
    """The reports of one file, of which the first lines were looked at; what is no text is one unreadable report."""
    named = defaults if file == STDIN else replace(defaults, id=file)
    name = _name_of(file)
    try:
        encoding, mark = find_encoding(head[:MARK_BYTES])
        if not _is_jsonl(file, content, head[mark:]):
            yield replace(named, text=_read_text(rest, settings))
            return
        if encoding != "utf-8":
            raise EncodingError(f"JSON Lines must be UTF-8; convert it first: iconv -f {encoding.upper()} -t UTF-8")
    except ReportError as error:
        yield Unreadable(replace(named, text=""), type(error)(f"{name}: {error}"))
        return
    rest.read(mark)
    yield from read_lines(rest, name=name, defaults=defaults, settings=settings)


@contextmanager
def _opened(file: str, content: Content) -> Iterator[tuple[bytes, BinaryIO]]:
    """The first lines of a file, and all of it from its start."""
    with _open(file) as stream:
        head = _read_head(stream, content)
        yield head, io.BufferedReader(_Joined(head, stream))


@contextmanager
def _open(file: str) -> Iterator[BinaryIO]:
    """The bytes of a file, or of standard input, which is left open."""
    if file == STDIN:
        yield sys.stdin.buffer
        return
    try:
        stream = Path(file).open("rb")  # noqa: SIM115  (an error of the reading below is not one of opening)
    except OSError as error:
        raise SettingsError(f"{file} cannot be opened: {error.strerror}.") from error
    with stream:
        yield stream


def _read_head(stream: BinaryIO, content: Content) -> bytes:
    """The first lines, as many as it takes to see a JSON object in one: a slow producer need not be waited for."""
    head = b""
    while len(head) < HEAD_BYTES and (line := stream.readline(HEAD_BYTES)):
        head += line
        if len(head) >= MARK_BYTES and (content != "auto" or _is_object(line)):
            break
    return head


def _is_jsonl(file: str, content: Content, head: bytes) -> bool:
    """Whether to read JSON Lines: as told, by the file's ending, or by the look of its first lines."""
    if content != "auto":
        return content == "jsonl"
    if file.lower().endswith(JSONL_ENDINGS):
        return True
    return head.lstrip().startswith(b'{"') or any(_is_object(line) for line in head.split(b"\n"))


def _is_object(line: bytes) -> bool:
    """True for a line that is a JSON object."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line.decode("utf-8-sig")), dict)
    except (ValueError, RecursionError):
        return False


def _read_text(stream: BinaryIO, settings: Settings) -> str:
    """All of a stream as one text."""
    data = stream.read(settings.max_characters * BYTES_PER_CHARACTER + MARK_BYTES)
    if stream.read(1):
        raise ReportTooLong(f"longer than {settings.max_characters:,} characters; split it into its reports")
    return decode(data)


class _Joined(io.RawIOBase):
    """The bytes that were looked at already, and the stream that they came from."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        """Bytes can be read from it."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer with what is at hand; 0 at the end."""
        if self._head:
            piece, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            # read1 gives what a pipe holds; read would wait until the buffer is full
            piece = self._rest.read1(len(buffer))  # type: ignore[attr-defined]
        buffer[: len(piece)] = piece
        return len(piece)
