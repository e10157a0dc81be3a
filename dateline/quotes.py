"""Where quotation marks open and close."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.parse import Parsed

OPENING = frozenset("“«„‟")
CLOSING = frozenset("”»")
STRAIGHT = frozenset({'"', "''", "``"})
SINGLE = frozenset("'‘’")
SIGNS = OPENING | CLOSING | STRAIGHT
DASHES = frozenset({"—", "–", "--", "-"})
LONGEST_SINGLE = 80  # tokens; beyond, a single mark that opened was an apostrophe


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: its first and last token, the marks included.

    Args:
        first: the opening mark.
        last: the closing mark, or the last token of the paragraph where none closes it.
        closed: False where the quotation goes on in the next paragraph.
    """

    first: int
    last: int
    closed: bool = True

    def holds(self, token: int) -> bool:
        """True where a token is in the quotation."""
        return self.first <= token <= self.last


def find_quotes(parsed: Parsed, words: list[str]) -> list[Quote]:
    """Quotations in the order of the text, none within another.

    Args:
        parsed: the parse.
        words: its lowered words.
    """
    opened: int | None = None
    found: list[Quote] = []
    marks = [at for at, word in enumerate(words) if word in SIGNS]
    for at in marks:
        if opened is not None and parsed.paragraphs[opened] != parsed.paragraphs[at]:
            found.append(Quote(opened, end_of_paragraph(parsed, opened), closed=False))
            opened = None
        if opened is None:
            opened = at if opens(parsed, words, at) else None
        elif words[at] not in OPENING or ends_word(parsed, at):  # a paragraph's renewed mark closes nothing
            found.append(Quote(opened, at))
            opened = None
    if opened is not None:
        found.append(Quote(opened, end_of_paragraph(parsed, opened), closed=False))
    taken = {at for quote in found for at in range(quote.first, quote.last + 1)}
    return sorted([*found, *single_quotes(parsed, words, taken)], key=lambda quote: quote.first)


def opens(parsed: Parsed, words: list[str], at: int) -> bool:
    """True for a mark that can open: an opening one, or a straight one before a word."""
    if words[at] in OPENING:
        return True
    if words[at] in CLOSING or at + 1 == len(words) or parsed.paragraphs[at + 1] != parsed.paragraphs[at]:
        return False
    glued_before = (
        at > 0 and parsed.ends[at - 1] == parsed.starts[at] and words[at - 1] not in ("(", "[", "-", "--", "—")
    )
    return not glued_before or (parsed.ends[at] == parsed.starts[at + 1] and not words[at - 1].isalnum())


def ends_word(parsed: Parsed, at: int) -> bool:
    """True for a mark set close to the word before it and apart from the one after: an opening one set by mistake."""
    return parsed.ends[at - 1] == parsed.starts[at] and (
        at + 1 == len(parsed.starts) or parsed.ends[at] < parsed.starts[at + 1]
    )


def end_of_paragraph(parsed: Parsed, token: int) -> int:
    """The last token of a token's paragraph."""
    number, last = parsed.paragraphs[token], token
    while last + 1 < len(parsed.paragraphs) and parsed.paragraphs[last + 1] == number:
        last += 1
    return last


def single_quotes(parsed: Parsed, words: list[str], taken: set[int]) -> list[Quote]:
    """Quotations in single marks, as British papers set them; an apostrophe opens none."""
    found = []
    opened: int | None = None
    for at in (at for at, word in enumerate(words) if word in SINGLE and at not in taken):
        if opened is not None and (at - opened > LONGEST_SINGLE or parsed.paragraphs[at] != parsed.paragraphs[opened]):
            opened = None
        if opened is None:
            opened = at if single_opens(parsed, words, at) else None
        elif single_closes(parsed, words, at, opened):
            found.append(Quote(opened, at))
            opened = None
    return found


def single_opens(parsed: Parsed, words: list[str], at: int) -> bool:
    """True for a single mark after a space and before a word."""
    apart = at == 0 or parsed.ends[at - 1] < parsed.starts[at] or words[at - 1] in ("(", "[")
    return apart and words[at] != "’" and at + 1 < len(words) and parsed.ends[at] == parsed.starts[at + 1]


def single_closes(parsed: Parsed, words: list[str], at: int, opened: int) -> bool:
    """True for a single mark at the end of a word; after an "s" only where no other mark follows that could close."""
    last = at + 1 == len(words)
    apart = last or parsed.ends[at] < parsed.starts[at + 1] or words[at + 1] in (",", ".", "?", "!", ";")
    if not apart or parsed.ends[at - 1] < parsed.starts[at]:
        return False
    return not words[at - 1].endswith("s") or not SINGLE.intersection(words[at + 1 : opened + LONGEST_SINGLE])
