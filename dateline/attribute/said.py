"""Somebody says something, as token ranges of the parse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.types import Attribution

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution with its place in the parse. All ranges are token indices, both ends included.

    Args:
        attribution: the contract's record.
        cue: token of the word of saying; None where there is none (a signed post, "X: …").
        first: first token of source, cue and content.
        last: last token of them.
        content: what is said.
        source: head token of the source; None where nobody is named.
        presupposes: True where what is said is taken for granted and only talked about ("condemned the attack").
        denies: `deed` ("it did not happen") or `doer` ("did not do it"); None where nothing is denied.
        responsibility: True where responsibility is claimed or denied, whether the deed is named or not.
        hedged: True where the cue itself hedges ("is thought to").
        media: True where an outlet or its journalist speaks: they tell what others did and accuse nobody.
        back: `deed` where what is said points back to one told before ("denied it", "the incident was"), `charge`
            or `account` where to what somebody said of one, `aside` where one only comes up; else None.
        cleared: entity of whom it is denied that he did it, where that is another than the source.
        own: entities on the source's side who, the source says, did it.
        lawful: True where it tells how armed men fought armed men, of which a third party accuses nobody.
        refers: heads of the words of deeds told elsewhere that it is about; filled in once the deeds are known.
    """

    attribution: Attribution
    cue: int | None
    first: int
    last: int
    content: tuple[Range, ...]
    source: int | None = None
    presupposes: bool = False
    denies: str | None = None
    responsibility: bool = False
    hedged: bool = False
    media: bool = False
    back: str | None = None
    cleared: str | None = None
    own: frozenset[str] = frozenset()
    lawful: bool = False
    refers: list[int] = field(default_factory=list, compare=False)

    def covers(self, token: int) -> bool:
        """True where a token stands in what is said."""
        return any(first <= token <= last for first, last in self.content)

    @property
    def size(self) -> int:
        """How many tokens are said."""
        return sum(last - first + 1 for first, last in self.content)


def saids_at(saids: Iterable[Said], token: int) -> tuple[Said, ...]:
    """The attributions whose content covers a token, innermost first."""
    return tuple(sorted((said for said in saids if said.covers(token)), key=lambda said: (said.size, said.first)))


def speaker_at(saids: Iterable[Said], token: int) -> Said | None:
    """Who speaks at a token: the innermost attribution with a source; "we" and "our" there are his.

    Args:
        saids: the report's attributions.
        token: a token.
    """
    return next((said for said in saids_at(saids, token) if said.attribution.source), None)


def source_at(saids: Iterable[Said], token: int) -> str | None:
    """The entity (id) that speaks at a token, empty where no entity is told; None where the report itself speaks."""
    said = speaker_at(saids, token)
    return (said.attribution.source.entity or "") if said and said.attribution.source else None


def merged(ranges: Iterable[Range]) -> list[Range]:
    """Ranges in order, those that touch made one."""
    found: list[Range] = []
    for first, last in sorted(ranges):
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def without(ranges: Iterable[Range], hole: Range) -> list[Range]:
    """Ranges less the tokens of `hole`."""
    found = []
    for first, last in ranges:
        if hole[1] < first or last < hole[0]:
            found.append((first, last))
            continue
        if first < hole[0]:
            found.append((first, hole[0] - 1))
        if hole[1] < last:
            found.append((hole[1] + 1, last))
    return found
