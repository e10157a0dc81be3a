"""The noun lists of the codebook, read once and turned into look-ups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dateline.codebook.load import FOLDER, read_yaml

SORTS = {"place": "place", "vehicle": "vehicle"}  # of things; all others are `thing`


@dataclass(frozen=True, slots=True)
class Noun:
    """An entry of the noun lists.

    Args:
        sort: `person`, `group`, `thing`, `vehicle`, `weapon` or `place`.
        kind: the kind within its sort, such as `civilians`, `building` or `explosive`.
    """

    sort: str
    kind: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Look-ups by lower-cased word or words."""

    nouns: Mapping[str, Noun]
    longest: int
    shares: frozenset[str]
    amounts: frozenset[str]
    armed: frozenset[str]
    national: frozenset[str]
    rule: frozenset[str]
    group_words: frozenset[str]
    untold: frozenset[str]
    bare: frozenset[str]
    speaking: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    alike: Mapping[str, frozenset[str]]
    titles: Mapping[str, str]
    courtesy: frozenset[str]
    heads: Mapping[str, str]
    buildings: frozenset[str]
    no_names: frozenset[str]
    openers: frozenset[str]
    armed_names: frozenset[str]
    particles: frozenset[str]
    media_nouns: frozenset[str]
    given: Mapping[str, str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The noun lists of the codebook.

    Raises:
        CodebookError: one of the files is missing or broken.
    """
    people, titles, bodies = (read_yaml(FOLDER / f"{name}.yaml") for name in ("people", "titles", "bodies"))
    nouns = read_nouns(people)
    rows = ("courtesy", "ranks", "offices", "callings")
    sexes = {word: sex for sex in ("female", "male") for word in titles[sex]}
    return Lexicon(
        nouns=nouns,
        longest=max(len(noun.split()) for noun in nouns),
        shares=frozenset(people["shares"]),
        amounts=frozenset(people["amounts"]),
        national=frozenset(people["national"]),
        rule=frozenset(people["rule"]),
        group_words=frozenset(people["group_words"]),
        untold=frozenset(people["untold"]),
        bare=frozenset(people["bare"]),
        speaking=frozenset(people["speaking"]),
        armed=frozenset(people["armed_words"]),
        female=frozenset(people["female"]),
        male=frozenset(people["male"]),
        alike=read_alike(people["alike"]),
        titles={word: sexes.get(word, "") for row in rows for word in titles[row]},
        courtesy=frozenset(titles["courtesy"]),
        heads={word: kind for kind, words in reversed(bodies["heads"].items()) for word in words},
        buildings=frozenset(bodies["buildings"]),
        no_names=frozenset(bodies["no_names"]),
        openers=frozenset(bodies["openers"]),
        armed_names=frozenset(bodies["armed_words"]),
        particles=frozenset(bodies["particles"]),
        media_nouns=frozenset(bodies["media_nouns"]),
        given={word: sex for sex, words in read_yaml(FOLDER / "given_names.yaml").items() for word in words},
    )


def read_nouns(people: dict[str, Any]) -> dict[str, Noun]:
    """All nouns of the lists; of one in several lists, people come before things and things before weapons."""
    found: dict[str, Noun] = {}
    for kind, words in read_yaml(FOLDER / "weapons.yaml").items():
        found |= {word: Noun("weapon", kind) for word in words}
    for kind, words in read_yaml(FOLDER / "things.yaml").items():
        found |= {word: Noun(SORTS.get(kind, "thing"), kind) for word in words}
    for sort, part in (("group", "bodies"), ("person", "individuals")):
        for kind, words in people[part].items():
            found |= {word: Noun(sort, kind) for word in words}
    return found


def read_alike(rows: Iterable[list[str]]) -> dict[str, frozenset[str]]:
    """For each noun those that may take it up."""
    found: dict[str, set[str]] = {}
    for row in rows:
        for word in row:
            found.setdefault(word, set()).update(row)
    return {word: frozenset(others) for word, others in found.items()}
