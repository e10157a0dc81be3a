"""Where the deed that a report is about took place, where the words that tell it do not say: by all that it names.

Each town of the report gets points for what speaks for it. The best is taken where it has enough of them and more
than any other; else the place stays untold. A town that only the dateline names is where the reporter was.

The points are the weights of a logistic regression on 904 towns of 503 reports of gun violence, learned on each half
and rounded; of the towns taken with them 83 in 100 were right.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from dateline.extract.occasions import Occasion, best_of, deeds_of_report
from dateline.extract.occurrence import Occurrence
from dateline.extract.phrases import Scene
from dateline.types import Place

# Whoever serves one town: "Tacoma police", "residents of Tacoma".
LOCAL = frozenset("police sheriff fire authorities resident residents neighborhood suburb".split())
NEAR = 3  # words behind a town's name within which they stand
TITLE = "the report's title names it"
POINTS = {
    TITLE: 3,
    "it is the only town that the report names": 1,
    "the report names it first": 2,
    "the report names it most": 2,
    "the dateline names it": 2,
    "its police or people are told of": 3,
    "it is named beside the deed": 1,
}
ENOUGH = 5
LACK = 4  # points off a town where another country is named: a correspondent reports from elsewhere


def locate_deeds(scene: Scene, occurrences: Sequence[Occurrence]) -> None:
    """Give the deed that a report is about its place, where nothing that tells it does.

    Args:
        scene: the report.
        occurrences: what it tells; the deed's `occasions` get one more.
    """
    for deed in deeds_of_report(occurrences):
        told_with = told_places(scene, deed)
        if not any(is_town(place) for place in told_with):
            locate_deed(scene, deed, told_with)


def is_town(place: Place) -> bool:
    """True for a town that the gazetteer has."""
    return place.kind == "settlement" and place.latitude is not None


def locate_deed(scene: Scene, deed: Occurrence, told_with: Sequence[Place]) -> None:
    """Give one deed the town that most speaks for; the places told with it must allow it."""
    towns = [town for town in towns_of(scene) if may_lie_in(scene.places[town[0]].place, told_with)]
    told_of = [reasons(scene, deed, towns, town) for town in towns]
    points = [sum(POINTS[reason] for reason in why) for why in told_of]
    best = best_of({n: points[n] - LACK * is_foreign(scene, town[0]) for n, town in enumerate(towns)}, ENOUGH)
    if best is None:
        return
    told = [index for index in towns[best] if scene.places[index].role != "dateline"]
    index = told[0] if told else towns[best][0] if TITLE in told_of[best] else None
    if index is not None:
        head = deed.tellings[0].trigger.head
        deed.occasions.append(Occasion(head, (), (index,), reason="; ".join(told_of[best])))


def told_places(scene: Scene, deed: Occurrence) -> list[Place]:
    """The places that are told with the deed."""
    told = [*(telling.places for telling in deed.tellings), *(occasion.places for occasion in deed.occasions)]
    told.append(tuple(a.phrase.place for a in deed.arguments("place") if a.phrase.place is not None))
    return [scene.places[index].place for indices in told for index in indices]


def may_lie_in(town: Place, told: Sequence[Place]) -> bool:
    """True where a town lies in the country and the division that are told with the deed."""
    return all(
        place.country in (None, town.country) and (place.kind != "admin1" or place.admin1 in (None, town.admin1))
        for place in told
    )


def towns_of(scene: Scene) -> list[tuple[int, ...]]:
    """The towns that a report names, each as the indices of its mentions."""
    found: dict[tuple[str, str | None], tuple[int, ...]] = {}
    for index in scene.report_place:
        place = scene.places[index].place
        if is_town(place):
            key = place.name, place.admin1
            found[key] = (*found.get(key, ()), index)
    return list(found.values())


def reasons(scene: Scene, deed: Occurrence, towns: Sequence[tuple[int, ...]], town: tuple[int, ...]) -> list[str]:
    """What speaks for a town, in the words of `POINTS`."""
    doc = scene.parsed.doc
    placed = [scene.places[index] for index in town]
    title = (scene.parsed.report.title or "").lower()
    sentences = {doc[telling.trigger.head].sent.start for telling in deed.tellings}
    tests = (
        any(each.place.name.lower() in title for each in placed),
        len(towns) == 1,
        town is towns[0],
        all(len(other) < len(town) for other in towns if other is not town),
        any(each.role == "dateline" for each in placed),
        any(is_served(doc[each.last]) for each in placed),
        any(doc[each.last].sent.start in sentences for each in placed),
    )
    return [reason for reason, holds in zip(POINTS, tests, strict=True) if holds]


def is_served(token: Token) -> bool:
    """True where a town's police or people stand right behind its name."""
    return any(each.lower_ in LOCAL for each in token.doc[token.i + 1 : token.i + 1 + NEAR])


def is_foreign(scene: Scene, index: int) -> bool:
    """True where the report names another country than that of a town."""
    home = scene.places[index].place.country
    countries = {each.place.country for each in scene.places if each.place.kind == "country" and each.role == "place"}
    return bool(countries - {home, None})
