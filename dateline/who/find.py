"""Who appears in a report, under which names, descriptions and pronouns."""

from __future__ import annotations

from typing import Any

from dateline.howmany import find_count
from dateline.parse import Parsed
from dateline.types import Entity
from dateline.when import Timed
from dateline.where import Placed
from dateline.who.cast import Cast, KnownActors, Mention
from dateline.who.draft import Draft
from dateline.who.link import link_names
from dateline.who.names import find_names
from dateline.who.pronouns import RELATIVE
from dateline.who.reading import read_mentions
from dateline.who.text import read_text


def find_entities(parsed: Parsed, actors: KnownActors, times: tuple[Timed, ...], places: tuple[Placed, ...]) -> Cast:
    """Find persons, groups and bodies, and draw together all words that stand for each.

    Args:
        parsed: the parsed report.
        actors: the codebook's actors.
        times: the report's time expressions; their words name nobody.
        places: the report's place names; their roles tell states from places.
    """
    text = read_text(parsed, times, places)
    drafts = read_mentions(text, link_names(text, find_names(text, actors)))
    for draft in drafts:
        draft.spans.sort(key=lambda span: (span[0], -span[1]))
    drafts = sorted(
        (draft for draft in drafts if draft.spans), key=lambda draft: (draft.spans[0][0], -draft.spans[0][1])
    )
    entities = tuple(entity_of(parsed, draft, f"e{number}") for number, draft in enumerate(drafts, 1))
    mentions = [
        Mention(first, last, head, entity.id, form)
        for entity, draft in zip(entities, drafts, strict=True)
        for first, last, head, form in draft.spans
    ]
    return Cast(entities, tuple(sorted(mentions, key=lambda each: (each.first, -each.last, each.entity))))


def entity_of(parsed: Parsed, draft: Draft, name: str) -> Entity:
    """The finished record of an entity; relative and possessive pronouns are no mentions of their own."""
    doc = parsed.doc
    told = [
        span
        for span in draft.spans
        if not (span[3] == "pronoun" and (doc[span[0]].lower_ in RELATIVE or doc[span[0]].tag_ == "PRP$"))
    ]
    return Entity(
        id=name,
        kind=draft.kind,
        name=draft.name if draft.named else "",
        codebook=draft.actor.id if draft.actor else None,
        country=draft.country,
        mentions=tuple(parsed.span(first, last) for first, last, _, _ in told),
        number=number_of(parsed, draft),
    )


def number_of(parsed: Parsed, draft: Draft) -> dict[str, Any] | None:
    """How many an unnamed group is, as the first of its descriptions with a number tells."""
    if draft.named or draft.number == "one":
        return None
    counts = (find_count(parsed, head) for _, _, head, form in draft.spans if form == "description")
    count = next((count for count in counts if count is not None and not count.singular), None)
    if count is None:
        return None
    return {"low": count.low, "best": count.best, "high": count.high, "approximate": count.approximate}
