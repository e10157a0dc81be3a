"""`dateline show` as a person runs it."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-W", "error", "-m", "dateline"]
RAID = (
    "LAGOS (Reuters) - Gunmen killed 12 villagers near Gao on Sunday. The army denied on Wednesday that gunmen killed "
    "12 villagers, the BBC reported. The figures could not be independently verified."
)
TALKS = "Officials said on Tuesday that rebels had killed two soldiers."


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        env={**os.environ, "COLUMNS": "120"},
    )


def line(name: str | None, text: str) -> str:
    return json.dumps({"id": name, "text": text, "published": "2020-06-05"}) + "\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two reports as JSON Lines, and what `dateline code` writes of them in both formats."""
    made = tmp_path_factory.mktemp("reports")
    (made / "reports.jsonl").write_text(line("a", RAID) + line("b", TALKS), encoding="utf-8")
    for name in ("jsonl", "json"):
        done = run("code", str(made / "reports.jsonl"), "--format", name)
        assert done.returncode == 0, done.stderr
        (made / f"coded.{name}").write_text(done.stdout, encoding="utf-8")
    return made


def test_a_text_is_coded_and_its_event_told_with_the_chain(tmp_path: Path) -> None:
    file = tmp_path / "raid.txt"
    file.write_text(RAID, encoding="utf-8")
    done = run("show", "v1", str(file), "--published", "2020-06-05", "--title", "Raid near Gao")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    for words in (
        "Raid near Gao",
        "2020-06-05 · v1 killing",
        "LAGOS (Reuters) - Gunmen killed 12 villagers near Gao on Sunday.",
        "killing – denied, also attributed, reported; it could not be verified",
        "  told by Reuters, whose report it is",
        "  denied by the army on Wednesday (2020-06-03), quoted by the BBC: “gunmen killed 12 villagers”",
        "2 origins: Reuters; army denied, via BBC, Wednesday",
        "Reuters is credited with the report.",
    ):
        assert words in done.stdout


@pytest.mark.parametrize("name", ["reports.jsonl", "coded.jsonl", "coded.json"])
def test_one_of_several_reports_coded_or_not(folder: Path, name: str) -> None:
    done = run("show", "b:v1", str(folder / name))
    assert done.returncode == 0, done.stderr
    assert "Officials said on Tuesday (2020-06-02): “rebels had killed two soldiers”" in done.stdout


def test_standard_input_is_read_where_no_file_is_named(folder: Path) -> None:
    coded = (folder / "coded.jsonl").read_text(encoding="utf-8").splitlines()[1]
    for given in (coded, line("b", TALKS)):
        assert "Officials said on Tuesday" in run("show", "v1", given=given).stdout
        assert "Officials said on Tuesday" in run("show", "v1", "-", given=given).stdout


def test_a_report_without_an_id_is_named_by_its_number() -> None:
    assert "Officials said" in run("show", "2:v1", given=line(None, RAID) + line(None, TALKS)).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["v1", "reports.jsonl"], "there are several reports; name the one that is meant: a:v1, b:v1"),
        (["a:v77", "coded.jsonl"], "there is no event v77 in a; it tells of v1"),
        (["c:v1", "coded.jsonl"], "there is no report 'c'; there are a, b."),
        (["killing", "coded.jsonl"], "'killing' is no event; give one as v1"),
        (["v1", "none.jsonl"], "there is no file"),
        (["v1", "reports.jsonl", "--published", "yesterday"], "not an ISO date"),
    ],
)
def test_mistakes_of_use_end_with_status_2(folder: Path, arguments: list[str], said: str) -> None:
    event, file, *more = arguments
    done = run("show", event, str(folder / file), *more)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_a_broken_coded_report_is_told_in_a_line(folder: Path) -> None:
    written = (
        (folder / "coded.jsonl").read_text(encoding="utf-8").replace('"standing":"attributed"', '"standing":"sure"')
    )
    done = run("show", "b:v1", "-", given=written)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith('dateline: line 2 of standard input: events[0].claims[0].standing is "sure", not one')


def test_a_report_that_cannot_be_coded_ends_with_status_1() -> None:
    done = run(
        "show", "v1", given=line("s", "Hombres armados mataron a dos policías el lunes por la noche en la ciudad.")
    )
    assert done.returncode == 1
    assert "looks like 'es'" in done.stderr
    failed = run("code", given=line("e", "")).stdout
    done = run("show", "e:v1", given=failed)
    assert done.returncode == 1
    assert "e could not be coded: " in done.stderr


def test_a_hostile_report_cannot_steer_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "hostile.txt"
    file.write_text("Gunmen killed two \x1b[2Jpolicemen in \u202eCali, the \x1b]0;x\x07army said.", encoding="utf-8")
    ours, theirs = pty.openpty()
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "xterm", "COLUMNS": "100"}
    process = subprocess.Popen(
        [*COMMAND, "show", "v1", str(file)], stdout=theirs, stderr=subprocess.PIPE, env=environment
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65_536)
        except OSError:  # Linux tells the end of a terminal so
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    assert process.stderr is not None
    process.stderr.close()
    assert process.wait(60) == 0
    assert b"killing" in shown
    for bad in (b"\x1b[2J", b"\x1b]0", b"\x07", "\u202e".encode()):
        assert bad not in shown
