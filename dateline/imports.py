"""The commands `dateline gazetteer` and `dateline actors`: what the user has imported."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from dateline.read.files import STDIN
from dateline.terminal import DebugOption, check_file, say, told_errors

gazetteer = typer.Typer(rich_markup_mode=None, invoke_without_command=True)
actors = typer.Typer(rich_markup_mode=None, invoke_without_command=True)


@gazetteer.callback()
def _show_gazetteer(context: typer.Context, debug: DebugOption = False) -> None:
    """Tell what was imported into the gazetteer; import a GeoNames dump, so that villages are found, or remove it."""
    if context.invoked_subcommand is None:
        from dateline.where.imported import imported_path, page_of, read_imported

        with told_errors(debug):
            path = imported_path()
            found = read_imported(path)
            say(page_of(found, path) if found else f"Nothing was imported; {path} would hold it.")


@gazetteer.command("import")
def _import_gazetteer(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A dump: allCountries.txt, a country's ML.txt, or its .zip.")
    ],
    debug: DebugOption = False,
) -> None:
    """Import a GeoNames dump (download.geonames.org/export/dump), which replaces what was imported before.

    It can be ended at any moment; the same command goes on from there. Until it is done the old gazetteer is in use.
    """
    check_import(file)
    from dateline.where.imported import imported_path, page_of
    from dateline.where.importing import import_dump

    with told_errors(debug, again="to go on from there"):
        path = imported_path()
        say(page_of(import_dump(Path(file), path, quiet=not sys.stderr.isatty()), path))


@gazetteer.command("remove")
def _remove_gazetteer(debug: DebugOption = False) -> None:
    """Remove what was imported, and what an import that did not end has left."""
    from dateline.where.imported import imported_path, remove_imported

    with told_errors(debug):
        say("Removed." if remove_imported(imported_path()) else "Nothing was imported.")


@actors.callback()
def _show_actors(context: typer.Context, debug: DebugOption = False) -> None:
    """Tell which lists of actors were imported; import dictionaries of PETRARCH or FollowTheMoney, or remove a list."""
    if context.invoked_subcommand is None:
        from dateline.codebook.lists.store import list_files, lists_folder, page_of, read_about

        with told_errors(debug):
            folder = lists_folder()
            pages = [page_of(read_about(file)) for file in list_files(folder)]
            say("\n".join(pages) or f"Nothing was imported; {folder} would hold it.")


@actors.command("import")
def _import_actors(
    names: Annotated[
        list[str], typer.Argument(metavar="FILE", help="Dictionaries of PETRARCH, or FollowTheMoney as JSON Lines.")
    ],
    debug: DebugOption = False,
) -> None:
    """Import lists of actors, each under the name of its file; all of them, or none where one is broken.

    Whom you import is yours to answer for: a list may hold private persons, and its licence may bind you.
    """
    for name in names:
        check_import(name)
    from dateline.codebook.actors import ActorIndex, load_actors
    from dateline.codebook.lists.importing import import_lists
    from dateline.codebook.lists.store import lists_folder, page_of

    with told_errors(debug):
        sources = [Path(name) for name in names]
        for about, reading in import_lists(sources, lists_folder(), ActorIndex(load_actors())):
            say(page_of(about, reading.faults))


@actors.command("remove")
def _remove_actors(
    name: Annotated[str, typer.Argument(metavar="LIST", help="A list's name, as `dateline actors` tells it.")],
    debug: DebugOption = False,
) -> None:
    """Remove an imported list."""
    from dateline.codebook.lists.store import lists_folder, remove_list

    with told_errors(debug):
        remove_list(name, lists_folder())
        say("Removed.")


def check_import(name: str) -> None:
    """Refuse what is no file that can be read from its start more than once."""
    if name == STDIN:
        raise typer.BadParameter("an import is read from a file, not from standard input; name one", param_hint="FILE")
    check_file(name)
