"""How many of an occurrence: the figures that its words tell, as claims in the making."""

from __future__ import annotations

from typing import Any

from dateline.extract.additions import HARMS
from dateline.extract.draft import Draft, is_bare, party_value
from dateline.extract.occurrence import Occurrence
from dateline.extract.phrases import Phrase, Scene
from dateline.extract.telling import Telling
from dateline.howmany import Count, find_count


def count_drafts(scene: Scene, occurrence: Occurrence) -> list[Draft]:
    """How many: one draft for each figure told of those that an effect befell."""
    drafts: dict[tuple[str, object], Draft] = {}
    dead = any(telling.type.count == "killed" and telling.of("target") for telling in occurrence.tellings)
    for telling in occurrence.tellings:
        if dead and telling.trigger.pattern.count == "injured":
            continue  # of those who were shot some died: how many were hurt is not told
        name = telling.trigger.pattern.count or telling.type.count
        if name is None:
            continue
        role = "actor" if name == "participants" else "target"
        for phrase in [*(argument.phrase for argument in telling.of(role)), *trigger_count(scene, telling)]:
            count = phrase.count
            if count is None or count.singular:
                continue
            key = name, (count.low, count.best, count.high)
            draft = drafts.setdefault(key, Draft(name, count_value(scene, phrase, count), entity=phrase.entity))
            draft.spans.append(scene.parsed.span(min(phrase.first, count.first), max(phrase.head, count.last)))
            draft.tokens.append(telling.trigger.head)
    return list(drafts.values())


def nobody_drafts(scene: Scene, occurrence: Occurrence) -> list[Draft]:
    """That nobody was killed or hurt: a count of 0."""
    drafts: dict[str, Draft] = {}
    for telling in occurrence.nobody:
        name = HARMS[telling.type.type]
        value = {"low": 0, "best": 0, "high": 0, "approximate": False, "who": None}
        draft = drafts.setdefault(name, Draft(name, value))
        heads = [argument.phrase.first for argument in telling.of("target")]
        draft.spans.append(scene.parsed.span(min([*heads, telling.trigger.first]), telling.trigger.last))
        draft.tokens.append(telling.trigger.head)
    return list(drafts.values())


def trigger_count(scene: Scene, telling: Telling) -> list[Phrase]:
    """The figure that a noun tells with itself: "350 deaths", "12 kidnappings" count their victims."""
    if telling.verbal or telling.type.family not in ("harm", "violence"):
        return []
    count = find_count(scene.parsed, telling.trigger.head)
    harm = telling.type.type in ("death", "injury")
    if count is None or count.singular or not harm:
        return []
    return [Phrase(telling.trigger.head, count.first, telling.trigger.head, "people", "people", count=count)]


def count_value(scene: Scene, phrase: Phrase, count: Count) -> dict[str, Any]:
    """A figure as the contract writes it, and whom it counts."""
    who = None if is_bare(scene, phrase) and scene.parsed.doc[phrase.head].pos_ == "NUM" else party_value(scene, phrase)
    low, best, high = count.low, count.best, count.high
    return {"low": low, "best": best, "high": high, "approximate": count.approximate, "who": who}
