"""Places of made-up sentences, found with the real pipeline and the real gazetteer."""

from collections.abc import Callable

import pytest

from dateline.parse import DEFAULT_PIPELINE, Names, parse_reports
from dateline.types import Report
from dateline.when import find_times
from dateline.where import Gazetteer, Placed, find_places, open_gazetteer

Find = Callable[..., tuple[Placed, ...]]  # of a text, and of the outlet where it matters


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The gazetteer, built on first need."""
    return open_gazetteer()


@pytest.fixture(scope="session")
def find(gazetteer: Gazetteer) -> Find:
    """All place names of a text."""
    names = Names([], ["El Salvador", "San Salvador", "Salvadoran", "Bogota", "Colombia", "Colombian"], [], [])

    def places(text: str, outlet: str | None = None) -> tuple[Placed, ...]:
        found: tuple[Placed, ...] = ()
        for parsed in parse_reports([Report(text, outlet=outlet)], pipeline=DEFAULT_PIPELINE, names=names):
            found = find_places(parsed, gazetteer, find_times(parsed))
            for one in found:
                assert parsed.span(one.first, one.last) == one.place.span
        return found

    return places
