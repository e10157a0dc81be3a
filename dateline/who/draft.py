"""What is known of names and entities while a report is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.who.cast import KnownActor


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text.

    Args:
        first: first token of the name.
        last: last token, included.
        sort: `actor` (of the codebook), `person`, `body`, `state`, `people` (of a country), or `unclear`: one word that
            only a longer name explains.
        kind: kind of entity.
        words: the name's words in lower case, without particles.
        sex: `male`, `female` or empty.
        country: ISO 3166-1 alpha-2 code.
        actor: the codebook's actor.
        key: what tells one state's body from another's.
        begin: first token with the title.
        form: the kind of mention: `name`, `nationality`, or `citizenship` where it says of which state somebody is.
    """

    first: int
    last: int
    sort: str
    kind: str
    words: tuple[str, ...] = ()
    sex: str = ""
    country: str | None = None
    actor: KnownActor | None = None
    key: str = ""
    begin: int = -1
    form: str = "name"


@dataclass(slots=True)
class Draft:
    """An entity in the making.

    Args:
        kind: kind of entity.
        name: its fullest name so far.
        number: `one` person, `many` persons, or a `body`.
        named: True where it has a name, False where it is only described.
        words: the words of its fullest name.
        sex: `male`, `female` or empty.
        country: ISO 3166-1 alpha-2 code.
        actor: the codebook's actor.
        nouns: the nouns that describe it, titles included.
        modifiers: what stands before these nouns.
        count: the number told with it.
        spans: first token, last token, head and form of each mention.
    """

    kind: str
    name: str
    number: str
    named: bool = True
    words: tuple[str, ...] = ()
    sex: str = ""
    country: str | None = None
    actor: KnownActor | None = None
    nouns: set[str] = field(default_factory=set)
    modifiers: frozenset[str] = frozenset()
    count: str = ""
    spans: list[tuple[int, int, int, str]] = field(default_factory=list)

    def add(self, first: int, last: int, head: int, form: str) -> None:
        """Note a mention."""
        self.spans.append((first, last, head, form))
