"""The codebook's files are checked: what is wrong is refused with its file, its line and the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.codebook.event_types import FAMILIES, load_event_types, read_event_type, trigger_words
from dateline.codebook.load import FOLDER, line_of, read_yaml
from dateline.codebook.relation_types import load_relation_types
from dateline.errors import CodebookError

GOOD = """type: killing
label: Killing
definition: Somebody is
  killed.
family: violence
count: killed
patterns:
  - verb: [kill, gun down]
    roles: {actor: [subject], target: [object]}
    with: [gun]
    examples:
      - text: Two men killed a judge.
        finds: {actor: Two men}
"""
CONTRACT = frozenset(
    """killing armed_attack clash bombing suicide_attack air_strike shelling abduction hijacking sexual_violence torture
    assault siege arson destruction looting robbery mob_violence riot protest crackdown strike_action arrest raid
    weapons_seizure trial execution release surrender escape transfer restriction territory_taken withdrawal deployment
    displacement coup threat demand accusation denial condemnation agreement ceasefire negotiation breakdown sanction
    aid cooperation group_change appointment resignation death injury""".split()
)


def test_all_types_of_the_format_are_there() -> None:
    assert set(load_event_types()) == CONTRACT


def test_every_pattern_has_words_and_an_example() -> None:
    for event_type in load_event_types().values():
        assert event_type.family in FAMILIES
        for pattern in event_type.patterns:
            assert pattern.triggers
            assert pattern.examples
            assert set(pattern.needs) <= set(pattern.roles) | {"place", "cause"}, (event_type.type, pattern.triggers[0])
            assert not pattern.with_words & pattern.not_with, (event_type.type, pattern.triggers[0])


def write(folder: Path, text: str, name: str = "killing.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_is_read(tmp_path: Path) -> None:
    event_type = read_event_type(write(tmp_path, GOOD))
    assert event_type.definition == "Somebody is killed."
    assert event_type.patterns[0].triggers == (("kill",), ("gun", "down"))
    assert event_type.patterns[0].with_words == {"gun"}


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("label: Killing", "lable: Killing", 2, "unknown key 'lable'"),
        ("label: Killing\n", "", None, "'label' is missing"),
        ("type: killing", "type: murder", 1, "does not fit the file's name"),
        ("family: violence", "family: war", 5, "unknown family 'war'"),
        ("count: killed", "count: dead", 6, "unknown count 'dead'"),
        ("verb: [kill, gun down]", "verbs: [kill]", None, "unknown key 'verbs'"),
        ("verb: [kill, gun down]", "verb: []", 8, "are a list"),
        ("with: [gun]", "noun: [killing]", 7, "has one of verb, noun, adjective"),
        ("actor: [subject]", "doer: [subject]", 9, "unknown field 'doer'"),
        ("actor: [subject]", "actor: [subjekt]", 9, "unknown function"),
        ("with: [gun]", "only: {actor: [ghost]}", 10, "unknown kind"),
        ("finds: {actor: Two men}", "finds: {actor: Three men}", 13, "is not in the example"),
        ("finds: {actor: Two men}", "finds: {doer: Two men}", 13, "unknown field 'doer'"),
        ("- text: Two men killed a judge.", "- sentence: Two men.", 11, "an example needs a text"),
        ("patterns:\n", "patterns: [\n", None, "killing.yaml"),
        (GOOD, "", None, "empty"),
        (GOOD, "- a list", None, "is a mapping"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, old: str, new: str, line: int | None, reason: str) -> None:
    assert old in GOOD
    with pytest.raises(CodebookError, match=reason) as caught:
        read_event_type(write(tmp_path, GOOD.replace(old, new)))
    assert caught.value.file == "killing.yaml"
    assert line is None or caught.value.line == line


def test_a_missing_file_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match=r"killing\.yaml"):
        read_yaml(tmp_path / "killing.yaml")
    with pytest.raises(CodebookError, match="no event types"):
        load_event_types(tmp_path)


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "killing.yaml").write_bytes(b"type: \xff\xfe")
    with pytest.raises(CodebookError, match=r"killing\.yaml"):
        read_yaml(tmp_path / "killing.yaml")


def test_line_of(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    assert line_of(path, "family") == 5
    assert line_of(path, "no such words") is None


@pytest.mark.parametrize(
    ("trigger", "words"),
    [("sit-in", ("sit", "-", "in")), ("Set * on fire", ("set", "*", "on", "fire")), ("kill", ("kill",))],
)
def test_trigger_words(trigger: str, words: tuple[str, ...]) -> None:
    assert trigger_words(trigger) == words


RELATION = """- type: leader_of
  definition: Who leads.
  nouns: [leader]
  subject: [person]
  object: [group]
  examples:
    - {text: "Omar Haddad, the leader of the Front, fled.", subject: Omar Haddad, object: Front}
"""


def test_relation_types_are_read() -> None:
    names = [relation.type for relation in load_relation_types()]
    assert len(names) == len(set(names))
    assert {"leader_of", "pledged_to", "national_of"} <= set(names)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("nouns: [leader]", "noun: [leader]", "unknown key 'noun'"),
        ("  nouns: [leader]\n", "", "needs nouns or verbs"),
        ("subject: [person]", "subject: [ghost]", "its subject is one of"),
        ("  object: [group]\n", "", "its object is one of"),
        ("object: Front", "object: Rear", "its object is not in its example"),
        (", object: Front}", "}", "its object is not in its example"),
    ],
)
def test_a_broken_relation_type_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    path = write(tmp_path, RELATION.replace(old, new), "relations.yaml")
    with pytest.raises(CodebookError, match=reason):
        load_relation_types(path)


def test_the_folder_is_the_codebooks() -> None:
    assert (FOLDER / "types" / "killing.yaml").is_file()
