"""The user's own gazetteer file: what `dateline gazetteer import` made of a GeoNames dump.

It lies beside nothing of the package, in the folder of the user's data, and look-ups read it along with the built one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from dateline.errors import SourceError
from dateline.settings import user_folder
from dateline.user_file import DIGEST, address_of
from dateline.words import plain

VERSION = "1"  # of the file: raised when what it holds changes
UNDER_WAY = "another import is under way; wait for its end"
BROKEN = "cannot be read ({error}); dateline gazetteer remove, then import again"


@dataclass(slots=True)
class Tally:
    """What was met in a dump; it grows while the dump is read.

    Args:
        rows: lines read.
        taken: places of each kind.
        left_out: rows of features that are not taken, by class.
        bad: lines that are no row.
        faults: line and reason of the first bad ones.
    """

    rows: int = 0
    taken: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    bad: int = 0
    faults: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Imported:
    """What a user's gazetteer file says of itself.

    Args:
        source: name of the dump.
        modified: day of the dump (ISO), as its file has it.
        digest: hash of the dump's lines, which tells one dump from another.
        names: names that can be looked up.
        tally: what was met in the dump.
    """

    source: str
    modified: str
    digest: str
    names: int
    tally: Tally


def imported_path() -> Path:
    """Where the user's gazetteer lies, whether there is one or not."""
    return user_folder() / f"places-{VERSION}.sqlite"


def staging_path(path: Path) -> Path:
    """Where an import gathers its rows until it is whole."""
    return path.with_suffix(".part")


def sorted_path(staging: Path) -> Path:
    """Where an import sorts what it has gathered."""
    return staging.with_name(f"{staging.name}.sorted")


def read_imported(path: Path) -> Imported | None:
    """What was imported; None where nothing was.

    Args:
        path: the user's gazetteer.

    Raises:
        SourceError: the file is broken.
    """
    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(address_of(path), uri=True)) as connection:
            told = dict(connection.execute("SELECT key, value FROM about"))
        return Imported(
            told["source"], told["modified"], told["digest"], int(told["names"]), tally_of(json.loads(told["tally"]))
        )
    except (sqlite3.DatabaseError, KeyError, ValueError) as error:
        raise SourceError(str(path), None, BROKEN.format(error=error)) from error


def tally_of(told: Mapping[str, object]) -> Tally:
    """A tally as a file keeps it."""
    tally = Tally(**told)  # type: ignore[arg-type]
    tally.faults = [(line, reason) for line, reason in tally.faults]
    return tally


def remove_imported(path: Path) -> bool:
    """Remove the user's gazetteer, and what an import that did not end has left; False where there was neither.

    Args:
        path: the user's gazetteer.

    Raises:
        SourceError: an import is under way.
        OSError: a file cannot be removed.
    """
    staging = staging_path(path)
    if is_in_use(staging) or is_in_use(sorted_path(staging)):
        raise SourceError(str(path), None, UNDER_WAY)
    held = path.exists()
    path.unlink(missing_ok=True)
    return remove_staging(staging) or held


def is_in_use(file: Path) -> bool:
    """True for a file of an import that is at work."""
    if not file.exists():
        return False
    try:
        with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
    except sqlite3.DatabaseError as error:  # a broken file is nobody's
        return "locked" in str(error)
    return False


def remove_staging(staging: Path) -> bool:
    """Remove what an import has gathered, the files that SQLite put beside it too; False where there is none."""
    found = list(staging.parent.glob(f"{staging.name}*"))
    for file in found:
        file.unlink()
    return bool(found)


def page_of(imported: Imported, path: Path) -> str:
    """What was imported, for a person to read.

    Args:
        imported: what the file says of itself.
        path: the file.
    """
    tally = imported.tally
    lines = [
        f"{path} ({path.stat().st_size / 1e6:,.1f} MB)",
        f"  source    {plain(imported.source)} of {imported.modified}, digest {imported.digest[:DIGEST]}",
        f"  rows      {tally.rows:,}",
        f"  places    {sum(tally.taken.values()):,}: {counted(tally.taken)}",
        f"  names     {imported.names:,}",
        f"  left out  {sum(tally.left_out.values()):,} of other features, by class: {counted(tally.left_out)}",
        f"  bad rows  {tally.bad:,}",
        *(f"    line {line:,}: {reason}" for line, reason in tally.faults),
    ]
    if tally.bad > len(tally.faults):
        lines.append(f"    and {tally.bad - len(tally.faults):,} more")
    return "\n".join(lines)


def counted(numbers: Mapping[str, int]) -> str:
    """Numbers with what they count, the largest first."""
    rows = sorted(numbers.items(), key=lambda row: (-row[1], row[0]))
    return ", ".join(f"{plain(name)} {number:,}" for name, number in rows) or "none"
