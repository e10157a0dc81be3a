"""Words that sound like a deed and tell none: one row a sentence, with the word."""

from __future__ import annotations

import pytest

from dateline.code import code_report
from dateline.types import Report
from tests.extract.examples import rows

TABLE = """
kidnapped | In the opera the princess is kidnapped by a sultan.
abducted | The film tells of a pilot who is abducted by aliens.
killed | In the third chapter the detective is killed by his brother.
shot | In "The Last Bell" a prosecutor is shot outside her home.
shoot | Gamers shoot guards in a ruined city.
attacked | In the drill, mock rebels attacked a mock village.
freed | Special forces freed mock hostages from a ferry.
captured | In the manoeuvres near Atar, paratroopers captured an airstrip.
fired | The midfielder fired a penalty over the bar.
ambushed | The champions were ambushed by two late goals.
robbed | The referee robbed us, the captain said.
attack | In a winning attack the Georgian gave up both rooks and a knight.
hijacking | The act sets a penalty of twenty years for hijacking an aircraft.
deploy | The treaty lets a member deploy troops if another is attacked.
seize | Gangs usually seize workers on their way to the rigs.
attacks | Commemorations of the attacks will be held in Paris on Monday.
Riot | The Riot, a band from Tampere, plays on Friday.
exploded | The number of scooters has exploded in Kigali.
exploded | The coach exploded with anger after the defeat.
siege | Shoppers laid siege to the store before the sale.
hostage | The agenda of the party is held hostage by one clique.
ambushed | The reporter ambushed the senator with a question about his wife.
sniped | The rivals sniped at each other on social media.
bombarded | Teachers say they are bombarded with e-mails from parents.
clashed | The two ministers clashed over pensions.
attack | The senator's attack on the ruling drew applause.
fire | The minister came under fire from his own party.
escaped | The driver escaped with a fine.
killed | The jokes killed the audience.
released | The club sacked its coach and released two players.
"""
REAL = """
killed | Two soldiers were killed in a training exercise near Atar.
attacked | Gunmen attacked a bus with a football team near Luanda.
shot | A man shot the coach of a football club in a bar in Split.
murdered | The author of the novel was murdered in Minsk on Friday.
bombed | The museum, which rebels bombed in 2003, has been rebuilt.
killing | A court gave him ten years for killing a watchman.
attack | Bandits often attack trucks on this road.
"""


def mentions_of(sentence: str) -> set[str]:
    coded = code_report(Report(sentence, published="2024-05-05", language="en"))
    return {word for event in coded.events for mention in event.mentions for word in mention.text.split()}


@pytest.mark.parametrize(("word", "sentence"), rows(TABLE))
def test_it_tells_no_deed(word: str, sentence: str) -> None:
    assert word not in mentions_of(sentence)


@pytest.mark.parametrize(("word", "sentence"), rows(REAL))
def test_it_tells_a_deed(word: str, sentence: str) -> None:
    assert word in mentions_of(sentence)
