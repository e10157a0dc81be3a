"""Sayings within what somebody else says: only those that pass on what was said of a deed count there."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import accumulate

from dateline.attribute.draft import Draft, Page

# Whoever tells of these tells how a deed stands, in whatever words.
BEARING = frozenset({"accuse", "deny", "confirm", "claim", "announce", "promise"})
JOINTS = frozenset({",", "and", "but", "or", "while", "also", "then"})


def without_asides(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Attributions less the attitudes and opinions that come up within what somebody else says.

    "He said she hoped the talks would go on" is one saying; "he said the group denied the attack" is two. PolNeAR
    marks the outer one alone, whatever is told within.

    Args:
        page: the report.
        drafts: its attributions by verbs and nouns.
    """
    give_back(page, drafts)
    depth = [0] * (len(page.tree.words) + 1)
    for draft in drafts:
        if not draft.mute:
            for first, last in draft.content:
                depth[first] += 1
                depth[last + 1] -= 1
    depth = list(accumulate(depth))
    return [draft for draft in drafts if depth[draft.at] <= within_itself(draft) or is_telling(page, draft)]


def give_back(page: Page, drafts: list[Draft]) -> None:
    """End what is said before what its speaker did besides: "said it was over, adding that", "and called for".

    The parse hangs such a verb on the clause that is said; its source is the speaker's all the same.
    """
    tree = page.tree
    for draft, outer in zip(drafts, outer_ones(drafts), strict=True):
        if outer is None or outer is draft or draft.attitude or not speaks_on(draft, outer):
            continue
        end = tree.edges(draft.at)[0] - 1
        while end > outer.at and tree.words[end] in JOINTS:
            end -= 1
        if tree.deps[draft.at] in ("advcl", "conj") and outer.at < end < tree.edges(draft.at)[0] - 1:
            outer.content = [(first, min(last, end)) for first, last in outer.content if first <= end]


def outer_ones(drafts: list[Draft]) -> list[Draft | None]:
    """For each attribution the last one before it, or itself, in whose content its word of saying stands."""
    ranges = sorted(
        (first, -number, last)
        for number, draft in enumerate(drafts)
        if draft.act != "decline" and draft.object == "said" and not draft.attitude and not draft.mute
        for first, last in draft.content
    )
    found: list[Draft | None] = []
    begun: list[tuple[int, int]] = []  # a heap: of what has begun, the last attribution first
    at = 0
    for draft in drafts:  # in the order of the text
        while at < len(ranges) and ranges[at][0] <= draft.at:
            heappush(begun, ranges[at][1:])
            at += 1
        while begun and begun[0][1] < draft.at:
            heappop(begun)
        found.append(drafts[-begun[0][0]] if begun else None)
    return found


def speaks_on(draft: Draft, outer: Draft) -> bool:
    """True where the speaker of `outer` says that too, or passes it on ("reported …, citing officials")."""
    return draft.via is outer or (draft.source is not None and draft.source == outer.source)


def within_itself(draft: Draft) -> int:
    """How many ranges of its own content hold the word of saying: one in "Mrabat, she said, was caught", else none."""
    return 0 if draft.mute else sum(first <= draft.at <= last for first, last in draft.content)


def is_telling(page: Page, draft: Draft) -> bool:
    """True for a saying that tells, confirms, denies or threatens something, for all that another tells of it."""
    if draft.attitude or draft.object == "matter":
        return False
    return draft.act in BEARING or page.tree.lemmas[draft.at] in page.cues.words["telling"]
