"""Text in capitals: names keep their capitals, other words lose them, no letter moves."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.codebook.load import FOLDER, read_yaml
from dateline.parse import DEFAULT_PIPELINE, Names, lexicon_of, load_pipeline
from dateline.truecase import Lexicon, in_capitals, truecase

KNOWN = Names(
    ["Farabundo Marti National Liberation Front", "Shining Path"],
    [
        "Colombia",
        "Colombian",
        "Peruvian",
        "Honduras",
        "Salvadoran",
        "El Salvador",
        "North Korea",
        "United Nations",
        "Maria",
        "Luis",
        "Carlos",
    ],
    [
        "president",
        "general",
        "gen",
        "defense minister",
        "colonel",
        "former president",
        "spokesman",
        "archbishop",
        "judge",
    ],
    ["luis", "maria", "jorge", "carlos"],
)


def known_words() -> Lexicon:
    return lexicon_of(load_pipeline(DEFAULT_PIPELINE), KNOWN)


@pytest.fixture
def lexicon() -> Lexicon:
    return known_words()


SENTENCES = [
    # datelines and the marks of the wire desk
    "Bogota, 4 Feb 90 (AFP) -- [TEXT] Two policemen were shot dead today.",
    "San Salvador, 17 Mar 88 (EFE) -- [TEXT] A bridge was blown up.",
    "Lima, 9 May 89 -- [TEXT] The strike has ended.",
    "The mayor was buried on 12 Jun 91 in the afternoon.",
    "The talks began in May and ended in March.",
    "The troops may march on the town.",
    # names
    "Rebels of the Farabundo Marti National Liberation Front fired on the barracks.",
    "The National Liberation Army kidnapped an engineer.",
    "Members of the Revolutionary Armed Forces of Colombia burned a bus.",
    "The Supreme Court rejected the request of the National Police.",
    "The state said that the army would protect the court.",
    "The White House praised the Salvadoran government.",
    "The embassy in New York was searched by the FBI.",
    "North Korea protested to the United Nations.",
    "A unit of the Atlacatl Battalion entered San Miguel Department.",
    "The body floated in the Mapocho River near Santa Ana.",
    # acronyms
    "The ELN and the FMLN denied it, the EPL did not.",
    "The coffee league (ORDEN) closed its office.",
    "The FBI's director flew home.",
    # Spanish
    "The guerrillas left La Eminencia and marched on El Jicaral.",
    "A farmer from La Flor was wounded at Los Planes.",
    "The bomb went off in the Escuela de Artes in Nueva Guinea.",
    # titles before names
    "President Alfredo Cristiani met Colonel Zepeda and Defense Minister Larios.",
    "The president met the defense minister and a general.",
    "Former President Duarte was received by spokesman Jorge Rosales.",
    "Archbishop Rivera condemned the attack.",
    # surnames that are common words
    "Luis Flores Torres and Maria Flowers were released.",
    "Judge Carlos Valencia received threats.",
    # possessives, contractions, hyphens
    "Colombia's president said that he wasn't afraid and that they're ready.",
    "Honduras' army crossed the border.",
    "Colombia’s army doesn’t know.",
    "The Spanish-language station and a pro-Cuban paper were closed.",
    "Officials of the Colombian-Venezuelan border met.",
    "The anti-drug police seized a well-known trafficker.",
    # inflected and derived words that no list holds
    "The guerrillas dynamited pylons and machinegunned a minibus.",
    "A gunship fired at the crewmembers near a checkpoint.",
    "The antiguerrilla battalions were redeployed.",
    # sentence starts and quotes
    'He said: "They fired first." The others agreed.',
    "I saw it. I am sure that J. Romero ran.",
    "Why did it happen? Nobody knows!",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentence(lexicon: Lexicon, sentence: str) -> None:
    assert truecase(sentence.upper(), lexicon) == sentence


def test_former_is_small_before_a_title(lexicon: Lexicon) -> None:
    assert truecase("HE MET FORMER PRESIDENT DUARTE.", lexicon) == "He met former President Duarte."


def test_given_name_that_is_a_common_word_is_large_before_a_surname() -> None:
    lexicon = lexicon_of(load_pipeline(DEFAULT_PIPELINE), Names([], ["Ugarte"], [], ["angel"]))
    assert truecase("POLICE HELD ANGEL UGARTE.", lexicon) == "Police held Angel Ugarte."


def test_participle_behind_a_name_stays_small(lexicon: Lexicon) -> None:
    assert truecase("LUIS BARRIENTOS MACHINEGUNNED A CAR.", lexicon) == "Luis Barrientos machinegunned a car."


def test_line_breaks_do_not_part_a_name(lexicon: Lexicon) -> None:
    text = "TROOPS FIRED ON THE FARABUNDO\nMARTI NATIONAL\nLIBERATION FRONT NEAR SAN\nMIGUEL."
    wanted = "Troops fired on the Farabundo\nMarti National\nLiberation Front near San\nMiguel."
    assert truecase(text, lexicon) == wanted


def test_a_new_paragraph_starts_a_sentence(lexicon: Lexicon) -> None:
    assert truecase("IT ENDED\n\n   THE POLICE CAME", lexicon) == "It ended\n\n   The police came"


def test_letters_whose_small_form_is_longer_stay(lexicon: Lexicon) -> None:
    assert len(truecase("THE MAYOR OF İZMİR AND THE STRASSE", lexicon)) == len("THE MAYOR OF İZMİR AND THE STRASSE")


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("POLICE SAID THAT TWO MEN WERE SHOT IN THE CENTRE OF THE TOWN TODAY.", True),
        (
            "TWO MEN SHOT IN TOWN CENTRE\n\nPolice said that two men had been shot in the centre of the town.",
            False,
        ),
        ("Police said that two men were shot in the centre of the town today.", False),
        ("FBI RAID", False),
        ("", False),
        ("1234567890 " * 20, False),
    ],
)
def test_in_capitals(text: str, holds: bool) -> None:
    assert in_capitals(text) is holds


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_length_never_changes(text: str) -> None:
    lexicon = known_words()
    for given_text in (text, text.upper()):
        cased = truecase(given_text, lexicon)
        assert len(cased) == len(given_text)
        assert all(a.upper() == b.upper() or a.lower() == b.lower() for a, b in zip(given_text, cased, strict=True))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([word for line in SENTENCES for word in line.upper().split()]), max_size=40))
def test_words_in_any_order(words: list[str]) -> None:
    lexicon = known_words()
    text = " ".join(words)
    assert truecase(text, lexicon).upper() == text
    assert truecase(text, lexicon) == truecase(text, lexicon)


def test_the_lexicon_is_built_quickly() -> None:
    nlp = load_pipeline(DEFAULT_PIPELINE)
    begin = time.perf_counter()
    lexicon_of.__wrapped__(nlp, KNOWN)
    assert time.perf_counter() - begin < 0.6  # 0.05 s on an idle core; a loaded one may take several times as long


def test_lists_of_capital_names_are_clean() -> None:
    lists = read_yaml(FOLDER / "capital_names.yaml")
    for name, words in lists.items():
        assert len(words) == len(set(words)), name
        assert all(isinstance(word, str) for word in words), name
    assert not set(lists["words"]) & set(lists["common"])
    assert not set(lists["words"]) & set(lists["acronyms"])
