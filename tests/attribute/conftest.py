"""Sentences read with a cast made by hand: each noun of a given table is one entity, and pronouns may be told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest

from dateline.attribute import Said, find_attributions
from dateline.parse import DEFAULT_PIPELINE, Names, Parsed, parse_report
from dateline.types import Entity, Report
from dateline.who import Cast, Mention

STATE_FORCES = ("army", "police", "Police")
ARMED_GROUPS = ("rebels", "group", "Taliban", "militia")
GOVERNMENTS = ("ministry", "Ministry", "government", "Israel", "Iran", "France", "Prosecutors", "prosecutors")
KINDS = (
    dict.fromkeys(STATE_FORCES, "state_force")
    | dict.fromkeys(ARMED_GROUPS, "armed_group")
    | dict.fromkeys(GOVERNMENTS, "government")
    | dict.fromkeys(("Reuters", "BBC"), "media")
    | dict.fromkeys(("gunmen", "Gunmen", "bandits"), "people")
)


@dataclass(frozen=True)
class Told:
    """A parsed text, its cast and its attributions."""

    parsed: Parsed
    cast: Cast
    saids: tuple[Said, ...]

    def rows(self) -> list[tuple[str | None, str, str]]:
        """Source, act and cue of each attribution."""
        found = []
        for said in self.saids:
            a = said.attribution
            found.append((a.source.span.text if a.source else None, a.act, a.cue.text if a.cue else ""))
        return found

    def content(self, number: int = 0) -> list[str]:
        return [span.text for span in self.saids[number].attribution.content]

    def token(self, word: str) -> int:
        return next(token.i for token in self.parsed.doc if self.parsed.span(token.i, token.i).text == word)


def cast_of(parsed: Parsed, pronouns: Mapping[str, str]) -> Cast:
    """One entity for each different noun, named by a proper one; a pronoun of the table stands for its noun."""
    entities: dict[str, Entity] = {}
    mentions = []
    for token in parsed.doc:
        word = pronouns.get(token.text, token.text)
        if token.pos_ not in ("NOUN", "PROPN") and token.text not in pronouns:
            continue
        key = word.lower()
        kind = KINDS.get(word, "person")
        entity = entities.setdefault(key, Entity(f"e{len(entities) + 1}", kind, word if token.pos_ == "PROPN" else ""))
        form = "pronoun" if token.text in pronouns else "name"
        mentions.append(Mention(token.i, token.i, token.i, entity.id, form))
    return Cast(tuple(entities.values()), tuple(mentions))


@pytest.fixture(scope="session")
def tell() -> Callable[..., Told]:
    """Read a text: `tell(text, it="army", outlet="BBC")`; a pronoun's noun is given by keyword."""

    def read(text: str, *, outlet: str | None = None, **pronouns: str) -> Told:
        parsed = parse_report(Report(text, outlet=outlet), pipeline=DEFAULT_PIPELINE, names=Names([]))
        cast = cast_of(parsed, pronouns)
        return Told(parsed, cast, find_attributions(parsed, cast))

    return read
