"""Run the examples of the documents, and write or check what they print.

    tools/examples.py [--check] [FILE...]

An example is a fenced block of the kind `console`: lines that begin with `$ ` are run by a shell, the lines after one
are what it prints. All files are README.md and docs/*.md.
"""

from __future__ import annotations

import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(```console\n)(.*?)(^```$)", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.+)$", re.MULTILINE)
COLUMNS = "100"


def main() -> int:
    """Write the examples anew, or tell the first that is not current."""
    parser = argparse.ArgumentParser(description="Run the examples of the documents.")
    parser.add_argument("--check", action="store_true", help="change nothing; status 1 where one is not current")
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    stale = 0
    for file in arguments.files or documents():
        before = file.read_text(encoding="utf-8")
        after = BLOCK.sub(lambda block: block[1] + run_block(block[2]) + block[3], before)
        if before != after and arguments.check:
            stale += 1
            print("".join(difflib.unified_diff(before.splitlines(True), after.splitlines(True), file.name, "now")))
        elif before != after:
            file.write_text(after, encoding="utf-8")
    return 1 if stale else 0


def documents() -> list[Path]:
    """All documents that may hold examples."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def run_block(block: str) -> str:
    """The commands of a block, each with what it prints now."""
    return "".join(f"$ {command}\n{run(command)}" for command in COMMAND.findall(block))


def run(command: str) -> str:
    """What a command prints, on standard error too; lines without blanks at their ends."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("DATELINE_PIPELINE")},
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": COLUMNS,
        "TERM": "dumb",
    }
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            ["sh", "-c", command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=folder,
            env=environment,
            timeout=120,
            check=False,
        )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.rstrip("\n").splitlines())


if __name__ == "__main__":
    sys.exit(main())
