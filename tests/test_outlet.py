"""Which country an outlet is of."""

import pytest

from dateline.outlet import country_of_address, country_of_name


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
