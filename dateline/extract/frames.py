"""Who does what in a clause: the grammatical functions of a trigger word, whatever the voice.

`subject` is the logical one: of "was killed by rebels" it is the rebels, of "rebels who killed" too. All that
is said here is read off the dependency parse; what the phrases stand for is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
# Verbs that lend a noun its doer: "carried out an attack", "staged a protest". The lemmatizer makes "staged" a "stag".
LIGHT_VERBS = frozenset(
    "carry launch stage stag perpetrate commit conduct mount make execute lead undertake hold organize organise wage "
    "begin start continue order direct mastermind plan do deliver open join attend call".split()
)
ABOUT = frozenset({"about", "around", "between", "over", "under", "above", "below", "near"})  # words before a number
CLAIM_VERBS = frozenset({"claim", "admit"})  # "claimed the attack": the deed is the subject's
HAPPEN_VERBS = frozenset("take occur happen begin start continue end resume open".split())
PLOT_VERBS = frozenset("plot attempt prepare threaten try".split())
ACCUSE_VERBS = frozenset("accuse suspect blame convict charge acquit clear".split())
SUFFER_VERBS = frozenset("suffer sustain experience endure witness survive escape".split())
SERIES = frozenset("series wave spate string campaign number spree succession cycle spiral surge rash spasm".split())
BROKER_VERBS = frozenset("broker mediate facilitate sponsor host oversee".split())
# Verbs whose subject brings about what their object or complement names.
CAUSE_VERBS = frozenset("result lead end culminate cause provoke trigger spark follow".split())
# "The mayor was the target of an attack": whom the subject tells to be struck.
STRUCK = frozenset({"target", "victim", "object", "subject"})
# "X is responsible for the attack", "X was behind the bombing", "claimed responsibility for".
BLAME_NOUNS = frozenset({"responsibility", "credit", "blame"})
OBJECT_CONTROL = frozenset(
    "order force tell ask urge allow help enable persuade compel instruct lead cause permit authorize get push send "
    "use".split()
)
# Whose plan or attempt it is, their subject does not tell: "police foiled an attempt to kidnap".
FOIL_VERBS = frozenset(
    "foil thwart prevent avert abort frustrate stop block repel discover uncover reveal expose denounce condemn "
    "criticize deny oppose reject investigate fear learn know hear report".split()
)
MAX_CLIMB = 4  # clauses to climb for a subject that is not told; more finds the speaker, not the doer


def is_verbal(token: Token) -> bool:
    """True for verbs, participles and auxiliaries."""
    return token.pos_ in ("VERB", "AUX")


def children(token: Token, *deps: str) -> list[Token]:
    """The dependents of a token under one of these labels, in the order of the text."""
    return [child for child in token.children if child.dep_ in deps]


def is_passive(verb: Token) -> bool:
    """True where the verb's surface subject is its object: "was killed", "a man killed in"."""
    labels = {child.dep_ for child in verb.children}
    if labels & {"auxpass", "nsubjpass"}:
        return True
    if verb.tag_ != "VBN" or "aux" in labels or labels & SUBJECTS:
        return False
    if verb.dep_ in ("acl", "amod", "advcl", "acomp"):
        return "dobj" not in labels
    if verb.dep_ == "conj" and is_verbal(verb.head):
        return is_passive(verb.head)
    return verb.dep_ in ("relcl", "ROOT", "ccomp", "xcomp") and "dobj" not in labels


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token is itself."""
    if token.lower_ not in RELATIVE:
        return token
    clause = token
    for _ in range(MAX_CLIMB):
        if clause.dep_ == "relcl":
            return one_of(clause.head)
        clause = clause.head
    return token


def one_of(noun: Token) -> Token:
    """The one of "one of the students, who fled"; any other noun is itself."""
    preposition = noun.head
    if noun.dep_ == "pobj" and preposition.lower_ == "of" and preposition.head.lower_ == "one":
        return preposition.head
    return noun


def conjuncts(token: Token) -> list[Token]:
    """A token and those coordinated with it, from the first on."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj":
            found += conjuncts(child)
    return found


def with_conjuncts(tokens: list[Token]) -> list[Token]:
    """All the tokens with their coordinated ones, each once."""
    found: list[Token] = []
    for token in tokens:
        found += [each for each in conjuncts(token) if each not in found]
    return found


def surface_subject(verb: Token, climb: int = 0) -> list[Token]:
    """The grammatical subject of a verb, its own or the one that it shares with the clause above."""
    own = children(verb, *SUBJECTS, *PASSIVE_SUBJECTS)
    if own:
        return [antecedent(token) for token in own]
    if climb >= MAX_CLIMB:
        return []
    head = verb.head
    if verb.dep_ in ("conj", "advcl", "aux", "auxpass") and is_verbal(head):
        return surface_subject(head, climb + 1)
    if verb.dep_ == "xcomp" and head is not verb:
        return controller(head, climb + 1)
    if verb.dep_ == "acomp":
        return surface_subject(head, climb + 1)
    if verb.dep_ in ("acl", "relcl"):
        return [head] if verb.tag_ in ("VBG", "VBN") or verb.dep_ == "relcl" else owner(head)
    if verb.dep_ == "pcomp":
        return subject_of_gerund(verb, climb + 1)
    return []


def controller(head: Token, climb: int) -> list[Token]:
    """Who does what an infinitive tells: the object of "ordered troops to", else the subject."""
    objects = children(head, "dobj")
    if objects and head.lemma_ in OBJECT_CONTROL:
        return objects
    return surface_subject(head, climb)


def subject_of_gerund(verb: Token, climb: int) -> list[Token]:
    """The doer in "accused Y of killing", "Y was accused of killing", "after killing, Y fled"."""
    preposition, governor = verb.head, verb.head.head
    if not is_verbal(governor):
        accused = governor.dep_ in ("dobj", "nsubjpass") and governor.head.lemma_ in ACCUSE_VERBS
        return [governor] if accused else owner(governor)
    objects = [noun for noun in children(governor, "dobj") if noun.lemma_ not in BLAME_NOUNS]
    if preposition.lower_ in ("of", "for", "from", "with") and objects:
        return objects
    return surface_subject(governor, climb)


def owner(noun: Token) -> list[Token]:
    """Whose noun it is: "the group's plan", "a plan by rebels", or the subject of the verb that it completes."""
    owners = children(noun, "poss") or prepositional(noun, "by")
    if owners or noun.dep_ not in ("dobj", "attr", "pobj"):
        return owners
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    return surface_subject(verb, MAX_CLIMB - 1) if is_verbal(verb) and verb.lemma_ not in FOIL_VERBS else []


def prepositional(token: Token, name: str) -> list[Token]:
    """The objects of a preposition that hangs on the token."""
    found = []
    for child in token.children:
        if child.lower_ == name and child.dep_ in ("prep", "agent", "dative", "prt"):
            found += children(child, "pobj")
            found += [grand for inner in children(child, "prep") for grand in children(inner, "pobj")]
    return found


def subject(trigger: Token) -> list[Token]:
    """The logical subjects of a verb or noun: who does it."""
    if trigger.pos_ in ("ADJ", "ADV"):
        return predicate_subject(trigger)
    if not is_verbal(trigger):
        return noun_subject(trigger)
    if is_passive(trigger):
        agents = prepositional(trigger, "by")
        return agents or passive_doer(trigger)
    return surface_subject(trigger)


def predicate_subject(adjective: Token) -> list[Token]:
    """Of whom an adjective tells: "12 are dead", "was found dead", "left five dead"."""
    head = adjective.head
    if adjective.dep_ == "amod":
        return [head]
    if not is_verbal(head):
        return []
    if adjective.dep_ == "acomp" and not children(head, "dobj"):
        return surface_subject(head)
    return object_of(head)


def passive_doer(trigger: Token) -> list[Token]:
    """The by-phrase that a coordinated passive shares: "was seized and shot by rebels"."""
    for child in children(trigger, "conj"):
        if is_verbal(child) and is_passive(child) and not children(child, *PASSIVE_SUBJECTS):
            return prepositional(child, "by")
    return []


def noun_subject(noun: Token) -> list[Token]:
    """The doer of what a noun names: by-phrase, the subject of a light verb, who answers for it."""
    found = prepositional(noun, "by") or [by for of in prepositional(noun, "of") for by in prepositional(of, "by")]
    found = found or participle_agents(noun, LIGHT_VERBS | CLAIM_VERBS)
    if found:
        return found
    head = noun.head
    if noun.dep_ == "dobj" and head.lemma_ in LIGHT_VERBS | PLOT_VERBS | CLAIM_VERBS:
        return subject(head)
    if noun.dep_ == "nsubjpass" and head.lemma_ in LIGHT_VERBS | CLAIM_VERBS:
        return prepositional(head, "by")
    if noun.dep_ == "pobj":
        return doer_by_preposition(noun)
    if noun.dep_ in ("dobj", "attr") and head.lemma_ in CAUSE_VERBS:
        return subject(head)
    if noun.dep_ == "nsubj" and head.lemma_ in ("draw", "attract", "gather"):
        return children(head, "dobj")  # "the march drew 3,000 people"
    return []


def joining(token: Token) -> bool:
    """True for "took part", "participated", whose subject does what follows "in"."""
    part = token.lemma_ == "take" and any(child.lower_ == "part" for child in children(token, "dobj"))
    return part or token.lemma_ == "participate"


def participle_agents(noun: Token, verbs: frozenset[str]) -> list[Token]:
    """By whom a noun's participle says that it was done: "an attack carried out by rebels", "talks brokered by X"."""
    participles = [child for child in children(noun, "acl", "relcl") if child.lemma_ in verbs and is_passive(child)]
    return [agent for participle in participles for agent in prepositional(participle, "by")]


def doer_by_preposition(noun: Token) -> list[Token]:
    """The doer in "responsible for the attack", "resulted in the capture of", "behind the bombing"."""
    preposition, governor = noun.head, noun.head.head
    if preposition.lower_ == "for" and governor.lower_ == "responsible":
        return answerable(governor)
    blaming = ("blame", "accuse", "condemn", "fault")
    if preposition.lower_ == "for" and is_verbal(governor) and governor.lemma_ in blaming:
        return children(governor, *PASSIVE_SUBJECTS) if is_passive(governor) else children(governor, "dobj")
    if preposition.lower_ == "for" and governor.lemma_ in BLAME_NOUNS and not is_verbal(governor):
        return subject(governor.head) if is_verbal(governor.head) else []
    if preposition.lower_ == "to" and governor.lemma_ in CLAIM_VERBS and is_verbal(governor):
        return surface_subject(governor)
    if preposition.lower_ in ("in", "to", "with") and governor.lemma_ in CAUSE_VERBS:
        return subject(governor)
    if preposition.lower_ == "in" and (joining(governor) or joining(governor.head)):
        return surface_subject(governor if joining(governor) else governor.head)
    if preposition.lower_ == "behind" and is_verbal(governor):
        return surface_subject(governor)
    return []


def answerable(adjective: Token) -> list[Token]:
    """Who is responsible: "X is responsible for", "holds X responsible for", "the men responsible for"."""
    verb = adjective.head
    if not is_verbal(verb):
        return [verb]
    own = children(adjective, *SUBJECTS) or children(verb, "dobj")
    return own or surface_subject(verb)


def object_of(trigger: Token, own_words: frozenset[int] = frozenset()) -> list[Token]:
    """The logical objects of a verb: who or what it is done to.

    Args:
        trigger: the verb.
        own_words: tokens that belong to the verb's phrase, as "hostage" of "took hostage".
    """
    if is_passive(trigger):
        own = children(trigger, *PASSIVE_SUBJECTS)
        if own:
            return [antecedent(token) for token in own] + companions(trigger)
        return [trigger.head] if trigger.dep_ == "acl" else surface_subject(trigger)
    own = [child for child in children(trigger, "dobj") if child.i not in own_words] or amounts(trigger)
    if own:
        return [antecedent(token) for token in own]
    if trigger.dep_ == "relcl" and children(trigger, *SUBJECTS):
        pronouns = [token for token in children(trigger, *SUBJECTS) if token.lower_ in RELATIVE]
        return [] if pronouns else [trigger.head]
    shared = [child for child in children(trigger, "conj") if is_verbal(child) and not children(child, *SUBJECTS)]
    return [token for child in shared for token in children(child, "dobj")]


def amounts(verb: Token) -> list[Token]:
    """The object that a word before its number makes a circumstance for the parser: "killed around 600 villagers"."""
    found = [noun for child in children(verb, "prep") if child.i == verb.i + 1 and child.lower_ in ABOUT
             for noun in children(child, "pobj")]  # fmt: skip
    return [noun for noun in found if noun.like_num or any(child.dep_ == "nummod" for child in noun.children)]


def companions(verb: Token) -> list[Token]:
    """Who shares a subject's fate: "was killed along with two guards"."""
    along = [child for child in children(verb, "prep", "advmod") if child.lower_ in ("along", "together")]
    return [token for word in along for token in prepositional(word, "with")]


def fillers(trigger: Token, function: str, own_words: frozenset[int] = frozenset()) -> Iterator[Token]:
    """The head tokens that stand in a grammatical function to a trigger.

    Args:
        trigger: head token of the trigger's words.
        own_words: tokens of the trigger's words; they fill nothing.
        function: `subject`, `object`, `possessive`, `compound`, `adjective`, `iobj`, `broker`, `bearer` or a
            preposition.
    """
    if function == "subject":
        found = subject(trigger)
    elif function == "object":
        found = object_of(trigger, own_words)
    elif function == "possessive":
        found = children(trigger, "poss")
    elif function == "compound":
        found = children(trigger, "compound", "nmod", "npadvmod")
    elif function == "adjective":
        found = children(trigger, "amod", "compound")
    elif function == "broker":
        found = participle_agents(trigger, BROKER_VERBS) + outcome_brokers(trigger)
    elif function == "bearer":
        found = bearers(trigger)
    elif function == "iobj":
        found = children(trigger, "dative", "iobj")
    elif function == "by" and not is_verbal(trigger):
        found = noun_subject(trigger)
    else:
        found = prepositional_of_phrase(trigger, function)
    yield from with_conjuncts(found)


def bearers(noun: Token) -> list[Token]:
    """Who has what a noun names: "a boy with a gunshot wound", "found him with a wound", "suffering from wounds"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("with", "from", "of"):
        return []
    above = noun.head.head
    if not is_verbal(above):
        return [above] if noun.head.lower_ == "with" else []
    if above.lemma_ in SUFFER_VERBS or noun.head.lower_ == "from":
        return surface_subject(above)
    return object_of(above) or surface_subject(above)


def suffering_verb(noun: Token) -> Token | None:
    """The verb of "suffered an attack", "suffered from a wave of attacks", whose subject is the one that is hit."""
    token = noun
    for _ in range(MAX_CLIMB):
        token = token.head
        if is_verbal(token):
            return token if token.lemma_ in SUFFER_VERBS and noun.dep_ in ("dobj", "pobj") else None
        if token.pos_ != "ADP" and token.lemma_ not in SERIES:
            return None
    return None


def outcome_brokers(noun: Token) -> list[Token]:
    """Who brokered what a noun names where the participle hangs on another: "talks between X and Y brokered by Z"."""
    inner = [token for name in ("between", "with") for token in with_conjuncts(prepositional(noun, name))]
    outer = [noun.head.head] if noun.dep_ == "pobj" else []
    return [agent for token in (*inner, *outer) for agent in participle_agents(token, BROKER_VERBS)]


def prepositional_of_phrase(trigger: Token, name: str) -> list[Token]:
    """Objects of a preposition on the trigger, and on what the parser may have hung it on instead."""
    found = prepositional(trigger, name)
    if is_verbal(trigger):
        objects = children(trigger, "dobj", "prep")
        clauses = [clause for child in objects for clause in children(child, "acl")]  # "left a bag holding a bomb at X"
        return found + [token for child in (*objects, *clauses) for token in prepositional(child, name)]
    if found:
        return found
    inner = [*prepositional(trigger, "of"), *prepositional(trigger, "by")]  # "the crackdown by the junta on protesters"
    found = [token for noun in inner for token in prepositional(noun, name)]
    if not found and name == "between":
        clauses = [*children(trigger, "relcl", "acl"), *([trigger.head] if is_verbal(trigger.head) else [])]
        found = [token for clause in clauses for token in prepositional(clause, name)]  # "a battle which began between"
    if found:
        return found
    governor = trigger.head
    if name in ("on", "of", "against", "in"):
        sufferer = suffering_verb(trigger)
        if sufferer is not None:
            return surface_subject(sufferer)
    if trigger.dep_ == "pobj" and name in ("on", "of", "against") and governor.head.lemma_ in STRUCK:
        struck = governor.head
        return surface_subject(struck.head) if is_verbal(struck.head) else []
    if trigger.dep_ in ("dobj", "nsubjpass") and governor.lemma_ in LIGHT_VERBS:
        return prepositional(governor, name)
    if trigger.dep_ == "nsubj" and governor.lemma_ in HAPPEN_VERBS:
        return prepositional(governor, name)
    return []
