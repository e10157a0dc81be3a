"""What a place name does in its sentence: names a place, or stands for a government, or is a nationality."""

from __future__ import annotations

import re

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
PARAGRAPHS = 5  # how far down a dateline may stand, below headline, by-line and file number
SUBJECTS = frozenset(["nsubj", "agent"])


def find_dateline(parsed: Parsed) -> tuple[int, int] | None:
    """First and last token of the place in the report's dateline; None where there is none."""
    begin = 0
    size = len(parsed.starts)
    while begin < size and parsed.paragraphs[begin] < PARAGRAPHS:
        match = DATELINE.match(parsed.report.text, parsed.starts[begin])
        if match and SURE.search(match[0]) and is_capital(match[1]):
            inside = [at for at in range(begin, min(begin + 12, size)) if parsed.starts[at] < match.end(1)]
            return begin, inside[-1]
        number = parsed.paragraphs[begin]
        while begin < size and parsed.paragraphs[begin] == number:
            begin += 1
    return None


def is_capital(name: str) -> bool:
    """True where all words of a name but its small ones begin with a capital."""
    return all(word[0].isupper() or word in ("de", "del", "la", "of") for word in name.split())


def role_of(
    mention: Mention, place: Candidate | None, dateline: tuple[int, int] | None, parsed: Parsed, words: Words,
    lists: PlaceWords, atlas: Atlas,
) -> str:  # fmt: skip
    """What a name does: `place`, `dateline`, `government`, `nationality` or `part of a name`."""
    if mention.part:
        return "part of a name"
    if dateline and dateline[0] <= mention.first <= dateline[1]:
        return "dateline"
    if mention.entry is not None and mention.entry.kind == "nationality":
        return "nationality"
    if place is None or not (place.kind == "country" or is_capital_city(place, atlas)):
        return "place"
    follow = mention.last + 1
    if follow < len(words.shown):
        body = follow + (words.tag[follow] == "POS")
        if any(words.plain[at] in lists.bodies for at in range(body, min(body + 2, len(words.shown)))):
            return "government" if place.kind == "country" else "place"
        if "." in words.shown[mention.last] or words.shown[mention.last].isupper() and not parsed.capitals:
            if words.tag[follow].startswith(("NN", "JJ")):
                return "nationality" if mention.entry is not None and mention.entry.exact or "." in words.shown[mention.last] else "place"
    return "government" if acts(mention, parsed, lists) else "place"


def acts(mention: Mention, parsed: Parsed, lists: PlaceWords) -> bool:
    """True where a name is the subject of a verb of saying or doing, or the agent of one."""
    token = parsed.doc[mention.last]
    if token.dep_ == "pobj" and token.head.dep_ == "agent":
        return token.head.head.lemma_.lower() in lists.acts
    if token.dep_ == "conj" and token.head.dep_ == "nsubj":
        token = token.head
    return token.dep_ == "nsubj" and token.head.pos_ in ("VERB", "AUX") and token.head.lemma_.lower() in lists.acts


def is_capital_city(place: Candidate, atlas: Atlas) -> bool:
    """True for the town that is its country's capital."""
    return place.kind == "settlement" and atlas.capitals.get(fold(place.name)) == place.country
