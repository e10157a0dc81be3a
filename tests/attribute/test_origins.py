"""Who is at the end of a claim's chain of telling, in whole reports."""

from __future__ import annotations

import pytest

from dateline.attribute.chain import chains_of, speakers_of
from dateline.code import code_report
from dateline.types import Attribution, CodedReport, Origin, Report, Source, Span

OUTLET = "Harbour Post"


def code(text: str, outlet: str | None = OUTLET) -> CodedReport:
    return code_report(Report(text, outlet=outlet, published="2021-06-04", language="en"))


def links(coded: CodedReport, origin: Origin) -> list[str]:
    """The speakers of a chain from the outlet inwards."""
    sources = {each.id: each.source.span.text if each.source else "?" for each in coded.attributions}
    return [sources[name] for name in origin.chain]


def told(text: str, outlet: str | None = OUTLET) -> list[tuple[str, str | None, list[str]]]:
    """Kind, name and chain of the origins of the type claim of the first event that is violent."""
    coded = code(text, outlet)
    event = next(each for each in coded.events if each.type not in ("denial", "accusation", "condemnation"))
    claim = next(claim for claim in event.claims if claim.field == "type")
    return [(origin.kind, origin.name, links(coded, origin)) for origin in claim.origins]


CHAINS = [
    # the report's own voice
    ("Gunmen killed two farmers near Gao.", [("outlet", OUTLET, [])]),
    ("LAGOS (Reuters) - Gunmen killed two farmers on Friday.", [("agency", "Reuters", [])]),
    ("Gunmen killed two farmers near Gao.\n\n(AFP)", [("agency", "Agence France-Presse", [])]),
    ("Gunmen killed two farmers near Gao.\n\nWith reporting by AFP", [("outlet", OUTLET, [])]),
    # one link
    ("Rebels killed two farmers, the governor said.", [("source", "the governor", ["the governor"])]),
    ("Rebels killed two farmers, the governor told AFP.", [("source", "the governor", ["the governor"])]),
    ("Reuters reported that gunmen had killed two farmers.", [("agency", "Reuters", ["Reuters"])]),
    (
        "The BBC reported that gunmen had killed two farmers.",
        [("outlet", "British Broadcasting Corporation", ["The BBC"])],
    ),
    ("It was reported that gunmen had killed two farmers.", [("unnamed", None, ["?"])]),
    ("LAGOS (Reuters) - Gunmen killed two farmers, the police said.", [("source", "the police", ["the police"])]),
    # several links
    (
        "Reuters reported that officials said gunmen had killed two farmers.",
        [("source", "officials", ["Reuters", "officials"])],
    ),
    (
        "Gunmen killed two farmers, officials said, citing witnesses.",
        [("source", "witnesses", ["officials", "witnesses"])],
    ),
    (
        "Local media reported that gunmen had killed two farmers, citing police.",
        [("source", "police", ["Local media", "police"])],
    ),
    (
        "State television quoted the ministry as saying that gunmen had killed two farmers.",
        [("source", "the ministry", ["State television", "the ministry"])],
    ),
    (
        "Gunmen killed two farmers, according to the ministry, which cited witnesses.",
        [("source", "witnesses", ["the ministry, which cited witnesses", "witnesses"])],
    ),
    (
        "The mayor said that, according to police, gunmen had killed two farmers.",
        [("source", "police", ["The mayor", "police"])],
    ),
    (  # what "according to" ends is told by those
        "Her brother said gunmen had killed two farmers, according to police.",
        [("source", "Her brother", ["police", "Her brother"])],
    ),
    # who is no link of his own
    (
        "The army spokesman, Col. Ali Haddad, said the army had confirmed that rebels killed nine men.",
        [("source", "Ali Haddad", ["The army spokesman, Col. Ali Haddad"])],
    ),
    (
        "The governor said he had told the envoy that rebels killed nine men.",
        [("source", "The governor", ["The governor"])],
    ),
    ("Officials said investigators believe rebels killed the two men.", [("source", "Officials", ["Officials"])]),
    ("The police said it was reported that rebels killed the two men.", [("source", "The police", ["The police"])]),
    # one entity is one origin, a denial is another voice
    (
        "The mayor said gunmen had killed two men. They killed two men at dawn, the mayor added.",
        [("source", "The mayor", ["The mayor"])],
    ),
    (
        "The group's claim that it had killed ten soldiers was denied by the army.",
        [("source", "The group", ["The group's"]), ("source", "the army", ["the army"])],
    ),
    (
        "The minister rejected claims by residents that soldiers had killed three men.",
        [("source", "The minister", ["The minister"]), ("source", "residents", ["residents"])],
    ),
    ("The president condemned the killing of two priests in Owo.", [("outlet", OUTLET, [])]),
]


@pytest.mark.parametrize(("text", "origins"), CHAINS)
def test_origins_of_what_happened(text: str, origins: list[tuple[str, str | None, list[str]]]) -> None:
    assert told(text) == origins


def test_the_outlets_own_voice_is_one_origin_with_what_it_is_said_to_report() -> None:
    text = "Gunmen killed two farmers near Gao. The Harbour Post newspaper reported that gunmen killed two farmers."
    assert [kind for kind, _, _ in told(text)].count("outlet") == 1


def test_an_agency_that_is_named_in_its_own_report_is_its_entity() -> None:
    coded = code("LAGOS (Reuters) - Gunmen killed two farmers on Friday.")
    own = coded.events[0].claims[0].origins[0]
    named = next(entity for entity in coded.entities if entity.codebook == "reuters")
    assert (own.kind, own.entity, own.attribution) == ("agency", named.id, None)


@pytest.mark.parametrize("document", ["A Facebook post by the mayor", "A statement by the mayor", "The mayor's letter"])
def test_who_is_behind_a_document_is_the_origin(document: str) -> None:
    coded = code(f"{document} said rebels had killed two farmers.")
    [origin] = coded.events[0].claims[0].origins
    assert "mayor" in (origin.name or "")
    assert origin.entity == next(each.id for each in coded.entities if each.mentions[0].text.lower().endswith("mayor"))


def test_relations_have_origins_too() -> None:
    coded = code("Omar Sanogo, the leader of the Northern Front, was killed near Gao, the army said.")
    relation = next(each for each in coded.relations if each.type == "leader_of")
    assert [(origin.kind, origin.name) for origin in relation.origins] == [("source", "the army")]


def test_what_is_told_of_a_denial_is_the_outlets_word() -> None:
    coded = code("The minister rejected claims by residents that soldiers had killed three men.")
    denial = next(each for each in coded.events if each.type == "denial")
    assert [origin.kind for origin in denial.claims[0].origins] == ["outlet"]


def test_attributions_nested_without_end_take_no_time() -> None:
    def nested(number: int, size: int) -> Attribution:
        at = number * 10
        source, cue = Span(at, at + 2, "he"), Span(at + 3, at + 7, "said")
        return Attribution(f"a{number}", "indirect", "say", Source(source), cue, (Span(at + 8, size * 10, "x"),))

    attributions = [nested(number, 20_000) for number in range(20_000)]
    chains = chains_of(attributions, speakers_of((), (), attributions, frozenset()))
    assert max(map(len, chains.values())) <= 8
