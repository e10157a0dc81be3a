"""Which country an outlet is of, and which of them are agencies."""

import pytest

from dateline.codebook.actors import load_actors
from dateline.outlet import country_of_address, country_of_name, load_agencies


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("lfpress.ca", "CA"),
        ("https://www.Hilltimes.co.uk/news", "GB"),
        ("http://desert.example.ly/2020", None),  # sold to all
        ("fort.mil", "US"),
        ("valleypost.com", None),
        ("http://valley.com/list.fr/1", None),  # a folder is no ending
        ("http://valley.fr?page=1", "FR"),
        ("http://[half", None),
        ("", None),
    ],
)
def test_country_of_an_address(address: str, country: str | None) -> None:
    assert country_of_address(address) == country


@pytest.mark.parametrize(
    ("name", "country"), [("The Ghanaian Observer", "GH"), ("Chile and Peru Weekly", None), ("The Star", None)]
)
def test_country_of_a_name(name: str, country: str | None) -> None:
    assert country_of_name(name) == country


def test_every_agency_is_an_outlet_of_the_codebook() -> None:
    agencies, actors = load_agencies(), load_actors()
    assert {actors[name].kind for name in (*agencies.names, *agencies.addresses.values())} == {"media"}
    assert set(agencies.forms.values()) <= set(agencies.names)


@pytest.mark.parametrize(
    ("outlet", "agency"),
    [
        ("Reuters", "reuters"),
        ("the Associated Press", "ap"),
        ("https://www.apnews.com/article/1", "ap"),
        ("AFP", "afp"),
        ("The Press", None),
        ("reuters.example.org", None),
        ("", None),
        (None, None),
    ],
)
def test_an_outlet_that_is_an_agency(outlet: str | None, agency: str | None) -> None:
    assert load_agencies().published_by(outlet) == agency
