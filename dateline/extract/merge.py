"""Tellings of one occurrence become one event.

Two tellings are of one occurrence where their types may name the same thing, nothing parts them (days, places,
names of who was hit or who did it, modality, scope), and something joins them: one is told as the effect of the
other, they share a target, a property, a day or a place, or one refers back ("the attack").
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.extract.likeness import JOIN, in_one_paragraph, is_lead, likeness, sentences_since
from dateline.extract.occasions import Occasion, deed_of, occasions_of
from dateline.extract.occurrence import ATTACK_TYPES, Occurrence, differ, names_in, real, types_fit
from dateline.extract.phrases import Scene
from dateline.extract.telling import Telling
from dateline.types import Place

# Violence that a report can be about; what it only has as its effect is told of it.
DEEDS = frozenset(ATTACK_TYPES) - {"death", "injury", "destruction"} | {"abduction", "hijacking"}
# Occurrences that a telling is compared with; of 5,470 reports one, a list of shootings, tells more than 80.
FIRST, LAST = 20, 60
SITES = frozenset({"settlement", "site", "admin2"})


def merge_tellings(scene: Scene, tellings: Sequence[Telling]) -> list[Occurrence]:
    """Group tellings by occurrence, those too that tell nothing by themselves."""
    occurrences: list[Occurrence] = []
    by_head: dict[int, Occurrence] = {}
    effects: dict[int, list[int]] = {}
    for telling in tellings:
        for cause in telling.causes:
            effects.setdefault(cause, []).append(telling.trigger.head)
    for telling in tellings:
        ties = (*telling.causes, *effects.get(telling.trigger.head, ()))
        linked = [by_head[head] for head in ties if head in by_head]
        occurrence = next((each for each in linked if may_be_linked(scene, each, telling)), None)
        occurrence = occurrence or best_match(scene, occurrences, telling)
        if occurrence is None:
            known = any(each.main for each in occurrences)
            occurrence = Occurrence(main=not known and is_lead(scene, telling) and may_be_main(telling))
            occurrences.append(occurrence)
        occurrence.tellings.append(telling)
        by_head[telling.trigger.head] = occurrence
    occurrences = join_to_main(scene, occurrences)
    for occasion in occasions_of(scene, tellings):
        deed = deed_of(scene, occurrences, occasion.token)
        if deed is not None and not apart(scene, deed, occasion):
            deed.occasions.append(occasion)
    return occurrences


def join_to_main(scene: Scene, occurrences: list[Occurrence]) -> list[Occurrence]:
    """The occurrences, those that turn out to be the deed that the report is about joined to it.

    What was read before enough was known of that deed is looked at again.
    """
    main = next((each for each in occurrences if each.main), None)
    told = None if main is None else main.brief()
    kept = []
    for each in occurrences:
        if main is None or told is None or each is main or not may_be_joined(scene, told, each.brief()):
            kept.append(each)
        else:
            main.tellings.extend(each.tellings)
    if main is not None:
        main.tellings.sort(key=lambda telling: telling.trigger.head)
    return kept


def may_be_joined(scene: Scene, main: Occurrence, other: Occurrence) -> bool:
    """True where all that tells an occurrence may tell the main one, and something joins them."""
    tellings = other.tellings
    fit = all(types_fit(main, telling) and not contradicts(scene, main, telling) for telling in tellings)
    return fit and any(likeness(scene, main, telling) >= JOIN for telling in tellings)


def may_be_main(telling: Telling) -> bool:
    """True for violence that a report can be about, done or tried."""
    return telling.type.type in DEEDS and telling.scope == "incident" and real(telling)


def may_be_linked(scene: Scene, occurrence: Occurrence, telling: Telling) -> bool:
    """True where the text itself makes one the effect of the other and their types allow it."""
    first = occurrence.tellings[0]
    others = first.scope != telling.scope and (names_in(scene, telling.of("target")) or first.times != telling.times)
    return types_fit(occurrence, telling) and real(telling) == real(first) and not (others and telling.times)


def best_match(scene: Scene, occurrences: Sequence[Occurrence], telling: Telling) -> Occurrence | None:
    """The occurrence that a telling fits best; None where none fits well enough.

    Among equals one of this or the last sentence of the paragraph goes before the deed that the report is about, and
    that before the latest: "the attack" at the end of a report is that of its lead.
    """
    best, best_rank = None, (JOIN, False, False, -1)
    for number, whole in candidates(occurrences):
        occurrence = whole.brief()
        if not types_fit(occurrence, telling) or contradicts(scene, occurrence, telling):
            continue
        near = sentences_since(scene, occurrence, telling) <= 1 and in_one_paragraph(scene, occurrence, telling)
        rank = likeness(scene, occurrence, telling), near, occurrence.main, number
        if rank > best_rank:
            best, best_rank = whole, rank
    return best


def candidates(occurrences: Sequence[Occurrence]) -> list[tuple[int, Occurrence]]:
    """The occurrences that a telling may be of, each with its number: the first and the last of very many."""
    numbered = list(enumerate(occurrences))
    return numbered if len(numbered) <= FIRST + LAST else [*numbered[:FIRST], *numbered[-LAST:]]


def contradicts(scene: Scene, occurrence: Occurrence, telling: Telling) -> bool:
    """True where something told parts a telling from an occurrence."""
    first = occurrence.tellings[0]
    if first.scope != telling.scope or real(first) != real(telling):
        return True
    if not real(first) and first.modality != telling.modality:
        return True
    if any(
        differ(names_in(scene, occurrence.arguments(name)), names_in(scene, telling.of(name)))
        for name in ("target", "actor")
    ):
        return True
    return apart(scene, occurrence, telling)


def apart(scene: Scene, occurrence: Occurrence, telling: Telling | Occasion) -> bool:
    """True where no day or no place that is told can be the same."""
    return not any_overlap(scene, occurrence, telling) or places_differ(scene, occurrence, telling)


def any_overlap(scene: Scene, occurrence: Occurrence, telling: Telling | Occasion) -> bool:
    """True unless both have times and no two of them can be the same day."""
    known = [scene.times[i].time for each in occurrence.tellings for i in each.times]
    new = [scene.times[i].time for i in telling.times]
    if not known or not new:
        return True
    return any(
        (a.earliest or "") <= (b.latest or "9999") and (b.earliest or "") <= (a.latest or "9999")
        for a in known
        for b in new
    )


def places_differ(scene: Scene, occurrence: Occurrence, telling: Telling | Occasion) -> bool:
    """True where both have places, and no country or no town is shared."""
    known = [scene.places[i].place for each in occurrence.tellings for i in each.places]
    new = [scene.places[i].place for i in telling.places]
    if differ({p.country for p in known if p.country}, {p.country for p in new if p.country}):
        return True
    return differ(towns(known), towns(new))


def towns(places: Sequence[Place]) -> set[str]:
    """Names of the settlements and sites among places."""
    return {place.name for place in places if place.kind in SITES}
