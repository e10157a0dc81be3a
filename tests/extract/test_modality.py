"""Whether what a sentence tells happened: one row a sentence, with the word that tells it."""

from __future__ import annotations

import pytest

from tests.extract.examples import read_sentence, rows, tellings_of_word

# modality | word | sentence
TABLE = """
actual | killed | Gunmen killed two policemen in Tibú on Monday.
actual | killed | Two policemen were killed by gunmen on Monday.
actual | killed | The man who killed two policemen has been identified.
actual | killing | A bomb exploded in the market, killing twelve people.
actual | killed | The army says that it killed nine rebels.
actual | killed | The rebels denied that they had killed the mayor.
actual | killed | The governor said the gunmen had killed a policeman.
actual | killed | The police chief may have been killed in the attack.
actual | killed | Rebels might have killed the two missing nuns.
actual | killed | As many as thirty villagers could have been killed in the raid, officials said.
actual | killed | The soldier must have been killed by a sniper.
actual | killed | The convoy had hardly left when gunmen killed the driver.
actual | killed | Police believe that the gang killed the witness.
actual | killed | It is not known who killed the mayor.
actual | killed | Not only did they kill the guard, the men killed his wife as well.
actual | killed | The gunmen fled after they killed the watchman.
actual | killed | The rebels managed to flee before soldiers killed their commander.
actual | killing | The militia was accused of killing eleven farmers.
actual | killing | A court found him guilty of killing two policemen.
actual | killing | The men were arrested for killing a judge.
actual | killing | Gunmen stormed a bar and opened fire, killing four people.
actual | murder | Police are investigating the murder of a journalist in Kisumu.
actual | murder | He was charged with the murder of two tourists.
actual | murder | The murder of the bishop shocked the country.
actual | arrested | Police arrested a man who had planned to bomb the embassy.
actual | arrested | Two men were arrested on suspicion of plotting an attack.
actual | arrested | A student was arrested and charged with attempted murder.
actual | kidnapped | Rebels kidnapped a doctor and demanded a ransom.
actual | kidnapped | The army freed a priest who was kidnapped in May by rebels.
actual | attack | The group claimed responsibility for the attack on the barracks.
actual | attack | The attack on the convoy was condemned by the president.
actual | attack | Nobody has claimed the attack on the convoy.
actual | attacked | The minister denied that soldiers had attacked the camp.
actual | attacked | The rebels could not have known it, but militiamen attacked the village.
actual | bombed | The embassy, which rebels bombed in 2001, has been rebuilt.
actual | exploded | A car bomb exploded outside a police station in Mosul.
actual | exploded | A grenade exploded before police could clear the street.
actual | attacked | The rebels attacked the base with mortars to free prisoners.
actual | protested | Thousands of farmers protested against a plan to cut subsidies.
actual | released | The hostages were released after the family paid.
actual | released | The rebels have agreed to talk since they released two soldiers.
actual | died | Four miners died when the tunnel collapsed.
actual | wounded | Eight policemen were wounded, two of them badly.
actual | wounded | No soldier fled, but six soldiers were wounded.
actual | shot | The man was shot by police as he tried to escape.
actual | stabbed | A prison guard was stabbed while trying to stop a fight.
actual | beaten | The reporter was beaten because he would not hand over his camera.
actual | beheaded | The militants beheaded a captive, a video showed.
actual | seized | The rebels seized the town of Bunia in order to control the mines.
actual | fired | Troops fired on protesters who wanted to march to the palace.
actual | ambushed | Guerrillas succeeded in reaching the road and ambushed an army patrol.
actual | attacked | Militants were able to get in and attacked a police post.
actual | resigned | The defence minister resigned on Friday.
actual | expelled | The government expelled three foreign diplomats rather than talk.
actual | threatened | The gang threatened the witness.
actual | clashed | Protesters clashed with riot police, who had orders not to shoot.
actual | executed | The general was executed by firing squad at dawn.
actual | shelled | Government forces shelled the town of Saraqib, residents said.
actual | killed | Soldiers killed a man as he was about to throw a grenade.
actual | killing | The rebels have admitted killing two hostages.
actual | killing | The officer denied killing the student.
actual | killed | The gunmen went on to attack a bus and killed nine passengers.
attempted | kill | Gunmen tried to kill the mayor of Medellín.
attempted | kill | A man attempted to kill the prime minister with a knife.
attempted | kill | The attackers failed to kill the general.
attempted | killing | The attackers nearly succeeded in killing the ambassador.
attempted | kill | An attempt to kill the bishop failed on Sunday.
attempted | kill | The sniper sought to kill the president.
attempted | assassinate | Three officers were shot for trying to assassinate the king.
attempted | assassination | The president survived an assassination attempt in Juba.
attempted | hijack | A man was overpowered as he tried to hijack a plane.
attempted | kidnap | Two men were jailed for attempting to kidnap a banker.
attempted | explode | A bomb failed to explode near the station.
attempted | detonate | A car bomb failed to detonate outside the ministry.
attempted | explode | A second bomb did not explode.
attempted | murder | The attempted murder of a judge is being investigated.
attempted | coup | Officers staged a failed coup in Libreville.
attempted | coup | Twelve soldiers were charged with an attempted coup in Lusaka.
attempted | coup | Loyal troops foiled a coup against the president.
attempted | attack | Police foiled an attack on a synagogue.
attempted | attack | The army thwarted an attack on the refinery by rebels.
attempted | kidnapping | Guards prevented the kidnapping of a diplomat.
attempted | escape | Six prisoners tried to escape from the jail in Lomé.
attempted | bombing | Police are looking for a man after the attempted bombing of a church.
attempted | storm | Protesters tried to storm the embassy.
attempted | killed | The bomber almost killed the governor.
attempted | bomb | The cell tried to bomb a power station.
attempted | attack | Militants made a botched attack on the airport.
planned | attack | The rebels plan to attack the capital.
planned | attack | The men were plotting to attack a train.
planned | attack | Four men were charged with plotting an attack on a mosque.
planned | kill | Police uncovered a plot to kill the president.
planned | kill | The group was accused of plotting to kill the prime minister.
planned | kill | Two brothers conspired to kill a judge.
planned | bomb | They were planning to bomb the parliament building in Oslo.
planned | attack | The army is preparing to attack rebel positions.
planned | attack | Troops were about to attack the village.
planned | kidnap | The cell intended to kidnap an ambassador.
planned | march | Students will march on Friday against the new law.
planned | strike | Nurses will go on strike next month.
planned | withdraw | The army will withdraw its troops from the city next month.
planned | release | The rebels are going to release ten soldiers.
planned | release | The government pledged to release the prisoners.
planned | protest | Unions announced a planned protest in Athens.
planned | deploy | The union agreed to deploy 400 police officers to the island.
planned | execute | The junta has decided to execute two officers.
planned | executed | Two rebels are to be executed on Friday.
planned | kill | Investigators found a plan to kill the mayor.
threatened | bomb | A caller threatened to bomb the airport.
threatened | kill | The kidnappers threatened to kill the hostages.
threatened | kill | The militia has threatened to kill any official who votes.
threatened | attack | The rebels are threatening to attack the capital.
threatened | killing | The group issued a threat of killing the captives.
threatened | kill | A threat to kill the editor was found in the mail.
threatened | strike | Miners threatened to go on strike.
threatened | execute | The hijackers threatened to execute a passenger every hour.
threatened | withdraw | The president threatened to withdraw his troops.
threatened | attack | The group vowed to attack foreign companies.
threatened | burn | The gang threatened to rob the shop and to burn the market.
threatened | shell | The colonel swore to shell the port of Zuwara.
threatened | block | Farmers vowed to block the border road unless prices rose.
threatened | kidnap | The bandits said that they would return and kidnap the chief if he called the police.
threatened | bomb | "We will bomb your churches," the pastor was told in a letter.
planned | strike | Nurses said that they would go on strike in Lima on Friday.
planned | release | The rebels vowed to release the nun if the road was opened.
planned | curfew | A curfew is to be imposed in Zinder from Sunday.
planned | talks | Talks between Chad and Libya are due to resume in Tunis on Monday.
hypothetical | attack | An attack on the refinery would cripple the country.
hypothetical | strike | Ministers worry that a strike by pilots could ruin the season.
hypothetical | released | Ottawa insisted that the two teachers be released at once.
hypothetical | killed | Dozens could have been killed had the roof not held.
hypothetical | dead | Thirty fishermen are feared dead off Zanzibar.
actual | shooting | Guards stopped the robbery by shooting the driver.
actual | attack | The attack on the refinery would cripple the country for years, the minister said.
attempted | derail | Saboteurs tried to derail a goods train near Pune.
attempted | board | Pirates attempted to board a container ship off Lagos.
hypothetical | kill | The rebels could kill the hostages.
hypothetical | killed | The hostages would be killed if the army came, the group said.
hypothetical | killed | The blast would have killed hundreds of people if the market had been open.
hypothetical | killed | Hundreds of people would have been killed.
hypothetical | attack | If rebels attack the town, the garrison cannot hold it.
hypothetical | attacked | The army will fire if attacked by rebels.
hypothetical | attack | Officials warned that militants could attack a hotel.
hypothetical | attacks | The embassy warned of attacks on tourists.
actual | killings | The bishop called for an end to the killings of priests.
hypothetical | killing | The bishop urged the rebels to stop killing priests.
hypothetical | attacks | Troops were sent to prevent attacks on farmers.
hypothetical | attack | Guards were posted to prevent an attack on the embassy.
hypothetical | released | The family demanded that the rebels release the boy, and asked that he be released soon.
hypothetical | release | The council called on the junta to release the president.
hypothetical | release | Demonstrators demanded the release of the students.
hypothetical | withdraw | The envoy urged Kenya to withdraw its troops.
hypothetical | arrest | The court ordered police to arrest the former minister.
hypothetical | kill | Commanders ordered the soldiers to kill all prisoners.
hypothetical | killed | It is unclear whether rebels killed the driver.
hypothetical | killed | The priest feared that he would be killed by the militia.
hypothetical | attack | Diplomats fear an attack on the oil port.
hypothetical | attack | Farmers fear that the militia will attack their villages.
hypothetical | attack | The danger of an attack on the embassy is high.
hypothetical | attacked | Unless soldiers attacked the camp, the hostages would be safe.
hypothetical | kidnapped | She said that tourists can be kidnapped anywhere.
hypothetical | attack | Analysts say the army should attack the province.
planned | attack | The group said it would attack foreign companies.
threatened | kill | The gang threatened that it would kill the hostages.
hypothetical | attacking | The generals discussed attacking the rebel base.
hypothetical | attack | Any attack on the convoy will be answered, the general said.
hypothetical | attack | The town is preparing for a possible attack by rebels.
attempted | killing | The gunmen came close to killing the mayor.
attempted | attacking | Soldiers stopped the rebels from attacking the village.
hypothetical | arrest | Anyone who might arrest the general would be shot.
negated | arrest | The rebels refused to arrest the killers of the priest.
negated | release | The militia neglected to release the captive teachers.
negated | attack | Rather than attack the town, the rebels withdrew.
negated | attacking | Instead of attacking the town, the rebels withdrew.
negated | killed | Nobody was killed in the blast.
negated | injured | No passengers were injured in the fire.
negated | killed | The blast killed no one.
negated | killed | None of the passengers was killed.
negated | kill | The rebels did not kill the hostages.
negated | killed | The hostages were not killed.
negated | killed | The hostage has not been killed, his brother said.
negated | arrested | Police have arrested nobody.
negated | arrested | No suspects have been arrested.
negated | attacked | The rebels never attacked the village.
negated | released | The soldiers have not been released by the rebels.
negated | attack | There was no attack on the convoy.
negated | wounded | Neither policeman was wounded.
negated | firing | Police cleared the square without firing a shot at protesters.
negated | fired | The troops never fired on the crowd.
negated | fired | The gang boss surrendered without a shot being fired.
negated | negotiations | The government has ruled out negotiations with the kidnappers.
negated | harmed | None of the sailors was harmed.
actual | kidnap | "We did not kidnap the nurses," the rebels said.
actual | attacked | The rebels said they had not attacked the convoy.
actual | killed | The farmer was not killed for his land but for his vote.
actual | burning | Police could not stop the mob from burning the courthouse.
actual | killing | The army repelled the raid on its base, killing nine rebels.
attempted | detonate | A bomber was shot before he could detonate his bomb at the barracks.
hypothetical | arrest | A judge ordered the arrest of the former police chief.
hypothetical | release | The two sides held talks on the release of the pilot.
hypothetical | ceasefire | A ceasefire in Darfur is unlikely before the rains.
planned | curfew | A curfew will be imposed in Bamenda from Monday.
planned | march | Truck drivers have called a march on the capital.
threatened | shell | The general warned that his forces would shell the town.
threatened | shoot | The rebels said they would shoot the pilot unless the troops left.
threatened | bomb | The militia would bomb the pipeline if the firm did not leave.
negated | attacking | The rebels went by without attacking the village.
"""


@pytest.mark.parametrize(("modality", "word", "sentence"), rows(TABLE))
def test_modality(modality: str, word: str, sentence: str) -> None:
    assert {telling.modality for telling in tellings_of_word(sentence, word)} == {modality}


# Words of violence and of power that tell of no such thing.
NO_EVENTS = [
    "The committee killed the bill on Tuesday.",
    "The striker fired a shot over the bar in the second half.",
    "The champion attacked from the start and beat his rival in three sets.",
    "The director shot the film in Morocco.",
    "The two companies struck a deal on Monday.",
    "The old man died of a heart attack.",
    "Shares were hit by fears of inflation.",
    "The comedian bombed on his first night.",
    "The song exploded in popularity.",
    "The player was released by the club.",
    "The band released a new album on Friday.",
    "Prices will fall, the bank said.",
    "A study attacked the idea that coffee is bad.",
    "The lawyer attacked the judge's reasoning.",
    "The champion surrendered his title.",
    "The storm battered the coast.",
    "He was trying to kill time.",
    "She shot to fame in 1999.",
    "The firm fired its chief executive.",
    "The bank took over a rival firm.",
    "She lectured on suicide attacks at the staff college.",
    "He is an expert on kidnapping and extortion.",
    "The commute was murder.",
    "The typhoon struck villages that had been hit a month before.",
    "Gangs routinely kidnap drivers on this road.",
    "In the war game, Chinese missiles hit Guam on the third day.",
    "The premier came under fire from all sides.",
]
# Deeds that are plainly told, with the type that they are of.
TOLD = [
    ("territory_taken", "Jihadists overran an army post near the lake."),
    ("arrest", "Nine of the prisoners were recaptured."),
    ("crackdown", "Police drove the migrants back with tear gas."),
    ("air_strike", "A drone crashed into a school in Kherson."),
    ("ceasefire", "A truce brokered by the elders came into force on Sunday."),
    ("siege", "The siege of Qasr Amun entered its third winter."),
    ("deployment", "The army did not deploy in the suburbs."),
]


@pytest.mark.parametrize(("name", "sentence"), TOLD)
def test_plain_deed_is_told(name: str, sentence: str) -> None:
    assert name in {telling.type.type for telling in read_sentence(sentence)[1]}


VIOLENT = frozenset({"violence", "harm", "detention", "crowd", "property", "control"})


@pytest.mark.parametrize("sentence", NO_EVENTS)
def test_metaphor_tells_of_no_violence(sentence: str) -> None:
    _, tellings = read_sentence(sentence)
    families = {telling.type.type: telling.type.family for telling in tellings}
    families.pop("death", None)
    assert not [name for name, family in families.items() if family in VIOLENT]
