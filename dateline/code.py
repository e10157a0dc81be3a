"""The pipeline, straight through: read → parse → when, where, who → attribute → extract → codes."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Protocol

from dateline.attribute import find_attributions, source_at
from dateline.attribute.credit import find_credits
from dateline.attribute.origin import voices_of, with_origins, with_origins_told
from dateline.attribute.setting import thoughts_in
from dateline.codebook.codebook import Codebook, load_codebook
from dateline.codebook.lists.store import ActorLists, AllActors, open_lists
from dateline.crosswalk import code_events
from dateline.errors import CoderFault, ReportError
from dateline.extract import Scene, find_events
from dateline.extract.relations import find_relations
from dateline.extract.triggers import TriggerIndex
from dateline.parse import Parsed, parse_reports
from dateline.read import Unreadable, check_report
from dateline.settings import Settings
from dateline.types import CodedReport, Report
from dateline.user_file import DIGEST
from dateline.version import VERSION
from dateline.when import Timed, find_times
from dateline.where import Gazetteer, Placed, find_places, open_gazetteer
from dateline.who import Cast, find_entities, with_first_persons
from dateline.who.held import with_kinds, with_roles
from dateline.who.listed import with_listed


@dataclass(frozen=True, slots=True)
class Failed:
    """A report that could not be coded.

    Args:
        report: the report.
        error: why.
    """

    report: Report
    error: ReportError


class Coder(Protocol):
    """What turns parsed reports into coded ones; rules, models and services meet it alike."""

    @property
    def name(self) -> str:
        """What the coded report calls it."""

    def __call__(self, parsed: Parsed, language: str) -> CodedReport:
        """Code one report."""


@dataclass(frozen=True, slots=True)
class RuleCoder:
    """The coder that works by the codebook's patterns on the dependency parse.

    Args:
        codebook: types, patterns, actors and words.
        triggers: the words of its patterns.
        gazetteer: place names.
        lists: the actors that the user has imported, None where there are none.
        name: what the coded report calls it.
    """

    codebook: Codebook
    triggers: TriggerIndex
    gazetteer: Gazetteer
    lists: ActorLists | None = None
    name: str = "rules"

    def __call__(self, parsed: Parsed, language: str) -> CodedReport:
        """Code one report; see `code_report`."""
        times = find_times(parsed)
        places = find_places(parsed, self.gazetteer, times)
        cast = self._cast(parsed, times, places)
        saids = find_attributions(parsed, cast, times)
        triggers = tuple(self.triggers.find(parsed.doc))
        told = tuple(said for said in saids if not said.attribution.attitude)
        scene = Scene.of(parsed, cast, times, places, told, frozenset(trigger.head for trigger in triggers))
        relations = find_relations(scene, self.codebook.relations)
        events = find_events(scene, triggers, self.codebook.types, relations)
        own_places = scene.own_places()
        entities = with_kinds(cast.entities, events, self.codebook.actors)
        known = {entity.id: entity for entity in entities}
        credited = find_credits(parsed.report)
        attributions = tuple(said.attribution for said in saids)
        thoughts = thoughts_in(parsed, told)
        carrying = tuple(said.attribution for said in told)
        voices = voices_of(parsed.report, credited, carrying, entities, relations, thoughts)
        coded = with_origins(code_events(events, known, own_places, relations), voices)
        return CodedReport(
            report=parsed.report,
            coder=self._signature(),
            language=language,
            times=tuple(timed.time for timed in times),
            places=own_places,
            entities=with_first_persons(parsed, entities, partial(source_at, told)),
            attributions=attributions,
            events=with_roles(coded, entities, self.lists) if self.lists else coded,
            relations=with_origins_told(relations, voices),
            credits=credited,
        )

    def _cast(self, parsed: Parsed, times: tuple[Timed, ...], places: tuple[Placed, ...]) -> Cast:
        """The entities of a report, with what imported lists know of them."""
        shipped = self.codebook.actors.on(parsed.report.published)
        if self.lists is None:
            return find_entities(parsed, shipped, times, places)
        return with_listed(find_entities(parsed, AllActors(shipped, self.lists), times, places), self.lists)

    def _signature(self) -> dict[str, str]:
        """What tells one coder's output from another's: the same input, coder and imports give the same bytes."""
        told = {"name": self.name, "version": VERSION, "codebook": self.codebook.version}
        digests = {f"actors/{title}": digest for title, digest in (self.lists.digests if self.lists else {}).items()}
        digests |= {"gazetteer": self.gazetteer.digest} if self.gazetteer.digest else {}
        if digests:
            told["imports"] = ", ".join(f"{name} {digests[name][:DIGEST]}" for name in sorted(digests))
        return told


@cache
def rule_coder() -> RuleCoder:
    """The rule coder with what Dateline ships and what the user has imported; loaded once."""
    codebook = load_codebook()
    return RuleCoder(codebook, TriggerIndex(codebook.types), open_gazetteer(), open_lists())


def code_report(report: Report, *, settings: Settings | None = None) -> CodedReport:
    """Code one report: who did what to whom, where, when, and who says so.

    Args:
        report: the report.
        settings: what a user can set; the defaults where None.

    Raises:
        ReportError: the report cannot be coded (empty, too long, not English).
        PipelineMissing: the parser's language pipeline is not installed.
    """
    coded = next(code_reports([report], settings=settings))
    if isinstance(coded, Failed):
        raise coded.error
    return coded


def code_reports(
    reports: Iterable[Report | Unreadable], *, settings: Settings | None = None, coder: Coder | None = None
) -> Iterator[CodedReport | Failed]:
    """Code reports one after the other, in their order; memory does not grow with their number.

    Args:
        reports: reports, and those that could not be read.
        settings: what a user can set; the defaults where None.
        coder: what codes them; the rule coder where None.

    Yields:
        A coded report, or what failed, for each one given.
    """
    settings = settings or Settings()
    chosen = coder or rule_coder()
    names = load_codebook().names
    for report in reports:
        if isinstance(report, Unreadable):
            yield Failed(report.report, report.error)
            continue
        try:
            language = check_report(report, settings)
        except ReportError as error:
            yield Failed(report, error)
            continue
        for parsed in parse_reports([report], pipeline=settings.pipeline, names=names):
            yield coded_or_failed(chosen, parsed, language)


def coded_or_failed(coder: Coder, parsed: Parsed, language: str) -> CodedReport | Failed:
    """Code one report; a fault of the coder costs that report alone, and says so."""
    try:
        return coder(parsed, language)
    except Exception as error:  # noqa: BLE001  the border of one report: whatever went wrong inside, the run goes on
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        advice = "this is a fault of Dateline, please tell its developers"
        return Failed(parsed.report, CoderFault(f"{type(error).__name__} in {where}: {error}; {advice}"))
