"""What a saying denies without the word "deny": "it was not responsible", "it did not happen", "that is false"."""

from __future__ import annotations

from dateline.attribute.deeds import FUTURE, clause_roots, doer_of, is_neither, is_own, modals
from dateline.attribute.draft import Draft, Page
from dateline.types import Act

UNTRUE = frozenset(
    "false untrue baseless incorrect wrong fabricated unfounded groundless fictitious invented concocted "
    "lie fabrication hoax propaganda".split()
)
UNGUILTY = frozenset({"innocent", "blameless"})
HAPPEN = frozenset({"happen", "occur", "take"})
# "Not credible": who doubts an account denies nothing.
BELIEVABLE = frozenset("credible plausible believable convincing reliable trustworthy likely accurate".split())
DOUBTFUL = frozenset(
    "doubtful dubious implausible incredible unconvincing unlikely questionable exaggerated exaggeration inflated "
    "overstated suspicious suspect worthless hollow unreliable far-fetched improbable contradictory worth".split()
)
ABSURD = frozenset(
    "absurd nonsense ridiculous preposterous ludicrous nonsensical laughable slander libel slanderous malicious "
    "defamatory rubbish fiction invention fantasy disinformation misinformation smear provocation".split()
)
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
            return "doer" if denies_own_clause(page, draft, root) else "deed"
        if tree.lemmas[root] == "be" and kids & ABSURD and not negated and subject_told(page, root):
            return "deed"
        if none_of_ours(page, draft, root):
            return "doer"
        if happened and (negated or has_none(page, root)):
            return "deed"
        if (
            (negated or is_neither(tree, root))
            and tree.lemmas[root] in words["wrongs"]
            and draft.source is not None
            and not modals(tree, root) & FUTURE
        ):
            doer = doer_of(tree, page.cues, root)
            if doer is not None and doer != draft.source and is_own(page, doer, draft.source):
                return "doer"
    return None


def denies_own_clause(page: Page, draft: Draft, root: int) -> bool:
    """True for "it is a lie that we bombed the shrine": the deed is granted, and only its doer denied."""
    tree = page.tree
    attributes = tree.children(root, "attr", "acomp")
    clauses = [
        kid for at in (root, *attributes) for kid in tree.children(at, "ccomp", "csubj", "acl", "advcl", "relcl")
    ]
    doers = (doer_of(tree, page.cues, clause) for clause in clauses if tree.tags[clause][0] == "V")
    return draft.source is not None and any(doer is not None and is_own(page, doer, draft.source) for doer in doers)


def subject_told(page: Page, root: int) -> bool:
    """True for "the accusation is absurd"."""
    subject = page.tree.child(root, "nsubj")
    return subject is not None and is_told(page, subject)


def none_of_ours(page: Page, draft: Draft, root: int) -> bool:
    """True for "none of its units had fired", "no soldier of ours shot anyone", "our men never fired"."""
    tree = page.tree
    if draft.source is None or tree.tags[root][0] != "V" or tree.lemmas[root] not in page.cues.words["wrongs"]:
        return False
    doer = doer_of(tree, page.cues, root)
    if doer is None or modals(tree, root) & FUTURE:
        return False
    none = tree.words[doer] in NONE or any(tree.words[kid] in ("no", "neither") for kid in tree.kids[doer])
    inside = [pobj for kid in tree.children(doer, "prep") for pobj in tree.children(kid, "pobj")]
    return none and any(each != draft.source and is_own(page, each, draft.source) for each in (doer, *inside))


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
        told |= {tree.lemmas[kid] for kid in tree.children(root, "prep") if tree.words[kid] == "worth"}
        if tree.lemmas[root] != "be":
            continue
        if told & BELIEVABLE and tree.negated(root):
            return True
        subject = tree.child(root, "nsubj")
        if subject is not None and is_told(page, subject) and told & DOUBTFUL and not tree.negated(root):
            return True
    return False


def is_told(page: Page, noun: int) -> bool:
    """True for an account, a charge, a figure or a denial: what is said, and may be doubted."""
    lemma, words = page.tree.lemmas[noun], page.cues.words
    return lemma in words["things_said"] or lemma in words["ideas"] or lemma in page.cues.nouns


def judgement(page: Page, draft: Draft) -> Act | None:
    """What one does who calls what is said by others something: "called the charge absurd" denies, "called the figure
    exaggerated" doubts; None for any other name.
    """
    tree = page.tree
    if tree.lemmas[draft.at] not in page.cues.words["naming"] | page.cues.words["rejections"] or not draft.content:
        return None
    first, last = draft.content[0]
    tokens = list(range(first, last + 1))
    named = next((at for at in tokens if is_told(page, at) and tree.words[at - 1] not in ("a", "an", "as")), None)
    if named is None:
        return None
    rest = {tree.lemmas[at] for at in tokens if at > named}
    negated = "not" in {tree.words[at] for at in tokens}
    if (rest & DOUBTFUL and not negated) or (rest & BELIEVABLE and negated):
        return "doubt"
    return "deny" if rest & (UNTRUE | ABSURD) and not negated else None


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
