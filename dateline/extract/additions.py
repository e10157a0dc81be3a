"""What other sentences add to an occurrence: who claims or denies it, who helped, and that nobody was hurt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from dateline.attribute import Said
from dateline.attribute.answerable import POINTING, UPON
from dateline.attribute.cues import load_cues
from dateline.extract.blame import blames_in, charging
from dateline.extract.echoes import link_echoes
from dateline.extract.frames import BLAME_NOUNS, antecedent, children, object_of, prepositional, subject, with_conjuncts
from dateline.extract.modality import modality_of
from dateline.extract.occurrence import ATTACK_TYPES, Occurrence
from dateline.extract.phrases import Phrase, Scene
from dateline.extract.sides import Sides
from dateline.extract.telling import PARTIES, Telling, is_none
from dateline.types import STATE_KINDS, Entity

ANSWERED = frozenset(
    {*ATTACK_TYPES, "abduction", "hijacking", "arson", "robbery", "looting", "torture", "sexual_violence"}
) - {"death", "injury"}
HELP_VERBS = frozenset("help assist support aid back".split())
HELP_NOUNS = frozenset("help support assistance aid backing cooperation".split())
ANSWERS = frozenset({"claim", "deny", "confirm", "say", "announce"})
BLAME_VERBS = frozenset({"blame", "accuse", "suspect"})
HARM = frozenset({"death", "injury"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
ATTACKS = frozenset("attack bombing killing murder assassination blast explosion action massacre".split())
UNKNOWN = frozenset({"people", "civilians"})  # of these nobody can tell who is blamed
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


def add_answers(scene: Scene, occurrences: Sequence[Occurrence]) -> None:
    """Add who claims or denies responsibility where the words name no deed: "The group claimed responsibility".

    Such words are of the latest deed told before them that somebody can answer for; of none if there is none.
    """
    link_echoes(scene, occurrences)
    for said in scene.saids:
        if said.attribution.act not in ANSWERS or said.source is None or said.cue is None:
            continue
        phrase = denied_party(scene, said) or principal(scene, said.source)
        if phrase.entity is None or is_none(scene, said.source):
            continue
        if said.denies == "doer" and add_denied(occurrences, said, phrase):
            continue
        if said.responsibility:
            deed = answered(scene, occurrences, said, phrase.entity)
            if deed is not None:
                deed.additions.append(Addition("actor", phrase, said.cue, said_by(said, phrase)))
        elif said.denies == "deed" and said.back is not None:
            add_denial(scene, occurrences, said, phrase)


def denied_party(scene: Scene, said: Said) -> Phrase | None:
    """Whom a denial clears in so many words: "denied that his men were involved", "the guard had no part in it"."""
    wanted = {*said.own, *([said.cleared] if said.cleared else [])} if said.denies == "doer" else set()
    for first, last in said.content:
        for token in range(first, last + 1):
            mention = scene.cast.mention_at(token)
            if mention is not None and mention.entity in wanted:
                return scene.phrase(mention.head)
    return None


def add_denied(occurrences: Sequence[Occurrence], said: Said, phrase: Phrase) -> bool:
    """Make who denies a deed that his words name, or is cleared of it, one whom it is denied of; True where there is
    such a deed.
    """
    named = [
        occurrence
        for occurrence in occurrences
        if any(said.covers(each.trigger.head) or each.trigger.head in said.refers for each in occurrence.tellings)
    ]
    if not named and said.cleared is not None and said.cue is not None:
        named = [o for o in (latest(occurrences, said.cue),) if o is not None]
    for deed in named[:1]:
        told = [t for t in deed.tellings if said.covers(t.trigger.head) or t.trigger.head in said.refers]
        doers = [argument.phrase.entity for telling in told for argument in telling.of("actor")]
        if deed.type in ANSWERED and phrase.entity not in doers and said.cue is not None:
            deed.additions.append(Addition("actor", phrase, said.cue, said_by(said, phrase)))
    return bool(named)


def answered(scene: Scene, occurrences: Sequence[Occurrence], said: Said, speaker: Entity) -> Occurrence | None:
    """The deed that a claim or denial of responsibility is of: the one it names, unless the speaker is told to have
    done that, else the latest told before.
    """
    named = [o for o in occurrences if any(said.covers(telling.trigger.head) for telling in o.tellings)]
    if named:
        open_ = [o for o in named if o.type in ANSWERED | HARM and speaker not in doers_of(o)]
        return open_[0] if len(open_) == len(named) else None
    if said.cue is None or is_of_other_matter(scene.parsed.doc[said.cue]):
        return None
    return latest(occurrences, said.cue)


def is_of_other_matter(verb: Token) -> bool:
    """True for "took responsibility for my decision", which is of no deed."""
    nouns = [noun for noun in children(verb, "dobj") if noun.lemma_ in BLAME_NOUNS]
    matters = [each for noun in nouns for each in prepositional(noun, "for")] + prepositional(verb, "for")
    return bool(nouns) and any(matter.pos_ in ("NOUN", "PROPN") and not points_back(matter) for matter in matters)


def doers_of(occurrence: Occurrence) -> list[Entity | None]:
    """The entities that are told to have done it."""
    return [argument.phrase.entity for argument in occurrence.arguments("actor")]


def add_denial(scene: Scene, occurrences: Sequence[Occurrence], said: Said, phrase: Phrase) -> None:
    """Make the denial by one who is told to have done it, or who might have, one of his own: "They denied it"."""
    for occurrence in occurrences:
        if said.cue is None or not any(telling.trigger.head in said.refers for telling in occurrence.tellings):
            continue
        doers = [argument.phrase for argument in occurrence.arguments("actor") if argument.phrase.entity]
        own = next(
            (doer for doer in doers if is_side(phrase.entity, doer.entity) or is_behind(scene, doer, said)), None
        )
        nameless = not any(doer.entity is not None and doer.entity.id in scene.named for doer in doers)
        if own is None and nameless and may_answer(scene, said, phrase):
            own = phrase
        if own is not None:
            said.refers.clear()
            occurrence.additions.append(Addition("actor", own, said.cue, replace(said_by(said, own), denies="doer")))
            return


def may_answer(scene: Scene, said: Said, phrase: Phrase) -> bool:
    """True where a denial is one's own: by an armed group, or of charges by a person who speaks for himself."""
    kind = phrase.entity.kind if phrase.entity else None
    speaker = scene.parsed.doc[phrase.head].lemma_.lower() in load_cues().words["speakers"]
    return (kind == "armed_group" and said.back != "account") or (
        kind == "person" and said.back == "charge" and not speaker
    )


def is_behind(scene: Scene, doer: Phrase, said: Said) -> bool:
    """True where the doer is named beside the speaker: of "police", "a police spokesman"."""
    if said.source is None:
        return False
    word = scene.parsed.doc[doer.head].lemma_.lower()
    return any(
        kid.lemma_.lower() == word for kid in children(scene.parsed.doc[said.source], "compound", "poss", "nmod")
    )


def is_side(one: Entity | None, other: Entity | None) -> bool:
    """True for one party, and for two bodies of what may be one state."""
    if one is None or other is None:
        return False
    bodies = one.kind in STATE_KINDS and other.kind in STATE_KINDS
    return one.id == other.id or (bodies and other.country in (None, one.country))


def principal(scene: Scene, source: int) -> Phrase:
    """The party for which a source speaks: "a spokesman for the group", "the group's spokesman"; else the source."""
    token = scene.parsed.doc[source]
    if token.lemma_.lower() in load_cues().words["speakers"]:
        behind = [
            *prepositional(token, "for"),
            *prepositional(token, "of"),
            *children(token, "poss", "compound", "nmod"),
        ]
        phrases = [scene.phrase(other.i) for other in behind]
        found = next((phrase for phrase in phrases if phrase.kind in PARTIES and phrase.entity is not None), None)
        if found is not None:
            return found
    return scene.phrase(source)


def said_by(said: Said, phrase: Phrase) -> Said:
    """An attribution as one of the party that a spokesman speaks for."""
    source = said.attribution.source
    if source is None or phrase.entity is None or source.entity == phrase.entity.id:
        return said
    return replace(said, attribution=replace(said.attribution, source=replace(source, entity=phrase.entity.id)))


def add_accused(scene: Scene, occurrences: Sequence[Occurrence]) -> None:
    """Add whom others hold to have done the deed told before: "blamed the rebels", "identified the gunman as X"."""
    for said in scene.saids:
        if said.cue is None or said.attribution.act not in ("accuse", "suspect"):
            continue
        verb = scene.parsed.doc[said.cue]
        for token in blamed_by(verb):
            add_doer(scene, occurrences, token, verb.i, said)
    named = {said.cue: said for said in scene.saids if said.attribution.act in ("accuse", "suspect")}
    doers = load_cues().words["doers"]
    for noun in scene.parsed.doc:
        if noun.lemma_.lower() in doers:
            for token in identified(noun):
                add_doer(scene, occurrences, token, noun.i, named.get(noun.head.i) or named.get(noun.head.head.i))
    add_blamed(scene, occurrences)
    add_charged(scene, occurrences)
    add_releasers(occurrences)


def blamed_by(verb: Token) -> list[Token]:
    """Who is blamed by words that leave the deed to what was told before."""
    if verb.lemma_ in POINTING:
        nouns = [verb, *children(verb, "dobj", "nsubjpass")]
        return with_conjuncts([each for noun in nouns for name in UPON for each in prepositional(noun, name)])
    if verb.lemma_ not in BLAME_VERBS or prepositional(verb, "for") or names_charge(verb):
        return []
    if prepositional(verb, "on"):
        return []  # "blamed the attack on the rebels"
    return with_conjuncts(children(verb, "dobj"))


def add_blamed(scene: Scene, occurrences: Sequence[Occurrence]) -> None:
    """Add who is told to have done a deed by words that name it by a noun: "the attack was attributed to X"."""
    by_head = {telling.trigger.head: deed for deed in occurrences for telling in deed.tellings}
    by_cue = {said.cue: said for said in scene.saids}
    for blame in blames_in(scene.parsed.doc):
        deed = by_head.get(antecedent(blame.deed).i)
        if deed is None and (points_back(blame.deed) or blame.deed.i == blame.cue):
            deed = latest(occurrences, blame.cue)
        phrase = scene.phrase(blame.doer.i)
        if deed is None or deed.type not in ANSWERED | HARM or phrase.entity is None or phrase.kind not in PARTIES:
            continue
        if phrase.entity.kind in UNKNOWN or phrase.entity in targets_of(deed):
            continue
        if blame.loose and phrase.kind == "person":
            continue  # "the boy involved in the shooting" may be the one who was shot
        said = by_cue.get(blame.cue)
        said = replace(said, presupposes=False) if said is not None else None
        deed.additions.append(Addition("actor", phrase, blame.cue, said, accused=blame.accused))


def targets_of(occurrence: Occurrence) -> list[Entity | None]:
    """The entities that are told to have been hit."""
    return [argument.phrase.entity for argument in occurrence.arguments("target")]


def points_back(token: Token) -> bool:
    """True for "it" and "which", and for a definite noun that may stand for any deed: "the incident"."""
    if token.pos_ in ("PRON", "DET"):
        return token.lower_ in ("it", "this", "that", "which")
    definite = any(child.lower_ in DEFINITE for child in token.children)
    return definite and token.lemma_.lower() in load_cues().words["deeds_named"] | ATTACKS


def names_charge(verb: Token) -> bool:
    """True for "accused them of crossing the line": it tells what they are accused of, no deed told before."""
    links = [child for near in (verb, *children(verb, "dobj")) for child in children(near, "prep")]
    return any(link.lower_ == "of" and (link.head is verb or children(link, "pcomp")) for link in links)


def add_charged(scene: Scene, occurrences: Sequence[Occurrence]) -> None:
    """Add who is charged or held over a deed: "charged in the bombing", "arrested in connection with the murder"."""
    for deed in occurrences:
        if deed.type not in ANSWERED:
            continue
        told = doers_of(deed)
        for verb in [verb for t in deed.tellings for verb in charging(scene.parsed.doc[t.trigger.head])]:
            phrases = [scene.phrase(token.i) for token in object_of(verb) if modality_of(verb) == "actual"]
            for phrase in phrases:
                if phrase.entity is not None and phrase.kind in PARTIES and phrase.entity not in told:
                    deed.additions.append(Addition("actor", phrase, verb.i, accused=True))


def add_releasers(occurrences: Sequence[Occurrence]) -> None:
    """Add the armed group that lets captives go as who took them, where nobody else is told to have done it."""
    taken = [o for o in occurrences if o.type in ("abduction", "hijacking") and not o.arguments("actor")]
    freed = [o for o in occurrences if o.type == "release"] if taken else []
    for occurrence in freed:
        for telling in occurrence.tellings:
            doers = [a.phrase for a in telling.of("actor") if a.phrase.detail == "armed_group"]
            for deed in taken if doers and telling.modality == "actual" else ():
                if any(hit is not None and hit in targets_of(occurrence) for hit in targets_of(deed)):
                    deed.additions += [Addition("actor", phrase, telling.trigger.head) for phrase in doers]


def identified(noun: Token) -> list[Token]:
    """Who a "suspect" or "gunman" is said to be: "identified the gunman as X", "the suspect, X", "X is the suspect"."""
    head = noun.head
    if noun.dep_ in ("dobj", "nsubjpass") and head.lemma_ in ("identify", "name"):
        return prepositional(head, "as") + children(head, "oprd", "attr")
    if noun.dep_ == "pobj" and head.lower_ == "as" and head.head.lemma_ in ("identify", "name"):
        return children(head.head, "dobj", "nsubjpass")  # "named it as the prime suspect"
    if noun.dep_ in ("nsubj", "attr") and head.lemma_ == "be":
        return children(head, "attr") if noun.dep_ == "nsubj" else subject(head)
    return children(noun, "appos")


def add_doer(scene: Scene, occurrences: Sequence[Occurrence], token: Token, at: int, said: Said | None) -> None:
    """Add one party as the doer of the deed told last: a named one, or one that somebody blames."""
    deed = latest(occurrences, at)
    phrase = scene.phrase(token.i)
    if deed is None or phrase.entity is None:
        return
    blamed = said is not None and phrase.kind in PARTIES and phrase.entity.kind not in UNKNOWN
    if blamed or phrase.entity.id in scene.named:
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


def add_nobody(scene: Scene, occurrences: Sequence[Occurrence], telling: Telling) -> None:
    """Add "no one was hurt" to the deed just told, as a count of 0."""
    deed = latest(occurrences, telling.trigger.head)
    if deed is not None and is_near(scene, deed, scene.parsed.doc[telling.trigger.head]):
        deed.nobody.append(telling)
