"""Which words of a report name a place.

First come the runs of capitalised words that something speaks for; then, in what is left, the names that stand for a
place elsewhere in the report, and those with which the name of a body begins ("Gao Regional Hospital").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dateline.where.atlas import Entry
from dateline.where.evidence import Evidence
from dateline.where.gazetteer import PREFERRED, Candidate, Gazetteer
from dateline.where.mention import Mention, Run, find_runs, wrote
from dateline.where.roads import road_at
from dateline.where.words import PLACE_LABELS

UNTOLD = frozenset(["", "PRODUCT", "WORK_OF_ART"])  # labels that tell nothing of a great city
NAMES = frozenset(["NNP", "NNPS"])  # tags
LONGEST_NAME = 8  # words after the first; a text in title case is one run of thousands
SHORTEST_TOWN = 3  # letters; "Lt." is none, and the few towns of two letters are not worth it
LONGEST_INITIALS = 4  # letters; "ETA" and "E.U." are no towns, whatever the gazetteer holds
SHORTEST_KEPT = 3  # letters; true-casing leaves unknown words so short in capitals, longer ones are known acronyms
GREATEST = 500_000  # inhabitants; such a town's name speaks for itself where the recogniser takes it for nothing else
GREAT_CITY = 100_000  # inhabitants; such a one may be called "Mexico City"
FAINT = frozenset(["weak", "list", "doubt", "body", "beside"])  # evidence that does not make a name a place elsewhere
Option = tuple[int, int, str, str | None]  # first token, last token, folded name, kind by its own noun
Known = dict[str, tuple[Candidate, ...]]


class Finder:
    """Finds the mentions of one report.

    Args:
        evidence: what speaks for its words as place names.
    """

    def __init__(self, evidence: Evidence) -> None:
        self.evidence, self.capitals = evidence, evidence.capitals
        self.words, self.atlas, self.lists = evidence.words, evidence.atlas, evidence.lists
        self.runs = find_runs(self.words)
        self.people = self._surnames()

    def find(self, gazetteer: Gazetteer) -> list[Mention]:
        """All mentions, in the order of the text; no two share a token."""
        runs = self._whole_runs(gazetteer)
        options = [(run, list(self._options(run))) for run in runs]
        parts = [(run, list(self._parts(run))) for run in runs]
        names = [name for _, spans in (*options, *parts) for _, _, name, _ in spans]
        known = gazetteer.look_up(names)
        mentions: list[Mention] = []
        used = -1
        for run, spans in options:
            if run.first <= used:
                continue
            for mention in self._choose(run, spans, known, mentions):
                mentions.append(mention)
                used = mention.last
        inner = self._inner(parts, known, mentions)
        return sorted([*mentions, *inner], key=lambda mention: mention.first)

    def _whole_runs(self, gazetteer: Gazetteer) -> list[Run]:
        """The runs, those joined that the recogniser cut in the midst of a name: "Mission | Viejo"."""
        words, joined = self.words, {}
        for run, follow in pairwise(self.runs):
            if follow.first == run.last + 1:
                joined[wrote(words, run.first, follow.last)] = run, follow
        known = gazetteer.look_up(joined)
        pairs = {run: follow for name, (run, follow) in joined.items() if known[name]}
        runs: list[Run] = []
        for run in self.runs:
            if runs and runs[-1].last >= run.last:
                continue
            rest = pairs.get(run, run)
            label = rest.label if rest.label in PLACE_LABELS else run.label
            runs.append(Run(run.first, rest.last, label))
        return runs

    def _surnames(self) -> frozenset[str]:
        """Last names of people whose full names stand in the text: "Jordan" is no country in a report on one."""
        words = self.words
        full = (run for run in self.runs if run.label == "PERSON" and run.last > run.first)
        return frozenset(words.plain[run.last] for run in full)

    def _options(self, run: Run) -> Iterator[Option]:
        """Stretches of a run that may be the place name."""
        words, lists = self.words, self.lists
        first, last = run.first, run.last
        yield first, last, wrote(words, first, last), None
        if last - first >= LONGEST_NAME:
            return
        if words.plain[last] in ("co.", "co") and first < last:
            yield first, last, f"{wrote(words, first, last - 1)} county", None
        while first < last and words.plain[first] in lists.modifiers:
            first += 1
            yield first, last, wrote(words, first, last), None
        noun = words.plain[last]
        if first < last and noun in lists.in_names:
            yield first, last - 1, wrote(words, first, last - 1), lists.nouns.get(noun)

    def _parts(self, run: Run) -> Iterator[Option]:
        """Stretches of a run that may be a place inside it, the longest first; the run itself is one of them."""
        words, first = self.words, run.first
        while True:
            for last in range(min(run.last, first + LONGEST_NAME), first - 1, -1):
                if words.capital[last]:
                    yield first, last, wrote(words, first, last), None
            if first in (run.last, run.first + LONGEST_NAME) or words.plain[first] not in self.lists.modifiers:
                return
            first += 1

    def _is_civic(self, at: int) -> bool:
        """True for a capitalised word that makes a place's name before it that of a body: "Police", "Hospital"."""
        words = self.words
        return at < len(words.plain) and words.capital[at] and words.plain[at] in self.lists.civic

    def _inner(self, parts: list[tuple[Run, list[Option]]], known: Known, mentions: list[Mention]) -> list[Mention]:
        """Names of places in runs that name none as a whole: echoes, and those in the name of a body."""
        taken = {at for mention in mentions for at in range(mention.first, mention.last + 1)}
        sure = {mention.name for mention in mentions if mention.evidence not in FAINT and not mention.part}
        inner = []
        for run, spans in parts:
            if not taken.isdisjoint(range(run.first, run.last + 1)):
                continue
            named = (span for span in spans if self._is_named(span, known))
            mention = next((found for span in named if (found := self._inside(run, span, sure))), None)
            if mention is not None:
                inner.append(mention)
        return inner

    def _is_named(self, span: Option, known: Known) -> bool:
        """True for a stretch that the gazetteer has; "Dublin City" is rather a body of Dublin, but for great ones."""
        first, last, name, _ = span
        if first == last or self.words.plain[last] != "city":
            return bool(known[name])
        return any(place.rank == PREFERRED and place.population >= GREAT_CITY for place in known[name])

    def _inside(self, run: Run, span: Option, sure: set[str]) -> Mention | None:
        """A stretch of a run as a mention, where the name is one of `sure` or a word for a body follows it."""
        words, (first, last, name, _) = self.words, span
        if first == last and (words.plain[first] in self.lists.never or words.plain[first] in self.people):
            return None
        follow = words.plain[last + 1] if last + 1 < len(words.plain) else ""
        whole = last == run.last
        capital = last + 1 < len(words.capital) and words.capital[last + 1]
        civic = self._is_civic(last + 1)
        if whole and not capital:
            return Mention(first, last, name, None, None, "echo") if name in sure else None
        if run.label == "PERSON" and not civic:
            return None
        if follow in self.lists.roads or not (civic or (name in sure and not whole)):
            return None
        return Mention(first, last, name, None, None, "echo" if name in sure else "body", part=True)

    def _choose(self, run: Run, spans: list[Option], known: Known, before: list[Mention]) -> list[Mention]:
        """The mentions in a run: the longest stretch that names a place and that something speaks for."""
        if self._is_code(run):
            entry = Entry("division", code=self.atlas.codes[self.words.shown[run.first]])
            return [Mention(run.first, run.first, wrote(self.words, run.first, run.first), entry, None, "codebook")]
        if (road := road_at(run, self.words, self.lists)) is not None and not known[spans[0][2]]:
            return [Mention(road[0], road[1], "", None, "site", "noun")]
        evidence, wanted = self.evidence.of(run, before)
        told = self._told(run, known)
        longest = next((span for span in spans if known[span[2]]), None)
        if not evidence and self._is_division(run, spans, known):
            evidence = "noun"
        if evidence in ("", "doubt") and longest is not None and self._is_great(known[longest[2]]):
            evidence = "name" if run.label in UNTOLD or self.evidence.is_hit(run) else evidence
        if told and (longest is None or told[0].last - told[0].first >= longest[1] - longest[0]):
            return told
        if longest is None or not evidence or self._is_other(run, longest, evidence):
            return told or self._unknown(run, evidence, wanted)
        first, last, name, own = longest
        kind = wanted or own
        if own in ("region", "water"):  # "Orange River" is not the town of Orange
            return self._unknown(run, "noun", own)
        return [Mention(first, last, name, None, kind, evidence)]

    def _is_great(self, places: tuple[Candidate, ...]) -> bool:
        """True where a name is that of a great city, which needs no word of place before it: "discussed Aleppo"."""
        return any(place.rank == PREFERRED and place.population >= GREATEST for place in places)

    def _is_division(self, run: Run, spans: list[Option], known: Known) -> bool:
        """True for the name of a division with its noun, whatever stands before: "Tolima Department"."""
        first, last = self.words.plain[run.first], self.words.plain[run.last]
        if run.first == run.last or self.lists.nouns.get(last) not in ("admin1", "admin2"):
            return False
        if run.last == run.first + 1 and first in self.lists.never:
            return False  # "Justice Department"
        return any(place.kind in ("admin1", "admin2") for span in spans for place in known[span[2]])

    def _is_code(self, run: Run) -> bool:
        """True for "La." in "Lake Charles, La."."""
        shown, first = self.words.shown, run.first
        if run.last > first or first < 2 or shown[first] not in self.atlas.codes:
            return False
        return (shown[first - 1] == "," and self.words.capital[first - 2]) or self.evidence.is_of_party(run)

    def _told(self, run: Run, known: Known) -> list[Mention]:
        """Names of the codebook in a run, and great cities with such a name ("Mexico City")."""
        words, found = self.words, []
        at = run.first
        while at <= run.last:
            match = self.atlas.match(words.plain, words.shown, at) if words.capital[at] else None
            if match is None:
                at += 1
                continue
            last, entry = at + match[0] - 1, match[1]
            city = at, last + 1, wrote(words, at, last + 1), None
            if words.plain[last + 1 : last + 2] == ["city"] and city[2] in known and self._is_named(city, known):
                found.append(Mention(at, last + 1, city[2], None, "settlement", "name"))
                at = last + 2
                continue
            if mention := self._entry_mention(run, at, last, entry):
                found.append(mention)
            at = last + 1
        return found

    def _entry_mention(self, run: Run, first: int, last: int, entry: Entry) -> Mention | None:
        """A codebook name as a mention; None where the words say that it is none."""
        words = self.words
        if entry.kind == "nationality":
            if self.capitals and run.label == "PERSON" and run.first == first and last < run.last:
                return None  # "GERMAN GONZALEZ"
            return Mention(first, last, "", entry, None, "codebook")
        if not entry.sure and run.label not in PLACE_LABELS and not self.evidence.after_preposition(first):
            return None
        if first == last and words.plain[first] in self.people:
            return None
        owner = last + 1 < len(words.shown) and words.tag[last + 1] == "POS"
        if words.plain[min(last + 1, len(words.plain) - 1)] in self.lists.not_before:
            return None
        if entry.kind == "water" and run.first < first and words.capital[first - 1]:
            return None  # "West Nile"
        rest = (run.first < first and words.plain[first - 1] not in self.lists.modifiers) or run.last > last
        adjective = entry.exact or "." in words.shown[last]  # "U.S. President Bush"
        part = rest and not owner and run.label not in PLACE_LABELS and not (adjective and run.label == "")
        if part and run.label == "PERSON":
            return None
        return Mention(first, last, wrote(words, first, last), entry, None, "codebook", part)

    def _is_other(self, run: Run, span: Option, evidence: str) -> bool:
        """True where a run names something else: a person met before, a word of `never`, part of a longer name."""
        words, (first, last, name, own) = self.words, span
        if first == last:
            word = words.shown[first]
            surname = words.plain[first] in self.people and not (evidence == "preposition" and run.label == "GPE")
            if words.plain[first] in self.lists.never or surname or len(word.strip(".")) < SHORTEST_TOWN:
                return True
            if word.isupper() and (len(word) > SHORTEST_KEPT if self.capitals else len(word) <= LONGEST_INITIALS):
                return True
        told = evidence == "noun" or (evidence == "preposition" and words.tag[last] == "NNP")
        if (run.label == "NORP" and not told) or self.evidence.after_capital(first):
            return True
        return self.evidence.before_capital(last if own is None else last + 1, name)

    def _unknown(self, run: Run, evidence: str, wanted: str | None) -> list[Mention]:
        """A name that no gazetteer has, where the words say that it is a place."""
        words, lists = self.words, self.lists
        sure = wanted == "site" or self.evidence.is_settled(run.first) or self.evidence.is_part_of_land(run.first)
        other = run.label not in ("", "LOC", "GPE", "FAC") and not sure and not self.evidence.is_near(run.first)
        if other or self.evidence.before_capital(run.last, ""):
            return []
        if run.last > run.first:
            own = lists.nouns.get(words.plain[run.last]) if words.plain[run.last] in lists.in_names else None
            if words.plain[run.first] in lists.first_nouns:
                own = lists.nouns.get(words.plain[run.first], "water")
            if own and (words.plain[run.first] in lists.first_nouns or words.plain[run.first] not in lists.never):
                return [Mention(run.first, run.last, "", None, own, "noun")]
        if evidence == "preposition" and (run.label == "GPE" or self.evidence.is_near(run.first)):
            wanted = wanted or "settlement"  # "in Arcatao": a village that no gazetteer has
        elif evidence != "noun" or (run.label == "FAC" and not sure):
            return []
        if wanted is None or words.plain[run.first] in lists.never:
            return []
        return [Mention(run.first, run.last, "", None, wanted, "noun")] if words.tag[run.first] in NAMES else []
