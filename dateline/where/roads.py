"""Names of streets, parks and the like, which no gazetteer here has: "Cooper Street", "Highway 29"."""

from __future__ import annotations

import re

from dateline.where.mention import Run
from dateline.where.words import PlaceWords, Words

NO_SURNAMES = frozenset(
    "airport airfield airbase avenue road boulevard highway mosque cathedral prison checkpoint crossing".split()
)
SIDES = frozenset(["north", "south", "east", "west"])
NUMBERED = re.compile(r"(?:I|US|SR|FM|CR|M|A)-\d+[A-Z]?")


def road_at(run: Run, words: Words, lists: PlaceWords) -> tuple[int, int] | None:
    """First and last token of a road or a like site whose name a run is; None where it is none.

    Args:
        run: capitalised words.
        words: the report's tokens.
        lists: the codebook's words around place names.
    """
    last, follow = run.last, run.last + 1
    if last > run.first + 1 and words.plain[last] in SIDES:
        last -= 1  # "Qayyarah Airfield West"
    if NUMBERED.fullmatch(words.shown[last]):
        return last, last
    if words.plain[last] in lists.numbered_roads and follow < len(words.shown) and words.shown[follow][0].isdigit():
        return run.first, follow
    named = run.first < last and (words.plain[last] in lists.roads or words.plain[run.first] in lists.first_sites)
    person = run.label == "PERSON" and words.plain[last] not in NO_SURNAMES
    return (run.first, run.last) if named and not person else None
