"""Where an outlet is at home, as far as its name or address tells: "lfpress.ca", "The Arkansas Times"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.where.atlas import Atlas
from dateline.where.fold import fold
from dateline.where.gazetteer import Candidate

SUFFIX = re.compile(r"\.([a-z]{2})(?:/|$)")
CODES = {"UK": "GB"}  # where the suffix of an address is no ISO code
NO_COUNTRY = frozenset(["TV", "ME", "FM", "AM", "IO", "CO", "AI", "LY", "WS", "TO", "NU", "CC"])  # suffixes sold to all
SHORTEST = 4  # letters of a division's name that an address may hold by chance


@dataclass(frozen=True, slots=True)
class Home:
    """What an outlet's name tells.

    Args:
        country: country of its address, None where it tells none.
        letters: its name in small letters, without spaces.
    """

    country: str | None
    letters: str

    def of(self, place: Candidate) -> float:
        """1 for a place of the outlet's country or division, else 0."""
        if place.country is not None and place.country == self.country:
            return 1.0
        division = fold(place.admin1_name or "").replace(" ", "")
        return float(len(division) >= SHORTEST and division in self.letters)


def home_of(outlet: str | None, atlas: Atlas) -> Home:
    """What the name or address of an outlet tells of where it is at home.

    Args:
        outlet: as the report gives it, such as `lfpress.ca` or `The Arkansas Times`; None where unknown.
        atlas: the codebook's countries.
    """
    told = (outlet or "").lower().strip()
    match = SUFFIX.search(told)
    code = match[1].upper() if match else ""
    code = CODES.get(code, code)
    country = code if code in atlas.countries and code not in NO_COUNTRY else None
    return Home(country, re.sub(r"[^a-z]", "", fold(told)))
