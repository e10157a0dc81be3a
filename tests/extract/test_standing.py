"""How claims stand and who carries them, by the whole rule coder: one row a claim."""

from __future__ import annotations

from functools import lru_cache

import pytest

from dateline.code import code_report
from dateline.types import Claim, CodedReport, Report

# event | field: words of its value, where it is an entity | standing and what else holds | text
TABLE = """
killing | type | reported | Soldiers killed three farmers near the river on Monday.
killing | type | attributed | Three farmers were killed near the river, the mayor said.
killing | type | possible | Nine people were reportedly killed in the raid on Thursday.
killing | type | possible | The bishop may have been killed in March.
killing | type | claimed attributed | The Taliban said its fighters had killed ten soldiers in Helmand.
killing | actor | claimed attributed | The Taliban said its fighters had killed ten soldiers in Helmand.
killing | actor | accused attributed | The army said the Taliban had killed ten soldiers in Helmand.
killing | actor | accused | Ten soldiers were killed in Helmand by suspected Taliban fighters.
killing | type | reported | Ten soldiers were killed in Helmand by suspected Taliban fighters.
killing | actor | attributed | Witnesses said gunmen had killed the priest.
killing | actor | claimed attributed | The Interior Ministry said security forces killed five militants in Sinai.
killing | actor | attributed | Colombian troops killed a rebel commander, President Santos announced.
killing | actor | accused attributed | The ministry said Rwandan soldiers killed five farmers in Sinai.
arrest | actor | claimed attributed | A police spokesman said officers arrested nine men in Lagos.
armed_attack | actor | possible | The colonel was allegedly shot by his driver.
bombing | type | confirmed attributed reported | A bomb killed six people in Quetta. Police confirmed the deaths.
abduction | type | confirmed attributed | Two men were abducted, their editor said. A minister confirmed the abduction.
abduction | type | confirmed attributed reported | Two nuns were abducted in May. The bishop confirmed it on Sunday.
arson | type | confirmed attributed | The United Nations confirmed that the village had been burned down.
arrest | type | attributed | A man was arrested, his party said. Police would neither confirm nor deny the arrest.
killing | type | denied possible | Rumours that the bishop had been killed were denied by the army.
killing | type | denied | The ministry said the report that soldiers had killed civilians was false.
killing | actor: Soldiers | denied reported | \
Soldiers shot dead four farmers near Tibú. The army rejected the accusations.
killing | type | reported | Soldiers shot dead four farmers near Tibú. The army rejected the accusations.
killing | actor: militia | denied | Gunmen killed two nurses in Kisumu on Monday. The militia denied it.
killing | actor: police | denied accused attributed | \
A doctor said police killed two. A police spokesman rejected this account.
killing | type | denied attributed | Gunmen killed two boys, a priest said. The mayor rejected this account.
shelling | actor: army | denied | The army said it was not responsible for the shelling of the village.
armed_attack | actor: rebels | denied | The rebels said they had not attacked the convoy.
air_strike | actor: Iran | denied | Iran denied that it had bombed the tanker.
assault | type | denied | Police denied reports that officers had beaten the students.
killing | actor: Karim Haddad | denied | Karim Haddad pleaded not guilty to murdering a rabbi in Lyon.
bombing | actor: Baloch Liberation Army | claimed attributed | \
A bomb killed six people. A spokesman for the Baloch Liberation Army claimed responsibility.
bombing | type | reported | A bomb killed six people. A spokesman for the Baloch Liberation Army claimed responsibility.
bombing | actor | claimed attributed | \
A car bomb exploded outside a court in Izmir. The PKK said it was behind the attack.
bombing | actor | accused attributed | A car bomb exploded in Izmir. The governor said it was the work of the PKK.
bombing | actor: Ali Musa | accused | Ali Musa was charged in the bombing of a church in Kaduna.
killing | actor: Anders Holm | accused attributed | \
Three girls were killed at a school. Police identified the gunman as Anders Holm, 19.
sexual_violence | actor | accused attributed | Residents accused soldiers of raping women in the village.
demand | type | attributed | The kidnappers demanded the release of six prisoners.
release | type | attributed | The kidnappers demanded the release of six prisoners.
killing | type | attributed unverified | \
Gunmen killed nine men, the army said. The claim could not be independently verified.
bombing | type | reported | The president condemned the bombing of the cathedral in Jolo.
bombing | type | reported | It was reported that the bridge had been bombed.
bombing | type | reported | Officials doubted that the group had carried out the bombing.
"""
ROWS = [tuple(cell.strip() for cell in line.split(" | ")) for line in TABLE.replace("\\\n", "").strip().splitlines()]

# event | act, source | text: an attribution that the event's `type` carries, though its content tells no deed
LINKED = """
condemnation | condemn, The president | The president condemned the bombing of the cathedral in Jolo.
demand | request, The kidnappers | The kidnappers demanded the release of six prisoners.
trial | deny, Karim Haddad | Karim Haddad pleaded not guilty to murdering a rabbi in Lyon.
arrest | decline, Police | An editor was arrested on Tuesday. Police declined to comment.
arrest | decline, Police | An editor was arrested, his wife said. Police would neither confirm nor deny it.
killing | say, the coroner | A sailor was killed in the port on Monday. It happened at dawn, the coroner said.
killing | confirm, The prosecutor | A boy killed a teacher in Vigo. The prosecutor confirmed a search in the case.
abduction | say, Their father | Two sisters were abducted in Jos. Their father said the sisters were 9 and 11.
"""
LINKS = [tuple(cell.strip() for cell in line.split(" | ")) for line in LINKED.strip().splitlines()]


@lru_cache(maxsize=64)
def coded(text: str) -> CodedReport:
    report = code_report(Report(text, published="2019-06-12"))
    assert isinstance(report, CodedReport)
    return report


def claims_of(text: str, event: str, field: str) -> list[Claim]:
    name, _, value = field.partition(": ")
    report = coded(text)
    names = {entity.id: entity.label for entity in report.entities}
    claims = [claim for each in report.events if each.type == event for claim in each.claims if claim.field == name]
    return [claim for claim in claims if value in names.get(str(claim.value.get("entity")), "")]


@pytest.mark.parametrize(("event", "field", "standing", "text"), ROWS)
def test_standing(event: str, field: str, standing: str, text: str) -> None:
    found = [" ".join((claim.standing, *claim.also)) for claim in claims_of(text, event, field)]
    assert standing in found, [(each.type, each.claims) for each in coded(text).events]


@pytest.mark.parametrize(("event", "said", "text"), LINKS)
def test_attributions_of_an_event(event: str, said: str, text: str) -> None:
    carried = {name for claim in claims_of(text, event, "type") for name in claim.attribution}
    found = [
        f"{each.act}, {each.source.span.text}"
        for each in coded(text).attributions
        if each.id in carried and each.source is not None
    ]
    assert said in found


def test_a_denial_of_a_tie_denies_no_deed() -> None:
    text = "Ten people were killed in two attacks in May. The authorities said they were not linked."
    standings = {claim.standing for event in coded(text).events for claim in event.claims}
    assert "denied" not in standings


def test_clearing_another_denies_only_him() -> None:
    text = "A bank was robbed in Cork on Friday. Police said the guard was not involved in it."
    assert [(claim.standing, claim.also) for claim in claims_of(text, "robbery", "actor")] == [("denied", ())]
