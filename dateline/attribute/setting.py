"""In what setting something is said: the statement or interview, the outlet that passes it on, and the day.

"Told AFP", "in an interview with the BBC", "in a statement carried by SPA" tell through whom; "said on Tuesday", "in a
statement dated 3 May", "speaking late on Monday" tell when. What dates the deed stands in what is said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any

from dateline.attribute.cues import load_cues
from dateline.attribute.draft import Page
from dateline.attribute.said import Said
from dateline.attribute.tree import Tree
from dateline.parse import Parsed
from dateline.types import Entity
from dateline.when import Timed

MAX_CLIMB = 8  # words from a time up to the word of saying; "in a statement issued late on Monday" takes 6
MAX_DOWN = 3  # prepositions from a word of saying down to a document: "in comments in an interview with"
REACH = 40  # tokens between a word of saying and its time; a long sentence has some 60 in all
LINKS = frozenset({"prep", "agent", "dative"})
TO_OUTLET = frozenset("to with on in by for via through from".split())
PASSING = frozenset(
    "carry broadcast air publish print distribute quote release relay obtain see give post cite".split()
)
BESIDE = frozenset("after before since until till following by for from amid than".split())  # "after Monday's attack"
SPEAKING = frozenset("speak talk testify appear write".split())
OCCASIONS = frozenset({"date", "time", "range"})  # kinds of time that tell when; a duration or a set tells no day
AT_LARGE = frozenset("press media reporter reporters journalists newsmen website site".split())  # no outlet


def passed_on(page: Page, saids: tuple[Said, ...]) -> tuple[Said, ...]:
    """Attributions with the outlet that passes them on, where the text names one and no attribution of its own.

    Args:
        page: the report.
        saids: its attributions.
    """
    outlets = any(entity.kind == "media" for entity in page.cast.entities)
    return tuple(with_outlet(page, said) for said in saids) if outlets else saids


def with_outlet(page: Page, said: Said) -> Said:
    """An attribution with the outlet that it was said to or carried by, unless that is the report's own."""
    attribution = said.attribution
    if said.cue is None or attribution.via is not None or attribution.act == "decline":
        return said
    entity = next((each for each in hearers(page, said) if each.kind == "media"), None)
    own = (page.parsed.report.outlet or "").lower()
    speaks = attribution.source is not None and entity is not None and attribution.source.entity == entity.id
    if entity is None or speaks or (own and own in (entity.name.lower(), entity.label.lower())):
        return said
    return replace(said, attribution=replace(attribution, via=entity.label))


def hearers(page: Page, said: Said) -> Iterable[Entity]:
    """Those to whom something is said, and those who carry the document in which it is."""
    tree, cue = page.tree, said.cue or 0
    found = []
    if tree.tags[cue][0] == "V":
        found += tree.children(cue, "dobj", "dative")
        found += below(tree, cue, TO_OUTLET if tree.lemmas[cue] in PASSING or tree.passive(cue) else frozenset({"to"}))
    quoting = quoting_of(tree, cue)
    found += below(tree, quoting, TO_OUTLET) if quoting is not None else []
    for document in documents_of(page, said):
        found += below(tree, document, TO_OUTLET)
        for participle in tree.children(document, "acl", "relcl"):
            if tree.lemmas[participle] in PASSING:
                found += below(tree, participle, TO_OUTLET)
    named = [token for token in found if not said.covers(token) and tree.words[token] not in AT_LARGE]
    return [entity for token in named if (entity := page.cast.at(token)) is not None]


def quoting_of(tree: Tree, cue: int) -> int | None:
    """The verb by which somebody is quoted: "was quoted by X as saying"."""
    verb = tree.heads[tree.heads[cue]]
    quoted = tree.deps[cue] == "pcomp" and tree.words[tree.heads[cue]] == "as" and tree.lemmas[verb] in PASSING
    return verb if quoted and tree.passive(verb) else None


def below(tree: Tree, token: int, words: frozenset[str]) -> list[int]:
    """The nouns that hang on a token by one of some prepositions."""
    links = [kid for kid in tree.kids[token] if tree.deps[kid] in LINKS and tree.words[kid] in words]
    return [noun for link in links for noun in tree.children(link, "pobj")]


def documents_of(page: Page, said: Said) -> list[int]:
    """The statement, interview or speech in which something is said: the source, what the cue hangs on or names."""
    tree, cue = page.tree, said.cue or 0
    found = [cue, said.source] if said.source is not None else [cue]
    if tree.deps[cue] in ("acl", "relcl"):
        found.append(tree.heads[cue])  # "a statement saying"
    found += tree.children(issuing_of(page, cue), "dobj")
    level = [cue, *speaking_of(tree, cue)]
    for _ in range(MAX_DOWN):
        links = [kid for token in level for kid in tree.kids[token] if tree.deps[kid] in LINKS]
        level = [noun for link in links for noun in tree.children(link, "pobj") if not said.covers(noun)]
        found += level
    return [token for token in dict.fromkeys(found) if is_document(page, token)]


def issuing_of(page: Page, cue: int) -> int:
    """The verb by which a document is issued in which the cue speaks, or that the cue's noun is issued by.

    "Issued a statement on Tuesday saying", "repeated on Tuesday its claim that"; else the cue itself.
    """
    tree = page.tree
    if tree.deps[cue] in ("advcl", "xcomp"):
        verb = tree.heads[cue]
    else:
        noun = tree.heads[cue] if tree.deps[cue] in ("acl", "relcl") else cue
        verb = tree.heads[noun] if tree.deps[noun] == "dobj" and tree.tags[noun][0] == "N" else cue
    words = page.cues.words
    return verb if tree.lemmas[verb] in words["issuing"] | words["giving"] else cue


def is_document(page: Page, token: int) -> bool:
    """True for a statement, a speech, an interview and the like."""
    words, lemma = page.cues.words, page.tree.lemmas[token]
    return page.tree.tags[token][0] == "N" and (lemma in words["documents"] or lemma in words["sittings"])


def speaking_of(tree: Tree, cue: int) -> list[int]:
    """The verb of speaking beside a cue: "Speaking on Tuesday, she said", "spoke on Tuesday, saying"."""
    beside = [kid for kid in tree.children(cue, "advcl") if tree.lemmas[kid] in SPEAKING]
    head = tree.heads[cue]
    return beside + [head] * (tree.deps[cue] in ("advcl", "xcomp") and tree.lemmas[head] in SPEAKING)


def dated(page: Page, saids: tuple[Said, ...], times: Sequence[Timed]) -> tuple[Said, ...]:
    """Attributions with the time at which the text says that they were made.

    Args:
        page: the report.
        saids: its attributions.
        times: its times, in the order of the text.
    """
    usable = frozenset(index for index, timed in enumerate(times) if is_occasion(timed))
    return tuple(with_time(page, said, times, usable) for said in saids) if usable else saids


def is_occasion(timed: Timed) -> bool:
    """True for a time that tells when, not how long or since when, and more than "recently"."""
    return timed.time.kind in OCCASIONS and timed.time.precision not in (None, "open", "decade")


def with_time(page: Page, said: Said, times: Sequence[Timed], usable: frozenset[int]) -> Said:
    """An attribution with its time, if there is one; of several the one nearest to the word of saying."""
    cue = said.cue
    if cue is None:
        return said
    first_of = attrgetter("first")
    begin, end = (bisect_left(times, token, key=first_of) for token in (cue - REACH, cue + REACH))
    near = [index for index in range(begin, end) if index in usable]
    if not near:
        return said
    anchors, documents = anchors_of(page, said), frozenset(documents_of(page, said))
    own = [index for index in near if dates(page, said, times[index], anchors, documents)]
    if not own:
        return said
    days = [index for index in own if times[index].time.precision == "day"]
    index = min(days or own, key=lambda each: (abs(times[each].first - cue), each))
    return replace(said, attribution=replace(said.attribution, time=time_value(times[index], index)))


def time_value(timed: Timed, index: int) -> dict[str, Any]:
    """A time in the contract's shape."""
    time = timed.time
    return {"earliest": time.earliest, "latest": time.latest, "precision": time.precision, "time": index}


def anchors_of(page: Page, said: Said) -> frozenset[int]:
    """Tokens whose time is the time of saying: the cue, who issues the document, the verb that it is joined to."""
    tree, cue = page.tree, said.cue or 0
    found = {cue, *speaking_of(tree, cue)}
    at = cue
    while tree.deps[at] == "conj" and tree.child(at, "nsubj") is None and says(page, tree.heads[at]):
        at = tree.heads[at]  # "said on Tuesday and added"
        found.add(at)
    return frozenset({*found, issuing_of(page, cue)})


def says(page: Page, verb: int) -> bool:
    """True for a verb by which something is said in a clause."""
    frames = page.cues.verbs.get(page.tree.lemmas[verb], ())
    return any("clause" in frame.takes and frame.particle is None for frame in frames)


def dates(page: Page, said: Said, timed: Timed, anchors: frozenset[int], documents: frozenset[int]) -> bool:
    """True where a time hangs on the word of saying, or on the document or the speaking in which it is said.

    A time behind what is said that hangs on no document may be the deed's: "said three men had died on Tuesday".
    """
    tree = page.tree
    if any(said.covers(token) for token in range(timed.first, timed.last + 1)):
        return False
    inside = range(timed.first, timed.last + 1)
    at = next((token for token in inside if tree.heads[token] not in inside), timed.last)
    by_document = at in documents
    for _ in range(MAX_CLIMB):
        head = tree.heads[at]
        by_document = by_document or head in documents
        if tree.words[at] in BESIDE:
            return False
        if head in anchors or head in documents:
            return by_document or not is_behind(said, timed)
        participle = tree.tags[head][0] == "V" and tree.deps[head] in ("acl", "relcl") and tree.heads[head] in documents
        if head == at or not (tree.deps[head] in LINKS or participle):
            return False
        at = head
    return False


def is_behind(said: Said, timed: Timed) -> bool:
    """True where what is said stands between the word of saying and a time."""
    return any((said.cue or 0) < first and last < timed.first for first, last in said.content)


def thoughts_in(parsed: Parsed, saids: Iterable[Said]) -> frozenset[str]:
    """Ids of the attributions by a word of thinking or finding: told by somebody else, it is he who tells.

    Args:
        parsed: the report.
        saids: its attributions.
    """
    words = load_cues().words["thoughts"]
    cues = ((said.attribution.id, said.cue) for said in saids if said.cue is not None)
    return frozenset(name for name, cue in cues if parsed.doc[cue].lemma_.lower() in words)
