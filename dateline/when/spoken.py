"""The day on which a quotation was spoken: "yesterday" in it is the day before that one, not before the publication."""

from __future__ import annotations

from dateline.quotes import Quote, find_quotes
from dateline.when.reading import Reading
from dateline.when.words import time_words

# From a time up to the verb of saying that it hangs on.
MAX_CLIMB = 4


def spoken_days(reading: Reading) -> dict[int, int]:
    """Times within a quotation that hang on the day of writing, and the time that tells when it was spoken.

    Args:
        reading: the times as they were read.

    Returns:
        Indices of times: of the one in the quotation, and of the one beside the verb of saying.
    """
    inside = [index for index, meaning in enumerate(reading.meanings) if meaning.anchor in (None, reading.today_anchor)]
    if not inside:
        return {}
    quotes = find_quotes(reading.parsed, list(reading.words.lowered))
    found = {}
    for index in inside:
        quote = next((quote for quote in quotes if quote.holds(reading.spans[index][0])), None)
        told = spoken_day(reading, quote, quotes) if quote is not None else None
        if told is not None:
            found[index] = told
    return found


def spoken_day(reading: Reading, quote: Quote, quotes: list[Quote]) -> int | None:
    """The only day told by a verb of saying in the sentence before or behind a quotation."""
    doc, parsed = reading.parsed.doc, reading.parsed
    edges = [at for at in (quote.first - 1, quote.last + 1) if 0 <= at < len(doc)]
    beside = [doc[at].sent for at in edges if parsed.paragraphs[at] == parsed.paragraphs[quote.first]]
    told = {
        index
        for index, (first, last) in enumerate(reading.spans)
        if any(sentence.start <= first < sentence.end for sentence in beside)
        and not any(other.holds(first) for other in quotes)
        and reading.meanings[index].stretch.precision == "day"
        and reading.meanings[index].stretch.earliest
        and is_of_speech(reading, first, last)
    }
    return told.pop() if len(told) == 1 else None


def is_of_speech(reading: Reading, first: int, last: int) -> bool:
    """True for a time that hangs on a verb of saying."""
    token = next(
        (reading.parsed.doc[i] for i in range(first, last + 1) if not first <= reading.parsed.doc[i].head.i <= last),
        reading.parsed.doc[last],
    )
    for _ in range(MAX_CLIMB):
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token.lemma_.lower() in time_words()["verbs_of_speech"]
    return False
