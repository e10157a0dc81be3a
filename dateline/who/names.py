"""Names in the text: actors of the codebook, states, persons and bodies."""

from __future__ import annotations

import re

from dateline.spelling import unaccented
from dateline.who.cast import KnownActor, KnownActors
from dateline.who.draft import Named
from dateline.who.introduced import introduced_names
from dateline.who.labels import Labels, read_labels
from dateline.who.lexicon import Lexicon, lexicon
from dateline.who.runs import extend_body, find_runs
from dateline.who.states import POSSESSIVE, find_states
from dateline.who.text import Text

LONGEST_TITLE = 3
EDGE_WORDS = frozenset(
    "the a an but and in near at from on as by with of for after when while if suspected alleged presumed".split()
)
ROLES = frozenset(
    {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "appos", "conj", "ROOT", "agent", "attr", "compound", "dep", "nmod"}
)
LONGEST_PERSON = 6
# Before a name without title they make it a place: "near Palmyra", "in the Sahel".
WHERE_WORDS = frozenset("the near in at around outside inside toward towards into".split())
NOT_MEANT = frozenset({"place", "dateline"})
NOTE = re.compile(r"[(\[,]")  # "Haidar,[1]", "Qanbar(Arabic"


def find_names(text: Text, actors: KnownActors) -> list[Named]:
    """All names of actors, states, persons and bodies, in the order of the text.

    Args:
        text: the report.
        actors: the codebook's actors.
    """
    taken: set[int] = set()
    found = find_actors(text, actors, taken)
    found += find_states(text, taken)
    words = lexicon()
    found += introduced_names(text, taken, words)
    runs = [
        part
        for first, last in join_possessives(text, find_runs(text), words)
        for part in trim(text, first, last, taken, words)
    ]
    labels = read_labels(text, runs)
    for first, last in runs:
        if any(named.first <= first and last <= named.last for named in found[-3:]):
            continue
        named = name_of_run(text, first, last, labels, words)
        if named is not None:
            found.append(named)
    return sorted(found, key=lambda named: (named.first, -named.last))


def find_actors(text: Text, actors: KnownActors, taken: set[int]) -> list[Named]:
    """Names of the codebook's actors; of overlapping ones the first and longest."""
    flat: list[str] = []
    token_of: list[int] = []
    for at, word in enumerate(text.cased):
        for part in word.split():
            flat.append(part)
            token_of.append(at)
    found: list[Named] = []
    at = 0
    while at < len(flat):
        hit = actors.find(flat, at)
        if hit is not None:
            add_actor(text, hit[0], token_of[at], token_of[at + hit[1] - 1], taken, found)
        at += hit[1] if hit else 1
    in_full = {named.key for named in found}
    for at in range(len(flat) if found else 0):
        if token_of[at] in taken or (short := actors.find_short(flat, at)) is None:
            continue
        meant = [actor for actor in short[0] if actor.id in in_full]
        if len(meant) == 1:
            add_actor(text, meant[0], token_of[at], token_of[at + short[1] - 1], taken, found)
    return found


def add_actor(text: Text, actor: KnownActor, first: int, last: int, taken: set[int], found: list[Named]) -> None:
    """Note the name of an actor, unless it is that of a place or part of another."""
    placed = text.places.get(first)
    if placed is not None and placed.role in NOT_MEANT and placed.last >= last:
        return
    if taken.isdisjoint(range(first, last + 1)):
        found.append(Named(first, last, "actor", actor.kind, country=actor.country, actor=actor, key=actor.id))
        taken.update(range(first, last + 1))


def join_possessives(text: Text, runs: list[tuple[int, int]], words: Lexicon) -> list[tuple[int, int]]:
    """Join "Public Prosecutor" and "Office" where a possessive of a common noun stands between."""
    joined: list[tuple[int, int]] = []
    for first, last in runs:
        if (
            joined
            and first == joined[-1][1] + 2
            and text.lower[first - 1] in POSSESSIVE
            and first - 2 not in text.places
        ):
            owner = text.lower[first - 2]
            plural = owner.removesuffix("s")
            common = (
                owner in words.nouns or plural in words.nouns or owner in words.titles or owner in words.armed_names
            )
            if (common or owner in ("lord", "women", "children", "workers", "people")) and text.lower[
                last
            ] in words.heads:
                joined[-1] = (joined[-1][0], last)
                continue
        joined.append((first, last))
    return joined


def trim(text: Text, first: int, last: int, taken: set[int], words: Lexicon) -> list[tuple[int, int]]:
    """A run without times at its ends and without names that are known; in parts where one lies in the middle."""
    body = text.lower[last] in words.heads
    parts: list[tuple[int, int]] = []
    begin: int | None = None
    for at in range(first, last + 2):
        stop = at > last or at in text.times or (at in taken and not (body and at < last))
        if not stop and begin is None:
            begin = at
        elif stop and begin is not None:
            parts.append((begin, at - 1))
            begin = None
    whole = [(a, b) for a, b in parts if not all(at in taken for at in range(a, b + 1))]
    return [clean for part in whole if (clean := without_edges(text, *part)) is not None]


def without_edges(text: Text, first: int, last: int) -> tuple[int, int] | None:
    """A run without articles, stops and hyphens at its ends; None where nothing is left."""
    while first <= last and (text.lower[first] in EDGE_WORDS or not text.cased[first][0].isalnum()):
        first += 1
    while last >= first and not text.cased[last][0].isalnum():
        last -= 1
    return (first, last) if first <= last else None


def name_of_run(text: Text, first: int, last: int, labels: Labels, words: Lexicon) -> Named | None:
    """What a run of capitalised words names; None for places, events and what cannot be told."""
    body = body_name(text, first, last, words)
    if body is not None:
        return body
    titled = after_title(text, first, last, words)
    if titled is not None:
        begin, name, sex = titled
        if name > last:
            return None
        first = name
        if is_person_name(text, first, last, words):
            return person(text, first, last, sex, begin)
    if first == last and is_only_place(text, first, last):
        return place_or_surname(text, first)
    if is_only_place(text, first, last) or text.lower[last] in words.buildings or no_name(text, first, last, words):
        return None
    if is_common(text, last, words):  # a surname may look like a common noun: "Cook"
        named = first == last and text.tags[last] in ("NNP", "NNPS") and not text.headline[last]
        return Named(first, last, "unclear", "", name_words(text, first, last), begin=first) if named else None
    return judged(text, first, last, labels, words)


def is_common(text: Text, last: int, words: Lexicon) -> bool:
    """True where a run ends with a common noun in capitals: "the Chibok Girls"."""
    lower = text.lower[last]
    if text.labels[last] == "PERSON" and last > 0 and text.lower[last - 1] in words.given:
        return False
    noun = words.nouns.get(lower) or words.nouns.get(lower.removesuffix("s"))
    return noun is not None and (text.headline[last] or noun.sort == "person" or text.tags[last] not in ("NNP", "NNPS"))


def judged(text: Text, first: int, last: int, labels: Labels, words: Lexicon) -> Named | None:
    """A run that has neither a title nor a word for a body: a person or a body by the votes of the report."""
    label = labels.vote(text, first, last, words)
    if last - first + 1 > LONGEST_PERSON and label == "PERSON":
        label = "ORG"
    while label == "PERSON" and first < last and first in text.places and text.places[first].role == "nationality":
        first += 1
    if first == last:
        return single(text, first, label, words)
    if label == "PERSON":
        head = text.head_of(first, last)
        if (
            text.deps[head] == "compound"
            and text.heads[head] > last
            and text.lower[first] not in words.given
            and is_thing(text, text.heads[head], words)
        ):
            return None
        if first > 0 and text.lower[first - 1] in WHERE_WORDS and text.lower[first] not in words.given:
            return None
        sex = words.given.get(plain(text.lower[first]), "")
        return person(text, first, last, "" if sex == "either" else sex, first)
    if label == "ORG" and text.deps[text.head_of(first, last)] in ROLES:
        return unknown_body(text, first, last, words)
    return None


def place_or_surname(text: Text, at: int) -> Named | None:
    """A word that the gazetteer knows may still be the surname of somebody whom the report names in full."""
    before = text.lower[at - 1] if at > 0 else ""
    if text.places[at].place.kind == "country" or before in ("in", "near", "at", "from", "to", "of", "the", ","):
        return None
    return Named(at, at, "unclear", "", name_words(text, at, at), begin=at)


def is_thing(text: Text, at: int, words: Lexicon) -> bool:
    """True for a common noun that is no person's: "the al-Tanf base"."""
    noun = words.nouns.get(text.lemmas[at])
    return text.cased[at][0].islower() and (noun is None or noun.sort not in ("person", "group"))


def unknown_body(text: Text, first: int, last: int, words: Lexicon) -> Named:
    """A body of which no word tells the kind, but for one that is called by its kind alone: "the Army"."""
    plain_kind = words.heads.get(text.lower[last], "organization") if first == last else "organization"
    kind = "media" if is_medium(text, first, last, words) else plain_kind
    return Named(first, last, "body", kind, name_words(text, first, last), begin=first)


def is_medium(text: Text, first: int, last: int, words: Lexicon) -> bool:
    """True for the name in "Focus magazine", "the daily La Nación"."""
    after = text.lower[last + 1] if last + 1 < len(text.lower) else ""
    before = text.lower[first - 1] if first > 0 and text.sentences[first - 1] == text.sentences[first] else ""
    return after in words.media_nouns or before in words.media_nouns


def single(text: Text, at: int, label: str, words: Lexicon) -> Named | None:
    """A name of one word; without a vote, or as an adjective, only a longer name can explain it."""
    dep = text.deps[at]
    noun_follows = dep in ("amod", "compound", "nmod") and text.heads[at] > at
    after_article = at > 0 and text.lower[at - 1] in WHERE_WORDS
    spelled = name_words(text, at, at)
    inside = after_article and text.lower[at - 1] != "the"
    if is_medium(text, at, at, words) or (label == "ORG" and dep in ROLES and not inside and not text.parsed.capitals):
        body = unknown_body(text, at, at, words)
        return Named(at, at, "unclear", body.kind, spelled, begin=at)
    if (
        label == "PERSON"
        and not noun_follows
        and not after_article
        and dep in ("nsubj", "nsubjpass", "poss", "appos", "dobj", "conj")
    ):
        sex = words.given.get(plain(text.lower[at]), "")
        return Named(at, at, "person", "person", spelled, sex="" if sex == "either" else sex, begin=at)
    if after_article:
        return None
    return Named(at, at, "unclear", "", spelled, begin=at)


def after_title(text: Text, first: int, last: int, words: Lexicon) -> tuple[int, int, str] | None:
    """The last title in or right before a run: where it begins, the token after it, and the sex it tells."""
    found = None
    for end in range(max(0, first - 1), last + 1):
        if end == first - 1 and text.sentences[end] != text.sentences[first]:
            continue
        title = title_ending(text, end, words)
        if title is None or (first < end < last and text.lower[end - 1] in words.given):
            continue  # "Justo Pastor Escobar" is no pastor
        after = end + 1
        while after <= last and text.cased[after] == ".":
            after += 1
        begin, name = title
        sex = words.titles[name]
        found = (min(begin, found[0]) if found else begin, max(after, first), sex or (found[2] if found else ""))
    return found


def title_ending(text: Text, end: int, words: Lexicon) -> tuple[int, str] | None:
    """The longest title whose last word is at a token: its first token and its words."""
    best = None
    pieces: list[str] = []
    for at in range(end, max(-1, end - 2 * LONGEST_TITLE), -1):
        if text.cased[at] == ".":
            if at == end:
                return None
            continue
        pieces.insert(0, text.lower[at].rstrip("."))
        if len(pieces) > LONGEST_TITLE:
            break
        name = " ".join(pieces).replace(" - ", "-")
        if name in words.titles:
            best = (at, name)
    return best


def is_person_name(text: Text, first: int, last: int, words: Lexicon) -> bool:
    """True where what follows a title can be a person's name."""
    if last - first + 1 > LONGEST_PERSON or (is_only_place(text, first, last) and first == last):
        return False
    if first == last and (text.labels[last] == "NORP" or text.lower[last] in words.nouns):
        return text.labels[last] == "PERSON"
    return (
        text.lower[last] not in words.heads
        and text.lower[last] not in words.buildings
        and not no_name(text, first, last, words)
    )


def person(text: Text, first: int, last: int, sex: str, begin: int) -> Named:
    """A person's name."""
    return Named(first, last, "person", "person", name_words(text, first, last), sex=sex, begin=begin)


def body_name(text: Text, first: int, last: int, words: Lexicon) -> Named | None:
    """A body by the word that says what kind it is, at the end of the run or before its "of" or "for"."""
    head = text.lower[last]
    if head not in words.heads:
        return None
    if (first == last and text.tags[last] not in ("NNP", "NNPS")) or is_division(text, first, last):
        return None
    end = extend_body(text, first, last, words)
    if end == last and first == last:
        return None
    kind = words.heads[head]
    told = set(text.lower[first : end + 1])
    state = any(
        text.places[at].role in ("nationality", "government") for at in range(first, last + 1) if at in text.places
    )
    if (
        kind in ("state_force", "organization")
        and told & words.armed_names
        and not state
        and head not in ("university", "group", "center")
    ):
        kind = "armed_group"
    country = text.places[first].place.country if first in text.places else None
    return Named(first, end, "body", kind, name_words(text, first, end), country=country, begin=first)


def is_division(text: Text, first: int, last: int) -> bool:
    """True for a part of a country, "Tolima Department", that does not act."""
    place = text.places.get(last) or text.places.get(last - 1)
    if place is None or place.first > first or place.place.kind not in ("admin1", "admin2"):
        return False
    return text.deps[text.head_of(first, last)] != "nsubj"


def is_only_place(text: Text, first: int, last: int) -> bool:
    """True where all words of a run are place names."""
    return all(at in text.places or text.cased[at] in ("-", ".") for at in range(first, last + 1))


def no_name(text: Text, first: int, last: int, words: Lexicon) -> bool:
    """True where the run's last word, or all of its words, name nobody."""
    if text.lower[last] in words.no_names or text.lower[first] in words.openers:
        return True
    return all(text.lower[at] in words.no_names or at in text.places for at in range(first, last + 1))


def plain(word: str) -> str:
    """A word without accents, apostrophes and the note that sticks to it."""
    word = NOTE.split(word, maxsplit=1)[0] or word
    if not word.isascii():
        word = unaccented(word.replace("’", "").replace("‘", ""))
    return word.replace("'", "").rstrip(".")


def name_words(text: Text, first: int, last: int) -> tuple[str, ...]:
    """The words of a name by which it is compared: lower case, without particles and signs."""
    words = lexicon()
    pieces = [plain(part) for at in range(first, last + 1) for part in text.lower[at].split()]
    whole = tuple(piece for piece in pieces if piece and piece not in words.particles and piece[0].isalnum())
    return whole or tuple(pieces)
