"""One occurrence, or a running total, a habit, a campaign of more than a week told as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from dateline.extract.frames import children, is_verbal, with_conjuncts
from dateline.types import Scope

if TYPE_CHECKING:
    from dateline.extract.phrases import Scene

SERIES = frozenset("series wave spate string campaign number spree succession cycle spiral surge rash history pattern".split())
HABIT = frozenset("often regularly frequently repeatedly usually sometimes routinely continually daily many several numerous various".split())
EXTENDED = frozenset("offensive campaign war insurgency uprising intifada unrest conflict".split())
STRETCH = frozenset("since during throughout over between".split())
MAX_DAYS = 7  # the contract: a campaign of more than a week told as one is an aggregate
PLURALS = frozenset({"NNS", "NNPS"})


def scope_of(scene: Scene, trigger: Token, times: tuple[int, ...]) -> Scope:
    """The scope of what a trigger tells.

    Args:
        scene: the report.
        trigger: head token of the trigger.
        times: indices of the event's times.
    """
    if any(is_stretch(scene, index) for index in times):
        return "aggregate"
    words = {child.lower_ for child in trigger.children}
    if words & HABIT:
        return "aggregate"
    if is_verbal(trigger):
        return verb_scope(scene, trigger, bool(times))
    if trigger.lemma_.lower() in EXTENDED:
        return "aggregate"
    if trigger.dep_ == "pobj" and trigger.head.lower_ == "of" and trigger.head.head.lemma_.lower() in SERIES:
        return "aggregate"
    if trigger.tag_ in PLURALS:
        return "aggregate" if not words & {"the", "these", "both", "two", "twin", "three"} else "incident"
    return "incident"


def verb_scope(scene: Scene, verb: Token, dated: bool) -> Scope:
    """A verb tells of several where its means or occasion is plural and not told apart: "killed in attacks"."""
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and not dated:
        return "aggregate"  # "forces battling the rebels": who they are, not what they did
    perfect = any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
    plural = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    if perfect and any(grand.lower_ in ("many", "number", "numerous") for child in plural for grand in (child, *child.children)):
        return "aggregate"
    for child in verb.children:
        if child.dep_ not in ("prep", "agent") or child.lower_ not in ("in", "by", "during", "over", "since"):
            continue
        for grand in with_conjuncts(children(child, "pobj")):
            if grand.i in scene.events and grand.tag_ in PLURALS and not any(c.lower_ in ("the", "two", "twin") for c in grand.children):
                return "aggregate"
            if grand.lemma_ in ("year", "month", "decade", "week") and grand.tag_ in PLURALS and child.lower_ != "by":
                return "aggregate"
    return "incident"


def is_stretch(scene: Scene, index: int) -> bool:
    """True for a time of more than a week that is told as a stretch: "since May", "over the past year"."""
    from datetime import date

    timed = scene.times[index]
    before = scene.parsed.doc[timed.first - 1].lower_ if timed.first else ""
    first = scene.parsed.doc[timed.first].lower_
    if before not in STRETCH and first not in STRETCH:
        return False
    earliest, latest = timed.time.earliest, timed.time.latest
    if earliest is None or latest is None:
        return True
    return (date.fromisoformat(latest[:10]) - date.fromisoformat(earliest[:10])).days > MAX_DAYS
