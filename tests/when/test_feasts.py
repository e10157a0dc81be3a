"""Feasts against the days on which they were kept."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.when.feasts import feasts
from dateline.when.words import time_words

# Kept days as public calendars give them.
KEPT = [
    ("easter", "2008-03-23"), ("easter", "2011-04-24"), ("easter", "2019-04-21"), ("easter", "2024-03-31"),
    ("orthodox easter", "2013-05-05"), ("orthodox easter", "2016-05-01"), ("orthodox easter", "2024-05-05"),
    ("good friday", "2019-04-19"), ("pentecost", "2020-05-31"), ("thanksgiving", "2001-11-22"),
    ("rosh hashanah", "2001-09-18"), ("rosh hashanah", "2016-10-03"), ("rosh hashanah", "2020-09-19"),
    ("yom kippur", "1973-10-06"), ("yom kippur", "2019-10-09"), ("passover", "2002-03-28"), ("passover", "2024-04-23"),
    ("purim", "1994-02-25"), ("purim", "2024-03-24"), ("sukkot", "2023-09-30"), ("hanukkah", "2023-12-08"),
    ("ramadan", "2003-10-27"), ("ramadan", "2016-06-06"), ("ramadan", "2020-04-24"), ("ramadan", "2023-03-23"),
    ("eid al - fitr", "2016-07-06"), ("eid al - fitr", "2020-05-24"), ("eid al - adha", "2006-12-31"),
    ("eid al - adha", "2019-08-11"), ("ashura", "2004-03-02"), ("ashura", "2011-12-06"), ("mawlid", "2006-04-11"),
    ("nowruz", "2017-03-20"), ("diwali", "2005-11-01"), ("lunar new year", "1968-01-30"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kept"), KEPT)
def test_a_feast_holds_the_day_on_which_it_was_kept(name: str, kept: str) -> None:
    day = date.fromisoformat(kept)
    held = [one for one in feasts(time_words()["holidays"][name], day.year) if one.earliest <= day <= one.latest]
    assert len(held) == 1
    assert (held[0].latest - held[0].earliest).days <= 33


@given(name=st.sampled_from(sorted(time_words()["holidays"])), year=st.integers(1900, 2099))
def test_every_feast_begins_once_or_twice_a_year(name: str, year: int) -> None:
    rule = time_words()["holidays"][name]
    found = list(feasts(rule, year)) if rule else []
    assert len(found) in ((1, 2) if rule else (0,))
    for one in found:
        assert one.earliest <= one.latest
        assert abs(one.earliest.year - year) <= 1


def test_two_ramadans_began_in_2030() -> None:
    assert len(list(feasts("islamic 9", 2030))) == 2
