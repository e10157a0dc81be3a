"""Coded reports to JSON, key by key in the order of the format's description."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from dateline.errors import ReportError
from dateline.types import (
    SCHEMA,
    Attribution,
    Claim,
    CodedReport,
    Credit,
    Entity,
    Event,
    Origin,
    Place,
    Relation,
    Report,
    Source,
    Span,
    Time,
)

Json = dict[str, Any]
# JSON Lines can hold half of a surrogate pair, which UTF-8 cannot: such a one is written as JSON's escape.
SURROGATE = re.compile("[\ud800-\udfff]")


def coded_to_dict(coded: CodedReport) -> Json:
    """A coded report as the format `dateline/coded-report/1` has it."""
    return {
        "schema": SCHEMA,
        "report": report_to_dict(coded.report, coded.language),
        "coder": dict(coded.coder),
        "times": [_time(time) for time in coded.times],
        "places": [_place(place) for place in coded.places],
        "entities": [_entity(entity) for entity in coded.entities],
        "attributions": [_attribution(attribution) for attribution in coded.attributions],
        "events": [_event(event) for event in coded.events],
        "relations": [_relation(relation) for relation in coded.relations],
        "credits": [_credit(credit) for credit in coded.credits],
    }


def failed_to_dict(report: Report, error: ReportError) -> Json:
    """What is written for a report that could not be coded."""
    return {
        "schema": SCHEMA,
        "report": report_to_dict(report, report.language),
        "error": {"kind": error.kind, "message": " ".join(str(error).split())},
    }


def report_to_dict(report: Report, language: str | None) -> Json:
    """What tells one report from another: all but its text, of which the hash and length in code points are kept."""
    return {
        "id": report.id,
        "sha256": hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "title": report.title,
        "outlet": report.outlet,
        "url": report.url,
        "published": report.published,
        "language": language,
        "length": len(report.text),
    }


def to_line(record: Mapping[str, Any]) -> str:
    """One record as one line of JSON without its line end; always valid UTF-8."""
    return _escaped(json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":")))


def to_page(record: Mapping[str, Any]) -> str:
    """One record as indented JSON for people to read; always valid UTF-8."""
    return _escaped(json.dumps(record, ensure_ascii=False, allow_nan=False, indent=1))


def _escaped(text: str) -> str:
    return SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def _spans(spans: tuple[Span, ...]) -> list[Json]:
    return [_span(span) for span in spans]


def _time(time: Time) -> Json:
    return {
        **_span(time.span),
        "kind": time.kind,
        "earliest": time.earliest,
        "latest": time.latest,
        "precision": time.precision,
        "anchor": time.anchor,
        "timex": time.timex,
    }


def _place(place: Place) -> Json:
    return {
        **_span(place.span),
        "name": place.name,
        "kind": place.kind,
        "country": place.country,
        "admin1": place.admin1,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geonames": place.geonames,
        "precision": place.precision,
        "reason": place.reason,
        "role": place.role,
        "radius_km": place.radius_km,
    }


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "codebook": entity.codebook,
        "country": entity.country,
        "mentions": _spans(entity.mentions),
        "number": entity.number,
    }


def _source(source: Source) -> Json:
    return {
        **_span(source.span),
        "entity": source.entity,
        "named": source.named,
        "affiliation": source.affiliation,
    }


def _attribution(attribution: Attribution) -> Json:
    return {
        "id": attribution.id,
        "kind": attribution.kind,
        "act": attribution.act,
        "source": _source(attribution.source) if attribution.source else None,
        "cue": _span(attribution.cue) if attribution.cue else None,
        "content": _spans(attribution.content),
        "independent": attribution.independent,
        "via": attribution.via,
        "time": attribution.time,
        "attitude": attribution.attitude,
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "field": claim.field,
        "value": claim.value,
        "evidence": _spans(claim.evidence),
        "attribution": list(claim.attribution),
        "standing": claim.standing,
        "also": list(claim.also),
        "origins": [_origin(origin) for origin in claim.origins],
    }


def _origin(origin: Origin) -> Json:
    return {
        "kind": origin.kind,
        "name": origin.name,
        "entity": origin.entity,
        "attribution": origin.attribution,
        "chain": list(origin.chain),
    }


def _credit(credit: Credit) -> Json:
    return {**_span(credit.span), "name": credit.name, "whole": credit.whole}


def _event(event: Event) -> Json:
    told = {
        "id": event.id,
        "type": event.type,
        "modality": event.modality,
        "scope": event.scope,
        "mentions": _spans(event.mentions),
        "claims": [_claim(claim) for claim in event.claims],
        "codes": event.codes,
    }
    return told | ({"roles": list(event.roles)} if event.roles else {})  # only where lists were imported


def _relation(relation: Relation) -> Json:
    return {
        "id": relation.id,
        "type": relation.type,
        "subject": relation.subject,
        "object": relation.object,
        "former": relation.former,
        "time": relation.time,
        "value": relation.value,
        "evidence": _spans(relation.evidence),
        "attribution": list(relation.attribution),
        "standing": relation.standing,
        "origins": [_origin(origin) for origin in relation.origins],
    }
