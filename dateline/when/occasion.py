"""Times that hang on an event told before: "the day after the attack", "the eve of the vote"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from dateline.when.lengths import SHORT, Amount, amount, counted, has_object
from dateline.when.reading import Meaning, Reading
from dateline.when.spoken import is_of_speech
from dateline.when.stretch import Stretch, around, day
from dateline.when.words import time_words

DAYS = frozenset({"day", "hour", "minute"})
# Between the article and the noun of "the failed rebel attack".
INNER = frozenset({"det", "poss", "case", "amod", "compound", "nummod", "nmod", "punct", "advmod", "quantmod"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "mark"})
SHORTEST = 4  # letters that "bombing" and "bomb" must share


def beside_event(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "two days after the attack", "the night before the raid", where the report has told the day of the event.

    None where it has not, or no event follows.
    """
    words = reading.words
    unit_at = words.find("UQCP", first, last)
    told = day_told(reading, first, last + 1) if has_object(reading, last) else None
    if told is None or unit_at is None:
        return None
    index, base = told
    if words.codes[unit_at] == "P":
        return part_of_day(counted(base, words.values[last], Amount(1), "day"), words.values[unit_at], index)
    plural = words.lowered[unit_at].endswith("s")
    length = amount(reading, first, unit_at - 1) or Amount(None if plural else 1)
    if length.value is None:
        return None
    return Meaning("date", counted(base, words.values[last], length, words.values[unit_at]), index)


def of_event(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "the day of the attack", "the eve of the vote"; an eve of which the day is not told is a day all the same."""
    words = reading.words
    told = day_told(reading, first, last + 2)
    if told is None:
        return Meaning("date", Stretch(precision="day")) if words.codes[last] == "G" else None
    index, base = told
    if words.codes[last] == "P":
        return part_of_day(day(base), words.values[last], index)
    if words.codes[last] == "G":
        return Meaning("date", counted(base, -1, Amount(1), "day"), index)
    return None if words.values[last] in SHORT else Meaning("date", around(base, words.values[last]), index)


def place_beside_events(reading: Reading) -> None:
    """Count "three days before the vote of 6 June" from the day that the event's own phrase tells behind it."""
    doc, words = reading.parsed.doc, reading.words
    for index, (first, last, rule) in enumerate(reading.matches[:-1]):
        meaning, following = reading.meanings[index : index + 2]
        untold = rule == "apart" and meaning.kind == "duration" and last + 1 < len(doc)
        event = named_event(doc[last + 1]) if untold else None
        behind = event is not None and reading.spans[index + 1][0] == event.i + 2
        if event is None or event.pos_ != "NOUN" or not behind or event.nbor().lower_ not in ("of", "on"):
            continue
        if following.kind != "date" or following.stretch.precision != "day" or following.stretch.earliest is None:
            continue
        unit_at = words.find("UQC", first, last)
        length = amount(reading, first, unit_at - 1) if unit_at is not None else None
        if unit_at is not None and length is not None and length.value is not None:
            day_of_event, unit = following.stretch.earliest, words.values[unit_at]
            stretch = counted(day_of_event, words.values[last], length, unit)
            reading.meanings[index] = Meaning("date", stretch, index + 1)


def part_of_day(stretch: Stretch, part: str, index: int) -> Meaning:
    """The night, the morning of a day."""
    return Meaning("time", replace(stretch, timex=f"{stretch.timex}T{part}"), index)


def day_told(reading: Reading, first: int, at: int) -> tuple[int, date] | None:
    """The day of the event that the phrase or clause from token `at` on names, told in an earlier sentence or clause.

    Args:
        reading: the times so far.
        first: first token of the time that hangs on the event.
        at: first token of "the attack", "he was shot".
    """
    doc = reading.parsed.doc
    event = named_event(doc[at]) if at < len(doc) else None
    if event is None:
        return None
    for earlier in reversed(doc[:first]):
        if earlier.pos_ in ("NOUN", "VERB", "PROPN") and same_event(earlier, event):
            told = only_day(reading, earlier.sent.start, earlier.sent.end)
            if told is not None:
                return told
    if event.lemma_.lower() in time_words()["events_of_any_kind"] and event.sent.start:
        return only_day(reading, doc[event.sent.start - 1].sent.start, first)
    return None


def named_event(token: Token) -> Token | None:
    """The noun of "the attack" (not of "an attack"), or the verb of "he was shot"."""
    if token.dep_ in ("det", "poss") and token.lower_ in ("a", "an", "any", "each", "every", "no", "another"):
        return None
    definite = token.dep_ in ("det", "poss", "nsubj", "nsubjpass")
    while token.dep_ in INNER and token.head.i > token.i:
        definite = definite or token.dep_ in ("det", "poss")
        token = token.head
    if token.dep_ in SUBJECTS and token.head.pos_ == "VERB":
        return token.head
    return token if definite and token.pos_ == "NOUN" else None


def same_event(one: Token, other: Token) -> bool:
    """True where two words name one kind of deed: "attack" and "attacked", "bombing" and "bomb"."""
    short, long = sorted((one.lemma_.lower().removesuffix("e"), other.lemma_.lower().removesuffix("e")), key=len)
    return long == short or (len(short) >= SHORTEST and long.startswith(short))


def only_day(reading: Reading, begin: int, end: int) -> tuple[int, date] | None:
    """Index and day of the only time between two tokens that tells the day of a deed, not of a saying."""
    told = []
    for index, (first, last) in enumerate(reading.spans):
        meaning = reading.meanings[index]
        hangs = isinstance(meaning.anchor, int) and meaning.anchor != reading.today_anchor
        if not begin <= first < end or hangs or meaning.kind not in ("date", "time"):
            continue
        if meaning.stretch.precision in DAYS and not is_of_speech(reading, first, last):
            told.append((index, meaning.stretch.earliest))
    index, when = told[0] if len(told) == 1 else (0, None)
    return (index, when) if when else None
