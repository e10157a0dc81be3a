"""Who is at the end of a claim's chain of telling: independence is counted on these origins, not on outlets.

A chain runs from the outlet inwards: of "Reuters reported that officials said" it is Reuters, the officials. One link
leads to the next where one passes the other on (`via`), or where the one's words of saying stand in what the other says.
Who only says what he himself, or the body that he speaks for, has said is no link of his own.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.attribute.credit import own_agency
from dateline.attribute.cues import load_cues
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
    Source,
    Span,
)

# By these nobody tells that something happened: he doubts it, takes it for granted, or says nothing.
TELLS_NOTHING = frozenset({"doubt", "condemn", "decline"})
# A denial that stands around what somebody else says passes nothing on.
PASSES_NOTHING = TELLS_NOTHING | {"deny", "request", "promise"}
# Of an event that is itself a saying these acts are who says it; by the others the report tells that it was said.
OWN_WORD = frozenset({"request", "promise"})
FIRST_PERSON = frozenset({"i", "we"})
DEPTH = 8  # attributions around one another that are looked at; a report nests three
Ids = tuple[str, ...]


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
    credits: tuple[Credit, ...],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    relations: Iterable[Relation],
) -> Voices:
    """Who speaks in a report, and through whom.

    Args:
        report: the report.
        credits: the agencies that it credits.
        attributions: its attributions, in the order of the text.
        entities: its entities.
        relations: its relations; they tell who is whose spokesman.
    """
    known = {attribution.id: attribution for attribution in attributions}
    by_id = {entity.id: entity for entity in entities}
    bodies = {each.subject: each.object for each in relations if each.type == "spokesperson_of" and each.object}
    told = {name: body for name, body in bodies.items() if name is not None}
    around = parents_of(attributions)
    chains = {name: chain_of(name, known, around, by_id, told) for name in known}
    return Voices(own_origin(report, credits, entities), known, chains, by_id, told)


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
    if reported or not innermost:
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
    words = entity.name if entity is not None and entity.named else source.span.text
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


def bare(words: str) -> str:
    """Words in small letters without an article."""
    lowered = " ".join(words.lower().split())
    article, _, rest = lowered.partition(" ")
    return rest if rest and article in ("the", "a", "an") else lowered


def own_origin(report: Report, credits: tuple[Credit, ...], entities: Sequence[Entity]) -> Origin:
    """The origin of what a report tells itself: the agency that it credits with the whole, else its outlet."""
    agency = own_agency(report, credits)
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


def parents_of(attributions: Sequence[Attribution]) -> dict[str, str]:
    """By the id of each attribution that of the one in whose words it stands: the innermost around its words of saying.

    One pass over the text; of two that stand in each other's words the longer is around the shorter.
    """
    sizes = {each.id: sum(span.end - span.start for span in each.content) for each in attributions}
    opening = sorted((span.start, sizes[each.id], span.end, each.id) for each in attributions for span in each.content)
    asked = sorted((span.start, span.end, each.id) for each in attributions if (span := cue_of(each)) is not None)
    around: dict[str, str] = {}
    open_now: list[tuple[int, int, str]] = []
    at = 0
    for start, end, name in asked:
        while at < len(opening) and opening[at][0] <= start:
            heapq.heappush(open_now, opening[at][1:])
            at += 1
        looked = []
        while open_now and len(looked) < DEPTH:
            size, last, other = heapq.heappop(open_now)
            if last <= start:
                continue  # it ends before: nothing later stands in it either
            looked.append((size, last, other))
            if last >= end and other != name and size > sizes[name]:
                around[name] = other
                break
        for each in looked:
            heapq.heappush(open_now, each)
    return around


def cue_of(attribution: Attribution) -> Span | None:
    """The words of saying; of a post without any who signs it."""
    return attribution.cue or (attribution.source.span if attribution.source else None)


def chain_of(
    name: str,
    known: Mapping[str, Attribution],
    around: Mapping[str, str],
    entities: Mapping[str, Entity],
    bodies: Mapping[str, str],
) -> Ids:
    """The ids from the outlet inwards to an attribution; the last is another's where that one speaks for it."""
    chain = [name]
    passed = {name}
    at = name
    while (above := outer_of(known[at], known, around)) is not None and above not in passed:
        passed.add(above)
        at = above
        if known[above].act in PASSES_NOTHING:
            break
        if speaks_for(known[above].source, known[chain[0]].source, entities, bodies):
            chain[0] = above
        else:
            chain.insert(0, above)
    return tuple(chain)


def outer_of(attribution: Attribution, known: Mapping[str, Attribution], around: Mapping[str, str]) -> str | None:
    """The attribution that passes another on."""
    return attribution.via if attribution.via in known else around.get(attribution.id)


def speaks_for(
    outer: Source | None, inner: Source | None, entities: Mapping[str, Entity], bodies: Mapping[str, str]
) -> bool:
    """True where one who tells what another said is that other, or his spokesman: "the army spokesman", "the army"."""
    if outer is None or inner is None:
        return False
    if outer.entity is not None and outer.entity == inner.entity:
        return True
    if inner.span.text.lower() in FIRST_PERSON:
        return True
    if outer.entity is not None and bodies.get(outer.entity) == inner.entity and inner.entity is not None:
        return True
    entity = entities.get(outer.entity or "")
    mentions = [outer.span, *(entity.mentions if entity else ())]
    body = f" {bare(inner.span.text)} "
    speakers = load_cues().words["speakers"]
    told = (bare(mention.text).split() for mention in mentions)
    return any(body in f" {' '.join(words)} " and not speakers.isdisjoint(words) for words in told)
