"""The command line: data on standard output, talk on standard error.

What is slow to import (the parser, the tables) is imported by the command that needs it, so that help comes at once.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.imports import actors, gazetteer
from dateline.progress import Progress
from dateline.read import read_reports, read_reports_or_coded
from dateline.read.files import STDIN
from dateline.read.published import published_fault
from dateline.settings import Settings, load_settings
from dateline.terminal import FAILED, DebugOption, check_file, say, told_errors
from dateline.types import Report
from dateline.version import CODEBOOK_VERSION, VERSION

if TYPE_CHECKING:
    from rich.console import Console

    from dateline.read import Unreadable

EXIT_STATUS = """Exit status: 0 all reports were coded; 1 some could not be coded, or the run could not go on; 2 usage;
130 interrupted; 141 the reader of the output went away."""
EXIT_OF_ONE = """Exit status: 0 the event was shown; 1 its report could not be coded, or the run could not go on;
2 usage, or there is no such event; 130 interrupted; 141 the reader of the output went away."""
DEMO_OPENING = (
    "Sample reports, the first three of one raid as three outlets told it; each value stands beside its words."
)
DEMO_END = """`dateline code FILE --published DATE` codes your own report;
`--format jsonl` writes what a table leaves out: offsets, coordinates, codes of other ontologies."""
MOST_WORKERS = 64
WIDTH = 100  # of lists in a pipe, in characters

app = typer.Typer(
    help="Reads news reports and writes down who did what to whom, where and when, and who says so.",
    epilog=EXIT_STATUS,
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


class Format(StrEnum):
    """What the coded reports are written as."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


class Input(StrEnum):
    """What the files hold."""

    auto = "auto"
    text = "text"
    jsonl = "jsonl"


app.add_typer(gazetteer, name="gazetteer")
app.add_typer(actors, name="actors")


def main() -> None:
    """Run the command line; the entry point of `dateline`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(
            stream, "reconfigure"
        ):  # JSON is UTF-8 wherever it is written; a lone surrogate is no reason to stop
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app(prog_name="dateline")


FormatOption = Annotated[
    Format | None,
    typer.Option("--format", help="What to write: a table on a terminal by default, JSON Lines elsewhere."),
]
PublishedOption = Annotated[
    str | None, typer.Option("--published", help="Date of reports that tell none, such as 2020-06-08.")
]
OutletOption = Annotated[str | None, typer.Option("--outlet", help="Outlet of reports that tell none.")]
TitleOption = Annotated[str | None, typer.Option("--title", help="Headline of reports that tell none.")]
LanguageOption = Annotated[
    str | None, typer.Option("--language", help="Language of reports that tell none; only en is coded.")
]
InputOption = Annotated[Input, typer.Option("--input", help="What the files hold; auto looks.")]
WorkersOption = Annotated[int, typer.Option("--workers", min=1, max=MOST_WORKERS, help="Number of processes.")]


def _tell_version(wanted: bool) -> None:
    if wanted:
        say(f"dateline {VERSION} (codebook {CODEBOOK_VERSION})")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_tell_version, help="Tell the version and leave.")
    ] = False,
) -> None:
    """Reads news reports and writes down who did what to whom, where and when, and who says so."""


@app.command(epilog=EXIT_STATUS)
def code(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE", help="Texts, or JSON Lines of reports; - is standard input."),
    ] = None,
    published: PublishedOption = None,
    outlet: OutletOption = None,
    title: TitleOption = None,
    language: LanguageOption = None,
    output: FormatOption = None,
    content: InputOption = Input.auto,
    workers: WorkersOption = 1,
    debug: DebugOption = False,
) -> None:
    """Code reports: one JSON object a line, or a table on a terminal.

    A line of JSON Lines has text, and may have id, title, outlet, url, published and language. A report that cannot be
    coded gives an error in its place, and the run goes on.
    """
    sources = names or [STDIN]
    _check_files(sources)
    _check_published(published)
    with told_errors(debug):
        settings = load_settings()
        defaults = Report(text="", published=published, outlet=outlet, title=title, language=language)
        reports = read_reports(sources, content=content.value, defaults=defaults, settings=settings)
        _write(reports, output, settings, workers)


@app.command(epilog=EXIT_OF_ONE)
def show(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="Such as v2, or REPORT:v2 where there are several.")],
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE", help="Reports, or what dateline code wrote of them; - is standard input."),
    ] = None,
    published: PublishedOption = None,
    outlet: OutletOption = None,
    title: TitleOption = None,
    language: LanguageOption = None,
    content: InputOption = Input.auto,
    debug: DebugOption = False,
) -> None:
    """Show one event: every claim, how it stands, and who says so through whom.

    REPORT is a report's id: what its line of JSON Lines tells, the name of a text file, or its number where it has
    none. A report is coded now; one that dateline code has coded already is shown as it is, without its sentences.
    """
    sources = names or [STDIN]
    _check_files(sources)
    _check_published(published)
    with told_errors(debug):
        from dateline.code import code_report
        from dateline.pick import pick_event
        from dateline.show_event import event_page

        settings = load_settings()
        defaults = Report(text="", published=published, outlet=outlet, title=title, language=language)
        given = read_reports_or_coded(sources, content=content.value, defaults=defaults, settings=settings)
        _console().print(event_page(*pick_event(event, given, partial(code_report, settings=settings))))


@app.command(epilog=EXIT_STATUS)
def demo(output: FormatOption = Format.table, debug: DebugOption = False) -> None:
    """Code the sample reports that come with Dateline: a table, unless another format is asked for.

    The first three are of one raid, as three outlets told it.
    """
    with told_errors(debug):
        settings = load_settings()
        reports = read_reports([str(_resource("samples/reports.jsonl"))], settings=settings)
        if output is Format.table:
            typer.echo(f"{DEMO_OPENING}\n", err=True)
        _write(reports, output or Format.table, settings, workers=1)
        if output is Format.table:
            from dateline.show import KEY

            typer.echo(f"{KEY}\n\n{DEMO_END}", err=True)


@app.command()
def codebook(
    name: Annotated[str | None, typer.Argument(metavar="TYPE", help="An event type, such as killing.")] = None,
    debug: DebugOption = False,
) -> None:
    """List the event types, or tell all about one.

    That is its definition, the patterns that read it with their examples, and its codes in other ontologies.
    """
    from dateline.codebook.page import list_types, type_page

    with told_errors(debug):
        if name is None:
            say(list_types(shutil.get_terminal_size((WIDTH, 0)).columns))
        elif sys.stdout.isatty():
            from rich.markdown import Markdown

            _console().print(Markdown(type_page(name)))
        else:
            say(type_page(name))


@app.command()
def schema() -> None:
    """Write the JSON Schema (draft 2020-12) of a coded report."""
    with told_errors(debug=False):
        sys.stdout.write(_resource("coded-report.schema.json").read_text(encoding="utf-8"))
        sys.stdout.flush()


def _check_published(published: str | None) -> None:
    """Refuse a date that is none before anything is coded."""
    if published and (fault := published_fault(published)):
        raise typer.BadParameter(fault, param_hint="--published")


def _check_files(names: list[str]) -> None:
    """Refuse a name that is no file before anything is coded."""
    for name in names:
        if name == STDIN:
            if sys.stdin.isatty():
                typer.echo("Reading a report from the terminal; end it with Ctrl-D.", err=True)
        else:
            check_file(name)


def _write(reports: Iterable[Report | Unreadable], output: Format | None, settings: Settings, workers: int) -> None:
    """Code reports and write them; leaves with status 1 where one could not be coded."""
    output = output or (Format.table if sys.stdout.isatty() else Format.jsonl)
    with Progress(quiet=not sys.stderr.isatty() or sys.stdout.isatty()) as progress:
        write = _write_tables if output is Format.table else _write_json
        for failure in write(reports, output, settings, workers):
            progress.count(failure)
    if progress.failed:
        raise typer.Exit(FAILED)


def _write_json(
    reports: Iterable[Report | Unreadable], output: Format, settings: Settings, workers: int
) -> Iterator[str | None]:
    """Write JSON Lines, or one indented JSON array; yields why each report failed, None for one that did not."""
    from dateline.lines import code_lines
    from dateline.write import to_page

    opening = "[\n"
    for line in code_lines(reports, settings=settings, workers=workers):
        if output is Format.jsonl:
            say(line.json)
        else:
            sys.stdout.write(opening + to_page(json.loads(line.json)))
            opening = ",\n"
        yield line.failure
    if output is Format.json:
        say("[]" if opening == "[\n" else "\n]")


def _write_tables(
    reports: Iterable[Report | Unreadable], _: Format, settings: Settings, workers: int
) -> Iterator[str | None]:
    """Write a table for each report; yields why each report failed, None for one that did not."""
    from dateline.lines import code_in_order, failure_text
    from dateline.show import coded_table, failed_table
    from dateline.types import CodedReport

    console = _console()
    for result in code_in_order(reports, settings=settings, workers=workers):
        if isinstance(result, CodedReport):
            console.print(coded_table(result))
            yield None
        else:
            console.print(failed_table(result.report, str(result.error)))
            yield failure_text(result.report, str(result.error))


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)


def _resource(name: str) -> Path:
    """A file that comes with the package."""
    return Path(str(files("dateline").joinpath(name)))
