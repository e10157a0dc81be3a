"""Short reports from end to end: the right events, each once, with who, what, where, when and how many."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.code import code_report
from dateline.spelling import unaccented
from dateline.types import Claim, CodedReport, Event, Report

PUBLISHED = "2019-06-12"  # a Wednesday
COUNTS = frozenset("killed injured abducted arrested released held missing displaced participants".split())
PARTIES = frozenset("actor target property supporter mediator instrument topic".split())
CASES = yaml.safe_load((Path(__file__).parent / "reports.yaml").read_text(encoding="utf-8"))


def case_of(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=case["off"])] if "off" in case else []
    return pytest.param(case, id=case["text"][:60], marks=marks)


@pytest.mark.parametrize("case", [case_of(case) for case in CASES])
def test_report(case: dict[str, Any]) -> None:
    coded = code_report(Report(case["text"], published=str(case.get("published", PUBLISHED))))
    left = list(coded.events)
    for wanted in case.get("events", ()):
        faults = {event.id: "; ".join(faults_of(coded, event, wanted)) for event in left}
        fitting = next((event for event in left if not faults[event.id]), None)
        assert fitting is not None, f"{wanted}: {faults}"
        left.remove(fitting)
    assert not left, [(event.type, event.mentions) for event in left]


def faults_of(coded: CodedReport, event: Event, wanted: dict[str, Any]) -> list[str]:
    told = {"type": event.type, "modality": event.modality, "scope": event.scope}
    fixed = {"modality": "actual", "scope": "incident", **wanted}
    faults = [f"{name} {told[name]}" for name in told if told[name] != fixed[name]]
    for name in wanted.keys() - told.keys():
        values = [value_of(coded, claim) for claim in event.claims if claim.field == name]
        value = wanted[name].isoformat() if isinstance(wanted[name], datetime.date) else str(wanted[name])
        if not any(fits(name, value, each) for each in values):
            faults.append(f"{name} {values}")
    return faults


def value_of(coded: CodedReport, claim: Claim) -> str:
    value = claim.value
    if claim.field in COUNTS:
        return number(value)
    if claim.field == "time":
        return str(value["earliest"])
    if "place" in value:
        return coded.places[value["place"]].name
    names = [entity.label for entity in coded.entities if entity.id == value.get("entity")]
    return " / ".join([*names, *(span.text for span in claim.evidence)])


def number(value: dict[str, Any]) -> str:
    low, best, high = value["low"], value["best"], value["high"]
    if value["approximate"]:
        return f"~{best if best is not None else low}"
    if best is not None:
        return str(best)
    return f"{low}+" if high is None else f"-{high}" if low is None else f"{low}-{high}"


def fits(name: str, wanted: str, told: str) -> bool:
    if name not in PARTIES:
        return wanted == unaccented(told)
    plain = told.lower().removeprefix("the ").removeprefix("a ")
    words = wanted.lower().removeprefix("the ").removeprefix("a ")
    return words in plain or any(part.strip() in words for part in plain.split(" / "))
