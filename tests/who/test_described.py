"""Descriptions and pronouns: whom they stand for."""

from __future__ import annotations

import pytest

from tests.who.conftest import Reader


def test_definite_takes_up_the_indefinite(read: Reader) -> None:
    scene = read("A 14-year-old boy was held on Monday. The boy had a knife.")
    assert scene.entity("The boy") == scene.entity("A 14-year-old boy")
    assert scene.entity("The boy").kind == "person"


def test_two_indefinites_are_two(read: Reader) -> None:
    scene = read("Two teachers were killed in the north. Two teachers were hurt in the south.\n\nA teacher fled.")
    assert scene.entity("A teacher") not in (scene.entity("Two teachers"), scene.entity("Two teachers", 1))


def test_contradicting_numbers_are_not_one(read: Reader) -> None:
    scene = read("Five hostages were freed. The three hostages still held are ill.")
    assert scene.entity("Five hostages") != scene.entity("The three hostages")


def test_bare_prosecutors_are_the_same_ones(read: Reader) -> None:
    scene = read("Prosecutors said the man had planned the attack. He will be tried soon, prosecutors said.")
    assert scene.entity("Prosecutors") == scene.entity("prosecutors")


def test_police_after_the_police_of_a_country(read: Reader) -> None:
    scene = read("French police arrested two men. Police found a rifle.")
    assert scene.entity("Police") == scene.entity("French police")


def test_the_group_is_the_last_group(read: Reader) -> None:
    scene = read("Hamas claimed the bombing. The group said it would go on.")
    assert scene.entity("The group") == scene.entity("Hamas") == scene.entity("it")


def test_apposition_belongs_to_the_name(read: Reader) -> None:
    scene = read("Soldiers captured Adam Idris, a senior member of al Qaeda.")
    assert scene.entity("a senior member of al Qaeda") == scene.entity("Adam Idris")


def test_name_after_its_description(read: Reader) -> None:
    scene = read("The longtime head of the union, Peter Holm, was shot.")
    assert "The longtime head of the union" in scene.forms(scene.entity("Peter Holm"))


def test_predicate_belongs_to_its_subject(read: Reader) -> None:
    scene = read("Idris was a veteran jihadist. Adam Idris was killed on Friday.")
    assert scene.entity("a veteran jihadist") == scene.entity("Adam Idris")


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Gunmen stormed the hotel.", "Gunmen", "armed_group"),
        ("The bomb killed five civilians.", "five civilians", "civilians"),
        ("A group of armed men stopped the bus.", "A group of armed men", "people"),
        ("Dozens of students marched.", "Dozens of students", "civilians"),
        ("Rebel forces shelled the town.", "Rebel forces", "armed_group"),
        ("Several policemen were hurt.", "Several policemen", "state_force"),
        ("Several officials resigned.", "Several officials", "government"),
    ],
)
def test_kind_of_a_description(read: Reader, text: str, words: str, kind: str) -> None:
    assert read(text).entity(words).kind == kind


def test_pronouns_agree_in_sex_and_number(read: Reader) -> None:
    scene = read("Defense Minister Claire Duval met Gen. Paul Weber. She thanked him for the rescue.")
    assert scene.entity("She") == scene.entity("Claire Duval")
    assert scene.entity("him") == scene.entity("Paul Weber")


@pytest.mark.parametrize(
    ("text", "pronoun", "body"),
    [
        ("Hamas said that soldiers had killed two of its fighters.", "its", "Hamas"),
        ("Hamas freed the girls after Nigeria released five of its commanders.", "its", "Hamas"),
        ("Israel said Hamas had hidden its rockets in a school.", "its", "Hamas"),
        ("Hamas said its fighters had fled.", "its", "Hamas"),
    ],
)
def test_whose_it_is_in_indirect_speech(read: Reader, text: str, pronoun: str, body: str) -> None:
    scene = read(text)
    assert scene.entity(pronoun) == scene.entity(body)


SPEAKERS = [
    # not whom the quotation before names
    ('"Paul Weber sold us, and he knew it," Ana Ruiz told the court. "He took it all."\n\nShe asked for a trial.',
     "She", "Ana Ruiz"),
    ('"Paul Weber sold us all," Ivan Ruiz told the court.\n\nHe asked for a new trial.', "He", "Ivan Ruiz"),
    # a quotation of several sentences parts nobody from what is told after it
    ('Ivan Ruiz spoke to the court. "We fled. We hid. We came back. We saw the fire. We ran again."\n\nHe wept.',
     "He", "Ivan Ruiz"),
    # not whom a relative clause tells of
    ("Ivan Ruiz blamed Paul Weber, who sold the mine. He asked for a new trial.", "He", "Ivan Ruiz"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pronoun", "name"), SPEAKERS)
def test_who_speaks_after_a_quotation(read: Reader, text: str, pronoun: str, name: str) -> None:
    scene = read(text)
    assert scene.entity(pronoun) == scene.entity(name)


def test_who_is_what_it_hangs_on(read: Reader) -> None:
    scene = read("Police shot a man who had stabbed a guard.")
    assert scene.entity("who") == scene.entity("a man")


def test_empty_it_is_nobody(read: Reader) -> None:
    scene = read("The army left. It is not known who fired.")
    assert all(form not in ("It", "it") for entity in scene.cast.entities for form in scene.forms(entity))


def test_things_are_nobody(read: Reader) -> None:
    scene = read("The bomb destroyed a bridge, a police station and two trucks.")
    assert scene.cast.entities == ()


def test_cast_is_asked_by_token(read: Reader) -> None:
    scene = read("Peter Holm was shot.")
    assert scene.cast.at(0) == scene.cast.at(1) == scene.cast.entities[0]
    assert scene.cast.at(2) is None
    mention = scene.cast.mention_at(1)
    assert mention is not None and (mention.first, mention.last, mention.form) == (0, 1, "name")


def test_ids_follow_the_text_and_spans_fit_it(read: Reader) -> None:
    text = "Gunmen killed Peter Holm. Police said the gunmen fled."
    scene = read(text)
    assert [entity.id for entity in scene.cast.entities] == ["e1", "e2", "e3"]
    assert all(text[m.start : m.end] == m.text for entity in scene.cast.entities for m in entity.mentions)
    assert scene.cast == read(text).cast


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("The bomb killed five civilians.", "five civilians", (5, 5, 5, False)),
        ("Police shot at least 12 gunmen on Friday.", "at least 12 gunmen", (12, None, None, False)),
        ("Dozens of students marched.", "Dozens of students", (24, None, None, True)),
        ("Police held other members of his inner circle.", "other members of his inner circle", None),
        ("Gunmen fled. The three gunmen had rifles.", "Gunmen", (3, 3, 3, False)),
    ],
)
def test_number_of_a_group(read: Reader, text: str, words: str, number: tuple[int | None, ...] | None) -> None:
    found = read(text).entity(words)
    assert (found.named, found.name) == (False, "")
    assert (None if found.number is None else tuple(found.number.values())) == number


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Police in Nigeria arrested two men.", "Police", "NG"),
        ("Officials of France met on Monday.", "Officials of France", "FR"),
        ("Gunmen in Nigeria fled.", "Gunmen", None),
    ],
)
def test_country_of_a_body_of_a_state(read: Reader, text: str, words: str, country: str | None) -> None:
    assert read(text).entity(words).country == country


def test_a_name_has_no_number(read: Reader) -> None:
    assert read("Two members of Hamas fled.").entity("Hamas").number is None


def test_label_is_the_description_without_its_article(read: Reader) -> None:
    assert read("Police held the two drivers.").entity("the two drivers").label == "two drivers"


def test_armed_forces_are_those_of_a_state(read: Reader) -> None:
    scene = read("The armed forces shelled the valley. Armed groups fled.")
    assert scene.entity("The armed forces").kind == "state_force"


def test_members_are_of_their_groups_kind(read: Reader) -> None:
    scene = read("Members of the Shining Path burned the town hall.")
    assert scene.entity("Members of the Shining Path").kind == "armed_group"


def test_relative_pronoun_is_no_mention_of_the_coded_report(read: Reader) -> None:
    scene = read("Police arrested two men who had fired at a bus. They had rifles.")
    assert scene.forms(scene.entity("two men")) == ["two men", "They"]


@pytest.mark.parametrize("title", ["Gen.", "General", "Lt. Col."])
def test_a_description_belongs_to_the_name_behind_its_title(read: Reader, title: str) -> None:
    scene = read(f"The army chief of staff, {title} Pablo Herrera, was shot dead.")
    assert scene.entity("The army chief of staff") == scene.entity("Pablo Herrera")


def test_a_relative_belongs_to_the_name_behind_its_office(read: Reader) -> None:
    scene = read("The minister's brother, former army chief Hassan Omar, was freed.")
    assert scene.entity("The minister's brother") == scene.entity("Hassan Omar")


def test_his_own_whom_something_befell(read: Reader) -> None:
    scene = read("The minister's son, Hassan Omar, was freed a month after his abduction.")
    assert scene.entity("his") == scene.entity("Hassan Omar")


def test_those_in_a_list_are_not_the_one_before(read: Reader) -> None:
    scene = read("Troops killed Ann Lee, a teacher and two students.")
    assert scene.entity("Ann Lee") not in (scene.entity("a teacher"), scene.entity("two students"))


def test_whoever_is_suspected_is_not_called_so(read: Reader) -> None:
    scene = read("Alleged Red Valley Front fighters burnt a village near Beni.")
    assert scene.entity("Red Valley Front").name == "Red Valley Front"


def test_figures_are_nobody(read: Reader) -> None:
    scene = read("The army gave casualty figures. Several figures of the opposition fled.")
    told = [each.mentions[0].text for each in scene.cast.entities]
    assert [words for words in told if "figures" in words] == ["Several figures of the opposition"]
