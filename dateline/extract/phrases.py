"""What a phrase that fills a role is: an entity, unnamed people, a thing, a weapon, a place, a time or an event."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from dateline.attribute import Said, speaker_at
from dateline.figure import quantities
from dateline.howmany import Count, find_count
from dateline.parse import Parsed
from dateline.types import Entity, Place
from dateline.when import Timed
from dateline.where import Placed
from dateline.who import Cast, Mention, noun_kind, noun_phrase

GROUP_KINDS = frozenset(
    "armed_group state_force government intergovernmental political_party media organization".split()
)
PEOPLE_KINDS = frozenset({"people", "civilians"})
PLURAL_PRONOUNS = frozenset("they them others another more some many dozens scores hundreds thousands tens one".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as a role's filler.

    Args:
        head: its head token.
        first: its first token.
        last: its last token, included; trailing clauses are left out.
        kind: `person`, `group`, `people`, `thing`, `vehicle`, `area` (a village, a street), `weapon`, `place`, `time`,
            `event` or `other`.
        detail: the kind that the claim's value tells, such as `explosive` or `armed_group`.
        entity: the entity that it stands for.
        place: index into the placed names, where it is a place.
        count: the number that it tells.
    """

    head: int
    first: int
    last: int
    kind: str
    detail: str | None = None
    entity: Entity | None = None
    place: int | None = None
    count: Count | None = None


HOLD_VERBS = frozenset("contain pack fill load carry hold stuff rig lade".split())
NAMING = frozenset({"name", "nationality"})
GROUP_NAMING = frozenset({"name", "alias"})
SINGLE = frozenset({"him", "me"})
PERSONAL = SINGLE | {"us"}  # of whom no name is told
FIRST_PERSON = frozenset({"we", "us", "our", "i", "me"})
STATE_ROLES = frozenset({"nationality", "government"})
SETTING_ROLES = frozenset({"place", "dateline"})


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is known of a report before its events are read, looked up by token.

    Args:
        parsed: the parse.
        cast: the entities.
        times: the time expressions.
        places: the place names, also those that stand for a government or a nationality.
        time_at: index of the time that a token belongs to.
        place_at: index of the place that a token belongs to.
        nationality_at: index of the place of a word of nationality or a country that acts.
        report_place: from an index into `places` to one into the coded report's places.
        events: heads of the codebook's triggers.
        mentions: the mentions of each entity, by its id.
        named: ids of the entities that have a name, not only a description.
        saids: the attributions; they tell who "we" is.
        sentences: first tokens of the sentences.
    """

    parsed: Parsed
    cast: Cast
    times: tuple[Timed, ...]
    places: tuple[Placed, ...]
    time_at: dict[int, int]
    place_at: dict[int, int]
    report_place: dict[int, int]
    nationality_at: dict[int, int]
    events: frozenset[int]
    mentions: dict[str, list[Mention]]
    named: frozenset[str]
    saids: tuple[Said, ...]
    groups: tuple[Mention, ...]
    group_ids: frozenset[str]
    sentences: tuple[int, ...]

    @classmethod
    def of(
        cls,
        parsed: Parsed,
        cast: Cast,
        times: tuple[Timed, ...],
        places: tuple[Placed, ...],
        saids: tuple[Said, ...],
        events: frozenset[int],
    ) -> Scene:
        """The scene of a report, with its look-up tables."""
        time_at = {token: n for n, timed in enumerate(times) for token in range(timed.first, timed.last + 1)}
        mentions: dict[str, list[Mention]] = {}
        for mention in cast.mentions:
            mentions.setdefault(mention.entity, []).append(mention)
        settings = [index for index, placed in enumerate(places) if placed.role in SETTING_ROLES]
        listed = [index for index, placed in enumerate(places) if placed.listed]
        armed = {entity.id for entity in cast.entities if entity.kind == "armed_group"}
        groups = tuple(each for each in cast.mentions if each.form in GROUP_NAMING and each.entity in armed)
        return cls(
            parsed=parsed,
            cast=cast,
            times=times,
            places=places,
            time_at=time_at,
            place_at={token: n for n in settings for token in range(places[n].first, places[n].last + 1)},
            report_place={index: number for number, index in enumerate(listed)},
            nationality_at={
                token: n
                for n, placed in enumerate(places)
                if placed.role in STATE_ROLES
                for token in range(placed.first, placed.last + 1)
            },
            events=events - time_at.keys(),  # the march of "15 March"
            mentions=mentions,
            named=frozenset(mention.entity for mention in cast.mentions if mention.form in NAMING),
            saids=saids,
            sentences=tuple(sentence.start for sentence in parsed.doc.sents),
            groups=groups,
            group_ids=frozenset(each.entity for each in groups),
        )

    def sentence(self, token: int) -> int:
        """The number of a token's sentence, from 1."""
        return bisect_right(self.sentences, token)

    def own_places(self) -> tuple[Place, ...]:
        """The places that the coded report lists."""
        return tuple(self.places[index].place for index in self.report_place)

    def phrase(self, head: int) -> Phrase:
        """What the noun phrase with this head token is."""
        if head in self.time_at:
            timed = self.times[self.time_at[head]]
            return Phrase(head, timed.first, timed.last, "time")
        entity = self.cast.at(head)
        if entity is None and (nationals := self.nationals(head)) is not None:
            return nationals
        entity = entity or self.state_at(head) or self.speaker(head)
        if head in self.place_at and (entity is None or self.cast_form(head) not in ("name", "nationality")):
            placed = self.places[self.place_at[head]]
            kind = "other" if placed.role == "dateline" else "place"
            return Phrase(head, placed.first, placed.last, kind, place=self.place_at[head])
        if entity is None and head in self.events:
            return Phrase(head, head, head, "event")
        if entity is None and head in self.nationality_at:
            placed = self.places[self.nationality_at[head]]
            return Phrase(head, placed.first, placed.last, "group", "government")
        if entity is not None:
            return self.entity_phrase(head, entity)
        return self.common_phrase(head)

    def nationals(self, head: int) -> Phrase | None:
        """The people whom a word of nationality counts: "four Turks"; None where it stands for the state."""
        count = find_count(self.parsed, head) if head in self.nationality_at else None
        if count is None or count.singular:
            return None
        return Phrase(head, count.first, head, "people", "people", count=count)

    def speaker(self, token: int) -> Entity | None:
        """Who "we" is: the source of what is said there."""
        if self.parsed.doc[token].lower_ not in FIRST_PERSON:
            return None
        said = speaker_at(self.saids, token)
        source = said.attribution.source if said else None
        return next((e for e in self.cast.entities if source is not None and e.id == source.entity), None)

    def state_at(self, token: int) -> Entity | None:
        """The state that a word of nationality or a country's name stands for, where the report has it as a party."""
        here = (placed for placed in self.places if placed.first <= token <= placed.last)
        codes = {each.place.country for each in here if each.role in STATE_ROLES or each.place.kind == "country"}
        states = (e for e in self.cast.entities if e.kind == "government" and e.country and e.country in codes)
        return next(states, None) if codes else None

    def cast_form(self, head: int) -> str | None:
        mention = self.cast.mention_at(head)
        return mention.form if mention else None

    def entity_phrase(self, head: int, entity: Entity) -> Phrase:
        mention = self.cast.mention_at(head)
        first, last = (mention.first, mention.last) if mention else (head, head)
        if mention and mention.form == "description":
            first, last = noun_phrase(self.parsed, head)
        kind = "group" if entity.kind in GROUP_KINDS else "people" if entity.kind in PEOPLE_KINDS else "person"
        count = find_count(self.parsed, head) if mention is None or mention.form == "description" else None
        if count is not None:
            first = min(first, count.first)
        return Phrase(head, first, last, kind, entity.kind, entity, count=count)

    def common_phrase(self, head: int) -> Phrase:
        first, last = noun_phrase(self.parsed, head)
        found = noun_kind(self.parsed, head)
        count = find_count(self.parsed, head)
        first = min(first, count.first) if count is not None else first
        word = self.parsed.doc[head].lower_
        weapon = self.content_of(head) if found is not None and found.sort in ("thing", "vehicle") else None
        if weapon is not None:
            return self.phrase(weapon)
        if found is not None:
            sort = "area" if found.sort == "place" else "people" if found.sort == "person" else found.sort
            return Phrase(head, first, last, sort, found.kind, count=count)
        if word in PERSONAL:
            return Phrase(head, first, last, "person" if word in SINGLE else "people")
        alone = word in PLURAL_PRONOUNS or word in quantities()["groups"]
        if count is not None and (alone or self.parsed.doc[head].pos_ in ("NUM", "PRON")):
            return Phrase(head, first, last, "people", "people", count=count)
        return Phrase(head, first, last, "other", count=count)

    def thing_of(self, phrase: Phrase) -> Phrase:
        """The house where a phrase names a body that has one: of "bombed the embassy" the building is hit."""
        if phrase.kind != "group":
            return phrase
        found = noun_kind(self.parsed, phrase.head)
        if found is None or found.sort != "thing":
            return phrase
        return Phrase(phrase.head, phrase.first, phrase.last, "thing", found.kind, count=phrase.count)

    def content_of(self, head: int) -> int | None:
        """The weapon that a thing holds: "a backpack containing a bomb", "a truck loaded with explosives"."""
        for child in self.parsed.doc[head].children:
            holders = [child] if child.dep_ == "acl" and child.lemma_ in HOLD_VERBS else []
            inner = [grand for holder in holders for grand in holder.children if grand.dep_ in ("dobj", "prep")]
            inner += [child] if child.dep_ == "prep" and child.lower_ in ("with", "of") else []
            nouns = [noun for token in inner for noun in (token.children if token.dep_ == "prep" else (token,))]
            for noun in nouns:
                told = noun_kind(self.parsed, noun.i) if noun.dep_ in ("dobj", "pobj") else None
                if told is not None and told.sort == "weapon":
                    return noun.i
        return None
