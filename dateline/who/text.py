"""A parsed report as plain lists, so that the steps of one pass need not ask the parser's objects again."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.parse import PARSERS_NAME, Parsed
from dateline.when import Timed
from dateline.where import Placed

MARKS = "\u200b\u200e\u200f\u2060\ufeff"  # have no print, and stick to words of pages from the web
OPENING, CLOSING = frozenset("“«"), frozenset("”»")


@dataclass(frozen=True, slots=True)
class Text:
    """The tokens of a report, one list for each thing that is asked of them.

    Args:
        parsed: the parse that they come from.
        cased: the words, true-cased where the text is in capitals.
        lower: the words in lower case.
        tags: part-of-speech tags of the Penn Treebank.
        deps: dependency labels.
        heads: the token that each hangs on.
        lemmas: base forms in lower case.
        labels: labels of the parser's named entities, empty where there is none.
        sentences: number of each token's sentence.
        telling: number of the last sentence that begins outside of quotations.
        headline: True for the tokens of sentences in which nearly all words have a capital.
        quoted: True for the tokens between quotation marks.
        times: tokens that are part of a time.
        places: the place name that a token is part of.
    """

    parsed: Parsed
    cased: list[str]
    lower: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    lemmas: list[str]
    labels: list[str]
    sentences: list[int]
    telling: list[int]
    headline: list[bool]
    quoted: list[bool]
    times: frozenset[int]
    places: dict[int, Placed]

    def words(self, first: int, last: int) -> str:
        """The words as they are to be shown: without capitals where all the text is in capitals."""
        if not self.parsed.capitals:
            return " ".join(self.parsed.span(first, last).text.split())
        pieces = [self.cased[first]]
        for at in range(first + 1, last + 1):
            gap = " " if self.parsed.starts[at] > self.parsed.ends[at - 1] else ""
            pieces.append(gap + self.cased[at])
        return "".join(pieces)

    def joined(self, at: int) -> bool:
        """True where no space parts a token from the one before."""
        return at > 0 and self.parsed.starts[at] == self.parsed.ends[at - 1]

    def head_of(self, first: int, last: int) -> int:
        """The token of a span that hangs on a word outside of it; the last one where several do."""
        inside = range(first, last + 1)
        outer = [
            at for at in inside if (self.heads[at] not in inside or self.heads[at] == at) and self.lower[at].isalnum()
        ]
        return outer[-1] if outer else last


def read_text(parsed: Parsed, times: tuple[Timed, ...], places: tuple[Placed, ...]) -> Text:
    """Lay out a parse as lists.

    Args:
        parsed: the parsed report.
        times: its time expressions.
        places: its place names.
    """
    tokens = list(parsed.doc)
    words = (known_name(parsed, i) if token.text == PARSERS_NAME else token.text for i, token in enumerate(tokens))
    cased = [word if word.isascii() else word.strip(MARKS) or word for word in words]
    quoted = quoted_tokens(parsed, cased)
    sentences: list[int] = []
    telling: list[int] = []
    headline: list[bool] = []
    told = 0
    for number, sentence in enumerate(parsed.doc.sents):
        told += not quoted[sentence.start]
        sentences += [number] * len(sentence)
        telling += [told] * len(sentence)
        headline += [is_headline(cased[sentence.start : sentence.end])] * len(sentence)
    return Text(
        parsed=parsed,
        cased=cased,
        lower=[word.lower() for word in cased],
        tags=[token.tag_ for token in tokens],
        deps=[token.dep_ for token in tokens],
        heads=[token.head.i for token in tokens],
        lemmas=[token.lemma_.lower() for token in tokens],
        labels=[token.ent_type_ for token in tokens],
        sentences=sentences,
        telling=telling,
        headline=headline,
        quoted=quoted,
        times=frozenset(at for timed in times for at in range(timed.first, timed.last + 1)),
        places={
            at: placed
            for placed in places
            if placed.role != "description"  # "the camp in Gao" names nobody, but its noun may
            for at in range(placed.first, placed.last + 1)
        },
    )


def known_name(parsed: Parsed, at: int) -> str:
    """The words that a token stands for, which may be a whole name of the codebook."""
    return " ".join(parsed.span(at, at).text.split())


def is_headline(words: list[str]) -> bool:
    """True for a sentence in which nearly all words of some length begin with a capital."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.75 * len(long)


def quoted_tokens(parsed: Parsed, cased: list[str]) -> list[bool]:
    """Which tokens stand between quotation marks; a quotation ends with its paragraph at the latest."""
    found: list[bool] = []
    inside = False
    for at, word in enumerate(cased):
        if at and parsed.paragraphs[at] != parsed.paragraphs[at - 1]:
            inside = False
        if word in OPENING or (word in ('"', "``") and not inside):
            inside = True
        elif word in CLOSING or (word in ('"', "''") and inside):
            inside = False
        found.append(inside)
    return found
