"""Languages: English is coded, all else is said to be something else."""

import pytest

from dateline.errors import LanguageError
from dateline.read import language_of
from dateline.types import Report

ENGLISH = [
    "Gunmen killed two policemen in Tibú on Monday.",
    "BOGOTA, 3 APR 90 -- THE GUERRILLAS KILLED TWO MEN",
    "Two soldiers died.",
    "Bomb kills 12 in Kabul",
    "The minister said: «Nous ne céderons pas.» He gave no other comment on the attack in Ménaka.",
    "Abdirahman Sheikh Nur, Hassan Ould Ghali and Iyad Ag Mokhtar were arrested by police in Nouakchott.",
]
OTHER = [
    ("fr", "Des hommes armés ont tué deux policiers lundi à Tibú, a déclaré le ministre."),
    ("fr", "ATTENTAT A BOGOTA: DOUZE MORTS ET CINQUANTE BLESSES, SELON LA POLICE DE LA VILLE"),
    ("es", "Hombres armados mataron a dos policías en Tibú el lunes, dijo el ministro."),
    ("de", "Bewaffnete töteten am Montag zwei Polizisten in Tibú, wie der Minister sagte."),
    ("nl", "Gewapende mannen doodden maandag twee agenten; of het een bende was, is niet bekend."),
    ("da", "Bevæbnede mænd dræbte to politifolk mandag, og han sagde at angrebet var planlagt."),
    ("pt", "Homens armados mataram dois policiais na segunda-feira, disse o ministro do governo."),
    ("sw", "Watu wenye silaha waliwaua polisi wawili siku ya Jumatatu."),
    ("id", "Orang bersenjata membunuh dua polisi pada hari Senin di Papua, kata juru bicara kepolisian."),
    ("tr", "Silahlı kişiler pazartesi günü iki polisi öldürdü."),
    ("ar", "قتل مسلحون شرطيين يوم الاثنين"),
    ("ru", "Боевики убили двух полицейских в понедельник"),
    ("zh", "枪手星期一打死两名警察。"),
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_english(text: str) -> None:
    assert language_of(Report(text=text)) == "en"


@pytest.mark.parametrize(("language", "text"), OTHER)
def test_other_languages_are_refused(language: str, text: str) -> None:
    with pytest.raises(LanguageError, match="not English"):
        language_of(Report(text=text))


@pytest.mark.parametrize("language", ["ar", "ru", "zh", "sw", "tr", "fr"])
def test_a_text_plainly_in_another_language_is_refused_though_english_is_stated(language: str) -> None:
    with pytest.raises(LanguageError, match="not English"):
        language_of(Report(text=dict(OTHER)[language], language="en"))


def test_another_language_that_is_stated_is_believed() -> None:
    with pytest.raises(LanguageError, match="said to be in 'fr'"):
        language_of(Report(text=ENGLISH[0], language="fr"))


@pytest.mark.parametrize("stated", ["en", "EN", "eng", "English", "en-GB", "en_US"])
def test_english_can_be_stated_in_many_ways(stated: str) -> None:
    assert language_of(Report(text="Droukdel, Talahandak", language=stated)) == "en"


def test_too_few_words_are_not_guessed_at() -> None:
    with pytest.raises(LanguageError, match="too few English words"):
        language_of(Report(text="Droukdel, Talahandak"))
