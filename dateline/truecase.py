"""Text in capitals to the case that a parser was trained on, letter for letter.

A word is a name unless it is a common English word; a common word is one where a list of names says so (countries,
the codebook's actors, "National Police") or where it stands between names. The length never changes, so offsets into
the given text hold for the true-cased one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass

CAPITALS_SHARE = 0.8  # of letters; ordinary news has 0.03 to 0.08, MUC 1.0, a text with a capital headline 0.2
ENOUGH_LETTERS = 40  # fewer tell nothing of how the whole is written
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’](?=[^\W\d_])|-(?=[^\W\d_]))*")
SENTENCE_END = re.compile(r"[.!?:]['\"”’)\]]*\s+[\"“‘'(\[]*$|\n\s*\n\s*[\"“(\[]*$|TEXT\]\s*[\"“]?$")
SMALL = frozenset("of the in and for to de la del el los las y e du von van da dos al on at by".split())
# Endings that make an ordinary word out of another ("machinegunned", "excercises"): not listed, but no names.
COMMON_ENDING = re.compile(r"(?:ed|ing|ly|tion|tions|ment|ments|ness|ism|ists|ized|izing|ously|ability|ically|ers)$")
ACRONYM = re.compile(r"[A-Z]{2,6}")
VOWEL = re.compile(r"[AEIOUY]")
# "National Police", "Supreme Court": an adjective and a body that are a name together.
BODY_FIRST = frozenset("national central supreme federal salvadoran civil armed general popular united international".split())
BODY_LAST = frozenset(
    "police guard army assembly court university bank directorate front party council commission congress forces palace".split()
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What tells names from other words, all in lower case.

    Args:
        common: words that are written small.
        names: names word by word, each with its usual spelling.
        longest: how many words the longest name has that begins with a word.
        before_names: titles that are written large before a name.
        given: given names, after which a surname comes.
        verbs: words that are no surname after a given name.
    """

    common: Set[str]
    names: dict[tuple[str, ...], str]
    longest: dict[str, int]
    before_names: Set[str]
    given: Set[str]
    verbs: Set[str]


def build_lexicon(
    common: Set[str], verbs: Set[str], names: Iterable[str], titles: Iterable[str], given: Iterable[str]
) -> Lexicon:
    """A lexicon from lists of words.

    Args:
        common: common words in lower case.
        verbs: those of them that are verbs or little words.
        names: names in their usual spelling.
        titles: words that go before a name.
        given: given names in lower case.
    """
    table: dict[tuple[str, ...], str] = {}
    longest: dict[str, int] = {}
    for name in names:
        words = tuple(word.lower() for word in WORD.findall(name))
        if words and (len(words) > 1 or words[0] not in verbs):
            table.setdefault(words, name)
            longest[words[0]] = max(longest.get(words[0], 1), len(words))
    before_names = frozenset(word for title in titles for word in title.lower().split())
    return Lexicon(common, table, longest, before_names, frozenset(given), verbs)


def in_capitals(text: str) -> bool:
    """True where nearly all letters are capitals and there are enough of them to tell."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > ENOUGH_LETTERS and sum(map(str.isupper, letters)) > CAPITALS_SHARE * len(letters)


def truecase(text: str, lexicon: Lexicon) -> str:
    """Lower the case of all but names and first words.

    Args:
        text: text in capitals.
        lexicon: what tells names from other words.

    Returns:
        A text of the same length.
    """
    found = list(WORD.finditer(text))
    lowered = [match.group().lower() for match in found]
    cased = [match.group() for match in found]
    large = [False] * len(found)
    at = 0
    while at < len(found):
        size = name_size(lowered, at, lexicon)
        if size:
            spell(found, cased, large, at, size, lexicon.names[tuple(lowered[at : at + size])])
        else:
            cased[at], large[at] = plain_case(text, found[at], lowered[at], lexicon)
        at += size or 1
    raise_surnames(found, lowered, cased, large, lexicon, text)
    raise_titles(found, lowered, cased, large, lexicon, text)
    return rebuild(text, found, cased)


def name_size(lowered: list[str], at: int, lexicon: Lexicon) -> int:
    """How many words from `at` on are a name of the lexicon: the longest, or 0."""
    for size in range(min(lexicon.longest.get(lowered[at], 0), len(lowered) - at), 0, -1):
        if tuple(lowered[at : at + size]) in lexicon.names:
            return size
    return 0


def spell(found: list[re.Match[str]], cased: list[str], large: list[bool], at: int, size: int, name: str) -> None:
    """Write a name as it is usually spelt; where a letter does not fit, with large first letters."""
    for offset, usual in enumerate(WORD.findall(name)):
        word = found[at + offset].group()
        cased[at + offset] = usual if len(usual) == len(word) and usual.isascii() else capitalise(word)
        large[at + offset] = cased[at + offset][0].isupper()


def plain_case(text: str, match: re.Match[str], word: str, lexicon: Lexicon) -> tuple[str, bool]:
    """A word by itself, and whether it is a name."""
    whole = match.group()
    if len(whole) == 1:
        initial = text[match.end() : match.end() + 1] == "." and whole != "A"
        keep = initial or whole == "I" or starts_sentence(text, match.start())
        return (whole if keep else word), initial
    if is_common(word, lexicon):
        return (word[0].upper() + word[1:] if starts_sentence(text, match.start()) else word), False
    in_brackets = text[match.start() - 1 : match.start()] in ("(", "[") and text[match.end() : match.end() + 1] in (")", "]")
    if ACRONYM.fullmatch(whole) and (in_brackets or not VOWEL.search(whole)):
        return whole, True
    return capitalise(whole), True


def is_common(word: str, lexicon: Lexicon) -> bool:
    """True for common words, their possessives and compounds."""
    if word in lexicon.common:
        return True
    stem = re.sub(r"['’]s$|['’]$", "", word)
    if stem != word or "-" in word:
        return all(is_common(part, lexicon) for part in stem.split("-") if part)
    return (len(word) > 6 and bool(COMMON_ENDING.search(word))) or "'" in word and not word.startswith(("d'", "o'"))


def starts_sentence(text: str, at: int) -> bool:
    """True where the text before a place ends a sentence or is empty."""
    return bool(SENTENCE_END.search(text[max(0, at - 12) : at])) or not text[:at].strip()


def capitalise(word: str) -> str:
    """A name with a large letter after each hyphen and after "d'"; same length."""
    parts = re.split(r"([-'’])", word.lower())
    return "".join(part[0].upper() + part[1:] if part and not (i and part == "s") else part for i, part in enumerate(parts))


def raise_surnames(
    found: list[re.Match[str]], lowered: list[str], cased: list[str], large: list[bool], lexicon: Lexicon, text: str
) -> None:
    """Large letters for what follows a given name and is neither verb nor little word: "Luis Arturo Isaacs said"."""
    for at in range(1, len(found)):
        beside = not text[found[at - 1].end() : found[at].start()].strip(" \n")
        if beside and large[at - 1] and not large[at] and lowered[at - 1] in lexicon.given and len(lowered[at]) > 2:
            if lowered[at] not in lexicon.verbs and lowered[at] not in SMALL and lowered[at] not in lexicon.before_names:
                cased[at], large[at] = capitalise(lowered[at]), True


def raise_titles(
    found: list[re.Match[str]], lowered: list[str], cased: list[str], large: list[bool], lexicon: Lexicon, text: str
) -> None:
    """Large letters for titles before a name and for bodies of two words; small words inside names stay small."""
    for at in range(len(found) - 2, -1, -1):
        gap = text[found[at].end() : found[at + 1].start()]
        if gap.strip(" .\n"):
            continue
        title = lowered[at] in lexicon.before_names - SMALL and large[at + 1] and lowered[at + 1] not in SMALL
        body = lowered[at] in BODY_FIRST and lowered[at + 1] in BODY_LAST
        if (title or body) and len(cased[at]) > 1:
            cased[at], large[at] = capitalise(cased[at]), True
        if body:
            cased[at + 1], large[at + 1] = capitalise(cased[at + 1]), True


def rebuild(text: str, found: list[re.Match[str]], cased: list[str]) -> str:
    """The text with its words exchanged; what would change a word's length is left as it is."""
    pieces, end = [], 0
    for match, word in zip(found, cased, strict=True):
        pieces += [text[end : match.start()], word if len(word) == len(match.group()) else match.group()]
        end = match.end()
    return "".join([*pieces, text[end:]])
