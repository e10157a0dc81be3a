"""Import a GeoNames dump into the user's gazetteer, in three steps of which each can be cut short at any moment.

1. Rows are gathered in a staging file. Every `BATCH` lines are one transaction, in which the place in the dump is noted
   as well, so that the next run goes on from there, or starts over where the dump is another.
2. The names are sorted into a whole new file.
3. That file takes the place of the one in use, by renaming.

The chain of hashes and the order of all rows depend on the dump alone: the result is the same in one go or in many.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path

from dateline.errors import SourceError
from dateline.progress import Bar
from dateline.user_file import MOST_FAULTS
from dateline.where.build import LATIN, ranked, short_forms
from dateline.where.dump import BadRow, Row, load_features, opened, read_lines, read_row, skip
from dateline.where.fold import fold
from dateline.where.gazetteer import KINDS, SHORT_FORM
from dateline.where.imported import (
    UNDER_WAY,
    Imported,
    Tally,
    read_imported,
    remove_staging,
    sorted_path,
    staging_path,
    tally_of,
)

BATCH = 20_000  # lines in one transaction: half a second's work is lost at the most
OF_DIVISION = 2  # places of one name kept in a division: enough to see that the name alone does not tell which
OF_NAME = 30  # places of one name in all; with 60 the commonest names took 1.6 ms at their first look-up
CACHE = -128_000  # of SQLite: 128 MB (negative: in units of 1,024 bytes)
HEAD = 1 << 20  # bytes of the dump that tell it from another of the same size and time

TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, country TEXT, admin1 TEXT,
    latitude REAL NOT NULL, longitude REAL NOT NULL, population INTEGER NOT NULL
);
"""
STAGING = TABLES + "CREATE TABLE spelling (name TEXT NOT NULL, place INTEGER NOT NULL, rank INTEGER NOT NULL);"
FINAL = (
    TABLES
    + """
CREATE TABLE name (
    name TEXT NOT NULL, position INTEGER NOT NULL, place INTEGER NOT NULL, rank INTEGER NOT NULL,
    PRIMARY KEY (name, position)
) WITHOUT ROWID;
"""
)
SORTED = """
SELECT s.name, s.place, max(s.rank), p.country, p.admin1, p.population, p.kind
FROM staging.spelling s CROSS JOIN staging.place p ON p.id = s.place GROUP BY s.name, s.place ORDER BY s.name, s.place
"""
# name, place, rank, country, division, population and kind of a place that has the name
Bearer = tuple[str, int, int, str | None, str | None, int, int]


def import_dump(source: Path, path: Path, *, quiet: bool) -> Imported:
    """Import a dump; the user's gazetteer is the old one until the new one is whole.

    Args:
        source: the dump, or a zip archive that holds it.
        path: the user's gazetteer.
        quiet: show no progress.

    Raises:
        SourceError: the file is no dump, or another import is under way.
        OSError: the file cannot be read, or the folder not written to.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    staging = staging_path(path)
    with temporary_files_in(path.parent):
        try:
            gather(source, staging, quiet=quiet)
            assemble(staging, path, quiet=quiet)
        except sqlite3.DatabaseError as error:
            if "locked" in str(error):
                raise SourceError(source.name, None, UNDER_WAY) from error
            if not isinstance(error, sqlite3.OperationalError):
                remove_staging(staging)
                advice = "what an earlier import left was broken and is removed; run the same command again"
                raise SourceError(source.name, None, advice) from error
            raise OSError(f"{staging}: {error}") from error  # most often: the disk is full
        except SourceError:  # nothing of such a file is of use to a later run
            remove_staging(staging)
            raise
    remove_staging(staging)
    found = read_imported(path)
    if found is None:
        raise SourceError(str(path), None, "was removed by another program; import again")
    return found


def gather(source: Path, staging: Path, *, quiet: bool) -> None:
    """Read the dump into the staging file, from where an earlier run ended."""
    mark = fingerprint(source)
    with closing(sqlite3.connect(staging, timeout=0, isolation_level=None)) as connection:
        connection.executescript(
            f"PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
            f"PRAGMA cache_size = {CACHE}; BEGIN EXCLUSIVE; COMMIT;"
        )
        if mark_of(connection) != mark:
            begin(connection, source, mark)
        with opened(source) as (stream, size):
            done, digest, tally = position(connection)
            skip(stream, done)
            lines = read_lines(stream)
            with Bar(size, done, quiet=quiet) as bar:
                while batch := list(islice(lines, BATCH)):
                    connection.execute("BEGIN")
                    for line in batch:
                        take(connection, line, tally)
                    done += sum(map(len, batch))
                    digest = hashlib.sha256(digest.encode() + b"".join(batch)).hexdigest()
                    note(connection, done=str(done), digest=digest, tally=json.dumps(asdict(tally)))
                    connection.execute("COMMIT")
                    refuse_other_files(source, tally)
                    bar.show(done, tally.rows)
            refuse_other_files(source, tally)  # an empty one, too


def fingerprint(source: Path) -> str:
    """What tells a dump from another, or from itself after a change."""
    status = source.stat()
    with source.open("rb") as stream:
        head = hashlib.sha256(stream.read(HEAD)).hexdigest()
    return f"{status.st_size} {status.st_mtime_ns} {head}"


def mark_of(connection: sqlite3.Connection) -> str | None:
    """Fingerprint of the dump that a staging file was begun with."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'spelling'").fetchone():
        return None
    row = connection.execute("SELECT value FROM about WHERE key = 'mark'").fetchone()
    return row and str(row[0])


def begin(connection: sqlite3.Connection, source: Path, mark: str) -> None:
    """Start over with an empty staging file."""
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    connection.execute("BEGIN")
    for table in (*(f"DROP TABLE {table}" for table in tables), *STAGING.split(";")):
        connection.execute(table)
    day = datetime.fromtimestamp(source.stat().st_mtime, tz=UTC).date().isoformat()
    note(connection, mark=mark, source=source.name, modified=day, done="0", digest="", tally="{}")
    connection.execute("COMMIT")


def note(connection: sqlite3.Connection, **values: str) -> None:
    """Write what a file says of itself."""
    connection.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", values.items())


def position(connection: sqlite3.Connection) -> tuple[int, str, Tally]:
    """Bytes read, hash of them, and what was met in them."""
    told = dict(connection.execute("SELECT key, value FROM about"))
    return int(told["done"]), told["digest"], tally_of(json.loads(told["tally"]))


def take(connection: sqlite3.Connection, line: bytes, tally: Tally) -> None:
    """Write one line of the dump, or count why not."""
    tally.rows += 1
    try:
        row = read_row(line, load_features())
        if isinstance(row, str):
            tally.left_out[row] = tally.left_out.get(row, 0) + 1
            return
        values = (row.id, row.name, KINDS.index(row.kind), row.country, row.admin1)
        values += (row.latitude, row.longitude, row.population)  # type: ignore[assignment]
        if not connection.execute("INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values).rowcount:
            raise BadRow(f"id {row.id} stands in an earlier line, too")
    except BadRow as fault:
        tally.bad += 1
        if len(tally.faults) < MOST_FAULTS:
            tally.faults.append((tally.rows, str(fault)))
        return
    connection.executemany("INSERT INTO spelling VALUES (?, ?, ?)", names_of(row))
    tally.taken[row.kind] = tally.taken.get(row.kind, 0) + 1


def names_of(row: Row) -> Iterator[tuple[str, int, int]]:
    """Folded names of a row with its id and their rank, each once."""
    names = dict.fromkeys(ranked(row.id, row.name, list(row.alternates)))
    if row.kind in ("admin1", "admin2"):
        shorts = (short for title in (row.name, *row.alternates) for short in short_forms(title))
        names |= dict.fromkeys((fold(short), row.id, SHORT_FORM) for short in shorts if LATIN.fullmatch(short))
    return (name for name in names if name[0])


def refuse_other_files(source: Path, tally: Tally) -> None:
    """Raise SourceError for a file of which no row is good so far: it is no dump at all."""
    if tally.rows == tally.bad:
        line, reason = tally.faults[0] if tally.faults else (None, "the file is empty")
        advice = "a GeoNames dump such as allCountries.txt, ML.txt or its .zip is needed"
        raise SourceError(source.name, line, f"{reason}; {advice}")


def assemble(staging: Path, path: Path, *, quiet: bool) -> None:
    """Sort what was gathered into a new file, and put it in the place of the old one."""
    passing = sorted_path(staging)
    passing.unlink(missing_ok=True)
    with closing(sqlite3.connect(passing, isolation_level=None)) as connection:
        connection.executescript(
            f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = {CACHE};"
            f"PRAGMA temp_store = FILE; {FINAL}"
        )
        connection.execute("ATTACH ? AS staging", (str(staging),))
        connection.execute("BEGIN")
        connection.execute("INSERT INTO place SELECT * FROM staging.place ORDER BY id")
        total = connection.execute("SELECT count(*) FROM staging.spelling").fetchone()[0]
        bearers = connection.cursor().execute(SORTED)
        with Bar(total, quiet=quiet) as bar:
            kept = connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", positions(bearers, bar)).rowcount
        told = dict(connection.execute("SELECT key, value FROM staging.about"))
        del told["mark"], told["done"]
        note(connection, **told, names=str(kept))
        connection.execute("COMMIT")
    with passing.open("rb") as stream:
        os.fsync(stream.fileno())
    passing.replace(path)


def positions(bearers: Iterable[Bearer], bar: Bar) -> Iterator[tuple[str, int, int, int]]:
    """The rows of the table of names.

    Args:
        bearers: all places of all names, those of one name together.
        bar: what shows the progress.
    """
    done = 0
    for name, rows in groupby(bearers, key=itemgetter(0)):
        group = list(rows)
        done += len(group)
        bar.show(done, done)
        yield from ((name, at, row[1], row[2]) for at, row in enumerate(chosen(group)))


def chosen(group: Sequence[Bearer]) -> list[Bearer]:
    """The places of one name that are kept: of each division the first two, the most populous of all first.

    The first of each division come before all seconds, so that a name of hundreds of villages is known in all parts.
    """
    if len(group) == 1:
        return list(group)
    rows = sorted(group, key=lambda row: (-row[5], row[6], row[1]))
    met: dict[tuple[str | None, str | None], int] = {}
    ordered = []
    for row in rows:
        number = met[row[3], row[4]] = met.get((row[3], row[4]), 0) + 1
        if number <= OF_DIVISION:
            ordered.append((number, row))
    ordered.sort(key=lambda pair: pair[0])  # stable: within a number the most populous stay first
    return [row for _, row in ordered[:OF_NAME]]


@contextmanager
def temporary_files_in(folder: Path) -> Iterator[None]:
    """Let SQLite sort on the disk where the result goes: the system's folder for such files may be memory."""
    before = os.environ.get("SQLITE_TMPDIR")
    os.environ["SQLITE_TMPDIR"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SQLITE_TMPDIR"]
        else:
            os.environ["SQLITE_TMPDIR"] = before
