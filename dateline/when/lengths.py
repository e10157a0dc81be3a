"""Lengths of time and habits: "for two hours", "the first nine months", "every Friday", "daily"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.when import stretch as days
from dateline.when.reading import Meaning, Reading
from dateline.when.stretch import UNKNOWN, Stretch, move
from dateline.when.words import time_words

# TIMEX letter, whether of the clock (behind a T), how many of it, and the smaller unit that a half is told in.
LETTERS = {
    "second": ("S", True, 1, None), "minute": ("M", True, 1, ("S", 60)), "hour": ("H", True, 1, ("M", 60)),
    "day": ("D", False, 1, None), "week": ("W", False, 1, None), "fortnight": ("W", False, 2, None),
    "weekend": ("D", False, 2, None), "month": ("M", False, 1, None), "quarter": ("M", False, 3, None),
    "year": ("Y", False, 1, ("M", 12)), "decade": ("Y", False, 10, None), "century": ("Y", False, 100, None),
}  # fmt: skip
SHORT = frozenset({"second", "minute", "hour"})
AGES = frozenset({"old", "-old", "olds", "younger", "older"})
LEADING = frozenset(
    {
        "for",
        "in",
        "within",
        "after",
        "before",
        "just",
        "over",
        "during",
        "about",
        "nearly",
        "almost",
        "least",
        "than",
        "up",
        "roughly",
        "around",
    }
)


@dataclass(frozen=True, slots=True)
class Amount:
    """How many units; None for "several". `bound`: `more` ("more than two"), `less`, or None."""

    value: float | None
    bound: str | None = None


def amount(reading: Reading, first: int, last: int) -> Amount | None:
    """The number told from token `first` to `last`; None where there is none."""
    words, known = reading.words, time_words()
    value: float | None = None
    vague = found = False
    for i in range(first, last + 1):
        code = words.codes[i]
        if code in "ndy" and not found:
            value, found = float(words.values[i]), True
        elif code == "a" and not found and words.codes[i + 1 : last + 1] in ("", "A"):
            value, found = 1.0, True
        elif code == "v":
            vague, found = words.lowered[i] != "couple", True
            value = 2.0
        elif code == "½":
            value, found = (value or 0.0) + 0.5, True
    if not found:
        return None
    rough = words.lowered[first : last + 1]
    bound = "more" if any(word in known["more"] for word in rough) else None
    if bound is None or "no" in words.lowered[max(0, first - 1) : first]:
        bound = "less" if any(word in known["less"] for word in rough) else bound
    return Amount(None if vague else value, bound)


def duration_value(length: Amount, unit: str) -> str:
    """The TIMEX value of a length: "P2W", "PT5H30M", "PXD" where the number is vague."""
    letter, of_clock, times, smaller = LETTERS[unit]
    head = "PT" if of_clock else "P"
    if length.value is None:
        return f"{head}X{letter}" if unit not in ("decade", "century") else "PXE" if unit == "decade" else "PXC"
    value = length.value * times
    rest = value - int(value)
    if smaller is None or not rest:
        return f"{head}{value:g}{letter}" if value < 1e6 else f"{head}{int(value)}{letter}"
    whole = f"{int(value)}{letter}" if int(value) else ""
    return f"{head}{whole}{round(rest * smaller[1])}{smaller[0]}"


def has_object(reading: Reading, last: int) -> bool:
    """True where "before", "after" or "prior" goes on: "two days after the attack"."""
    words, doc = reading.words, reading.parsed.doc
    if words.lowered[last] not in time_words()["prepositional"] or last + 1 >= len(doc):
        return False
    following = doc[last + 1]
    if words.lowered[last] == "prior":
        return following.lower_ == "to"
    return not (following.is_punct or (following.pos_ in ("CCONJ", "VERB", "AUX", "ADP") and following.tag_ != "VBG"))


def counted(base: date, sign: int, length: Amount, unit: str) -> Stretch:
    """The unit so many units from a day; open at the far end after "more than", up to the day after "less than"."""
    value = length.value or 0
    if unit in SHORT:
        hours = value if unit == "hour" else 1
        near, far = base + days.DAY * (sign * int(hours // 24)), base + days.DAY * (sign * -int(-hours // 24))
        return Stretch(min(near, far), max(near, far), "day", near.isoformat())
    whole = move(base, sign * int(value), unit)
    if whole is None:
        return UNKNOWN
    if value != int(value):
        whole = move(whole, sign * round((value - int(value)) * 12), "month") if unit == "year" else whole
    size = "year" if unit in ("decade", "century") else unit if value == int(value) else "month"
    stretch = days.around(whole or base, size)
    if length.bound == "more":
        return Stretch(None, whole, "open", stretch.timex) if sign < 0 else Stretch(whole, None, "open", stretch.timex)
    if length.bound == "less":
        low, high = sorted([whole or base, base])
        return Stretch(low, high, size, stretch.timex)
    return stretch


def duration(reading: Reading, first: int, last: int) -> Meaning | None:
    """A length of time; an age is none."""
    words = reading.words
    if words.codes[last] == "½":
        return half_more(reading, first, last)
    following = words.lowered[last + 1 : last + 3]
    before = words.word_at(first - 1)
    if before in ("aged", "age") or following in (("-", "old"), ("of", "age")) or words.word_at(last + 1) in AGES:
        return None
    if words.codes[last - 1] == "a" and (words.lowered[last].endswith("s") or words.codes[last : last + 2] == "Qt"):
        return None  # "a months-long siege", "a quarter to nine"
    if words.codes[last] == "Q" and following[:1] == ("of",) and words.lowered[last - 1] in ("three", "a", "one", "-"):
        return None  # "three quarters of the town"
    if following[:1] == ("a",) and words.codes[last + 2 : last + 3] == "U":
        return None  # "24 hours a day"
    if words.lowered[first] == "one" and words.values[last] == "day" and before not in LEADING:
        return None  # some day
    length = amount(reading, first, last - 1)
    plural = words.lowered[last].endswith("s")
    if length is None:
        if not plural or before not in LEADING:
            return None
        length = Amount(None)
    elif words.codes[last - 1] == "a" == words.codes[first] and before not in LEADING and is_rate(reading, first, last):
        return None
    return Meaning("duration", Stretch(timex=duration_value(length, words.values[last])))


def half_more(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "an hour and a half"."""
    unit_at = last - 3
    length = amount(reading, first, unit_at - 1)
    if length is None or length.value is None:
        return None
    longer = Amount(length.value + 0.5, length.bound)
    return Meaning("duration", Stretch(timex=duration_value(longer, reading.words.values[unit_at])))


def is_rate(reading: Reading, first: int, last: int) -> bool:
    """True for "$5 a week", "twice a year"; and for "a day", which is mostly one day of some kind."""
    words, doc = reading.words, reading.parsed.doc
    before = words.word_at(first - 1)
    return (
        words.values[last] == "day"
        or not first
        or doc[first - 1].pos_ in ("NOUN", "PROPN", "NUM", "SYM")
        or before in ("once", "twice", "times", "what", "such", "quite", "not")
    )


def habit(reading: Reading, first: int, last: int) -> Meaning | None:
    """What recurs: "every Friday", "each July", "Mondays", "daily"."""
    words = reading.words
    part = words.find("P", first, last)
    suffix = f"T{words.values[part]}" if part is not None else ""
    if words.codes[first] == "Z":
        if reading.parsed.doc[first].tag_ in ("NN", "NNP", "NNPS") and not reading.parsed.capitals:
            return None
        return Meaning("set", Stretch(timex=words.values[first]))
    if (at := words.find("Ww", first, last)) is not None:
        return Meaning("set", Stretch(timex=f"XXXX-WXX-{words.values[at] + 1}{suffix}"))
    if (at := words.find("M", first, last)) is not None:
        return Meaning("set", Stretch(timex=f"XXXX-{words.values[at]:02}"))
    if (at := words.find("S", first, last)) is not None:
        return Meaning("set", Stretch(timex=f"XXXX-{words.values[at]}"))
    if (at := words.find("UQK", first, last)) is not None:
        length = amount(reading, first, at - 1) or Amount(2 if words.values[first] == 2 else 1)
        return Meaning("set", Stretch(timex=duration_value(length, words.values[at])))
    return Meaning("set", Stretch(timex=f"XXXX-XX-XX{suffix}"))
