"""ACLED: the sub-event by the kinds of the parties, the weapons and the counts (crosswalk, sections 2 and 3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dateline.crosswalk.facts import CIVILIANS, FIGHTERS, ORGANISED, Facts, Party
from dateline.types import STATE_KINDS

CLASH = "Armed clash"
ATTACK = "Attack"
ABDUCTION = "Abduction/forced disappearance"
LOOTING = "Looting/property destruction"
DISRUPTED = "Disrupted weapons use"
CHANGE = "Change to group/activity"
MIN_CROWD = 3  # people that make a protest, by ACLED's codebook
# Attempts that are coded though nothing tells whether force was used: the words of the type say it.
FORCE_USED = frozenset({"armed_attack", "clash", "coup"})


def acled_of(facts: Facts) -> dict[str, str] | None:
    """The ACLED code of an event: `event_type` and `sub_event_type`; None where it is no row."""
    modality = facts.event.modality
    if modality == "attempted":
        sub = attempted(facts)
    elif modality == "actual":
        sub = sub_event(facts)
    else:
        return None
    return {"event_type": facts.table.event_type_of[sub], "sub_event_type": sub} if sub else None


def attempted(facts: Facts) -> str | None:
    """A bomb found in time is disrupted; another attempt counts where armed force was used."""
    name = facts.event.type
    if name == "bombing" or (name in ("air_strike", "shelling") and facts.says("intercepted")):
        return DISRUPTED
    used = name in FORCE_USED or facts.weapon("firearm", "explosive", "artillery", "aerial")
    return sub_event(facts) if used or facts.some("killed") or facts.some("injured") else None


def sub_event(facts: Facts) -> str | None:
    """The sub-event of something that happened: by the type's own rule, else by the table."""
    rule = RULES.get(facts.event.type)
    return rule(facts) if rule else facts.table.rows[facts.event.type].acled


def inter_of(
    party: Party, country: str | None, groups: Mapping[str, int] | None = None, *, doer: bool = True
) -> int | None:
    """ACLED's kind of actor, 1 to 8; None where the report does not tell enough.

    Args:
        party: the party.
        country: ISO code of the country of the event.
        groups: kind (2 rebels, 3 political militia, 4 identity militia) of named armed groups, by lowered name.
        doer: True for those who act, False for those to whom it is done.
    """
    if party.kind == "state_force" or (party.kind == "government" and doer):
        if party.country is None or country is None:
            return None
        return 1 if party.country == country else 8
    if party.kind == "armed_group":
        return (groups or {}).get(party.text.split(" | ")[0]) if party.named else 3
    if party.kind == "intergovernmental" and doer:
        return 8
    return 7 if party.kind in CIVILIANS or party.kind == "government" else None


def by_parties(facts: Facts) -> str | None:
    """Rules 4 to 6: a weapon at range is that weapon, both sides able to fight a clash, civilians hit an attack."""
    remote = remote_weapon(facts)
    if remote:
        return remote
    if not organised(facts.actors):
        return None
    if any(facts.can_fight(party) for party in facts.targets):
        return CLASH
    return ATTACK if any(facts.is_civilian(party) for party in facts.targets) else None


def organised(parties: tuple[Party, ...]) -> bool:
    """True where one of those who act is armed and organised."""
    return any(party.kind in ORGANISED for party in parties)


def remote_weapon(facts: Facts) -> str | None:
    """The sub-event of a weapon that acts at range; None where guns tell of an exchange, or no such weapon is told."""
    if any(facts.says("schedule_1", weapon.text) for weapon in facts.instruments if weapon.kind == "chemical"):
        return "Chemical weapon"
    if facts.weapon("firearm"):
        return None
    if facts.weapon("aerial"):
        return "Air/drone strike"
    if facts.weapon("artillery"):
        return "Shelling/artillery/missile attack"
    return explosive(facts) if facts.weapon("explosive") else None


def explosive(facts: Facts) -> str:
    """A grenade that is thrown, or any other explosive."""
    texts = [weapon.text for weapon in facts.instruments if weapon.kind == "explosive"]
    thrown = [text for text in texts if facts.says("grenade", text) and not facts.says("grenade_launched", text)]
    return "Grenade" if thrown else "Remote explosive/landmine/IED"


def clash(facts: Facts) -> str | None:
    """A fight of two armed sides; not where one of them is told to be unarmed."""
    unarmed = [party for party in (*facts.actors, *facts.targets) if party.kind in CIVILIANS]
    return None if unarmed else CLASH


def suicide_attack(facts: Facts) -> str | None:
    """A suicide bomb; with guns only, by the parties."""
    return by_parties(facts) if facts.guns_only else "Suicide bomb"


def abduction(facts: Facts) -> str | None:
    """People taken; an attack where they were hurt, part of a battle where they were fighters."""
    if facts.actors and not organised(facts.actors):
        return None
    if facts.some("killed") or (facts.some("injured") and is_serious(facts)):
        return ATTACK
    return CLASH if facts.targets and all(facts.can_fight(party) for party in facts.targets) else ABDUCTION


def is_serious(facts: Facts) -> bool:
    """True where the words for the injured tell that they were badly hurt."""
    return any(facts.says("serious", span.text.lower()) for claim in facts.of("injured") for span in claim.evidence)


def hijacking(facts: Facts) -> str | None:
    """By what was taken: people, or only the vehicle."""
    if facts.targets or facts.some("abducted"):
        return ABDUCTION
    return LOOTING if facts.property else None


def by_doer(facts: Facts) -> str | None:
    """Torture and sexual violence count where nobody, or somebody organised, is told as the doer."""
    if facts.event.type == "torture":
        return ATTACK if organised(facts.actors) else None
    return "Sexual violence" if organised(facts.actors) or not facts.actors else None


def assault(facts: Facts) -> str | None:
    """By armed men an attack or clash, by a crowd mob violence, by one private person nothing."""
    if organised(facts.actors):
        return by_parties(facts)
    crowd = any(party.kind in CIVILIANS and facts.says("crowd", party.text) for party in facts.actors)
    return "Mob violence" if crowd else None


def arson(facts: Facts) -> str | None:
    """Property, or an attack where people were hurt."""
    if facts.some("killed") or facts.some("injured"):
        return by_parties(facts)
    return LOOTING


def robbery(facts: Facts) -> str | None:
    """An armed group's robbery; other robbery is crime."""
    return LOOTING if any(party.kind == "armed_group" for party in facts.actors) else None


def riot(facts: Facts) -> str:
    """By what it grew from."""
    return "Violent demonstration" if facts.says("crowd_march") else "Mob violence"


def protest(facts: Facts) -> str | None:
    """By the answer to it; none for fewer than three people or a hunger strike."""
    crowd = facts.number("participants")
    if facts.says("hunger_strike") or (crowd is not None and crowd < MIN_CROWD):
        return None
    return answered(facts) or "Peaceful protest"


def answered(facts: Facts) -> str | None:
    """Force used on a crowd: excessive with deaths or bad injuries, else an intervention; None where none is told."""
    if facts.some("killed") or (facts.some("injured") and is_serious(facts)):
        return "Excessive force against protesters"
    return "Protest with intervention" if facts.some("injured") or facts.some("arrested") else None


def crackdown(facts: Facts) -> str:
    """By what came of it; a riot put down is a violent demonstration."""
    if facts.says("rioters", facts.about):
        return "Violent demonstration"
    return answered(facts) or "Protest with intervention"


def strike_action(facts: Facts) -> str | None:
    """A stoppage of work counts only with people in the street."""
    return "Peaceful protest" if facts.says("crowd_march") else None


def arrest(facts: Facts) -> str | None:
    """Taken by a group is abducted; by the state, only important people or political mass arrests count."""
    if any(party.kind == "armed_group" for party in facts.actors):
        return ABDUCTION
    if facts.says("warrant"):
        return None
    if facts.prominent(facts.targets):
        return "Arrests"
    political = facts.says("political", facts.about) or any(p.kind == "political_party" for p in facts.targets)
    return "Arrests" if political and (facts.number("arrested") or 0) >= facts.table.large else None


def raid(facts: Facts) -> str | None:
    """By its outcome: shots, or important people arrested."""
    if facts.some("killed") or facts.some("injured") or facts.weapon("firearm"):
        return by_parties(facts)
    return "Arrests" if facts.some("arrested") and facts.prominent(facts.targets) else None


def weapons_seizure(facts: Facts) -> str | None:
    """A cache that matters."""
    return DISRUPTED if facts.says("cache") or facts.says("cache", facts.about) else None


def execution(facts: Facts) -> str | None:
    """Outside the law: by a group, or told to be without trial."""
    group = any(party.kind == "armed_group" for party in facts.actors)
    return ATTACK if group or facts.says("extrajudicial") else None


def release(facts: Facts) -> str | None:
    """A deal between armed actors, or a rescue under fire."""
    if facts.says("rescue"):
        return CLASH if facts.weapon("firearm") or facts.some("killed") else None
    return "Agreement" if organised(facts.actors) and negotiated(facts) else None


def negotiated(facts: Facts) -> bool:
    """True where words or a mediator tell of a deal."""
    return bool(facts.of("mediator")) or facts.says("negotiated") or facts.says("negotiated", facts.about)


def surrender(facts: Facts) -> str | None:
    """Negotiated, or a large defection."""
    if negotiated(facts):
        return "Agreement"
    return CHANGE if (facts.number("participants") or 0) >= facts.table.large else None


def escape(facts: Facts) -> str | None:
    """Many prisoners at once."""
    escaped = max(facts.number("participants") or 0, facts.number("released") or 0)
    return "Other" if escaped >= facts.table.large else None


def transfer(facts: Facts) -> str | None:
    """An exchange between armed actors."""
    return "Agreement" if organised(facts.actors) and facts.says("negotiated") else None


def territory_taken(facts: Facts) -> str | None:
    """By force, to the side of the taker; handed over, without; where neither is told, or whose side, nothing."""
    if facts.says("taken_freely"):
        return "Non-violent transfer of territory"
    fought = facts.says("taken_by_force") or facts.instruments or facts.some("killed")
    sides = {side_of_taker(facts, party) for party in facts.actors}
    return next(iter(sides)) if fought and len(sides) == 1 else None


def side_of_taker(facts: Facts, party: Party) -> str | None:
    """The sub-event for one taker: the own government, or anybody else; None where its country is not told."""
    if party.kind == "armed_group":
        return "Non-state actor overtakes territory"
    if party.kind not in STATE_KINDS or party.country is None or facts.country is None:
        return None
    own = party.country == facts.country
    return "Government regains territory" if own else "Non-state actor overtakes territory"


def withdrawal(facts: Facts) -> str | None:
    """Forces that leave; with a place handed over, its transfer."""
    if not any(party.kind in FIGHTERS for party in (*facts.actors, *facts.targets)):
        return None
    return "Non-violent transfer of territory" if facts.says("handed_over") else CHANGE


def deployment(facts: Facts) -> str | None:
    """Forces that move, or a base of theirs."""
    if not any(party.kind in FIGHTERS for party in (*facts.actors, *facts.targets)):
        return None
    return "Headquarters or base established" if facts.says("base") else CHANGE


def displacement(facts: Facts) -> str | None:
    """Caused by fighting, or by armed men."""
    return "Other" if organised(facts.actors) or facts.says("fighting") else None


def coup(facts: Facts) -> str:
    """A coup; with deaths, a clash."""
    return CLASH if facts.some("killed") else "Other"


def between_armed(facts: Facts) -> str | None:
    """An agreement or peace talks, where two armed actors take part and one of them is no state."""
    parties = (*facts.actors, *facts.targets)
    armed = {party.text for party in parties if party.kind in FIGHTERS | STATE_KINDS}
    return "Agreement" if len(armed) > 1 and any(party.kind == "armed_group" for party in parties) else None


def ceasefire(_: Facts) -> str:
    """Always an agreement."""
    return "Agreement"


def breakdown(facts: Facts) -> str | None:
    """The end of a ceasefire or accord of armed actors."""
    return "Other" if facts.says("truce") and any(party.kind == "armed_group" for party in facts.actors) else None


def cooperation(facts: Facts) -> str | None:
    """Armed groups that join forces."""
    groups = any(party.kind == "armed_group" for party in facts.actors)
    return CHANGE if groups and facts.says("join_forces") else None


def appointment(facts: Facts) -> str | None:
    """A new leader of an armed group."""
    return CHANGE if any(party.kind == "armed_group" for party in (*facts.actors, *facts.targets)) else None


def death(facts: Facts) -> str | None:
    """A suspicious death of a high official."""
    return "Other" if facts.prominent(facts.targets) and facts.says("suspicious") else None


RULES: Mapping[str, Callable[[Facts], str | None]] = {
    "killing": by_parties,
    "armed_attack": by_parties,
    "clash": clash,
    "bombing": explosive,
    "suicide_attack": suicide_attack,
    "abduction": abduction,
    "hijacking": hijacking,
    "sexual_violence": by_doer,
    "torture": by_doer,
    "assault": assault,
    "arson": arson,
    "robbery": robbery,
    "riot": riot,
    "protest": protest,
    "crackdown": crackdown,
    "strike_action": strike_action,
    "arrest": arrest,
    "raid": raid,
    "weapons_seizure": weapons_seizure,
    "execution": execution,
    "release": release,
    "surrender": surrender,
    "escape": escape,
    "transfer": transfer,
    "territory_taken": territory_taken,
    "withdrawal": withdrawal,
    "deployment": deployment,
    "displacement": displacement,
    "coup": coup,
    "agreement": between_armed,
    "negotiation": between_armed,
    "ceasefire": ceasefire,
    "breakdown": breakdown,
    "cooperation": cooperation,
    "appointment": appointment,
    "death": death,
}
