"""Attitudes told by other words than verbs: "her support for", "is wary of", "made the case that", "seemed to"."""

from __future__ import annotations

from dateline.attribute.content import trimmed
from dateline.attribute.draft import Draft, Page
from dateline.attribute.said import Range, merged
from dateline.attribute.sources import antecedent, inherited, phrase_of
from dateline.attribute.tree import Tree

BY = frozenset({"by", "from", "among"})
FAR = 6  # tokens between a light verb and its noun: "made a long and rather bitter case"
CLAUSES = frozenset({"clause", "infinitive"})
NOBODY = frozenset({"it", "there", "that", "which", "what"})


def attitude_drafts(page: Page) -> list[Draft]:
    """Attributions by nouns, adjectives and impressions, in the order of the text.

    Args:
        page: the report.
    """
    tree, cues = page.tree, page.cues
    found = []
    for at, lemma in enumerate(tree.lemmas):
        if at in page.quoted or tree.deps[at] in ("compound", "aux"):
            continue
        tag = tree.tags[at][0]
        draft = None
        if tag == "N" and lemma in cues.attitude_nouns:
            draft = of_noun(page, at)
        elif lemma in cues.attitude_adjectives and tree.lemmas[tree.heads[at]] in cues.words["copulas"]:
            draft = of_adjective(page, at)
        elif tag == "V" and lemma in cues.words["impressions"]:
            draft = impression(tree, at)
        elif tag == "V" and lemma in cues.words["putting_out"]:
            draft = issued(page, at)
        if draft is not None:
            found.append(draft)
    return found


def of_noun(page: Page, at: int) -> Draft | None:
    """ "Her support for the talks", "made the case that": what a noun of holding or saying leads to."""
    tree = page.tree
    links = page.cues.attitude_nouns[tree.lemmas[at]]
    content = led_to(tree, at, links)
    if content is None and tree.deps[at] == "nsubj" and tree.lemmas[tree.heads[at]] == "be":  # "its claim is that"
        content = led_to(tree, tree.heads[at], links & CLAUSES, beyond=at)
    if content is None:
        return None
    verb = light_verb(page, at)
    if verb is None and tree.lemmas[at] in page.cues.words["lightly"]:
        return None
    source = holder(page, at, verb)
    if source is not None and (content[0] <= source <= content[1] or tree.words[source] in NOBODY):
        source = None
    cue = (at, at) if verb is None else (verb, at)
    return Draft(at, cue, "say", source, [content], "matter", noun=True, attitude=True)


def led_to(tree: Tree, at: int, links: frozenset[str], beyond: int = -1) -> Range | None:
    """What follows a noun or adjective after one of the words that may lead to it, or as a clause."""
    for kid in tree.kids[at]:
        if kid <= max(at, beyond):
            continue
        label = tree.deps[kid]
        if label == "prep" and tree.words[kid] in links:
            inner = tree.child(kid, "pcomp", "pobj")
            if inner is not None:
                return trimmed(tree, kid + 1, tree.edges(inner)[1])
        if label in ("acl", "ccomp", "relcl", "xcomp", "advcl", "csubj") and begun_by(tree, kid) in links:
            return trimmed(tree, *tree.edges(kid))
    return None


def begun_by(tree: Tree, clause: int) -> str:
    """`clause` for a that-clause or question, `infinitive` after "to", else nothing."""
    for kid in tree.kids[clause]:
        if tree.deps[kid] == "mark" and tree.words[kid] in ("that", "whether"):
            return "clause"
        if tree.deps[kid] == "aux" and tree.words[kid] == "to":
            return "infinitive"
    plain = tree.deps[clause] == "ccomp" and tree.child(clause, "mark") is None
    return "clause" if plain or tree.tags[tree.edges(clause)[0]][0] == "W" else ""


def light_verb(page: Page, noun: int) -> int | None:
    """The verb that with a noun is one notion: "made the case", "drew criticism", "is a critic of"."""
    tree = page.tree
    verb = tree.heads[noun]
    light = tree.deps[noun] in ("dobj", "attr") and tree.lemmas[verb] in page.cues.words["light"]
    return verb if light and 0 < noun - verb <= FAR and tree.tags[verb][0] == "V" else None


def holder(page: Page, noun: int, verb: int | None) -> int | None:
    """Whose attitude a noun tells: its owner, who it comes from, or the subject of its light verb."""
    tree = page.tree
    owner = tree.child(noun, "poss")
    if owner is not None and tree.tags[owner] != "WP$":
        return owner
    for kid in [kid for token in (noun, tree.heads[noun]) for kid in tree.children(token, "prep", "agent")]:
        if kid > noun and tree.words[kid] in BY:
            return tree.child(kid, "pobj")
    return None if verb is None or tree.passive(verb) else subject_of(page, verb)


def subject_of(page: Page, verb: int) -> int | None:
    """Who does what a verb tells; None where nobody is named."""
    subject = page.tree.child(verb, "nsubj")
    found = inherited(page.tree, page.cues, verb) if subject is None else antecedent(page.tree, subject, verb)
    return None if found is None or page.tree.words[found] in NOBODY else found


def of_adjective(page: Page, at: int) -> Draft | None:
    """ "Is wary of", "was sure that": the subject's attitude."""
    tree = page.tree
    verb = tree.heads[at]
    links = page.cues.attitude_adjectives[tree.lemmas[at]]
    content = led_to(tree, at, links) or led_to(tree, verb, links, beyond=at)
    if content is None or tree.deps[at] not in ("acomp", "attr", "oprd") or verb > at:
        return None
    source = subject_of(page, verb)
    return Draft(at, (verb, at), "say", source, [content], "matter", noun=True, attitude=True)


def issued(page: Page, at: int) -> Draft | None:
    """ "Released a statement", "signed the petition": somebody puts out a document, whatever it says."""
    tree = page.tree
    paper = tree.child(at, "dobj")
    if paper is None or tree.passive(at) or tree.lemmas[paper] not in page.cues.words["documents"]:
        return None
    source = subject_of(page, at)
    content = trimmed(tree, tree.edges(paper)[0], phrase_of(tree, page.cues, paper, at)[1])
    return None if source is None else Draft(at, (at, at), "say", source, [content], "matter", noun=True, attitude=True)


def impression(tree: Tree, at: int) -> Draft | None:
    """ "Seemed to agree", "appears to be lost": what it looks like to nobody in particular."""
    complement = tree.child(at, "xcomp", "oprd", "ccomp", "acomp")
    if complement is None or complement < at:
        return None
    subject = tree.child(at, "nsubj")
    told = [] if subject is None or tree.words[subject] in NOBODY else [trimmed(tree, *tree.edges(subject))]
    content = merged([*told, trimmed(tree, *tree.edges(complement))])
    return Draft(at, (at, at), "say", None, content, "matter", noun=True, attitude=True)
