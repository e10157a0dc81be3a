"""The words of saying, read from `codebook/cues.yaml` once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from dateline.codebook.load import FOLDER, line_of, read_yaml
from dateline.errors import CodebookError
from dateline.types import Act

FILE = FOLDER / "cues.yaml"
WORD_LISTS = (
    "rejections telling polls views light lightly copulas impressions things_said naming impersonal hedging "
    "documents issuing putting_out stative wrongs unnamed_doers fought responsibility innocent not_yet "
    "withheld asked_for answering tellers giving state_words at_large all_at_large deeds_named strikes doers "
    "speakers sittings thoughts cruelties helpless foreign ideas bidding ranks bands"
).split()


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a cue is used.

    Args:
        act: what is done by it.
        takes: how what is said follows: `clause`, `infinitive`, `object`, `none` or a preposition.
        object: what a direct object is: `said`, `matter` (taken for granted), `hearer` or `accused`.
        particle: the word that must follow ("on" of "call on"); None where none must.
        attitude: True where it tells what somebody wants, feels or holds, and nothing that he told.
        passive: True for a passive that leaves open who holds it ("is seen as").
    """

    act: Act
    takes: frozenset[str]
    object: str
    particle: str | None = None
    attitude: bool = False
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """All words of saying.

    Args:
        verbs: frames by the lemma of the verb, those with a particle first.
        nouns: act by the lemma of the noun.
        attitude_nouns: what may lead from a noun of holding or feeling to what is held, by its lemma.
        attitude_adjectives: the same of adjectives.
        words: the plain word lists of the file by name.
        wrong_with: objects that make a verb of many meanings a wrong.
        hedges: words that hedge, by kind.
    """

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, Act]
    attitude_nouns: Mapping[str, frozenset[str]]
    attitude_adjectives: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    wrong_with: Mapping[str, frozenset[str]]
    hedges: Mapping[str, frozenset[str]]


@cache
def load_cues() -> Cues:
    """The words of saying that Dateline ships.

    Raises:
        CodebookError: the file is broken, lacks a key or names an act that there is none of.
    """
    content = read_yaml(FILE)
    try:
        return Cues(
            verbs=verbs_of([*content["verbs"], *content["attitudes"]]),
            attitude_nouns=links_of(content["attitude_nouns"]),
            attitude_adjectives=links_of(content["attitude_adjectives"]),
            nouns={lemma: act_named(row["act"]) for row in content["nouns"] for lemma in row["lemmas"]},
            words={name: frozenset(content[name]) for name in WORD_LISTS},
            wrong_with={verb: frozenset(nouns) for verb, nouns in content["wrong_with"].items() if nouns},
            hedges={kind: frozenset(words) for kind, words in content["hedges"].items()},
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise CodebookError(FILE.name, None, f"lacks or misuses the key {error}") from error


def verbs_of(rows: list[dict[str, Any]]) -> dict[str, tuple[Frame, ...]]:
    """Frames by verb; a second word of a lemma is its particle."""
    found: dict[str, list[Frame]] = {}
    for row in rows:
        for lemma in row["lemmas"]:
            verb, _, particle = lemma.partition(" ")
            act, attitude = act_named(row.get("act", "say")), "act" not in row
            object_ = row.get("of", "matter" if attitude else "said")
            passive = row.get("passive", False)
            frame = Frame(act, frozenset(row["takes"]), object_, particle or None, attitude, passive)
            found.setdefault(verb, []).append(frame)
    return {
        verb: tuple(sorted(frames, key=lambda each: (each.attitude, each.particle is None)))
        for verb, frames in found.items()
    }


def links_of(rows: list[dict[str, Any]]) -> dict[str, frozenset[str]]:
    """By lemma the words that lead to what is held, with `clause` and `infinitive`."""
    found: dict[str, frozenset[str]] = {}
    for row in rows:
        for lemma in row["lemmas"]:
            found[lemma] = found.get(lemma, frozenset()) | frozenset(row["takes"])
    return found


def act_named(name: Any) -> Act:
    """The act of a row, if there is one of that name."""
    for act in get_args(Act):
        if act == name:
            return act  # type: ignore[no-any-return]
    raise CodebookError(FILE.name, line_of(FILE, f"act: {name}"), f"there is no act {name!r}")
