"""Every pattern of the codebook reads its own example sentences."""

from __future__ import annotations

import pytest

from dateline.codebook.event_types import Example, load_event_types
from dateline.extract.phrases import Scene
from dateline.extract.telling import Telling
from tests.extract.examples import read_sentence

CASES = [
    pytest.param(event_type.type, example, id=f"{event_type.type}: {example.text}")
    for event_type in load_event_types().values()
    for pattern in event_type.patterns
    for example in pattern.examples
]
# A target that is a thing is coded as property, one that is a place as the place.
AS_GOOD = {
    "target": ("target", "property", "place"),
    "property": ("property", "target", "place"),
    "actor": ("actor", "instrument"),
}


@pytest.mark.parametrize(("name", "example"), CASES)
def test_example(name: str, example: Example) -> None:
    scene, tellings = read_sentence(example.text)
    of_type = [telling for telling in tellings if telling.type.type == name]
    assert of_type, f"told: {[telling.type.type for telling in tellings]}"
    for field, words in example.finds.items():
        said = [phrase for telling in of_type for phrase in fillers(scene, telling, field)]
        assert any(same(phrase, words) for phrase in said), f"{field}: {words!r} not in {said}"


def fillers(scene: Scene, telling: Telling, field: str) -> list[str]:
    own = telling.of(*AS_GOOD.get(field, (field,)))
    settings = telling.places if field in ("place", "target", "property") else ()
    places = [scene.places[i].place.span.text for i in settings]
    return [scene.parsed.span(a.phrase.first, a.phrase.last).text for a in own] + places


def same(phrase: str, words: str) -> bool:
    """The same words, or one of them without what stands before or behind."""
    a, b = (text.lower().removeprefix("the ").removeprefix("a ") for text in (phrase, words))
    return a == b or (min(len(a), len(b)) * 3 >= max(len(a), len(b)) and (a in b or b in a))
