"""Who says it, by which word and by which act."""

import pytest

PLAIN = [
    ("KANO (Reuters) - Gunmen killed two farmers on Friday, police said.", "police", "say", "said"),
    ("The mayor said the bridge was closed.", "The mayor", "say", "said"),
    ("The mayor told reporters that the bridge was closed.", "The mayor", "say", "told"),
    ("Ortiz added that the road was safe.", "Ortiz", "say", "added"),
    ("The bridge was closed, said Ortiz.", "Ortiz", "say", "said"),
    ("The bridge was closed, the mayor said.", "the mayor", "say", "said"),
    ("The ceasefire, the envoy said, was broken on Friday.", "the envoy", "say", "said"),
    ("Soto noted that the river was high.", "Soto", "say", "noted"),
    ("The doctor explained that the wounds were old.", "The doctor", "say", "explained"),
    ("The bomb exploded at noon, according to the police.", "the police", "say", "according to"),
    ("According to figures released on Monday, the toll fell.", "figures released on Monday", "say", "According to"),
    ("A survey found that most voters were afraid.", "A survey", "say", "found"),
    ("The report says the pilot was tired.", "The report", "say", "says"),
    ("The court ruled that the arrest was illegal.", "The court", "say", "ruled"),
    ("The ministry announced that the talks had ended.", "The ministry", "announce", "announced"),
    ("The president announced a curfew.", "The president", "announce", "announced"),
    ("The ministry confirmed the death of the commander.", "The ministry", "confirm", "confirmed"),
    ("The ministry confirmed that the commander was dead.", "The ministry", "confirm", "confirmed"),
    ("The killing was confirmed by Colonel Ruiz.", "Colonel Ruiz", "confirm", "confirmed"),
    ("The minister denied that the army had bombed the village.", "The minister", "deny", "denied"),
    ("The minister rejected the claim that soldiers had fired on the crowd.", "The minister", "deny", "rejected"),
    ("The minister dismissed reports of a coup.", "The minister", "deny", "dismissed"),
    ("The governor said the massacre did not happen.", "The governor", "deny", "said"),
    ("The general said the allegations were false.", "The general", "deny", "said"),
    ("Prosecutors accused Soto of ordering the murder.", "Prosecutors", "accuse", "accused"),
    ("The mayor blamed the rebels for the ambush.", "The mayor", "accuse", "blamed"),
    ("The mayor pointed the finger at the rebels.", "The mayor", "accuse", "pointed the finger"),
    ("The mayor laid the blame on the militia.", "The mayor", "accuse", "laid the blame"),
    ("Police named Soto as the prime suspect.", "Police", "suspect", "named"),
    ("Officials said it was the Taliban who had bombed the base.", "Officials", "accuse", "said"),
    ("The mayor advised the villagers to leave.", "The mayor", "request", "advised"),
    ("Soto proposed a ceasefire of ten days.", "Soto", "request", "proposed"),
    ("The embassy insisted that the pilot be freed at once.", "The embassy", "request", "insisted"),
    ("The bishop recommended that the rebels be pardoned.", "The bishop", "request", "recommended"),
    ("The mayor called the toll exaggerated.", "The mayor", "doubt", "called"),
    ("The mayor called the accusation absurd.", "The mayor", "deny", "called"),
    ("The mayor called the bridge absurd.", "The mayor", "say", "called"),
    ("The minister rejected the suspicion that soldiers had fired.", "The minister", "deny", "rejected"),
    ("The ministry put the number of dead at nine.", "The ministry", "say", "put"),
    ("Soto announced that he would rebuild the road.", "Soto", "announce", "announced"),
    ("Officials said the guard had killed himself.", "Officials", "say", "said"),
    ("Police suspect the two brothers of planting the bomb.", "Police", "suspect", "suspect"),
    ("Prosecutors charged Soto with murder.", "Prosecutors", "accuse", "charged"),
    ("Officials said the Taliban attacked the base.", "Officials", "accuse", "said"),
    ("Prosecutors say a 15-year-old boy stabbed the teacher.", "Prosecutors", "accuse", "say"),
    ("The claim by the army that the rebels shelled the hospital angered many.", "the army", "accuse", "claim"),
    ("The general vowed to hunt down the killers.", "The general", "promise", "vowed"),
    ("The militia threatened to kill the hostages.", "The militia", "promise", "threatened"),
    ("The president pledged that the guilty would be punished.", "The president", "promise", "pledged"),
    ("The threat by the rebels to bomb the port was taken seriously.", "the rebels", "promise", "threat"),
    ("The union called on the government to free the prisoners.", "The union", "request", "called on"),
    ("The bishop urged both sides to stop fighting.", "The bishop", "request", "urged"),
    ("The defense minister demanded the release of the pilot.", "The defense minister", "request", "demanded"),
    ("The envoy called for a ceasefire.", "The envoy", "request", "called for"),
    ("The bishop condemned the killing.", "The bishop", "condemn", "condemned"),
    ("The council denounced the raid.", "The council", "condemn", "denounced"),
    ("The president praised the rescue.", "The president", "say", "praised"),
    ("The envoy welcomed the release of the prisoners.", "The envoy", "say", "welcomed"),
    ("The embassy doubted the report.", "The embassy", "doubt", "doubted"),
    ("The colonel declined to comment.", "The colonel", "decline", "declined"),
    ("The embassy did not respond to a request for comment.", "The embassy", "decline", "respond"),
    ("The ministry could not be reached for comment.", "The ministry", "decline", "reached"),
    ("The newspaper reached out to the ministry for comment.", "the ministry", "decline", "reached"),
    ("The company had no comment.", "The company", "decline", "had"),
    ("The colonel was not available for comment.", "The colonel", "decline", "was"),
    ("The army would not confirm that the base was hit.", "The army", "decline", "confirm"),
    ("The group has claimed the bombing of the embassy.", "The group", "claim", "claimed"),
    ("The group claimed responsibility for the bombing.", "The group", "claim", "claimed responsibility"),
    ("Soto admitted shooting the guard.", "Soto", "claim", "admitted"),
    ("Soto admitted to planting the bomb.", "Soto", "claim", "admitted"),
    ("Soto says he is innocent.", "Soto", "deny", "says"),
    ("Soto says he knows nothing of any plot.", "Soto", "deny", "says"),
    ("Officials insisted that no such incident had occurred.", "Officials", "deny", "insisted"),
    ("The envoy said the account was not credible.", "The envoy", "doubt", "said"),
    ("The embassy warned that gangs could attack tourists.", "The embassy", "say", "warned"),
    ("The mayor said the attack was the work of the rebels.", "The mayor", "accuse", "said"),
]


@pytest.mark.parametrize(("text", "source", "act", "cue"), PLAIN)
def test_first_attribution(tell, text, source, act, cue):
    assert tell(text).rows()[0] == (source, act, cue)


OWN = [
    ("The army said on Monday that it had killed 12 rebels.", {"it": "army"}, "claim"),
    ("France announced it killed the commander.", {"it": "France"}, "claim"),
    ("The rebels said they carried out the attack.", {"they": "rebels"}, "claim"),
    ("The group said its fighters shot down the plane.", {"its": "group"}, "claim"),
    ('"We carried out the attack," the group said.', {}, "claim"),
    ("The army confirmed that it had bombed the camp.", {"it": "army"}, "claim"),
    ("The rebels said they were not responsible for the explosion.", {"they": "rebels"}, "deny"),
    ("The group said it had nothing to do with the murder.", {"it": "group"}, "deny"),
    ("The army said it did not bomb the village.", {"it": "army"}, "deny"),
    ("The rebels said they would burn the port.", {"they": "rebels"}, "promise"),
    ('"We will avenge our martyrs," the group said.', {}, "promise"),
    ('"We call upon the people to rise," the group said.', {}, "request"),
    ('"We condemn this crime," the group said.', {}, "condemn"),
    ('"Our forces will continue to hunt them," the army said.', {}, "say"),
    ("The army said it was ready.", {"it": "army"}, "say"),
    ("The army warned that it would shell the town.", {"it": "army"}, "promise"),
    ("The mayor said unidentified gunmen attacked a bus.", {}, "say"),
    ("Police said gunmen attacked a bus.", {}, "say"),
    ("Police said a bus was attacked.", {}, "say"),
    ("The mayor said peasants were kidnapped by terrorists of the FMLN.", {}, "accuse"),
    ("Reuters said the Taliban attacked the base.", {}, "say"),
    ("The army said soldiers killed four terrorists.", {}, "say"),
    ('"They came at night and burned the houses," said Maria Lopez.', {}, "say"),
]


@pytest.mark.parametrize(("text", "pronouns", "act"), OWN)
def test_act_by_what_is_said(tell, text, pronouns, act):
    assert tell(text, **pronouns).saids[0].attribution.act == act


NOBODY = [
    ("It was announced that five soldiers had died.", "announce", False),
    ("It was reported that the town had fallen.", "say", False),
    ("The suspect is believed to have fled to Peru.", "say", True),
    ("The leader, thought to be in hiding, sent a letter.", "say", True),
    ("Two men accused of plotting an attack were arrested.", "accuse", False),
]


@pytest.mark.parametrize(("text", "act", "hedged"), NOBODY)
def test_no_source(tell, text, act, hedged):
    said = tell(text).saids[0]
    assert (said.attribution.source, said.attribution.act, said.hedged) == (None, act, hedged)


NO_ATTRIBUTION = [
    "The soldiers crossed the river at dawn.",
    "The minister has to announce a curfew.",
    "The claim has not been independently verified.",
    "The army sent 200 troops to the border.",
    "A 'no-go' area was set up by the river.",
]


@pytest.mark.parametrize("text", NO_ATTRIBUTION)
def test_nothing_is_said(tell, text):
    assert tell(text).saids == ()


def test_independent_confirmation(tell):
    said = tell("The police independently confirmed the killing.").saids[0]
    assert said.attribution.independent is True
    assert tell("The police confirmed the killing.").saids[0].attribution.independent is None


def test_a_confirmation_told_of_is_one(tell):
    said = tell("Ruiz said the confirmation was independent of the reporting in Paris.").saids[0].attribution
    assert (said.act, said.independent) == ("confirm", True)


def test_denials_of_the_doer_and_of_the_deed(tell):
    assert tell("The group denied any involvement in the attack.").saids[0].denies == "doer"
    assert tell("The group denied having bombed the embassy.").saids[0].denies == "doer"
    assert tell("The governor denied that the massacre took place.").saids[0].denies == "deed"


def test_what_is_taken_for_granted(tell):
    assert tell("The bishop condemned the killing.").saids[0].presupposes
    assert not tell("The bishop confirmed the killing.").saids[0].presupposes
