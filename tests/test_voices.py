"""Who says so, and through whom, in plain English."""

from dataclasses import replace
from typing import Any

import pytest

from dateline.types import Attribution, CodedReport, Entity, Origin, Source, Span, Time
from dateline.voices import origin_words, source_words, telling_words
from tests.factories import coded_report, span

DAY = {"earliest": "2020-06-03", "latest": "2020-06-03", "precision": "day", "time": 0}


def said(name: str, words: str, entity: str | None = None, at: int = 0, **more: Any) -> Attribution:
    told = {"act": "say", "cue": span("said"), "content": (span("killed at least 12 fighters"),), **more}
    return Attribution(name, "indirect", source=Source(Span(at, at + len(words), words), entity), **told)


def coded(*attributions: Attribution, times: tuple[str, ...] = ("Wednesday",)) -> CodedReport:
    media = Entity("e8", "media", "Agence France-Presse", "afp", mentions=(Span(0, 7, "the AFP"), Span(0, 3, "AFP")))
    mayor = Entity("e9", "person", "", mentions=(Span(0, 9, "The mayor"), Span(0, 2, "he")))
    made = coded_report(attributions=attributions)
    told = tuple(Time(Span(0, len(words), words), "date", "2020-06-03", "2020-06-03", "day") for words in times)
    return replace(made, entities=(*made.entities, media, mayor), times=told)


def source(*chain: str) -> Origin:
    return Origin("source", "x", None, chain[-1], chain)


TOLD = [
    ([said("a1", "The army")], "army", "the army said: “killed at least 12 fighters”"),
    ([said("a1", "she", "e3")], "Florence Parly", "Florence Parly said: “killed at least 12 fighters”"),
    ([said("a1", "he", "e9")], "mayor", "the mayor said: “killed at least 12 fighters”"),
    (
        [said("a1", "the army", time=DAY)],
        "army, Wednesday",
        "the army said on Wednesday (2020-06-03): “killed at least 12 fighters”",
    ),
    ([said("a1", "the army", act="deny")], "army denied", "denied by the army: “killed at least 12 fighters”"),
    (
        [said("a1", "A Facebook post", "e9", at=50)],
        "mayor",
        "the mayor said in a Facebook post: “killed at least 12 fighters”",
    ),
    ([said("a1", "the army", act="accuse")], "army", "the army said: “killed at least 12 fighters”"),
    (
        [said("a1", "the army", act="accuse", cue=Span(0, 6, "blamed"))],
        "army accused",
        "the army accused: “killed at least 12 fighters”",
    ),
    (
        [said("a1", "the army", act="confirm", cue=Span(0, 9, "confirmed"), content=())],
        "army confirmed",
        "the army confirmed",
    ),
    ([said("a1", "the army", act="deny", content=(Span(0, 2, "It"),))], "army denied", "denied by the army"),
    (
        [said("a1", "the army", via="Agence France-Presse")],
        "army, via AFP",
        "the army told AFP: “killed at least 12 fighters”",
    ),
    (
        [said("a1", "the army", act="announce", cue=Span(0, 9, "announced"), via="Radio Gao")],
        "army announced, via Radio Gao",
        "the army announced to Radio Gao: “killed at least 12 fighters”",
    ),
    (
        [said("a1", "Reuters"), said("a2", "officials", time=DAY)],
        "officials, via Reuters, Wednesday",
        "officials said on Wednesday (2020-06-03), quoted by Reuters: “killed at least 12 fighters”",
    ),
    (
        [said("a1", "the BBC"), said("a2", "a minister", act="confirm"), said("a3", "witnesses")],
        "witnesses, via minister, via BBC",
        "witnesses said, as confirmed by a minister, quoted by the BBC: “killed at least 12 fighters”",
    ),
    (
        [replace(said("a1", ""), source=None)],
        "somebody not named",
        "somebody not named said: “killed at least 12 fighters”",
    ),
]


@pytest.mark.parametrize(("attributions", "brief", "whole"), TOLD)
def test_an_origin_and_its_chain(attributions: list[Attribution], brief: str, whole: str) -> None:
    report = coded(*attributions)
    origin = source(*(each.id for each in attributions))
    assert origin_words(report, origin) == brief
    assert telling_words(report, origin) == whole


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("Tuesday", "on Tuesday"),
        ("3 May", "on 3 May"),
        ("May 3", "on May 3"),
        ("2019", "in 2019"),
        ("March", "in March"),
        ("late Monday", "late Monday"),
        ("today", "today"),
        ("last week", "last week"),
    ],
)
def test_when_it_was_said(words: str, phrase: str) -> None:
    report = coded(said("a1", "the army", time=DAY, content=()), times=(words,))
    assert telling_words(report, source("a1")) == f"the army said {phrase} (2020-06-03)"


@pytest.mark.parametrize(
    ("origin", "brief", "whole"),
    [
        (Origin("outlet", "Sahel Post"), "the report", "told by the report itself (Sahel Post)"),
        (Origin("outlet"), "the report", "told by the report itself"),
        (Origin("agency", "Reuters"), "Reuters", "told by Reuters, whose report it is"),
    ],
)
def test_the_reports_own_voice(origin: Origin, brief: str, whole: str) -> None:
    assert origin_words(coded(), origin) == brief
    assert telling_words(coded(), origin) == whole


def test_several_voices_stand_side_by_side() -> None:
    report = coded(said("a1", "the army"), said("a2", "rebels", act="deny"))
    assert source_words(report, (source("a1"), source("a2"))) == "army; rebels denied"


def test_hostile_words_are_made_plain() -> None:
    report = coded(said("a1", "the \x1b[2Jarmy", via="\x1b]0;x\x07", content=(Span(0, 1, "\x07"),)))
    for words in (origin_words(report, source("a1")), telling_words(report, source("a1"))):
        assert words.isprintable()
