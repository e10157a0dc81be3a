"""Who did it: the bodies behind the doers, and doers whom other words than those of the deed tell."""

from __future__ import annotations

from functools import lru_cache

import pytest

from dateline.code import code_report
from dateline.types import Claim, CodedReport, Report
from tests.extract.examples import rows

# event | all its actors by name, else by their words; with how each stands | text
BODIES = """
armed_attack | militants, Kurdistan Workers' Party | Kurdistan Workers' Party (PKK) militants attacked a bus near Van.
killing | guerrillas, Revolutionary Armed Forces of Colombia | \
FARC [Revolutionary Armed Forces of Colombia] guerrillas killed a judge in Cali.
killing | terrorists, Shining Path | Two mayors were killed in Junin by terrorists belonging to the Shining Path.
killing | men, Boko Haram | Men loyal to Boko Haram killed nine herders near Dikwa.
killing | fighters, Taliban | Taliban fighters killed two cooks in Helmand.
killing | Maoist "Shining Path" guerrillas, Shining Path | Maoist "Shining Path" guerrillas killed two nuns.
suicide_attack | bomber, Boko Haram | A Boko Haram suicide bomber killed 12 people in a market.
killing | Members, armed forces | Members of the armed forces killed six priests at a college.
killing | soldier | A soldier of the Salvadoran Army shot a woman dead at a bus stop.
destruction | rebels, Revolutionary Armed Forces of Colombia | \
FARC rebels burned a bus near Cali. They also destroyed a bridge.
killing | guerrillas, Revolutionary Armed Forces of Colombia | \
The FARC has a camp in the hills. The guerrillas killed a teacher on Monday.
armed_attack | column, Revolutionary Armed Forces of Colombia | \
The FARC has a camp in the hills. A guerrilla column attacked a bus on Monday.
armed_attack | militants | Boko Haram and Ansaru have camps there. Militants attacked a bus on Monday.
armed_attack | rebels | Boko Haram has camps there. Unidentified rebels attacked a bus on Monday.
armed_attack | gunmen | Boko Haram has camps there. The gunmen attacked a bus on Monday.
armed_attack | rebels | The FARC has a camp in the hills. The Nicaraguan rebels attacked a bus on Monday.
armed_attack | militants | Militants attacked a camp of Hezbollah on Monday.
"""
# event | actor | standing and what else holds | text
BLAME = """
bombing | Boko Haram | accused | The bombing of the market in Kano has been attributed to Boko Haram.
bombing | Boko Haram | accused | A car bomb killed three people in Kano. The attack was attributed to Boko Haram.
killing | Boko Haram | accused | Gunmen killed two nurses on Monday in an attack attributed to Boko Haram militants.
bombing | Boko Haram | accused | \
A car bomb killed three people in Kano, an attack for which Boko Haram is being held responsible.
bombing | Boko Haram | accused attributed | \
A car bomb killed three people in Kano. The army holds Boko Haram responsible for the attack.
killing | government | accused attributed | \
The rebels blamed the government and the armed forces for the murder of ten trade unionists.
killing | armed forces | accused attributed | \
The rebels blamed the government and the armed forces for the murder of ten trade unionists.
bombing | Boko Haram | accused | A car bomb killed three people in Kano. The attack was blamed on Boko Haram.
bombing | Boko Haram | accused attributed | \
A car bomb killed three people in Kano. The bombing was the work of Boko Haram, police said.
killing | five members | accused | The president implicated five members of the army in the killing of six priests.
killing | Lord's Resistance Army | claimed attributed | \
The killing of two aid workers was claimed by the Lord's Resistance Army.
bombing | Boko Haram | claimed attributed | A car bomb killed three people in Kano. Boko Haram claimed the attack.
bombing | Boko Haram | claimed attributed | \
Responsibility for the bombing of a market in Kano was claimed by Boko Haram.
bombing | Kurdistan Workers' Party | claimed attributed | \
The PKK claimed responsibility on Monday for detonating a bomb at a police station in Van.
bombing | Boko Haram | accused attributed | \
A car bomb killed three people in Kano. The army denied responsibility for the bombing and blamed Boko Haram.
death | army | claimed attributed | The army accepted responsibility for the death of two reporters.
killing | group | claimed attributed | The group has admitted to the killing of two teachers.
abduction | Revolutionary Armed Forces of Colombia | reported | \
The FARC released three engineers who were kidnapped in March.
"""
# event | words that are no actor of it | text
NOT_DOERS = """
killing | rebels | The rebels blamed the government for the murder of ten trade unionists.
bombing | army | A car bomb killed three people in Kano. The army holds Boko Haram responsible for the attack.
armed_attack | rebels | Neither the rebels nor any other group claimed responsibility for the attack on the bus.
armed_attack | any other group | \
Neither the rebels nor any other group claimed responsibility for the attack on the bus.
abduction | Police | Police foiled an attempt to kidnap the bishop.
bombing | police | A bomb was left under a bridge in Cali, the police said, where it exploded, killing two boys.
armed_attack | Mujahedin | \
The Mujahedin-e Khalq has a camp there. We condemn the terrorist attack on the camp that killed nine residents.
armed_attack | infant | The infant involved in the shooting at a shop remains in hospital, police said.
killing | Smith | A raid killed a rebel chief. "I have taken responsibility for my decision," Anna Smith said.
armed_attack | UNICEF | Police found three bodies after the UNICEF attack.
"""


def joined(table: str) -> list[list[str]]:
    """The rows of a table whose lines may go on after a backslash."""
    return rows(table.replace("\\\n", ""))


@lru_cache
def coded(text: str) -> CodedReport:
    return code_report(Report(text, published="2019-06-12", language="en"))


def actors_of(text: str, event: str) -> dict[str, Claim]:
    """The actor claims of the first event of a type, by the name of the actor, else by its words."""
    report = coded(text)
    found = [each for each in report.events if each.type == event]
    assert found, f"no {event}: {[each.type for each in report.events]}"
    names = {entity.id: entity.name or entity.mentions[0].text for entity in report.entities}
    told = (claim for claim in found[0].claims if claim.field == "actor")
    return {names.get(str(claim.value.get("entity"))) or claim.evidence[0].text: claim for claim in told}


@pytest.mark.parametrize(("event", "actors", "text"), joined(BODIES))
def test_bodies_behind_the_doers(event: str, actors: str, text: str) -> None:
    wanted, found = actors.split(", "), list(actors_of(text, event))
    assert len(found) == len(wanted)
    assert all(any(want.lower() in name.lower() for name in found) for want in wanted), found


def test_an_inferred_body_has_a_reason() -> None:
    text = "The FARC has a camp in the hills. The guerrillas killed a teacher on Monday."
    body = actors_of(text, "killing")["Revolutionary Armed Forces of Colombia"]
    assert body.value["reason"] == "it is the last armed group that the report names before"
    named = actors_of(f"{text} The FARC killed the teacher because he had a radio.", "killing")
    assert "reason" not in named["Revolutionary Armed Forces of Colombia"].value


@pytest.mark.parametrize(("event", "actor", "standing", "text"), joined(BLAME))
def test_doers_told_by_other_words(event: str, actor: str, standing: str, text: str) -> None:
    found = actors_of(text, event)
    claims = [claim for name, claim in found.items() if actor in name]
    assert claims, list(found)
    assert " ".join([claims[0].standing, *claims[0].also]) == standing


@pytest.mark.parametrize(("event", "words", "text"), joined(NOT_DOERS))
def test_no_doers(event: str, words: str, text: str) -> None:
    assert not any(words in name for name in actors_of(text, event))
