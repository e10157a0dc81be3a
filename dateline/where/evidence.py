"""What speaks for a capitalised word as a place name.

It may be the entity recogniser, a preposition of place, a common noun ("the town of", "Berea police"), a place around
it ("X, Colombia"), or a neighbour in a list. Without any of these a capitalised word is no place, however many
villages of that name there are.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.where.atlas import Atlas
from dateline.where.mention import Mention, Run, is_party, wrote
from dateline.where.words import PLACE_LABELS, PlaceWords, Words

LOOSE_LABELS = frozenset(["PRODUCT", "WORK_OF_ART", "FAC"])  # what the recogniser calls a town that it does not know
DIVISIONS = frozenset(["admin1", "admin2", "site"])  # kinds
VAGUE = frozenset(["capital", "community", "sector", "area", "resort", "quarter"])
SETTLED = frozenset(["town", "city", "village", "port", "hamlet"])  # "the village Aita"
WAYS = frozenset(["from", "to", "at"])  # of the words before a place those that a person seldom follows
HITS = frozenset("attack attacked attacking seize seized seizing capture captured capturing".split())
ROUTES = frozenset(["road", "highway", "motorway", "route"])
LANDS = frozenset(["island", "islands", "peninsula", "province", "district", "governorate", "neighborhood",
                   "neighbourhood", "municipality", "county", "oblast"])  # fmt: skip
LONGEST_LIST = 12  # words from the first name of "Eastland, Callahan and Erath counties" to its noun


@dataclass(frozen=True, slots=True)
class Evidence:
    """Looks for what speaks for the runs of one report.

    Args:
        words: its tokens.
        atlas: the codebook's places.
        lists: the codebook's words around place names.
        dateline: first and last token of the name in the dateline, if there is one.
        capitals: True where the text was in capitals.
    """

    words: Words
    atlas: Atlas
    lists: PlaceWords
    dateline: tuple[int, int] | None
    capitals: bool

    def of(self, run: Run, before: list[Mention]) -> tuple[str, str | None]:
        """What speaks for a run as a place name (empty: nothing does), and the kind that a noun makes it.

        Args:
            run: capitalised words.
            before: the place names found before it.
        """
        words, lists = self.words, self.lists
        if self.dateline and self.dateline[0] <= run.first <= self.dateline[1]:
            return "dateline", None
        at = self.word_before(run.first)
        word = words.plain[at] if at >= 0 else ""
        above = words.plain[at - 1] if at > 0 else ""
        settled = at > 0 and words.plain[at - 1] in SETTLED
        if self.is_inner(run) and not settled:
            return "", None
        if word == "of" and above in lists.nouns and above != "capital":
            return "noun", lists.nouns[above]
        if at >= 0 and words.shown[at] in SETTLED and words.tag[run.first].startswith("NNP"):
            return "noun", lists.nouns[word]
        if (noun := self.noun_after(run) or self.listed_noun(run)) is not None:
            return "noun", noun
        if word in lists.prepositions or (word == "of" and above in lists.before_of):
            owner = run.label == "PERSON" and words.tag[run.last + 1 : run.last + 2] == ["POS"]
            return ("", None) if owner else ("preposition", None)  # "into Bell's back"
        if run.label in PLACE_LABELS or self.is_of_party(run) or self.is_based(run):
            return "name", None
        return self.faint(run, word, before), None

    def noun_after(self, run: Run) -> str | None:
        """The kind that a common noun after a name makes it: "Antioquia department"."""
        words, follow = self.words, run.last + 1
        if follow >= len(words.shown) or words.tag[follow] == "NNS":
            return None
        if words.plain[follow] in VAGUE or not words.tag[run.last].startswith("NNP") or words.capital[follow]:
            return None
        if words.plain[follow + 1 : follow + 2] in (["store"], ["stores"]):
            return None  # "Selfridges department store"
        kind = self.lists.nouns.get(words.plain[follow])
        sure = run.label == "" or run.label in PLACE_LABELS or (run.label != "NORP" and kind in DIVISIONS)
        return kind if sure else None

    def listed_noun(self, run: Run) -> str | None:
        """The kind that a plural makes all names before it: "Eastland, Callahan and Erath counties"."""
        words = self.words
        joined = self.words.plain[run.first - 1 : run.first] in (["and"], ["or"])
        for at in range(run.last + 1, min(run.last + 1 + LONGEST_LIST, len(words.shown))):
            kind = self.lists.nouns.get(words.plain[at])
            if joined and kind in DIVISIONS and words.plain[at].endswith("s"):
                return kind
            joined = joined or words.plain[at] in ("and", "or")
            if not words.capital[at] and words.plain[at] not in (",", "and", "or"):
                return None
        return None

    def is_of_party(self, run: Run) -> bool:
        """True for the town in "Ann Ray, D-Plymouth"."""
        return run.first > 1 and is_party(self.words, run.first - 2)

    def is_based(self, run: Run) -> bool:
        """True for the town in "a Beirut-based group"."""
        return self.words.plain[run.last + 1 : run.last + 3] == ["-", "based"]

    def faint(self, run: Run, word: str, before: list[Mention]) -> str:
        """What speaks for a name that the recogniser takes for no place.

        Args:
            run: capitalised words.
            word: the word before them, in small letters.
            before: the place names found before it.
        """
        words = self.words
        if words.plain[run.first - 1] == "the" and run.first > 0:
            return "beside" if self.is_within(run) else ""  # "shots from the Durango"
        follows = bool(before) and before[-1].last == run.first - 2 and words.plain[run.first - 1] in (",", "and", "or")
        if word in self.lists.weak_prepositions and wrote(words, run.first, run.last) in self.atlas.capitals:
            return "name"
        if run.first == run.last and words.tag[run.first] == "NNP" and self.is_of_ground(run.first, word):
            return "weak"
        if run.label == "" or (run.label in LOOSE_LABELS and run.first == run.last):
            if word in self.lists.weak_prepositions or follows:
                return "weak" if word in self.lists.weak_prepositions else "list"
        elif follows or (word in self.lists.weak_prepositions and run.label == "ORG"):
            return "list" if follows and self.capitals and run.label == "ORG" else "doubt"
        if self.is_home(run):
            return "body"
        if word in WAYS and run.label == "PERSON" and run.first == run.last:
            return "doubt"
        if self.is_within(run):
            return "beside"
        follow = run.last + 1
        noun = follow < len(words.shown) and words.tag[follow] in ("NN", "NNS") and run.first == run.last
        return "doubt" if noun and (run.label == "" or run.label in LOOSE_LABELS) else ""

    def is_of_ground(self, first: int, word: str) -> bool:
        """True after words that lead to a place: "shelled X", "the road to X", "the power station at X"."""
        if word in self.lists.place_only:
            return True
        at = self.word_before(first)
        above = self.words.plain[at - 1] if at > 0 else ""
        return (word in ("to", "from") and above in ROUTES) or (word == "at" and above in self.lists.sites)

    def is_hit(self, run: Run) -> bool:
        """True for one word after a verb of which towns are the object, and persons: "seized X", "will attack X"."""
        return 0 < run.first == run.last and self.words.plain[run.first - 1] in HITS

    def is_home(self, run: Run) -> bool:
        """True before one of those who have a town: "Berea police", "an Elkhart man", "Cúcuta residents"."""
        words, follow = self.words, run.last + 1
        if run.label == "PERSON" and run.first < run.last:
            return False
        return words.plain[follow : follow + 1] != [] and words.plain[follow] in self.lists.townspeople

    def is_within(self, run: Run) -> bool:
        """True before a comma and a country or division: "Surprise, Ariz."."""
        words, at = self.words, run.last + 2
        if at >= len(words.shown) or words.plain[at - 1] != "," or not words.capital[at]:
            return False
        match = self.atlas.match(words.plain, words.shown, at)
        return (match is not None and match[1].kind in ("country", "division")) or words.shown[at] in self.atlas.codes

    def word_before(self, first: int) -> int:
        """Index of the word before a name and its modifiers and articles; -1 at the start."""
        at = first - 1
        while at >= 0 and self.words.plain[at] in self.lists.modifiers:
            at -= 1
        return at

    def after_preposition(self, first: int) -> bool:
        """True for a name behind a preposition, articles and modifiers between them apart."""
        at = self.word_before(first)
        return at >= 0 and self.words.plain[at] in (self.lists.prepositions | self.lists.weak_prepositions)

    def after_capital(self, first: int) -> bool:
        """True after a capitalised word of no place and no person: "Radio Caracol"."""
        words, at = self.words, first - 1
        if at < 0 or not words.capital[at] or words.plain[at] in self.lists.modifiers:
            return False
        return words.label[at] not in PLACE_LABELS and words.label[at] != "PERSON"

    def before_capital(self, last: int, name: str) -> bool:
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

    def is_part_of_land(self, first: int) -> bool:
        """True after "the island of" and its like, in small letters."""
        return first > 1 and self.words.plain[first - 1] == "of" and self.words.shown[first - 2] in LANDS

    def is_inner(self, run: Run) -> bool:
        """True for the end of the name of a body, as the recogniser cut it: "Chamber of | Commerce"."""
        words = self.words
        return run.label == "ORG" and 0 <= words.entity[run.first] < run.first

    def is_near(self, first: int) -> bool:
        """True after "near" and "outside", which only a place follows."""
        at = self.word_before(first)
        return at >= 0 and self.words.plain[at] in ("near", "outside")

    def is_settled(self, first: int) -> bool:
        """True after "the town of"."""
        return first > 1 and self.words.plain[first - 1] == "of" and self.words.shown[first - 2] in SETTLED
