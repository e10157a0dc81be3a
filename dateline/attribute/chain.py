"""Who passes on what whom says: from the outlet inwards, one attribution after the other.

One link leads to the next where one passes the other on (`via`), or where one's words of saying stand in what the other
says. Who only says what he himself, or the body that he speaks for, has said is no link of his own.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.attribute.cues import load_cues
from dateline.types import Attribution, Entity, Relation, Source, Span

# By these nobody tells that something happened: he doubts it, takes it for granted, or says nothing.
TELLS_NOTHING = frozenset({"doubt", "condemn", "decline"})
# A denial that stands around what somebody else says passes nothing on.
PASSES_NOTHING = TELLS_NOTHING | {"deny", "request", "promise"}
FIRST_PERSON = frozenset({"i", "we"})
DEPTH = 8  # attributions around one another that are looked at, and links of a chain; a report nests three
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speakers:
    """What decides whether one who passes something on is a link of his own.

    Args:
        entities: the entities by id.
        bodies: for whom an entity speaks, by its id.
        titles: descriptions of an entity that say that it speaks for a body, by its id.
        silent: ids of the attributions of which the one told by another is no link: nobody is named, or only thinks.
    """

    entities: Mapping[str, Entity]
    bodies: Mapping[str, str]
    titles: Mapping[str, frozenset[str]]
    silent: frozenset[str]


def speakers_of(
    entities: Sequence[Entity],
    relations: Iterable[Relation],
    attributions: Iterable[Attribution],
    thoughts: frozenset[str],
) -> Speakers:
    """Who speaks for whom in a report.

    Args:
        entities: its entities.
        relations: its relations; they tell who is whose spokesman.
        attributions: its attributions.
        thoughts: ids of those by which somebody but thinks or finds.
    """
    bodies = {
        each.subject: each.object
        for each in relations
        if each.type == "spokesperson_of" and each.subject is not None and each.object is not None
    }
    silent = frozenset(each.id for each in attributions if each.source is None)
    return Speakers(
        entities={entity.id: entity for entity in entities},
        bodies=bodies,
        titles={entity.id: titles_in(entity.mentions) for entity in entities},
        silent=silent | thoughts,
    )


def chains_of(attributions: Sequence[Attribution], speakers: Speakers) -> dict[str, Ids]:
    """For each attribution (id) the ids from the outlet inwards; the last is another's where that one speaks for it.

    Args:
        attributions: those of a report, in the order of the text.
        speakers: who speaks for whom.
    """
    known = {attribution.id: attribution for attribution in attributions}
    around = parents_of(attributions)
    return {name: chain_of(name, known, around, speakers) for name in known}


def chain_of(
    name: str, known: Mapping[str, Attribution], around: Mapping[str, str], speakers: Speakers
) -> tuple[str, ...]:
    """The ids from the outlet inwards to an attribution; the last is another's where that one speaks for it."""
    chain = [name]
    passed = {name}
    at = name
    while len(passed) < DEPTH and (above := outer_of(known[at], known, around)) is not None and above not in passed:
        passed.add(above)
        at = above
        if known[above].act in PASSES_NOTHING:
            break
        if chain[0] in speakers.silent or speaks_for(known[above].source, known[chain[0]].source, speakers):
            chain[0] = above
        elif above not in speakers.silent:
            chain.insert(0, above)
    return tuple(chain)


def outer_of(attribution: Attribution, known: Mapping[str, Attribution], around: Mapping[str, str]) -> str | None:
    """The attribution that passes another on."""
    return attribution.via if attribution.via in known else around.get(attribution.id)


def speaks_for(outer: Source | None, inner: Source | None, speakers: Speakers) -> bool:
    """True where one who tells what another said is that other, or his spokesman: "the army spokesman", "the army"."""
    if outer is None or inner is None:
        return False
    if outer.entity is not None and outer.entity == inner.entity:
        return True
    if inner.span.text.lower() in FIRST_PERSON:
        return True
    if outer.entity is not None and inner.entity is not None and speakers.bodies.get(outer.entity) == inner.entity:
        return True
    body = f" {bare(inner.span.text)} "
    titles = speakers.titles.get(outer.entity or "", frozenset()) | titles_in((outer.span,))
    return any(body in f" {title} " for title in titles)


def titles_in(mentions: Iterable[Span]) -> frozenset[str]:
    """The descriptions among some mentions that say of somebody that he speaks for a body: "the army spokesman"."""
    words = load_cues().words["speakers"]
    return frozenset(title for each in mentions if not words.isdisjoint((title := bare(each.text)).split()))


def parents_of(attributions: Sequence[Attribution]) -> dict[str, str]:
    """By the id of each attribution that of the one in whose words it stands: the innermost around its words of saying.

    One pass over the text; of two that stand in each other's words the longer is around the shorter.
    """
    sizes = {each.id: sum(span.end - span.start for span in each.content) for each in attributions}
    opening = sorted((span.start, sizes[each.id], span.end, each.id) for each in attributions for span in each.content)
    asked = sorted((span.start, span.end, each.id) for each in attributions if (span := cue_of(each)) is not None)
    trailing = trailing_in(attributions)
    around: dict[str, str] = {}
    open_now: list[tuple[int, int, str]] = []
    at = 0
    for start, end, name in asked:
        while at < len(opening) and opening[at][0] <= start:
            heapq.heappush(open_now, opening[at][1:])
            at += 1
        looked: list[tuple[int, int, str]] = []
        while open_now and len(looked) < DEPTH:
            size, last, other = heapq.heappop(open_now)
            if last <= start:
                continue  # it ends before: nothing later stands in it either
            looked.append((size, last, other))
            if last >= end and other != name and name in trailing.get(other, ()):
                around.setdefault(other, name)
            elif last >= end and other != name and size > sizes[name]:
                around[name] = other
                break
        for each in looked:
            heapq.heappush(open_now, each)
    return around


def trailing_in(attributions: Sequence[Attribution]) -> dict[str, set[str]]:
    """By an attribution's id those whose "according to X" ends what it says: "said they had fled, according to police".

    It is the police who tell that it was said.
    """
    ends: dict[int, set[str]] = {}
    for each in attributions:
        for span in each.content[-1:]:
            ends.setdefault(span.end, set()).add(each.id)
    found: dict[str, set[str]] = {}
    for each in attributions:
        if each.cue is None or each.source is None or not each.cue.text.lower().startswith("according"):
            continue
        for end in range(each.source.span.end, each.source.span.end + 3):  # a full stop or a quotation mark may follow
            for outer in ends.get(end, set()) - {each.id}:
                found.setdefault(outer, set()).add(each.id)
    return found


def cue_of(attribution: Attribution) -> Span | None:
    """The words of saying; of a post without any who signs it."""
    return attribution.cue or (attribution.source.span if attribution.source else None)


def bare(words: str) -> str:
    """Words in small letters without an article."""
    lowered = " ".join(words.lower().split())
    article, _, rest = lowered.partition(" ")
    return rest if rest and article in ("the", "a", "an") else lowered
