"""What an outlet's name or address tells: its country ("lfpress.ca", "The Ghanaian Observer"), that it is an agency."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dateline.codebook.actors import load_actors
from dateline.codebook.load import FOLDER, check, read_yaml

FILE = FOLDER / "outlets.yaml"
ENDING = re.compile(r"\.([a-z]{2,4})(?:$|[/:?#])")
HOST = re.compile(r"(?:\w+://)?(?:www\.)?([^/:?#\s]+)")


@dataclass(frozen=True, slots=True)
class Outlets:
    """What the codebook knows of outlets' addresses and names.

    Args:
        endings: ISO 3166-1 alpha-2 code by the ending of an address, where the two are not the same.
        sold: endings that tell no country.
        words: the code by a country's name or word of nationality, those of one word.
    """

    endings: dict[str, str]
    sold: frozenset[str]
    words: dict[str, str]


@lru_cache(maxsize=1)
def load_outlets() -> Outlets:
    """What the codebook knows of outlets; read once.

    Raises:
        CodebookError: one of the files is broken.
    """
    told = read_yaml(FILE)
    words = {}
    for country in read_yaml(FOLDER / "countries.yaml"):
        for word in (country["name"], *country.get("adjectives", ())):
            words[word] = country["code"]
    return Outlets(told["countries"], frozenset(told["sold"]), words)


def country_of_address(address: str) -> str | None:
    """The country that the ending of an address tells, as ISO 3166-1 alpha-2; None where it tells none.

    Args:
        address: such as `https://www.lfpress.ca/news`; a name without a point tells none.
    """
    match = ENDING.search(address.lower())
    if match is None or match[1] in load_outlets().sold:
        return None
    return load_outlets().endings.get(match[1]) or (match[1].upper() if len(match[1]) == 2 else None)


def country_of_name(name: str) -> str | None:
    """The only country that an outlet's name speaks of, as ISO 3166-1 alpha-2; None where it is none or several."""
    words = load_outlets().words
    named = {words[word] for word in name.split() if word in words}
    return named.pop() if len(named) == 1 else None


@dataclass(frozen=True, slots=True)
class Agencies:
    """The news agencies.

    Args:
        names: usual name by actor id.
        forms: actor id by each name under which an agency is credited; a name that two of them have is nobody's.
        addresses: actor id by the address at which an agency publishes on its own.
    """

    names: Mapping[str, str]
    forms: Mapping[str, str]
    addresses: Mapping[str, str]

    def published_by(self, outlet: str | None) -> str | None:
        """The agency (actor id) that an outlet's name or address is of; None where it is none.

        Args:
            outlet: such as `Reuters`, `The Associated Press` or `https://apnews.com/article/x`.
        """
        words = " ".join((outlet or "").split())
        host = HOST.match(words.lower())
        known = self.forms.get(words) or self.forms.get(words.removeprefix("The ").removeprefix("the "))
        return known or (self.addresses.get(host[1]) if host else None)


@lru_cache(maxsize=1)
def load_agencies() -> Agencies:
    """The news agencies that the codebook lists; read once.

    Raises:
        CodebookError: a file is broken, or one of them is no actor.
    """
    told, actors = read_yaml(FILE), load_actors()
    listed = (*told["agencies"], *told["credited"].values(), *told["addresses"].values())
    for name in listed:
        check(FILE, name in actors, name, f"{name!r} is no actor of the codebook")
    owners: dict[str, set[str]] = {}
    for name in told["agencies"]:
        actor = actors[name]
        for form in (actor.name, *actor.aliases, *actor.short):
            owners.setdefault(form.removeprefix("The "), set()).add(name)
    forms = {form: next(iter(names)) for form, names in owners.items() if len(names) == 1}
    names = {name: actors[name].name.removeprefix("The ") for name in told["agencies"]}
    return Agencies(names, {**forms, **told["credited"]}, told["addresses"])
