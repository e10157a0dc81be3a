"""How claims stand, by what their mentions rest on."""

import pytest

from dateline.attribute import ground_of, standing_of

KILLED = [
    ("Soldiers killed the leader on Monday.", "reported", ()),
    ("Police said bandits killed the leader.", "attributed", ()),
    ("It was announced that a raid had killed the leader.", "reported", ()),
    ("The leader was reportedly killed on Monday.", "possible", ()),
    ("The leader may have been killed on Monday.", "possible", ()),
    ("The leader was allegedly killed by a guard.", "possible", ()),
    ("The leader is believed to have been killed.", "possible", ()),
    ("The leader appears to have been killed.", "possible", ()),
    ("Rumours that the leader was killed spread quickly.", "possible", ()),
    ("Police said the leader may have been killed.", "possible", ("attributed",)),
    ("The ministry confirmed that the leader was killed.", "confirmed", ("attributed",)),
    ("The army denied that soldiers killed the leader.", "denied", ()),
    ("Officials said the Taliban killed the leader.", "attributed", ()),
    ("Officials accused the Taliban of having killed the leader.", "accused", ("attributed",)),
    ("The group vowed that the leader would be killed.", "attributed", ()),
    ("Three were killed, the mayor said. The claim could not be verified.", "attributed", ("unverified",)),
    ("The army said gunmen had killed the leader. Soldiers killed the leader in May.", "attributed", ("reported",)),
    ("The army said the leader was killed. The ministry confirmed he was killed.", "confirmed", ("attributed",)),
    ("The ministry said the leader was killed. The family denied that he was killed.", "denied", ("attributed",)),
]


@pytest.mark.parametrize(("text", "standing", "also"), KILLED)
def test_standing_of_a_killing(tell, text, standing, also):
    told = tell(text)
    mentions = [token.i for token in told.parsed.doc if token.text == "killed"]
    grounds = [ground_of(told.parsed, told.cast, told.saids, token) for token in mentions]
    about = {"field": "type", "claim_entity": None, "actors": frozenset(), "is_wrong": True}
    assert standing_of(grounds, **about, is_done="vowed" not in text) == (standing, also)


def stand(told, word, field, *, actor=None, **about):
    ids = frozenset() if actor is None else frozenset({told.cast.at(told.token(actor)).id})
    ground = ground_of(told.parsed, told.cast, told.saids, told.token(word))
    entity = next(iter(ids), None) if field == "actor" else None
    return standing_of([ground], field=field, claim_entity=entity, actors=ids, **about)[0]


def test_own_deed_is_claimed(tell):
    told = tell("The army said it had killed the leader.", it="army")
    assert stand(told, "killed", "type", actor="army") == "claimed"
    assert stand(told, "killed", "killed", actor="army") == "claimed"


def test_confirming_a_deed_of_ones_own_is_claiming_it(tell):
    told = tell("The army confirmed the killing of the leader.")
    assert stand(told, "killing", "type", actor="army") == "claimed"


def test_claiming_responsibility_presupposes_the_deed(tell):
    told = tell("The group claimed responsibility for a bombing.")
    assert stand(told, "bombing", "type", actor="group") == "reported"
    assert stand(told, "bombing", "actor", actor="group") == "claimed"


def test_denying_involvement_denies_the_actor_only(tell):
    told = tell("The group denied any involvement in a bombing.")
    assert stand(told, "bombing", "type", actor="group") == "reported"
    assert stand(told, "bombing", "actor", actor="group") == "denied"


def test_blaming_presupposes_the_deed(tell):
    told = tell("The mayor blamed the rebels for an ambush.")
    assert stand(told, "ambush", "type", actor="rebels") == "reported"
    assert stand(told, "ambush", "actor", actor="rebels") == "accused"


def test_condemning_asserts_nothing(tell):
    told = tell("The bishop condemned a bombing by the rebels.")
    assert stand(told, "bombing", "type", actor="rebels") == "reported"


def test_accused_of_planning(tell):
    told = tell("Two men accused of plotting an attack were held.")
    assert stand(told, "attack", "type") == "accused"


def test_suspected_actor(tell):
    told = tell("Suspected rebels burned a school.")
    ground = ground_of(told.parsed, told.cast, told.saids, told.token("rebels"))
    assert ground.hedge is None or ground.hedge == "accused"
    told = tell("The police held a suspected rebel.")
    assert ground_of(told.parsed, told.cast, told.saids, told.token("rebel")).hedge == "accused"


def test_naming_the_doer_of_a_wrong_accuses(tell):
    told = tell("Witnesses said an attack by the rebels left many homeless.")
    about = {"actor": "rebels", "is_wrong": True}
    assert stand(told, "attack", "actor", **about) == "accused"
    assert stand(told, "attack", "actor", actor_is_identifiable=False, **about) == "attributed"
    assert stand(told, "attack", "type", **about) == "attributed"


def test_an_outlet_accuses_nobody(tell):
    told = tell("Reuters said an attack by the rebels left many homeless.")
    assert stand(told, "attack", "actor", actor="rebels", is_wrong=True) == "attributed"


def test_pointing_back_does_not_make_it_reported(tell):
    told = tell("Police said a man was shot. The shooting shocked the town.")
    grounds = [ground_of(told.parsed, told.cast, told.saids, told.token(word)) for word in ("shot", "shooting")]
    assert grounds[1].weak
    assert standing_of(grounds, field="type", claim_entity=None, actors=frozenset())[0] == "attributed"


def test_unverified_names_its_event(tell):
    told = tell("A girl was freed. The killing of three men could not be independently verified.")
    assert ground_of(told.parsed, told.cast, told.saids, told.token("killing")).unverified
    assert not ground_of(told.parsed, told.cast, told.saids, told.token("freed")).unverified


def test_unverified_reports_at_large(tell):
    told = tell("A girl was freed, police said. The reports could not be independently verified.")
    assert ground_of(told.parsed, told.cast, told.saids, told.token("freed")).unverified


def test_a_doubt_changes_no_standing(tell):
    told = tell("The envoy doubted that the rebels bombed the port.")
    assert stand(told, "bombed", "type", actor="rebels") == "reported"


def test_nothing_to_rest_on_is_reported():
    assert standing_of([], field="type", claim_entity=None, actors=frozenset()) == ("reported", ())
