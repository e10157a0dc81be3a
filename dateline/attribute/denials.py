"""What a saying denies without the word "deny": "it was not responsible", "it did not happen", "that is false"."""

from __future__ import annotations

from dateline.attribute.deeds import FUTURE, clause_roots, doer_of, is_own, modals
from dateline.attribute.draft import Draft, Page

UNTRUE = frozenset(
    "false untrue baseless incorrect wrong fabricated unfounded groundless fictitious invented concocted "
    "lie fabrication hoax propaganda".split()
)
UNGUILTY = frozenset({"innocent", "blameless"})
HAPPEN = frozenset({"happen", "occur", "take"})
# "Not credible": who doubts an account denies nothing.
BELIEVABLE = frozenset("credible plausible believable convincing reliable trustworthy".split())
NONE = frozenset({"no", "none", "nothing", "neither"})
TIED = frozenset({"link", "linked", "connect", "connected", "tie", "tied"})
TO = frozenset({"to", "with"})


def denial(page: Page, draft: Draft) -> str | None:
    """What a plain saying denies: the `doer` ("it was not responsible"), the `deed` ("it did not happen"), or None."""
    tree, words = page.tree, page.cues.words
    for root in clause_roots(tree, draft):
        kids = {tree.lemmas[kid] for kid in tree.kids[root]}
        negated = tree.negated(root)
        if negated and is_innocent(page, root):
            return "doer"
        if tree.lemmas[root] == "have" and no_part(page, root):
            return "doer"
        if not negated and ((tree.lemmas[root] == "be" and kids & UNGUILTY) or knows_nothing(page, root)):
            return "doer"
        happened = tree.lemmas[root] in HAPPEN and no_object(page, root)
        if tree.lemmas[root] == "be" and (kids & UNTRUE or "truth" in kids) and negated == ("truth" in kids):
            return "deed"
        if happened and (negated or has_none(page, root)):
            return "deed"
        if (
            negated
            and tree.lemmas[root] in words["wrongs"]
            and draft.source is not None
            and not modals(tree, root) & FUTURE
        ):
            doer = doer_of(tree, page.cues, root)
            if doer is not None and doer != draft.source and is_own(page, doer, draft.source):
                return "doer"
    return None


def knows_nothing(page: Page, root: int) -> bool:
    """True for "know nothing of any plot"."""
    noun = page.tree.child(root, "dobj")
    return page.tree.lemmas[root] == "know" and noun is not None and page.tree.words[noun] == "nothing"


def has_none(page: Page, root: int, *functions: str) -> bool:
    """True for "no such incident occurred", "neither account could be verified"."""
    subject = page.tree.child(root, *(functions or ("nsubj", "nsubjpass")))
    return subject is not None and any(page.tree.words[token] in NONE for token in (subject, *page.tree.kids[subject]))


def disbelieves(page: Page, draft: Draft) -> bool:
    """True for "said the account was not credible"."""
    tree = page.tree
    for root in clause_roots(tree, draft):
        told = {tree.lemmas[kid] for kid in tree.children(root, "acomp", "attr")}
        if tree.lemmas[root] == "be" and told & BELIEVABLE and tree.negated(root):
            return True
    return False


def is_innocent(page: Page, root: int) -> bool:
    """True for "was not involved", "is not behind it"; a tie is told with what: "were not linked" denies no deed."""
    tree, innocent = page.tree, page.cues.words["innocent"]
    words = [root] if tree.lemmas[root] in innocent else []
    words += [kid for kid in tree.kids[root] if tree.lemmas[root] == "be" and tree.lemmas[kid] in innocent]
    return any(tree.lemmas[word] not in TIED or any(tree.words[kid] in TO for kid in tree.kids[word]) for word in words)


def cleared_of(page: Page, draft: Draft) -> int | None:
    """Whom a denial clears, where that is another than the speaker: "police said the guard was not involved"."""
    tree = page.tree
    for root in clause_roots(tree, draft):
        subject = tree.child(root, "nsubj", "nsubjpass")
        if subject is not None and draft.source is not None and subject != draft.source:
            return None if is_own(page, subject, draft.source) else subject
    return None


def no_object(page: Page, root: int) -> bool:
    """True for "did not happen", "did not take place"."""
    noun = page.tree.child(root, "dobj")
    return noun is None or page.tree.lemmas[noun] == "place"


def no_part(page: Page, root: int) -> bool:
    """True for "had no part in", "had nothing to do with"."""
    tree = page.tree
    noun = tree.child(root, "dobj")
    if noun is None:
        return False
    if tree.lemmas[noun] == "nothing":
        return any(tree.words[token] == "do" for token in range(noun, min(noun + 4, len(tree.words))))
    return tree.lemmas[noun] in page.cues.words["responsibility"] and any(
        tree.words[kid] == "no" for kid in tree.kids[noun]
    )
