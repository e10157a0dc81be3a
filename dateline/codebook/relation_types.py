"""Relation types of the codebook: standing ties between entities and the words that tell of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dateline.codebook.load import FOLDER, check, read_yaml

SIDES = frozenset({"person", "group", "state"})
KEYS = frozenset("type definition nouns verbs phrases deeds aims preposition subject object examples".split())


@dataclass(frozen=True, slots=True)
class RelationType:
    """One type of relation.

    Args:
        type: its name in the contract.
        definition: what the words must say.
        nouns: nouns of the bearer, with the owner in their "of"-phrase, possessive or modifier.
        verbs: verbs, with a noun or preposition where they need one ("pledge allegiance", "belong to").
        phrases: nouns that tell it after "be" only ("was part of").
        deeds: nouns of what the subject does, with the object after the preposition ("the war against").
        aims: verbs of what the subject is out to do, with "to" ("works to defeat").
        preposition: before the object of verbs with a noun, and of deeds.
        subject: what its subject may be.
        object: what its object may be.
        examples: sentences that must be read, each with `text`, `subject` and `object`.
    """

    type: str
    definition: str
    nouns: frozenset[str]
    verbs: frozenset[str]
    phrases: frozenset[str]
    deeds: frozenset[str]
    aims: frozenset[str]
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
    own = f"type: {name}"
    for key in raw:
        check(path, key in KEYS, own, f"unknown key {key!r} in {name!r}")
    told = raw.get("examples") and (raw.get("nouns") or raw.get("verbs"))
    check(path, told, own, f"{name!r} needs nouns or verbs, and examples")
    for end in ("subject", "object"):
        sides = frozenset(raw.get(end) or ())
        check(path, sides and sides <= SIDES, own, f"{name!r}: its {end} is one of {', '.join(sorted(SIDES))}")
        for example in raw["examples"]:
            text, words = str(example.get("text")), example.get(end)
            check(path, words and words in text, text, f"{name!r}: its {end} is not in its example {text!r}")
    return RelationType(
        type=name,
        definition=raw["definition"],
        nouns=frozenset(raw.get("nouns") or ()),
        verbs=frozenset(raw.get("verbs") or ()),
        phrases=frozenset(raw.get("phrases") or ()),
        deeds=frozenset(raw.get("deeds") or ()),
        aims=frozenset(raw.get("aims") or ()),
        preposition=raw.get("preposition"),
        subject=frozenset(raw["subject"]),
        object=frozenset(raw["object"]),
        examples=tuple(raw["examples"]),
    )
