"""Which words of a report name a place: capitalised words that something speaks for.

What may speak for a name is the entity recogniser, a preposition of place, a common noun ("the town of"), a place
around it ("X, Colombia"), or a neighbour in a list. Without any of these a capitalised word is no place, however
many villages of that name there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.where.atlas import Atlas, Entry
from dateline.where.fold import fold
from dateline.where.gazetteer import Candidate, Gazetteer
from dateline.where.words import ARTICLES, PLACE_LABELS, PlaceWords, Words

CONNECTORS = frozenset(
    "de del la las los el da do dos das di du des le les al au aux sur am an der den upon y e ul es".split()
)
ARABIC_ARTICLES = frozenset(["al", "el", "ad", "an", "ar", "as", "ash", "at", "az"])
LONGEST_GAP = 4  # words from one capitalised word of a name to the next: "Port-au-Prince"
LOOSE_LABELS = frozenset(["PRODUCT", "WORK_OF_ART", "FAC"])  # what the recogniser calls a town that it does not know
DIVISIONS = frozenset(["admin1", "admin2", "site"])  # kinds
NAMES = frozenset(["NNP", "NNPS"])  # tags
LONGEST_INITIALS = 4  # letters; "ETA" and "E.U." are no towns, whatever the gazetteer holds
SHORTEST_KEPT = 3  # letters; true-casing leaves unknown words so short in capitals, longer ones are known acronyms
VAGUE = frozenset(["capital", "community", "sector", "state", "area", "resort", "quarter"])
SETTLED = frozenset(["town", "city", "village", "port", "hamlet"])  # "the village Aita"
SMALL_TOWN = 5_000  # inhabitants; a smaller one needs its country in the report where only a preposition speaks for it
HAMLET = 1_000  # inhabitants; the like for an alternate name that the recogniser takes for a place


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words side by side, of one entity or of none."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place name.

    Args:
        first: its first token.
        last: its last token.
        name: the folded name to look up; empty for a nationality.
        entry: what the codebook says it is, if anything.
        wanted: the kind that the words make it ("the village of"), None where they tell none.
        evidence: what speaks for it: `name`, `preposition`, `noun`, `weak`, `list`, `dateline` or `codebook`; `beside`
            where it counts only if it lies in the place named next to it, or that in it; `doubt` where it counts
            only as a town of a country that the report names.
        part: True where it is only part of a name ("Bank of Lebanon").
    """

    first: int
    last: int
    name: str
    entry: Entry | None
    wanted: str | None
    evidence: str
    part: bool = False


def find_runs(words: Words) -> list[Run]:
    """Stretches of capitalised words, with the small words inside them ("Rio de Janeiro", "Port-au-Prince")."""
    runs = []
    at, size = 0, len(words.shown)
    while at < size:
        if not words.capital[at]:
            at += 1
            continue
        first = last = at
        if at > 1 and words.plain[at - 2] in ARABIC_ARTICLES and words.shown[at - 1] == "-":
            first = at - 2  # "al-Qaim"
        while (follow := next_capital(words, last)) and (
            words.entity[follow] == words.entity[at] or words.plain[last] in ARTICLES  # "San | Salvador"
        ):
            last = follow
        runs.append(Run(first, last, words.label[last]))
        at = last + 1
    return runs


def next_capital(words: Words, at: int) -> int:
    """The next capitalised word of the same name, over its small words and hyphens; 0 where there is none."""
    for step in range(1, LONGEST_GAP + 1):
        follow = at + step
        if follow >= len(words.shown):
            return 0
        if words.capital[follow]:
            return follow
        if words.plain[follow] not in CONNECTORS and not (words.shown[follow] == "-" and words.tag[follow] == "HYPH"):
            return 0
    return 0


def wrote(words: Words, first: int, last: int) -> str:
    """The folded name of a stretch of tokens."""
    return fold(" ".join(words.shown[first : last + 1]))


class Finder:
    """Finds the mentions of one report.

    Args:
        words: its tokens.
        atlas: the codebook's places.
        lists: the codebook's words around place names.
        dateline: first and last token of the name in the dateline, if there is one.
        capitals: True where the text was in capitals.
    """

    def __init__(
        self, words: Words, atlas: Atlas, lists: PlaceWords, dateline: tuple[int, int] | None, capitals: bool
    ) -> None:
        self.capitals = capitals
        self.words, self.atlas, self.lists, self.dateline = words, atlas, lists, dateline
        self.runs = find_runs(words)
        self.people = self._surnames()

    def find(self, gazetteer: Gazetteer) -> list[Mention]:
        """All mentions, in the order of the text; no two share a token."""
        options = [(run, list(self._options(run))) for run in self.runs]
        known = gazetteer.look_up(name for _, spans in options for _, _, name, _ in spans)
        mentions: list[Mention] = []
        used = -1
        for run, spans in options:
            if run.first <= used:
                continue
            for mention in self._choose(run, spans, known, mentions):
                mentions.append(mention)
                used = mention.last
        return mentions

    def _surnames(self) -> frozenset[str]:
        """Last names of people whose full names stand in the text: "Jordan" is no country in a report on one."""
        words = self.words
        full = (run for run in self.runs if run.label == "PERSON" and run.last > run.first)
        return frozenset(words.plain[run.last] for run in full)

    def _options(self, run: Run) -> Iterator[tuple[int, int, str, str | None]]:
        """Stretches of a run that may be the place name: first, last, folded name, kind by its own noun."""
        words, lists = self.words, self.lists
        first, last = run.first, run.last
        follow = last + 1
        if follow < len(words.shown) and words.capital[follow] and words.plain[follow] in ("city", "state", "county"):
            yield first, follow, wrote(words, first, follow), None  # the recogniser may cut "Kuwait | City"
        yield first, last, wrote(words, first, last), None
        while first < last and words.plain[first] in lists.modifiers:
            first += 1
            yield first, last, wrote(words, first, last), None
        noun = words.plain[last]
        if first < last and noun in lists.in_names:
            yield first, last - 1, wrote(words, first, last - 1), lists.nouns.get(noun)

    def _choose(
        self,
        run: Run,
        spans: list[tuple[int, int, str, str | None]],
        known: dict[str, tuple[Candidate, ...]],
        before: list[Mention],
    ) -> list[Mention]:
        """The mentions in a run: the longest stretch that names a place and that something speaks for."""
        if self._is_code(run):
            entry = Entry("division", code=self.atlas.codes[self.words.shown[run.first]])
            return [Mention(run.first, run.first, wrote(self.words, run.first, run.first), entry, None, "codebook")]
        evidence, wanted = self._evidence(run, before)
        told = self._told(run)
        longest = next((span for span in spans if known[span[2]]), None)
        if not evidence and self._is_division(run, spans, known):
            evidence = "noun"
        if told and (longest is None or told[0].last - told[0].first >= longest[1] - longest[0]):
            return told
        if longest is None or not evidence or self._is_other(run, longest, evidence):
            return told or self._unknown(run, evidence, wanted)
        first, last, name, own = longest
        kind = wanted or own
        if own in ("region", "water"):  # "Orange River" is not the town of Orange
            return self._unknown(run, "noun", own)
        return [Mention(first, last, name, None, kind, evidence)]

    def _is_division(
        self, run: Run, spans: list[tuple[int, int, str, str | None]], known: dict[str, tuple[Candidate, ...]]
    ) -> bool:
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
        return shown[first - 1] == "," and self.words.capital[first - 2]

    def _told(self, run: Run) -> list[Mention]:
        """Names of the codebook in a run."""
        words, found = self.words, []
        at = run.first
        while at <= run.last:
            match = self.atlas.match(words.plain, words.shown, at) if words.capital[at] else None
            if match is None:
                at += 1
                continue
            last, entry = at + match[0] - 1, match[1]
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
        if not entry.sure and run.label not in PLACE_LABELS and not self._after_preposition(first):
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

    def _evidence(self, run: Run, before: list[Mention]) -> tuple[str, str | None]:
        """What speaks for a run as a place name (empty: nothing does), and the kind that a noun makes it."""
        words, lists = self.words, self.lists
        if self.dateline and self.dateline[0] <= run.first <= self.dateline[1]:
            return "dateline", None
        at = self._before(run.first)
        word = words.plain[at] if at >= 0 else ""
        above = words.plain[at - 1] if at > 0 else ""
        if word == "of" and above in lists.nouns and above != "capital":
            return "noun", lists.nouns[above]
        if at >= 0 and words.shown[at] in SETTLED and words.tag[run.first].startswith("NNP"):
            return "noun", lists.nouns[word]
        if (noun := self._noun_after(run)) is not None:
            return "noun", noun
        if word in lists.prepositions or (word == "of" and above in lists.before_of):
            return "preposition", None
        if run.label in PLACE_LABELS:
            return "name", None
        return self._faint_evidence(run, word, before), None

    def _noun_after(self, run: Run) -> str | None:
        """The kind that a common noun after a name makes it: "Antioquia department"."""
        words, follow = self.words, run.last + 1
        if follow >= len(words.shown) or words.tag[follow] == "NNS":
            return None
        if words.plain[follow] in VAGUE or not words.tag[run.last].startswith("NNP") or words.capital[follow]:
            return None
        kind = self.lists.nouns.get(words.plain[follow])
        sure = run.label == "" or run.label in PLACE_LABELS or (run.label != "NORP" and kind in DIVISIONS)
        return kind if sure else None

    def _faint_evidence(self, run: Run, word: str, before: list[Mention]) -> str:
        """What speaks for a name that the recogniser takes for no place."""
        words = self.words
        follows = bool(before) and before[-1].last == run.first - 2 and words.plain[run.first - 1] in (",", "and", "or")
        if word in self.lists.weak_prepositions and wrote(words, run.first, run.last) in self.atlas.capitals:
            return "name"
        if run.label == "" or (run.label in LOOSE_LABELS and run.first == run.last):
            if run.last + 1 < len(words.shown) and words.tag[run.last + 1] in ("NN", "NNS") and run.first == run.last:
                return "doubt"  # "Cúcuta residents"
            if word in self.lists.weak_prepositions or follows:
                return "weak" if word in self.lists.weak_prepositions else "list"
        elif follows or (word in self.lists.weak_prepositions and run.label == "ORG"):
            return "list" if follows and self.capitals and run.label == "ORG" else "doubt"
        at = run.last + 2
        if at < len(words.shown) and words.plain[at - 1] == "," and words.capital[at]:
            match = self.atlas.match(words.plain, words.shown, at)
            if (match and match[1].kind in ("country", "division")) or words.shown[at] in self.atlas.codes:
                return "beside"
        return ""

    def _before(self, first: int) -> int:
        """Index of the word before a name and its modifiers and articles; -1 at the start."""
        at = first - 1
        while at >= 0 and self.words.plain[at] in self.lists.modifiers:
            at -= 1
        return at

    def _after_preposition(self, first: int) -> bool:
        at = self._before(first)
        return at >= 0 and self.words.plain[at] in (self.lists.prepositions | self.lists.weak_prepositions)

    def _is_other(self, run: Run, span: tuple[int, int, str, str | None], evidence: str) -> bool:
        """True where a run names something else: a person met before, a word of `never`, part of a longer name."""
        words, (first, last, name, own) = self.words, span
        if first == last:
            word = words.shown[first]
            if words.plain[first] in self.lists.never or words.plain[first] in self.people:
                return True
            if word.isupper() and (len(word) > SHORTEST_KEPT if self.capitals else len(word) <= LONGEST_INITIALS):
                return True
        if (run.label == "NORP" and evidence != "noun") or self._after_capital(first):
            return True
        return self._before_capital(last if own is None else last + 1, name)

    def _after_capital(self, first: int) -> bool:
        """True after a capitalised word of no place and no person: "Radio Caracol"."""
        words, at = self.words, first - 1
        if at < 0 or not words.capital[at] or words.plain[at] in self.lists.modifiers:
            return False
        return words.label[at] not in PLACE_LABELS and words.label[at] != "PERSON"

    def _before_capital(self, last: int, name: str) -> bool:
        """True before a word that makes both one name: "Dublin Road", "St. Patrick's Day", "Reston virus"."""
        words, at = self.words, last + 1
        if at >= len(words.shown):
            return False
        if words.plain[at] in self.lists.not_before:
            return True
        if words.tag[at] == "POS" and name.startswith("saint ") and at + 1 < len(words.shown):
            return words.capital[at + 1]
        if not words.capital[at] or words.label[at] in ("PERSON", "GPE"):
            return False
        return words.plain[at] not in self.lists.nouns

    def _is_settled(self, first: int) -> bool:
        """True after "the town of"."""
        return first > 1 and self.words.plain[first - 1] == "of" and self.words.shown[first - 2] in SETTLED

    def _unknown(self, run: Run, evidence: str, wanted: str | None) -> list[Mention]:
        """A name that no gazetteer has, where the words say that it is a place."""
        words, lists = self.words, self.lists
        sure = wanted == "site" or self._is_settled(run.first)
        if (run.label not in ("", "LOC", "GPE", "FAC") and not sure) or self._before_capital(run.last, ""):
            return []
        if run.last > run.first:
            own = lists.nouns.get(words.plain[run.last]) if words.plain[run.last] in lists.in_names else None
            if words.plain[run.first] in lists.first_nouns:
                own = lists.nouns.get(words.plain[run.first], "water")
            if own and words.plain[run.first] not in lists.never:
                return [Mention(run.first, run.last, "", None, own, "noun")]
        if evidence == "preposition" and run.label == "GPE":
            wanted = wanted or "settlement"  # "in Arcatao": a village that no gazetteer has
        elif evidence != "noun" or (run.label == "FAC" and not sure):
            return []
        if wanted is None or words.plain[run.first] in lists.never:
            return []
        return [Mention(run.first, run.last, "", None, wanted, "noun")] if words.tag[run.first] in NAMES else []
