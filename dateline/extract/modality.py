"""Whether what a clause tells happened, was tried, planned, threatened, is only thought of, or did not happen."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.extract.frames import children, is_verbal
from dateline.types import Modality

ATTEMPT = frozenset("try attempt seek fail".split())
PLAN = frozenset("plan plot prepare intend conspire aim vow pledge promise propose scheme".split())
THREAT = frozenset("threaten".split())
WISH = frozenset(
    "want call urge demand ask appeal hope wish expect fear refuse consider request allow help need able ready order instruct "
    "recommend suggest decide encourage advise pressure risk prevent avoid avert stop".split()
)
HYPOTHETICAL_MODALS = frozenset({"would", "could", "should", "must", "can", "might", "may", "ought", "'d", "cannot"})
FUTURE_MODALS = frozenset({"will", "shall", "wo", "'ll", "’ll"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
NEGATIONS = frozenset({"no", "neither", "nor", "nobody", "none", "without", "never", "no-one"})
FOILED = frozenset("attempted attempt failed foiled thwarted botched unsuccessful abortive tried frustrated aborted".split())
PLANNED = frozenset("planned alleged-plot plotted intended imminent upcoming possible potential future".split())
THREATENED = frozenset("threatened".split())
MAX_CLIMB = 4


def modality_of(trigger: Token) -> Modality:
    """The modality of what a verb, noun or adjective tells, by its clause and those above it.

    Args:
        trigger: head token of the trigger.
    """
    return (verb_modality if is_verbal(trigger) else noun_modality)(trigger)


def noun_modality(noun: Token) -> Modality:
    """Modality by a noun's modifiers ("a foiled attack", "plot to"), else by the verb that governs it."""
    modifiers = {child.lower_ for child in noun.children if child.dep_ in ("amod", "compound", "det", "advmod")}
    if modifiers & NEGATIONS:
        return "negated"
    if modifiers & FOILED:
        return "attempted"
    if modifiers & THREATENED:
        return "threatened"
    if modifiers & PLANNED:
        return "planned"
    return governed_noun(noun)


def governed_noun(noun: Token) -> Modality:
    """Modality by what a noun completes: "an attempt at", "plotting an attack", "threatened war"."""
    token = noun
    for _ in range(MAX_CLIMB):
        head = token.head
        if head is token:
            return "actual"
        lemma = head.lemma_.lower()
        if lemma in ATTEMPT:
            return "attempted"
        if token.dep_ in ("dobj", "pobj") and (lemma in PLAN or lemma in ("plot", "plan", "conspiracy")):
            return "planned"
        if token.dep_ in ("dobj", "pobj") and lemma in ("threat", "threaten", "warning", "warn", "risk", "fear", "danger"):
            return "threatened" if lemma.startswith("threat") else "hypothetical"
        if token.dep_ == "dobj" and lemma in ("foil", "thwart", "prevent", "avert", "abort", "frustrate"):
            return "attempted"
        if is_verbal(head):
            if token.dep_ in ("nsubj", "nsubjpass", "dobj") and is_support(head):
                return verb_modality(head)
            return "actual"
        token = head
    return "actual"


def is_support(verb: Token) -> bool:
    """True for verbs whose own modality is that of their noun: "will carry out attacks", "did not launch a raid"."""
    return verb.lemma_ in frozenset(
        "carry launch stage perpetrate commit conduct mount make execute take occur happen begin start continue be hold report "
        "suffer do plan cause".split()
    )


def verb_modality(verb: Token, climb: int = 0) -> Modality:
    """Modality of a verb by its auxiliaries, negation, mark, and the verb that governs its infinitive."""
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "mark", "advmod")}
    if children(verb, "neg") and "only" not in words:
        return "negated"
    if negated_argument(verb):
        return "negated"
    if words & CONDITIONS:
        return "hypothetical"
    if words & FUTURE_MODALS:
        return "planned"
    if words & HYPOTHETICAL_MODALS and not is_past_possible(verb):
        return "hypothetical"
    if {"nearly", "almost"} & words and verb.tag_ != "CD":
        return "attempted"
    return governed_verb(verb, climb)


def is_past_possible(verb: Token) -> bool:
    """True for "may have killed", "could have been shot": it is held to have happened, hedged."""
    auxiliaries = [child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return "have" in auxiliaries and bool({"may", "might", "could", "must"} & set(auxiliaries))


def negated_argument(verb: Token) -> bool:
    """True for "no one was hurt", "killed nobody"."""
    for argument in children(verb, "nsubj", "nsubjpass", "dobj"):
        if argument.lower_ in NEGATIONS or any(c.lower_ == "no" and c.dep_ in ("det", "neg") for c in argument.children):
            return True
        if argument.lower_ == "one" and any(child.lower_ == "no" for child in argument.children):
            return True
    return False


def governed_verb(verb: Token, climb: int) -> Modality:
    """Modality by the governing verb or noun: "tried to", "a plot to", "threatened to", "called for … to be"."""
    head = verb.head
    if head is verb or climb >= MAX_CLIMB:
        return "actual"
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    lemma = head.lemma_.lower()
    if verb.dep_ == "conj" and is_verbal(head) and not children(verb, "aux", "nsubj", "nsubjpass"):
        return verb_modality(head, climb + 1)
    if verb.dep_ in ("xcomp", "ccomp", "acl", "pcomp", "advcl") and (infinitive or verb.tag_ in ("VBG", "VB")):
        governor = head.head if verb.dep_ == "pcomp" else head
        told = by_governor(governor.lemma_.lower(), infinitive)
        if told:
            return told
        if verb.dep_ == "xcomp" and is_verbal(governor):
            return verb_modality(governor, climb + 1)
        if infinitive and verb.dep_ in ("advcl", "acl"):
            return "hypothetical"
    if verb.dep_ == "ccomp" and lemma in WISH | THREAT:
        return by_governor(lemma, True) or "actual"
    return "actual"


def by_governor(lemma: str, infinitive: bool) -> Modality | None:
    """What a governing verb or noun makes of an infinitive or gerund; None where it changes nothing."""
    if lemma in ATTEMPT or lemma == "attempt":
        return "attempted"
    if lemma in PLAN or lemma == "plot":
        return "planned"
    if lemma in THREAT or lemma == "threat":
        return "threatened"
    if lemma in WISH and infinitive:
        return "hypothetical"
    return None
