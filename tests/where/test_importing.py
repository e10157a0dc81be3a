"""Importing a dump: cut short anywhere, it ends as in one go, and the gazetteer in use is whole at every moment."""

import os
import re
import sqlite3
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import SourceError
from dateline.where import Gazetteer, importing
from dateline.where.gazetteer import gazetteer_path
from dateline.where.imported import page_of, read_imported, remove_imported, staging_path
from dateline.where.importing import Bearer, chosen, import_dump
from tests.dumps import row, write_dump


def content(path: Path) -> list[object]:
    """All that a gazetteer file holds."""
    with sqlite3.connect(path) as connection:
        tables = ("about", "place", "name")
        rows = [connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables]
    connection.close()
    return rows


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """A dump of 300 villages in 30 names, with bad rows between."""
    rows = [row(n, f"Village {n % 30}", admin1=f"{n % 9:02}", population=n % 3 * 10) for n in range(1, 301)]
    rows[7] = "broken\n"
    rows[200] = row(3, "Twice")
    rows[50] = row(51, "Hotel Kanaga", "S.HTL")
    return write_dump(tmp_path / "ML.txt", rows)


def test_what_is_met_is_counted_and_named(dump: Path, tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    told = import_dump(dump, path, quiet=True)
    assert told == read_imported(path)
    assert (told.tally.rows, told.tally.bad) == (300, 2)
    assert told.tally.taken == {"settlement": 297}
    assert told.tally.left_out == {"S": 1}
    assert told.tally.faults == [
        (8, "columns (apart by tabs): 1, not 19"),
        (201, "id 3 stands in an earlier line, too"),
    ]
    assert "line 201: id 3" in page_of(told, path)
    assert [file.name for file in tmp_path.iterdir() if file != dump] == ["places.sqlite"]


class Cut(BaseException):
    """What ends an import in the middle, as a kill does: nothing of ours catches it."""


@pytest.mark.parametrize("at", range(1, 16))
def test_an_import_that_is_cut_short_goes_on(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    monkeypatch.setattr(importing, "BATCH", 20)
    whole, parts = tmp_path / "whole.sqlite", tmp_path / "parts.sqlite"
    import_dump(dump, whole, quiet=True)
    taken: list[int] = []
    take = importing.take

    def cut(*arguments: object) -> None:
        taken.append(1)
        if len(taken) == at * 20 - 3:
            raise Cut
        take(*arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patch, pytest.raises(Cut):
        patch.setattr(importing, "take", cut)
        import_dump(dump, parts, quiet=True)
    assert not parts.exists()
    assert staging_path(parts).exists()
    again: list[int] = []
    monkeypatch.setattr(importing, "take", lambda *arguments: (again.append(1), take(*arguments)))
    import_dump(dump, parts, quiet=True)
    assert len(again) == 300 - (at - 1) * 20  # it went on from the last transaction
    assert content(parts) == content(whole)


@pytest.mark.parametrize("step", ["positions", "note"])
def test_an_import_that_is_cut_short_while_it_sorts_goes_on(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    whole, parts = tmp_path / "whole.sqlite", tmp_path / "parts.sqlite"
    import_dump(write_dump(tmp_path / "old.txt", [row(1, "Old")]), parts, quiet=True)
    old = content(parts)
    import_dump(dump, whole, quiet=True)
    assemble = importing.assemble

    def cut(*arguments: object, **more: object) -> Iterator[object]:
        raise Cut

    def cut_in(*arguments: object, **more: object) -> None:
        monkeypatch.setattr(importing, step, cut)
        assemble(*arguments, **more)  # type: ignore[arg-type]

    with monkeypatch.context() as patch, pytest.raises(Cut):
        patch.setattr(importing, "assemble", cut_in)
        import_dump(dump, parts, quiet=True)
    assert content(parts) == old  # in use all the while
    monkeypatch.undo()
    import_dump(dump, parts, quiet=True)
    assert content(parts) == content(whole)


def test_a_dump_that_changed_is_read_from_its_start(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 20)
    path, assemble = tmp_path / "places.sqlite", importing.assemble

    def cut(*arguments: object, **more: object) -> None:
        raise Cut

    monkeypatch.setattr(importing, "assemble", cut)
    with pytest.raises(Cut):
        import_dump(dump, path, quiet=True)
    monkeypatch.setattr(importing, "assemble", assemble)
    write_dump(dump, [row(9, "Another")])
    os.utime(dump, (1, 1))
    assert import_dump(dump, path, quiet=True).tally.taken == {"settlement": 1}
    assert import_dump(dump, path, quiet=True).modified == "1970-01-01"


def test_a_second_import_at_once_is_refused(dump: Path, tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    holder = sqlite3.connect(staging_path(path), isolation_level=None)
    holder.executescript("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE x (y)")
    with pytest.raises(SourceError, match="another import is under way"):
        import_dump(dump, path, quiet=True)
    with pytest.raises(SourceError, match="another import is under way"):
        remove_imported(path)
    holder.close()
    assert import_dump(dump, path, quiet=True).tally.rows == 300


def test_what_an_earlier_import_left_is_removed_where_it_is_broken(dump: Path, tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    staging_path(path).write_bytes(b"half a file" * 1000)
    with pytest.raises(SourceError, match="is removed; run the same command again"):
        import_dump(dump, path, quiet=True)
    assert import_dump(dump, path, quiet=True).tally.rows == 300


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], "ML.txt: the file is empty; a GeoNames dump"),
        (["name,country\n", "Gao,Mali\n"], "ML.txt:1: columns (apart by tabs): 1, not 19; a GeoNames dump"),
        (["x\n"] * importing.BATCH + [row(1, "Gao")], "ML.txt:1: columns (apart by tabs): 1"),
    ],
)
def test_a_file_that_is_no_dump_is_refused_and_leaves_nothing(tmp_path: Path, lines: list[str], said: str) -> None:
    source, folder = write_dump(tmp_path / "ML.txt", lines), tmp_path / "data"
    with pytest.raises(SourceError, match=re.escape(said)):
        import_dump(source, folder / "places.sqlite", quiet=True)
    assert list(folder.iterdir()) == []


def test_broken_imports_are_told_and_can_be_removed(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    path.write_bytes(b"half a file")
    with pytest.raises(SourceError, match="dateline gazetteer remove, then import again"):
        read_imported(path)
    assert remove_imported(path)
    assert not remove_imported(path)
    assert read_imported(path) is None


BEARERS = st.lists(
    st.tuples(
        st.just("san jose"), st.integers(1, 10**6), st.integers(0, 2), st.sampled_from(["MX", "CO", None]),
        st.sampled_from(["MX.01", "MX.02", "CO.01", None]), st.integers(0, 3), st.integers(0, 5),
    ),
    min_size=1, max_size=100, unique_by=lambda each: each[1],
)  # fmt: skip


@given(BEARERS)
def test_of_each_division_two_places_of_a_name_are_kept(group: list[Bearer]) -> None:
    kept = chosen(group)
    assert chosen(list(reversed(group))) == kept or len(group) == 1
    assert len(kept) == len(set(kept)) <= importing.OF_NAME
    for division in {(each[3], each[4]) for each in group}:
        held = sum((each[3], each[4]) == division for each in kept)
        assert held == min(2, sum((each[3], each[4]) == division for each in group))
    assert kept[0][5] == max(each[5] for each in group)


@pytest.fixture
def villages(tmp_path: Path) -> Gazetteer:
    """The built gazetteer with a dump of some places beside it."""
    rows = [
        row(2457161, "Gao", "P.PPLA", admin1="09", at=(16.27, -0.04), population=87000),  # in the built file, too
        *(row(90_000_000 + n, "Gao", admin1=f"0{n % 8 + 1}") for n in range(10)),
        row(91_000_000, "Zanbourela", alternates="Zambourela,Занбурела,ZBR"),
    ]
    path = tmp_path / "places.sqlite"
    told = import_dump(write_dump(tmp_path / "ML.txt", rows), path, quiet=True)
    return Gazetteer(gazetteer_path(), path, told.digest)


def test_a_place_of_both_files_is_one_candidate(villages: Gazetteer) -> None:
    found = villages.look_up(["gao", "zanbourela", "zambourela", "zbr", "nowhere"])
    assert [place.id for place in found["gao"]].count(2457161) == 1
    assert (found["gao"][0].population > 80_000, found["gao"][0].obscure) == (True, False)
    assert sum(place.obscure for place in found["gao"]) == 10
    for name in ("zanbourela", "zambourela"):
        assert [(place.id, place.obscure) for place in found[name]] == [(91_000_000, True)]
    assert found["zbr"] == found["nowhere"] == ()
    villages.close()


def test_memory_stays_flat_however_many_names_are_asked_for(villages: Gazetteer, tmp_path: Path) -> None:
    names = (f"name {number}" for number in range(70_000))
    while batch := list(islice(names, 5000)):
        villages.look_up(["gao", *batch])
        assert len(villages._known) <= 20_001
    villages.close()
