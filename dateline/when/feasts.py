"""Feasts: days that stand fast, and those that the Christian, Islamic and Jewish calendars move.

An Islamic month begins when the new moon is seen, which nobody knows ahead: the tabular calendar is right within a day,
so a feast is an interval. A Jewish day begins on the evening before. A feast of another calendar is the span of days
that it can fall on. Day numbers count from 1 January of the year 1; the formulas are those of Reingold and Dershowitz,
"Calendrical Calculations" (4th edition, 2018), chapters 7 and 8, and of Meeus, Jones and Butcher ("Nature" 1876).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateline.when.reading import Meaning, Reading, tense
from dateline.when.stretch import DAY, Stretch, chosen, day
from dateline.when.words import time_words

NOUNS = frozenset({"NOUN", "PROPN"})
# First days of the Islamic and of the Jewish calendar, as day numbers.
ISLAMIC_EPOCH = 227_015
JEWISH_EPOCH = -1_373_427
# "easter-2", "orthodox+0", "jewish-163+7" (so many days from the New Year, and how many follow), "islamic 10 1+2"
# (month, day, and how many follow), "islamic 9" (the month).
MOVING = re.compile(r"(easter|orthodox|jewish)([+-]\d+)(?:\+(\d+))?")
ISLAMIC = re.compile(r"islamic (\d+)(?: (\d+)\+(\d+))?")
# Longest stretches, in days, that count as a day or as a week; a longer one counts as a month.
A_DAY, A_WEEK = 5, 10


def holiday(reading: Reading, first: int, last: int) -> Meaning | None:
    """A feast: "Christmas Day", "Easter 2019", "Ramadan"; one that no rule tells the day of stays unresolved."""
    words = reading.words
    at = words.find("h", first, last)
    token = reading.parsed.doc[last]
    of_thing = token.dep_ in ("compound", "amod", "nmod") and token.head.i == last + 1 and token.head.pos_ in NOUNS
    if at is None or of_thing:
        return None
    rule = time_words()["holidays"][words.values[at]]
    told = words.find("y", at, last)
    if rule is None or (told is None and reading.today is None):
        return Meaning("date", Stretch(precision="day"))
    if told is not None:
        return Meaning("date", joined(list(feasts(rule, words.values[told]))), "text")
    relative = words.find("r", first, at)
    how = words.values[relative] if relative is not None else tense(reading, first, last)
    how = "begun" if relative is None and how == "past" else how  # also the one that is going on
    today = reading.today or date.min
    near = [one for step in range(-2, 3) for one in feasts(rule, today.year + step)]
    return Meaning("date", chosen(today, near, how), reading.today_anchor)


def joined(found: list[Stretch]) -> Stretch:
    """The only feast of a year; from the first to the last where an Islamic one came twice."""
    first, last = found[0], found[-1]
    return first if first == last else Stretch(first.earliest, last.latest, "year")


def feasts(rule: str, year: int) -> Iterator[Stretch]:
    """The stretches of a feast that begin in a year, by the codebook's rule.

    Args:
        rule: "12-25", "10-14/11-15" (from the one to the other), "thanksgiving" (the US one), or as `MOVING` and
            `ISLAMIC` read it.
        year: of the Gregorian calendar.
    """
    if match := ISLAMIC.fullmatch(rule):
        yield from islamic_feasts(match, year)
    elif match := MOVING.fullmatch(rule):
        base = {"easter": easter, "orthodox": orthodox_easter, "jewish": jewish_new_year}[match[1]](year)
        first = base + timedelta(days=int(match[2]))
        eve = DAY if match[1] == "jewish" else timedelta()
        yield between(first - eve, first + timedelta(days=int(match[3] or 0)))
    elif rule == "thanksgiving":
        yield day(date(year, 11, 22 + (3 - date(year, 11, 22).weekday()) % 7))
    else:
        first, last = (date.fromisoformat(f"{year:04}-{part}") for part in (rule.split("/") * 2)[:2])
        yield between(first, last)


def between(first: date, last: date) -> Stretch:
    """The stretch from one day to another; only a single day has a TIMEX value."""
    width = (last - first).days + 1
    if width == 1:
        return day(first)
    return Stretch(first, last, "day" if width <= A_DAY else "week" if width <= A_WEEK else "month")


def islamic_feasts(match: re.Match[str], year: int) -> Iterator[Stretch]:
    """The Islamic month or feast of a rule, a day wider at both ends, where it begins in a year: once or twice."""
    month, first_day = int(match[1]), int(match[2] or 1)
    about = (year - 622) * 33 // 32
    for islamic_year in range(about - 1, about + 4):
        first = islamic_day(islamic_year, month, first_day)
        if first.year != year:
            continue
        last = first + DAY * int(match[3]) if match[3] else islamic_day(islamic_year, month + 1, 1) - DAY
        yield between(first - DAY, last + DAY)


def islamic_day(year: int, month: int, number: int) -> date:
    """A day of the tabular Islamic calendar; month 13 is the first of the next year."""
    before = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + (6 * month - 1) // 11
    return date.fromordinal(ISLAMIC_EPOCH - 1 + before + number)


def jewish_new_year(year: int) -> date:
    """Rosh Hashanah of the autumn of a year."""
    number = year + 3761
    before, here, after = (days_before(number + step) for step in (-1, 0, 1))
    delay = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return date.fromordinal(JEWISH_EPOCH + here + delay)


def days_before(year: int) -> int:
    """Days of the Jewish calendar before the New Year of a year, by the mean moon; the last delays are not in it."""
    months = (235 * year - 234) // 19
    whole = 29 * months + (12084 + 13753 * months) // 25920
    return whole + (3 * (whole + 1) % 7 < 3)


def easter(year: int) -> date:
    """Easter Sunday of the western churches."""
    golden = year % 19
    hundreds, rest = divmod(year, 100)
    epact = (19 * golden + hundreds - hundreds // 4 - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (hundreds % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, number = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, number + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, from 1900 to 2099: thirteen days lie between the two calendars."""
    moon = (19 * (year % 19) + 15) % 30
    month, number = divmod((2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + moon + 114, 31)
    return date(year, month, number + 1) + timedelta(days=13)
