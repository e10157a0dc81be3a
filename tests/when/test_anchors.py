"""What times hang on: the day of a quotation, the day of an event told before, the country of the outlet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.types import Time

Finder = Callable[..., list[Time]]
MONDAY = "2020-06-08"


@pytest.mark.parametrize(
    ("text", "words", "day", "on"),
    [
        # the verb of saying behind the quotation, before it, and of a statement that came out
        ("“They took him yesterday,” his brother said on Thursday.", "yesterday", "2020-06-03", "Thursday"),
        ('On Friday the mayor said: "Tomorrow we will march."', "Tomorrow", "2020-06-06", "Friday"),
        ('In a video released on 2 May, he said: "We left today."', "today", "2020-05-02", "2 May"),
        ('"We buried them this morning," she told reporters on 3 June.', "this morning", "2020-06-03", "3 June"),
        # the day of the same event, in another form of the word, before and after
        ("A bank was bombed on 3 May. The day after the bombing, two men were held.", "The day", "2020-05-04", "3 May"),
        ("Gunmen raided a camp on 3 May. Two days before the raid, a guard fled.", "Two days", "2020-05-01", "3 May"),
        ("He was shot on 3 May. He had called his wife the day before he was shot.", "the day", "2020-05-02", "3 May"),
        ("The vote was held on 3 May. The hall was burnt on the eve of the vote.", "the eve", "2020-05-02", "3 May"),
        ("The raid was on 3 May. On the night of the raid he fled.", "the night", "2020-05-03", "3 May"),
        # the day of the event, told with it
        ("He was seized three days before the vote of 6 June.", "three days", "2020-06-03", "6 June"),
        ("The town fell two days after the truce on 4 May.", "two days", "2020-05-06", "4 May"),
        # a clock time, and another with its day
        ("From 6 p.m. to midnight on Friday, police held men.", "6 p.m.", "2020-06-05", "midnight on Friday"),
        # an attack that was told in other words just before
        ("The mayor was shot on 3 May. The day after the attack, police held a man.", "The day", "2020-05-04", "3 May"),
        # two events, two days
        (
            "The blast was on 3 May. The raid was on 9 May. The day after the blast, the mayor fled.",
            "The day",
            "2020-05-04",
            "3 May",
        ),
    ],
)
def test_what_a_time_hangs_on(times_of: Finder, text: str, words: str, day: str, on: str) -> None:
    times = times_of(text, MONDAY)
    found = next(time for time in times if time.span.text == words)
    assert (found.earliest, found.latest) == (day, day)
    assert isinstance(found.anchor, int)
    assert times[found.anchor].span.text == on


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # nothing tells the day of the event
        ("Two days after the attack, police held two men.", "Two days"),
        # the day is that of a saying
        ("Police said on Friday the attack killed three. Two days after the attack, a man was held.", "Two days"),
        # any attack, not the one told of
        ("The attack was on 3 May. Two days after an attack, people stay at home.", "Two days"),
        ("The hall was burnt on the eve of the vote.", "the eve"),
        ("A bomb went off in the morning.", "the morning"),
    ],
)
def test_what_hangs_on_nothing_told_has_no_day(times_of: Finder, text: str, words: str) -> None:
    found = next(time for time in times_of(text, MONDAY) if time.span.text == words)
    assert (found.earliest, found.latest) == (None, None)


def test_a_quotation_without_a_day_of_its_own_counts_from_the_publication(times_of: Finder) -> None:
    [time] = times_of("“They took him yesterday,” his brother said.", MONDAY)
    assert (time.earliest, time.anchor) == ("2020-06-07", "published")


def test_a_quotation_has_its_day_without_a_publication(times_of: Finder) -> None:
    times = times_of("“They took him yesterday,” his brother said on 3 June 2011.", None)
    assert [(time.earliest, time.anchor) for time in times] == [("2011-06-02", 1), ("2011-06-03", "text")]


@pytest.mark.parametrize(
    ("known", "earliest", "latest", "precision"),
    [
        ({}, "2020-03-04", "2020-04-03", "month"),
        ({"url": "https://www.example.co.uk/1"}, "2020-04-03", "2020-04-03", "day"),
        ({"url": "https://example.gov/1"}, "2020-03-04", "2020-03-04", "day"),
        ({"url": "https://example.com/1"}, "2020-03-04", "2020-04-03", "month"),
        ({"outlet": "The Times of India"}, "2020-04-03", "2020-04-03", "day"),
        ({"outlet": "example.ca"}, "2020-03-04", "2020-04-03", "month"),  # both orders are in use
    ],
)
def test_the_order_of_a_date_in_figures(
    times_of: Finder, known: dict[str, str], earliest: str, latest: str, precision: str
) -> None:
    [time] = times_of("He was shot on 03/04/2020.", MONDAY, **known)
    assert (time.earliest, time.latest, time.precision) == (earliest, latest, precision)
    assert time.timex == ("2020" + earliest[4:] if precision == "day" else None)


def test_another_date_of_the_report_tells_the_order(times_of: Finder) -> None:
    times = times_of("He was held on 03/04/2020 and freed on 21/04/2020.", None)
    assert [time.earliest for time in times] == ["2020-04-03", "2020-04-21"]


def test_dates_far_apart_tell_but_the_year(times_of: Finder) -> None:
    [time] = times_of("He was shot on 01/12/2019.", None)
    assert (time.earliest, time.latest, time.precision) == ("2019-01-12", "2019-12-01", "year")


def test_no_day_of_the_calendar_is_no_date(times_of: Finder) -> None:
    assert times_of("The file is 31/31/2019.", None) == []
