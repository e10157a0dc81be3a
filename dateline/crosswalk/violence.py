"""GTD, UCDP and MUC-4: codes of intentional violence, by who did it, whom it hit and who died."""

from __future__ import annotations

from dateline.crosswalk.facts import Facts, Party
from dateline.types import STATE_KINDS

HAPPENED = ("actual", "attempted")
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3  # UCDP type_of_violence
ASSASSINATION, ARMED_ASSAULT, BOMBING, FACILITY = 1, 2, 3, 7  # GTD attack types
# Types that tell of a death by themselves, where a victim is told.
DEADLY = frozenset({"killing", "execution"})


def gtd_of(facts: Facts) -> dict[str, int] | None:
    """GTD's attack type; None for a state's deed and for what is no attack."""
    if facts.event.modality not in HAPPENED:
        return None
    if facts.event.type == "clash":
        return clash_attack(facts)
    if any(party.kind in STATE_KINDS for party in facts.actors):
        return None
    code = attack_type(facts)
    return {"attacktype": code} if code else None


def clash_attack(facts: Facts) -> dict[str, int] | None:
    """A clash counts where one side is non-state and the other no army: police, or another group."""
    sides = (*facts.actors, *facts.targets)
    group = any(party.kind == "armed_group" for party in sides)
    state = [party for party in sides if party.kind in STATE_KINDS]
    police = all(facts.says("police", party.text) for party in state)
    return {"attacktype": ARMED_ASSAULT} if group and len(sides) > 1 and police else None


def attack_type(facts: Facts) -> int | None:
    """The attack type of a deed that is no state's."""
    name, default = facts.event.type, facts.table.rows[facts.event.type].gtd
    armed_groups = any(party.kind == "armed_group" for party in facts.actors)
    prominent = facts.prominent(facts.targets)
    if name == "killing":
        return BOMBING if facts.weapon("explosive") else ASSASSINATION if prominent else default
    if name == "execution":
        return (ASSASSINATION if prominent else default) if armed_groups else None
    if name == "armed_attack":
        return FACILITY if facts.property and not facts.targets else default
    if name == "suicide_attack":
        return ARMED_ASSAULT if facts.guns_only else default
    if name == "air_strike":
        drone = any("drone" in weapon.text for weapon in facts.instruments) or "drone" in facts.text
        return BOMBING if armed_groups and drone else None
    if name == "shelling":
        return ARMED_ASSAULT if facts.weapon("firearm") else default
    if name in ("assault", "mob_violence"):
        return ARMED_ASSAULT if facts.weapon("blade", "fire") else default
    if name == "arson":
        return ARMED_ASSAULT if facts.targets else default
    return default


def ucdp_of(facts: Facts) -> dict[str, int] | None:
    """UCDP's type of violence; None without a death, or where a side is not told."""
    if not facts.table.rows[facts.event.type].ucdp or not has_deaths(facts):
        return None
    kind = type_of_violence(facts)
    return {"type_of_violence": kind} if kind else None


def has_deaths(facts: Facts) -> bool:
    """True where at least one death is told, by a count or by the type itself."""
    if facts.event.modality not in HAPPENED:
        return False
    number = facts.number("killed")
    if number is not None:
        return number > 0
    return facts.event.type in DEADLY and facts.event.modality == "actual" and bool(facts.targets)


def type_of_violence(facts: Facts) -> int | None:
    """Whose sides fought: a government against anybody armed, groups among themselves, anybody against civilians."""
    if facts.event.type == "coup":
        return STATE_BASED
    if facts.event.type == "crackdown":
        return ONE_SIDED
    if facts.event.type == "execution" and not outside_the_law(facts):
        return None
    if facts.event.type == "clash":
        sides = [side_of(facts, party) for party in (*facts.actors, *facts.targets)]
        return between(set(sides), len(sides))
    doers = {side_of(facts, party) for party in facts.actors} & {"government", "group"}
    hit = {side_of(facts, party) for party in facts.targets}
    if not doers:
        return None
    if hit & {"government", "group"}:
        return STATE_BASED if "government" in doers | hit else NON_STATE
    return ONE_SIDED if "civilians" in hit else None


def between(sides: set[str | None], parties: int) -> int | None:
    """The type of a fight with all sides told as its actors."""
    if "government" in sides and ("group" in sides or parties > 1):
        return STATE_BASED
    return NON_STATE if sides == {"group"} and parties > 1 else None


def side_of(facts: Facts, party: Party) -> str | None:
    """UCDP's side of a party: government, organised group (named), civilians; None for crowds and the unknown."""
    if facts.captive(party):
        return "civilians"
    if party.kind in STATE_KINDS:
        return "government"
    if party.kind == "armed_group":
        return "group" if party.named else None
    unarmed = party.kind in ("civilians", "media", "organization", "political_party", "people")
    return "civilians" if unarmed else None


def outside_the_law(facts: Facts) -> bool:
    """True for an execution by a group, or one told to be without trial."""
    return any(party.kind == "armed_group" for party in facts.actors) or facts.says("extrajudicial")


def muc_of(facts: Facts) -> dict[str, str] | None:
    """MUC-4's incident type; None for what its task leaves out."""
    if facts.event.modality not in (*HAPPENED, "threatened"):
        return None
    kind = incident_type(facts)
    return {"type": kind} if kind else None


def incident_type(facts: Facts) -> str | None:
    """The incident type, by the parties and the instrument where the type leaves it open."""
    name, default = facts.event.type, facts.table.rows[facts.event.type].muc
    by_group = any(party.kind == "armed_group" for party in facts.actors)
    if name in ("clash", "raid", "crackdown"):
        return "ATTACK" if civilians_hurt(facts) else None
    if name == "suicide_attack":
        return "ATTACK" if facts.guns_only else default
    if name == "destruction":
        return "BOMBING" if facts.weapon("explosive") else "ARSON" if facts.weapon("fire") else "ATTACK"
    if name == "strike_action":
        return "FORCED WORK STOPPAGE" if by_group else None
    if name == "arrest":
        return "KIDNAPPING" if by_group else None
    if name == "execution":
        return "ATTACK" if by_group else None
    return default


def civilians_hurt(facts: Facts) -> bool:
    """True where people who could not fight are told to be killed or injured."""
    hurt = facts.some("killed") or facts.some("injured")
    counted = [claim.value.get("who") or {} for claim in facts.of("killed", "injured")]
    unarmed = [who for who in counted if who.get("kind") in ("civilians", "people")]
    return hurt and (bool(unarmed) or any(facts.is_civilian(party) for party in facts.targets))
