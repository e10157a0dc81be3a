"""Entities of FollowTheMoney: JSON Lines of persons, bodies, and the ties between them with their dates.

Format: https://followthemoney.tech. Each line has `id`, `schema` and `properties`, whose values are lists of texts.
"""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.codebook.lists.codes import Codes, load_codes
from dateline.codebook.lists.listed import ListedActor, Reading
from dateline.codebook.lists.names import body_name, person_name
from dateline.codebook.lists.petrarch import NAMELESS, decoded, shown
from dateline.errors import SourceError
from dateline.role import Role

POST = "Position"
LOOSE = "ties to an entity that the file does not have"
COUNTRY_KEYS = ("country", "nationality", "jurisdiction", "citizenship")
LATIN = 0x250  # code points below are of Latin scripts, which reports in English use


@dataclass(frozen=True, slots=True)
class Tie:
    """An edge schema: who holds the role, in or towards whom, and what it is called.

    Args:
        holder: property that names who holds it.
        other: property that names the body, post or person.
        title: property that tells what it is called.
        usual: what it is called where nothing tells.
    """

    holder: str
    other: str
    title: str
    usual: str


TIES = {
    "Membership": Tie("member", "organization", "role", "member"),
    "Directorship": Tie("director", "organization", "role", "director"),
    "Employment": Tie("employee", "employer", "role", "employee"),
    "Occupancy": Tie("holder", "post", "role", "holder"),
    "Family": Tie("person", "relative", "relationship", "family"),
}


@dataclass(frozen=True, slots=True)
class Thing:
    """A line of the file."""

    line: int
    id: str
    schema: str
    properties: Mapping[str, tuple[str, ...]]

    def first(self, *keys: str) -> str:
        """The first value of the first of some properties that has one, else nothing."""
        return next((value for key in keys for value in self.properties.get(key, ())), "")


def read_followthemoney(path: Path, title: str) -> Reading:
    """The actors of a file of entities.

    Args:
        path: JSON Lines in UTF-8.
        title: the list's name.

    Raises:
        SourceError: a line is no entity.
        OSError: the file cannot be read.
    """
    codes, reading = load_codes(), Reading()
    lines = enumerate(decoded(path).split("\n"), 1)
    things = [read_thing(path, number, line) for number, line in lines if line.strip()]
    known = {thing.id: thing for thing in things}
    roles: dict[str, list[Role]] = {}
    for thing in things:
        if thing.schema in TIES:
            read_tie(thing, known, roles, reading)
        elif thing.schema not in codes.schemata and thing.schema != POST:
            reading.leave_out(f"entities of schema {shown(thing.schema)}")
    for thing in known.values():
        if thing.schema in codes.schemata:
            actor = actor_of(thing, title, codes, tuple(roles.get(thing.id, ())))
            if actor is None:
                reading.leave_out(NAMELESS)
            else:
                reading.actors.append(actor)
    return reading


def read_thing(path: Path, number: int, line: str) -> Thing:
    """A line as an entity; raises SourceError where it is none."""
    try:
        raw = json.loads(line)
        if "\\u" in line:
            json.dumps(raw, ensure_ascii=False).encode()  # fails on half of a surrogate pair, which no file can hold
    except (ValueError, RecursionError) as error:
        reason = f"{shown(line.strip())} is no JSON ({error}); mend the line, or is the file cut off?"
        raise SourceError(path.name, number, reason) from error
    fit = isinstance(raw, dict) and all(isinstance(raw.get(key), str) and raw[key] for key in ("id", "schema"))
    told: Any = raw.get("properties") if fit else None
    if not isinstance(told, dict):
        reason = "is no FollowTheMoney entity: it needs id, schema and properties"
        raise SourceError(path.name, number, f"{shown(line.strip())} {reason}")
    properties = {key: tuple(text for text in values_of(value) if text) for key, value in told.items()}
    return Thing(number, raw["id"], raw["schema"], properties)


def values_of(value: Any) -> Iterable[str]:
    """Texts of a property; an entity that stands in the place of its id gives the id."""
    for each in value if isinstance(value, list) else [value]:
        told = each.get("id") if isinstance(each, dict) else each
        if isinstance(told, str):
            yield told


def read_tie(tie: Thing, known: Mapping[str, Thing], roles: dict[str, list[Role]], reading: Reading) -> None:
    """Note the role of an edge with who holds it."""
    shape, codes = TIES[tie.schema], load_codes()
    holders = [name for name in tie.properties.get(shape.holder, ()) if name in known]
    others = [known[name] for name in tie.properties.get(shape.other, ()) if name in known]
    if not holders or not others:
        reading.leave_out(LOOSE)
        return
    start, end = days_of(tie, reading)
    for other in others:
        post = other.schema == POST
        title = tie.first(shape.title) or (other.first("name") if post else "") or shape.usual
        government = post and any(topic.startswith("gov") for topic in other.properties.get("topics", ()))
        kind = "government" if government else None if post else kind_of(other, codes) or None
        of = other.first("organization") if post else other.first("name")
        body = known[of].first("name") if of in known else of
        for holder in holders:
            roles.setdefault(holder, []).append(Role(title, kind, country_of(other), body or None, start, end))


def days_of(tie: Thing, reading: Reading) -> tuple[str | None, str | None]:
    """First and last day on which a role was held for sure: one that began in 2004 was held from its last day on."""
    found: list[str | None] = []
    for key, last in (("startDate", True), ("endDate", False)):
        days = []
        for value in tie.properties.get(key, ()):
            if (told := day(value, last=last)) is None:
                reading.faults.append(
                    (tie.line, f"{key} {shown(value)} is no date such as 2004, 2004-10 or 2004-10-01")
                )
            else:
                days.append(told)
        found.append((max(days) if last else min(days)) if days else None)
    return found[0], found[1]


def day(text: str, *, last: bool) -> str | None:
    """The first or last day of a year, month or day of ISO; None where it is none."""
    parts = text[:10].split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(parts[0]) != 4 or len(numbers) > 3 or numbers[0] < 1:
            return None
        month = numbers[1] if len(numbers) > 1 else 12 if last else 1
        longest = monthrange(numbers[0], month)[1]
        number = numbers[2] if len(numbers) > 2 else longest if last else 1
    except (ValueError, IndexError):
        return None
    return f"{numbers[0]:04}-{month:02}-{number:02}" if 1 <= number <= longest else None


def actor_of(thing: Thing, title: str, codes: Codes, roles: tuple[Role, ...]) -> ListedActor | None:
    """An entity as an actor; None where it has no name to know it by in English."""
    kind = kind_of(thing, codes)
    fit = body_name if kind not in ("", "person") else person_name
    names = (*thing.properties.get("name", ()), *thing.properties.get("alias", ()))
    latin = (
        " ".join(name.split()) for name in names if all(ord(letter) < LATIN or not letter.isalpha() for letter in name)
    )
    usable = tuple(dict.fromkeys(fitting for name in latin if (fitting := fit(name))))
    return ListedActor(f"{title}/{thing.id}", usable, kind, country_of(thing), roles) if usable else None


def kind_of(thing: Thing, codes: Codes) -> str:
    """Kind of entity: what a topic makes of a body, else what its schema is."""
    kind = codes.schemata.get(thing.schema) or ""
    if not kind or kind == "person":
        return kind
    topics = (codes.topics.get(topic) for topic in thing.properties.get("topics", ()))
    return next((topic for topic in topics if topic), kind)


def country_of(thing: Thing) -> str | None:
    """ISO 3166-1 alpha-2 code of its only country, None where it has none or several."""
    told = {value.upper() for key in COUNTRY_KEYS for value in thing.properties.get(key, ())}
    return told.pop() if len(told) == 1 and told <= set(load_codes().countries.values()) else None
