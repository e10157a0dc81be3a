"""To whom a source belongs, and whether the report names it."""

import pytest

AFFILIATIONS = [
    ("A spokesman for the ministry said the town was safe.", "ministry"),
    ("Ana Ruiz, a spokeswoman for the ministry, said the town was safe.", "ministry"),
    ("The ministry's spokesman said the town was safe.", "ministry"),
    ("An army colonel said the town was safe.", "army"),
    ("Police Colonel Issa Ba said the town was safe.", "Police"),
    ("An officer of the army said the town was safe.", "army"),
    ("A source in the ministry said the town was safe.", "ministry"),
    ("Sources close to the ministry said the town was safe.", "ministry"),
    ("A lawyer for Soto said the town was safe.", "Soto"),
    ("According to an official at the ministry, the town was safe.", "ministry"),
]


@pytest.mark.parametrize(("text", "body"), AFFILIATIONS)
def test_affiliation(tell, text, body):
    told = tell(text)
    assert told.saids[0].attribution.source.affiliation == told.cast.at(told.token(body)).id


UNAFFILIATED = [
    "The army said the town was safe.",  # a body belongs to itself
    "A witness said the town was safe.",
    "A friend of Soto said the town was safe.",  # no body
    "A statement by the army said the town was safe.",  # the army itself speaks
    "The mayor said the army was gone.",  # not in the source's phrase
]


@pytest.mark.parametrize("text", UNAFFILIATED)
def test_no_affiliation(tell, text):
    assert {said.attribution.source.affiliation for said in tell(text).saids} == {None}


def test_affiliation_told_once_holds_for_the_report(tell):
    told = tell("Soto of the army said the town was safe. She said the road was open.", She="Soto")
    first, second = (said.attribution.source for said in told.saids)
    assert first.affiliation == second.affiliation == told.cast.at(told.token("army")).id


NAMED = [
    ("Issa Ba said the town was safe.", True),
    ("A security source said the town was safe.", False),
    ("Two people familiar with the case said the town was safe.", False),
    ("Ms. Wu, a nurse, who saw it, said the town was safe.", True),
]


@pytest.mark.parametrize(("text", "named"), NAMED)
def test_named(tell, text, named):
    assert tell(text).saids[0].attribution.source.named == named
