"""The gazetteer file: how names are folded, how it is built and looked up."""

import sqlite3
from pathlib import Path

import pytest

from dateline.where import Gazetteer, build, open_gazetteer
from dateline.where.atlas import load_atlas, pieces
from dateline.where.fold import fold
from dateline.where.gazetteer import gazetteer_path
from dateline.where.roles import DATELINE, SURE
from dateline.where.words import load_place_words


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Huánuco", "huanuco"),
        ("ŁÓDŹ", "lodz"),
        ("St. Louis", "saint louis"),
        ("Saint-Louis", "saint louis"),
        ("N'Djamena", "ndjamena"),
        ("Port-au-Prince", "port au prince"),
        ("Straße", "strasse"),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Departamento de San Miguel", ["San Miguel"]),
        ("Rapides Parish", ["Rapides"]),
        ("Al Anbar", ["Anbar"]),
        ("Al Anbar Governorate", ["Al Anbar", "Anbar Governorate", "Anbar"]),
        ("Bayern", []),
    ],
)
def test_short_forms_of_divisions(title: str, short: list[str]) -> None:
    assert build.short_forms(title) == short


def test_alternate_names_that_are_no_words_of_news_are_left_out() -> None:
    kept = [name for name, _, _ in build.ranked(1, "Beirut", ["BEY", "bei lu te", "Бейрут", "Beyrouth", "Bey"])]
    assert kept == ["beirut", "beyrouth"]


def test_middle_of_a_division_over_the_date_line() -> None:
    assert build.middle([(50.0, 179.0, 1), (52.0, -179.0, 1)]) == (51.0, -180.0)
    assert build.middle([]) == (None, None)


def test_failed_build_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: sqlite3.Connection) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(build, "fill", fail)
    with pytest.raises(OSError, match="disk full"):
        build.build_gazetteer(tmp_path / "deep" / "gazetteer.sqlite")
    assert list((tmp_path / "deep").iterdir()) == []


def test_file_is_built_where_it_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fill(connection: sqlite3.Connection) -> None:
        connection.executescript(build.SCHEMA)
        connection.execute("INSERT INTO place VALUES (7, 'Gao', 0, 'ML', 'ML.05', 16.27, -0.04, 87000)")
        connection.execute("INSERT INTO division VALUES ('ML.05', 'Gao Region', 8)")
        connection.execute("INSERT INTO name VALUES ('gao', 7, 2)")
        connection.commit()

    monkeypatch.setattr(build, "fill", fill)
    gazetteer = Gazetteer(tmp_path / "gazetteer.sqlite")
    assert list(tmp_path.iterdir()) == []
    found = gazetteer.look_up(["gao", "nowhere"])
    gazetteer.close()
    assert [(place.id, place.admin1_name) for place in found["gao"]] == [(7, "Gao Region")]
    assert found["nowhere"] == ()
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["gazetteer.sqlite"]


def test_place_of_the_file_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATELINE_DATA", str(tmp_path))
    assert gazetteer_path().parent == tmp_path
    monkeypatch.delenv("DATELINE_DATA")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert gazetteer_path().parent == tmp_path / ".cache" / "dateline"


def test_look_up_gives_the_most_populous_first() -> None:
    gazetteer = open_gazetteer()
    places = gazetteer.look_up(["springfield"])["springfield"]
    assert [place.population for place in places] == sorted((place.population for place in places), reverse=True)
    texas = gazetteer.division("US.TX")
    assert texas is not None
    assert (texas.name, texas.country) == ("Texas", "US")
    assert gazetteer.division("XX.99") is None
    gazetteer.close()


def test_codebook_of_countries_and_regions() -> None:
    atlas = load_atlas()
    assert len(atlas.countries) > 200
    for code, place in atlas.countries.items():
        assert place.country == code
        assert place.latitude is not None and -90 <= place.latitude <= 90
        assert place.longitude is not None and -180 <= place.longitude <= 180
    regions = [entry.place for entry in atlas.by_name.values() if entry.kind in ("region", "water")]
    assert all(place and (place.country is None or place.country in atlas.countries) for place in regions)
    words = ["u.s", "the", "nigerien"]
    assert atlas.match(words, words, 1) is None


def test_initials_count_as_written_only() -> None:
    atlas = load_atlas()
    assert atlas.match(["us"], ["us"], 0) is None
    assert atlas.match(["us"], ["US"], 0) is not None


def test_codebook_divisions_are_in_the_gazetteer() -> None:
    gazetteer, atlas = open_gazetteer(), load_atlas()
    codes = {entry.code for rest in atlas.by_first.values() for _, entry in rest if entry.kind == "division"}
    assert [code for code in sorted(codes | set(atlas.codes.values())) if gazetteer.division(code) is None] == []
    gazetteer.close()


def test_words_around_places_are_in_small_letters() -> None:
    lists = load_place_words()
    assert all(word == word.lower() for word in (*lists.never, *lists.acts, *lists.bodies, *lists.nouns))


def test_pieces_are_the_parsers_words() -> None:
    assert pieces("Guinea-Bissau") == ("guinea", "-", "bissau")
    assert pieces("People's Republic of China") == ("people", "'s", "republic", "of", "china")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("BOGOTA, 13 DEC 89 (AFP) -- [TEXT] POLICE", "BOGOTA"),
        ("BEIRUT (Reuters) - Two men", "BEIRUT"),
        ("HAVANA (CUBA), 10 MAY 89 (INTERNATIONAL SERVICE) -- [TEXT]", "HAVANA"),
        ("Paris, March 3 — The minister", "Paris"),
        ("BEIRUT 1997-03-24\n\nThe group", "BEIRUT"),
        ("GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- THE", "GUATEMALA CITY"),
        ("The minister said on Monday that", None),
    ],
)
def test_dateline(line: str, place: str | None) -> None:
    match = DATELINE.match(line)
    sure = match is not None and SURE.search(match[0]) is not None
    assert (match[1] if match and sure else None) == place
