"""Quotations that any verb may introduce: "…," he beamed; she shot back: "…"; and those that a name introduces."""

from __future__ import annotations

from dateline.attribute.draft import Draft, Page
from dateline.attribute.sources import source_of, subject_of
from dateline.attribute.tree import Tree
from dateline.quotes import SIGNS, Quote

STOPS = frozenset({".", "!", "?"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
NO_SAYING = frozenset({"be", "have", "do"})
NO_NAME = frozenset({"IN", "RB", "TO", "WRB", "CC"})  # "Later that month on CNN: …"
SHORTEST = 4  # tokens, the marks included; a shorter one is a title or only set off
FAR = 14  # tokens between a verb and the colon after it
LONGEST_NAME = 8  # tokens of what stands before a colon
LONGEST_HEADLINE = 16  # tokens


def framed(page: Page, quote: Quote) -> Draft | None:
    """An attribution by a verb that says nothing elsewhere, known by the quotation that it stands at.

    Args:
        page: the report.
        quote: a quotation without a word of saying.
    """
    if quote.last - quote.first + 1 < SHORTEST:
        return None
    verb = verb_after(page, quote)
    if verb is None:
        verb = verb_before(page, quote)
    source = None if verb is None else speaker_beside(page, quote, verb)
    if verb is None or source is None or quote.holds(source):
        return None
    return Draft(verb, (verb, verb), "say", source)


def verb_after(page: Page, quote: Quote) -> int | None:
    """The verb of "…," he beamed, and of "…!" beamed the mayor."""
    tree, at = page.tree, quote.last + 1
    if not quote.closed or at >= len(tree.words) or not ends_open(tree, quote) or not starts_sentence(page, quote):
        return None
    if page.parsed.paragraphs[at] != page.parsed.paragraphs[quote.last]:
        return None
    if tree.tags[at] in FINITE:
        return at if may_frame(page, at) else None
    noun = at
    while tree.heads[noun] != noun and tree.tags[tree.heads[noun]][0] not in "VM" and tree.heads[noun] > noun:
        noun = tree.heads[noun]
    if tree.doc[noun].left_edge.i != at:
        return None
    verb = tree.heads[noun] if tree.deps[noun] == "nsubj" else tree.child(noun, "acl")
    fits = verb is not None and verb > noun and tree.tags[verb] in FINITE and may_frame(page, verb)
    return verb if fits else None


def starts_sentence(page: Page, quote: Quote) -> bool:
    """True for a quotation before which a sentence, a quotation or a paragraph ends."""
    words, at = page.tree.words, quote.first - 1
    ended = at < 0 or words[at] in STOPS or words[at] in SIGNS
    return ended or page.parsed.paragraphs[at] != page.parsed.paragraphs[quote.first]


def ends_open(tree: Tree, quote: Quote) -> bool:
    """True where a quotation ends with a comma, a question or a cry: its sentence goes on after it."""
    return tree.words[quote.last - 1] in (",", "?", "!") or tree.words[quote.last + 1 : quote.last + 2] == [","]


def verb_before(page: Page, quote: Quote) -> int | None:
    """The verb of "she shot back: …", "he gloated, …"."""
    tree, at = page.tree, quote.first - 1
    if at < 1 or tree.words[at] not in (":", ","):
        return None
    if tree.words[at] == "," and page.parsed.paragraphs[at] != page.parsed.paragraphs[quote.first]:
        return None
    reach = FAR if tree.words[at] == ":" else 2
    for token in range(at - 1, max(at - 1 - reach, -1), -1):
        if tree.words[token] in STOPS or page.parsed.paragraphs[token] != page.parsed.paragraphs[at]:
            return None
        if tree.tags[token] in ("VBD", "VBZ", "VBP", "VBG") and may_frame(page, token):
            return token
    return None


def may_frame(page: Page, verb: int) -> bool:
    """True for a verb of action outside of quotations."""
    tree = page.tree
    return verb not in page.quoted and tree.lemmas[verb] not in NO_SAYING and tree.deps[verb] not in ("aux", "amod")


def speaker_beside(page: Page, quote: Quote, verb: int) -> int | None:
    """The subject of a verb at a quotation, else the noun beside it."""
    tree = page.tree
    own = subject_of(tree, verb)
    found = own if own is not None and own not in page.quoted else source_of(tree, page.cues, verb)
    if found is None and tree.deps[verb] == "acl":
        found = tree.heads[verb]
    return noun_beside(page, quote, verb) if found is None or found in page.quoted else found


def noun_beside(page: Page, quote: Quote, verb: int) -> int | None:
    """The noun before a verb at a quotation, or after one that follows the quotation at once.

    Here the parse often has no subject: "…?" asked the boy (an object), "…," said Skelly (an adverb).
    """
    tree = page.tree
    if 0 < verb - quote.last <= 2:
        return noun_after(tree, verb)
    before = verb - 1 if tree.words[verb - 1] != "," else verb - 2
    return before if before >= 0 and tree.tags[before] in NOUNS and before not in page.quoted else None


def noun_after(tree: Tree, verb: int) -> int | None:
    """The head of the noun phrase that follows a verb."""
    noun = verb + 1
    if noun >= len(tree.words):
        return None
    while verb < tree.heads[noun] != noun and tree.heads[noun] > noun and tree.heads[noun] - verb < LONGEST_NAME:
        noun = tree.heads[noun]
    return noun if tree.tags[noun] in NOUNS or (noun == verb + 1 and tree.doc[noun].text.istitle()) else None


def labelled(page: Page, quote: Quote) -> Draft | None:
    """ "PARLY: “…”", "[PARLY] “…”", "Parly on the Raid: “…”": a name, a colon or bracket, and a quotation."""
    tree, parsed = page.tree, page.parsed
    colon = quote.first - 1
    if colon > 1 and tree.words[colon] == "]":
        opened = next((token for token in range(colon, max(colon - 6, -1), -1) if tree.words[token] == "["), colon)
        return Draft(colon, (opened, colon), "say", colon - 1) if 0 < colon - opened - 1 <= 4 else None
    if colon < 1 or tree.words[colon] != ":":
        return None
    start, least = colon, max(colon - LONGEST_HEADLINE - 1, 0)
    while (
        start > least
        and tree.words[start - 1] not in STOPS
        and parsed.paragraphs[start - 1] == parsed.paragraphs[colon]
    ):
        start -= 1
    if (found := headline(page, start, colon)) is not None:
        return found
    if colon - start > LONGEST_NAME or any(tree.tags[token][0] == "V" for token in range(start, colon)):
        return None
    named = start < colon and tree.tags[colon - 1][0] == "N" and tree.tags[start] not in NO_NAME
    return Draft(colon, (colon, colon), "say", colon - 1) if named else None


def headline(page: Page, start: int, colon: int) -> Draft | None:
    """The name with which a headline begins: "Parly on the Raid in Mali: …"."""
    mention = page.cast.mention_at(start)
    opens = start == 0 or page.parsed.paragraphs[start - 1] != page.parsed.paragraphs[start]
    if not opens or mention is None or mention.form != "name" or colon - start > LONGEST_HEADLINE:
        return None
    return Draft(colon, (colon, colon), "say", mention.head, wide=(start, mention.last))
