"""Learn the weights by which a place is chosen among its namesakes, and measure them, on the corpora of ../shared.

    tools/weigh_places.py

A conditional logit over the features of `dateline.where.score`, fitted on one half of the reports and measured on the
other, both ways; then on all. It prints the weights and, for `UNSURE`, how often the best place is right by its
chance. Numbers alone are taken over into the package, by hand and rounded.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import numpy as np

from dateline.codebook.codebook import load_codebook
from dateline.parse import DEFAULT_PIPELINE, Parsed, parse_reports
from dateline.types import Report
from dateline.when import find_times
from dateline.where import Gazetteer, find_mentions, open_gazetteer
from dateline.where.around import FAR_KM, kilometres, without_namesakes
from dateline.where.gazetteer import Candidate
from dateline.where.home import home_of
from dateline.where.resolve import ask, settle, weigh
from dateline.where.score import WEIGHTS, Features

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
CORPORA = [SHARED / "data" / "places" / name for name in ("lgl.xml", "GeoVirus.xml")]
STEPS, RATE, SHRINK = 400, 0.05, 0.002
Row = tuple[np.ndarray, np.ndarray]  # the features of the places of a name, and which of them are right
Gold = dict[str, tuple[float, float] | None]


def main() -> int:
    """Fit and measure."""
    if not SHARED.is_dir():
        print("weigh_places: skipped, since there is no ../shared with the corpora beside this folder")
        return 0
    halves: tuple[list[Row], list[Row]] = [], []
    gazetteer = open_gazetteer()
    for number, (parsed, gold) in enumerate(read_corpora()):
        halves[number % 2].extend(rows_of(parsed, gold, gazetteer))
    for fitted in (0, 1):
        weights = fit(halves[fitted])
        before, after = accuracy(halves[1 - fitted], np.array(WEIGHTS)), accuracy(halves[1 - fitted], weights)
        print(f"fitted on half {fitted}, measured on the other: {before:.4f} with those in use, {after:.4f} with these")
        print("  ", show(weights))
    print("fitted on all:", show(fit(halves[0] + halves[1])))
    print("right by the chance of the best, with those in use:")
    for band, (right, total) in sorted(by_chance(halves[0] + halves[1]).items()):
        print(f"  {band:.1f}-{band + 0.1:.1f}: {right}/{total}")
    return 0


def read_corpora() -> Iterator[tuple[Parsed, Gold]]:
    """The parsed reports with the points of their gold names; each can be read until the next one is asked for."""
    command = [sys.executable, str(SHARED / "bench" / "places.py"), "prepare", *map(str, CORPORA)]
    lines = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout.split("\n")
    told = [json.loads(line) for line in lines if line]
    reports = [Report(one["text"], one["id"], outlet=one.get("outlet")) for one in told]
    golds = [gold_of(node) for path in CORPORA for node in ElementTree.parse(path).getroot().findall("article")]
    names = load_codebook().names
    yield from zip(parse_reports(reports, pipeline=DEFAULT_PIPELINE, names=names), golds, strict=True)


def gold_of(report: ElementTree.Element) -> Gold:
    """The points of the names in a report of the corpus; None for a name of two places."""
    found: Gold = {}
    for node in [*report.iter("toponym"), *report.iter("location")]:
        name = node.findtext("phrase") or node.findtext("name") or ""
        latitude = node.findtext(".//lat") or node.findtext(".//latitude")
        longitude = node.findtext(".//lon") or node.findtext(".//longitude")
        if latitude and longitude:
            point = float(latitude), float(longitude)
            found[name] = point if found.get(name, point) == point else None
    return found


def rows_of(parsed: Parsed, gold: Gold, gazetteer: Gazetteer) -> list[Row]:
    """The names of a report of which some places are right and some are wrong."""
    mentions, setting = find_mentions(parsed, gazetteer, find_times(parsed))
    home = home_of(parsed.report.outlet, setting.atlas)
    question = ask(mentions, setting.words, gazetteer, setting.atlas, home)
    _, votes = settle(question)
    rows = []
    for name, members in question.groups.items():
        mention = mentions[members[0]]
        point = gold.get(parsed.span(mention.first, mention.last).text)
        places = question.inside.get(members[0]) or without_namesakes(question.choices[members[0]])
        told = members[0] in question.inside
        weighed = weigh(name, mention, places, votes, home, told=told) if point else []
        right = np.array([is_right(place, point) for _, _, place in weighed if point])
        if right.any() and not right.all():
            rows.append((np.array([features for _, features, _ in weighed]), right))
    return rows


def is_right(place: Candidate, point: tuple[float, float]) -> bool:
    """True for a place within the usual tolerance of the gold's point."""
    there = Candidate(0, "", "settlement", None, None, None, point[0], point[1], 0, 0)
    return kilometres(place, there) <= FAR_KM


def fit(rows: list[Row]) -> np.ndarray:
    """Weights under which the right places are likeliest (Adam on the conditional logit, shrunk a little)."""
    weights = np.array(WEIGHTS)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = sum((slope_of(weights, *row) for row in rows), np.zeros_like(weights)) / len(rows) - SHRINK * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope * slope
        weights = weights + RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def slope_of(weights: np.ndarray, features: np.ndarray, right: np.ndarray) -> np.ndarray:
    """How the likelihood of one row grows with each weight."""
    given = chances_of(weights, features)
    wanted = given * right
    return features.T @ (wanted / max(wanted.sum(), 1e-12) - given)


def chances_of(weights: np.ndarray, features: np.ndarray) -> np.ndarray:
    """The chance of each place of a row."""
    scores = features @ weights
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum())


def accuracy(rows: list[Row], weights: np.ndarray) -> float:
    """Share of rows in which the best place is right."""
    return float(np.mean([right[np.argmax(features @ weights)] for features, right in rows]))


def by_chance(rows: list[Row]) -> dict[float, tuple[int, int]]:
    """Of the rows whose best place has a chance in a band of a tenth, how many are right, and of how many."""
    right_in, all_in = Counter[float](), Counter[float]()
    for features, right in rows:
        chances = chances_of(np.array(WEIGHTS), features)
        band = min(9, int(chances.max() * 10)) / 10
        right_in[band] += int(right[np.argmax(chances)])
        all_in[band] += 1
    return {band: (right_in[band], total) for band, total in all_in.items()}


def show(weights: np.ndarray) -> str:
    """Weights by their names."""
    return ", ".join(f"{name}={value:.2f}" for name, value in zip(Features._fields, weights, strict=True))


if __name__ == "__main__":
    sys.exit(main())
