"""What is known while the times of a report are read in order: the words, the day of writing, the times so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Token

from dateline.parse import Parsed
from dateline.when.stretch import UNKNOWN, Stretch, day
from dateline.when.words import Words, time_words

Anchor = str | int | None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means: its kind, the days, and what these hang on."""

    kind: str
    stretch: Stretch = UNKNOWN
    anchor: Anchor = None


@dataclass(slots=True)
class Reading:
    """The state of one reading; what was matched, its `spans` and `meanings` grow as the times are read.

    Args:
        parsed: the report.
        words: its tokens as letters.
        today: the day it was written; None where neither the report's date nor its dateline tells.
        today_anchor: what `today` rests on: `published`, or the index of the dateline's time.
    """

    parsed: Parsed
    words: Words
    today: date | None
    today_anchor: Anchor
    matches: list[tuple[int, int, str]] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    meanings: list[Meaning] = field(default_factory=list)

    def previous(self, *, precisions: frozenset[str] | None = None, hanging: bool = True) -> tuple[int, Stretch] | None:
        """Index and days of the last time read that has a first day.

        Args:
            precisions: only times as exact as one of these.
            hanging: False to pass over times that hang on another themselves.
        """
        for index in range(len(self.meanings) - 1, -1, -1):
            meaning = self.meanings[index]
            if meaning.kind not in ("date", "time") or meaning.stretch.earliest is None:
                continue
            if not hanging and isinstance(meaning.anchor, int):
                continue
            if precisions is None or meaning.stretch.precision in precisions:
                return index, meaning.stretch
        return None

    def last_day(self, first: int) -> tuple[Stretch, Anchor]:
        """The day that a bare time of day belongs to: the last one told in the paragraph of a token, and its index."""
        known = self.previous(precisions=frozenset({"day", "hour", "minute"}))
        if known is None or self.parsed.paragraphs[self.spans[known[0]][0]] != self.parsed.paragraphs[first]:
            return UNKNOWN, None
        index, stretch = known
        return (day(stretch.earliest), index) if stretch.earliest else (UNKNOWN, None)

    def is_near(self, index: int, first: int) -> bool:
        """True for a time in the paragraph of a token or in one of the three before."""
        paragraphs = self.parsed.paragraphs
        return paragraphs[first] - paragraphs[self.spans[index][0]] <= 3

    def quarter_told(self) -> tuple[int, Stretch] | None:
        """The last quarter that the report tells of itself, not one that is so many years from another."""
        for index in range(len(self.meanings) - 1, -1, -1):
            meaning = self.meanings[index]
            told = meaning.stretch == self.meanings[meaning.anchor].stretch if isinstance(meaning.anchor, int) else True
            if meaning.stretch.precision == "quarter" and meaning.stretch.earliest and told:
                return index, meaning.stretch
        return None


def tense(reading: Reading, first: int, last: int) -> str:
    """`past`, `future` or `unknown`: how the words around tell of the time from token `first` to `last`."""
    words, doc = reading.words, reading.parsed.doc
    before = words.word_at(first - 1)
    if before == "since":
        return "past"
    if before == "as" and words.word_at(first - 2) in ("soon", "early", "late"):
        return "future"
    token = doc[last]
    while first <= token.i <= last and token.head.i != token.i:
        token = token.head
    if words.word_at(last + 1) in ("'s", "’s", "'", "’") and not token.dep_.startswith("nsubj"):
        return (
            "future" if before in ("before", "of") and words.word_at(first - 2) in ("ahead", "advance", "") else "past"
        )
    told = told_above(token)
    if before in time_words()["future_prepositions"]:
        return "unknown" if told == "past" and not puts_off(token) else "future"
    return "past" if told == "perfect" else told


def told_directly(reading: Reading, first: int, last: int) -> bool:
    """True where a time hangs on a verb that tells its own tense: "died on 3 May", not "a mission in December"."""
    token = reading.parsed.doc[last]
    while first <= token.i <= last and token.head.i != token.i:
        token = token.head
    if token.dep_ == "prep" and token.lower_ in ("to", "through"):
        return False
    while token.pos_ == "ADP" and token.head.i != token.i:
        token = token.head
    return token.tag_ in ("VBD", "VBN", "VBZ", "VBP")


def told_above(token: Token) -> str:
    """The tense of the nearest verb at or above a word."""
    for _ in range(12):
        told = tense_of(token)
        if told is not None:
            return told
        if token.head.i == token.i:
            break
        token = token.head
    return "unknown"


def tense_of(token: Token) -> str | None:
    """The tense that a word tells; None where the word above it must be asked."""
    tag, known = token.tag_, time_words()
    if token.lower_ in known["words_of_the_future"]:
        return "past" if "had" in helpers_of(token.head) else "future"
    if not tag.startswith(("VB", "MD")):
        return None
    helpers = helpers_of(token)
    if any(word in known["future_modals"] for word in helpers):
        return "past" if "have" in helpers or ("could" in helpers and is_denied(token)) else "future"
    if tag == "VB" and "to" in helpers:
        return "future" if looks_ahead(token) else None
    if not helpers and tag in ("VB", "VBG") and token.dep_ in ("xcomp", "conj", "pcomp"):
        return None  # "will begin withdrawing troops on Friday": the verb above tells
    if tag == "VBD":
        return "future" if token.lemma_ in known["plans"] else "past"
    if tag == "VBN":
        return tense_of_participle(token, helpers)
    if tag in ("VBZ", "VBP"):
        return "future" if token.lemma_ in known["timetable_verbs"] else "unknown"
    if tag == "VBG" and {"was", "were", "been"}.isdisjoint(helpers):
        goes_on = {"is", "are", "'re", "'s"}.isdisjoint(helpers) or token.lemma_ in time_words()["verbs_of_inquiry"]
        return "unknown" if goes_on else "future"
    return "past" if tag == "VBG" else "unknown"


def puts_off(token: Token) -> bool:
    """True under a verb that sets a date: "extended the truce until Friday", "postponed the vote to 3 May"."""
    above = [token, *token.ancestors]
    return any(word.lemma_ in time_words()["verbs_of_delay"] for word in above if word.pos_ == "VERB")


def helpers_of(verb: Token) -> list[str]:
    """The helping verbs of a verb."""
    return [child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")]


def is_denied(verb: Token) -> bool:
    """True for "could not be reached on Friday", "neither man could be found": it was tried, and failed."""
    return any(
        child.dep_ == "neg" or (child.dep_ == "nsubjpass" and child.left_edge.lower_ in ("neither", "no", "none"))
        for child in verb.children
    )


def tense_of_participle(token: Token, helpers: list[str]) -> str:
    """The tense of "killed", "has met", "is scheduled", "had been due"."""
    if "had" in helpers:
        return "past"
    if token.lemma_ in time_words()["looking_ahead"] and not was_summoned(token, helpers):
        return "future"
    if {"has", "have", "'ve"} & set(helpers):
        return "perfect"
    return "unknown" if {"is", "are", "be"} & set(helpers) else "past"


def was_summoned(token: Token, helpers: list[str]) -> bool:
    """True for "police were called to a house on Sunday": who was called came; nothing is called for."""
    came = any(child.lower_ in ("to", "out", "in") and child.dep_ in ("prep", "prt") for child in token.children)
    return token.lemma_ == "call" and came and not {"was", "were"}.isdisjoint(helpers)


def looks_ahead(token: Token) -> bool:
    """True for an infinitive of what is still to come: "plans to meet", "is due to end", "rules to be published"."""
    above = token.head
    if token.dep_ in ("acl", "relcl"):
        return True
    if above.lemma_.lower() not in time_words()["looking_ahead"] and above.lemma_ not in ("be", "go"):
        return False
    return "had" not in (*helpers_of(above), *helpers_of(above.head))
