"""Code the corpora of ../shared, score them with the scripts there, and hold the floors of tools/floors.toml.

    tools/bench.py [NAME...]                  code, score, compare; status 1 where a score is under its floor
    tools/bench.py [NAME...] --pin            raise floors to what is measured
    tools/bench.py NAME --pin --lower NAME    lower that one

In every corpus no report may make the coder fail. Without ../shared it says so and leaves with 0.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "tools" / "floors.toml"
OUT = ROOT / ".bench"
WORKERS = "2"
SCORE = re.compile(r"^SCORE \S+ (-?[\d.]+)", re.MULTILINE)
# A corpus of tokens without a script of its own: what stands where in a report matters little to a coder that fails.
TOKENS = "tokens"


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A corpus, how it is scored and the lowest score that will do.

    Args:
        name: what the user calls it.
        script: the scoring script; `tokens` for a corpus that is coded only.
        data: its files and folders.
        digest: of the data that the floor was measured on; empty where none was.
        floor: the lowest score that will do; None for a corpus that is coded only.
    """

    name: str
    script: str
    data: tuple[Path, ...]
    digest: str = ""
    floor: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was measured: the score if there is one, reports, those that the coder failed on, and seconds."""

    score: float | None
    reports: int
    faults: int
    seconds: float


def main() -> int:
    """Run the benchmarks named, or all."""
    benchmarks, margin = read_floors(FLOORS)
    parser = argparse.ArgumentParser(description="Score coded corpora against pinned floors.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(benchmarks)}; all where none is named")
    parser.add_argument("--pin", action="store_true", help="raise floors to what is measured, less the margin")
    parser.add_argument("--lower", action="append", default=[], metavar="NAME", help="with --pin: a floor to lower")
    arguments = parser.parse_args()
    if unknown := sorted({*arguments.names, *arguments.lower} - set(benchmarks)):
        parser.error(f"no benchmark {', '.join(unknown)}; there are {', '.join(benchmarks)}")
    if not SHARED.is_dir():
        print("bench: skipped, since there is no ../shared with the corpora beside this folder")
        return 0
    failed = 0
    for name in arguments.names or benchmarks:
        benchmark = benchmarks[name]
        digest, outcome = digest_of(benchmark.data), measure(benchmark)
        if arguments.pin and outcome.score is not None:
            floor = new_floor(benchmark, outcome.score * (1 - margin), lower=name in arguments.lower)
            benchmark = pin(benchmark, digest, floor)
        failed += not tell(benchmark, digest, outcome)
    return 1 if failed else 0


def read_floors(file: Path) -> tuple[dict[str, Benchmark], float]:
    """The benchmarks of a file by name, and the margin between a score and its floor as a share of the score."""
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    margin = told.pop("margin")
    benchmarks = {}
    for name, keys in told.items():
        data = tuple((SHARED / "data" / part).resolve() for part in keys.pop("data"))
        benchmarks[name] = Benchmark(name=name, data=data, **keys)
    return benchmarks, margin


def digest_of(paths: tuple[Path, ...]) -> str:
    """A digest over names and bytes of all files of a corpus."""
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def measure(benchmark: Benchmark) -> Outcome:
    """Prepare, code and score one corpus; the coded reports and the list of misses stay in .bench."""
    OUT.mkdir(exist_ok=True)
    reports, coded = OUT / f"{benchmark.name}.jsonl", OUT / f"{benchmark.name}.coded.jsonl"
    lines = prepare(benchmark)
    reports.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    start = time.perf_counter()
    with coded.open("wb") as out, (OUT / f"{benchmark.name}.log").open("wb") as log:
        command = [sys.executable, "-m", "dateline", "code", str(reports), "--format", "jsonl", "--workers", WORKERS]
        subprocess.run(command, stdout=out, stderr=log, check=False)  # status 1: some could not be coded; see the log
    seconds = time.perf_counter() - start
    with coded.open(encoding="utf-8") as file:
        kinds = [json.loads(line).get("error", {}).get("kind") for line in file]
    missing = len(lines) - len(kinds)  # the run itself ended
    score = None if benchmark.floor is None else score_of(benchmark, coded)
    return Outcome(score, len(kinds), kinds.count("CoderFault") + missing, seconds)


def prepare(benchmark: Benchmark) -> list[str]:
    """The reports of a corpus, a line of JSON each."""
    if benchmark.script == TOKENS:
        records = [json.loads(line) for path in benchmark.data for line in path.read_text("utf-8").splitlines()]
        return [json.dumps({"id": record["doc_id"], "text": " ".join(record["tokens"])}) for record in records]
    return [line for line in run_script(benchmark, "prepare").split("\n") if line]  # a text may hold other line ends


def score_of(benchmark: Benchmark, coded: Path) -> float:
    """The score of coded reports; the table goes to .bench."""
    table = run_script(benchmark, "score", str(coded))
    (OUT / f"{benchmark.name}.score.txt").write_text(table, encoding="utf-8")
    return float(SCORE.findall(table)[-1])


def run_script(benchmark: Benchmark, command: str, *more: str) -> str:
    """What a script of ../shared/bench prints for a corpus."""
    script = str(SHARED / "bench" / f"{benchmark.script}.py")
    arguments = [sys.executable, script, command, *map(str, benchmark.data), *more]
    return subprocess.run(arguments, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout


def tell(benchmark: Benchmark, digest: str, outcome: Outcome) -> bool:
    """Tell how an outcome stands to the floor; False where it will not do."""
    verdict = []
    if outcome.faults:
        verdict.append(f"THE CODER FAILED ON {outcome.faults}")
    if outcome.score is not None and outcome.score < (benchmark.floor or 0):
        verdict.append("UNDER ITS FLOOR")
    if benchmark.digest and benchmark.digest != digest:
        verdict.append(f"ANOTHER CORPUS (digest {digest}, pinned {benchmark.digest})")
    told = f"{outcome.score:8.4f}   floor {benchmark.floor:8.4f}" if outcome.score is not None else " " * 25
    size = f"{outcome.reports:>5} reports {outcome.seconds:6.1f} s"
    print(f"{benchmark.name:<14}{told}  {size}   {', '.join(verdict) or 'ok'}", flush=True)
    return not verdict


def new_floor(benchmark: Benchmark, wanted: float, *, lower: bool) -> float:
    """A floor that is higher than before, or lower where that is wanted."""
    before = benchmark.floor or 0.0
    return round(max(wanted if lower else max(wanted, before), 0.0), 4)


def pin(benchmark: Benchmark, digest: str, floor: float, file: Path = FLOORS) -> Benchmark:
    """Write the digest and the floor of a benchmark to its file, and give it back with them."""
    block = re.compile(rf'(\[{benchmark.name}\]\nscript = .*\ndata = .*\n)digest = ".*"\nfloor = .*')
    text = block.sub(rf'\g<1>digest = "{digest}"\nfloor = {floor}', file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
    return Benchmark(benchmark.name, benchmark.script, benchmark.data, digest, floor)


if __name__ == "__main__":
    sys.exit(main())
