"""One occurrence, or a running total, a habit, a campaign of more than a week told as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from dateline.extract.frames import SUBJECTS, children, is_verbal, with_conjuncts
from dateline.types import Scope

if TYPE_CHECKING:
    from dateline.extract.phrases import Scene

SERIES = frozenset(
    "series wave spate string campaign number spree succession cycle spiral surge rash history pattern month year week "
    "dozen score hundred thousand".split()
)
HABIT = frozenset(
    "often regularly frequently repeatedly usually sometimes routinely continually daily many several numerous various "
    "dozens scores hundreds frequent common almost recurrent constant continuing".split()
)
STRETCH = frozenset("since during throughout over between".split())
LONG_EVENTS = frozenset(
    "war conflict insurgency rebellion strife struggle hostility crackdown campaign regime rule reign".split()
)
EXTENDED = frozenset("offensive campaign war insurgency uprising intifada unrest conflict".split())
MANY = frozenset({"many", "number", "numerous"})
TOLLS = frozenset({"death", "fatality", "casualty", "injury"})
HURTS = frozenset({"injury", "wound", "gunshot", "burn"})
GO_ON = frozenset({"continue", "keep", "tend"})
# Plurals that name one occurrence as often as several: "riots on Monday", "clashes near the border", "talks".
ONE_IN_MANY = frozenset(
    "riot clash protest demonstration talk negotiation sanction disturbance hostility threat".split()
)
CIRCUMSTANCE = frozenset("in by during over since throughout".split())
DEFINITE = frozenset("the these both twin".split())
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
    verbal = is_verbal(trigger)
    words = {child.lower_ for child in trigger.children if not verbal or child.dep_ == "advmod"}
    if words & HABIT:
        return "aggregate"
    if verbal:
        long_time = any((scene.times[index].time.days or 0) > MAX_DAYS for index in times)
        several = (
            (long_time and is_tally(trigger)) or is_habit(trigger, bool(times)) or tells_of_several(scene, trigger)
        )
        return "aggregate" if several else "incident"
    if trigger.lemma_.lower() in EXTENDED:
        return "aggregate"
    if trigger.dep_ == "pobj" and trigger.head.lower_ == "of" and trigger.head.head.lemma_.lower() in SERIES:
        return "aggregate"
    if trigger.dep_ in ("nsubj", "nsubjpass") and trigger.head.i in scene.events and children(trigger, "nummod"):
        return "incident"  # "nine suicide bombers attacked": the doers of one deed
    if trigger.tag_ in PLURALS and children(trigger, "nummod") and trigger.lemma_ in TOLLS and not has_stretch(trigger):
        return "incident"  # "18 fatalities" are those of one deed
    if trigger.lemma_.lower() in HURTS and not has_stretch(trigger):
        return "incident"  # "gunshot wounds" are those of one deed
    if trigger.tag_ in PLURALS:
        one = words & DEFINITE and not has_stretch(trigger)
        return "incident" if one or is_one_in_many(trigger) else "aggregate"
    return "incident"


def is_habit(verb: Token, dated: bool) -> bool:
    """True for what goes on ("forces battling the rebels", "who continue to ambush") or has happened to many."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in GO_ON:
        return True
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and not dated:
        return True
    perfect = any(child.lemma_ == "have" for child in children(verb, "aux"))
    told = children(verb, "dobj", "nsubjpass")
    return perfect and any(word.lower_ in MANY for token in told for word in (token, *token.children))


def is_tally(verb: Token) -> bool:
    """True for a perfect with a plural: "30 policemen have been killed this year"; a single death is one occurrence."""
    perfect = any(child.lower_ in ("have", "has", "'ve", "’ve") for child in children(verb, "aux"))
    told = children(verb, "nsubjpass", "dobj") or children(verb, "nsubj")
    so_far = any(child.lower_ == "far" for child in verb.children)
    return (perfect or so_far) and any(token.tag_ in PLURALS or children(token, "nummod") for token in told)


def tells_of_several(scene: Scene, verb: Token) -> bool:
    """True where a verb's means or occasion is plural or lasts: "killed in attacks", "in the war"."""
    objects = children(verb, "dobj")
    for child in [*verb.children, *(grand for token in objects for grand in token.children)]:
        if child.dep_ in SUBJECTS and child.lemma_.lower() in LONG_EVENTS:
            return True
        if child.dep_ not in ("prep", "agent") or child.lower_ not in CIRCUMSTANCE:
            continue
        for grand in with_conjuncts(children(child, "pobj")):
            if grand.lemma_.lower() in LONG_EVENTS and grand.tag_ not in PLURALS:
                return True
            if grand.tag_ not in PLURALS:
                continue
            if grand.lemma_ in ("year", "month", "decade", "week") and child.lower_ != "by":
                return True
            if grand.i in scene.events and not {"the", "two", "twin"} & {each.lower_ for each in grand.children}:
                return True
    return False


def is_one_in_many(noun: Token) -> bool:
    """True for "riots on Monday", but not for "clashes are frequent" or "months of protests"."""
    if noun.lemma_.lower() not in ONE_IN_MANY:
        return False
    head = noun.head
    of_many = noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_.lower() in SERIES
    told = {child.lower_ for child in children(head, "acomp", "advmod", "attr")} if is_verbal(head) else set()
    return not (of_many or has_stretch(noun) or told & HABIT)


def has_stretch(noun: Token) -> bool:
    """True for a noun with "since" or "over" behind it: "the killings over the past year"."""
    return any(child.lower_ in STRETCH for child in children(noun, "prep"))


def is_stretch(scene: Scene, index: int) -> bool:
    """True for a time of more than a week that is told as a stretch: "since May", "over the past year"."""
    timed = scene.times[index]
    before = scene.parsed.doc[timed.first - 1].lower_ if timed.first else ""
    first = scene.parsed.doc[timed.first].lower_
    if before not in STRETCH and first not in STRETCH:
        return False
    return timed.time.days is None or timed.time.days > MAX_DAYS
