"""Pairs of reports in which one word is swapped, and what differs between how the two are coded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dateline import CodedReport, Report, code_report
from dateline.types import Claim, Span

HERE = Path(__file__).parent
SLOT = re.compile(r"\{(?P<article>[Aa] )?(?P<kind>\w+)(?:\.(?P<form>\w+))?\}")
PUBLISHED = "2024-05-15"
OUTLET = "outlet"
# How many other values each slot of a template is given: with all of them most pairs would be of towns and outlets.
VARIANTS = {"actor": 5, "wording": 4, "town": 2, OUTLET: 1}
USUAL_VARIANTS = 3
ASPECTS = ("type", "roles", "modality", "standing", "acts")

Value = str | dict[str, str]
Swaps = dict[str, list[Value]]
# A place in a template that all its fillings share: a slot's number counts as one character.
Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with its slots filled.

    Args:
        text: the report.
        edges: start and end of each slot's words in the text, in order.
        outlet: the outlet that it is told to be of.
    """

    text: str
    edges: tuple[tuple[int, int], ...]
    outlet: str

    def spot(self, span: Span) -> Spot:
        """Where a span stands in the template; within a slot all places are one."""
        return self._at(span.start), self._at(span.end - 1)

    def _at(self, offset: int) -> int:
        shift = 0
        for number, (start, end) in enumerate(self.edges):
            if offset < start:
                break
            if offset < end:
                return -1 - number
            shift += end - start
        return offset - shift


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports of one template that differ in the value of one kind.

    Args:
        kind: what is swapped.
        words: the two values.
        one: the one report.
        other: the other.
    """

    kind: str
    words: tuple[str, str]
    one: Filled
    other: Filled


def read_swaps() -> Swaps:
    """The values of each kind."""
    return yaml.safe_load((HERE / "swaps.yaml").read_text(encoding="utf-8"))


def read_templates() -> list[str]:
    """The templates."""
    return yaml.safe_load((HERE / "templates.yaml").read_text(encoding="utf-8"))


def fill(template: str, values: dict[str, Value]) -> Filled:
    """Put values into the slots of a template."""
    text, edges, done = "", [], 0
    for slot in SLOT.finditer(template):
        text += template[done : slot.start()]
        done = slot.end()
        words = form_of(values[slot["kind"].lower()], slot["form"])
        article = f"{slot['article'][0]}{'n' if words[0] in 'AEIOUaeiou' else ''} " if slot["article"] else ""
        if slot["kind"][0].isupper():
            words = words[0].upper() + words[1:]
        edges.append((len(text), len(text) + len(article + words)))
        text += article + words
    return Filled(text + template[done:], tuple(edges), form_of(values[OUTLET]))


def form_of(value: Value, form: str | None = None) -> str:
    """One form of a value; what a pair is told by where none is asked for."""
    if isinstance(value, str):
        return value
    return value[form or "one"]


def all_pairs(templates: Sequence[str], swaps: Swaps) -> Iterator[Pair]:
    """Every template with each of its kinds swapped in turn, the others held; no chance is in it."""
    for number, template in enumerate(templates):
        kinds = sorted({slot["kind"].lower() for slot in SLOT.finditer(template)})
        held = {kind: values[number % len(values)] for kind, values in swaps.items()}
        first = fill(template, held)
        for kind in (*kinds, OUTLET):
            values = swaps[kind]
            for step in range(1, min(VARIANTS.get(kind, USUAL_VARIANTS), len(values) - 1) + 1):
                value = values[(number + step) % len(values)]
                other = fill(template, {**held, kind: value})
                if not repeats(template, held) and not repeats(template, {**held, kind: value}):
                    yield Pair(kind, (form_of(held[kind]), form_of(value)), first, other)


def repeats(template: str, values: dict[str, Value]) -> bool:
    """True where two kinds of a template are given the same word: "the rebels killed six rebels"."""
    kinds = {slot["kind"].lower() for slot in SLOT.finditer(template)}
    nouns = [form_of(values[kind]).split()[-1] for kind in kinds]
    return len(set(nouns)) < len(nouns)


def differences(one: Filled, other: Filled) -> dict[str, tuple[set[Any], set[Any]]]:
    """In which aspects two fillings of one template are coded otherwise, and what only one of them has."""
    aspects = [aspects_of(filled, coded(filled)) for filled in (one, other)]
    return {
        aspect: (aspects[0][aspect] - aspects[1][aspect], aspects[1][aspect] - aspects[0][aspect])
        for aspect in ASPECTS
        if aspects[0][aspect] != aspects[1][aspect]
    }


@cache
def coded(filled: Filled) -> CodedReport:
    """The coded report; a template's first filling is in all its pairs."""
    return code_report(Report(filled.text, outlet=filled.outlet, published=PUBLISHED))


def aspects_of(filled: Filled, coded: CodedReport) -> dict[str, set[Any]]:
    """What the two reports of a pair must share, told by places of the template and not by words."""
    found: dict[str, set[Any]] = {aspect: set() for aspect in ASPECTS}
    for event in coded.events:
        at = min(filled.spot(mention) for mention in event.mentions)
        found["type"].add((at, event.type))
        found["modality"].add((at, event.modality, event.scope))
        for claim in event.claims:
            role = (at, claim.field, value_of(filled, claim))
            found["roles"].add(role)
            found["standing"].add((*role, claim.standing, claim.also))
    for said in coded.attributions:
        source = filled.spot(said.source.span) if said.source else None
        found["acts"].add((filled.spot(said.cue) if said.cue else None, said.act, source))
    return found


def value_of(filled: Filled, claim: Claim) -> tuple[Any, ...]:
    """The words that a claim rests on, and of a count the figure."""
    figure = tuple(claim.value.get(end) for end in ("low", "best", "high"))
    return (figure, *sorted(filled.spot(span) for span in claim.evidence))
