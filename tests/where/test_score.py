"""How a place is weighed against its namesakes: neighbours, home of the outlet, chances."""

import pytest

from dateline.where.atlas import load_atlas
from dateline.where.gazetteer import PREFERRED, Candidate
from dateline.where.home import home_of
from dateline.where.score import chances, features_of, score
from dateline.where.votes import Votes


def town(country: str, division: str, latitude: float, longitude: float, people: int = 10_000) -> Candidate:
    """A made-up town."""
    code = f"{country}.{division[:2]}"
    return Candidate(1, "X", "settlement", country, code, division, latitude, longitude, people, PREFERRED)


@pytest.mark.parametrize(
    ("outlet", "country"),
    [
        ("gulfgazette.ae", "AE"),
        ("https://www.hilltimes.co.uk/news", "GB"),
        ("valleypost.com", None),
        ("The Northern Star", None),
        ("stream.tv", None),  # sold to everybody
        (None, None),
    ],
)
def test_country_of_an_outlet(outlet: str | None, country: str | None) -> None:
    assert home_of(outlet, load_atlas()).country == country


def test_outlet_named_after_a_division() -> None:
    home = home_of("The Arkansas Star", load_atlas())
    assert home.of(town("US", "Arkansas", 34.7, -92.3)) == 1.0
    assert home.of(town("US", "Texas", 31.0, -98.0)) == 0.0


def test_neighbours_speak_for_a_place() -> None:
    votes, home = Votes(), home_of(None, load_atlas())
    here, far = town("US", "Ohio", 40.1, -81.5), town("US", "Utah", 41.7, -111.8, people=20_000)
    votes.add("its neighbour", town("US", "Ohio", 40.0, -81.6), 1.0)
    assert votes.near("x", here) == 1.0
    assert votes.near("x", far) == 0.0
    assert votes.near("its neighbour", here) == 0.0  # a name does not speak for itself
    ours, theirs = (score(features_of("x", place, votes, home)) for place in (here, far))
    assert ours > theirs


def test_population_decides_where_nothing_else_speaks() -> None:
    home = home_of(None, load_atlas())
    small, great = town("US", "Ohio", 40, -81, 1_000), town("FR", "Nord", 50, 3, 900_000)
    ours, theirs = (score(features_of("x", place, Votes(), home)) for place in (small, great))
    assert theirs > ours


def test_chances_sum_to_one() -> None:
    assert sum(chances([3.0, 2.0, -700.0])) == pytest.approx(1)
    assert chances([1.0, 1.0]) == [0.5, 0.5]
    assert chances([5.0]) == [1.0]
