"""When and where: which times and places of a sentence belong to which trigger.

A time belongs to what it hangs on in the parse. What hangs on a word of saying is the time of saying, not of the
event; a place named there is where the speaker is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from spacy.tokens import Token

from dateline.extract.frames import LIGHT_VERBS, children, is_verbal

if TYPE_CHECKING:
    from dateline.extract.phrases import Phrase, Scene
    from dateline.when import Timed
    from dateline.where import Placed

SAYING = frozenset(
    "say tell announce report confirm claim deny state add note explain declare reveal acknowledge warn believe think "
    "know learn accuse blame allege suspect emerge indicate disclose write quote cite describe".split()
)
# What is done about a deed afterwards, at a time and place of its own.
AFTERMATH = frozenset(
    "charge indict convict arrest detain jail sentence prosecute book arraign plead acquit accuse name identify appear "
    "mourn remember commemorate bury extradite".split()
)
PLACE_PREPOSITIONS = frozenset(
    "in at near on outside inside around across within throughout of off along over between into toward towards "
    "through north south east west northern southern via from to against above under beside behind".split()
)
PLACE_NOUNS = frozenset(
    "town city village hamlet province state department district region area municipality neighborhood neighbourhood "
    "island port suburb capital outskirts part south north east west center centre county governorate valley republic "
    "territory side edge shore coast border northeast northwest southeast southwest sector zone locality township "
    "community settlement archipelago peninsula".split()
)
# Links over which a time or place may hang on what it is of.
TIES = frozenset("pobj prep npadvmod advmod compound nummod appos nmod conj pcomp poss amod det".split())
MAX_CLIMB = 7


def time_indices(scene: Scene, trigger: Token) -> tuple[int, ...]:
    """Indices of the times that tell when what a trigger names took place."""
    if trigger.dep_ == "relcl" and trigger.head.i in scene.time_at:  # "in 2017, when a general was killed"
        index = scene.time_at[trigger.head.i]
        return (index,) if scene.times[index].time.latest else ()  # of "since 2017, when" the words tell no end
    for governor in governors(trigger):
        near = inside(scene.times, governor)
        own = [i for i in near if hangs_on(scene, scene.times[i].first, scene.times[i].last, governor)]
        usable = [index for index in own if is_occasion(scene, index)]
        if usable:
            return tuple(usable)
    return shared_time(scene, trigger)


def shared_time(scene: Scene, verb: Token) -> tuple[int, ...]:
    """The time told with a verb's last coordinated one: "was seized and shot on Monday"."""
    for child in verb.children:
        if child.dep_ == "conj" and is_verbal(child) and not children(child, "nsubj", "nsubjpass"):
            return time_indices(scene, child) if child.i > verb.i else ()
    return fronted_time(scene, verb)


def fronted_time(scene: Scene, verb: Token) -> tuple[int, ...]:
    """The time that opens a verb's clause behind "that", which a parser hangs on the verb of saying before it:
    "it was reported today that on 10 March rebels killed"."""
    doc = scene.parsed.doc
    for index, timed in enumerate(scene.times):
        if not verb.sent.start <= timed.first < verb.i or not is_occasion(scene, index):
            continue
        before = [doc[i].lower_ for i in range(max(0, timed.first - 2), timed.first)]
        opens = before[-1:] == ["that"] or (before[:1] == ["that"] and before[1] in ("on", "in", "at"))
        if opens and not any(doc[i].pos_ == "VERB" for i in range(timed.last + 1, verb.i)):
            return (index,)
    return ()


def is_occasion(scene: Scene, index: int) -> bool:
    """True for dates, clock times and ranges; a duration or a set tells no day."""
    time = scene.times[index].time
    return time.kind in ("date", "time", "range") and (time.earliest or time.latest) is not None


def governors(trigger: Token) -> list[Token]:
    """The trigger and the words above it in whose circumstances it shares, nearest first.

    The climb ends at a word of saying, whose time and place are the speaker's, and at what was done about it later.
    """
    found = [trigger]
    token = trigger
    for _ in range(MAX_CLIMB):
        head = token.head
        if head is token or head.lemma_.lower() in SAYING | AFTERMATH:
            break
        if not shares(token, head):
            break
        found.append(head)
        token = head
    return found


def shares(token: Token, head: Token) -> bool:
    """True where a clause's circumstances are those of the word above it too."""
    if token.dep_ in ("conj", "xcomp", "advcl", "pcomp", "prep", "agent"):
        return token.dep_ != "advcl" or not ({"after", "before", "since"} & {c.lower_ for c in token.children})
    if token.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "pobj", "appos", "compound"):
        return True
    return token.dep_ in ("acl", "relcl") and head.lemma_ in LIGHT_VERBS


def inside(named: Sequence[Timed] | Sequence[Placed], token: Token) -> range:
    """Indices of the times or places, which stand in the order of the text, in the sentence of a token."""
    sentence = token.sent
    begin = bisect_left(named, sentence.start, key=attrgetter("first"))
    return range(begin, bisect_left(named, sentence.end, lo=begin, key=attrgetter("first")))


def hangs_on(scene: Scene, first: int, last: int, governor: Token) -> bool:
    """True where the phrase from `first` to `last` hangs on a token, directly or by prepositions."""
    doc = scene.parsed.doc
    if doc[first].sent.start != governor.sent.start:
        return False
    top = next((doc[i] for i in range(first, last + 1) if not first <= doc[i].head.i <= last), doc[first])
    for _ in range(MAX_CLIMB):
        head = top.head
        if head.i == governor.i:
            return True
        if head is top or is_verbal(head) or head.dep_ in ("nsubj", "nsubjpass"):
            return False
        if top.dep_ not in TIES:
            return False
        owned = top.dep_ in ("poss", "compound", "amod") and head.i not in scene.time_at and head.i not in scene.events
        if owned and head.pos_ in ("NOUN", "PROPN"):
            return False
        top = head
    return False


def place_indices(scene: Scene, trigger: Token, arguments: Sequence[Phrase]) -> tuple[int, ...]:
    """Indices of the places where what a trigger names took place.

    A place inside the phrase of a thing that was hit counts ("a hotel in Burkina Faso"); inside that of a person it
    tells where the person is from, and does not.
    """
    things = [phrase for phrase in arguments if phrase.kind in ("thing", "vehicle", "weapon", "area")]
    chain = governors(trigger)
    anchors = [*chain, *(scene.parsed.doc[phrase.head] for phrase in things)]
    found: list[int] = []
    for anchor in anchors:
        near = (i for i in inside(scene.places, anchor) if i not in found and is_setting(scene, i))
        own = [i for i in near if hangs_on(scene, scene.places[i].first, scene.places[i].last, anchor)]
        found += own
        if own and anchor in chain:
            break
    return tuple(found) or only_place(scene, trigger)


def only_place(scene: Scene, trigger: Token) -> tuple[int, ...]:
    """The places of a trigger's sentence where all of them are settings and one lies in the other, or there is but one.

    A parser often hangs "in X" on the wrong word of the sentence; with one place there is no other choice. A place
    before a word of saying is the speaker's.
    """
    named = inside(scene.places, trigger)
    settings = [
        n for n in named if is_setting(scene, n) and not is_speakers(scene, n) and not is_owned(scene, n, trigger)
    ]
    names = {scene.places[index].place.country for index in settings}
    return tuple(settings) if settings and len(names) == 1 and len(settings) <= 2 else ()


def is_owned(scene: Scene, index: int, trigger: Token) -> bool:
    """True for a place of another noun: "a Tel Aviv bombing", "a diplomat in Bamako", "talks in Havana"."""
    token = scene.parsed.doc[scene.places[index].last]
    if token.dep_ in ("compound", "nmod", "poss", "amod"):
        return token.head.lemma_.lower() not in PLACE_NOUNS
    owner = scene.cast.at(token.head.head.i) if token.dep_ == "pobj" else None
    if token.dep_ == "pobj" and token.head.head.i in scene.events - {trigger.i} and not is_verbal(token.head.head):
        return True
    return owner is not None and owner.kind in ("person", "people", "civilians")


def is_speakers(scene: Scene, index: int) -> bool:
    """True for a place that hangs on a word of saying, or that somebody comes from."""
    token = scene.parsed.doc[scene.places[index].last]
    for _ in range(MAX_CLIMB):
        if token.dep_ == "prep" and (token.lower_ in ("from", "to") or token.head.lemma_.lower() in SAYING):
            return True
        if token.head is token:
            return False
        token = token.head
    return False


def is_setting(scene: Scene, index: int) -> bool:
    """True for a place name behind a preposition of place, no dateline and no part of a name."""
    placed = scene.places[index]
    if placed.role != "place":
        return False
    doc = scene.parsed.doc
    token = doc[placed.last]
    if token.dep_ in ("compound", "nmod", "poss", "amod") and token.head.i in scene.events:
        return True
    for _ in range(MAX_CLIMB):
        if token.dep_ == "prep" and token.lower_ == "of" and token.head.lemma_.lower() in PLACE_NOUNS:
            token = token.head  # "in the town of X"
            continue
        if token.dep_ == "prep":
            of_name = token.head.pos_ == "PROPN" and token.head.i not in scene.place_at  # "the bank of X in Y"
            return token.lower_ in PLACE_PREPOSITIONS and not of_name
        if token.head is token or is_verbal(token):
            return False
        token = token.head
    return False
