"""Actor dictionaries of TABARI and PETRARCH: names in capitals, codes of CAMEO in brackets, some between dates.

    HAFIZULLAH_AMIN_        # a comment
    +H._AMIN_
        [AFGELI 470101-790327]
        [AFGGOV 790916-791227]

Format: https://petrarch.readthedocs.io, "Actor dictionary". Dates are YYMMDD, where years up to 30 are of this century,
or YYYYMMDD; `<` is until and `>` from a day, which itself counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dateline.codebook.lists.codes import TRIPLE, load_codes
from dateline.codebook.lists.listed import ListedActor, Reading
from dateline.codebook.lists.names import body_name, has_given_name, has_head, has_title, person_name, readable
from dateline.errors import SourceError
from dateline.role import Role

CODES = re.compile(r"\[([^\[\]]*)\]")
CODE = re.compile(r"(?:[A-Z]{3})+")
DAY = r"(\d{8}|\d{6})"
SPAN = re.compile(rf"{DAY}-{DAY}")
BOUND = re.compile(rf"([<>]){DAY}")
THIS_CENTURY = 30  # years of two digits up to it
COMPANY = "MNC"
NOTHING = "---"  # no code at all: what the actor was before has ended
MARKUP = re.compile(r"<!--.*?-->")
LICENCE = re.compile(r"\blicen[cs]e\b|public domain|creative commons", re.IGNORECASE)
LONGEST_SHOWN = 60
TRUSTED = 0.9  # share of entries that must be in order; of the public dictionaries less than 0.1 % are not
COUNTRIES = "names of countries and their people, which Dateline has"
NAMELESS = "entries without a name to know them by (a family name, a common noun)"
CODELESS = "entries without a code"


@dataclass(slots=True)
class Entry:
    """An entry while it is read: its line, its names as they stand, and its codes with their days."""

    line: int
    names: list[str] = field(default_factory=list)
    codes: list[tuple[str, str | None, str | None]] = field(default_factory=list)


def read_petrarch(path: Path, title: str) -> Reading:
    """The actors of a dictionary.

    Args:
        path: the file, in UTF-8.
        title: the list's name.

    Raises:
        SourceError: it is no dictionary of actors.
        OSError: it cannot be read.
    """
    reading = Reading()
    entries: list[Entry] = []
    for number, line in enumerate(decoded(path).split("\n"), 1):
        told, _, comment = MARKUP.sub("", line).partition("#")
        if not reading.licence and LICENCE.search(comment):
            reading.licence = comment.strip()
        if told.strip():
            read_line(path, number, told.strip(), entries, reading)
    broken = len({line for line, _ in reading.faults})
    if not any(entry.codes for entry in entries) or broken > (1 - TRUSTED) * len(entries) + 1:
        first, reason = reading.faults[0] if reading.faults else (None, "there is no entry with a code in it")
        advice = "an actor dictionary of PETRARCH has names with codes in brackets"
        raise SourceError(path.name, first, f"{reason}; {advice}")
    used: set[str] = set()
    for entry in entries:
        if (actor := actor_of(entry, title, used, reading)) is not None:
            reading.actors.append(actor)
    return reading


def decoded(path: Path) -> str:
    """The text of a file; raises SourceError with the line that is no UTF-8."""
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        value = content[error.start : error.start + 1].hex()
        raise SourceError(path.name, line, f"byte {value} is no UTF-8; convert the file with iconv") from error


def read_line(path: Path, number: int, told: str, entries: list[Entry], reading: Reading) -> None:
    """Read one line: an entry, a further name of the last one (`+`), or its codes."""
    codes = CODES.findall(told)
    words = CODES.sub(" ", told).strip()
    if any(code.startswith("~") for code in codes):
        advice = "agents are common nouns and name nobody, Dateline has its own lists of them; leave the file out"
        raise SourceError(path.name, number, f"{shown(told)} is an entry of an agents file: {advice}")
    if "[" in words or "]" in words:
        reading.faults.append((number, f"a bracket without the other in {shown(told)}"))
        words, codes = re.split(r"[\[\]]", words)[0].strip(), []
    if words and not words.startswith("+"):
        entries.append(Entry(number))
    elif not entries:
        raise SourceError(path.name, number, f"{shown(told)} stands before any name; is a line missing above it?")
    if words:
        entries[-1].names.append(words.removeprefix("+"))
    for code in codes:
        read_code(number, code, entries[-1], reading)


def read_code(number: int, told: str, entry: Entry, reading: Reading) -> None:
    """Read a code with its days; one that is broken is told and left out, never mended."""
    code, _, days = told.strip().partition(" ")
    if code == NOTHING or not code:
        return
    start: str | None = None
    end: str | None = None
    compact = "".join(days.split())
    try:
        if not CODE.fullmatch(code):
            raise ValueError("the code is not made of three letters each")
        if span := SPAN.fullmatch(compact):
            start, end = day(span[1]), day(span[2])
            if start > end:
                raise ValueError("the last day is before the first")
        elif bound := BOUND.fullmatch(compact):
            start, end = (day(bound[2]), None) if bound[1] == ">" else (None, day(bound[2]))
        elif compact:
            raise ValueError("the days are not YYMMDD or YYYYMMDD, as in 041001-041231, >041001 or <041231")
    except ValueError as error:
        reading.faults.append((number, f"[{shown(told)}]: {error}"))
        return
    entry.codes.append((code, start, end))


def day(digits: str) -> str:
    """A day as ISO has it; raises ValueError where there is no such day."""
    year = int(digits[:-4])
    if len(digits) == 6:
        year += 2000 if year <= THIS_CENTURY else 1900
    return date(year, int(digits[-4:-2]), int(digits[-2:])).isoformat()


def shown(told: str) -> str:
    """Words of the file, cut where they are long."""
    return ascii(told if len(told) <= LONGEST_SHOWN else told[:LONGEST_SHOWN] + "…")[1:-1]


def actor_of(entry: Entry, title: str, used: set[str], reading: Reading) -> ListedActor | None:
    """An entry as an actor; None, and counted, where it is none that Dateline can use."""
    codes = load_codes()
    if not entry.codes or all(len(code) == TRIPLE and code in codes.countries for code, _, _ in entry.codes):
        reading.leave_out(COUNTRIES if entry.codes else CODELESS)
        return None
    names = [name for raw in entry.names for name in readable(raw)]
    kind = kind_of(entry, names)
    fit = body_name if kind not in ("", "person") else person_name
    usable = tuple(dict.fromkeys(fitting for name in names if (fitting := fit(name))))
    if not usable:
        reading.leave_out(NAMELESS)
        return None
    countries = {codes.country_of(code) for code, _, _ in entry.codes}
    roles = (Role(code, codes.kind_of(code), codes.country_of(code), None, *days) for code, *days in entry.codes)
    slug = re.sub(r"\W+", "_", usable[0].lower()).strip("_")
    name = slug if slug not in used else f"{slug}_{entry.line}"
    used.add(name)
    return ListedActor(f"{title}/{name}", usable, kind, countries.pop() if len(countries) == 1 else None, tuple(roles))


def kind_of(entry: Entry, names: list[str]) -> str:
    """What an entry is, which its codes alone do not tell: a ministry and a minister are both `GOV`.

    A body has a word for one in a name. A person has a given name, or was in government between dates under a name of
    several words. Of all others only the report can tell: theirs is empty.
    """
    codes = load_codes()
    kinds = {kind for code, _, _ in entry.codes if (kind := codes.kind_of(code))}
    if any(has_head(name) for name in names):
        if any(has_title(name) for name in names) or not kinds:
            return ""
        return kinds.pop() if len(kinds) == 1 else "organization"
    if any(code.startswith(COMPANY) for code, _, _ in entry.codes):
        return ""  # "Philip Morris"
    held = any((start or end) and codes.kind_of(code) in (None, "government") for code, start, end in entry.codes)
    given = "armed_group" not in kinds and any(has_given_name(name) for name in names)
    return "person" if given or (held and any(len(name.split()) > 1 for name in names)) else ""
