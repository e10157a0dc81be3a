"""Relation types of the codebook: standing ties between entities and the words that tell of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dateline.codebook.load import FOLDER, line_of, read_yaml
from dateline.errors import CodebookError

SIDES = frozenset({"person", "group", "state"})
KEYS = frozenset("type definition nouns verbs phrases preposition subject object examples".split())


@dataclass(frozen=True, slots=True)
class RelationType:
    """One type of relation.

    Args:
        type: its name in the contract.
        definition: what the words must say.
        nouns: nouns of the bearer, with the owner in their "of"-phrase, possessive or modifier.
        verbs: verbs, with a noun where they need one ("pledge allegiance").
        phrases: nouns that tell it after "be" only ("was part of").
        preposition: before the object of the verbs; None where it is a direct object.
        subject: what its subject may be.
        object: what its object may be.
        examples: sentences that must be read, each with `text`, `subject` and `object`.
    """

    type: str
    definition: str
    nouns: frozenset[str]
    verbs: frozenset[str]
    phrases: frozenset[str]
    preposition: str | None
    subject: frozenset[str]
    object: frozenset[str]
    examples: tuple[Mapping[str, str], ...]


@cache
def load_relation_types(path: Path = FOLDER / "relations.yaml") -> tuple[RelationType, ...]:
    """Read and check the relation types.

    Raises:
        CodebookError: the file is broken; names file, line and reason.
    """
    return tuple(read_relation_type(path, raw) for raw in read_yaml(path))


def read_relation_type(path: Path, raw: Mapping[str, Any]) -> RelationType:
    """One relation type of the file; raises CodebookError where it is broken."""
    name = str(raw.get("type"))
    line = line_of(path, f"type: {name}")
    if unknown := sorted(set(raw) - KEYS):
        raise CodebookError(path.name, line, f"unknown key {unknown[0]!r} in {name!r}")
    if not raw.get("examples") or not (raw.get("nouns") or raw.get("verbs")):
        raise CodebookError(path.name, line, f"{name!r} needs nouns or verbs, and examples")
    sides = frozenset(raw.get("subject") or ()) | frozenset(raw.get("object") or ())
    if not sides or sides - SIDES:
        raise CodebookError(path.name, line, f"{name!r}: an end is one of {', '.join(sorted(SIDES))}")
    for example in raw["examples"]:
        if any(example[end] not in example["text"] for end in ("subject", "object")):
            raise CodebookError(path.name, line_of(path, example["text"]), f"{name!r}: an end is not in its example")
    return RelationType(
        type=name,
        definition=raw["definition"],
        nouns=frozenset(raw.get("nouns") or ()),
        verbs=frozenset(raw.get("verbs") or ()),
        phrases=frozenset(raw.get("phrases") or ()),
        preposition=raw.get("preposition"),
        subject=frozenset(raw["subject"]),
        object=frozenset(raw["object"]),
        examples=tuple(raw["examples"]),
    )
