"""Event types of the codebook: what each means, the words that tell of it, and who fills which role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dateline.codebook.load import FOLDER, check, read_yaml
from dateline.errors import CodebookError
from dateline.types import Modality

FIELDS = frozenset(
    "actor target property supporter mediator instrument place origin destination topic".split()
)  # the fields of the contract that a pattern may fill
COUNTS = frozenset("killed injured abducted arrested released held missing displaced participants".split())
FUNCTIONS = frozenset(
    "subject object possessive compound adjective iobj broker bearer of on against at in from to with by for between "
    "among into over near using about outside inside during through as upon toward towards around across under behind "
    "onto off".split()
)
FAMILIES = frozenset("violence harm detention crowd property control politics group".split())
# What `only` may ask of a phrase: its kind, or for weapons and parties the kind that the noun lists give it.
KINDS = frozenset(
    "person group people thing place weapon vehicle event other explosive firearm blade fire aerial artillery "
    "chemical blunt armed_group state_force government civilians media organization political_party "
    "intergovernmental building".split()
)
WORD_CLASSES = ("verb", "noun", "adjective")
TYPE_KEYS = frozenset("type label definition use_when not_when family count patterns".split())
PATTERN_KEYS = frozenset(
    "count verb noun adjective roles examples modality needs only with not_with not_followed_by note".split()
)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a pattern must read, and the phrases that must fill its roles."""

    text: str
    finds: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words of one word class that tell of an event, with the grammatical functions that fill its roles.

    Args:
        type: the event type.
        word_class: `verb`, `noun` or `adjective`.
        triggers: lemmas, each a tuple of words; `*` stands for up to six words between.
        roles: field to functions, tried in order.
        needs: fields without which the pattern tells of nothing.
        only: field to the kinds of phrase that may fill it.
        with_words: words of which one must stand in its phrase ("killed in a crash"); empty where none needs to.
        not_with: words that switch the pattern off when they stand in its phrase.
        modality: the modality that the words themselves fix, or None.
        count: the count field that its target fills, where it is not the type's own ("remain captive": held).
        examples: sentences that it must read.
    """

    type: str
    word_class: str
    triggers: tuple[tuple[str, ...], ...]
    roles: Mapping[str, tuple[str, ...]]
    needs: tuple[str, ...] = ()
    only: Mapping[str, frozenset[str]] | None = None
    with_words: frozenset[str] = frozenset()
    not_with: frozenset[str] = frozenset()
    modality: Modality | None = None
    count: str | None = None
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class EventType:
    """One type of the contract, with all that a person needs to code it by hand."""

    type: str
    label: str
    definition: str
    use_when: tuple[str, ...]
    not_when: tuple[str, ...]
    family: str
    count: str | None
    patterns: tuple[Pattern, ...]


@cache
def load_event_types(folder: Path = FOLDER / "types") -> Mapping[str, EventType]:
    """Read and check all event types, by name.

    Args:
        folder: where the files are, one a type.

    Raises:
        CodebookError: a file is broken; names file, line and reason.
    """
    found = {}
    for path in sorted(folder.glob("*.yaml")):
        event_type = read_event_type(path)
        found[event_type.type] = event_type
    if not found:
        raise CodebookError(folder.name, None, "no event types in this folder")
    return found


def read_event_type(path: Path) -> EventType:
    """Read one type's file.

    Raises:
        CodebookError: a key is unknown or missing, or a value is not one of those allowed.
    """
    raw = read_yaml(path)
    check(path, isinstance(raw, dict), "", "a type's file is a mapping")
    for key in raw:
        check(path, key in TYPE_KEYS, f"{key}:", f"unknown key {key!r}; known: {', '.join(sorted(TYPE_KEYS))}")
    for key in ("type", "label", "definition", "family", "patterns"):
        check(path, raw.get(key), f"{key}:", f"{key!r} is missing or empty")
    check(path, raw["type"] == path.stem, "type:", f"type {raw['type']!r} does not fit the file's name")
    check(path, raw["family"] in FAMILIES, "family:", f"unknown family {raw['family']!r}")
    count = raw.get("count")
    check(path, count is None or count in COUNTS, "count:", f"unknown count {count!r}")
    return EventType(
        type=raw["type"],
        label=raw["label"],
        definition=" ".join(raw["definition"].split()),
        use_when=tuple(raw.get("use_when") or ()),
        not_when=tuple(raw.get("not_when") or ()),
        family=raw["family"],
        count=count,
        patterns=tuple(read_pattern(path, raw["type"], pattern) for pattern in raw["patterns"]),
    )


def read_pattern(path: Path, event_type: str, raw: dict[str, Any]) -> Pattern:
    """Read one pattern of a type's file; raises CodebookError where it is broken."""
    check(path, isinstance(raw, dict), "patterns:", f"a pattern is a mapping, not {raw!r}")
    for key in raw:
        check(path, key in PATTERN_KEYS, f"{key}:", f"unknown key {key!r} in a pattern")
    classes = [name for name in WORD_CLASSES if name in raw]
    check(path, len(classes) == 1, "patterns:", f"a pattern has one of {', '.join(WORD_CLASSES)}")
    words = raw[classes[0]]
    check(path, isinstance(words, list) and words, f"{classes[0]}:", "the trigger words are a list")
    roles = {field: tuple(as_list(functions)) for field, functions in (raw.get("roles") or {}).items()}
    for field, functions in roles.items():
        check(path, field in FIELDS, f"{field}:", f"unknown field {field!r}")
        unknown = [name for name in functions if name not in FUNCTIONS]
        check(path, not unknown, str(unknown[:1] and unknown[0]), f"unknown function {unknown}")
    check(path, raw.get("count") in {None, *COUNTS}, str(raw.get("count")), f"unknown count {raw.get('count')!r}")
    only = {field: frozenset(as_list(kinds)) for field, kinds in (raw.get("only") or {}).items()}
    for kinds in only.values():
        unknown = sorted(kinds - KINDS)
        check(path, not unknown, str(unknown[:1] and unknown[0]), f"unknown kind in {unknown}")
    check(path, raw.get("examples"), str(words[0]), f"the pattern of {words[0]!r} has no example")
    return Pattern(
        type=event_type,
        word_class=classes[0],
        triggers=tuple(trigger_words(str(word)) for word in words),
        roles=roles,
        needs=tuple(as_list(raw.get("needs") or [])),
        only=only or None,
        with_words=frozenset(str(word).lower() for word in raw.get("with") or ()),
        not_with=frozenset(str(w).lower() for w in [*(raw.get("not_with") or []), *(raw.get("not_followed_by") or [])]),
        modality=raw.get("modality"),
        count=raw.get("count"),
        examples=tuple(read_example(path, example) for example in raw["examples"]),
    )


def trigger_words(trigger: str) -> tuple[str, ...]:
    """The words of a trigger as the parser parts them: "sit-in" is three."""
    return tuple(trigger.lower().replace("-", " - ").split())


def read_example(path: Path, raw: dict[str, Any]) -> Example:
    """Read one example; what it finds must stand in it."""
    check(path, isinstance(raw, dict) and raw.get("text"), "examples:", f"an example needs a text: {raw!r}")
    finds = raw.get("finds") or {}
    for field, words in finds.items():
        check(path, words in raw["text"], str(words), f"{words!r} is not in the example {raw['text']!r}")
        check(path, field in FIELDS, f"{field}:", f"unknown field {field!r} in an example")
    return Example(raw["text"], finds)


def as_list(value: Any) -> Sequence[Any]:
    """A value that may stand alone, as a list."""
    return value if isinstance(value, list) else [value]
