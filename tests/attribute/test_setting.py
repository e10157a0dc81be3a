"""When something was said, and through which outlet: the time of the deed is none of the saying."""

from __future__ import annotations

import pytest

from dateline.code import code_report
from dateline.types import Report

TIMES = [
    ("The army said on Tuesday that rebels killed three soldiers.", "Tuesday"),
    ("On Tuesday, the governor said bandits had killed 20 villagers.", "Tuesday"),
    ("Twelve people were killed, the health ministry told AFP on Tuesday.", "Tuesday"),
    ("Police told reporters late Monday that gunmen killed two farmers.", "late Monday"),
    ("The general told a news conference on Friday that rebels had killed two men.", "Friday"),
    ("In a statement dated 3 May, the group claimed responsibility for the attack.", "3 May"),
    ("According to a statement dated 3 May, rebels killed ten soldiers.", "3 May"),
    ("Rebels killed ten soldiers, according to police on Tuesday.", "Tuesday"),
    ("In a 2019 interview, the warlord said his men had killed two priests.", "2019"),
    ("The army said in Tuesday's statement that three soldiers were killed on Sunday.", "Tuesday"),
    ("The group issued a statement on Monday saying it had killed nine soldiers.", "Monday"),
    ("The group's claim on Monday that it had killed ten soldiers was false.", "Monday"),
    ("Speaking on Tuesday, the governor said that bandits killed 20 villagers.", "Tuesday"),
    ("In comments broadcast on state TV on Friday, the general said rebels had killed two men.", "Friday"),
    ("The ministry said on Monday and repeated that a bomb had killed four people.", "Monday"),
    ("“They killed two men,” the mayor said late on Monday.", "late on Monday"),
    ("The army denied on Wednesday that it had shelled the town on Monday.", "Wednesday"),
    # the time of the deed, or of nothing that is said
    ("The governor said three villagers were killed in an attack on Tuesday.", None),
    ("The army said that on Sunday rebels killed three soldiers.", None),
    ("Bandits killed 20 villagers on Sunday, the governor said.", None),
    ("The governor said Tuesday's attack had killed three villagers.", None),
    ("The army said the raid on Monday killed nobody.", None),
    ("Bandits have killed 20 villagers since May, the governor said.", None),
    ("The man called his aunt at 3 a.m. but could not recall who had shot him.", None),
    ("The minister has said since 2019 that rebels killed the priest.", None),
    ("The mayor recently said that gunmen had killed two men.", None),
    ("After Monday's attack, the governor said that rebels had killed two men.", None),
    ("Before Tuesday the army had said that rebels killed two men.", None),
    ("Police said gunmen killed two men. The funeral is on Friday.", None),
]
OUTLETS = [
    ("The mayor told Reuters that the bridge was bombed.", "Reuters"),
    ("In an interview with the BBC, the mayor said gunmen killed two men in Goma.", "British Broadcasting Corporation"),
    ("The rebels killed ten soldiers, the ministry said in a statement carried by SPA.", "Saudi Press Agency"),
    ("The ministry said in a statement to AFP that ten soldiers had been killed.", "Agence France-Presse"),
    ("The minister was quoted by TASS as saying that rebels had killed two soldiers.", "TASS"),
    ("In remarks published by Xinhua, the governor said that bandits had killed two farmers.", "Xinhua"),
    ("The mayor told the press that the bridge was bombed.", None),
    ("The mayor said gunmen had attacked the office of Reuters.", None),
    ("Reuters said in a statement to Reuters staff that a reporter had been killed.", None),
    ("The mayor told the Harbour Post that the bridge was bombed.", None),  # the report's own outlet
]


@pytest.mark.parametrize(("text", "words"), TIMES)
def test_when_it_was_said(text: str, words: str | None) -> None:
    coded = code_report(Report(text, published="2021-06-04", language="en"))
    told = [each.time["time"] for each in coded.attributions if each.time is not None]
    assert [coded.times[index].span.text for index in told[:1]] == ([words] if words else [])


@pytest.mark.parametrize(("text", "outlet"), OUTLETS)
def test_through_whom_it_was_said(text: str, outlet: str | None) -> None:
    coded = code_report(Report(text, outlet="Harbour Post", published="2021-06-04", language="en"))
    told = [each for each in coded.attributions if not each.attitude]
    assert told[0].via == outlet


def test_a_day_without_the_publication_keeps_its_words() -> None:
    coded = code_report(Report("The army said on Tuesday that rebels killed three soldiers.", language="en"))
    assert coded.attributions[0].time == {"earliest": None, "latest": None, "precision": "day", "time": 0}


def test_the_day_of_a_saying_is_not_that_of_the_deed() -> None:
    text = "Speaking on Tuesday, the governor said that bandits killed 20 villagers. They burned the school, he said."
    coded = code_report(Report(text, published="2021-06-04", language="en"))
    killing = next(event for event in coded.events if event.type == "killing")
    assert [claim.value for claim in killing.claims if claim.field == "time" and claim.value["earliest"]] == []
