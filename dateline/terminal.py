"""What all commands share: data on standard output, talk on standard error, and how a run ends."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from dateline.errors import DatelineError, SettingsError
from dateline.words import plain

FAILED, USAGE, INTERRUPTED, CLOSED = 1, 2, 130, 141

DebugOption = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]


def say(text: str) -> None:
    """Write a line of data at once, so that the next program in the pipe can go on."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def check_file(name: str) -> None:
    """Refuse a name that is no file, or one that may not be read, before anything is done."""
    if Path(name).is_dir():
        fault = f"{name} is a folder; name the files in it"
    elif not Path(name).exists():
        fault = f"there is no file {name}"
    elif not os.access(name, os.R_OK):
        fault = f"{name} may not be read by you; mend its permissions"
    else:
        return
    raise typer.BadParameter(plain(fault), param_hint="FILE")


@contextmanager
def told_errors(debug: bool, *, again: str = "to start over") -> Iterator[None]:
    """Turn what may end a run into one line on standard error and an exit status.

    Args:
        debug: show where an error came from.
        again: what the same command does after an interruption.
    """
    try:
        yield
    except KeyboardInterrupt:
        typer.echo(f"dateline: interrupted; run the same command again {again}.", err=True)
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        # Python would complain once more when it closes standard output
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(CLOSED) from None
    except typer.Exit:
        raise
    except Exception as error:  # noqa: BLE001  the border to the user: a fault of our own is told, not thrown at them
        if debug:
            traceback.print_exc()
        typer.echo(f"dateline: {plain(error_text(error))}", err=True)
        raise typer.Exit(USAGE if isinstance(error, SettingsError) else FAILED) from None


def error_text(error: Exception) -> str:
    """What is told of an error that ends a run."""
    if isinstance(error, DatelineError):
        return str(error)
    if isinstance(error, OSError):
        file = f"{error.filename}: " if error.filename else ""
        return f"the run cannot go on: {file}{error.strerror or error}."
    return f"a fault of its own ({type(error).__name__}: {error}); run again with --debug and report what it shows."
