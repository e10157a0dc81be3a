"""Coded reports as tables for a terminal of 80 columns or more.

All words of a report go through `words.plain` and into `Text`, which reads no markup: a hostile report can neither
move the cursor nor colour the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dateline.types import Claim, CodedReport, Event, Report
from dateline.words import COUNTS, count_words, plain, quote, relation_words, source_words, value_words

STYLES = {"denied": "red", "confirmed": "green", "accused": "yellow", "claimed": "yellow", "possible": "dim"}
WHERE = ("place", "origin", "destination")
WHO = ("actor", "supporter", "mediator")
WHOM = ("target", "property", "topic")


def coded_table(coded: CodedReport) -> RenderableType:
    """All events of a report, their claims below them, and its relations.

    Args:
        coded: a coded report.
    """
    parts: list[RenderableType] = [_header(coded.report, _events_told(len(coded.events)))]
    if coded.events:
        parts.append(_events(coded))
        parts += [part for event in coded.events for part in _claims(coded, event)]
    if coded.relations:
        parts.append(Text("relations", style="bold"))
        parts += [Padding(_relation_line(coded, index), (0, 0, 0, 2)) for index in range(len(coded.relations))]
    return Group(*parts, Text())


def failed_table(report: Report, message: str) -> RenderableType:
    """What to show of a report that could not be coded."""
    return Group(_header(report, "not coded"), Text(plain(message), style="red"), Text())


def _events_told(number: int) -> str:
    return f"{number} event{'' if number == 1 else 's'}"


def _header(report: Report, summary: str) -> RenderableType:
    """Title, outlet and date of a report."""
    title = Text(plain(report.title or report.id or "report"), style="bold")
    told = [report.id if report.title else None, report.outlet, report.published, summary]
    return Group(Rule(style="dim"), title, Text(" · ".join(plain(word) for word in told if word), style="dim"))


def _events(coded: CodedReport) -> Table:
    """One row for each event."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column("", style="dim", no_wrap=True)
    table.add_column("event", style="bold", min_width=9)
    for name, ratio in (("who → whom", 4), ("when", 2), ("where", 2), ("figures", 2)):
        table.add_column(name, ratio=ratio, overflow="fold", min_width=8)
    table.add_column("standing", min_width=8)
    for event in coded.events:
        table.add_row(
            event.id,
            Text("\n".join(_kind(event))),
            Text(_who_whom(coded, event)),
            *(Text(_joined(coded, event, fields)) for fields in (("time",), WHERE)),
            Text(_figures(coded, event)),
            _standing(next((claim for claim in event.claims if claim.field == "type"), None)),
        )
    return table


def _kind(event: Event) -> Iterator[str]:
    """The type, and what makes the event other than one that happened."""
    yield event.type.replace("_", " ")
    if event.modality != "actual":
        yield f"({event.modality})"
    if event.scope != "incident":
        yield f"({event.scope})"


def _who_whom(coded: CodedReport, event: Event) -> str:
    who, whom = _joined(coded, event, WHO), _joined(coded, event, WHOM)
    return f"{who or '?'} → {whom}" if whom else who


def _joined(coded: CodedReport, event: Event, fields: Iterable[str]) -> str:
    """The values of an event's claims on some fields, each told once."""
    values = [value_words(coded, claim) for claim in event.claims if claim.field in fields]
    return "; ".join(dict.fromkeys(values))


def _figures(coded: CodedReport, event: Event) -> str:
    """The counts of an event."""
    told = [f"{claim.field} {count_words(claim.value)}" for claim in event.claims if claim.field in COUNTS]
    return "; ".join(dict.fromkeys(told))


def _standing(claim: Claim | None) -> Text:
    """How a claim stands, and what holds besides."""
    if claim is None:
        return Text()
    also = f" (also {', '.join(claim.also)})" if claim.also else ""
    return Text(claim.standing + also, style=STYLES.get(claim.standing, ""))


def _claims(coded: CodedReport, event: Event) -> Iterator[RenderableType]:
    """The claims of one event, with the words that they rest on."""
    told = ", ".join(quote(mention.text) for mention in event.mentions)
    yield Text(f"{event.id} {event.type.replace('_', ' ')}: {told}", style="bold")
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, show_header=False)
    table.add_column("field", style="dim", min_width=8)
    for name, ratio in (("value", 3), ("standing", 2), ("who says so", 3), ("words", 5)):
        table.add_column(name, ratio=ratio, overflow="fold", min_width=9)
    for claim in event.claims:
        table.add_row(
            claim.field,
            Text(value_words(coded, claim)),
            _standing(claim),
            Text(source_words(coded, claim.attribution), style="italic"),
            Text(" ".join(quote(span.text) for span in claim.evidence)),
        )
    yield Padding(table, (0, 0, 1, 2))


def _relation_line(coded: CodedReport, index: int) -> Text:
    relation = coded.relations[index]
    line = Text(relation_words(coded, relation))
    line.append(f"  {' '.join(quote(span.text) for span in relation.evidence)}", style="dim")
    return line
