"""Times told by their distance from another: "last week", "two years ago", "the previous day", "two years prior"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from dateline.when import stretch as days
from dateline.when.lengths import SHORT, Amount, amount, counted, duration_value, has_object
from dateline.when.occasion import beside_event
from dateline.when.reading import Anchor, Meaning, Reading, tense
from dateline.when.stretch import UNKNOWN, Stretch, move, third
from dateline.when.words import valid

HANGING = frozenset({"same", "previous", "following"})
SIZES = ("minute", "hour", "day", "week", "month", "season", "quarter", "year", "decade", "century")
# Behind "the year" these tell which one.
NO_END = frozenset({"of", "that", "when", "in", "he", "she", "they", "before", "after", "the", "-"})


def around_of(reading: Reading, relative: str, unit: str, *, exact: bool = False) -> tuple[Stretch, Anchor]:
    """The unit that a word points to: "last week", "this month", "the following year", "that day".

    Args:
        exact: True where the unit only says in which one another time lies ("July last year").
    """
    if relative in HANGING:
        return beside_known(reading, relative, unit)
    today = reading.today
    if today is None:
        return Stretch(precision=unit if unit in SIZES else "day"), None
    count = {"last": -1, "past": -1, "next": 1}.get(relative, 0)
    if unit == "weekend":
        return weekend_of(reading, count), reading.today_anchor
    if relative == "past" and not exact:
        return back_from(today, Amount(1), unit), reading.today_anchor
    at = move(today.replace(day=1) if unit in ("month", "quarter") else today, count, unit)
    return (days.around(at, unit), reading.today_anchor) if at else (UNKNOWN, None)


def beside_known(reading: Reading, relative: str, unit: str, count: int = 1) -> tuple[Stretch, Anchor]:
    """The unit that hangs on the time told last: "the same day", "the previous month", "the following year"."""
    size = "day" if unit in ("weekend", *SHORT) else "week" if unit == "fortnight" else unit
    finer = frozenset(SIZES[: SIZES.index(size) + 1])
    known = reading.previous()
    if known is None:
        return Stretch(precision=size), None
    index, base = known
    if base.precision not in finer or base.earliest is None:
        return Stretch(precision=size), index
    step = {"previous": -count, "following": count}.get(relative, 0)
    at = move(base.earliest, step, unit)
    if unit == "weekend":
        return days.weekend(base.earliest + timedelta(days=7 * step)), index
    return (days.around(at, size), index) if at else (UNKNOWN, index)


def weekend_of(reading: Reading, count: int) -> Stretch:
    """The last weekend that has begun (0), the one over before today (-1), the one of next week (1)."""
    today = reading.today
    if today is None:
        return UNKNOWN
    this = days.weekend(today)
    if count > 0:
        return days.weekend(today + timedelta(days=7))
    begun = today.weekday() >= 5
    return this if begun and count == 0 else days.weekend(today - timedelta(days=7))


def back_from(today: date, length: Amount, unit: str) -> Stretch:
    """The days of "the past two weeks": up to the day of writing; open where the number is vague."""
    timex = duration_value(length, unit)
    begin = move(today, -int(length.value), unit) if length.value is not None else None
    if unit == "hour" and length.value is not None:
        begin = move(today, -ceil(length.value / 24), "day")
    precision = unit if unit in SIZES and begin else "open"
    return Stretch(begin, today, "day" if unit in SHORT else precision, timex)


def ahead_from(today: date, length: Amount, unit: str) -> Stretch:
    """The days of "the next two weeks": from the day of writing on."""
    end = move(today, int(length.value), unit) if length.value is not None else None
    precision = unit if unit in SIZES and end else "open"
    return Stretch(today, end, "day" if unit in SHORT else precision, duration_value(length, unit))


def around(reading: Reading, first: int, last: int) -> Meaning | None:
    """A unit with a word that points: "earlier this month", "the past two weeks", "the end of the year"."""
    words = reading.words
    unit = words.values[last]
    relative = words.pointing(first, last)
    plural = words.lowered[last].endswith("s")
    relative_told = relative is not None
    if relative is None:
        relative = "same" if unit in ("day", *SHORT) else "this"
    if (unit in SHORT and relative == "this") or (unit, relative) == ("day", "this"):
        return None
    length = amount(reading, words.codes.rfind("r", first, last) + 1, last - 1) if relative_told else None
    if relative == "recent" and plural and reading.today:
        vague = Stretch(None, reading.today, "open", duration_value(Amount(None), unit))
        return Meaning("range", vague, reading.today_anchor)
    if relative == "recent" or (plural and length is None):
        return Meaning("duration", Stretch(timex=duration_value(Amount(None), unit)))
    of_what = words.codes[last + 1 : last + 2] == "f"  # "the last three days of the siege" are not those before today
    if length is not None and relative in ("last", "past", "next", "this") and not of_what:
        return several(reading, relative, length, unit)
    if length is not None:
        return Meaning("duration", Stretch(timex=duration_value(length, unit)))
    if unit == "day" and relative == "next":
        relative = "following"
    if unit in ("day", *SHORT) and relative in ("last", "past"):
        return Meaning("range", *past_day(reading, unit)) if relative == "past" else None
    stretch, anchor = around_of(reading, relative, unit)
    if unit == "weekend" and relative == "this" and tense(reading, first, last) != "past" and reading.today:
        stretch = days.weekend(reading.today)
    kind = "range" if relative == "past" and unit != "weekend" else "date"
    return Meaning(kind, part_of(reading, stretch, anchor, first, last), anchor)


def reference(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "now", "recently", "in the past": a pointer to no day, and so without one."""
    words = reading.words
    if words.codes[first] != "E":
        return Meaning("date", Stretch(timex="PAST_REF")) if words.lowered[last] == "past" else None
    if words.codes[first + 1 : first + 2] == "-" or words.word_at(last + 1) == "of":
        return None  # "the now-defunct group", "the future of the country"
    return Meaning("date", Stretch(timex=words.values[first]))


def numbered_day(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "the 25th of last month"."""
    words = reading.words
    number, relative = words.find("o", first, last), words.pointing(first, last)
    if number is None or relative is None or words.values[last] != "month":
        return None
    stretch, anchor = around_of(reading, relative, "month", exact=True)
    if stretch.earliest is None:
        return Meaning("date", Stretch(precision="day"))
    found = valid(stretch.earliest.year, stretch.earliest.month, words.values[number])
    return Meaning("date", days.day(found), anchor) if found else None


def unit_end(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "year-end", "last year's end": the last third of it."""
    words = reading.words
    at = words.find("U", first, last)
    if at is None or words.values[at] not in ("year", "month"):
        return None
    stretch, anchor = around_of(reading, words.pointing(first, at) or "this", words.values[at], exact=True)
    return Meaning("date", third(stretch, words.values[last]), anchor)


def this_year(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "for the year": the running one; "the year ended 31 March" is a length, "the year of the war" neither."""
    words = reading.words
    whole = words.find("A", first, last)
    if words.values[last] != "year" or words.word_at(last + 1) in NO_END:
        return None
    if whole is not None and words.lowered[whole] != "full":
        return None
    if words.word_at(last + 1) in ("ended", "ending", "to"):
        return Meaning("duration", Stretch(timex="P1Y"))
    stretch, anchor = around_of(reading, "this", "year", exact=True)
    return Meaning("date", stretch, anchor)


def past_day(reading: Reading, unit: str) -> tuple[Stretch, Anchor]:
    """ "the past day", "the past hour"."""
    if reading.today is None:
        return Stretch(timex=duration_value(Amount(1), unit)), None
    return back_from(reading.today, Amount(1), unit), reading.today_anchor


def several(reading: Reading, relative: str, length: Amount, unit: str) -> Meaning:
    """ "the past two weeks", "the next three days"."""
    if reading.today is None:
        return Meaning("range", Stretch(timex=duration_value(length, unit)))
    build = ahead_from if relative in ("next", "this") else back_from
    return Meaning("range", build(reading.today, length, unit), reading.today_anchor)


def part_of(reading: Reading, stretch: Stretch, anchor: Anchor, first: int, last: int) -> Stretch:
    """Narrow a unit by "early", "late", "the end of" (a third), "earlier" or "later" (than the day of writing)."""
    words, today = reading.words, reading.today
    if (at := words.find("m", first, last)) is not None:
        return third(stretch, words.values[at])
    at = words.find("b", first, last)
    if words.lowered[first - 2 : first] == ("so", "far") and today and stretch.earliest and stretch.earliest <= today:
        return replace(stretch, latest=today)
    if at is None or today is None or anchor != reading.today_anchor or not stretch.earliest or not stretch.latest:
        return stretch
    if not stretch.earliest <= today <= stretch.latest:
        return stretch
    return replace(stretch, latest=today) if words.values[at] < 0 else replace(stretch, earliest=today)


def ago(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "three weeks ago", "more than two years ago": counted from the day of writing, as exact as its unit."""
    words, today = reading.words, reading.today
    at = words.find("UQC", first, last)
    if at is None:
        return None
    unit = words.values[at]
    length = amount(reading, first, at - 1) or Amount(None)
    if today is None or length.value is None:
        return Meaning("date", Stretch(timex="PAST_REF" if length.value is None else None))
    if words.codes[last] in "TW":
        return day_ago(reading, length, unit, last)
    if unit == "year" and (shifted := quarter_shifted(reading, first, -int(length.value))):
        return shifted
    return Meaning("date", counted(today, -1, length, unit), reading.today_anchor)


def day_ago(reading: Reading, length: Amount, unit: str, last: int) -> Meaning | None:
    """ "a week ago today", "two weeks ago on Tuesday"."""
    words, today = reading.words, reading.today
    base = move(today, -int(length.value or 0), unit) if today else None
    if base is None:
        return None
    if words.codes[last] == "T":
        return Meaning("date", days.day(base + days.DAY * words.values[last]), reading.today_anchor)
    if unit != "week":
        return None
    return Meaning("date", days.day(base + days.DAY * (words.values[last] - base.weekday())), reading.today_anchor)


def quarter_shifted(reading: Reading, first: int, count: int) -> Meaning | None:
    """The same quarter a year before or after, where one was told of just before ("$2 million a year earlier")."""
    known = reading.quarter_told()
    if known is None or known[1].earliest is None or abs(count) != 1 or not reading.is_near(known[0], first):
        return None
    moved = move(known[1].earliest, count, "year")
    return Meaning("date", days.around(moved, "quarter"), known[0]) if moved else None


def year_ago(reading: Reading, first: int, _last: int) -> Meaning | None:
    """ "the year-earlier quarter", "year-ago": the year before, or the quarter of that year that was told of."""
    if shifted := quarter_shifted(reading, first, -1):
        return shifted
    today = reading.today
    return Meaning("date", days.year(today.year - 1), reading.today_anchor) if today else None


def apart(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "two years prior", "a day later", "the week before": counted from the time told last."""
    words = reading.words
    at = words.find("UQC", first, last)
    if at is None:
        return None
    unit = words.values[at]
    plural = words.lowered[at].endswith("s")
    length = amount(reading, first, at - 1) or Amount(None if plural else 1)
    if has_object(reading, last):
        told = beside_event(reading, first, last)
        return told or Meaning("duration", Stretch(timex=duration_value(length, unit)))
    known = reading.previous()
    if known is None or length.value is None:
        timex = duration_value(length, unit) if length.value is None else None
        return Meaning("date", Stretch(timex=timex), known[0] if known else None)
    index, base = known
    sign = words.values[last]
    size = "day" if unit in SHORT or unit == "day" else "week" if unit == "fortnight" else unit
    if unit == "year" and (shifted := quarter_shifted(reading, first, sign * int(length.value))):
        return shifted
    coarse = base.precision == "open" or SIZES.index(base.precision or "century") > SIZES.index(size)
    if coarse or base.earliest is None:
        return Meaning("date", Stretch(precision=size), index)
    return Meaning("date", counted(base.earliest, sign, length, unit), index)


def night(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "last night", "this morning", "the following evening", "the night before"."""
    words = reading.words
    at = words.find("P", first, last)
    if at is None:
        return None
    part = words.values[at]
    relative = words.pointing(first, at)
    if relative is None and words.codes[last] == "P":
        stretch, anchor = reading.last_day(first)
    elif relative is None:
        if has_object(reading, last):
            return beside_event(reading, first, last)
        stretch, anchor = beside_known(reading, "previous" if words.values[last] < 0 else "following", "day")
    elif relative in ("last", "this", "past") and reading.today:
        back = 1 if relative != "this" else 0
        stretch, anchor = days.day(reading.today - days.DAY * back), reading.today_anchor
    elif relative in HANGING or relative == "next":
        stretch, anchor = beside_known(reading, "following" if relative == "next" else relative, "day")
    else:
        stretch, anchor = Stretch(precision="day"), None
    timex = f"{stretch.timex}T{part}" if stretch.timex else f"XXXX-XX-XXT{part}"
    return Meaning("time", replace(stretch, timex=timex), anchor)
