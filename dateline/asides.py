"""Words that a parser need not see: brackets that repeat a name ("FARC (Revolutionary Armed Forces of Colombia)
guerrillas") and quotation marks around one.

A parser takes such brackets for the end of a phrase and what follows them for another one, so that the guerrillas are
lost. It reads the text without them; they are put back as appositions of the name before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

LONGEST = 10  # words in brackets; names of ministries and movements have no more
LONGEST_QUOTED = 5
ACRONYM = range(2, 11)  # letters
CLOSING = {"(": ")", "[": "]", '"': '"', "“": "”", "``": "''"}
BRACKETS = frozenset("([")
LITTLE = 3  # letters; shorter words of a name may be without a capital


@dataclass(frozen=True, slots=True)
class Aside:
    """Tokens that the parser does not see.

    Args:
        first: the opening sign.
        last: the closing sign.
        quoted: True for quotation marks, between which the words stay.
    """

    first: int
    last: int
    quoted: bool

    @property
    def hidden(self) -> tuple[int, ...]:
        """The tokens that are left out."""
        return (self.first, self.last) if self.quoted else tuple(range(self.first, self.last + 1))


def find_asides(words: Sequence[str], paragraphs: Sequence[int]) -> Iterator[Aside]:
    """The brackets that repeat the name before them, and the quotation marks around a name, in order.

    Args:
        words: the words as the parser would see them.
        paragraphs: number of the paragraph of each.
    """
    at = 1
    while at < len(words):
        closing = CLOSING.get(words[at])
        here = closing is not None and paragraphs[at] == paragraphs[at - 1]
        aside = aside_at(words, at, closing) if here and closing is not None else None
        if aside is None or paragraphs[aside.last] != paragraphs[at]:
            at += 1
            continue
        yield aside
        at = aside.last + 1


def aside_at(words: Sequence[str], first: int, closing: str) -> Aside | None:
    """The aside that a sign opens; None where what follows is none."""
    quoted = words[first] not in BRACKETS
    last = next((at for at in range(first + 2, min(first + LONGEST + 2, len(words))) if words[at] == closing), None)
    if last is None:
        return None
    before, inner = words[first - 1], words[first + 1 : last]
    if quoted:
        name = inner[:-1] if inner[-1] in (",", ".") and len(inner) > 1 else inner
        short = len(name) <= LONGEST_QUOTED and before[-1].isalnum()
        return Aside(first, last, True) if short and is_name(name) else None
    acronym = len(inner) == 1 and is_acronym(inner[0]) and before[0].isupper()
    spelled = is_acronym(before) and len(inner) > 1 and (is_name(inner) or spells(before, inner))
    known = is_acronym(before) and len(inner) == 1 and inner[0][0].isupper()
    return Aside(first, last, False) if acronym or spelled or known else None


def is_acronym(word: str) -> bool:
    """True for a word of capitals: "PKK", "M-19"."""
    letters = [sign for sign in word if sign.isalpha()]
    return len(word) in ACRONYM and bool(letters) and word.isupper() and word[0].isalpha()


def is_name(words: Sequence[str]) -> bool:
    """True for words that all begin with a capital, little ones apart."""
    capitals = (word[0].isupper() or (word.islower() and len(word) <= LITTLE) for word in words)
    return words[0][0].isupper() and all(capitals)


def spells(acronym: str, words: Sequence[str]) -> bool:
    """True where an acronym is made of beginnings of the words: "UMOPAR", "mobile units for rural areas"."""
    letters = "".join(sign for sign in acronym.lower() if sign.isalpha())
    initials = [word[0].lower() for word in words if len(word) > LITTLE]
    return len(initials) > 1 and sum(initial in letters for initial in initials) >= len(initials) - 1


def without(asides: Sequence[Aside], words: Sequence[str]) -> list[int]:
    """The indices of the words that the parser sees."""
    hidden = {at for aside in asides for at in aside.hidden}
    return [at for at in range(len(words)) if at not in hidden]


def graft(seen: Doc, kept: Sequence[int], bare: Doc, asides: Sequence[Aside]) -> Doc:
    """The whole text with the parse of the words that the parser saw.

    Args:
        seen: the parse of the words seen.
        kept: their indices in the whole text.
        bare: the whole text, not parsed.
        asides: what the parser did not see.
    """
    heads = list(range(len(bare)))
    tags, deps, lemmas = [""] * len(bare), ["punct"] * len(bare), [token.text for token in bare]
    pos, labels = ["PUNCT"] * len(bare), ["O"] * len(bare)
    for at, token in zip(kept, seen, strict=True):
        heads[at] = kept[token.head.i]
        tags[at], deps[at], lemmas[at], pos[at] = token.tag_, token.dep_, token.lemma_, token.pos_
        labels[at] = label_of(token)
    for aside in asides:
        before, inner = aside.first - 1, range(aside.first + 1, aside.last)
        for sign, owner in ((aside.first, inner[0] if aside.quoted else before), (aside.last, inner[-1])):
            heads[sign] = owner if aside.quoted else before
            tags[sign] = bare[sign].text if aside.quoted else "-LRB-" if sign == aside.first else "-RRB-"
        for at in () if aside.quoted else inner:
            heads[at], deps[at] = (before, "appos") if at == inner[-1] else (inner[-1], "compound")
            tags[at], pos[at] = "NNP", "PROPN"
            kind = labels[before][2:]
            labels[at] = "O" if not kind else f"{'B' if at == inner[0] else 'I'}-{kind}"
    return Doc(
        bare.vocab,
        words=[token.text for token in bare],
        spaces=[bool(token.whitespace_) for token in bare],
        tags=tags,
        pos=pos,
        deps=deps,
        heads=heads,
        lemmas=lemmas,
        ents=mended(labels),
    )


def label_of(token: Token) -> str:
    """The label of the entity that a token is of, in spaCy's notation."""
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"


def mended(labels: Sequence[str]) -> list[str]:
    """Labels of which none goes on with an entity that an aside has cut."""
    cut = (
        f"B{label[1:]}" if label[0] == "I" and before[1:] != label[1:] else label
        for before, label in zip(["O", *labels], labels, strict=False)
    )
    return list(cut)
