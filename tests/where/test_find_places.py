"""Tables of (text, expected): which words name a place, which place, and what they do."""

import pytest

from tests.where.conftest import Find


def told(find: Find, text: str, words: str) -> tuple[str, str | None, str | None, str]:
    """Kind, country, first-level division and role of the first name with these words."""
    placed = next(one for one in find(text) if one.place.span.text == words)
    return placed.place.kind, placed.place.country, placed.place.admin1, placed.role


@pytest.mark.parametrize(
    ("text", "words", "kind", "country", "admin1"),
    [
        # countries by their names, former names and initials
        ("Floods hit the north of Ivory Coast.", "Ivory Coast", "country", "CI", None),
        ("The rebels fled to Zaire.", "Zaire", "country", "CD", None),
        ("He was born in the Soviet Union.", "Soviet Union", "country", "RU", None),
        ("They flew home from the UK on Friday.", "UK", "country", "GB", None),
        ("Talks went on in Burma for weeks.", "Burma", "country", "MM", None),
        # regions and waters of the codebook
        ("Five soldiers died in the Sahel.", "Sahel", "region", None, None),
        ("Clashes broke out in Darfur.", "Darfur", "region", "SD", None),
        ("Fishermen drowned in Lake Chad.", "Lake Chad", "water", None, None),
        # divisions
        ("A bomb went off in Bavaria, in southern Germany.", "Bavaria", "admin1", "DE", "Bayern"),
        ("Gunmen struck in Antioquia department, in Colombia.", "Antioquia", "admin1", "CO", "Antioquia"),
        ("A mayor died in the department of San Salvador.", "San Salvador", "admin1", "SV", "San Salvador"),
        # a bare name that is a town and its division is the town
        ("A mayor was shot in San Salvador, El Salvador.", "San Salvador", "settlement", "SV", "San Salvador"),
        # towns: an alternate name, letters without accents
        ("Shots were fired in Ludwigshafen.", "Ludwigshafen", "settlement", "DE", "Rheinland-Pfalz"),
        ("Gunmen killed a judge in Huanuco, Peru.", "Huanuco", "settlement", "PE", "Huánuco"),
        ("The girls were taken from the town of Chibok.", "Chibok", "settlement", "NG", "Borno"),
        # hyphens
        ("Gangs blocked roads in Port-au-Prince, Haiti.", "Port-au-Prince", "settlement", "HT", "Ouest"),
        ("Two men died in al-Qaim, Anbar province.", "al-Qaim", "settlement", "IQ", "Al Anbār"),
        # the place named around it decides
        ("A gunman was held in Paris, Texas.", "Paris", "settlement", "US", "Texas"),
        ("A gunman was held in Paris on Monday, French police said.", "Paris", "settlement", "FR", "Île-de-France"),
        ("Three men were shot in Springfield, Ill., on Monday.", "Springfield", "settlement", "US", "Illinois"),
        ("Soldiers were deployed in Tbilisi, Georgia.", "Georgia", "country", "GE", None),
        ("Police made arrests in Atlanta, Georgia.", "Georgia", "admin1", "US", "Georgia"),
        # the rest of the report decides
        ("Three died in Merida. Police blamed a gang in Yucatan, Mexico.", "Merida", "settlement", "MX", "Yucatán"),
    ],
)  # fmt: skip
def test_places(find: Find, text: str, words: str, kind: str, country: str | None, admin1: str | None) -> None:
    assert told(find, text, words) == (kind, country, admin1, "place")


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("Paris said that it would send troops.", "Paris", "government"),
        ("Israel attacked the camp at dawn.", "Israel", "government"),
        ("The town was shelled by U.S. forces.", "U.S.", "government"),
        ("Two U.S. citizens were killed.", "U.S.", "nationality"),
        ("Three Nigerien soldiers were killed.", "Nigerien", "nationality"),
        ("Two Afghans were arrested in Vienna.", "Afghans", "nationality"),
        ("BEIRUT (Reuters) - Two men were shot dead on Monday.", "BEIRUT", "dateline"),
        ("Gunmen shot two men in Beirut on Monday.", "Beirut", "place"),
    ],
)
def test_roles(find: Find, text: str, words: str, role: str) -> None:
    assert told(find, text, words)[3] == role


def test_niger_and_nigeria_are_two(find: Find) -> None:
    found = find("A Nigerien officer met a Nigerian officer.")
    assert [one.place.country for one in found] == ["NE", "NG"]


@pytest.mark.parametrize(
    "text",
    [
        "The editor told the Boston Globe that he would resign.",  # part of the name of a newspaper
        "Mary Lincoln spoke first. Lincoln was applauded.",  # a surname met before
        "They prayed in Ramadan and met in March.",  # no place though villages are called so
        "A bomb went off at the Christmas market near the town hall.",  # sites are no names
        "The West Nile virus killed two people.",  # the name of something else
    ],
)
def test_what_is_no_place(find: Find, text: str) -> None:
    assert [one for one in find(text) if one.role == "place"] == []


def test_village_that_no_gazetteer_has_keeps_its_words_and_no_coordinates(find: Find) -> None:
    found = find("Rebels in Colombia attacked the village of Quebradonia. Colombian troops came to the area.")
    place = next(one.place for one in found if one.place.span.text == "Quebradonia")
    assert (place.kind, place.country, place.latitude, place.geonames) == ("settlement", "CO", None, None)


def test_name_with_several_far_places_and_no_context_is_left_open(find: Find) -> None:
    place = find("A man was shot dead in Springfield on Monday.")[0].place
    assert (place.latitude, place.country) == (None, None)
    assert "may as well" in place.reason


def test_text_in_capitals(find: Find) -> None:
    text = (
        "SAN SALVADOR, 12 JAN 90 (AFP) -- [TEXT] A BOMB WENT OFF IN THE ZACAMILONA NEIGHBORHOOD ON SUNDAY. "
        "THE SALVADORAN ARMY SAID THAT IT HAD KILLED TWO REBELS IN NORTHERN MORAZAN DEPARTMENT."
    )
    found = {one.place.span.text: one for one in find(text)}
    assert found["SAN SALVADOR"].role == "dateline"
    assert found["SAN SALVADOR"].place.geonames == 3583361
    assert found["SALVADORAN"].role == "nationality"
    assert (found["MORAZAN"].place.kind, found["MORAZAN"].place.country) == ("admin1", "SV")
    site = found["ZACAMILONA"].place
    assert (site.kind, site.country, site.latitude) == ("site", "SV", None)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Shots were fired in Cairo.", "settlement"),
        ("Shots were fired near Cairo.", "near"),
        ("Shots were fired 20 km north of Cairo.", "near"),
        ("Shots were fired in Egypt.", "country"),
        ("A ship sank in the Red Sea.", "sea_air"),
        ("A boat sank in the Congo River.", "linear"),
    ],
)
def test_precision(find: Find, text: str, precision: str) -> None:
    assert find(text)[-1].place.precision == precision


def test_same_text_gives_the_same_places(find: Find) -> None:
    text = "Police in Santa Cruz, Bolivia, said that gunmen from San Juan and Victoria had crossed from Brazil."
    assert find(text) == find(text)


@pytest.mark.parametrize(
    ("text", "words", "kind", "country", "admin1"),
    [
        # the dateline and what the report speaks of outweigh the only town of that name, far away
        (
            "SAN SALVADOR, 2 Feb 90 (AFP) -- Rebels in El Salvador blew up a bridge in Tecoluca and one in Apopa.\n\n"
            "A Salvadoran patrol was fired at in Escalon.",
            "Escalon",
            "settlement",
            "SV",
            None,
        ),
        # in a dateline a capital's name is the capital
        ("SAN JOSE, 2 Feb 90 (EFE) -- Two banks were robbed today.", "SAN JOSE", "settlement", "CR", "San José"),
        # a division with its noun needs no preposition
        ("A mast fell at a farm, Huila Department.", "Huila Department", "admin1", "CO", "Huila"),
        # what the words make a place though no gazetteer has it
        ("Colombian police went to the town of Hostigalito.", "Hostigalito", "settlement", "CO", None),
        ("TUNJA, 2 Feb 90 -- Colombian guerrillas entered Bogota's Flor del Este Alto neighborhood.",
         "Flor del Este Alto", "site", "CO", None),
    ],
)  # fmt: skip
def test_country_of_the_report(
    find: Find, text: str, words: str, kind: str, country: str | None, admin1: str | None
) -> None:
    found = told(find, text, words)
    assert found[:2] == (kind, country)
    assert admin1 is None or found[2] == admin1


def test_acronym_in_capitals_is_no_town(find: Find) -> None:
    text = "SAN SALVADOR, 2 FEB 90 (AFP) -- [TEXT] THE ARENA PARTY LOST. THE DEPUTY LEFT ARENA AND SPOKE FOR AN HOUR."
    assert "ARENA" not in {one.place.span.text for one in find(text)}
