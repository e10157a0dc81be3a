"""Who speaks: from a word of saying to the head of the noun phrase that names the speaker."""

from __future__ import annotations

from dateline.attribute.cues import Cues
from dateline.attribute.said import Range
from dateline.attribute.tree import Tree

RELATIVE = frozenset({"WP", "WDT", "WP$"})
MAX_CLIMB = 6
# What may stand between a noun and the phrase that completes it in a source: "the head of the police in Lima".
COMPLEMENTS = frozenset({"of", "from", "at", "for", "in", "to", "with", "on"})


def source_of(tree: Tree, cues: Cues, verb: int) -> int | None:
    """Head token of who says it, for a verb of saying; None where nobody is named.

    Args:
        tree: the parse.
        cues: the words of saying.
        verb: the verb's token.
    """
    if tree.passive(verb):
        return agent_of(tree, verb)
    subject = tree.child(verb, "nsubj")
    if subject is not None:
        return antecedent(tree, subject, verb)
    return inherited(tree, cues, verb)


def agent_of(tree: Tree, verb: int) -> int | None:
    """Who did what a passive tells: the noun after "by"."""
    for kid in tree.kids[verb]:
        if tree.deps[kid] == "agent" or (tree.deps[kid] == "prep" and tree.words[kid] == "by"):
            agent = tree.child(kid, "pobj")
            if agent is not None and tree.tags[agent] != "VBG":
                return agent
    return None


def antecedent(tree: Tree, subject: int, verb: int) -> int | None:
    """The noun for which "who" or "which" stands; the subject itself otherwise."""
    if tree.tags[subject] not in RELATIVE and not (tree.words[subject] == "that" and tree.deps[verb] == "relcl"):
        return None if tree.words[subject] in ("there", "what") else subject
    clause = verb
    for _ in range(MAX_CLIMB):
        if tree.deps[clause] == "relcl":
            return agreeing(tree, tree.heads[clause], verb)
        if tree.heads[clause] == clause:
            return None
        clause = tree.heads[clause]
    return None


def agreeing(tree: Tree, noun: int, verb: int) -> int:
    """The noun that "who" stands for; where its number is wrong, the subject: "men were found in a house who claim"."""
    if tree.tags[verb] != "VBP" or tree.tags[noun] not in ("NN", "NNP") or tree.deps[noun] != "pobj":
        return noun
    governor = next((head for head in tree.up(noun) if tree.tags[head][0] == "V"), noun)
    subject = tree.child(governor, "nsubj", "nsubjpass")
    return subject if subject is not None and tree.tags[subject] in ("NNS", "NNPS") else noun


def inherited(tree: Tree, cues: Cues, verb: int) -> int | None:
    """The subject of a verb that has none of its own, by the verb or noun that it hangs on."""
    at = verb
    for _ in range(MAX_CLIMB):
        head, label = tree.heads[at], tree.deps[at]
        if head == at:
            return None
        if label == "acl" and tree.tags[at] == "VBG" and not after_comma(tree, at):
            return issuer(tree, cues, head)
        if label in ("relcl", "acl") and tree.tags[head][0] == "N":
            climbed = (
                issuer(tree, cues, head)
                if label == "acl" and after_comma(tree, at) and is_document(tree, cues, head)
                else None
            )
            if climbed is not None:
                return climbed
        found = own_subject(tree, head, label)
        if found is not None:
            return found
        at = head
    return None


def own_subject(tree: Tree, head: int, label: str) -> int | None:
    """Whom the subject of `head` makes the speaker of what hangs on it."""
    if tree.tags[head][0] not in "VM" and tree.deps[head] != "ROOT":
        if label == "pcomp" and tree.words[head] == "as":
            verb = tree.heads[head]
            return tree.child(verb, "nsubjpass") if tree.passive(verb) else tree.child(verb, "dobj")
        return None
    if tree.passive(head):
        if label == "conj":
            return agent_of(tree, head)
        return tree.child(head, "nsubjpass")
    subject = tree.child(head, "nsubj")
    return None if subject is None else antecedent(tree, subject, head)


def after_comma(tree: Tree, token: int) -> bool:
    """True where a comma stands before a token."""
    return token > 0 and tree.words[token - 1] == ","


def is_document(tree: Tree, cues: Cues, noun: int) -> bool:
    """True for a statement, a video and the like."""
    return tree.lemmas[noun] in cues.words["documents"]


def issuer(tree: Tree, cues: Cues, noun: int) -> int:
    """Who speaks through a noun: whoever issues a document, else the noun itself."""
    if not is_document(tree, cues, noun):
        return noun
    at = noun
    if tree.deps[at] == "pobj":
        at = tree.heads[at]
    verb = tree.heads[at]
    said = tree.lemmas[verb] in cues.words["issuing"] or (tree.deps[at] == "prep" and tree.lemmas[verb] in cues.verbs)
    if said and tree.tags[verb][0] == "V" and not tree.passive(verb):
        subject = tree.child(verb, "nsubj")
        if subject is not None:
            return antecedent(tree, subject, verb) or noun
    return noun


def owner_of(tree: Tree, noun: int) -> int | None:
    """Who is behind a noun of saying: "the army's statement", "a statement by the army"."""
    owner = tree.child(noun, "poss")
    if owner is not None and tree.tags[owner] not in ("WP$",):
        return owner
    for kid in tree.children(noun, "prep", "agent"):
        if tree.words[kid] in ("by", "from", "of"):
            owner = tree.child(kid, "pobj")
            if owner is not None:
                return owner
    return None


def phrase_of(tree: Tree, head: int) -> Range:
    """The noun phrase of a source, without relative clauses and appositions: its first and last token."""
    first = tree.doc[head].left_edge.i
    while first < head and (tree.deps[first] in ("punct", "cc", "preconj") or tree.words[first] in ("but", "and")):
        first += 1
    last = head
    for kid in tree.kids[head]:
        if kid < head or (kid != last + 1 and tree.doc[kid].left_edge.i != last + 1):
            continue
        label = tree.deps[kid]
        if label == "prep" and tree.words[kid] in COMPLEMENTS:
            pobj = tree.child(kid, "pobj")
            last = last if pobj is None else phrase_of(tree, pobj)[1]
        elif label == "conj" and tree.tags[kid][0] in "NPC":
            last = phrase_of(tree, kid)[1]
        elif label in ("cc", "nummod", "case"):
            last = kid
    if tree.deps[last] in ("cc", "case", "punct") and last != head:
        last = head
    return first, last
