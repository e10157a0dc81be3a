"""One occurrence as a report tells it: the tellings that are held to be of it, and the type that names it best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dateline.extract.modality import negated_argument
from dateline.extract.phrases import Phrase, Scene
from dateline.extract.telling import UNDIVIDED, Argument, Telling

if TYPE_CHECKING:
    from dateline.extract.additions import Addition
    from dateline.extract.occasions import Occasion
    from dateline.extract.tallies import Tally

# One violent occurrence may be told under any of these; the first that a telling has names the event.
ATTACK_TYPES = (
    "suicide_attack", "bombing", "air_strike", "shelling", "crackdown", "mob_violence", "clash", "execution",
    "armed_attack", "killing", "assault", "destruction", "death", "injury",
)  # fmt: skip
ANSWERS = frozenset({"deny", "confirm", "claim"})  # acts of who speaks of a deed that was told before
PUBLIC = frozenset({"crowd", "politics", "control"})  # families of what is told by its place alone: "a riot in Lomé"
SOMEBODY = frozenset("him her them us me you".split())
GENERAL = frozenset({"armed_attack", "killing", "death", "injury", "assault", "destruction"})
BLASTS = frozenset({"bombing", "suicide_attack", "air_strike", "shelling"})  # all of them may be called "the blast"
EFFECTS = frozenset({"killing", "death", "injury", "destruction"})
# Deeds that are told by what came of them too: "killed in a raid", "arrested in a raid".
OCCASIONS = {"raid": frozenset({"killing", "arrest", "weapons_seizure", "death", "injury"})}


SHOWN = 20  # tellings; the longest of 2,944 reports of gun violence tells its deed 41 times


@dataclass
class Occurrence:
    """Tellings that are held to be of one occurrence, in the order of the text.

    Args:
        tellings: what is told of it.
        additions: parties that other sentences add.
        nobody: words that say that nobody was killed or hurt in it.
        tallies: figures beside words of harm that are of it.
        occasions: when and where it was, told in words that name no deed.
        main: True for the deed that the report is about: the first that its lead tells.
    """

    tellings: list[Telling] = field(default_factory=list)
    additions: list[Addition] = field(default_factory=list)
    nobody: list[Telling] = field(default_factory=list)
    tallies: list[Tally] = field(default_factory=list)
    occasions: list[Occasion] = field(default_factory=list)
    main: bool = False

    @property
    def type(self) -> str:
        """The type that names it best."""
        types = {telling.type.type for telling in self.tellings}
        if types <= set(ATTACK_TYPES):
            ranked = [name for name in ATTACK_TYPES if name in types]
            if ranked[0] in GENERAL and self.by_suicide():
                return "suicide_attack"
            if ranked[0] in GENERAL and self.by_explosive():
                return "bombing"
            if ranked[0] == "armed_attack" and "killing" in types and (self.has_named_victim() or self.bare_attack()):
                return "killing"
            return ranked[0]
        named = (telling.type.type for telling in self.tellings if telling.type.type not in OCCASIONS)
        return next(named, self.tellings[0].type.type)

    def has_named_victim(self) -> bool:
        """True where somebody with a name is killed."""
        killings = (telling for telling in self.tellings if telling.type.type == "killing")
        return any(argument.phrase.kind == "person" for telling in killings for argument in telling.of("target"))

    def by_explosive(self) -> bool:
        """True where a bomb is what killed or hurt: "a car bomb killed three"."""
        harmful = (telling for telling in self.tellings if telling.type.type in EFFECTS)
        return any(each.phrase.detail == "explosive" for telling in harmful for each in telling.of("instrument"))

    def by_suicide(self) -> bool:
        """True where a "suicide bomber" does it."""
        doers = [each.phrase.entity for each in self.arguments("actor")]
        return any(entity is not None and "suicide" in entity.label.lower() for entity in doers)

    def bare_attack(self) -> bool:
        """True where the attack is but a noun that tells nothing: "killed in an attack"."""
        attacks = [telling for telling in self.tellings if telling.type.type == "armed_attack"]
        return not any(telling.verbal or telling.of("target", "property", "actor") for telling in attacks)

    def dated(self) -> list[Telling]:
        """The tellings whose times are those of the deed: who was shot may die, or be found, on a later day."""
        deeds = [telling for telling in self.tellings if telling.type.type != "death"]
        return deeds or self.tellings

    def brief(self) -> Occurrence:
        """The occurrence by its first and last tellings alone: no report tells one deed so often that more are needed
        to know it again, and a text of thousands of like sentences costs no more for each of them.
        """
        if len(self.tellings) <= 2 * SHOWN:
            return self
        return replace(self, tellings=[*self.tellings[:SHOWN], *self.tellings[-SHOWN:]])

    def arguments(self, *fields: str) -> list[Argument]:
        """The arguments of all tellings in some fields."""
        return [argument for telling in self.tellings for argument in telling.of(*fields)]

    def phrases(self, *fields: str) -> list[Phrase]:
        """The phrases of these arguments."""
        return [argument.phrase for argument in self.arguments(*fields)]


def types_fit(occurrence: Occurrence, telling: Telling) -> bool:
    """True where a telling's type can name what the occurrence is."""
    known, new = occurrence.type, telling.type.type
    if known == new:
        return True
    if known in OCCASIONS or new in OCCASIONS:
        return new in OCCASIONS.get(known, ()) or known in OCCASIONS.get(new, ())
    if known in ATTACK_TYPES and new in ATTACK_TYPES:
        return known in GENERAL or new in GENERAL or (known in BLASTS and new in BLASTS and "bombing" in (known, new))
    return False


def real(telling: Telling) -> bool:
    """True for what is told to have happened or to have been tried."""
    return telling.modality in ("actual", "attempted")


def names_in(scene: Scene, arguments: Sequence[Argument]) -> set[str]:
    """Ids of the named entities among arguments."""
    entities = (argument.phrase.entity for argument in arguments)
    return {entity.id for entity in entities if entity is not None and entity.id in scene.named}


def differ(known: set[str], new: set[str]) -> bool:
    """True where both are told and have nothing in common."""
    return bool(known) and bool(new) and not known & new


def tells_something(scene: Scene, occurrence: Occurrence) -> bool:
    """True where anything but the bare word is told: who, what, when and where, or how many."""
    if occurrence.arguments("target", "property", "instrument", "topic", "mediator") or occurrence.tallies:
        return True
    when = any(telling.times for telling in occurrence.tellings)
    where = any(telling.places for telling in occurrence.tellings)
    if all(telling.scope == "aggregate" for telling in occurrence.tellings):
        return when or where
    if all(is_kind_of_deed(scene, telling) for telling in occurrence.tellings):
        return False
    if any(telling.definite and telling.times and not telling.verbal for telling in occurrence.tellings):
        return True  # "the August 1988 cease-fire"
    if any(is_aimed(scene, telling) for telling in occurrence.tellings):
        return True
    told = any(is_told(scene, telling) for telling in occurrence.tellings)
    actor = bool(occurrence.arguments("actor"))
    if (when or where or actor) and any(telling.modality != "actual" for telling in occurrence.tellings):
        return True  # "no curfew was imposed in Durrës", "a strike is planned for Monday"
    gathered = (where or when) and any(telling.type.family in PUBLIC for telling in occurrence.tellings)
    return (when and where) or (actor and (when or where or told)) or gathered or is_answered(scene, occurrence)


def is_aimed(scene: Scene, telling: Telling) -> bool:
    """True for a truce that a clause tells, for what was only tried or meant with somebody ("an attempt to assassinate
    her"), and for what nobody did ("neither side opened fire")."""
    if telling.verbal and telling.type.type == "ceasefire":
        return True
    if telling.modality == "actual":
        return False
    words = [scene.parsed.doc[index] for index in telling.trigger.words]
    if telling.modality == "negated":
        return telling.verbal and any(negated_argument(word) for word in words)
    if telling.type.family in PUBLIC and not telling.verbal and telling.modality == "planned":
        return words[-1].dep_ in ("nsubj", "nsubjpass")  # "a curfew is to be imposed"
    return any(child.lower_ in SOMEBODY for word in words for child in word.children if child.dep_ == "dobj")


def is_answered(scene: Scene, occurrence: Occurrence) -> bool:
    """True for a bare word of a deed that somebody denies, confirms or answers for: "denied the massacre"."""
    heads = [telling.trigger.head for telling in occurrence.tellings]
    answers = [said for said in scene.saids if said.attribution.act in ANSWERS and not said.presupposes]
    return any(said.covers(head) for said in answers for head in heads)


def is_kind_of_deed(scene: Scene, telling: Telling) -> bool:
    """True for a gerund that stands for a kind of deed: "paid for by kidnapping for ransom"."""
    token = scene.parsed.doc[telling.trigger.head]
    return token.tag_ == "VBG" and token.dep_ == "pcomp" and not telling.of("actor")


def is_told(scene: Scene, telling: Telling) -> bool:
    """True where a word tells of one deed and not of a kind of deed ("paid for by kidnapping")."""
    if telling.verbal:
        return scene.parsed.doc[telling.trigger.head].tag_ != "VBG"
    return telling.definite or telling.type.family in UNDIVIDED
