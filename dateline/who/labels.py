"""One label a name: person or body, by the votes of all its occurrences and of the words around them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dateline.who.lexicon import Lexicon, lexicon
from dateline.who.text import Text

# Nouns that a person has and a body has not.
PERSONAL = frozenset(
    "death body wife husband son daughter brother sister father mother family lawyer widow arrest killing "
    "assassination murder funeral".split()
)
PERSON_VERBS = frozenset("die bear marry kidnap assassinate murder kill arrest shoot behead".split())
PLACE_LABELS = frozenset(
    "GPE LOC FAC NORP EVENT DATE LANGUAGE WORK_OF_ART LAW PRODUCT MONEY CARDINAL ORDINAL QUANTITY TIME PERCENT".split()
)
# Nouns and verbs that a place has and neither a person nor a body: "the outskirts of", "liberated".
OF_PLACES = frozenset(
    "city town village district province suburb outskirt street siege liberation isolation neighborhood neighbourhood "
    "port resident centre center governorate valley area encirclement recapture capital north south east west".split()
)
TO_PLACES = frozenset("liberate isolate encircle recapture retake besiege enter leave flee reach visit overrun".split())
IN_PLACES = frozenset({"in", "near", "outside", "around"})
STRONG = 3  # votes of the words around, against one of the parser's label


@dataclass(frozen=True, slots=True)
class Labels:
    """Votes for `PERSON`, `ORG` and `PLACE` by the last word of a name."""

    votes: dict[str, Counter[str]]

    def vote(self, text: Text, first: int, last: int, words: Lexicon) -> str:
        """The label of a name: that with the most votes; empty where nobody voted."""
        if first < last and text.lower[first] in words.given and not text.lower[last].isdigit():
            return "PERSON"
        if all(at in text.places for at in range(first, last + 1)):
            return "PLACE"
        votes = self.votes.get(text.lower[last])
        if not votes:
            return ""
        top = max(votes.values())
        return next(label for label in ("PERSON", "ORG", "PLACE") if votes[label] == top)


def read_labels(text: Text, runs: list[tuple[int, int]]) -> Labels:
    """Gather the votes for every name of the report.

    Args:
        text: the report.
        runs: runs of capitalised words.
    """
    words = lexicon()
    votes: dict[str, Counter[str]] = {}
    for first, last in runs:
        counter = votes.setdefault(text.lower[last], Counter())
        label = text.labels[last]
        if label in ("PERSON", "ORG"):
            counter[label] += 1 if first == last else 2
        elif label in PLACE_LABELS:
            counter["PLACE"] += 1
        if last in text.places and first == last:
            counter["PLACE"] += STRONG
        if first == last and text.lower[first] in words.given:
            counter["PERSON"] += STRONG - 1
        if is_personal(text, first, last):
            counter["PERSON"] += STRONG
        elif is_local(text, first, last):
            counter["PLACE"] += STRONG
    return Labels(votes)


def is_personal(text: Text, first: int, last: int) -> bool:
    """True where the words around a name are those around a person's."""
    size = len(text.lower)
    head = text.head_of(first, last)
    governor = text.heads[head]
    if text.deps[head] == "poss" and text.lemmas[governor] in PERSONAL:
        return True
    if text.deps[head] in ("dobj", "nsubjpass") and text.lemmas[governor] in PERSON_VERBS:
        return True
    after = last + 1
    if after + 1 < size and text.lower[after] == "," and (text.lower[after + 1] == "who" or is_age(text, after + 1)):
        return True
    return after < size and text.lower[after] == "who"


def is_local(text: Text, first: int, last: int) -> bool:
    """True where the words around a name are those around a place's."""
    head = text.head_of(first, last)
    above = text.heads[head]
    if text.deps[head] == "dobj":
        return text.lemmas[above] in TO_PLACES
    if text.deps[head] != "pobj":
        return False
    return text.lower[above] in IN_PLACES or (text.lower[above] == "of" and text.lemmas[text.heads[above]] in OF_PLACES)


def is_age(text: Text, at: int) -> bool:
    """True for an age between commas: ", 34,"."""
    return (
        text.lower[at].isdigit()
        and 10 < int(text.lower[at]) < 110
        and at + 1 < len(text.lower)
        and text.lower[at + 1] in (",", ".")
    )
