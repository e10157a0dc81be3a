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
from dateline.voices import OWN_VOICE, source_words
from dateline.words import (
    COUNTS,
    context_words,
    count_words,
    plain,
    quote,
    relation_words,
    type_words,
    value_words,
)

STYLES = {"denied": "red", "confirmed": "green", "accused": "yellow", "claimed": "yellow", "possible": "dim"}
# Columns of the events, each with its share of the width and with the least that it needs: a day, "Ouagadougou" and
# "(aggregate)" fit a line in a terminal of 80 columns.
COLUMNS = (("event", 12, 11), ("who → whom", 19, 12), ("when", 11, 10), ("where", 12, 11), ("figures", 10, 9))
STANDING_WIDTH = len("attributed,")
CLAIM_WIDTH = len("participants")
WHERE = ("place", "origin", "destination")
WHO = ("actor", "supporter", "mediator")
WHOM = ("target", "property", "topic")
KEY = """How a claim stands: reported = by the outlet itself · attributed = a source says so · claimed = by who did it ·
accused = of somebody else · possible = hedged · confirmed = by another than who said it first · denied.
“?” is what the report does not tell."""


def coded_table(coded: CodedReport) -> RenderableType:
    """All events of a report, their claims below them, and its relations.

    Args:
        coded: a coded report.
    """
    parts: list[RenderableType] = [header(coded.report, _events_told(len(coded.events)))]
    if coded.events:
        parts.append(_events(coded))
        parts += [part for event in coded.events for part in _claims(coded, event)]
    if coded.relations:
        parts.append(Text("relations", style="bold"))
        parts += [Padding(_relation_line(coded, index), (0, 0, 0, 2)) for index in range(len(coded.relations))]
    return Group(*parts, Text())


def failed_table(report: Report, message: str) -> RenderableType:
    """What to show of a report that could not be coded."""
    return Group(header(report, "not coded"), Text(plain(message), style="red"), Text())


def _events_told(number: int) -> str:
    return f"{number} event{'' if number == 1 else 's'}"


def header(report: Report, summary: str) -> RenderableType:
    """Title, outlet and date of a report."""
    title = Text(plain(report.title or report.id or "report"), style="bold")
    told = [report.id if report.title else None, report.outlet, report.published, summary]
    return Group(Rule(style="dim"), title, Text(" · ".join(plain(word) for word in told if word), style="dim"))


def _events(coded: CodedReport) -> Table:
    """One row for each event; a column that all events leave empty is left out."""
    table = Table(box=box.SIMPLE_HEAD, padding=0, pad_edge=False, expand=True)
    table.add_column("", style="dim", no_wrap=True)
    rows = [_event_row(coded, event) for event in coded.events]
    told = [index for index in range(len(COLUMNS)) if any(row[index] for row in rows)]
    for name, share, least in (COLUMNS[index] for index in told):
        table.add_column(name, ratio=share, min_width=least, overflow="fold", style="bold" if name == "event" else "")
    table.add_column("standing", width=STANDING_WIDTH)
    for event, row in zip(coded.events, rows, strict=True):
        standing = next((claim.standing for claim in event.claims if claim.field == "type"), "")
        cells = [Text(row[index]) for index in told]
        table.add_row(event.id, *cells, Text(standing, style=STYLES.get(standing, "")))
    return table


def _event_row(coded: CodedReport, event: Event) -> tuple[str, ...]:
    """What `COLUMNS` name, of one event."""
    figures = (f"{claim.field} {count_words(claim.value)}" for claim in event.claims if claim.field in COUNTS)
    return (
        kind_words(event),
        _who_whom(coded, event),
        _joined(coded, event, ("time",)),
        _joined(coded, event, WHERE),
        "; ".join(dict.fromkeys(figures)),
    )


def kind_words(event: Event) -> str:
    """The type, and what makes the event other than one that happened."""
    other = [event.modality] * (event.modality != "actual") + [event.scope] * (event.scope != "incident")
    return type_words(event.type) + (f" ({', '.join(other)})" if other else "")


def _who_whom(coded: CodedReport, event: Event) -> str:
    who, whom = _joined(coded, event, WHO), _joined(coded, event, WHOM)
    return f"{who or '?'} → {whom}" if whom else who


def _joined(coded: CodedReport, event: Event, fields: Iterable[str]) -> str:
    """The values of an event's claims on some fields, each told once."""
    values = [value_words(coded, claim) for claim in event.claims if claim.field in fields]
    return "; ".join(dict.fromkeys(values))


def _value(coded: CodedReport, claim: Claim) -> Text:
    """A claim's value; with why it is held to be the event's, where the words that tell the event do not say."""
    reason = claim.value.get("reason")
    return Text(value_words(coded, claim)).append(f" ({reason})" if reason else "", style="dim")


def _standing(claim: Claim) -> Text:
    """How a claim stands, and what holds besides."""
    text = Text(claim.standing, style=STYLES.get(claim.standing, ""))
    return text.append("".join(f", {other}" for other in claim.also), style="dim")


def context_line(coded: CodedReport, event: Event) -> RenderableType:
    """The sentence in which an event is first told, with the words that name it marked."""
    before, words, after = context_words(coded.report.text, event.mentions[0])
    return Padding(Text.assemble((before, "dim"), (words, "underline"), (after, "dim")), (0, 0, 0, 2), expand=False)


def _claims(coded: CodedReport, event: Event) -> Iterator[RenderableType]:
    """The claims of one event, with the words that they rest on and who says so."""
    yield Text(f"{event.id} {kind_words(event)}", style="bold")
    if event.mentions:
        yield context_line(coded, event)
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, expand=True, header_style="dim")
    table.add_column("claim", style="dim", width=CLAIM_WIDTH)
    for name, ratio in (("value", 5), ("words of the report", 6), ("who says so", 5)):
        table.add_column(name, ratio=ratio, overflow="fold")
    table.add_column("standing", width=STANDING_WIDTH)
    for claim in event.claims:
        source = source_words(coded, claim.origins)
        table.add_row(
            claim.field,
            _value(coded, claim),
            Text(" ".join(dict.fromkeys(quote(span.text) for span in claim.evidence))),
            Text(source or OWN_VOICE, style="dim" if source in ("", OWN_VOICE) else ""),
            _standing(claim),
        )
    yield Padding(table, (0, 0, 1, 2))


def _relation_line(coded: CodedReport, index: int) -> Text:
    relation = coded.relations[index]
    line = Text(relation_words(coded, relation))
    line.append(f"  {' '.join(quote(span.text) for span in relation.evidence)}", style="dim")
    return line
