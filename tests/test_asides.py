"""What the parser does not see: brackets that repeat a name, and quotation marks around one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.asides import find_asides
from dateline.parse import DEFAULT_PIPELINE, Names, parse_report
from dateline.types import Report
from tests.extract.examples import rows

# what is hidden, parted by blanks | words
TABLE = """
( PKK ) | the Workers Party ( PKK ) said
[ Popular Liberation Army ] | EPL [ Popular Liberation Army ] guerrillas
[ mobile units for rural areas ] | UMOPAR [ mobile units for rural areas ] agents
" " | Maoist " Shining Path " guerrillas
" " | the group " Red Dawn , " which
 | he said ( on Monday ) that
 | the mayor ( John Smith ) said
 | she said : " Yes " and left
 | a bus ( PKK ) said
 | EPL [ as heard by us ] fighters
 | the Workers Party ( PKK said
"""


@pytest.mark.parametrize(("hidden", "text"), rows(TABLE))
def test_asides(hidden: str, text: str) -> None:
    words = text.split()
    asides = list(find_asides(words, [0] * len(words)))
    assert [words[at] for aside in asides for at in aside.hidden] == hidden.split()


@given(st.lists(st.sampled_from(["(", ")", "[", "]", '"', "PKK", "Army", "the", ","]), max_size=40))
def test_whatever_is_hidden_lies_in_order(words: list[str]) -> None:
    hidden = [at for aside in find_asides(words, [0] * len(words)) for at in aside.hidden]
    assert hidden == sorted(set(hidden))
    assert all(0 < at < len(words) for at in hidden)


def test_no_aside_runs_into_the_next_paragraph() -> None:
    assert not list(find_asides(["EPL", "[", "Army", "]"], [0, 0, 0, 1]))


def test_the_parse_goes_on_after_brackets() -> None:
    text = "EPL [Popular Liberation Army] guerrillas burned a bus. Police found it."
    parsed = parse_report(Report(text, language="en"), pipeline=DEFAULT_PIPELINE, names=Names([]))
    doc = parsed.doc
    heads = {parsed.span(token.i, token.i).text: doc[token.head.i].text for token in doc}
    assert heads["EPL"] == "guerrillas" and heads["guerrillas"] == "burned" and heads["Army"] == "EPL"
    assert [parsed.span(at, at).text for at in range(len(doc))][:6] == text.replace("[", "[ ").replace(
        "]", " ]"
    ).split()[:6]
    assert len(list(doc.sents)) == 2
