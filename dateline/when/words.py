"""Each word's class of time, one letter a token, so that the grammar is regular expressions over letters.

M month   W weekday   V weekday, short   w weekdays, plural   d 1 to 31   o ordinal   y year   Y two-digit year
n number   + more of the number   v several, few   x decade   X mid-year ("mid-1996")   U unit   Q quarter   C century
K weekend   S season   P part of day   N noon   T today   H clock "10:35"   p a.m.   z zone   D whole date
E now, recently   r last, next   m early, late   b earlier, later   g ago   q every   Z daily   h holiday   c fiscal
A full, more
j about, more than   e the   a an   f of   i in, on, at   F from   t to   u since   B between   & and   O or   G eve
' possessive   - dash   , comma   ; stop   L R brackets   ½ half   . any other word
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from dateline.codebook.load import FOLDER, read_yaml
from dateline.numbers import number_words, read_number, small_words
from dateline.parse import Parsed

Value = Any  # what a word's class says it is: a number, a name, a pair; the class fixes which
# Letters of single words and signs.
FIXED = {
    "e": "the its",
    "a": "a an",
    "f": "of",
    "i": "in on at during throughout within for",
    "F": "from",
    "t": "to until through till",
    "u": "since",
    "B": "between",
    "&": "and",
    "O": "or",
    "g": "ago",
    "q": "every each",
    "c": "fiscal",
    "'": "'s ’s ' ’",
    "-": "- – —",
    ",": ",",
    "L": "( [",
    "R": ") ]",
    ";": ". ; : ! ?",
    "½": "half",
    "G": "eve",
}
# Letters of the codebook's lists, and of its tables from word to value.
LISTS = {"j": "roughly", "A": "between_number_and_unit", "v": "vague", "p": "halves", "z": "zones"}
TABLES = {
    "M": "months",
    "W": "weekdays",
    "w": "weekdays_plural",
    "V": "weekdays_short",
    "U": "units",
    "Q": "quarters",
    "C": "centuries",
    "K": "weekends",
    "S": "seasons",
    "P": "parts",
    "N": "noons",
    "T": "days",
    "r": "relative",
    "m": "parts_of_whole",
    "b": "shifts",
    "Z": "sets",
    "o": "numbers_ordinal",
    "x": "decades_spelled",
}
CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?::[0-5]\d)?(am|pm)?|(1?\d)(am|pm)")
DECADE = re.compile(r"(mid-|pre-|post-)?['’]?(\d{2}|\d{4})['’]?s")
MID_YEAR = re.compile(r"mid-(\d{4})")
ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
ISO_DATE = re.compile(r"(\d{4})[-/](\d\d?)[-/](\d\d?)(?:t[\d:.]+z?)?")
DATE_IN_FIGURES = re.compile(r"(\d\d?)([/.-])(\d\d?)\2(\d{4}|\d\d)")
# A two-digit year is the nearest to the day of writing; without one, 00 to 29 are of this century.
LAST_OF_THIS_CENTURY = 29


@lru_cache(maxsize=1)
def time_words() -> Any:
    """The codebook's words of time."""
    return read_yaml(FOLDER / "times.yaml")


@lru_cache(maxsize=1)
def lexicon() -> dict[str, tuple[str, Value]]:
    """Class and value of each word that needs no look at its neighbours."""
    known = time_words()
    table: dict[str, tuple[str, Value]] = {}
    for letter, joined in FIXED.items():
        table.update({word: (letter, word) for word in joined.split()})
    for letter, name in LISTS.items():
        table.update({word: (letter, word) for word in known[name]})
    for letter, name in TABLES.items():
        table.update({word: (letter, value) for word, value in known[name].items()})
    return table


@lru_cache(maxsize=1)
def number_starts() -> frozenset[str]:
    """Words that may begin a number in words."""
    scales = [word for word in number_words()["scales"] if word != "score"]
    return frozenset(small_words()) | frozenset(scales)


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens' letters, their lowered words, and the values of those that have one."""

    codes: str
    lowered: tuple[str, ...]
    values: dict[int, Value]

    def find(self, letters: str, first: int, last: int) -> int | None:
        """The first token from `first` to `last` that has one of some letters."""
        return next((i for i in range(first, last + 1) if self.codes[i] in letters), None)

    def word_at(self, index: int) -> str:
        """The lowered word of a token; empty before the first and behind the last."""
        return self.lowered[index] if 0 <= index < len(self.lowered) else ""

    def pointing(self, first: int, last: int) -> str | None:
        """The way that "last", "next" or "that" points; of "this past" the second counts."""
        return next((self.values[i] for i in range(last, first - 1, -1) if self.codes[i] == "r"), None)


def read_words(parsed: Parsed) -> Words:
    """Classify all tokens of a report in one pass, then settle what depends on neighbours."""
    lowered = tuple([token.lower_ for token in parsed.doc])
    table, starts = lexicon(), number_starts()
    codes: list[str] = []
    values: dict[int, Value] = {}
    for index, word in enumerate(lowered):
        if index < len(codes):  # inside of a number that began before
            continue
        if known := table.get(word):
            letter, values[index] = known
            codes.append(letter)
        elif word[0].isdigit() or word in starts:
            read_figure(lowered, index, codes, values)
        elif (word[0] in "'’m") and (found := decade(word)):
            codes.append(found[0])
            values[index] = found[1]
        else:
            codes.append(".")
    settle(parsed, lowered, codes, values)
    return Words("".join(codes), lowered, values)


def read_figure(lowered: tuple[str, ...], index: int, codes: list[str], values: dict[int, Value]) -> None:
    """Append the letter of a word that begins with a digit or is a number word, and of what belongs to it."""
    word = lowered[index]
    number = read_number(lowered, index)
    if number is None:
        letter, values[index] = figure(word)
        codes.append(letter)
        return
    values[index] = int(number.value) if number.value == int(number.value) else number.value
    plain = number.last == index and word.isdigit()
    if plain and len(word) <= 2 and 1 <= number.value <= 31:
        codes.append("d")
    elif plain and len(word) == 4 and 1000 <= number.value <= 2100:
        codes.append("y")
    elif number.last == index and number.value <= 31 and not word[0].isdigit():
        codes.append("n")
    else:
        codes.extend("n" + "+" * (number.last - index))


def figure(word: str) -> tuple[str, Value]:
    """Class and value of a figure that is no plain number: "10:35", "2nd", "1990s", "19/05/2020"."""
    if match := CLOCK.fullmatch(word):
        hour, minute, half = int(match[1] or match[4]), int(match[2] or 0), match[3] or match[5]
        return ("H", clock(hour, minute, half)) if ":" in word or half else (".", None)
    if match := ORDINAL.fullmatch(word):
        return "o", int(match[1])
    if match := ISO_DATE.fullmatch(word):
        when = valid(int(match[1]), int(match[2]), int(match[3]))
        return ("D", when) if when else (".", None)
    if match := DATE_IN_FIGURES.fullmatch(word):
        told = set(both_readings(match))
        return ("D", told.pop() if len(told) == 1 else both_readings(match)) if told else (".", None)
    if word == "9/11":
        return "D", time_words()["nine_eleven"]
    return decade(word) or (".", None)


def clock(hour: int, minute: int, half: str | None) -> str:
    """Hour and minute as TIMEX writes them, by a clock of 24 hours."""
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return f"{hour:02}:{minute:02}"


def both_readings(match: re.Match[str]) -> tuple[date, ...]:
    """The dates that figures can mean, the one with the day first first; none where the calendar has no such day.

    Behind dots, and where both are the same day, there is one reading.
    """
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    year += 0 if len(match[4]) == 4 else 2000 if year <= LAST_OF_THIS_CENTURY else 1900
    readings = [(second, first)] if match[2] == "." else [(second, first), (first, second)]
    found = (valid(year, month, day) for month, day in readings)
    return tuple(when for when in found if when)


def valid(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def decade(word: str) -> tuple[str, Value] | None:
    """ "1990s", "'90s", "mid-1990s", and "mid-1996"."""
    if match := DECADE.fullmatch(word):
        figures = int(match[2])
        return ("x", (figures, "mid" if match[1] == "mid-" else None)) if figures % 10 == 0 else None
    if match := MID_YEAR.fullmatch(word):
        return "X", int(match[1])
    return None


def settle(parsed: Parsed, lowered: tuple[str, ...], codes: list[str], values: dict[int, Value]) -> None:
    """Take back letters that the neighbours speak against, and give those that need them."""
    for i in sorted(values):
        code = codes[i]
        if code in "MSVWm" and mistaken(parsed, lowered, codes, i):
            codes[i] = "."
        elif code == "x" and isinstance(values[i], int):
            values[i] = (values[i], None)
        elif code in "dn" and two_digit_year(parsed, lowered, codes, i):
            codes[i] = "Y"
    mark_phrases(lowered, codes, values)


def mistaken(parsed: Parsed, lowered: tuple[str, ...], codes: list[str], i: int) -> bool:
    """True where a month, season or weekday is another word: a verb, a part of a name; so too "end" and "start"."""
    known = time_words()
    if codes[i] == "m":
        return parsed.doc[i].tag_.startswith("VB") or parsed.doc[i].dep_ in ("xcomp", "ROOT")
    if codes[i] == "M":
        return lowered[i] in known["doubtful_months"] and not is_month(parsed, lowered, codes, i)
    if codes[i] == "S":
        return lowered[i] in known["doubtful_seasons"] and not parsed.doc[i].tag_.startswith("NN")
    return not beside_date(codes, i) if codes[i] == "V" else part_of_name(parsed, lowered, i)


def is_month(parsed: Parsed, lowered: tuple[str, ...], codes: list[str], i: int) -> bool:
    """True where "May", "March", "Jan" and the like are the month and no verb or name."""
    token = parsed.doc[i]
    before, after = codes[i - 1] if i else ".", codes[i + 1] if i + 1 < len(codes) else "."
    if not parsed.capitals and not token.text[0].isupper():
        return False
    if token.tag_ == "MD" and before == "d":  # "2 MAY, the army said" but "12 may have died"
        return i + 1 == len(codes) or parsed.doc[i + 1].pos_ in ("PUNCT", "CCONJ", "ADP") or after == "y"
    if token.tag_ == "MD" and parsed.capitals:
        return after in "dy" and before not in "dn"
    if token.tag_ == "NNP" and before in "e'" and not parsed.capitals:
        return True
    if after in "dyo" or (before in "do" and token.tag_ != "MD"):
        return True
    if before in "&t-" and i > 1 and codes[i - 2] in "My":  # "between January and March"
        return True
    return bool(i) and token.tag_ != "MD" and lowered[i - 1] in time_words()["month_cues"]


def beside_date(codes: list[str], i: int) -> bool:
    """True where a month or a day of the month comes within two tokens."""
    return any(code in "Mdy" for code in codes[i + 1 : i + 4])


def part_of_name(parsed: Parsed, lowered: tuple[str, ...], i: int) -> bool:
    """True for the weekday of "Bloody Sunday" and "the Sunday Times"."""
    if i and lowered[i - 1] in time_words()["names_before_weekday"] and parsed.doc[i - 1].text[0].isupper():
        return True
    if i + 1 >= len(lowered) or parsed.capitals:
        return False
    token, after = parsed.doc[i], parsed.doc[i + 1]
    return (
        token.dep_ == "compound" and token.head == after and after.tag_ == "NNP" and lexicon().get(after.lower_) is None
    )


def two_digit_year(parsed: Parsed, lowered: tuple[str, ...], codes: list[str], i: int) -> bool:
    """True for the last number of "13 Dec 89"."""
    if i < 2 or codes[i - 1] != "M" or codes[i - 2] not in "do" or not re.fullmatch(r"\d\d", lowered[i]):
        return False
    return codes[i] == "n" or i + 1 == len(codes) or parsed.doc[i + 1].is_punct or not parsed.doc[i + 1].is_alpha


def mark_phrases(lowered: tuple[str, ...], codes: list[str], values: dict[int, Value]) -> None:
    """Give letters to holidays, to words such as "these days", and to "local time"."""
    phrases = known_phrases()
    for i, word in enumerate(lowered):
        if word not in phrases or codes[i] == "+":  # "Easter" of "Orthodox Easter"
            continue
        for phrase, letters, value in phrases[word]:
            if lowered[i : i + len(phrase)] == phrase:
                codes[i : i + len(phrase)] = letters
                values[i] = value
                break


@lru_cache(maxsize=1)
def known_phrases() -> dict[str, list[tuple[tuple[str, ...], str, Value]]]:
    """Phrases by their first word, the longest first: their words, letters and value."""
    known = time_words()
    found: list[tuple[tuple[str, ...], str, Value]] = [(("local", "time"), "zz", None), (("every", "other"), "q+", 2)]
    for letter, name in (("h", "holidays"), ("E", "references")):
        for text, value in known[name].items():
            words = tuple(text.split())
            found.append((words, letter + "+" * (len(words) - 1), text if letter == "h" else value))
    table: dict[str, list[tuple[tuple[str, ...], str, Value]]] = {}
    for phrase in sorted(found, key=lambda one: -len(one[0])):
        table.setdefault(phrase[0][0], []).append(phrase)
    return table
