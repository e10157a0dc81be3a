"""Which language a report is in: English is told by its commonest words, all else by a model of letter sequences."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from dateline.errors import LanguageError
from dateline.types import Report

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
STATED_ENGLISH = re.compile(r"en|eng|english|en[-_][a-z0-9]+", re.IGNORECASE)
# The first 2,000 characters are some 330 words: more tells nothing more and costs time.
LOOKED_AT = 2_000
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Words that are common in English news and rare in every other language of the Latin script.
ENGLISH_WORDS = frozenset(
    """the and that with from were been are which who they their this would after but not his said has have its
    it's on at by to of is was it as an he she be being had when where while than more other could will about into
    them there those these between during against say says two three killed kills kill dead died deaths attack attacked
    attacks hits blast bomb bombing gunmen soldiers troops army police people men women children wounded injured
    arrested government""".split()
)
LATIN_END = "\u0250"
# A third of the words of English news are of the list (1,050 sentences of agency copy: median .3, one in a hundred
# under .08); of 17 languages looked at, none had over a tenth of them.
PLAINLY_ENGLISH = 0.2
ENOUGH_WORDS = 8  # of the list; a sentence of Dutch may hold three of them
HARDLY_ENGLISH = 0.04
# From this probability on another language is believed; under it the words of the text were too few or too mixed.
SURE = 0.6
SURE_AGAINST_STATED = 0.95


def language_of(report: Report) -> str:
    """The language of a report, as ISO 639-1 code; English is the only one that is coded.

    Args:
        report: a report with words in it. Its own `language` is believed, unless the text is plainly in another.

    Raises:
        LanguageError: the text is not English, or has too few words to tell.
    """
    stated = report.language
    if stated and not STATED_ENGLISH.fullmatch(stated):
        raise LanguageError(f"the report is said to be in {stated[:40]!r}; only English is coded")
    words = WORD.findall(report.text[:LOOKED_AT].lower().replace("’", "'"))
    english = sum(word in ENGLISH_WORDS for word in words)
    share = english / max(1, len(words))
    if share >= PLAINLY_ENGLISH and english >= ENOUGH_WORDS:
        return ENGLISH
    if not _is_latin(words):
        raise LanguageError("the text is not in Latin letters, so not English; only English is coded")
    # In lower case: the model has seen few texts in capitals.
    found, probability = _identifier().classify(report.text[:LOOKED_AT].lower())
    if found == ENGLISH or (stated and probability < SURE_AGAINST_STATED):
        return ENGLISH
    if probability >= SURE:
        raise LanguageError(f"the text looks like {found!r}, not English; only English is coded")
    if share > HARDLY_ENGLISH:
        return ENGLISH
    raise LanguageError("the text has too few English words to tell its language; state it (--language en) if it is")


def _is_latin(words: list[str]) -> bool:
    """True where most letters are of the Latin blocks of Unicode."""
    letters = "".join(words)
    return sum(letter < LATIN_END for letter in letters) * 2 >= len(letters)


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """The model, which takes most of a second to load and is not needed for most reports."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
