"""A report made of one text, and the cast that is found in it, with a few actors and places of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pytest

from dateline.parse import DEFAULT_PIPELINE, Names, Parsed, parse_reports
from dateline.types import Entity, Place, Report
from dateline.where import Placed
from dateline.who import Cast, find_entities


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor of a tiny codebook."""

    id: str
    name: str
    kind: str
    country: str | None = None


SHINING_PATH = Actor("shining_path", "Shining Path", "armed_group", "PE")
QAEDA = Actor("aq", "al Qaeda", "armed_group")
HAMAS = Actor("hamas", "Hamas", "armed_group")
ACTORS = {
    ("shining", "path"): SHINING_PATH,
    ("sendero", "luminoso"): SHINING_PATH,
    ("al", "qaeda"): QAEDA,
    ("aq",): QAEDA,
    ("hamas",): HAMAS,
}
COUNTRIES = {"France": "FR", "Peru": "PE", "Nigeria": "NG", "Israel": "IL"}
NATIONALITIES = {"French": "FR", "Peruvian": "PE", "Nigerian": "NG", "Israeli": "IL", "Palestinians": "PS"}
TOWNS = frozenset({"Lima", "Paris", "Lagos"})


class Actors:
    """Finds the actors of the tiny codebook."""

    def find(self, words: Sequence[str], at: int) -> tuple[Actor, int] | None:
        lowered = tuple(word.lower() for word in words[at : at + 2])
        return next(((ACTORS[lowered[:n]], n) for n in (2, 1) if lowered[:n] in ACTORS), None)

    def find_short(self, words: Sequence[str], at: int) -> None:
        """It has no short names."""


def places_of(parsed: Parsed) -> Iterator[Placed]:
    """Countries are governments where they are subjects; nationalities and towns as they come."""
    for token in parsed.doc:
        word = token.text
        country, kind, role = COUNTRIES.get(word), "country", "government" if token.dep_ == "nsubj" else "place"
        if word in NATIONALITIES:
            country, kind, role = NATIONALITIES[word], "country", "nationality"
        elif word in TOWNS:
            kind = "settlement"
        elif country is None:
            continue
        yield Placed(token.i, token.i, Place(parsed.span(token.i, token.i), word, kind, country), role)


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed text and its cast."""

    parsed: Parsed
    cast: Cast

    def entity(self, words: str, nth: int = 0) -> Entity:
        """The entity of which the nth mention that reads so is one."""
        spans = [(self.parsed.span(m.first, m.last).text, m.entity) for m in self.cast.mentions]
        name = [entity for text, entity in spans if text == words][nth]
        return next(entity for entity in self.cast.entities if entity.id == name)

    def forms(self, entity: Entity) -> list[str]:
        """The words of all its mentions."""
        return [mention.text for mention in entity.mentions]


Reader = Callable[[str], Scene]


@pytest.fixture(scope="session")
def read() -> Reader:
    """Reads a text and finds its cast."""

    def read_text(text: str) -> Scene:
        for parsed in parse_reports([Report(text)], pipeline=DEFAULT_PIPELINE, names=Names([])):
            return Scene(parsed, find_entities(parsed, Actors(), (), tuple(places_of(parsed))))
        raise AssertionError("nothing was parsed")

    return read_text
