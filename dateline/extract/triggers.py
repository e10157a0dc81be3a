"""Finding the words of the codebook's patterns in a parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.codebook.event_types import EventType, Pattern

MAX_GAP = 6  # words that a `*` in a trigger stands for, as the codebook's format promises
NOUNS = frozenset({"NOUN", "PROPN"})
VERBS = frozenset({"VERB", "AUX"})
PAST = frozenset({"VBD", "VBN"})
PARTICLES = frozenset("up down off out away over in on apart back through".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
AUXILIARIES = frozenset({"aux", "auxpass"})
# Who plays, performs or trades: what they attack, shoot or release is no deed of the codebook.
PLAYERS = frozenset(
    "striker goalkeeper keeper midfielder winger batsman bowler quarterback pitcher champion boxer golfer "
    "footballer cyclist comedian novelist playwright investor share stock club label studio publisher bookmaker "
    "team-mate teammate referee umpire linesman goalie".split()
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words of a pattern as they stand in the text.

    Args:
        pattern: the pattern that they belong to.
        head: token that the rest of the clause hangs on.
        first: first token of the words.
        last: last token of the words, included.
        words: the tokens of the words; a gap between them belongs to others ("took three men hostage").
    """

    pattern: Pattern
    head: int
    first: int
    last: int
    words: tuple[int, ...]


class TriggerIndex:
    """All trigger words of the codebook, by the lemma of their first word."""

    def __init__(self, event_types: Mapping[str, EventType]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Pattern]]] = {}
        for event_type in event_types.values():
            for pattern in event_type.patterns:
                for words in pattern.triggers:
                    self._by_first.setdefault(words[0], []).append((words, pattern))

    def find(self, doc: Doc) -> Iterator[Trigger]:
        """All triggers of a parse in the order of the text; several may share a head."""
        for token in doc:
            lemma, word = token.lemma_.lower(), token.lower_
            entries: Iterable[tuple[tuple[str, ...], Pattern]] = self._by_first.get(lemma, ())
            if word != lemma and word in self._by_first and not is_other_verb(token):
                entries = [*entries, *self._by_first[word]]
            for words, pattern in entries:
                found = match(doc, token, words, pattern)
                if found:
                    yield found


def is_other_verb(token: Token) -> bool:
    """True for a past tense that is spelt as another verb is: "found" of "find" is not "to found"."""
    return token.tag_ in PAST and not token.lower_.endswith("ed")


def match(doc: Doc, token: Token, words: tuple[str, ...], pattern: Pattern) -> Trigger | None:
    """The trigger that starts at a token, or None."""
    found = matched_tokens(doc, token, words)
    if not found:
        return None
    if pattern.word_class == "verb":
        head = next((doc[i] for i in found if doc[i].pos_ in VERBS), token)
    elif pattern.word_class == "noun":
        head = top_noun(doc, found)
    else:
        head = token
    clause = token.pos_ in VERBS and token.dep_ not in ("amod", "compound") and not is_nominal(token)
    if pattern.word_class == "noun" and token is not head and clause:
        return None  # "attempted against the life of" is the verb's
    if pattern.word_class == "noun" and head.dep_ == "nsubj" and head.head.i in found:
        return None  # "terrorists attacked" is no "terrorist attack"
    if not of_class(head, pattern.word_class, len(found)) or switched_off(doc, head, found, pattern):
        return None
    return Trigger(pattern, head.i, found[0], found[-1], found)


def top_noun(doc: Doc, found: tuple[int, ...]) -> Token:
    """The noun that bears the phrase: "acts" of "acts of sabotage", else the last ("attempt on the life")."""
    nouns = [doc[i] for i in found if doc[i].pos_ in NOUNS or is_nominal(doc[i])] or [doc[found[-1]]]
    of = any(doc[i].lower_ == "of" for i in found)
    return next((noun for noun in nouns if of and noun.head.i not in found), nouns[-1])


def matched_tokens(doc: Doc, token: Token, words: tuple[str, ...]) -> tuple[int, ...]:
    """The tokens of a trigger's words from its first on; empty where the others do not follow."""
    if len(words) == 1:
        return (token.i,)
    if len(words) == 2 and words[1] in PARTICLES:
        particle = next((child for child in token.children if child.dep_ == "prt" and child.lower_ == words[1]), None)
        if particle is not None:
            return (token.i, particle.i) if particle.i == token.i + 1 else (token.i,)
    found, gap = [token.i], 0
    for word in words[1:]:
        if word == "*":
            gap = MAX_GAP
            continue
        at = next((i for i in range(found[-1] + 1, gap_end(doc, found[-1], gap)) if fits(doc[i], word)), None)
        if at is None:
            return ()
        found.append(at)
        gap = 0
    return tuple(found)


def gap_end(doc: Doc, last: int, gap: int) -> int:
    """The token before which the next word of a trigger must stand: so many words on, "7-year-old" being one."""
    end, sentence_end = last + 2 + gap, doc[last].sent.end
    hyphens = sum(2 for i in range(last + 1, min(end, sentence_end)) if doc[i].text == "-") if gap else 0
    return min(sentence_end, end + hyphens)


def fits(token: Token, word: str) -> bool:
    """True where a token is the word, in this form or another of its lemma."""
    return token.lower_ == word or token.lemma_.lower() == word


def of_class(token: Token, word_class: str, size: int) -> bool:
    """True where a token is a verb, noun or predicate adjective as the pattern wants.

    A noun that only modifies another tells of no event ("assault rifle", "murder charge") unless the trigger says so.
    """
    label = token.pos_
    if word_class == "verb":
        return label in VERBS and token.dep_ not in ("compound", "aux", "auxpass") and not is_nominal(token)
    if word_class == "noun":
        return (label in NOUNS or is_nominal(token)) and (size > 1 or token.dep_ != "compound")
    return label in ("ADJ", "ADV", "NOUN", "VERB") and token.dep_ != "compound"


def is_nominal(token: Token) -> bool:
    """True for a gerund that an article or a possessive makes a noun: "the bombing of"."""
    return token.tag_ == "VBG" and any(child.dep_ in ("det", "poss") for child in token.children)


def switched_off(doc: Doc, head: Token, found: tuple[int, ...], pattern: Pattern) -> bool:
    """True where a word of the phrase tells that the trigger is meant in another sense ("strike a deal")."""
    if pattern.word_class == "verb" and any(is_player(child) for verb in sharing(head) for child in verb.children):
        return True
    if not pattern.not_with and not pattern.with_words:
        return False
    near = words_near(doc, head, found)
    if pattern.with_words and not near & pattern.with_words:
        return True
    if near & pattern.not_with:
        return True
    phrase = doc[max(0, found[0] - 2) : found[-1] + 4].text.lower()
    return any(" " in word and word in phrase for word in pattern.not_with)


def sharing(verb: Token) -> list[Token]:
    """A verb, and the one whose subject it shares: "the club sacked its coach and released two players"."""
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    return [verb] if own or verb.dep_ != "conj" else [verb, verb.head]


def words_near(doc: Doc, head: Token, found: tuple[int, ...]) -> set[str]:
    """Words and lemmas that hang on a trigger, stand beside it, or govern it as its noun."""
    children = [child for verb in sharing(head) for child in verb.children if verb is head or child.dep_ in SUBJECTS]
    beside = [doc[i] for i in (found[0] - 1, found[-1] + 1) if 0 <= i < len(doc)]
    words = [token for token in (*children, *beside) if token.dep_ not in AUXILIARIES and not is_preposition(token)]
    near = {form for token in words for form in (token.lower_, token.lemma_.lower())}
    near |= {grand.lower_ for child in children if child.dep_ in ("prep", "agent") for grand in child.children}
    if head.dep_ in ("compound", "dobj", "amod"):
        near |= {head.head.lower_, head.head.lemma_.lower()}
    return near


def is_preposition(token: Token) -> bool:
    """True for "off" in "drowned off the coast", which is no part of the verb as in "died off"."""
    return token.lower_ in PARTICLES and token.dep_ == "prep"


def is_player(token: Token) -> bool:
    """True where who does it plays, performs or trades: "the striker fired a shot", "released by the club"."""
    if token.dep_ == "agent":
        return any(is_player(child) for child in token.children)
    return token.dep_ in ("nsubj", "pobj") and token.lemma_.lower() in PLAYERS
