"""Stretches of days: what a time expression can mean, from its first day to its last.

Weeks run from Monday to Sunday (ISO 8601). Seasons are those of meteorology on the northern hemisphere: whole
months, summer from June to August. TIMEX values follow TempEval-3 (UzZaman et al. 2013).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, timedelta

FIRST_MONTH_OF_SEASON = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
DAY = timedelta(days=1)
# Which tenths of a whole "early", "mid" and "late" mean: the first, the middle and the last third.
THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `earliest` to `latest`, both included; None is an open end, or an unresolved time."""

    earliest: date | None = None
    latest: date | None = None
    precision: str | None = None
    timex: str | None = None


UNKNOWN = Stretch()


def day(of: date) -> Stretch:
    """One day."""
    return Stretch(of, of, "day", of.isoformat())


def week(of: date) -> Stretch:
    """The week, Monday to Sunday, that a day is in."""
    monday = of - DAY * of.weekday()
    year_, number, _ = of.isocalendar()
    return Stretch(monday, monday + DAY * 6, "week", f"{year_}-W{number:02}")


def weekend(of: date) -> Stretch:
    """Saturday and Sunday of the week that a day is in."""
    saturday = of + DAY * (5 - of.weekday())
    return Stretch(saturday, saturday + DAY, "day", f"{week(of).timex}-WE")


def months(year_: int, first: int, count: int, precision: str, timex: str) -> Stretch:
    """So many whole months from the first of one."""
    after = (year_ * 12 + first - 1) + count
    end = date(after // 12, after % 12 + 1, 1) - DAY if after // 12 <= MAXYEAR else date.max
    return Stretch(date(year_, first, 1), end, precision, timex)


def month(year_: int, number: int) -> Stretch:
    """A month of a year."""
    return months(year_, number, 1, "month", f"{year_:04}-{number:02}")


def quarter(year_: int, number: int) -> Stretch:
    """A quarter of a year."""
    return months(year_, number * 3 - 2, 3, "quarter", f"{year_:04}-Q{number}")


def half(year_: int, number: int) -> Stretch:
    """A half of a year."""
    return months(year_, number * 6 - 5, 6, "season", f"{year_:04}-H{number}")


def season(year_: int, code: str) -> Stretch:
    """A season by the year that it begins in."""
    return months(year_, FIRST_MONTH_OF_SEASON[code], 3, "season", f"{year_:04}-{code}")


def year(number: int) -> Stretch:
    """A whole year."""
    return months(number, 1, 12, "year", f"{number:04}")


def decade(first: int) -> Stretch:
    """The ten years from one that ends in 0."""
    return Stretch(date(first, 1, 1), date(first + 9, 12, 31), "decade", f"{first // 10:03}")


def century(number: int) -> Stretch:
    """The nth century as people count: the 20th is 1900 to 1999."""
    return Stretch(
        date(number * 100 - 100, 1, 1) if number > 1 else date.min,
        date(number * 100 - 1, 12, 31),
        "century",
        f"{number - 1:02}",
    )


def around(of: date, unit: str) -> Stretch:
    """The day, week, month, quarter, year, decade or century that a day is in."""
    makers: dict[str, Callable[[], Stretch]] = {
        "day": lambda: day(of),
        "week": lambda: week(of),
        "fortnight": lambda: week(of),
        "month": lambda: month(of.year, of.month),
        "quarter": lambda: quarter(of.year, (of.month + 2) // 3),
        "year": lambda: year(of.year),
        "decade": lambda: decade(of.year // 10 * 10),
        "century": lambda: century(of.year // 100 + 1),
    }
    return makers.get(unit, makers["day"])()


def move(of: date, count: int, unit: str) -> date | None:
    """A day so many units later (earlier where negative); None outside of the calendar."""
    days = {"day": 1, "week": 7, "fortnight": 14}
    in_months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
    try:
        if unit in in_months:
            at = of.year * 12 + of.month - 1 + count * in_months[unit]
            return date(at // 12, at % 12 + 1, min(of.day, month(at // 12, at % 12 + 1).latest.day))  # type: ignore[union-attr]
        return of + DAY * (count * days.get(unit, 0))
    except (ValueError, OverflowError):
        return None


def third(stretch: Stretch, part: str) -> Stretch:
    """The early, mid or late third of a month, season, year, decade or century; other stretches stay whole.

    Of a month these are the days 1 to 10, 11 to 20 and 21 to the end; of years and seasons whole months; of
    decades the years 0 to 3, 4 to 6 and 7 to 9.
    """
    first, last = stretch.earliest, stretch.latest
    if first is None or last is None:
        return stretch
    low, high = THIRDS[part]
    if stretch.precision == "month":
        first, last = first.replace(day=low * 10 + 1), last if part == "late" else last.replace(day=high * 10)
    elif stretch.precision in ("year", "season", "quarter"):
        size = (last.year - first.year) * 12 + last.month - first.month + 1
        begin = move(first, low * size // 3, "month")
        end = move(first, high * size // 3, "month")
        first, last = begin or first, end - DAY if end else last
    elif stretch.precision == "decade":
        years = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[part]
        first, last = date(first.year + years[0], 1, 1), date(first.year + years[1], 12, 31)
    elif stretch.precision == "century":
        first, last = date(first.year + low * 33 + (low > 0), 1, 1), date(first.year + high * 33 + (high > 2), 12, 31)
    return replace(stretch, earliest=first, latest=last)


def yearly(today: date, make: Callable[[int], Stretch]) -> list[Stretch]:
    """The stretches of the five years around a day."""
    return [make(today.year + step) for step in range(-2, 3)]


def chosen(today: date, near: list[Stretch], how: str) -> Stretch:
    """The one of a yearly period that is meant: `last` ended, `next` to begin, of `this` year; else the last begun.

    Args:
        today: the day of writing.
        near: the period in the years around, in order, with both ends.
        how: a word that points, or a tense.
    """
    begun = [one for one in near if one.earliest and one.earliest <= today]
    if how in ("last", "past"):
        return [one for one in begun if one.latest and one.latest < today][-1]
    if how == "next":
        return next(one for one in near if one.earliest and one.earliest > today)
    if how == "future":
        return next(one for one in near if one.latest and one.latest >= today)
    if how == "this":
        return next(one for one in near if one.latest and one.latest.year == today.year)
    return begun[-1]
