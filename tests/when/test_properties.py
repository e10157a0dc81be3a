"""What holds of the times of any text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dateline.parse import DEFAULT_PIPELINE, Names, Parsed, parse_reports
from dateline.types import Report
from dateline.when import Timed, find_times

KINDS = frozenset({"date", "time", "range", "duration", "set"})
PRECISIONS = frozenset(
    {"minute", "hour", "day", "week", "month", "season", "quarter", "year", "decade", "century", "open", None}
)
WORDS = st.sampled_from(
    "the a of in on at from to between and or since before after until by for every last next this past recent same "
    "previous following earlier later ago day days week weeks month months year years quarter decade century night "
    "morning weekend summer winter Monday Friday May March December January 3 4 31 12 1989 2011 89 two three several "
    "half dozens 8 p.m. 10:35 noon midnight GMT today yesterday tomorrow overnight now recently Ramadan Easter "
    "Christmas eve first third last late early mid - / , . ( ) “ ” said was killed attack the attack 03/04/2020 "
    "13.12.89 13/12/1989 2019-05-13 1990s '80s year-end fiscal more than about at least 0 9999 31/31/2020".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=14).map(" ".join) | st.text(max_size=60)
PUBLISHED = st.sampled_from([None, "2020-06-08", "2020-02-29T10:00:00Z", "1605-01-01", "2199-12-31", "0001-01-01", "x"])


def read(text: str, published: str | None) -> Iterator[tuple[Parsed, tuple[Timed, ...]]]:
    """The parse and the times, while the parse can be read."""
    report = Report(text, published=published)
    for parsed in parse_reports([report], pipeline=DEFAULT_PIPELINE, names=Names([])):
        yield parsed, find_times(parsed)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, published=PUBLISHED)
@example(text="between 31 and 3 May", published="2020-06-08")
@example(text="from December 31 to January 1", published="2199-12-31")
@example(text="9999 years ago since the first quarter of 1000", published="1605-01-01")
@example(text="two days after the attack before Ramadan 1000", published=None)
def test_times_of_any_text(text: str, published: str | None) -> None:
    for parsed, times in read(text, published):
        assert [t.first for t in times] == sorted(t.first for t in times)
        for index, timed in enumerate(times):
            time = timed.time
            assert text[time.span.start : time.span.end] == time.span.text
            assert time.kind in KINDS
            assert time.precision in PRECISIONS
            if time.earliest and time.latest:
                assert date.fromisoformat(time.earliest) <= date.fromisoformat(time.latest)
            if isinstance(time.anchor, int):
                assert 0 <= time.anchor < len(times)
                assert time.anchor != index
            if time.anchor == "published":
                assert published is not None
            if index:
                assert times[index - 1].last < timed.first
        assert find_times(parsed) == times


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_without_a_publication_the_day_of_reading_plays_no_part(text: str) -> None:
    """What is resolved without a publication is told in the text, or hangs on what is."""
    for _, times in read(text, None):
        for timed in times:
            if timed.time.earliest or timed.time.latest:
                assert timed.time.anchor == "text" or isinstance(timed.time.anchor, int)
