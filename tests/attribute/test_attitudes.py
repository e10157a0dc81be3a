"""What somebody wants, feels or holds: attributions of their own, on which no claim rests."""

import pytest

from dateline import Report, code_report

# Text, source, cue, content.
HELD = [
    # verbs with a clause, an infinitive, an object, a preposition
    ("The farmers want the road to be repaired.", "The farmers", "want", ["the road to be repaired"]),
    ("The governor wants to rebuild the market.", "The governor", "wants", ["to rebuild the market"]),
    ("Fishermen like to sail in May.", "Fishermen", "like", ["to sail in May"]),
    ("The senator opposed the law.", "The senator", "opposed", ["the law"]),
    ("The two parties refused to sign the treaty.", "The two parties", "refused", ["to sign the treaty"]),
    ("The nurse knew that the ward was full.", "The nurse", "knew", ["that the ward was full"]),
    ("Islanders voted against the harbour plan.", "Islanders", "voted", ["the harbour plan"]),
    ("The coach believes in hard work.", "The coach", "believes", ["hard work"]),
    ("The bishop apologised for the delay.", "The bishop", "apologised", ["the delay"]),
    # a passive that leaves open who holds it
    ("The dam is seen as a danger.", None, "seen", ["The dam", "a danger"]),
    ("Asked whether the bridge was safe, the engineer smiled.", None, "Asked", ["whether the bridge was safe"]),
    # nouns
    ("The union's opposition to the mine grew.", "The union's", "opposition", ["the mine"]),
    ("Osei made the case that the river was clean.", "Osei", "made the case", ["that the river was clean"]),
    ("The bank raised questions about the loan.", "The bank", "raised questions", ["the loan"]),
    ("Criticism of the mayor grew in July.", None, "Criticism", ["the mayor"]),
    # adjectives
    ("Villagers were wary of the new dam.", "Villagers", "were wary", ["the new dam"]),
    ("The pilot was sure that the runway was clear.", "The pilot", "was sure", ["that the runway was clear"]),
    # impressions
    ("The storm seemed to weaken.", None, "seemed", ["The storm", "to weaken"]),
    # documents and polls
    ("The ministry released a statement on the floods.", "The ministry", "released", ["a statement on the floods"]),
    ("In a poll, most voters chose the mayor.", "a poll", "In", ["most voters chose the mayor"]),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), HELD)
def test_attitude(tell, text, source, cue, content):
    told = tell(text)
    found = {said.attribution.cue.text: said for said in told.saids}
    assert cue in found, list(found)
    said = found[cue]
    assert said.attribution.attitude
    if source is not None:
        assert said.attribution.source.span.text == source
    assert [span.text for span in said.attribution.content] == content


# Text, source, cue, content: sayings by where the words stand.
PLACED = [
    ("Okafor: The harbour will open in June", "Okafor", ":", ["The harbour will open in June"]),
    ("In the minister's view, the harvest was poor.", "the minister's", "In the minister's view", None),
    ("In the words of Haddad, the port was a ruin.", "Haddad", "In the words", ["the port was a ruin"]),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), PLACED)
def test_placed(tell, text, source, cue, content):
    attribution = tell(text).saids[0].attribution
    assert (attribution.source.span.text.removesuffix("'s"), attribution.cue.text) == (source.removesuffix("'s"), cue)
    assert content is None or [span.text for span in attribution.content] == content
    assert not tell(text).saids[0].attribution.attitude


# What looks like one of these and is none.
NONE = [
    "The result: 3-1 after a long and dull game in Lima",
    "At noon: rain",
    "In the case of Peru, prices fell.",
    "She put the letter in a box.",
    "The army attacked the village.",
    "They gave the man a letter.",
    "The boat was full of water.",
]


@pytest.mark.parametrize("text", NONE)
def test_none(tell, text):
    assert tell(text).rows() == []


# Text and the cues that are left: within what somebody says, only what passes on a telling counts.
WITHIN = [
    ("The mayor said he hoped the talks would go on.", ["said"]),
    ("The envoy said the minister opposed the plan.", ["said"]),
    ("Police said witnesses told them that the car was red.", ["said", "told"]),
    ("The officer said the group denied the attack.", ["said", "denied"]),
    ("The judge wants to discuss the appeal.", ["wants"]),
]


@pytest.mark.parametrize(("text", "cues"), WITHIN)
def test_within(tell, text, cues):
    assert [cue for _, _, cue in tell(text).rows()] == cues


def test_participle_after_a_comma_is_the_speakers(tell):
    told = tell("The mayor said the council had failed the town, adding that the river was still rising.")
    said, added = (each.attribution for each in told.saids)
    assert (said.content[0].text, added.source.span.text) == ("the council had failed the town", "The mayor")


# An attitude changes nothing in how a deed stands: it is the report's own, or whoever else tells it.
STANDINGS = [
    ("Gunmen killed a guard in Basra on Monday. The mayor opposed the killing.", "reported"),
    ("The governor wants to know why soldiers killed two farmers in Jos on Monday.", "reported"),
]


@pytest.mark.parametrize(("text", "standing"), STANDINGS)
def test_no_claim_rests_on_it(text, standing):
    coded = code_report(Report(text))
    killing = next(event for event in coded.events if event.type == "killing")
    assert next(claim for claim in killing.claims if claim.field == "type").standing == standing
