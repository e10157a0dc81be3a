"""The codebook for people: one page of Markdown a type, made from the files that the coder reads.

`python -m dateline.codebook.page FILE` writes all pages to a file; with `--check` it only tells whether they are
current.
"""

from __future__ import annotations

import difflib
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from dateline.codebook.event_types import EventType, Example, Pattern, load_event_types
from dateline.crosswalk.table import Variant, load_table
from dateline.errors import SettingsError

OPENING = """# Codebook: the event types

Made from `dateline/codebook/` by `make format`; change the files there, not this page.
An event type is coded where one of its patterns reads the words; each example below is a test.

A trigger is a lemma (`kill` reads "killed", "killing"); `*` stands for up to six words between. A role lists the
grammatical functions that may fill it, in the order in which they are tried: `subject` and `object` are logical, so
that the subject of a passive is its object.
"""


NEXT = " " * 21  # where definitions stand in the list


def list_types(width: int = 100) -> str:
    """All types by family, each with its definition.

    Args:
        width: of the longest line, in characters.
    """
    lines = []
    families: dict[str, list[EventType]] = {}
    for event_type in load_event_types().values():
        families.setdefault(event_type.family, []).append(event_type)
    for family, members in families.items():
        lines.append(family)
        for member in members:
            lines += textwrap.wrap(
                member.definition, width, initial_indent=f"  {member.type:<18} ", subsequent_indent=NEXT
            )
    return "\n".join(lines)


def type_page(name: str) -> str:
    """All that the codebook tells of one type, as Markdown.

    Args:
        name: an event type.

    Raises:
        SettingsError: there is no such type; names the nearest.
    """
    types = load_event_types()
    if name not in types:
        near = difflib.get_close_matches(name, types, n=1, cutoff=0.5)
        advice = f"did you mean {near[0]!r}?" if near else "`dateline codebook` lists them."
        raise SettingsError(f"there is no event type {name[:40]!r}; {advice}")
    return "\n".join(_lines(types[name]))


def codebook_page() -> str:
    """All types, as one page of Markdown."""
    return "\n".join([OPENING, *(type_page(name) + "\n" for name in load_event_types())])


def _lines(event_type: EventType) -> Iterator[str]:
    """The lines of one type's page."""
    yield f"## {event_type.label} (`{event_type.type}`)"
    yield ""
    yield event_type.definition
    count = f" The people of its target are counted as `{event_type.count}`." if event_type.count else ""
    yield f"Family: {event_type.family}.{count}"
    for heading, clauses in (("Use it when", event_type.use_when), ("Not when", event_type.not_when)):
        if clauses:
            yield f"\n{heading}:\n"
            yield from (f"- {clause}" for clause in clauses)
    codes = "; ".join(_codes(event_type.type))
    yield f"\nCodes elsewhere: {codes}. The parties, the dead and the weapons may change them."
    yield "\nPatterns:\n"
    for pattern in event_type.patterns:
        yield from _pattern(pattern)


def _codes(name: str) -> Iterator[str]:
    """What the crosswalk's table has for a type, an ontology each."""
    row = load_table().rows[name]
    yield f"PLOVER {_plover(row.default)}" + (" and modes of the weapon" if row.weapon else "")
    told = {_plover(variant): None for variant in row.variants}
    if told:
        yield f"by its words PLOVER {', '.join(told)}"
    yield f"ACLED {row.acled or 'by the parties or none'}"
    yield f"GTD {row.gtd or 'none'}"
    yield "UCDP where somebody died" if row.ucdp else "UCDP none"
    yield f"MUC {row.muc or 'none'}"


def _plover(variant: Variant) -> str:
    """A PLOVER event with its modes."""
    modes = f" / {', '.join(variant.modes)}" if variant.modes else ""
    return f"{variant.event or 'none'}{modes}"


def _pattern(pattern: Pattern) -> Iterator[str]:
    """The lines of one pattern: its words, its roles, its examples."""
    words = ", ".join(f"`{' '.join(words)}`" for words in pattern.triggers)
    roles = "; ".join(f"{field} = {' or '.join(functions)}" for field, functions in pattern.roles.items())
    fixed = f" ({pattern.modality})" if pattern.modality else ""
    yield f"- {pattern.word_class}{fixed} {words}{f': {roles}' if roles else ''}"
    if pattern.needs:
        yield f"  - needs: {', '.join(pattern.needs)}"
    if pattern.only:
        told = "; ".join(f"{field} is {' or '.join(sorted(kinds))}" for field, kinds in pattern.only.items())
        yield f"  - only where {told}"
    if pattern.with_words:
        yield f"  - only with: {', '.join(sorted(pattern.with_words))}"
    if pattern.not_with:
        yield f"  - not with: {', '.join(sorted(pattern.not_with))}"
    yield from (f"  - {_example(example)}" for example in pattern.examples)


def _example(example: Example) -> str:
    """A sentence, and who fills which role in it."""
    found = "; ".join(f"{field}: {words}" for field, words in example.finds.items())
    return f"“{example.text}”{f' → {found}' if found else ''}"


def main(arguments: list[str]) -> int:
    """Write the page, or check that it is current.

    Args:
        arguments: the page's file, after `--check` where it is only to be checked.

    Returns:
        The exit status: 1 where the page is not current.
    """
    page, file = codebook_page(), Path(arguments[-1])
    if "--check" not in arguments:
        file.write_text(page, encoding="utf-8")
    elif not file.exists() or file.read_text(encoding="utf-8") != page:
        sys.stderr.write(f"{file} is not current; run make format\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
