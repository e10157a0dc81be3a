"""The parse as plain lists: a token's attributes are asked many times, and a list is asked faster than spaCy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from dateline.quotes import SIGNS

SUBJECTS = frozenset({"nsubj", "csubj"})
# Forms of which the lemmatiser makes another verb: "hoping" is no "hop".
MISREAD = {
    "hopes": "hope",
    "hoping": "hope",
    "hoped": "hope",
    "hating": "hate",
    "hated": "hate",
    "lambasting": "lambast",
    "lambasted": "lambast",
}
PASSIVE = frozenset({"nsubjpass", "auxpass", "csubjpass"})


@dataclass(frozen=True, slots=True)
class Tree:
    """Words, lemmas, tags, labels, heads and children of all tokens."""

    doc: Doc
    words: list[str]
    lemmas: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    kids: list[list[int]]

    def child(self, token: int, *labels: str) -> int | None:
        """The first child with one of these labels."""
        return next((kid for kid in self.kids[token] if self.deps[kid] in labels), None)

    def children(self, token: int, *labels: str) -> list[int]:
        """All children with one of these labels."""
        return [kid for kid in self.kids[token] if self.deps[kid] in labels]

    def edges(self, token: int) -> tuple[int, int]:
        """First and last token of what hangs on `token`."""
        at = self.doc[token]
        return at.left_edge.i, at.right_edge.i

    def negated(self, token: int) -> bool:
        """True where a "not" or "never" hangs on a verb; one of a quotation before it ("Never," he said) does not."""
        kids = self.children(token, "neg")
        return any(SIGNS.isdisjoint(self.words[min(kid, token) : max(kid, token)]) for kid in kids)

    def passive(self, token: int) -> bool:
        """True for a verb in the passive, and for a past participle that modifies a noun."""
        kids = self.kids[token]
        if any(self.deps[kid] in PASSIVE for kid in kids):
            return True
        if any(self.deps[kid] in SUBJECTS for kid in kids):
            return False
        if self.tags[token] == "VBN" and self.deps[token] == "conj":
            return self.passive(self.heads[token])
        return self.tags[token] == "VBN" and self.deps[token] in ("acl", "amod", "advcl") and not self.helped(token)

    def helped(self, token: int) -> bool:
        """True where an auxiliary other than of the passive hangs on a verb."""
        return self.child(token, "aux") is not None

    def up(self, token: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def below(self, token: int) -> list[int]:
        """All tokens that hang on `token`, itself included."""
        first, last = self.edges(token)
        return list(range(first, last + 1))


def tree_of(doc: Doc) -> Tree:
    """Read a parse into lists, one pass.

    Args:
        doc: a parsed document.
    """
    strings = doc.vocab.strings
    known: dict[int, str] = {}

    def text(key: int) -> str:
        if key not in known:
            known[key] = strings[key]
        return known[key]

    rows: list[list[int]] = doc.to_array(["LOWER", "LEMMA", "TAG", "DEP", "HEAD"]).T.tolist() if len(doc) else [[]] * 5
    words, lemmas, tags, deps = ([text(key) for key in row] for row in rows[:4])
    heads = [(at + offset) % 2**64 for at, offset in enumerate(rows[4])]  # offsets to the left wrap round
    kids: list[list[int]] = [[] for _ in heads]
    for at, head in enumerate(heads):
        if head != at:
            kids[head].append(at)
    return Tree(
        doc,
        words,
        [MISREAD.get(word) or lemma.lower() for word, lemma in zip(words, lemmas, strict=True)],
        tags,
        deps,
        heads,
        kids,
    )
