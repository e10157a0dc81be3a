"""An occurrence as claims: one field, one value, the words it rests on, who said it, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from spacy.tokens import Token

from dateline.attribute import Ground, Said, ground_of, standing_of
from dateline.attribute.cues import load_cues
from dateline.extract.additions import Addition
from dateline.extract.bodies import Body, bodies_behind
from dateline.extract.counts import count_drafts, nobody_drafts
from dateline.extract.draft import Draft, is_bare, party_value
from dateline.extract.latest import last_chance
from dateline.extract.occurrence import Occurrence
from dateline.extract.phrases import Phrase, Scene
from dateline.extract.sides import Sides
from dateline.extract.singles import single_drafts
from dateline.types import Claim, Event, Scope, Span

RELATED = ("part_of", "revises")  # what one count says of another
WRONGS = frozenset({"violence", "harm", "property", "crowd"})
BACK = ("deed", "charge", "account")  # what is said of a deed told before by a word for it
BODIES = frozenset({"government", "state_force", "armed_group"})
SPEECH = frozenset({"request", "promise"})  # a demand or a vow is done by saying it
DONE = frozenset({"actual", "attempted"})
NEAR = 60  # tokens; the length of a long sentence
PARTY_FIELDS = ("actor", "target", "supporter", "mediator", "property", "instrument", "topic")


@dataclass(frozen=True, slots=True)
class Stance:
    """What decides how an event's claims stand besides the words around them.

    Args:
        actors: ids of the event's actors and of all who speak for them.
        identifiable: True where an actor is somebody.
        wrong: True for a deed that one is accused of.
        done: True where it happened or was tried.
    """

    actors: frozenset[str]
    identifiable: bool
    wrong: bool
    done: bool


def event_of(scene: Scene, occurrence: Occurrence, sides: Sides, number: int) -> Event:
    """The event of an occurrence; its claims get their ids from `number_claims`.

    Args:
        scene: the report.
        occurrence: its tellings.
        sides: who speaks for whom.
        number: number of the event in the report, from 1.
    """
    drafts = [type_draft(scene, occurrence)]
    drafts += party_drafts(scene, occurrence)
    drafts += time_drafts(scene, occurrence)
    drafts += place_drafts(scene, occurrence)
    drafts += count_drafts(scene, occurrence) + single_drafts(scene, occurrence)
    drafts += nobody_drafts(scene, occurrence)
    doers = sorted({draft.entity.id for draft in drafts if draft.name == "actor" and draft.entity})
    modality = modality_of(occurrence)
    stance = Stance(
        actors=sides.of(doers),
        identifiable=sides.identifiable(doers) or any(map(is_body, drafts)),
        wrong=occurrence.tellings[0].type.family in WRONGS,
        done=modality in DONE,
    )
    mentions = [scene.parsed.span(t.trigger.first, t.trigger.last) for t in occurrence.tellings]
    return Event(
        id=f"v{number}",
        type=occurrence.type,
        modality=modality,
        scope=scope_of(occurrence),
        mentions=tuple(sorted(set(mentions))),
        claims=tuple(claim_of(scene, draft, stance) for draft in related(drafts)),
    )


def is_body(draft: Draft) -> bool:
    """True for an actor that is a body without being an entity: the government of "government planes"."""
    return draft.name == "actor" and draft.entity is None and draft.value.get("kind") in BODIES


def related(drafts: list[Draft]) -> list[Draft]:
    """The drafts, each that is a part or a revision with the position of the other; `number_claims` makes it an id."""
    places = {id(draft): place for place, draft in enumerate(drafts)}
    for draft in drafts:
        for name, other in (("part_of", draft.whole), ("revises", draft.earlier)):
            if other is not None:
                draft.value[name] = places[id(other)]
    return drafts


def scope_of(occurrence: Occurrence) -> Scope:
    """An aggregate where any of the words tells of several."""
    return "aggregate" if any(telling.scope == "aggregate" for telling in occurrence.tellings) else "incident"


def modality_of(occurrence: Occurrence) -> Any:
    """What is told to have happened outweighs what is told otherwise."""
    told = [telling.modality for telling in occurrence.tellings]
    return next((modality for modality in ("attempted", "actual") if modality in told), told[0])


def claim_of(scene: Scene, draft: Draft, stance: Stance) -> Claim:
    """The claim of a draft, with who says it and how it stands; its id is given later."""
    tokens = frozenset(draft.tokens)
    grounds = [ground_at(scene, token) for token in sorted(tokens)]
    about = [said for said in scene.saids if draft.name == "type" and is_about(said, tokens)]
    grounds = [uttered(ground, token, about) for ground, token in zip(grounds, sorted(tokens), strict=True)]
    grounds += [
        Ground(said=(said,))
        for said in (*draft.said, *(said for said in about if said.back in BACK and said.cue not in tokens))
    ]
    grounds += [replace(ground_at(scene, token), hedge="accused") for token in draft.accused]
    if draft.name in ("actor", "supporter") and any(is_suspected(span) for span in draft.spans):
        grounds = [replace(ground, hedge="accused") for ground in grounds]
    standing, also = standing_of(
        grounds,
        field=draft.name,
        claim_entity=draft.entity.id if draft.entity else None,
        actors=stance.actors,
        actor_is_identifiable=stance.identifiable,
        is_wrong=stance.wrong,
        is_done=stance.done and not any(said.cue in tokens and said.attribution.act in SPEECH for said in about),
    )
    return Claim(
        id="",
        field=draft.name,
        value=draft.value,
        evidence=tuple(sorted(set(draft.spans))),
        attribution=carriers([*grounds, Ground(said=tuple(about))], scene.saids),
        standing=standing,
        also=also,
    )


def is_suspected(span: Span) -> bool:
    """True for "suspected rebels", "the alleged gunman"."""
    return not load_cues().hedges["accused"].isdisjoint(span.text.lower().split()[:2])


def is_about(said: Said, tokens: frozenset[int]) -> bool:
    """True for an attribution that is itself what a claim tells ("demanded"), or that refers back to it."""
    return said.cue in tokens or not tokens.isdisjoint(said.refers)


def uttered(ground: Ground, token: int, about: Sequence[Said]) -> Ground:
    """The ground of a word that is itself a word of saying: a demand or threat rests on who makes it."""
    own = tuple(said for said in about if said.cue == token and said.attribution.act in SPEECH)
    return replace(ground, said=(*own, *ground.said)) if own else ground


def ground_at(scene: Scene, token: int) -> Ground:
    """What a mention rests on. A participle that only says who somebody is is the outlet's word for them, also where
    somebody else is speaking of them: "says 21 of the girls abducted by the group are free"."""
    cued = frozenset(said.cue for said in scene.saids if said.cue is not None)
    at = clause_of(scene.parsed.doc[token], cued)
    cues = load_cues()
    noun = at.head.lemma_.lower()
    told = noun in cues.words["things_said"] or noun in cues.nouns  # "the report that soldiers had killed"
    heard = at.head.dep_ in ("dobj", "dative") and any(
        said.cue == at.head.head.i and said.attribution.act not in ("accuse", "suspect") for said in scene.saids
    )
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in at.children)  # "an attempt to board"
    background = at.dep_ in ("acl", "relcl") and not (told or heard or infinitive)
    inside = range(at.left_edge.i, at.right_edge.i + 1)  # "a video in which fighters threaten to": said in it
    kept = [said for said in scene.saids if said.attribution.kind == "direct" or said.cue in inside]
    own = kept if background else scene.saids
    return ground_of(scene.parsed, scene.cast, own, token)


def clause_of(token: Token, cued: frozenset[int]) -> Token:
    """The participle or relative clause that a word stands in, else the word: all in it only says who somebody is.

    What is said within such a clause stands in it too: "denied shelling a camp, where nurses said nine had died".
    """
    for at in (token, *token.ancestors):
        if at.dep_ in ("acl", "relcl"):
            return at
        if at.dep_ in ("ccomp", "ROOT", "parataxis") and not (at.head.i in cued and at.head.dep_ == "relcl"):
            break
    return token


def carriers(grounds: Iterable[Ground], saids: Sequence[Said]) -> tuple[str, ...]:
    """Ids of the attributions that carry a claim, in the order of the text.

    With a source's word goes what the same sentence says of its independence: "said the confirmation was
    independent of French reporting".
    """
    carrying = [said for ground in grounds for said in ground.said]
    ids = {said.attribution.id for said in carrying}
    for said in saids:
        source = said.attribution.source
        if said.attribution.independent and source is not None and source.entity is not None:
            same = (other for other in carrying if other.attribution.source and other.attribution.act == "confirm")
            if any(o.attribution.source.entity == source.entity and abs(o.first - said.first) < NEAR for o in same):  # type: ignore[union-attr]
                ids.add(said.attribution.id)
    return tuple(sorted(ids, key=lambda name: int(name[1:])))


def type_draft(scene: Scene, occurrence: Occurrence) -> Draft:
    """That it happened: every event has exactly one such claim."""
    draft = Draft("type", {"type": occurrence.type})
    for telling in occurrence.tellings:
        draft.spans.append(scene.parsed.span(telling.trigger.first, telling.trigger.last))
        draft.tokens.append(telling.trigger.head)
    return draft


def party_drafts(scene: Scene, occurrence: Occurrence) -> list[Draft]:
    """Who and what: one draft for each party in each field."""
    drafts: dict[tuple[str, str], Draft] = {}
    doers = {a.phrase.entity.id for a in occurrence.arguments("actor") if a.phrase.entity}
    hit = frozenset(told_in(scene, occurrence.phrases("target", "property")))
    for telling in occurrence.tellings:
        for argument in telling.of(*PARTY_FIELDS):
            phrase = argument.phrase
            if is_bare(scene, phrase) and argument.field == "target":
                continue
            if argument.field == "target" and phrase.entity and phrase.entity.id in doers:
                continue
            key = argument.field, party_key(scene, phrase)
            draft = drafts.setdefault(key, Draft(argument.field, party_value(scene, phrase), entity=phrase.entity))
            draft.value.pop("reason", None)
            draft.spans.append(scene.parsed.span(phrase.first, phrase.last))
            draft.tokens += [telling.trigger.head]
            for body in bodies_behind(scene, phrase, hit) if argument.field == "actor" else ():
                body_draft(scene, drafts, body, phrase).tokens.append(telling.trigger.head)
    for addition in occurrence.additions:
        key = addition.field, party_key(scene, addition.phrase)
        value = party_value(scene, addition.phrase)
        draft = drafts.setdefault(key, Draft(addition.field, value, entity=addition.phrase.entity))
        draft.value.pop("reason", None)
        draft.spans.append(scene.parsed.span(addition.phrase.first, addition.phrase.last))
        bodies = bodies_behind(scene, addition.phrase, hit) if addition.field == "actor" else []
        for each in (draft, *(body_draft(scene, drafts, body, addition.phrase) for body in bodies)):
            add_ground(each, addition)
    return [drafts[key] for key in drafts]


def told_in(scene: Scene, phrases: Sequence[Phrase]) -> Iterator[str]:
    """Ids of the entities that phrases are or name: of "a camp of the militia" the militia."""
    for phrase in phrases:
        inside = [scene.cast.at(at) for at in range(phrase.first, phrase.last + 1)]
        yield from (entity.id for entity in (phrase.entity, *inside) if entity is not None)


def body_draft(scene: Scene, drafts: dict[tuple[str, str], Draft], body: Body, phrase: Phrase) -> Draft:
    """The draft of a body whose men did it, with the words for them as its evidence."""
    name = body.entity.id
    value = with_reason({"entity": name}, body.reason)
    draft = drafts.setdefault(("actor", name), Draft("actor", value, entity=body.entity))
    if not body.reason:
        draft.value.pop("reason", None)
    draft.spans.append(scene.parsed.span(phrase.first, phrase.last))
    return draft


def add_ground(draft: Draft, addition: Addition) -> None:
    """Note what an addition rests on: who said it, that the words accuse, or the words alone."""
    if addition.said is not None:
        draft.said.append(addition.said)
    if addition.accused:
        draft.accused.append(addition.token)
    elif addition.said is None:
        draft.tokens.append(addition.token)


def party_key(scene: Scene, phrase: Phrase) -> str:
    """What makes two phrases one party: the entity, else the head noun."""
    return phrase.entity.id if phrase.entity else scene.parsed.doc[phrase.head].lemma_.lower()


def time_drafts(scene: Scene, occurrence: Occurrence) -> list[Draft]:
    """When: one draft for each interval told."""
    drafts: dict[tuple[str | None, str | None], Draft] = {}
    reasons = {index: occasion.reason for occasion in occurrence.occasions for index in occasion.times}
    told = [(telling.trigger.head, telling.times) for telling in occurrence.dated()]
    told += [(occasion.token, occasion.times) for occasion in occurrence.occasions]
    for token, indices in told:
        for index in indices:
            time = scene.times[index].time
            value = {"earliest": time.earliest, "latest": time.latest, "precision": time.precision, "time": index}
            value = with_reason(value, reasons.get(index))
            draft = drafts.setdefault((time.earliest, time.latest), Draft("time", value))
            draft.spans.append(time.span)
            draft.tokens.append(token)
    if not drafts and (bound := last_chance(scene, occurrence.tellings)):
        latest, index, token = bound
        value = {"earliest": None, "latest": latest, "precision": "open", "time": index}
        return [Draft("time", value, spans=[scene.times[index].time.span], tokens=[token])]
    return list(drafts.values())


def place_drafts(scene: Scene, occurrence: Occurrence) -> list[Draft]:
    """Where: one draft for each place, `origin` and `destination` where the pattern tells them."""
    drafts: dict[tuple[str, str, str | None], Draft] = {}
    told: list[tuple[int, int, str]] = []
    reasons = {index: occasion.reason for occasion in occurrence.occasions for index in occasion.places}
    for telling in occurrence.tellings:
        phrases = telling.of("origin", "destination", "place")
        fields = {argument.phrase.place: argument.field for argument in phrases if argument.phrase.place is not None}
        indices = [*fields, *(index for index in telling.places if index not in fields)]
        told += [(telling.trigger.head, index, fields.get(index, "place")) for index in indices]
    told += [(occasion.token, index, "place") for occasion in occurrence.occasions for index in occasion.places]
    for token, index, name in told:
        place = scene.places[index].place
        value = with_reason({"place": scene.report_place[index]}, reasons.get(index))
        draft = drafts.setdefault((name, place.name, place.country), Draft(name, value))
        draft.spans.append(place.span)
        draft.tokens.append(token)
    return list(drafts.values())


def with_reason(value: dict[str, Any], reason: str | None) -> dict[str, Any]:
    """A value, with why it is held to be of the deed where the words that tell the deed do not say."""
    return value | {"reason": reason} if reason else value


def number_claims(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events with their claims numbered c1, c2, … through the report."""
    numbered, number = [], 0
    for event in events:
        claims = []
        first = number + 1
        for claim in event.claims:
            number += 1
            ids = {name: f"c{first + claim.value[name]}" for name in RELATED if name in claim.value}
            claims.append(replace(claim, id=f"c{number}", value={**claim.value, **ids}))
        numbered.append(replace(event, claims=tuple(claims)))
    return tuple(numbered)
