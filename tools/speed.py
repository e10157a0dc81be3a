"""How fast Dateline is beside the bare parser, what memory it takes, and what a second process gives.

    tools/speed.py [--reports N] [--memory N]

All in one run on the sample reports, repeated with a changing name in each so that every report has a word that was
never met. The bare parser and the whole pipeline take turns on the same reports, so that other work on the machine
slows both; a resolver alone works on reports that are parsed already. Times are wall-clock, words are split at white
space, memory is the peak of a process with all of Dateline's code imported, that of the bare parser too. Two processes
gain nothing on a machine whose cores have other work.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any

from dateline import Report, Settings, code_reports, read_reports
from dateline.attribute import find_attributions
from dateline.attribute.credit import find_credits
from dateline.attribute.origin import Voices, voices_of
from dateline.attribute.setting import thoughts_in
from dateline.code import rule_coder
from dateline.codebook.codebook import load_codebook
from dateline.howmany import find_count
from dateline.lines import code_lines
from dateline.parse import Parsed, load_pipeline, parse_reports
from dateline.when import Timed, find_times
from dateline.where import find_places
from dateline.who import Cast, find_entities

TURN = 24  # reports that one of the two codes before it is the other's turn: two rounds of the samples
WARM_UP = 12
SETTINGS = Settings()
# The resolvers, each with what those before it have found in the same report.
RESOLVERS: dict[str, Callable[[Parsed, dict[str, Any]], object]] = {
    "when": lambda parsed, found: find_times(parsed),
    "where": lambda parsed, found: find_places(parsed, rule_coder().gazetteer, found["when"]),
    "who": lambda parsed, found: find_entities(parsed, load_codebook().actors, found["when"], found["where"]),
    "attribute": lambda parsed, found: attribute(parsed, found["who"], found["when"]),
    "howmany": lambda parsed, found: [
        find_count(parsed, token.i) for token in parsed.doc if token.pos_ in ("NOUN", "PROPN", "NUM")
    ],
}


def main() -> int:
    """Measure and tell; nothing is held to a floor here, since machines differ."""
    parser = argparse.ArgumentParser(description="Words a second, memory, and two processes against one.")
    parser.add_argument("--reports", type=int, default=240, help="reports for the speed (default 240)")
    parser.add_argument("--memory", type=int, default=10_000, help="short reports for the memory, 0 for none")
    arguments = parser.parse_args()
    whole = speed(arguments.reports)
    resolvers(arguments.reports, whole)
    processes(arguments.reports * 2)
    peaks(arguments.reports)
    if arguments.memory:
        growth(arguments.memory)
    return 0


def attribute(parsed: Parsed, cast: Cast, times: Sequence[Timed]) -> Voices:
    """Who says what, and through whom; how each claim stands is found with the claims."""
    saids = find_attributions(parsed, cast, times)
    attributions = [said.attribution for said in saids]
    credited, thoughts = find_credits(parsed.report), thoughts_in(parsed, saids)
    return voices_of(parsed.report, credited, attributions, cast.entities, (), thoughts)


def varied(number: int, *, short: bool = False) -> Iterator[Report]:
    """Sample reports in turn, each with a name of its own; of a short one there is only a paragraph."""
    path = str(files("dateline") / "samples" / "reports.jsonl")
    samples = [report for report in read_reports([path]) if isinstance(report, Report)]
    for index in range(number):
        report = samples[index % len(samples)]
        paragraphs = report.text.split("\n\n")
        text = paragraphs[index // len(samples) % len(paragraphs)] if short else report.text
        yield replace(report, id=str(index), text=f"{text}\n\nThe village of Zor{index:x}a was quiet, the army said.")


def parse(reports: Iterable[Report]) -> None:
    """What the bare parser does with reports."""
    nlp = load_pipeline(SETTINGS.pipeline)
    for report in reports:
        with nlp.memory_zone():
            nlp(report.text)


def code(reports: Iterable[Report]) -> None:
    """What Dateline does with reports, up to the line of JSON."""
    for _ in code_lines(reports, settings=SETTINGS):
        pass


def speed(number: int) -> float:
    """Tell the words a second of both, and their ratio; gives back those of Dateline."""
    reports = list(varied(WARM_UP + number))
    for work in (parse, code):
        work(reports[:WARM_UP])  # all is loaded before the clock runs
    spent = {parse: 0.0, code: 0.0}
    for first in range(WARM_UP, len(reports), TURN):
        for work in spent:
            start = time.perf_counter()
            work(reports[first : first + TURN])
            spent[work] += time.perf_counter() - start
    words = sum(len(report.text.split()) for report in reports[WARM_UP:])
    bare, whole = (words / spent[work] for work in (parse, code))
    print(f"{number:,} reports, {words:,} words: bare parser {bare:,.0f} words/s, Dateline {whole:,.0f} words/s, "
          f"ratio {whole / bare:.2f}", flush=True)  # fmt: skip
    return whole


def resolvers(number: int, whole: float) -> None:
    """Tell the words a second of each resolver alone, over reports that are parsed already, and its share of coding.

    Args:
        number: how many reports.
        whole: the words a second of all of Dateline, parser included.
    """
    spent = dict.fromkeys(RESOLVERS, 0.0)
    words = 0
    reports = varied(WARM_UP + number)
    for index, parsed in enumerate(parse_reports(reports, pipeline=SETTINGS.pipeline, names=load_codebook().names)):
        found: dict[str, Any] = {}
        for name, resolve in RESOLVERS.items():
            start = time.perf_counter()
            found[name] = resolve(parsed, found)
            spent[name] += (time.perf_counter() - start) * (index >= WARM_UP)
        words += len(parsed.report.text.split()) * (index >= WARM_UP)
    for name, seconds in spent.items():
        alone = words / seconds
        print(f"{name} alone: {alone:,.0f} words/s, {whole / alone:.1%} of the time of coding", flush=True)


def processes(number: int) -> None:
    """Tell how long one process and two take for the same reports, the start of the two included."""
    reports = list(varied(number))
    spent = []
    for workers in (1, 2):
        start = time.perf_counter()
        for _ in code_lines(reports, settings=SETTINGS, workers=workers):
            pass
        spent.append(time.perf_counter() - start)
    print(f"{number:,} reports: one process {spent[0]:.1f} s, two {spent[1]:.1f} s with their start, "
          f"{spent[0] / spent[1]:.2f}x", flush=True)  # fmt: skip


def peaks(number: int) -> None:
    """Tell the peak of memory of both, each in a fresh process."""
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        bare, whole = (pool.apply(peak_of, (work, number)) for work in ("parse", "code"))
    print(f"peak memory: bare parser {bare:,.0f} MB, Dateline {whole:,.0f} MB", flush=True)


def peak_of(work: str, number: int) -> float:
    """The peak of memory of this process after some reports, in MB."""
    {"parse": parse, "code": code}[work](varied(number))
    return peak()


def growth(number: int) -> None:
    """Tell the peak of memory after a tenth of many short reports, after half, and after all."""
    results = code_reports(varied(number, short=True), settings=SETTINGS)
    done = 0
    for upto in (number // 10, number // 2, number):
        done += sum(1 for _ in islice(results, upto - done))
        print(f"peak memory after {done:,} reports in one process: {peak():,.0f} MB", flush=True)


def peak() -> float:
    """The peak of memory of this process so far, in MB."""
    status = Path("/proc/self/status")
    if status.exists():  # Linux counts into `ru_maxrss` what the parent used when it started this process
        return float(re.findall(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"))[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(main())
