"""Who appears in a report: the entities, and the words that stand for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from dateline.types import Entity


class KnownActor(Protocol):
    """What is asked of an actor of the codebook."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def country(self) -> str | None: ...


class KnownActors(Protocol):
    """The codebook's actors: the longest name that starts at a word, and how many words it has.

    A short name ("IS") may stand for several actors, and only for one that the report names in full.
    """

    def find(self, words: Sequence[str], at: int) -> tuple[KnownActor, int] | None: ...
    def find_short(self, words: Sequence[str], at: int) -> tuple[Sequence[KnownActor], int] | None: ...


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an entity.

    Args:
        first: first token.
        last: last token, included.
        head: the token that governs the others.
        entity: id of the entity.
        form: `name`, `description`, `pronoun`, `nationality`, `citizenship` or `alias`.
    """

    first: int
    last: int
    head: int
    entity: str
    form: str


@dataclass(frozen=True, slots=True)
class Cast:
    """All entities of a report and their mentions, both in the order of the text."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    _by_token: dict[int, Mention] = field(init=False, repr=False, compare=False)
    _by_id: dict[str, Entity] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_token: dict[int, Mention] = {}
        for mention in sorted(self.mentions, key=lambda each: each.first - each.last):
            if mention.form != "description":  # shorter spans come later and win
                by_token.update(dict.fromkeys(range(mention.first, mention.last + 1), mention))
        by_token |= {mention.head: mention for mention in self.mentions}
        object.__setattr__(self, "_by_token", by_token)
        object.__setattr__(self, "_by_id", {entity.id: entity for entity in self.entities})

    def mention_at(self, token: int) -> Mention | None:
        """The mention whose head is this token, else the innermost name that the token is part of."""
        return self._by_token.get(token)

    def at(self, token: int) -> Entity | None:
        """The entity that the mention at this token stands for."""
        mention = self._by_token.get(token)
        return self._by_id[mention.entity] if mention else None
