"""One occurrence, or a running total, a habit, a campaign told as one."""

from __future__ import annotations

import pytest

from tests.extract.examples import rows, tellings_of_word

# scope | word | sentence
TABLE = """
incident | killed | Gunmen killed two policemen in Tibú on Monday.
incident | killed | Twelve people were killed when a bomb exploded in the market.
incident | killed | Four soldiers and six rebels were killed in a battle near Gao.
incident | killed | Two people were killed in the two blasts on Sunday.
incident | killed | Fifty people were killed in the bombings on Tuesday.
incident | killed | Three farmers were killed during an attack in May.
incident | killed | The judge was killed last year.
incident | killed | The mayor was killed in 1998.
incident | attack | The attack on the barracks began at dawn.
incident | attacks | The two attacks on Saturday hit a bank and a bus.
incident | bombings | The twin bombings of the embassies were condemned by the king.
incident | attacked | Rebels attacked three villages near Bunia on Friday.
incident | arrested | Police arrested 40 protesters in Harare.
incident | kidnapped | Two nuns were kidnapped on Thursday night.
incident | protested | Thousands of teachers protested in the capital on Monday.
incident | bombed | Warplanes bombed two villages overnight.
incident | clashed | Troops clashed with guerrillas for six hours.
incident | shelled | The army shelled the town for two days.
incident | besieged | Militiamen have besieged the town since Friday.
incident | exploded | Three bombs exploded within minutes in the centre of Bogota.
incident | released | The rebels released six hostages after months of talks.
incident | killing | The killing of the bishop in March shocked the country.
incident | massacre | The massacre of forty villagers took place on a Sunday.
incident | wounded | Eight people were wounded during the protest.
incident | evacuated | The navy evacuated hundreds of foreigners on Monday.
incident | ambush | An ambush on an army convoy left five soldiers dead.
incident | died | Five miners died in an explosion in 2010.
incident | looted | Rioters looted many shops in Lima on Tuesday.
incident | ambushed | Several gunmen ambushed an army patrol.
incident | arrested | Numerous students were arrested on Friday.
incident | shot | The officer was shot several times.
incident | shot | The officer was shot many times.
aggregate | killed | More than 500 people have been killed since May.
aggregate | killed | Some 70,000 people have been killed during the eleven years of war.
aggregate | killed | Over the past decade, drug gangs have killed dozens of reporters.
aggregate | killed | At least 30 policemen have been killed this year.
aggregate | killed | So far this year, gunmen have killed nine mayors.
aggregate | killed | The group has killed more than 200 people in the past two years.
aggregate | killed | Thousands of people have been killed in attacks by the militants.
aggregate | killed | Rebels have killed hundreds of villagers in raids on farms.
aggregate | killed | Landowners have killed 40 peasants between 1985 and 1990.
aggregate | killed | The war has killed 8,000 people.
aggregate | killed | Fighting in the province has killed 300 people in three months.
aggregate | killed | Nearly 2,000 people were killed in the conflict.
aggregate | killed | About 4,000 people were killed during the insurgency.
aggregate | killed | Militants regularly killed teachers in the valley.
aggregate | attacks | Attacks on aid workers have become frequent in the province.
aggregate | attacks | A series of attacks on churches has alarmed the government.
aggregate | attacks | The group has carried out dozens of attacks on police posts.
aggregate | attacks | The group is blamed for several attacks on oil pipelines.
aggregate | attacks | The group carried out attacks on banks and police stations.
aggregate | attacked | The rebels have repeatedly attacked oil pipelines.
aggregate | attack | Bandits often attack trucks on this road.
aggregate | attacked | Militants have attacked schools since 2009.
aggregate | bombings | A wave of bombings has killed dozens of civilians.
aggregate | bombings | The militia was behind many bombings in the capital.
aggregate | bombings | Suicide bombings by the militants are common in the city.
aggregate | kidnapped | Gangs have kidnapped more than 100 people this year.
aggregate | kidnappings | Kidnappings of foreigners by pirates have doubled.
aggregate | arrested | More than 1,200 people have been arrested since January.
aggregate | killed | The conflict has killed two million people since 2011.
aggregate | murders | A string of murders of judges has gone unsolved.
aggregate | killings | The bishop condemned the killings of priests over the past year.
aggregate | attacks | The number of attacks on convoys by rebels has risen.
aggregate | stabbings | Three stabbings of tourists since May have scared the town.
aggregate | protests | Months of protests by students have paralysed the capital.
aggregate | shelled | The army has shelled the town almost daily for months.
aggregate | raids | Soldiers carried out raids on camps every night for three weeks.
aggregate | died | Hundreds of migrants have died at sea this year.
aggregate | executed | The state has executed nine men since 1995.
aggregate | clashes | Clashes between herders and farmers are frequent.
aggregate | attacks | The guerrillas stepped up their attacks on the army.
"""


@pytest.mark.parametrize(("scope", "word", "sentence"), rows(TABLE))
def test_scope(scope: str, word: str, sentence: str) -> None:
    assert {telling.scope for telling in tellings_of_word(sentence, word)} == {scope}
