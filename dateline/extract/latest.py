"""The latest day of a deed of which no day is told: what was "confirmed in September" had happened by then."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from dateline.extract.circumstances import MAX_CLIMB, SAYING, time_indices
from dateline.extract.phrases import Scene
from dateline.extract.telling import Telling
from dateline.when.reading import tense_of

# From a deed up to the word of saying it is told by: "said that he was killed", "reports emerged that he was dead".
CONTENT = frozenset({"ccomp", "acl", "conj", "acomp", "xcomp", "attr", "relcl"})


def last_chance(scene: Scene, tellings: Iterable[Telling]) -> tuple[str, int, int] | None:
    """The earliest saying that a past deed is told by.

    Event time is not the time of saying: the day is none of the deed's, but the deed cannot be later.

    Args:
        scene: the report.
        tellings: those of one deed, of which none tells a time.

    Returns:
        The last day (never one behind the publication), the index of the time of saying, and the head of the telling;
        None where no telling has one with a last day.
    """
    published = (scene.parsed.report.published or "9999")[:10]
    found = []
    for telling in tellings:
        token = scene.parsed.doc[telling.trigger.head]
        verb = saying_of(token) if telling.modality == "actual" and is_over(token) else None
        times = [scene.times[index].time for index in time_indices(scene, verb)] if verb is not None else []
        if len(times) == 1 and times[0].latest:
            index = next(i for i, timed in enumerate(scene.times) if timed.time is times[0])
            found.append((min(times[0].latest, published), index, token.i))
    return min(found, default=None)


def is_over(token: Token) -> bool:
    """True for a deed in the past tense: "was killed", "had died", "was dead"."""
    while token.dep_ in ("acomp", "attr", "xcomp", "amod") and token.head.i != token.i:
        token = token.head
    return tense_of(token) in ("past", "perfect")


def saying_of(token: Token) -> Token | None:
    """The verb of saying that a clause is the content of."""
    for _ in range(MAX_CLIMB):
        if token.dep_ not in CONTENT or token.head.i == token.i:
            return None
        inside, token = token.dep_, token.head
        if token.lemma_.lower() in SAYING and token.pos_ == "VERB" and inside in ("ccomp", "conj", "acl"):
            return token
        if token.pos_ == "NOUN" and inside in ("acl", "ccomp") and token.head.lemma_.lower() in SAYING:
            return token.head  # "reports emerged that he was dead"
    return None
