"""What the rules ask of an event: its parties by side, its counts, its weapons and its words.

Only claims that somebody asserts are read: of a claim of which the denial alone is told, nothing is coded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dateline.crosswalk.table import Table, load_table
from dateline.types import Claim, Entity, Event, Place, Relation

FIGHTERS = frozenset({"state_force", "armed_group"})
# Who can use force in an organised way when it is they who act: a NATO or UN force is named by its body.
ORGANISED = FIGHTERS | {"government", "intergovernmental"}
CIVILIANS = frozenset({"civilians", "media", "organization", "political_party", "people"})
# Ties by which a person stands for a body.
TIES = ("leader_of", "member_of", "spokesperson_of", "holds_office", "founder_of")


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who takes part in an event.

    Args:
        kind: the contract's kind of entity; a person's is that of the body that he stands for, None where none is told.
        country: ISO 3166-1 alpha-2 code, None where not told.
        named: True for a body with a name, not a bare description.
        text: all words that stand for it, lowered.
        person: True for a single person.
        leads: True where the report ties the person to a body as its leader or office holder.
    """

    kind: str | None
    country: str | None = None
    named: bool = False
    text: str = ""
    person: bool = False
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Instrument:
    """A weapon: its kind, and its words, lowered."""

    kind: str | None
    text: str


@dataclass(frozen=True)
class Facts:
    """An event as the rules see it.

    Args:
        event: the event.
        claims: those that somebody asserts.
        entities: the report's entities by id.
        places: the report's places.
        relations: the report's relations.
    """

    event: Event
    claims: tuple[Claim, ...]
    entities: Mapping[str, Entity]
    places: Sequence[Place]
    relations: Sequence[Relation]

    @cached_property
    def table(self) -> Table:
        """The crosswalk's table."""
        return load_table()

    @cached_property
    def actors(self) -> tuple[Party, ...]:
        """Who did it."""
        return self.parties("actor")

    @cached_property
    def targets(self) -> tuple[Party, ...]:
        """To whom it was done."""
        return self.parties("target")

    @cached_property
    def property(self) -> bool:
        """True where something that is no person was hit."""
        return any(claim.field == "property" for claim in self.claims)

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """With what."""
        values = [claim.value for claim in self.claims if claim.field == "instrument"]
        return tuple(Instrument(value.get("kind"), str(value.get("description") or "").lower()) for value in values)

    @cached_property
    def text(self) -> str:
        """The words that name the event, lowered."""
        spans = [*self.event.mentions, *(span for claim in self.of("type") for span in claim.evidence)]
        return " | ".join(dict.fromkeys(span.text.lower() for span in spans))

    @cached_property
    def about(self) -> str:
        """The words for its topic, its targets and what was hit, lowered."""
        claims = self.of("topic", "target", "property")
        return " | ".join(dict.fromkeys(span.text.lower() for claim in claims for span in claim.evidence))

    @cached_property
    def country(self) -> str | None:
        """ISO code of the country where it happened; None where none, or more than one, is told."""
        indices = [claim.value.get("place") for claim in self.of("place")]
        known = {self.places[i].country for i in indices if isinstance(i, int) and 0 <= i < len(self.places)}
        return next(iter(known)) if len(known) == 1 else None

    @cached_property
    def guns_only(self) -> bool:
        """True where the weapons told are guns and no explosives."""
        return self.weapon("firearm") and not self.weapon("explosive")

    def of(self, *fields: str) -> tuple[Claim, ...]:
        """The claims on some fields."""
        return tuple(claim for claim in self.claims if claim.field in fields)

    def parties(self, field: str) -> tuple[Party, ...]:
        """The parties in a field."""
        return tuple(party_of(claim.value, self.entities, self.relations) for claim in self.of(field))

    def says(self, name: str, text: str | None = None) -> bool:
        """True where the event's words, or a given text, hold one of a named list."""
        return bool(self.table.words[name].search(self.text if text is None else text))

    def number(self, field: str) -> int | None:
        """The largest figure told in a count field; a bound stands for its low end, None where none is told. Parts of a
        total and figures that another revises are left out."""
        revised = {claim.value.get("revises") for claim in self.of(field)}
        told = [claim.value for claim in self.of(field) if not claim.value.get("part_of") and claim.id not in revised]
        figures = [figure for figure in (figure_of(value) for value in told) if figure is not None]
        return max(figures) if figures else None

    def some(self, field: str) -> bool:
        """True where at least one is counted."""
        return (self.number(field) or 0) > 0

    def weapon(self, *kinds: str) -> bool:
        """True where a weapon of one of the kinds is told."""
        return any(instrument.kind in kinds for instrument in self.instruments)

    def prominent(self, parties: Iterable[Party]) -> bool:
        """True where a party is a known person or an official."""
        return any(p.leads or (is_one(p) and self.says("prominent", p.text)) for p in parties)

    def captive(self, party: Party) -> bool:
        """True for fighters who cannot fight: captured, unarmed, off duty."""
        return self.says("captive", party.text)

    def can_fight(self, party: Party) -> bool:
        """True for soldiers, police and fighters who are free to use their arms."""
        return party.kind in FIGHTERS and not self.captive(party)

    def is_civilian(self, party: Party) -> bool:
        """True for those hurt while they could not fight; an official is one while he is unarmed."""
        return party.kind in CIVILIANS or party.kind == "government" or (party.kind in FIGHTERS and self.captive(party))


def facts_of(
    event: Event, entities: Mapping[str, Entity], places: Sequence[Place], relations: Sequence[Relation]
) -> Facts:
    """The facts of an event, without the claims of which only the denial is told."""
    return Facts(event, tuple(claim for claim in event.claims if is_told(claim)), entities, places, relations)


def is_told(claim: Claim) -> bool:
    """True unless a claim's denial is all that is told of it (crosswalk, section 1)."""
    return claim.standing != "denied" or bool(set(claim.also) - {"unverified", "denied"})


def is_one(party: Party) -> bool:
    """True for a party that can be a single person; a group or a body is no known person."""
    return party.person or party.kind in (None, "government", "state_force", "civilians", "media")


def figure_of(value: Mapping[str, Any]) -> int | None:
    """The figure of a count: its best, else its low end; 0 where none can be."""
    if value.get("high") is not None and value["high"] < 1:
        return 0
    figure = value.get("best") if value.get("best") is not None else value.get("low")
    return int(figure) if figure is not None else None


def party_of(value: Mapping[str, Any], entities: Mapping[str, Entity], relations: Sequence[Relation]) -> Party:
    """The party that a claim's value names."""
    entity = entities.get(str(value.get("entity")))
    if entity is None:
        return Party(value.get("kind"), text=str(value.get("description") or "").lower())
    text = " | ".join(dict.fromkeys([entity.label.lower(), *(span.text.lower() for span in entity.mentions)]))
    if entity.kind != "person":
        return Party(entity.kind, entity.country, is_named(entity), text)
    body, leads = body_of(entity, entities, relations)
    if body is None:
        return Party(None, entity.country, is_named(entity), text, person=True, leads=leads)
    return Party(body.kind, body.country, is_named(body), text, person=True, leads=leads)


def body_of(
    person: Entity, entities: Mapping[str, Entity], relations: Sequence[Relation]
) -> tuple[Entity | None, bool]:
    """The body that a person stands for by a tie that still holds, and whether he leads it."""
    ties = [relation for relation in relations if relation.subject == person.id and relation.type in TIES]
    held = [tie for tie in ties if not tie.former]
    bodies = [entities[tie.object] for tie in held if tie.object is not None and tie.object in entities]
    leads = any(tie.type in ("leader_of", "holds_office") for tie in held)
    return next((body for body in bodies if body.kind != "person"), None), leads


def is_named(entity: Entity) -> bool:
    """True where an entity has a name of its own: one of the codebook, or one that ends in a capitalised word."""
    if entity.codebook is not None:
        return True
    last = entity.name.split()[-1] if entity.name.split() else ""
    return last[:1].isupper() and not entity.name.isupper()
