"""Who: the persons, groups and bodies of a report, and the words that stand for them."""

from dateline.who.cast import Cast, KnownActor, KnownActors, Mention
from dateline.who.find import find_entities
from dateline.who.first_person import with_first_persons
from dateline.who.kinds import NounKind, noun_kind
from dateline.who.phrase import noun_phrase

__all__ = [
    "Cast",
    "KnownActor",
    "KnownActors",
    "Mention",
    "NounKind",
    "find_entities",
    "noun_kind",
    "noun_phrase",
    "with_first_persons",
]
