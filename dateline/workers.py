"""Work shared out over processes: items go in and results come out in the same order.

Each worker has one chunk of items at a time, and is given the next as soon as it answers. A worker that is far
ahead of the slowest waits, so that memory does not grow with the number of items.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from dateline.errors import DatelineError, WorkerError

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], list[Result]]

# Items a chunk: at some 0.1 s a report a chunk takes about a second, and sending it about a millisecond.
CHUNK = 8
# Chunks that may be under way or wait for an earlier one, for each worker.
AHEAD = 4
# Libraries of linear algebra start a thread for each core unless told otherwise; the processes are the threads here.
THREADS = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
# Seconds to wait for a worker that was told to stop before it is ended by force.
PATIENCE = 5.0


def map_in_order(
    work: Work[Item, Result], items: Iterable[Item], *, workers: int, chunk: int = CHUNK
) -> Iterator[Result]:
    """Apply `work` to chunks of the items in several processes.

    Args:
        work: takes a chunk and gives its results; a function at the top of a module, or a `partial` of one, since
            it is sent to fresh processes. A script that calls this needs the guard `if __name__ == "__main__":`.
        items: what to work on; read only a little ahead of the results.
        workers: number of processes.
        chunk: items in a chunk.

    Yields:
        The results, in the order of the items.

    Raises:
        WorkerError: a worker died or raised what is no `DatelineError`.
        DatelineError: as `work` raised it.
    """
    pool: Pool[Item, Result] = Pool(work, workers)
    try:
        source = iter(items)
        yield from pool.run(iter(lambda: list(islice(source, chunk)), []))
    finally:
        pool.stop()


class Worker(Generic[Item, Result]):
    """A process, the pipe to it, and the number of the chunk that it has."""

    def __init__(self, work: Work[Item, Result]) -> None:
        context = multiprocessing.get_context("spawn")  # a fork would copy locks that other threads hold
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, work), daemon=True)
        self.chunk: int | None = None
        self.process.start()
        theirs.close()  # so that the pipe ends when the process does

    def give(self, number: int, items: Sequence[Item]) -> None:
        """Send a chunk to a worker that has none."""
        try:
            self.pipe.send(items)
        except (BrokenPipeError, ConnectionResetError) as error:
            raise self.death() from error
        self.chunk = number

    def take(self) -> list[Result]:
        """The results of its chunk."""
        try:
            results, fault = self.pipe.recv()
        except (EOFError, ConnectionResetError) as error:
            raise self.death() from error
        if fault:
            raise fault
        self.chunk = None
        return list(results)

    def death(self) -> WorkerError:
        """What to say of a worker that has gone."""
        self.process.join(PATIENCE)
        code = self.process.exitcode
        reason = f"signal {-code}" if code is not None and code < 0 else f"exit status {code}"
        advice = "it may have run out of memory; run again with fewer workers"
        return WorkerError(f"a worker process ended before its work was done ({reason}); {advice}")


class Pool(Generic[Item, Result]):
    """Some workers that do the same work."""

    def __init__(self, work: Work[Item, Result], workers: int) -> None:
        self.workers: list[Worker[Item, Result]] = []
        with _start_of_children():
            for _ in range(workers):
                self.workers.append(Worker(work))

    def run(self, chunks: Iterator[Sequence[Item]]) -> Iterator[Result]:
        """Share out the chunks; see `map_in_order`."""
        done: dict[int, list[Result]] = {}
        given = following = 0
        while True:
            ready: list[Result] = []
            while following in done:
                ready += done.pop(following)
                following += 1
            for worker in self.workers:
                room = given < following + AHEAD * len(self.workers)
                if worker.chunk is None and room and (items := next(chunks, None)):
                    worker.give(given, items)
                    given += 1
            yield from ready  # only now, when all have work again: the caller may take its time
            busy = {worker.pipe: worker for worker in self.workers if worker.chunk is not None}
            if not busy:
                return
            for pipe in wait(list(busy)):
                worker = busy[pipe]  # type: ignore[index]
                number = worker.chunk
                done[number] = worker.take()  # type: ignore[index]

    def stop(self) -> None:
        """End all workers, whatever they are doing."""
        for worker in self.workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self.workers:
            worker.process.join(PATIENCE)
            if worker.process.is_alive():
                worker.process.kill()


def _serve(pipe: Connection, work: Work[Item, Result]) -> None:
    """What a worker does: chunk after chunk, until its pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the first process ends the others
    while True:
        try:
            items = pipe.recv()
        except (EOFError, ConnectionResetError):
            return
        try:
            answer: tuple[list[Result] | None, DatelineError | None] = (work(items), None)
        except DatelineError as error:
            answer = (None, error)
        except Exception:  # noqa: BLE001  the border between processes: told over there with its traceback
            answer = (None, WorkerError(f"a fault of Dateline's own in a worker:\n{traceback.format_exc()}"))
        pipe.send(answer)


@contextmanager
def _start_of_children() -> Iterator[None]:
    """Let processes that are started meanwhile inherit one thread each, and a deaf ear for Ctrl-C.

    A worker that is still importing when Ctrl-C comes would else print a traceback of its own.
    """
    before = {name: os.environ.get(name) for name in THREADS}
    handler = signal.getsignal(signal.SIGINT) if threading.current_thread() is threading.main_thread() else None
    os.environ.update(THREADS)
    if handler is not None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        if handler is not None:
            signal.signal(signal.SIGINT, handler)
        for name, value in before.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value
