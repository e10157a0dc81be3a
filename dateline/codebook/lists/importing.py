"""Import lists of actors: all files are read before any is written, and each takes its place by renaming."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

from dateline.codebook.actors import ActorIndex
from dateline.codebook.lists.followthemoney import read_followthemoney
from dateline.codebook.lists.listed import ListedActor, Reading
from dateline.codebook.lists.petrarch import decoded, read_petrarch
from dateline.codebook.lists.store import SUFFIX, About, write_list
from dateline.errors import SourceError
from dateline.role import Role
from dateline.spelling import spellings_of

PASSING = ".import"  # folder in which lists lie until all are whole
SHIPPED = "names that the codebook has"
TWICE = "names that stand in the file again"
SHARED = "names that several actors of the list have"
NAMELESS = "actors without a name of their own left"
TITLE = re.compile(r"[^\w.-]+", re.ASCII)


def import_lists(sources: Sequence[Path], folder: Path, codebook: ActorIndex) -> list[tuple[About, Reading]]:
    """Import files as lists, each under its file's name; a list of that name is replaced.

    Args:
        sources: dictionaries of PETRARCH, or entities of FollowTheMoney as JSON Lines.
        folder: where lists lie; made where it is missing.
        codebook: the actors that Dateline ships, whose names no list takes.

    Returns:
        What each list says of itself, and what was met in its file.

    Raises:
        SourceError: a file is broken, or two have one name; then nothing is imported.
        OSError: a file cannot be read, or the folder not written to.
    """
    titles = [title_of(source) for source in sources]
    for title, number in Counter(titles).items():
        if number > 1:
            raise SourceError(title, None, "two of the files have this name; give one of them another")
    found = []
    for source, title in zip(sources, titles, strict=True):
        reading = read_source(source, title)
        actors = without_known_names(reading, codebook)
        found.append((about(source, title, actors, reading), reading, actors))
    write_lists([(told, actors) for told, _, actors in found], folder)
    return [(told, reading) for told, reading, _ in found]


def write_lists(lists: Sequence[tuple[About, list[ListedActor]]], folder: Path) -> None:
    """Write lists aside; when all are whole, each takes its place by renaming."""
    folder.mkdir(parents=True, exist_ok=True)
    passing = folder / PASSING
    shutil.rmtree(passing, ignore_errors=True)  # what a killed import has left
    passing.mkdir()
    try:
        written = [passing / f"{told.title}{SUFFIX}" for told, _ in lists]
        for path, (told, actors) in zip(written, lists, strict=True):
            write_list(path, actors, told)
            with path.open("rb") as stream:
                os.fsync(stream.fileno())
        for path in written:
            path.replace(folder / path.name)
    except sqlite3.OperationalError as error:  # most often: the disk is full
        raise OSError(f"{passing}: {error}") from error
    finally:
        shutil.rmtree(passing, ignore_errors=True)


def title_of(source: Path) -> str:
    """Name of the list that a file becomes: the file's without its ending."""
    return TITLE.sub("_", source.stem).strip("._") or "list"


def read_source(source: Path, title: str) -> Reading:
    """The actors of a file in either format; JSON tells itself by its first sign."""
    first = decoded(source).lstrip()[:1]
    if not first:
        raise SourceError(source.name, None, "the file is empty")
    if first == "[":
        advice = "FollowTheMoney is taken as JSON Lines, one entity a line: jq -c '.[]'"
        raise SourceError(source.name, 1, f"this is an array of JSON; {advice}")
    return read_followthemoney(source, title) if first == "{" else read_petrarch(source, title)


def without_known_names(reading: Reading, codebook: ActorIndex) -> list[ListedActor]:
    """The actors with the names that only they have; whoever has none left is left out, and all is counted.

    An actor that stands in the file twice, with the same roles, is one: its first entry keeps the name.
    """
    owners: dict[tuple[str, ...], set[tuple[str, tuple[Role, ...]]]] = {}
    for actor in reading.actors:
        for name in actor.names:
            owners.setdefault(key_of(name), set()).add((actor.kind, actor.roles))
    kept, taken = [], set[tuple[str, ...]]()
    for actor in reading.actors:
        names = []
        for name in actor.names:
            key = key_of(name)
            reason = TWICE if key in taken else SHARED if len(owners[key]) > 1 else ""
            reason = reason or (SHIPPED if is_shipped(name, codebook) else "")
            if reason:
                reading.leave_out(reason)
            else:
                names.append(name)
                taken.add(key)
        if names:
            kept.append(replace(actor, names=tuple(names)))
        else:
            reading.leave_out(NAMELESS)
    return kept


def key_of(name: str) -> tuple[str, ...]:
    """A name by which it is compared: spelling apart."""
    return spellings_of(name)[0]


def is_shipped(name: str, codebook: ActorIndex) -> bool:
    """True for a name of the codebook's own actors."""
    words = name.split()
    found = codebook.find(words, 0) or codebook.find_short(words, 0)
    return found is not None and found[1] == len(words)


def about(source: Path, title: str, actors: Iterable[ListedActor], reading: Reading) -> About:
    """What a list says of itself."""
    told = [asdict(actor) for actor in actors]
    digest = hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass"))
    kinds = Counter("persons" if each["kind"] == "person" else "bodies" if each["kind"] else "" for each in told)
    counts = {"persons": kinds["persons"], "bodies": kinds["bodies"], "that may be either": kinds[""]}
    counts["names"] = sum(len(each["names"]) for each in told)
    counts["dated roles"] = sum(bool(role["start"] or role["end"]) for each in told for role in each["roles"])
    day = datetime.now(tz=UTC).date().isoformat()
    return About(title, source.name, reading.licence, day, digest.hexdigest(), counts, dict(reading.left_out))
