"""What sounds like a deed and is none: told in a work, practised in a drill, played in a match, set down by law."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from dateline.codebook.load import FOLDER, read_yaml
from dateline.extract.frames import children, is_verbal, prepositional, subject

VIOLENT = frozenset({"violence", "harm", "detention", "property", "control"})
HURT = frozenset({"killing", "death", "injury"})  # people do die in drills
WITHIN = ("in", "during", "on")
PRESENT = frozenset({"VBZ", "VBP", "VBG"})
SPORT_WORDS = 2  # one alone ("the coach", "home") is said of anything
QUOTES = frozenset('"“‘«')
HABITS = frozenset(
    "usually sometimes typically always generally commonly normally rarely often routinely regularly frequently "
    "habitually customarily seldom periodically occasionally".split()
)
MAX_ABOVE = 6  # clauses from a word up to the one that says where it is told


@cache
def unreal_words() -> dict[str, frozenset[str]]:
    """The codebook's words for works, drills, sports and laws, by group."""
    return {group: frozenset(words) for group, words in read_yaml(FOLDER / "unreal.yaml").items()}


def is_unreal(token: Token, event_type: str, family: str) -> bool:
    """True where a trigger tells of nothing that happened or could.

    Args:
        token: head token of the trigger.
        event_type: the type that it would tell.
        family: the type's family.
    """
    return (
        is_name(token)
        or is_told_in_work(token)
        or is_generic(token)
        or is_remembered(token)
        or is_studied(token)
        or is_likened(token)
        or is_practised(token, event_type)
        or (family in VIOLENT and (is_played(token) or is_set_by_law(token) or is_of_nature(token)))
    )


def is_told_in_work(token: Token) -> bool:
    """True for "in the novel a judge is murdered", "the film tells of a pilot who is abducted": all in the present."""
    words = unreal_words()
    clauses = list(clauses_above(token))
    if not clauses or not all(is_present(clause) for clause in clauses):
        return False
    for clause in clauses:
        settings = [noun for name in WITHIN for noun in prepositional(clause, name)]
        if any(is_one_of(noun, words["works"] | words["parts"]) or is_title(noun) for noun in settings):
            return True
        doers = subject(clause)
        if clause.lemma_.lower() in words["telling"] and any(is_one_of(noun, words["works"]) for noun in doers):
            return True
        if any(noun.lemma_.lower() in words["roles"] for noun in [*doers, *children(clause, "dobj", "nsubjpass")]):
            return True
    return False


def is_name(token: Token) -> bool:
    """True for a name that is spelt like a deed: "The Riot, a band from Tampere", "an album called Hostage"."""
    if token.pos_ not in ("PROPN", "NOUN") or not token.text[:1].isupper():
        return False
    called = token.dep_ in ("oprd", "dobj") and token.head.lemma_.lower() in ("call", "name", "title", "entitle")
    named = {each.lemma_.lower() for each in children(token, "appos")}
    named |= {token.head.lemma_.lower()} if token.dep_ == "appos" else set()
    return called or bool(named & unreal_words()["names"])


def clauses_above(token: Token) -> Iterator[Token]:
    """The verb of a word's own clause and those of the clauses above it."""
    at = token
    for _ in range(MAX_ABOVE):
        if is_verbal(at):
            yield at
        if at.head is at:
            return
        at = at.head


def is_present(verb: Token) -> bool:
    """True for a verb in the present tense, and for a passive or a gerund that is under one."""
    helpers = children(verb, "aux", "auxpass")
    if helpers:
        return all(helper.tag_ in PRESENT or helper.tag_ in ("VB", "TO") for helper in helpers)
    return verb.tag_ in PRESENT or (verb.tag_ == "VB" and verb.dep_ != "ROOT") or verb.dep_ in ("acl", "conj")


def is_one_of(noun: Token, words: frozenset[str]) -> bool:
    """True for a noun of a list, by itself or with the word before it ("video game", "act two")."""
    own = {noun.lemma_.lower(), noun.lower_}
    pairs = {f"{child.lower_} {noun.lemma_.lower()}" for child in children(noun, "compound", "amod")}
    return bool((own | pairs) & words)


def is_title(noun: Token) -> bool:
    """True for the title of a work: in "The Last Witness"."""
    first = noun.left_edge.i
    opened = any(noun.doc[at].text in QUOTES for at in range(max(0, first - 1), min(noun.i, first + 1)))
    return opened and noun.text[:1].isupper()


def is_generic(token: Token) -> bool:
    """True for what is only told to happen now and then: "gangs usually seize workers and release them"."""
    for verb in (token, *([token.head] if token.dep_ in ("conj", "advcl", "xcomp", "dobj") else [])):
        simple = is_verbal(verb) and verb.tag_ in ("VBZ", "VBP") and not children(verb, "aux", "auxpass")
        if simple and any(child.lower_ in HABITS for child in children(verb, "advmod")):
            return True
    return False


def is_remembered(token: Token) -> bool:
    """True for a bare deed that is but the occasion of something else: "commemorations of the attacks"."""
    if is_verbal(token) or any(child.dep_ not in ("det", "punct") for child in token.children):
        return False
    link = token.head
    return token.dep_ == "pobj" and link.dep_ == "prep" and link.head.lemma_.lower() in unreal_words()["remembered"]


def is_studied(token: Token) -> bool:
    """True for a kind of deed that is taught, studied or defined: "an expert on suicide attacks"."""
    if is_verbal(token) and token.tag_ != "VBG":
        return False
    if children(token, "det", "poss", "nummod") or token.dep_ not in ("pobj", "pcomp"):
        return False
    governor = token.head.head
    return token.head.dep_ == "prep" and governor.lemma_.lower() in unreal_words()["studied"]


def is_likened(token: Token) -> bool:
    """True for what something is only said to be: "the traffic is murder", "the prices are daylight robbery"."""
    words = unreal_words()
    if token.dep_ != "attr" or token.lemma_.lower() not in words["likened"] or children(token, "det", "prep", "poss"):
        return False
    return any(
        noun.pos_ == "NOUN" and noun.lemma_.lower() not in words["judged"] for noun in children(token.head, "nsubj")
    )


def is_of_nature(token: Token) -> bool:
    """True for a blow that a storm or a quake deals: "villages that had been hit two weeks before"."""
    words = unreal_words()
    if token.lemma_.lower() not in words["blows"]:
        return False
    told = {each.lemma_.lower() for each in token.sent if each is not token}
    return bool(told & words["nature"]) and not told & (words["arms"] - words["bystanders"])


def is_practised(token: Token, event_type: str) -> bool:
    """True for what is done in a drill, or to what only stands for the real: "freed mock hostages"."""
    words = unreal_words()
    if any(child.lower_ in words["mock"] for near in (token, *token.children) for child in near.children):
        return True
    if event_type in HURT:
        return False
    above = [token, *clauses_above(token)]
    return any(
        is_one_of(noun, words["drills"]) and noun is not token
        for clause in above
        for name in ("in", "during", "for")
        for noun in prepositional(clause, name)
    )


def is_played(token: Token) -> bool:
    """True for a move of a game: "fired a shot over the bar", "were executed by two late strikes"."""
    words = unreal_words()
    if token.lemma_.lower() not in words["moves"]:
        return False
    told = {each.lemma_.lower() for each in token.sent if each is not token} - words["moves"]
    return len(told & words["sport"]) >= SPORT_WORDS and not told & words["arms"]


def is_set_by_law(token: Token) -> bool:
    """True for a deed that only a law or a contract names: "a penalty of ten years for kidnapping"."""
    words = unreal_words()
    for verb in clauses_above(token):
        setting = any(each.lemma_.lower() in words["laws"] for each in subject(verb))
        if setting and verb is not token and verb.lemma_.lower() in words["setting"] and verb.tag_ in ("VBZ", "VBP"):
            return True
    laws = {each.lemma_.lower() for verb in clauses_above(token) for each in subject(verb)}
    named = {each.lemma_.lower() for each in token.ancestors if not is_verbal(each)}
    generic = token.tag_ in ("VBG", "NN", "NNS") and not any(child.dep_ in ("poss", "det") for child in token.children)
    return generic and bool(laws & words["laws"]) and (bool(named & words["penalties"]) or not is_past(token))


def is_past(token: Token) -> bool:
    """True where the clause that a word stands in is told in the past."""
    verb = next(clauses_above(token), None)
    return verb is not None and verb.tag_ in ("VBD", "VBN")
