"""Who says what in a report: all attributions, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.attribute.acts import Deed, deed_of
from dateline.attribute.affiliation import affiliation_of
from dateline.attribute.attitudes import attitude_drafts
from dateline.attribute.back import back_of
from dateline.attribute.cues import load_cues
from dateline.attribute.deeds import OURS, is_fight, is_media, ties_of, wrongs_in
from dateline.attribute.draft import Draft, Page
from dateline.attribute.labels import label_drafts
from dateline.attribute.nested import without_asides
from dateline.attribute.nouns import cited_drafts, noun_drafts
from dateline.attribute.quoted import attach_quotes, signed_posts
from dateline.attribute.said import Range, Said, merged, saids_at, without
from dateline.attribute.setting import dated, passed_on
from dateline.attribute.sources import authors_of, phrase_of, relative_of
from dateline.attribute.tree import tree_of
from dateline.attribute.verbs import verb_drafts
from dateline.parse import Parsed
from dateline.quotes import SIGNS, find_quotes
from dateline.types import Attribution, Entity, Source
from dateline.when import Timed
from dateline.where import dateline_words
from dateline.who.cast import Cast

MARKS = SIGNS | frozenset(".,;:!?'‘’-—–()[]") | {"that"}  # neither quoted nor not


def find_attributions(parsed: Parsed, cast: Cast, times: Sequence[Timed] = ()) -> tuple[Said, ...]:
    """Find who says what, and by which act.

    Args:
        parsed: the parse of a report.
        cast: its entities; pronouns that speak are resolved by it.
        times: its times, some of which date what is said.

    Returns:
        The attributions in the order of the text, with ids `a1`, `a2`, …
    """
    page = page_of(parsed, cast)
    drafts = verb_drafts_of(page)
    drafts += attach_quotes(page, drafts)
    drafts += signed_posts(page)
    leave_dateline(page, drafts)
    kept = [draft for draft in drafts if not draft.mute and (draft.content or draft.act == "decline")]
    kept.sort(key=lambda draft: (draft.at, draft.cue is None))
    ids = {id(draft): f"a{number}" for number, draft in enumerate(kept, 1)}
    saids = with_affiliations(tuple(said_of(page, draft, ids) for draft in kept))
    return dated(page, passed_on(page, first_persons(page, saids)), times)


def leave_dateline(page: Page, drafts: list[Draft]) -> None:
    """Take the dateline out of what is said in the sentence behind it: "PARIS, June 5 - Talks failed, he said"."""
    outside = dateline_words(page.parsed)
    if outside is None:
        return
    for draft in drafts:
        draft.content = without(draft.content, outside) or draft.content


def with_affiliations(saids: tuple[Said, ...]) -> tuple[Said, ...]:
    """Attributions of one entity with the affiliation that one of them tells: "Kirby said" after "the army's Kirby"."""
    known: dict[str | None, str] = {}
    for source in (said.attribution.source for said in saids):
        if source is not None and source.entity is not None and source.affiliation is not None:
            known.setdefault(source.entity, source.affiliation)
    return tuple(
        replace(said, attribution=replace(said.attribution, source=replace(source, affiliation=known[source.entity])))
        if (source := said.attribution.source) is not None and source.affiliation is None and source.entity in known
        else said
        for said in saids
    )


def first_persons(page: Page, saids: tuple[Said, ...]) -> tuple[Said, ...]:
    """Attributions with "I" and "we" within what somebody says made his; elsewhere they are the outlet's."""
    return tuple(
        replace(said, attribution=replace(said.attribution, source=replace(outer, span=source.span)))
        if (source := said.attribution.source) is not None
        and said.source is not None
        and page.tree.words[said.source] in OURS
        and (outer := outer_source(saids, said)) is not None
        else said
        for said in saids
    )


def outer_source(saids: tuple[Said, ...], said: Said) -> Source | None:
    """The source in whose words an attribution stands."""
    around = saids_at((other for other in saids if other is not said), said.source or 0)
    return next((other.attribution.source for other in around if other.attribution.source), None)


def page_of(parsed: Parsed, cast: Cast) -> Page:
    """A report as the steps of this package see it."""
    tree = tree_of(parsed.doc)
    quotes = find_quotes(parsed, tree.words)
    quoted = frozenset(token for quote in quotes for token in range(quote.first, quote.last + 1))
    return Page(parsed, tree, cast, load_cues(), quotes, quoted, ties_of(tree, cast))


def verb_drafts_of(page: Page) -> list[Draft]:
    """Attributions by verbs, nouns and "according to", each cue once, in the order of the text."""
    verbs = verb_drafts(page)
    nouns = noun_drafts(page)
    cited = cited_drafts(page, verbs + nouns)
    replaced = {draft.at for draft in cited}
    drafts = [draft for draft in verbs if draft.at not in replaced] + cited + nouns
    known = {draft.at for draft in drafts}
    drafts += [draft for draft in (*attitude_drafts(page), *label_drafts(page)) if draft.at not in known]
    return without_asides(page, sorted(drafts, key=lambda draft: draft.at))


def said_of(page: Page, draft: Draft, ids: dict[int, str]) -> Said:
    """A draft as the contract's record, with its place in the parse."""
    deed = deed_of(page, draft)
    content = [] if deed.act == "decline" else merged(draft.content)
    source = source_range(page, draft)
    ranges = [*content, *([draft.cue] if draft.cue else []), *([source] if source else [])]
    return Said(
        attribution=record(page, draft, deed, ids, content, source),
        cue=draft.at if draft.cue else None,
        first=min(first for first, _ in ranges),
        last=max(last for _, last in ranges),
        content=tuple(content),
        source=draft.source,
        presupposes=deed.presupposes,
        denies=deed.denies,
        responsibility=deed.responsibility,
        hedged=draft.hedged,
        media=draft.source is not None and is_media(page, draft.source),
        back=back_of(page, draft),
        cleared=entity_id(page, deed.cleared),
        own=frozenset(entity for doer in deed.own if (entity := entity_id(page, doer)) is not None),
        lawful=draft.source is not None
        and any(is_fight(page, verb, doer, draft.source) for verb, doer in wrongs_in(page, draft)),
    )


def entity_id(page: Page, token: int | None) -> str | None:
    """The entity that a token stands for."""
    entity = None if token is None else page.cast.at(token)
    return None if entity is None else entity.id


def record(
    page: Page, draft: Draft, deed: Deed, ids: dict[int, str], content: list[Range], source: Range | None
) -> Attribution:
    """The contract's record of an attribution."""
    span = page.parsed.span
    return Attribution(
        id=ids[id(draft)],
        kind=kind_of(page, content) if draft.wide is None else "direct",
        act=deed.act,
        source=source_record(page, draft.source, source) if draft.source is not None and source else None,
        cue=span(*draft.cue) if draft.cue else None,
        content=tuple(span(*part) for part in content),
        independent=deed.independent,
        via=ids.get(id(draft.via)) if draft.via is not None else None,
        attitude=draft.attitude,
    )


def source_record(page: Page, head: int, words: Range) -> Source:
    """Who speaks, as the contract's record."""
    entity = speaker(page, head)
    named = page.tree.tags[head] in ("NNP", "NNPS") if entity is None else entity.named
    affiliation = affiliation_of(page.tree, page.cast, head) if page.cast.at(head) is not None else None
    return Source(page.parsed.span(*words), entity.id if entity else None, named, affiliation)


def speaker(page: Page, head: int) -> Entity | None:
    """The entity of a source: of its head, of a name beside it, or of whoever is behind a document."""
    found = page.cast.at(head)
    if found is not None:
        return found
    tree = page.tree
    behind = authors_of(tree, head) if tree.lemmas[head] in page.cues.words["documents"] else []
    others = (page.cast.at(token) for token in (*tree.children(head, "appos"), *behind))
    return next((entity for entity in others if entity is not None), None)


def source_range(page: Page, draft: Draft) -> Range | None:
    """The words that name the speaker: the entity's mention, or the whole noun phrase of a description."""
    if draft.wide is not None:
        return draft.wide
    if draft.source is None:
        return None
    pronoun = relative_of(page.tree, draft.source, draft.at)
    return (pronoun, pronoun) if pronoun is not None else phrase_of(page.tree, page.cues, draft.source, draft.at)


def kind_of(page: Page, content: list[Range]) -> str:
    """`direct` where all is quoted, `mixed` where some is, else `indirect`."""
    words = page.tree.words
    tokens = [at for first, last in content for at in range(first, last + 1) if words[at] not in MARKS]
    quoted = sum(at in page.quoted for at in tokens)
    if not quoted:
        return "indirect"
    return "direct" if quoted == len(tokens) else "mixed"
