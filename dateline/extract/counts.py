"""How many of an occurrence: the figures that its words tell, as claims in the making."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from dateline.extract.additions import ANSWERED, HARMS, is_near, latest, sentences_between
from dateline.extract.draft import Draft, is_bare, party_value
from dateline.extract.frames import conjuncts
from dateline.extract.occurrence import Occurrence, real, tells_something
from dateline.extract.parts import PEOPLE, apposed, parts_of
from dateline.extract.phrases import Phrase, Scene
from dateline.extract.singles import COUNTED
from dateline.extract.tallies import Tally, find_tallies
from dateline.extract.telling import Telling
from dateline.extract.victims import is_single
from dateline.howmany import Count, find_count, number_at
from dateline.types import Span

ELSE = frozenset({"else", "other", "others", "further", "additional"})
NOBODY = frozenset({"one", "nobody", "none", "no-one", "noone"})
CIRCUMSTANCE = frozenset({"in", "on", "at", "near", "from"})
HARMFUL = ANSWERED | {"death", "injury"}


def count_drafts(scene: Scene, occurrence: Occurrence) -> list[Draft]:
    """How many: one draft for each figure told of those that an effect befell, its parts and earlier figures too."""
    drafts: list[Draft] = []
    dead = any(telling.type.count == "killed" and telling.of("target") for telling in occurrence.tellings)
    for telling in occurrence.tellings:
        if dead and telling.trigger.pattern.count == "injured":
            continue  # of those who were shot some died: how many were hurt is not told
        name = telling.effect
        if name is None:
            continue
        phrases = list(counted(scene, telling, "actor" if name == "participants" else "target"))
        heads = sorted(phrase.head for phrase, _ in phrases)
        for phrase, parts in phrases:
            whole = None
            if phrase.count is not None and not phrase.count.singular and not told_alone(scene, telling, name, phrase):
                whole = put(scene, drafts, name, phrase, telling.trigger.head)
            following = next((head for head in heads if head > phrase.head), len(scene.parsed.doc))
            end = min(following, scene.parsed.doc[phrase.head].sent.end)
            for part in [*parts, *parts_of(scene, phrase, end)] if whole is not None else ():
                put(scene, drafts, name, part, telling.trigger.head, whole)
            for other in elsewhere(scene, phrase, end) if whole is not None else ():
                put(scene, drafts, name, other, telling.trigger.head)
    for tally in occurrence.tallies:
        if not is_one_told(scene, occurrence, tally):
            tally_draft(scene, drafts, tally)
    for telling in occurrence.tellings:
        join_parts(drafts, telling.trigger.head)
    return [draft for draft in drafts if not is_rest(draft, drafts)]


def told_alone(scene: Scene, telling: Telling, name: str, phrase: Phrase) -> bool:
    """True for one person, whom `single_drafts` counts: "one man was killed"."""
    return name in COUNTED and real(telling) and is_single(scene, phrase)


def is_one_told(scene: Scene, occurrence: Occurrence, tally: Tally) -> bool:
    """True for "one dead" where the report tells of the one who died."""
    count = tally.phrase.count
    one = count is not None and count.low == count.high == 1
    tellings = (telling for telling in occurrence.tellings if telling.effect == tally.field)
    return one and any(is_single(scene, argument.phrase) for each in tellings for argument in each.of("target"))


def join_parts(drafts: list[Draft], token: int) -> None:
    """Make the figures of one telling parts of a total told elsewhere that they come to: "four people were shot. Two
    men and two women were hurt"."""
    mine = [draft for draft in drafts if draft.tokens[0] == token and draft.whole is None]
    for name in {draft.name for draft in mine}:
        parts = [draft for draft in mine if draft.name == name]
        if len(parts) > 2 and parts[0].value["best"] == sum(draft.value["best"] or 0 for draft in parts[1:]):
            for part in parts[1:]:  # "arrested 12 people, seven women and five men"
                part.whole = parts[0]
            continue
        total = sum(draft.value["best"] or 0 for draft in parts)
        others = (draft for draft in drafts if draft.name == name and token not in draft.tokens)
        whole = next((draft for draft in others if draft.whole is None and draft.value["best"] == total), None)
        if len(parts) > 1 and whole is not None and all(draft.value["best"] for draft in parts):
            for part in parts:
                part.whole = whole


def is_rest(draft: Draft, drafts: list[Draft]) -> bool:
    """True for "no one else was hurt" where the report tells who was."""
    nobody = draft.value["high"] == 0 and any(not ELSE.isdisjoint(span.text.lower().split()) for span in draft.spans)
    return nobody and any(other.name == draft.name and other.value["high"] != 0 for other in drafts)


def counted(scene: Scene, telling: Telling, role: str) -> Iterator[tuple[Phrase, list[Phrase]]]:
    """The phrases that tell whom a telling counts, each with its parts in apposition."""
    for argument in telling.of(role):
        parts, beside = apposed(scene, argument.phrase)
        yield argument.phrase, parts
        yield from ((phrase, []) for phrase in beside)
    for index in telling.trigger.words:
        token = scene.parsed.doc[index]
        if token.lemma_ == "life":  # "claimed 38 lives"
            count = find_count(scene.parsed, index)
            yield Phrase(index, count.first if count else index, index, "people", "people", count=count), []
        elif token.tag_ == "PRP":  # "killed himself and seven guards"
            yield from ((scene.phrase(other.i), []) for other in conjuncts(token)[1:])


def elsewhere(scene: Scene, counted: Phrase, end: int) -> Iterator[Phrase]:
    """The figures of "four people were killed in Kirkuk and six in Tikrit", "four on Monday and another three on
    Tuesday": bare numbers behind "and", each with a circumstance of the first one's kind."""
    doc = scene.parsed.doc
    said = {doc[at].lower_ for at in range(counted.head, end) if doc[at].dep_ == "prep"}
    for at in range(counted.head + 1, end - 1):
        if (doc[at].dep_ == "nummod" and doc[at].head.i > at) or doc[at + 1].lower_ not in said & CIRCUMSTANCE:
            continue
        before = at - 2 if doc[at - 1].lower_ in ("another", "more") else at - 1
        count = number_at(scene.parsed, at) if doc[before].lower_ in ("and", ",") else None
        if count is not None:
            yield Phrase(at, count.first, at, "people", "people", count=count)


def put(
    scene: Scene, drafts: list[Draft], name: str, phrase: Phrase, token: int, whole: Draft | None = None
) -> Draft | None:
    """The draft of a figure, new or told before; two of one telling are two, though the figure be the same."""
    count = phrase.count
    if count is None:
        return None
    value = count_value(scene, phrase, count)
    span = scene.parsed.span(min(phrase.first, count.first), max(phrase.head, count.last))
    same = [
        draft
        for draft in drafts
        if draft.name == name
        and draft.whole is whole
        and ends(draft.value) == ends(value)
        and (token not in draft.tokens or any(meet(span, other) for other in draft.spans))
    ]
    draft = next((each for each in same if each.entity == phrase.entity), same[0] if same else None)
    if draft is None:
        draft = Draft(name, value, entity=phrase.entity, whole=whole)
        drafts.append(draft)
    draft.spans.append(span)
    draft.tokens.append(token)
    return draft


def meet(one: Span, other: Span) -> bool:
    """True where two spans share words."""
    return one.start < other.end and other.start < one.end


def tally_draft(scene: Scene, drafts: list[Draft], tally: Tally) -> Draft | None:
    """The draft of a figure beside a word of harm; with what it revises, and with its parts."""
    told = [draft for draft in drafts if min(draft.tokens) < tally.token and draft.whole is None]
    name = tally.field or next((draft.name for draft in reversed(told)), None)
    if name is None:
        return None
    last = next((draft for draft in reversed(told) if draft.name == name), None)
    earlier = tally_draft(scene, drafts, replace(tally.earlier, field=name)) if tally.earlier is not None else None
    draft = put(scene, drafts, name, tally.phrase, tally.token, last if tally.link == "part" else None)
    if draft is None:
        return None
    if tally.link == "before" and last is not None:
        last.earlier = draft
    draft.earlier = earlier or (last if tally.link == "after" else None)
    for part in tally.parts:
        put(scene, drafts, name, part, tally.token, draft)
    return draft


def add_tallies(scene: Scene, occurrences: Sequence[Occurrence]) -> None:
    """Give each figure beside a word of harm to the deed that it is of: the one whose words tell it, else one of its
    sentence, else the deed told last or next; to none where there is none. A deed that tells nothing else is one
    where a figure of its own sentence tells how many it hit."""
    full = [occurrence for occurrence in occurrences if tells_something(scene, occurrence)]
    for tally in find_tallies(scene):
        deed = next((each for each in full if tally.token in heads_of(each)), None)
        deed = (
            deed
            or in_sentence(scene, full, tally)
            or (in_sentence(scene, occurrences, tally) if tally.tells_some else None)
        )
        deed = deed or told_before(scene, full, tally) or following(scene, full, tally)
        if deed is not None:
            deed.tallies.append(tally)


def told_before(scene: Scene, occurrences: Sequence[Occurrence], tally: Tally) -> Occurrence | None:
    """The deed told last before a figure: near by, unless it is a toll."""
    deed = latest(occurrences, tally.token)
    near = deed is not None and (tally.toll or is_near(scene, deed, scene.parsed.doc[tally.token]))
    return deed if near else None


def heads_of(occurrence: Occurrence) -> set[int]:
    """The words that tell an occurrence."""
    return {index for telling in occurrence.tellings for index in telling.trigger.words}


def following(scene: Scene, occurrences: Sequence[Occurrence], tally: Tally) -> Occurrence | None:
    """The deed told next, where a report begins with its figures: "Nine dead in Taiz. A market was shelled"."""
    heads = [(t.trigger.head, n) for n, o in enumerate(occurrences) for t in o.tellings if t.type.type in HARMFUL]
    first = min(heads, default=None)
    near = first is not None and 0 <= sentences_between(scene, tally.token, first[0]) <= 1
    return occurrences[first[1]] if first is not None and near else None


def in_sentence(scene: Scene, occurrences: Sequence[Occurrence], tally: Tally) -> Occurrence | None:
    """The deed that the sentence of a tally tells nearest to it."""
    sentence = scene.parsed.doc[tally.token].sent
    near = [
        (abs(telling.trigger.head - tally.token), number)
        for number, occurrence in enumerate(occurrences)
        for telling in occurrence.tellings
        if telling.type.type in HARMFUL and real(telling) and sentence.start <= telling.trigger.head < sentence.end
    ]
    return occurrences[min(near)[1]] if near else None


def ends(value: dict[str, Any]) -> tuple[int | None, ...]:
    """What makes two figures one."""
    return value["low"], value["best"], value["high"]


def nobody_drafts(scene: Scene, occurrence: Occurrence) -> list[Draft]:
    """That nobody was killed or hurt: a count of 0."""
    drafts: dict[str, Draft] = {}
    for telling in occurrence.nobody:
        name = HARMS[telling.type.type]
        phrases = [argument.phrase for argument in telling.of("target")]
        named = next((phrase for phrase in phrases if scene.parsed.doc[phrase.head].lower_ not in NOBODY), None)
        who = party_value(scene, named) if named is not None else None
        value = {"low": 0, "best": 0, "high": 0, "approximate": False, "who": who}
        draft = drafts.setdefault(name, Draft(name, value))
        heads = [phrase.first for phrase in phrases]
        draft.spans.append(scene.parsed.span(min([*heads, telling.trigger.first]), telling.trigger.last))
        draft.tokens.append(telling.trigger.head)
    return list(drafts.values())


def count_value(scene: Scene, phrase: Phrase, count: Count) -> dict[str, Any]:
    """A figure as the contract writes it, and whom it counts."""
    head = scene.parsed.doc[phrase.head]
    nobody = head.lower_ in NOBODY and not any(child.lower_ == "of" for child in head.children)
    bare = (nobody and count.high == 0) or (is_bare(scene, phrase) and head.pos_ == "NUM")
    told = phrase.kind in PEOPLE and not bare
    who = party_value(scene, phrase) if told else None
    low, best, high = count.low, count.best, count.high
    return {"low": low, "best": best, "high": high, "approximate": count.approximate, "who": who}
