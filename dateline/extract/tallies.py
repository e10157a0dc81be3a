"""Figures told beside a word of harm or of toll: "12 dead", "no injuries", "the death toll rose from 12 to 14"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from spacy.tokens import Token

from dateline.codebook.load import FOLDER, read_yaml
from dateline.extract.frames import children, conjuncts, is_verbal, prepositional, with_conjuncts
from dateline.extract.modality import modality_of
from dateline.extract.parts import INCLUDING, PEOPLE, listed, person
from dateline.extract.phrases import Phrase, Scene
from dateline.howmany import Count, find_count, number_at

REACH = 18  # tokens from "the toll" to its figure: "the number of people killed in the attack in X rose on Y to"
BESIDE = 4  # words from a figure to its word of harm: "30 others were still missing"
BEFORE = 6  # tokens from the verb to the toll in "brings to five the number"
AT = 5  # tokens from "to" to the noun counted: "to at least 14 people"
BETWEEN = frozenset("still reported confirmed also more and critically seriously badly slightly".split())
HURT = frozenset({"killed", "slain", "wounded", "injured", "hurt"})  # "were killed" is told by a clause
BE = frozenset({"in", "is", "are", "was", "were", "remain", "remains", "remained", "been", "have", "has"})
Link = Literal["", "after", "before", "part"]


@dataclass(frozen=True, slots=True)
class Tally:
    """A figure that stands beside a word of harm or of toll.

    Args:
        field: the count field; None for "the figure", which is of what was counted last.
        phrase: the figure, and whom it counts where that is told.
        token: the word that tells it; its attributions carry the claim.
        earlier: the figure that this one revises ("from 12 to 14").
        link: how it stands to what was counted last: it revises that ("lowered the figure to 14": `after`), is revised
            by it ("up from 12": `before`), or is a part of it ("among the dead were": `part`).
        parts: counted parts of it.
        toll: True for a running total of the deed that the report is about.
    """

    field: str | None
    phrase: Phrase
    token: int
    earlier: Tally | None = None
    link: Link = ""
    parts: tuple[Phrase, ...] = ()
    toll: bool = False

    @property
    def tells_some(self) -> bool:
        """False for "no casualties"."""
        return self.phrase.count is not None and self.phrase.count.high != 0


@cache
def tally_words() -> Any:
    """The codebook's words of harm and of toll."""
    known = read_yaml(FOLDER / "tallies.yaml")
    return {name: frozenset(words) if isinstance(words, list) else words for name, words in known.items()}


def find_tallies(scene: Scene) -> list[Tally]:
    """All tallies of a report, in the order of the text."""
    known = tally_words()
    found: list[Tally] = []
    for token in scene.parsed.doc:
        word = token.lower_
        if word in known["states"]:
            found += beside(scene, token, known["states"][word])
            found += named(scene, token, known["states"][word])
        if word in known["harms"]:
            found += harmed(scene, token, known["harms"][word])
        if word in known["tolls"]:
            found += toll(scene, token)
        if word in ("up", "down") and token.i + 1 < len(token.doc) and token.nbor().lower_ == "from":
            found += former(scene, token)
    return found


def beside(scene: Scene, token: Token, field: str) -> Iterator[Tally]:
    """ "12 dead", "30 others wounded", "19 miners are still missing"; a clause that tells a deed is its trigger's."""
    if is_active(token) or (token.dep_ in ("amod", "compound") and token.head.i > token.i):
        return
    skipped = BETWEEN if token.lower_ in HURT else BETWEEN | BE
    at = token.i - 1
    while at > token.i - BESIDE and at > token.sent.start and scene.parsed.doc[at].lower_ in skipped:
        at -= 1
    count = find_count(scene.parsed, at) if at >= token.sent.start else None
    if count is None or count.singular or count.high == 0 or modality_of(token) != "actual":
        return
    yield Tally(field, counted(scene, at, count), token.i)


def is_active(token: Token) -> bool:
    """True where what stands before a verb does the deed: "12 gunmen killed five", "killed and wounded five"."""
    verbs = [verb for verb in conjuncts(token) if verb is token or not children(verb, "nsubj", "nsubjpass")]
    return is_verbal(token) and any(children(verb, "dobj") for verb in verbs)


def counted(scene: Scene, head: int, count: Count) -> Phrase:
    """Whom a figure counts; the bare figure where no noun tells."""
    phrase = scene.phrase(head)
    if phrase.kind in PEOPLE:
        return replace(phrase, count=count)
    return Phrase(head, count.first, head, "other", count=count)


def harmed(scene: Scene, token: Token, fields: list[str]) -> Iterator[Tally]:
    """ "39 deaths", "no injuries", "no deaths or injuries"."""
    count = find_count(scene.parsed, token.i) if token.dep_ not in ("compound", "amod") else None
    if count is None and token.dep_ == "conj" and token.head.lower_ in tally_words()["harms"]:
        first = find_count(scene.parsed, token.head.i)
        count = replace(first, last=token.i) if first is not None and first.high == 0 else None
    if count is None or count.singular:
        return
    none = count.high == 0
    if none and any(child.dep_ in ("amod", "compound") for child in token.lefts):
        return  # "no life-threatening injuries" leaves room for others
    if modality_of(token) not in (("negated", "actual") if none else ("actual",)) or not (none or len(fields) == 1):
        return
    for field in fields:
        yield Tally(field, Phrase(token.i, count.first, token.i, "other", count=count), token.i)


def toll(scene: Scene, token: Token) -> Iterator[Tally]:
    """ "the death toll rose from 12 to 14", "brings to five the number of journalists murdered"."""
    told = told_by(scene, token)
    if told is None:
        return
    field, who = told
    link: Link = "after" if field is None and token.head.lemma_ in tally_words()["revisions"] else ""
    now, earlier = figures(scene, token)
    if now is None or now.count is None:
        return
    end = scene.parsed.doc[now.head].sent.end
    parts = [part for at in range(now.head + 1, end) if scene.parsed.doc[at].lower_ in INCLUDING
             for part in listed(scene, at + 1)]  # fmt: skip
    before = Tally(field, earlier, token.i, toll=True) if earlier is not None else None
    phrase = replace(who, count=now.count) if who is not None else now
    yield Tally(field, phrase, token.i, before, link if before is None else "", tuple(parts), toll=True)


def told_by(scene: Scene, token: Token) -> tuple[str | None, Phrase | None] | None:
    """The field of a toll and whom it counts; None where it is no toll of people."""
    known = tally_words()
    of = next(iter(prepositional(token, "of")), None)
    if token.lower_ == "toll" or (token.lower_ in ("count", "tally") and of is None):
        modifiers = [child.lemma_.lower() for child in children(token, "compound", "amod", "nmod")]
        fields = [known["toll_of"][word] for word in modifiers if word in known["toll_of"]]
        return (fields[0], None) if fields else ("killed", None) if token.lower_ == "toll" and not modifiers else None
    if of is None:
        defined = any(child.lower_ in ("the", "that", "its", "their") for child in token.children)
        verb = token.head.lemma_
        return (None, None) if defined and verb in known["revisions"] | known["restates"] else None
    for word in (of, *children(of, "acl", "relcl", "amod", "advcl"), token.doc[min(of.i + 1, len(token.doc) - 1)]):
        field = known["counted"].get(word.lemma_.lower()) or known["counted"].get(word.lower_)
        if field is not None:
            phrase = scene.phrase(of.i) if word is not of else None
            return field, phrase if phrase is not None and phrase.kind in PEOPLE else None
    return None


def figures(scene: Scene, token: Token) -> tuple[Phrase | None, Phrase | None]:
    """The figure of a toll, and the earlier one that it goes from."""
    doc, known, sentence = scene.parsed.doc, tally_words(), token.sent
    for at in range(token.i - 2, max(sentence.start, token.i - BEFORE), -1):
        if doc[at].lower_ == "to" and (found := figure_from(scene, at + 1)) is not None:
            return found, None
    earlier = None
    for at in range(token.i + 1, min(token.i + REACH, sentence.end)):
        word, lemma = doc[at].lower_, doc[at].lemma_.lower()
        if word in (";", "but"):
            break
        near = {each.lemma_.lower() for each in doc[max(sentence.start, token.i - BEFORE) : at]}
        moved = word in ("to", "at", "from") and not near.isdisjoint(known["moves"])
        own = word in ("of", ":") and at == token.i + 1
        if not (moved or own or lemma in known["reaches"] or lemma in known["beyond"]):
            continue
        found = figure_from(scene, at + 1)
        if found is None or found.count is None:
            continue
        if word == "from":
            if found.count.high is not None and found.count.best is None and found.count.low is not None:
                low, high = found.count.low, found.count.high  # "risen from 84 to 86"
                exact = (replace(found.count, low=end, best=end, high=end) for end in (high, low))
                now, earlier = (replace(found, count=count) for count in exact)
                return now, earlier
            earlier = found
            continue
        if lemma in known["beyond"] and found.count.best is not None:
            found = replace(found, count=replace(found.count, low=found.count.best + 1, best=None, high=None))
        return found, earlier
    return None, None


def figure_from(scene: Scene, begin: int) -> Phrase | None:
    """The counted phrase that begins at a token; None before a word of harm, which tells the figure itself."""
    doc = scene.parsed.doc
    for at in range(begin, min(begin + AT, len(doc))):
        token = doc[at]
        head = token.head.i if token.dep_ in ("nummod", "quantmod") and token.head.i > at else at
        count = find_count(scene.parsed, head) or find_count(scene.parsed, at)
        if count is None or count.singular or count.first not in (begin, begin - 1):
            continue
        behind = doc[count.last].lower_, doc[count.last + 1].lower_ if count.last + 1 < len(doc) else ""
        return None if not tally_words()["states"].keys().isdisjoint(behind) else counted(scene, head, count)
    return None


def former(scene: Scene, token: Token) -> Iterator[Tally]:
    """The earlier figure of "40 people, up from an earlier figure of 30"."""
    for at in range(token.i + 2, min(token.i + 2 + AT, token.sent.end)):
        count = find_count(scene.parsed, at)
        if count is not None and not count.singular and scene.parsed.doc[at].pos_ == "NUM":
            yield Tally(None, Phrase(at, count.first, at, "other", count=count), token.i, link="before")
            return


def named(scene: Scene, token: Token, field: str) -> Iterator[Tally]:
    """ "The dead were four men and a girl", "those killed were two drivers", "among the injured were nine pupils"."""
    noun = token.head if token.dep_ == "acl" and token.head.lower_ == "those" else token
    if noun is token and not any(child.lower_ == "the" for child in token.children):
        return
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        yield from some_of(scene, noun, token, field)
        return
    among = noun.dep_ == "pobj" and noun.head.lower_ in ("among", "amongst")
    verb = noun.head.head if among else noun.head
    if verb.lemma_ not in ("be", "include") or not (among or noun.dep_ in ("nsubj", "nsubjpass")):
        return
    for each in with_conjuncts(children(verb, "attr", "nsubj", "dobj") if among else children(verb, "attr", "dobj")):
        count = find_count(scene.parsed, each.i)
        if count is not None and not count.singular and each.i > noun.i:
            link: Link = "part" if among or verb.lemma_ == "include" else ""
            yield Tally(field, person(scene, each.i, count), token.i, link=link)


def some_of(scene: Scene, noun: Token, token: Token, field: str) -> Iterator[Tally]:
    """ "Two of the dead were children"."""
    number, verb = noun.head.head, noun.head.head.head
    count = number_at(scene.parsed, number.i)
    who = children(verb, "attr") if verb.lemma_ == "be" and number.dep_ == "nsubj" else []
    if count is not None and who:
        yield Tally(field, person(scene, who[0].i, count), token.i, link="part")
