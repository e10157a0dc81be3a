"""The benchmarks' gate: it refuses what is under a floor, and lowers none unless told; the smallest corpora are run."""

import importlib.util
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


def load_bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench", ROOT / "tools" / "bench.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench"] = module  # a dataclass looks its module up there
    spec.loader.exec_module(module)
    return module


bench = load_bench()
SEED = bench.read_floors(bench.FLOORS)[0]["seed"]
PINNED = replace(SEED, digest="d1", floor=0.8)


@pytest.mark.parametrize(
    ("outcome", "digest", "told"),
    [
        (bench.Outcome(0.8, 4, 0, 1.0), "d1", "ok"),
        (bench.Outcome(0.79, 4, 0, 1.0), "d1", "UNDER ITS FLOOR"),
        (bench.Outcome(0.9, 4, 0, 1.0), "d2", "ANOTHER CORPUS"),
        (bench.Outcome(0.9, 4, 1, 1.0), "d1", "THE CODER FAILED ON 1"),
    ],
)
def test_the_gate(capsys: pytest.CaptureFixture[str], outcome: object, digest: str, told: str) -> None:
    assert bench.tell(PINNED, digest, outcome) is (told == "ok")
    assert told in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wanted", "lower", "floor"), [(0.85, False, 0.85), (0.75, False, 0.8), (0.75, True, 0.75), (-1.0, True, 0.0)]
)
def test_a_floor_is_lowered_only_where_that_is_told(wanted: float, lower: bool, floor: float) -> None:
    assert bench.new_floor(PINNED, wanted, lower=lower) == floor


def test_a_pin_changes_its_own_benchmark_alone(tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    file.write_text(bench.FLOORS.read_text(encoding="utf-8"), encoding="utf-8")
    before, _ = bench.read_floors(file)
    assert bench.pin(SEED, "abc", 0.5, file).floor == 0.5
    after, _ = bench.read_floors(file)
    assert after["seed"] == replace(before["seed"], digest="abc", floor=0.5)
    assert {name: told for name, told in after.items() if name != "seed"} == {
        name: told for name, told in before.items() if name != "seed"
    }


@pytest.mark.skipif(not bench.SHARED.is_dir(), reason="there are no corpora beside this folder")
def test_the_small_corpora_hold_their_floors() -> None:
    command = [sys.executable, str(ROOT / "tools" / "bench.py"), "seed", "muc4_tst1", "wikievents"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
