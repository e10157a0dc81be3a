"""Rows of a GeoNames dump: what is taken, what is left out, and what is wrong with a bad one."""

import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import SourceError
from dateline.where.dump import BadRow, Row, load_features, opened, read_lines, read_row, skip
from dateline.where.gazetteer import KINDS
from tests.dumps import row, write_dump

FEATURES = load_features()


def test_a_row_is_read() -> None:
    line = row(7, "Tassiga", "P.PPLA4", "ML", "05", (16.25, -0.5), 1200, "Tasiga,Тассига")
    assert read_row(line.encode(), FEATURES) == Row(
        7, "Tassiga", ("Tassiga", "Tasiga", "Тассига"), "settlement", "ML", "ML.05", 16.25, -0.5, 1200
    )


@pytest.mark.parametrize(
    ("feature", "kind"),
    [
        ("P.PPL", "settlement"), ("P.PPLW", "settlement"), ("A.ADM1", "admin1"), ("A.ADM3", "admin2"),
        ("S.CMPRF", "site"), ("S.AIRB", "site"), ("L.MILB", "site"), ("T.MT", "region"), ("T.ISL", "region"),
        ("V.FRST", "region"), ("H.STM", "water"), ("H.WAD", "water"),
    ],
)  # fmt: skip
def test_features_that_news_needs_are_taken(feature: str, kind: str) -> None:
    read = read_row(row(1, "Kidal", feature).encode(), FEATURES)
    assert isinstance(read, Row)
    assert read.kind == kind


@pytest.mark.parametrize("feature", ["S.HTL", "R.RD", "U.RDGU", "H.SPNG", "A.PCLI", "A.ADM1H", "P.PPLH", "."])
def test_others_are_left_out_by_class(feature: str) -> None:
    assert read_row(row(1, "Kidal", feature).encode(), FEATURES) == (feature[0] if feature != "." else "none")


def test_all_kinds_are_the_gazetteers() -> None:
    assert set(FEATURES.values()) == set(KINDS)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("only three\tcolumns\there\n", "columns (apart by tabs): 3, not 19"),
        (row(1, "Gao").rstrip("\n") + "\tone more\n", "columns (apart by tabs): 20, not 19"),
        (row(1, "Gao").replace("1\t", "x1\t", 1), "id 'x1' is no whole number"),
        (row(0, "Gao"), "id '0' is no whole number from 1 on"),
        (row(1, " "), "no name"),
        (row(1, "Ga\x07o"), "cannot be printed"),
        (row(1, "Gao", at=(95, 0)), "latitude '95' is not from -90 to 90"),
        (row(1, "Gao", at=(5, -180.5)), "longitude '-180.5' is not from -180 to 180"),
        (row(1, "Gao", at=("nan", 0)), "latitude 'nan'"),
        (row(1, "Gao", at=("", "")), "latitude ''"),
        (row(1, "Gao", population="many"), "population 'many'"),
        (row(1, "Gao", population=-5), "population '-5'"),
        (row(1, "Gao", country="Mali"), "country 'Mali' is no code of two letters"),
    ],
)
def test_a_bad_row_says_why(line: str, said: str) -> None:
    with pytest.raises(BadRow, match=re.escape(said)):
        read_row(line.encode(), FEATURES)


def test_odd_bytes_say_where() -> None:
    with pytest.raises(BadRow, match="byte 3 is no UTF-8"):
        read_row(b"1\t\xff" + row(1, "Gao").encode(), FEATURES)


@given(st.binary(max_size=300))
def test_no_bytes_do_more_than_make_a_bad_row(line: bytes) -> None:
    try:
        assert isinstance(read_row(line, FEATURES), str | Row)
    except BadRow as fault:
        assert str(fault).isprintable()


def test_an_archive_is_read_as_the_file_in_it(tmp_path: Path) -> None:
    lines = [row(1, "Gao"), row(2, "Ansongo")]
    with zipfile.ZipFile(tmp_path / "ML.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "what the columns are")
        archive.writestr("ML.txt", "".join(lines))
    with opened(tmp_path / "ML.zip") as (stream, size):
        assert size == len("".join(lines).encode())
        skip(stream, len(lines[0]))
        assert list(read_lines(stream)) == [lines[1].encode()]


@pytest.mark.parametrize(
    ("names", "said"), [([], "holds none"), (["ML.txt", "NE.txt"], "holds ML.txt, NE.txt"), (["ML.csv"], "holds none")]
)
def test_an_archive_of_something_else_is_refused(tmp_path: Path, names: list[str], said: str) -> None:
    with zipfile.ZipFile(tmp_path / "ML.zip", "w") as archive:
        for name in names:
            archive.writestr(name, "")
    with pytest.raises(SourceError, match=said), opened(tmp_path / "ML.zip"):
        pass


def test_half_an_archive_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "ML.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ML.txt", "".join(row(n, f"Gao {n}") for n in range(1, 2000)))
    content = (tmp_path / "ML.zip").read_bytes()
    (tmp_path / "ML.zip").write_bytes(content[: len(content) // 2])
    with pytest.raises(SourceError, match="download it again"), opened(tmp_path / "ML.zip"):
        pass
    (tmp_path / "ML.zip").write_bytes(content[:200] + bytes(300) + content[500:])
    with pytest.raises(SourceError, match="download it again"), opened(tmp_path / "ML.zip") as (stream, _):
        stream.read()


def test_a_dump_without_line_ends_is_read_in_parts(tmp_path: Path) -> None:
    write_dump(tmp_path / "ML.txt", ["x" * 3_000_000])
    with opened(tmp_path / "ML.txt") as (stream, _):
        assert max(map(len, read_lines(stream))) <= 1 << 20
