"""Reading single sentences with the whole rule coder, for the tests of patterns."""

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
