"""What pronouns stand for: the nearest agreeing subject of the same sentence or of those before."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.who.draft import Draft
from dateline.who.text import Text

# Pronoun: number and sex that it asks for.
PRONOUNS = {
    "he": ("one", "male"), "him": ("one", "male"), "his": ("one", "male"), "himself": ("one", "male"),
    "she": ("one", "female"), "her": ("one", "female"), "hers": ("one", "female"), "herself": ("one", "female"),
    "they": ("many", ""), "them": ("many", ""), "their": ("many", ""), "theirs": ("many", ""),
    "themselves": ("many", ""),
    "it": ("body", ""), "its": ("body", ""), "itself": ("body", ""),
}  # fmt: skip
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ACTIVE = frozenset({"nsubj"})
OBJECTS = frozenset({"dobj", "pobj", "iobj", "dative"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
# What one does to others' people and things.
HARMFUL = frozenset(
    "kill capture arrest detain release free attack bomb beat shell target wound injure execute hit ambush abduct "
    "kidnap shoot strike raid torture assassinate massacre accuse blame fight defeat expel jail hold besiege".split()
)
MAX_PARAGRAPHS = 2
MAX_SENTENCES = 3
MAX_LOOKED_AT = 30  # mentions
# Of "it is known that" nobody is the subject.
EMPTY_VERBS = frozenset(
    "be seem appear become remain emerge transpire take know report believe say think expect happen rain "
    "understand explode detonate erupt crash collapse".split()
)
GROUP_NUMBERS = ("many", "body")


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention already read."""

    draft: Draft
    first: int
    last: int
    head: int


def antecedent(text: Text, at: int, seen: list[Seen]) -> Draft | None:
    """The entity that a pronoun stands for; None where none agrees.

    Args:
        text: the report.
        at: the pronoun's token.
        seen: the mentions before it, in the order of the text.
    """
    lower = text.lower[at]
    if lower in RELATIVE:
        return relative_antecedent(text, at, seen)
    number, sex = PRONOUNS[lower]
    if number == "body" and is_empty(text, at):
        return None
    barred = subjects_barred(text, at, seen)
    near = [
        each
        for each in seen[-MAX_LOOKED_AT:]
        if is_near(text, at, each.head) and may_be(text, at, each, number, sex) and id(each.draft) not in barred
    ]
    if not near:
        return None
    if number == "body":
        near = [
            each
            for each in near
            if text.deps[each.head] in SUBJECTS and text.sentences[each.head] >= text.sentences[at] - 1
        ]
        if not near:
            return None
    if not text.quoted[at]:  # outside of quotations the one told of, not one whom somebody speaks of
        near = [each for each in near if not text.quoted[each.head]] or near
    last = max(text.sentences[each.head] for each in near)
    sentence = [each for each in near if text.sentences[each.head] == last]
    return best_of(text, at, sentence, number)


def subjects_barred(text: Text, at: int, seen: list[Seen]) -> set[int]:
    """Ids of the drafts that do to others what is told: nobody attacks "it" or kills "its fighters" and is it.

    Who "was freed after his abduction" has done nothing.
    """
    verb = clause(text, at)
    is_object = text.deps[at] in OBJECTS and text.lower[at] not in REFLEXIVE
    is_harmed = text.deps[at] == "poss" and at > verb and text.lemmas[verb] in HARMFUL
    if not (is_object or is_harmed):
        return set()
    return {
        id(each.draft)
        for each in seen[-MAX_LOOKED_AT:]
        if text.heads[each.head] == verb and text.deps[each.head] in (SUBJECTS if is_object else ACTIVE)
    }


def best_of(text: Text, at: int, row: list[Seen], number: str) -> Draft | None:
    """Of the mentions of one sentence the last subject, else the last one."""
    exact = [each for each in row if each.draft.number == number]
    subjects = [each for each in row if text.deps[each.head] in SUBJECTS]
    if number == "body":
        return subjects[-1].draft if subjects else None
    same_sentence = text.sentences[row[-1].head] == text.sentences[at]
    if same_sentence and text.deps[at] == "poss":
        return row[-1].draft if number != "many" else (subjects or row)[-1].draft
    if number == "one" and not same_sentence:  # "X blamed Y, who …. He …"
        subjects = [each for each in subjects if text.lower[each.head] not in RELATIVE] or subjects
    pool = [each for each in subjects if each in exact] or subjects or exact or row
    return pool[-1 if same_sentence else 0].draft


def is_near(text: Text, at: int, head: int) -> bool:
    """True for a mention in the same sentence or soon before; outside of quotations those between do not count."""
    paragraphs = text.parsed.paragraphs
    sentences = text.sentences if text.quoted[at] or text.quoted[head] else text.telling
    return paragraphs[at] - paragraphs[head] <= MAX_PARAGRAPHS and sentences[at] - sentences[head] <= MAX_SENTENCES


def may_be(text: Text, at: int, each: Seen, number: str, sex: str) -> bool:
    """True where number and sex agree, and grammar does not part the two."""
    draft = each.draft
    if number == "one":
        if draft.number != "one" or (draft.sex and draft.sex != sex):
            return False
    elif number == "many":
        if draft.number not in GROUP_NUMBERS:
            return False
    elif draft.number != "body":
        return False
    if (
        not text.quoted[at]
        and text.quoted[each.head]
        and text.sentences[at] == text.sentences[each.head]
        and text.deps[at] in SUBJECTS
    ):
        return False
    if each.last >= at or (
        text.quoted[at]
        and not text.quoted[each.head]
        and text.sentences[at] == text.sentences[each.head]
        and text.deps[each.head] in SUBJECTS
    ):
        return False
    if text.deps[at] in OBJECTS and text.lower[at] not in REFLEXIVE:
        return clause(text, at) != clause(text, each.head) or text.deps[each.head] == "poss"
    return not (text.deps[at] in SUBJECTS and text.heads[at] == text.heads[each.head])


def clause(text: Text, at: int) -> int:
    """The verb that a token hangs on."""
    for _ in range(8):
        at = text.heads[at]
        if text.tags[at].startswith(("VB", "MD")):
            return at
    return at


def is_empty(text: Text, at: int) -> bool:
    """True for an "it" that stands for nobody."""
    if text.lower[at] != "it":
        return False
    if text.deps[at] not in SUBJECTS:
        return True
    verb = text.heads[at]
    return text.lemmas[verb] in EMPTY_VERBS or (text.deps[at] == "nsubjpass" and text.lemmas[verb] in EMPTY_VERBS)


def relative_antecedent(text: Text, at: int, seen: list[Seen]) -> Draft | None:
    """The noun that a relative clause hangs on, where it is a mention."""
    verb = at
    for _ in range(4):
        verb = text.heads[verb]
        if text.deps[verb] == "relcl":
            owner = text.heads[verb]
            return next((each.draft for each in reversed(seen[-MAX_LOOKED_AT:]) if each.head == owner), None)
    if text.lower[at] != "who" or at < 1 or text.tags[at] == "WDT":
        return None
    before = at - 2 if text.lower[at - 1] == "," else at - 1
    return next((each.draft for each in reversed(seen[-MAX_LOOKED_AT:]) if each.last == before), None)
