"""Coded reports back from JSON: the round trip, and what is told of a record that is not in the format."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import CodedReportError, EmptyReport
from dateline.read import Unreadable
from dateline.read.coded import coded_from_dict, is_coded, read_coded
from dateline.types import Claim, CodedReport, Event, Origin, Report
from dateline.write import coded_to_dict, failed_to_dict, to_line, to_page
from tests.factories import TEXT, coded_report

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NUMBERS = st.integers(0, 10**6)
OBJECTS = st.dictionaries(WORDS, st.none() | st.booleans() | NUMBERS | WORDS, max_size=3)
# What a type hint does not tell: ids point to nothing here, and a claim's value to no time or place.
OWN = {
    (Report, "text"): st.just(TEXT),
    (CodedReport, "language"): WORDS,
    (CodedReport, "coder"): st.dictionaries(WORDS, WORDS, max_size=3),
    (Claim, "value"): OBJECTS.map(
        lambda value: {key: told for key, told in value.items() if key not in ("time", "place")}
    ),
    (Claim, "attribution"): st.just(()),
    (Origin, "chain"): st.just(()),
    (Event, "roles"): st.lists(OBJECTS, max_size=2).map(tuple),
}


def records(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type of `dateline/types.py`."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        names = [each.name for each in fields(kind)]
        told = {name: OWN[kind, name] if (kind, name) in OWN else records(hints[name]) for name in names}
        return st.builds(kind, **told)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        return st.lists(records(inner[0]), max_size=2).map(tuple)
    if origin is dict:
        return OBJECTS
    if inner and origin is not None and "Literal" in str(origin):
        return st.sampled_from(inner)
    if inner:
        return st.one_of(*(records(each) for each in inner))
    if kind is Any:
        return st.none() | WORDS | OBJECTS
    plain = {str: WORDS, int: NUMBERS, float: st.floats(allow_nan=False, allow_infinity=False), bool: st.booleans()}
    return st.none() if kind is type(None) else plain[kind]


@given(records(CodedReport))
def test_what_is_written_is_read_back(coded: CodedReport) -> None:
    written = json.loads(to_line(coded_to_dict(coded)))
    read = coded_from_dict(written, text=TEXT)
    assert json.loads(to_line(coded_to_dict(read))) == written
    assert read.events == coded.events


def test_every_field_of_the_records_is_read() -> None:
    coded = coded_report()
    read = coded_from_dict(json.loads(to_line(coded_to_dict(coded))), text=TEXT)
    for each in fields(CodedReport):
        if each.name != "report":
            assert getattr(read, each.name) == getattr(coded, each.name), each.name
    assert read.report.title == coded.report.title
    assert all(each.default is not MISSING or each.name in ("report", "coder", "language") for each in fields(read))


def test_the_text_is_the_callers_and_is_checked() -> None:
    written = coded_to_dict(coded_report())
    assert coded_from_dict(written).report.text == ""
    with pytest.raises(CodedReportError, match=r"report\.sha256 is"):
        coded_from_dict(written, text="Another text.")


def spoilt(change: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
    written: dict[str, Any] = json.loads(to_line(coded_to_dict(coded_report())))
    change(written)
    return written


def claim(written: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = written["events"][0]["claims"][0]
    return found


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            lambda w: w.update(schema="dateline/coded-report/2"),
            'schema is "dateline/coded-report/2", not dateline/coded',
        ),
        (lambda w: w.pop("events"), "the line has no 'events'"),
        (lambda w: w.update(times={}), "times is {}, not a list"),
        (lambda w: w.update(coder=[]), "coder is [], not an object"),
        (lambda w: claim(w).update(standing="sure"), 'events[0].claims[0].standing is "sure", not one of denied,'),
        (lambda w: claim(w).update(id=7), "events[0].claims[0].id is 7, not a string"),
        (
            lambda w: claim(w).update(attribution=["a9"]),
            'claims[0].attribution[0] is "a9", not the id of an attribution',
        ),
        (
            lambda w: claim(w)["value"].update(time=9),
            "events[0].claims[0].value.time is 9, not the number of one of 1 times",
        ),
        (lambda w: claim(w).pop("origins"), "events[0].claims[0] has no 'origins'"),
        (
            lambda w: w["entities"][0]["mentions"][0].update(start=-1),
            "entities[0].mentions[0].start is -1, not a whole",
        ),
        (lambda w: w["places"][0].update(latitude="north"), 'places[0].latitude is "north", not a number'),
        (lambda w: w["relations"][0].update(former=None), "relations[0].former is null, not true or false"),
        (lambda w: w["attributions"][0].update(act="sing" * 30), 'attributions[0].act is "singsing'),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_value(change: Callable[[dict[str, Any]], Any], told: str) -> None:
    line = to_line(spoilt(change)).encode()
    with pytest.raises(CodedReportError) as error:
        list(read_coded(io.BytesIO(b"\n" + line), "old.jsonl"))
    message = str(error.value)
    assert told in message
    assert message.startswith("line 2 of old.jsonl: ")
    assert message.endswith("write it anew with dateline code --format jsonl")
    assert "\n" not in message
    assert len(message) < 400


@pytest.mark.parametrize("line", [b"{", b"[1", b"\xff", b'{"schema": ' + b"[" * 100_000, b"7", b"null", b'"x"'])
def test_what_is_no_record_is_told(line: bytes) -> None:
    with pytest.raises(CodedReportError, match=r"^(line 1 of |report 1 of )?x"):
        list(read_coded(io.BytesIO(line), "x"))


def test_lines_an_array_and_failures() -> None:
    coded = coded_to_dict(coded_report())
    failed = failed_to_dict(Report("", id="r2"), EmptyReport("there are no words in the text"))
    lines = f"{to_line(coded)}\n\n{to_line(failed)}\n".encode()
    array = f"[\n{to_page(coded)},\n{to_page(failed)}\n]\n".encode()
    for data in (lines, array):
        assert is_coded(data)
        one, other = read_coded(io.BytesIO(data), "x")
        assert isinstance(one, CodedReport)
        assert one.report.id == "r1"
        assert isinstance(other, Unreadable)
        assert (other.report.id, str(other.error)) == ("r2", "there are no words in the text")


@pytest.mark.parametrize("head", [b'{"text": "x"}', b"Gunmen", b"[1]", b"", b'{"schema": "other/1"}'])
def test_what_is_no_coded_report(head: bytes) -> None:
    assert not is_coded(head)
