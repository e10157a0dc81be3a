"""Places by name: a read-only SQLite file made once from GeoNames data (CC BY 4.0).

The file lies at `$DATELINE_DATA/gazetteer-<version>.sqlite`, without that variable under `~/.cache/dateline`.
Where it is missing it is built on first need; `python -m dateline.where.build` builds it beforehand. What a user has
imported (`dateline.where.imported`) is looked up along with it; of one place in both the built file's row counts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dateline.settings import cache_folder
from dateline.user_file import address_of
from dateline.where.imported import imported_path, read_imported

VERSION = "2"  # of the file: raised when what it holds changes
KINDS = ("settlement", "admin1", "admin2", "site", "region", "water")  # the last three in imports only
PREFERRED, SHORT_FORM, ALTERNATE = 2, 1, 0
MOST_CANDIDATES = 60  # of one name, the most populous first; "San Antonio" has over 300
MOST_NAMES = 20_000  # kept in memory between reports, about 8 MB
MOST_HELD = 40_000  # candidates of these, about 10 MB: in a whole GeoNames dump names of fifty villages are common
BATCH = 400  # names in one query
QUERY = """
SELECT n.name, n.rank, p.id, p.name, p.kind, p.country, p.admin1, d.name, p.latitude, p.longitude, p.population
FROM {file}.name n JOIN {file}.place p ON p.id = n.place LEFT JOIN main.division d ON d.code = p.admin1
WHERE n.name IN ({marks}) ORDER BY p.population DESC, p.id
"""
DIVISION = """
SELECT p.id, p.name, p.country, p.latitude, p.longitude, p.population
FROM division d JOIN place p ON p.id = d.place WHERE d.code = ?
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name may mean.

    Args:
        id: GeoNames id; negative where GeoNames has none.
        name: its GeoNames name.
        kind: `settlement`, `admin1` or `admin2`; `country`, `region` or `water` from the codebook.
        country: ISO 3166-1 alpha-2 code, None for a region of several countries.
        admin1: code of its first-level division, such as `US.TX`; None where unknown.
        admin1_name: name of that division.
        latitude: degrees north, None where unknown.
        longitude: degrees east, None where unknown.
        population: inhabitants, 0 where unknown; of a division, those of its listed cities.
        rank: 2 the preferred name, 1 a division's name without its generic word, 0 an alternate name.
        obscure: True for a place without known inhabitants that only the user's import has under this name.
    """

    id: int
    name: str
    kind: str
    country: str | None
    admin1: str | None
    admin1_name: str | None
    latitude: float | None
    longitude: float | None
    population: int
    rank: int
    obscure: bool = False


class Gazetteer:
    """Look-up of folded names; the file is opened on the first one.

    Args:
        path: the SQLite file; built where it is missing.
        imported: the user's own file, None where nothing was imported.
        digest: what tells that file from another, empty where there is none.
    """

    def __init__(self, path: Path, imported: Path | None = None, digest: str = "") -> None:
        self._path, self._imported, self.digest = path, imported, digest
        self._files: tuple[str, ...] = ()
        self._connection: sqlite3.Connection | None = None
        self._known: dict[str, tuple[Candidate, ...]] = {}
        self._held = 0
        self._divisions: dict[str, Candidate | None] = {}

    def look_up(self, names: Iterable[str]) -> dict[str, tuple[Candidate, ...]]:
        """Candidates of each folded name, the most populous first; a name that is not there has none.

        Args:
            names: folded names (`fold`).
        """
        wanted = list(dict.fromkeys(names))
        missing = [name for name in wanted if name not in self._known]
        if len(self._known) + len(missing) > MOST_NAMES or self._held > MOST_HELD:
            self._known.clear()
            self._held = 0
            missing = wanted
        for at in range(0, len(missing), BATCH):
            self._fetch(missing[at : at + BATCH])
        return {name: self._known[name] for name in wanted}

    def division(self, code: str) -> Candidate | None:
        """The first-level division with a GeoNames code such as `US.TX`; None where there is none."""
        if code not in self._divisions:
            row = self._open().execute(DIVISION, (code,)).fetchone()
            self._divisions[code] = row and Candidate(
                row[0], row[1], "admin1", row[2], code, row[1], row[3], row[4], row[5], PREFERRED
            )
        return self._divisions[code]

    def close(self) -> None:
        """Close the file; a later look-up opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            if not self._path.exists():
                from dateline.where.build import build_gazetteer  # needs packages that reading does not

                build_gazetteer(self._path)
            self._connection = sqlite3.connect(address_of(self._path), uri=True, check_same_thread=False)
            self._files = ("main",)
            if self._imported is not None:
                self._connection.execute("ATTACH ? AS imported", (address_of(self._imported),))
                self._files = ("main", "imported")
        return self._connection

    def _fetch(self, names: list[str]) -> None:
        connection = self._open()
        found: dict[str, dict[int, Candidate]] = {name: {} for name in names}
        for file in self._files:
            for row in connection.execute(QUERY.format(file=file, marks=",".join("?" * len(names))), names):
                name, rank, number, title, kind, country, code, division, latitude, longitude, people = row
                known = found[name]
                if number not in known and (file != "main" or len(known) < MOST_CANDIDATES):
                    known[number] = Candidate(
                        number, title, KINDS[kind], country, code, division, latitude, longitude, people, rank,
                        obscure=file != "main" and not people,
                    )  # fmt: skip
        for name, known in found.items():
            self._known[name] = tuple(sorted(known.values(), key=lambda place: (-place.population, place.obscure)))
            self._held += len(known)


def gazetteer_path() -> Path:
    """Where the built gazetteer lies, whether it is there or not."""
    return cache_folder() / f"gazetteer-{VERSION}.sqlite"


def open_gazetteer(path: Path | None = None) -> Gazetteer:
    """The gazetteer at a path, or at the usual one with what the user has imported.

    Args:
        path: an SQLite file made by `dateline.where.build`.

    Raises:
        SourceError: what was imported is broken.
    """
    if path is not None:
        return Gazetteer(path)
    own = imported_path()
    told = read_imported(own)
    return Gazetteer(gazetteer_path(), own, told.digest) if told else Gazetteer(gazetteer_path())
