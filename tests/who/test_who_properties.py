"""What holds of the cast of any text: spans fit, nothing fails, nothing changes, a mention is one entity's."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import Report, code_report
from dateline.types import CodedReport, Entity

PARTS = (
    "Hamas", "the Taliban", "Gen. Omar Haddad", "Haddad", "Mullah Haddad", "Karim bin Omar Haddad", "French forces",
    "police in Lagos", "five civilians", "dozens of gunmen", "he", "its", "their", "who", "we", "I", "said", "killed",
    "joined", "led", "fought against", "the war against", "a Jordanian-born militant", "the Swedish citizen", "in 2009",
    "leader of", "members of", "the group", '"', "“", "”", ",", ".", "\n\n", "(HAM)", "Al-", "’s", "alias Abu Omar",
    "not", "was", "U.S.", "Iran", "al-Qa’ida", "١٢", "İstanbul", "\u200b", "é", "…",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PARTS) | st.text(max_size=4), min_size=1, max_size=40).map(" ".join)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def coded(text: str) -> CodedReport:
    return code_report(Report(f"The report. {text}", published="2020-05-04", language="en"))


def spans_of(entity: Entity) -> list[tuple[int, int]]:
    return [(mention.start, mention.end) for mention in entity.mentions]


@QUICK
@given(TEXTS)
def test_spans_fit_and_are_in_order(text: str) -> None:
    report = coded(text)
    for entity in report.entities:
        assert entity.mentions
        assert spans_of(entity) == sorted(set(spans_of(entity)))
        assert all(report.report.text[each.start : each.end] == each.text for each in entity.mentions)


@QUICK
@given(TEXTS)
def test_a_mention_is_one_entitys(text: str) -> None:
    spans = [span for entity in coded(text).entities for span in spans_of(entity)]
    assert len(spans) == len(set(spans))


@QUICK
@given(TEXTS)
def test_the_same_text_gives_the_same_cast(text: str) -> None:
    one, other = coded(text), coded(text)
    assert (one.entities, one.relations) == (other.entities, other.relations)


@QUICK
@given(TEXTS)
def test_relations_tie_known_entities_by_words_of_the_text(text: str) -> None:
    report = coded(text)
    known = {entity.id for entity in report.entities}
    assert [entity.id for entity in report.entities] == [f"e{n}" for n in range(1, len(known) + 1)]
    for relation in report.relations:
        assert {relation.subject, relation.object} - {None} <= known
        assert relation.evidence
        assert all(report.report.text[each.start : each.end] == each.text for each in relation.evidence)


@QUICK
@given(TEXTS)
def test_a_number_has_its_ends_in_order(text: str) -> None:
    for entity in coded(text).entities:
        ends = [entity.number[key] for key in ("low", "best", "high")] if entity.number else []
        told = [end for end in ends if end is not None]
        assert told == sorted(told)
        assert entity.number is None or not entity.named
