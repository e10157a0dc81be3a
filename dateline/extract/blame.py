"""Who is told to have done a deed by words that name it by a noun or point back to it.

"The attack was attributed to X", "X was held responsible for it", "the bombing was the work of X". Who
"blamed X for the attack" or was "responsible for the attack" is read with the deed itself (`frames`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from spacy.tokens import Token

from dateline.extract.frames import (
    PASSIVE_SUBJECTS,
    children,
    is_passive,
    object_of,
    prepositional,
    surface_subject,
    with_conjuncts,
)
from dateline.extract.modality import modality_of

ASCRIBE = frozenset({"attribute", "ascribe", "impute", "credit"})
ANSWERABLE = frozenset({"responsible", "accountable", "answerable"})
SUSPECT = frozenset({"suspect", "accuse"})
WORKS = frozenset({"work", "act", "action", "deed", "crime", "operation"})
INVOLVE = frozenset({"implicate", "involve"})
CHARGE_VERBS = frozenset("charge indict convict arrest detain hold want seek jail sentence prosecute".split())
CHARGED = ("in", "over", "for", "with", "of", "to")
PARTS_IN = frozenset("connection relation complicity involvement role part participation".split())
SMALL_CLAUSE = frozenset({"oprd", "ccomp", "xcomp", "acomp"})


@dataclass(frozen=True, slots=True)
class Blame:
    """Words that tie a doer to a deed.

    Args:
        doer: head of the words that name the doer.
        deed: head of the words that name the deed or point back to it.
        cue: token of the word that ties them.
        accused: True where the word itself says that somebody holds it to be so.
        loose: True where the word may be said of the one who was hit, too ("involved in").
    """

    doer: Token
    deed: Token
    cue: int
    accused: bool
    loose: bool = False


def blames_in(tokens: Iterable[Token]) -> Iterator[Blame]:
    """All words of a report that tie a doer to a deed told elsewhere, in the order of the text."""
    for token in tokens:
        lemma = token.lemma_.lower()
        if lemma in ASCRIBE:
            found = ascribed(token)
        elif lemma in ANSWERABLE:
            found = chain(held(token), was_it(token))
        elif lemma == "behind":
            found = was_it(token)
        elif lemma == "blame":
            found = blamed(token)
        elif lemma in WORKS and token.dep_ == "attr":
            found = worked(token)
        elif lemma in SUSPECT:
            found = suspected(token)
        elif lemma in INVOLVE:
            found = involved(token)
        else:
            continue
        yield from (blame for blame in found if modality_of(token) == "actual")


def ascribed(verb: Token) -> Iterator[Blame]:
    """ "Police attributed the attack to X", "an attack attributed to X", "which is attributed to X"."""
    if verb.pos_ != "VERB":
        return
    deeds = object_of(verb)
    for doer in with_conjuncts(prepositional(verb, "to") or of_objects(verb, "to")):
        yield from (Blame(doer, deed, verb.i, True) for deed in deeds)


def held(adjective: Token) -> Iterator[Blame]:
    """ "Is held responsible for the attack", "holds X responsible for it", "for which X is held responsible"."""
    verb = adjective.head
    if adjective.dep_ not in SMALL_CLAUSE or verb.lemma_.lower() not in ("hold", "deem", "consider"):
        return
    own = children(adjective, "nsubj")
    doers = own or (children(verb, *PASSIVE_SUBJECTS) if is_passive(verb) else children(verb, "dobj"))
    deeds = prepositional(adjective, "for") + prepositional(verb, "for")
    deeds += [deed for doer in doers for deed in prepositional(doer, "for")]
    for doer in with_conjuncts(doers):
        yield from (Blame(doer, deed, verb.i, True) for deed in deeds)


def was_it(word: Token) -> Iterator[Blame]:
    """ "Said the gang was responsible", "was behind it": of the deed told before."""
    verb = word.head
    if (
        word.dep_ not in ("acomp", "prep", "advmod")
        or verb.lemma_ != "be"
        or any(kid.dep_ == "neg" for kid in verb.children)
    ):
        return
    of = (
        prepositional(word, "for") + prepositional(verb, "for") if word.lemma_ in ANSWERABLE else children(word, "pobj")
    )
    deeds = [deed for deed in of if deed.lower_ in ("it", "this", "that")]
    if word.lemma_ in ANSWERABLE and not of:
        deeds = [word]
    for doer in with_conjuncts(children(verb, "nsubj")):
        if doer.pos_ != "PRON":  # who says "it was" may speak of himself
            yield from (Blame(doer, deed, word.i, True) for deed in deeds)


def blamed(verb: Token) -> Iterator[Blame]:
    """ "The attack was blamed on X", "blamed it on X"; and "for which X is blamed"."""
    if verb.pos_ != "VERB":
        return
    for doer in with_conjuncts(prepositional(verb, "on") or of_objects(verb, "on")):
        yield from (Blame(doer, deed, verb.i, True) for deed in object_of(verb))
    told = [deed for deed in prepositional(verb, "for") if deed.lower_ in ("which", "it", "this")]
    for doer in with_conjuncts(children(verb, *PASSIVE_SUBJECTS) if is_passive(verb) else children(verb, "dobj")):
        yield from (Blame(doer, deed, verb.i, True) for deed in told)


def of_objects(verb: Token, name: str) -> list[Token]:
    """What follows a preposition that the parser hangs on the object: "attributed [the murder of X to Y]"."""
    inner = [*children(verb, "dobj"), *(of for noun in children(verb, "dobj") for of in prepositional(noun, "of"))]
    return [token for noun in inner for token in prepositional(noun, name)]


def worked(noun: Token) -> Iterator[Blame]:
    """ "The attack was the work of X", "is believed to be the work of X", "was an act by X"."""
    of = prepositional(noun, "of") if noun.lemma_ == "work" else []
    for doer in with_conjuncts(of + prepositional(noun, "by")):
        yield from (Blame(doer, deed, noun.i, False) for deed in surface_subject(noun.head))


def suspected(verb: Token) -> Iterator[Blame]:
    """ "Suspect X of the attack", "X is suspected of it"; "accused X of the attack" is read with the attack."""
    if verb.pos_ != "VERB":
        return
    doers = children(verb, *PASSIVE_SUBJECTS) if is_passive(verb) else children(verb, "dobj")
    for doer in with_conjuncts(doers):
        for deed in prepositional(verb, "of") + prepositional(doer, "of"):
            yield Blame(doer, deed, verb.i, True)


def involved(verb: Token) -> Iterator[Blame]:
    """ "Implicated X in the murder", "those involved in the murder", "X was implicated in it"."""
    if verb.pos_ not in ("VERB", "ADJ"):
        return
    doers = object_of(verb) if verb.pos_ == "VERB" else surface_subject(verb)
    for doer in with_conjuncts(doers):
        for deed in prepositional(verb, "in") + prepositional(doer, "in"):
            implicated = verb.lemma_ == "implicate"
            yield Blame(doer, deed, verb.i, accused=implicated, loose=not implicated)


def charging(noun: Token) -> list[Token]:
    """The verb by which somebody is charged or held over the deed that a noun names."""
    verb = noun.head.head
    if noun.dep_ == "pobj" and verb.lemma_ in PARTS_IN and verb.dep_ == "pobj":
        verb = verb.head.head
    over = noun.dep_ == "pobj" and noun.head.lower_ in CHARGED
    return [verb] if over and verb.pos_ == "VERB" and verb.lemma_ in CHARGE_VERBS else []
