"""PLOVER: the event, and the modes that its words, weapons and parties tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from dateline.crosswalk.facts import FIGHTERS, Facts, Instrument
from dateline.crosswalk.table import Variant

Code = tuple[str, tuple[str, ...]]


def plover_of(facts: Facts) -> dict[str, Any] | None:
    """The PLOVER code of an event: `event`, its most specific `mode`, and all `modes`; None where it has none."""
    code = code_by_modality(facts)
    if code is None:
        return None
    event, told = code
    modes = [mode for mode in facts.table.plover_modes[event] if mode in told]
    if event != "ASSAULT":
        modes = list(dict.fromkeys(told))
    return {"event": event, "mode": modes[0] if modes else None, "modes": modes}


def code_by_modality(facts: Facts) -> Code | None:
    """What a modality makes of the code: done or tried, announced, threatened, or nothing (crosswalk, section 1)."""
    row = facts.table.rows[facts.event.type]
    modality = facts.event.modality
    if modality in ("actual", "attempted"):
        return SPECIAL.get(facts.event.type, by_table)(facts)
    if modality == "planned":
        variant = variant_of(facts)
        return (variant.planned, ()) if variant.planned else None
    if modality == "threatened" and facts.event.type == "threat":
        return by_table(facts)
    if modality == "threatened" and row.threat:
        return "THREATEN", () if row.threat == "any" else (row.threat,)
    return None


def variant_of(facts: Facts) -> Variant:
    """The first variant of the type whose words the event has, else the type's own code."""
    row = facts.table.rows[facts.event.type]
    return next((each for each in row.variants if fits(facts, each)), row.default)


def fits(facts: Facts, variant: Variant) -> bool:
    """True where the event has the words that a variant asks for."""
    if variant.words is not None and not variant.words.search(facts.text):
        return False
    return variant.about is None or bool(variant.about.search(facts.about))


def by_table(facts: Facts) -> Code | None:
    """The code that the table gives, with the modes of the weapons where the type takes them."""
    variant = variant_of(facts)
    if variant.event is None:
        return None
    weapons = weapon_modes(facts) if facts.table.rows[facts.event.type].weapon else ()
    return variant.event, (*variant.modes, *weapons)


def weapon_modes(facts: Facts) -> tuple[str, ...]:
    """The modes that weapons tell, or else the words of the deed ("gunned down"); none where neither tells any."""
    told = [mode for instrument in facts.instruments for mode in instrument_modes(facts, instrument)]
    if not facts.instruments:
        told = list(first_fit(facts.table.deed_modes, facts.text))
    return tuple(dict.fromkeys(told))


def instrument_modes(facts: Facts, instrument: Instrument) -> tuple[str, ...]:
    """The modes of one weapon: by its words where they tell more than its kind."""
    table = facts.table
    for words, modes in table.instrument_modes:
        if words.search(instrument.text):
            return modes
    return table.weapon_modes.get(instrument.kind or "", ())


def first_fit(rules: Iterable[tuple[Any, tuple[str, ...]]], text: str) -> tuple[str, ...]:
    """The modes of the first rule whose words stand in a text."""
    return next((modes for words, modes in rules if words.search(text)), ())


def killing(facts: Facts) -> Code:
    """`targeted` where the victim was picked out, executed or defenceless; besides, the weapon's modes."""
    told = weapon_modes(facts)
    picked = facts.says("targeted") or facts.prominent(facts.targets)
    picked = picked or any(facts.captive(party) for party in facts.targets)
    return "ASSAULT", ("targeted", *told) if picked else told


def suicide_attack(facts: Facts) -> Code:
    """A suicide attack, with guns besides where they are told."""
    return "ASSAULT", ("suicide-attack", "firearms") if facts.weapon("firearm") else ("suicide-attack",)


def assault(facts: Facts) -> Code:
    """By the weapon; fists, or no method named, are `beat` (manual, rules for ASSAULT modes)."""
    return "ASSAULT", weapon_modes(facts) or (() if facts.instruments else ("beat",))


def arson(facts: Facts) -> Code:
    """`primitive` where people were meant, `destroy` where property was; neither told, no mode."""
    if facts.targets:
        return "ASSAULT", ("primitive",)
    return "ASSAULT", ("destroy",) if facts.property else ()


def robbery(facts: Facts) -> Code:
    """An assault only where a weapon was used on people."""
    modes = weapon_modes(facts)
    return ("ASSAULT", modes) if facts.instruments and facts.targets else ("COERCE", ("seize",))


def arrest(facts: Facts) -> Code:
    """An arrest; a warrant is a threat of one, a fighter taken in fighting is abducted."""
    if facts.says("warrant"):
        return "THREATEN", ("arrest",)
    fighters = any(party.kind in FIGHTERS for party in facts.targets)
    by_fighters = any(party.kind in FIGHTERS for party in facts.actors)
    if facts.says("captured") and fighters and by_fighters:
        return "ASSAULT", ("abduct",)
    return "COERCE", ("arrest",)


def raid(facts: Facts) -> Code:
    """A search, or an assault where shots were fired."""
    if facts.weapon("firearm", "explosive") or facts.some("killed"):
        return "ASSAULT", weapon_modes(facts)
    return "COERCE", ("seize",)


def weapons_seizure(facts: Facts) -> Code:
    """Taken from those who held them, or given up freely."""
    return ("RETREAT", ("disarm",)) if facts.says("given_up") else ("COERCE", ("seize",))


def execution(facts: Facts) -> Code:
    """Always a killing of somebody picked out; besides, the weapon's modes."""
    return "ASSAULT", ("targeted", *weapon_modes(facts))


def transfer(facts: Facts) -> Code | None:
    """Extradited, brought to safety, or moved against their will: one person deported, many expelled."""
    by_words = by_table(facts)
    if by_words is not None or not facts.says("forced"):
        return by_words
    moved = facts.number("displaced")
    if moved is None and not any(party.person for party in facts.targets):
        return None
    return ("SANCTION", ("expel",)) if (moved or 1) > 1 else ("COERCE", ("deport",))


def territory_taken(facts: Facts) -> Code | None:
    """By force it is an assault, without it a seizure."""
    if facts.instruments or facts.some("killed") or (facts.says("taken_by_force") and not facts.says("taken_freely")):
        return "ASSAULT", weapon_modes(facts)
    return by_table(facts)


def deployment(facts: Facts) -> Code:
    """Who moves: troops, police, a militia; or weapons."""
    moved = [*facts.targets, *facts.actors]
    if facts.weapon("firearm", "artillery", "aerial", "explosive"):
        return "MOBILIZE", ("weapons",)
    if any(party.kind == "armed_group" for party in moved):
        return "MOBILIZE", ("militia",)
    forces = [party for party in moved if party.kind == "state_force"]
    if not forces:
        return "MOBILIZE", ()
    return "MOBILIZE", ("police",) if all(facts.says("police", party.text) for party in forces) else ("troops",)


def displacement(facts: Facts) -> Code | None:
    """Only where the causer is named."""
    return ("SANCTION", ("expel",)) if facts.actors else None


def coup(facts: Facts) -> Code:
    """Coercion, or an assault where force was used."""
    if facts.instruments or facts.some("killed"):
        return "ASSAULT", weapon_modes(facts)
    return "COERCE", ("martial-law",) if "martial law" in facts.text else ()


def crackdown(facts: Facts) -> Code:
    """Force by its weapon; without one and without people hurt, only a crowd pushed back."""
    modes = weapon_modes(facts)
    hurt = facts.some("killed") or facts.some("injured")
    return ("ASSAULT", modes) if modes or hurt or facts.instruments else ("COERCE", ("restrict",))


def negotiation(facts: Facts) -> Code | None:
    """Talks; through somebody else where a mediator is told."""
    mediated = bool(facts.of("mediator"))
    return ("CONSULT", ("third-party",)) if mediated else by_table(facts)


SPECIAL: Mapping[str, Callable[[Facts], Code | None]] = {
    "killing": killing,
    "suicide_attack": suicide_attack,
    "assault": assault,
    "mob_violence": assault,
    "arson": arson,
    "robbery": robbery,
    "arrest": arrest,
    "raid": raid,
    "weapons_seizure": weapons_seizure,
    "execution": execution,
    "transfer": transfer,
    "territory_taken": territory_taken,
    "deployment": deployment,
    "displacement": displacement,
    "coup": coup,
    "crackdown": crackdown,
    "negotiation": negotiation,
}
