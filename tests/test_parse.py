"""Text to tokens: every token and span lies where it says in the report's own text."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.errors import PipelineMissing
from dateline.parse import (
    DEFAULT_PIPELINE,
    PARSERS_NAME,
    Names,
    Parsed,
    is_wrapped,
    load_pipeline,
    parse_report,
    parse_reports,
    split_paragraphs,
    tokenise,
)
from dateline.types import Report

NAMES = Names(["Salafist Group for Preaching and Combat", "Army of the North", "Army of the North Front"])
WRAPPED = (
    "   Gunmen opened fire on a patrol of the border police near the village\n"
    "of Tal Amun on Tuesday and killed two officers, the governor of the\n"
    "province said. A third officer was wounded in the shooting.\n"
    "   The governor blamed smugglers, who use the dry valley to the west of\n"
    "the village to reach the highway.\n"
    "\n"
    "No one has claimed the attack."
)
LINES = (
    "Gunmen killed two officers near the village.\n"
    "A third was wounded.\n"
    "The governor blamed smugglers, who use the dry valley to the west of the village to reach the highway at night, "
    "when the posts along the river are not manned.\n"
)
PIECES = st.sampled_from(
    ["Gunmen killed two men", "in Gao", " ", "\n", "\n\n", "\t", "\r\n", "“", "”", "’s", "—", "...", "$", "%", "\x00",
     "\x1f", "\u200b", "\u00a0", "\ufeff", "e\u0301", "\U0001f4a5", "\U00010348", "\ud800", "\udfff",
     "İ", "ß", "بوكو", "北京", "Army of the North", "U.S.",
     "4,000", "can't", "http://a.example/b?c=d", "@who", "A" * 60]
)  # fmt: skip


def tokens_of(text: str, names: Names = NAMES) -> Parsed:
    return tokenise(load_pipeline(DEFAULT_PIPELINE), Report(text), text, names)


def words_of(parsed: Parsed) -> list[str]:
    return [parsed.span(i, i).text for i in range(len(parsed.doc))]


def check_offsets(parsed: Parsed) -> None:
    text = parsed.report.text
    end = 0
    for i, token in enumerate(parsed.doc):
        span = parsed.span(i, i)
        assert text[span.start : span.end] == span.text
        assert span.start >= end
        assert span.text.strip()
        assert not text[end : span.start].strip()
        if token.text != PARSERS_NAME:
            assert len(token.text) == len(span.text)
        end = span.end
    assert not text[end:].strip()
    assert len(parsed.starts) == len(parsed.ends) == len(parsed.paragraphs) == len(parsed.doc)
    assert list(parsed.paragraphs) == sorted(parsed.paragraphs)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(), max_size=120) | st.lists(PIECES, max_size=25).map("".join))
@example("\ud83d\ude00 \udc00")
@example("a\x0bb\x0cc\x1cd\x85e\u2028f")
def test_tokens_cover_any_text(text: str) -> None:
    check_offsets(tokens_of(text))


@settings(max_examples=15, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=12).map(" ".join))
def test_parsing_any_text_keeps_offsets(text: str) -> None:
    parsed = parse_report(Report(text), pipeline=DEFAULT_PIPELINE, names=NAMES)
    check_offsets(parsed)
    assert all(token.dep_ or token.is_space for token in parsed.doc)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200) | st.lists(PIECES, max_size=30).map("".join))
def test_paragraphs_cover_all_but_line_ends(text: str) -> None:
    end = 0
    for begin, stop in split_paragraphs(text):
        assert begin >= end
        assert begin < stop
        assert not text[end:begin].strip()
        end = stop
    assert not text[end:].strip()


def test_wrapped_text_is_parted_at_blank_and_indented_lines() -> None:
    assert is_wrapped(WRAPPED)
    found = [" ".join(WRAPPED[a:b].split()) for a, b in split_paragraphs(WRAPPED)]
    assert [paragraph.split()[0] for paragraph in found] == ["Gunmen", "The", "No"]
    assert found[0].endswith("wounded in the shooting.")


def test_text_of_long_lines_is_parted_at_each_line() -> None:
    assert not is_wrapped(LINES)
    assert len(split_paragraphs(LINES)) == 3


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("GUNMEN KILLED TWO OFFICERS OF THE BORDER POLICE NEAR THE VILLAGE\nOF TAL AMUN.", True),
        ("Gunmen killed two officers of the border police near the village\nof Tal Amun.", True),
        ("Gunmen kill two officers of the border police near a village\nPolice blamed smugglers.", False),
        ("Gunmen killed two officers near a village of the border police.\nPolice blamed smugglers.", False),
        ("Two dead\nPolice blamed smugglers.", False),
        ("one line only", False),
        ("", False),
    ],
)
def test_a_single_line_break_may_be_a_wrap(text: str, holds: bool) -> None:
    assert is_wrapped(text) is holds


def test_a_headline_is_a_paragraph() -> None:
    text = "Two killed in blast\nA bomb killed two people on Monday.\nPolice said it was hidden in a bin.\n"
    assert len(split_paragraphs(text)) == 3


@pytest.mark.parametrize("gap", ["\r\n", "\n", "\n\n", " \n \n "])
def test_lines_end_as_they_may(gap: str) -> None:
    parsed = tokens_of(f"The first paragraph ends here.{gap}The second one begins.")
    check_offsets(parsed)
    assert parsed.paragraphs[-1] == 1


def test_a_line_break_inside_a_sentence_costs_nothing() -> None:
    parsed = parse_report(Report(WRAPPED), pipeline=DEFAULT_PIPELINE, names=NAMES)
    first = next(iter(parsed.doc.sents))
    assert parsed.span(first.start, first.end - 1).text.endswith("province said.")


def test_no_sentence_crosses_a_paragraph() -> None:
    parsed = parse_report(Report("Two killed in blast\n\nA bomb went off"), pipeline=DEFAULT_PIPELINE, names=NAMES)
    for sentence in parsed.doc.sents:
        assert len({parsed.paragraphs[token.i] for token in sentence}) == 1


def test_a_name_of_several_words_is_one_token() -> None:
    text = WRAPPED.replace("smugglers", "the Salafist\nGroup for Preaching and Combat")
    parsed = tokens_of(text)
    at = words_of(parsed).index("Salafist\nGroup for Preaching and Combat")
    assert parsed.doc[at].text == PARSERS_NAME
    check_offsets(parsed)


def test_the_longest_name_is_taken() -> None:
    assert words_of(tokens_of("the Army of the North Front won"))[1] == "Army of the North Front"


def test_part_of_a_name_is_none() -> None:
    assert words_of(tokens_of("the Army of the South")) == ["the", "Army", "of", "the", "South"]


def test_a_name_keeps_its_possessive_apart() -> None:
    assert words_of(tokens_of("the Army of the North's base")) == ["the", "Army of the North", "'s", "base"]


def test_curly_quotes_are_tokens() -> None:
    assert words_of(tokens_of("“We didn’t do it,” he said.")) == [
        "“", "We", "did", "n’t", "do", "it", ",", "”", "he", "said", ".",
    ]  # fmt: skip


def test_capitals_are_true_cased_for_the_parser_only() -> None:
    text = "TWO POLICEMEN WERE SHOT DEAD BY THE ARMY OF THE NORTH IN BOGOTA ON 4 MAY. THE KILLERS FLED."
    parsed = parse_report(Report(text), pipeline=DEFAULT_PIPELINE, names=NAMES)
    assert parsed.capitals
    assert parsed.span(0, 1).text == "TWO POLICEMEN"
    assert parsed.doc[1].text == "policemen"
    assert "ARMY OF THE NORTH" in words_of(parsed)
    assert "Bogota" in [token.text for token in parsed.doc]
    check_offsets(parsed)


def test_mixed_case_is_left_alone() -> None:
    parsed = parse_report(Report("Two policemen were shot in BOGOTA."), pipeline=DEFAULT_PIPELINE, names=NAMES)
    assert not parsed.capitals


def test_reports_are_parsed_one_by_one() -> None:
    reports = (Report(text) for text in ("One man died.", "Two men died."))
    parses = parse_reports(reports, pipeline=DEFAULT_PIPELINE, names=NAMES)
    assert next(parses).span(0, 0).text == "One"
    assert next(parses).span(0, 0).text == "Two"


@pytest.mark.parametrize("name", ["no_such_pipeline", "json"])
def test_a_missing_pipeline_is_named(name: str) -> None:
    with pytest.raises(PipelineMissing, match=name):
        load_pipeline(name)


@pytest.mark.parametrize(
    ("text", "functions"),
    [
        ("Gunmen killed Ana Torres, Luis Vega and Marta Rios in Lima.", {"Vega": "conj", "Rios": "conj"}),
        ("Police arrested Tariq Khan, his brother and two cousins.", {"brother": "conj", "cousins": "conj"}),
        ("A soldier, his wife and two of their children died.", {"wife": "conj"}),
        ("Ann Lee, a teacher and mother of two, was shot.", {"teacher": "appos", "mother": "conj"}),
        ("Omar Sy, the mayor, was shot.", {"mayor": "appos"}),
    ],
)
def test_a_list_of_persons_is_no_apposition(text: str, functions: dict[str, str]) -> None:
    doc = parse_report(Report(text), pipeline=DEFAULT_PIPELINE, names=NAMES).doc
    assert {token.text: token.dep_ for token in doc if token.text in functions} == functions


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("The Red Cross accused the separatists of killing 15 men in Mosul.", {"of": "accused"}),
        ("The court convicted the leader of the gang.", {"of": "leader"}),
        (
            "Two rockets fired by the rebels hit a school in Mosul, and six men were injured, teachers told TASS.",
            {"hit": "told", "injured": "hit", "told": "told"},
        ),
        ("The mayor fled, and he said that two rockets hit a school.", {"fled": "fled", "said": "fled"}),
    ],
)
def test_the_charge_is_the_verbs_and_all_is_said_by_who_says_it_last(text: str, heads: dict[str, str]) -> None:
    doc = parse_report(Report(text), pipeline=DEFAULT_PIPELINE, names=NAMES).doc
    assert {token.text: token.head.text for token in doc if token.text in heads} == heads
