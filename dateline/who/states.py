"""Countries that act, and the bodies of which a country has one: "France", "French forces", "the Nigerian army"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dateline.codebook.load import FOLDER, read_yaml
from dateline.where import Placed
from dateline.who.draft import Named
from dateline.who.kinds import noun_kind
from dateline.who.lexicon import Lexicon, lexicon
from dateline.who.text import Text

LONGEST_BODY = 2  # words of a body's noun: "security forces"
CITIZENS = frozenset({"civilians", "armed_group"})  # kinds; the rest hold offices and serve
MAX_BEFORE_CITIZEN = 6  # words to the noun or name: "the Swedish citizen Ann Lee"
MAX_BETWEEN = 2  # adjectives between the country and the body: "Iraqi elite security forces"
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
# Nationalities that stand for the people as a whole, and so for the state that acts in their name.
UNCOUNTED = ("sh", "ch", "ese", "ss")


@cache
def state_words() -> Mapping[str, frozenset[str]]:
    """The codebook's words by which a country is one that acts, and not a place.

    Raises:
        CodebookError: the file is missing or broken.
    """
    return {name: frozenset(words) for name, words in read_yaml(FOLDER / "states.yaml").items()}


def find_states(text: Text, taken: set[int]) -> list[Named]:
    """Names of states and of their bodies.

    Args:
        text: the report.
        taken: tokens of names that are known already; what is found is added.
    """
    words = lexicon()
    found: list[Named] = []
    done: set[int] = set()
    for at, placed in text.places.items():
        if placed.first != at or at in done or placed.role == "part of a name" or placed.place.country is None:
            continue
        done.add(at)
        if any(token in taken for token in range(placed.first, placed.last + 1)):
            continue
        named = (
            body_of(text, placed, words)
            or government_of(text, placed, words)
            or people_of(text, placed)
            or state_of_office(text, placed)
            or state_of_citizen(text, placed)
        )
        if named is not None and not taken.intersection(range(named.first, named.last + 1)):
            found.append(named)
            taken.update(range(named.first, named.last + 1))
    return found


def body_of(text: Text, placed: Placed, words: Lexicon) -> Named | None:
    """The body that follows a country or nationality: "French forces", "Syria's army", "the U.S. military"."""
    if not (placed.place.kind == "country" or placed.role == "nationality") or is_counted(text, placed.first):
        return None
    at = placed.last + 1
    if at < len(text.lower) and text.lower[at] in POSSESSIVE:
        at += 1
    for begin in range(at, min(at + MAX_BETWEEN + 1, len(text.lower))):
        for size in range(LONGEST_BODY, 0, -1):
            noun = " ".join(text.lower[begin : begin + size])
            last = begin + size - 1
            if noun in words.national and last < len(text.lower) and ends_phrase(text, last):
                return state_body(text, placed, noun, last, words)
        if text.tags[begin] not in ("JJ", "NN", "NNP") or text.cased[begin][0].isupper():
            break
    return None


def ends_phrase(text: Text, last: int) -> bool:
    """True where no further noun follows that the body only qualifies: "army base" is no army."""
    after = last + 1
    if after >= len(text.lower):
        return True
    if text.lower[after] in ("-", "–") and text.joined(after):
        return False
    return text.tags[after] not in ("NN", "NNS", "NNP", "NNPS") or (
        text.heads[last] != after and text.deps[last] != "compound"
    )


def is_counted(text: Text, first: int) -> bool:
    """True after a number, an article or a prefix: "two French soldiers" are not those of the state."""
    return first > 0 and (
        text.lower[first - 1] == "-"
        or text.tags[first - 1] == "CD"
        or text.lower[first - 1] in ("a", "an", "some", "several", "many")
    )


def state_body(text: Text, placed: Placed, noun: str, last: int, words: Lexicon) -> Named:
    """The name of a state's body, or of the state itself where its government is meant."""
    entry = words.nouns.get(noun)
    country = placed.place.country
    between = " ".join(text.lower[placed.last + 1 : last])
    armed = entry is not None and entry.kind == "state_force" and any(word in words.armed for word in between.split())
    kind = "armed_group" if armed else entry.kind if entry and entry.sort == "group" else "government"
    ruled = noun in words.rule and not armed
    key = f"{country} government" if ruled else f"{country} {between} {noun}"
    return Named(placed.first, last, "state", kind, country=country, key=key)


def government_of(text: Text, placed: Placed, words: Lexicon) -> Named | None:
    """A country that acts: "Paris said", "the U.S. confirmed"; and the "government of Iraq"."""
    country = placed.place.country
    before = text.lower[max(0, placed.first - 3) : placed.first]
    if before and before[-1] == "the":
        before.pop()
    if len(before) > 1 and before[-1] == "of" and before[-2] in words.rule and placed.place.kind == "country":
        first = placed.first - (2 if text.lower[placed.first - 1] == "of" else 3)
        return Named(first, placed.last, "state", "government", country=country, key=f"{country} government")
    if placed.role != "government" and not is_party(text, placed):
        return None
    name = placed.place.name if placed.place.kind == "country" else ""
    return the_state(placed, name)


def the_state(placed: Placed, *names: str, form: str = "name") -> Named:
    """The name of a state, which its government is."""
    country = placed.place.country
    key = f"{country} government"
    return Named(placed.first, placed.last, "state", "government", names, country=country, key=key, form=form)


def is_party(text: Text, placed: Placed) -> bool:
    """True for a country that its sentence makes a party: it acts, is dealt with, or has efforts and policies."""
    at = text.head_of(placed.first, placed.last)
    if placed.role == "nationality":
        return text.deps[at] in ("amod", "compound") and text.lemmas[text.heads[at]] in state_words()["of_parties"]
    if placed.role != "place" or placed.place.kind != "country":
        return False
    while text.deps[at] == "conj" and text.heads[at] < at:
        at = text.heads[at]
    above = text.heads[at]
    dep, lemma = text.deps[at], text.lemmas[above]
    if dep == "poss":
        return lemma in state_words()["of_parties"]
    if dep in ("appos", "compound"):
        return lemma in state_words()["parties"]
    if dep == "pobj":
        return (
            text.lower[above] in state_words()["party_prepositions"]
            and text.lemmas[text.heads[above]] not in state_words()["of_land"]
        )
    if dep == "nsubj":
        return text.tags[above].startswith("VB") and lemma not in state_words()["of_lands_too"]
    return dep == "dobj" and lemma in state_words()["to_parties"]


def state_of_office(text: Text, placed: Placed) -> Named | None:
    """The state of which an office is told: "Nigerian President", "the president of Colombia"."""
    if placed.place.kind != "country" and placed.role != "nationality":
        return None
    before = text.lower[max(0, placed.first - 2) : placed.first]
    after = text.lower[placed.last + 1 : placed.last + 2 + MAX_BETWEEN + 1]
    until = next((n for n, word in enumerate(after) if not word.isalpha() and word not in POSSESSIVE), len(after))
    holds = placed.role == "nationality" or (bool(after) and after[0] in POSSESSIVE)
    offices = state_words()["offices"]
    if not (holds and offices.intersection(after[:until])) and not (before[1:] == ["of"] and before[0] in offices):
        return None
    return the_state(placed, placed.place.name)


def state_of_citizen(text: Text, placed: Placed) -> Named | None:
    """The state of which somebody is told to be: "a Jordanian-born militant", "a Jordanian", "his native Algeria"."""
    if placed.place.kind != "country" and placed.role != "nationality":
        return None
    at = placed.last
    if placed.role == "nationality":
        told = is_citizen(text, at, placed.first)
    else:
        told = any(child.lower_ == "native" for child in text.parsed.doc[at].children)
    if not told:
        return None
    return the_state(placed, placed.place.name, form="citizenship")


def is_citizen(text: Text, at: int, first: int) -> bool:
    """True for a nationality before a noun for one person who is told for no office: "the Swedish citizen Ann Lee"."""
    if text.deps[at] in ("appos", "attr"):
        return first > 0 and text.lower[first - 1] in ("a", "an") and text.tags[at] in ("NN", "NNP", "JJ")
    head = text.heads[at]
    if text.lower[head] == "born":
        head = text.heads[head]
    if not at < head <= at + MAX_BEFORE_CITIZEN:
        return False
    found = [noun_kind(text.parsed, each) for each in range(at + 1, head + 1) if text.tags[each] == "NN"]
    told = [kind for kind in found if kind is not None]
    return bool(told) and all(kind.sort == "person" and kind.kind in CITIZENS for kind in told)


def people_of(text: Text, placed: Placed) -> Named | None:
    """A nationality as a noun: "the French" are France, "Palestinians" are people."""
    last = placed.last
    if placed.role != "nationality" or text.deps[last] in ("amod", "compound", "nmod", "punct"):
        return None
    lower = text.lower[last]
    if lower.endswith("s") and not lower.endswith("ss"):
        first = placed.first
        if is_counted(text, first):
            return None
        return Named(first, last, "people", "people", country=placed.place.country, key=lower, form="nationality")
    if lower.endswith(UNCOUNTED) and placed.first > 0 and text.lower[placed.first - 1] == "the":
        return the_state(placed)
    return None
