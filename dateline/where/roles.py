"""What a place name does in its sentence: names a place, or stands for a government, or is a nationality."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from dateline.parse import Parsed
from dateline.where.atlas import Atlas
from dateline.where.fold import fold
from dateline.where.gazetteer import Candidate
from dateline.where.mention import Mention
from dateline.where.words import PlaceWords, Words

# "BOGOTA, 13 DEC 89 (AFP) --", "BEIRUT (Reuters) -", "Paris, March 3 -", "BEIRUT 1997-03-24" on a line of its own.
# A name in capitals, or one before an agency in brackets.
NAME = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'’-]*(?: [A-ZÀ-Þa-z][A-Za-zÀ-ÿ.'’-]*){0,3}"
DATELINE = re.compile(
    rf"\s*({NAME})(?:, ({NAME})| \(({NAME})\))?"
    r"(?:,? (?:\d{1,2} )?[A-Z][A-Za-z]{2,8}\.?(?: \d{1,2})?(?:,? \d{2,4})?|,? \d{4}-\d\d-\d\d)?"
    r"(?:\s*\([^()\n]{2,40}\))?\s*(?:--|[—–]|-(?=\s)|(?=\n|$))"
)
SURE = re.compile(r"--|[—–]|-\s|-$|\([^()]{2,40}\)|\d{4}-\d\d-\d\d")
# What a capital stands for before them: "the Kyiv government".
RULERS = (["government"], ["regime"], ["administration"], ["authorities"], ["leadership"])
# "The United States was able to", "France is ready to": what only one that acts can be.
ABLE = frozenset({"able", "unable", "ready", "willing", "unwilling", "responsible", "committed", "determined"})
# The like behind a headline in the same paragraph: capitals and a dash, or a colon, are asked there.
BEHIND_HEADLINE = re.compile(
    r"([A-ZÀ-Þ][A-ZÀ-Þc.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3})(?:, [A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?)?"
    r"(?: ?\([^()\n]{2,40}\))?(?:\s*(?:--|[—–])\s| - |: (?=[A-Z]))"
)
FAR_DOWN = 60  # tokens before it at most
PARAGRAPHS = 5  # how far down a dateline may stand, below headline, by-line and file number


def find_dateline(parsed: Parsed) -> tuple[int, int] | None:
    """First and last token of the place in the report's dateline; None where there is none."""
    found = match_dateline(parsed)
    return None if found is None else (found[0], last_before(parsed, found[0], found[1].end(1)))


def dateline_words(parsed: Parsed) -> tuple[int, int] | None:
    """First and last token of the whole dateline, with its dash; nobody says it. None where there is none.

    Args:
        parsed: the parse of a report.
    """
    found = match_dateline(parsed)
    return None if found is None else (found[0], last_before(parsed, found[0], found[1].end()))


def last_before(parsed: Parsed, begin: int, end: int) -> int:
    """The last token from `begin` on that starts before an offset."""
    return max(bisect_left(parsed.starts, end, begin) - 1, begin)


def match_dateline(parsed: Parsed) -> tuple[int, re.Match[str]] | None:
    """The first token of the dateline and the match of its words; None where there is none."""
    begin = 0
    size = len(parsed.starts)
    while begin < size and parsed.paragraphs[begin] < PARAGRAPHS:
        match = DATELINE.match(parsed.report.text, parsed.starts[begin])
        if match and SURE.search(match[0]) and is_capital(match[1]):
            return begin, match
        number = parsed.paragraphs[begin]
        while begin < size and parsed.paragraphs[begin] == number:
            begin += 1
    return behind_headline(parsed)


def behind_headline(parsed: Parsed) -> tuple[int, re.Match[str]] | None:
    """The like for a place in capitals that opens a sentence of a report in usual letters."""
    if parsed.capitals:
        return None
    for begin in range(1, min(FAR_DOWN, len(parsed.starts))):
        match = BEHIND_HEADLINE.match(parsed.report.text, parsed.starts[begin])
        if match and parsed.doc[begin - 1].text in (".", "!", "?", "”", '"'):
            return begin, match
    return None


def is_capital(name: str) -> bool:
    """True where all words of a name but its small ones begin with a capital."""
    return all(word[0].isupper() or word in ("de", "del", "la", "of") for word in name.split())


@dataclass(frozen=True, slots=True)
class Setting:
    """What all names of one report stand in.

    Args:
        parsed: the report.
        words: its tokens.
        lists: the codebook's words around place names.
        atlas: the codebook's places.
        dateline: first and last token of the place in its dateline.
    """

    parsed: Parsed
    words: Words
    lists: PlaceWords
    atlas: Atlas
    dateline: tuple[int, int] | None


def role_of(mention: Mention, place: Candidate | None, setting: Setting) -> str:
    """What a name does: `place`, `dateline`, `government`, `nationality` or `part of a name`."""
    dateline = setting.dateline
    if mention.part:
        return "part of a name"
    if dateline and dateline[0] <= mention.first <= dateline[1]:
        return "dateline"
    if mention.entry is not None and mention.entry.kind == "nationality":
        return "nationality"
    if place is None or not (place.kind == "country" or is_capital_city(place, setting.atlas)):
        return "place"
    if place.kind == "country":
        if role := role_before_noun(mention, setting):
            return role
    elif setting.words.plain[mention.last + 1 : mention.last + 2] in RULERS:
        return "government"
    return "government" if acts(mention, setting.parsed, setting.lists) else "place"


def role_before_noun(mention: Mention, setting: Setting) -> str | None:
    """What a country's name does before a noun: "U.S. forces", "Israel's army", "UK citizens"."""
    words, follow = setting.words, mention.last + 1
    if follow >= len(words.shown):
        return None
    body = follow + (words.tag[follow] == "POS")
    if any(word in setting.lists.bodies for word in words.plain[body : body + 2]):
        return "government"
    initials = (mention.entry is not None and mention.entry.exact) or "." in words.shown[mention.last]
    return "nationality" if initials and words.tag[follow].startswith(("NN", "JJ")) else None


def acts(mention: Mention, parsed: Parsed, lists: PlaceWords) -> bool:
    """True where a name is the subject of a verb of saying or doing, or the agent of one."""
    token = parsed.doc[mention.last]
    if token.dep_ == "pobj" and token.head.dep_ == "agent":
        return token.head.head.lemma_.lower() in lists.acts
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    if token.dep_ != "nsubj" or token.head.pos_ not in ("VERB", "AUX"):
        return False
    able = any(child.dep_ == "acomp" and child.lower_ in ABLE for child in token.head.children)
    return able or token.head.lemma_.lower() in lists.acts


def is_capital_city(place: Candidate, atlas: Atlas) -> bool:
    """True for the town that is its country's capital."""
    return place.kind == "settlement" and atlas.capitals.get(fold(place.name)) == place.country
