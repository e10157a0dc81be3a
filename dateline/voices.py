"""Who says so, and through whom, in a person's words: "officials, via Reuters, Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dateline.types import Act, Attribution, CodedReport, Origin, Span
from dateline.words import plain, quote, time_words

PAST: dict[Act, str] = {
    "say": "said", "announce": "announced", "confirm": "confirmed", "claim": "claimed", "accuse": "accused",
    "deny": "denied", "suspect": "suspected", "doubt": "doubted", "promise": "promised", "request": "requested",
    "condemn": "condemned", "decline": "declined",
}  # fmt: skip
# Words of plain saying: what is done by it (an accusation, a claim of one's own deed) is told by how the claim stands.
PLAIN = frozenset(
    "say says said saying tell tells told telling add adds added wrote writes report reports reported state states "
    "stated according".split()
)
POINTING = frozenset({"it", "this", "that", "so"})
OWN_VOICE = "the report"
NOBODY = "somebody not named"
PRONOUNS = frozenset("he she it they we i who his her their".split())
RELATIVE = frozenset({"who", "which", "that"})
ARTICLES = ("the", "a", "an")
ON = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]|[A-Z][a-z]+\.?\s+\d{1,2}\b",
    re.IGNORECASE,
)
IN = re.compile(
    r"\d{4}$|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", re.IGNORECASE
)


def attribution_of(coded: CodedReport, name: str | None) -> Attribution | None:
    """The attribution with an id."""
    return next((each for each in coded.attributions if each.id == name), None)


def source_words(coded: CodedReport, origins: Iterable[Origin]) -> str:
    """Who says so, briefly: "army; rebels denied, via Reuters, Tuesday"; "the report" where it speaks itself.

    Args:
        coded: the report.
        origins: those of a claim or relation.
    """
    return "; ".join(origin_words(coded, origin) for origin in origins)


def origin_words(coded: CodedReport, origin: Origin) -> str:
    """One origin, briefly: who it is, what is done but for plain saying, through whom, and when."""
    attribution = attribution_of(coded, origin.attribution)
    if attribution is None:
        return plain(origin.name or OWN_VOICE) if origin.kind == "agency" else OWN_VOICE
    act = "" if (verb := verb_of(attribution)) == PAST["say"] else f" {verb}"
    through = [f"via {words}" for words in reversed(passers(coded, origin, attribution))]
    when = [said_when(coded, attribution)] if attribution.time else []
    return ", ".join(
        [f"{speaker_words(coded, attribution, article=False)}{act}", *through, *(each for each in when if each)]
    )


def verb_of(attribution: Attribution) -> str:
    """What is done, as a verb in the past; plain saying is "said" whatever it amounts to, unless it denies."""
    cue = plain(attribution.cue.text).lower().split() if attribution.cue is not None else []
    return PAST["say"] if attribution.act != "deny" and cue[:1] and cue[0] in PLAIN else PAST[attribution.act]


def passers(coded: CodedReport, origin: Origin, attribution: Attribution) -> list[str]:
    """Who passes on what an origin says, from the outlet inwards; last the outlet that it spoke to."""
    links = [attribution_of(coded, name) for name in origin.chain[:-1]]
    names = [speaker_words(coded, link, article=False) for link in links if link is not None]
    heard = attribution.via
    return names if heard is None or attribution_of(coded, heard) is not None else [*names, outlet_words(coded, heard)]


def outlet_words(coded: CodedReport, name: str) -> str:
    """An outlet by the shortest of its names in the report: "AFP"."""
    entity = next((each for each in coded.entities if each.kind == "media" and each.label == name), None)
    told = [plain(mention.text) for mention in entity.mentions] if entity is not None else []
    return min((without_article(words) for words in (*told, plain(name))), key=len)


def speaker_words(coded: CodedReport, attribution: Attribution, *, article: bool = True) -> str:
    """Who speaks: a name, else the words of the report for him; with their article, if that is wanted."""
    source = attribution.source
    if source is None:
        return NOBODY
    entity = next((each for each in coded.entities if each.id == source.entity), None)
    words = plain(source.span.text)
    if entity is None and words.lower() in RELATIVE:
        return NOBODY
    if entity is not None and entity.kind != "media" and entity.named:
        words = plain(entity.name)
    elif entity is not None and entity.mentions:
        mention = source.mention_of(entity)
        told = called(source.span, mention) if mention is not None and mention.text.lower() not in PRONOUNS else ""
        words = plain(told or entity.name or entity.mentions[0].text)
    return small_article(words) if article else without_article(words)


def called(words: Span, mention: Span) -> str:
    """A mention within the words of a source, with the article that the name of an outlet has only there."""
    before = words.text[: max(mention.start - words.start, 0)]
    return before + mention.text if before.strip().lower() in ARTICLES else mention.text


def document_words(coded: CodedReport, attribution: Attribution) -> str:
    """In what somebody says it, where the words of the source name a document of his: " in a Facebook post"."""
    source = attribution.source
    entity = next((each for each in coded.entities if source is not None and each.id == source.entity), None)
    if source is None or entity is None or source.mention_of(entity) is not None:
        return ""
    words = plain(source.span.text)
    return "" if words.lower() in PRONOUNS else f" in {small_article(words)}"


def small_article(words: str) -> str:
    """Words that begin with "the" or "a" in small letters, if they begin with one."""
    bare = without_article(words)
    return f"{words[: len(words) - len(bare)].lower()}{bare}"


def without_article(words: str) -> str:
    """Words without "the" or "a" before them."""
    article, _, rest = words.partition(" ")
    return rest if rest and article.lower() in ARTICLES else words


def said_when(coded: CodedReport, attribution: Attribution) -> str:
    """The words of the report that date a saying: "Tuesday"; the day where they are not at hand."""
    time = attribution.time or {}
    index = time.get("time")
    if index is not None and 0 <= index < len(coded.times):
        return plain(coded.times[index].span.text)
    return time_words(coded, time)


def when_words(coded: CodedReport, attribution: Attribution) -> str:
    """When it was said, as a phrase: "on Tuesday (2020-06-02)"."""
    if attribution.time is None:
        return ""
    told = said_when(coded, attribution)
    before = "on " if ON.match(told) else "in " if IN.match(told) else ""
    day = attribution.time.get("earliest")
    known = day and day == attribution.time.get("latest") and day != told
    return f" {before}{told}" + (f" ({day})" if known else "")


def telling_words(coded: CodedReport, origin: Origin) -> str:
    """One origin and its chain as a clause: "the ministry said on Tuesday, quoted by Reuters: “…”".

    Args:
        coded: the report.
        origin: one of a claim's.
    """
    attribution = attribution_of(coded, origin.attribution)
    if attribution is None:
        return own_words(coded, origin)
    who, when = speaker_words(coded, attribution), when_words(coded, attribution)
    heard = attribution.via if attribution.via and attribution_of(coded, attribution.via) is None else None
    links = [link for name in origin.chain[:-1] if (link := attribution_of(coded, name)) is not None]
    verb = verb_of(attribution)
    deed = f"denied by {who}" if attribution.act == "deny" else f"{who} {verb}"
    to = f" to {outlet_words(coded, heard)}" if heard else ""
    if heard and verb == PAST["say"]:
        deed, to = f"{who} told {outlet_words(coded, heard)}", ""
    through = "".join(f", {quoting(link)} by {speaker_words(coded, link)}" for link in reversed(links))
    where = document_words(coded, attribution)
    return f"{deed}{to}{where}{when}{through}{said_words(attribution.content)}"


def quoting(link: Attribution) -> str:
    """How one who passes something on does so."""
    return "quoted" if link.act in ("say", "announce") else f"as {PAST[link.act]}"


def said_words(content: Sequence[Span]) -> str:
    """What is said, behind a colon; nothing where it only points back ("denied it")."""
    words = " … ".join(span.text for span in content).removeprefix("that ")
    return "" if not words or words.lower() in POINTING else f": {quote(words)}"


def own_words(coded: CodedReport, origin: Origin) -> str:
    """What the report itself tells: by its outlet, or by the agency whose report it is."""
    name = plain(origin.name or "")
    if origin.kind == "agency":
        return f"told by {name}, whose report it is"
    return f"told by the report itself ({name})" if name else "told by the report itself"
