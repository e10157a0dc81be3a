"""What holds of every coded report, whatever its text: spans, ids, types, evidence, sameness, schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from dateline.code import Failed, code_reports
from dateline.types import Report
from dateline.write import coded_to_dict, to_line

SCHEMA = json.loads(files("dateline").joinpath("coded-report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
REPORTS = yaml.safe_load((Path(__file__).parent / "extract" / "reports.yaml").read_text(encoding="utf-8"))
SENTENCES = st.sampled_from([case["text"] for case in REPORTS])
SAID = st.sampled_from(
    [
        "The group claimed responsibility for the attack.",
        "The army denied it, but a spokesman for the rebels said: “We did it.”",
        "Omar Haddad, the leader of the Northern Front, was among the dead, according to two officials.",
        "“No one was hurt,” the governor said on Tuesday. It could not be verified.",
        "He said that she had told them that they knew.",
        "On 4 February 1991, in Paris, Texas, and in Paris, France, nothing happened.",
        "The U.S. State Department confirmed Monday's report, Reuters said, citing Amaq.",
    ]
)
PIECES = st.sampled_from(
    [" ", "\n", "\n\n   ", "\t", "“", "”", '"', "(", ")", ",", " and ", " who ", " that ", " by ", " on ", " in ",
     "’s ", "—", "...", "\x00", "\u200b", "\ufeff", "e\u0301", "\U0001f4a5", "\ud800", "4,000", "three", "Monday",
     "Gao", "killed", "attack", "U.N."]
)  # fmt: skip
MIXED = st.lists(SENTENCES | SAID | PIECES, min_size=1, max_size=7).map(" ".join)
SHOUTED = st.lists(SENTENCES | SAID, min_size=1, max_size=3).map(" ".join).map(str.upper)
TORN = st.tuples(SENTENCES, st.integers(0, 150), st.integers(0, 150)).map(lambda t: t[0][t[1] :] + t[0][: t[2]])
TEXTS = MIXED | SHOUTED | TORN | st.text(max_size=120)
PUBLISHED = st.sampled_from([None, "2019-06-12", "1989-01-01", "2020-02-29T23:59:59Z"])


def code(report: Report) -> dict[str, Any] | None:
    """The coded report as it is written, None where the text is refused."""
    result = next(iter(code_reports([report])))
    return None if isinstance(result, Failed) else coded_to_dict(result)


def spans_of(value: Any) -> Iterator[dict[str, Any]]:
    """All mappings with a start, an end and a text, however deep."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_of(inner)


def check_ids(coded: dict[str, Any]) -> None:
    entities = [entity["id"] for entity in coded["entities"]]
    attributions = [attribution["id"] for attribution in coded["attributions"]]
    claims = [claim for event in coded["events"] for claim in event["claims"]]
    for ids in (entities, attributions, [claim["id"] for claim in claims], [e["id"] for e in coded["events"]]):
        assert len(ids) == len(set(ids))
    for attribution in coded["attributions"]:
        source, time = attribution["source"], attribution["time"]
        assert time is None or 0 <= time["time"] < len(coded["times"])
        assert source is None or source["entity"] is None or source["entity"] in entities
    for claim in claims:
        assert set(claim["attribution"]) <= set(attributions)
        check_origins(coded, claim["origins"])
        check_value(coded, claim["value"], set(entities))
    for relation in coded["relations"]:
        assert {relation["subject"], relation["object"]} <= {*entities, None}
        assert relation["subject"] or relation["object"]
        assert relation["evidence"]
        assert set(relation["attribution"]) <= set(attributions)
        check_origins(coded, relation["origins"])
    for index, time in enumerate(coded["times"]):
        anchor = time["anchor"]
        assert not isinstance(anchor, int) or (0 <= anchor < len(coded["times"]) and anchor != index)


def check_origins(coded: dict[str, Any], origins: list[dict[str, Any]]) -> None:
    """Each voice is one origin; its chain ends with itself and no attribution is in it twice."""
    acts = {attribution["id"]: attribution["act"] for attribution in coded["attributions"]}
    assert origins
    keys = [
        (origin["entity"] or origin["attribution"], acts.get(origin["attribution"]) == "deny") for origin in origins
    ]
    assert len(keys) == len(set(keys))
    for origin in origins:
        chain = origin["chain"]
        assert chain[-1:] == ([] if origin["attribution"] is None else [origin["attribution"]])
        assert len(chain) == len(set(chain))
        assert set(chain) <= acts.keys()


def check_value(coded: dict[str, Any], value: dict[str, Any], entities: set[str]) -> None:
    for holder in (value, value.get("who") or {}):
        assert holder.get("entity") is None or holder["entity"] in entities
    if value.get("place") is not None:
        assert 0 <= value["place"] < len(coded["places"])
    if value.get("time") is not None:
        assert 0 <= value["time"] < len(coded["times"])


def check_events(coded: dict[str, Any]) -> None:
    for event in coded["events"]:
        assert event["mentions"]
        types = [claim["value"]["type"] for claim in event["claims"] if claim["field"] == "type"]
        assert types == [event["type"]]
        for claim in event["claims"]:
            assert claim["evidence"]
            assert claim["standing"] not in claim["also"]
            numbers = [claim["value"].get(end) for end in ("low", "best", "high")]
            told = [number for number in numbers if number is not None]
            assert told == sorted(told)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, PUBLISHED)
@example("In Gao, Mali, gunmen killed 4 to 2 people between Monday and Sunday, or 12 of the 10 said.", "2019-06-12")
@example("Killed.", None)
@example("“” said “” said.", "2019-06-12")
def test_whatever_the_text(text: str, published: str | None) -> None:
    report = Report(text, published=published, language="en")
    coded = code(report)
    if coded is None:
        return
    for span in spans_of(coded):
        assert text[span["start"] : span["end"]] == span["text"]
        assert span["text"].strip()
    check_ids(coded)
    check_events(coded)
    VALIDATOR.validate(json.loads(to_line(coded)))
    again = code(report)
    assert again is not None
    assert to_line(again) == to_line(coded)


def test_a_report_does_not_hang_on_those_before_it() -> None:
    reports = [Report(case["text"], published="2019-06-12", language="en") for case in REPORTS[:12]]
    alone = [code(report) for report in reports]
    together = [coded_to_dict(result) for result in code_reports(reports) if not isinstance(result, Failed)]
    assert [to_line(coded) for coded in together] == [to_line(coded) for coded in alone if coded is not None]
