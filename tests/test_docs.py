"""The documents say what holds: their examples are run, and what they must name is named."""

import re
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from dateline import errors
from dateline.cli import app
from dateline.codebook.page import codebook_page, list_types, type_page
from dateline.errors import DatelineError, ReportError, SettingsError
from dateline.settings import Settings
from dateline.terminal import CLOSED, FAILED, INTERRUPTED, USAGE
from dateline.version import VERSION

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)\)")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "file", [file for file in DOCUMENTS if "```console" in file.read_text(encoding="utf-8")], ids=lambda file: file.name
)
def test_examples_print_what_they_say(file: Path) -> None:
    command = [sys.executable, str(ROOT / "tools" / "examples.py"), "--check", str(file)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr + "\nmake docs writes them anew"


@pytest.mark.parametrize("file", ["README.md", "docs/tutorial.md"])
def test_programs_run(file: str, tmp_path: Path) -> None:
    sample = read("dateline/samples/reports.jsonl").splitlines()[0]
    (tmp_path / "reports.jsonl").write_text(sample + "\n{broken\n", encoding="utf-8")
    programs = PYTHON.findall(read(file))
    assert programs
    for program in programs:
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, cwd=tmp_path
        )
        assert done.returncode == 0, done.stderr
        assert "killing" in done.stdout


def test_the_codebooks_page_is_current() -> None:
    assert read("docs/codebook.md") == codebook_page(), "make docs writes it anew"


@pytest.mark.parametrize("width", [80, 120])
def test_the_list_of_types_fits_the_terminal(width: int) -> None:
    lines = list_types(width).splitlines()
    assert max(map(len, lines)) <= width
    assert sum(line.startswith("  killing ") for line in lines) == 1


def test_an_unknown_type_is_told_with_the_nearest() -> None:
    with pytest.raises(SettingsError, match="did you mean 'killing'"):
        type_page("kiling")


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_links_lead_somewhere(file: Path) -> None:
    for link in LINK.findall(file.read_text(encoding="utf-8")):
        assert (file.parent / link).exists(), link


def test_every_setting_and_error_is_documented() -> None:
    commands = read("docs/commands.md")
    for field in fields(Settings):
        assert f"`{field.name}`" in commands
        assert f"`DATELINE_{field.name.upper()}`" in commands
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, DatelineError)]
    for kind in kinds:
        assert kind in (DatelineError, ReportError) or f"| `{kind.__name__}` |" in commands


def test_every_command_and_exit_status_is_documented() -> None:
    commands = read("docs/commands.md")
    for command in get_command(app).commands:  # type: ignore[attr-defined]
        assert f"$ dateline {command} --help" in commands
    for status in (0, FAILED, USAGE, INTERRUPTED, CLOSED):
        assert f"| {status} |" in commands


def test_every_make_target_is_told_by_make_help() -> None:
    makefile = read("Makefile")
    targets = re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    for target in set(targets) - {"help", "setup"}:
        assert f'@echo "make {target} ' in makefile, target


def test_the_version_is_one() -> None:
    assert yaml.safe_load(read("CITATION.cff"))["version"] == VERSION
    assert f"## {VERSION}" in read("CHANGELOG.md")


def test_the_locks_hold_what_the_package_asks_for_and_name_no_address() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    asked = {re.match(r"[\w-]+", line)[0].lower() for line in project["dependencies"]}  # type: ignore[index]
    for name in ("requirements.lock", "requirements-dev.lock"):
        lock = read(name)
        assert asked <= {line.split("==")[0] for line in lock.splitlines() if "==" in line}
        assert "://" not in lock
        assert "--hash=sha256:" in lock
