"""One event out of reports, by its name: `v2` of the only report, or `REPORT:v2` where there are several."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from itertools import islice

from dateline.errors import ReportError, SettingsError
from dateline.read import Unreadable
from dateline.types import CodedReport, Event, Report

EVENT = re.compile(r"v[1-9]\d*")
MOST_NAMED = 5  # reports that a message names
MOST_KNOWN = 1000  # reports of which the names are kept for a message
Given = Report | Unreadable | CodedReport


def pick_event(name: str, reports: Iterable[Given], code: Callable[[Report], CodedReport]) -> tuple[CodedReport, Event]:
    """The event of a name, and the report that tells it; no other report is coded.

    Args:
        name: `v2`, or `REPORT:v2`; a report without an id is named by its number from 1.
        reports: reports, coded or not, in order.
        code: codes one.

    Raises:
        SettingsError: the name is none, or names no report or event; tells which there are.
        ReportError: the report could not be read or coded.
    """
    report, _, event = name.rpartition(":")
    if not EVENT.fullmatch(event):
        raise SettingsError(f"{name!r} is no event; give one as v1, or as REPORT:v1 where there are several reports.")
    given = _report_named(report, reports) if report else _only(name, reports)
    if isinstance(given, Unreadable):
        raise ReportError(f"{given.report.id or 'the report'} could not be coded: {given.error}")
    coded = code(given) if isinstance(given, Report) else given
    return coded, _event_named(event, coded)


def _only(name: str, reports: Iterable[Given]) -> Given:
    """The only report, or the only one that tells anything."""
    found = list(islice(reports, MOST_NAMED + 1))
    if not found:
        raise SettingsError("there is no report; name a file with one.")
    if len(found) > 1:
        names = [f"{_id_of(each, number)}:{name}" for number, each in enumerate(found[:MOST_NAMED], start=1)]
        more = " …" if len(found) > MOST_NAMED else ""
        raise SettingsError(f"there are several reports; name the one that is meant: {', '.join(names)}{more}")
    return found[0]


def _report_named(name: str, reports: Iterable[Given]) -> Given:
    """The first report with an id, or with a number where it has no id."""
    known: list[str] = []
    for number, each in enumerate(reports, start=1):
        found = _id_of(each, number)
        if found == name:
            return each
        if len(known) < MOST_KNOWN:
            known.append(found)
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    there = (
        f"there are {', '.join(known[:MOST_NAMED])}{' …' if len(known) > MOST_NAMED else ''}"
        if known
        else "there is none"
    )
    raise SettingsError(f"there is no report {name!r}; {f'did you mean {near[0]!r}?' if near else f'{there}.'}")


def _id_of(given: Given, number: int) -> str:
    """What to call a report: its id, else its number."""
    report = given if isinstance(given, Report) else given.report
    return report.id or str(number)


def _event_named(name: str, coded: CodedReport) -> Event:
    """The event of an id in a coded report."""
    for event in coded.events:
        if event.id == name:
            return event
    ids = [event.id for event in coded.events]
    there = f"it tells of {ids[0]}{f' to {ids[-1]}' if len(ids) > 1 else ''}" if ids else "it tells of no event"
    raise SettingsError(f"there is no event {name} in {coded.report.id or 'the report'}; {there}.")
