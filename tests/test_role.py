"""Roles hold between their days, and only where the event's days are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.role import Role

MINISTER = Role("minister", "government", "ML", start="2004-10-01", end="2004-12-31")
DAYS = st.dates().map(str)


@pytest.mark.parametrize(
    ("role", "earliest", "latest", "holds"),
    [
        (MINISTER, "2004-10-01", "2004-10-01", True),  # the first day
        (MINISTER, "2004-12-31", "2004-12-31", True),  # the last day
        (MINISTER, "2004-09-30", "2004-09-30", False),
        (MINISTER, "2005-01-01", "2005-01-01", False),
        (MINISTER, "2004-12-01", "2005-01-31", False),  # the event may be after its end
        (MINISTER, None, "2004-12-01", False),  # an open end could be any day
        (MINISTER, None, None, False),
        (Role("member", start="2010-02-01"), "2020-01-01", "2020-12-31", True),
        (Role("member", end="2010-02-01"), "1999-01-01", "1999-12-31", True),
        (Role("member"), "1999-01-01", "1999-01-01", False),  # no date at all: it cannot be checked
    ],
)
def test_roles_hold_at_the_events_date(role: Role, earliest: str | None, latest: str | None, holds: bool) -> None:
    assert role.holds(earliest, latest) is holds


@given(DAYS, DAYS, DAYS, DAYS)
def test_a_role_that_holds_for_a_span_holds_on_each_of_its_ends(start: str, end: str, one: str, other: str) -> None:
    role, (earliest, latest) = Role("member", start=start, end=end), sorted((one, other))
    assert role.holds(earliest, latest) == (role.holds(earliest, earliest) and role.holds(latest, latest))
