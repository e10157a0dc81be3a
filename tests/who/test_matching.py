"""Two names: one person's, maybe one person's within a report, or two persons'."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.transliteration import alike, spellings
from dateline.who.matching import match_names

SAME = """
# Arabic: articles, doubled letters, vowels, compounds
Usama Bin Ladin | Osama bin Laden
Mohammed al-Karimi | Muhammad Al Karimi
Mohamed Karimi | Mohammad Karimi
Mohd. Karimi | Mohammed Karimi
Hussein al-Qasimi | Husayn al Qassimi
Hossein Qasemi | Hussain Qasimi
Abd al-Rahman Karimi | Abdurrahman Karimi
Abdul Rahman Karimi | Abdelrahman Karimi
Abdel-Rahman Karimi | Abderrahmane Karimi
Salah al-Din Haddad | Salahuddin Haddad
Nur ad-Din Haddad | Noureddine Haddad
Khaled Mash'al | Khalid Mashal
Yousef al-Tamimi | Yusuf Al Tamimi
Ayman az-Zawahiri | Ayman al-Zawahri
Saeed Haddad | Said Haddad
Gamal Haddad | Jamal Haddad
Djamel Benali | Jamal Benali
Moktar Belkassem | Mukhtar Belqassem
Rachid Bouazza | Rashid Bouazza
Othman al-Ghamdi | Usman al-Gamdi
Ismail Haniyah | Ismael Haniyeh
Muammar al-Qadhafi | Moammar Gaddafi
Abu Bakr al-Baghdadi | Abou Bakr Al Baghdadi
Abu Musab az-Zarqawi | Abu Mus'ab al-Zarqaoui
Sheikh Hassan Karimi | Hasan Karimi
Hajj Omar Haddad | Umar Haddad
Dr. Omar Haddad | Omar Haddad
Ahmed ould Daddah | Ahmad Ould Dadah
# the father's name is left out
Ahmed bin Khalid Haddad | Ahmed Haddad
# Persian, Pashto, Urdu
Mullah Akhtar Mansoor | Akhtar Mansour
Maulana Fazlur Qureshi | Fazlur Qureshi
Gulbuddin Hekmatyar | Golbuddin Hikmatyar
Hamid Karzay | Hamid Karzai
Qasem Soleimani | Qassem Suleimani
Hafiz Saeed Anwar | Hafiz Said Anwar
# Spanish: a second surname, a second given name, a nickname
Joaquín Guzmán | Joaquín Guzmán Loera
Joaquin Guzman Loera | Joaquín Archivaldo Guzmán Loera
Joaquín "El Chapo" Guzmán | Joaquín Guzmán Loera
Gabriel García-Márquez | Gabriel García Márquez
Gabriel García | Gabriel García Márquez
Rodrigo Londoño | Rodrigo Londoño Echeverri
Col. Pedro Rojas Díaz | Pedro Rojas
María de los Ángeles Rojas | María Ángeles Rojas
# Portuguese and French
João Carlos da Silva | Joao Carlos Silva
Jean-Pierre Bemba | Jean Pierre Bemba
Alassane Ouattara | Alassan Watara
# Russian and Ukrainian: patronymics, romanisations, the family name first
Vladimir Putin | Vladimir Vladimirovich Putin
Sergei Ivanovich Petrov | Petrov Sergey Ivanovich
Sergei Petrov | Petrov Sergei Ivanovich
Ivanov, Pavel | Pavel Ivanov
Aleksey Navalny | Alexei Navalniy
Ramzan Kadyrov | Ramzan Kadirov
Dzhokhar Dudayev | Jokhar Dudaev
Boris Yeltsin | Boris Eltsin
Yuliya Timoshenko | Yulia Tymoshenko
Serhiy Marchenko | Sergei Marchenko
Mykola Shevchenko | Nikolai Shevchenko
Volodymyr Zelenskyy | Vladimir Zelensky
# Chinese, Korean, Japanese: order and hyphens
Xi Jinping | Jinping Xi
Chen Guangcheng | Guangcheng Chen
Tsai Ing-wen | Ing-wen Tsai
Tsai Ing-wen | Tsai Ing Wen
Kim Jong-un | Kim Jong Un
Ban Ki-moon | Ki-moon Ban
Shinzo Abe | Abe Shinzo
# Burmese, Indonesian, Malay
U Thein Sein | Thein Sein
Daw Aung San Suu Kyi | Aung San Suu Kyi
Joko Widodo | Joko Widodo
Dato Ahmad Yusof | Ahmad Yusof
# Somali, Ethiopian, Hausa, Nigerian
Hassan Dahir Aweys | Hassan Daahir Aways
Mohamed Abdi Hassan | Mohamud Abdi Hassan
Abubakar Shekau | Abu Bakr Shekau
Muhammadu Buhari | Mohammed Buhari
Alhaji Musa Danjuma | Musa Danjuma
Mallam Garba Lawal | Garba Lawal
Goodluck Ebele Jonathan | Goodluck Jonathan
Meles Zenawi | Meles Zenawi Asres
# English: middle names and short forms
John F. Kennedy | John Kennedy
John F. Kennedy | John Fitzgerald Kennedy
Bill Walker | William Walker
Ben Walker | Benjamin Walker
Sgt. Maj. Thomas Reed | Tom Reed
Recep Tayyip Erdoğan | Recep Erdogan
Jürgen Müller | Juergen Mueller
# several names
Ahmed Karimi, alias Abu Omar | Ahmad Karimi
Ahmed Karimi aka Yusuf Haddad | Yousef Haddad
"""

PART = """
# a family name or a given name alone
bin Laden | Osama bin Laden
bin Laden | Hamza bin Laden
Osama | Osama bin Laden
Guzmán | Joaquín Guzmán Loera
Guzmán Loera | Joaquín Guzmán Loera
Toure | Ibrahim Touré
Suharto | Soeharto
Suharto | Suharto
Hassan | Hassan
President Widodo | Joko Widodo
Mullah Omar | Mullah Mohammed Omar
Abu Bakr | Abu Bakr al-Baghdadi
Abu Omar | Ahmed Karimi, nom de guerre Abu Omar
El Chapo | Joaquín "El Chapo" Guzmán
Thein Sein | U Thein
Ne Win | U Win
# an initial
J. Smith | John Smith
Ben-Gvir | Itamar Ben-Gvir
S. I. Petrov | Sergei Ivanovich Petrov
# who might be a forefather or a namesake
Aung San | Aung San Suu Kyi
Juan Carlos | Juan Carlos Pérez
Ali Hassan | Omar Ali Hassan
Ferdinand Marcos | Ferdinand Marcos Jr.
Abdi Godane | Ahmed Abdi Godane
"""

DIFFERENT = """
# the family name is one, the given name is not
Hamza bin Laden | Osama bin Laden
Hamza bin Osama bin Laden | Osama bin Laden
Osama | Hamza bin Osama bin Laden
Hassan Sadiq | Omar Sadiq
Pedro Rojas | Pablo Rojas
Bashar al-Assad | Hafez al-Assad
Saif al-Islam Gaddafi | Muammar Gaddafi
Raúl Castro | Fidel Castro
Juan Pérez | Joan Pérez
Kim Jong Il | Kim Jong Un
Deng Xiaoping | Deng Pufang
Sergei Ivanovich Petrov | Sergei Petrovich Petrov
Ivan Petrov | Irina Petrova
George W. Bush | George H. W. Bush
George P. Bush | George W. Bush
Ferdinand Marcos Sr. | Ferdinand Marcos Jr.
# the given name is one, the family name is not
Mohammed Karimi | Mohammed Haddad
Joaquín Guzmán Loera | Joaquín Villalobos
Abu Bakr al-Baghdadi | Abu Bakr al-Shishani
Mullah Omar Karimi | Mullah Omar Haddad
# names that only share their consonants
Hassan Karimi | Hussein Karimi
Mahmoud Haddad | Mohammed Haddad
Jamal Haddad | Jamil Haddad
Salim Haddad | Salman Haddad
Hamid Karimi | Ahmed Karimi
Chen Wei | Shen Wei
Dong Van | Dung Van
# the father of Omar is not Omar
Abu Omar al-Shishani | Omar al-Shishani
Abu Ali | Ali
Abdul Rahman | Rahman
# nothing in common
Suharto | Sukarno
Joko Widodo | Prabowo Subianto
Ahmed Godane | Mukhtar Robow
Fazl Qureshi | Afzal Qureshi
"""


def pairs() -> list[tuple[str, str, str]]:
    rows = [("same", SAME), ("part", PART), ("different", DIFFERENT)]
    table = []
    for verdict, text in rows:
        for line in text.strip().splitlines():
            if not line.startswith("#"):
                left, right = (part.strip() for part in line.split("|"))
                table.append((left, right, verdict))
    return table


PAIRS = pairs()
NAMES = sorted({name for left, right, _ in PAIRS for name in (left, right)})


def test_the_table_is_long_enough() -> None:
    assert len(PAIRS) >= 120


@pytest.mark.parametrize(("left", "right", "verdict"), PAIRS, ids=lambda value: str(value))
def test_pair(left: str, right: str, verdict: str) -> None:
    found, back = match_names(left, right), match_names(right, left)
    assert (found.verdict, back.verdict) == (verdict, verdict), found.reason


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert match_names(name, name).verdict in ("same", "part")


def test_a_family_name_alone_joins_nobody() -> None:
    families = {name.split()[-1] for name in NAMES}
    joined = [(name, other) for name in NAMES for other in families if match_names(name, other).verdict == "same"]
    assert joined == []


def test_reason_is_told() -> None:
    assert match_names("Sergei Petrov", "Sergei Ivanovich Petrov").reason == "a middle name is left out"


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_compared_alike_both_ways(left: str, right: str) -> None:
    assert match_names(left, right).verdict == match_names(right, left).verdict


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L"]), min_size=1, max_size=12))
def test_a_word_is_like_itself_in_capitals(word: str) -> None:
    assert alike(word, word.upper())
    assert 1 <= len(spellings(word)) <= 3**4
