"""Names: which words make one, what kind it is, and which names are one."""

from __future__ import annotations

import pytest

from tests.who.conftest import Reader


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The report was denied by Col. Peter Holm of the garrison.", "Peter Holm"),
        ("Defense Minister Claire Duval said the raid had failed.", "Claire Duval"),
        ("The mayor, Jorge Salas Pinto, was shot on Monday.", "Jorge Salas Pinto"),
        ("Police arrested Yusuf al Hamdi near the bridge.", "Yusuf al Hamdi"),
        ("A spokesman, Karim Osei-Bonsu, confirmed the attack.", "Karim Osei-Bonsu"),
    ],
)
def test_person_is_found_without_title(read: Reader, text: str, name: str) -> None:
    entity = read(text).entity(name)
    assert (entity.kind, entity.name) == ("person", name)


def test_surname_joins_its_full_name(read: Reader) -> None:
    scene = read("Gunmen killed Ibrahim Toure on Friday.\n\nToure led the union. Mr Toure was 41.")
    assert scene.forms(scene.entity("Ibrahim Toure")).count("Toure") == 2


def test_surname_before_the_full_name_joins_it(read: Reader) -> None:
    scene = read("Toure was buried on Sunday.\n\nIbrahim Toure was killed by gunmen on Friday.")
    assert "Toure" in scene.forms(scene.entity("Ibrahim Toure"))


def test_other_given_name_is_another_person(read: Reader) -> None:
    scene = read("Hassan Sadiq was arrested. Police are looking for his brother, Omar Sadiq.")
    assert scene.entity("Hassan Sadiq") != scene.entity("Omar Sadiq")


def test_surname_of_two_persons_is_nobodys(read: Reader) -> None:
    scene = read("Hassan Sadiq was arrested. Omar Sadiq fled the town. A judge ordered that Sadiq be held.")
    assert scene.entity("Sadiq") not in (scene.entity("Hassan Sadiq"), scene.entity("Omar Sadiq"))


def test_surname_of_one_who_shares_it_with_a_given_name(read: Reader) -> None:
    scene = read("Omar Haddad was arrested. Karim Omar fled. Omar was a guard, a neighbour of Karim Omar said.")
    assert scene.entity("Omar") == scene.entity("Karim Omar")


def test_spellings_of_a_name_are_one_person(read: Reader) -> None:
    scene = read("Gunmen killed Mohammed al-Karimi on Friday. Muhammad Karimi had led the union, the mayor said.")
    assert scene.entity("Muhammad Karimi") == scene.entity("Mohammed al-Karimi")


def test_two_surnames_without_the_given_name(read: Reader) -> None:
    scene = read("Police held Pablo Rojas Medina on Monday. The mayor said that Rojas Medina had fled the town.")
    assert scene.entity("Rojas Medina") == scene.entity("Pablo Rojas Medina")


@pytest.mark.parametrize(
    "text",
    [
        "Police held Ahmed Karimi, also known as Abu Omar, on Monday. Karimi had fled.",
        "Police held Ahmed Karimi, alias Abu Omar, on Monday. Karimi had fled.",
        "Police held Ahmed Karimi (alias Abu Omar) on Monday. Karimi had fled.",
    ],
)
def test_two_names_of_one(read: Reader, text: str) -> None:
    scene = read(text)
    assert scene.entity("Abu Omar") == scene.entity("Ahmed Karimi") == scene.entity("Karimi")
    assert scene.entity("Abu Omar").name == "Ahmed Karimi"


def test_father_and_son_are_two(read: Reader) -> None:
    scene = read("Karim bin Omar Haddad was killed on Friday. His father, Omar Haddad, was a judge.")
    assert scene.entity("Omar Haddad") != scene.entity("Karim bin Omar Haddad")


def test_sex_of_a_title_parts_two_surnames(read: Reader) -> None:
    scene = read("Paul Weber and Anna Weber were released. Mrs Weber said they were tired.")
    assert scene.entity("Weber") == scene.entity("Anna Weber")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Ministry of Public Works said the bridge was mined.", "Ministry of Public Works", "government"),
        ("The Popular Liberation Front claimed the attack.", "Popular Liberation Front", "armed_group"),
        (
            "The Federal Public Prosecutor's Office declined to comment.",
            "Federal Public Prosecutor's Office",
            "government",
        ),
        ("The Labor Party condemned the killing.", "Labor Party", "political_party"),
        ("The Daily Herald reported the arrest.", "Daily Herald", "media"),
    ],
)
def test_body_is_found_by_its_head_word(read: Reader, text: str, name: str, kind: str) -> None:
    entity = read(text).entity(name)
    assert (entity.kind, entity.name) == (kind, name)


def test_acronym_in_brackets_is_the_same_body(read: Reader) -> None:
    scene = read("The National Workers Union (NWU) called a strike. The NWU has 4,000 members.")
    assert scene.forms(scene.entity("National Workers Union"))[:3] == ["National Workers Union", "NWU", "NWU"]


def test_codebook_actor_has_one_entity_under_all_names(read: Reader) -> None:
    scene = read("The Shining Path attacked the post. Police said Sendero Luminoso had fled.")
    entity = scene.entity("Sendero Luminoso")
    assert (entity.codebook, entity.name, entity.kind) == ("shining_path", "Shining Path", "armed_group")
    assert "Shining Path" in scene.forms(entity)


def test_names_in_capitals(read: Reader) -> None:
    scene = read("THE SHINING PATH KILLED MAYOR JORGE SALAS IN THE TOWN ON MONDAY, THE POLICE REPORTED TODAY.")
    assert scene.entity("SHINING PATH").codebook == "shining_path"
    assert scene.entity("JORGE SALAS").kind == "person"


def test_state_and_its_forces_are_two(read: Reader) -> None:
    scene = read("France said it had ended the raid. French forces killed two men. Israel thanked the Nigerian army.")
    assert (scene.entity("France").kind, scene.entity("France").country) == ("government", "FR")
    assert (scene.entity("French forces").kind, scene.entity("French forces").country) == ("state_force", "FR")
    assert scene.entity("Nigerian army").country == "NG"


def test_government_of_a_country_is_the_country(read: Reader) -> None:
    scene = read("Nigeria denied the report. Nigerian authorities opened an inquiry.")
    assert scene.entity("Nigerian authorities") == scene.entity("Nigeria")


def test_counted_soldiers_are_not_the_army(read: Reader) -> None:
    scene = read("French troops entered the town. Two French soldiers were wounded.")
    assert scene.entity("Two French soldiers") != scene.entity("French troops")


def test_places_times_and_weekdays_are_nobody(read: Reader) -> None:
    scene = read("The shelling of Lima began on Monday in March near the Hotel Crillon.")
    assert scene.cast.entities == ()


def test_title_is_a_description_of_its_bearer(read: Reader) -> None:
    scene = read("Gunmen killed former defense minister Claire Duval and attorney Peter Holm.")
    assert scene.forms(scene.entity("Claire Duval")) == ["former defense minister Claire Duval", "Claire Duval"]
    assert scene.forms(scene.entity("Peter Holm")) == ["attorney Peter Holm", "Peter Holm"]


def test_courtesy_is_no_description(read: Reader) -> None:
    scene = read("Claire Duval fled. Police arrested Mrs Duval at the border.")
    assert scene.forms(scene.entity("Claire Duval")) == ["Claire Duval", "Duval"]


def test_a_calling_between_given_name_and_surname_is_a_name(read: Reader) -> None:
    assert read("The mayor met Justo Pastor Escobar on Friday.").entity("Justo Pastor Escobar").kind == "person"


@pytest.mark.parametrize(
    ("text", "name", "kind", "description"),
    [
        ("A group calling itself the Red Dawn Brigade said so.", "Red Dawn Brigade", "organization", "A group"),
        ("The group known as Love for Leticia shot three men.", "Love for Leticia", "organization", "The group"),
        ('An organization that calls itself "Red Dawn" said so.', "Red Dawn", "organization", "An organization"),
        ("He belongs to a gang called the Owls, police said.", "Owls", "armed_group", "a gang"),
        ('A leftist commando unit, the "Bolivar Civic Force", said so.', "Bolivar Civic Force", "state_force",
         "A leftist commando unit"),
    ],
)  # fmt: skip
def test_names_that_are_introduced(read: Reader, text: str, name: str, kind: str, description: str) -> None:
    scene = read(text)
    assert scene.entity(name).kind == kind
    assert scene.entity(name) == scene.entity(description)


def test_what_is_called_for_is_no_name(read: Reader) -> None:
    scene = read("The group called on President Lopez to resign.")
    assert scene.entity("The group") != scene.entity("Lopez")
