"""What is done by saying it: the verb proposes an act, what is said decides."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.attribute.deeds import FUTURE, OURS, accuses, clause_roots, doer_of, is_neither, is_own, modals, own_doers
from dateline.attribute.denials import cleared_of, denial, disbelieves, has_none, judgement
from dateline.attribute.draft import Draft, Page
from dateline.types import Act

PERFORMATIVE = frozenset({"request", "condemn", "promise", "deny", "confirm", "accuse", "claim"})
SPOKEN = frozenset({"say", "announce", "claim", "suspect", "confirm"})
CONTINUING = frozenset({"continue", "be", "have", "remain", "stay", "know", "see", "need", "like"})


@dataclass(frozen=True, slots=True)
class Deed:
    """What an attribution does.

    Args:
        act: the contract's act.
        denies: `deed` or `doer`, None where nothing is denied.
        presupposes: True where what is said is taken for granted.
        responsibility: True where it is about whose deed it was.
        independent: True where the speaker is said to speak independently.
        cleared: head token of whom it is denied that he did it, where that is another than the speaker.
        own: head tokens of the doers on the speaker's side, where he says that they did it.
    """

    act: Act
    denies: str | None = None
    presupposes: bool = False
    responsibility: bool = False
    independent: bool | None = None
    cleared: int | None = None
    own: tuple[int, ...] = ()


def deed_of(page: Page, draft: Draft) -> Deed:
    """What an attribution does, by its verb and by what is said.

    Args:
        page: the report.
        draft: the attribution.
    """
    if page.tree.lemmas[draft.at] == "plead":
        return Deed(draft.act, "doer" if draft.act == "deny" else None, responsibility=True)
    if draft.act == "decline" or is_silent(page, draft):
        return Deed("decline")
    responsibility = about_responsibility(page, draft)
    act = rejected(page, draft) or draft.act
    if negated_cue(page, draft):
        act = "doubt" if page.tree.lemmas[draft.at] in ("believe", "think") else "say"
    if act == "promise" and page.tree.lemmas[draft.at] == "warn" and not warns_of_own(page, draft):
        act = "say"
    independent = True if is_independent(page, draft) else None
    if act == "deny":
        return denied_deed(page, draft, responsibility)
    if act == "say" and draft.infinitive:
        return Deed(act, presupposes=True)  # "plans to send": what somebody means to do is the outlet's to tell
    if draft.object == "matter" and (judged := judgement(page, draft)) is not None:
        return Deed(judged, "deed" if judged == "deny" else None)
    if draft.object == "matter":
        return Deed(act, presupposes=True, responsibility=act == "accuse")
    if draft.object == "accused":
        act = "suspect" if page.tree.lemmas[draft.at] == "suspect" else act
        return Deed(act, responsibility=page.tree.lemmas[draft.at] in ("blame", "fault"))
    if act == "claim" and responsibility:
        return Deed(act, responsibility=True)
    if act not in SPOKEN or not draft.content:
        return Deed(act, independent=independent)
    return spoken(page, draft, act, independent)


def denied_deed(page: Page, draft: Draft, responsibility: bool) -> Deed:
    """What a verb of denying denies: that the speaker's side did it, that another did, or that it happened."""
    doer = responsibility or denies_own(page, draft)
    cleared = cleared_of(page, draft) if responsibility else None
    return Deed(
        "deny",
        "doer" if doer else "deed",
        responsibility=responsibility and cleared is None,
        cleared=cleared,
        own=tuple(denied_doers(page, draft)) if doer else (),
    )


def denied_doers(page: Page, draft: Draft) -> list[int]:
    """Head tokens of those on the speaker's side who, he says, did not do it: "denied that its troops had fired"."""
    doers = (doer_of(page.tree, page.cues, root) for root in clause_roots(page.tree, draft))
    return [doer for doer in doers if doer is not None and doer != draft.source]


def warns_of_own(page: Page, draft: Draft) -> bool:
    """True for a warning of what the speaker's own side will do: a threat."""
    tree = page.tree
    for root in clause_roots(tree, draft):
        if tree.tags[root][0] != "V" or not modals(tree, root) & FUTURE or draft.source is None:
            continue
        doer = doer_of(tree, page.cues, root)
        if doer is not None and doer != draft.source and is_own(page, doer, draft.source):
            return True
    return False


def spoken(page: Page, draft: Draft, act: Act, independent: bool | None) -> Deed:
    """The act of a verb that leaves it to what is said."""
    if disbelieves(page, draft):
        return Deed("doubt")
    if (denied := denial(page, draft)) is not None:
        cleared = cleared_of(page, draft) if denied == "doer" else None
        return Deed("deny", denied, responsibility=denied == "doer" and cleared is None, cleared=cleared)
    if (own := own_doers(page, draft)) or (act == "claim" and (draft.infinitive or admits_doing(page, draft))):
        return Deed("claim", own=tuple(own))
    if takes_blame(page, draft):
        return Deed("claim", responsibility=True)
    if act == "confirm" or speaks_of_confirmation(page, draft):
        return Deed("confirm", independent=independent)
    if (inner := performative(page, draft)) is not None:
        return Deed(inner)
    if accuses(page, draft) or names_the_work(page, draft):
        return Deed("suspect" if act == "suspect" else "accuse", independent=independent)
    if act != "announce" and is_promise(page, draft):
        return Deed("promise")
    if act == "say" and bids(page, draft):
        return Deed("request")
    if act == "claim" and not claims_object(page, draft):
        return Deed("say", independent=independent)
    if act == "suspect" and page.tree.lemmas[draft.at] == "fear":
        return Deed("say")
    return Deed(act, independent=independent)


def names_the_work(page: Page, draft: Draft) -> bool:
    """True for "said the attack was the work of the rebels"."""
    tree = page.tree
    for root in clause_roots(tree, draft):
        work = tree.child(root, "attr")
        if tree.lemmas[root] == "be" and work is not None and tree.lemmas[work] == "work" and not tree.negated(root):
            doers = [pobj for kid in tree.children(work, "prep") for pobj in tree.children(kid, "pobj")]
            return draft.source is not None and not any(is_own(page, doer, draft.source) for doer in doers)
    return False


def admits_doing(page: Page, draft: Draft) -> bool:
    """True for "admitted to planting the bomb"."""
    roots = clause_roots(page.tree, draft)
    return any(page.tree.tags[root] == "VBG" and page.tree.child(root, "nsubj") is None for root in roots)


def claims_object(page: Page, draft: Draft) -> bool:
    """True for "claimed the attack": a deed is claimed without a clause."""
    root = clause_roots(page.tree, draft)[:1]
    return bool(root) and page.tree.deps[root[0]] in ("dobj", "nsubjpass")


def is_silent(page: Page, draft: Draft) -> bool:
    """True for what somebody did not say or would not confirm."""
    tree = page.tree
    if draft.noun or draft.attitude or draft.cue is None or tree.tags[draft.at][0] != "V":
        return False
    if not tree.negated(draft.at) and not is_neither(page.tree, draft.at) and not has_none(page, draft.at, "nsubjpass"):
        return False
    return draft.act in ("say", "confirm", "deny", "announce", "claim") and tree.lemmas[draft.at] not in (
        "believe", "think", "want", "expect", "see", "feel", "seek", "support", "plan", "intend"
    )  # fmt: skip


def negated_cue(page: Page, draft: Draft) -> bool:
    """True for a verb of saying with "not"."""
    return (
        not draft.noun and draft.cue is not None and page.tree.tags[draft.at][0] == "V" and page.tree.negated(draft.at)
    )


def rejected(page: Page, draft: Draft) -> Act | None:
    """ "Rejected the claim that": a denial, where the object is something said."""
    tree, words = page.tree, page.cues.words
    if tree.lemmas[draft.at] not in words["rejections"] or draft.noun:
        return None
    said = any(tree.lemmas[root] in words["things_said"] for root in clause_roots(tree, draft))
    return "deny" if said else None


def about_responsibility(page: Page, draft: Draft) -> bool:
    """True for claims and denials of responsibility, involvement, a role."""
    if draft.act not in ("claim", "deny"):
        return False
    tree, nouns = page.tree, page.cues.words["responsibility"]
    for root in clause_roots(tree, draft)[:2]:
        inner = {tree.lemmas[kid] for kid in tree.kids[root]}
        if tree.lemmas[root] in nouns or (tree.lemmas[root] in ("have", "play", "take") and inner & nouns):
            return True
        if tree.lemmas[root] == "be" and inner & page.cues.words["innocent"]:
            return True
        if tree.passive(root) and tree.lemmas[root] in page.cues.words["innocent"]:
            return True  # "denied that his men were involved"
    return False


def denies_own(page: Page, draft: Draft) -> bool:
    """True for "denied having bombed", "denied that it had bombed"."""
    if draft.infinitive:
        return True
    tree = page.tree
    for root in clause_roots(tree, draft):
        if tree.deps[root] == "xcomp" or tree.tags[root] == "VBG":
            return True
        doer = doer_of(tree, page.cues, root) if tree.tags[root][0] == "V" else None
        if doer is not None and draft.source is not None and doer != draft.source and is_own(page, doer, draft.source):
            return True
    return False


def takes_blame(page: Page, draft: Draft) -> bool:
    """True for "said it was behind the attack", "said they were responsible"."""
    tree = page.tree
    for root in clause_roots(tree, draft):
        subject = tree.child(root, "nsubj")
        if tree.lemmas[root] != "be" or subject is None or subject == draft.source or tree.negated(root):
            continue
        blamed = any(tree.lemmas[kid] in ("responsible", "behind") for kid in tree.kids[root])
        if blamed and draft.source is not None and not modals(tree, root) and is_own(page, subject, draft.source):
            return True
    return False


def performative(page: Page, draft: Draft) -> Act | None:
    """ "We call upon", "We condemn": what a first person says that he does, he does by saying it."""
    tree = page.tree
    for root in clause_roots(tree, draft):
        subject = tree.child(root, "nsubj")
        if (
            subject is None
            or tree.words[subject] not in OURS
            or modals(tree, root)
            or tree.tags[root] not in ("VBP", "VB")
        ):
            continue
        for frame in page.cues.verbs.get(tree.lemmas[root], ()):
            after = tree.words[root + 1] if root + 1 < len(tree.words) else ""
            if frame.act in PERFORMATIVE and frame.particle in (None, after):
                return frame.act
    return None


def is_promise(page: Page, draft: Draft) -> bool:
    """True where the speaker says what he will do, or what will be done."""
    tree = page.tree
    if draft.source is None:
        return False
    entity = page.cast.at(draft.source)
    for root in clause_roots(tree, draft):
        if tree.tags[root][0] != "V" or not modals(tree, root) & FUTURE or tree.lemmas[root] in CONTINUING:
            continue
        if tree.passive(root):
            mine = entity is None or entity.kind != "media"
            if mine and "would" not in modals(tree, root) and agent_of_none(page, root):
                return True
            continue
        doer = doer_of(tree, page.cues, root)
        if doer is not None and doer != draft.source and is_own(page, doer, draft.source) and not tree.negated(root):
            return True
    return False


def bids(page: Page, draft: Draft) -> bool:
    """True for "insisted that the crew be freed", "recommended that he leave": a bare verb after a plural or a singular
    alike tells what should be done.
    """
    tree = page.tree
    if tree.lemmas[draft.at] not in page.cues.words["bidding"]:
        return False
    for root in clause_roots(tree, draft):
        helpers = tree.children(root, "aux", "auxpass")
        bare = [at for at in (root, *helpers) if tree.tags[at] == "VB"]
        tied = any(tree.tags[at] in ("MD", "TO", "VBD", "VBP", "VBZ") for at in (root, *helpers))
        if bare and not tied and tree.child(root, "nsubj", "nsubjpass") is not None:
            return True
    return False


def agent_of_none(page: Page, root: int) -> bool:
    """True for a passive that leaves out who will do it."""
    return doer_of(page.tree, page.cues, root) is None


def speaks_of_confirmation(page: Page, draft: Draft) -> bool:
    """True for "said the confirmation was independent of …"."""
    tree = page.tree
    for root in clause_roots(tree, draft):
        subject = tree.child(root, "nsubj", "nsubjpass")
        if subject is not None and tree.lemmas[subject] == "confirmation" and not tree.negated(root):
            return True
    return False


def is_independent(page: Page, draft: Draft) -> bool:
    """True where the text says that a source speaks independently of another."""
    tree = page.tree
    if draft.cue is not None and any(tree.words[kid] in ("independently", "separately") for kid in tree.kids[draft.at]):
        return not tree.negated(draft.at)
    for root in clause_roots(tree, draft):
        subject = tree.child(root, "nsubj", "nsubjpass")
        kids = {tree.words[kid] for kid in tree.kids[root]}
        if (
            "independently" in kids
            and tree.lemmas[root] in ("confirm", "verify", "corroborate")
            and not tree.negated(root)
        ):
            return True
        if subject is not None and tree.lemmas[subject] in (
            "confirmation",
            "report",
            "information",
            "account",
            "finding",
        ):
            return "independent" in kids and not tree.negated(root)
    return False
