"""Records for tests, made by hand: no trained model is needed."""

from typing import Any

from dateline.types import (
    Attribution,
    Claim,
    CodedReport,
    Credit,
    Entity,
    Event,
    Origin,
    Place,
    Relation,
    Report,
    Source,
    Span,
    Time,
)

TEXT = "On Wednesday French troops killed at least 12 fighters near Gao, Florence Parly said. She leads nobody."
PARLY = Origin("source", "Florence Parly", "e3", "a1", ("a1",))


def span(words: str, text: str = TEXT) -> Span:
    """The first place of some words in a text."""
    start = text.index(words)
    return Span(start, start + len(words), words)


def claim(number: int, field: str, value: dict[str, Any], words: str, **more: Any) -> Claim:
    """A claim that rests on some words of `TEXT`."""
    return Claim(
        f"c{number}",
        field,
        value,
        (span(words),),
        **{"attribution": ("a1",), "standing": "attributed", "origins": (PARLY,), **more},
    )


def coded_report(**changes: Any) -> CodedReport:
    """A coded report with one of everything."""
    killed = {"low": 12, "best": None, "high": None, "approximate": False, "who": {"entity": "e2"}}
    day = {"earliest": "2020-06-03", "latest": "2020-06-03", "precision": "day", "time": 0}
    claims = (
        claim(1, "type", {"type": "killing"}, "killed", standing="confirmed", also=("attributed",)),
        claim(2, "actor", {"entity": "e1"}, "French troops"),
        claim(3, "target", {"entity": "e2"}, "at least 12 fighters"),
        claim(4, "killed", killed, "at least 12"),
        claim(5, "time", day, "Wednesday"),
        claim(6, "place", {"place": 0}, "Gao"),
        claim(7, "instrument", {"description": "rifles", "kind": "firearm"}, "troops"),
    )
    event = Event("v1", "killing", "actual", "incident", (span("killed"),), claims, {"muc": {"type": "ATTACK"}})
    own = Origin("outlet", "Sahel Post")
    relation = Relation("n1", "leader_of", "e3", "e1", False, (span("leads"),), value="minister", origins=(own,))
    made: dict[str, Any] = {
        "report": Report(TEXT, id="r1", title="Raid near Gao", outlet="Sahel Post", published="2020-06-05"),
        "coder": {"name": "rules", "version": "0.1.0", "codebook": "2026.11"},
        "language": "en",
        "times": (Time(span("Wednesday"), "date", "2020-06-03", "2020-06-03", "day", "published", "2020-06-03"),),
        "places": (Place(span("Gao"), "Gao", "settlement", "ML", "Gao", 16.27, -0.04, 2457161, "near", "only one"),),
        "entities": (
            Entity("e1", "state_force", "French troops", None, "FR", (span("French troops"),)),
            Entity("e2", "people", "fighters", mentions=(span("at least 12 fighters"),)),
            Entity("e3", "person", "Florence Parly", mentions=(span("Florence Parly"), span("She"))),
        ),
        "attributions": (
            Attribution("a1", "indirect", "say", Source(span("Florence Parly"), "e3"), span("said"), (span("killed"),)),
        ),
        "events": (event,),
        "relations": (relation,),
        "credits": (Credit(span("Gao"), "Gao Press", False),),
    }
    return CodedReport(**{**made, **changes})
