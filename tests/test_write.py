"""Coded reports to JSON: the format is the one that outside programs read."""

import hashlib
import json
from importlib.resources import files
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from dateline import types
from dateline.codebook.event_types import load_event_types
from dateline.errors import BadLine, EmptyReport
from dateline.types import Claim, Report
from dateline.write import coded_to_dict, failed_to_dict, to_line, to_page
from tests.factories import TEXT, coded_report, span

SCHEMA = json.loads(files("dateline").joinpath("coded-report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_coded_report_is_what_the_schema_says() -> None:
    VALIDATOR.validate(json.loads(to_line(coded_to_dict(coded_report()))))


def test_keys_come_in_the_order_of_the_format() -> None:
    written = json.loads(to_line(coded_to_dict(coded_report())))
    assert list(written) == [
        "schema", "report", "coder", "times", "places", "entities", "attributions", "events", "relations", "credits",
    ]  # fmt: skip
    assert list(written["report"]) == [
        "id", "sha256", "title", "outlet", "url", "published", "language", "length",
    ]  # fmt: skip
    claim = written["events"][0]["claims"][0]
    assert list(claim) == ["id", "field", "value", "evidence", "attribution", "standing", "also", "origins"]


def test_the_report_is_told_from_others_without_its_text() -> None:
    written = coded_to_dict(coded_report())["report"]
    assert written["length"] == len(TEXT)
    assert written["sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert TEXT not in to_line(coded_to_dict(coded_report()))


def test_a_failure_is_what_the_schema_says() -> None:
    written = json.loads(to_line(failed_to_dict(Report(text="", id="r1"), BadLine("line 3: no\n JSON"))))
    VALIDATOR.validate(written)
    assert written["error"] == {"kind": "BadLine", "message": "line 3: no JSON"}
    assert list(written) == ["schema", "report", "error"]


def spoilt(**changes: Any) -> dict[str, Any]:
    written: dict[str, Any] = json.loads(to_line(coded_to_dict(coded_report())))
    claim = written["events"][0]["claims"][3]
    written["events"][0]["claims"][3] = {**claim, **changes}
    return written


@pytest.mark.parametrize(
    "changes",
    [
        {"evidence": []},
        {"standing": "sure"},
        {"field": "deaths"},
        {"value": {"low": 1}},
        {"field": "place", "value": {"place": "Gao"}},
        {"field": "time", "value": {"earliest": "3 June", "latest": None, "precision": "day", "time": 0}},
        {"also": ["maybe"]},
    ],
)
def test_the_schema_refuses_what_is_wrong(changes: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(spoilt(**changes))


def test_the_schema_refuses_a_coded_report_with_a_part_missing() -> None:
    for key in ("coder", "times", "events"):
        written = coded_to_dict(coded_report())
        del written[key]
        assert not VALIDATOR.is_valid(written)


def test_the_schema_has_the_words_of_the_types() -> None:
    definitions = SCHEMA["$defs"]
    assert set(definitions["standing"]["enum"]) == set(get_args(types.Standing))
    assert set(definitions["origin"]["properties"]["kind"]["enum"]) == set(get_args(types.OriginKind))
    assert set(definitions["attribution"]["properties"]["act"]["enum"]) == set(get_args(types.Act))
    assert set(definitions["event"]["properties"]["modality"]["enum"]) == set(get_args(types.Modality))


def test_the_schema_has_the_codebooks_types() -> None:
    assert set(SCHEMA["$defs"]["event_type"]["enum"]) == set(load_event_types())


@given(st.text(alphabet=st.characters(categories=None)))
def test_any_text_is_written_as_one_line_of_utf8(text: str) -> None:
    line = to_line({"text": text})
    assert "\n" not in line
    assert json.loads(line.encode("utf-8")) == {"text": text}
    assert json.loads(to_page({"text": text}).encode("utf-8")) == {"text": text}


def test_half_a_surrogate_pair_does_not_stop_the_hash() -> None:
    written = failed_to_dict(Report(text="\ud800"), EmptyReport("none"))
    assert written["report"]["length"] == 1


def test_the_same_report_gives_the_same_line() -> None:
    other = coded_report(events=tuple(coded_report().events))
    assert to_line(coded_to_dict(coded_report())) == to_line(coded_to_dict(other))


def test_a_figure_that_is_no_number_is_refused() -> None:
    value = {"low": float("nan"), "best": None, "high": None, "approximate": False, "who": None}
    claim = Claim("c1", "killed", value, (span("killed"),))
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_line({"value": claim.value})
