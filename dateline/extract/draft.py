"""A claim in the making, and what a party's value is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dateline.attribute import Said
from dateline.extract.phrases import Phrase, Scene
from dateline.types import Entity, Span

# Heads that tell a number and nothing of who they are: a count, but no target.
BARE_PEOPLE = frozenset(
    "others other more dead wounded injured casualties victims dozens scores hundreds thousands tens some "
    "many several lives total".split()
)


@dataclass
class Draft:
    """A claim in the making: the name of its field, its value, and all that it rests on.

    Args:
        name: the field.
        value: the value.
        spans: the words that it rests on.
        tokens: heads of the triggers that tell it; their attributions carry the claim.
        entity: the entity that the value is.
        said: attributions that carry it by themselves.
        accused: tokens of words that accuse ("the suspect").
        whole: the draft of the total that a count is a part of.
        earlier: the draft of the figure that a count revises.
    """

    name: str
    value: dict[str, Any]
    spans: list[Span] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)
    entity: Entity | None = None
    said: list[Said] = field(default_factory=list)
    accused: list[int] = field(default_factory=list)
    whole: Draft | None = None
    earlier: Draft | None = None


def party_value(scene: Scene, phrase: Phrase) -> dict[str, Any]:
    """The value of a party as the contract writes it."""
    if phrase.entity:
        return {"entity": phrase.entity.id}
    kind = "government" if phrase.kind == "place" else phrase.detail
    return {"description": scene.parsed.span(phrase.first, phrase.last).text, "kind": kind}


def is_bare(scene: Scene, phrase: Phrase) -> bool:
    """True for a phrase that tells how many and not who: "30 people", "scores more"."""
    token = scene.parsed.doc[phrase.head]
    if any(child.lower_ == "of" for child in token.children):
        return False  # "some of the girls" tells who
    counted = phrase.count is not None and not phrase.count.singular
    bare = token.lower_ in BARE_PEOPLE or token.pos_ == "NUM"
    return bare and (counted or token.pos_ != "NUM")
