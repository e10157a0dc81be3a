"""Tables of (text, expected): names inside names, sites, lines, what a name does, and what is left without a place."""

import pytest

from dateline.types import Place
from tests.where.conftest import Find


def named(find: Find, text: str, words: str) -> Place:
    """The first place with these words."""
    return next(one.place for one in find(text) if one.place.span.text == words)


def listed(find: Find, text: str) -> dict[str, str]:
    """The words of the places that a coded report lists, with their roles."""
    return {one.place.span.text: one.role for one in find(text) if one.listed}


@pytest.mark.parametrize(
    ("text", "words", "admin1"),
    [
        # bodies and houses of a town; the town is known by its neighbours, its county or its state
        ("A Tulsa Police Department spokesman said that two men were shot in Tulsa.", "Tulsa", "Oklahoma"),
        ("Deputies of the Tarrant County Sheriff's Office in Texas searched the house.", "Tarrant County", "Texas"),
        # those who have a town
        ("A Fresno man was shot dead, California police said.", "Fresno", "California"),
        # the same name elsewhere in the report
        ("Laredo wakes up to curfew. A curfew began in Laredo, Texas, on Monday.", "Laredo", "Texas"),
        # a party's letter, a short county
        ("The bill was written by Sen. Joan Teal, D-Toledo, of Ohio.", "Toledo", "Ohio"),
        ("A fire broke out in Tarrant Co. on Friday, Texas officials said.", "Tarrant Co.", "Texas"),
        # counties in a row with one noun
        ("Roads were closed in Parker, Denton and Tarrant counties, Texas officials said.", "Denton", "Texas"),
        # a dateline behind a headline
        ("Two hurt in crash. WICHITA, Kan. -- Two people were hurt on Monday.", "WICHITA", "Kansas"),
        # cut by the recogniser
        ("The outlets include a sushi bar in Mission Viejo and a grill in Irvine, California.", "Mission Viejo",
         "California"),
        # a row of states, of which some are also towns elsewhere
        ("Cases were found in Colorado, California, Wyoming and Washington.", "California", "California"),
        ("Cases were found in Colorado, California, Wyoming and Washington.", "Washington", "Washington"),
        # marks of direction on a name
        ("The liberation of Mosul\u200e was announced in Baghdad, Iraq.", "Mosul\u200e", "Nīnawá"),
    ],
)  # fmt: skip
def test_names_in_their_surroundings(find: Find, text: str, words: str, admin1: str) -> None:
    assert named(find, text, words).admin1 == admin1


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Paris said that it would send troops to Mali.", {"Mali": "place"}),
        ("Israel attacked the camp at dawn.", {"Israel": "government"}),
        ("Three Nigerien soldiers were killed near Menaka in Mali.", {"Menaka": "place", "Mali": "place"}),
        ("BEIRUT (Reuters) - Two men were shot dead on Monday.", {"BEIRUT": "dateline"}),
        (
            "Gunmen stormed a hotel in the northern town of Mopti in Mali.",
            {"hotel": "description", "Mopti": "place", "Mali": "place"},
        ),
        ("Mopti Regional Hospital in Mopti, Mali, took in the wounded.",
         {"Mopti": "place", "Mali": "place"}),
    ],
)  # fmt: skip
def test_what_a_coded_report_lists(find: Find, text: str, roles: dict[str, str]) -> None:
    assert listed(find, text) == roles


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        # streets, parks and the like keep their words and get no coordinates
        ("A man was shot on Cooper Street in Boston.", "Cooper Street", "site"),
        ("The bus left Highway 29 near the river in Virginia.", "Highway 29", "site"),
        ("A jet landed at Domodedovo Airport in Russia.", "Domodedovo Airport", "site"),
        ("The attack on Camp Hurriya killed five residents, Iraq said.", "Camp Hurriya", "site"),
        # a village that is not in the gazetteer, and one whose namesakes lie in another country
        ("Near Al Shadaddi, one strike hit a truck, the army said.", "Al Shadaddi", "settlement"),
        ("Thieves robbed the ancient city of Babylon in Iraq.", "Babylon", "settlement"),
        ("He commanded a garrison on the island of Failaka in Kuwait.", "Failaka", "region"),
        # two far towns that nothing tells apart
        ("A man was shot dead in Springfield on Monday.", "Springfield", "settlement"),
    ],
)
def test_honest_without_coordinates(find: Find, text: str, words: str, kind: str) -> None:
    place = named(find, text, words)
    assert (place.kind, place.latitude, place.geonames) == (kind, None, None)
    assert place.reason


@pytest.mark.parametrize(
    "text",
    [
        "Chuck Bell was chased. Officer Ann Low shot Bell as he ran.",  # a surname met before
        "He joined the Chamber of Commerce and the Department of Conservation.",  # ends of names of bodies
        "She bought it at the Selfridges department store.",  # no division of a country
        "Prices rose at the Supreme Court's cafeteria.",  # a common word before a word for a body
        "Shots fired from the Durango hit the wall.",  # a thing behind "the"
    ],
)
def test_what_is_no_place(find: Find, text: str) -> None:
    assert listed(find, text) == {}


@pytest.mark.parametrize(
    ("text", "words", "name", "precision"),
    [
        ("Fighters crossed the border between Mali and Niger.", "border", "Mali–Niger border", "linear"),
        ("Rockets were fired across the Syrian-Turkish border.", "border", "Syria–Turkey border", "linear"),
        ("Troops stand at Mali's border with Niger.", "border", "Mali–Niger border", "linear"),
        ("Fighting raged in the Donbas.", "Donbas", "Donbas", "admin1"),
        ("Herders met in the Sahel.", "Sahel", "Sahel", None),
        ("Fishermen drowned in Lake Chad.", "Lake Chad", "Lake Chad", "sea_air"),
        ("Thousands live in the camp at Dadaab in Kenya.", "Dadaab", "Dadaab", "site"),
    ],
)
def test_regions_have_an_extent(find: Find, text: str, words: str, name: str, precision: str | None) -> None:
    place = named(find, text, words)
    assert (place.name, place.precision) == (name, precision)
    assert place.latitude is not None
    assert place.radius_km is not None and place.radius_km > 0


def test_no_line_without_both_countries(find: Find) -> None:
    found = find("Troops of Mali crossed the border. Niger did not answer, and Chad said nothing.")
    assert [one.place.span.text for one in found if one.place.span.text == "border"] == []


def test_point_at_a_told_distance(find: Find) -> None:
    text = "The blast took place some 20 kilometres (12 miles) to the north-west of the town of Menaka in Mali."
    place = named(find, text, "Menaka")
    assert place.name == "Ménaka"
    assert place.latitude == pytest.approx(16.047, abs=0.01)
    assert place.longitude == pytest.approx(2.264, abs=0.01)
    assert (place.precision, place.radius_km) == ("near", 7.9)


def test_described_site_has_the_point_of_its_town(find: Find) -> None:
    text = "A bomb went off at a mosque in Maiduguri, Nigeria."
    site, town = named(find, text, "mosque"), named(find, text, "Maiduguri")
    assert (site.latitude, site.longitude) == (town.latitude, town.longitude)
    assert (site.name, site.geonames, site.precision) == ("mosque in Maiduguri", None, "settlement")


def test_home_of_the_outlet_speaks_for_a_namesake(find: Find) -> None:
    text = "Two men were arrested in Richmond on Monday, police said."
    found = {outlet: find(text, outlet)[0].place.country for outlet in (None, "valleypost.ca")}
    assert found == {None: None, "valleypost.ca": "CA"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The army shelled Lyon on Tuesday, killing nine women, a doctor said.", "FR"),
        ("Hundreds of protesters marched through Jaffna on Friday.", "LK"),
        ("The extremists ambushed a convoy on the road to Ayacucho on Friday.", "PE"),
        ("The extremists said they attacked the power station at Lyon.", "FR"),
        ("The separatists had seized Kharkiv and killed 20 policemen.", "UA"),
        ("The police seized Jackson and searched his car.", None),
    ],
)
def test_towns_that_the_recogniser_takes_for_persons(find: Find, text: str, country: str | None) -> None:
    assert next((one.place.country for one in find(text)), None) == country
