"""One pass over the tokens: descriptions and pronouns find whom they stand for among those told before."""

from __future__ import annotations

from dateline.types import STATE_KINDS
from dateline.who.described import INSIDE, Described, describe
from dateline.who.draft import Draft
from dateline.who.lexicon import lexicon
from dateline.who.phrase import first_token
from dateline.who.pronouns import PRONOUNS, RELATIVE, SUBJECTS, Seen, antecedent
from dateline.who.text import Text

LEAD = 3  # paragraphs that repeat what the headline tells
SPECIFIC = 12  # a higher number is hardly that of two different groups of one kind
LOOK_BACK = 60  # mentions that a definite description may take up
QUOTES = frozenset({'"', "''", "``", "“", "”", "'", "’"})
FORCES = frozenset({"armed_group", "state_force"})  # kinds
TROOPS = frozenset({"state_force", "organization"})  # "FARC troops", "units of the FARC": kinds of their nouns
GROUP_KINDS = frozenset({"armed_group", "organization"})
BODY_KINDS = frozenset({"armed_group", "organization", "state_force", "political_party"})
NAMING_REACH = 5  # tokens from the noun to the name that it is called by
CALLED = frozenset({"called", "calling", "calls", "named", "dubbed", "known", "styling", "identified", "identifying"})
COMMAS = frozenset({",", "(", "—", "–", "-"})


def read_mentions(text: Text, drafts: list[Draft]) -> list[Draft]:
    """Add descriptions and pronouns to the named entities, and the entities that are only described.

    Args:
        text: the report.
        drafts: the named entities with their names; mentions are added to them.
    """
    reader = Reader(text, drafts)
    for at in range(len(text.lower)):
        reader.read(at)
    return reader.drafts


class Reader:
    """The state of the pass."""

    def __init__(self, text: Text, drafts: list[Draft]) -> None:
        self.text = text
        self.words = lexicon()
        self.drafts = list(drafts)
        self.seen: list[Seen] = []
        self.names = {first: Seen(draft, first, last, head) for draft in drafts for first, last, head, _ in draft.spans}
        self.name_at = {at: each.draft for each in self.names.values() for at in range(each.first, each.last + 1)}
        self.by_head = {each.head: each for each in self.names.values()}

    def read(self, at: int) -> None:
        """Read one token: a name, a pronoun or the head of a description."""
        if at in self.names:
            self.read_title(self.names[at])
            self.seen.append(self.names[at])
        if at in self.name_at:
            return
        lower = self.text.lower[at]
        if lower in PRONOUNS or (lower in RELATIVE and self.text.tags[at] in ("WP", "WP$", "WDT")):
            self.read_pronoun(at)
        elif (told := describe(self.text, at, self.words)) is not None:
            self.read_description(told)

    def read_title(self, named: Seen) -> None:
        """Note what a person is called before the name, with the name: "former defense minister Ann Lee"."""
        if named.draft.kind != "person" or not named.first:
            return
        last = named.first - 1
        first = max(first_token(self.text.parsed, named.head), min(self.text.parsed.doc[last].sent.start, last))
        if self.text.cased[last] == ".":
            last -= 1
        lower = self.text.lower[last]
        noun = self.words.nouns.get(lower)
        calls = (noun is not None and noun.sort == "person") or lower in self.words.titles
        if first > last or last in self.name_at or not calls or lower in self.words.courtesy:
            return
        if self.text.deps[last] in INSIDE:
            named.draft.add(first, named.last, last, "description")

    def read_pronoun(self, at: int) -> None:
        draft = antecedent(self.text, at, self.seen)
        if draft is None:
            return
        _, sex = PRONOUNS.get(self.text.lower[at], ("", ""))
        draft.sex = draft.sex or sex
        draft.add(at, at, at, "pronoun")
        self.note(Seen(draft, at, at, at))

    def note(self, each: Seen) -> None:
        self.seen.append(each)
        self.by_head.setdefault(each.head, each)

    def read_description(self, told: Described) -> None:
        first, form = told.first, "description"
        draft: Draft | None
        if (name := self.named_by(told)) is not None:
            draft, first, form = name.draft, name.first, "name"
        else:
            draft = self.beside(told) or (self.taken_up(told) if told.definite else self.told_again(told))
        if draft is None:
            draft = self.new(told)
        elif form == "description":
            self.learn(draft, told)
        draft.add(first, told.last, told.head, form)
        self.note(Seen(draft, first, told.last, told.head))

    def new(self, told: Described) -> Draft:
        """A described entity that was not told of before."""
        shown = self.text.words(told.first, told.last)
        for article in ("the ", "The ", "a ", "A ", "an ", "An ", '"', "“"):
            shown = shown.removeprefix(article)
        draft = Draft(
            self.kind_of(told),
            shown,
            told.number,
            named=False,
            country=self.country_of(told),
            modifiers=told.modifiers,
            count=told.count,
        )
        self.learn(draft, told)
        self.drafts.append(draft)
        return draft

    def country_of(self, told: Described) -> str | None:
        """The country of a description: "French officials", "police in Nairobi"."""
        places, after = self.text.places, told.head + 1
        words = range(told.first, told.head)
        if told.kind in STATE_KINDS and self.text.lower[after : after + 1] in (["in"], ["of"]):
            words = range(told.first, min(after + 3, len(self.text.lower)))
        return next((places[at].place.country for at in words if at in places), None)

    def kind_of(self, told: Described) -> str:
        """The kind of a description: "members of the Shining Path", "FARC troops" are of the named body's."""
        bodies = [self.name_at.get(at) for at in range(told.first, told.last + 1)]
        forces = [draft.kind for draft in bodies if draft is not None and draft.kind in FORCES]
        if told.found.noun in self.words.shares and told.number != "one":
            return next(iter(forces), told.kind)
        return "armed_group" if told.number != "one" and "armed_group" in forces and told.kind in TROOPS else told.kind

    def learn(self, draft: Draft, told: Described) -> None:
        """Note noun and sex of a description; a force that is called a group is no state's."""
        noun = told.found.noun
        if draft.named and draft.actor is None and draft.country is None and draft.number == "body":
            plain = noun in self.words.group_words and draft.kind == "state_force"
            if plain or (told.kind == "armed_group" and draft.kind == "organization"):
                draft.kind = "armed_group"
        draft.nouns.update((noun, self.text.lower[told.head]))
        if told.number == "one" and not draft.sex:
            draft.sex = "female" if noun in self.words.female else "male" if noun in self.words.male else ""

    def named_by(self, told: Described) -> Seen | None:
        """The name in "the Islamic State group", "Focus magazine"."""
        if self.text.lower[told.head] not in self.words.group_words:
            return None
        for each in reversed(self.seen[-3:]):
            between = self.text.lower[each.last + 1 : told.head]
            inside = told.first <= each.first and all(word in QUOTES or word in self.words.armed for word in between)
            if inside and each.last < told.head and each.draft.number == "body" and each.draft.kind != "government":
                return each
        return None

    def beside(self, told: Described) -> Draft | None:
        """The entity that a description stands beside: in apposition, or said to be it."""
        text, head = self.text, told.head
        governor = text.heads[head]
        if (named := self.name_after(told)) is not None:
            return named
        if text.deps[head] == "appos" and (owner := self.by_head.get(governor)) and agrees(told, owner.draft):
            return owner.draft
        if (
            text.deps[head] == "attr"
            and text.lemmas[governor] == "be"
            and (owner := self.subject_of(governor))
            and agrees(told, owner.draft)
        ):
            return owner.draft
        return self.name_before(told)

    def name_before(self, told: Described) -> Draft | None:
        """The name in "Ann Lee, a teacher from Leeds,": the description follows its comma, and is no item of a list."""
        text, head = self.text, told.head
        token = text.parsed.doc[head]
        joined = (*token.head.children, *token.children)
        listed = text.deps[head] == "conj" and any(each.dep_ == "cc" for each in joined)
        if told.first < 2 or text.cased[told.first - 1] not in COMMAS or listed or text.deps[head] in SUBJECTS:
            return None
        owner = next((each for each in reversed(self.seen[-4:]) if each.last == told.first - 2), None)
        if owner is None or not owner.draft.named or not agrees(told, owner.draft):
            return None
        articled = text.lower[told.first] in ("a", "an", "the")
        return owner.draft if articled or told.number == "one" else None

    def subject_of(self, verb: int) -> Seen | None:
        """The subject of "X was a teacher", unless it is denied."""
        children = list(self.text.parsed.doc[verb].children)
        if any(child.dep_ == "neg" for child in children):
            return None
        subject = next((child for child in children if child.dep_ == "nsubj"), None)
        if subject is None and self.text.deps[verb] == "conj":
            above = [child for child in self.text.parsed.doc[verb].head.children if child.dep_ in SUBJECTS]
            subject = above[0] if above else None
        return self.by_head.get(subject.i) if subject is not None else None

    def name_after(self, told: Described) -> Draft | None:
        """The name in "a spokesperson for the mayor, Ann Lee, said", "the Swedish citizen Ann Lee"."""
        text = self.text
        edge = max(text.parsed.doc[told.head].right_edge.i, told.last + 1)
        if text.lower[told.last + 1 : told.last + 2] and text.lower[told.last + 1] in CALLED:
            edge = max(edge, told.last + NAMING_REACH)
        for at in range(told.last + 1, min(edge + 1, told.last + 12)):
            named = self.names.get(at)
            if named is None or not agrees(told, named.draft):
                continue
            beside = at - 2 if text.lower[at - 1] == "the" else at - 1
            comma = first_token(text.parsed, named.head) - 1
            if beside == told.last and told.number == "one" and text.deps[named.head] != "poss":
                return named.draft
            apart = text.cased[comma] in COMMAS and text.deps[named.head] == "appos" and text.heads[named.head] <= at
            if apart and (named.draft.kind in ("person", told.kind) or is_group_of(told, named.draft)):
                return named.draft
            if is_group_of(told, named.draft) and not CALLED.isdisjoint(text.lower[told.last + 1 : at]):
                return named.draft
        return None

    def taken_up(self, told: Described) -> Draft | None:
        """The entity told before that a definite description means: the last that agrees."""
        noun, lower = told.found.noun, self.text.lower[told.head]
        like = self.words.alike.get(noun, frozenset()) | {noun, lower}
        by_kind = told.number == "body" and lower in self.words.group_words
        near: list[Seen] = []
        for each in reversed(self.seen[-LOOK_BACK:]):
            draft = each.draft
            if each.last >= told.first or not agrees(told, draft):
                continue
            if near and self.text.sentences[each.head] != self.text.sentences[near[0].head]:
                break
            fits = not draft.nouns.isdisjoint(like) or any(
                known.endswith(noun) and len(noun) > 2 for known in draft.nouns
            )
            if fits and told.modifiers <= draft.modifiers | draft.nouns | set(draft.words):
                if not by_kind:
                    return draft
                near.append(each)
            elif by_kind and draft.named and fits_group(told, draft):
                near.append(each)
        return self.meant_group(near)

    def told_again(self, told: Described) -> Draft | None:
        """The entity of the headline or lead that the next sentences tell again with the same number."""
        if not told.count or (self.text.parsed.paragraphs[told.head] > LEAD and not told.count.isdigit()):
            return None
        like = self.words.alike.get(told.found.noun, frozenset()) | {told.found.noun}
        for each in reversed(self.seen[-LOOK_BACK:]):
            draft = each.draft
            same = draft.count == told.count and draft.number == told.number and not draft.named
            lead = (
                self.text.parsed.paragraphs[each.head] == 0
                and self.text.sentences[each.head] != self.text.sentences[told.head]
            )
            if (
                same
                and not draft.nouns.isdisjoint(like)
                and (lead or (told.count.isdigit() and int(told.count) > SPECIFIC))
            ):
                return draft
        return None

    def meant_group(self, near: list[Seen]) -> Draft | None:
        """Of the bodies of one sentence, latest first: an armed group before others, a subject before others."""
        armed = [each for each in near if each.draft.kind == "armed_group"] or near
        subjects = [each for each in armed if self.text.deps[each.head] in SUBJECTS]
        return (subjects or armed)[0].draft if armed else None


def is_group_of(told: Described, draft: Draft) -> bool:
    """True where a name may be that of "a group", "a commando unit"."""
    return told.number == draft.number == "body" and told.kind in GROUP_KINDS and draft.kind in BODY_KINDS


def fits_group(told: Described, draft: Draft) -> bool:
    """True where a named body may be called "the group" or "the party"."""
    if told.kind == "armed_group":
        return draft.kind == "armed_group"
    if told.kind == "media" or told.found.noun in (
        "party",
        "company",
        "firm",
        "agency",
        "newspaper",
        "magazine",
        "daily",
    ):
        return draft.kind in (told.kind, "organization" if told.kind != "organization" else "media")
    return draft.kind in ("armed_group", "organization", "political_party")


def agrees(told: Described, draft: Draft) -> bool:
    """True where number and count do not contradict."""
    if told.number != draft.number:
        police = {told.number, draft.number} == {"many", "body"} and not draft.named and told.kind == draft.kind
        if not police:
            return False
    return not (told.count and draft.count and told.count != draft.count)
