"""Which of the places of a name is meant.

A name of the codebook is taken at its word. A name of the gazetteer is weighed (`score.py`): how many people live
there, whether the name is the preferred one, and above all whether the report speaks of that country, that division
and that neighbourhood elsewhere. Where a place is named around it ("Paris, Texas", "Borno state in Nigeria") only
places inside count. A name has one meaning in a report, but for places named around it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass

from dateline.where.around import FAR_KM, GREAT_TOWN, Inside, contain, kilometres, without_namesakes
from dateline.where.atlas import Atlas
from dateline.where.gazetteer import ALTERNATE, PREFERRED, Candidate, Gazetteer
from dateline.where.home import Home
from dateline.where.mention import Mention
from dateline.where.score import Features, chances, features_of, score
from dateline.where.votes import FEW, MAIN, Votes
from dateline.where.words import Words

# Chance of the best place under which none is chosen. On LGL and GeoVirus 26 of 72 such were right, and 1,085 of 1,172
# with a greater chance (tools/weigh_places.py).
UNSURE = 0.4
DATELINE_VOTE = 2.0  # votes of the name in the dateline beyond that of any name: news tells of where it is written
NATIONALITY_VOTE = 0.5
SMALL_TOWN = 5_000  # inhabitants; a smaller one needs its country in the report where only a preposition speaks for it
TOWN = 50_000  # inhabitants; a smaller one is not meant by an alternate name of which the words leave doubt
HAMLET = 1_000  # inhabitants; the like for an alternate name that the recogniser takes for a place
DWARFED = 10  # times the people of a division: the region named after such a great town is that around the town
FOREIGN_TOWN = 100_000  # inhabitants; a smaller one is not meant in a report on one country that hardly names its own
BARELY = 0.15  # share of the votes that hardly names a country
# Evidence by how much it asks of a place, the least first; what is too faint for a name without a place comes last.
STRENGTH = ("noun", "dateline", "codebook", "name", "preposition", "list", "weak", "echo", "body", "doubt", "beside")
NEEDS_PLACE = frozenset(STRENGTH[5:])
NEIGHBOURS_KM = 20.0  # obscure places of one name so near each other are one for most uses
OBSCURE = 1.0  # weight of an obscure place before the report is read; a town of a thousand has 36
CLOSE = 0.5  # two obscure places nearer in score than this are not told apart
UNDECIDED = "may as well be in"  # how the reason begins where two places of a name are too close
Chosen = tuple[Candidate | None, str]


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


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of one report: each name with all that it may mean.

    Args:
        mentions: place names in the order of the text.
        choices: all places that each may mean.
        inside: those that lie in the place named with it, where one is.
        groups: indices of the mentions of one name.
        home: what the outlet's name tells.
    """

    mentions: list[Mention]
    choices: list[list[Candidate]]
    inside: Inside
    groups: dict[str, list[int]]
    home: Home


def resolve(mentions: list[Mention], words: Words, gazetteer: Gazetteer, atlas: Atlas, home: Home) -> list[Resolved]:
    """The place of each mention, in their order.

    Args:
        mentions: place names in the order of the text.
        words: the report's tokens.
        gazetteer: places by name.
        atlas: the codebook's places.
        home: what the outlet's name tells.
    """
    chosen, votes = settle(ask(mentions, words, gazetteer, atlas, home))
    return [
        resolved(mention, *chosen.get(at, (None, "no gazetteer has this name")), votes)
        for at, mention in enumerate(mentions)
        if mention.evidence not in NEEDS_PLACE or is_kept(mention, chosen.get(at))
    ]


def settle(question: Question) -> tuple[dict[int, Chosen], Votes]:
    """What each mention means, and what the report speaks for with that."""
    votes = first_votes(question)
    chosen: dict[int, Chosen] = {}
    for _ in range(2):  # once with all that each name may mean, once with what it was found to mean
        chosen = {}
        for name in question.groups:
            chosen.update(choose_group(name, question, votes))
        votes = later_votes(question.mentions, chosen)
    return chosen, votes


def is_kept(mention: Mention, chosen: Chosen | None) -> bool:
    """True for a name that little speaks for, where it has a place, or is one elsewhere and only which is open."""
    if chosen is None:
        return False
    return chosen[0] is not None or (mention.evidence == "echo" and chosen[1].startswith(UNDECIDED))


def ask(mentions: list[Mention], words: Words, gazetteer: Gazetteer, atlas: Atlas, home: Home) -> Question:
    """All that each name of a report may mean."""
    known = gazetteer.look_up(mention.name for mention in mentions if mention.name)
    choices = [candidates_of(mention, known, gazetteer) for mention in mentions]
    inside = contain(mentions, choices, words)
    take_capitals(mentions, choices, inside, atlas)
    groups: dict[str, list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        if choices[at] and mention.name and (mention.evidence != "beside" or at in inside):
            groups[f"{mention.name} {mention.wanted or ''}"].append(at)
    return Question(mentions, choices, inside, groups, home)


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
        listed = divisions_of(listed)
        told = [] if listed else told  # "the department of Guatemala"
    elif told:
        listed = [place for place in listed if place.country != told[0].country]
    elif mention.wanted in ("settlement", "site"):
        listed = [place for place in listed if place.kind == "settlement"] or listed
    return told + listed


def divisions_of(places: list[Candidate]) -> list[Candidate]:
    """The divisions among places; all where there is none, or none but of places far smaller ("the Houston region")."""
    divisions = [place for place in places if place.kind != "settlement"]
    greatest = max((place.population for place in divisions), default=0)
    town = max((place.population for place in places if place.kind == "settlement"), default=0)
    dwarfed = town >= GREAT_TOWN and town > DWARFED * greatest
    return places if dwarfed or not divisions else divisions


def take_capitals(mentions: list[Mention], choices: list[list[Candidate]], inside: Inside, atlas: Atlas) -> None:
    """A capital's name in the dateline means the capital ("SAN JOSE (EFE) --"), or its state would stand with it."""
    for at, mention in enumerate(mentions):
        country = atlas.capitals.get(mention.name)
        if mention.evidence == "dateline" and country and at not in inside:
            towns = [place for place in choices[at] if place.kind == "settlement" and place.country == country]
            choices[at] = towns[:1] or choices[at]


def first_votes(question: Question) -> Votes:
    """What the report speaks for before any name is resolved: each name for all that it may mean."""
    votes, mentions = Votes(), question.mentions
    vote_nationalities(mentions, votes)
    for name, members in question.groups.items():
        told = next((question.inside[at] for at in members if at in question.inside), None)
        places = told or question.choices[members[0]]
        dateline = any(mentions[at].evidence == "dateline" for at in members)
        weight = min(len(members), 3) ** 0.5 + DATELINE_VOTE * dateline
        priors = [prior(place) for place in places]
        for place, share in zip(places, priors, strict=True):
            votes.add(name, place, weight, share / sum(priors))
    return votes


def later_votes(mentions: list[Mention], chosen: dict[int, Chosen]) -> Votes:
    """What the report speaks for once its names are resolved."""
    votes = Votes()
    vote_nationalities(mentions, votes)
    for at, mention in enumerate(mentions):
        place = chosen[at][0] if at in chosen else None
        if place is not None:
            weight = 1.0 + DATELINE_VOTE * (mention.evidence == "dateline")
            votes.add(f"{mention.name} {mention.wanted or ''}", place, weight)
    return votes


def vote_nationalities(mentions: list[Mention], votes: Votes) -> None:
    """Let each word of nationality speak for its country."""
    for at, mention in enumerate(mentions):
        if mention.entry is not None and mention.entry.kind == "nationality" and mention.entry.place:
            votes.add(f"nationality {at}", mention.entry.place, NATIONALITY_VOTE)


def prior(place: Candidate) -> float:
    """How likely a place is meant before the report is read, up to a factor."""
    if place.obscure:
        return OBSCURE
    return math.sqrt(place.population + 300) * (1.0 if place.rank == PREFERRED else 0.3)


def choose_group(name: str, question: Question, votes: Votes) -> dict[int, Chosen]:
    """The meaning of a name at each of its mentions; those that nothing stands around share one."""
    mentions, members = question.mentions, question.groups[name]
    found: dict[int, Chosen] = {}
    for at in members:
        if at in question.inside:
            why = "lies in the place named with it"
            found[at] = choose(name, mentions[at], question.inside[at], votes, question.home, why)
            if not question.inside[at]:
                found[at] = None, "no place of this name in the country named with it"
    common = next((found[at] for at in members if at in found and found[at][0]), None)
    rest = [at for at in members if at not in found]
    if rest and common is None:
        best = min(rest, key=lambda at: STRENGTH.index(mentions[at].evidence))
        bare = question.choices[best]
        if not mentions[best].wanted and f"{mentions[best].name} county " not in question.groups:
            bare = without_namesakes(bare)
        common = choose(name, mentions[best], bare, votes, question.home, "")
    return found | {at: common for at in rest if common is not None}


def choose(name: str, mention: Mention, places: list[Candidate], votes: Votes, home: Home, why: str) -> Chosen:
    """The best of some places with the reason; None where two are too close or what speaks for it is too little."""
    weighed = weigh(name, mention, places, votes, home, told=bool(why))
    if not weighed:
        return None, "only small places of this name, and none in a country that the report names"
    top, features, best = weighed[0]
    if len(weighed) == 1:
        return best, why or ("only country of that name" if best.kind == "country" else "only place of that name")
    chance = chances([value for value, _, _ in weighed])[0]
    rival = next((place for _, _, place in weighed[1:] if kilometres(best, place) > FAR_KM), None)
    if chance < UNSURE and rival is not None:
        return None, f"{UNDECIDED} {spot(best)} as in {spot(rival)}"
    if any(are_twins(best, place) for value, _, place in weighed[1:] if top - value < CLOSE):
        return None, f"several small places of this name in {best.country}"
    return best, why or reason_of(best, features)


def weigh(
    name: str, mention: Mention, places: list[Candidate], votes: Votes, home: Home, *, told: bool
) -> list[tuple[float, Features, Candidate]]:
    """The places that a name may mean with their scores, the best first.

    Args:
        name: the group of mentions that is asked for.
        mention: the one that most speaks for.
        places: all places of the name.
        votes: what the report speaks for.
        home: what the outlet's name tells.
        told: True where the place around it is named, so that even the smallest count.
    """
    weighed = []
    for place in places:
        features = features_of(name, place, votes, home)
        country = features.in_country
        if told or (is_enough(mention, place, country) and not is_far_off(name, place, country, votes)):
            weighed.append((score(features), features, place))
    return sorted(weighed, key=lambda item: (-item[0], -item[2].population, item[2].id))


def are_twins(best: Candidate, other: Candidate) -> bool:
    """True for two obscure places of a name that lie apart: nothing but their division could tell which is meant."""
    return best.obscure and other.obscure and kilometres(best, other) > NEIGHBOURS_KM


def spot(place: Candidate) -> str:
    """Where a place lies, in words: its division and country."""
    division = place.admin1_name if place.kind != "admin1" else None
    return f"{division}, {place.country}" if division else str(place.country)


def is_far_off(name: str, place: Candidate, country: float, votes: Votes) -> bool:
    """True for a small town of a country of which hardly anything else speaks, in a report on another country."""
    if place.obscure and country == 0.0 and votes.countries.others(name) > 0:
        return True
    if place.kind not in ("settlement", "admin2") or place.population >= FOREIGN_TOWN:
        return False
    if country > BARELY:
        return is_in_other_division(name, place, votes)
    return votes.main_country() not in (None, place.country) and votes.countries.total > 2 * FEW


def is_in_other_division(name: str, place: Candidate, votes: Votes) -> bool:
    """True for a town far from all else in a report on one division: a quarter of another town, or a street, that
    shares its name (LGL and GeoVirus: end to end .752 without this, .756 with it)."""
    if votes.near(name, place) > 0.0 or votes.divisions.total < 3 * FEW:
        return False
    return votes.divisions.share(place.admin1, name) == 0.0 and votes.main_division() not in (None, place.admin1)


def is_enough(mention: Mention, place: Candidate, country: float) -> bool:
    """True where the words and the report speak enough for so small a place."""
    if mention.wanted == "site":
        return country > MAIN / 2  # quarters of towns share names with towns far away
    if place.obscure and place.kind != "settlement" and mention.evidence not in ("name", "noun"):
        return country > 0  # thousands of hills and streams have the name of somebody
    if place.kind in ("country", "region", "water", "admin1") or mention.evidence in ("noun", "dateline", "codebook"):
        return True
    if place.rank == ALTERNATE and place.population < HAMLET:
        return country > 0
    if place.rank != PREFERRED and place.kind == "admin2":
        return mention.wanted == "admin2" or country > 0
    if mention.evidence == "name":
        return True
    if mention.evidence == "doubt":
        return country > 0 and place.population >= (SMALL_TOWN if place.rank == PREFERRED else TOWN)
    return country > 0 or place.population >= SMALL_TOWN


def reason_of(place: Candidate, features: Features) -> str:
    """One clause that says why a place was preferred: the feature that speaks loudest for it."""
    if place.kind == "country":
        return "a country rather than a town"
    if features.near > 0.5:
        return "the report names other places close to it"
    if features.in_division > 0.1:
        return "the report names other places in its division"
    if features.in_country > 0.1:
        return "the report speaks of its country"
    return "the outlet is at home there" if features.home else "the most populous place of that name"
