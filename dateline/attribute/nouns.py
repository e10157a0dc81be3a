"""Attributions that a noun or "according to" makes, and those whom somebody cites."""

from __future__ import annotations

from dateline.attribute.content import clause_content, sentence_around, trimmed
from dateline.attribute.draft import Draft, Page
from dateline.attribute.said import Range, merged, without
from dateline.attribute.sources import issuer, owner_of, phrase_of, source_of
from dateline.attribute.tree import Tree


def noun_drafts(page: Page) -> list[Draft]:
    """Attributions by nouns of saying and by "according to", in the order of the text.

    Args:
        page: the report.
    """
    found = []
    nouns, tree = page.cues.nouns, page.tree
    for at, lemma in enumerate(tree.lemmas):
        if tree.words[at] == "according":
            found.append(according(page, at))
        elif lemma in nouns and tree.tags[at][0] == "N":
            found.append(noun_draft(page, at))
        elif lemma == "comment" and tree.tags[at][0] == "N":
            found.append(no_comment(page, at))
    return [draft for draft in found if draft is not None]


def according(page: Page, at: int) -> Draft | None:
    """ "According to X": X says the rest of the clause."""
    tree = page.tree
    if tree.words[at + 1 : at + 2] != ["to"]:
        return None
    source = tree.child(at + 1, "pobj") or tree.child(at, "pobj")
    if source is None:
        return None
    first, last = sentence_around(tree, at)
    end = phrase_of(tree, page.cues, source, at)[1]
    end = max(end, tree.edges(at)[1]) if tree.deps[at] != "ROOT" else end
    parts = [trimmed(tree, *part) for part in without([(first, last)], (at, end))]
    content = [part for part in parts if part[1] - part[0] >= 1]
    return Draft(at, (at, at + 1), "say", source, content, mute=not content)


def noun_draft(page: Page, at: int) -> Draft | None:
    """ "A claim by X that …", "X's threat to …"."""
    tree = page.tree
    clause = complement(tree, at)
    if clause is None:
        return None
    by = by_whom(tree, at)
    source = owner_of(tree, at) or giver(page, at) or (None if by is None else tree.child(by, "pobj"))
    content = trimmed(tree, *tree.edges(clause))
    if source is None or content[0] <= source <= content[1] or content[0] <= at <= content[1]:
        return None
    return Draft(at, (at, at), page.cues.nouns[tree.lemmas[at]], source, [content], noun=True)


def complement(tree: Tree, noun: int) -> int | None:
    """The that-clause or infinitive that completes a noun; it may hang on a noun between the two."""
    for kid in tree.children(noun, "acl", "ccomp", "relcl"):
        if kid > noun and begins_with_that(tree, kid):
            return kid
    by = by_whom(tree, noun)
    if by is None:
        return None
    for token in range(by, tree.doc[noun].sent.end):
        if tree.words[token] == "that" and tree.deps[token] == "mark" and tree.words[token - 1] == ",":
            return tree.heads[token]
    return None


def by_whom(tree: Tree, noun: int) -> int | None:
    """The "by" or "from" after a noun; the parse may hang it on the verb above ("came with a statement by X")."""
    verb = next((head for head in tree.up(noun) if tree.tags[head][0] == "V"), None)
    kids = tree.children(noun, "prep", "agent") + ([] if verb is None else tree.children(verb, "agent"))
    return next(
        (
            kid
            for kid in kids
            if kid > noun and tree.words[kid] in ("by", "from") and tree.words[kid + 1 : kid + 2] != ["way"]
        ),
        None,
    )


def begins_with_that(tree: Tree, clause: int) -> bool:
    """True for a that-clause and an infinitive."""
    if any(tree.words[kid] == "that" and tree.deps[kid] == "mark" for kid in tree.kids[clause]):
        return True
    return any(tree.words[kid] == "to" and tree.deps[kid] == "aux" for kid in tree.kids[clause])


def giver(page: Page, noun: int) -> int | None:
    """Who makes, issues or repeats it."""
    tree = page.tree
    verb = tree.heads[noun]
    if tree.deps[noun] == "dobj" and tree.lemmas[verb] in page.cues.words["giving"]:
        return tree.child(verb, "nsubj")
    speaker = issuer(tree, page.cues, noun)
    return None if speaker == noun else speaker


def no_comment(page: Page, at: int) -> Draft | None:
    """ "There was no immediate comment from X"."""
    tree = page.tree
    if not any(tree.words[kid] == "no" for kid in tree.kids[at]):
        return None
    source = owner_of(tree, at)
    return None if source is None else Draft(at, (at, at), "decline", source, noun=True)


def cited_drafts(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Those whom an attribution cites or quotes, said through it: "Reuters reported, citing officials, that …".

    Args:
        page: the report.
        drafts: the attributions by verbs.
    """
    tree = page.tree
    known = {draft.at: draft for draft in drafts if not draft.attitude}
    found = []
    for at, lemma in enumerate(tree.lemmas):
        cited = tree.child(at, "dobj") if lemma in ("cite", "quote") and tree.tags[at][0] == "V" else None
        if cited is not None and not tree.passive(at):
            draft = cited_draft(page, known, at, cited)
            if draft is not None:
                found.append(draft)
    return found


def unquoted(page: Page, content: list[Range]) -> list[Range]:
    """What is said less its quotations: those are the words of whoever is cited."""
    for quote in page.quotes:
        if any(first <= quote.first <= last for first, last in content):
            content = without(content, (quote.first, quote.last))
    return content


def cited_draft(page: Page, known: dict[int, Draft], at: int, cited: int) -> Draft | None:
    """One who is cited; None for what is no speaker ("citing security concerns")."""
    tree = page.tree
    saying = next(
        (
            token
            for token in range(cited, min(cited + 12, len(tree.words)))
            if token in known and known[token].source == cited
        ),
        None,
    )
    if saying is not None:
        inner = known[saying]
        source = source_of(tree, page.cues, at)
        if source is None or (at in known and not known[at].mute):
            return None
        inner.via = Draft(at, (at, at), "say", source, unquoted(page, inner.content))
        return inner.via
    entity = page.cast.at(cited)
    if entity is None and tree.lemmas[cited] not in page.cues.words["tellers"]:
        return None
    above = known.get(tree.heads[at])
    if above is not None and (clauses := clause_content(tree, at)):  # "reported, citing officials, that …"
        above.content, above.mute = list(clauses), False
        return Draft(at, (at, at), "say", cited, clauses, via=above)
    governor = next((known[head] for head in tree.up(at) if head in known and known[head].content), None)
    if governor is not None:
        content = merged(part for whole in governor.content for part in without([whole], tree.edges(at)))
        known.pop(at, None)
        return Draft(at, (at, at), "say", cited, content, via=governor)
    first, last = sentence_around(tree, at)
    parts = [trimmed(tree, *part) for part in without([sentence_around(tree, tree.heads[at])], (first, last))]
    return Draft(at, (at, at), "say", cited, parts) if parts else None
