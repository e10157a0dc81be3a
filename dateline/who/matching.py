"""Whether two names of persons are one: in a report, and from report to report.

A family name alone never makes two names one, nor does a given name alone: what they leave open is `part`, which only
holds within one report and where nobody else of the report could be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dateline.codebook.load import FOLDER, read_yaml
from dateline.spelling import letters_of
from dateline.transliteration import spellings
from dateline.who.lexicon import lexicon

Verdict = Literal["same", "part", "different"]
Unit = frozenset[str]  # the keys of one part of a name

NICKNAME = re.compile(r"[\"“”«»(\[‘][^\"“”«»()\[\]’]*[\"“”«»)\]’]|(?<!\w)'[^']+'(?!\w)")
SPLIT = re.compile(r"[\s.,\"“”«»()\[\]]+")
FAMILY_FIRST = re.compile(r"^([^,]+), ([^,]+)$")  # "Putin, Vladimir"
FAITH = re.compile(r"[\s-]+[aeu][dl][\s-]+d(?:i|ee)n\b", re.IGNORECASE)  # "Salah al-Din" is Salahuddin
SON = re.compile(r"\b[Bb]en-(?=\w)")  # "Ben-Gvir" is a family name, "Ben Carson" a name
GIVEN_LEFT_OUT = "the given name is missing"  # a reason: "Guzmán Loera" for Joaquín Guzmán Loera
LONGEST_TITLE = 3  # words


@dataclass(frozen=True, slots=True)
class Match:
    """How two names stand to each other.

    Args:
        verdict: `same`; `part`, where one may be the other's short form; `different`.
        reason: one clause that says why.
    """

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart, without titles, articles and nicknames.

    Args:
        units: its parts in order, each with all its keys; "Abu Omar" and "Abdul Rahman" are one part.
        letters: its parts as they are written, in plain lower case.
        fathers: which parts are told to be a father's or forefather's name.
        nicknames: keys of the nicknames in it.
        generation: "jr", "ii" and their like, empty where there is none.
        sex: `male`, `female` or empty.
    """

    units: tuple[Unit, ...]
    letters: tuple[str, ...]
    fathers: frozenset[int]
    nicknames: frozenset[str]
    generation: str
    sex: str


@dataclass(frozen=True, slots=True)
class NameWords:
    """The codebook's words in names; see name_words.yaml."""

    forms: Mapping[str, str]
    sons: frozenset[str]
    fathers: frozenset[str]
    servants: frozenset[str]
    articles: frozenset[str]
    honorifics: frozenset[str]
    generations: frozenset[str]
    other_names: re.Pattern[str]


@lru_cache(maxsize=1)
def name_words() -> NameWords:
    """Read the words in names.

    Raises:
        CodebookError: the file is missing or broken.
    """
    raw = read_yaml(FOLDER / "name_words.yaml")
    others = "|".join(sorted(map(re.escape, raw["other_names"]), key=len, reverse=True))
    return NameWords(
        forms={key: f"={row[0]}" for row in raw["forms"] for word in row for key in spellings(word)},
        sons=frozenset(raw["sons"]),
        fathers=frozenset(raw["fathers"]),
        servants=frozenset(raw["servants"]),
        articles=frozenset(raw["articles"]),
        honorifics=frozenset(raw["honorifics"]),
        generations=frozenset(raw["generations"]),
        other_names=re.compile(rf"[\s,(]+(?:{others})(?![\w])[\s:]*", re.IGNORECASE),
    )


def says_alias(between: str) -> bool:
    """True for words between two names that say that both are one's: ", also known as"."""
    return bool(name_words().other_names.fullmatch(f" {between.strip(' ,()“”')} "))


def match_names(left: str, right: str) -> Match:
    """How two names of persons stand to each other, whatever their spelling, order and titles.

    "Usama Bin Ladin" and "Osama bin Laden" are the same, "bin Laden" may be a part of either, and "Hamza bin Laden" is
    somebody else. Of a name with others ("Ahmed Karimi, alias Abu Omar") each is compared.

    Args:
        left: a name as it is written, with its titles or without.
        right: another.
    """
    found = [compare(one, other) for one in read_names(left) for other in read_names(right)]
    order: tuple[Verdict, ...] = ("same", "part", "different")
    return min(found, key=lambda match: order.index(match.verdict), default=Match("different", "no name"))


@lru_cache(maxsize=1 << 12)
def read_names(text: str) -> tuple[PersonName, ...]:
    """A name taken apart; several where the text says that the person has several."""
    words = name_words()
    names = (read_name(part.strip(" ,()")) for part in words.other_names.split(text))
    return tuple(name for name in names if name.units or name.nicknames)


def read_name(text: str) -> PersonName:
    """One name taken apart."""
    words = name_words()
    told = (token_words(found.strip("'‘’")) for found in NICKNAME.findall(text))
    nicknames = ["".join(word for word in tokens if word not in words.articles) for tokens in told]
    plain = FAMILY_FIRST.sub(r"\2 \1", NICKNAME.sub(" ", text).strip())
    tokens, sex = without_title(token_words(SON.sub("ibn ", FAITH.sub("uddin", plain))))
    generation = tokens.pop() if len(tokens) > 1 and tokens[-1] in words.generations else ""
    units: list[Unit] = []
    letters: list[str] = []
    fathers: set[int] = set()
    for unit, written, is_father in units_of(tokens):
        if is_father:
            fathers.add(len(units))
        units.append(unit)
        letters.append(written)
    given = lexicon().given.get(letters[0], "") if letters else ""
    return PersonName(
        units=tuple(units),
        letters=tuple(letters),
        fathers=frozenset(fathers),
        nicknames=frozenset(key for name in nicknames for key in spellings(name)),
        generation=generation,
        sex=sex or ("" if given == "either" else given),
    )


def token_words(text: str) -> list[str]:
    """The words of a name in plain lower case; "al-Sadr" and "García-Márquez" are two, "Ki-moon" is one."""
    words = name_words()
    small = words.articles | words.sons | words.fathers | words.servants
    found: list[str] = []
    for word in SPLIT.split(text.replace("–", "-").replace("‐", "-")):
        parts = [part for part in word.split("-") if part]
        plain = [letters_of(part).lower() for part in parts]
        apart = [
            at == 0 or parts[at][0].isupper() or plain[at] in small or plain[at - 1] in small
            for at in range(len(parts))
        ]
        for part, begins in zip(plain, apart, strict=True):
            if begins:
                found.append(part)
            else:
                found[-1] += part
    return [word for word in found if any(letter.isalnum() for letter in word)]


def without_title(tokens: list[str]) -> tuple[list[str], str]:
    """A name without the titles before it, unless nothing is left, and the sex that they tell."""
    titles, honorifics = lexicon().titles, name_words().honorifics
    sex = ""
    at = 0
    while at < len(tokens) - 1:
        ends = range(min(at + LONGEST_TITLE, len(tokens) - 1), at, -1)
        end = next((end for end in ends if " ".join(tokens[at:end]) in titles or tokens[at:end] == [tokens[at]]), at)
        title = " ".join(tokens[at:end])
        if title not in titles and title not in honorifics:
            break
        sex = sex or titles.get(title, "")
        at = end
    return tokens[at:], sex


def units_of(tokens: list[str]) -> Iterator[tuple[Unit, str, bool]]:
    """The parts of a name: keys, letters, and whether it is a father's name."""
    words = name_words()
    before = ""
    is_father = False
    for at, token in enumerate(tokens):
        last = at == len(tokens) - 1
        if not last and token in words.sons and at:
            is_father = True
        elif not last and token in words.sons and token != "ben":
            continue  # "bin Laden"
        elif not last and token in words.articles and len(tokens) > 1:
            continue
        elif not last and (token in words.fathers or token in words.servants):
            before = "abu " if token in words.fathers else "abd"
        else:
            yield unit_of(before, token), before + token, is_father
            before, is_father = "", False


def unit_of(before: str, token: str) -> Unit:
    """The keys of one part."""
    if before == "abd":
        return spellings(f"abdul{token}")
    keys = {f"{before}{key}" for key in spellings(token)}
    if before:
        keys |= spellings(before.strip() + token)
    forms = name_words().forms
    return frozenset(keys | {forms[key] for key in keys if key in forms})


def compare(left: PersonName, right: PersonName) -> Match:
    """How two names that are taken apart stand to each other."""
    short, long = (left, right) if len(left.units) <= len(right.units) else (right, left)
    if left.sex and right.sex and left.sex != right.sex and len(short.units) > 1:
        return Match("different", "one is a woman's, one a man's")
    if left.generation and right.generation and left.generation != right.generation:
        return Match("different", "of two generations")
    found = by_units(short, long)
    if found.verdict == "different" and called(left, right):
        return Match("part", "a nickname")
    if found.verdict == "same" and left.generation != right.generation:
        return Match("part", "one tells the generation")
    return found


def called(left: PersonName, right: PersonName) -> bool:
    """True where one's nickname is the other's whole name or nickname."""
    whole = [spellings("".join(name.letters)) if name.letters else frozenset() for name in (left, right)]
    return not (
        left.nicknames.isdisjoint(right.nicknames | whole[1]) and right.nicknames.isdisjoint(left.nicknames | whole[0])
    )


def by_units(short: PersonName, long: PersonName) -> Match:
    """How two names stand to each other by their parts; the first has no more of them than the second."""
    if not short.units:
        return Match("different", "a nickname only")
    if len(short.units) == 1:
        return single(short, long)
    if len(short.units) == len(long.units):
        return equal_length(short, long)
    if is_joined(short, long):
        return Match("same", "the same letters")
    return shorter(short, long)


def single(short: PersonName, long: PersonName) -> Match:
    """A name of one part: it says who is meant within one report only."""
    size = len(long.units)
    for at, unit in enumerate(long.units):
        if fits(short, 0, long, at) and len(short.letters[0]) > 1 and not unit.isdisjoint(short.units[0]):
            if at in long.fathers and at < size - 1:
                return Match("different", "the father's name")
            return Match("part", "one word of the name" if size > 1 else "one word says too little")
    if is_joined(short, long):
        return Match("part", "the same letters")
    return Match("different", "no word in common")


def equal_length(short: PersonName, long: PersonName) -> Match:
    """Two names of as many parts: part for part, or with the family name first in one."""
    size = len(short.units)
    for turn in (0, 1, size - 1):
        order = [(at + turn) % size for at in range(size)]
        if all(fits(short, at, long, other) for at, other in enumerate(order)):
            abbreviated = len(short.letters[0]) == 1 or len(long.letters[order[0]]) == 1
            return Match("part", "an initial only") if abbreviated else Match("same", "the same words")
    return Match("different", "words differ")


def shorter(short: PersonName, long: PersonName) -> Match:
    """A name of which the other has more parts, for a middle name, a second surname or a forefather."""
    placed = placed_in(short, long)
    if placed is None:
        turned = turn(long)
        placed = placed_in(short, turned)
        if placed is None or placed[0] != 0 or placed[-1] != len(long.units) - 1:
            return Match("different", "words differ")
    if len(short.letters[0]) == 1 or len(long.letters[0]) == 1:
        return Match("part", "an initial only")
    if placed[0] in long.fathers:
        return Match("different", "the father's name")
    if placed[0]:
        return Match("part", GIVEN_LEFT_OUT)
    initials = [[len(word) == 1 for word in name.letters[1:-1]] for name in (short, long)]
    if any(initials[0]) and sum(initials[0]) < sum(initials[1]):
        return Match("different", "middle initials differ")
    left_out = len(long.units) - 1 - placed[-1]
    if left_out > 1 or (left_out and all(word in lexicon().given for word in short.letters)):
        return Match("part", "the family name may be missing")
    return Match("same", "one name more" if left_out else "a middle name is left out")


def turn(name: PersonName) -> PersonName:
    """A name with its first part last: that of the family, where it comes first."""
    return PersonName(
        units=(*name.units[1:], name.units[0]),
        letters=(*name.letters[1:], name.letters[0]),
        fathers=frozenset(),
        nicknames=name.nicknames,
        generation=name.generation,
        sex=name.sex,
    )


def placed_in(short: PersonName, long: PersonName) -> list[int] | None:
    """Where the parts of one name stand in the other, in order; None where one is missing."""
    found: list[int] = []
    for at in range(len(short.units)):
        begin = found[-1] + 1 if found else 0
        hit = next((other for other in range(begin, len(long.units)) if fits(short, at, long, other)), None)
        if hit is None:
            return None
        found.append(hit)
    return found


def fits(left: PersonName, at: int, right: PersonName, other: int) -> bool:
    """True where two parts may be one: spellings of it, or its initial."""
    one, two = left.letters[at], right.letters[other]
    if len(one) == 1 or len(two) == 1:
        return one[0] == two[0]
    return not left.units[at].isdisjoint(right.units[other])


def is_joined(left: PersonName, right: PersonName) -> bool:
    """True where two names only differ in where their words are parted: "Kim Jong Un", "Kim Jong-un"."""
    rows = [{"".join(name.letters), "".join((*name.letters[1:], name.letters[0]))} for name in (left, right)]
    return any(not spellings(one).isdisjoint(spellings(two)) for one in rows[0] for two in rows[1])
