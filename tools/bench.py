"""Score coded corpora with the benchmarks in ../shared/bench, and hold the floors of tools/floors.toml.

    tools/bench.py [NAME...]                  code, score, compare; status 1 where a score is under its floor
    tools/bench.py [NAME...] --pin            raise floors to what is measured
    tools/bench.py NAME --pin --lower NAME    lower that one

Without ../shared it says so and leaves with 0.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "tools" / "floors.toml"
OUT = ROOT / ".bench"
WORKERS = "2"
SCORE = re.compile(r"^SCORE \S+ (-?[\d.]+)", re.MULTILINE)


def main() -> int:
    """Run the benchmarks named, or all."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    names = [name for name, told in floors.items() if isinstance(told, dict)]
    parser = argparse.ArgumentParser(description="Score coded corpora against pinned floors.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names)}; all where none is named")
    parser.add_argument("--pin", action="store_true", help="raise floors to what is measured, less the margin")
    parser.add_argument("--lower", action="append", default=[], metavar="NAME", help="with --pin: a floor to lower")
    arguments = parser.parse_args()
    if unknown := set(arguments.names) - set(names):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    if not SHARED.is_dir():
        print("bench: skipped, since there is no ../shared with the corpora beside this folder")
        return 0
    failed = 0
    for name in arguments.names or names:
        told = floors[name]
        paths = [(SHARED / "data" / part).resolve() for part in told["data"]]
        digest, score = digest_of(paths), score_of(name, paths)
        if arguments.pin:
            pin(name, told, digest, round(score - floors["margin"], 4), lower=name in arguments.lower)
        failed += not report(name, told, digest, score)
    return 1 if failed else 0


def digest_of(paths: list[Path]) -> str:
    """A digest over names and bytes of all files of a corpus."""
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def score_of(name: str, paths: list[Path]) -> float:
    """Prepare, code and score one corpus; the coded reports stay in .bench."""
    OUT.mkdir(exist_ok=True)
    script, reports, coded = SHARED / "bench" / f"{name}.py", OUT / f"{name}.jsonl", OUT / f"{name}.coded.jsonl"
    data = [str(path) for path in paths]
    with reports.open("wb") as out:
        subprocess.run([sys.executable, str(script), "prepare", *data], stdout=out, check=True)
    with coded.open("wb") as out, (OUT / f"{name}.log").open("wb") as log:
        command = [sys.executable, "-m", "dateline", "code", str(reports), "--format", "jsonl", "--workers", WORKERS]
        subprocess.run(command, stdout=out, stderr=log, check=False)  # status 1: some could not be coded; see the log
    done = subprocess.run(
        [sys.executable, str(script), "score", *data, str(coded)], stdout=subprocess.PIPE, text=True, check=True
    )
    (OUT / f"{name}.score.txt").write_text(done.stdout, encoding="utf-8")
    return float(SCORE.findall(done.stdout)[-1])


def report(name: str, told: dict[str, Any], digest: str, score: float) -> bool:
    """Tell how a score stands to its floor; False where it is under it."""
    verdict = "ok" if score >= told["floor"] else "UNDER ITS FLOOR"
    if told["digest"] and told["digest"] != digest:
        verdict += f", but the corpus is another one (digest {digest}, pinned {told['digest']})"
    print(f"{name:<14}{score:8.4f}   floor {told['floor']:.4f}   {verdict}", flush=True)
    return verdict.startswith("ok")


def pin(name: str, told: dict[str, Any], digest: str, floor: float, *, lower: bool) -> None:
    """Write a digest, and a floor that is higher than before, or lower where that is wanted."""
    if floor < told["floor"] and not lower:
        floor = told["floor"]
    told.update(digest=digest, floor=max(floor, 0.0))
    block = re.compile(rf'(\[{name}\]\ndata = .*\n)digest = ".*"\nfloor = .*')
    text = block.sub(rf'\g<1>digest = "{digest}"\nfloor = {told["floor"]}', FLOORS.read_text(encoding="utf-8"))
    FLOORS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
