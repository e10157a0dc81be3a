"""Coded passages against what they tell: standing, modality, non-events, acts, each with precision, recall and F1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import get_args

from dateline.code import Coder, Failed, code_reports
from dateline.types import Act, Attribution, Claim, CodedReport, Event, Modality, Report, Span, Standing
from tests.standing.passages import Passage, ToldClaim, ToldEvent, ToldSource, places_of

LABELS: dict[str, tuple[str, ...]] = {
    "standing": get_args(Standing),
    "modality": get_args(Modality),
    "act": get_args(Act),
}
# The halves of a figure in the order in which the one that is told is looked for.
ENDS = ("best", "low", "high")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a passage tells and what was coded.

    Args:
        passage: id of the passage.
        trap: True where the passage is one.
        about: the words in question.
        told: the label that is right; the first of several where none of them was given.
        given: the label that was coded; None where nothing was found.
    """

    passage: str
    trap: bool
    about: str
    told: str
    given: str | None


@dataclass(slots=True)
class Answers:
    """All answers by question: `standing`, `modality`, `act`, `nothing` (no event coded), `scope`, `source`, `also`."""

    by_question: dict[str, list[Answer]] = field(default_factory=dict)

    def of(self, question: str, *, traps: bool = False) -> list[Answer]:
        """The answers to one question, or those of traps alone."""
        return [answer for answer in self.by_question.get(question, []) if answer.trap or not traps]

    def macro(self, question: str, *, traps: bool = False) -> float:
        """Mean F1 over the labels that are told at least once."""
        answers = self.of(question, traps=traps)
        told = {answer.told for answer in answers}
        scores = [rates(answers, label)[2] for label in LABELS[question] if label in told]
        return sum(scores) / len(scores) if scores else 0.0

    def share(self, question: str, *, traps: bool = False) -> float:
        """Share of answers that are right."""
        answers = self.of(question, traps=traps)
        return sum(answer.given == answer.told for answer in answers) / len(answers) if answers else 0.0


def rates(answers: Iterable[Answer], label: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of one label; what was not found costs recall alone."""
    pairs = [(answer.told, answer.given) for answer in answers]
    right = sum(told == given == label for told, given in pairs)
    given = sum(given == label for _, given in pairs)
    told = sum(told == label for told, _ in pairs)
    precision, recall = right / given if given else 0.0, right / told if told else 0.0
    return precision, recall, 2 * right / (given + told) if given + told else 0.0


def answer_passages(passages: Sequence[Passage], coder: Coder | None = None) -> Answers:
    """Code passages and gather the answers.

    Args:
        passages: what to code.
        coder: what codes them; the rule coder where None.

    Raises:
        ReportError: a passage could not be coded.
    """
    reports = [
        Report(passage.text, id=passage.id, outlet=passage.outlet, published=passage.published, language="en")
        for passage in passages
    ]
    answers = Answers()
    for passage, coded in zip(passages, code_reports(reports, coder=coder), strict=True):
        if isinstance(coded, Failed):
            raise coded.error
        answer_passage(answers, passage, coded)
    return answers


def answer_passage(answers: Answers, passage: Passage, coded: CodedReport) -> None:
    """Add the answers of one passage."""

    def add(question: str, about: str, told: Sequence[str], given: str | None) -> None:
        right = given if given is not None and given in told else told[0]
        answer = Answer(passage.id, passage.trap is not None, about, right, given)
        answers.by_question.setdefault(question, []).append(answer)

    for event in passage.events:
        aligned = aligned_with(passage.text, event, coded.events)
        best = aligned[0] if aligned else None
        add("modality", event.words[0], event.modalities, best and best.modality)
        if best is not None:
            add("scope", event.words[0], (event.scope,), best.scope)
        for claim in event.claims:
            about = f"{event.words[0]}: {claim.fields[0]} {' / '.join(claim.values) or claim.figure or ''}".strip()
            found = claim_in(passage.text, claim, aligned, coded)
            add("standing", about, claim.standings, found and found.standing)
            for also in claim.also if found else ():
                add("also", f"{about} also {also}", (also,), also if found and also in found.also else None)
    mentions = [mention for event in coded.events for mention in event.mentions]
    for words in passage.nothing:
        hit = any(overlap(mention, places_of(passage.text, words)[:1]) for mention in mentions)
        add("nothing", words, ("none",), "coded" if hit else "none")
    for said in passage.sources:
        found_said = attribution_of(passage.text, said, coded.attributions)
        add("act", said.cue, said.acts, found_said and found_said.act)
        if found_said is not None:
            right = is_source(passage.text, said, found_said)
            add("source", f"{said.cue}: {said.source}", ("right",), "right" if right else "wrong")


def aligned_with(text: str, told: ToldEvent, events: Iterable[Event]) -> list[Event]:
    """The coded events with a mention on the words of an event; those of a right type come first."""
    places = [place for words in told.words for place in places_of(text, words)[:1]]
    found = [event for event in events if any(overlap(mention, places) for mention in event.mentions)]
    return sorted(found, key=lambda event: event.type not in told.types)


def claim_in(text: str, told: ToldClaim, events: Iterable[Event], coded: CodedReport) -> Claim | None:
    """The first claim with the field and the value that are told."""
    for event in events:
        for claim in event.claims:
            if claim.field in told.fields and has_value(text, told, claim, coded):
                return claim
    return None


def has_value(text: str, told: ToldClaim, claim: Claim, coded: CodedReport) -> bool:
    """True where a claim's value is what is told: the figure, or words that its evidence or its entity has."""
    if told.figure is not None:
        return next((claim.value[end] for end in ENDS if claim.value.get(end) is not None), None) == told.figure
    places = [place for words in told.values for place in places_of(text, words)]
    entity = next((entity for entity in coded.entities if entity.id == claim.value.get("entity")), None)
    spans = [*claim.evidence, *(entity.mentions if entity else ())]
    return not told.values or any(overlap(span, places) for span in spans)


def attribution_of(text: str, told: ToldSource, attributions: Iterable[Attribution]) -> Attribution | None:
    """The attribution with the cue that is told; of several, the one with the source that is told."""
    places = places_of(text, told.cue)[:1]
    found = [said for said in attributions if said.cue is not None and overlap(said.cue, places)]
    return next((said for said in found if is_source(text, told, said)), next(iter(found), None))


def is_source(text: str, told: ToldSource, said: Attribution) -> bool:
    """True where an attribution has the source that is told, or none where none is."""
    if told.source is None or said.source is None:
        return told.source is None and said.source is None
    return overlap(said.source.span, places_of(text, told.source))


def overlap(span: Span, places: Iterable[tuple[int, int]]) -> bool:
    """True where a span shares a character with one of some places."""
    return any(span.start < end and start < span.end for start, end in places)
