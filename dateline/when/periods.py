"""Named periods: seasons, quarters, years, decades, centuries, holidays, weekends; and ranges of two ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.when import stretch as days
from dateline.when.feasts import holiday
from dateline.when.lengths import Amount, amount, counted, duration_value
from dateline.when.points import full_year, point, year_guessed, year_told
from dateline.when.reading import Meaning, Reading, tense
from dateline.when.relative import around, around_of, weekend_of
from dateline.when.stretch import UNKNOWN, Stretch, third
from dateline.when.words import time_words, valid

# Four figures are a year without a cue beside them only in this range.
PLAIN_YEARS = range(1900, 2050)
OWNERS = frozenset({"his", "her", "their", "my", "our"})


def season(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "the summer", "last winter", "the spring of 1994"."""
    words = reading.words
    at = words.find("S", first, last)
    if at is None or (at == last and reading.parsed.doc[at].dep_ == "compound"):
        return None
    year, anchor = year_told(reading, at, last)
    relative = words.find("r", first, at)
    bare = year is None and relative is None
    if bare and words.find("em", first, at) is None and (first == 0 or words.codes[first - 1] != "i"):
        return None
    code = words.values[at]
    if year is not None:
        stretch = days.season(year, code)
    elif reading.today is None:
        stretch = Stretch(precision="season", timex=f"XXXX-{code}")
    else:
        how = words.values[relative] if relative is not None else tense(reading, first, last)
        stretch, anchor = (
            days.chosen(reading.today, days.yearly(reading.today, lambda year: days.season(year, code)), how),
            reading.today_anchor,
        )
    part = words.find("m", first, at)
    return Meaning("date", third(stretch, words.values[part]) if part is not None else stretch, anchor)


def week_of_month(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "the first week of May", "the last week of May 2011": seven days; "the week of 6 March": Monday to Sunday."""
    words = reading.words
    of = words.find("f", first, last)
    if of is None or words.values[of - 1] != "week":
        return None
    base = point(reading, of + 1, last)
    if base is None or base.stretch.earliest is None or base.stretch.latest is None:
        return base and Meaning("date", Stretch(precision="week"))
    ordinal, relative = words.find("o", first, of), words.pointing(first, of)
    if ordinal is None and relative is None:
        return Meaning("date", days.week(base.stretch.earliest), base.anchor)
    if (ordinal is None and relative != "last") or base.stretch.precision != "month":
        return None
    begin = base.stretch.latest - days.DAY * 6
    if ordinal is not None:
        begin = base.stretch.earliest + days.DAY * 7 * (words.values[ordinal] - 1)
    end = min(begin + days.DAY * 6, base.stretch.latest)
    return Meaning("date", Stretch(begin, end, "week"), base.anchor) if begin <= end else None


def quarter(reading: Reading, first: int, last: int) -> Meaning | None:
    """Quarters and halves of a year: "the third quarter of 1984", "this quarter", "the first half of last year"."""
    words = reading.words
    at = words.find("Q½", first, last)
    if at is None or (words.codes[first : last + 1] in ("oQ", "rQ", "o-Q") and words.codes[last + 1 : last + 2] == "f"):
        return None
    ordinal = words.find("o", first, at)
    relative = words.find("r", first, at)
    if ordinal is None and words.codes[at] == "½":
        number, halves = 2 if words.pointing(first, at) in ("last", "past", "latest") else 1, True
    elif ordinal is None:
        return quarter_pointed(reading, words.pointing(first, at) or "same", plural=words.lowered[at] == "quarters")
    else:
        number, halves = words.values[ordinal], words.codes[at] == "½"
    if number > (2 if halves else 4):
        return None
    build = days.half if halves else days.quarter
    told = words.find("y", first, last)
    if told is not None:
        return Meaning("date", build(words.values[told], number), "text")
    if relative is None:
        relative = words.find("r", at, last)
    unit = words.find("U", first, last)
    if unit is not None and relative is not None:
        stretch, anchor = around_of(reading, words.values[relative], "year", exact=True)
        return Meaning("date", build(stretch.earliest.year, number) if stretch.earliest else UNKNOWN, anchor)
    if reading.today is None:
        return Meaning("date", Stretch(precision="quarter", timex=f"XXXX-Q{number}"))
    current = build(reading.today.year, number)
    running = current.earliest and current.latest and current.earliest <= reading.today <= current.latest
    found = (
        current
        if running
        else days.chosen(reading.today, days.yearly(reading.today, lambda year: build(year, number)), "last")
    )
    return Meaning("date", found, reading.today_anchor)


def quarter_pointed(reading: Reading, relative: str, *, plural: bool) -> Meaning | None:
    """ "this quarter", "the latest quarter", "the quarter" that was told last; "recent quarters" is a length.

    "The quarter" of which none was told is the last that has ended: that is the one that results are out for.
    """
    if plural or relative == "recent":
        return Meaning("duration", Stretch(timex=duration_value(Amount(None), "quarter")))
    known = reading.quarter_told() if relative == "same" else None
    if known is not None:
        return Meaning("date", known[1], known[0])
    stretch, anchor = around_of(reading, "last" if relative == "same" else relative, "quarter", exact=True)
    return Meaning("date", stretch, anchor)


def year(reading: Reading, first: int, last: int) -> Meaning | None:
    """A year in figures; "2000 people" and "$1990" are none."""
    words = reading.words
    if words.codes[last] in "n+":
        return spelled_year(reading, first)
    at = words.find("yX", first, last)
    if at is None or words.values[at] == 0:
        return None
    number = words.values[at]
    if words.codes[at] == "y" and not is_year(reading, first, at):
        return None
    stretch = days.year(number)
    part = words.find("m", first, at)
    if words.codes[at] == "X":
        return Meaning("date", third(stretch, "mid"), "text")
    return Meaning("date", third(stretch, words.values[part]) if part is not None else stretch, "text")


def spelled_year(reading: Reading, first: int) -> Meaning | None:
    """ "nineteen ninety-six", "the year two thousand"."""
    words = reading.words
    if words.codes[first] == "n":
        hundreds, rest = words.values[first], words.values[first + 1]
        number = hundreds * 100 + rest if hundreds in (18, 19, 20) and 10 <= rest <= 99 else 0
    else:
        number = words.values[first + 2] if words.values[first + 1] == "year" else 0
    return Meaning("date", days.year(int(number)), "text") if int(number) in PLAIN_YEARS else None


def is_year(reading: Reading, first: int, at: int) -> bool:
    """True where four figures are a year and no count, price or number of a thing."""
    words, token = reading.words, reading.parsed.doc[at]
    before = words.lowered[at - 1] if at else ""
    following = words.lowered[at + 1] if at + 1 < len(words.lowered) else ""
    if first < at:
        return True
    if before in ("$", "£", "€", "no.", "number", "#", "at", "-", "/", "some", "than", "least") or following in (
        "%",
        "-",
        "/",
        ":",
    ):
        return (
            following == "-"
            and not words.codes[at + 2 : at + 3].isdigit()
            and before not in ("$", "-", "/", "no.", "at")
        )
    if token.dep_ in ("nummod", "quantmod") and token.head.i > at and token.head.tag_ in ("NNS", "NNPS"):
        return before in ("the", "'s", "’s") and words.values[at] in PLAIN_YEARS
    return words.values[at] in PLAIN_YEARS or before in time_words()["year_cues"]


def decade(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "the 1990s", "the late '80s", "the sixties"; "in his sixties" is an age."""
    words = reading.words
    at = words.find("x", first, last)
    before = words.lowered[first - 1] if first else ""
    if (
        at is None
        or before in OWNERS
        or (words.lowered[at].isalpha() and words.lowered[at - 1] not in ("the", "late", "early", "mid", "-"))
    ):
        return None
    figures, part = words.values[at]
    if figures < 100:
        figures = full_decade(figures, reading.today)
    if figures < 1000 or figures > 2900:
        return None
    stretch, anchor = days.decade(figures), "text"
    modifier = words.find("m", first, at)
    part = words.values[modifier] if modifier is not None else part
    return Meaning("date", third(stretch, part) if part else stretch, anchor)


def full_decade(figures: int, today: date | None) -> int:
    """The decade of "the '80s": the last one that has begun."""
    limit = today.year if today else 2000
    return 2000 + figures if 2000 + figures <= limit else 1900 + figures


def century(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "the 20th century", "this century"."""
    words = reading.words
    ordinal, relative = words.find("o", first, last), words.find("r", first, last)
    if ordinal is None and relative is not None:
        if words.values[relative] == "past":  # the hundred years up to now
            return around(reading, first, last)
        stretch, anchor = around_of(reading, words.values[relative], "century", exact=True)
    elif ordinal is not None and 1 <= words.values[ordinal] <= 30:
        stretch, anchor = days.century(words.values[ordinal]), "text"
    else:
        return None
    part = words.find("m", first, last)
    return Meaning("date", third(stretch, words.values[part]) if part is not None else stretch, anchor)


def weekend(reading: Reading, first: int, last: int) -> Meaning:
    """ "the weekend": the last that has begun, or the coming one where the verb looks ahead."""
    if reading.today is None:
        return Meaning("date", Stretch(precision="day"))
    if tense(reading, first, last) == "future":
        return Meaning("date", days.weekend(reading.today), reading.today_anchor)
    return Meaning("date", weekend_of(reading, 0), reading.today_anchor)


def days_of_month(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "between 3 and 5 May", "May 3-5, 2019", "3 or 4 May": from the first day named to the last."""
    words = reading.words
    numbers = [words.values[i] for i in range(first, last + 1) if words.codes[i] == "d"]
    at = words.find("M", first, last)
    if at is None or len(numbers) < 2 or sorted(set(numbers)) != numbers:
        return None
    month = words.values[at]
    number, anchor = year_told(reading, at, last)
    if number is None:
        guess = year_guessed(reading, month, numbers[0], None, tense(reading, first, last))
        number, anchor = (guess.year, reading.today_anchor) if guess else (None, None)
    if number is None:
        return Meaning("range", Stretch(precision="day", timex=f"XXXX-{month:02}"))
    begin, end = valid(number, month, numbers[0]), valid(number, month, numbers[-1])
    if begin is None or end is None:
        return None
    return Meaning("range", Stretch(begin, end, "day", f"{begin}/{end}"), anchor)


def ends(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "from March to June", "between Monday and Friday", "1989-90"."""
    words = reading.words
    middle = words.find("t&-O", first + 1, last - 1)
    while middle is not None and words.codes[middle] == "-" and words.codes[middle - 1] == "m":
        middle = words.find("t&-O", middle + 1, last - 1)
    if middle is None:
        return None
    start = first + (words.codes[first] in "FB")
    begin, end = end_of_range(reading, start, middle - 1), end_of_range(reading, middle + 1, last)
    if begin is None or end is None:
        return None
    stretch, anchor = begin.stretch, end.anchor
    if not stretch.earliest or not end.stretch.latest:
        return Meaning("range", Stretch(precision=stretch.precision))
    told = words.find("yY", middle, last) is not None and words.find("yY", start, middle) is None
    opening = replace(stretch, earliest=same_year(stretch.earliest, end.stretch.latest, told))
    if opening.earliest is None or opening.earliest > end.stretch.latest:
        return None
    timex = f"{stretch.timex}/{end.stretch.timex}" if opening == stretch else None
    return Meaning("range", Stretch(opening.earliest, end.stretch.latest, stretch.precision, timex), anchor)


def same_year(begin: date, end: date, told: bool) -> date | None:
    """The first day of a range; it takes the year of the second end where only that tells one, and never follows it."""
    if told or begin > end:
        moved = valid(end.year, begin.month, begin.day)
        begin = moved if moved and moved <= end else begin.replace(year=end.year - 1, day=min(begin.day, 28))
    return begin


def end_of_range(reading: Reading, first: int, last: int) -> Meaning | None:
    """One end of a range: a day, a month, a season or a year."""
    words = reading.words
    if words.find("S", first, last) is not None:
        return season(reading, first, last)
    if words.codes[last] in "dnY" and first == last:
        known = words.values[first - 2] if words.codes[first - 2] == "y" else None
        number = full_year(words.values[last], date(known, 1, 1)) if known and len(words.lowered[last]) == 2 else None
        return Meaning("date", days.year(number), "text") if number and known and number > known else None
    if words.codes[last] == "y" and words.find("MDW", first, last) is None and words.find("d", first, last) is None:
        return Meaning("date", days.year(words.values[last]), "text")
    return point(reading, first, last)


def neighbour_day(reading: Reading, first: int, last: int) -> Meaning | None:
    """ "the eve of 3 May", "the day before yesterday", "two weeks after 3 May", "the eve of Eid al-Fitr"."""
    words = reading.words
    split = words.find("fb", first, last)
    if split is None:
        return None
    base = (point if words.find("h", split, last) is None else holiday)(reading, split + 1, last)
    if base is None or base.stretch.earliest is None:
        return base
    if base.stretch.earliest != base.stretch.latest and words.find("h", split, last) is not None:
        return eve_of_span(base) if words.codes[split] == "f" else Meaning("date", Stretch(precision="day"))
    if words.codes[split] == "f":
        moved = days.move(base.stretch.earliest, -1, "day")
        return Meaning("date", days.day(moved), base.anchor) if moved else None
    length = amount(reading, first, split - 2) or Amount(None if words.lowered[split - 1].endswith("s") else 1)
    if length.value is None:
        return None
    return Meaning(
        "date", counted(base.stretch.earliest, words.values[split], length, words.values[split - 1]), base.anchor
    )


def eve_of_span(feast: Meaning) -> Meaning:
    """The eve of a feast of another calendar, whose first day is known within a day at either side."""
    second = (feast.stretch.earliest or date.min) + days.DAY
    return Meaning("date", Stretch(second - days.DAY * 2, second, "day"), feast.anchor)
