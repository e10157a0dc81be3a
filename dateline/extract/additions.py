"""What other sentences add to an occurrence: who claims or denies it, who helped, and that nobody was hurt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.attribute import Said
from dateline.extract.frames import children, object_of, prepositional, subject, with_conjuncts
from dateline.extract.modality import modality_of
from dateline.extract.occurrence import ATTACK_TYPES, Occurrence
from dateline.extract.phrases import Phrase, Scene
from dateline.extract.sides import Sides
from dateline.extract.telling import PARTIES, Telling

ANSWERED = frozenset({*ATTACK_TYPES, "abduction", "hijacking", "arson", "robbery"}) - {"death", "injury"}
HELP_VERBS = frozenset("help assist support aid back".split())
HELP_NOUNS = frozenset("help support assistance aid backing cooperation".split())
BLAME_VERBS = frozenset({"blame", "accuse", "suspect"})
DOER_NOUNS = frozenset("suspect gunman shooter attacker assailant bomber killer perpetrator hijacker kidnapper".split())
HARMS = {"killing": "killed", "death": "killed", "injury": "injured"}
REACH = 3  # sentences from a deed within which "nobody was hurt" or "X helped" is of that deed


@dataclass(frozen=True, slots=True)
class Addition:
    """A party that another sentence than the telling's adds to an occurrence.

    Args:
        field: `actor` or `supporter`.
        phrase: the party.
        token: the word that adds it; its attributions carry the claim.
        said: the attribution that it rests on by itself, for a claim of responsibility or an accusation.
        accused: True where the word itself accuses ("the suspect").
    """

    field: str
    phrase: Phrase
    token: int
    said: Said | None = None
    accused: bool = False


def add_answers(scene: Scene, occurrences: Sequence[Occurrence], saids: Sequence[Said]) -> None:
    """Add who claims or denies responsibility where the words name no deed: "The group claimed responsibility".

    Such words are of the latest deed told before them that somebody can answer for; of none if there is none.
    """
    heads = [telling.trigger.head for occurrence in occurrences for telling in occurrence.tellings]
    for said in saids:
        if not said.responsibility or said.source is None or said.cue is None or any(said.covers(h) for h in heads):
            continue
        deed = latest(occurrences, said.cue)
        phrase = scene.phrase(said.source)
        if deed is not None and phrase.entity is not None:
            deed.additions.append(Addition("actor", phrase, said.cue, said))


def add_accused(scene: Scene, occurrences: Sequence[Occurrence], saids: Sequence[Said]) -> None:
    """Add whom others hold to have done the deed told before: "blamed the rebels", "identified the gunman as X"."""
    for said in saids:
        if said.cue is None or said.attribution.act not in ("accuse", "suspect"):
            continue
        verb = scene.parsed.doc[said.cue]
        if verb.lemma_ not in BLAME_VERBS or prepositional(verb, "for"):
            continue
        for token in with_conjuncts(children(verb, "dobj")):
            add_doer(scene, occurrences, token, verb.i, said)
    for noun in scene.parsed.doc:
        if noun.lemma_.lower() in DOER_NOUNS:
            for token in identified(noun):
                add_doer(scene, occurrences, token, noun.i, None)


def identified(noun: Token) -> list[Token]:
    """Who a "suspect" or "gunman" is said to be: "identified the gunman as X", "the suspect, X", "X is the suspect"."""
    head = noun.head
    if noun.dep_ in ("dobj", "nsubjpass") and head.lemma_ in ("identify", "name"):
        return prepositional(head, "as") + [child for child in children(head, "oprd", "attr")]
    if noun.dep_ in ("nsubj", "attr") and head.lemma_ == "be":
        return children(head, "attr") if noun.dep_ == "nsubj" else subject(head)
    return children(noun, "appos")


def add_doer(scene: Scene, occurrences: Sequence[Occurrence], token: Token, at: int, said: Said | None) -> None:
    """Add one named party as the doer of the deed told last."""
    deed = latest(occurrences, at)
    phrase = scene.phrase(token.i)
    if deed is not None and phrase.entity is not None and phrase.entity.id in scene.named:
        deed.additions.append(Addition("actor", phrase, at, said, accused=said is None))


def latest(occurrences: Sequence[Occurrence], before: int) -> Occurrence | None:
    """The deed that was told last before a token."""
    told = [
        (telling.trigger.head, number)
        for number, occurrence in enumerate(occurrences)
        for telling in occurrence.tellings
        if occurrence.type in ANSWERED and telling.trigger.head < before and telling.modality in ("actual", "attempted")
    ]
    return occurrences[max(told)[1]] if told else None


def add_supporters(scene: Scene, occurrences: Sequence[Occurrence], sides: Sides) -> None:
    """Add who helped the doers, by the deed's own clause or by a verb of helping soon after it."""
    helpers = [token for token in scene.parsed.doc if token.pos_ == "VERB" and token.lemma_ in HELP_VERBS]
    for occurrence in occurrences:
        doers = {a.phrase.entity.id for a in occurrence.arguments("actor") if a.phrase.entity}
        if not doers:
            continue
        own = sides.of(sorted(doers))
        for telling in occurrence.tellings:
            for token in helped_by(scene.parsed.doc[telling.trigger.head], telling, scene):
                add_supporter(scene, occurrence, token, telling.trigger.head, own)
        for verb in helpers:
            objects = {entity.id for token in object_of(verb) if (entity := scene.phrase(token.i).entity)}
            if objects & own and is_near(scene, occurrence, verb) and modality_of(verb) in ("actual", "hypothetical"):
                for token in subject(verb):
                    add_supporter(scene, occurrence, token, verb.i, own)


def add_supporter(scene: Scene, occurrence: Occurrence, token: Token, at: int, own: frozenset[str]) -> None:
    """Add one party as supporter, unless it is the doer itself."""
    phrase = scene.phrase(token.i)
    if phrase.kind in PARTIES and phrase.entity is not None and phrase.entity.id not in own:
        occurrence.additions.append(Addition("supporter", phrase, at))


def helped_by(trigger: Token, telling: Telling, scene: Scene) -> list[Token]:
    """Who helped, by the clause: "with the help of X", "with X's support", "troops backed by X"."""
    nouns = [noun for noun in prepositional(trigger, "with") if noun.lemma_ in HELP_NOUNS]
    found = [token for noun in nouns for name in ("of", "from", "by") for token in prepositional(noun, name)]
    found += [token for noun in nouns for token in children(noun, "poss", "amod", "compound")]
    doers = [scene.parsed.doc[argument.phrase.head] for argument in telling.of("actor")]
    backed = [
        clause for doer in doers for clause in children(doer, "acl") if clause.lemma_ in HELP_VERBS | {"accompany"}
    ]
    return found + [token for clause in backed for token in prepositional(clause, "by")]


def is_near(scene: Scene, occurrence: Occurrence, token: Token) -> bool:
    """True where a token stands at most `REACH` sentences behind a telling of the occurrence."""
    return any(0 <= sentences_between(scene, t.trigger.head, token.i) <= REACH for t in occurrence.tellings)


def sentences_between(scene: Scene, first: int, last: int) -> int:
    """How many sentences begin between two tokens; negative where the second stands before the first."""
    doc = scene.parsed.doc
    if last < first:
        return -1
    return sum(1 for i in range(first + 1, last + 1) if doc[i].is_sent_start)


def is_nobody(telling: Telling) -> bool:
    """True for "no one was hurt", which tells a number of a deed and no deed of its own."""
    named = any(argument.phrase.kind in ("person", "group") for argument in telling.of("target"))
    return telling.modality == "negated" and telling.type.type in HARMS and not named and not telling.of("actor")


def add_nobody(scene: Scene, occurrences: Sequence[Occurrence], telling: Telling) -> bool:
    """Add "no one was hurt" to the deed just told; False where there is none."""
    deed = latest(occurrences, telling.trigger.head)
    if deed is None or not is_near(scene, deed, scene.parsed.doc[telling.trigger.head]):
        return False
    deed.nobody.append(telling)
    return True
