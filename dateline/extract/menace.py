"""What a party says that it will do to another: a threat where it is violence vowed, or hangs on a condition."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extract.frames import children, is_verbal, prepositional
from dateline.extract.modality import CONDITIONS, FUTURE_MODALS, OWN, SAYING, SELVES, is_infinitive

VOWS = frozenset("vow swear pledge promise".split())
FORCE = frozenset({"violence", "harm", "property"})
SEIZING = frozenset({"abduction", "hijacking", "siege", "territory_taken", "coup", "torture"})
PRESSURE = frozenset({"crowd", "control", "detention"})  # a threat where it hangs on a condition: "will strike unless"
BENIGN = frozenset("release withdrawal resignation ceasefire surrender escape trial aid".split())
WOULD = FUTURE_MODALS | {"would", "'d", "’d"}
REVENGE = frozenset("revenge retaliation reprisal vengeance retribution".split())
SPEAKERS = frozenset({"i", "we"})
CONDITIONAL = frozenset({"if", "unless", "until", "till", "should", "lest", "once"})
MAX_ABOVE = 4  # clauses between a deed and the word by which it is vowed


def is_menace(verb: Token, event_type: str, family: str) -> bool:
    """True for a deed meant that is a threat: "vowed to kill every spy", "will block the road unless they are paid".

    Args:
        verb: head token of the trigger of a deed that is planned or would be done.
        event_type: its type.
        family: the type's family.
    """
    if event_type in BENIGN or not is_verbal(verb):
        return False
    forceful = family in FORCE or event_type in SEIZING
    clauses = list(clauses_to_word(verb))
    helpers = {child.lower_ for clause in clauses for child in children(clause, "aux")}
    vowed = any(clause.lemma_.lower() in VOWS for clause in clauses)
    depends = any(has_condition(clause) for clause in clauses)
    doers = [doer for clause in clauses[:-1] or clauses for doer in children(clause, "nsubj")]
    own = any(doer.lower_ in SELVES or any(each.lower_ in OWN for each in children(doer, "poss")) for doer in doers)
    if forceful and vowed and (own or is_infinitive(verb) or has_infinitive(clauses)):
        return True
    said = clauses[-1].lemma_.lower() in SAYING | VOWS | {"warn", "write"}
    if forceful and helpers & FUTURE_MODALS and any(doer.lower_ in SPEAKERS for doer in doers):
        return True
    if forceful and own and said and helpers & WOULD and any(in_revenge(clause) for clause in clauses):
        return True
    return (forceful or family in PRESSURE) and depends and (vowed or (own and said and bool(helpers & WOULD)))


def clauses_to_word(verb: Token) -> Iterator[Token]:
    """A verb and the verbs above it, up to the one that says it."""
    at = verb
    for _ in range(MAX_ABOVE):
        yield at
        said = at.lemma_.lower() in VOWS | SAYING and at is not verb
        if said or at.head is at or not is_verbal(at.head) or at.dep_ not in ("xcomp", "ccomp", "conj"):
            return
        if at.dep_ == "conj" and children(at, "nsubj", "nsubjpass"):
            return
        at = at.head


def has_infinitive(clauses: list[Token]) -> bool:
    """True where any clause of a chain is an infinitive: of "vowed to come back and burn it" the first."""
    return any(is_infinitive(clause) for clause in clauses)


def has_condition(verb: Token) -> bool:
    """True for "unless", "if", "until", "should the talks fail" at a clause."""
    for clause in children(verb, "advcl"):
        marks = {mark.lower_ for mark in children(clause, "mark", "advmod", "aux")}
        if marks & (CONDITIONAL | CONDITIONS):
            return True
    return any(child.lower_ == "unless" for child in children(verb, "prep", "mark"))


def in_revenge(verb: Token) -> bool:
    """True for "in revenge", "in retaliation for the raid"."""
    return any(noun.lemma_.lower() in REVENGE for name in ("in", "as", "for") for noun in prepositional(verb, name))
