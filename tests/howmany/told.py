"""The notation of the tables of counts, and what the coder draws from a sentence, both as sets of `Told`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dateline import Report, code_report

FOLDER = Path(__file__).parent
FIELDS = "killed injured abducted arrested released held missing displaced participants".split()
ROW = re.compile(
    r"(?P<field>\w+) (?P<about>~)?(?P<bound>[<>]=)?(?P<low>\d+)(?:\.\.(?P<high>\d+))?"
    r"(?P<who> [^/<]*?)?(?: / (?P<whole>\d+))?(?: < (?P<earlier>\d+))?"
)


@dataclass(frozen=True)
class Told:
    """One count: its field, its ends, and where a table asks for them who, the total's figure and the earlier one."""

    field: str
    low: int | None
    best: int | None
    high: int | None
    approximate: bool
    who: str = ""
    whole: int | None = None
    earlier: int | None = None

    @property
    def figure(self) -> int | None:
        """The one number by which others refer to it."""
        return next((end for end in (self.best, self.low, self.high) if end is not None), None)

    def meets(self, wanted: Told) -> bool:
        """True where this, as coded, is what a table wants."""
        ends = (self.field, self.low, self.best, self.high, self.approximate)
        same = ends == (wanted.field, wanted.low, wanted.best, wanted.high, wanted.approximate)
        related = (self.whole, self.earlier) == (wanted.whole, wanted.earlier)
        return same and related and all(word in self.who for word in wanted.who.split())


def read(row: str) -> Told:
    """A row of a table: "killed >=12 soldiers / 30"."""
    found = ROW.fullmatch(row)
    assert found is not None, f"not the notation of a count: {row!r}"
    low, high = int(found["low"]), int(found["high"]) if found["high"] else None
    bound, about = found["bound"], found["about"] is not None
    ends = {">=": (low, None, None), "<=": (None, None, low)}.get(bound or "", (low, low, low))
    if high is not None:
        ends = (low, None, high)
    elif about and bound is None:
        ends = (None, low, None)
    whole, earlier = (int(found[name]) if found[name] else None for name in ("whole", "earlier"))
    return Told(found["field"], *ends, about, (found["who"] or "").strip().lower(), whole, earlier)


@cache
def coded(text: str) -> tuple[Told, ...]:
    """The counts that the whole coder draws from a text, each once."""
    report = code_report(Report(text, published="2019-06-12", language="en"))
    names = {entity.id: " ".join([entity.name, *(m.text for m in entity.mentions)]) for entity in report.entities}
    claims = {claim.id: claim for event in report.events for claim in event.claims if claim.field in FIELDS}
    plain = {name: told_of(claim.field, claim.value, names) for name, claim in claims.items()}
    found = []
    for claim in claims.values():
        whole, earlier = (plain.get(claim.value.get(key, "")) for key in ("part_of", "revises"))
        found.append(told_of(claim.field, claim.value, names, whole=whole, earlier=earlier))
    return tuple(dict.fromkeys(found))


def told_of(
    field: str, value: dict[str, Any], names: dict[str, str], *, whole: Told | None = None, earlier: Told | None = None
) -> Told:
    """A claim's value as one count."""
    who = value["who"] or {}
    words = names.get(who.get("entity", ""), "") or who.get("description", "")
    return Told(
        field,
        value["low"],
        value["best"],
        value["high"],
        value["approximate"],
        words.lower(),
        whole.figure if whole else None,
        earlier.figure if earlier else None,
    )


def faults(text: str, counts: list[str], maybe: list[str]) -> list[str]:
    """What is missing from and what is too much in the counts drawn from a text; a single one is never too much."""
    found = list(coded(text))
    wrong = []
    for row in counts:
        match = next((told for told in found if told.meets(read(row))), None)
        if match is None:
            wrong.append(f"missing {row}")
        else:
            found.remove(match)
    allowed = [read(row) for row in maybe]
    spare = [told for told in found if told.figure != 1 and not any(told.meets(row) for row in allowed)]
    return wrong + [f"too much {told}" for told in spare]


def table(name: str) -> list[tuple[str, dict[str, Any]]]:
    """The rows of a table with the class that each stands in."""
    rows = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return [(group, row) for group, told in rows.items() for row in told]
