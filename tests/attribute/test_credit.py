"""Which agencies a report credits, and whose voice it speaks with."""

import time

import pytest

from dateline.attribute.credit import find_credits, own_agency
from dateline.types import Report

WHOLE = [
    ("LAGOS (Reuters) - Gunmen shot two men.", "Reuters"),
    ("KABUL, Afghanistan (AP) — Gunmen shot two men.", "Associated Press"),
    ("BEIJING, Nov. 3 (Xinhua) -- Six miners were freed.", "Xinhua"),
    ("MOSCOW, May 3. /TASS/. A convoy left the port.", "TASS"),
    ("MOSCOW. May 3 (Interfax) - A convoy left the port.", "Interfax"),
    ("TOKYO, May 3, Kyodo - A man was held.", "Kyodo"),
    ("Convoy leaves port\n\nBERLIN (dpa) - A convoy left.", "Deutsche Presse-Agentur"),
    ("Gunmen shot two men.\n\n(AFP)", "Agence France-Presse"),
    ("Gunmen shot two men. Nobody was held. (AFP)", "Agence France-Presse"),
    ("Gunmen shot two men.\n— Reuters", "Reuters"),
    ("By the Associated Press\nGunmen shot two men.", "Associated Press"),
    ("By JANE DOE\nAssociated Press Writer\nGunmen shot two men.", "Associated Press"),
    ("By Jane Doe, Associated Press\n\nGunmen shot two men.", "Associated Press"),
    ("By Jane Doe | Reuters\n\nGunmen shot two men.", "Reuters"),
    ("Gunmen shot two men.\n\nSource: Yonhap", "Yonhap"),
    ("Gunmen shot two men.\n\nCopyright 2020 The Associated Press. All rights reserved.", "Associated Press"),
    ("Gunmen shot two men.\n\n© Agence France-Presse", "Agence France-Presse"),
]
PART = [
    ("Gunmen shot two men.\n\nWith reporting by AP", ["Associated Press"]),
    ("Gunmen shot two men.\n\n— Reuters contributed", ["Reuters"]),
    ("Gunmen shot two men.\n\nThe Associated Press contributed to this report.", ["Associated Press"]),
    ("Gunmen shot two men.\n\nReuters and AFP contributed to this report.", ["Reuters", "Agence France-Presse"]),
    ("Gunmen shot two men.\n\n(With inputs from AFP)", ["Agence France-Presse"]),
    ("Gunmen shot two men.\n\nAdditional reporting by AFP in Lagos.", ["Agence France-Presse"]),
    ("Gunmen shot two men.\n\nAFP/Reuters", ["Agence France-Presse", "Reuters"]),  # of two it is neither's
]
NONE = [
    "Police told Reuters (AFP was not there) that two men were shot.",
    "The Reuters office in Lagos was bombed.",
    "Two AP reporters were shot, Reuters said.",
    "WASHINGTON (CNN) - The Senate met.",  # an outlet, no agency
    "A man, Reuters said.",
    "Gunmen shot two men.\n\n(AP Photo/Jane Doe)",
    "The PA system failed.\nUNI students marched.",
]


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_whose_report_it_is(text: str, name: str) -> None:
    credited = find_credits(Report(text))
    assert [(credit.name, credit.whole) for credit in credited] == [(name, True)]
    assert own_agency(Report(text), credited) is not None


@pytest.mark.parametrize(("text", "names"), PART)
def test_who_had_a_part(text: str, names: list[str]) -> None:
    credited = find_credits(Report(text))
    assert [(credit.name, credit.whole) for credit in credited] == [(name, False) for name in names]
    assert own_agency(Report(text), credited) is None


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_credit(text: str) -> None:
    assert find_credits(Report(text)) == ()


@pytest.mark.parametrize(
    ("outlet", "url", "agency"),
    [
        ("Reuters", None, "reuters"),
        ("The Associated Press", None, "ap"),
        (None, "https://www.reuters.com/world/x", "reuters"),
        ("apnews.com", None, "ap"),
        ("Sahel Post", "https://reuters.example.org/", None),
    ],
)
def test_an_outlet_that_is_an_agency(outlet: str | None, url: str | None, agency: str | None) -> None:
    assert own_agency(Report("A man was shot.", outlet=outlet, url=url), ()) == agency


def test_two_agencies_with_the_whole_leave_it_to_the_outlet() -> None:
    report = Report("LAGOS (Reuters) - Gunmen shot two men.\n\n© Agence France-Presse")
    assert own_agency(report, find_credits(report)) is None


def test_words_of_a_credit_are_those_of_the_text() -> None:
    text = "Raid\n\nBy THE ASSOCIATED PRESS\n\nTwo men were shot." + "\n\nx" * 20 + "\n\nWith reporting by AFP."
    assert [(c.span.text, text[c.span.start : c.span.end]) for c in find_credits(Report(text))] == [
        ("ASSOCIATED PRESS", "ASSOCIATED PRESS"),
        ("AFP", "AFP"),
    ]


@pytest.mark.parametrize("piece", ["(", "Reuters, ", "A a ", "The ", "(Reuters", "and Reuters ", "x\n", "By A, "])
def test_a_hostile_text_takes_no_time(piece: str) -> None:
    find_credits(Report("AP"))  # what is read once is read
    start = time.perf_counter()
    find_credits(Report(piece * 40_000))
    assert time.perf_counter() - start < 0.5
