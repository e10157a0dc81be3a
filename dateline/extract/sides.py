"""Who speaks for whom: a party's leaders, spokespersons, offices and forces are the party."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dateline.attribute.cues import load_cues
from dateline.types import STATE_KINDS, Entity, Relation

SPEAKS_FOR = frozenset({"leader_of", "spokesperson_of", "holds_office"})
# Kinds that are identifiable without a name: "police", "prosecutors" are somebody, "gunmen" and "men" are not.
KNOWN_WITHOUT_NAME = frozenset({"person", "government", "state_force", "intergovernmental", "political_party", "media"})


class Sides:
    """For each entity, all those whose word is its own.

    Args:
        entities: the report's entities.
        relations: the report's relations.
    """

    def __init__(self, entities: Sequence[Entity], relations: Sequence[Relation]) -> None:
        self._by_id: Mapping[str, Entity] = {entity.id: entity for entity in entities}
        self._speakers: dict[str, set[str]] = {}
        for relation in relations:
            if relation.type in SPEAKS_FOR and relation.subject and relation.object:
                self._speakers.setdefault(relation.object, set()).add(relation.subject)
        self._states: dict[str | None, set[str]] = {}
        for entity in entities:
            if entity.kind in STATE_KINDS and (entity.country or not is_foreign(entity)):
                self._states.setdefault(entity.country, set()).add(entity.id)

    def of(self, actors: Iterable[str]) -> frozenset[str]:
        """Ids of some actors and of all who speak for them; bodies of one state speak for each other."""
        own = set(actors)
        for actor in sorted(own):
            entity = self._by_id[actor]
            if entity.kind in STATE_KINDS and (entity.country or not entity.named):  # "security forces"
                own |= self._states.get(entity.country, set())
        for actor in sorted(own):
            own |= self._speakers.get(actor, set())
        return frozenset(own)

    def identifiable(self, actors: Iterable[str]) -> bool:
        """True where an actor is somebody: a name, an office, a person; not a bare "gunmen"."""
        return any(self.is_somebody(self._by_id[actor]) for actor in actors)

    def is_somebody(self, entity: Entity) -> bool:
        """True for a named party or one of a kind that is known without a name; "rebels" are, "gunmen" are not."""
        if entity.kind == "armed_group" and not entity.named:
            told = {form for word in words_of(entity) for form in (word, word.removesuffix("s"))}
            return bool(told) and load_cues().words["unnamed_doers"].isdisjoint(told)
        return entity.kind in KNOWN_WITHOUT_NAME or entity.named


def words_of(entity: Entity) -> list[str]:
    """The words by which an entity is first called, in small letters."""
    return entity.mentions[0].text.lower().split() if entity.mentions else []


def is_foreign(entity: Entity) -> bool:
    """True for "diplomats", who speak for no body of the country that the report is on."""
    return not load_cues().words["foreign"].isdisjoint(words_of(entity))
