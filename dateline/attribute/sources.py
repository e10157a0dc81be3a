"""Who speaks: from a word of saying to the head of the noun phrase that names the speaker."""

from __future__ import annotations

from dateline.attribute.cues import Cues
from dateline.attribute.said import Range
from dateline.attribute.tree import Tree
from dateline.quotes import SIGNS

RELATIVE = frozenset({"WP", "WDT", "WP$"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
MAX_CLIMB = 6
MAX_TOLD = 5  # verbs of saying one above the other: "said …, adding …, noting …"
LONGEST = 60  # tokens after the noun of a source; what is longer the parse has hung there by mistake
# "Used the speech to denounce": of other verbs with an object, the object does what the infinitive tells.
OWN_INFINITIVE = frozenset({"use", "promise", "take", "spend", "hold", "make", "cite"})
# What may stand between a noun and the phrase that completes it in a source: "the head of the police in Lima".
COMPLEMENTS = frozenset(
    {"of", "from", "at", "for", "in", "to", "with", "on", "by", "within", "inside", "near", "behind"}
)
# What else belongs to it: "Ana Ruiz, 23, a clerk who saw the attack", "people familiar with the case", "Ruiz (D)".
PARTS = frozenset({"appos", "relcl", "nummod", "case", "amod", "nmod", "npadvmod"})
FOCUS = frozenset({"but", "and", "even", "only", "moreover", "meanwhile", "however"})
DATED = frozenset({"in", "from", "of", "for"})  # "a poll in May"; "said the mayor on Monday"
WHEN = frozenset({"DATE", "TIME"})  # named entities of the parser


def source_of(tree: Tree, cues: Cues, verb: int, told: int = MAX_TOLD) -> int | None:
    """Head token of who says it, for a verb of saying; None where nobody is named.

    Args:
        tree: the parse.
        cues: the words of saying.
        verb: the verb's token.
        told: how many verbs of saying above it are looked at.
    """
    if tree.passive(verb):
        return agent_of(tree, verb)
    subject = subject_of(tree, verb)
    if subject is not None:
        return antecedent(tree, subject, verb)
    outer = speaker_above(tree, cues, verb, told) if told else None
    return inherited(tree, cues, verb) if outer is None else outer


def subject_of(tree: Tree, verb: int) -> int | None:
    """The subject of a verb; of several the last, the others being of what is said ("Voters, she said, are tired")."""
    return next((kid for kid in reversed(tree.children(verb, "nsubj")) if tree.tags[kid] != "RB"), None)


def speaker_above(tree: Tree, cues: Cues, verb: int, told: int) -> int | None:
    """Who speaks on: "Ruiz said the men had fled, adding that …", "she said they would go and called for calm".

    The parse hangs such a verb on one of what is said. Its speaker is the one above, unless the two verbs can share
    a subject that is another's: "he said the rebels burned the mill and threatened to return".
    """
    inner, label = tree.heads[verb], tree.deps[verb]
    if tree.lemmas[verb] not in cues.verbs or label not in ("conj", "advcl") or inner > verb:
        return None
    if label == "advcl" and tree.tags[verb] != "VBG":
        return None
    subject = tree.child(inner, "nsubj", "nsubjpass")
    if label == "conj" and subject is not None and shares_subject(tree, inner, verb, subject):
        return None
    at = inner
    for _ in range(MAX_CLIMB):
        above = tree.heads[at]
        if tree.deps[at] == "ccomp" and tree.lemmas[above] in cues.verbs and above < at:
            speaker = source_of(tree, cues, above, told - 1)
            return None if label == "conj" and is_other(tree, subject, speaker) else speaker
        if above == at or tree.deps[at] not in ("conj", "xcomp", "ccomp"):
            return None
        at = above
    return None


def is_other(tree: Tree, subject: int | None, speaker: int | None) -> bool:
    """True for "they" in what one person or body says: "he said they fled and threatened to return"."""
    if subject is None or speaker is None or tree.words[subject] not in ("they", "we"):
        return False
    return tree.tags[speaker] in ("NN", "NNP") or tree.words[speaker] in ("he", "she", "it", "i")


def shares_subject(tree: Tree, inner: int, verb: int, subject: int) -> bool:
    """True where what "and" joins may have one subject: no pronoun, no comma before, and both verbs of one form."""
    if tree.tags[subject] == "PRP" or tree.tags[verb] == "VBG":
        return False
    joint = next((kid for kid in tree.kids[inner] if tree.deps[kid] == "cc" and inner < kid < verb), None)
    finite = tree.tags[verb] in FINITE and not tree.helped(verb)
    return not (joint is not None and after_comma(tree, joint)) and not (finite and tree.tags[inner] in ("VB", "VBG"))


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
        found = driven(tree, head, at) if label == "xcomp" else None
        if found is None:
            found = own_subject(tree, head, label)
        if found is not None and found != verb:
            return found
        at = head
    return None


def driven(tree: Tree, head: int, at: int) -> int | None:
    """Who is made to say it: "the leak led the minister to announce"."""
    moved = tree.child(head, "dobj")
    return moved if moved is not None and head < moved < at and tree.lemmas[head] not in OWN_INFINITIVE else None


def own_subject(tree: Tree, head: int, label: str) -> int | None:
    """Whom the subject of `head` makes the speaker of what hangs on it."""
    if tree.tags[head][0] not in "VM" and tree.deps[head] != "ROOT":
        if label == "pcomp" and tree.words[head] == "as":
            verb = tree.heads[head]
            return tree.child(verb, "nsubjpass") if tree.passive(verb) else tree.child(verb, "dobj")
        return None
    if tree.passive(head):
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


def authors_of(tree: Tree, noun: int) -> list[int]:
    """Who may be behind a document: "the army's report", "a report by the army", "signed by Soto", "a UN report"."""
    owner = owner_of(tree, noun)
    found = [] if owner is None else [owner]
    agents = (agent_of(tree, kid) for kid in tree.children(noun, "acl") if tree.tags[kid] == "VBN")
    found += [agent for agent in agents if agent is not None]
    return found + tree.children(noun, "compound", "nmod", "amod")


def relative_of(tree: Tree, head: int, cue: int) -> int | None:
    """The "who" or "which" through which a noun speaks, where the word of saying stands in its relative clause."""
    at = cue
    for _ in range(MAX_CLIMB):
        above = tree.heads[at]
        if above == head and tree.deps[at] == "relcl":
            pronoun = tree.child(at, "nsubj")
            return pronoun if pronoun is not None and tree.words[pronoun] in ("who", "which") else None
        if above == at:
            return None
        at = above
    return None


def phrase_of(tree: Tree, cues: Cues, head: int, cue: int) -> Range:
    """The noun phrase of a source with its appositions and relative clauses: its first and last token.

    Args:
        tree: the parse.
        cues: the words of saying.
        head: the noun.
        cue: the word of saying; what it governs is no part of its source, nor is a clause in which it stands.
    """
    first = tree.doc[head].left_edge.i
    if first <= cue < head:
        first = cue + 1
    while first < head and (tree.deps[first] in ("punct", "cc") or tree.words[first] in FOCUS):
        first += 1
    last = head
    for kid in tree.kids[head]:
        begins, ends = tree.edges(kid)
        if kid < head or tree.deps[kid] in ("punct", "cc"):
            continue
        if (
            begins <= cue <= ends
            or ends - head > LONGEST
            or not completes(tree, kid, inverted=cue < head, documents=cues.words["documents"])
        ):
            break
        last = ends
    return first, closed(tree, head, last)


def completes(tree: Tree, kid: int, *, inverted: bool, documents: frozenset[str]) -> bool:
    """True for what belongs to the noun phrase of a source; after a verb ("said X in a speech") less does."""
    label = tree.deps[kid]
    if label == "acl":
        return not after_comma(tree, tree.edges(kid)[0]) or (tree.tags[kid] == "VBN" and not inverted)
    if label == "conj":
        return tree.tags[kid][0] in "NPCD"
    if label != "prep":
        return label in PARTS
    noun = tree.child(kid, "pobj")
    if noun is None or tree.words[kid] not in COMPLEMENTS:
        return noun is not None and not inverted
    dated = tree.doc[noun].ent_type_ in WHEN and (inverted or tree.words[kid] not in DATED)
    return not dated and not (inverted and tree.lemmas[noun] in documents)


def closed(tree: Tree, head: int, last: int) -> int:
    """The end of a noun phrase: with the bracket or mark that closes what was opened in it, without a comma."""
    marks = [at for at in range(head + 1, last + 1) if tree.words[at] in SIGNS]
    if len(marks) % 2:
        closing = next(
            (at for at in range(last + 1, last + 3) if tree.words[at : at + 1] and tree.words[at] in SIGNS), None
        )
        last = marks[-1] - 1 if closing is None else closing
    words = tree.words[head : last + 1]
    if "(" in words and ")" not in words:
        last = next((at for at in range(last + 1, min(last + 4, len(tree.words))) if tree.words[at] == ")"), last)
    while last > head and tree.deps[last] in ("punct", "cc") and tree.words[last] not in (")", "]", *SIGNS):
        last -= 1
    return last
