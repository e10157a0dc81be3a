"""Attributions that a verb of saying makes."""

from __future__ import annotations

from dateline.attribute.answerable import answers
from dateline.attribute.content import framed_content, has_particle, loose_content, trimmed
from dateline.attribute.cues import Frame
from dateline.attribute.draft import Draft, Page
from dateline.attribute.said import Range, merged
from dateline.attribute.sources import agent_of, source_of
from dateline.attribute.tree import Tree
from dateline.quotes import SIGNS, SINGLE
from dateline.types import Act
from dateline.who import noun_kind

IDENTIFYING = frozenset({"identify", "name"})
PUTTING = frozenset({"put", "place", "set", "estimate", "give"})
FIGURES = frozenset("number toll figure count total dead death casualty loss tally estimate injured".split())
CALLING = frozenset({"call", "dub", "label", "brand", "term"})
NOBODY = frozenset({"nobody", "none", "no-one", "nothing"})
# Within a quotation the speaker is known; what he tells of others' sayings counts only where it bears on a deed.
BEARING = frozenset({"accuse", "deny", "confirm", "claim"})


def verb_drafts(page: Page) -> list[Draft]:
    """Attributions by verbs, in the order of the text; those without content wait for a quotation.

    Args:
        page: the report.
    """
    found = []
    verbs, tags, deps = page.cues.verbs, page.tree.tags, page.tree.deps
    for at, lemma in enumerate(page.tree.lemmas):
        if tags[at][0] != "V" or deps[at] in ("aux", "auxpass", "compound"):
            continue
        if deps[at] == "amod":
            found += misread(page, at, lemma)
            continue
        draft = (
            estimate(page, at, lemma)
            or silence(page, at, lemma)
            or identification(page, at, lemma)
            or plea(page, at, lemma)
        )
        draft = draft or (None if not_said(page, at) else answers(page.tree, page.cues, at))
        draft = draft or said_or_named(page, at, verbs.get(lemma, ()), naming=lemma in page.cues.words["naming"])
        if draft is not None and (at not in page.quoted or (draft.act in BEARING and not draft.mute)):
            found.append(draft)
    return found


def said_or_named(page: Page, at: int, frames: tuple[Frame, ...], *, naming: bool) -> Draft | None:
    """What a verb says or calls something; what it calls it comes first ("described it as"), unless the verb announces
    or a particle makes another of it ("called on").
    """
    tree = page.tree
    otherwise = any(frame.act == "announce" or has_particle(tree, at, frame.particle or "") for frame in frames)
    called = named(page, at) if naming and not otherwise else None
    return called or verb_draft(page, at, frames) or (named(page, at) if naming and otherwise else None)


def verb_draft(page: Page, at: int, frames: tuple[Frame, ...]) -> Draft | None:
    """The attribution of one verb by the first of its frames that gives content."""
    tree = page.tree
    if not frames or not_said(page, at):
        return None
    if (hedged := believed(page, at)) is not None:
        return hedged
    settled = False
    for frame in frames:
        if settled and not frame.passive:
            continue
        content, infinitive = framed_content(tree, at, frame)
        if content:
            draft = (unnamed if frame.passive else checked)(page, at, frame, content, infinitive)
            if draft is not None:
                return draft
            settled = settled or not frame.attitude
    if settled:
        return None
    plain = next((frame for frame in frames if is_plain(frame)), None)
    if plain is None:
        return None
    source = source_of(tree, page.cues, at)
    loose = [] if source is None else loose_content(tree, at)
    return Draft(at, cue_range(tree, at, None), plain.act, source, loose, plain.object, mute=not loose)


def is_plain(frame: Frame) -> bool:
    """True for a way of using a verb in which a clause or a quotation follows at once."""
    return "clause" in frame.takes and frame.particle is None and not frame.attitude


def misread(page: Page, at: int, lemma: str) -> list[Draft]:
    """A verb of saying that the parse took for an adjective: "declined to comment but confirmed officials had left"."""
    tree = page.tree
    subject = tree.heads[at]
    clause = tree.heads[subject]
    frame = next((frame for frame in page.cues.verbs.get(lemma, ()) if is_plain(frame)), None)
    joined = (
        tree.deps[clause] == "conj"
        and tree.deps[subject] in ("nsubj", "nsubjpass")
        and tree.words[at - 1] in ("but", "and")
    )
    source = source_of(tree, page.cues, tree.heads[clause]) if frame and joined else None
    if frame is None or source is None:
        return []
    return [Draft(at, (at, at), frame.act, source, [trimmed(tree, at + 1, tree.edges(clause)[1])])]


def believed(page: Page, at: int) -> Draft | None:
    """ "Is thought to have", "believed to be": nobody is named who thinks so, and what follows is hedged."""
    tree = page.tree
    if tree.lemmas[at] not in page.cues.words["hedging"] or tree.tags[at] not in ("VBN", "VBD"):
        return None
    kid = tree.child(at, "xcomp", "ccomp")
    reduced = tree.words[at + 1 : at + 2] == ["to"] and tree.child(at, "aux") is None
    if kid is None and tree.lemmas[at - 1] == "be" and tree.words[at + 1 : at + 2] in (["to"], ["have"]):  # misread
        return Draft(at, (at, at), "say", None, [trimmed(tree, at + 1, tree.doc[at].sent.end - 1)], hedged=True)
    if kid is None or kid < at or not (tree.passive(at) or reduced):
        return None
    subject = tree.child(at, "nsubjpass", "nsubj")
    if agent_of(tree, at) is not None or tree.negated(at):
        return None
    act: Act = "suspect" if tree.lemmas[at] == "suspect" else "say"
    named = [] if subject is None or tree.words[subject] == "it" else [trimmed(tree, *tree.edges(subject))]
    said = trimmed(tree, *tree.edges(kid))
    return Draft(at, (at, at), act, None, [*named, said], infinitive=True, hedged=True)


def checked(page: Page, at: int, frame: Frame, content: list[Range], infinitive: bool) -> Draft | None:
    """An attribution with its source, if somebody says it or it is said without a subject."""
    tree = page.tree
    accused = frame.object == "accused"
    source = agent_of(tree, at) if accused and tree.passive(at) else source_of(tree, page.cues, at)
    source = speaker_above(page, at, source)
    content = [part for part in content if not part[0] <= at <= part[1]]
    if not content or (source is not None and tree.words[source] in NOBODY):
        return None
    passive = tree.passive(at)
    lemma = tree.lemmas[at]
    hedged = source is None and passive and lemma in page.cues.words["hedging"] and not accused
    if source is None and tree.negated(at):
        return None
    if source is None and not (accused and passive) and not (passive and is_impersonal(page, at, frame)):
        return None
    if passive and source is None and infinitive and lemma not in page.cues.words["impersonal"]:
        return None
    cue = cue_range(tree, at, frame.particle)
    return Draft(at, cue, frame.act, source, content, frame.object, infinitive, hedged=hedged, attitude=frame.attitude)


def speaker_above(page: Page, at: int, source: int | None) -> int | None:
    """Who speaks on where the parse joins a verb of saying to what is said: "confirmed that fighting had begun but
    denied that"; no fighting denies.
    """
    tree = page.tree
    clause = tree.heads[at]
    saying = tree.heads[clause]
    mute = source is not None and page.cast.at(source) is None and tree.tags[source] in ("NN", "NNS")
    mute = mute and source is not None and noun_is_event(page, source)
    if (
        not mute
        or tree.deps[at] != "conj"
        or tree.deps[clause] != "ccomp"
        or tree.lemmas[saying] not in page.cues.verbs
    ):
        return source
    return source_of(tree, page.cues, saying)


def noun_is_event(page: Page, noun: int) -> bool:
    """True for what happens and cannot speak."""
    told = noun_kind(page.parsed, noun)
    return told is not None and told.sort == "event"


def unnamed(page: Page, at: int, frame: Frame, content: list[Range], infinitive: bool) -> Draft | None:
    """ "Is seen as", "asked about": an attitude of nobody in particular."""
    tree = page.tree
    if not tree.passive(at) or agent_of(tree, at) is not None:
        return None
    subject = tree.child(at, "nsubjpass")
    held = [] if subject is None or tree.tags[subject][0] == "W" else [trimmed(tree, *tree.edges(subject))]
    return Draft(at, (at, at), frame.act, None, merged([*held, *content]), frame.object, infinitive, attitude=True)


def is_impersonal(page: Page, at: int, frame: Frame) -> bool:
    """True for "it was announced that", "is thought to", "was confirmed"."""
    tree = page.tree
    subject = tree.child(at, "nsubjpass")
    if frame.act in ("confirm", "deny", "announce", "claim") and frame.object == "said":
        return frame.act != "claim" or subject is not None
    return (tree.lemmas[at] in page.cues.words["impersonal"] and tree.deps[at] not in ("acl", "amod")) or (
        tree.lemmas[at] in page.cues.words["hedging"] and tree.child(at, "xcomp") is not None
    )


def not_said(page: Page, at: int) -> bool:
    """True for what is still to be said: "is expected to announce", "asked to confirm"."""
    tree = page.tree
    to = any(tree.deps[kid] == "aux" and tree.words[kid] == "to" for kid in tree.kids[at])
    if to and tree.deps[at] in ("xcomp", "ccomp"):
        return tree.lemmas[tree.heads[at]] in page.cues.words["not_yet"]
    if to and tree.deps[at] == "acl":
        return True
    mark = tree.child(at, "mark")
    return mark is not None and tree.words[mark] in ("if", "unless", "whether", "until")


def cue_range(tree: Tree, at: int, particle: str | None) -> Range:
    """The words of saying: the verb, its particle, and what makes one notion with it ("claimed responsibility")."""
    if particle and at + 1 < len(tree.words) and tree.words[at + 1] == particle:
        return at, at + 1
    dobj = tree.child(at, "dobj")
    if dobj is not None and dobj == at + 1 and tree.words[dobj] == "responsibility":
        return at, dobj
    return at, at


def silence(page: Page, at: int, lemma: str) -> Draft | None:
    """Somebody was asked and gave no answer: an attribution with the act `decline` and no content."""
    tree = page.tree
    if lemma in ("decline", "refuse"):
        kid = tree.child(at, "xcomp")
        object_ = tree.child(at, "dobj")
        if (kid is not None and tree.lemmas[kid] in page.cues.words["withheld"]) or (
            object_ is not None and tree.lemmas[object_] in page.cues.words["asked_for"]
        ):
            return declined(page, at, source_of(tree, page.cues, at))
    elif lemma in page.cues.words["answering"] and tree.negated(at) and asked_in(page, at):
        source = tree.child(at, "nsubj") if not tree.passive(at) else None
        return declined(page, at, source)
    elif lemma == "comment" and tree.negated(at):
        return declined(page, at, source_of(tree, page.cues, at))
    elif lemma == "reach":
        return reached(page, at)
    elif lemma == "be" and any(tree.lemmas[kid] in ("available", "unavailable") for kid in tree.children(at, "acomp")):
        return declined(page, at, tree.child(at, "nsubj")) if asked_in(page, at) else None
    elif lemma in ("have", "make") and no_comment_had(tree, at):
        return declined(page, at, tree.child(at, "nsubj"))
    return None


def no_comment_had(tree: Tree, at: int) -> bool:
    """True for "had no comment"."""
    noun = tree.child(at, "dobj")
    return noun is not None and tree.lemmas[noun] == "comment" and "no" in {tree.words[kid] for kid in tree.kids[noun]}


def asked_in(page: Page, at: int) -> bool:
    """True where a request for comment is spoken of with a verb."""
    tree = page.tree
    first, last = tree.edges(at)
    return any(
        tree.lemmas[token] in page.cues.words["asked_for"]
        for token in range(first, min(last, at + 10) + 1)
        if token != at
    )


def reached(page: Page, at: int) -> Draft | None:
    """ "Could not be reached (for comment)", "reached out to X for comment"."""
    tree = page.tree
    if tree.passive(at) and tree.negated(at):
        return declined(page, at, tree.child(at, "nsubjpass"))
    if has_out_to(tree, at) and any(
        tree.lemmas[token] == "comment" for token in range(at, min(tree.edges(at)[1], at + 25) + 1)
    ):
        for kid in [kid for token in (at, at + 1) for kid in tree.kids[token]]:
            if tree.words[kid] == "to" and (asked := tree.child(kid, "pobj")) is not None:
                return declined(page, at, asked)
    return None


def has_out_to(tree: Tree, at: int) -> bool:
    """True for "reached out to"."""
    return tree.words[at + 1 : at + 3] == ["out", "to"]


def declined(page: Page, at: int, source: int | None) -> Draft | None:
    """An attribution without content, if it is known who said nothing."""
    return None if source is None else Draft(at, cue_range(page.tree, at, None), "decline", source)


def named(page: Page, at: int) -> Draft | None:
    """ "Called him a liar": a verb with an object and what the object is called."""
    tree = page.tree
    kids = tree.children(at, "oprd", "xcomp", "ccomp")
    kids += [kid for kid in tree.children(at, "prep") if tree.words[kid] == "as"]
    later = [kid for kid in kids if kid > at] or with_marks(tree, at)
    if not later or tree.passive(at) or not_said(page, at):
        return None
    source = source_of(tree, page.cues, at)
    if source is None:
        return None
    content = trim_to(tree, at, later[-1])
    return Draft(at, (at, at), "say", source, [content], "matter")


def with_marks(tree: Tree, at: int) -> list[int]:
    """The object of a verb of naming where the parse hides the name in it: "called the raid “a great success”"."""
    object_ = tree.child(at, "dobj")
    if object_ is None or tree.lemmas[at] not in CALLING:
        return []
    rest = range(at + 2, tree.edges(object_)[1])
    return [object_] if any(tree.words[token] in SIGNS or tree.words[token] in SINGLE for token in rest) else []


def identification(page: Page, at: int, lemma: str) -> Draft | None:
    """ "Identified the gunman as X", which accuses him; "identified the victim as X" says who it is."""
    tree = page.tree
    noun = tree.child(at, "dobj")
    source = source_of(tree, page.cues, at)
    if lemma not in IDENTIFYING or noun is None or source is None or tree.passive(at) or not_said(page, at):
        return None
    named_as = next((kid for kid in tree.children(at, "prep") if tree.words[kid] == "as" and kid > noun), None)
    if named_as is None:
        return None
    content = [(tree.edges(noun)[0], tree.edges(named_as)[1])]
    title = tree.child(named_as, "pobj")
    if title is not None and tree.lemmas[title] in page.cues.words["doers"]:
        act: Act = "suspect" if tree.lemmas[title] == "suspect" else "accuse"
        return Draft(at, (at, at), act, source, content, "accused")
    if tree.lemmas[noun] in page.cues.words["doers"]:
        return Draft(at, (at, at), "accuse", source, content, "accused")
    return Draft(at, (at, at), "say", source, content, "matter")


def estimate(page: Page, at: int, lemma: str) -> Draft | None:
    """ "Put the number of dead at three": whose figure it is."""
    tree = page.tree
    noun = tree.child(at, "dobj", "nsubjpass")
    if lemma not in PUTTING or noun is None or tree.lemmas[noun] not in FIGURES or not_said(page, at):
        return None
    figures = [kid for head in (at, noun) for kid in tree.children(head, "prep") if tree.words[kid] == "at"]
    source = agent_of(tree, at) if tree.passive(at) else source_of(tree, page.cues, at)
    if not figures or source is None:
        return None
    first, last = tree.edges(noun)[0], max(tree.edges(kid)[1] for kid in figures)
    return Draft(at, (at, at), "say", source, [trimmed(tree, first, last)])


def plea(page: Page, at: int, lemma: str) -> Draft | None:
    """ "Pleaded not guilty to charges of": a denial of having done it; "pleaded guilty" is a claim."""
    tree = page.tree
    guilty = tree.child(at, "acomp", "oprd", "advmod", "xcomp")
    if lemma != "plead" or guilty is None or tree.words[guilty] not in ("guilty", "innocent") or not_said(page, at):
        return None
    denied = tree.negated(at) or tree.words[guilty] == "innocent" or tree.words[guilty - 1] == "not"
    to = next((kid for head in (at, guilty) for kid in tree.kids[head] if tree.words[kid] == "to"), None)
    content = (at + 1, guilty) if to is None else trimmed(tree, to + 1, tree.edges(to)[1])
    source = source_of(tree, page.cues, at)
    return None if source is None else Draft(at, (at, guilty), "deny" if denied else "claim", source, [content])


def trim_to(tree: Tree, at: int, last: int) -> Range:
    """From the first word after a verb to the end of what hangs on `last`."""
    return at + 1, tree.edges(last)[1]
