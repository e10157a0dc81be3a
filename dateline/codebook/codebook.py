"""The codebook as one record: all that the rule coder looks up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.codebook.actors import ActorIndex, load_actors
from dateline.codebook.event_types import EventType, load_event_types
from dateline.codebook.load import FOLDER, read_yaml
from dateline.codebook.relation_types import RelationType, load_relation_types
from dateline.parse import Names
from dateline.version import CODEBOOK_VERSION

DAYS_AND_MONTHS = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September "
    "October November December Christmas Easter Ramadan"
).split()  # March and May are verbs too


@dataclass(frozen=True, slots=True)
class Codebook:
    """All of the codebook that the rule coder works with.

    Args:
        version: year and month of its last change.
        types: event types by name.
        relations: relation types.
        actors: named groups, forces and bodies.
        names: names that the parser shall know of.
    """

    version: str
    types: Mapping[str, EventType]
    relations: tuple[RelationType, ...]
    actors: ActorIndex
    names: Names


@cache
def load_codebook() -> Codebook:
    """Read and check the codebook that Dateline ships, once.

    Raises:
        CodebookError: a file is broken; names file, line and reason.
    """
    actors = ActorIndex(load_actors())
    return Codebook(CODEBOOK_VERSION, load_event_types(), load_relation_types(), actors, known_names(actors))


def known_names(actors: ActorIndex) -> Names:
    """The names of actors, countries and regions, given names and titles, for the parser."""
    spellings = list(DAYS_AND_MONTHS)
    for country in read_yaml(FOLDER / "countries.yaml"):
        spellings += [
            country["name"],
            *(word for key in ("aliases", "adjectives", "people") for word in country.get(key, ())),
        ]
        spellings += [country["capital"]] if "capital" in country else []
    for region in read_yaml(FOLDER / "regions.yaml"):
        spellings += [region["name"], *region.get("aliases", ())]
    given = [name for names in read_yaml(FOLDER / "given_names.yaml").values() for name in names]
    titles = read_yaml(FOLDER / "titles.yaml")
    before = [str(title) for key in ("courtesy", "ranks", "offices") for title in titles[key]]
    return Names(actors.names(), (*spellings, *(name.title() for name in given)), before, given, actors.acronyms())
