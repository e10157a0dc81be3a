"""Coded reports back from JSON: the same records that `dateline/write.py` writes.

A coded report does not hold the report's text, so the records come without it unless the caller gives it. A record that
is not in the format is refused with its place and value.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from dateline.errors import CodedReportError, ReportError
from dateline.read.node import Node
from dateline.read.unreadable import Unreadable
from dateline.types import (
    SCHEMA,
    Act,
    Attribution,
    Claim,
    CodedReport,
    Credit,
    Entity,
    Event,
    Modality,
    Origin,
    OriginKind,
    Place,
    Relation,
    Report,
    Scope,
    Source,
    Span,
    Standing,
    Time,
)

FORMAT, _, VERSION = SCHEMA.rpartition("/")
# How coded reports begin, as JSON Lines or as one array.
OPENING = re.compile(rb'\s*\[?\s*\{\s*"schema"\s*:\s*"' + FORMAT.encode() + rb"/")
ADVICE = "write it anew with dateline code --format jsonl"
METADATA = ("id", "title", "outlet", "url", "published", "language")  # in the order of `Report`


def read_coded(stream: BinaryIO, name: str) -> Iterator[CodedReport | Unreadable]:
    """Read coded reports one at a time: JSON Lines, or one JSON array.

    Args:
        stream: what `dateline code --format jsonl` or `--format json` wrote.
        name: what to call the stream in messages.

    Yields:
        The coded reports, and those that could not be coded.

    Raises:
        CodedReportError: one of them is broken.
    """
    for number, line in enumerate(stream, start=1):
        where = f"line {number} of {name}"
        if number == 1 and line.lstrip().startswith(b"["):
            yield from _array(line + stream.read(), name)
        elif line.strip():
            yield _record(_json(line, where), where)


def _array(data: bytes, name: str) -> Iterator[CodedReport | Unreadable]:
    """The coded reports of one JSON array."""
    told = _json(data, name)
    if not isinstance(told, list):
        raise CodedReportError(f"{name} is no JSON array of coded reports; {ADVICE}")
    for number, record in enumerate(told, start=1):
        yield _record(record, f"report {number} of {name}")


def _json(line: bytes, where: str) -> Any:
    try:
        return json.loads(line.decode())
    except (ValueError, RecursionError) as error:
        raise CodedReportError(f"{where} is no JSON; {ADVICE}") from error


def _record(told: Any, where: str) -> CodedReport | Unreadable:
    """One record, coded or not."""
    try:
        if isinstance(told, Mapping) and "error" in told:
            error = Node(told).get("error")
            return Unreadable(_report(Node(told).get("report"), ""), ReportError(error.get("message").text()))
        return coded_from_dict(told)
    except CodedReportError as error:
        raise CodedReportError(f"{where}: {error}; {ADVICE}") from error


def is_coded(head: bytes) -> bool:
    """True for the beginning of a file of coded reports."""
    return OPENING.match(head) is not None


def coded_from_dict(told: Mapping[str, Any], *, text: str = "") -> CodedReport:
    """The records of a coded report in the format `dateline/coded-report/1`; the inverse of `coded_to_dict`.

    Args:
        told: the coded report as JSON tells it.
        text: the report's text, which is not in it; checked by the hash, where it is given.

    Raises:
        CodedReportError: it is not in the format; names the place in it and the value.
    """
    node = Node(told)
    if node.get("schema").value != SCHEMA:
        raise node.get("schema").fault(f"{SCHEMA}, which this Dateline reads")
    report = _report(node.get("report"), text)
    coded = CodedReport(
        report=report,
        coder={key: Node(value, f"coder.{key}").text() for key, value in node.get("coder").object().items()},
        language=node.get("report").get("language").text(),
        times=tuple(_time(item) for item in node.list("times")),
        places=tuple(_place(item) for item in node.list("places")),
        entities=tuple(_entity(item) for item in node.list("entities")),
        attributions=tuple(_attribution(item) for item in node.list("attributions")),
        events=tuple(_event(item) for item in node.list("events")),
        relations=tuple(_relation(item) for item in node.list("relations")),
        credits=tuple(_credit(item) for item in node.list("credits")),
    )
    _check_ties(coded, node)
    return coded


def _check_ties(coded: CodedReport, node: Node) -> None:
    """Refuse a claim that points to a time, place or attribution that is not there."""
    known = {attribution.id for attribution in coded.attributions}
    for event in node.list("events"):
        for claim in event.list("claims"):
            for name, listed in (("time", coded.times), ("place", coded.places)):
                index = claim.get("value").told(name)
                if index is not None and index.number() >= len(listed):
                    raise index.fault(f"the number of one of {len(listed)} {name}s")
            for link in (
                *claim.list("attribution"),
                *(x for o in claim.list("origins") for x in o.list("chain")),
            ):
                if link.text() not in known:
                    raise link.fault("the id of an attribution")


def _report(node: Node, text: str) -> Report:
    """The report, with its text where it is the one that was coded."""
    if text:
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if digest != node.get("sha256").value:
            raise node.get("sha256").fault(f"{digest}, that of the text given; give the text that was coded")
    return Report(text, *(node.text_at(key) for key in METADATA))


def _span(node: Node) -> Span:
    return Span(node.get("start").number(), node.get("end").number(), node.get("text").text())


def _spans(node: Node, key: str) -> tuple[Span, ...]:
    return tuple(_span(item) for item in node.list(key))


def _span_at(node: Node, key: str) -> Span | None:
    found = node.told(key)
    return None if found is None else _span(found)


def _time(node: Node) -> Time:
    anchor = node.told("anchor")
    by_index = anchor is not None and type(anchor.value) is int
    return Time(
        span=_span(node),
        kind=node.get("kind").text(),
        earliest=node.text_at("earliest"),
        latest=node.text_at("latest"),
        precision=node.text_at("precision"),
        anchor=anchor.number() if by_index and anchor is not None else node.text_at("anchor"),
        timex=node.text_at("timex"),
    )


def _place(node: Node) -> Place:
    latitude, longitude, geonames, radius = (
        node.told(key) for key in ("latitude", "longitude", "geonames", "radius_km")
    )
    return Place(
        span=_span(node),
        name=node.get("name").text(),
        kind=node.get("kind").text(),
        country=node.text_at("country"),
        admin1=node.text_at("admin1"),
        latitude=None if latitude is None else latitude.real(),
        longitude=None if longitude is None else longitude.real(),
        geonames=None if geonames is None else geonames.number(),
        precision=node.text_at("precision"),
        reason=node.get("reason").text(),
        role=node.get("role").text(),
        radius_km=None if radius is None else radius.real(),
    )


def _entity(node: Node) -> Entity:
    return Entity(
        id=node.get("id").text(),
        kind=node.get("kind").text(),
        name=node.get("name").text(),
        codebook=node.text_at("codebook"),
        country=node.text_at("country"),
        mentions=_spans(node, "mentions"),
        number=node.object_at("number"),
    )


def _source(node: Node) -> Source:
    named = node.told("named")
    return Source(_span(node), node.text_at("entity"), named is not None and named.flag(), node.text_at("affiliation"))


def _attribution(node: Node) -> Attribution:
    source, independent, attitude = node.told("source"), node.told("independent"), node.told("attitude")
    return Attribution(
        id=node.get("id").text(),
        kind=node.get("kind").text(),
        act=node.get("act").one_of(Act),
        source=None if source is None else _source(source),
        cue=_span_at(node, "cue"),
        content=_spans(node, "content"),
        independent=None if independent is None else independent.flag(),
        via=node.text_at("via"),
        time=node.object_at("time"),
        attitude=attitude is not None and attitude.flag(),
    )


def _origins(node: Node) -> tuple[Origin, ...]:
    return tuple(
        Origin(
            kind=item.get("kind").one_of(OriginKind),
            name=item.text_at("name"),
            entity=item.text_at("entity"),
            attribution=item.text_at("attribution"),
            chain=item.texts("chain"),
        )
        for item in node.list("origins")
    )


def _claim(node: Node) -> Claim:
    return Claim(
        id=node.get("id").text(),
        field=node.get("field").text(),
        value=node.get("value").object(),
        evidence=_spans(node, "evidence"),
        attribution=node.texts("attribution"),
        standing=node.get("standing").one_of(Standing),
        also=node.texts("also"),
        origins=_origins(node),
    )


def _event(node: Node) -> Event:
    return Event(
        id=node.get("id").text(),
        type=node.get("type").text(),
        modality=node.get("modality").one_of(Modality),
        scope=node.get("scope").one_of(Scope),
        mentions=_spans(node, "mentions"),
        claims=tuple(_claim(item) for item in node.list("claims")),
        codes=node.get("codes").object(),
        roles=tuple(item.object() for item in node.list("roles", optional=True)),
    )


def _relation(node: Node) -> Relation:
    return Relation(
        id=node.get("id").text(),
        type=node.get("type").text(),
        subject=node.text_at("subject"),
        object=node.text_at("object"),
        former=node.get("former").flag(),
        evidence=_spans(node, "evidence"),
        time=node.object_at("time"),
        value=node.get("value").value,
        attribution=node.texts("attribution"),
        standing=node.get("standing").one_of(Standing),
        origins=_origins(node),
    )


def _credit(node: Node) -> Credit:
    return Credit(_span(node), node.get("name").text(), node.get("whole").flag())
