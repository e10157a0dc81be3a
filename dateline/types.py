"""The nouns of Dateline: frozen records, one for each part of the coded report.

Every offset is a Unicode code point into `Report.text`, `end` exclusive, and
`report.text[span.start:span.end] == span.text` always holds. This module imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

SCHEMA = "dateline/coded-report/1"

Modality = Literal["actual", "attempted", "planned", "threatened", "hypothetical", "negated"]
Scope = Literal["incident", "aggregate"]
Standing = Literal["denied", "confirmed", "claimed", "accused", "possible", "attributed", "reported"]
Act = Literal[
    "say", "announce", "confirm", "claim", "accuse", "deny", "suspect",
    "doubt", "promise", "request", "condemn", "decline",
]  # fmt: skip
OriginKind = Literal["outlet", "agency", "source", "unnamed"]
STATE_KINDS = frozenset({"government", "state_force"})  # kinds of entity that are bodies of a state


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of the text: `start` and `end` (exclusive) in code points, and the words themselves."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """One published news report as it was given; `text` is never changed.

    Args:
        text: the whole text.
        id: the caller's name for it; None where there is none.
        title: the headline, where it is not part of the text.
        outlet: who published it.
        url: where it was published.
        published: ISO date or date-time of publication; None where unknown.
        language: ISO 639-1 code as the caller states it; None where unknown.
    """

    text: str
    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and the days that it can mean.

    Args:
        span: the words.
        kind: `date`, `time`, `range`, `duration` or `set`.
        earliest: first day it can mean (ISO), None for an open end or an unresolved time.
        latest: last day it can mean (ISO), None likewise.
        precision: `minute` to `century`, or `open`.
        anchor: `text`, `published`, the index of the time that it hangs on, or None.
        timex: TIMEX3 value of TempEval-3, None where there is none.
    """

    span: Span
    kind: str
    earliest: str | None = None
    latest: str | None = None
    precision: str | None = None
    anchor: str | int | None = None
    timex: str | None = None

    @property
    def days(self) -> int | None:
        """Days from the first to the last that it can mean, 0 for a single one; None where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (date.fromisoformat(self.latest[:10]) - date.fromisoformat(self.earliest[:10])).days


@dataclass(frozen=True, slots=True)
class Place:
    """A place name and where it lies; coordinates are degrees (WGS 84), None where no gazetteer has it.

    Args:
        span: the words.
        name: the place's usual name.
        kind: `country`, `admin1`, `admin2`, `settlement`, `site`, `region` or `water`.
        country: ISO 3166-1 alpha-2 code.
        admin1: name of the first-level division.
        latitude: degrees north.
        longitude: degrees east.
        geonames: GeoNames id.
        precision: `site`, `settlement`, `near`, `admin2`, `admin1`, `linear`, `country` or `sea_air`.
        reason: one clause that says why this place was chosen, or why none was.
        role: what the name does: `place`; `dateline`; `government` ("Israel said"); `nationality` ("U.S. citizens");
            `part of a name` ("Gao Regional Hospital"); `description` for a site without a name ("a hotel in Gao").
        radius_km: how far from the point it may reach or lie, km; None where the precision tells it.
    """

    span: Span
    name: str
    kind: str
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    precision: str | None = None
    reason: str = ""
    role: str = "place"
    radius_km: float | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, group or body under all the names and descriptions that the report gives it.

    Args:
        id: `e1`, `e2`, … in the order of first mention.
        kind: one of the kinds of the contract (`person`, `armed_group`, `state_force`, …).
        name: its fullest name; empty where it is only described ("two policemen").
        codebook: id of the codebook's actor, where it is one.
        country: ISO 3166-1 alpha-2 code, where the report or the codebook tells it.
        mentions: all words that stand for it, in order.
        number: how many people it is, `{"low", "best", "high", "approximate"}`, where its descriptions tell.
    """

    id: str
    kind: str
    name: str
    codebook: str | None = None
    country: str | None = None
    mentions: tuple[Span, ...] = ()
    number: dict[str, Any] | None = field(default=None, hash=False)

    @property
    def named(self) -> bool:
        """True where it has a name, False where it is only described."""
        return bool(self.name)

    @property
    def label(self) -> str:
        """What to call it for a reader: its name, else its first description without the article."""
        words = self.name or " ".join(self.mentions[0].text.split() if self.mentions else ())
        article, _, rest = words.partition(" ")
        return rest if not self.name and rest and article.lower() in ("the", "a", "an") else words


@dataclass(frozen=True, slots=True)
class Source:
    """Who is said to say something.

    Args:
        span: the words that name who speaks.
        entity: id of the entity that they stand for.
        named: True where the report names who speaks, here or elsewhere; False for "a security source".
        affiliation: id of the entity to whom a person belongs, where the report tells it ("a Turkish official").
    """

    span: Span
    entity: str | None = None
    named: bool = False
    affiliation: str | None = None

    def mention_of(self, entity: Entity) -> Span | None:
        """The mention of an entity within its words; "a Facebook post" by the mayor holds none of the mayor's."""
        within = (each for each in entity.mentions if each.start < self.span.end and self.span.start < each.end)
        return next(within, None)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody says something.

    Args:
        id: `a1`, `a2`, … in the order of the text.
        kind: `direct`, `indirect` or `mixed`.
        act: what is done by saying it.
        source: who says it; None where nobody is named.
        cue: the word of saying.
        content: what is said; empty for `decline`.
        independent: True where the text says that the source speaks independently of another.
        via: attribution (id) or outlet (name) that passes it on.
        time: when it was said, `{"earliest", "latest", "precision", "time"}`; None where the text does not date it.
        attitude: True where somebody wants, feels or holds it and tells nothing: no claim rests on it.
    """

    id: str
    kind: str
    act: Act
    source: Source | None
    cue: Span | None
    content: tuple[Span, ...] = ()
    independent: bool | None = None
    via: str | None = None
    time: dict[str, Any] | None = field(default=None, hash=False)
    attitude: bool = False


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency that a report credits in its dateline, byline or foot.

    Args:
        span: the words that name it.
        name: its usual name.
        whole: True where the report is the agency's; False where it only contributed.
    """

    span: Span
    name: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Origin:
    """A voice at the end of a chain of telling: independence is counted on origins, not on outlets.

    Args:
        kind: `outlet` (the report's own, or one that it cites), `agency`, `source`, or `unnamed` where nobody is told.
        name: what to call it; None where the outlet is unknown or nobody is named.
        entity: entity id, None where it is none of the report's.
        attribution: the attribution by which it speaks; None where the report speaks with its own voice.
        chain: ids of the attributions from the outlet inwards, that of the origin last.
    """

    kind: OriginKind
    name: str | None = None
    entity: str | None = None
    attribution: str | None = None
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One field, one value, the words it rests on, who said it, and how it stands: the atom of Dateline.

    Args:
        id: `c1`, `c2`, … within the report.
        field: `type`, `actor`, `target`, `killed`, … as the contract lists them.
        value: the value, in the shape that the contract gives its field.
        evidence: the words that it rests on; never empty.
        attribution: ids of the attributions that carry it.
        standing: how the report leaves it.
        also: the other standings that hold, and `unverified`.
        origins: who is at the end of each chain of telling by which the report comes by it, deniers among them.
    """

    id: str
    field: str
    value: dict[str, Any]
    evidence: tuple[Span, ...]
    attribution: tuple[str, ...] = ()
    standing: Standing = "reported"
    also: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One occurrence as one report tells it, however many sentences tell it.

    Args:
        id: `v1`, `v2`, … in the order of first mention.
        type: an event type of the codebook.
        modality: whether it happened.
        scope: one occurrence, or a total of several.
        mentions: the words that name it.
        claims: all that the report says of it.
        codes: its codes in outside ontologies.
        roles: what those in it were on its day, by lists that the user has imported: entity id and fields of `Role`.
    """

    id: str
    type: str
    modality: Modality
    scope: Scope
    mentions: tuple[Span, ...]
    claims: tuple[Claim, ...]
    codes: dict[str, dict[str, Any] | None] = field(default_factory=dict)
    roles: tuple[dict[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A standing tie between two entities, such as who leads what.

    Args:
        id: `n1`, `n2`, … in the order of the text.
        type: a relation type of the codebook.
        subject: entity id, or None where only the other end is told.
        object: entity id, or None likewise.
        former: True where the text says that it has ended.
        time: `{"earliest", "latest", "precision", "time"}`, or None.
        value: the office, the role, or `{"amount", "currency"}`.
        evidence: the words that it rests on; never empty.
        attribution: ids of the attributions that carry it.
        standing: how the report leaves it.
        origins: as a claim's.
    """

    id: str
    type: str
    subject: str | None
    object: str | None
    former: bool
    evidence: tuple[Span, ...]
    time: dict[str, Any] | None = None
    value: Any = None
    attribution: tuple[str, ...] = ()
    standing: Standing = "reported"
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class CodedReport:
    """A report with all that was coded in it.

    Args:
        report: the report as given.
        coder: name, version and codebook version of what coded it.
        language: language of the text, as stated or as found.
        credits: the agencies that it credits, in the order of the text.
    """

    report: Report
    coder: dict[str, str]
    language: str
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    credits: tuple[Credit, ...] = ()
