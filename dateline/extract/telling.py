"""One trigger's telling of an occurrence: its type, its arguments, its modality, when and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.codebook.event_types import EventType, Pattern
from dateline.extract.circumstances import place_indices, time_indices
from dateline.extract.frames import (
    CAUSE_VERBS,
    children,
    fillers,
    is_passive,
    is_verbal,
    prepositional,
    subject,
    with_conjuncts,
)
from dateline.extract.menace import is_menace
from dateline.extract.modality import modality_of
from dateline.extract.phrases import Phrase, Scene
from dateline.extract.scope import scope_of
from dateline.extract.triggers import Trigger
from dateline.extract.unreal import is_unreal
from dateline.extract.victims import Victim, victims_of
from dateline.types import Modality, Scope

PARTIES = frozenset({"person", "group", "people"})
NEITHER = frozenset({"neither", "nor"})
BODIES_HIT = frozenset({"organization", "media", "political_party", "intergovernmental"})
THINGS = frozenset({"thing", "vehicle"})
# What may fill a field where the pattern does not say.
ACCEPTS: Mapping[str, frozenset[str]] = {
    "actor": PARTIES | {"weapon", "event"},
    "target": PARTIES | THINGS | {"place", "area"},
    "supporter": PARTIES,
    "mediator": PARTIES,
    "property": THINGS | {"area"},
    "instrument": frozenset({"weapon", "vehicle", "thing"}),
    "place": frozenset({"place"}),
    "origin": frozenset({"place"}),
    "destination": frozenset({"place"}),
    "topic": PARTIES | THINGS | {"area", "weapon", "event", "other", "place"},
}
STRIKES = frozenset({"bombing", "suicide_attack", "air_strike", "shelling", "armed_attack", "arson"})
CAUSE_PREPOSITIONS = frozenset("in during by from after following as amid".split())
HIT = frozenset({"target", "property", "place"})
STRIKING = frozenset({"violence", "property"})
AFTER = frozenset({"after", "following"})
LENGTHS = frozenset("second minute hour day week month year decade moment".split())
HARM = frozenset({"killing", "death", "injury", "destruction"})
STATES = frozenset("dead wounded injured hurt missing homeless".split())
MAX_ABOVE = 8  # words from "in which 30 died" up to the attack in which they did
OUTCOMES = frozenset("result course wake aftermath consequence midst".split())
# Families whose nouns are plural by habit: "talks", "negotiations", "sanctions".
UNDIVIDED = frozenset({"politics", "group", "control"})
# A field that a pattern needs is there too where its filler went to another one.
AS_GOOD: Mapping[str, set[str]] = {"target": {"target", "property", "place"}, "actor": {"actor", "instrument"}}


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase in a field of the contract."""

    field: str
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Telling:
    """What one trigger tells.

    Args:
        type: the event type.
        trigger: the words.
        arguments: who and what, in the order of the text.
        modality: whether it happened.
        scope: one occurrence or a total.
        times: indices into the scene's times.
        places: indices into the scene's places.
        victims: the single persons among its targets.
        causes: heads of the triggers that name what this is an effect or part of ("killed in the attack").
        definite: True where the words refer back: "the attack", "his death".
        verbal: True where a clause tells it, not a bare noun.
    """

    type: EventType
    trigger: Trigger
    arguments: tuple[Argument, ...]
    modality: Modality
    scope: Scope
    times: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    victims: tuple[Victim, ...] = ()
    causes: tuple[int, ...] = ()
    definite: bool = False
    verbal: bool = False

    @property
    def effect(self) -> str | None:
        """The count that those whom it hits belong to."""
        return self.trigger.pattern.count or self.type.count

    def of(self, *fields: str) -> tuple[Argument, ...]:
        """The arguments in some fields."""
        return tuple(argument for argument in self.arguments if argument.field in fields)


def tellings_of(scene: Scene, triggers: Iterable[Trigger], types: Mapping[str, EventType]) -> list[Telling]:
    """The tellings of a report in the order of the text, one a trigger head.

    Args:
        scene: the report.
        triggers: all triggers found in it.
        types: the codebook's event types.
    """
    by_head: dict[tuple[int, int], list[Trigger]] = {}
    covered: set[int] = set()
    for trigger in triggers:
        by_head.setdefault((trigger.head, state_at(trigger)), []).append(trigger)
        covered |= set(trigger.words) - {trigger.head}
    found = []
    for head, state in sorted(by_head):
        if head in scene.time_at or head in covered:
            continue
        read = [read_trigger(scene, trigger, types) for trigger in by_head[head, state]]
        fitting = [telling for telling in read if telling is not None]
        if fitting:
            found.append(max(fitting, key=fitness))
    return found


def state_at(trigger: Trigger) -> int:
    """The word for the state that a verb leaves people in, which tells of an effect of its own: of "left one dead and
    two wounded" both; the verb itself where there is none."""
    apart = len(trigger.words) > 1 and trigger.pattern.type in ("death", "injury")
    return trigger.last if apart and trigger.head == trigger.first else trigger.head


def fitness(telling: Telling) -> tuple[int, int, int]:
    """Longer words first, then the pattern that asks for most, then the one that finds most."""
    return len(telling.trigger.words), len(telling.trigger.pattern.needs), len(telling.arguments)


def read_trigger(scene: Scene, trigger: Trigger, types: Mapping[str, EventType]) -> Telling | None:
    """Read one trigger by its pattern; None where a field that it needs is not there."""
    token = scene.parsed.doc[trigger.head]
    family = types[trigger.pattern.type].family
    if is_place_behind(scene, trigger) or is_unreal(token, trigger.pattern.type, family):
        return None
    arguments, causes = arguments_of(scene, token, trigger, family)
    fields = {argument.field for argument in arguments}
    places = place_indices(scene, token, [argument.phrase for argument in arguments])
    fields |= {"cause"} if causes else set()
    fields |= {"place"} if places and any(each.phrase.kind == "area" for each in arguments) else set()
    if any(not fields & AS_GOOD.get(need, {need}) for need in trigger.pattern.needs):
        return None
    times = time_indices(scene, token)
    return Telling(
        type=types[trigger.pattern.type],
        trigger=trigger,
        arguments=tuple(arguments),
        modality=told_modality(scene, trigger, token, fields, family),
        scope=scope_of(scene, token, times) if family not in UNDIVIDED else "incident",
        times=times,
        places=places,
        victims=victims_of(scene, [each.phrase for each in arguments if each.field == "target"]),
        causes=tuple(causes),
        definite=is_definite(token),
        verbal=is_verbal(token),
    )


def is_place_behind(scene: Scene, trigger: Trigger) -> bool:
    """True where the preposition of a passive's words tells a place: "was shot at a party" against "was shot at"."""
    head, last = scene.parsed.doc[trigger.head], scene.parsed.doc[trigger.last]
    return (
        last.lower_ == "at"
        and last.dep_ == "prep"
        and is_verbal(head)
        and is_passive(head)
        and bool(children(last, "pobj"))
    )


def told_modality(scene: Scene, trigger: Trigger, token: Token, fields: set[str], family: str) -> Modality:
    """The modality that the pattern fixes or the clause tells; a bomb that did not go off was an attempt.

    "We did not do it" denies what another asserts: the contract has that happen, and its claims denied.
    """
    if trigger.pattern.modality:
        return trigger.pattern.modality
    modality = modality_of(token)
    if modality in ("planned", "hypothetical") and is_menace(token, trigger.pattern.type, family):
        return "threatened"
    if modality in ("negated", "hypothetical") and is_denied(scene, token, modality):
        return "actual"
    dud = modality == "negated" and trigger.pattern.type in ("bombing", "suicide_attack") and "instrument" in fields
    return "attempted" if dud else modality


def is_denied(scene: Scene, token: Token, modality: Modality) -> bool:
    """True for what a denial speaks of, not merely rules out: "we did not do it", "denied that any talks were held"."""
    deniers = [said for said in scene.saids if said.attribution.act == "deny" and said.covers(token.i)]
    ruled_out = any(said.cue is not None and scene.parsed.doc[said.cue].lemma_ == "rule" for said in deniers)
    open_ = modality == "negated" or any(child.lower_ == "any" for child in token.children)
    return bool(deniers) and open_ and not ruled_out


def arguments_of(scene: Scene, token: Token, trigger: Trigger, family: str) -> tuple[list[Argument], list[int]]:
    """Who and what fills the pattern's roles; and the events that stand where a doer would."""
    arguments: list[Argument] = []
    causes: list[int] = []
    taken: set[int] = set(trigger.words) - {trigger.head}
    owned = ("actor", "target") if family == "politics" else ("actor",)  # "denounced Iraq's invasion": Iraq is blamed
    for name, functions in trigger.pattern.roles.items():
        for function in functions:
            between = gap_heads(scene, trigger) if function == "object" else []
            heads = between or [head.i for head in fillers(token, function, frozenset(trigger.words))]
            heads = [head for head in heads if head not in taken and not (name == "actor" and is_none(scene, head))]
            phrases = [scene.phrase(head) for head in heads]
            phrases = [owner_phrase(scene, phrase) if name in owned else phrase for phrase in phrases]
            phrases = [scene.thing_of(phrase) if name in HIT and family in STRIKING else phrase for phrase in phrases]
            if name in ("actor", "instrument"):
                causes += [phrase.head for phrase in phrases if phrase.kind == "event"]
            fitting = [phrase for phrase in phrases if accepted(trigger.pattern, name, phrase, function)]
            if name == "actor" and not fitting:  # "navy ships seized a tanker"
                owners = [owner_of(scene, phrase) for phrase in phrases if phrase.kind == "vehicle"]
                fitting = [owner for owner in owners if owner is not None]
            if name == "actor" and is_headline_passive(token, trigger.pattern, fitting):
                name = "target"
                fitting = [phrase for phrase in fitting if phrase.head < token.i]  # "Man shot dead, four others hurt"
            if fitting:
                fields = [field_of(name, phrase, family) for phrase in fitting]
                told = zip(fields, fitting, strict=True)
                arguments += [Argument(field, phrase) for field, phrase in told if has_field(trigger.pattern, field)]
                taken |= {phrase.head for phrase in fitting}
                if name != "place":  # "exploded outside a shrine in Mosul": the shrine is hit, whichever comes first
                    break
    if not any(argument.field == "actor" for argument in arguments):
        arguments += wielders(scene, token, arguments)
    causes += effects_of(scene, token, trigger.pattern)
    if token.dep_ == "relcl" and token.head.head.i in scene.events and not any(a.field == "actor" for a in arguments):
        causes.append(token.head.head.i)  # "bombed a hotel that killed 30": this is of the deed, not of the hotel
    return sorted(arguments, key=lambda argument: argument.phrase.head), sorted(set(causes) - {trigger.head})


def is_none(scene: Scene, head: int) -> bool:
    """True for "neither the rebels nor any other group", who did not do it."""
    noun = scene.parsed.doc[head]
    joined = [noun.head] if noun.dep_ == "conj" else []
    return any(child.lower_ in NEITHER for each in (noun, *joined) for child in each.children)


def wielders(scene: Scene, token: Token, arguments: Sequence[Argument]) -> list[Argument]:
    """Whose planes or rockets do it: "its jets bombed the port", "rebel rockets hit the school"."""
    doing = {each.i for each in subject(token)}
    arms = [a.phrase for a in arguments if a.field == "instrument" and a.phrase.head in doing]
    owners = (owner_of(scene, arm) for arm in arms)
    return [Argument("actor", owner) for owner in owners if owner is not None][:1]


def owner_of(scene: Scene, phrase: Phrase) -> Phrase | None:
    """Whose vehicle it is: the navy of "navy ships"."""
    beside = children(scene.parsed.doc[phrase.head], "poss", "compound", "nmod", "amod")
    owners = (scene.phrase(child.i) for child in beside)
    return next((owner for owner in owners if owner.kind in PARTIES), None)


def is_headline_passive(token: Token, pattern: Pattern, doers: Sequence[Phrase]) -> bool:
    """True for a verb of killing or hurting that tells nobody else who was hit: "Teenager shot to death in Leeds"."""
    hurts = pattern.count == "injured" or pattern.type in ("killing", "injury")
    told = children(token, "dobj", "dative", "prt", "xcomp", "ccomp", "agent", "aux", "auxpass", "neg")
    told += [noun for verb in children(token, "conj") for noun in children(verb, "dobj")]  # "shot and killed a judge"
    objects = "object" in pattern.roles.get("target", ())
    own = {child.i for child in children(token, "nsubj")}
    person = any(phrase.head in own and phrase.kind in PARTIES for phrase in doers)
    return person and hurts and objects and token.tag_ in ("VBD", "VBN") and not told


def owner_phrase(scene: Scene, phrase: Phrase) -> Phrase:
    """Whose deed stands where a doer would: the French of "French operations resulted in the capture of"."""
    if phrase.kind not in ("event", "other"):
        return phrase
    for child in children(scene.parsed.doc[phrase.head], "poss", "amod", "compound"):
        owner = scene.phrase(child.i)
        if owner.kind in PARTIES:
            return owner
    return phrase


def gap_heads(scene: Scene, trigger: Trigger) -> list[int]:
    """Heads of the noun phrases between a trigger's words: the men in "took three men hostage"."""
    doc = scene.parsed.doc
    states = [i for i in range(trigger.first, trigger.last) if doc[i].lower_ in STATES and i not in trigger.words]
    begin = max(states, default=trigger.first)  # of "left one dead and two wounded" the two
    gap = [i for i in range(begin, trigger.last) if i not in trigger.words]
    nouns = [i for i in gap if doc[i].pos_ in ("NOUN", "PROPN", "PRON") and doc[i].dep_ != "poss"]
    nouns += [i for i in gap if doc[i].pos_ == "NUM" and (doc[i].dep_ != "nummod" or doc[i].head.lower_ in STATES)]
    return [i for i in nouns if doc[i].head.i not in gap]


def accepted(pattern: Pattern, name: str, phrase: Phrase, function: str) -> bool:
    """True where a phrase is of a kind that may fill a field."""
    if phrase.kind == "event":
        return name == "topic"
    if name == "actor" and phrase.count is not None and phrase.count.high == 0:
        return False  # "nobody claimed responsibility"
    if name == "actor" and function in ("compound", "adjective") and phrase.detail in BODIES_HIT:
        return False  # "the embassy attack": of a body that bears no arms it tells the one that was hit
    if pattern.only and name in pattern.only:
        kinds = pattern.only[name]
        as_thing = phrase.kind in ("vehicle", "area") and "thing" in kinds
        return as_thing or phrase.kind in kinds or phrase.detail in kinds
    if name == "place" and phrase.kind in THINGS:
        return pattern.type in STRIKES  # "a bomb exploded at a clinic": the clinic is hit
    if name == "instrument" and phrase.kind in THINGS:
        return function in ("with", "using", "compound") and phrase.kind == "vehicle"
    return phrase.kind in ACCEPTS[name]


def field_of(name: str, phrase: Phrase, family: str) -> str:
    """The field that a phrase goes to: a thing as target is property, a weapon as doer is an instrument.

    A place that is hit is where it happened; one that is talked with or punished is a party.
    """
    if name in ("target", "place") and phrase.kind in (*THINGS, "area", "weapon"):
        return "property"
    if name == "target" and phrase.kind == "place" and family not in UNDIVIDED:
        return "place"
    if name == "actor" and phrase.kind == "weapon":
        return "instrument"
    return name


def has_field(pattern: Pattern, name: str) -> bool:
    """False for the property of a killing: of "capital murder" nothing is hit."""
    return name != "property" or pattern.type not in ("killing", "death", "injury")


def is_measured(word: Token) -> bool:
    """True for "after" with a length of time ("two days after"), and for "since", "before", "until"."""
    before = word.doc[word.i - 1] if word.i else None
    length = before is not None and before.lemma_ in LENGTHS
    return word.lower_ in ("before", "since", "until") or (word.lower_ == "after" and length)


def effects_of(scene: Scene, token: Token, pattern: Pattern) -> list[int]:
    """Heads of the triggers that a clause makes its cause: "killed in the attack", "died when a bomb exploded"."""
    found: list[int] = []
    if token.dep_ == "relcl" and pattern.type in HARM:
        found += [above.i for above in list(token.ancestors)[:MAX_ABOVE] if above.i in scene.events][:1]
        if any(noun.lower_ == "which" for name in ("in", "during") for noun in prepositional(token, name)):
            found += [i for i in range(token.i - 1, token.sent.start - 1, -1) if i in scene.events][:1]
    sharing = [verb for verb in children(token, "conj") if is_verbal(verb) and not children(verb, "nsubj", "nsubjpass")]
    for child in (*token.children, *(grand for verb in sharing for grand in verb.children)):
        if child.lower_ in AFTER and (pattern.type not in HARM or is_measured(child)):
            continue  # "raided offices two days after gas killed ten"
        if child.dep_ in ("prep", "agent") and child.lower_ in CAUSE_PREPOSITIONS:
            occasions = with_conjuncts(children(child, "pobj"))
            occasions += [inner for noun in occasions if noun.lemma_ in OUTCOMES for inner in prepositional(noun, "of")]
            occasions += children(child, "pcomp")
            found += [occasion.i for occasion in occasions if occasion.i in scene.events]
        elif child.dep_ == "advcl" and child.i in scene.events:
            marks = [mark for mark in children(child, "mark", "advmod") if mark.lower_ in ("when", "as", "after")]
            after = any(mark.lower_ == "after" and (pattern.type not in HARM or is_measured(mark)) for mark in marks)
            if marks and not after:
                found.append(child.i)
    if token.dep_ == "pobj" and pattern.type in HARM and token.head.head.lemma_ in CAUSE_VERBS:
        found += [cause.i for cause in subject(token.head.head) if cause.i in scene.events]  # "ended in 18 deaths"
    if not is_verbal(token) and token.dep_ in ("nsubj", "nsubjpass") and token.head.i in scene.events:
        found.append(token.head.i)  # "nine suicide bombers attacked": one deed
    if token.dep_ == "pobj" and token.head.lower_ == "as":
        found += [named.i for named in children(token.head.head, "dobj") if named.i in scene.events]
    clause = token.head if token.dep_ == "acomp" else token
    if clause.dep_ in ("advcl", "conj") and not any(is_measured(mark) for mark in children(clause, "mark")):
        found += [each.i for each in (clause.head, *children(clause.head, "acomp")) if each.i in scene.events]
    return found


def is_definite(token: Token) -> bool:
    """True where a noun refers back to what was told: "the attack", "this bombing", "his death", "the dead student"."""
    if token.dep_ == "amod" and token.pos_ in ("ADJ", "VERB"):
        token = token.head
    return any(
        (child.dep_ == "det" and child.lower_ in ("the", "this", "that", "these", "those")) or child.dep_ == "poss"
        for child in token.children
    )
