"""Whether what a clause tells happened, was tried, planned, threatened, is only thought of, or did not happen.

A verb or noun is judged by its own auxiliaries and modifiers, then by the word that governs it: "tried to kill", "a
plot to kill", "warned of attacks". What nothing speaks against is held to have happened.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extract.frames import children, is_verbal
from dateline.types import Modality

ATTEMPT = frozenset("try attempt seek fail endeavor endeavour strive effort bid close".split())
PLAN = frozenset(
    "plan plot prepare intend conspire conspiracy aim vow swear pledge promise propose scheme agree decide decision "
    "offer schedule due poised set about intention preparation proposal agreement commitment expect arrange".split()
)
THREAT = frozenset({"threaten", "threat"})
REFUSAL = frozenset("refuse decline forget neglect refusal".split())
WISH = frozenset(
    "want call urge demand ask appeal hope wish fear consider request allow help need able ready order instruct "
    "recommend suggest encourage advise pressure risk prevent avoid avert command require permit willing "
    "willingness readiness ability right chance opportunity permission authority authorize enable invite incite "
    "inciting force likely unable".split()
)
# These make a gerund or a noun something not told to have happened: "warned of attacks", "considered attacking".
DREAD = frozenset(
    "warn warning fear risk danger possibility prospect likelihood chance dread anticipate expect worry concern alarm "
    "nightmare spectre specter apprehension predict prediction".split()
)
CALL = frozenset(
    "demand call request urge seek want appeal propose consider discuss suggest recommend advocate need".split()
)
FOIL = frozenset("foil thwart prevent avert abort frustrate stop block repel intercept".split())
PURPOSE_OF_GUARD = frozenset("prevent avert avoid stop block against".split())
NEAR = frozenset({"nearly", "almost"})
TRANSPARENT = frozenset("succeed manage go proceed take result".split())
INSTEAD = frozenset({"without", "instead"})
PAST_POSSIBLE = frozenset({"may", "might", "could", "must"})
HYPOTHETICAL_MODALS = frozenset({"would", "could", "should", "must", "can", "might", "may", "ought", "'d", "’d", "ca"})
FUTURE_MODALS = frozenset({"will", "shall", "wo", "'ll", "’ll"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
NEGATIONS = frozenset({"no", "neither", "nor", "nobody", "none", "without", "never", "no-one"})
FOILED = frozenset(
    "attempted attempt failed foiled thwarted botched unsuccessful abortive tried frustrated aborted".split()
)
PLANNED = frozenset("planned plotted intended imminent upcoming impending proposed scheduled".split())
POSSIBLE = frozenset("possible potential future feared hypothetical any likely".split())
THREATENED = frozenset({"threatened"})
OUTLOOKS = frozenset("unlikely likely possible impossible conceivable probable near inevitable".split())
TALK = frozenset("talk negotiate negotiation discussion decision vote referendum debate talks".split())
SUBJUNCTIVE = frozenset("insist stipulate decree rule vote move pray plead beg".split())
INVERTED = frozenset({"had", "were", "should"})
INDEFINITE = frozenset({"a", "an", "another", "any", "such", "every"})
COMMAND = frozenset({"order", "authorise", "authorize", "command", "instruct"})
COMMANDED = frozenset(
    "arrest detention release withdrawal deployment evacuation deportation extradition expulsion transfer".split()
)
WOULD = frozenset({"would", "will", "'ll", "’ll", "shall"})
SELVES = frozenset("it they he she we i".split())
OWN = frozenset("its their his her our my".split())
SAYING = frozenset("say announce add tell declare state insist reply".split())
# Verbs whose own modality is that of their noun: "will carry out attacks", "did not launch a raid".
SUPPORT = frozenset(
    "carry launch stage perpetrate commit conduct mount make execute take occur happen begin start continue be hold "
    "report suffer do plan cause open impose enforce introduce declare sign reach convene schedule lift".split()
)
# Nouns through which a governing word reaches: "warned of a wave of attacks".
QUANTITY = frozenset("series wave spate string number campaign act kind sort round spree escalation".split())
# What is done by doing the other: who marches "to demand higher pay" demands it.
SPEECH = frozenset("demand protest condemn denounce urge oppose support celebrate mark commemorate call press".split())
MAX_CLIMB = 4


def modality_of(trigger: Token) -> Modality:
    """The modality of what a verb, noun or adjective tells, by its clause and those above it.

    Args:
        trigger: head token of the trigger.
    """
    return (verb_modality if is_verbal(trigger) else noun_modality)(trigger)


def noun_modality(noun: Token) -> Modality:
    """Modality by a noun's modifiers ("a foiled attack", "plot to"), else by the verb that governs it."""
    modifiers = {child.lower_ for child in noun.children if child.dep_ in ("amod", "compound", "det", "advmod")}
    if modifiers & NEGATIONS:
        return "negated"
    if modifiers & FOILED:
        return "attempted"
    if modifiers & THREATENED:
        return "threatened"
    if modifiers & PLANNED:
        return "planned"
    if modifiers & POSSIBLE:
        return "hypothetical"
    for governor, relation in governors(noun):
        if relation == "nsubj" and governor.lemma_ == "be" and outlook_of(governor):
            return "hypothetical"  # "a truce is unlikely"
        if relation == "nsubj" and governor.lemma_ == "be" and is_due(governor):
            return "planned"  # "a curfew is to be imposed", "talks are due to resume"
        if relation == "nsubj" and is_imagined(noun, governor):
            return "hypothetical"  # "an attack on the port would cut off the capital"
        if governor.pos_ == "NOUN" and relation == "to":
            return "actual"  # "an end to the killings": what is to end has begun
        told = by_governor_of_noun(noun, governor, relation)
        if told:
            return told
        if is_verbal(governor):
            supports = governor.lemma_.lower() in SUPPORT and relation in ("nsubj", "nsubjpass", "dobj", "attr")
            return verb_modality(governor) if supports else "actual"
        if relation != "conj" and governor.lemma_.lower() not in QUANTITY:
            return "actual"
    return "actual"


def governors(noun: Token) -> Iterator[tuple[Token, str]]:
    """The words above a noun, nearest first, and the relation or preposition by which it hangs on each."""
    token, relation = noun, noun.dep_
    for _ in range(MAX_CLIMB):
        head = token.head
        if head is token:
            return
        if head.dep_ in ("prep", "agent") and token.dep_ in ("pobj", "pcomp"):
            relation, token = head.lower_, head
            continue
        yield head, relation
        token, relation = head, head.dep_


def by_governor_of_noun(noun: Token, governor: Token, relation: str) -> Modality | None:
    """What a governing word makes of a noun: "plotting an attack", "warned of attacks", "foiled a coup"."""
    lemma = governor.lemma_.lower()
    if relation in ("nsubj", "nsubjpass") and not (relation == "nsubjpass" and lemma in FOIL | PLAN):
        return None
    if lemma == "rule" and any(child.lower_ == "out" for child in children(governor, "prt")):
        return "negated"
    if lemma in COMMAND and relation == "dobj" and noun.lemma_.lower() in COMMANDED:
        return "hypothetical"  # "ordered the arrest of"; who "ordered the murder" had it done
    if lemma == "call" and relation == "dobj":
        return "planned"
    if relation == "without":
        return "negated"
    if lemma in ATTEMPT and (relation == "dobj" or governor.pos_ == "NOUN"):
        return "attempted"
    if lemma in THREAT:
        return "threatened"
    if lemma in FOIL and relation in ("dobj", "nsubjpass"):
        happened = not is_infinitive(governor) and verb_modality(governor) == "actual"
        return "attempted" if happened else "hypothetical"
    if lemma in PURPOSE_OF_GUARD and is_infinitive(governor):
        return "hypothetical"
    if lemma in TALK and relation in ("on", "over", "about"):
        return "hypothetical"  # "talks on their release"
    if lemma in PLAN and relation in ("dobj", "nsubjpass", "for", "of"):
        return "planned"
    if lemma in DREAD and relation in ("dobj", "of", "about", "against", "over", "that"):
        return "hypothetical"
    if lemma == "fear" and relation in ("oprd", "acomp", "xcomp"):
        return "hypothetical"  # "forty miners are feared dead"
    if lemma in CALL and relation in ("dobj", "for"):
        return "hypothetical"
    return None


def verb_modality(verb: Token, climb: int = 0) -> Modality:
    """Modality of a verb by its auxiliaries, negation, mark, and the verb that governs its infinitive."""
    words = {
        child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "mark", "advmod", "preconj")
    }
    if (children(verb, "neg") and not words & {"only", "just"} and not is_contrasted(verb)) or negated_argument(verb):
        return "negated"
    if {"before", "could"} <= words:
        return "attempted"  # "was shot before he could detonate it"
    if words & CONDITIONS:
        return "hypothetical"
    if words & WOULD and warns_of_own(verb):
        return "threatened"
    if words & FUTURE_MODALS and is_ultimatum(verb):
        return "threatened"
    if words & FUTURE_MODALS:
        return "hypothetical" if is_dreaded(verb) else "planned"
    if words & HYPOTHETICAL_MODALS and not is_past_possible(verb):
        return modal_modality(verb, words)
    if NEAR & words:
        return "attempted"
    return governed_verb(verb, climb)


def is_contrasted(verb: Token) -> bool:
    """True for "not killed for his land but for his vote": it is the reason that is denied."""
    return any(
        grand.lower_ == "but" for child in children(verb, "prep", "advmod", "npadvmod") for grand in child.children
    )


def warns_of_own(verb: Token) -> bool:
    """True for "warned that his forces would shell the town": who warns will do it himself."""
    if verb.dep_ != "ccomp" or verb.head.lemma_.lower() != "warn":
        return False
    return any(
        subject.lower_ in SELVES or any(child.lower_ in OWN for child in children(subject, "poss"))
        for subject in children(verb, "nsubj")
    )


def is_ultimatum(verb: Token) -> bool:
    """True for "it would shoot him unless they left", "we will bomb it if they do not pay"."""
    for clause in children(verb, "advcl"):
        marks = {mark.lower_ for mark in children(clause, "mark")}
        if "unless" in marks or ("if" in marks and children(clause, "neg")):
            return bool(children(verb, "dobj", "nsubjpass"))
    return False


def outlook_of(verb: Token) -> bool:
    """True for "is unlikely", "is possible"."""
    return any(child.lower_ in OUTLOOKS for child in children(verb, "acomp"))


def is_due(be: Token) -> bool:
    """True for "is to be imposed", "are due to take place": what is meant to happen."""
    negated = bool(children(be, "neg"))
    meant = [*children(be, "acomp"), *(child for child in children(be, "xcomp") if is_infinitive(child))]
    return not negated and any(is_verbal(word) or word.lemma_.lower() in PLAN for word in meant)


def is_imagined(noun: Token, verb: Token) -> bool:
    """True for a deed not spoken of before of which it is only said what it would bring: "an attack would mean war"."""
    if not is_verbal(verb) or verb.lemma_.lower() in SUPPORT:
        return False
    helpers = {child.lower_ for child in children(verb, "aux")}
    articles = {child.lower_ for child in children(noun, "det", "poss")}
    known = bool(articles) and not articles <= INDEFINITE
    return bool(helpers & {"would", "could", "might", "'d", "’d"}) and "have" not in helpers and not known


def modal_modality(verb: Token, words: set[str]) -> Modality:
    """Modality of a verb with "would" or "could": a plan where somebody says in the past that he would."""
    head = verb.head
    lemma = head.lemma_.lower()
    if verb.dep_ == "ccomp" and lemma in THREAT:
        return "threatened"
    if "would" in words and is_ultimatum(verb):
        return "threatened"
    said = verb.dep_ == "ccomp" and lemma in SAYING | PLAN and head.tag_ in ("VBD", "VBN")
    if said and "would" in words and "have" not in words and not has_condition(verb):
        return "planned"
    return "hypothetical"


def is_dreaded(verb: Token) -> bool:
    """True for what is feared or warned of: "fear that the militia will attack"."""
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in DREAD | {"hope"}


def has_condition(verb: Token) -> bool:
    """True where an if-clause hangs on a verb, also one without its "if": "had the train not been late"."""
    for clause in children(verb, "advcl", "dep", "ccomp", "conj"):
        first = clause.left_edge
        if first.lower_ in INVERTED and first.i + 1 < len(verb.doc) and first.nbor().pos_ not in ("VERB", "ADV", "ADP"):
            return True
    return any(mark.lower_ in CONDITIONS for clause in children(verb, "advcl") for mark in children(clause, "mark"))


def is_past_possible(verb: Token) -> bool:
    """True for "may have killed", "could have been shot": it is held to have happened, hedged."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return "have" in auxiliaries and bool(PAST_POSSIBLE & auxiliaries) and not has_condition(verb)


def negated_argument(verb: Token) -> bool:
    """True for "no one was hurt", "killed nobody", "neither man was shot"."""
    for argument in children(verb, "nsubj", "nsubjpass", "dobj"):
        own = {child.lower_ for child in argument.children if child.dep_ in ("det", "neg", "preconj")}
        if argument.lower_ in NEGATIONS or own & NEGATIONS:
            return True
        if argument.lower_ == "one" and any(child.lower_ == "no" for child in argument.children):
            return True
    return False


def is_denied(verb: Token) -> bool:
    """True for "did not confirm", "neither confirmed nor denied"."""
    return any(child.dep_ == "neg" or child.lower_ in ("neither", "nor") for child in verb.children)


def governed_verb(verb: Token, climb: int) -> Modality:
    """Modality by the governing verb or noun: "tried to", "a plot to", "threatened to", "called for … to be"."""
    head = verb.head
    if head is verb or climb >= MAX_CLIMB:
        return "actual"
    if verb.dep_ == "conj":
        return verb_modality(head, climb + 1) if shares_modality(verb, head) else "actual"
    that = any(child.lower_ == "that" for child in children(verb, "mark"))
    if verb.dep_ == "ccomp" and that and head.lemma_ in ("confirm", "know") and is_denied(head):
        return "hypothetical"  # "neither confirmed nor denied that its leader is dead": nobody asserts it
    infinitive = is_infinitive(verb)
    bare = verb.tag_ == "VB" or any(child.lower_ == "be" for child in children(verb, "auxpass"))
    if verb.dep_ == "ccomp" and head.lemma_.lower() in WISH | THREAT | CALL and (infinitive or bare):
        return by_governor(head, True) or "hypothetical"
    if verb.dep_ == "ccomp" and head.lemma_.lower() in SUBJUNCTIVE and bare and not infinitive:
        return "hypothetical"  # "insisted that the crew be released"
    if verb.dep_ not in ("xcomp", "ccomp", "acl", "pcomp", "advcl"):
        return "actual"
    if verb.dep_ == "pcomp" and is_forgone(verb):
        return "negated"  # "without a shot being fired"
    if verb.dep_ == "pcomp" and verb.head.lower_ == "by" and is_verbal(verb.head.head):
        return verb_modality(verb.head.head, climb + 1)  # "foiled it by killing the driver": the means is used
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":
        return verb_modality(head, climb + 1) if is_verbal(head) else "actual"  # "repelled them, killing nine"
    if not infinitive and verb.tag_ not in ("VBG", "VB"):
        return "actual"
    return complement_modality(verb, infinitive, climb)


def is_forgone(verb: Token) -> bool:
    """True for "without firing", "instead of attacking", "rather than attack"."""
    marks = {verb.head.lower_} if verb.dep_ == "pcomp" else set()
    before = verb.doc[verb.head.i - 1].lower_ if verb.dep_ == "pcomp" and verb.head.i else ""
    rather = {"rather", "than"} <= {child.lower_ for child in verb.children}
    return bool(marks & INSTEAD) or before in INSTEAD or rather


def shares_modality(verb: Token, head: Token) -> bool:
    """True for a coordinated verb that shares the auxiliaries of the first: "tried to stop the bus and rob it"."""
    if not is_verbal(head) or children(verb, "nsubj", "nsubjpass"):
        return False
    helpers = children(verb, "aux")
    if helpers:  # "threatened to poison the well and to burn the village"
        return is_infinitive(head) and all(helper.lower_ == "to" for helper in helpers)
    finite = ("VBD", "VBZ", "VBP")
    return not (verb.tag_ in finite and head.tag_ not in finite)


def complement_modality(verb: Token, infinitive: bool, climb: int) -> Modality:
    """Modality of an infinitive or a gerund by what it completes."""
    governor = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if is_forgone(verb):
        return "negated"
    planned = nearest_plan(verb, governor) if infinitive else None
    told = (by_governor(planned, infinitive) if planned is not None else None) or by_governor(governor, infinitive)
    if told == "attempted" and governor.lemma_.lower() in FOIL and children(governor, "neg"):
        return "actual"  # "could not stop the mob from burning it"
    if told == "attempted" and governor.lemma_.lower() in FOIL:
        return "attempted" if not is_infinitive(governor) else "hypothetical"
    if told:
        return told
    transparent = governor.lemma_.lower() in TRANSPARENT
    if is_verbal(governor) and (verb.dep_ == "xcomp" or transparent):
        return verb_modality(governor, climb + 1)
    if infinitive and verb.dep_ in ("advcl", "acl"):
        return verb_modality(governor, climb + 1) if verb.lemma_ in SPEECH and is_verbal(governor) else "hypothetical"
    return "actual"


def nearest_plan(verb: Token, governor: Token) -> Token | None:
    """The noun between a verb and its infinitive to which it belongs by sense: "uncovered a plot to kill"."""
    nouns = [child for child in children(governor, "dobj", "nsubjpass", "nsubj", "attr") if child.i < verb.i]
    sets = ATTEMPT | PLAN | THREAT
    return next((noun for noun in nouns if noun.lemma_.lower() in sets and noun.pos_ == "NOUN"), None)


def by_governor(governor: Token, infinitive: bool) -> Modality | None:
    """What a governing verb or noun makes of an infinitive or gerund; None where it changes nothing."""
    lemma = governor.lemma_.lower()
    if lemma in ATTEMPT or (lemma in FOIL and not infinitive and children(governor, "dobj")):
        return "attempted"
    if lemma in REFUSAL and infinitive:
        return "negated"
    if lemma in PLAN and (infinitive or lemma not in ("agree", "set")):
        return "planned"
    if infinitive and (lemma == "be" or (lemma == "go" and governor.tag_ == "VBG" and children(governor, "aux"))):
        return "planned"
    if lemma in THREAT:
        return "threatened"
    if (lemma in WISH and infinitive) or lemma in DREAD | CALL:
        return "hypothetical"
    return None


def is_infinitive(verb: Token) -> bool:
    """True for "to kill"."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
