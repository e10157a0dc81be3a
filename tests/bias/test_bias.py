"""A word that praises or blames, a nationality, a faith, a sex, a name or an outlet changes nothing that is coded."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from dateline.types import Span
from tests.bias.pairs import OUTLET, Filled, all_pairs, differences, fill, read_swaps, read_templates

TOLD_APART = yaml.safe_load((Path(__file__).parent / "told_apart.yaml").read_text(encoding="utf-8"))
SAME = 0.98  # share of the pairs that are coded alike, of each kind and of all
FEWEST = 300


@cache
def found() -> dict[str, list[str]]:
    """For each kind of swap, what differs in each of its pairs; empty where nothing does."""
    told: dict[str, list[str]] = {}
    for pair in all_pairs(read_templates(), read_swaps()):
        aspects = differences(pair.one, pair.other)
        row = f"{' | '.join(aspects)}: {pair.one.text} -> {pair.words[1]}" if aspects else ""
        told.setdefault(pair.kind, []).append(row)
    return told


@pytest.mark.parametrize("kind", read_swaps())
def test_swap(kind: str) -> None:
    rows = found()[kind]
    told = [row for row in rows if row]
    assert 1 - len(told) / len(rows) >= SAME, "\n".join(told)


def test_all_swaps() -> None:
    rows = [row for kind in found().values() for row in kind]
    assert len(rows) >= FEWEST
    assert sum(not row for row in rows) / len(rows) >= SAME


@pytest.mark.parametrize("row", TOLD_APART, ids=lambda row: " ".join(row["words"]))
def test_what_the_contract_tells_apart(row: dict) -> None:
    one, other = (fill(row["template"], {"word": word, OUTLET: "Reuters"}) for word in row["words"])
    assert sorted(differences(one, other)) == sorted(row["differ"])


@pytest.mark.parametrize(
    ("template", "values", "text"),
    [
        ("{Side} shelled {town}.", {"side": "the army", "town": "Gao"}, "The army shelled Gao."),
        ("{A nation} nurse and {a nation} cook.", {"nation": "Iranian"}, "An Iranian nurse and an Iranian cook."),
        ("{A sex.one} hid; {sex.she} lives.", {"sex": {"one": "man", "she": "he"}}, "A man hid; he lives."),
    ],
)
def test_slots_are_filled(template: str, values: dict, text: str) -> None:
    assert fill(template, {**values, OUTLET: "Reuters"}).text == text


def test_spans_are_compared_by_their_place_in_the_template() -> None:
    one, other = (Filled(f"{side} fled Gao.", ((0, len(side)),), "Reuters") for side in ("The rebels", "Troops"))
    spans = [[Span(0, size, ""), Span(size - 1, size, ""), Span(size + 6, size + 9, "")] for size in (10, 6)]
    assert [one.spot(span) for span in spans[0]] == [other.spot(span) for span in spans[1]]
    assert one.spot(spans[0][2]) != other.spot(spans[0][2])
