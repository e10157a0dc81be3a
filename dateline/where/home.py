"""Where an outlet is at home, as far as its name or address tells: "lfpress.ca", "The Arkansas Times"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.outlet import country_of_address
from dateline.where.atlas import Atlas
from dateline.where.fold import fold
from dateline.where.gazetteer import Candidate

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
    country = country_of_address(told)
    return Home(country if country in atlas.countries else None, re.sub(r"[^a-z]", "", fold(told)))
