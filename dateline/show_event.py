"""One event with every claim and its chain of telling, in plain English.

As in `dateline/show.py` all words of a report go through `words.plain` and into `Text`, which reads no markup.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from dateline.show import STYLES, context_line, header, kind_words
from dateline.types import Claim, CodedReport, Event, Origin
from dateline.voices import attribution_of, origin_words, telling_words
from dateline.words import COUNTS, count_words, plain, quote, type_words, value_words

UNVERIFIED = "it could not be verified"


def event_page(coded: CodedReport, event: Event) -> RenderableType:
    """All that a report says of one event: each claim, how it stands, who says it through whom, and the origins.

    Args:
        coded: the report; where it has its text, the event's sentence is shown.
        event: one of its events.
    """
    parts: list[RenderableType] = [header(coded.report, f"{event.id} {kind_words(event)}")]
    if event.mentions and coded.report.text:
        parts.append(context_line(coded, event))
    parts += [part for claim in event.claims for part in claim_parts(coded, claim)]
    parts.append(Text())
    parts += [Text(line) for line in closing_lines(coded, event)]
    return Group(*parts)


def claim_parts(coded: CodedReport, claim: Claim) -> Iterator[RenderableType]:
    """A claim: its value and how it stands, the words that it rests on, and a line for each who says it."""
    yield Text()
    also = [other for other in claim.also if other != "unverified"]
    standing = Text(claim.standing, style=STYLES.get(claim.standing, ""))
    standing.append(f", also {', '.join(also)}" if also else "", style="dim")
    standing.append(f"; {UNVERIFIED}" if "unverified" in claim.also else "", style="yellow")
    evidence = " ".join(dict.fromkeys(quote(span.text) for span in claim.evidence))
    line = Text.assemble((claim_words(coded, claim), "bold"), " – ", standing)
    yield line.append(f"  {evidence}", style="dim")
    for origin in claim.origins:
        yield Padding(Text(telling_words(coded, origin)), (0, 0, 0, 2), expand=False)


def claim_words(coded: CodedReport, claim: Claim) -> str:
    """What is claimed: "12 killed", "actor: rebels"; with why it is held, where the words alone do not tell."""
    value = value_words(coded, claim)
    reason = f" (held to be the event’s: {plain(claim.value['reason'])})" if claim.value.get("reason") else ""
    if claim.field in COUNTS:
        number = count_words(claim.value)
        return f"{number} {claim.field}{value[len(number) :]}{reason}"
    return (value if claim.field == "type" else f"{type_words(claim.field)}: {value}") + reason


def closing_lines(coded: CodedReport, event: Event) -> Iterator[str]:
    """The origins of the event, each once, and the agencies that had a part in the report."""
    origins: dict[str, Origin] = {}
    for claim in event.claims:
        for origin in claim.origins:
            origins.setdefault(origin_key(coded, origin), origin)
    told = [origin_words(coded, origin) for origin in origins.values()]
    if told:
        yield f"{len(told)} origin{'' if len(told) == 1 else 's'}: {'; '.join(told)}"
    for credit in coded.credits:
        yield f"{plain(credit.name)} {'is credited with the report' if credit.whole else 'contributed to the report'}."


def origin_key(coded: CodedReport, origin: Origin) -> str:
    """What makes an origin of two claims one: the entity, else the name."""
    attribution = attribution_of(coded, origin.attribution)
    own = "" if attribution is not None else "own "
    return origin.entity or f"{own}{(origin.name or origin.attribution or '').lower()}"
