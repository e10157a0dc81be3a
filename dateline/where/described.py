"""Sites without a name of their own: "a hotel in Ouagadougou", "the checkpoint near Menaka"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.parse import Parsed
from dateline.where.apart import NEAR_KM
from dateline.where.placed import Placed
from dateline.where.words import PlaceWords, Words

WITHIN = frozenset(["in", "at"])
BESIDE = frozenset(["near", "outside"])
LINKS = WITHIN | BESIDE
SMALL = frozenset(["settlement", "site"])  # kinds whose point is good enough for a site in them
FURTHEST = 6  # words from the noun to the name: "a hotel in the northern town of"


def find_described(placed: list[Placed], words: Words, lists: PlaceWords, parsed: Parsed) -> Iterator[Placed]:
    """Common nouns of sites with the name of a town behind "in" or "near"; the point is that of the town.

    Args:
        placed: the report's place names, in the order of the text.
        words: its tokens.
        lists: the codebook's words around place names.
        parsed: the report.
    """
    taken = {at for one in placed for at in range(one.first, one.last + 1)}
    for one in placed:
        if one.place.kind not in SMALL or one.place.latitude is None or one.role != "place":
            continue
        nearest = range(one.first - 1, max(0, one.first - FURTHEST), -1)
        at = next((at for at in nearest if at in taken or words.plain[at] in LINKS), 0)
        noun = at - 1
        if at == 0 or at in taken or noun in taken or words.shown[noun] not in lists.sites:
            continue
        near = words.plain[at] in BESIDE
        name = " ".join(parsed.report.text[parsed.starts[noun] : parsed.ends[one.last]].split())
        site = replace(
            one.place,
            span=parsed.span(noun, noun),
            name=name,
            kind="site",
            geonames=None,
            precision="near" if near or one.place.precision == "near" else "settlement",
            reason=f"described by the place it is {words.plain[at]}, whose point this is",
            role="description",
            radius_km=NEAR_KM if near else one.place.radius_km,
        )
        yield Placed(noun, noun, site, site.role)
