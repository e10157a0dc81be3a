"""Who is at the end of a claim's chain of telling: independence is counted on these origins, not on outlets.

Of "Reuters reported that officials said" the origin is the officials; where nobody is named, it is the outlet, or the
agency whose report it is. One entity is one origin, however often it speaks; who denies is an origin, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.attribute.chain import TELLS_NOTHING, Ids, bare, chains_of, speakers_of
from dateline.attribute.credit import own_agency
from dateline.outlet import load_agencies
from dateline.types import (
    Attribution,
    Claim,
    Credit,
    Entity,
    Event,
    Origin,
    OriginKind,
    Relation,
    Report,
)

# Of an event that is itself a saying these acts are who says it; by the others the report tells that it was said.
OWN_WORD = frozenset({"request", "promise"})


@dataclass(frozen=True, slots=True)
class Voices:
    """All who speak in a report.

    Args:
        own: the origin of what the report itself tells.
        known: the attributions by id.
        chains: the ids from the outlet inwards, by the id of the innermost.
        entities: the entities by id.
        bodies: for whom an entity speaks, by its id.
    """

    own: Origin
    known: Mapping[str, Attribution]
    chains: Mapping[str, Ids]
    entities: Mapping[str, Entity]
    bodies: Mapping[str, str]


def voices_of(
    report: Report,
    credited: tuple[Credit, ...],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    relations: Iterable[Relation],
    thoughts: frozenset[str] = frozenset(),
) -> Voices:
    """Who speaks in a report, and through whom.

    Args:
        report: the report.
        credited: the agencies that it credits.
        attributions: its attributions, in the order of the text.
        entities: its entities.
        relations: its relations; they tell who is whose spokesman.
        thoughts: ids of the attributions by which somebody but thinks or finds: told by another, it is that one's word.
    """
    speakers = speakers_of(entities, relations, attributions, thoughts)
    return Voices(
        own=own_origin(report, credited, entities),
        known={attribution.id: attribution for attribution in attributions},
        chains=chains_of(attributions, speakers),
        entities=speakers.entities,
        bodies=speakers.bodies,
    )


def with_origins(events: Iterable[Event], voices: Voices) -> tuple[Event, ...]:
    """Events with the origins of each of their claims."""
    return tuple(
        replace(
            event,
            claims=tuple(replace(claim, origins=origins_of_claim(claim, event, voices)) for claim in event.claims),
        )
        for event in events
    )


def with_origins_told(relations: Iterable[Relation], voices: Voices) -> tuple[Relation, ...]:
    """Relations with their origins."""
    return tuple(
        replace(each, origins=origins_of(each.attribution, each.standing == "reported", voices)) for each in relations
    )


def origins_of_claim(claim: Claim, event: Event, voices: Voices) -> tuple[Origin, ...]:
    """The origins of one claim of an event."""
    held = {claim.standing, *claim.also}
    carriers = []
    for name in claim.attribution:
        attribution = voices.known[name]
        told = attribution.cue in event.mentions and attribution.act not in OWN_WORD
        if not told and (attribution.act != "deny" or "denied" in held):
            carriers.append(name)
    return origins_of(tuple(carriers), "reported" in held, voices)


def origins_of(carriers: Ids, reported: bool, voices: Voices) -> tuple[Origin, ...]:
    """The origins of what some attributions carry: the report's own voice first, then in the order of the text.

    Args:
        carriers: ids of the attributions.
        reported: True where the report tells it with its own voice, too.
        voices: who speaks in it.
    """
    speaking = [name for name in carriers if voices.known[name].act not in TELLS_NOTHING]
    passed_on = {link for name in speaking for link in voices.chains[name][:-1]}
    innermost = [voices.chains[name][-1] for name in speaking if voices.chains[name][-1] not in passed_on]
    found: dict[tuple[str, bool], Origin] = {}
    unnamed = bool(innermost) and all(voices.known[name].source is None for name in innermost)
    if not innermost or (reported and not unnamed):  # "it was reported that" is nobody's own voice
        found[key_of(voices.own, voices)] = voices.own
    for name in dict.fromkeys(innermost):
        origin = origin_of(name, voices)
        found.setdefault(key_of(origin, voices), origin)
    return tuple(found.values())


def origin_of(name: str, voices: Voices) -> Origin:
    """The origin that speaks by an attribution."""
    source = voices.known[name].source
    chain = voices.chains[name]
    if source is None:
        return Origin("unnamed", None, None, name, chain)
    entity = voices.entities.get(source.entity or "")
    words = source.span.text.removesuffix("'s").removesuffix("’s")
    if entity is not None and entity.named:
        words = entity.name
    elif entity is not None and entity.mentions:  # "the ministry" of "the ministry, which cited witnesses"
        words = (source.mention_of(entity) or entity.mentions[0]).text
    return Origin(kind_of(entity), words, source.entity, name, chain)


def kind_of(entity: Entity | None) -> OriginKind:
    """What kind of origin an entity is."""
    if entity is None or entity.kind != "media":
        return "source"
    return "agency" if entity.codebook in load_agencies().names else "outlet"


def key_of(origin: Origin, voices: Voices) -> tuple[str, bool]:
    """What makes two voices one: an entity, or the one that it speaks for, else the words; a denial is another."""
    denies = origin.attribution is not None and voices.known[origin.attribution].act == "deny"
    if origin.entity is not None:
        return voices.bodies.get(origin.entity, origin.entity), denies
    if origin.kind == "unnamed":
        return f"{origin.kind} {origin.attribution}", denies
    return f"{origin.kind if origin.attribution is None else ''} {bare(origin.name or '')}", denies


def own_origin(report: Report, credited: tuple[Credit, ...], entities: Sequence[Entity]) -> Origin:
    """The origin of what a report tells itself: the agency that it credits with the whole, else its outlet."""
    agency = own_agency(report, credited)
    media = [entity for entity in entities if entity.kind == "media"]
    if agency is not None:
        same = next((entity.id for entity in media if entity.codebook == agency), None)
        return Origin("agency", load_agencies().names[agency], same)
    own = bare(report.outlet or "")
    named = (entity.id for entity in media if own and own in names_of(entity))
    return Origin("outlet", report.outlet or None, next(named, None))


def names_of(entity: Entity) -> set[str]:
    """All names and descriptions of an entity, bare."""
    return {bare(entity.name), *(bare(mention.text) for mention in entity.mentions)}
