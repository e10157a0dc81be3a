"""Attributions by where words stand: "Soto: the road is open", "in the minister's view", "in a poll"."""

from __future__ import annotations

from itertools import groupby

from dateline.attribute.content import sentence_around, trimmed
from dateline.attribute.draft import Draft, Page
from dateline.attribute.said import Range, without
from dateline.attribute.sources import phrase_of

LABEL = 8  # tokens; a longer beginning of a paragraph before a colon is a sentence
LEAST = 4  # tokens of what a label leads to; fewer are a time or a score ("Lima: 3-1")
NAMES = frozenset({"PERSON", "ORG", "NORP"})


def label_drafts(page: Page) -> list[Draft]:
    """Attributions by a label before a colon and by "in X's view" or "in a poll".

    Args:
        page: the report.
    """
    tree = page.tree
    found = [draft for first, last in paragraphs(page) if (draft := labelled(page, first, last)) is not None]
    for at, word in enumerate(tree.words):
        if word == "in" and at not in page.quoted and (draft := viewed(page, at)) is not None:
            found.append(draft)
    return found


def paragraphs(page: Page) -> list[Range]:
    """First and last token of each paragraph."""
    numbers = page.parsed.paragraphs
    groups = (list(group) for _, group in groupby(range(len(numbers)), key=numbers.__getitem__))
    return [(group[0], group[-1]) for group in groups]


def labelled(page: Page, first: int, last: int) -> Draft | None:
    """ "Soto: the road is open": a name or a document, a colon, and what it says to the end of the paragraph."""
    tree = page.tree
    colon = next((at for at in range(first + 1, min(first + LABEL + 1, last)) if tree.words[at] == ":"), None)
    if colon is None or last - colon < LEAST:
        return None
    if any(tree.tags[at][0] == "V" or tree.words[at] in (",", "in", "on") for at in range(first, colon)):
        return None
    name = colon - 1
    if tree.words[name] == ")":
        name = next((at - 1 for at in range(name, first, -1) if tree.words[at] == "("), name)
    if name < first or tree.tags[name][0] != "N" or not speaks(page, name):
        return None
    return Draft(colon, (colon, colon), "say", name, [trimmed(tree, colon + 1, last)], wide=(first, colon - 1))


def speaks(page: Page, name: int) -> bool:
    """True for a label that can speak: a person, a body or a document."""
    tree, entity = page.tree, page.cast.at(name)
    named = tree.tags[name].startswith("NNP") and (entity is not None or tree.doc[name].ent_type_ in NAMES)
    return named or tree.lemmas[name] in page.cues.words["tellers"]


def viewed(page: Page, at: int) -> Draft | None:
    """ "In X's view", "in the words of X", "in a poll": X or the poll says the rest of the clause."""
    tree = page.tree
    noun = tree.child(at, "pobj")
    if noun is None:
        return None
    poll = is_poll(page, at, noun)
    source = noun if poll else viewer(page, noun)
    if source is None:
        return None
    end = max(noun, phrase_of(tree, page.cues, source, at)[1])
    parts = [trimmed(tree, *part) for part in without([sentence_around(tree, at)], (at, end))]
    content = [part for part in parts if part[1] - part[0] >= 1]
    return (
        Draft(at, (at, at) if poll else (at, noun), "say", source, content, noun=True, attitude=poll)
        if content
        else None
    )


def is_poll(page: Page, at: int, noun: int) -> bool:
    """True for "in a poll" where that opens a sentence or hangs on a verb; "a lead in the polls" is said by none."""
    tree = page.tree
    opens = at == tree.doc[at].sent.start
    hangs = tree.tags[noun] != "NNS" and tree.tags[tree.heads[at]][0] == "V"
    return tree.lemmas[noun] in page.cues.words["polls"] and (opens or hangs)


def viewer(page: Page, noun: int) -> int | None:
    """Whose view, words or eyes they are."""
    tree = page.tree
    if tree.lemmas[noun] not in page.cues.words["views"]:
        return None
    of = next((kid for kid in tree.children(noun, "prep") if tree.words[kid] == "of"), None)
    return tree.child(noun, "poss") if of is None else tree.child(of, "pobj")
