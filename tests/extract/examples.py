"""Tables of sentences, and reading one sentence with the whole rule coder."""

from __future__ import annotations

from dateline.attribute import find_attributions
from dateline.code import rule_coder
from dateline.extract.phrases import Scene
from dateline.extract.telling import Telling, tellings_of
from dateline.parse import DEFAULT_PIPELINE, parse_report
from dateline.types import Report
from dateline.when import find_times
from dateline.where import find_places
from dateline.who import find_entities


def rows(table: str) -> list[list[str]]:
    """The cells of a table, one row a line, parted by bars."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def tellings_of_word(sentence: str, word: str) -> list[Telling]:
    """All that the triggers with a word tell in a sentence; the test fails where there is none."""
    scene, tellings = read_sentence(sentence)
    own = [
        telling
        for telling in tellings
        if word.lower() in scene.parsed.span(telling.trigger.first, telling.trigger.last).text.lower().split()
    ]
    assert own, f"no event at {word!r}: {[telling.type.type for telling in tellings]}"
    return own


def read_sentence(text: str, published: str = "2019-06-12") -> tuple[Scene, list[Telling]]:
    """The scene of a sentence and all that its triggers tell."""
    coder = rule_coder()
    parsed = parse_report(Report(text, published=published), pipeline=DEFAULT_PIPELINE, names=coder.codebook.names)
    times = find_times(parsed)
    places = find_places(parsed, coder.gazetteer, times)
    cast = find_entities(parsed, coder.codebook.actors, times, places)
    triggers = tuple(coder.triggers.find(parsed.doc))
    scene = Scene.of(
        parsed, cast, times, places, find_attributions(parsed, cast), frozenset(trigger.head for trigger in triggers)
    )
    return scene, tellings_of(scene, triggers, coder.codebook.types)
