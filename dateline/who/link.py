"""Names that are one: surnames with full names, acronyms with what they stand for."""

from __future__ import annotations

from itertools import pairwise

from dateline.who.draft import Draft, Named
from dateline.who.lexicon import lexicon
from dateline.who.matching import GIVEN_LEFT_OUT, Match, match_names, read_names, says_alias
from dateline.who.text import Text

OPEN_BRACKETS = frozenset({"(", "["})
LONGEST_LINK = 8  # tokens from a name to another of the same
MIN_ACRONYM, MAX_ACRONYM = 2, 8


def link_names(text: Text, names: list[Named]) -> list[Draft]:
    """Draw all names of one entity together.

    Args:
        text: the report.
        names: its names in the order of the text.
    """
    drafts: list[Draft] = []
    known: dict[str, Draft] = {}
    for named in names:
        if named.sort in ("actor", "state", "people"):
            place_known(text, named, known, drafts)
    persons = link_persons(text, [named for named in names if named.sort in ("person", "unclear")])
    in_persons = {span[0] for draft in persons for span in draft.spans}
    loose = [named for named in names if named.sort == "unclear" and named.kind and named.first not in in_persons]
    bodies = link_bodies(text, [*(named for named in names if named.sort == "body"), *loose])
    drafts += persons + bodies
    join_aliases(text, drafts)
    link_acronyms(text, drafts, names)
    return [draft for draft in drafts if draft.spans]


def place_known(text: Text, named: Named, known: dict[str, Draft], drafts: list[Draft]) -> None:
    """Add a name that tells by itself whose it is: the codebook's, or a state's."""
    draft = known.get(f"{named.sort} {named.key}")
    shown = (
        named.actor.name
        if named.actor
        else (named.words[0] if named.words else "") or text.words(named.first, named.last)
    )
    if draft is None:
        number = "many" if named.sort == "people" else "one" if named.kind == "person" else "body"
        draft = Draft(named.kind, shown, number, country=named.country, actor=named.actor)
        if named.sort == "state" and not named.words:
            draft.nouns.add(text.lower[named.last])
        known[f"{named.sort} {named.key}"] = draft
        drafts.append(draft)
    elif named.words and named.words[0]:
        draft.name = shown
    draft.add(named.first, named.last, text.head_of(named.first, named.last), named.form)


def link_persons(text: Text, names: list[Named]) -> list[Draft]:
    """Persons, each under the longest name; a surname goes to the only person of the report who has it."""
    persons = Persons()
    known = [(named, name_shown(text, named)) for named in names]
    fulls = [(named, name) for named, name in known if named.sort == "person" and is_full(name)]
    for named, name in sorted(fulls, key=lambda each: (-len(each[0].words), each[0].first)):
        draft = persons.same(name, named.sex) or persons.new(named, name)
        add_person(text, draft, named)
    short = [(named, name) for named, name in known if named.sort != "person" or not is_full(name)]
    for named, name in sorted(short, key=lambda each: each[0].sort == "unclear"):
        owner = persons.owner(name, named.sex)
        if owner is None and named.sort == "person":
            owner = persons.new(named, name)
        if owner is not None:
            add_person(text, owner, named)
    return persons.drafts


def is_full(name: str) -> bool:
    """True for a name of several parts that begins with no mere initial."""
    letters = [part for each in read_names(name)[:1] for part in each.letters]
    return len(letters) > 1 and len(letters[0]) > 1


class Persons:
    """The persons of a report, found by the words of their names."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.by_key: dict[str, list[Draft]] = {}

    def new(self, named: Named, name: str) -> Draft:
        """A person who was not told of before."""
        draft = Draft("person", name, "one", words=named.words)
        self.drafts.append(draft)
        for key in keys_of(name):
            self.by_key.setdefault(key, []).append(draft)
        return draft

    def alike(self, name: str, sex: str) -> list[tuple[Draft, Match]]:
        """The persons whose names have a word of a name, and how the two names stand to each other."""
        rows = {id(draft): draft for key in sorted(keys_of(name)) for draft in self.by_key.get(key, ())}
        agreeing = (draft for draft in rows.values() if not (sex and draft.sex and sex != draft.sex))
        told = ((draft, match_names(name, draft.name)) for draft in agreeing)
        return [(draft, match) for draft, match in told if match.verdict != "different"]

    def same(self, name: str, sex: str) -> Draft | None:
        """The person with the same name, spelling and middle names apart, or the only one with these two surnames."""
        found = self.alike(name, sex)
        whole = [draft for draft, match in found if match.verdict == "same"]
        surnames = [draft for draft, match in found if match.reason == GIVEN_LEFT_OUT]
        return whole[0] if whole else surnames[0] if len(surnames) == 1 else None

    def owner(self, name: str, sex: str) -> Draft | None:
        """Whose short name it is; nobody's where two have it, but for the surname of one and a given name of others."""
        found = [draft for draft, _ in self.alike(name, sex)]
        itself = [draft for draft in found if not is_full(draft.name)]
        keys = keys_of(name)
        surnames = [draft for draft in found if not keys.isdisjoint(read_names(draft.name)[0].units[-1])]
        rows = itself or (surnames if len(surnames) == 1 else found)
        return rows[0] if len(rows) == 1 else None


def keys_of(name: str) -> set[str]:
    """The keys of all parts of a name."""
    return {key for each in read_names(name) for unit in each.units for key in unit}


def name_shown(text: Text, named: Named) -> str:
    """A name as it is to be shown; one of a text in capitals gets its capitals back."""
    shown = text.words(named.first, named.last)
    if not text.parsed.capitals:
        return shown
    small = lexicon().particles | {"of", "for", "and", "the"}
    return " ".join(word if word in small else word[0].upper() + word[1:] for word in shown.split())


def add_person(text: Text, draft: Draft, named: Named) -> None:
    """Add a mention; it tells the sex, too."""
    draft.sex = draft.sex or named.sex
    draft.nouns.update(
        word for at in range(named.begin, named.first) for word in text.lower[at : at + 1] if word.isalpha()
    )
    draft.add(named.first, named.last, text.head_of(named.first, named.last), "name")


def link_bodies(text: Text, names: list[Named]) -> list[Draft]:
    """Bodies; one whose name ends with another's whole name is the same one."""
    drafts: list[Draft] = []
    by_last: dict[str, list[Draft]] = {}
    for named in sorted(names, key=lambda each: (-len(each.words), each.first)):
        rows = by_last.setdefault(named.words[-1], [])
        draft = next(
            (old for old in rows if named.words == old.words[-len(named.words) :] and same_kind(named, old)), None
        )
        if draft is None:
            draft = Draft(named.kind, name_shown(text, named), "body", words=named.words, country=named.country)
            rows.append(draft)
            drafts.append(draft)
        draft.add(named.first, named.last, text.head_of(named.first, named.last), "name")
    return drafts


def join_aliases(text: Text, drafts: list[Draft]) -> None:
    """Draw together what the text says to be two names of one: "Ahmed Karimi, also known as Abu Omar"."""
    spans = ((first, last, draft) for draft in drafts for first, last, _, _ in draft.spans)
    rows = sorted(spans, key=lambda row: row[:2])
    owner = {id(draft): draft for draft in drafts}
    for (_, before, one), (first, last, other) in pairwise(rows):
        one, other = owner[id(one)], owner[id(other)]
        linked = one is not other and one.number == other.number and 0 < first - before <= LONGEST_LINK
        two_known = one.actor is not None and other.actor is not None
        if not linked or two_known or not says_alias(" ".join(text.lower[before + 1 : first])):
            continue
        one.spans += [(*span[:3], "alias" if span[:2] == (first, last) else span[3]) for span in other.spans]
        one.sex, one.actor, one.country = one.sex or other.sex, one.actor or other.actor, one.country or other.country
        other.spans = []
        owner |= {key: one for key, draft in owner.items() if draft is other}


def same_kind(named: Named, draft: Draft) -> bool:
    """True where nothing but a country or an adjective tells a short name from the long one."""
    return len(named.words) > 1 or len(draft.words) == 1 or named.kind == draft.kind


def link_acronyms(text: Text, drafts: list[Draft], names: list[Named]) -> None:
    """Give an acronym to the name that it stands for: in brackets after it, or made of its initials."""
    bodies = [draft for draft in drafts if draft.number == "body"]
    ends = {last: draft for draft in bodies for _, last, _, form in draft.spans if form == "name"}
    initials = {made: draft for draft in bodies for made in initials_of(draft.name)}
    meaning: dict[str, Draft] = {}
    at_acronym: list[int] = []
    for at, word in enumerate(text.cased):
        if not (
            MIN_ACRONYM <= len(word) <= MAX_ACRONYM
            and word.replace(".", "").isupper()
            and word.replace(".", "").isalpha()
        ):
            continue
        at_acronym.append(at)
        if at > 1 and text.cased[at - 1] in OPEN_BRACKETS and (long := ends.get(at - 2)) is not None:
            meaning.setdefault(word, long)
        elif word in initials:
            meaning.setdefault(word, initials[word])
    if not meaning:
        return
    at_head = {first: draft for draft in drafts for first, last, _, _ in draft.spans if first == last}
    for at in at_acronym:
        long_name = meaning.get(text.cased[at])
        old = at_head.get(at)
        if long_name is None or old is long_name or (old is not None and old.actor is not None):
            continue
        if old is not None:
            old.spans = [span for span in old.spans if span[0] != at]
        elif any(named.first <= at <= named.last for named in names):
            continue
        long_name.add(at, at, at, "name")


def initials_of(name: str) -> list[str]:
    """The acronyms that a name of three words or more gives."""
    words = lexicon()
    pieces = [word for word in name.replace("-", " ").split() if word[0].isupper()]
    if len(pieces) < 3:
        return []
    made = "".join(word[0] for word in pieces)
    short = "".join(word[0] for word in pieces if word.lower() not in words.particles)
    return [made] if made == short else [made, short]
