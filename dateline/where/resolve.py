"""Which of the places of a name is meant.

A name of the codebook is taken at its word. A name of the gazetteer is weighed: how many people live there, whether
the name is the preferred one, and above all whether the report speaks of that country and that division elsewhere.
Where a place is named around it ("Paris, Texas", "Borno state in Nigeria") only places inside count.
A name has one meaning in a report, but for places named around it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass

from dateline.where.atlas import Atlas
from dateline.where.gazetteer import ALTERNATE, PREFERRED, Candidate, Gazetteer
from dateline.where.mention import HAMLET, SMALL_TOWN, Mention
from dateline.where.words import Words

# Weights of the score, in units of a tenfold population. Set on LGL and GeoVirus (both open corpora).
PREFERRED_NAME = 0.8
SHORT_NAME = 0.3
COUNTRY_SUPPORT = 3.0  # where all else in the report lies in that country
DIVISION_SUPPORT = 3.0
SAME_NAME_SEAT = 0.1  # a town with this share of its division's people takes the bare name of the division
DIVISION_RANK = 0.4  # a division counts as if a town of less than half its people
CLOSE = 0.25  # two places nearer in score than this are not told apart
FAR_KM = 161.0  # 100 miles, the usual tolerance of place resolution (Gritta et al. 2020)
FEW = 1.0  # votes that a report must have before its countries weigh fully
DATELINE_VOTE = 2.0  # votes of the name in the dateline beyond that of any name: news tells of where it is written
FOREIGN_TOWN = 100_000  # inhabitants; a smaller one is not meant in a report on one country that hardly names its own
BARELY = 0.15  # share of the votes that hardly names a country
MAIN_COUNTRY = 0.6  # share of the votes that makes a country that of a village which no gazetteer has
LINKS = frozenset(["in", "the", "of", "province", "department", "state", "county", "region", "district", "s", "'s",
                   "northern", "southern", "eastern", "western", "central", "'"])  # fmt: skip
NEEDS_PLACE = frozenset(["beside", "doubt", "weak", "list"])  # evidence too faint for a name without a place
UNDECIDED = "may as well be in"  # how the reason begins where two places of a name are too close
NEIGHBOURS_KM = 20.0  # obscure places of one name so near each other are one for most uses
OBSCURE = 1.0  # weight of an obscure place before the report is read; a town of a thousand has 36
LONGEST_LINK = 5  # words between a place and the one around it


@dataclass(frozen=True, slots=True)
class Resolved:
    """A mention with its place; None where the gazetteer has none or the report does not tell which.

    Args:
        mention: the place name.
        place: the place that it means.
        reason: one clause that says why.
        country: of a name without a place, the country that the words or the whole report tell.
    """

    mention: Mention
    place: Candidate | None
    reason: str
    country: str | None = None


class Tally:
    """Votes of names for one sort of area, countries or divisions."""

    def __init__(self) -> None:
        self.of_area: dict[str, float] = defaultdict(float)
        self._of_name: dict[str, float] = defaultdict(float)
        self._of_both: dict[tuple[str, str], float] = defaultdict(float)
        self.total = 0.0

    def add(self, area: str | None, name: str, weight: float) -> None:
        """Let a name speak for an area; without an area nothing happens."""
        if area is not None:
            self.of_area[area] += weight
            self._of_name[name] += weight
            self._of_both[area, name] += weight
            self.total += weight

    def others(self, name: str) -> float:
        """Votes of all other names."""
        return self.total - self._of_name.get(name, 0.0)

    def share(self, area: str | None, name: str) -> float:
        """Share of the votes of all other names that an area has, 0 to 1."""
        if area is None or area not in self.of_area:
            return 0.0
        others = self.of_area[area] - self._of_both.get((area, name), 0.0)
        return max(others, 0.0) / (self.total - self._of_name.get(name, 0.0) + FEW)


class Votes:
    """How much of the report speaks for each country and each division, by the names that do."""

    def __init__(self) -> None:
        self.countries, self.divisions = Tally(), Tally()

    def add(self, name: str, place: Candidate, weight: float) -> None:
        """Let a name speak for a place's country and division."""
        self.countries.add(place.country, name, weight)
        self.divisions.add(place.admin1, name, weight)

    def support(self, name: str, place: Candidate) -> tuple[float, float]:
        """Shares of the other names' votes for a place's country and for its division, 0 to 1."""
        return self.countries.share(place.country, name), self.divisions.share(place.admin1, name)

    def main_country(self) -> str | None:
        """The country that most of the report speaks for, None where none has a clear majority."""
        votes = self.countries.of_area
        if not votes:
            return None
        country = max(votes, key=lambda code: (votes[code], code))
        return country if votes[country] >= MAIN_COUNTRY * self.countries.total else None


def resolve(mentions: list[Mention], words: Words, gazetteer: Gazetteer, atlas: Atlas) -> list[Resolved]:
    """The place of each mention, in their order.

    Args:
        mentions: place names in the order of the text.
        words: the report's tokens.
        gazetteer: places by name.
        atlas: the codebook's places.
    """
    known = gazetteer.look_up(mention.name for mention in mentions if mention.name)
    choices = [candidates_of(mention, known, gazetteer) for mention in mentions]
    inside = contain(mentions, choices, words)
    take_capitals(mentions, choices, inside, atlas)
    groups: dict[str, list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        if choices[at] and mention.name and (mention.evidence != "beside" or at in inside):
            groups[f"{mention.name} {mention.wanted or ''}"].append(at)
    votes = first_votes(mentions, choices, groups)
    chosen: dict[int, tuple[Candidate | None, str]] = {}
    for _ in range(2):  # once with all that each name may mean, once with what it was found to mean
        chosen = {}
        for name, members in groups.items():
            chosen.update(choose_group(name, members, mentions, choices, inside, votes))
        votes = later_votes(mentions, chosen)
    return [
        resolved(mention, *chosen.get(at, (None, "no gazetteer has this name")), votes)
        for at, mention in enumerate(mentions)
        if mention.evidence not in NEEDS_PLACE or (at in chosen and chosen[at][0])
    ]


def resolved(mention: Mention, place: Candidate | None, reason: str, votes: Votes) -> Resolved:
    """A mention with its place; a nationality with its country, a name without a place with the report's country."""
    if mention.entry is not None and mention.entry.kind == "nationality":
        return Resolved(mention, mention.entry.place, "a word of nationality")
    if place is not None or (not mention.wanted and reason.startswith(UNDECIDED)):
        return Resolved(mention, place, reason)
    return Resolved(mention, None, reason, votes.main_country())


def candidates_of(mention: Mention, known: dict[str, tuple[Candidate, ...]], gazetteer: Gazetteer) -> list[Candidate]:
    """All places that a mention may mean, the codebook's first."""
    entry = mention.entry
    if entry is not None and entry.kind == "division":
        division = gazetteer.division(entry.code)
        return [division] if division else []
    told = [entry.place] if entry is not None and entry.place else []
    if not mention.name or (told and told[0].kind != "country"):
        return told
    listed = [place for place in known[mention.name] if not told or place.rank == PREFERRED]
    if mention.wanted in ("admin1", "admin2"):
        listed = [place for place in listed if place.kind != "settlement"] or listed
        told = [] if listed else told  # "the department of Guatemala"
    elif told:
        listed = [place for place in listed if place.country != told[0].country]
    elif mention.wanted in ("settlement", "site"):
        listed = [place for place in listed if place.kind == "settlement"] or listed
    return told + listed


def take_capitals(
    mentions: list[Mention], choices: list[list[Candidate]], inside: dict[int, list[Candidate]], atlas: Atlas
) -> None:
    """A capital's name in the dateline means the capital ("SAN JOSE (EFE) --"), or its state would stand with it."""
    for at, mention in enumerate(mentions):
        country = atlas.capitals.get(mention.name)
        if mention.evidence == "dateline" and country and at not in inside:
            towns = [place for place in choices[at] if place.kind == "settlement" and place.country == country]
            choices[at] = towns[:1] or choices[at]


def without_namesakes(places: list[Candidate]) -> list[Candidate]:
    """Drop a division whose country has a great town of that name: a bare "San Salvador" or "New York" is the town.

    A second-level division without its generic word gives way to any town ("Houston" is no county), and a
    municipality to its town.
    """
    seats = {place.admin1 for place in places if place.kind == "settlement"}
    towns: dict[str | None, int] = {}
    for place in places:
        if place.kind == "settlement" and place.rank == PREFERRED:
            towns[place.country] = max(towns.get(place.country, 0), place.population)
    if not towns:
        return places
    return [
        place
        for place in places
        if place.kind not in ("admin1", "admin2")
        or (
            towns.get(place.country, -1) < max(SAME_NAME_SEAT * place.population, 1)
            and (place.kind == "admin1" or (place.rank == PREFERRED and place.admin1 not in seats))
        )
    ]


def contain(mentions: list[Mention], choices: list[list[Candidate]], words: Words) -> dict[int, list[Candidate]]:
    """For mentions with a place named around them, the candidates that lie inside; likewise for the outer one."""
    inside: dict[int, list[Candidate]] = {}
    for at in range(len(mentions) - 1):
        gap = words.plain[mentions[at].last + 1 : mentions[at + 1].first]
        if not gap or len(gap) > LONGEST_LINK:
            continue
        if gap[0] in ("in", ",", "(") and all(word in LINKS for word in gap[1:]):
            keep_inside(at, at + 1, choices, inside, strict=gap[0] != "in")
        elif gap[0] in ("'s", "'") and all(word in LINKS or word == "town" or word == "city" for word in gap[1:]):
            keep_inside(at + 1, at, choices, inside, strict=True)
    return inside


def keep_inside(
    inner: int, outer: int, choices: list[list[Candidate]], inside: dict[int, list[Candidate]], *, strict: bool
) -> None:
    """Keep the candidates of two mentions of which one lies in the other, if there are any."""
    if strict and choices[inner] and choices[inner][0].kind in ("country", "region", "water"):
        around = [place for place in choices[outer] if place.kind == "admin1" and place.country == "US"]
    else:
        around = [place for place in choices[outer] if place.kind in ("country", "admin1", "admin2")]
    pairs = [(a, b) for b in around for a in inside.get(inner, choices[inner]) if lies_in(a, b)]
    if pairs:
        inside[inner] = without_namesakes(list(dict.fromkeys(a for a, _ in pairs)))
        inside[outer] = list(dict.fromkeys(b for _, b in pairs))


def lies_in(inner: Candidate, outer: Candidate) -> bool:
    """True where one place lies in the other, as far as codes and distance tell."""
    if inner.country != outer.country or inner.kind in ("country", "region", "water") or inner.id == outer.id:
        return False
    if outer.kind == "country":
        return True
    if inner.kind == "admin1" or inner.admin1 != outer.admin1:
        return False
    return outer.kind == "admin1" or (inner.kind == "settlement" and kilometres(inner, outer) < FAR_KM)


def first_votes(mentions: list[Mention], choices: list[list[Candidate]], groups: dict[str, list[int]]) -> Votes:
    """What the report speaks for before any name is resolved: each name for all that it may mean."""
    votes = Votes()
    for at, mention in enumerate(mentions):
        if mention.entry is not None and mention.entry.kind == "nationality" and mention.entry.place:
            votes.add(f"nationality {at}", mention.entry.place, 0.5)
    for name, members in groups.items():
        places = choices[members[0]]
        weight = min(len(members), 3) ** 0.5 + DATELINE_VOTE * any(
            mentions[at].evidence == "dateline" for at in members
        )
        shares = [prior(place) for place in places]
        for place, share in zip(places, shares, strict=True):
            votes.add(name, place, weight * share / sum(shares))
    return votes


def later_votes(mentions: list[Mention], chosen: dict[int, tuple[Candidate | None, str]]) -> Votes:
    """What the report speaks for once its names are resolved."""
    votes = Votes()
    for at, mention in enumerate(mentions):
        place = chosen[at][0] if at in chosen else None
        if mention.entry is not None and mention.entry.kind == "nationality" and mention.entry.place:
            votes.add(f"nationality {at}", mention.entry.place, 0.5)
        elif place is not None:
            weight = 1.0 + DATELINE_VOTE * (mention.evidence == "dateline")
            votes.add(f"{mention.name} {mention.wanted or ''}", place, weight)
    return votes


def prior(place: Candidate) -> float:
    """How likely a place is meant before the report is read, up to a factor."""
    if place.obscure:
        return OBSCURE
    return math.sqrt(place.population + 300) * (1.0 if place.rank == PREFERRED else 0.3)


def choose_group(
    name: str,
    members: list[int],
    mentions: list[Mention],
    choices: list[list[Candidate]],
    inside: dict[int, list[Candidate]],
    votes: Votes,
) -> dict[int, tuple[Candidate | None, str]]:
    """The meaning of a name at each of its mentions."""
    told = [at for at in members if at in inside]
    common: tuple[Candidate | None, str] | None = None
    found: dict[int, tuple[Candidate | None, str]] = {}
    for at in told:
        found[at] = choose(name, mentions[at], inside[at], votes, "lies in the place named with it")
        common = common or found[at]
    for at in members:
        if at not in found:
            bare = choices[at] if mentions[at].wanted else without_namesakes(choices[at])
            common = common or choose(name, mentions[at], bare, votes, "")
            found[at] = common
    return found


def choose(
    name: str, mention: Mention, places: list[Candidate], votes: Votes, why: str
) -> tuple[Candidate | None, str]:
    """The best of some places with the reason; None where two are too close or what speaks for it is too little."""
    scored = []
    for place in places:
        country, division = votes.support(name, place)
        if why or (is_enough(mention, place, country) and not is_far_off(name, place, country, votes)):
            scored.append((score(place, country, division), country, division, place))
    if not scored:
        return None, "only small places of this name, and none in a country that the report names"
    scored.sort(key=lambda item: (-item[0], -item[3].population, item[3].id))
    value, country, division, best = scored[0]
    if len(scored) == 1:
        return best, why or ("only country of that name" if best.kind == "country" else "only place of that name")
    rival = scored[1]
    if not why and value - rival[0] < CLOSE and country < 0.2 and kilometres(best, rival[3]) > FAR_KM:
        return None, f"{UNDECIDED} {best.country} as in {rival[3].country}"
    if any(are_twins(best, other) for at, _, _, other in scored[1:] if value - at < CLOSE):
        return None, f"several small places of this name in {best.country}"
    return best, why or reason_of(best, country, division)


def score(place: Candidate, country: float, division: float) -> float:
    """Weight of a place: people, name, and what the report speaks for."""
    value = math.log10(place.population + 100)
    if place.kind in ("admin1", "admin2"):
        value -= DIVISION_RANK
    if place.obscure:
        value -= DIVISION_RANK if place.kind == "settlement" else 2 * DIVISION_RANK
    value += {PREFERRED: PREFERRED_NAME, ALTERNATE: 0.0}.get(place.rank, SHORT_NAME)
    if place.kind == "country":
        return value + 1.0 + country
    return value + COUNTRY_SUPPORT * country + DIVISION_SUPPORT * division


def are_twins(best: Candidate, other: Candidate) -> bool:
    """True for two obscure places of a name that lie apart: nothing but their division could tell which is meant."""
    return best.obscure and other.obscure and kilometres(best, other) > NEIGHBOURS_KM


def is_far_off(name: str, place: Candidate, country: float, votes: Votes) -> bool:
    """True for a small town of a country of which hardly anything else speaks, in a report on another country."""
    if place.obscure and country == 0.0 and votes.countries.others(name) > 0:
        return True
    if country > BARELY or place.kind not in ("settlement", "admin2") or place.population >= FOREIGN_TOWN:
        return False
    return votes.main_country() not in (None, place.country) and votes.countries.total > 2 * FEW


def is_enough(mention: Mention, place: Candidate, country: float) -> bool:
    """True where the words and the report speak enough for so small a place."""
    if mention.wanted == "site":
        return country > MAIN_COUNTRY / 2  # quarters of towns share names with towns far away
    if place.obscure and place.kind != "settlement" and mention.evidence not in ("name", "noun"):
        return country > 0  # thousands of hills and streams have the name of somebody
    if place.kind in ("country", "region", "water", "admin1") or mention.evidence in ("noun", "dateline"):
        return True
    if place.rank == ALTERNATE and place.population < HAMLET:
        return country > 0
    if place.rank != PREFERRED and place.kind == "admin2":
        return mention.wanted == "admin2" or country > 0
    if mention.evidence == "name":
        return True
    if mention.evidence == "doubt":
        return country > 0 and place.population >= SMALL_TOWN and place.rank == PREFERRED
    return country > 0 or place.population >= SMALL_TOWN


def reason_of(place: Candidate, country: float, division: float) -> str:
    """One clause that says why a place was preferred."""
    if division > 0.1:
        return "the report names other places in its division"
    if country > 0.1:
        return "the report speaks of its country"
    return "the most populous place of that name" if place.kind != "country" else "a country rather than a town"


def kilometres(a: Candidate, b: Candidate) -> float:
    """Great-circle distance in km; infinite where one has no coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return math.inf
    north, south = math.radians(a.latitude), math.radians(b.latitude)
    east = math.radians(a.longitude - b.longitude)
    half = math.sin((north - south) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))
