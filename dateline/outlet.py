"""Which country an outlet is of, as far as its address or name tells: "lfpress.ca", "The Ghanaian Observer"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dateline.codebook.load import FOLDER, read_yaml

ENDING = re.compile(r"\.([a-z]{2,4})(?:$|[/:?#])")


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
    told = read_yaml(FOLDER / "outlets.yaml")
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
