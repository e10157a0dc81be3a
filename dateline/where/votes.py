"""How much a report speaks for each country, division and neighbourhood, by the names of places in it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

from dateline.where.gazetteer import Candidate

FEW = 1.0  # votes that a report must have before its countries weigh fully
MAIN = 0.6  # share of the votes that makes a country that of a village which no gazetteer has
CELL = 0.5  # degrees; a neighbourhood is a cell and the eight around it, 80 km to 160 km across at the equator
NEIGHBOURS = frozenset(["settlement", "admin2", "site"])  # kinds small enough to have neighbours
Cell = tuple[int, int]


class Tally:
    """Votes of names for one sort of area, countries or divisions."""

    def __init__(self) -> None:
        self.of_area: dict[str, float] = defaultdict(float)
        self._of_name: dict[str, float] = defaultdict(float)
        self._of_both: dict[tuple[str, str], float] = defaultdict(float)
        self.total = 0.0

    def add(self, area: str | None, name: str, weight: float) -> None:
        """Let a name speak for an area; without an area nothing happens."""
        if area is not None:
            self.of_area[area] += weight
            self._of_name[name] += weight
            self._of_both[area, name] += weight
            self.total += weight

    def others(self, name: str) -> float:
        """Votes of all other names."""
        return self.total - self._of_name.get(name, 0.0)

    def share(self, area: str | None, name: str) -> float:
        """Share of the votes of all other names that an area has, 0 to 1."""
        if area is None or area not in self.of_area:
            return 0.0
        others = self.of_area[area] - self._of_both.get((area, name), 0.0)
        return max(others, 0.0) / (self.others(name) + FEW)

    def main(self) -> str | None:
        """The area with a clear majority of the votes; None where none has one."""
        area = max(self.of_area, key=lambda code: (self.of_area[code], code), default=None)
        return area if area is not None and self.of_area[area] >= MAIN * self.total else None


class Votes:
    """How much of the report speaks for each country, division and neighbourhood, by the names that do."""

    def __init__(self) -> None:
        self.countries, self.divisions = Tally(), Tally()
        self._cells: dict[Cell, dict[str, float]] = defaultdict(dict)

    def add(self, name: str, place: Candidate, weight: float, share: float = 1.0) -> None:
        """Let a name speak for a place's country, division and neighbourhood.

        Args:
            name: who votes.
            place: what it may mean.
            weight: votes.
            share: how likely it means this place, 0 to 1.
        """
        self.countries.add(place.country, name, weight * share)
        self.divisions.add(place.admin1, name, weight * share)
        if place.kind in NEIGHBOURS and (cell := cell_of(place)) is not None:
            inside = self._cells[cell]
            inside[name] = max(share, inside.get(name, 0.0))

    def near(self, name: str, place: Candidate) -> float:
        """How sure it is that other names mean places close to one, 0 (none) to 1."""
        cell = cell_of(place) if place.kind in NEIGHBOURS else None
        if cell is None:
            return 0.0
        best: dict[str, float] = {}
        total = 0.0
        for around in around_cell(cell):
            for other, share in self._cells.get(around, {}).items():
                known = best.get(other, 0.0)
                if other != name and share > known:
                    best[other], total = share, total + share - known
                if total >= 1.0:
                    return 1.0  # a list of a thousand villages need not be read to its end
        return math.sqrt(total)

    def main_country(self) -> str | None:
        """The country that most of the report speaks for, None where none has a clear majority."""
        return self.countries.main()

    def main_division(self) -> str | None:
        """The first-level division that most of the report speaks for, None where none has a clear majority."""
        return self.divisions.main()


def cell_of(place: Candidate) -> Cell | None:
    """The cell that a place lies in; None without coordinates."""
    if place.latitude is None or place.longitude is None:
        return None
    return int(place.latitude // CELL), int(place.longitude // CELL)


def around_cell(cell: Cell) -> Iterator[Cell]:
    """A cell and the eight around it."""
    row, column = cell
    return ((row + north, column + east) for north in (-1, 0, 1) for east in (-1, 0, 1))
