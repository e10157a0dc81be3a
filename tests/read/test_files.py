"""Files and standard input: which is a text, which JSON Lines."""

import codecs
import io
import os
import threading
from pathlib import Path

import pytest

from dateline.errors import BinaryReport, EncodingError, ReportTooLong, SettingsError
from dateline.read import Content, Unreadable, read_reports
from dateline.settings import Settings
from dateline.types import Report

LINES = b'{"id": "1", "text": "Two died."}\n{"id": "2", "text": "Three died."}\n'


def read(path: Path, data: bytes, content: Content = "auto") -> list[Report | Unreadable]:
    path.write_bytes(data)
    return list(read_reports([path], content=content))


@pytest.mark.parametrize(
    ("name", "data", "texts"),
    [
        ("a.txt", b"Two died.\r\n", ["Two died.\r\n"]),
        ("a.txt", b"", [""]),
        ("a.jsonl", LINES, ["Two died.", "Three died."]),
        ("a.NDJSON", LINES, ["Two died.", "Three died."]),
        ("a.jsonl", b"", []),
        ("a.txt", LINES, ["Two died.", "Three died."]),  # by its look
        ("a.jsonl", codecs.BOM_UTF8 + LINES, ["Two died.", "Three died."]),
        ("a", b"\n\n" + LINES, ["Two died.", "Three died."]),
        ("a.txt", b"{Bracketed} text.\nTwo died.", ["{Bracketed} text.\nTwo died."]),
        ("a.txt", "Two died.".encode("utf-16"), ["Two died."]),
        ("a.txt", b"x" * 200_000, ["x" * 200_000]),
    ],
)
def test_reports_of_a_file(tmp_path: Path, name: str, data: bytes, texts: list[str]) -> None:
    assert [report.text for report in read(tmp_path / name, data) if isinstance(report, Report)] == texts


def test_a_bad_line_before_a_good_one_is_still_json_lines(tmp_path: Path) -> None:
    bad, *good = read(tmp_path / "a", b"not json\n" + LINES)
    assert isinstance(bad, Unreadable)
    assert len(good) == 2


def test_what_is_told_wins_over_the_look(tmp_path: Path) -> None:
    [report] = read(tmp_path / "a.jsonl", LINES, "text")
    assert isinstance(report, Report)
    assert report.text == LINES.decode()
    assert all(isinstance(line, Unreadable) for line in read(tmp_path / "b.txt", b"Two\ndied.", "jsonl"))


def test_a_text_is_known_by_its_file(tmp_path: Path) -> None:
    [report] = read(tmp_path / "a.txt", b"Two died.")
    assert isinstance(report, Report)
    assert report.id == str(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("name", "data", "error", "said"),
    [
        ("a.txt", b"%PDF-1.4", BinaryReport, "a PDF"),
        ("a.jsonl.gz", b"\x1f\x8b\x08\x00", BinaryReport, "gzip"),
        ("a.jsonl", LINES.decode().encode("utf-16"), EncodingError, "JSON Lines must be UTF-8"),
        ("a.txt", b"caf\xe9", EncodingError, "byte 3"),
        ("a.txt", b"a" * 1_000_000, ReportTooLong, "longer than 200,000 characters"),
    ],
)
def test_a_file_that_cannot_be_read_stands_for_one_report(
    tmp_path: Path, name: str, data: bytes, error: type, said: str
) -> None:
    [unreadable] = read(tmp_path / name, data)
    assert isinstance(unreadable, Unreadable)
    assert isinstance(unreadable.error, error)
    assert said in str(unreadable.error)
    assert name in str(unreadable.error)
    assert unreadable.report.text == ""


def test_a_missing_file_is_an_error_of_use(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be opened: No such file"):
        list(read_reports([tmp_path / "none.txt"]))


def test_a_default_date_must_be_one() -> None:
    with pytest.raises(SettingsError, match="not an ISO date"):
        list(read_reports([], defaults=Report(text="", published="June")))


def test_lines_of_a_slow_pipe_come_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second line is written only when the first report has been read: looking ahead would wait for ever."""
    out, into = os.pipe()
    first_read = threading.Event()

    def write() -> None:
        line, rest = LINES.split(b"\n", 1)
        os.write(into, line + b"\n")
        first_read.wait(10)
        os.write(into, rest)
        os.close(into)

    writer = threading.Thread(target=write)
    writer.start()
    with io.TextIOWrapper(open(out, "rb")) as stdin:  # noqa: PTH123  a descriptor
        monkeypatch.setattr("sys.stdin", stdin)
        reports = read_reports(["-"], settings=Settings())
        assert isinstance(next(reports), Report)
        assert not first_read.is_set()
        first_read.set()
        assert len(list(reports)) == 1
    writer.join()
