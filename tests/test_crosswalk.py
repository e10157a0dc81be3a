"""The crosswalk: rules of parties, counts, weapons and standing, and properties that hold for all of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.crosswalk import code_events, codes_of, inter_of, party_of
from dateline.crosswalk.table import load_table
from dateline.types import Claim, Entity, Event, Modality, Place, Relation, Scope, Span, Standing

TYPES = (
    "killing armed_attack clash bombing suicide_attack air_strike shelling abduction hijacking sexual_violence "
    "torture assault siege arson destruction looting robbery mob_violence riot protest crackdown strike_action "
    "arrest raid weapons_seizure trial execution release surrender escape transfer restriction territory_taken "
    "withdrawal deployment displacement coup threat demand accusation denial condemnation agreement ceasefire "
    "negotiation breakdown sanction aid cooperation group_change appointment resignation death injury"
).split()
MODALITIES = get_args(Modality)
WEAPONS = ["firearm", "explosive", "artillery", "aerial", "blade", "fire", "blunt", "chemical", "vehicle", None]
COUNTRY = "ML"
PLACES = (
    Place(Span(0, 4, "Mali"), "Gao", "settlement", country=COUNTRY),
    Place(Span(0, 4, "Lomé"), "Lomé", "settlement", country="TG"),
)
MUC_TYPES = {"ARSON", "BOMBING", "KIDNAPPING", "HIJACKING", "ROBBERY", "FORCED WORK STOPPAGE", "ATTACK"}

ENTITIES = {
    entity.id: entity
    for entity in (
        Entity("army", "state_force", "Malian Army", country=COUNTRY),
        Entity("foreign", "state_force", "Foreign Legion", country="FR"),
        Entity("police", "state_force", "City Police", country=COUNTRY),
        Entity("rebels", "armed_group", "Northern Front", codebook="northern_front"),
        Entity("rivals", "armed_group", "Southern Front", codebook="southern_front"),
        Entity("gunmen", "armed_group", "gunmen"),
        Entity("villagers", "civilians", "villagers"),
        Entity("man", "people", "a man"),
        Entity("mob", "people", "an angry mob"),
        Entity("mayor", "government", "the mayor", country=COUNTRY),
        Entity("leader", "person", "Idrissa Keita"),
    )
}
LEADS = (Relation("n1", "leader_of", "leader", "rebels", False, (Span(0, 1, "x"),)),)


def make_claim(field: str, value: dict[str, Any], standing: Standing = "reported", also: tuple[str, ...] = ()) -> Claim:
    return Claim("c1", field, value, (Span(0, 1, str(value.get("description", "x"))),), standing=standing, also=also)


def make_event(
    name: str,
    *,
    words: str = "",
    actor: str | None = None,
    target: str | None = None,
    weapon: str | None = None,
    weapon_words: str = "",
    modality: Modality = "actual",
    scope: Scope = "incident",
    standing: Standing = "reported",
    also: tuple[str, ...] = (),
    more: tuple[Claim, ...] = (),
    counts: Mapping[str, int] | None = None,
    **more_counts: int,
) -> Event:
    """An event told in `words`, by and to entities of ENTITIES."""
    type_claim = Claim("c0", "type", {"type": name}, (Span(0, len(words), words),), standing=standing, also=also)
    claims = [type_claim, *more]
    claims += [make_claim(field, {"entity": who}) for field, who in (("actor", actor), ("target", target)) if who]
    if weapon:
        claims.append(make_claim("instrument", {"kind": weapon, "description": weapon_words or weapon}))
    for field, number in {**(counts or {}), **more_counts}.items():
        claims.append(
            make_claim(field, {"low": number, "best": number, "high": number, "approximate": False, "who": None})
        )
    return Event("v1", name, modality, scope, (Span(0, len(words), words),), tuple(claims))


def code(event: Event, relations: tuple[Relation, ...] = ()) -> dict[str, Any]:
    return codes_of(event, ENTITIES, PLACES, relations)


def sub_event(event: Event, relations: tuple[Relation, ...] = ()) -> str | None:
    found = code(event, relations)["acled"]
    return found["sub_event_type"] if found else None


def plover(event: Event) -> tuple[str, str | None] | None:
    found = code(event)["plover"]
    return (found["event"], found["mode"]) if found else None


OVERTAKEN = "Non-state actor overtakes territory"
AT_GAO = make_claim("place", {"place": 0})
AT_LOME = make_claim("place", {"place": 1})
ON_FRIDAY = make_claim("time", {"earliest": "2020-06-05", "latest": "2020-06-05", "precision": "day", "time": None})
SPAN = (AT_GAO, ON_FRIDAY)


@st.composite
def events(draw: st.DrawFn) -> Event:
    names = st.sampled_from([None, *ENTITIES])
    counts = {
        field: draw(st.integers(0, 50)) for field in draw(st.sets(st.sampled_from(["killed", "injured", "arrested"])))
    }
    return make_event(
        draw(st.sampled_from(TYPES)),
        words=draw(
            st.sampled_from(["", "shot dead", "captured", "handed over", "lifted", "drone", "sentenced", "rescued"])
        ),
        actor=draw(names),
        target=draw(names),
        weapon=draw(st.sampled_from(WEAPONS)),
        modality=draw(st.sampled_from(MODALITIES)),
        scope=draw(st.sampled_from(get_args(Scope))),
        standing=draw(st.sampled_from(get_args(Standing))),
        also=draw(st.sampled_from([(), ("unverified",), ("accused",)])),
        more=draw(st.sampled_from([(), (AT_GAO,), (AT_GAO, ON_FRIDAY)])),
        counts=counts,
    )


def assert_valid(codes: dict[str, Any]) -> None:
    table = load_table()
    assert list(codes) == ["plover", "acled", "gtd", "ucdp", "muc"]
    if codes["plover"]:
        modes = codes["plover"]["modes"]
        assert set(modes) <= set(table.plover_modes[codes["plover"]["event"]])
        assert codes["plover"]["mode"] == (modes[0] if modes else None)
    if codes["acled"]:
        assert table.event_type_of[codes["acled"]["sub_event_type"]] == codes["acled"]["event_type"]
    assert codes["gtd"] is None or codes["gtd"]["attacktype"] in range(1, 10)
    assert codes["ucdp"] is None or codes["ucdp"]["type_of_violence"] in (1, 2, 3)
    assert codes["muc"] is None or codes["muc"]["type"] in MUC_TYPES


def test_table_has_every_type_and_no_other() -> None:
    assert sorted(load_table().rows) == sorted(TYPES)
    assert len(load_table().event_type_of) == 25


@pytest.mark.parametrize("modality", MODALITIES)
@pytest.mark.parametrize("name", TYPES)
def test_every_type_and_modality_gives_a_valid_code_or_none(name: str, modality: Modality) -> None:
    for actor in (None, *ENTITIES):
        assert_valid(code(make_event(name, actor=actor, target="villagers", modality=modality, killed=2), LEADS))


@settings(max_examples=300, deadline=None)
@given(events())
def test_any_event_gives_valid_codes(event: Event) -> None:
    assert_valid(code(event, LEADS))


@settings(max_examples=200, deadline=None)
@given(events())
def test_no_death_gives_no_ucdp_row(event: Event) -> None:
    without = tuple(claim for claim in event.claims if claim.field != "killed")
    none = make_claim("killed", {"low": 0, "best": 0, "high": 0, "approximate": False, "who": None})
    changed = Event(event.id, event.type, event.modality, event.scope, event.mentions, (*without, none))
    assert code(changed)["ucdp"] is None


@settings(max_examples=200, deadline=None)
@given(events())
def test_what_is_threatened_thought_of_or_negated_is_no_violence(event: Event) -> None:
    found = code(event)
    if event.modality in ("threatened", "hypothetical", "negated", "planned"):
        assert found["plover"] is None or found["plover"]["event"] not in ("ASSAULT", "COERCE", "PROTEST")
        assert found["acled"] is None and found["gtd"] is None and found["ucdp"] is None
    if event.modality in ("hypothetical", "negated"):
        assert found["plover"] is None and found["muc"] is None


@settings(max_examples=200, deadline=None)
@given(events())
def test_names_of_the_sides_do_not_matter(event: Event) -> None:
    swapped = dict(ENTITIES)
    for one, other in (("army", "rebels"), ("rebels", "army"), ("rivals", "foreign"), ("foreign", "rivals")):
        kept = ENTITIES[one]
        swapped[one] = Entity(one, kept.kind, ENTITIES[other].name, kept.codebook, kept.country)
    before, after = code(event), codes_of(event, swapped, PLACES)
    assert (before["acled"], before["ucdp"]) == (after["acled"], after["ucdp"])


@pytest.mark.parametrize("name", ["killing", "armed_attack", "torture", "arson"])
def test_state_or_rebel_doer_changes_gtd_and_inter_alone(name: str) -> None:
    by_army = code(make_event(name, actor="army", target="villagers", more=(AT_GAO,), killed=3))
    by_rebels = code(make_event(name, actor="rebels", target="villagers", more=(AT_GAO,), killed=3))
    assert by_army["gtd"] is None and by_rebels["gtd"] is not None
    assert {**by_army, "gtd": None} == {**by_rebels, "gtd": None}
    inters = [
        inter_of(party_of({"entity": who}, ENTITIES, ()), COUNTRY, {"northern front": 2}) for who in ("army", "rebels")
    ]
    assert inters == [1, 2]


def test_only_a_denial_gives_no_code() -> None:
    denied = code(make_event("killing", actor="army", target="villagers", standing="denied", killed=3))
    assert set(denied.values()) == {None}
    assert set(code(make_event("killing", target="villagers", standing="denied", also=("unverified",))).values()) == {
        None
    }


def test_accused_and_denied_gives_its_codes() -> None:
    event = make_event("killing", actor="army", target="villagers", standing="denied", also=("accused",), killed=3)
    assert plover(event) == ("ASSAULT", None)
    assert code(event)["ucdp"] == {"type_of_violence": 3}


def test_actor_of_whom_only_the_denial_is_told_is_no_actor() -> None:
    denied = make_claim("actor", {"entity": "army"}, standing="denied")
    assert code(make_event("killing", target="villagers", more=(denied,), killed=3))["ucdp"] is None


def test_bombing_in_a_battle_gives_one_acled_row() -> None:
    battle = make_event("clash", actor="army", target="rebels", more=(AT_GAO, ON_FRIDAY))
    bombing = make_event("bombing", actor="rebels", target="army", weapon="explosive", more=(AT_GAO, ON_FRIDAY))
    elsewhere = make_event("bombing", actor="rebels", target="army", weapon="explosive", more=(AT_LOME, ON_FRIDAY))
    coded = code_events([battle, bombing, elsewhere], ENTITIES, PLACES)
    assert [bool(event.codes["acled"]) for event in coded] == [True, False, True]
    assert all(event.codes["plover"] for event in coded)


def test_battle_in_which_a_town_falls_carries_the_taking() -> None:
    battle = make_event("clash", actor="army", target="rebels", more=(AT_GAO, ON_FRIDAY))
    taking = make_event("territory_taken", words="recaptured", actor="army", more=(AT_GAO, ON_FRIDAY))
    coded = code_events([battle, taking], ENTITIES, PLACES)
    assert coded[0].codes["acled"] == {"event_type": "Battles", "sub_event_type": "Government regains territory"}
    assert coded[1].codes["acled"] is None


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        # section 3: the same "gunmen shot" gives, by whom they shot
        (make_event("killing", actor="gunmen", target="army", weapon="firearm"), "Armed clash"),
        (make_event("killing", actor="gunmen", target="mayor", weapon="firearm"), "Attack"),
        (make_event("armed_attack", actor="rebels", target="rivals", weapon="firearm"), "Armed clash"),
        # a weapon at range, whoever is hit
        (make_event("killing", actor="army", target="rebels", weapon="aerial"), "Air/drone strike"),
        (make_event("bombing", actor="rebels", target="army"), "Remote explosive/landmine/IED"),
        (make_event("bombing", weapon="explosive", weapon_words="hand grenade"), "Grenade"),
        (make_event("suicide_attack", actor="rebels", target="villagers", weapon="explosive"), "Suicide bomb"),
        (make_event("suicide_attack", actor="rebels", target="villagers", weapon="firearm"), "Attack"),
        (make_event("bombing", modality="attempted"), "Disrupted weapons use"),
        (make_event("killing", target="villagers", weapon="chemical", weapon_words="sarin gas"), "Chemical weapon"),
        # one private person's violence is no row
        (make_event("assault", actor="man", target="villagers"), None),
        (make_event("assault", actor="mob", target="villagers"), "Mob violence"),
        (make_event("assault", actor="rebels", target="villagers"), "Attack"),
        (make_event("killing", target="villagers"), None),
        # abduction turns with a death
        (make_event("abduction", actor="rebels", target="villagers"), "Abduction/forced disappearance"),
        (make_event("abduction", actor="rebels", target="villagers", killed=1), "Attack"),
        (make_event("abduction", actor="rebels", target="army"), "Armed clash"),
        # crowds
        (make_event("protest"), "Peaceful protest"),
        (make_event("protest", participants=2), None),
        (make_event("protest", arrested=12), "Protest with intervention"),
        (make_event("crackdown", actor="police", killed=4), "Excessive force against protesters"),
        (make_event("riot", words="riot"), "Mob violence"),
        # territory, by the taker
        (make_event("territory_taken", words="captured", actor="rebels", more=(AT_GAO,)), OVERTAKEN),
        (make_event("territory_taken", words="retook", actor="army", more=(AT_GAO,)), "Government regains territory"),
        (make_event("territory_taken", words="retook", actor="foreign", more=(AT_GAO,)), OVERTAKEN),
        (make_event("territory_taken", words="retook", actor="army"), None),
        (make_event("territory_taken", words="handed over", actor="army"), "Non-violent transfer of territory"),
        # arrests that matter
        (make_event("arrest", actor="police", target="man"), None),
        (make_event("arrest", actor="police", target="mayor"), "Arrests"),
        (make_event("arrest", actor="rebels", target="man"), "Abduction/forced disappearance"),
        (make_event("execution", actor="army", target="man"), None),
        (make_event("execution", actor="rebels", target="man"), "Attack"),
        (make_event("agreement", actor="army", target="rebels"), "Agreement"),
        (make_event("agreement", actor="army", target="mayor"), None),
        (make_event("ceasefire", actor="rebels"), "Agreement"),
    ],
)  # fmt: skip
def test_acled_sub_event(event: Event, expected: str | None) -> None:
    assert sub_event(event) == expected


def test_person_stands_for_the_body_that_he_leads() -> None:
    event = make_event("killing", actor="army", target="leader", weapon="firearm", killed=1)
    assert sub_event(event) is None
    assert sub_event(event, LEADS) == "Armed clash"
    assert code(event, LEADS)["ucdp"] == {"type_of_violence": 1}


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (make_event("killing", words="killed", target="villagers"), ("ASSAULT", None)),
        (make_event("killing", words="assassinated", target="mayor", weapon="firearm"), ("ASSAULT", "targeted")),
        (make_event("killing", words="gunned down", target="villagers"), ("ASSAULT", "firearms")),
        (make_event("air_strike", words="air strike"), ("ASSAULT", None)),
        (make_event("air_strike", words="drone strike"), ("ASSAULT", "drone")),
        (make_event("assault", words="attacked"), ("ASSAULT", "beat")),
        (make_event("assault", words="stabbed"), ("ASSAULT", "primitive")),
        (make_event("bombing", modality="threatened"), ("THREATEN", "violence")),
        (make_event("arrest", modality="threatened"), ("THREATEN", "arrest")),
        (make_event("aid", modality="planned"), ("AGREE", None)),
        (make_event("withdrawal", modality="planned"), ("CONCEDE", None)),
        (make_event("killing", modality="planned"), None),
        (make_event("trial", words="charged"), ("ACCUSE", "allege")),
        (make_event("trial", words="sentenced to"), ("SANCTION", "convict")),
        (make_event("trial", words="acquitted"), ("CONCEDE", None)),
        (make_event("restriction", words="imposed a curfew"), ("COERCE", "curfew")),
        (make_event("restriction", words="lifted the curfew"), ("CONCEDE", None)),
        (make_event("release", words="released"), ("RETREAT", "release")),
        (make_event("release", words="rescued"), ("AID", None)),
        (make_event("deployment", actor="rebels"), ("MOBILIZE", "militia")),
        (make_event("deployment", target="police"), ("MOBILIZE", "police")),
        (make_event("transfer", words="extradited"), ("COOPERATE", None)),
        (make_event("transfer", words="transferred"), None),
        (make_event("displacement"), None),
        (make_event("displacement", actor="army"), ("SANCTION", "expel")),
        (make_event("agreement", words="signed"), ("SUPPORT", None)),
        (make_event("agreement", words="agreed to"), ("AGREE", None)),
        (make_event("ceasefire", words="declared a ceasefire"), ("CONCEDE", None)),
        (make_event("crackdown", words="fired tear gas"), ("ASSAULT", "crowd-control")),
        (make_event("group_change"), None),
        (make_event("killing", scope="aggregate", killed=9), None),
    ],
)  # fmt: skip
def test_plover_event_and_mode(event: Event, expected: tuple[str, str | None] | None) -> None:
    assert plover(event) == expected


def test_all_modes_are_kept_and_the_most_specific_comes_first() -> None:
    found = code(make_event("killing", words="assassinated", target="mayor", weapon="firearm"))["plover"]
    assert found == {"event": "ASSAULT", "mode": "targeted", "modes": ["targeted", "firearms"]}


@pytest.mark.parametrize(
    ("event", "gtd", "ucdp", "muc"),
    [
        (make_event("killing", actor="rebels", target="mayor", killed=1), 1, 1, "ATTACK"),
        (make_event("killing", actor="rebels", target="villagers", weapon="explosive", killed=4), 3, 3, "ATTACK"),
        (make_event("clash", actor="army", target="rebels", killed=4), None, 1, None),
        (make_event("clash", actor="rebels", target="rivals", killed=4), 2, 2, None),
        (make_event("armed_attack", actor="gunmen", target="villagers", killed=4), 2, None, "ATTACK"),
        (make_event("bombing", modality="attempted"), 3, None, "BOMBING"),
        (make_event("bombing", modality="threatened"), None, None, "BOMBING"),
        (make_event("arrest", actor="rebels", target="villagers"), None, None, "KIDNAPPING"),
        (make_event("execution", actor="army", target="man", killed=1), None, None, None),
        (make_event("mob_violence", actor="mob", target="man", killed=1), 8, None, "ATTACK"),
        (make_event("killing", actor="rebels", target="villagers", scope="aggregate", killed=90), None, None, None),
        (make_event("killing", actor="rebels", target="man", scope="aggregate", more=SPAN, killed=9), None, 3, None),
    ],
)  # fmt: skip
def test_gtd_ucdp_and_muc(event: Event, gtd: int | None, ucdp: int | None, muc: str | None) -> None:
    found = code(event)
    assert (found["gtd"] or {}).get("attacktype") == gtd
    assert (found["ucdp"] or {}).get("type_of_violence") == ucdp
    assert (found["muc"] or {}).get("type") == muc
