"""Capitalised words side by side, and the record of those that name a place."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.where.atlas import Entry
from dateline.where.fold import fold
from dateline.where.words import ARTICLES, Words

CONNECTORS = frozenset(
    "de del la las los el da do dos das di du des le les al au aux sur am an der den upon y e ul es "
    "ad az ud ur ash ed".split()
)
ARABIC_ARTICLES = frozenset(["al", "el", "ad", "an", "ar", "as", "ash", "at", "az"])
INNER_ARTICLES = frozenset(["ad", "az", "ud", "ur", "ash", "ed"])  # those that are no English word
PARTIES = frozenset(["d", "r", "i"])  # Democrat, Republican, independent
LONGEST_GAP = 4  # words from one capitalised word of a name to the next: "Port-au-Prince"


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words side by side, of one entity or of none."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place name.

    Args:
        first: its first token.
        last: its last token.
        name: the folded name to look up; empty for a nationality.
        entry: what the codebook says it is, if anything.
        wanted: the kind that the words make it ("the village of"), None where they tell none.
        evidence: what speaks for it: `name`, `preposition`, `noun`, `weak`, `list`, `dateline` or `codebook`; `beside`
            where it counts only if it lies in the place named next to it, or that in it; `doubt` where it counts
            only as a town of a country that the report names; `body` where a body or a house is named after it;
            `echo` where the same name stands for a place elsewhere in the report.
        part: True where it is only part of a name ("Bank of Lebanon").
    """

    first: int
    last: int
    name: str
    entry: Entry | None
    wanted: str | None
    evidence: str
    part: bool = False


def find_runs(words: Words) -> list[Run]:
    """Stretches of capitalised words, with the small words inside them ("Rio de Janeiro", "Port-au-Prince")."""
    runs = []
    at, size = 0, len(words.shown)
    while at < size:
        if not words.capital[at] or is_party(words, at):
            at += 1
            continue
        first = last = at
        if at > 1 and words.plain[at - 2] in ARABIC_ARTICLES and words.shown[at - 1] == "-":
            first = at - 2  # "al-Qaim"
        while (follow := next_capital(words, last)) and (
            words.entity[follow] == words.entity[at]
            or words.plain[last] in ARTICLES  # "San | Salvador"
            or words.plain[follow - 1] in INNER_ARTICLES  # "Salah | ad Din"
        ):
            last = follow
        runs.append(Run(first, last, words.label[last]))
        at = last + 1
    return runs


def is_party(words: Words, at: int) -> bool:
    """True for the party in "Sen. Ann Ray, D-Plymouth": the town follows the hyphen."""
    return words.plain[at] in PARTIES and words.shown[at + 1 : at + 2] == ["-"]


def next_capital(words: Words, at: int) -> int:
    """The next capitalised word of the same name, over its small words and hyphens; 0 where there is none."""
    for step in range(1, LONGEST_GAP + 1):
        follow = at + step
        if follow >= len(words.shown):
            return 0
        if words.capital[follow]:
            return follow
        if words.plain[follow] not in CONNECTORS and not (words.shown[follow] == "-" and words.tag[follow] == "HYPH"):
            return 0
    return 0


def wrote(words: Words, first: int, last: int) -> str:
    """The folded name of a stretch of tokens."""
    return fold(" ".join(words.shown[first : last + 1]))
