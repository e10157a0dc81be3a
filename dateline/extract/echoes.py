"""What is said of a deed in words that tell none: "denied it", "said he had acted alone", "declined to comment"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.attribute import Said
from dateline.extract.occurrence import Occurrence
from dateline.extract.phrases import Scene

# Acts that tell nothing of a deed told before; a promise or a request looks ahead.
AHEAD = frozenset({"promise", "request"})
WRONG_FAMILIES = frozenset({"violence", "harm", "detention", "property", "crowd"})
NEAR = 1  # sentences from a deed to words that point back to it: its own sentence and the next
REACH = 4  # sentences from a deed to what is said of those whom it befell or who did it
INVOLVED = frozenset({"person", "people", "civilians"})
DEFINITE = frozenset({"the", "this", "that"})
SUBJECT = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


@dataclass(frozen=True, slots=True)
class Deeds:
    """The occurrences of a report that others can speak of, with where they are told.

    Args:
        told: the occurrences.
        sentences: by occurrence, the numbers of the sentences that tell it.
        heads: heads of all the words that tell a deed.
    """

    told: tuple[Occurrence, ...]
    sentences: tuple[tuple[int, ...], ...]
    heads: frozenset[int]


def link_echoes(scene: Scene, occurrences: Sequence[Occurrence]) -> None:
    """Note for each attribution that tells no deed in its own words which deed told before it is about.

    Args:
        scene: the report; the `refers` of its attributions are filled in.
        occurrences: what it tells.
    """
    if not occurrences:
        return
    deeds = deeds_of(scene, occurrences)
    for place, said in enumerate(scene.saids):
        if said.cue is None or said.attribution.act in AHEAD:
            continue
        if said.responsibility:
            continue
        at = scene.sentence(said.cue)
        if any(said.covers(head) for head in deeds.heads):
            found = renamed(scene, deeds, said)
            said.refers.extend(first_head(occurrence) for occurrence in found)
            continue
        if said.back in ("account", "charge"):
            found = accounts(scene, deeds, scene.saids[:place], said) or nearest(deeds, at, said.cue)
        elif said.back == "deed":
            found = nearest(deeds, at, said.cue)
        elif said.attribution.act == "decline" or said.back == "aside":
            found = nearest(deeds, at, said.cue) or first_before(deeds, at)
        else:
            found = renamed(scene, deeds, said) or shared(scene, deeds, said, at)
        said.refers.extend(first_head(occurrence) for occurrence in found)


def first_head(occurrence: Occurrence) -> int:
    """Head of the words that tell it first."""
    return min(telling.trigger.head for telling in occurrence.tellings)


def renamed(scene: Scene, deeds: Deeds, said: Said) -> list[Occurrence]:
    """The deed that what is said names with the noun of another telling: "said the release came of talks"."""
    nouns = {
        token.lemma_.lower()
        for first, last in said.content
        for token in scene.parsed.doc[first : last + 1]
        if token.pos_ == "NOUN" and token.i not in deeds.heads and any(kid.lower_ in DEFINITE for kid in token.children)
    }
    if not nouns:
        return []
    found = [
        occurrence
        for occurrence in deeds.told
        if first_head(occurrence) < said.first
        and not nouns.isdisjoint(names_of(scene, occurrence))
        and not any(said.covers(telling.trigger.head) for telling in occurrence.tellings)
    ]
    return found[-1:]


def names_of(scene: Scene, occurrence: Occurrence) -> set[str]:
    """The words by which an occurrence is called: its types, and the lemmas that tell it."""
    lemmas = {scene.parsed.doc[telling.trigger.head].lemma_.lower() for telling in occurrence.tellings}
    return lemmas | {telling.type.type for telling in occurrence.tellings}


def deeds_of(scene: Scene, occurrences: Sequence[Occurrence]) -> Deeds:
    """The occurrences that happened or were tried, in the order of their first words."""
    told = [o for o in occurrences if may_be_answered(o)]
    told.sort(key=first_head)
    return Deeds(
        told=tuple(told),
        sentences=tuple(tuple(scene.sentence(telling.trigger.head) for telling in o.tellings) for o in told),
        heads=frozenset(telling.trigger.head for o in occurrences for telling in o.tellings),
    )


def may_be_answered(occurrence: Occurrence) -> bool:
    """True for a deed of force or law that happened or was tried; talks and statements are told anew each time."""
    family = occurrence.tellings[0].type.family in WRONG_FAMILIES
    return family and any(telling.modality in ("actual", "attempted") for telling in occurrence.tellings)


def nearest(deeds: Deeds, at: int, cue: int) -> list[Occurrence]:
    """The deed told last, where that is in this sentence or the one before."""
    near = [
        (telling.trigger.head, n)
        for n, occurrence in enumerate(deeds.told)
        for telling, sentence in zip(occurrence.tellings, deeds.sentences[n], strict=True)
        if telling.trigger.head < cue and at - sentence <= NEAR
    ]
    return [deeds.told[max(near)[1]]] if near else []


def first_before(deeds: Deeds, at: int) -> list[Occurrence]:
    """The deed that a report is mainly about, its first, where it or another is told a few sentences before."""
    near = any(0 <= at - sentence <= REACH for sentences in deeds.sentences for sentence in sentences)
    return list(deeds.told[:1]) if near and min(deeds.sentences[0]) <= at else []


def accounts(scene: Scene, deeds: Deeds, before: Sequence[Said], said: Said) -> list[Occurrence]:
    """The deeds told by the account that is spoken of: what another said last."""
    mine = said.attribution.source.entity if said.attribution.source else None
    for other in reversed(before):
        theirs = other.attribution.source.entity if other.attribution.source else None
        if other.denies is not None or (mine is not None and mine == theirs):
            continue
        found = [o for o in deeds.told if any(other.covers(telling.trigger.head) for telling in o.tellings)]
        if found:
            return found
    return []


def shared(scene: Scene, deeds: Deeds, said: Said, at: int) -> list[Occurrence]:
    """The deed that befell, or was done by, one of those that are spoken of; the first of several told near by."""
    spoken = spoken_of(scene, said)
    if not spoken:
        return []
    fitting = [
        n
        for n, occurrence in enumerate(deeds.told)
        if any(0 <= at - sentence <= REACH for sentence in deeds.sentences[n]) and spoken & parties(occurrence)
    ]
    close = [n for n in fitting if any(0 <= at - sentence <= NEAR for sentence in deeds.sentences[n])]
    return [deeds.told[n] for n in (close or fitting)[:1]]


def spoken_of(scene: Scene, said: Said) -> frozenset[str]:
    """Ids of the people of whom something is said, the speaker left out."""
    mine = said.attribution.source.entity if said.attribution.source else None
    found = set()
    for first, last in said.content:
        for token in scene.parsed.doc[first : last + 1]:
            entity = scene.cast.at(token.i) if token.dep_ in SUBJECT else None
            if entity is not None and entity.id != mine and entity.kind in INVOLVED:
                found.add(entity.id)
    return frozenset(found)


def parties(occurrence: Occurrence) -> set[str]:
    """Ids of those who did it or whom it befell."""
    return {argument.phrase.entity.id for argument in occurrence.arguments("actor", "target") if argument.phrase.entity}
