"""Quotations, their speakers and what exactly is said."""

import pytest

from dateline.attribute import speaker_at

CONTENT = [
    ("The mayor said on Friday that the bridge was closed.", "indirect", ["that the bridge was closed"]),
    ('"The town is calm," Ortiz said.', "direct", ['"The town is calm,"']),
    ("“The town is calm,” Ortiz said.", "direct", ["“The town is calm,”"]),
    ("'The town is calm,' said Ortiz, who runs the girls' school.", "direct", ["'The town is calm,'"]),
    ("‘The town is calm,’ said Ortiz.", "direct", ["‘The town is calm,’"]),
    ('Ortiz added: "The army has left."', "direct", ['"The army has left."']),
    ('Ortiz said the town "is calm".', "mixed", ['the town "is calm"']),
    ('The mayor hailed the "daring rescue".', "mixed", ['the "daring rescue"']),
    ("The ceasefire, the envoy said, was broken on Friday.", "indirect", ["The ceasefire", "was broken on Friday"]),
    ("Hundreds fled, the mayor said, as the river rose.", "indirect", ["Hundreds fled"]),
    ("The mayor said the war was lost and it was time to go.", "indirect", ["the war was lost and it was time to go"]),
    ("The bomb exploded at noon, according to the police.", "indirect", ["The bomb exploded at noon"]),
    ('[ORTIZ] "We are ready to talk."', "direct", ['"We are ready to talk."']),
    ('ORTIZ: "We are ready to talk."', "direct", ['"We are ready to talk."']),
]


@pytest.mark.parametrize(("text", "kind", "content"), CONTENT)
def test_content(tell, text, kind, content):
    told = tell(text)
    assert told.saids[0].attribution.kind == kind
    assert told.content()[: len(content)] == content


def test_spans_fit_the_text(tell):
    text = 'Ortiz said the town "is calm". He denied that it had burned.'
    for said in tell(text).saids:
        for span in (*said.attribution.content, said.attribution.cue, said.attribution.source.span):
            assert text[span.start : span.end] == span.text


def test_quotation_over_sentences(tell):
    told = tell('"The town is calm. The shops are open. We slept well," Ortiz said.')
    assert told.content() == ['"The town is calm. The shops are open. We slept well,"']


def test_quotation_goes_on_after_the_speaker_is_named(tell):
    told = tell('"The town is calm," Ortiz said. "The army has left the hills."')
    assert told.content() == ['"The town is calm,"', '"The army has left the hills."']


def test_quotation_before_the_speaker_is_named(tell):
    told = tell('"The town is calm now." "The army has left the hills," Ortiz said.')
    assert told.content() == ['"The town is calm now." "The army has left the hills,"']


def test_quotation_over_paragraphs(tell):
    told = tell('"The town is calm," Ortiz said. "The army has left the hills.\n\n"Nobody knows when it will return."')
    assert told.content()[-1].endswith('return."')


def test_scare_quotes_that_nobody_says(tell):
    assert tell('The so-called "safe zone" was bombed at dawn.').saids == ()


def test_signed_post(tell):
    told = tell("The convoy has reached the city safely. — Ana Ruiz (@anaruiz) May 3, 2019")
    post = told.saids[0].attribution
    assert (post.kind, post.source.span.text, post.cue) == ("direct", "Ana Ruiz", None)
    assert post.content[0].text == "The convoy has reached the city safely."


def test_number_before_a_post_is_left_out(tell):
    told = tell("1/2 The convoy has reached the city. — Ana Ruiz (@anaruiz) May 3, 2019")
    assert told.content() == ["The convoy has reached the city."]


FRAMED = [
    ('"We are free at last!" beamed Ana Ruiz.', "Ana Ruiz", "beamed"),
    ('"We are free at last," the old man rasped.', "the old man", "rasped"),
    ('The captain shot back: "We have no fuel left."', "The captain", "shot"),
    ('The captain left the room, growling in the hall: "We have no fuel left."', "The captain", "growling"),
    ('The captain bristled, "We have no fuel left at all."', "The captain", "bristled"),
    ('"Where is the money?" the crowd roared.', "the crowd", "roared"),
    ('Ruiz handed out the following note:\n\n"The mine is closed. Nobody was hurt."', "Ruiz", "handed"),
    ('"Will anybody pay for this?" the governor, Ana Ruiz, tweeted.', "the governor, Ana Ruiz", "tweeted"),
    ('"Never. Absolutely not," Ruiz responded.', "Ruiz", "responded"),
    ('"How high is the water?" asked the girl, who had come by boat.', "the girl, who had come by boat", "asked"),
]


@pytest.mark.parametrize(("text", "source", "cue"), FRAMED)
def test_any_verb_beside_a_quotation(tell, text, source, cue):
    assert (source, "say", cue) in tell(text).rows()


def test_two_who_speak_by_turns(tell):
    told = tell(
        '"Who lit the fire?" asked Soto.\n\n"The guards lit it," Ortiz said.\n\n"And who saw it?" Soto asked.\n\n'
        '"All of us saw them."'
    )
    spoken = {said.attribution.content[-1].text: said.attribution.source.span.text for said in told.saids}
    assert spoken['"All of us saw them."'] == "Ortiz"


def test_two_quotations_around_one_verb(tell):
    told = tell('Holding up "Water now," the crowd chanted "Close the mine."')
    assert told.rows() == [("the crowd", "say", "chanted")]


UNFRAMED = [
    'The singer of "Rivers of the North," toured the coast.',
    'A self-styled "king of the valley," Ruiz ran the mine.',
    'In "The Last Harbour," the divers fight a storm.',
]


@pytest.mark.parametrize("text", UNFRAMED)
def test_titles_and_names_in_quotation_marks_are_not_said(tell, text):
    assert tell(text).saids == ()


def test_headline_that_begins_with_a_name(tell):
    told = tell("Ana Ortiz on the Raid in the North: ‘We Had No Choice’\n\nThe mayor spoke on Friday.")
    assert told.rows() == [("Ana", "say", ":")]


def test_interrupted_quotation_has_one_speaker(tell):
    told = tell('"The road," Ortiz said, "is closed for the whole week."')
    assert told.rows() == [("Ortiz", "say", "said")]
    assert told.content() == ['"The road,"', '"is closed for the whole week."']


def test_opening_mark_set_where_a_quotation_ends(tell):
    told = tell("“The road is closed,“ said Ortiz. “The bridge is open,” said Soto.")
    assert [row[0] for row in told.rows()] == ["Ortiz", "Soto"]


def test_silence_has_no_content(tell):
    assert tell("The colonel declined to comment on the raid.").content() == []


def test_we_in_a_quotation_is_the_speaker(tell):
    told = tell('The road is open. "We opened it at dawn," the army said.')
    said = speaker_at(told.saids, told.token("We"))
    assert said is not None
    assert said.attribution.source.span.text == "the army"
    assert speaker_at(told.saids, told.token("road")) is None


@pytest.mark.parametrize("dateline", ["KANO (Reuters) -", "PARIS, June 5 -", "BOGOTA, 13 DEC 89 (AFP) --"])
def test_nobody_says_the_dateline(tell, dateline):
    told = tell(f"{dateline} Talks with the rebels have failed, the minister said.")
    assert told.content() == ["Talks with the rebels have failed"]
