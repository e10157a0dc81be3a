"""Who answers for a deed: "accepted responsibility for", "took the blame for", "holds X responsible for"."""

from __future__ import annotations

from dateline.attribute.content import trimmed
from dateline.attribute.cues import Cues
from dateline.attribute.draft import Draft
from dateline.attribute.said import Range
from dateline.attribute.sources import agent_of, source_of
from dateline.attribute.tree import Tree

TAKING = frozenset({"claim", "accept", "take", "assume", "acknowledge", "admit"})
BLAME = frozenset({"responsibility", "credit", "blame", "authorship"})
FINGER = frozenset({"finger", "finger-pointing"})
BLAMES = frozenset({"blame", "responsibility", "guilt", "fault"})
POINTING = {
    "point": FINGER,
    "lay": BLAMES,
    "put": BLAMES,
    "pin": BLAMES,
    "place": BLAMES,
    "cast": BLAMES,
    "shift": BLAMES,
}
UPON = frozenset({"at", "on", "upon", "with", "to"})
HOLDING = frozenset({"hold", "deem", "consider"})
ANSWERABLE = frozenset({"responsible", "accountable", "answerable"})


def answers(tree: Tree, cues: Cues, at: int) -> Draft | None:
    """The attribution of a verb by which somebody takes or lays responsibility; None for any other.

    Args:
        tree: the parse.
        cues: the words of saying.
        at: the verb.
    """
    if tree.lemmas[at] in TAKING:
        return takes(tree, cues, at)
    if tree.lemmas[at] in POINTING:
        return points(tree, cues, at)
    return lays(tree, cues, at) if tree.lemmas[at] in HOLDING else None


def points(tree: Tree, cues: Cues, at: int) -> Draft | None:
    """ "Pointed the finger at the rebels", "laid the blame on them", "pinned it on them"."""
    noun = tree.child(at, "dobj", "nsubjpass")
    source = agent_of(tree, at) if tree.passive(at) else source_of(tree, cues, at)
    if noun is None or tree.lemmas[noun] not in POINTING[tree.lemmas[at]]:
        return None
    links = [kid for head in (at, noun) for kid in tree.children(head, "prep") if tree.words[kid] in UPON]
    blamed = next((pobj for link in links for pobj in tree.children(link, "pobj")), None)
    if blamed is None or (source is None and not tree.passive(at)):
        return None
    cue: Range = (at, noun) if at < noun else (at, at)
    return Draft(at, cue, "accuse", source, [trimmed(tree, *tree.edges(blamed))], "accused")


def takes(tree: Tree, cues: Cues, at: int) -> Draft | None:
    """ "Claimed responsibility on Monday for the attack": "for" may hang on the verb."""
    noun = tree.child(at, "dobj")
    if noun is None or tree.lemmas[noun] not in BLAME or tree.passive(at):
        return None
    source = source_of(tree, cues, at)
    first, last = tree.edges(noun)
    last = max([last, *(tree.edges(kid)[1] for kid in tree.children(at, "prep") if tree.words[kid] == "for")])
    cue: Range = (at, noun) if noun == at + 1 else (at, at)
    return None if source is None else Draft(at, cue, "claim", source, [trimmed(tree, first, last)])


def lays(tree: Tree, cues: Cues, at: int) -> Draft | None:
    """ "Holds the rebels responsible for the attack", "are held responsible"."""
    word = tree.child(at, "oprd", "ccomp", "acomp", "xcomp")
    if word is None or tree.words[word] not in ANSWERABLE:
        return None
    source = agent_of(tree, at) if tree.passive(at) else source_of(tree, cues, at)
    if source is None and not tree.passive(at):
        return None
    last = max(tree.edges(kid)[1] for kid in (word, *tree.children(at, "prep", "dobj")))
    return Draft(at, (at, at), "accuse", source, [trimmed(tree, at + 1, last)], "accused")
