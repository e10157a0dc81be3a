"""The words of the patterns as they stand in a text: particles, gaps, heads, other senses."""

from __future__ import annotations

import pytest

from dateline.code import rule_coder
from dateline.parse import DEFAULT_PIPELINE, parse_report
from dateline.types import Report
from tests.extract.examples import rows

# type | words of the trigger | its head | sentence
TABLE = """
killing | gunned down | gunned | The judge was gunned down in Cali.
killing | gunned | gunned | Two men gunned the judge down in Cali.
arson | set a bus on fire | set | Rioters set a bus on fire in Lyon.
abduction | took two nuns hostage | took | Rebels took two nuns hostage near Bunia.
protest | sit-in | in | Students held a sit-in at the ministry.
air_strike | air strike | strike | An air strike hit a hospital in Idlib.
destruction | acts of sabotage | acts | The rebels carried out acts of sabotage against the railway.
execution | hanged | hanged | Iran hanged a smuggler on Sunday.
execution | executed | executed | Two rebels will be executed on Friday.
death | drowned | drowned | Nine migrants drowned off the coast of Libya.
death | killed | killed | The storm killed nine fishermen.
armed_attack | attacked | attacked | Terrorists attacked a village in Lebanon.
"""
# type | sentence that has its words in another sense
OTHER_SENSES = """
killing | The committee killed the bill.
killing | The storm killed nine fishermen.
killing | He was trying to kill time.
execution | The firm executed the plan on time.
execution | The portrait hangs in the hall.
armed_attack | The striker attacked from the left.
release | The band released its first album on Friday.
release | The player was released by the club.
death | The fire died down at noon.
weapons_seizure | Police found a bomb under a car.
territory_taken | Police seized computers and documents.
"""


def found_in(sentence: str) -> list[tuple[str, str, str]]:
    coder = rule_coder()
    parsed = parse_report(Report(sentence), pipeline=DEFAULT_PIPELINE, names=coder.codebook.names)
    return [
        (trigger.pattern.type, parsed.span(trigger.first, trigger.last).text, parsed.doc[trigger.head].text)
        for trigger in coder.triggers.find(parsed.doc)
    ]


@pytest.mark.parametrize(("name", "words", "head", "sentence"), rows(TABLE))
def test_trigger(name: str, words: str, head: str, sentence: str) -> None:
    assert (name, words, head) in found_in(sentence)


@pytest.mark.parametrize(("name", "sentence"), rows(OTHER_SENSES))
def test_another_sense_is_no_trigger(name: str, sentence: str) -> None:
    assert name not in {found[0] for found in found_in(sentence)}
