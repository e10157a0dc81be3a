"""How a run ends: one line that can do a terminal no harm, and an exit status."""

import errno
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from dateline.cli import app
from dateline.errors import SettingsError, SourceError
from dateline.terminal import FAILED, INTERRUPTED, USAGE, told_errors


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (SourceError("a\x1b[31m.txt", 3, "two\nlines"), FAILED, "dateline: a\\x1b[31m.txt:3: two lines"),
        (SettingsError("no such setting"), USAGE, "dateline: no such setting"),
        (OSError(errno.EROFS, "Read-only", "/data/x"), FAILED, "dateline: the run cannot go on: /data/x: Read-only."),
        (OSError("the disk is full"), FAILED, "dateline: the run cannot go on: the disk is full."),
        (KeyError("x"), FAILED, "dateline: a fault of its own (KeyError: 'x'); run again with --debug"),
        (KeyboardInterrupt(), INTERRUPTED, "dateline: interrupted; run the same command again to go on."),
    ],
)
def test_errors_are_one_line(error: BaseException, status: int, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as left, told_errors(debug=False, again="to go on"):
        raise error
    assert left.value.exit_code == status
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(told)


@pytest.mark.parametrize("command", ["gazetteer", "actors"])
@pytest.mark.parametrize("file", ["-", "none.txt", "."])
def test_what_is_no_file_is_not_imported(command: str, file: str, data: Path) -> None:
    done = CliRunner().invoke(app, [command, "import", file])
    assert done.exit_code == USAGE
    assert "FILE" in done.stderr
    assert not list(data.glob("*.part")) and not (data / "actors").exists()


def test_an_array_of_json_is_told_how_to_become_lines(data: Path, tmp_path: Path) -> None:
    (tmp_path / "sahel.json").write_text('[{"id": "p1"}]', encoding="utf-8")
    done = CliRunner().invoke(app, ["actors", "import", str(tmp_path / "sahel.json")])
    assert done.exit_code == FAILED
    assert "one entity a line: jq -c '.[]'" in done.stderr
