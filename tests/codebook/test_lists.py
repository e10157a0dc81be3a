"""Imported lists of actors: what is read of dictionaries and entities, what is left out, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codebook.actors import ActorIndex, load_actors
from dateline.codebook.lists.codes import load_codes
from dateline.codebook.lists.followthemoney import day as first_or_last
from dateline.codebook.lists.followthemoney import read_followthemoney
from dateline.codebook.lists.importing import import_lists
from dateline.codebook.lists.listed import ListedActor, Reading
from dateline.codebook.lists.names import person_name, readable
from dateline.codebook.lists.petrarch import day, read_petrarch
from dateline.codebook.lists.store import ActorLists, open_lists, read_about, remove_list
from dateline.errors import SourceError
from dateline.role import Role

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "actors"
DICTIONARY = """\
# Made for a test. The MIT License (MIT)
SAHELIA_ [SAH]  # no country of ours: an entry with a bare code of none
MALIAN_ [MLI]
+BAMAKO_
IBRAHIM_TRAOULE_  # a comment
+PRESIDENT_IBRAHIM_TRAOULE
+TRAOULE_
\t[MLIELI 980101-041001]
\t[MLIGOV 041001-041231]
\t[MLIOPP >20050101]
\t[MLIELI]
KANAGA_LIBERATION_ARMY_(KLA) [MLIREB 960927-011113] [MLIMIL >011114]
+LIBERATION_ARMY_OF_KANAGA_
MINISTRY_OF_RIVERS_ [MLIGOV]
ZORVAK_ [NGOHRI <041231]
MOUSSA_OF_THE_HILLS [MLIGOV 041301-041231] # no month 13
"""


def reading(tmp_path: Path, text: str = DICTIONARY) -> Reading:
    file = tmp_path / "kanaga.txt"
    file.write_text(text, encoding="utf-8")
    return read_petrarch(file, "kanaga")


def by_id(found: Reading) -> dict[str, ListedActor]:
    return {actor.id: actor for actor in found.actors}


def test_a_person_has_names_and_roles_with_their_days(tmp_path: Path) -> None:
    person = by_id(reading(tmp_path))["kanaga/ibrahim_traoule"]
    assert person.names == ("Ibrahim Traoule",)  # neither the title nor the family name alone makes another
    assert (person.kind, person.country) == ("person", "ML")
    assert person.roles == (
        Role("MLIELI", None, "ML", None, "1998-01-01", "2004-10-01"),
        Role("MLIGOV", "government", "ML", None, "2004-10-01", "2004-12-31"),
        Role("MLIOPP", "political_party", "ML", None, "2005-01-01", None),
        Role("MLIELI", None, "ML"),
    )


def test_a_body_is_told_by_its_name(tmp_path: Path) -> None:
    found = by_id(reading(tmp_path))
    army = found["kanaga/kanaga_liberation_army"]
    assert army.names == ("Kanaga Liberation Army", "KLA", "Liberation Army of Kanaga")
    assert (army.kind, army.roles[0].kind, army.roles[1].kind) == ("organization", "armed_group", "state_force")
    assert found["kanaga/ministry_of_rivers"].kind == "government"


def test_what_is_left_out_is_counted_and_named(tmp_path: Path) -> None:
    found = reading(tmp_path)
    assert found.licence == "Made for a test. The MIT License (MIT)"
    assert found.faults == [(16, "[MLIGOV 041301-041231]: month must be in 1..12")]
    assert found.left_out["names of countries and their people, which Dateline has"] == 1
    assert found.left_out["entries without a name to know them by (a family name, a common noun)"] == 2
    assert found.left_out["entries without a code"] == 1


@pytest.mark.parametrize(
    ("digits", "iso"),
    [("041001", "2004-10-01"), ("300101", "2030-01-01"), ("310101", "1931-01-01"), ("20041001", "2004-10-01")],
)
def test_years_of_two_digits(digits: str, iso: str) -> None:
    assert day(digits) == iso


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("ADEN_ISLAMIC_ARMY_(AAIA)_", ["Aden Islamic Army", "AAIA"]),
        ("THE_UNITED_NATIONS_", ["United Nations"]),
        ("LEAGUE,_THE_", ["League"]),
        ("UN_", ["UN"]),
        ("BAN_KI-MOON", ["Ban Ki-Moon"]),
        ("Ministry of Rivers", ["Ministry of Rivers"]),
        ("()", []),
    ],
)
def test_names_in_capitals_become_readable(raw: str, names: list[str]) -> None:
    assert readable(raw) == names


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("President Hamid Karzai", "Hamid Karzai"),
        ("Secretary-General Ban Ki-Moon", "Ban Ki-Moon"),
        ("Vice President Dick Cheney", "Dick Cheney"),
        ("President Karzai", None),  # a family name is too little
        ("K. Annan", None),
        ("Karzai", None),
        ("President of the United States", None),
        ("De La Rua Fernando", "De La Rua Fernando"),
    ],
)
def test_a_person_is_known_by_more_than_a_family_name(name: str, left: str | None) -> None:
    assert person_name(name) == left


@pytest.mark.parametrize(
    ("code", "kind", "country"),
    [
        ("AFGGOV", "government", "AF"), ("AFGGOVMIL", "government", "AF"), ("COLREB", "armed_group", "CO"),
        ("USACOP", "state_force", "US"), ("IGOUNO", "intergovernmental", None), ("NGOUSACHR", "organization", "US"),
        ("IMGMUSALQ", "armed_group", None), ("AFGELI", None, "AF"), ("DDRSPY", "state_force", "DE"),
        ("XXXMED", "media", None),
    ],
)  # fmt: skip
def test_codes_of_cameo(code: str, kind: str | None, country: str | None) -> None:
    assert (load_codes().kind_of(code), load_codes().country_of(code)) == (kind, country)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\t[MLIGOV 041001-041231]\n", r"kanaga.txt:1: \[MLIGOV 041001-041231\] stands before any name"),
        (
            "# agents\nFARMER [~AGR]\n",
            r"kanaga.txt:2: FARMER \[~AGR\] is an entry of an agents file: .* leave the file",
        ),
        ("once upon a time\nthere was [no\ndictionary at all] here\nnor [there\n", r"kanaga.txt:2: a bracket without"),
        ("# nothing\n", "kanaga.txt: there is no entry with a code in it"),
    ],
)
def test_what_is_no_dictionary_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        reading(tmp_path, text)


def test_bytes_of_another_encoding_are_told_with_their_line(tmp_path: Path) -> None:
    file = tmp_path / "latin.txt"
    file.write_bytes("GAO_ [MLI]\nJOSÉ_PÉREZ_ [MLIGOV]\n".encode("latin-1"))
    with pytest.raises(SourceError, match=r"latin.txt:2: byte c9 is no UTF-8"):
        read_petrarch(file, "latin")


@given(st.text(alphabet="AB_+[]()<>-0123 \n\t#~é", max_size=200))
def test_no_text_does_more_than_be_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    try:
        found = reading(tmp_path_factory.mktemp("fuzz"), text)
    except SourceError as error:
        assert str(error).isprintable()
    else:
        assert all(actor.names and actor.id.startswith("kanaga/") for actor in found.actors)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared/data/actors")
@pytest.mark.parametrize(
    ("name", "least", "bad"),
    [("Phoenix.Countries", 17_000, 9), ("Phoenix.International", 5_000, 25), ("Phoenix.MilNonState", 900, 0)],
)
def test_the_public_dictionaries_are_read(name: str, least: int, bad: int) -> None:
    found = read_petrarch(SHARED / f"{name}.actors.txt", name)
    assert len(found.actors) >= least
    assert len(found.faults) <= bad


def entity(key: str, schema: str, /, **properties: Any) -> str:
    told = {name: value if isinstance(value, list) else [value] for name, value in properties.items()}
    return json.dumps({"id": key, "schema": schema, "properties": told})


ENTITIES = [
    entity("p1", "Person", name=["Awa Sissokoum", "Ава Сиссокум"], alias="Sissokoum", country="ml"),
    entity("p2", "Person", name="Bintou Kéitana", nationality=["ml", "fr"]),
    entity("o1", "Organization", name="Kanaga Front", topics="crime.terror", country="ml"),
    entity("o2", "PublicBody", name="Ministry of Rivers", country="ml"),
    entity("o3", "Company", name="Djoliba Mining", jurisdiction="ml"),
    entity("o4", "LegalEntity", name="Zorvak Holdings"),
    entity("x1", "Position", name="Minister of Rivers", country="ml", topics="gov.national", organization="o2"),
    entity("t1", "Occupancy", holder="p1", post="x1", startDate="2004", endDate="2006-03"),
    entity("t2", "Membership", member="p2", organization="o1", role="commander", startDate="2012-04-01"),
    entity("t3", "Family", person="p1", relative="p2", relationship="aunt"),
    entity("t4", "Directorship", director="p2", organization="o9"),
    entity("t5", "Membership", member="p2", organization="o2", startDate="last year"),
    entity("v1", "Vessel", name="Kanaga Star"),
]


def entities(tmp_path: Path, lines: list[str] = ENTITIES) -> Reading:
    file = tmp_path / "sahel.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read_followthemoney(file, "sahel")


def test_entities_have_kinds_countries_and_ties(tmp_path: Path) -> None:
    read = entities(tmp_path)
    found = by_id(read)
    kinds = {name.removeprefix("sahel/"): (actor.kind, actor.country) for name, actor in found.items()}
    assert kinds == {
        "p1": ("person", "ML"), "p2": ("person", None), "o1": ("armed_group", "ML"), "o2": ("government", "ML"),
        "o3": ("organization", "ML"), "o4": ("", None),
    }  # fmt: skip
    assert found["sahel/p1"].names == ("Awa Sissokoum",)
    assert found["sahel/p1"].roles == (
        # from the last day of 2004 to the first of March 2006 for sure, and not a day longer
        Role("Minister of Rivers", "government", "ML", "Ministry of Rivers", "2004-12-31", "2006-03-01"),
        Role("aunt", "person", None, "Bintou Kéitana"),
    )
    assert found["sahel/p2"].roles == (
        Role("commander", "armed_group", "ML", "Kanaga Front", "2012-04-01", None),
        Role("member", "government", "ML", "Ministry of Rivers"),
    )
    assert read.faults == [(12, "startDate last year is no date such as 2004, 2004-10 or 2004-10-01")]
    assert read.left_out == {"ties to an entity that the file does not have": 1, "entities of schema Vessel": 1}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2004", "2004-01-01", "2004-12-31"),
        ("2004-02", "2004-02-01", "2004-02-29"),
        ("2004-02-10T10:00:00", "2004-02-10", "2004-02-10"),
        ("2004-02-30", None, None),
        ("2004-13", None, None),
        ("04", None, None),
        ("soon", None, None),
        ("", None, None),
    ],
)
def test_a_part_of_a_date_is_what_holds_for_sure(text: str, first: str | None, last: str | None) -> None:
    assert first_or_last(text, last=False) == first
    assert first_or_last(text, last=True) == last


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": "p1", "sch', r"sahel.jsonl:2: .*\"sch is no JSON .*is the file cut off\?"),
        (entity("p2", "Person", name="half \ud800 a sign"), "sahel.jsonl:2: .* is no JSON .*surrogates not allowed"),
        ('{"id": ' + "[" * 100_000, "sahel.jsonl:2: .* is no JSON .*recursion"),
        ('["p1"]', r"sahel.jsonl:2: \[\"p1\"\] is no FollowTheMoney entity: it needs id, schema and properties"),
        ('{"id": 5, "schema": "Person", "properties": {}}', "sahel.jsonl:2: .* is no FollowTheMoney entity"),
    ],
)
def test_a_broken_line_refuses_the_file(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        entities(tmp_path, [ENTITIES[0], line])


@pytest.fixture(scope="module")
def codebook() -> ActorIndex:
    return ActorIndex(load_actors())


def imported(tmp_path: Path, codebook: ActorIndex, **texts: str) -> ActorLists:
    files = []
    for name, text in texts.items():
        files.append(tmp_path / f"{name}.txt")
        files[-1].write_text(text, encoding="utf-8")
    import_lists(files, tmp_path / "lists", codebook)
    found = open_lists(tmp_path / "lists")
    assert found is not None
    return found


def test_lists_are_found_again(tmp_path: Path, codebook: ActorIndex) -> None:
    lists = imported(tmp_path, codebook, kanaga=DICTIONARY)
    words = "rebels of the Kanaga Liberation Army - said Ibrahim Traoule".split()
    hit = lists.find(words, 3)
    assert hit is not None
    assert (hit[0].id, hit[1]) == ("kanaga/kanaga_liberation_army", 3)
    assert lists.find(words, 8) is None  # a person is linked by the report's own reading of the name
    person = lists.known("Ibrahim Traoulé")
    assert person is not None
    assert person == lists.actor("kanaga/ibrahim_traoule")
    assert lists.known("Traoule") is lists.known("Ibrahim") is lists.known("") is lists.actor("hamas") is None
    assert lists.find("the kanaga liberation army".split(), 1) is None


def test_the_codebook_wins_and_shared_names_are_nobodys(tmp_path: Path, codebook: ActorIndex) -> None:
    text = "HIZBALLAH_ [LBNREB]\n+KANAGA_MILITIA_\nMOUSSA_TRAOULE_ [MLIGOV >010101]\nMOUSSA_TRAOULE_ [NERGOV >010101]\n"
    text += "AWA_SISSOKOUM [MLIGOV >010101]\nAWA_SISSOKOUM_ [MLIGOV >010101]\n"
    lists = imported(tmp_path, codebook, one=text)
    about = read_about(tmp_path / "lists" / "one.sqlite")
    assert about.left_out == {
        "names that the codebook has": 1,
        "names that several actors of the list have": 2,
        "names that stand in the file again": 1,
        "actors without a name of their own left": 3,
    }
    assert lists.known("Hizballah") is lists.known("Moussa Traoule") is None
    assert lists.known("Awa Sissokoum") is not None
    assert lists.known("Kanaga Militia") is not None


def test_of_several_lists_the_first_has_a_name(tmp_path: Path, codebook: ActorIndex) -> None:
    lists = imported(tmp_path, codebook, b="AWA_SISSOKOUM [MLIGOV >010101]\n", a="AWA_SISSOKOUM [NERGOV >010101]\n")
    known = lists.known("Awa Sissokoum")
    assert known is not None
    assert known.id == "a/awa_sissokoum"
    assert list(lists.digests) == ["a", "b"]


def test_an_import_replaces_the_list_of_its_name_and_is_all_or_nothing(tmp_path: Path, codebook: ActorIndex) -> None:
    first = imported(tmp_path, codebook, one="AWA_SISSOKOUM [MLIGOV >010101]\n")
    with pytest.raises(SourceError, match=r"two.txt:1"):
        imported(tmp_path, codebook, one="BINTOU_KEITANA [MLIGOV >010101]\n", two="[MLIGOV]\n")
    kept = open_lists(tmp_path / "lists")
    assert kept is not None
    assert kept.digests == first.digests
    assert [file.name for file in (tmp_path / "lists").iterdir()] == ["one.sqlite"]
    other = imported(tmp_path, codebook, one="BINTOU_KEITANA [MLIGOV >010101]\n")
    assert other.digests != first.digests
    assert imported(tmp_path, codebook, one="AWA_SISSOKOUM [MLIGOV >010101]\n").digests == first.digests


def test_lists_that_are_broken_or_not_there_are_told(tmp_path: Path, codebook: ActorIndex) -> None:
    assert open_lists(tmp_path / "lists") is None
    imported(tmp_path, codebook, one="AWA_SISSOKOUM [MLIGOV >010101]\n")
    with pytest.raises(SourceError, match="two: no such list was imported; there are one"):
        remove_list("two", tmp_path / "lists")
    (tmp_path / "lists" / "one.sqlite").write_bytes(b"half a file")
    with pytest.raises(SourceError, match="dateline actors remove one, then import the list again"):
        open_lists(tmp_path / "lists")
    remove_list("one", tmp_path / "lists")
    assert open_lists(tmp_path / "lists") is None


def test_two_files_of_one_name_are_refused(tmp_path: Path, codebook: ActorIndex) -> None:
    (tmp_path / "deep").mkdir()
    files = [tmp_path / "one.txt", tmp_path / "deep" / "one.txt"]
    for file in files:
        file.write_text(DICTIONARY, encoding="utf-8")
    with pytest.raises(SourceError, match="one: two of the files have this name"):
        import_lists(files, tmp_path / "lists", codebook)
