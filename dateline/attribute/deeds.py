"""Who is told to have done what within what is said: the speaker's own deed, or another's wrong."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.attribute.cues import Cues
from dateline.attribute.draft import NO_TIES, Draft, Page, Ties
from dateline.attribute.sources import agent_of, source_of
from dateline.attribute.tree import Tree
from dateline.quotes import DASHES
from dateline.types import STATE_KINDS, Entity
from dateline.who import noun_kind
from dateline.who.cast import Cast

# Without a name, too, one knows whose deed it is: "soldiers", "police", "the ruling party".
KNOWN_BODIES = frozenset({*STATE_KINDS, "intergovernmental", "political_party"})
BANDS = frozenset({"gang"})  # "a gang" is anybody's
NAMELESS = frozenset("unidentified unknown unnamed masked hooded".split())
USING = frozenset("lay fire launch drop plant throw hurl fly send leave shoot operate place control pilot".split())
OURS = frozenset({"i", "we", "us", "our", "my", "ourselves"})
PRONOUNS = frozenset({"it", "they", "he", "she"})
OWNERS = frozenset({"its", "their"})
OF_OWNER = {"his": "he", "her": "she", "their": "they", "its": "it"}
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "would"})
UNREAL = frozenset(
    {"will", "shall", "'ll", "’ll", "wo", "would", "could", "can", "may", "might", "should", "must", "ca"}
)


def clause_roots(tree: Tree, draft: Draft) -> list[int]:
    """Head tokens of the clauses that are said, and what is joined to them by "and"."""
    inside = {token for first, last in draft.content for token in range(first, last + 1)}
    roots = [t for t in sorted(inside) if tree.heads[t] not in inside or tree.heads[t] == t]
    roots = [t for t in roots if tree.deps[t] != "punct"]
    joined = [t for t in sorted(inside) if tree.deps[t] == "conj" and tree.heads[t] in roots and tree.tags[t][0] == "V"]
    return sorted({*roots, *joined})


def doer_of(tree: Tree, cues: Cues, verb: int) -> int | None:
    """Head token of who does what a verb tells: its logical subject."""
    return agent_of(tree, verb) if tree.passive(verb) else source_of(tree, cues, verb)


def modals(tree: Tree, verb: int) -> set[str]:
    """The auxiliaries of a verb, or of the verb that it is joined to."""
    words = {tree.words[kid] for kid in tree.children(verb, "aux", "auxpass")}
    if not words and tree.deps[verb] == "conj" and tree.child(verb, "nsubj") is None:
        words = {tree.words[kid] for kid in tree.children(tree.heads[verb], "aux", "auxpass")}
    return words


def is_own(page: Page, doer: int, source: int) -> bool:
    """True where a doer is the speaker, his side or his country's forces."""
    tree = page.tree
    word = tree.words[doer]
    if word in PRONOUNS and OF_OWNER.get(owner_word(tree, source)) == word:  # "his lawyer said he had": not the lawyer
        return False
    if word in OURS or (tree.child(doer, "poss") is not None and tree.words[tree.child(doer, "poss") or 0] == "our"):
        return True
    if doer in page.quoted and word in PRONOUNS | OWNERS:  # of himself he would say "we"
        return False
    owner = tree.child(doer, "poss")
    if owner is not None and tree.words[owner] in OWNERS and is_own(page, owner, source):
        return True
    if owner is not None and tree.lemmas[owner] in page.cues.words["bands"] and speaks_for_band(page, source):
        return True
    mine, other = page.cast.at(source), page.cast.at(doer)
    unnamed_body = other is not None and other.kind in STATE_KINDS and other.country is None
    if unnamed_body and speaks_for_state(tree, page.cues, source):
        return True
    if other is not None and any(other.id == each.id or same_side(page, each, other) for each in behind(page, source)):
        return True
    if unnamed_body and tree.lemmas[source] in page.cues.words["foreign"]:
        return mine is not None and other is not None and mine.id == other.id
    if other is not None and mine is not None:
        return other.id == mine.id or same_side(page, mine, other)
    if word in PRONOUNS or word in OWNERS:
        return (other is None or mine is None) and any(fits(word, each) for each in (mine, *behind(page, source)))
    if owner is None:
        return tree.lemmas[doer] == tree.lemmas[source] and tree.tags[doer][:3] == "NNP"
    whose = page.cast.at(owner)
    return mine is not None and whose is not None and same_side(page, mine, whose)


def behind(page: Page, source: int) -> list[Entity]:
    """Those for whom a source speaks by its own words: "the group's spokesman", "a spokesman for the group"."""
    tree = page.tree
    tokens = []
    for office in (source, *tree.children(source, "appos")):  # "Abu Talha, the spokesman of the movement"
        if tree.lemmas[office] in page.cues.words["speakers"]:
            tokens += tree.children(office, "poss", "compound", "nmod")
            links = [kid for kid in tree.kids[office] if tree.words[kid] in ("for", "of")]
            tokens += [pobj for link in links for pobj in tree.children(link, "pobj")]
    return [entity for token in tokens if (entity := page.cast.at(token)) is not None]


def speaks_for_band(page: Page, source: int) -> bool:
    """True for one who speaks for an armed group: his "group's men" are its own."""
    mine = page.cast.at(source)
    return any(entity is not None and entity.kind == "armed_group" for entity in (mine, *behind(page, source)))


def speaks_for_state(tree: Tree, cues: Cues, source: int) -> bool:
    """True for "a police spokesman", "an army statement", "the general"."""
    if tree.lemmas[source] in cues.words["ranks"]:
        return not tree.children(source, "amod", "compound", "nmod", "poss")
    if tree.lemmas[source] not in cues.words["speakers"]:
        return False
    beside = tree.children(source, "compound", "nmod", "poss")
    return any(tree.lemmas[kid] in cues.words["state_words"] for kid in beside)


def owner_word(tree: Tree, noun: int) -> str:
    """The possessive pronoun before a noun, or nothing."""
    owner = tree.child(noun, "poss")
    return "" if owner is None else tree.words[owner]


def fits(pronoun: str, entity: Entity | None) -> bool:
    """True where an unresolved pronoun can stand for a speaker: "they" for no single person, "he" for no group."""
    return entity is None or (entity.kind == "person") == (pronoun in ("he", "she"))


def same_side(page: Page, mine: Entity, other: Entity) -> bool:
    """True for one entity, and for a state's forces and those who speak for that state."""
    if mine.id == other.id:
        return True
    state = other.kind in STATE_KINDS and mine.kind in (*STATE_KINDS, "person")
    country, theirs = country_of(page, mine), country_of(page, other)
    if mine.kind in STATE_KINDS and theirs is None:  # "the ministry said soldiers had killed": its own
        return state
    return state and country is not None and country == theirs


def own_doers(page: Page, draft: Draft) -> list[int]:
    """Doers on the speaker's side, where he says that they did it: a past deed in a main clause, not denied."""
    tree, cues = page.tree, page.cues
    if draft.source is None:
        return []
    found = []
    for root in clause_roots(tree, draft):
        if tree.tags[root][0] != "V" or tree.lemmas[root] in cues.words["stative"] or tree.negated(root):
            continue
        if to_himself(tree, root) or is_neither(tree, root):
            continue
        doer = doer_of(tree, cues, root)
        if doer is None or doer == draft.source or modals(tree, root) & UNREAL or not is_past(tree, root):
            continue
        if is_own(page, doer, draft.source) or resulted(page, doer, draft.source):
            found.append(doer)
    return found


def to_himself(tree: Tree, verb: int) -> bool:
    """True for "had killed himself", which neither claims nor accuses."""
    object_ = tree.child(verb, "dobj")
    return object_ is not None and tree.words[object_] in ("himself", "herself", "themselves")


def is_neither(tree: Tree, verb: int) -> bool:
    """True for "would neither confirm nor deny"."""
    verbs = [verb, tree.heads[verb]] if tree.deps[verb] == "conj" else [verb]
    return any(tree.words[kid] == "neither" for each in verbs for kid in tree.kids[each])


def resulted(page: Page, doer: int, source: int) -> bool:
    """True for "French operations resulted in": the doing of the speaker's side is named by a noun."""
    mine = page.cast.at(source)
    words = page.cues.words
    if mine is None or page.tree.lemmas[doer] not in words["state_words"] | words["strikes"]:
        return False
    before = range(page.tree.doc[doer].left_edge.i, doer)
    if nations_in(page.tree, before) & page.ties.get(mine.id, NO_TIES).nations:
        return True
    owners = [page.cast.at(token) for token in before]
    return any(owner is not None and same_side(page, mine, owner) for owner in owners)


def is_past(tree: Tree, verb: int) -> bool:
    """True for a past or perfect verb."""
    return tree.tags[verb] in ("VBD", "VBN") or "have" in {tree.lemmas[kid] for kid in tree.children(verb, "aux")}


def wrongs_in(page: Page, draft: Draft) -> Iterator[tuple[int, int]]:
    """Verbs of wrongdoing in what is said, with their doers."""
    tree, cues = page.tree, page.cues
    for first, last in draft.content:
        for token in range(first, last + 1):
            if tree.lemmas[token] in cues.words["wrongs"] and is_wrong(tree, cues, token):
                doer = (
                    doer_of(tree, cues, token) if tree.tags[token][0] == "V" else tree.child(tree.heads[token], "nsubj")
                )
                if doer is not None and any(begin <= doer <= end for begin, end in draft.content):
                    yield token, doer


def is_wrong(tree: Tree, cues: Cues, token: int) -> bool:
    """True where a word tells a wrong that somebody is said to have done, not one that is planned or denied."""
    lemma, tag = tree.lemmas[token], tree.tags[token]
    if lemma in ("responsible", "guilty", "behind"):
        head = tree.heads[token]
        return tree.lemmas[head] == "be" and tree.deps[token] in ("acomp", "prep") and not tree.negated(head)
    if tag[0] != "V" or tree.negated(token) or modals(tree, token) & UNREAL:
        return False
    needed = cues.wrong_with.get(lemma)
    if needed is None:
        told = tree.child(token, "dobj", "nsubjpass", "prep", "prt", "agent", "xcomp")
        return told is not None or tree.passive(token)
    return any(tree.lemmas[below] in needed for below in range(token + 1, min(token + 9, len(tree.words))))


def is_media(page: Page, source: int) -> bool:
    """True for an outlet and for a journalist introduced as an outlet's ("NPR's X"): they tell and accuse nobody."""
    entity = page.cast.at(source)
    return entity is not None and (entity.kind == "media" or page.ties.get(entity.id, NO_TIES).outlet)


def ties_of(tree: Tree, cast: Cast) -> dict[str, Ties]:
    """To which country or outlet the words before its names tie each entity.

    Args:
        tree: the parse.
        cast: who is who.
    """
    found: dict[str, Ties] = {}
    for mention in cast.mentions:
        if mention.form == "pronoun":
            continue
        before = range(tree.doc[mention.head].left_edge.i, mention.head)
        owners = [cast.at(token) for token in before]
        others = [owner for owner in owners if owner is not None and owner.id != mention.entity]
        nations = nations_in(tree, before)
        if others or nations:
            known = found.get(mention.entity, NO_TIES)
            country = known.country or next((o.country for o in others if o.kind in STATE_KINDS and o.country), None)
            outlet = known.outlet or any(owner.kind == "media" for owner in others)
            found[mention.entity] = Ties(country, outlet, known.nations | nations)
    return found


def nations_in(tree: Tree, tokens: range) -> frozenset[str]:
    """Adjectives with a capital: nearly always of a country."""
    return frozenset(tree.words[token] for token in tokens if tree.tags[token] == "JJ" and tree.doc[token].is_title)


def country_of(page: Page, entity: Entity) -> str | None:
    """The country that an entity is of, by itself or by the words before its name."""
    return entity.country or page.ties.get(entity.id, NO_TIES).country


def accuses(page: Page, draft: Draft) -> bool:
    """True where what is said names an identifiable doer of a wrong who is not the speaker."""
    if draft.source is None or is_media(page, draft.source):
        return False
    for verb, armed in wrongs_in(page, draft):
        doer = wielder_of(page, armed)
        if doer is None or any(each == draft.source or is_own(page, each, draft.source) for each in (armed, doer)):
            continue
        if resulted(page, armed, draft.source) or to_himself(page.tree, verb):
            continue
        if is_reason(page.tree, verb, draft) and not is_cleft(page.tree, verb):
            continue
        known = is_identifiable(page.tree, page.cues, page.cast.at(doer), doer)
        if known and not is_fight(page, verb, doer, draft.source):
            return True
    return False


def wielder_of(page: Page, doer: int) -> int | None:
    """Whose weapon did it: the government of "government planes"; the doer himself where he is no weapon; None where
    nobody tells.
    """
    told = noun_kind(page.parsed, doer)
    if told is None or told.sort not in ("weapon", "vehicle"):
        return doer
    tree = page.tree
    owners = tree.children(doer, "poss", "compound", "nmod", "amod")
    for used in tree.children(doer, "acl"):  # "a mine laid by the navy", "a rocket fired by the rebels"
        by = agent_of(tree, used)
        if by is not None and tree.lemmas[used] in USING:
            return by
    return next((owner for owner in owners if is_known_owner(page, owner)), None)


def is_known_owner(page: Page, owner: int) -> bool:
    """True for a name, a nationality, a body of the state or a party of the report before a weapon."""
    tree = page.tree
    body = tree.lemmas[owner] in page.cues.words["state_words"] or page.cast.at(owner) is not None
    return body or tree.tags[owner][:3] == "NNP" or (tree.tags[owner] == "JJ" and tree.doc[owner].is_title)


def is_cleft(tree: Tree, verb: int) -> bool:
    """True for "it was the rebels who burned it"."""
    noun = tree.heads[verb]
    copula = tree.heads[noun]
    if tree.deps[verb] != "relcl" or tree.deps[noun] != "attr" or tree.lemmas[copula] != "be":
        return False
    subject = tree.child(copula, "nsubj", "expl")
    return subject is not None and tree.words[subject] == "it" and not tree.negated(copula)


def is_reason(tree: Tree, verb: int, draft: Draft) -> bool:
    """True for a verb in a clause of reason or time, or in one that only describes: it is not what is mainly said."""
    roots = set(clause_roots(tree, draft))
    at = verb
    while at not in roots and tree.heads[at] != at:
        if tree.deps[at] in ("advcl", "relcl", "acl", "amod"):
            return True
        at = tree.heads[at]
    return False


def is_identifiable(tree: Tree, cues: Cues, entity: Entity | None, doer: int) -> bool:
    """True for a name, and for a description by which one can tell who is meant; a bare "gunmen" is not.

    Args:
        tree: the parse.
        cues: the words of saying.
        entity: the doer's entity, where it has one.
        doer: head token of the doer.
    """
    lemma, tag = tree.lemmas[doer], tree.tags[doer]
    name = tag.startswith("NNP") and lemma not in cues.words["unnamed_doers"]  # "KANO - Gunmen killed": a capital only
    known = entity is not None and entity.codebook is not None
    a_band = lemma in BANDS and any(tree.words[kid] in ("a", "an", "another") for kid in tree.kids[doer])
    if name or known or (is_party(cues, entity, lemma) and not a_band):
        return True
    if tag.startswith("PRP") or tag in ("WP", "WDT", "DT", "EX"):
        return entity is not None and entity.kind not in ("people", "civilians") and not lemma.startswith("wh")
    kids = [kid for kid in tree.kids[doer] if DASHES.isdisjoint(tree.words[kid:doer])]  # nothing of a dateline
    named = any(
        tree.tags[kid].startswith("NNP") for kid in kids if tree.deps[kid] in ("compound", "amod", "poss", "nmod")
    )
    named = named or any(
        tree.tags[kid].startswith("NNP") for prep in kids for kid in tree.kids[prep] if tree.words[prep] == "of"
    )
    national = any(tree.tags[kid] == "JJ" and tree.deps[kid] == "amod" and tree.doc[kid].is_title for kid in kids)
    named = named or (national and doer != tree.doc[doer].sent.start + 1)  # a capital at the beginning tells nothing
    if any(tree.words[kid] in NAMELESS for kid in kids):
        return False
    if a_band and not named:
        return False
    if lemma in cues.words["unnamed_doers"]:
        return named and lemma not in ("car", "bomb", "missile", "rocket", "strike", "shell")
    definite = any(
        tree.words[kid] in ("the", "this", "that", "these", "those") or tree.deps[kid] == "poss" for kid in kids
    )
    counted = tag == "NNS" and any(tree.deps[kid] == "nummod" for kid in kids)
    described = counted or (tag == "NN" and any(tree.deps[kid] in ("amod", "compound", "nummod") for kid in kids))
    return named or definite or described


def is_party(cues: Cues, entity: Entity | None, lemma: str) -> bool:
    """True for the forces of one side of a fight, without a name too: what holds of "soldiers" holds of "rebels".

    No word that praises or blames ("fighters", "terrorists") makes a difference; anybody may be "gunmen".
    """
    if lemma in cues.words["unnamed_doers"]:
        return False
    if entity is None:
        return lemma in cues.words["state_words"]
    return entity.kind == "armed_group" or entity.kind in KNOWN_BODIES


def is_fight(page: Page, verb: int, doer: int, source: int) -> bool:
    """True where armed men fight armed men: told by a third party that accuses nobody, whichever side does it.

    The side that was hit accuses; and to kill captives is no fight.
    """
    tree, words = page.tree, page.cues.words
    target = tree.child(verb, "dobj", "nsubjpass")
    whose = page.cast.at(doer)
    armed = is_armed(page, doer) or (whose is not None and whose.kind in STATE_KINDS)
    if target is None or tree.lemmas[verb] in words["cruelties"] or not armed:
        return False
    hit_words = [target, *tree.children(target, "amod", "compound", "nmod")]
    for link in tree.kids[target]:
        hit_words += tree.children(link, "pobj") if tree.words[link] == "of" else []
    captive = any(tree.lemmas[token] in words["helpless"] for token in hit_words)
    if captive or not any(is_armed(page, token) for token in hit_words):
        return False
    mine, hit = page.cast.at(source), page.cast.at(target)
    of_state = mine is not None and mine.kind in STATE_KINDS and hit is not None and hit.kind == "state_force"
    return not of_state and not any(is_own(page, token, source) for token in hit_words)


def is_armed(page: Page, token: int) -> bool:
    """True for men of a state's forces or of an armed group."""
    entity, words = page.cast.at(token), page.cues.words
    known = page.tree.lemmas[token] in words["fought"] | words["state_words"]
    return known or (entity is not None and entity.kind in ("armed_group", "state_force"))
