"""Work in several processes: in order, bounded, and with one clear end."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from dateline.errors import CodebookError, WorkerError
from dateline.workers import AHEAD, map_in_order


def double(numbers: Sequence[int]) -> list[int]:
    time.sleep(0.02 if numbers[0] % 3 else 0)  # so that chunks end out of order
    return [2 * number for number in numbers]


def own_process(numbers: Sequence[int]) -> list[int]:
    return [os.getpid() for _ in numbers]


def threads(numbers: Sequence[int]) -> list[str]:
    return [os.environ["OMP_NUM_THREADS"] for _ in numbers]


def fail(numbers: Sequence[int]) -> list[int]:
    raise CodebookError("killing.yaml", 3, "broken")


def stumble(numbers: Sequence[int]) -> list[int]:
    raise ZeroDivisionError("by a hair")


def die(numbers: Sequence[int]) -> list[int]:
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def large(numbers: Sequence[int]) -> list[str]:
    return ["x" * 300_000 for _ in numbers]


def test_results_come_in_order() -> None:
    assert list(map_in_order(double, range(50), workers=2, chunk=3)) == [2 * number for number in range(50)]


def test_nothing_to_do_is_no_error() -> None:
    assert list(map_in_order(double, [], workers=2)) == []


def test_all_workers_work() -> None:
    processes = set(map_in_order(own_process, range(200), workers=2, chunk=1))
    assert len(processes) == 2
    assert os.getpid() not in processes


def test_results_larger_than_a_pipe_pass() -> None:
    assert sum(map(len, map_in_order(large, range(12), workers=2, chunk=2))) == 12 * 300_000


def test_workers_run_one_thread_each_and_the_environment_is_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    assert set(map_in_order(threads, range(4), workers=1)) == {"1"}
    assert os.environ["OMP_NUM_THREADS"] == "7"


def test_items_are_read_only_a_little_ahead() -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(1, 10_001):
            taken = number
            yield number

    results = map_in_order(double, items(), workers=2, chunk=5)
    for _ in range(20):
        next(results)
    assert taken <= 20 + (AHEAD + 1) * 2 * 5
    results.close()  # type: ignore[attr-defined]


def test_an_error_of_ours_comes_over_whole() -> None:
    with pytest.raises(CodebookError, match=r"killing\.yaml:3: broken"):
        list(map_in_order(fail, range(5), workers=2))


def test_a_fault_is_told_with_its_traceback() -> None:
    with pytest.raises(WorkerError, match=r"ZeroDivisionError: by a hair") as raised:
        list(map_in_order(stumble, range(5), workers=2))
    assert "in stumble" in str(raised.value)


def test_a_worker_that_dies_is_told_at_once() -> None:
    with pytest.raises(WorkerError, match="signal 9"):
        list(map_in_order(die, range(50), workers=2, chunk=1))


def test_the_interrupt_key_works_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    list(map_in_order(double, range(3), workers=1))
    assert signal.getsignal(signal.SIGINT) is before


SCRIPT = """
    import sys, time
    from dateline.workers import map_in_order

    def work(numbers):
        sys.stdout.write("working\\n")
        sys.stdout.flush()
        time.sleep(30)
        return list(numbers)

    if __name__ == "__main__":
        try:
            list(map_in_order(work, range(8), workers=2, chunk=1))
        except KeyboardInterrupt:
            sys.exit(130)
"""


def test_interrupt_ends_all_without_a_word_from_the_workers(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent(SCRIPT), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "working\n"
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=15)
    assert process.returncode == 130
    assert told == ""
