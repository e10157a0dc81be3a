"""Parts of a number of people: "20 people, including three children", "15 people, of whom six were policemen"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dateline.extract.frames import children, is_verbal, with_conjuncts
from dateline.extract.phrases import Phrase, Scene
from dateline.howmany import Count, find_count, number_at

INCLUDING = frozenset({"including", "included", "includes", "include"})
AMONG = frozenset({"among", "amongst"})
PEOPLE = frozenset({"person", "people", "group"})
WHOM = frozenset({"whom", "them", "which", "those"})
# How badly somebody is hurt: "18 people were injured, four critically"; "fatally" tells of dead, not of injured.
BADLY = frozenset("seriously critically severely gravely badly slightly lightly grievously".split())
CUES = INCLUDING | AMONG | BADLY | {"of"}
REACH = 6  # tokens from a cue to the noun it counts ("including at least three off-duty police officers")
NEAR = 3  # tokens from "three of them" to who they are ("were Kenyan soldiers")


def parts_of(scene: Scene, whole: Phrase, end: int) -> list[Phrase]:
    """The counted parts that a sentence tells of a number of people.

    Args:
        scene: the report.
        whole: the counted phrase.
        end: token index where the next counted phrase of the sentence stands, or the sentence ends.
    """
    doc = scene.parsed.doc
    found: list[Phrase] = []
    for at in range(whole.head + 1, end):
        word = doc[at].lower_
        if found == [] and at > whole.head + 1 and others_before(scene, whole.head + 1, at, word):
            break
        if word in INCLUDING and doc[at - 1].lower_ != "not":
            found += listed(scene, at + 1)
        elif word in AMONG and at + 1 < end and doc[at + 1].lower_ in WHOM:
            found += listed(scene, at + 2)
        elif word == "of" and at + 1 < end and doc[at + 1].lower_ in WHOM:
            found += of_them(scene, at)
        elif word in BADLY and doc[at - 1].lower_ not in WHOM and not is_of_own_clause(scene, at):
            found += as_counted(scene, at - 1)
    return [part for part in found if smaller(part.count, whole.count)]


def is_of_own_clause(scene: Scene, at: int) -> bool:
    """True for "and one critically wounded", which is no part of those killed before."""
    verb = scene.parsed.doc[at].head
    return verb.i > at and verb.i in scene.events


def others_before(scene: Scene, begin: int, cue: int, word: str) -> bool:
    """True where a cue is of other people told nearer to it: "40 rioters held 800 visitors, including 100 children"."""
    if word not in CUES:
        return False
    tokens = scene.parsed.doc[begin : cue - 1]
    counted = (
        token.i for token in tokens if token.tag_ in ("NNS", "NNPS") and figure_of(find_count(scene.parsed, token.i))
    )
    return any(scene.phrase(index).kind in PEOPLE for index in counted)


def smaller(part: Count | None, whole: Count | None) -> bool:
    """True where a figure can be a part of another; a bound stands for itself."""
    one, all_ = figure_of(part), figure_of(whole)
    return one is not None and all_ is not None and 0 < one < all_


def figure_of(count: Count | None) -> int | None:
    """The number by which a count is compared."""
    if count is None or count.singular:
        return None
    return next((end for end in (count.best, count.low, count.high) if end is not None), None)


def listed(scene: Scene, begin: int) -> Iterator[Phrase]:
    """The counted phrases of a list that begins at a token: "three children and two teachers"."""
    doc = scene.parsed.doc
    for at in range(begin, min(begin + REACH, doc[begin - 1].sent.end)):
        if doc[at].dep_ == "nummod" and doc[at].head.i > at:
            continue  # its noun comes
        count = find_count(scene.parsed, at)
        if count is None and doc[at].pos_ not in ("NOUN", "PROPN"):
            continue
        for token in with_conjuncts([doc[at]]):
            counted = find_count(scene.parsed, token.i)
            if counted is not None and not counted.singular and counted.first >= begin:
                yield person(scene, token.i, counted)
        return


def of_them(scene: Scene, of: int) -> Iterator[Phrase]:
    """The part of "six of whom were policemen", "of whom six were policemen", "three of them women"; what they did
    by another verb is told there ("two of whom died")."""
    doc = scene.parsed.doc
    end = doc[of].sent.end
    at = of - 1 if number_at(scene.parsed, of - 1) is not None else of + 2
    count = number_at(scene.parsed, at) if at < end else None
    if count is None:
        return
    behind = max(at, of + 1) + 1
    for i in range(behind, min(behind + NEAR, end)):
        token = doc[i]
        if token.lower_ in BADLY or token.lower_ == "in":
            yield Phrase(at, count.first, max(at, of + 1), "people", "people", count=count)
            return
        if is_verbal(token) and token.lemma_ != "be":
            return
        if token.tag_ in ("NNS", "NNPS") and (token.dep_ not in ("compound", "poss")):
            yield replace(person(scene, i, count), first=min(count.first, i), last=i)
            return


def as_counted(scene: Scene, at: int) -> Iterator[Phrase]:
    """A bare number as a phrase of its own: the five of "five seriously"."""
    count = number_at(scene.parsed, at)
    if count is not None:
        yield Phrase(at, count.first, at, "people", "people", count=count)


def person(scene: Scene, head: int, count: Count) -> Phrase:
    """Who a noun is, with the count told of it; what is a part of people is people."""
    phrase = scene.phrase(head)
    if phrase.kind not in PEOPLE:
        phrase = replace(phrase, kind="people", detail="people")
    return replace(phrase, first=min(phrase.first, count.first), count=count)


def apposed(scene: Scene, whole: Phrase) -> tuple[list[Phrase], list[Phrase]]:
    """The counted phrases in apposition to one: those that are its parts ("nine people: four guards and five cooks")
    and those that stand beside it ("her husband, three daughters")."""
    beside = [noun for noun in children(scene.parsed.doc[whole.head], "appos") if not is_told_apart(noun)]
    nouns = with_conjuncts(beside)
    told = [(noun, find_count(scene.parsed, noun.i)) for noun in nouns]
    phrases = [person(scene, noun.i, count) for noun, count in told if is_people(noun, count) and count is not None]
    total = figure_of(whole.count)
    if total is None or any(find_count(scene.parsed, noun.i) is None for noun in beside):
        return [], phrases  # "twenty hostages, all foreigners, and two officers"
    sizes = [figure_of(phrase.count) or 0 for phrase in phrases]
    restated = [phrase for phrase, size in zip(phrases, sizes, strict=True) if size == total]
    if not restated and sizes and sum(sizes) <= total:
        return phrases, []
    return [], [phrase for phrase in phrases if phrase not in restated]


def is_told_apart(noun: Token) -> bool:
    """True for others with a clause of their own, in apposition for a parser: "Man shot, four others injured"."""
    return noun.lemma_.lower() == "other" and bool(children(noun, "acl"))


def is_people(noun: Token, count: Count | None) -> bool:
    """True for a counted noun; a bare number in apposition is an age or a label."""
    return count is not None and not count.singular and noun.pos_ in ("NOUN", "PROPN")
