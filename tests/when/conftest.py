"""The times of a text, found by the real parser."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from dateline.parse import DEFAULT_PIPELINE, Names, parse_reports
from dateline.types import Report, Time
from dateline.when import find_times

Finder = Callable[..., list[Time]]


@pytest.fixture
def times_of() -> Iterator[Finder]:
    """A function of a text, its day of publication, and what else is known of the report."""
    streams = []  # a parse lives only as long as its stream

    def find(text: str, published: str | None, **known: str) -> list[Time]:
        report = Report(text, published=published, **known)
        streams.append(parse_reports([report], pipeline=DEFAULT_PIPELINE, names=Names([])))
        return [timed.time for timed in find_times(next(streams[-1]))]

    yield find
