"""Who speaks, in sentences where the subject does not stand beside the word of saying."""

import pytest

from dateline.attribute import find_attributions
from dateline.who import Cast

SOURCES = [
    ("The general arrived and said the road was open.", "The general"),
    ("The mayor spoke at noon, saying the strike was over.", "The mayor"),
    ("The army issued a statement saying the town was safe.", "The army"),
    ("The group released a video claiming that hostages had died.", "The group"),
    ("The army's statement said the raid lasted two hours.", "The army's statement"),
    ("The report was confirmed to the Herald by Ana Ruiz of the army.", "Ana Ruiz of the army"),
    ("Soto and Ortiz said the talks had failed.", "Soto and Ortiz"),
    ("Both Soto and Ortiz said the talks had failed.", "Both Soto and Ortiz"),
    ("A spokesman for the police said nobody was hurt.", "A spokesman for the police"),
    ("The office refused to speak of a link, but confirmed officials were looking into the case.", "The office"),
    # with what describes the speaker
    ("Lopez, who saw the attack, said the men wore uniforms.", "Lopez, who saw the attack"),
    ("Amina Yusuf, a nurse at the hospital, said 12 had died.", "Amina Yusuf, a nurse at the hospital"),
    ("Joseph Okello, 43, said the rebels came at dawn.", "Joseph Okello, 43"),
    ('"We hid in the church," said Joseph Okello, a farmer.', "Joseph Okello, a farmer"),
    ("People familiar with the inquiry said two arrests were near.", "People familiar with the inquiry"),
    ("Minister Hla Tun (NLP) said the border was shut.", "Minister Hla Tun (NLP)"),
    ("The party, funded by the miners, said it would stand.", "The party, funded by the miners"),
    ("The statement on Monday by Dahl, the security chief, that the talks had ended surprised many.",
     "Dahl, the security chief"),
    ("According to figures released by the port, exports fell.", "figures released by the port"),
    # without what is told of the saying itself
    ('"The road is shut," said the governor in a statement.', "the governor"),
    ('"The road is shut," said the governor on Friday.', "the governor"),
    ("The governor, speaking on Friday, said the road was shut.", "The governor"),
    ("Even the governor said the road was shut.", "the governor"),
    # a relative clause that holds the word of saying
    ("The police held a driver, who said he knew nobody.", "who"),
    ("They met residents who said the well was dry.", "who"),
    # several nouns before the verb
    ("Farmers, the minister said, must leave the valley.", "the minister"),
    # who goes on to speak, though the parse hangs the verb on what is said
    ("The envoy said the rebels had left the town, adding that talks would go on.", "The envoy"),
    ("Ruiz said the rebels would return, and called for help from abroad.", "Ruiz"),
    # who is made to speak
    ("The leak led the minister to announce that the mine would close.", "the minister"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_source(tell, text, source):
    assert source in {row[0] for row in tell(text).rows()}


SHARED = [
    ("Ruiz said the rebels burned the mill and threatened to return.", ("the rebels", "promise", "threatened")),
    ("Ruiz said the rebels had burned the mill and threatened to return.", ("the rebels", "promise", "threatened")),
    ("He said they fled at dawn and threatened to return.", ("they", "promise", "threatened")),
]


@pytest.mark.parametrize(("text", "row"), SHARED)
def test_two_verbs_that_share_a_subject_in_what_is_said(tell, text, row):
    assert row in tell(text).rows()


def test_entity_of_who(tell):
    told = tell("The police held a driver, who said the road was mined.", who="driver")
    source = told.saids[0].attribution.source
    assert (source.span.text, source.entity) == ("who", told.cast.at(told.token("driver")).id)


def test_hearer_is_no_source(tell):
    told = tell("The mayor told the Herald that the bridge was closed.")
    assert [row[0] for row in told.rows()] == ["The mayor"]


def test_entity_of_a_pronoun(tell):
    told = tell("The mayor left early. He said the bridge was closed.", He="mayor")
    source = told.saids[0].attribution.source
    assert source is not None
    assert source.entity == told.cast.at(told.token("mayor")).id


DOCUMENTS = [
    ("A statement from the ministry said the town was safe.", "ministry"),
    ("The ministry's report said the town was safe.", "ministry"),
    ("A letter signed by Soto said the town was safe.", "Soto"),
    ("A ministry memo said the town was safe.", "ministry"),
    ("According to a study published by the ministry, the town was safe.", "ministry"),
]


@pytest.mark.parametrize(("text", "author"), DOCUMENTS)
def test_entity_behind_a_document(tell, text, author):
    told = tell(text)
    documents = {"statement", "report", "letter", "memo", "study"}  # no entities in a real cast
    mentions = tuple(each for each in told.cast.mentions if told.parsed.doc[each.head].text not in documents)
    saids = find_attributions(told.parsed, Cast(told.cast.entities, mentions))
    assert saids[0].attribution.source.entity == told.cast.at(told.token(author)).id


def test_cited_sources_speak_through_the_one_who_cites(tell):
    told = tell('The paper cited intelligence sources as saying the man was "heavily armed".')
    paper, sources = (said.attribution for said in told.saids)
    assert (paper.source.span.text, sources.source.span.text) == ("The paper", "intelligence sources")
    assert sources.via == paper.id
    assert [span.text for span in paper.content] == ["the man was"]


def test_citing_beside_another_word_of_saying(tell):
    told = tell("The airport was closed on Friday, state television reported, citing the army.")
    television, army = (said.attribution for said in told.saids)
    assert (army.source.span.text, army.via) == ("the army", television.id)
    assert army.content[0].text == television.content[0].text == "The airport was closed on Friday"


def test_outlet_that_passes_on(tell):
    assert tell("The mayor told Reuters that the bridge was closed.").saids[0].attribution.via == "Reuters"
    told = tell("The mayor told Reuters that the bridge was closed.", outlet="Reuters")
    assert told.saids[0].attribution.via is None


def test_ids_in_the_order_of_the_text(tell):
    told = tell("Soto said the road was open. Ortiz denied that it was open.")
    assert [said.attribution.id for said in told.saids] == ["a1", "a2"]
