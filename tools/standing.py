"""Score the coder on the passages of tests/standing: how claims stand, whether it happened, what tells no event.

    tools/standing.py [tuned|scored] [--misses]

Prints precision, recall and F1 of each standing, modality and act, their macro-F1, the share of non-events that were
not coded, and the same of the traps alone; with `--misses` all that was wrong, too.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.standing.passages import PARTS, read_passages
from tests.standing.score import LABELS, Answers, answer_passages, rates

SHARES = {
    "nothing": "non-events rejected",
    "scope": "scope of the events found",
    "source": "source of the attributions found",
    "also": "further standings of the claims found",
}


def main() -> int:
    """Code one part and print its scores."""
    parser = argparse.ArgumentParser(description="Score the coder on the passages of tests/standing.")
    parser.add_argument("part", nargs="?", choices=PARTS, default="tuned")
    parser.add_argument("--misses", action="store_true", help="print all that was wrong, too")
    arguments = parser.parse_args()
    passages = read_passages(arguments.part)
    if not passages:
        print(f"standing: no passages in tests/standing/{arguments.part}")
        return 1
    answers = answer_passages(passages)
    traps = sum(passage.trap is not None for passage in passages)
    print(f"{arguments.part}: {len(passages)} passages, {traps} of them traps")
    for question in LABELS:
        print(table(answers, question))
    for question, title in SHARES.items():
        told = answers.of(question)
        if told:
            trapped = f"traps {answers.share(question, traps=True):.3f}"
            print(f"{title:38} {answers.share(question):.3f} of {len(told):3}   {trapped}")
    if arguments.misses:
        print(misses(answers))
    return 0


def table(answers: Answers, question: str) -> str:
    """Precision, recall and F1 of each label, and their mean."""
    lines = [f"\n{question:14} {'P':>6} {'R':>6} {'F1':>6} {'told':>5}"]
    given = answers.of(question)
    for label in LABELS[question]:
        told = sum(answer.told == label for answer in given)
        if told:
            precision, recall, f1 = rates(given, label)
            lines.append(f"  {label:12} {precision:6.3f} {recall:6.3f} {f1:6.3f} {told:5}")
    found = sum(answer.given is not None for answer in given)
    macro, trapped = answers.macro(question), answers.macro(question, traps=True)
    lines.append(f"  macro-F1 {macro:.3f}   traps {trapped:.3f}   found {found} of {len(given)}")
    return "\n".join(lines)


def misses(answers: Answers) -> str:
    """A line for each wrong answer: question, passage, what is right, what was coded, the words."""
    wrong = [
        f"{question:9} {answer.passage:28} {answer.told:12} {answer.given or '-':12} {answer.about}"
        for question, given in answers.by_question.items()
        for answer in given
        if answer.given != answer.told
    ]
    return "\n".join(["", *sorted(wrong)])


if __name__ == "__main__":
    sys.exit(main())
