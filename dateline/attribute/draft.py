"""An attribution in the making, and what is looked at while making it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.attribute.cues import Cues
from dateline.attribute.said import Range
from dateline.attribute.tree import Tree
from dateline.parse import Parsed
from dateline.quotes import Quote
from dateline.types import Act
from dateline.who.cast import Cast


@dataclass(frozen=True, slots=True)
class Ties:
    """To whom the words before a name tie it: "French Defense Minister X", "NPR's Y".

    Args:
        country: ISO 3166-1 alpha-2 code of the country.
        outlet: True where it is tied to an outlet.
        nations: adjectives with a capital before its names ("french").
    """

    country: str | None = None
    outlet: bool = False
    nations: frozenset[str] = frozenset()


NO_TIES = Ties()


@dataclass(frozen=True, slots=True)
class Page:
    """A report as the steps of this package see it.

    Args:
        parsed: the parse.
        tree: the parse as lists.
        cast: who is who.
        cues: the words of saying.
        quotes: the quotations.
        quoted: tokens that stand in a quotation.
        ties: what else the mentions of an entity tell of it, by entity id.
    """

    parsed: Parsed
    tree: Tree
    cast: Cast
    cues: Cues
    quotes: list[Quote]
    quoted: frozenset[int]
    ties: Mapping[str, Ties]


@dataclass(slots=True)
class Draft:
    """An attribution in the making; ranges are tokens, both ends included.

    Args:
        at: the token by which it is known: the cue's head, or the first word of a signed post.
        cue: the words of saying; None where there are none.
        act: what is done.
        source: head token of the source.
        content: what is said.
        object: what a direct object of the cue is: `said`, `matter`, `hearer`, `accused`.
        infinitive: True where what is said is an infinitive.
        mute: True for a verb that alone, without a quotation beside it, says nothing.
        via: the draft of whoever passes it on.
        hedged: True where the cue itself hedges.
        noun: True where the cue is a noun.
        wide: the words that name the source, where they are known already.
        attitude: True where somebody wants, feels or holds it and tells nothing: no claim rests on it.
    """

    at: int
    cue: Range | None
    act: Act
    source: int | None
    content: list[Range] = field(default_factory=list)
    object: str = "said"
    infinitive: bool = False
    mute: bool = False
    via: Draft | None = None
    hedged: bool = False
    noun: bool = False
    wide: Range | None = None
    attitude: bool = False
