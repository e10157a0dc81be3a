"""What is said of a deed that was told before: "denied it", "rejected this account", "the incident was an accident"."""

from __future__ import annotations

from dateline.attribute.deeds import clause_roots
from dateline.attribute.draft import Draft, Page

PRONOUNS = frozenset({"it", "this", "that", "these", "they"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "all", "any", "both"})
CHARGES = frozenset({"accusation", "allegation", "charge"})
# Of a pronoun, only these verbs tell something of a deed; "said it opposed the plan" is of the speaker himself.
COPULAS = frozenset(
    "be happen occur take begin start follow come result involve seem appear link connect tie relate".split()
)


def back_of(page: Page, draft: Draft) -> str | None:
    """To what told before the content points back.

    That is a `deed`, a `charge` or `account` of one, `aside` where one only comes up ("were investigating the case"),
    or None.

    Args:
        page: the report.
        draft: the attribution.
    """
    tree = page.tree
    for root in clause_roots(tree, draft)[:1]:
        clause = tree.tags[root][0] == "V"
        head = tree.child(root, "nsubj", "nsubjpass") if clause else root
        if head is None:
            continue
        if tree.words[head] in PRONOUNS:
            stands_alone = not clause and draft.act in ("deny", "confirm", "doubt", "condemn")
            of_deed = clause and tree.lemmas[root] in COPULAS and page.cast.at(head) is None
            if stands_alone or of_deed:
                return "deed"
        if is_definite(page, head) and tree.lemmas[head] in page.cues.words["deeds_named"]:
            return "deed"
        if is_definite(page, head) and tree.lemmas[head] in page.cues.words["things_said"]:
            return "charge" if tree.lemmas[head] in CHARGES else "account"
    nouns = (token for first, last in draft.content for token in range(first, last + 1))
    named = page.cues.words["deeds_named"]
    return "aside" if any(tree.lemmas[token] in named and is_definite(page, token) for token in nouns) else None


def is_definite(page: Page, noun: int) -> bool:
    """True for "the", "this", "their" before a noun, and for a bare plural of something said ("denied allegations")."""
    tree = page.tree
    kids = tree.kids[noun]
    return any(tree.words[kid] in DEFINITE or tree.deps[kid] == "poss" for kid in kids if kid < noun)
