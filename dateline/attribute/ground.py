"""What one mention of an event or claim rests on: who says it, hedges, confirmations, doubts about it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from dateline.attribute.cues import load_cues
from dateline.attribute.said import Said, saids_at
from dateline.parse import Parsed
from dateline.who.cast import Cast

VERIFIED = re.compile(r"(?:verif|confirm|corroborat|authenticat|substantiat)", re.IGNORECASE)
VERIFYING = frozenset({"verify", "confirm", "corroborate", "authenticate", "substantiate"})
VERIFICATION = frozenset({"confirmation", "verification", "corroboration"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their", "such"})
UNCONFIRMED = frozenset({"unconfirmed", "unverified"})
CHARGES = frozenset({"suspicion", "suspicions", "charge", "allegation"})  # "held on suspicion of plotting an attack"
WITHIN = frozenset({"of", "by", "on", "with", "over", "for"})  # prepositions through which a hedge reaches
NONE = frozenset({"no", "none", "neither", "nothing"})
CLAUSE_HEADS = frozenset({"ROOT", "ccomp", "relcl", "parataxis"})
MAX_CLIMB = 12


@dataclass(frozen=True, slots=True)
class Ground:
    """What one mention rests on.

    Args:
        said: the attributions whose content covers it, innermost first.
        hedge: `possible` (reportedly, may have, is thought to), `accused` ("suspected" before an actor), `charged`
            ("on suspicion of"), or None.
        unverified: True where the text says that it could not be verified.
        confirmed: True where it is called confirmed without saying by whom.
        weak: True where it asserts nothing anew: a noun that only points back ("the attack", "his death"), or what
            somebody takes for granted ("condemned the attack").
        back: True for a noun that points back, whoever speaks.
    """

    said: tuple[Said, ...] = ()
    hedge: str | None = None
    unverified: bool = False
    confirmed: bool = False
    weak: bool = False
    back: bool = False


def ground_of(parsed: Parsed, cast: Cast, saids: Sequence[Said], token: int) -> Ground:
    """What one mention of an event or of a claim's value rests on.

    Args:
        parsed: the parse.
        cast: its entities.
        saids: its attributions.
        token: head token of the mention.
    """
    at = parsed.doc[token]
    covering = tuple(said for said in saids_at(saids, token) if said.attribution.act != "doubt")
    hearsay = any(said.hedged or is_hearsay(parsed, said) for said in covering)
    hedge = "possible" if hearsay else hedge_of(at)
    back = points_back(at)
    return Ground(
        said=covering,
        hedge=hedge,
        unverified=is_unverified(parsed, at, saids),
        confirmed=any(child.lower_ == "confirmed" and child.dep_ == "amod" for child in at.children),
        weak=all(said.presupposes for said in covering) if covering else back,
        back=back,
    )


def is_hearsay(parsed: Parsed, said: Said) -> bool:
    """True for "unconfirmed reports said", "rumours had it", and for what is feared."""
    if said.cue is not None and parsed.doc[said.cue].lemma_ == "fear":
        return True
    if said.source is None:
        return False
    source = parsed.doc[said.source]
    doubted = any(child.lower_ in UNCONFIRMED for child in source.children)
    return doubted or source.lemma_.lower() in load_cues().hedges["nouns"]


def hedge_of(token: Token) -> str | None:
    """The hedge on a mention: on its own verb or noun, or on a verb that governs it within the clause."""
    hedges = load_cues().hedges
    if any(child.lower_ in hedges["accused"] and child.dep_ == "amod" for child in token.children):
        return "accused"
    at = token
    for _ in range(MAX_CLIMB):
        if hedged_here(at):
            return "possible"
        if at.lemma_.lower() in CHARGES and at.dep_ == "pobj":
            return "charged"
        if at.dep_ == "ccomp" and rumoured(at.head):
            return "possible"
        if at.dep_ in CLAUSE_HEADS or at.head is at:
            return None
        if at.dep_ == "pobj" and at.head.lower_ not in WITHIN:
            return None  # "may have died in the raid": the raid is no guess
        governs = at.dep_ in (
            "xcomp",
            "dobj",
            "nsubj",
            "nsubjpass",
            "conj",
            "pobj",
            "prep",
            "attr",
            "acomp",
            "oprd",
            "amod",
            "pcomp",
        )
        if not governs:
            return noun_hedge(at)
        at = at.head
        if at.lemma_.lower() in hedges["verbs"] and at.pos_ in ("VERB", "AUX"):
            return "possible"
        if at.lemma_.lower() in load_cues().words["hedging"] and any(child.dep_ == "auxpass" for child in at.children):
            return "possible"  # "are feared dead"
    return None


def hedged_here(at: Token) -> bool:
    """True where a hedging adverb or "may have" hangs on a word."""
    hedges = load_cues().hedges
    for child in at.children:
        word = child.lower_
        if child.dep_ in ("advmod", "amod") and word in hedges["adverbs"]:
            return True
        if child.dep_ == "aux" and word in hedges["modals"]:
            return True
        if child.dep_ == "aux" and word == "could" and any(other.lower_ == "have" for other in at.children):
            return True
    return False


def noun_hedge(at: Token) -> str | None:
    """ "Rumours that he was dead": a clause that hangs on a noun of hearsay."""
    noun = at.head
    if at.dep_ in ("acl", "relcl", "ccomp") and noun.pos_ == "NOUN":
        unconfirmed = any(child.lower_ in UNCONFIRMED for child in noun.children)
        if unconfirmed or noun.lemma_.lower() in load_cues().hedges["nouns"]:
            return "possible"
    return None


def rumoured(verb: Token) -> bool:
    """True for a verb of which hearsay is the subject: "rumours spread that he was dead", "there were rumours that"."""
    nouns = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "attr")]
    return any(noun.lemma_.lower() in load_cues().hedges["nouns"] for noun in nouns)


def points_back(at: Token) -> bool:
    """True for a noun with a definite article or an owner that no verb of reporting introduces."""
    if at.pos_ not in ("NOUN", "PROPN"):
        return False
    return any(child.lower_ in DEFINITE or child.dep_ == "poss" for child in at.children if child.i < at.i)


def is_unverified(parsed: Parsed, at: Token, saids: Sequence[Said]) -> bool:
    """True where the text says of this mention, of all claims of its sentence, or of all that it tells, that
    it could not be verified.
    """
    for verb in doubts_in(parsed):
        subject = named_by(verb)
        if subject is None or subject.lower_ in load_cues().words["all_at_large"]:
            return True
        if subject.lemma_.lower() not in load_cues().words["at_large"]:
            if subject.left_edge.i <= at.i <= subject.right_edge.i:
                return True
        elif (
            at.sent.start == verb.sent.start
            or 0 <= verb.sent.start - at.sent.end <= 1
            or at.sent.end == verb.sent.start
        ):
            return any(said.covers(at.i) for said in saids)
    return False


def doubts_in(parsed: Parsed) -> list[Token]:
    """Words by which a text says that something could not be verified."""
    found = []
    for offset in verifying_offsets(parsed.report.text):
        token = parsed.doc[bisect_right(parsed.starts, offset) - 1]
        lemma = token.lemma_.lower()
        doubted = lemma in VERIFYING and token.pos_ in ("VERB", "AUX") and is_doubt(token)
        if doubted or (lemma in VERIFICATION and any(child.lower_ == "no" for child in token.children)):
            found.append(token)
    return found


@lru_cache(maxsize=4)
def verifying_offsets(text: str) -> tuple[int, ...]:
    """Where a text speaks of verifying; remembered, since it is asked for every claim of a report."""
    return tuple(match.start() for match in VERIFIED.finditer(text))


def is_doubt(verb: Token) -> bool:
    """True for "could not be verified", "has not been independently confirmed", "was unable to verify"."""
    words = {child.lower_ for child in verb.children}
    independent = bool(words & {"independently", "immediately"}) or verb.lemma_.lower() == "verify"
    subjects = [child for child in verb.children if child.dep_ == "nsubjpass"]
    none = any(word.lower_ in NONE for noun in subjects for word in (noun, *noun.children))
    if none or any(child.dep_ == "neg" for child in verb.children):
        return independent or "could" in words
    head = verb.head
    return (
        verb.dep_ == "xcomp"
        and head.lemma_.lower() in ("unable", "impossible", "fail", "be")
        and (head.lemma_.lower() != "be" or any(child.lower_ in ("unable", "impossible") for child in head.children))
    )


def named_by(verb: Token) -> Token | None:
    """What could not be verified; None where it is not said."""
    if verb.pos_ == "NOUN":
        pobj = [
            below
            for child in verb.children
            if child.lower_ in ("of", "for")
            for below in child.children
            if below.dep_ == "pobj"
        ]
        return pobj[0] if pobj else None
    wanted = (
        ("nsubjpass",) if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children) else ("dobj", "ccomp")
    )
    return next((child for child in verb.children if child.dep_ in wanted), None)
