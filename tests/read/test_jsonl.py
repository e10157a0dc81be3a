"""JSON Lines: a line that is no report is told by its number and never stops the others."""

import io
import json
from typing import Any

import pytest

from dateline.errors import BadLine, EncodingError, ReportTooLong
from dateline.read import Unreadable
from dateline.read.jsonl import read_lines
from dateline.settings import Settings
from dateline.types import Report

GOOD = b'{"id": "r9", "text": "Two died."}\n'


def read(data: bytes, **settings: Any) -> list[Report | Unreadable]:
    none = Report(text="")
    return list(read_lines(io.BytesIO(data), name="x.jsonl", defaults=none, settings=Settings(**settings)))


BAD = [
    (b"{broken}\n", "not JSON"),
    (b'"a string"\n', "a JSON object is expected, not a string"),
    (b"[1, 2]\n", "not an array"),
    (b"null\n", "not null"),
    (b"{}\n", "there is no text"),
    (b'{"text": null}\n', "text must be a string, not null"),
    (b'{"text": 7}\n', "text must be a string, not a number"),
    (b'{"text": "x", "id": true}\n', "id must be a string, not true or false"),
    (b'{"text": "x", "title": []}\n', "title must be a string, not an array"),
    (b'{"text": "x", "published": "yesterday"}\n', "published 'yesterday' is not an ISO date"),
    (b'{"text": "x", "published": "2020-02-30"}\n', "is not an ISO date"),
    (b'{"text": "x", "published": "20200608"}\n', "is not an ISO date"),
    (b'{"text": "x", "published": "0001-01-01"}\n', "is no year of a news report"),
    (b"[" * 100_000 + b"\n", "JSON nested too deep"),
    (b'{"text": "x", "n": ' + b"9" * 5_000 + b"}\n", "not JSON"),
]


@pytest.mark.parametrize(("line", "said"), BAD, ids=[said[:30] for _, said in BAD])
def test_a_bad_line_is_told_and_the_run_goes_on(line: bytes, said: str) -> None:
    bad, good = read(b"\n" + line + GOOD)
    assert isinstance(bad, Unreadable)
    assert isinstance(bad.error, BadLine)
    assert str(bad.error).startswith("line 2 of x.jsonl: ")
    assert said in str(bad.error)
    assert "\n" not in str(bad.error)
    assert good == Report(text="Two died.", id="r9")


def test_a_bad_line_keeps_the_id_that_it_tells() -> None:
    [bad] = read(b'{"id": "r1", "text": 3}\n')
    assert isinstance(bad, Unreadable)
    assert bad.report == Report(text="", id="r1")


def test_bytes_that_are_not_utf8_are_told() -> None:
    bad, good = read(b'{"text": "caf\xe9"}\n' + GOOD)
    assert isinstance(bad, Unreadable)
    assert isinstance(bad.error, EncodingError)
    assert "line 1 of x.jsonl: byte 13 (0xe9)" in str(bad.error)
    assert isinstance(good, Report)


def test_a_line_beyond_all_measure_is_refused_without_holding_it() -> None:
    bad, good = read(b'{"text": "' + b"a" * 500_000 + b'"}\n' + GOOD, max_characters=1_000)
    assert isinstance(bad, Unreadable)
    assert isinstance(bad.error, ReportTooLong)
    assert good == Report(text="Two died.", id="r9")


def test_all_fields_are_read_and_others_passed_over() -> None:
    told = {"id": "a", "title": "b", "outlet": "c", "url": "d", "published": "2020-06-08T09:30:00Z", "language": "en"}
    [report] = read(json.dumps({**told, "text": "e", "relevant": True}).encode())
    assert report == Report(text="e", **told)


def test_a_number_serves_as_id() -> None:
    [report] = read(b'{"id": 17, "text": "x"}')
    assert isinstance(report, Report)
    assert report.id == "17"


@pytest.mark.parametrize("text", ["a\r\nb\rc", "\ud800 alone", "nul \0 bell \a", "\u2028", "🙂"])
def test_text_is_kept_exactly(text: str) -> None:
    [report] = read(json.dumps({"text": text}).encode())
    assert isinstance(report, Report)
    assert report.text == text


def test_what_a_line_tells_wins_over_the_defaults() -> None:
    data = b'{"text": "x", "outlet": "Herald"}\n{"text": "y"}\n'
    defaults = Report(text="", outlet="Post", published="2020-06-08")
    reports = list(read_lines(io.BytesIO(data), name="x", defaults=defaults, settings=Settings()))
    assert [report.outlet for report in reports if isinstance(report, Report)] == ["Herald", "Post"]
    assert [report.published for report in reports if isinstance(report, Report)] == ["2020-06-08"] * 2
