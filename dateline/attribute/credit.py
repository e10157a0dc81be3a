"""Which news agencies a report credits in its dateline, byline or foot, and whether the report is theirs.

"LAGOS (Reuters) -", "By the Associated Press" and a last line "(AFP)" tell that the agency speaks where the report
does; "With reporting by AP" and "Reuters contributed" only that it had a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dateline.outlet import load_agencies
from dateline.types import Credit, Report, Span

HEAD_LINES = 6  # headline, byline, place and date, dateline
FOOT_LINES = 4  # the last sentence, who contributed, copyright
# Characters: of a line of credit, of one that tells who contributed, of the ends of a longer line that are looked at.
LONGEST, LONGEST_PART, OPENS, CLOSES = 120, 300, 100, 50
LONG_NAME = 5  # letters; shorter names are credited as they are written ("AP", "UNI"), longer ones in capitals, too

# In these an agency's name is "\0"; several in a row are one credit of which none has the whole.
SOME = "\0(?:\\s*(?:[/,&]|and)\\s*\0){0,4}"
DASH = r"(?:--|[—–-])"
PLACE = r"[A-ZÀ-Þ][^()/\0]{0,60}"
NAME = r"(?:[A-ZÀ-Þ][\w.'’-]*\s+){0,4}[A-ZÀ-Þ][\w.'’-]*"
WORKERS = r"(?:\s+(?i:staff|reporters?|correspondents?|writers?|editors?|foreign|national|news))*"
OPENING = re.compile(rf"\A(?:{PLACE})??(?:\({SOME}\)\s*(?:{DASH}|:)|/{SOME}/|\s*{SOME}\s*{DASH}\s)")
CLOSING = re.compile(rf"[.!?”\"]\s*(?:\({SOME}\)|/{SOME}/|{DASH}\s*{SOME})\.?\Z")
WHOLE = re.compile(
    rf"\A(?:(?:{DASH}|(?i:source|via|from|agency))?\s*:?\s*[(\[/]?(?i:source:\s*)?{SOME}{WORKERS}[)\]/]?\.?"
    rf"|(?i:by|from)\s+{SOME}{WORKERS}\.?"
    rf"|(?:(?i:by)\s+)?{NAME}(?:,\s*|\s+[|—–-]\s*|\s+(?:of|for)\s+){SOME}{WORKERS}\.?"
    rf"|(?:©|\([cC]\)|(?i:copyright)(?:\s*©)?)\s*(?:\d{{4}}(?:-\d{{4}})?)?,?\s*(?i:by\s+)?{SOME}(?:\W.*)?)\Z"
)
KINDS = r"(?:reporting|files?|materials?|information|inputs?|reports?|contributions?)"
PART = re.compile(
    rf"\A(?:\W*(?i:with|additional)\s+(?i:{KINDS}\s+(?:by|from)\s+)?{SOME}(?:\s+in\s+[^.\0]+)?[^\w\0]*"
    rf"|[^\w\0]*{SOME}[^.\0]{{0,80}}\b(?i:contributed)\b[^\0]*)\Z"
)
ARTICLE = re.compile(r"the\s+", re.IGNORECASE)


@lru_cache(maxsize=1)
def agency_names() -> re.Pattern[str]:
    """Finds the names of agencies, with the article before them; made once."""
    forms = sorted(load_agencies().forms, key=lambda form: (-len(form), form))
    long = "|".join(re.escape(form) for form in forms if len(form) >= LONG_NAME)
    short = "|".join(re.escape(form) for form in forms if len(form) < LONG_NAME)
    return re.compile(rf"(?<![\w’'])(?:(?i:the\s+)?(?:(?i:{long})|{short}))(?![\w’'])")


@lru_cache(maxsize=1)
def folded_names() -> dict[str, str]:
    """Actor id by the names of agencies in small letters, those of some length."""
    return {form.lower(): agency for form, agency in load_agencies().forms.items() if len(form) >= LONG_NAME}


def find_credits(report: Report) -> tuple[Credit, ...]:
    """The agencies that a report credits, in the order of the text, each once.

    Args:
        report: the report; of its text only the first and the last lines are looked at.
    """
    found: dict[str, Credit] = {}
    for credit in all_credits(report.text):
        known = found.get(credit.name)
        if known is None or (credit.whole and not known.whole):
            found[credit.name] = credit
    return tuple(sorted(found.values(), key=lambda credit: credit.span))


def own_agency(report: Report, credited: tuple[Credit, ...]) -> str | None:
    """The actor id of the agency that speaks where the report does; None where it is the outlet, or two are credited.

    Args:
        report: the report; its outlet may be an agency itself.
        credited: what it credits.
    """
    agencies = load_agencies()
    own = agencies.published_by(report.outlet) or agencies.published_by(report.url)
    whole = [credit.name for credit in credited if credit.whole]
    if own is not None or len(whole) != 1:
        return own
    return next(agency for agency, name in agencies.names.items() if name == whole[0])


def all_credits(text: str) -> Iterator[Credit]:
    """All credits in the lines near the start and the end of a text."""
    lines = lines_of(text)
    for number, (start, line) in enumerate(lines):
        head, foot = number < HEAD_LINES, number >= len(lines) - FOOT_LINES
        if not head and not foot:
            continue
        if len(line) <= LONGEST or (len(line) <= LONGEST_PART and "contributed" in line):
            ends = [OPENING] * head + [CLOSING] * foot
            yield from credits_in(text, start, line, [PART, WHOLE, *ends])
            continue
        if head:
            yield from credits_in(text, start, line[:OPENS], (OPENING,))
        if foot:
            yield from credits_in(text, start + len(line) - CLOSES, line[-CLOSES:], (CLOSING,))


def lines_of(text: str) -> list[tuple[int, str]]:
    """The lines of a text that hold words, without blanks at their ends, each with where it starts."""
    found, at = [], 0
    for line in text.split("\n"):
        if words := line.strip():
            found.append((at + line.index(words), words))
        at += len(line) + 1
    return found


def credits_in(text: str, start: int, words: str, patterns: Sequence[re.Pattern[str]]) -> Iterator[Credit]:
    """The credits in a line or in one of its ends.

    Args:
        text: the report's text.
        start: where the words start in it.
        words: the line, its first or its last words.
        patterns: those that may hold of it, of which the first that does counts.
    """
    words = words.replace("\0", " ")
    names = list(agency_names().finditer(words))
    if not names:
        return
    masked = agency_names().sub("\0", words)
    for pattern in patterns:
        match = pattern.search(masked)
        if match is not None:
            first = masked.count("\0", 0, match.start())
            named = names[first : first + match[0].count("\0")]
            for name in named:
                yield credit_of(text, start, name, pattern is not PART and len(named) == 1)
            return


def credit_of(text: str, start: int, name: re.Match[str], whole: bool) -> Credit:
    """The credit of an agency that is named in words that start at an offset."""
    article = ARTICLE.match(name[0])
    words = name[0][article.end() :] if article else name[0]
    agencies = load_agencies()
    agency = agencies.forms.get(words) or folded_names()[words.lower()]
    end = start + name.end()
    return Credit(Span(end - len(words), end, text[end - len(words) : end]), agencies.names[agency], whole)
