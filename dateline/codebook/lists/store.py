"""Imported lists of actors: one SQLite file each, in the user's folder, read a name at a time.

Tens of thousands of names cost no time at the start and no memory: what begins with a word is fetched when a report
has that word.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import astuple, dataclass
from pathlib import Path

from dateline.codebook.actors import Actor, ActorsOn, ends_a_surname
from dateline.codebook.lists.listed import ListedActor
from dateline.errors import SourceError
from dateline.role import Role
from dateline.settings import user_folder
from dateline.spelling import NameTable, pieces, spellings_of
from dateline.user_file import DIGEST, MOST_FAULTS, address_of
from dateline.words import plain

FORMAT = "1"  # of the files: raised when what they hold changes
SUFFIX = ".sqlite"
MOST_REASONS = 20  # for which entries were left out that are told; a file may make up schemata
MOST_WORDS = 20_000  # first words kept in memory; most of them begin no name
SCHEMA = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE actor (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, names TEXT NOT NULL, kind TEXT NOT NULL, country TEXT,
    roles TEXT NOT NULL
);
CREATE TABLE name (
    word TEXT NOT NULL, name TEXT NOT NULL, actor INTEGER NOT NULL, PRIMARY KEY (word, name)
) WITHOUT ROWID;
"""
COLUMNS = "a.id, a.names, a.kind, a.country, a.roles"
BY_WORD = f"SELECT n.name, {COLUMNS} FROM name n JOIN actor a ON a.number = n.actor WHERE n.word = ? ORDER BY n.name"
BY_ID = f"SELECT {COLUMNS} FROM actor a WHERE a.id = ?"
# A name may begin with them in small letters: "al-Shabaab".
SMALL_BEGINNINGS = frozenset("al el ad an ar as ash at az ul de del van von bin ibn abu".split())
Tables = tuple[NameTable[ListedActor], NameTable[ListedActor]]


@dataclass(frozen=True, slots=True)
class About:
    """What a list says of itself.

    Args:
        title: the list's name, that of its file.
        source: the file that it was made of.
        licence: what that file says of its licence, empty where nothing.
        imported: day of the import (ISO).
        digest: hash of its actors.
        counts: actors by kind, names, dated roles.
        left_out: what was left out, by reason.
    """

    title: str
    source: str
    licence: str
    imported: str
    digest: str
    counts: dict[str, int]
    left_out: dict[str, int]


def lists_folder() -> Path:
    """Where imported lists lie, whether there are any or not."""
    return user_folder() / "actors"


def list_files(folder: Path) -> list[Path]:
    """The files of all lists, in the order of their names."""
    return sorted(folder.glob(f"*{SUFFIX}"))


def write_list(path: Path, actors: Sequence[ListedActor], about: About) -> None:
    """Write a list into a new file.

    Args:
        path: the file, which does not exist yet.
        actors: its actors; of no two the same name, spelling apart.
        about: what it says of itself.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {SCHEMA}")
        connection.execute("BEGIN")
        told = {"format": FORMAT, "title": about.title, "source": about.source, "licence": about.licence}
        told |= {"imported": about.imported, "digest": about.digest}
        told |= {"counts": json.dumps(about.counts), "left_out": json.dumps(about.left_out)}
        connection.executemany("INSERT INTO about VALUES (?, ?)", told.items())
        for number, actor in enumerate(actors):
            roles = json.dumps([astuple(role) for role in actor.roles])
            values = (number, actor.id, json.dumps(actor.names), actor.kind, actor.country, roles)
            connection.execute("INSERT INTO actor VALUES (?, ?, ?, ?, ?, ?)", values)
            words = {(row[0], name, number) for name in actor.names for row in spellings_of(name) if row}
            connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", sorted(words))
        connection.execute("COMMIT")


def read_about(path: Path) -> About:
    """What a list says of itself.

    Raises:
        SourceError: the file is broken, or another version's.
    """
    advice = f"dateline actors remove {path.stem}, then import the list again"
    try:
        with closing(connect(path)) as connection:
            told = dict(connection.execute("SELECT key, value FROM about"))
        if told["format"] != FORMAT:
            raise SourceError(str(path), None, f"was made by another version of Dateline; {advice}")
        counts, left_out = json.loads(told["counts"]), json.loads(told["left_out"])
        return About(path.stem, told["source"], told["licence"], told["imported"], told["digest"], counts, left_out)
    except (sqlite3.DatabaseError, KeyError, ValueError) as error:
        raise SourceError(str(path), None, f"cannot be read ({error}); {advice}") from error


def connect(path: Path) -> sqlite3.Connection:
    """A list's file, which nobody changes."""
    return sqlite3.connect(address_of(path), uri=True, check_same_thread=False)


def page_of(told: About, faults: Sequence[tuple[int, str]] = ()) -> str:
    """A list for a person to read.

    Args:
        told: what it says of itself.
        faults: roles that could not be read.
    """
    counts = ", ".join(f"{number:,} {what}" for what, number in told.counts.items() if number)
    lines = [f"{told.title}: {counts or 'nothing'}"]
    lines.append(f"from {told.source}, imported {told.imported}, digest {told.digest[:DIGEST]}")
    lines.append(f"licence: {told.licence or 'the file tells none'}")
    left_out = sorted(told.left_out.items(), key=lambda row: (-row[1], row[0]))
    lines += [f"left out: {number:,} {what}" for what, number in left_out[:MOST_REASONS]]
    if len(left_out) > MOST_REASONS:
        lines.append(f"and left out for {len(left_out) - MOST_REASONS:,} more reasons")
    lines += [f"line {line}: {reason}; left out" for line, reason in faults[:MOST_FAULTS]]
    if len(faults) > MOST_FAULTS:
        lines.append(f"and {len(faults) - MOST_FAULTS:,} more such lines")
    return "\n  ".join(map(plain, lines))


def remove_list(title: str, folder: Path) -> None:
    """Remove an imported list.

    Args:
        title: its name.
        folder: where lists lie.

    Raises:
        SourceError: there is no such list; names those that there are.
    """
    files = {file.stem: file for file in list_files(folder)}
    if title not in files:
        raise SourceError(title, None, f"no such list was imported; there are {', '.join(files) or 'none'}")
    files[title].unlink()


class ActorLists:
    """All imported lists as one; of equal names the first list's counts, in the order of their titles.

    Args:
        files: the lists' files.

    Raises:
        SourceError: one of them is broken.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        self.digests = {about.title: about.digest for about in map(read_about, files)}
        self._connections = [connect(file) for file in files]
        self._tables: dict[str, Tables | None] = {}

    def find(self, words: Sequence[str], at: int) -> tuple[ListedActor, int] | None:
        """The body with the longest name that starts at a word, and how many words it has; as `ActorIndex.find`."""
        if not (words[at][0].isupper() or words[at] in SMALL_BEGINNINGS):
            return None
        tables = self._beginning(words[at])
        found = tables[0].find(words, at) if tables else None
        return None if found and found[1] == 1 and ends_a_surname(words, at) else found

    def known(self, name: str) -> ListedActor | None:
        """The person or body of that name, spelling apart."""
        words = name.split()
        tables = self._beginning(words[0]) if words else None
        found = tables[1].find(words, 0) if tables else None
        return found[0] if found and found[1] == len(words) else None

    def actor(self, name: str | None) -> ListedActor | None:
        """The actor with an id; None for an id of the codebook's own."""
        if name is None or "/" not in name:
            return None
        rows = (connection.execute(BY_ID, (name,)).fetchone() for connection in self._connections)
        return next((actor_of(row) for row in rows if row), None)

    def _beginning(self, word: str) -> Tables | None:
        """The names that begin with a word: of bodies, and all."""
        first = pieces(word)
        if not first:
            return None
        if first[0] not in self._tables:
            if len(self._tables) >= MOST_WORDS:
                self._tables.clear()
            rows = [row for each in self._connections for row in each.execute(BY_WORD, first[:1])]
            named = [(row[0], actor_of(row[1:])) for row in rows]
            bodies = [(name, actor) for name, actor in named if actor.is_body]
            self._tables[first[0]] = (NameTable(bodies), NameTable(named)) if named else None
        return self._tables[first[0]]


class AllActors:
    """The codebook's actors and those of lists: the longer name counts, of equal ones the codebook's.

    Args:
        codebook: the actors that Dateline ships.
        lists: the user's.
    """

    def __init__(self, codebook: ActorsOn, lists: ActorLists) -> None:
        self._codebook, self._lists = codebook, lists

    def find(self, words: Sequence[str], at: int) -> tuple[Actor | ListedActor, int] | None:
        """See `ActorIndex.find`."""
        shipped, listed = self._codebook.find(words, at), self._lists.find(words, at)
        return listed if listed and (shipped is None or listed[1] > shipped[1]) else shipped

    def find_short(self, words: Sequence[str], at: int) -> tuple[tuple[Actor, ...], int] | None:
        """See `ActorIndex.find_short`; lists have no short names."""
        return self._codebook.find_short(words, at)


def actor_of(row: Sequence[str]) -> ListedActor:
    """A row of the table of actors."""
    name, names, kind, country, roles = row
    return ListedActor(name, tuple(json.loads(names)), kind, country, tuple(Role(*role) for role in json.loads(roles)))


def open_lists(folder: Path | None = None) -> ActorLists | None:
    """The imported lists; None where there are none.

    Args:
        folder: where they lie; the usual folder where None.

    Raises:
        SourceError: one of them is broken.
    """
    files = list_files(folder or lists_folder())
    return ActorLists(files) if files else None
