"""The tokens of a report as the search for place names sees them, and the codebook's words around such names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dateline.codebook.load import FOLDER, read_yaml
from dateline.parse import Parsed
from dateline.where.fold import plain

# Tags of words that are no part of a name though a sentence may begin with them (Penn Treebank).
FUNCTION_TAGS = frozenset(
    "IN DT CC PRP PRP$ WDT WP WRB TO MD EX POS CD RB UH VBZ VBD , . : `` '' -LRB- -RRB- HYPH".split()
)
ARTICLES = frozenset(["la", "las", "los", "el", "le", "les", "san", "santa", "al", "port", "fort", "saint", "st."])
TIMES_AND_NUMBERS = frozenset("DATE TIME MONEY QUANTITY PERCENT ORDINAL CARDINAL LANGUAGE".split())
OPENERS = frozenset(["near", "in", "at", "from", "outside", "inside", "around", "between"])  # "Near Rawah, two strikes"
PLACE_LABELS = frozenset(["GPE", "LOC"])
BEGINS = 3  # spaCy's code for the first token of an entity


@dataclass(frozen=True, slots=True)
class Words:
    """Tokens by index.

    Args:
        shown: each word, in the case that the parser read.
        plain: each word in small letters without accents.
        capital: True where it may be part of a name.
        tag: its part of speech (Penn Treebank).
        label: the entity recogniser's label of it, empty where it has none.
        entity: index of the first token of its entity, -1 where it is in none.
    """

    shown: list[str]
    plain: list[str]
    capital: list[bool]
    tag: list[str]
    label: list[str]
    entity: list[int]


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The lists of `place_words.yaml`."""

    prepositions: frozenset[str]
    weak_prepositions: frozenset[str]
    place_only: frozenset[str]
    before_of: frozenset[str]
    nouns: dict[str, str]
    in_names: frozenset[str]
    modifiers: frozenset[str]
    never: frozenset[str]
    not_before: frozenset[str]
    first_nouns: frozenset[str]
    first_sites: frozenset[str]
    acts: frozenset[str]
    bodies: frozenset[str]
    townspeople: frozenset[str]
    civic: frozenset[str]
    roads: frozenset[str]
    sites: frozenset[str]
    numbered_roads: frozenset[str]


@lru_cache(maxsize=1)
def load_place_words() -> PlaceWords:
    """The codebook's words around place names; read once.

    Raises:
        CodebookError: the file is broken.
    """
    told = read_yaml(FOLDER / "place_words.yaml")
    nouns = told.pop("nouns")
    return PlaceWords(nouns=nouns, **{key: frozenset(words) for key, words in told.items()})


def read_words(parsed: Parsed, taken: frozenset[int], dateline: tuple[int, int] | None) -> Words:
    """The tokens of a report.

    Args:
        parsed: the report.
        taken: tokens of time expressions, which are no part of a place name.
        dateline: first and last token of the place in the dateline, which the recogniser may take for a date.
    """
    doc, text = parsed.doc, parsed.report.text
    codes = doc.to_array(["TAG", "ENT_TYPE", "ENT_IOB"]).tolist()
    strings = {code: doc.vocab.strings[code] for code in {code for row in codes for code in row[:2]}}
    shown, tags, labels, entities, capitals = [], [], [], [], []
    begin = -1
    for at, (tag, label, iob) in enumerate(codes):
        start, end = parsed.starts[at], parsed.ends[at]
        word = text[start:end]
        merged = " " in word or "\n" in word
        if not merged and parsed.capitals:
            word = doc[at].text
        begin = -1 if not label else at if iob == BEGINS else begin
        shown.append(word)
        tags.append(strings[tag])
        labels.append(strings[label])
        entities.append(begin)
        named = word[0].isupper() and not merged and at not in taken and strings[label] not in TIMES_AND_NUMBERS
        if dateline and dateline[0] <= at <= dateline[1]:
            labels[-1], entities[-1] = "GPE", dateline[0]
            capitals.append(text[start].isupper())
            continue
        if parsed.capitals and strings[label] in PLACE_LABELS and word.isalpha():
            named = not merged and at not in taken  # true-casing left it small, the recogniser knows better
        function = word.lower() in OPENERS or (strings[tag] in FUNCTION_TAGS and word.isprintable())
        capitals.append(named and (not function or word.lower() in ARTICLES))  # a mark of direction misleads the tagger
    return Words(shown, [plain(word) for word in shown], capitals, tags, labels, entities)
