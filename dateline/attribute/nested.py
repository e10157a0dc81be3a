"""Sayings within what somebody else says: only those that pass on what was said of a deed count there."""

from __future__ import annotations

from itertools import accumulate

from dateline.attribute.draft import Draft, Page

# Whoever tells of these tells how a deed stands, in whatever words.
BEARING = frozenset({"accuse", "deny", "confirm", "claim", "announce", "promise"})


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
    """End what is said before a participle that tells what its speaker did besides: "said it was over, adding that".

    The parse hangs the participle on the clause that is said, and takes its subject for whoever adds.
    """
    tree = page.tree
    around: dict[int, Draft] = {}
    for draft in drafts:
        if draft.act != "decline" and draft.object == "said" and not draft.attitude and not draft.mute:
            around.update((at, draft) for first, last in draft.content for at in range(first, last + 1))
    for draft in drafts:
        outer = around.get(draft.at)
        if outer is None or outer is draft or tree.tags[draft.at] != "VBG" or tree.deps[draft.at] != "advcl":
            continue
        start = tree.edges(draft.at)[0]
        if tree.words[start - 1] != "," or draft.attitude or not outer.at < start:
            continue
        outer.content = [(first, min(last, start - 2)) for first, last in outer.content if first < start - 1]
        if draft.via is None:  # "citing officials" has its own speaker
            draft.source = outer.source


def within_itself(draft: Draft) -> int:
    """How many ranges of its own content hold the word of saying: one in "Mrabat, she said, was caught", else none."""
    return 0 if draft.mute else sum(first <= draft.at <= last for first, last in draft.content)


def is_telling(page: Page, draft: Draft) -> bool:
    """True for a saying that tells, confirms, denies or threatens something, for all that another tells of it."""
    if draft.attitude or draft.object == "matter":
        return False
    return draft.act in BEARING or page.tree.lemmas[draft.at] in page.cues.words["telling"]
