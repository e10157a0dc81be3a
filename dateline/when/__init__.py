"""Time expressions: which words tell a time, and the days that they can mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from dateline.parse import Parsed
from dateline.types import Time
from dateline.when import feasts, lengths, occasion, periods, points, relative
from dateline.when.grammar import PATTERN, RULE_OF
from dateline.when.reading import Anchor, Meaning, Reading
from dateline.when.spoken import spoken_days
from dateline.when.words import Words, read_words

__all__ = ["Timed", "find_times"]

RESOLVERS: dict[str, Callable[[Reading, int, int], Meaning | None]] = {
    "days_of_month": periods.days_of_month,
    "ends": periods.ends,
    "point": points.point,
    "of_event": occasion.of_event,
    "neighbour_day": periods.neighbour_day,
    "numbered_day": relative.numbered_day,
    "week_of_month": periods.week_of_month,
    "season": periods.season,
    "quarter": periods.quarter,
    "century": periods.century,
    "decade": periods.decade,
    "year_ago": relative.year_ago,
    "ago": relative.ago,
    "apart": relative.apart,
    "around": relative.around,
    "unit_end": relative.unit_end,
    "night": relative.night,
    "holiday": feasts.holiday,
    "reference": relative.reference,
    "habit": lengths.habit,
    "year": periods.year,
    "this_year": relative.this_year,
    "weekend": periods.weekend,
    "duration": lengths.duration,
}
# A dateline stands within this many tokens from the start: title, place, date, agency.
DATELINE_REACH = 60
# Words that leave one end of a time open.
OPENING = {"since": "latest", "after": "latest", "before": "earliest"}
OF = frozenset({"poss", "compound", "nmod", "amod", "nummod", "npadvmod"})
# A report of before the first newspaper (1605), or of centuries ahead, has a wrong date.
NEWS_YEARS = range(1605, 2200)
# A dateline up to a week older than the publication tells when the report was written.
DATELINE_AGE = range(1, 8)


@dataclass(frozen=True, slots=True)
class Timed:
    """A time expression: its tokens (`last` included) and what it means."""

    first: int
    last: int
    time: Time


def find_times(parsed: Parsed) -> tuple[Timed, ...]:
    """Find all time expressions of a report and the days that they can mean.

    What hangs on the day of writing is unresolved where neither `published` nor a dateline tells it.

    Args:
        parsed: the report.

    Returns:
        The times in the order of the text; an anchor that is a number is an index into them.
    """
    words = read_words(parsed)
    reading = Reading(parsed, words, published_day(parsed), "published")
    if reading.today is None:
        reading.today_anchor = None
    read_all(reading, dateline(parsed, words))
    place_clock_times(reading)
    occasion.place_beside_events(reading)
    read_quoted(reading)
    return tuple(
        Timed(first, last, timed(parsed, first, last, meaning))
        for (first, last), meaning in zip(reading.spans, reading.meanings, strict=True)
    )


def read_all(reading: Reading, written: tuple[int, date] | None) -> None:
    """Read the times from left to right; where a match turns out to be none, look again from its second token on."""
    at = 0
    while match := PATTERN.search(reading.words.codes, at):
        read = read_one(reading, (match.start(), match.end() - 1, RULE_OF[match.lastgroup or ""]), written)
        at = match.end() if read else match.start() + 1


def read_one(reading: Reading, match: tuple[int, int, str], written: tuple[int, date] | None) -> bool:
    """Resolve one match and add it to the reading, or say that it is no time.

    The dateline's own date becomes the day of writing.
    """
    first, last, rule = match
    if reading.parsed.paragraphs[first] != reading.parsed.paragraphs[last]:
        return False
    meaning = RESOLVERS[rule](reading, first, last)
    if meaning is None:
        return False
    meaning = opened(reading, first, last, meaning)
    first = trimmed(reading.words, first, last)
    while reading.words.codes[first] in "FBi," and first < last and meaning.kind != "range":
        first += 1
    if reading.words.codes[last] == "b" and lengths.has_object(reading, last):
        last -= 1  # "two days | after the attack"
    reading.matches.append(match)
    reading.spans.append((first, last))
    reading.meanings.append(meaning)
    if written and written[0] == first and (reading.today is None or (reading.today - written[1]).days in DATELINE_AGE):
        reading.today, reading.today_anchor = written[1], len(reading.meanings) - 1
    return True


def opened(reading: Reading, first: int, last: int, meaning: Meaning) -> Meaning:
    """The meaning behind "since", "after" and "before": one end is open, and the day itself is still in it."""
    words, doc = reading.words, reading.parsed.doc
    inside = words.lowered[first] in OPENING
    before = words.lowered[first] if inside else words.word_at(first - 1)
    apart = first - 1 - (not inside)  # "two days after 3 May"
    counted = before != "since" and apart >= 0 and words.codes[apart] in "UQCP"
    # "after Friday's vote", "after Friday prayers": the vote and the prayers are of that day
    owner = before != "since" and any(
        last < doc[i].head.i <= last + 3 and doc[i].dep_ in OF for i in range(first, last + 1)
    )
    if before not in OPENING or counted or owner or meaning.kind != "date" or not meaning.stretch.earliest:
        return meaning
    ends = {OPENING[before]: None}
    return replace(meaning, stretch=replace(meaning.stretch, precision="open", **ends))


def trimmed(words: Words, first: int, last: int) -> int:
    """The first token without a "that" or "the" of another phrase: "said that | last week", "the | 3 May vote"."""
    first += words.lowered[first] in OPENING and first < last
    loose = words.lowered[first] == "that" and words.codes[first + 1] == "r" and words.lowered[first + 1] != "same"
    codes = words.codes
    measure = codes[first] == "e" and codes[last] == "U" and codes[last - 1] == "-"  # "the | two-week siege"
    return first + (loose or measure or codes[first : first + 2] == "ed")


def place_clock_times(reading: Reading) -> None:
    """Give a clock time that no earlier day goes with the day told next in its sentence."""
    doc = reading.parsed.doc
    for index, meaning in enumerate(reading.meanings[:-1]):
        following = reading.meanings[index + 1]
        first, after = reading.spans[index][0], reading.spans[index + 1][0]
        if meaning.kind != "time" or meaning.stretch.earliest or following.stretch.precision not in occasion.DAYS:
            continue
        if following.stretch.earliest is None or any(doc[i].is_sent_start for i in range(first + 1, after + 1)):
            continue
        timex = (meaning.stretch.timex or "").replace("XXXX-XX-XX", following.stretch.earliest.isoformat())
        stretch = replace(following.stretch, precision=meaning.stretch.precision, timex=timex)
        reading.meanings[index] = replace(meaning, stretch=stretch, anchor=index + 1)


def read_quoted(reading: Reading) -> None:
    """Count what is told within a quotation from the day on which it was spoken, where the report tells that day."""
    for index, told in spoken_days(reading).items():
        today = reading.meanings[told].stretch.earliest
        spoken = Reading(reading.parsed, reading.words, today, told, meanings=reading.meanings[:index])
        spoken.spans = reading.spans[:index]
        first, last, rule = reading.matches[index]
        reading.meanings[index] = RESOLVERS[rule](spoken, first, last) or reading.meanings[index]


def published_day(parsed: Parsed) -> date | None:
    """The day of publication; None where it is not told or is no date."""
    published = parsed.report.published
    try:
        found = date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
    return found if found and found.year in NEWS_YEARS else None


def dateline(parsed: Parsed, words: Words) -> tuple[int, date] | None:
    """The first token and the day of the report's dateline: a full date near the start, before any verb.

    Behind it the paragraph ends, or an agency, a dash or a bracket stands.
    """
    for match in PATTERN.finditer(words.codes[: DATELINE_REACH + 12]):
        first, last = match.start(), match.end() - 1
        if RULE_OF[match.lastgroup or ""] != "point" or words.find("DyY", first, last) is None:
            continue
        after = parsed.doc[last + 1] if last + 1 < len(parsed.doc) else None
        ends = after is None or parsed.paragraphs[after.i] != parsed.paragraphs[first]
        if not ends and after is not None and after.text[0] not in "([-–—_:/":
            continue
        begin = parsed.paragraphs.index(parsed.paragraphs[first])
        if any(token.pos_ in ("VERB", "AUX") and token.is_lower for token in parsed.doc[begin:first]):
            continue
        reading = Reading(parsed, words, None, None)
        meaning = points.point(reading, first, last)
        if meaning and meaning.stretch.precision == "day" and meaning.stretch.earliest:
            return first, meaning.stretch.earliest
    return None


def timed(parsed: Parsed, first: int, last: int, meaning: Meaning) -> Time:
    """The contract's record of a meaning."""
    stretch = meaning.stretch
    resolved = stretch.earliest is not None or stretch.latest is not None
    anchor: Anchor = meaning.anchor if resolved or isinstance(meaning.anchor, int) else None
    return Time(
        span=parsed.span(first, last),
        kind=meaning.kind,
        earliest=stretch.earliest.isoformat() if stretch.earliest else None,
        latest=stretch.latest.isoformat() if stretch.latest else None,
        precision=stretch.precision,
        anchor=anchor,
        timex=stretch.timex,
    )
