"""`dateline gazetteer` as a person runs it: villages are found after an import, killed or not, and cities stay."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from dateline.where.gazetteer import gazetteer_path
from tests.dumps import row, write_dump

COMMAND = [sys.executable, "-m", "dateline"]


def run(*arguments: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*COMMAND, *arguments], input=given, capture_output=True, text=True, timeout=120)


def code(*texts: str) -> list[dict[str, Any]]:
    """The coded reports of some texts, by the real command."""
    lines = "".join(json.dumps({"text": text, "published": "2024-05-02"}) + "\n" for text in texts)
    done = run("code", "-", "--input", "jsonl", "--format", "jsonl", given=lines)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def places(*texts: str) -> dict[str, dict[str, Any]]:
    """The places of some reports by the words that name them."""
    return {place["text"]: place for report in code(*texts) for place in report["places"]}


def rows_of(path: Path) -> list[object]:
    connection = sqlite3.connect(path)
    rows = [
        connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in ("about", "place", "name")
    ]
    connection.close()
    return rows


def test_a_village_of_the_dump_is_found_and_gone_after_its_removal(data: Path, tmp_path: Path) -> None:
    text = "Gunmen killed two farmers in the village of Zanbourela in Mali on Monday, residents said."
    assert places(text)["Zanbourela"]["latitude"] is None
    source = write_dump(
        tmp_path / "ML.txt",
        [row(91_000_001, "Zanbourela", at=(14.5, -3.25)), "broken\n", row(91_000_002, "Hotel Kanaga", "S.HTL")],
    )
    done = run("gazetteer", "import", str(source))
    assert (done.returncode, done.stderr) == (0, "")
    assert "line 2: columns (apart by tabs): 1, not 19" in done.stdout
    assert run("gazetteer").stdout == done.stdout
    found = places(text)["Zanbourela"]
    assert (found["geonames"], found["latitude"], found["longitude"]) == (91_000_001, 14.5, -3.25)
    assert (found["kind"], found["country"], found["precision"]) == ("settlement", "ML", "settlement")
    assert found["reason"]
    assert run("gazetteer", "remove").stdout == "Removed.\n"
    assert run("gazetteer", "remove").stdout == "Nothing was imported.\n"
    assert places(text)["Zanbourela"]["latitude"] is None


def test_the_coder_says_that_an_import_was_used(data: Path, tmp_path: Path) -> None:
    text = "Gunmen killed two farmers in Gao on Monday."
    (before,) = code(text)
    assert "imports" not in before["coder"]
    run("gazetteer", "import", str(write_dump(tmp_path / "ML.txt", [row(91_000_001, "Zanbourela")])))
    first = code(text)
    assert first[0]["coder"]["imports"].startswith("gazetteer ")
    assert code(text) == first
    run("gazetteer", "import", str(write_dump(tmp_path / "ML.txt", [row(91_000_001, "Zanbourelo")])))
    assert code(text)[0]["coder"]["imports"] != first[0]["coder"]["imports"]
    run("gazetteer", "remove")
    assert code(text) == [before]


CITIES = [
    "A bomb killed three people in Mosul on Tuesday, police said.",
    "Rebels shelled the airport of Donetsk in Ukraine on Friday.",
    "Protesters clashed with police in Lima and Arequipa, the interior ministry of Peru said.",
    "Police in Kampala arrested twelve students on Monday.",
    "The army said that its troops had entered Maiduguri.",
]
VILLAGES = ["Mosul", "Donetsk", "Lima", "Arequipa", "Kampala", "Maiduguri"]


@pytest.fixture
def namesakes(data: Path, tmp_path: Path) -> None:
    """Ten villages of the name of each city, in ten countries."""
    countries = "ML NG KE MX CO PE IN PH US BR".split()
    rows = [
        row(92_000_000 + 100 * at + n, name, country=country, admin1=f"0{n}", at=(n * 3.0, n * 7.0 - 30))
        for at, name in enumerate(VILLAGES)
        for n, country in enumerate(countries)
    ]
    done = run("gazetteer", "import", str(write_dump(tmp_path / "many.txt", rows)))
    assert "places    60: settlement 60" in done.stdout


def test_cities_keep_their_reading_among_villages_of_their_name(namesakes: None, data: Path) -> None:
    with_villages = places(*CITIES)
    run("gazetteer", "remove")
    without = places(*CITIES)
    assert {name: place["geonames"] for name, place in with_villages.items()} == {
        name: place["geonames"] for name, place in without.items()
    }
    assert sum(without[name]["geonames"] is not None for name in VILLAGES) == len(VILLAGES)


def test_one_of_several_villages_of_a_name_is_no_guess(data: Path, tmp_path: Path) -> None:
    rows = [
        row(91_000_001, "Zanbourela", admin1="05", at=(14.5, -3.25)),
        row(91_000_002, "Zanbourela", admin1="06", at=(16.5, -2.0)),
        row(91_000_003, "Kotoubougou", country="NG", admin1="10", at=(10.5, 8.0)),
    ]
    run("gazetteer", "import", str(write_dump(tmp_path / "ML.txt", rows)))
    found = places(
        "Gunmen attacked the village of Zanbourela in Mali on Monday.",
        "Gunmen attacked the village of Kotoubougou, police in Kenya said. Kenya sent troops.",
    )
    assert found["Zanbourela"]["latitude"] is None
    assert "several small places of this name" in found["Zanbourela"]["reason"]
    assert found["Kotoubougou"]["latitude"] is None  # its only one lies in a country that the report does not name


def test_an_import_that_is_killed_goes_on(data: Path, tmp_path: Path) -> None:
    """Killed at several moments, the import ends as in one go; the gazetteer in use is never half-written."""
    source = tmp_path / "ML.txt"
    rows = (
        row(n, f"Village {n % 5000}", admin1=f"{n % 9:02}", alternates=f"Alt {n},Bis {n}") for n in range(1, 120_001)
    )
    write_dump(source, rows)
    whole, path = tmp_path / "whole", data / "places-1.sqlite"
    whole.mkdir()
    (whole / gazetteer_path().name).symlink_to(data / gazetteer_path().name)
    environment = {**os.environ, "DATELINE_DATA": str(whole)}
    done = subprocess.run([*COMMAND, "gazetteer", "import", str(source)], capture_output=True, env=environment)
    assert done.returncode == 0, done.stderr
    expected = rows_of(whole / path.name)
    run("gazetteer", "import", str(write_dump(tmp_path / "old.txt", [row(91_000_001, "Zanbourela")])))
    old = rows_of(path)
    killed = 0
    for seconds in (0.4, 0.8, 1.2, 1.6, 2.0):
        process = subprocess.Popen([*COMMAND, "gazetteer", "import", str(source)], stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        assert rows_of(path) in (old, expected)
    assert killed >= 3
    assert run("gazetteer", "import", str(source)).returncode == 0
    assert rows_of(path) == expected
    assert [file.name for file in data.iterdir() if "places" in file.name] == [path.name]


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("import", "none.txt"), 2, "there is no file none.txt"),
        (("import", "."), 2, "is a folder"),
        (("import", __file__), 1, "a GeoNames dump such as allCountries.txt"),
        (("imprt",), 2, "imprt"),
    ],
)
def test_mistakes_are_told(data: Path, arguments: tuple[str, ...], status: int, said: str) -> None:
    done = run("gazetteer", *arguments)
    assert done.returncode == status
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert run("gazetteer").stdout.startswith("Nothing was imported")


def test_a_broken_import_ends_a_run_with_what_to_do(data: Path) -> None:
    (data / "places-1.sqlite").write_bytes(b"half a file")
    done = run("code", "-", given="Gunmen killed two farmers in Gao on Monday.")
    assert done.returncode == 1
    assert "dateline gazetteer remove, then import again" in done.stderr
    assert run("gazetteer", "remove").returncode == 0
