"""What is said: from a word of saying to the tokens of the clause or phrase that it governs."""

from __future__ import annotations

from dateline.attribute.cues import Frame
from dateline.attribute.said import Range, without
from dateline.attribute.tree import Tree

CLAUSES = frozenset({"ccomp", "csubj"})
MAX_ABOVE = 2  # verbs above one of saying to which the parse may hang what "and" adds to the content
LOOSE = 3  # words; fewer are no clause
CLAUSE_LABELS = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl", "acl", "parataxis", "csubj", "pcomp"})
PLAIN_CUES = frozenset(
    {
        "say",
        "add",
        "tell",
        "note",
        "explain",
        "report",
        "write",
        "announce",
        "claim",
        "argue",
        "believe",
        "think",
        "put",
        "warn",
        "insist",
        "suggest",
        "state",
    }
)


def clause_content(tree: Tree, verb: int) -> list[Range]:
    """The clause that completes a verb of saying, before or after it."""
    clauses = (kid for kid in tree.kids[verb] if tree.deps[kid] in CLAUSES)
    return [fronted(tree, kid, verb) for kid in clauses if not is_aside(tree, kid) and not is_apart(tree, kid, verb)]


def is_apart(tree: Tree, clause: int, verb: int) -> bool:
    """True for a clause that a semicolon or colon parts from a speaker who says something else ("A fell; B said …")."""
    apart = any(tree.words[token] in (";", ":") for token in range(tree.edges(clause)[1], verb))
    return apart and tree.edges(verb)[1] > verb + 1


def widened(tree: Tree, verb: int, found: list[Range], frame: Frame) -> list[Range]:
    """A clause with the subject that the parse took for the object of saying ("Says 21 Girls Have Been Freed")."""
    first, last = found[0]
    strays = [kid for kid in tree.children(verb, "dobj", "nsubj", "dative") if verb < kid < first]
    if (
        not strays
        or frame.object == "hearer"
        or tree.words[strays[0]] in ("him", "her", "them", "me", "us")
        or first <= verb
    ):
        return found
    start = tree.doc[strays[0]].left_edge.i
    gap = tree.words[start:first]
    return found if "that" in gap or "," in gap or tree.lemmas[verb] == "ask" else [(start, last), *found[1:]]


def joined(tree: Tree, verb: int, found: list[Range]) -> list[Range]:
    """A clause with what "and" adds to it, where the parse joined that to the verb of saying.

    "He said the talks were over and it was time to act": a second clause with a subject of its own and no comma.
    """
    last = found[-1][1]
    if last < verb or last + 2 >= len(tree.words) or tree.words[last + 1] not in ("and", "but", "or"):
        return found
    above = [verb, *list(tree.up(verb))[:MAX_ABOVE]]
    for kid in [kid for governor in above for kid in tree.children(governor, "conj")]:
        first, end = tree.edges(kid)
        own = tree.heads[kid] == verb and tree.child(kid, "nsubj", "nsubjpass", "expl") is not None
        participle = tree.tags[kid] == "VBN" and tree.child(kid, "aux") is None
        if first in (last + 1, last + 2) and (own or participle):
            return [*found[:-1], trimmed(tree, found[-1][0], end)]
    return found


def is_aside(tree: Tree, clause: int) -> bool:
    """True for a clause marked "as" or "if", which is no complement whatever its label."""
    mark = tree.child(clause, "mark")
    return mark is not None and tree.words[mark] in ("as", "because", "although", "though", "while", "after", "before")


def fronted(tree: Tree, clause: int, verb: int) -> Range:
    """A clause's tokens; one before its verb begins where the sentence does ("In Gaza, rockets fell, he said")."""
    first, last = tree.edges(clause)
    if first < verb < clause:  # "which he said had gone": what is left of "which had gone"
        first = verb + 1
    if clause < verb:
        start = tree.doc[verb].left_edge.i
        kids = [
            kid for kid in tree.kids[verb] if kid < clause and tree.deps[kid] in ("nsubj", "nsubjpass", "mark", "cc")
        ]
        if not kids and start < first:
            first = start
    return trimmed(tree, first, last)


def trimmed(tree: Tree, first: int, last: int) -> Range:
    """Tokens without a comma at either end; "that" is a part of what is said, as PolNeAR has it (604 of 609)."""
    while first < last and tree.words[first] in (",", ":", "-", "—", "–", ";"):
        first += 1
    while last > first and tree.words[last] in (",", ":", "-", "—", "–", ";", "."):
        last -= 1
    return first, last


def inserted_content(tree: Tree, verb: int) -> list[Range]:
    """What a clause of saying put into a sentence says: the rest of the clause ("Mrabat, she said, was caught")."""
    head, label = tree.heads[verb], tree.deps[verb]
    if head == verb or tree.lemmas[verb] not in PLAIN_CUES:
        return []
    mark = tree.child(verb, "mark", "advmod")
    as_clause = label == "advcl" and mark is not None and tree.words[mark] == "as"
    if not (as_clause or (label in ("parataxis", "ccomp", "dep", "intj") and set_off(tree, verb))):
        return []
    first, last = tree.edges(head)
    inner = tree.edges(verb)
    return [trimmed(tree, *part) for part in without([(first, last)], inner) if part[0] < part[1] or part[0] == head]


def set_off(tree: Tree, verb: int) -> bool:
    """True for a clause between commas or at the end after one."""
    first, last = tree.edges(verb)
    before = (first > 0 and tree.words[first - 1] in (",", "—", "-", "–", "(")) or tree.words[first] in (",", "—")
    after = (
        last + 1 >= len(tree.words)
        or tree.words[last + 1] in (",", ".", "—", "-", "–", ")")
        or tree.words[last] in (",", ".")
    )
    return before and after and tree.child(verb, "mark") is None


def loose_content(tree: Tree, verb: int) -> list[Range]:
    """What a plain verb of saying says where the parse gives it no clause: the words after it, else those before."""
    if tree.lemmas[verb] not in PLAIN_CUES or tree.passive(verb):
        return []
    sentence = tree.doc[verb].sent
    first, last = sentence.start, sentence.end - 1
    rest = [token for token in range(verb + 1, last + 1) if tree.deps[token] != "punct"]
    if (verb < last and tree.words[verb + 1] in (",", ".")) or len(rest) < LOOSE:
        subject = tree.child(verb, "nsubj")
        start = verb if subject is None else min(verb, tree.doc[subject].left_edge.i)
        parts = [(first, start - 1), *([(verb + 2, last)] if tree.words[verb + 1 : verb + 2] == [","] else [])]
        return [trimmed(tree, *part) for part in parts if part[1] - part[0] >= 1]
    if rest and tree.tags[rest[0]][0] in "VI" and tree.words[rest[0]] not in ("that", "if", "whether", "none"):
        return []
    return [trimmed(tree, verb + 1, last)]


def infinitive_content(tree: Tree, verb: int) -> list[Range]:
    """The infinitive or gerund that completes a verb: "vowed to fight", "denied having fired"."""
    kid = tree.child(verb, "xcomp")
    if kid is None or (tree.tags[kid][0] != "V" and tree.child(kid, "aux") is None):
        return []
    return [trimmed(tree, *tree.edges(kid))]


def marked_content(tree: Tree, verb: int, particle: str) -> list[Range]:
    """A clause that a particle begins: "called for him to resign"."""
    for kid in tree.children(verb, "advcl", "ccomp", "xcomp"):
        first, last = tree.edges(kid)
        if verb < first < kid and tree.words[first] == particle and tree.deps[first] in ("mark", "prep"):
            return [trimmed(tree, first + 1, last)]
    return []


def gerund_content(tree: Tree, verb: int, frame: Frame) -> list[Range]:
    """A clause whose subject the parse takes for a gerund that completes the verb: "said leaving early was wrong"."""
    kid = tree.child(verb, "xcomp")
    if (
        kid is None
        or kid < verb
        or frame.object != "said"
        or tree.tags[kid] != "VBG"
        or tree.child(kid, "ccomp") is None
    ):
        return []
    return [trimmed(tree, *tree.edges(kid))]


def object_content(tree: Tree, verb: int, pronouns: bool) -> list[Range]:
    """The direct object; in the passive the subject. A pronoun is content where `pronouns` are ("denied it")."""
    if tree.passive(verb):
        kid = tree.child(verb, "nsubjpass")
        if kid is None and tree.deps[verb] == "acl":
            kid = tree.heads[verb]
            return [(tree.doc[kid].left_edge.i, kid)]
        if kid is None and tree.deps[verb] == "conj":
            kid = tree.child(tree.heads[verb], "nsubjpass")
    else:
        kid = tree.child(verb, "dobj")
    if kid is not None and pronouns and tree.words[kid] == "which" and tree.deps[verb] == "relcl":
        return antecedent_content(tree, verb)
    if kid is None or tree.tags[kid] in ("WP", "WDT") or tree.words[kid] in ("so", "himself", "herself"):
        return []
    if tree.words[kid] in ("it", "this") and not pronouns:
        return []
    return [trimmed(tree, *tree.edges(kid))]


def antecedent_content(tree: Tree, verb: int) -> list[Range]:
    """What "which" stands for: "reported an attempt on his life, which the mutineers denied"."""
    start = tree.edges(verb)[0]
    noun = tree.heads[verb]
    if tree.tags[noun] == "PRP":  # "an attempt to kill him, which": the attempt
        noun = next((above for above in tree.up(noun) if tree.tags[above][0] == "N"), noun)
    first = tree.edges(noun)[0]
    return [trimmed(tree, first, start - 1)] if first < start and noun < start else []


def prepositional_content(tree: Tree, verb: int, words: frozenset[str]) -> list[Range]:
    """What follows one of these prepositions: "accused of stealing"; a participle's may hang on the object."""
    heads = [verb, *tree.children(verb, "dobj", "xcomp", "oprd")]
    for head in heads:
        for kid in tree.children(head, "prep", "prt"):
            if tree.words[kid] in words:
                inner = tree.child(kid, "pcomp", "pobj")
                if inner is not None:
                    return [trimmed(tree, *tree.edges(inner))]
    return []


def framed_content(tree: Tree, verb: int, frame: Frame) -> tuple[list[Range], bool]:
    """What is said by one way of using a verb, and whether it is an infinitive."""
    if frame.particle and not has_particle(tree, verb, frame.particle):
        return [], False
    if frame.particle and (found := marked_content(tree, verb, frame.particle)):
        return found, True
    if "infinitive" in frame.takes and (found := infinitive_content(tree, verb)) and found[0][0] > verb:
        return found, True
    if "clause" in frame.takes:
        found = clause_content(tree, verb) or inserted_content(tree, verb) or gerund_content(tree, verb, frame)
        if found:
            return joined(tree, verb, widened(tree, verb, found, frame)), False
    if "complement" in frame.takes and (kid := tree.child(verb, "oprd", "attr", "acomp")) is not None:
        return [trimmed(tree, *tree.edges(kid))], False
    pronouns = frame.act in ("deny", "confirm", "condemn", "doubt") and not tree.passive(verb)
    if "object" in frame.takes and frame.particle is None and (found := object_content(tree, verb, pronouns)):
        return found, False
    if frame.particle and "object" in frame.takes:
        return prepositional_content(tree, verb, frozenset({frame.particle})), False
    return prepositional_content(tree, verb, frame.takes), False


def has_particle(tree: Tree, verb: int, particle: str) -> bool:
    """True where a particle, preposition or adverb hangs on a verb or follows it."""
    if verb + 1 < len(tree.words) and tree.words[verb + 1] == particle:
        return True
    return any(
        tree.words[kid] == particle and tree.deps[kid] in ("prt", "prep", "advmod", "acomp") for kid in tree.kids[verb]
    )


def sentence_around(tree: Tree, token: int) -> Range:
    """First and last token of a token's clause: up to the finite verb that governs it."""
    at = token
    while tree.heads[at] != at and tree.deps[at] not in CLAUSE_LABELS:
        at = tree.heads[at]
    if tree.tags[at][0] not in "VM" and tree.heads[at] != at:
        at = tree.heads[at]
    return tree.edges(at)
