"""`dateline actors` as a person runs it: whom a list names is linked, with the role of the event's day."""

import json
import signal
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

COMMAND = [sys.executable, "-m", "dateline"]
SCHEMA = json.loads(files("dateline").joinpath("coded-report.schema.json").read_text(encoding="utf-8"))
DICTIONARY = """\
IBRAHIM_TRAOULE_
\t[MLIELI 980101-030930]
\t[MLIGOV 031001-041231]
\t[MLIOPP >20050101]
\t[MLIELI]
KANAGA_LIBERATION_ARMY_ [MLIREB]
HEZBOLLAH_MILITIA_OF_KANAGA_ [MLIREB]
BOKO_HARAM_ [NGAREB]
"""
TEXTS = [
    # the day of the event decides, not that of the report
    ("President Ibrahim Traoule met leaders of the Kanaga Liberation Army in Bamako on 12 March 2004.", "2019-05-02"),
    ("Ibrahim Traoule met Boko Haram in Bamako on 12 March 2007.", "2007-05-02"),
    ("Police arrested Ibrahim Traoule in Bamako.", "2004-05-02"),  # no day of the event, so no role
    ("Police arrested Ibrahim Traoule in Bamako in 2004.", "2019-05-02"),  # any day of the year: in government on all
    ("Police arrested Ibrahim Traoule in Bamako in 2003.", "2019-05-02"),  # some days as one, some as another: none
    ("Police arrested Ibrahim Traoule on Tuesday.", None),  # without the day of publication it has no day
    ("Moussa Traoule condemned the attack on 12 March 2004.", "2004-05-02"),  # a family name makes nobody one
]


def run(*arguments: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*COMMAND, *arguments], input=given, capture_output=True, text=True, timeout=120)


def code(texts: list[tuple[str, str | None]], *options: str) -> list[dict[str, Any]]:
    lines = "".join(json.dumps({"text": text, "published": published}) + "\n" for text, published in texts)
    done = run("code", "-", "--input", "jsonl", "--format", "jsonl", *options, given=lines)
    assert done.returncode == 0, done.stderr
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    for report in reports:
        Draft202012Validator(SCHEMA).validate(report)
    return reports


def roles(report: dict[str, Any]) -> list[str]:
    return [role["title"] for event in report["events"] for role in event.get("roles", ())]


def codebook_ids(report: dict[str, Any]) -> dict[str, str | None]:
    return {entity["name"]: entity["codebook"] for entity in report["entities"] if entity["name"]}


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    file = tmp_path / "kanaga.actors.txt"
    file.write_text(DICTIONARY, encoding="utf-8")
    return file


def test_actors_of_a_list_are_linked_with_the_role_of_the_events_day(data: Path, dictionary: Path) -> None:
    before = code(TEXTS)
    assert not any(roles(report) for report in before)
    done = run("actors", "import", str(dictionary))
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 persons, 2 bodies" in done.stdout
    assert "1 names that the codebook has" in done.stdout
    after = code(TEXTS)
    assert [sorted(set(roles(report))) for report in after] == [["MLIGOV"], ["MLIOPP"], [], ["MLIGOV"], [], [], []]
    assert codebook_ids(after[0]) == {
        "Ibrahim Traoule": "kanaga.actors/ibrahim_traoule",
        "Kanaga Liberation Army": "kanaga.actors/kanaga_liberation_army",
    }
    kinds = {entity["name"]: (entity["kind"], entity["country"]) for entity in after[0]["entities"]}
    assert kinds["Kanaga Liberation Army"] == ("armed_group", "ML")
    assert kinds["Ibrahim Traoule"] == ("person", "ML")
    assert codebook_ids(after[1])["Boko Haram"] == "boko_haram"  # the codebook's own
    assert codebook_ids(after[6]) == {"Moussa Traoule": None}
    (role,) = [role for event in after[0]["events"] for role in event.get("roles", ())]
    (person,) = [entity["id"] for entity in after[0]["entities"] if entity["name"] == "Ibrahim Traoule"]
    assert role == {
        "entity": person, "title": "MLIGOV", "kind": "government", "country": "ML", "of": None,
        "start": "2003-10-01", "end": "2004-12-31",
    }  # fmt: skip
    assert after[0]["coder"]["imports"].startswith("actors/kanaga.actors ")
    assert code(TEXTS, "--workers", "2") == after  # same input, same imports: same output, in processes as well
    assert run("actors", "remove", "kanaga.actors").stdout == "Removed.\n"
    assert code(TEXTS) == before


def test_entities_of_followthemoney_are_linked(data: Path, tmp_path: Path) -> None:
    lines = [
        {"id": "p1", "schema": "Person", "properties": {"name": ["Awa Sissokoum"], "country": ["ml"]}},
        {"id": "o1", "schema": "PublicBody", "properties": {"name": ["Ministry of Rivers"], "country": ["ml"]}},
        {
            "id": "m1",
            "schema": "Membership",
            "properties": {"member": ["p1"], "organization": ["o1"], "role": ["adviser"], "startDate": ["2010-03-01"]},
        },
    ]
    file = tmp_path / "sahel.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert run("actors", "import", str(file)).returncode == 0
    (report,) = code([("Gunmen killed Awa Sissokoum in Bamako on 4 June 2012.", "2012-06-06")])
    assert codebook_ids(report) == {"Awa Sissokoum": "sahel/p1"}
    (role,) = [role for event in report["events"] for role in event["roles"]]
    assert (role["title"], role["of"], role["start"], role["end"]) == (
        "adviser", "Ministry of Rivers", "2010-03-01", None,
    )  # fmt: skip


def test_lists_are_told_and_a_broken_file_imports_nothing(data: Path, dictionary: Path, tmp_path: Path) -> None:
    assert run("actors").stdout.startswith("Nothing was imported")
    agents = tmp_path / "agents.txt"
    agents.write_text("FARMER [~AGR]\n", encoding="utf-8")
    done = run("actors", "import", str(dictionary), str(agents))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("dateline: agents.txt:1: FARMER [~AGR] is an entry of an agents file")
    assert len(done.stderr.splitlines()) == 1
    assert run("actors").stdout.startswith("Nothing was imported")
    told = run("actors", "import", str(dictionary)).stdout
    assert run("actors").stdout == told
    assert "kanaga.actors: 1 persons" in told
    done = run("actors", "remove", "kanaga")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no such list was imported; there are kanaga.actors" in done.stderr
    assert run("actors", "import", "none.txt").returncode == 2


def test_an_import_that_is_killed_leaves_the_old_list(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "many.txt"
    file.write_text("AWA_SISSOKOUM [MLIGOV >010101]\n", encoding="utf-8")
    run("actors", "import", str(file))
    old = run("actors").stdout
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    names = (f"AWA_{a}{b}LI{c}A" for a in letters for b in letters for c in letters)
    file.write_text("".join(f"{name} [MLIGOV >010101]\n" for name in names), encoding="utf-8")
    killed = 0
    for seconds in (0.8, 1.6, 2.4):
        process = subprocess.Popen([*COMMAND, "actors", "import", str(file)], stdout=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        if process.wait() == -signal.SIGKILL:
            killed += 1
            assert run("actors").stdout == old
    assert killed >= 1
    assert run("actors", "import", str(file)).returncode == 0
    assert "many: 17,576 persons" in run("actors").stdout
    assert [path.name for path in (data / "actors").iterdir()] == ["many.sqlite"]
