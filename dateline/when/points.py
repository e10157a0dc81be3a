"""Points in time: days, months and clock times, in full or in part ("13 Dec 89", "late July", "8 p.m. on Friday")."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.when import stretch as days
from dateline.when.figures import date_in_figures
from dateline.when.reading import Anchor, Meaning, Reading, tense, told_directly
from dateline.when.relative import around_of
from dateline.when.stretch import UNKNOWN, Stretch, third
from dateline.when.words import LAST_OF_THIS_CENTURY, Words, clock, time_words, valid

# A day without a year is told of at most nine months ahead; what lies further off is meant as the last one.
FAR_AHEAD = 275
# What a noun tells of under a past verb ("a mission in May") lies ahead only where that is at most two months off:
# of a date that is ten months past reports tell the year.
SOON = 62
A_YEAR = 366


def point(reading: Reading, first: int, last: int) -> Meaning | None:
    """A day or a month, with the time of the day where one is told."""
    stretch, anchor = day_or_month(reading, first, last)
    told = time_of_day(reading, first, last)
    if told is None:
        if stretch is UNKNOWN and anchor is None and reading.words.find("MWVTDy", first, last) is None:
            return None
        return Meaning("date", stretch, anchor)
    if reading.words.find("MWVTD", first, last) is None:
        stretch, anchor = reading.last_day(first)
    timex = f"{stretch.timex}T{told}" if stretch.precision == "day" and stretch.timex else f"XXXX-XX-XXT{told}"
    precision = {2: "day" if told.isalpha() else "hour"}.get(len(told), "hour" if told.endswith(":00") else "minute")
    return Meaning("time", replace(stretch, precision=precision, timex=timex), anchor)


def day_or_month(reading: Reading, first: int, last: int) -> tuple[Stretch, Anchor]:
    """The days of a point, whatever its form."""
    words = reading.words
    if (at := words.find("D", first, last)) is not None or (at := joined_date(words, first)) is not None:
        return date_in_figures(reading.parsed.report, words, at), "text"
    if (at := words.find("M", first, last)) is not None:
        return in_month(reading, first, last, at)
    if (at := words.find("y", first, last)) is not None and words.codes[at : at + 5] == "y-d-d":
        found = valid(*(words.values[at + step] for step in (0, 2, 4)))
        return (days.day(found), "text") if found else (UNKNOWN, None)
    if (at := words.find("WV", first, last)) is not None:
        return weekday(reading, first, last, at)
    if (at := words.find("T", first, last)) is not None:
        return named_day(reading, at)
    return UNKNOWN, None


def joined_date(words: Words, first: int) -> int | None:
    """The first token of "13-12-1989", which the parser takes apart."""
    return first if words.codes[first : first + 5] == "d-d-y" else None


def in_month(reading: Reading, first: int, last: int, at: int) -> tuple[Stretch, Anchor]:
    """A month, or a day of it, whose name is token `at`."""
    words = reading.words
    month = words.values[at]
    day = day_beside(reading, first, last, at)
    year, anchor = year_told(reading, at, last)
    relative = words.pointing(first, at)
    if day is None:
        stretch, anchor = whole_month(reading, first, last, month, year, anchor, relative)
        part = words.find("m", first, at)
        return (third(stretch, words.values[part]), anchor) if part is not None else (stretch, anchor)
    if year is not None:
        found = valid(year, month, day)
        return (days.day(found), anchor) if found else (UNKNOWN, None)
    if event := day_of_event(reading, month, day, last):
        return days.day(event), "text"
    weekday_at = words.find("WV", first, last)
    wanted = words.values[weekday_at] if weekday_at is not None else None
    how = "past" if relative == "last" else tense_told(reading, first, last)
    found = year_guessed(reading, month, day, wanted, how)
    if found is None:
        return Stretch(precision="day", timex=f"XXXX-{month:02}-{day:02}"), None
    return days.day(found), reading.today_anchor


def day_beside(reading: Reading, first: int, last: int, at: int) -> int | None:
    """The day of the month told before or after the month's name."""
    words = reading.words
    if at < last and words.codes[at + 1] in "do":
        return int(words.values[at + 1])
    for index in range(at - 1, max(first, at - 2) - 1, -1):
        if words.codes[index] in "do":
            return int(words.values[index])
    return None


def year_told(reading: Reading, at: int, last: int) -> tuple[int | None, Anchor]:
    """The year behind a month: in figures, or as "last year"."""
    words = reading.words
    if (found := words.find("y", at, last)) is not None and words.codes[found - 1] != "-":
        return words.values[found], "text"
    if (found := words.find("Y", at, last)) is not None:
        return full_year(words.values[found], reading.today), "text"
    relative = words.find("r", at, last)
    if relative is None or words.codes[last] != "U" or words.values[last] != "year":
        return None, None
    stretch, anchor = around_of(reading, words.values[relative], "year", exact=True)
    return (stretch.earliest.year, anchor) if stretch.earliest else (None, None)


def full_year(figures: int, today: date | None) -> int:
    """The year of two figures."""
    if today is None:
        return figures + (2000 if figures <= LAST_OF_THIS_CENTURY else 1900)
    return min((1900 + figures, 2000 + figures), key=lambda year: abs(year - today.year))


def whole_month(
    reading: Reading, first: int, last: int, month: int, year: int | None, anchor: Anchor, relative: str | None
) -> tuple[Stretch, Anchor]:
    """A month; without a year the last that has begun, or the next where the words look ahead."""
    today = reading.today
    if year is not None:
        return days.month(year, month), anchor
    if today is None:
        return Stretch(precision="month", timex=f"XXXX-{month:02}"), None
    this_year = today.year if month <= today.month else today.year - 1
    ahead = (month - today.month) % 12
    if relative == "last":
        this_year -= month == today.month
    elif relative == "next":
        this_year = today.year + (month <= today.month)
    elif relative == "this":
        this_year = today.year
    else:
        how = tense_told(reading, first, last)
        if (how == "future" and ahead * 31 <= FAR_AHEAD) or (how in ("unknown", "noun") and ahead * 31 <= SOON):
            this_year = today.year + (month < today.month)
    return days.month(this_year, month), reading.today_anchor


def tense_told(reading: Reading, first: int, last: int) -> str:
    """The tense of what a month or a day hangs on; `noun` where a noun stands between it and the past."""
    told = tense(reading, first, last)
    return "noun" if told == "past" and not told_directly(reading, first, last) else told


def day_of_event(reading: Reading, month: int, day: int, last: int) -> date | None:
    """The day that stands for one event: "the Sept. 11 attacks"."""
    following = reading.words.lowered[last + 1 : last + 3]
    for known in time_words()["days_of_events"]:
        when: date = known["date"]
        if (when.month, when.day) == (month, day) and any(word in known["followed_by"] for word in following):
            return when if reading.today is None or reading.today >= when else None
    return None


def year_guessed(reading: Reading, month: int, day: int, wanted: int | None, told: str) -> date | None:
    """A day without a year: the last one, the next where the verb looks ahead, the nearest where it tells nothing."""
    today = reading.today
    if today is None:
        return None
    near = [found for step in range(-8, 9) if (found := valid(today.year + step, month, day))]
    if not near:
        return None
    if wanted is not None:  # a weekday that is no neighbouring year's is an error, of the report or of its date
        near = [found for found in near if found.weekday() == wanted and abs(found - today).days <= A_YEAR]
        return min(near, key=lambda when: abs(when - today), default=None)
    before, after = [when for when in near if when <= today], [when for when in near if when >= today]
    if told == "unknown":
        return min(near, key=lambda when: abs(when - today))
    ahead = min(after, default=None)
    reach = {"future": FAR_AHEAD, "noun": SOON}.get(told, 0)
    if ahead is None or (ahead - today).days > reach:
        return max(before, default=ahead)
    return ahead


def weekday(reading: Reading, first: int, last: int, at: int) -> tuple[Stretch, Anchor]:
    """A weekday: the last up to the day of writing, or the next where the words look ahead."""
    words, today = reading.words, reading.today
    number = words.values[at]
    if today is None:
        return Stretch(precision="day", timex=f"XXXX-WXX-{number + 1}"), None
    if (unit := words.find("U", at, last)) is not None and (relative := words.find("r", at, unit)) is not None:
        stretch, anchor = around_of(reading, words.values[relative], words.values[unit], exact=True)
        if stretch.earliest and stretch.precision == "week":
            return days.day(stretch.earliest + days.DAY * number), anchor
        return UNKNOWN, anchor
    back = (today.weekday() - number) % 7
    how = words.pointing(first, at) or tense(reading, first, last)
    if how in ("same", "previous", "following"):
        return beside_previous(reading, number, how)
    if how in ("next", "future"):
        ahead = -back % 7 or (7 if how == "next" else 0)
        return days.day(today + days.DAY * ahead), reading.today_anchor
    return days.day(today - days.DAY * (back or (7 if how == "last" else 0))), reading.today_anchor


def beside_previous(reading: Reading, number: int, how: str) -> tuple[Stretch, Anchor]:
    """ "the previous Friday", "the following Monday", "that Tuesday": seen from the day told before."""
    known = reading.previous(precisions=frozenset({"day", "hour", "minute", "week"}))
    if known is None or known[1].earliest is None:
        return Stretch(precision="day", timex=f"XXXX-WXX-{number + 1}"), None
    index, base = known[0], known[1].earliest
    ahead = (number - base.weekday()) % 7
    if how == "previous":
        ahead -= 7
    elif how == "following":
        ahead = ahead or 7
    return days.day(base + days.DAY * ahead), index


def named_day(reading: Reading, at: int) -> tuple[Stretch, Anchor]:
    """ "today", "yesterday", "overnight"."""
    if reading.today is None:
        return Stretch(precision="day"), None
    found = reading.today + days.DAY * reading.words.values[at]
    stretch = days.day(found)
    if reading.words.lowered[at] == "overnight":
        stretch = replace(stretch, earliest=found - days.DAY)
    return stretch, reading.today_anchor


def time_of_day(reading: Reading, first: int, last: int) -> str | None:
    """What stands behind the T of a TIMEX value: "20:00", "NI"."""
    words = reading.words
    if (at := words.find("N", first, last)) is not None:
        return str(words.values[at])
    if (at := words.find("P", first, last)) is not None:
        return str(words.values[at])
    if (at := words.find("T", first, last)) is not None and words.lowered[at] in ("tonight", "overnight"):
        return "NI"
    half = words.find("p", first, last)
    at = half - 1 if half is not None and half > first else words.find("H", first, last)
    if at is None:
        zone = words.find("z", first, last)
        at = zone - 1 if zone is not None and zone > first else None
    return clock_of(reading, at, half) if at is not None else None


def clock_of(reading: Reading, at: int, half: int | None) -> str | None:
    """The clock time of token `at`: "10:35", "8" before "p.m.", "0900" before "GMT"."""
    words = reading.words
    value = words.values.get(at)
    if isinstance(value, str):
        hour, minute = int(value[:2]), int(value[3:])
    elif isinstance(value, int):
        hour, minute = divmod(value, 100) if len(words.lowered[at]) >= 3 else (value, 0)
    else:
        return None
    return (
        clock(hour, minute, words.lowered[half] if half is not None else None) if hour <= 24 and minute < 60 else None
    )
