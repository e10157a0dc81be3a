"""How many a noun phrase tells of: "some 30 people", "at least 12", "dozens more", "no one", "a man".

The rules are the contract's paragraph "Counts". Ages, dates, money, measures, percentages and rates are no counts.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from dateline.bounds import Count, bounded
from dateline.figure import Figure, Phrase, figure_around, figure_at, figure_ending, quantities
from dateline.numbers import small_words
from dateline.parse import Parsed

__all__ = ["Count", "find_count", "number_at"]

# A noun's number stands at most this many tokens before it ("at least 12 heavily armed Tamil rebel fighters").
REACH = 14
LEFT_OF_NUMBER = frozenset(
    {"nummod", "det", "amod", "quantmod", "advmod", "predet", "compound", "nmod", "prep", "punct", "poss", "npadvmod"}
)
PLAIN_DAY = re.compile(r"[0-3]?\d")
PLAIN_YEAR = re.compile(r"(?:19|20)\d\d")
ARTICLES = frozenset({"a", "an", "another"})
SINGULAR_TAGS = frozenset({"NN", "NNP", "JJ"})


def find_count(parsed: Parsed, head: int) -> Count | None:
    """The count told of the noun phrase whose head is a token.

    Args:
        parsed: the report.
        head: token index of the noun, or of the number where no noun stands ("12 were killed").

    Returns:
        The count, or None where the words tell none.
    """
    phrase = phrase_around(parsed, head)
    if found := nothing(phrase, head):
        return found
    if phrase.word(head) in quantities()["measures"]:
        return None
    figure = figure_of(phrase, head)
    if figure is not None:
        if figure.low == 1 and phrase.word(figure.first - 1) == "not":
            return Count(0, 0, 0, False, figure.first - 1, head)
        return bounded(phrase, figure, head)
    return single(phrase, head)


def number_at(parsed: Parsed, index: int) -> Count | None:
    """The count told by the number or vague word at a token, wherever it stands in its clause: the five of "18 were
    hurt, five seriously".

    Args:
        parsed: the report.
        index: token index of the number or of a part of it.

    Returns:
        The count; None where no number stands there, or one of an age, a date, a measure.
    """
    phrase = phrase_around(parsed, index)
    figure = figure_around(phrase, index)
    return bounded(phrase, figure, figure.last) if figure is not None and not refused(phrase, figure) else None


def phrase_around(parsed: Parsed, head: int) -> Phrase:
    """The words within reach of a token."""
    begin = max(0, head - REACH)
    return Phrase(parsed, begin, [token.lower_ for token in parsed.doc[begin : min(len(parsed.doc), head + REACH)]])


def nothing(phrase: Phrase, head: int) -> Count | None:
    """ "nobody", "no one", "no civilians", "not a single soldier": 0."""
    word = phrase.word(head)
    if word in quantities()["nothing"]:
        return Count(0, 0, 0, False, head, head)
    if word == "one" and phrase.word(head - 1) == "no":
        return Count(0, 0, 0, False, head - 1, head)
    if word == "one" and phrase.starts(head - 2, ("no", "-")):
        return Count(0, 0, 0, False, head - 2, head)
    if phrase.starts(head - 3, ("not", "a", "single")):
        return Count(0, 0, 0, False, head - 3, head)
    for child in phrase.parsed.doc[head].lefts:
        if (
            child.dep_ in ("det", "neg")
            and child.lower_ == "no"
            and phrase.word(child.i + 1) not in ("more", "fewer", "less", "doubt")
        ):
            return Count(0, 0, 0, False, child.i, head)
    return None


def figure_of(phrase: Phrase, head: int) -> Figure | None:
    """The figure of a head: the head itself, one before it, or one that it belongs to by "of"."""
    doc = phrase.parsed.doc
    token = doc[head]
    if (group := group_of(phrase, token)) is not None:
        return group
    if (own := figure_around(phrase, head)) is not None:
        if phrase.starts(head - 1, ("every", "one")):
            return figure_of_all(phrase, token)
        return own if counts_by_itself(phrase, own, token) else None
    if token.lower_ == "more" and head > phrase.begin and (before := figure_ending(phrase, head - 1)):
        return before
    if found := figure_before(phrase, head):
        return found
    if token.dep_ == "pobj" and token.head.lower_ == "of" and not has_determiner(token):
        above = token.head.i - 1
        if (found := figure_ending(phrase, above)) and (
            found.vague or found.approximate or phrase.word(above) == "dozen"
        ):
            return found
    if token.lemma_.lower() in quantities()["containers"] and phrase.word(head + 1) == "of":
        inner = next(
            (child for part in token.rights if part.lower_ == "of" for child in part.rights if child.dep_ == "pobj"),
            None,
        )
        found = (figure_before(phrase, inner.i) or figure_at(phrase, inner.i)) if inner is not None else None
        return replace(found, noun=inner.i) if found and inner is not None else None
    return None


def figure_of_all(phrase: Phrase, token: Token) -> Figure | None:
    """The figure in "every one of the 18 guards"."""
    noun = next((noun for part in token.rights if part.lower_ == "of" for noun in part.rights), None)
    found = figure_before(phrase, noun.i) if noun is not None else None
    return replace(found, noun=noun.i) if found is not None and noun is not None else None


def group_of(phrase: Phrase, token: Token) -> Figure | None:
    """ "the pair", "a couple", "a trio of gunmen", "both men": as many as the word says."""
    groups = quantities()["groups"]
    both = next((child for child in token.lefts if child.lower_ == "both" and child.dep_ in ("det", "predet")), None)
    if both is not None and token.lemma_ not in quantities()["containers"]:
        return Figure(both.i, both.i, groups["both"])
    word, several = phrase.word(token.i), any(child.dep_ == "nummod" for child in token.lefts)
    if word not in groups or several or token.dep_ in ("det", "predet", "preconj", "compound"):
        return None
    if word == "couple" and phrase.word(token.i + 1) in ("of", "more", "hundred", "thousand", "dozen"):
        return None  # "a couple of policemen" may be three
    noun = next((noun for part in token.rights if part.lower_ == "of" for noun in part.rights), token)
    return Figure(token.i, token.i, groups[token.lower_], noun=noun.i)


def has_determiner(token: Token) -> bool:
    """True for "the" or "their" before a noun: then a number with "of" tells a part of it."""
    return any(child.dep_ in ("det", "poss") for child in token.lefts)


def counts_by_itself(phrase: Phrase, figure: Figure, token: Token) -> bool:
    """True where a number that is a phrase of its own counts somebody: no age in commas, no year, no label."""
    doc = phrase.parsed.doc
    if refused(phrase, figure):
        return False
    word = phrase.word(figure.first)
    before = phrase.word(figure.first - 1)
    if (token.dep_ in ("appos", "nummod") and before in (",", "(")) or token.dep_ == "npadvmod":
        return False
    if figure.first > 0 and doc[figure.first - 1].tag_ in ("NNP", "NNPS") and token.dep_ in ("nummod", "appos"):
        return False
    if token.dep_ == "nummod" and token.head.i > token.i and token.head.lower_ in quantities()["measures"]:
        return False
    return not (PLAIN_YEAR.fullmatch(word) and before in quantities()["before_a_year"])


def figure_before(phrase: Phrase, head: int) -> Figure | None:
    """The number in front of a noun, within the noun's own phrase."""
    doc = phrase.parsed.doc
    token = doc[head]
    children = [child for child in token.lefts if child.i >= phrase.begin]
    begin = min((child.left_edge.i for child in children if child.dep_ in LEFT_OF_NUMBER), default=head)
    begin = max(phrase.begin, begin)
    if member := team_size(phrase, begin, head):
        return member
    index = head - 1
    while index >= begin:
        if phrase.word(index) == ")" and phrase.word(index - 2) == "(" and phrase.word(index - 1).isdigit():
            index -= 3  # "three (3) policemen"
            continue
        if phrase.word(index) in ("of", ";", ":", "(", ")", "who", "which", "that"):
            return None
        found = figure_ending(phrase, index)
        if found is not None:
            dated = (
                PLAIN_YEAR.fullmatch(phrase.word(found.first))
                and phrase.word(found.first - 1) in quantities()["before_a_year"]
            )
            return None if dated or refused(phrase, found) or belongs_elsewhere(phrase, found, head) else found
        index -= 1
    return adjacent_figure(phrase, head, begin)


def adjacent_figure(phrase: Phrase, head: int, begin: int) -> Figure | None:
    """A number right before the phrase that the parser hung elsewhere: "6 to 8 people"."""
    found = figure_ending(phrase, begin - 1) if begin - 1 >= phrase.begin else None
    if found is None or refused(phrase, found) or PLAIN_YEAR.fullmatch(phrase.word(found.first)):
        return None
    tag = phrase.parsed.doc[head].tag_
    return found if tag in ("NNS", "NNPS") or (tag == "NNP" and found.low >= 10) else None


def belongs_elsewhere(phrase: Phrase, figure: Figure, head: int) -> bool:
    """True where the number counts a modifier of the head: "two-storey building", "two men's bodies"."""
    if phrase.word(figure.last + 1) in ("-", "–") and phrase.word(figure.last + 2) not in ("odd", "plus"):
        return True
    owner = phrase.parsed.doc[figure.last].head
    singular = owner.tag_ in ("NN", "NNP") and figure.low > 1  # of "two sheriff's deputies" it counts the deputies
    return owner.dep_ == "poss" and figure.last < owner.i < head and not singular


def team_size(phrase: Phrase, begin: int, head: int) -> Figure | None:
    """ "a 12-member team", "a 3,000-strong force"."""
    for index in range(begin, head - 1):
        if (
            phrase.word(index) in ("-", "–")
            and phrase.word(index + 1) in quantities()["members"]
            and index > phrase.begin
        ):
            found = figure_ending(phrase, index - 1)
            return found if found is not None and not refused(phrase, found) else None
    return None


def refused(phrase: Phrase, figure: Figure) -> bool:
    """True for ages, money, dates, measures, rates and ordinal numbers of things."""
    known = quantities()
    before, after = phrase.word(figure.first - 1), phrase.word(figure.last + 1)
    if before in known["currency"] or after in known["measures"] or after == "/":
        return True
    if before == "not" and figure.low != 1:
        return True  # "seven soldiers, not six"
    if after == "in" and phrase.word(figure.last + 2) in known["worth"]:
        return True  # "millions in losses"
    joined = figure.first > 0 and not phrase.parsed.doc[figure.first - 1].whitespace_  # "AK-47", but "people - two"
    if before == "/" or (
        joined and before == "-" and phrase.word(figure.first - 2).isalpha() and not is_number(phrase, figure.first - 2)
    ):
        return True
    if before in ("and", "or", "to") and phrase.word(figure.first - 3) in known["currency"]:
        return True  # "aged 15 and 17"
    if PLAIN_DAY.fullmatch(phrase.word(figure.first)):
        dated = before in known["months"] and not PLAIN_DAY.fullmatch(phrase.word(figure.first - 2))
        if dated or after in known["months"]:
            return True
    if is_share(phrase, figure):
        return True
    follow = (after, phrase.word(figure.last + 2))
    if follow[0] in ("a", "per", "an", "each", "every") and follow[1] in known["rate_units"]:
        return True
    return is_rate(phrase, figure)


def is_share(phrase: Phrase, figure: Figure) -> bool:
    """True for either number of "one in five of the detainees"."""
    if phrase.word(figure.first - 1) == "in" and phrase.word(figure.first - 2) in ("1", "one"):
        return phrase.word(figure.last + 1) == "of"
    whole = figure_at(phrase, figure.last + 2) if figure.low == 1 and phrase.word(figure.last + 1) == "in" else None
    return whole is not None and phrase.word(whole.last + 1) == "of"


def is_number(phrase: Phrase, index: int) -> bool:
    """True for a word of number."""
    return phrase.word(index) in small_words() or phrase.word(index) in quantities()["scales"]


def is_rate(phrase: Phrase, figure: Figure) -> bool:
    """True for "21 people a day": a rate behind the noun that the number counts."""
    owner = phrase.parsed.doc[figure.last].head
    if owner.i <= figure.last:
        return False
    first, second = phrase.word(owner.i + 1), phrase.word(owner.i + 2)
    return first in ("a", "per", "an", "each", "every") and second in quantities()["rate_units"]


def single(phrase: Phrase, head: int) -> Count | None:
    """ "a man", "another officer", "another": one, told without a number."""
    token = phrase.parsed.doc[head]
    if token.lower_ == "another" and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "conj"):
        return Count(1, 1, 1, False, head, head)
    if token.tag_ not in SINGULAR_TAGS or token.lemma_.lower() in quantities()["containers"]:
        return None
    article = next((child for child in token.lefts if child.dep_ == "det" and child.lower_ in ARTICLES), None)
    return Count(1, 1, 1, False, article.i, head, singular=True) if article is not None else None
