"""How fast Dateline is beside the bare parser, what memory it takes, and what a second process gives.

    tools/speed.py [--reports N] [--memory N]

All in one run on the sample reports, repeated with a changing name in each so that every report has a word that was
never met. Times are wall-clock, words are split at white space, memory is the peak of this process.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files

from dateline import Report, Settings, code_reports, read_reports
from dateline.lines import code_lines
from dateline.parse import load_pipeline


def main() -> int:
    """Measure and tell; nothing is held to a floor here, since machines differ."""
    parser = argparse.ArgumentParser(description="Words a second, memory, and two processes against one.")
    parser.add_argument("--reports", type=int, default=240, help="reports for the speed (default 240)")
    parser.add_argument("--memory", type=int, default=10_000, help="short reports for the memory, 0 for none")
    arguments = parser.parse_args()
    settings = Settings()
    nlp = load_pipeline(settings.pipeline)
    list(code_reports(varied(12), settings=settings))  # all is loaded before the clock runs

    reports = list(varied(arguments.reports))
    words = sum(len(report.text.split()) for report in reports)
    start = time.perf_counter()
    for report in reports:
        with nlp.memory_zone():
            nlp(report.text)
    bare = words / (time.perf_counter() - start)
    start = time.perf_counter()
    for _ in code_reports(reports, settings=settings):
        pass
    whole = words / (time.perf_counter() - start)
    print(f"{words:,} words: bare parser {bare:,.0f} words/s, Dateline {whole:,.0f} words/s, ratio {whole / bare:.2f}")

    one, two = (seconds(reports * 3, settings, workers) for workers in (1, 2))
    print(f"{len(reports) * 3:,} reports: one process {one:.1f} s, two {two:.1f} s with their start, {one / two:.2f}x")
    if arguments.memory:
        memory(arguments.memory, settings)
    return 0


def varied(number: int, *, short: bool = False) -> Iterator[Report]:
    """Sample reports in turn, each with a name of its own; of a short one there is only a paragraph."""
    samples = list(read_reports([str(files("dateline") / "samples" / "reports.jsonl")]))
    for index in range(number):
        report = samples[index % len(samples)]
        assert isinstance(report, Report)
        paragraphs = report.text.split("\n\n")
        text = paragraphs[index % len(paragraphs)] if short else report.text
        yield replace(report, id=str(index), text=f"{text}\n\nThe village of Zor{index:x}a was quiet, the army said.")


def seconds(reports: list[Report], settings: Settings, workers: int) -> float:
    """Wall-clock time to code reports to lines, in seconds."""
    start = time.perf_counter()
    for _ in code_lines(reports, settings=settings, workers=workers):
        pass
    return time.perf_counter() - start


def memory(number: int, settings: Settings) -> None:
    """Tell the peak of memory after a tenth of the reports and after all."""
    for index, _ in enumerate(code_reports(varied(number, short=True), settings=settings), start=1):
        if index in (number // 10, number):
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"peak memory after {index:,} reports: {peak:,.0f} MB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
