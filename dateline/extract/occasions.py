"""When and where a deed took place, as sentences tell it that name no deed: "It happened at 9 p.m. in Tacoma"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from spacy.tokens import Token

from dateline.extract.circumstances import place_indices, time_indices
from dateline.extract.frames import children, subject
from dateline.extract.occurrence import Occurrence, real
from dateline.extract.phrases import Scene
from dateline.extract.telling import Telling

Key = TypeVar("Key")
HAPPEN = frozenset("happen occur transpire unfold begin start erupt".split())
IT = frozenset("it this that which all".split())
INCIDENT = frozenset("incident event episode tragedy crime violence deed confrontation altercation mayhem".split())
RESPOND = frozenset("respond call dispatch summon arrive rush".split())
RESPONDERS = frozenset(
    "police officer deputy firefighter paramedic medic authority patrolman trooper unit responder crew ambulance "
    "detective emergency soldier".split()
)
FAMILIES = frozenset({"violence", "harm", "property", "detention"})
REACH = 3  # sentences from a deed to words that tell no more than when and where it was


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and where a deed took place, told apart from it.

    Args:
        token: head of the words that tell it; their attributions carry the claims.
        times: indices into the scene's times.
        places: indices into the scene's places.
        reason: why it is held to be of the deed, where the words alone do not tell.
    """

    token: int
    times: tuple[int, ...]
    places: tuple[int, ...]
    reason: str = ""


def occasions_of(scene: Scene, tellings: Sequence[Telling]) -> list[Occasion]:
    """When and where as told by words that name no deed, in the order of the text.

    Args:
        scene: the report.
        tellings: what names deeds in it.
    """
    told = {telling.trigger.head for telling in tellings}
    found = []
    for token in scene.parsed.doc:
        if token.pos_ == "VERB" and token.i not in told and (is_happening(token) or is_response(token)):
            occasion = Occasion(token.i, time_indices(scene, token), place_indices(scene, token, ()))
            found += [occasion] if occasion.times or occasion.places else []
    return found


def is_happening(token: Token) -> bool:
    """True for "happened", "occurred", "took place" of "it" or "the incident"."""
    took_place = token.lemma_ == "take" and any(kid.lower_ == "place" for kid in children(token, "dobj"))
    if not (token.lemma_.lower() in HAPPEN or took_place):
        return False
    return any(who.lower_ in IT or who.lemma_.lower() in INCIDENT for who in subject(token))


def is_response(token: Token) -> bool:
    """True for "officers responded to", "police were called to": the scene, and the hour within the day."""
    if token.lemma_.lower() not in RESPOND:
        return False
    passive = children(token, "nsubjpass") if token.lemma_ in ("call", "dispatch", "summon") else subject(token)
    return any(who.lemma_.lower() in RESPONDERS for who in passive)


def deed_of(scene: Scene, occurrences: Sequence[Occurrence], token: int) -> Occurrence | None:
    """The deed of which words like "it happened" are: one of the same sentence, else the last told, else the next."""
    here = scene.sentence(token)
    ranked: list[tuple[bool, int, int, int]] = []
    for number, occurrence in enumerate(occurrences):
        for telling in occurrence.tellings:
            away = here - scene.sentence(telling.trigger.head)
            if is_deed(telling) and -1 <= away <= REACH:
                ranked.append((away < 0, away, abs(token - telling.trigger.head), number))
    if ranked:
        return occurrences[min(ranked)[3]]
    return next((occurrence for occurrence in occurrences if occurrence.main), None)


def is_deed(telling: Telling) -> bool:
    """True for one deed that happened or was tried."""
    return real(telling) and telling.scope == "incident" and telling.type.family in FAMILIES


def deeds_of_report(occurrences: Sequence[Occurrence]) -> list[Occurrence]:
    """The deed that a report is about: the one of its lead, else the first.

    Where no more than a death or an injury is told there, the first violence told goes with it: they mostly are one,
    told so that nothing joins them.
    """
    deeds = sorted((each for each in occurrences if is_deed(each.tellings[0])), key=rank)
    violent = [
        each for each in deeds if each.type not in ("death", "injury") and each.tellings[0].type.family == "violence"
    ]
    about = deeds[:1]
    return about + [each for each in violent[:1] if about and about[0].type in ("death", "injury")]


def rank(deed: Occurrence) -> tuple[bool, bool, int]:
    """What puts one deed before another."""
    first = deed.tellings[0]
    return not deed.main, first.type.family not in ("violence", "harm"), first.trigger.head


def best_of(points: Mapping[Key, int], enough: int) -> Key | None:
    """The one with most points, where they are enough and no other has as many."""
    best = max(points, key=points.__getitem__, default=None)
    sure = best is not None and points[best] >= enough and list(points.values()).count(points[best]) == 1
    return best if sure else None
