"""Dates of publication: only what is plainly an ISO date or date-time is taken."""

from __future__ import annotations

import re
from datetime import datetime

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\S+)?", re.ASCII)
# The first printed newspaper is of 1605; the far end keeps sums of years within what a date can hold.
YEARS = range(1605, 2200)


def published_fault(published: str) -> str | None:
    """What is wrong with a date of publication, as a clause; None where nothing is.

    Args:
        published: an ISO date (`2020-06-08`) or date-time (`2020-06-08T09:30:00Z`).
    """
    wrong = f"published {published[:40]!r} is not an ISO date such as 2020-06-08"
    if not ISO_DATE.fullmatch(published):
        return wrong
    try:
        year = datetime.fromisoformat(published).year
    except ValueError:
        return wrong
    return None if year in YEARS else f"published {published[:40]!r} is no year of a news report"
