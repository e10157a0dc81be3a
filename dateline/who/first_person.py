"""Who "I" and "we" are: whoever speaks there, or those in whose name he speaks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dateline.parse import Parsed
from dateline.types import Entity, Span
from dateline.who.text import quoted_tokens

SINGULAR = frozenset({"i", "me", "myself"})
PLURAL = frozenset({"we", "us", "ourselves"})
PRONOUN = "PRP"  # tag: "US" in capitals is the country, "our" hangs on a phrase of its own


def with_first_persons(
    parsed: Parsed, entities: tuple[Entity, ...], speaker: Callable[[int], str | None]
) -> tuple[Entity, ...]:
    """Add "I" and "we" to the mentions of the entities that speak.

    "I" is the person who speaks, "we" the body that speaks. The "we" of a person is a group of its own without a name:
    the text does not say who belongs to it; and so is whoever wrote the report. These come last.

    Args:
        parsed: the parsed report.
        entities: its entities.
        speaker: tells for a token the entity (id) that speaks there, empty where that is not known; None where the
            report itself speaks.
    """
    kinds = {entity.id: entity.kind for entity in entities}
    quoted = quoted_tokens(parsed, [token.text for token in parsed.doc])
    said: dict[tuple[str | None, bool], list[Span]] = {}
    for token in parsed.doc:
        many = token.lower_ in PLURAL
        if not (many or token.lower_ in SINGULAR) or token.tag_ != PRONOUN:
            continue
        by = speaker(token.i)
        unknown = quoted[token.i] if by is None else by not in kinds
        if not unknown and (by is None or many or kinds[by] == "person"):
            said.setdefault((by, many), []).append(parsed.span(token.i, token.i))
    told = [with_mentions(each, said.pop((each.id, each.kind != "person"), [])) for each in entities]
    others = (
        Entity(f"e{number}", "people" if many else "person", "", mentions=tuple(spans))
        for number, ((_, many), spans) in enumerate(said.items(), len(told) + 1)
    )
    return (*told, *others)


def with_mentions(entity: Entity, spans: list[Span]) -> Entity:
    """An entity with further mentions, all in the order of the text."""
    return replace(entity, mentions=tuple(sorted((*entity.mentions, *spans)))) if spans else entity
