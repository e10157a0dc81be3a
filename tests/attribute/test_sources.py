"""Who speaks, in sentences where the subject does not stand beside the word of saying."""

import pytest

SOURCES = [
    ("The general arrived and said the road was open.", "The general"),
    ("Lopez, who saw the attack, said the men wore uniforms.", "Lopez"),
    ("The mayor spoke at noon, saying the strike was over.", "The mayor"),
    ("The army issued a statement saying the town was safe.", "The army"),
    ("The group released a video claiming that hostages had died.", "The group"),
    ("The army's statement said the raid lasted two hours.", "The army's statement"),
    ("The report was confirmed to the Herald by Ana Ruiz of the army.", "Ana Ruiz of the army"),
    ("Soto and Ortiz said the talks had failed.", "Soto and Ortiz"),
    ("A spokesman for the police said nobody was hurt.", "A spokesman for the police"),
    ("The office refused to speak of a link, but confirmed officials were looking into the case.", "The office"),
    ("The statement on Monday by Dahl, the security chief, that the talks had ended surprised many.", "Dahl"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_source(tell, text, source):
    assert source in {row[0] for row in tell(text).rows()}


def test_hearer_is_no_source(tell):
    told = tell("The mayor told the Herald that the bridge was closed.")
    assert [row[0] for row in told.rows()] == ["The mayor"]


def test_entity_of_a_pronoun(tell):
    told = tell("The mayor left early. He said the bridge was closed.", He="mayor")
    source = told.saids[0].attribution.source
    assert source is not None
    assert source.entity == told.cast.at(told.token("mayor")).id


def test_entity_behind_a_document(tell):
    told = tell("A statement from the ministry said the town was safe.")
    assert told.rows()[0][0] == "A statement from the ministry"


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
