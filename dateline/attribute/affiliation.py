"""To whom a source belongs: "a Turkish official", "a spokeswoman for the ministry", "sources close to the family"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.attribute.tree import Tree
from dateline.who.cast import Cast

BODIES = frozenset(
    {"armed_group", "state_force", "government", "intergovernmental", "political_party", "media", "organization"}
)
PERSONS = frozenset({"person", "people"})
BEFORE = frozenset({"compound", "amod", "nmod", "poss"})  # labels of what tells it before the noun
OF_BODIES = frozenset({"of", "from", "in", "at", "with", "within", "inside"})
OF_ANYBODY = frozenset({"for", "to"})  # "a lawyer for Soto", "an aide to the governor", "close to the family"


def affiliation_of(tree: Tree, cast: Cast, head: int) -> str | None:
    """The entity (id) to whom a source belongs; None where its words tell none, and for what is no person.

    Args:
        tree: the parse.
        cast: who is who.
        head: the source's noun.
    """
    own = cast.at(head)
    if own is not None and own.kind not in PERSONS:
        return None
    for noun in (head, *described_by(tree, head)):
        for token, kinds in told_by(tree, noun):
            other = cast.at(token)
            if other is not None and other != own and other.kind in kinds:
                return other.id
    return None


def described_by(tree: Tree, head: int) -> list[int]:
    """The nouns that describe another: its apposition, the one it is in apposition to, and a title before a name."""
    found = tree.children(head, "appos")
    if tree.deps[head] == "appos":
        found.append(tree.heads[head])
    return found + [kid for kid in tree.children(head, "compound") if tree.tags[kid] == "NN"]


def told_by(tree: Tree, noun: int) -> Iterator[tuple[int, frozenset[str]]]:
    """The tokens that may tell to whom a noun belongs, each with the kinds of entity that it may tell."""
    for kid in tree.kids[noun]:
        if kid < noun and tree.deps[kid] in BEFORE:
            yield kid, BODIES
    near = [kid for kid in tree.children(noun, "amod") if kid > noun]  # "sources close to"
    for prep in [prep for holder in (noun, *near) for prep in tree.children(holder, "prep")]:
        told = tree.child(prep, "pobj")
        if told is not None and tree.words[prep] in OF_ANYBODY:
            yield told, BODIES | PERSONS
        elif told is not None and tree.words[prep] in OF_BODIES:
            yield told, BODIES
