"""Text in capitals to the case that a parser was trained on, letter for letter.

A word is a name unless it is a common English word; a common word is one where a list of names says so ("White House")
or where it stands between names. The length never changes, so offsets into the given text hold for the result.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

CAPITALS_SHARE = 0.8  # of letters; ordinary news has 0.03 to 0.08, MUC 1.0, a text with a capital headline 0.2
ENOUGH_LETTERS = 40  # fewer tell nothing of how the whole is written
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’](?=[^\W\d_])|-(?=[^\W\d_]))*")
SENTENCE_END = re.compile(
    r"[.!?:]['\"”’)\]]*\s+[\"“‘'(\[]*$|\n\s*\n\s*[\"“(\[]*$|(?:TEXT|OMITTED)\]\s*[\"“]?$|--\s*[\"“]$|,\s+[\"“]$"
)
POSSESSIVE = re.compile(r"['’]s$|['’]$")
SMALL = frozenset("of the in and for to de la del el los las y e du von van da dos al on at by".split())
ARTICLES = frozenset("la el los las".split())
# Spanish words that are no English ones: a name goes on behind them.
SPANISH = ARTICLES | frozenset("san santa santo nueva nuevo puerto ciudad de del".split())
# Parts of a hyphenated name that are written small: "al-Megrahi", "Port-au-Prince".
SMALL_PARTS = frozenset("al el ul ad as ar az an au de la des sur e i y".split())
# Endings that make an ordinary word out of another ("machinegunned", "excercises"): not listed, but no names.
COMMON_ENDING = re.compile(r"(?:ed|ing|ly|tion|tions|ment|ments|ness|ism|ists|ized|izing|ously|ability|ically|ers)$")
PREFIX = re.compile(
    r"(?:anti|counter|sub|non|un|re|inter|multi|narco|neo|over|under|pre|post|co|ultra|mis|dis)-?(?=\w{4})"
)
SECOND_PART = re.compile(
    r"(?<=\w{3})(?:guns?|ships?|m[ae]n|members?|fires?|houses?|lines?|strikes?|bases?|trucks?|bombs?|planes?|fights?|mines?|fighters?)$"
)
INFLECTIONS = ("s", "es", "ed", "d", "ing", "r", "er", "est", "st", "like", "wide")
CONTRACTION = re.compile(r"(?:n't|'(?:re|ve|ll|d|m|s))$")
ACRONYM = re.compile(r"[A-Z]{2,6}")
SHORT = 3  # an unknown word of no more letters is an acronym more often than a name: "ELN", "UPI"
VOWEL = re.compile(r"[AEIOUY]")
MONTHS = frozenset("jan feb mar march apr may jun jul aug sep sept oct nov dec".split())
WHOLE_MONTHS = frozenset({"march", "may"})
BEFORE_MONTH = frozenset("in since last until of next late early mid".split())
# What stands before one of these is no verb: "Maria Flowers was".
FINITE = frozenset("was were is are has had have will would could said says told who whose".split())
# "National Police", "Supreme Court": an adjective and a body that are a name together.
BODY_FIRST = frozenset("national supreme federal salvadoran civil armed popular united international".split())
BODY_LAST = frozenset(
    "police guard army assembly university directorate front party council commission congress palace tribunal".split()
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What tells names from other words, all in lower case.

    Args:
        common: words that are written small; their inflected forms need not be listed.
        verbs: words that are no surname after a given name.
        names: names word by word, each with its usual spelling.
        longest: how many words the longest name has that begins with a word.
        titles: titles, or their last words, that are written large before a name.
        title_pairs: neighbouring words of titles of several words.
        given: given names, after which a surname comes.
        acronyms: words in capitals throughout.
        before: words that belong to a name that follows.
        after: words that belong to a name that goes before.
        body_words: words that names of bodies are made of.
        bodies: those that such a name may end in.
    """

    common: Set[str]
    verbs: Set[str]
    names: dict[tuple[str, ...], str]
    longest: dict[str, int]
    titles: Set[str]
    title_pairs: Set[tuple[str, str]]
    given: Set[str]
    acronyms: Set[str]
    before: Set[str]
    after: Set[str]
    body_words: Set[str]
    bodies: Set[str]


@dataclass(slots=True)
class Cased:
    """A text on its way to its usual case.

    Args:
        text: the text in capitals.
        found: its words.
        keys: each in lower case, without a possessive ending.
        words: each as it shall be written.
        large: True where a word is held to be a name.
        known: words that were looked up already, and whether they are common.
    """

    text: str
    found: list[re.Match[str]]
    keys: list[str]
    words: list[str]
    large: list[bool]
    known: dict[str, bool] = field(default_factory=dict)

    def beside(self, at: int) -> bool:
        """True where only white space or the full stop of an abbreviation parts a word from the next one."""
        return not self.text[self.found[at].end() : self.found[at + 1].start()].strip(" .\n")

    def starts_sentence(self, at: int) -> bool:
        """True where a word is the first of a sentence."""
        return starts_sentence(self.text, self.found[at].start())

    def enlarge(self, at: int) -> None:
        """Write a word as a name."""
        if not self.words[at].isupper() or len(self.words[at]) == 1:
            self.words[at] = capitalise(self.words[at])
        self.large[at] = True


def build_lexicon(
    common: Set[str],
    verbs: Set[str],
    names: Iterable[str],
    titles: Iterable[str],
    given: Iterable[str],
    capitals: Mapping[str, Sequence[str]],
) -> Lexicon:
    """A lexicon from lists of words.

    Args:
        common: common words in lower case.
        verbs: those of them that are verbs or little words.
        names: names in their usual spelling.
        titles: words that go before a name.
        given: given names in lower case.
        capitals: the codebook's `capital_names`.
    """
    table: dict[tuple[str, ...], str] = {(word,): word.title() for word in capitals["words"]}
    for name in (*capitals["names"], *names):
        words = tuple(POSSESSIVE.sub("", word.lower()) for word in WORD.findall(name))
        if words and (len(words) > 1 or words[0] not in verbs):
            table.setdefault(words, name)
    longest: dict[str, int] = {}
    for words in table:
        longest[words[0]] = max(longest.get(words[0], 1), len(words))
    small = frozenset(capitals["small_titles"])
    split = [title.lower().split() for title in titles]
    return Lexicon(
        common=(common | set(capitals["common"])) - {words[0] for words in table if len(words) == 1},
        verbs=verbs,
        names=table,
        longest=longest,
        titles=frozenset(words[-1] for words in split) - small,
        title_pairs=frozenset(pair for words in split if words[0] not in small for pair in pairwise(words)),
        given=frozenset(given),
        acronyms=frozenset(capitals["acronyms"]),
        before=frozenset(capitals["before"]),
        after=frozenset(capitals["after"]),
        body_words=frozenset(capitals["body_words"]) | frozenset(capitals["bodies"]),
        bodies=frozenset(capitals["bodies"]),
    )


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
    words = [match.group() for match in found]
    keys = [POSSESSIVE.sub("", word.lower()) for word in words]
    cased = Cased(text, found, keys, words, [False] * len(found))
    at = 0
    while at < len(found):
        size = name_size(keys, at, lexicon)
        if size:
            spell(cased, at, size, lexicon.names[tuple(keys[at : at + size])])
        else:
            cased.words[at], cased.large[at] = plain_case(cased, at, lexicon)
        at += size or 1
    raise_surnames(cased, lexicon)
    raise_titles(cased, lexicon)
    raise_bodies(cased, lexicon)
    raise_parts_of_names(cased, lexicon)
    return rebuild(cased)


def name_size(keys: list[str], at: int, lexicon: Lexicon) -> int:
    """How many words from `at` on are a name of the lexicon: the longest, or 0."""
    for size in range(min(lexicon.longest.get(keys[at], 0), len(keys) - at), 0, -1):
        if tuple(keys[at : at + size]) in lexicon.names:
            return size
    return 0


def spell(cased: Cased, at: int, size: int, name: str) -> None:
    """Write a name as it is usually spelt; where a letter does not fit, with large first letters."""
    for place, usual in enumerate(WORD.findall(name), at):
        word = cased.found[place].group()
        ending = word[len(cased.keys[place]) :].lower()
        usual = POSSESSIVE.sub("", usual) + ending
        fits = len(usual) == len(word) and usual.isascii()
        cased.words[place] = usual if fits else capitalise(word)
        cased.large[place] = cased.words[place][0].isupper()


def plain_case(cased: Cased, at: int, lexicon: Lexicon) -> tuple[str, bool]:
    """A word by itself, and whether it is a name."""
    text, match, key = cased.text, cased.found[at], cased.keys[at]
    whole = match.group()
    if len(whole) == 1:
        initial = text[match.end() : match.end() + 1] == "." and whole != "A"
        keep = initial or whole == "I" or cased.starts_sentence(at)
        return (whole if keep else whole.lower()), initial
    if whole[:2] in ("I'", "I’") or in_square_brackets(text, match):
        return whole[0] + whole[1:].lower() if whole[0] == "I" else whole, False
    if key in MONTHS and is_month(cased, at):
        return capitalise(whole), True
    if key in lexicon.acronyms:
        return whole[: len(key)] + whole[len(key) :].lower(), True
    if is_common(key, lexicon, cased.known):
        small = whole.lower()
        return (small[:1].upper() + small[1:] if cased.starts_sentence(at) else small), False
    if "-" in whole:
        return compound_case(cased, at, lexicon), True
    if is_acronym(text, match, whole[: len(key)]) and key not in SMALL | lexicon.before | lexicon.given:
        return whole[: len(key)] + whole[len(key) :].lower(), True
    return capitalise(whole), True


def in_square_brackets(text: str, match: re.Match[str]) -> bool:
    """True for the marks of a wire desk: "[TEXT]"."""
    return text[match.start() - 1 : match.start()] == "[" and text[match.end() : match.end() + 1] == "]"


def is_acronym(text: str, match: re.Match[str], word: str) -> bool:
    """True for an unknown word that is short, cannot be said, or explains a name in brackets: "(ORDEN)"."""
    if not ACRONYM.fullmatch(word):
        return False
    in_brackets = text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")"
    return in_brackets or len(word) <= SHORT or not VOWEL.search(word)


def is_month(cased: Cased, at: int) -> bool:
    """True for a month beside a number ("4 FEB 90"), or one that is a verb too behind "in" or "since"."""
    match, key = cased.found[at], cased.keys[at]
    before = cased.text[max(0, match.start() - 3) : match.start()].strip()
    after = cased.text[match.end() : match.end() + 3].strip(" .\n")
    if before[-1:].isdigit() or after[:1].isdigit():
        return True
    return key in WHOLE_MONTHS and at > 0 and cased.keys[at - 1] in BEFORE_MONTH


def compound_case(cased: Cased, at: int, lexicon: Lexicon) -> str:
    """A word with hyphens of which a part is a name: "Spanish-language", "pro-Assad", "al-Megrahi"."""
    parts = cased.found[at].group().split("-")
    written = []
    for number, part in enumerate(parts):
        small = part.lower()
        key = POSSESSIVE.sub("", small)
        if key in lexicon.acronyms:
            written.append(part[: len(key)] + small[len(key) :])
        elif key in SMALL_PARTS or ((key,) not in lexicon.names and is_common(key, lexicon, cased.known)):
            written.append(capitalise(part) if number == 0 and cased.starts_sentence(at) else small)
        else:
            written.append(capitalise(part))
    return "-".join(written)


def is_common(word: str, lexicon: Lexicon, known: dict[str, bool]) -> bool:
    """True for common words, their inflected forms, contractions and compounds."""
    if word in lexicon.common:
        return True
    if word not in known:
        known[word] = is_derived(word.replace("’", "'"), lexicon, known)
    return known[word]


def is_derived(word: str, lexicon: Lexicon, known: dict[str, bool]) -> bool:
    """True for what is made of common words, and for what ends as common words do."""
    if CONTRACTION.search(word):
        return True
    if "-" in word:
        return all((part,) not in lexicon.names and is_common(part, lexicon, known) for part in word.split("-") if part)
    if any((stem,) in lexicon.names for stem in (word[:-1],) if word.endswith("s")):
        return False
    if any(stem in lexicon.common for stem in stems(word)):
        return True
    short = PREFIX.sub("", word, count=1), SECOND_PART.sub("", word)
    if any(part != word and (part in lexicon.common or part[:-1] in lexicon.common) for part in short):
        return True
    return len(word) > 6 and bool(COMMON_ENDING.search(word))


def stems(word: str) -> Iterator[str]:
    """Words that a word may be a form of."""
    for ending in INFLECTIONS:
        if len(word) > len(ending) + 1 and word.endswith(ending):
            yield word[: -len(ending)]
    if word.endswith("ing"):
        yield word[:-3] + "e"
    if word.endswith(("ies", "ied")):
        yield word[:-3] + "y"
    if word.endswith("men"):
        yield word[:-3] + "man"


def starts_sentence(text: str, at: int) -> bool:
    """True where the text before a place ends a sentence or is empty."""
    return bool(SENTENCE_END.search(text[max(0, at - 12) : at])) or (at < 12 and not text[:at].strip())


def capitalise(word: str) -> str:
    """A name with a large letter after each hyphen and after "d'"; same length."""
    if "-" not in word and "'" not in word and "’" not in word:
        return word[:1].upper() + word[1:].lower()
    parts = re.split(r"([-'’])", word.lower())
    return "".join(part[:1].upper() + part[1:] if not (i and part == "s") else part for i, part in enumerate(parts))


def raise_surnames(cased: Cased, lexicon: Lexicon) -> None:
    """Large letters for what follows a given name and is neither verb nor little word: "Luis Arturo Isaacs said"."""
    for at in range(1, len(cased.keys)):
        key = cased.keys[at]
        if cased.large[at] or not cased.large[at - 1] or len(key) <= 2:
            continue
        if not any(name in lexicon.given for name in cased.keys[max(0, at - 2) : at]):
            continue
        if key in SMALL or key in lexicon.titles or not cased.beside(at - 1):
            continue
        verb = key.endswith("ed") or any(form in lexicon.verbs for form in (key, *stems(key)))  # "machinegunned"
        if not verb or (at + 1 < len(cased.keys) and cased.keys[at + 1] in FINITE and key not in FINITE):
            cased.enlarge(at)


def raise_titles(cased: Cased, lexicon: Lexicon) -> None:
    """Large letters for titles and given names before a name, and for bodies of two words: "Defense Minister Rivas"."""
    for at in range(len(cased.keys) - 2, -1, -1):
        key, after = cased.keys[at], cased.keys[at + 1]
        body = key in BODY_FIRST and after in BODY_LAST
        if (cased.large[at] and not body) or not cased.beside(at):
            continue
        title = (key in lexicon.titles or key in lexicon.given) and cased.large[at + 1] and after not in SMALL
        pair = (key, after) in lexicon.title_pairs and cased.large[at + 1] and after in lexicon.titles
        if (title or pair or body) and len(key) > 1:
            cased.enlarge(at)
        if body:
            cased.enlarge(at + 1)


def raise_bodies(cased: Cased, lexicon: Lexicon) -> None:
    """Large letters for bodies of three words or more: "National Liberation Front", "Revolutionary Armed Forces"."""
    first = 0
    for at, key in enumerate(cased.keys):
        if key not in lexicon.body_words or (at and not cased.beside(at - 1)):
            first = at + (key not in lexicon.body_words)
        if key in lexicon.bodies and at - first >= 2:
            for part in range(first, at + 1):
                cased.enlarge(part)


def raise_parts_of_names(cased: Cased, lexicon: Lexicon) -> None:
    """Large letters for what names of places begin or end with: "San Miguel", "La Libertad", "Mapocho River"."""
    for at in range(len(cased.keys) - 2, -1, -1):
        key, after = cased.keys[at], cased.keys[at + 1]
        if not cased.beside(at):
            continue
        if key in SPANISH and len(after) > 2 and after not in SMALL | FINITE:
            cased.enlarge(at + 1)
        inside = at > 0 and cased.large[at - 1] and cased.beside(at - 1)
        if cased.large[at] or not cased.large[at + 1]:
            continue
        if key in lexicon.before or (key in ARTICLES and not inside):
            cased.enlarge(at)
    for at in range(1, len(cased.keys)):
        if cased.keys[at] in lexicon.after and cased.large[at - 1] and not cased.large[at] and cased.beside(at - 1):
            adjective = cased.keys[at - 1].endswith(("an", "ish", "ese", "i"))
            if not adjective and cased.keys[at - 1] not in lexicon.acronyms:
                cased.enlarge(at)


def rebuild(cased: Cased) -> str:
    """The text with its words exchanged; what would change a word's letters is left as it is."""
    pieces, end = [], 0
    for match, word in zip(cased.found, cased.words, strict=True):
        same = len(word) == len(match[0]) and word.lower() == match[0].lower()
        pieces += [cased.text[end : match.start()], word if same else match[0]]
        end = match.end()
    return "".join([*pieces, cased.text[end:]])
