"""Dates in figures: "2019-05-13", "13/12/1989", "13.12.89", and which of "03/04/2020" is the month.

Day and month are told apart by their size, by the sign between them, by another date of the same report, or by the
country of the outlet. Else the date means either day: it is the interval from the one to the other.
"""

from __future__ import annotations

from dateline.outlet import country_of_address, country_of_name
from dateline.types import Report
from dateline.when import stretch as days
from dateline.when.stretch import Stretch
from dateline.when.words import DATE_IN_FIGURES, Words, both_readings, time_words

A_MONTH = 31  # days: two readings that lie further apart tell the year only


def date_in_figures(report: Report, words: Words, at: int) -> Stretch:
    """The day of a date in figures, or the stretch from the one day that it can mean to the other.

    Args:
        report: whose outlet may tell how dates are written.
        words: the report's words.
        at: index of the date's first token.
    """
    value = words.values[at]
    if isinstance(value, int):  # "13-12-1989" is five tokens
        match = DATE_IN_FIGURES.fullmatch("".join(words.lowered[at : at + 5]))
        told = dict.fromkeys(both_readings(match)) if match else {}
        value = next(iter(told), None) if len(told) < 2 else tuple(told)
    if not isinstance(value, tuple):
        return days.day(value) if value else days.UNKNOWN
    day_first, month_first = value
    first = order_in_text(words)
    first = order_of_outlet(report) if first is None else first
    if first is not None:
        return days.day(day_first if first else month_first)
    low, high = sorted(value)
    return Stretch(low, high, "month" if (high - low).days <= A_MONTH else "year")


def order_in_text(words: Words) -> bool | None:
    """True where all other dates of the text that can be told apart begin with the day, False with the month."""
    orders = set()
    for at, letter in enumerate(words.codes):
        match = DATE_IN_FIGURES.fullmatch(words.lowered[at]) if letter == "D" else None
        if match and len(set(both_readings(match))) == 1 and match[1] != match[3] and match[2] != ".":
            orders.add(int(match[1]) > int(match[3]))
    return orders.pop() if len(orders) == 1 else None


def order_of_outlet(report: Report) -> bool | None:
    """True where an outlet's country writes the day first, by the end of its address or a country in its name."""
    known = time_words()["order_of_figures"]
    url, outlet = report.url or "", report.outlet or ""
    for country in (country_of_address(url), country_of_address(outlet), country_of_name(outlet)):
        if country and country not in known["unsure"]:
            return country not in known["month_first"]
    return None
