"""The command as a person runs it."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from dateline.cli import app

GOOD = "Gunmen killed two policemen in Bogotá on Monday, the army said."
LINES = f'{{"id": "a", "text": "{GOOD}", "published": "1990-04-03"}}\n'
SCHEMA = json.loads(files("dateline").joinpath("coded-report.schema.json").read_text(encoding="utf-8"))
COMMAND = [sys.executable, "-W", "error", "-m", "dateline"]


def run(*arguments: str, given: str | bytes = b"", **environment: str) -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(
        [*COMMAND, *arguments],
        input=given.encode("utf-8", "surrogatepass") if isinstance(given, str) else given,
        capture_output=True,
        timeout=120,
        env={**os.environ, **environment},
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def coded(text: str) -> list[dict[str, Any]]:
    lines = [json.loads(line) for line in text.splitlines()]
    for line in lines:
        Draft202012Validator(SCHEMA).validate(line)
    return lines


def test_help_tells_the_commands_and_the_exit_status_at_once() -> None:
    run("--help")  # so that the files are in memory
    start = time.perf_counter()
    done = run("--help")
    took = time.perf_counter() - start
    assert done.returncode == 0
    for word in ("code", "demo", "codebook", "schema", "--install-completion", "130 interrupted"):
        assert word in done.stdout
    assert took < 0.9, "help should come in under 0.3 s on a free machine"


def test_version() -> None:
    assert run("--version").stdout.startswith("dateline 0.")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["code", "no-such-file.txt"], "there is no file no-such-file.txt"),
        (["code", "."], "is a folder"),
        (["code", "-", "--published", "yesterday"], "not an ISO date"),
        (["code", "-", "--format", "xml"], "xml"),
        (["code", "-", "--workers", "0"], "--workers"),
        (["codebook", "kiling"], "did you mean 'killing'?"),
        (["cod"], "cod"),
    ],
)
def test_mistakes_of_use_end_with_status_2(arguments: list[str], said: str) -> None:
    done = run(*arguments, given=LINES)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_a_file_that_may_not_be_read_is_told_before_anything_is_coded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, locked = tmp_path / "good.txt", tmp_path / "locked.txt"
    good.write_text(GOOD, encoding="utf-8")
    locked.write_text(GOOD, encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda name, _: name != str(locked))  # the tests may run as a user who may all
    done = CliRunner().invoke(app, ["code", str(good), str(locked)])
    assert done.exit_code == 2
    assert "may not be read" in done.stderr
    assert done.stdout == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_full_disk_is_told_in_a_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "code", "-"], input=LINES.encode(), stdout=full, stderr=subprocess.PIPE, timeout=120
        )
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == ["dateline: the run cannot go on: No space left on device."]


def test_a_wrong_setting_ends_with_status_2() -> None:
    done = run("code", "-", given=LINES, DATELINE_PIPELIN="x")
    assert done.returncode == 2
    assert "did you mean 'pipeline'?" in done.stderr


def test_a_missing_pipeline_is_told_in_a_line() -> None:
    done = run("code", "-", given=LINES, DATELINE_PIPELINE="no_such_pipeline")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "'no_such_pipeline' cannot be loaded" in done.stderr
    assert "Traceback" in run("code", "-", "--debug", given=LINES, DATELINE_PIPELINE="no_such_pipeline").stderr


def test_json_lines_in_and_out() -> None:
    done = run("code", "-", "--format", "jsonl", given=LINES * 2)
    assert done.returncode == 0
    assert done.stderr == ""
    first, second = coded(done.stdout)
    assert first == second
    assert first["report"]["id"] == "a"
    assert any(event["type"] == "killing" for event in first["events"])


def test_every_span_is_its_slice() -> None:
    text = "🙂 Gunmen killed two policemen in Bogotá on Monday.\r\n\r\nThe “army” of Ga\ud800o said so.\x00"
    done = run("code", "-", given=json.dumps({"text": text, "published": "1990-04-03"}))
    assert done.returncode == 0, done.stderr

    def check(value: Any) -> int:
        if isinstance(value, dict):
            told = "start" in value and text[value["start"] : value["end"]] == value["text"]
            assert told or "start" not in value, value
            return told + sum(map(check, value.values()))
        return sum(map(check, value)) if isinstance(value, list) else 0

    assert check(coded(done.stdout)) > 0


def test_a_report_that_fails_keeps_its_place_and_the_run_goes_on() -> None:
    bad = ["{broken", '{"id": "e", "text": ""}', '{"text": "Hombres armados mataron a dos policías el lunes."}', "[]"]
    done = run("code", "-", given=LINES + "\n".join(bad) + "\n" + LINES)
    lines = coded(done.stdout)
    assert done.returncode == 1
    assert [line["error"]["kind"] if "error" in line else "" for line in lines] == [
        "", "BadLine", "EmptyReport", "LanguageError", "BadLine", "",
    ]  # fmt: skip
    assert "line 2 of standard input" in done.stderr
    assert "4 of 6 reports could not be coded" in done.stderr


def test_a_text_file_with_what_is_told_of_it(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(GOOD, encoding="utf-8")
    done = run("code", str(file), "--published", "1990-04-03", "--outlet", "Herald", "--title", "Raid")
    [line] = coded(done.stdout)
    assert line["report"]["outlet"] == "Herald"
    assert line["report"]["title"] == "Raid"
    assert line["report"]["id"] == str(file)
    assert line["report"]["length"] == len(GOOD)


def test_json_is_one_array() -> None:
    assert len(json.loads(run("code", "-", "--format", "json", given=LINES * 2).stdout)) == 2
    assert json.loads(run("code", "-", "--format", "json", "--input", "jsonl", given=b"").stdout) == []


def test_a_text_of_five_megabytes_is_refused_in_a_line() -> None:
    done = run("code", "-", given=(GOOD + "\n") * 80_000)
    [line] = coded(done.stdout)
    assert done.returncode == 1
    assert line["error"]["kind"] == "ReportTooLong"


def test_several_workers_write_the_same() -> None:
    given = "".join(LINES.replace('"a"', f'"{i}"') for i in range(20)) + "{broken\n"
    alone, together = (run("code", "-", "--workers", n, given=given) for n in ("1", "2"))
    assert together.returncode == alone.returncode == 1
    assert together.stdout == alone.stdout


def test_a_reader_that_goes_away_is_no_error() -> None:
    process = subprocess.Popen(
        [*COMMAND, "code", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdin.write((LINES * 100).encode())
    process.stdin.close()
    process.stdout.readline()
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 141
    assert told == b""


@pytest.mark.parametrize("workers", ["1", "2"])
def test_interrupt_ends_with_130(workers: str) -> None:
    process = subprocess.Popen(
        [*COMMAND, "code", "-", "--workers", workers],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write((LINES * 400).encode())
    process.stdin.flush()
    process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in told
    assert b"interrupted" in told


def test_a_table_on_a_terminal_and_no_colour_where_none_is_wanted(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(GOOD, encoding="utf-8")
    ours, theirs = pty.openpty()
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "xterm", "COLUMNS": "100"}
    process = subprocess.Popen([*COMMAND, "code", str(file)], stdout=theirs, stderr=subprocess.PIPE, env=environment)
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
    assert "killing" in shown.decode()
    assert "two policemen" in shown.decode()
    assert not re.search(rb"\x1b\[(?:\d+;)*[34][0-7]m", shown)


def test_demo_codes_what_comes_with_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "demo", "--format", "jsonl"], capture_output=True, text=True, cwd=tmp_path, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert len(coded(done.stdout)) >= 10


def test_demo_tells_how_to_read_it_beside_the_data() -> None:
    done = run("demo", COLUMNS="100")
    assert "How a claim stands" in done.stderr
    assert "How a claim stands" not in done.stdout
    assert "who → whom" in done.stdout


def test_all_samples_are_coded_with_events() -> None:
    lines = coded(run("demo", "--format", "jsonl").stdout)
    assert all(line["events"] for line in lines)


def test_codebook_lists_types_and_tells_one() -> None:
    assert "killing" in run("codebook").stdout
    told = run("codebook", "killing").stdout
    for word in ("(`killing`)", "Patterns:", "actor", "→"):
        assert word in told


def test_schema_is_written_as_it_is() -> None:
    assert json.loads(run("schema").stdout) == SCHEMA
