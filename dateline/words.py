"""Values of claims in a person's words: "at least 12", "since 2011", "near Gao (ML)"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from dateline.types import Claim, CodedReport, Place, Relation, Span

COUNTS = ("killed", "injured", "abducted", "arrested", "released", "held", "missing", "displaced", "participants")
LONGEST_QUOTE = 90
# Characters before and after some words that are shown with them: two or three lines of a terminal in all.
LONGEST_CONTEXT = 100
SENTENCE_END = re.compile(r"(?:[.!?]['\"’”)]*\s+(?=['\"“‘(]?[A-Z0-9])|\n)")


def plain(text: str) -> str:
    """Text that can do a terminal no harm: white space is one blank, what has no print is written as an escape."""
    shown = (c if c.isprintable() else " " if c.isspace() else ascii(c)[1:-1] for c in text)
    return " ".join("".join(shown).split())


def quote(text: str) -> str:
    """Words of the report in quotation marks, shortened in the middle where they are long."""
    words = plain(text)
    if len(words) > LONGEST_QUOTE:
        half = LONGEST_QUOTE // 2
        words = f"{words[:half].rstrip()} … {words[-half:].lstrip()}"
    return f"“{words}”"


def context_words(text: str, span: Span) -> tuple[str, str, str]:
    """Some words of a report, with what stands before and after them in their sentence, cut where that is long.

    Args:
        text: the report's text.
        span: the words.
    """
    before = SENTENCE_END.split(text[max(0, span.start - 2 * LONGEST_CONTEXT) : span.start])[-1]
    tail = text[span.end : span.end + 2 * LONGEST_CONTEXT]
    end = SENTENCE_END.search(tail)
    after = tail[: end.end()] if end else tail
    if len(before) > LONGEST_CONTEXT:
        before = "… " + before[-LONGEST_CONTEXT:].partition(" ")[2]
    if len(after) > LONGEST_CONTEXT:
        after = after[:LONGEST_CONTEXT].rpartition(" ")[0] + " …"
    return _padded(before), plain(span.text), _padded(after).rstrip()


def _padded(text: str) -> str:
    """Plain text that keeps a blank at its ends, if it has one."""
    words = plain(text)
    return f"{' ' if text[:1].isspace() and words else ''}{words}{' ' if text[-1:].isspace() and words else ''}"


def type_words(name: str) -> str:
    """The name of a type or relation, as words."""
    return plain(name.replace("_", " "))


def value_words(coded: CodedReport, claim: Claim) -> str:
    """The value of a claim.

    Args:
        coded: the report that the claim is of.
        claim: any claim.
    """
    value = claim.value
    if claim.field == "time":
        return time_words(coded, value)
    if claim.field in COUNTS:
        who = f" ({who_words(coded, value['who'])})" if value.get("who") and not _tells_who(coded, claim) else ""
        part = f", part of {value['part_of']}" if value.get("part_of") else ""
        revised = f", revises {value['revises']}" if value.get("revises") else ""
        return count_words(value) + who + part + revised
    if "place" in value:
        return place_words(coded.places[value["place"]])
    if "type" in value or "stage" in value:
        return type_words(str(value.get("type") or value["stage"]))
    return who_words(coded, value)


def _tells_who(coded: CodedReport, claim: Claim) -> bool:
    """True where the words of a figure tell already who is counted: "30 people"."""
    who = who_words(coded, claim.value["who"])
    return any(who and who in plain(span.text) for span in claim.evidence)


def who_words(coded: CodedReport, value: Mapping[str, Any]) -> str:
    """An entity's name, or the description that stands for one."""
    if "entity" in value:
        names = {entity.id: entity.label for entity in coded.entities}
        return plain(names.get(value["entity"], value["entity"]))
    kind = f" [{value['kind']}]" if value.get("kind") else ""
    return plain(f"{value.get('description', '')}{kind}")


def count_words(value: Mapping[str, Any]) -> str:
    """A number of people with its bounds: "12", "about 30", "at least 12", "up to 12", "6 to 8"."""
    low, best, high = value.get("low"), value.get("best"), value.get("high")
    about = "about " if value.get("approximate") else ""
    if best is not None:
        return f"{about}{best:,}"
    if low is not None and high is not None:
        return f"{about}{low:,} to {high:,}"
    if low is not None:
        return f"at least {about}{low:,}"
    return f"up to {about}{high:,}" if high is not None else "unknown"


def time_words(coded: CodedReport, value: Mapping[str, Any]) -> str:
    """A day, a span of days with an open end where it has one, or the report's words where no day can be told."""
    earliest, latest, precision = value.get("earliest"), value.get("latest"), value.get("precision")
    if earliest and earliest == latest:
        return str(earliest)
    if earliest and latest:
        same = {"month": 7, "year": 4}.get(str(precision), 0)
        return earliest[:same] if same and earliest[:same] == latest[:same] else f"{earliest} to {latest}"
    index = value.get("time")
    told = coded.times[index].span.text if index is not None else ""
    if earliest or latest:
        if earliest and told.removeprefix("since ") == earliest[:4]:
            earliest = earliest[:4]
        return f"since {earliest}" if earliest else f"until {latest}"
    return quote(told) if told else ""


def place_words(place: Place) -> str:
    """A place's name with its country's code."""
    near = "near " if place.precision == "near" else ""
    country = f" ({place.country})" if place.country and place.kind != "country" else ""
    return near + plain(place.name) + country


def relation_words(coded: CodedReport, relation: Relation) -> str:
    """A tie between two entities: "X, leader of Y (former)"."""
    subject, other = (
        who_words(coded, {"entity": end}) if end else "somebody" for end in (relation.subject, relation.object)
    )
    value = relation.value
    if isinstance(value, Mapping):
        value = f"{value.get('amount')} {value.get('currency')}"
    if relation.object is None and value:
        other, value = plain(str(value)), None
    told = f": {plain(str(value))}" if value else ""
    return f"{subject} → {type_words(relation.type)} → {other}{told}{' (former)' if relation.former else ''}"
