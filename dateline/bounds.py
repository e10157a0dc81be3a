"""How sure a figure is, by the words around it: "at least", "some", "up to", "between 6 and 8", "or more"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.figure import Figure, Phrase, figure_at, figure_ending, quantities


@dataclass(frozen=True, slots=True)
class Count:
    """A number told in words: ends that are not told are None.

    Args:
        low: at least so many.
        best: the figure told, where it is no mere bound.
        high: at most so many.
        approximate: True for "some 30" and for vague words such as "dozens".
        first: first token of the words, with "at least" and the like.
        last: last token of the words, with the noun counted.
        singular: True where only an article tells it ("a man").
    """

    low: int | None
    best: int | None
    high: int | None
    approximate: bool
    first: int
    last: int
    singular: bool = False


def bounded(phrase: Phrase, figure: Figure, head: int) -> Count:
    """A figure with the words around it that say how sure it is, as the contract's ends."""
    figure, between = ranged(phrase, figure)
    first, senses = senses_before(phrase, figure.first)
    last, more = senses_after(phrase, figure.last)
    senses = senses | more
    last = max(last, head, figure.noun, end_of_partitive(phrase, figure, head))
    if last > figure.last:
        last, behind = senses_after(phrase, last)  # "twelve people or more"
        senses |= behind
    if (other := lower_bound(phrase, first)) is not None and "at_most" in senses:
        return Count(other.low, None, figure.low, False, other.first, last)
    if between:
        return Count(figure.low, None, figure.high, False, first, last)
    if figure.vague:
        return Count(figure.low, None, None, True, first, last)
    value = figure.low
    if "above" in senses:
        return Count(value + 1, None, None, False, first, last)
    if "at_least" in senses:
        return Count(value, None, None, False, first, last)
    if "below" in senses:
        return Count(None, None, value - 1, False, first, last)
    if "at_most" in senses:
        return Count(None, None, value, False, first, last)
    if figure.approximate or "about" in senses:
        return Count(None, value, None, True, first, last)
    return Count(value, value, value, False, first, last)


def lower_bound(phrase: Phrase, first: int) -> Figure | None:
    """The other bound in "at least 20 and perhaps as many as 30", with its words; `first` begins the upper one."""
    last = first - 1
    while phrase.word(last) in (",", "and", "but", "or", "perhaps", "possibly", "maybe"):
        last -= 1
    found = figure_ending(phrase, last) if last < first - 1 else None
    if found is None:
        return None
    begin, senses = senses_before(phrase, found.first)
    return replace(found, first=begin) if "at_least" in senses else None


def ranged(phrase: Phrase, figure: Figure) -> tuple[Figure, bool]:
    """The figure joined with the other end of its range: "6 to 8", "between 6 and 8", "6-8", "six or seven"."""
    joint = phrase.word(figure.first - 1)
    if joint in ("to", "-", "–", "or", "and") and figure.first - 2 >= phrase.begin:
        other = figure_ending(phrase, figure.first - 2)
        opener = phrase.word(other.first - 1) if other else ""
        if other and other.low < figure.low and (joint != "and" or opener == "between"):
            first = other.first - (opener in ("between", "from"))
            low = other.low * shared_scale(phrase, other, figure)
            return replace(figure, first=first, low=low, high=figure.low, vague=False), True
    joint = phrase.word(figure.last + 1)
    if joint in ("to", "-", "–", "or", "and"):
        after = figure_at(phrase, figure.last + 2)
        opener = phrase.word(figure.first - 1)
        if after and after.low > figure.low and (joint not in ("and", "or") or opener == "between"):
            first = figure.first - (opener in ("between", "from"))
            return replace(figure, first=first, last=after.last, high=after.low, vague=False), True
    return figure, False


def shared_scale(phrase: Phrase, lower: Figure, upper: Figure) -> int:
    """What the lower end of a range is times by the scale of the upper: "two to three thousand"."""
    scale = quantities()["scales"].get(phrase.word(upper.last), 1)
    whole = scale > 1 and upper.last > upper.first and lower.low < upper.low / scale
    return scale if whole and phrase.word(lower.last) not in quantities()["scales"] else 1


def senses_before(phrase: Phrase, first: int) -> tuple[int, frozenset[str]]:
    """The words of "at least", "about", "more than" in front of a number, and their first token."""
    if phrase.word(first - 1) in ("the", "another", "other"):
        return first, frozenset()
    senses: set[str] = set()
    for _ in range(2):  # "at least some 30"
        for words, sense in quantities()["before"]:
            if phrase.starts(first - len(words), words):
                first, senses = first - len(words), senses | {sense}
                break
        else:
            break
    return first, frozenset(senses)


def senses_after(phrase: Phrase, last: int) -> tuple[int, frozenset[str]]:
    """The words of "or more", "or so" behind a number, and their last token."""
    for words, sense in quantities()["after"]:
        if phrase.starts(last + 1, words):
            return last + len(words), frozenset({sense})
    return last, frozenset()


def end_of_partitive(phrase: Phrase, figure: Figure, head: int) -> int:
    """The last token of "21 of the hostages" and "dozens more" where the number is the head."""
    doc = phrase.parsed.doc
    if phrase.word(head + 1) == "more" and head <= figure.last:
        return head + 1
    if head > figure.last or phrase.word(figure.last + 1) != "of" or figure.last + 1 >= len(doc):
        return head
    return next((child.i for child in doc[figure.last + 1].rights if child.dep_ == "pobj"), head)
