"""Passages with their events, sources, acts, standing and modality: read, and checked against their own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import yaml

from dateline.types import Act, Modality, Scope, Standing

FOLDER = Path(__file__).parent
PARTS = ("tuned", "scored")
FIELDS = frozenset(
    "type actor target supporter property instrument time place origin destination killed injured abducted arrested "
    "released held missing displaced participants mediator topic stage".split()
)
ALSO = (*get_args(Standing), "unverified")
EVENT_TYPES = frozenset(path.stem for path in (FOLDER.parents[1] / "dateline/codebook/types").glob("*.yaml"))
KEYS = {
    "passage": frozenset("id trap published outlet text sources events nothing".split()),
    "source": frozenset("source cue act via independent".split()),
    "event": frozenset("type words modality scope claims".split()),
    "claim": frozenset("field value standing also".split()),
}


@dataclass(frozen=True, slots=True)
class ToldClaim:
    """A claim of a passage.

    Args:
        fields: its field; several where more than one is right.
        values: words of the text that are its value, any of them; empty for a type or a figure.
        figure: the figure that is told; None where it is no figure.
        standings: how it stands; several where more than one reading is right.
        also: the other standings that hold.
    """

    fields: tuple[str, ...]
    values: tuple[str, ...]
    figure: int | None
    standings: tuple[str, ...]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event of a passage: the types that are right, the words that name it, whether it happened, what it claims."""

    types: tuple[str, ...]
    words: tuple[str, ...]
    modalities: tuple[str, ...]
    scope: str
    claims: tuple[ToldClaim, ...]


@dataclass(frozen=True, slots=True)
class ToldSource:
    """An attribution of a passage; `source` is None where nobody is named."""

    source: str | None
    cue: str
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One to five sentences of our own making, and what they tell.

    Args:
        id: its name, unique over all files.
        text: its words.
        published: ISO date; None where it has none.
        outlet: who published it; None where it is not said.
        trap: what makes it a trap; None where it is none.
        sources: the attributions that bear on its events.
        events: what it tells.
        nothing: words that look like an event and tell none.
    """

    id: str
    text: str
    published: str | None
    outlet: str | None
    trap: str | None
    sources: tuple[ToldSource, ...]
    events: tuple[ToldEvent, ...]
    nothing: tuple[str, ...]


def read_passages(part: str, folder: Path = FOLDER) -> list[Passage]:
    """The passages of one part, in the order of its files.

    Args:
        part: `tuned` or `scored`.
        folder: where the parts are.
    """
    files = sorted((folder / part).glob("*.yaml"))
    return [passage_of(told) for file in files for told in yaml.safe_load(file.read_text(encoding="utf-8"))]


def passage_of(told: dict[str, Any]) -> Passage:
    """A passage of a file; a key that the format does not know is refused."""
    known(told, "passage")
    return Passage(
        id=told["id"],
        text=told["text"].strip(),
        published=None if told.get("published") is None else str(told["published"]),
        outlet=told.get("outlet"),
        trap=told.get("trap"),
        sources=tuple(source_of(source) for source in told.get("sources") or ()),
        events=tuple(event_of(event) for event in told.get("events") or ()),
        nothing=tuple(told.get("nothing") or ()),
    )


def source_of(told: dict[str, Any]) -> ToldSource:
    """An attribution of a file."""
    known(told, "source")
    return ToldSource(told["source"], told["cue"], several(told["act"]))


def event_of(told: dict[str, Any]) -> ToldEvent:
    """An event of a file."""
    known(told, "event")
    claims = tuple(claim_of(claim) for claim in told["claims"])
    scope = told.get("scope", "incident")
    return ToldEvent(several(told["type"]), several(told["words"]), several(told["modality"]), scope, claims)


def claim_of(told: dict[str, Any]) -> ToldClaim:
    """A claim of a file; a value of digits is a figure."""
    known(told, "claim")
    value = told.get("value")
    figure = value if isinstance(value, int) else None
    values = several(value) if value is not None and figure is None else ()
    return ToldClaim(several(told["field"]), values, figure, several(told["standing"]), tuple(told.get("also") or ()))


def known(told: dict[str, Any], kind: str) -> None:
    """Refuse a key that the format does not know.

    Raises:
        ValueError: there is one.
    """
    if unknown := set(told) - KEYS[kind]:
        raise ValueError(f"{told.get('id', kind)}: no key {', '.join(sorted(unknown))} in a {kind}")


def several(value: str | list[str]) -> tuple[str, ...]:
    """One or a list of them as a tuple."""
    return tuple(value) if isinstance(value, list) else (value,)


def places_of(text: str, words: str) -> list[tuple[int, int]]:
    """Where some words stand in a text, all of them; `killed#2` is the second place only, none where there is none."""
    wanted, _, number = words.rpartition("#") if "#" in words else (words, "", "")
    found: list[tuple[int, int]] = []
    at = text.find(wanted)
    while at >= 0:
        found.append((at, at + len(wanted)))
        at = text.find(wanted, at + 1)
    return found[int(number) - 1 : int(number)] if number else found


def place_of(text: str, words: str) -> tuple[int, int] | None:
    """The first place of some words, or the one that is numbered."""
    return next(iter(places_of(text, words)), None)


def faults_of(passage: Passage) -> Iterator[str]:
    """What is wrong with a passage: words that are not in its text, and names that the contract does not know."""
    words = [*passage.nothing, *(word for event in passage.events for word in event.words)]
    words += [value for event in passage.events for claim in event.claims for value in claim.values]
    words += [word for said in passage.sources for word in (said.source, said.cue) if word is not None]
    yield from (f"{passage.id}: {word!r} is not in the text" for word in words if place_of(passage.text, word) is None)
    if not passage.events and not passage.nothing:
        yield f"{passage.id}: it tells neither an event nor that there is none"
    for said in passage.sources:
        yield from unknown(passage, "act", said.acts, get_args(Act))
    for event in passage.events:
        yield from unknown(passage, "type", event.types, EVENT_TYPES)
        yield from unknown(passage, "modality", event.modalities, get_args(Modality))
        yield from unknown(passage, "scope", (event.scope,), get_args(Scope))
        for claim in event.claims:
            yield from unknown(passage, "field", claim.fields, FIELDS)
            yield from unknown(passage, "standing", claim.standings, get_args(Standing))
            yield from unknown(passage, "also", claim.also, ALSO)
        if not any("type" in claim.fields for claim in event.claims):
            yield f"{passage.id}: no claim of the type of {event.words[0]!r}"


def unknown(passage: Passage, what: str, values: tuple[str, ...], known_ones: Any) -> Iterator[str]:
    """A fault for each value that is not among those that the contract knows."""
    yield from (f"{passage.id}: no {what} {value!r}" for value in values if value not in known_ones)
