"""Actors of the codebook: their files are sound, broken ones are refused, and reports are read for their names."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.codebook.actors import ActorIndex, load_actors
from dateline.codebook.codebook import known_names
from dateline.errors import CodebookError
from dateline.parse import DEFAULT_PIPELINE, Names, parse_reports
from dateline.types import Report
from dateline.who import find_entities

FOUND = [
    ("Fighters of al-Qaida in the Islamic Maghreb crossed the border.", ["aqim"]),
    ("Al Qaeda in the Islamic Maghreb freed the engineer.", ["aqim"]),
    ("Al Qaeda in Iraq said it had fired the rockets.", ["aqi"]),
    ("Two al-Qaeda-linked cells were broken up in Sanaa.", ["al_qaeda"]),
    ("Police arrested an al-Qa'ida courier.", ["al_qaeda"]),
    ("The People's Defense Units held the bridge.", ["ypg"]),
    ("The People’s Defence Units held the bridge.", ["ypg"]),
    (
        "THE FARABUNDO MARTI NATIONAL LIBERATION FRONT ATTACKED A BARRACKS IN SAN MIGUEL LAST NIGHT, THE ARMY SAID.",
        ["fmln"],
    ),
    ("THE FMLN ATTACKED A BARRACKS IN SAN MIGUEL LAST NIGHT AND KILLED TWO SOLDIERS THERE, THE ARMY SAID.", ["fmln"]),
    ("HAMAS SAID ITS MEN HAD FIRED ROCKETS AT THE TOWN LAST NIGHT AND THAT NOBODY WAS HURT IN IT.", ["hamas"]),
    ("Hamas fired rockets at the town.", ["hamas"]),
    ("The HAMAS statement was read out on the radio.", ["hamas"]),
    ("The Izz ad-Din al-Qassam Brigades claimed the ambush.", ["qassam_brigades"]),
    ("An Islamic State fighter was killed near the dam.", ["islamic_state"]),
    ("The Islamic State of Iraq and Syria took the oil field.", ["islamic_state"]),
    ("ISIL took the oil field. Daesh lost it a week later.", ["islamic_state"] * 2),
    ("The party wants to turn the country into an Islamic state.", []),
    ("Islamic State took the town. IS also holds the dam.", ["islamic_state", "islamic_state"]),
    ("What IS the plan of the rebels, the minister asked.", []),
    ("The concert arena is closed, and who pays is not known.", []),
    ("The WHO sent vaccines to Goma.", ["who"]),
    ("The World Health Organisation sent vaccines to Goma.", ["who"]),
    ("The U.N. Security Council met on Monday.", ["un_security_council"]),
    ("The UN Security Council met. The Security Council will vote on Friday.", ["un_security_council"] * 2),
    ("The committee of a security council met in the town hall.", []),
    ("The International Committee for the Red Cross visited the prisoners.", ["icrc"]),
    ("The Palestine Liberation Organisation rejected the offer.", ["plo"]),
    ("The Popular Front for the Liberation of Palestine-General Command denied the report.", ["pflp_gc"]),
    ("The PFLP-GC denied the report.", ["pflp_gc"]),
    ("Hizbollah shelled the village, Hezbollah's radio said.", ["hezbollah"] * 2),
    ("The Syrian Observatory for Human Rights said nine people died.", ["sohr"]),
    ("White Helmets pulled a boy out of the rubble.", ["white_helmets"]),
    ("B’Tselem condemned the demolition.", ["btselem"]),
    ("Iran's Revolutionary Guards seized a tanker.", ["irgc"]),
    ("Ansar Allah shelled the port, and the Houthis took the airport.", ["houthis"] * 2),
    ("Abdul-Malik al-Houthi spoke for an hour.", []),
    ("General Abdel Fatah spoke for an hour.", []),
    ("The Baath party was banned. The Iraqi Baath Party had ruled since 1968.", ["baath_iq"] * 2),
    ("The Kurdistan Workers Party ambushed a patrol; the PKK lost two men.", ["pkk"] * 2),
    ("DHKP-C and DHKP/C are one group.", ["dhkp_c"] * 2),
    ("The Tehrik-e-Taliban Pakistan said it sent the bomber.", ["ttp"]),
    ("Lashkar-e-taiba denied that it was behind the raid.", ["lashkar_e_taiba"]),
    ("Lashkar e Taiba denied that it was behind the raid.", ["lashkar_e_taiba"]),
    ("Hezb-i-Islami and the Taliban fought over the valley.", ["hezb_i_islami_gulbuddin", "taliban"]),
    ("Soldiers fought the Liberation Tigers of Tamil Eelam near Jaffna.", ["ltte"]),
    ("The Communist Party of India (Maoist) called a strike.", ["cpi_maoist"]),
    ("The Pakistan Tehreek-e-Insaf called a rally. PTI leaders were held.", ["pti_party"] * 2),
    ("Dawn broke over the town.", []),
    ("Isis shelled the town, and Nato jets struck back.", ["islamic_state", "nato"]),
    ("ECOWAS suspended Mali.", ["ecowas"]),
    ("The African Union Mission in Somalia lost three men.", ["amisom"]),
    ("Men of the Fuerzas Armadas Revolucionarias de Colombia took the mayor.", ["farc"]),
    ("The Frente Farabundo Marti para la Liberacion Nacional took the town.", ["fmln"]),
]


@pytest.fixture(scope="session")
def index() -> ActorIndex:
    """The actors that Dateline ships."""
    return ActorIndex(load_actors())


@pytest.fixture(scope="session")
def names(index: ActorIndex) -> Names:
    """What the parser knows of them."""
    return known_names(index)


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_actors_of_a_sentence(text: str, expected: list[str], index: ActorIndex, names: Names) -> None:
    for parsed in parse_reports([Report(text)], pipeline=DEFAULT_PIPELINE, names=names):
        cast = find_entities(parsed, index, (), ())
        actors = {entity.id: entity.codebook for entity in cast.entities if entity.codebook}
        assert [
            actors[each.entity] for each in cast.mentions if each.form == "name" and each.entity in actors
        ] == expected


def test_every_name_is_found_as_it_stands_in_its_file(index: ActorIndex) -> None:
    for actor in load_actors().values():
        for name in (actor.name, *actor.aliases):
            words = name.split()
            found = index.find(words, 0)
            assert found is not None, name
            assert (found[0].id, found[1]) == (actor.id, len(words))


def test_longest_name_wins_and_words_are_counted(index: ActorIndex) -> None:
    words = ["al", "-", "Qaida", "in", "Iraq", "'s", "men"]
    found = index.find(words, 0)
    assert found is not None
    assert (found[0].id, found[1]) == ("aqi", 5)
    assert index.find(words, 1) is None


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Jabhat an-Nosra", "nusra_front"),
        ("Hayat Tahrir ash-Sham", "hts"),
        ("Tahrik-e-Taliban Pakistan", "ttp"),
        ("Lashkar-i-Tayyibah", "lashkar_e_taiba"),
        ("Ansar Bait al-Maqdis", "ansar_beit_al_maqdis"),
        ("Hizbollah", "hezbollah"),
        ("Hezbolah", "hezbollah"),
        ("jabhat an-nosra", None),
        ("Hamaz", None),
    ],
)
def test_a_group_is_found_in_other_letters(name: str, actor: str | None, index: ActorIndex) -> None:
    found = index.find(name.replace("-", " - ").split(), 0)
    assert (found[0].id if found else None) == actor


def test_short_names_stand_apart(index: ActorIndex) -> None:
    assert index.find(["IS"], 0) is None
    found = index.find_short(["IS"], 0)
    assert found is not None
    assert "islamic_state" in [actor.id for actor in found[0]]


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("1996-09-26", "armed_group"),
        ("1996-09-27", "government"),
        ("2001-12-07T08:00:00Z", "government"),
        ("2015-05-01", "armed_group"),
        ("2021-08-14", "armed_group"),
        ("2021-08-15", "government"),
        (None, "armed_group"),
    ],
)
def test_kind_is_that_of_the_day(day: str | None, kind: str, index: ActorIndex) -> None:
    found = index.on(day).find(["the", "Taliban"], 1)
    assert found is not None
    assert (found[0].id, found[0].kind) == ("taliban", kind)


def test_parents_are_there() -> None:
    actors = load_actors()
    assert actors["qassam_brigades"].parent == "hamas"
    assert actors["hts"].predecessors == ("nusra_front",)
    assert actors["fatah"].country == "PS"
    assert actors["islamic_state"].years == (2013, None)


BROKEN = [
    ("- {id: a, name: Alpha, kind: armed_group, roles: [[2000-01-01, 1990-01-01, government]]}", 1, "roles are"),
    ("- {id: a, name: Alpha, kind: armed_group, roles: [[2000, null, government]]}", 1, "roles are"),
    ("- {id: a, name: Alpha, kind: armed_group, colour: red}", 1, "unknown key 'colour'"),
    ("# first\n- {id: a, name: Alpha, kind: person}", 2, "unknown kind 'person'"),
    ("- {id: a, name: Alpha, kind: armed_group, country: XX}", 1, "unknown country 'XX'"),
    ("- {id: a, name: Alpha, kind: armed_group, country: NO}", 1, "quote NO"),
    ("- {id: a, name: '', kind: armed_group}", 1, "empty"),
    ("- {id: a, name: '--', kind: armed_group}", 1, "a letter or a digit"),
    ("- {id: a, name: Alpha, kind: armed_group, aliases: ['']}", 1, "empty"),
    ("- {id: a, name: Alpha, kind: armed_group, aliases: [1920]}", 1, "no text"),
    ("- {id: a, name: Alpha, kind: armed_group, aliases: Beta}", 1, "are lists"),
    ("- {id: a, name: Alpha, kind: armed_group, years: [2000]}", 1, "years are"),
    ("- {id: a, name: Alpha, kind: armed_group, years: [2000, 1990]}", 1, "years are"),
    ("- {id: a, name: Alpha, kind: armed_group, parent: nobody}", 1, "no actor 'nobody'"),
    ("- {id: a, name: Alpha, kind: armed_group, predecessor: [nobody]}", 1, "no actor 'nobody'"),
    ("- {id: a, name: Alpha, kind: armed_group, parent: a}", 1, "part of itself"),
    ("- {id: a, name: A B, kind: armed_group}\n- {id: b, name: a-b, kind: armed_group}", 2, "is a name of 'a', too"),
    ("- {id: a, name: A B, kind: armed_group}\n- {id: a, name: C D, kind: armed_group}", 1, "is defined in"),
    ("- {name: Alpha, kind: armed_group}", None, "entry 1"),
    ("id: a", 1, "a list of actors"),
    ("- {id: a, name: [}", 1, ""),
    ("", None, "empty"),
]


@pytest.mark.parametrize(("content", "line", "reason"), BROKEN)
def test_broken_file_is_refused(content: str, line: int | None, reason: str, tmp_path: Path) -> None:
    (tmp_path / "some.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(CodebookError) as caught:
        load_actors(tmp_path)
    assert caught.value.file == "some.yaml"
    assert caught.value.line == line
    assert reason in caught.value.reason


def test_two_actors_may_share_a_short_name(tmp_path: Path) -> None:
    (tmp_path / "some.yaml").write_text(
        "- {id: a, name: Alpha Guard, short: [Guard], kind: state_force, country: FR}\n"
        "- {id: b, name: Beta Guard, short: [Guard], kind: state_force, country: PE}\n",
        encoding="utf-8",
    )
    found = ActorIndex(load_actors(tmp_path)).find_short(["Guard"], 0)
    assert found is not None
    assert [actor.id for actor in found[0]] == ["a", "b"]
