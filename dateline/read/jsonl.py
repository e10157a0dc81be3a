"""JSON Lines to reports: one line that is no report never stops the others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, BinaryIO

from dateline.errors import BadLine, EncodingError, ReportTooLong
from dateline.read.encoding import encoding_fault
from dateline.read.published import published_fault
from dateline.read.unreadable import Unreadable
from dateline.settings import Settings
from dateline.types import Report

# JSON may write one code point in 12 bytes ("\ud83d\ude00"); the rest of the line may take as much as a page.
BYTES_PER_CHARACTER = 12
OTHER_BYTES = 100_000
METADATA = [field.name for field in fields(Report) if field.name not in ("text", "id")]


def read_lines(stream: BinaryIO, *, name: str, defaults: Report, settings: Settings) -> Iterator[Report | Unreadable]:
    """Read JSON Lines one at a time; blank lines are passed over, but count as lines.

    Args:
        stream: the bytes after a byte order mark, in UTF-8 as JSON Lines must be.
        name: what to call the stream in messages.
        defaults: what to take for the fields that a line does not give.
        settings: how long a text may be.
    """
    longest = settings.max_characters * BYTES_PER_CHARACTER + OTHER_BYTES
    for number, line in enumerate(_split(stream, longest), start=1):
        where = f"line {number} of {name}"
        if len(line) > longest:
            error = ReportTooLong(f"{where}: longer than {longest:,} bytes; give one report a line")
            yield Unreadable(replace(defaults, text=""), error)
        elif line.strip():
            yield _read_line(line, where, defaults)


def _split(stream: BinaryIO, longest: int) -> Iterator[bytes]:
    """The lines of a stream; of a line over `longest` bytes no more than one byte beyond that is kept."""
    while line := stream.readline(longest + 1):
        piece = line
        while piece and not piece.endswith(b"\n") and len(line) > longest:
            piece = stream.readline(longest + 1)
        yield line


def _read_line(line: bytes, where: str, defaults: Report) -> Report | Unreadable:
    """One line as a report, or why it is none."""
    try:
        told = json.loads(line.decode())
    except UnicodeDecodeError as error:
        fault = encoding_fault(line, "utf-8", error.start)
        return Unreadable(replace(defaults, text=""), EncodingError(f"{where}: {fault}"))
    except RecursionError:
        return _bad(defaults, where, "JSON nested too deep")
    except json.JSONDecodeError as error:
        return _bad(defaults, where, f"not JSON ({error.msg}, column {error.colno})")
    except ValueError as error:  # a number of too many digits
        return _bad(defaults, where, f"not JSON ({str(error).splitlines()[0]})")
    if not isinstance(told, dict):
        return _bad(defaults, where, f"a JSON object is expected, not {_kind(told)}")
    return _read_object(told, where, defaults)


def _read_object(told: dict[str, Any], where: str, defaults: Report) -> Report | Unreadable:
    """One JSON object as a report, or why it is none; fields that are not of a report are passed over."""
    name = told.get("id")
    if type(name) is int:  # many a database numbers its reports
        name = str(name)
    known = replace(defaults, text="", id=name if isinstance(name, str) else None)
    if name is not None and not isinstance(name, str):
        return _bad(known, where, f"id must be a string, not {_kind(name)}")
    for key in METADATA:
        value = told.get(key)
        if value is not None and not isinstance(value, str):
            return _bad(known, where, f"{key} must be a string, not {_kind(value)}")
        if value:
            known = replace(known, **{key: value})
    if known.published and (fault := published_fault(known.published)):
        return _bad(replace(known, published=None), where, fault)
    if "text" not in told:
        return _bad(known, where, "there is no text")
    if not isinstance(told["text"], str):
        return _bad(known, where, f"text must be a string, not {_kind(told['text'])}")
    return replace(known, text=told["text"])


def _bad(report: Report, where: str, fault: str) -> Unreadable:
    return Unreadable(replace(report, text=""), BadLine(f"{where}: {fault}"))


def _kind(value: object) -> str:
    """What JSON calls a value of this type."""
    names = {dict: "an object", list: "an array", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
