"""Relations: every type reads its own examples; further sentences, and what is no relation."""

from __future__ import annotations

import pytest

from dateline import Report, code_report
from dateline.codebook.relation_types import load_relation_types

EXAMPLES = [
    pytest.param(kind.type, example, id=f"{kind.type}: {example['text']}")
    for kind in load_relation_types()
    for example in kind.examples
]


def relations_of(text: str) -> list[tuple[str, str, str, bool]]:
    """Type, names of both ends and `former` of all relations of a text."""
    coded = code_report(Report(text, published="2019-06-12", language="en"))
    names = {entity.id: " / ".join([entity.name, *(m.text for m in entity.mentions)]) for entity in coded.entities}
    return [(r.type, names.get(r.subject or "", ""), names.get(r.object or "", ""), r.former) for r in coded.relations]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_example(name: str, example: dict[str, str]) -> None:
    told = relations_of(example["text"])
    same = [r for r in told if r[0] == name and bare(example["subject"]) in r[1] and bare(example["object"]) in r[2]]
    assert same, told


def bare(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        # the past of the verb, and words for what is over
        ("Ahmed Karimi led the Northern Front from 1998 to 2004.", ("leader_of", "Karimi", "Northern Front", True)),
        ("Pedro Rojas was previously a member of the Shining Path.", ("member_of", "Rojas", "Shining Path", True)),
        # a copula in the present
        ("Omar Haddad is the leader of Hezbollah.", ("leader_of", "Haddad", "Hezbollah", False)),
        # a title before the name
        ("Colombian President Pedro Rojas spoke on Monday.", ("holds_office", "Rojas", "Colombia", False)),
        # named as
        (
            "The Islamic State named Omar Haddad as the leader of Boko Haram.",
            ("leader_of", "Haddad", "Boko Haram", False),
        ),
        # it is led now
        ("The Northern Front is led by Omar Haddad.", ("leader_of", "Haddad", "Northern Front", False)),
        # a bare noun between commas
        ("Gen. Ann Lee, commander, Northern Command, spoke.", ("leader_of", "Ann Lee", "Northern Command", False)),
        # one commander of many
        ("Omar Haddad was a commander in the Northern Army.", ("member_of", "Haddad", "Northern Army", False)),
        # soldiers serve
        ("Omar Haddad was assigned to the Northern Command.", ("member_of", "Haddad", "Northern Command", False)),
        # enemies
        ("Iran's war against Iraq began in 1980.", ("rival_of", "Iran", "Iraq", False)),
        ("Hamas vowed to defeat Israel.", ("rival_of", "Hamas", "Israel", False)),
        # of which state somebody is
        ("Police held the Swedish citizen Karim Haddad.", ("national_of", "Haddad", "Swed", False)),
        ("Police held a Jordanian-born militant on Monday.", ("national_of", "militant", "Jordan", False)),
        ("Omar Haddad, a Jordanian, was killed on Monday.", ("national_of", "Haddad", "Jordan", False)),
        ("Omar Haddad fled his native Algeria in March.", ("national_of", "Haddad", "Algeria", False)),
        # whose reporter it is
        ("Reuters's Carla Ruiz reported from the town.", ("member_of", "Carla Ruiz", "Reuters", False)),
    ],
)
def test_sentence(text: str, relation: tuple[str, str, str, bool]) -> None:
    kind, subject, other, former = relation
    told = relations_of(text)
    assert any(r[0] == kind and subject in r[1] and other in r[2] and r[3] is former for r in told), told


def test_a_leader_is_no_second_relation_of_membership() -> None:
    told = relations_of("Omar Haddad, the commander of the Northern Front, was captured.")
    assert [kind for kind, *_ in told] == ["leader_of"]


def test_a_relation_has_its_time() -> None:
    coded = code_report(Report("Omar Haddad joined the Northern Front in 2009.", language="en"))
    times = [relation.time for relation in coded.relations]
    assert times == [{"earliest": "2009-01-01", "latest": "2009-12-31", "precision": "year", "time": 0}]


def test_an_alias_is_told_once() -> None:
    coded = code_report(Report("Police held Ahmed Karimi, alias Abu Omar. Abu Omar had fled.", language="en"))
    told = [(relation.type, relation.value) for relation in coded.relations]
    assert told == [("alias_of", "Abu Omar")]


def test_a_bounty_has_its_amount() -> None:
    coded = code_report(
        Report("Omar Haddad, who had a $10 million bounty on his head, was killed on Monday.", language="en")
    )
    values = [relation.value for relation in coded.relations if relation.type == "bounty_on"]
    assert values == [{"amount": 10_000_000, "currency": "USD"}]


@pytest.mark.parametrize(
    "text",
    [
        "The son of a farmer was shot at the market on Monday.",  # nobody with a name
        "Members of the council met in Geneva on Monday.",
        "The company leads the market for tyres.",
        "Omar Haddad did not join the Northern Front.",
        "French Interior Ministry officials spoke of a raid.",
    ],
)
def test_no_relation(text: str) -> None:
    assert relations_of(text) == []
