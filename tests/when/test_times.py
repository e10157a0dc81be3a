"""Time expressions: each row is a publication day, a sentence, the words, and the days that they can mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.types import Time

Finder = Callable[..., list[Time]]

MONDAY = "2020-06-08"

DAYS = [
    # full dates in any order
    (MONDAY, "He was shot on May 19, 2017.", "May 19, 2017", "2017-05-19", "2017-05-19", "day"),
    (MONDAY, "He was shot on 19 May 2017.", "19 May 2017", "2017-05-19", "2017-05-19", "day"),
    (MONDAY, "He was shot on the 19th of May, 2017.", "the 19th of May, 2017", "2017-05-19", "2017-05-19", "day"),
    (MONDAY, "He was shot on 2017-05-19.", "2017-05-19", "2017-05-19", "2017-05-19", "day"),
    (MONDAY, "He was shot on 19/05/2017.", "19/05/2017", "2017-05-19", "2017-05-19", "day"),
    (None, "CALI, 3 Feb 88 (EFE) -- Police found arms.", "3 Feb 88", "1988-02-03", "1988-02-03", "day"),
    # days without a year
    (MONDAY, "The mayor was shot on May 19.", "May 19", "2020-05-19", "2020-05-19", "day"),
    (MONDAY, "The mayor was shot on 26 November.", "26 November", "2019-11-26", "2019-11-26", "day"),
    (MONDAY, "The court will hear the case on 2 July.", "2 July", "2020-07-02", "2020-07-02", "day"),
    (MONDAY, "The curfew was extended until July 2.", "July 2", "2020-07-02", "2020-07-02", "day"),
    (MONDAY, "Polls were held on Friday, May 29.", "Friday, May 29", "2020-05-29", "2020-05-29", "day"),
    (MONDAY, "He was shot on Friday, 3 March.", "Friday, 3 March", None, None, "day"),  # no such day near
    # weekdays
    (MONDAY, "The mayor was shot on Wednesday.", "Wednesday", "2020-06-03", "2020-06-03", "day"),
    (MONDAY, "The mayor was shot on Monday.", "Monday", "2020-06-08", "2020-06-08", "day"),
    ("2016-12-16", "Last Thursday, police held two men.", "Last Thursday", "2016-12-15", "2016-12-15", "day"),
    (MONDAY, "The envoys will meet on Thursday.", "Thursday", "2020-06-11", "2020-06-11", "day"),
    (MONDAY, "They meet again next Friday.", "next Friday", "2020-06-12", "2020-06-12", "day"),
    (MONDAY, "He died on Tuesday last week.", "Tuesday last week", "2020-06-02", "2020-06-02", "day"),
    # months, and parts of them
    (MONDAY, "In September, the army left.", "September", "2019-09-01", "2019-09-30", "month"),
    (MONDAY, "In February, the army left.", "February", "2020-02-01", "2020-02-29", "month"),
    ("2016-10-13", "The camp was found in May.", "May", "2016-05-01", "2016-05-31", "month"),
    ("2016-10-13", "A video came out in August.", "August", "2016-08-01", "2016-08-31", "month"),
    (MONDAY, "The trial will open in September.", "September", "2020-09-01", "2020-09-30", "month"),
    (MONDAY, "The town fell in April 2014.", "April 2014", "2014-04-01", "2014-04-30", "month"),
    (MONDAY, "Rumours emerged in late July.", "late July", "2019-07-21", "2019-07-31", "month"),
    (MONDAY, "Rumours emerged in early July.", "early July", "2019-07-01", "2019-07-10", "month"),
    (MONDAY, "Rumours emerged in mid-July.", "mid-July", "2019-07-11", "2019-07-20", "month"),
    (MONDAY, "Rumours emerged at the end of April.", "the end of April", "2020-04-21", "2020-04-30", "month"),
    # longer stretches
    (MONDAY, "He left in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31", "decade"),
    (MONDAY, "He left in the late 1980s.", "the late 1980s", "1987-01-01", "1989-12-31", "decade"),
    (MONDAY, "He was killed in 2006.", "2006", "2006-01-01", "2006-12-31", "year"),
    (MONDAY, "The fort dates from the 16th century.", "the 16th century", "1500-01-01", "1599-12-31", "century"),
    ("2016-12-16", "Attacks rose over the summer.", "the summer", "2016-06-01", "2016-08-31", "season"),
    (MONDAY, "Exports fell in the third quarter of 2018.", "the third quarter of 2018",
     "2018-07-01", "2018-09-30", "quarter"),
    ("2016-10-13", "The group split last year.", "last year", "2015-01-01", "2015-12-31", "year"),
    ("1997-03-24", "Work began last week.", "last week", "1997-03-17", "1997-03-23", "week"),
    (MONDAY, "He was seen last month.", "last month", "2020-05-01", "2020-05-31", "month"),
    (MONDAY, "The village was looted over the weekend.", "the weekend", "2020-06-06", "2020-06-07", "day"),
    # counted from the day of writing
    (MONDAY, "Three men died yesterday.", "yesterday", "2020-06-07", "2020-06-07", "day"),
    (MONDAY, "Three men died today.", "today", "2020-06-08", "2020-06-08", "day"),
    (MONDAY, "Three men died last night.", "last night", "2020-06-07", "2020-06-07", "day"),
    (MONDAY, "Three men died the day before yesterday.", "the day before yesterday", "2020-06-06", "2020-06-06", "day"),
    (MONDAY, "He fled two days ago.", "two days ago", "2020-06-06", "2020-06-06", "day"),
    (MONDAY, "He fled three weeks ago.", "three weeks ago", "2020-05-18", "2020-05-24", "week"),
    ("2016-10-13", "They were taken more than two years ago.", "more than two years ago", None, "2014-10-13", "open"),
    (MONDAY, "Ten men died in the past two weeks.", "the past two weeks", "2020-05-25", "2020-06-08", "week"),
    # ranges and open ends
    (MONDAY, "He has been held since 2 February.", "2 February", "2020-02-02", None, "open"),
    (MONDAY, "They met between 3 and 5 May.", "between 3 and 5 May", "2020-05-03", "2020-05-05", "day"),
    (MONDAY, "Rain fell from March to May.", "from March to May", "2020-03-01", "2020-05-31", "month"),
    (MONDAY, "He led the front in 1989-90.", "1989-90", "1989-01-01", "1990-12-31", "year"),
    # feasts
    (MONDAY, "The church was attacked on Christmas Day.", "Christmas Day", "2019-12-25", "2019-12-25", "day"),
    (MONDAY, "The church was attacked on Easter Sunday.", "Easter Sunday", "2020-04-12", "2020-04-12", "day"),
    (MONDAY, "The mosque was attacked during Ramadan.", "Ramadan", "2020-04-23", "2020-05-24", "month"),
    (MONDAY, "The mosque was attacked on Eid al-Fitr.", "Eid al-Fitr", "2020-05-23", "2020-05-27", "day"),
    (MONDAY, "Shells fell on the city during Yom Kippur 1973.", "Yom Kippur 1973", "1973-10-05", "1973-10-06", "day"),
    (MONDAY, "The monastery was robbed on Orthodox Easter.", "Orthodox Easter", "2020-04-19", "2020-04-19", "day"),
    (MONDAY, "Six bombs went off on Diwali 2005.", "Diwali 2005", "2005-10-14", "2005-11-15", "month"),
    (MONDAY, "A grenade was thrown on Independence Day.", "Independence Day", None, None, "day"),
    # more shapes of days
    (MONDAY, "He was shot on 13 Dec 89.", "13 Dec 89", "1989-12-13", "1989-12-13", "day"),
    (MONDAY, "He was shot on 13-12-1989.", "13-12-1989", "1989-12-13", "1989-12-13", "day"),
    (MONDAY, "He was shot on 13.12.89.", "13.12.89", "1989-12-13", "1989-12-13", "day"),
    (MONDAY, "He was shot on 3rd May 2020.", "3rd May 2020", "2020-05-03", "2020-05-03", "day"),
    (MONDAY, "He was shot on 13 December last year.", "13 December last year", "2019-12-13", "2019-12-13", "day"),
    (MONDAY, "He was shot a week ago today.", "a week ago today", "2020-06-01", "2020-06-01", "day"),
    (MONDAY, "He was shot a week ago on Tuesday.", "a week ago on Tuesday", "2020-06-02", "2020-06-02", "day"),
    (MONDAY, "He was shot on Tuesday of last week.", "Tuesday of last week", "2020-06-02", "2020-06-02", "day"),
    (MONDAY, "He was shot last Wednesday.", "last Wednesday", "2020-06-03", "2020-06-03", "day"),
    (MONDAY, "He was shot two days after 3 May.", "two days after 3 May", "2020-05-05", "2020-05-05", "day"),
    (MONDAY, "He fled two-and-a-half years ago.", "two-and-a-half years ago", "2017-12-01", "2017-12-31", "month"),
    (MONDAY, "The town was shelled overnight.", "overnight", "2020-06-07", "2020-06-08", "day"),
    # where a date lies: what was put off, denied, or is soon
    (MONDAY, "The court extended the ban until Friday.", "Friday", "2020-06-12", "2020-06-12", "day"),
    (MONDAY, "The minister could not be reached on Friday.", "Friday", "2020-06-05", "2020-06-05", "day"),
    (MONDAY, "The talks had been due to end on Friday.", "Friday", "2020-06-05", "2020-06-05", "day"),
    (MONDAY, "He was invited to a summit in July.", "July", "2020-07-01", "2020-07-31", "month"),
    (MONDAY, "He told of a massacre in November.", "November", "2019-11-01", "2019-11-30", "month"),
    # weeks, parts of years
    (MONDAY, "Clashes resumed this week.", "this week", "2020-06-08", "2020-06-14", "week"),
    (MONDAY, "He was shot in the first week of May.", "the first week of May", "2020-05-01", "2020-05-07", "week"),
    (MONDAY, "He was shot in the week of May 6.", "the week of May 6", "2020-05-04", "2020-05-10", "week"),
    (MONDAY, "Arrests fell in the last half of 2019.", "the last half of 2019", "2019-07-01", "2019-12-31", "season"),
    (MONDAY, "Arrests rose in the quarter.", "the quarter", "2020-01-01", "2020-03-31", "quarter"),
    (MONDAY, "Ninety men were held at year-end.", "year-end", "2020-09-01", "2020-12-31", "year"),
    (MONDAY, "He was jailed in nineteen ninety-six.", "nineteen ninety-six", "1996-01-01", "1996-12-31", "year"),
    (MONDAY, "He was jailed in the year two thousand.", "the year two thousand", "2000-01-01", "2000-12-31", "year"),
    (MONDAY, "Forty men have died so far this year.", "this year", "2020-01-01", "2020-06-08", "year"),
    (MONDAY, "Borders moved over the past century.", "the past century", "1920-06-08", "2020-06-08", "century"),
    # open ends and lists
    (MONDAY, "He was shot before 3 May.", "3 May", None, "2020-05-03", "open"),
    (MONDAY, "He was shot after 3 May.", "3 May", "2020-05-03", None, "open"),
    (MONDAY, "He was shot after Friday's vote.", "Friday", "2020-06-05", "2020-06-05", "day"),
    (MONDAY, "Gunmen came after Friday prayers.", "Friday", "2020-06-05", "2020-06-05", "day"),
    (MONDAY, "He was shot before the 3 May vote.", "3 May", "2020-05-03", "2020-05-03", "day"),
    (MONDAY, "He was shot in 1984 or 1985.", "1984 or 1985", "1984-01-01", "1985-12-31", "year"),
    (MONDAY, "He was shot a week or so ago.", "a week or so ago", "2020-06-01", "2020-06-07", "week"),
    (MONDAY, "Attacks rose in recent months.", "recent months", None, "2020-06-08", "open"),
    (MONDAY, "He was shot on 3 or 4 May.", "3 or 4 May", "2020-05-03", "2020-05-04", "day"),
    (MONDAY, "Rallies were held on May 3, 4 and 5.", "May 3, 4 and 5", "2020-05-03", "2020-05-05", "day"),
    (MONDAY, "He was shot in May or June 2019.", "May or June 2019", "2019-05-01", "2019-06-30", "month"),
    # clock times
    (MONDAY, "The bomb went off at 8 p.m. on Friday.", "8 p.m. on Friday", "2020-06-05", "2020-06-05", "hour"),
    (MONDAY, "The bomb went off at 10:35 a.m. (0735 GMT) Friday.", "10:35 a.m. (0735 GMT) Friday",
     "2020-06-05", "2020-06-05", "minute"),
    # lengths and habits have no days
    (MONDAY, "They fought for two hours.", "two hours", None, None, None),
    (MONDAY, "They march every Friday.", "every Friday", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "words", "earliest", "latest", "precision"), DAYS)
def test_days(
    times_of: Finder,
    published: str | None,
    text: str,
    words: str,
    earliest: str | None,
    latest: str | None,
    precision: str | None,
) -> None:
    times = times_of(text, published)
    assert [time.span.text for time in times] == [words]
    assert (times[0].earliest, times[0].latest, times[0].precision) == (earliest, latest, precision)
    assert text[times[0].span.start : times[0].span.end] == words


@pytest.mark.parametrize(
    ("text", "words", "kind", "timex"),
    [
        ("They fought for two hours.", "two hours", "duration", "PT2H"),
        ("They fought for an hour and a half.", "an hour and a half", "duration", "PT1H30M"),
        ("They fought for two and a half years.", "two and a half years", "duration", "P2Y6M"),
        ("They waited for several months.", "several months", "duration", "PXM"),
        ("They march every Friday.", "every Friday", "set", "XXXX-WXX-5"),
        ("Patrols go out every other day.", "every other day", "set", "P2D"),
        ("They march every other Friday.", "every other Friday", "set", "XXXX-WXX-5"),
        ("It fell in the last three days of the siege.", "the last three days", "duration", "P3D"),
        ("Patrols go out every day.", "every day", "set", "P1D"),
        ("He left in the 1990s.", "the 1990s", "date", "199"),
        ("Prices rose over the summer.", "the summer", "date", "2019-SU"),
        ("He was seen last week.", "last week", "date", "2020-W23"),
        ("He was seen over the weekend.", "the weekend", "date", "2020-W23-WE"),
        ("He was seen on Friday night.", "Friday night", "time", "2020-06-05TNI"),
        ("The bomb went off at 8 p.m. on Friday.", "8 p.m. on Friday", "time", "2020-06-05T20:00"),
        ("The town is calm now.", "now", "date", "PRESENT_REF"),
        ("He has recently been freed.", "recently", "date", "PAST_REF"),
        ("A vote is planned for the near future.", "the near future", "date", "FUTURE_REF"),
        ("He was given a week to leave.", "a week", "duration", "P1W"),
        ("The mandate was renewed for an additional year.", "an additional year", "duration", "P1Y"),
        ("In the past, both sides traded prisoners.", "the past", "date", "PAST_REF"),
        ("Ten men died in the past two weeks.", "the past two weeks", "range", "P2W"),
    ],
)
def test_kind_and_timex(times_of: Finder, text: str, words: str, kind: str, timex: str) -> None:
    found = [(time.span.text, time.kind, time.timex) for time in times_of(text, MONDAY)]
    assert found == [(words, kind, timex)]


@pytest.mark.parametrize(
    "text",
    [
        "A 12-year-old boy was hurt.",
        "The man, 45 years old, was hurt.",
        "Around 2000 people fled.",
        "The base was hit by 1990 shells.",
        "Rebels may march on the town.",
        "1/2 of the men voted.",
        "Some 12 may have died.",
        "He read the Sunday Times.",
        "Troops shot the marchers of Bloody Sunday.",
        "A bomb was found at a Christmas market.",
        "The fall of the town was a blow.",
        "The now-defunct front and the future of the town.",
        "He is in his sixties.",
        "About three-quarters of the food is imported.",
        "They earn 40 dollars a week.",
        "The hall is open 24 hours a day.",
    ],
)
def test_what_is_no_time(times_of: Finder, text: str) -> None:
    assert times_of(text, MONDAY) == []


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest", "on"),
    [
        (
            "In October, officials said that the bomb maker had been killed two years prior.",
            "two years prior",
            "2017-01-01",
            "2017-12-31",
            "October",
        ),
        ("He was shot on 3 May. His aide died two days later.", "two days later", "2020-05-05", "2020-05-05", "3 May"),
        ("He was shot on 3 May. His aide died the same day.", "the same day", "2020-05-03", "2020-05-03", "3 May"),
        (
            "He was shot on 3 May, having fled the previous day.",
            "the previous day",
            "2020-05-02",
            "2020-05-02",
            "3 May",
        ),
        ("He was shot in May 2011. He had married that year.", "that year", "2011-01-01", "2011-12-31", "May 2011"),
        ("He was shot on 3 May. The shots were heard at 8 p.m.", "8 p.m.", "2020-05-03", "2020-05-03", "3 May"),
    ],
)
def test_what_hangs_on_another_time(
    times_of: Finder, text: str, words: str, earliest: str, latest: str, on: str
) -> None:
    times = times_of(text, MONDAY)
    found = next(time for time in times if time.span.text == words)
    assert (found.earliest, found.latest) == (earliest, latest)
    assert isinstance(found.anchor, int)
    assert times[found.anchor].span.text == on


@pytest.mark.parametrize(
    "text",
    [
        "He was shot on Monday.",
        "He was shot yesterday.",
        "He was shot on 3 May.",
        "He was shot last year.",
        "He was shot in May.",
    ],
)
def test_nothing_is_resolved_without_a_day_of_writing(times_of: Finder, text: str) -> None:
    [time] = times_of(text, None)
    assert (time.earliest, time.latest, time.anchor) == (None, None, None)


def test_full_dates_need_no_publication(times_of: Finder) -> None:
    [time] = times_of("He was shot on 3 May 2011.", None)
    assert (time.earliest, time.anchor) == ("2011-05-03", "text")


def test_times_hang_on_the_dateline_where_publication_is_unknown(times_of: Finder) -> None:
    times = times_of("QUITO, 13 Dec 89 (AFP) -- Two men were shot yesterday.", None)
    assert [(time.earliest, time.anchor) for time in times] == [("1989-12-13", "text"), ("1989-12-12", 0)]


def test_a_text_in_capitals_has_the_same_times(times_of: Finder) -> None:
    text = (
        "SAN MIGUEL, 13 DEC 89 (AFP) -- TWO MEN WERE SHOT ON 2 MAY AND A THIRD WAS WOUNDED YESTERDAY. "
        "THE REBELS MAY MARCH ON THE TOWN, A SPOKESMAN SAID."
    )
    times = times_of(text, None)
    assert [(time.span.text, time.earliest) for time in times] == [
        ("13 DEC 89", "1989-12-13"),
        ("2 MAY", "1989-05-02"),
        ("YESTERDAY", "1989-12-12"),
    ]


def test_a_broken_publication_date_is_no_date(times_of: Finder) -> None:
    [time] = times_of("He was shot yesterday.", "last spring")
    assert time.earliest is None


def test_the_same_input_gives_the_same_times(times_of: Finder) -> None:
    text = "On Monday, two days after the vote of 3 May, police held nine men in the past week."
    assert times_of(text, MONDAY) == times_of(text, MONDAY)
