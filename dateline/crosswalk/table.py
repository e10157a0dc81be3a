"""The crosswalk's table: what the codebook says of each type, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.codebook.load import FOLDER, line_of, read_yaml
from dateline.errors import CodebookError

PATH = FOLDER / "crosswalk.yaml"


@dataclass(frozen=True, slots=True)
class Variant:
    """Another PLOVER code of a type, for events told in certain words.

    Args:
        words: matches the event's own words; None where they do not matter.
        about: matches its topic and targets; None where they do not matter.
        event: PLOVER event, None for no code.
        modes: its modes.
        planned: PLOVER event of what is only announced.
    """

    words: re.Pattern[str] | None
    about: re.Pattern[str] | None
    event: str | None
    modes: tuple[str, ...]
    planned: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """What the table says of one event type; None is "no code".

    Args:
        default: PLOVER code that holds where no variant does.
        weapon: True where weapons add PLOVER modes.
        threat: mode of THREATEN; "any" for a threat without one; None for no code.
        variants: PLOVER codes of events told in certain words, in order.
        acled: default sub-event.
        gtd: attack type.
        ucdp: True where a death makes a row.
        muc: incident type.
    """

    default: Variant
    weapon: bool
    threat: str | None
    variants: tuple[Variant, ...]
    acled: str | None
    gtd: int | None
    ucdp: bool
    muc: str | None


@dataclass(frozen=True, slots=True)
class Table:
    """The whole crosswalk.

    Args:
        rows: by event type.
        event_type_of: ACLED event type of each sub-event.
        plover_modes: modes that each PLOVER event may carry, the most specific first.
        weapon_modes: PLOVER modes by the kind of an instrument.
        instrument_modes: words of an instrument and the modes that they tell, in order.
        deed_modes: words of a deed and the modes that they tell, in order.
        words: named lists of words that the rules ask for.
        large: how many people are many.
    """

    rows: Mapping[str, Row]
    event_type_of: Mapping[str, str]
    plover_modes: Mapping[str, tuple[str, ...]]
    weapon_modes: Mapping[str, tuple[str, ...]]
    instrument_modes: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]
    deed_modes: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]
    words: Mapping[str, re.Pattern[str]]
    large: int


@cache
def load_table() -> Table:
    """Read and check the crosswalk that Dateline ships, once.

    Raises:
        CodebookError: the file is broken, or names a code that its ontology does not have.
    """
    raw = read_yaml(PATH)
    table = Table(
        rows={name: read_row(row) for name, row in raw["types"].items()},
        event_type_of={sub: event for event, subs in raw["acled_event_types"].items() for sub in subs},
        plover_modes={event: tuple(modes) for event, modes in raw["plover_modes"].items()},
        weapon_modes={kind: tuple(modes) for kind, modes in raw["weapon_modes"].items()},
        instrument_modes=tuple((matcher(entry["words"]), tuple(entry["modes"])) for entry in raw["instrument_modes"]),
        deed_modes=tuple((matcher(entry["words"]), tuple(entry["modes"])) for entry in raw["deed_modes"]),
        words={name: matcher(words) for name, words in raw["words"].items()},
        large=raw["large"],
    )
    check_codes(table)
    return table


def read_row(raw: Mapping[str, Any]) -> Row:
    """One type's row."""
    return Row(
        default=read_variant(raw),
        weapon=raw.get("weapon", False),
        threat=raw.get("threat"),
        variants=tuple(read_variant(variant) for variant in raw.get("variants", ())),
        acled=raw.get("acled"),
        gtd=raw.get("gtd"),
        ucdp=raw.get("ucdp") == "deaths",
        muc=raw.get("muc"),
    )


def read_variant(raw: Mapping[str, Any]) -> Variant:
    """One PLOVER code with the words that it asks for."""
    return Variant(
        words=matcher(raw["words"]) if "words" in raw else None,
        about=matcher(raw["about"]) if "about" in raw else None,
        event=raw.get("plover"),
        modes=tuple(raw.get("modes", ())),
        planned=raw.get("planned"),
    )


def matcher(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of some word beginnings in lowered text."""
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + ")")


def check_codes(table: Table) -> None:
    """Raise CodebookError where a row names a code that is not in the ontology's list."""
    for name, row in table.rows.items():
        for variant in (row.default, *row.variants):
            events = [event for event in (variant.event, variant.planned) if event is not None]
            known = all(event in table.plover_modes for event in events)
            if not known or not set(variant.modes) <= set(table.plover_modes.get(variant.event or "", ())):
                raise CodebookError(PATH.name, line_of(PATH, f"  {name}:"), f"no such PLOVER event or mode in {name!r}")
        if row.acled is not None and row.acled not in table.event_type_of:
            raise CodebookError(PATH.name, line_of(PATH, f"  {name}:"), f"no such ACLED sub-event: {row.acled!r}")
        if row.threat not in (None, "any", *table.plover_modes["THREATEN"]):
            raise CodebookError(PATH.name, line_of(PATH, f"  {name}:"), f"no such mode of THREATEN: {row.threat!r}")
