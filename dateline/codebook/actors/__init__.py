"""Actors of the codebook: named groups, forces and bodies, with all the names that reports give them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dateline.codebook.load import FOLDER, line_of, read_yaml
from dateline.errors import CodebookError
from dateline.role import Role
from dateline.spelling import NameTable, spellings_of, unaccented
from dateline.transliteration import FoldedTable

KINDS = frozenset(
    "armed_group state_force government intergovernmental political_party civilians media organization".split()
)
KEYS = frozenset("id name aliases short kind country parent predecessor years roles".split())
NEEDED = ("id", "name", "kind")
# After them a word is part of a person's name: "Abdul-Malik al-Houthi", "Abdel Fatah".
BEFORE_SURNAME = frozenset("al el abdel abdul abdoul abd abu bin ibn".split())


@dataclass(frozen=True, slots=True)
class Actor:
    """A named group, force or body.

    Args:
        id: its name in coded reports.
        name: its usual name in English.
        aliases: its other names and acronyms.
        short: names that only stand for it where the report has a longer one, too.
        kind: kind of entity.
        country: ISO 3166-1 alpha-2 code, None where it belongs to no one country.
        parent: id of the actor that it is part of.
        predecessors: ids of the actors that it came from.
        years: first and last year, None where open or unknown.
        roles: when it was of another kind: the Taliban were a government while they ruled.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    short: tuple[str, ...]
    kind: str
    country: str | None
    parent: str | None
    predecessors: tuple[str, ...]
    years: tuple[int | None, int | None] | None
    roles: tuple[Role, ...] = ()

    def at(self, earliest: str | None, latest: str | None) -> Actor:
        """The actor as it was on every one of some days; as it mostly is where a day is unknown. See `Role.holds`."""
        held = (role.kind for role in self.roles if role.kind and role.holds(earliest, latest))
        return replace(self, kind=next(held, self.kind)) if self.roles else self


@cache
def load_actors(folder: Path = Path(__file__).parent) -> Mapping[str, Actor]:
    """Read and check all actor files of a folder.

    Args:
        folder: where the YAML files are.

    Returns:
        The actors by id, in the order of the files' names and of the entries in them.

    Raises:
        CodebookError: a file is broken; names file, line and reason.
    """
    countries = frozenset(country["code"] for country in read_yaml(FOLDER / "countries.yaml"))
    actors: dict[str, Actor] = {}
    paths: dict[str, Path] = {}
    for path in sorted(folder.glob("*.yaml")):
        for actor in read_actors(path, countries):
            if actor.id in actors:
                raise fault(path, actor.id, f"{actor.id!r} is defined in {paths[actor.id].name}, too")
            actors[actor.id], paths[actor.id] = actor, path
    check_ties(actors, paths)
    check_names(actors, paths)
    return actors


def read_actors(path: Path, countries: frozenset[str]) -> Iterator[Actor]:
    """The actors of one file; raises CodebookError where it is broken."""
    entries = read_yaml(path)
    if not isinstance(entries, list):
        raise CodebookError(path.name, 1, "the file is a list of actors")
    for number, raw in enumerate(entries, 1):
        if not isinstance(raw, dict) or not isinstance(raw.get("id"), str):
            raise CodebookError(path.name, None, f"entry {number} is no actor with an id")
        if reason := flaw(raw, countries):
            raise fault(path, raw["id"], f"{raw['id']!r}: {reason}")
        yield read_actor(raw)


def flaw(raw: Mapping[str, Any], countries: frozenset[str]) -> str | None:
    """What is wrong with an entry, None where nothing is."""
    if unknown := sorted(set(map(str, raw)) - KEYS):
        return f"unknown key {unknown[0]!r}"
    predecessor = raw.get("predecessor")
    lists = [raw.get("aliases", []), raw.get("short", []), predecessor if isinstance(predecessor, list) else []]
    if not all(isinstance(each, list) for each in lists):
        return "aliases and short are lists"
    for text in (*(raw.get(key) for key in NEEDED), *(text for each in lists for text in each)):
        if not isinstance(text, str) or not text.strip():
            return (
                f"{text!r} is no text or an empty one (YAML reads some words as numbers or true and false: quote them)"
            )
    if not all(spellings_of(name)[0] for name in names_of(raw)):
        return "a name has a letter or a digit"
    if raw["kind"] not in KINDS:
        return f"unknown kind {raw['kind']!r}: one of {', '.join(sorted(KINDS))}"
    if "country" in raw and raw["country"] not in countries:
        return f"unknown country {raw['country']!r}: two letters of ISO 3166-1 (quote NO)"
    if not all(role_fits(role) for role in raw.get("roles", [])):
        return "roles are [first day, last day or null, kind], days as YYYY-MM-DD"
    return None if years_fit(raw.get("years")) else "years are [first, last], each a year or null, in this order"


def names_of(raw: Mapping[str, Any]) -> list[str]:
    """All names of an entry."""
    return [raw["name"], *raw.get("aliases", ()), *raw.get("short", ())]


def years_fit(years: Any) -> bool:
    """True for no years and for two in order."""
    if years is None:
        return True
    if not isinstance(years, list) or len(years) != 2 or not all(each is None or type(each) is int for each in years):
        return False
    return None in years or years[0] <= years[1]


def role_fits(role: Any) -> bool:
    """True for two days in order, the second of which may be open, and a kind."""
    if not isinstance(role, list) or len(role) != 3 or type(role[0]) is not date or role[2] not in KINDS:
        return False
    return role[1] is None or (type(role[1]) is date and role[0] <= role[1])


def read_actor(raw: Mapping[str, Any]) -> Actor:
    """The record of a checked entry."""
    before = raw.get("predecessor", [])
    years = raw.get("years")
    return Actor(
        id=raw["id"],
        name=raw["name"],
        aliases=tuple(raw.get("aliases", ())),
        short=tuple(raw.get("short", ())),
        kind=raw["kind"],
        country=raw.get("country"),
        parent=raw.get("parent"),
        predecessors=tuple(before) if isinstance(before, list) else (before,),
        years=(years[0], years[1]) if years else None,
        roles=tuple(
            Role(kind, kind, raw.get("country"), None, str(first), str(last) if last else None)
            for first, last, kind in raw.get("roles", ())
        ),
    )


def check_ties(actors: Mapping[str, Actor], paths: Mapping[str, Path]) -> None:
    """Raise CodebookError where a parent or predecessor is no actor, or an actor its own ancestor."""
    for actor in actors.values():
        for other in (*([actor.parent] if actor.parent is not None else []), *actor.predecessors):
            if other not in actors:
                raise fault(paths[actor.id], actor.id, f"{actor.id!r}: no actor {other!r}")
        above, passed = actor.parent, {actor.id}
        while above is not None:
            if above in passed:
                raise fault(paths[actor.id], actor.id, f"{actor.id!r} is part of itself")
            passed.add(above)
            above = actors[above].parent


def check_names(actors: Mapping[str, Actor], paths: Mapping[str, Path]) -> None:
    """Raise CodebookError where two actors have one name, spelling apart."""
    owners: dict[tuple[str, ...], str] = {}
    for actor in actors.values():
        for name in (actor.name, *actor.aliases):
            # One-word names that only differ in capitals are two: "Arena" and "ARENA".
            key = tuple(spellings_of(name)[0])
            key = key if len(key) > 1 else (name,)
            if owners.setdefault(key, actor.id) != actor.id:
                raise fault(paths[actor.id], actor.id, f"{actor.id!r}: {name!r} is a name of {owners[key]!r}, too")


def fault(path: Path, actor: str, reason: str) -> CodebookError:
    """An error at the line of an actor."""
    line = line_of(path, f"id: {actor},") or line_of(path, f"id: {actor}")
    return CodebookError(path.name, line, reason)


def ends_a_surname(words: Sequence[str], at: int) -> bool:
    """True for a word after "al-", "bin" and their like, which is part of a person's name."""
    before = words[at - 2 : at] if at > 1 and words[at - 1] == "-" else words[max(0, at - 1) : at]
    return bool(before) and before[0].lower() in BEFORE_SURNAME


class ActorIndex:
    """Finds the codebook's actors by their names.

    Args:
        actors: the actors by id.
    """

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._actors = actors
        rows = [(name, actor) for actor in actors.values() for name in (actor.name, *actor.aliases)]
        self._names = NameTable(rows)
        self._folded = FoldedTable((name, actor) for name, actor in rows if actor.kind == "armed_group")
        owners: dict[str, tuple[Actor, ...]] = {}
        for actor in actors.values():
            for name in actor.short:
                owners[name] = (*owners.get(name, ()), actor)
        self._short = NameTable(owners.items())

    def find(self, words: Sequence[str], at: int) -> tuple[Actor, int] | None:
        """The actor with the longest name that starts at a word, and how many words the name takes.

        Args:
            words: the words of a text, hyphens and possessive endings apart or not.
            at: where the name must start.
        """
        found = self._names.find(words, at) or self._folded.find(words, at)
        return None if found and found[1] == 1 and ends_a_surname(words, at) else found

    def find_short(self, words: Sequence[str], at: int) -> tuple[tuple[Actor, ...], int] | None:
        """The actors that a short name stands for if a longer name of theirs is in the report; see `find`."""
        return self._short.find(words, at)

    def get(self, name: str | None) -> Actor | None:
        """The actor with an id; None where it is none of the codebook's."""
        return self._actors.get(name) if name is not None else None

    def on(self, day: str | None) -> ActorsOn:
        """The actors as they were on a day (ISO), or as they mostly are where it is unknown."""
        return ActorsOn(self, day[:10] if day else None)

    def names(self) -> list[str]:
        """All names, with accents and without, for the parser."""
        usual = [name for actor in self._actors.values() for name in (actor.name, *actor.aliases)]
        return list(dict.fromkeys((*usual, *(unaccented(name) for name in usual))))

    def acronyms(self) -> list[str]:
        """All names of one word in capitals."""
        actors = self._actors.values()
        names = (name for actor in actors for name in (actor.name, *actor.aliases, *actor.short))
        return list(dict.fromkeys(name for name in names if name.isalpha() and name.isupper() and len(name) > 1))


@dataclass(frozen=True, slots=True)
class ActorsOn:
    """The codebook's actors as they were on a day.

    Args:
        index: finds them.
        day: the day (ISO), None where it is unknown.
    """

    index: ActorIndex
    day: str | None

    def find(self, words: Sequence[str], at: int) -> tuple[Actor, int] | None:
        """See `ActorIndex.find`."""
        found = self.index.find(words, at)
        return (found[0].at(self.day, self.day), found[1]) if found else None

    def find_short(self, words: Sequence[str], at: int) -> tuple[tuple[Actor, ...], int] | None:
        """See `ActorIndex.find_short`."""
        found = self.index.find_short(words, at)
        return (tuple(actor.at(self.day, self.day) for actor in found[0]), found[1]) if found else None
