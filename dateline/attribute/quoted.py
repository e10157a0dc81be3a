"""Quotations and who speaks them: by a word of saying before, after or around them, or by the speaker so far."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from dateline.attribute.draft import Draft, Page
from dateline.attribute.framed import STOPS, framed, labelled, noun_beside, starts_sentence
from dateline.attribute.said import Range, merged
from dateline.attribute.sources import phrase_of
from dateline.attribute.tree import Tree
from dateline.quotes import DASHES, SIGNS, Quote, end_of_paragraph

FAR_AFTER = (
    25  # tokens between a quotation and the verb after it: "…," a spokesman for the ministry of the interior said
)
FAR_BEFORE = 14
REACH = 400  # tokens between a quotation and the verb in whose clause it stands
TURNS = 6  # paragraphs in which two who speak by turns are still named
SCARE = 3  # words; a shorter quotation that no word of saying governs is only set off
HANDLE = re.compile(r"@\w+")


def attach_quotes(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Give each quotation to the attribution that it belongs to; returns attributions that have no verb.

    Args:
        page: the report.
        drafts: the attributions so far, in the order of the text; their content grows.
    """
    fresh: list[Draft] = []
    before: tuple[Quote, Draft] | None = None
    partner: Draft | None = None  # who spoke before the last speaker
    waiting: list[Quote] = []
    cues = {draft.at: draft for draft in reversed(drafts)}
    for quote in page.quotes:
        draft = around(quote, drafts) or after(page, quote, cues) or ahead(page, quote, cues)
        draft = draft or resumed(page, quote, before)
        if draft is None and (made := framed(page, quote) or labelled(page, quote)) is not None:
            fresh.append(made)
            draft = made
        draft = draft or answered(page, quote, before, partner) or so_far(page, quote, before, drafts)
        if draft is None:
            waiting.append(quote)
            continue
        for orphan in [*(each for each in waiting if led(page, each, quote)), quote]:
            take(draft, orphan)
        waiting = []
        if before is not None and speaker_of(page, before[1]) != speaker_of(page, draft):
            partner = before[1]
        before = quote, draft
    return fresh


def resumed(page: Page, quote: Quote, before: tuple[Quote, Draft] | None) -> Draft | None:
    """Who speaks on in the same sentence after a word of saying: "The road," she said, "is closed"."""
    if before is None or not before[0].last < before[1].at < quote.first or not same_place(page, before[0], quote):
        return None
    between = page.tree.words[before[0].last + 1 : quote.first]
    return before[1] if len(between) <= FAR_AFTER and STOPS.isdisjoint(between) and between[-1] == "," else None


def answered(page: Page, quote: Quote, before: tuple[Quote, Draft] | None, partner: Draft | None) -> Draft | None:
    """The other of two who speak by turns, where a quotation that fills its paragraph follows a question."""
    if before is None or partner is None or not is_whole(page, quote) or same_place(page, before[0], quote):
        return None
    paragraphs = page.parsed.paragraphs
    asked = page.tree.lemmas[before[1].at] == "ask" and page.tree.words[before[0].last - 1] == "?"
    return partner if asked and paragraphs[quote.first] - paragraphs[partner.at] <= TURNS else None


def speaker_of(page: Page, draft: Draft) -> str | int | None:
    """What tells one speaker from another: the entity, else the token."""
    entity = None if draft.source is None else page.cast.at(draft.source)
    return draft.source if entity is None else entity.id


def so_far(page: Page, quote: Quote, before: tuple[Quote, Draft] | None, drafts: list[Draft]) -> Draft | None:
    """Who has spoken so far, where a quotation has no word of saying of its own."""
    if before is not None and continues(page, before[0], quote):
        return before[1]
    return None if same_paragraph(page, before, quote) else last_speaker(page, quote, drafts)


def take(draft: Draft, quote: Quote) -> None:
    """Add a quotation to what is said."""
    draft.content = merged([*draft.content, (quote.first, quote.last)])
    draft.mute = False


def around(quote: Quote, drafts: list[Draft]) -> Draft | None:
    """The attribution in whose content the quotation begins: the innermost."""
    low = bisect_left(drafts, quote.first - REACH, key=lambda draft: draft.at)
    high = bisect_left(drafts, quote.first + REACH, key=lambda draft: draft.at)
    fitting = [
        draft
        for draft in drafts[low:high]
        if not quote.holds(draft.at) and any(first - 1 <= quote.first <= last for first, last in draft.content)
    ]
    return min(fitting, key=lambda draft: sum(last - first for first, last in draft.content), default=None)


def after(page: Page, quote: Quote, cues: Mapping[int, Draft]) -> Draft | None:
    """The attribution whose verb follows a quotation: "…," she said."""
    tree, paragraphs = page.tree, page.parsed.paragraphs
    if not quote.closed or tree.words[quote.last - 1] == ".":
        return None
    for token in range(quote.last + 1, min(quote.last + FAR_AFTER, len(tree.words))):
        if paragraphs[token] != paragraphs[quote.last] or tree.words[token] in STOPS or tree.words[token] in SIGNS:
            return None
        draft = cues.get(token)
        if draft is not None and draft.act != "decline" and not draft.noun:
            return with_speaker(page, draft, quote) if near(page, draft, quote) else None
    return None


def with_speaker(page: Page, draft: Draft, quote: Quote) -> Draft:
    """An attribution after a quotation with whoever stands at its verb, where the parse gives it no subject."""
    if draft.source is None or quote.holds(draft.source):
        beside = noun_beside(page, quote, draft.at)
        draft.source = draft.source if beside is None else beside
    return draft


def near(page: Page, draft: Draft, quote: Quote) -> bool:
    """True where nothing but the source stands between a quotation and the verb after it."""
    tree = page.tree
    start = draft.at
    if draft.source is not None and quote.last < draft.source < draft.at:
        start = max(quote.last + 1, phrase_of(tree, page.cues, draft.source, draft.at)[0])
    return start - quote.last <= 4


def ahead(page: Page, quote: Quote, cues: Mapping[int, Draft]) -> Draft | None:
    """The attribution whose verb comes before a quotation in its sentence: He added: "…"."""
    tree, paragraphs = page.tree, page.parsed.paragraphs
    for token in range(quote.first - 1, max(quote.first - FAR_BEFORE, -1), -1):
        if paragraphs[token] != paragraphs[quote.first] or tree.words[token] in STOPS:
            return None
        draft = cues.get(token)
        if (
            draft is not None
            and draft.act != "decline"
            and (draft.mute or at_verb(draft, quote) or touches(draft, quote))
        ):
            return draft
    return None


def at_verb(draft: Draft, quote: Quote) -> bool:
    """True where a quotation follows the verb itself, with no more than a comma or colon between."""
    return draft.at >= quote.first - 2


def touches(draft: Draft, quote: Quote) -> bool:
    """True where a quotation goes on with what is said."""
    return any(0 <= quote.first - last <= 3 for _, last in draft.content)


def continues(page: Page, earlier: Quote, quote: Quote) -> bool:
    """True where the speaker of the quotation before speaks on: in its paragraph, or in the next after an open one."""
    if same_place(page, earlier, quote):
        return goes_on(page, quote)
    opens_paragraph = quote.first == 0 or page.parsed.paragraphs[quote.first - 1] != page.parsed.paragraphs[quote.first]
    follows = page.parsed.paragraphs[quote.first] - page.parsed.paragraphs[earlier.last] == 1
    return follows and opens_paragraph and (not earlier.closed or is_whole(page, quote))


def same_place(page: Page, earlier: Quote, quote: Quote) -> bool:
    """True where two quotations are in one paragraph."""
    return page.parsed.paragraphs[earlier.last] == page.parsed.paragraphs[quote.first]


def same_paragraph(page: Page, before: tuple[Quote, Draft] | None, quote: Quote) -> bool:
    """True where the quotation before is in the same paragraph."""
    return before is not None and same_place(page, before[0], quote)


def goes_on(page: Page, quote: Quote) -> bool:
    """True for a quotation of some length that begins its sentence."""
    return quote.last - quote.first >= SCARE and starts_sentence(page, quote)


def is_whole(page: Page, quote: Quote) -> bool:
    """True where a quotation fills its paragraph."""
    return quote.last - quote.first > SCARE and end_of_paragraph(page.parsed, quote.first) - quote.last <= 1


def led(page: Page, orphan: Quote, quote: Quote) -> bool:
    """True for a quotation without a speaker just before one with a speaker, in its paragraph."""
    return same_place(page, orphan, quote) and goes_on(page, orphan)


def last_speaker(page: Page, quote: Quote, drafts: list[Draft]) -> Draft | None:
    """The speaker in the sentence before a quotation that opens its sentence and has no verb of its own."""
    if not goes_on(page, quote):
        return None
    own = page.parsed.paragraphs[quote.first]
    low = bisect_left(drafts, quote.first - REACH, key=lambda draft: draft.at)
    high = bisect_left(drafts, quote.first, key=lambda draft: draft.at)
    earlier = [draft for draft in drafts[low:high] if own - page.parsed.paragraphs[draft.at] <= 1]
    earlier = [draft for draft in earlier if draft.source is not None and draft.act != "decline" and not draft.noun]
    if not earlier or (page.parsed.paragraphs[earlier[-1].at] != own and not is_whole(page, quote)):
        return None
    return earlier[-1]


def signed_posts(page: Page) -> list[Draft]:
    """Posts that end in "— Name (@handle) date": the paragraph before the dash is quoted from Name.

    Args:
        page: the report.
    """
    tree, parsed = page.tree, page.parsed
    found = []
    for at, word in enumerate(tree.words):
        if word not in DASHES or not HANDLE.search(parsed.report.text, parsed.starts[at], parsed.starts[at] + 80):
            continue
        paragraph = parsed.paragraphs[at]
        name = [token for token in range(at + 1, min(at + 8, len(tree.words))) if parsed.paragraphs[token] == paragraph]
        stop = next(
            (
                token
                for token in name
                if tree.words[token] == "(" or HANDLE.match(parsed.report.text, parsed.starts[token])
            ),
            None,
        )
        start = parsed.paragraphs.index(paragraph)
        if stop is not None and stop > at + 1 and start < at:
            found.append(
                Draft(start, None, "say", stop - 1, [post_words(tree, start, at - 1)], wide=(at + 1, stop - 1))
            )
    return found


def post_words(tree: Tree, first: int, last: int) -> Range:
    """The words of a post, without "1/2" before them."""
    return (first + 1 if re.fullmatch(r"\d+/\d+", tree.words[first]) and first < last else first), last
