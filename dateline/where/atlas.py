"""Names of countries, nationalities, regions and waters, and short names of divisions: the codebook's own places."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from dateline.codebook.load import FOLDER, read_yaml
from dateline.where.fold import fold, plain
from dateline.where.gazetteer import PREFERRED, Candidate

PIECE = re.compile(r"['’]s\b|[-()&]|[^\s()&-]+?(?=['’]s\b)|[^\s()&-]+")
COUNTRY_POPULATION = 5_000_000  # inhabitants; only weighs a country against a town of the same name


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name of the codebook stands for.

    Args:
        kind: `country`, `nationality`, `region`, `water`, `site`, `settlement` or `division`.
        place: the place; None for a division, whose code the gazetteer knows.
        code: code of a division, such as `US.LA`.
        sure: False where the name has other uses, so that it needs a preposition of place.
        exact: the name as written, where its capitals matter ("US"); else empty.
        radius_km: from the point to about the farthest end of a region, water or site, km; None where it is not told.
    """

    kind: str
    place: Candidate | None = None
    code: str = ""
    sure: bool = True
    exact: str = ""
    radius_km: float | None = None


@dataclass(frozen=True, slots=True)
class Atlas:
    """The codebook's places by the first word of their names.

    Args:
        by_first: for a first word, the rest of the words of each name and what it stands for, the longest first.
        codes: short names of divisions that count after a comma only, with the division's code.
        capitals: country of a capital, by the capital's folded name.
        countries: the country of each code.
        by_name: countries, regions and waters by folded name.
        borders: lines between two countries, by their codes.
    """

    by_first: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    codes: dict[str, str]
    capitals: dict[str, str]
    countries: dict[str, Candidate]
    by_name: dict[str, Entry]
    borders: dict[frozenset[str], Entry]

    def match(self, words: list[str], shown: list[str], at: int) -> tuple[int, Entry] | None:
        """The longest name that begins with word `at`: how many words it has, and what it stands for.

        Args:
            words: the text's words in small letters without accents.
            shown: the words as they stand in the text.
            at: index of a capitalised word.
        """
        for rest, entry in self.by_first.get(words[at], ()):
            if tuple(words[at + 1 : at + 1 + len(rest)]) != rest:
                continue
            if not entry.exact or shown[at] == entry.exact:
                return len(rest) + 1, entry
        return None


def pieces(name: str) -> tuple[str, ...]:
    """A name in the words that the parser makes of it, in small letters without accents."""
    return tuple(plain(piece) for piece in PIECE.findall(name))


@lru_cache(maxsize=1)
def load_atlas() -> Atlas:
    """The codebook's places; read once.

    Raises:
        CodebookError: one of the files is broken.
    """
    names: dict[tuple[str, ...], Entry] = {}
    told = read_yaml(FOLDER / "countries.yaml")
    countries = {entry["code"]: place_of(entry, "country") for entry in told}
    for entry in told:
        add(names, [entry["name"], *entry.get("aliases", ())], Entry("country", countries[entry["code"]]))
    for entry in told:
        words = [*entry.get("adjectives", ()), *entry.get("people", ())]
        add(names, words, Entry("nationality", countries[entry["code"]]))
    borders: dict[frozenset[str], Entry] = {}
    for entry in read_yaml(FOLDER / "regions.yaml"):
        place, radius = place_of(entry, entry["kind"]), float(entry["radius"])
        found = Entry(entry["kind"], place, sure=entry.get("sure", True), radius_km=radius)
        if "border" in entry:
            borders[frozenset(entry["border"])] = found
            continue
        add(names, [entry["name"], *entry.get("aliases", ())], found)
    codes: dict[str, str] = {}
    for entry in read_yaml(FOLDER / "divisions.yaml"):
        add(names, entry.get("names", ()), Entry("division", code=entry["division"]))
        codes.update((code, entry["division"]) for code in entry.get("codes", ()))
    capitals = {fold(entry["capital"]): entry["code"] for entry in told if entry.get("capital")}
    by_name = {fold(" ".join(words)): entry for words, entry in names.items() if entry.kind != "nationality"}
    return Atlas(indexed(names), codes, capitals, countries, by_name, borders)


def place_of(entry: dict[str, Any], kind: str) -> Candidate:
    """The place that an entry of `countries.yaml` or `regions.yaml` tells."""
    latitude, longitude = entry["at"]
    people = COUNTRY_POPULATION if kind == "country" else 0
    country = entry.get("code") or entry.get("country")
    number = entry.get("geonames") or 0
    return Candidate(number, entry["name"], kind, country, None, None, latitude, longitude, people, PREFERRED)


def add(names: dict[tuple[str, ...], Entry], told: Any, entry: Entry) -> None:
    """Add names for one entry; what a name stood for before stays."""
    for name in told:
        initials = name.isupper() and name.isalpha() and len(name) <= 4
        found = replace(entry, exact=name) if initials else entry
        names.setdefault(pieces(name), found)


def indexed(names: dict[tuple[str, ...], Entry]) -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """Names by their first word, the longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for words, entry in sorted(names.items(), key=lambda item: -len(item[0])):
        by_first.setdefault(words[0], []).append((words[1:], entry))
    return {first: tuple(rest) for first, rest in by_first.items()}
