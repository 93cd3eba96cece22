"""What stands around a verb and changes how it is meant: a "que" clause, a condition, a lasting word."""

from __future__ import annotations

from pipeline.conjugation import (
    CONDITIONAL,
    FUTURE,
    GERUND,
    IMPERFECT,
    INFINITIVE,
    PAST,
    PERFECT,
    PRESENT,
)
from pipeline.stages.pledges.frame import HIS_ANY, SHARE, Frame
from pipeline.stages.pledges.governing import is_needed
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import DATE, THAT
from pipeline.stages.pledges.verb import PASSIVE, PLUPERFECT, Verb

_FAR = 5
"""Tokens between a verb and the noun with which it means that something comes about ("ne verra finalement pas le
jour")."""
_WHO = frozenset(("qui", "que", "qu'", "auquel", "laquelle", "lequel"))
_TO_WHOM = frozenset(("auquel", "auxquels", "auxquelles", "qui", "laquelle", "lequel", "lesquels", "lesquelles"))
_TAKES_UP = frozenset(("le", "la", "l'", "les", "y", "en"))
"""Pronouns that take up what was promised or given."""
_DEFINITE = frozenset(("le", "la", "l'", "les", "cette", "ce", "cet", *HIS_ANY))
_TOLD = frozenset((GERUND, PERFECT, PLUPERFECT, IMPERFECT, INFINITIVE, PAST))


def lasting(scene: Scene, verb: Verb) -> bool:
    """Whether an adverb or a date says that the present goes on ("déjà", "actuellement", "depuis 2019")."""
    near = range(max(0, verb.first - 2), verb.last + 8)
    words = scene.lexicon.words
    said = any(scene.low(k) in words["lasting"] or scene.words(k, k + 2) in words["lasting"] for k in near)
    said = said and not verb.negative
    return said or (verb.lemma in words["paid_for"] and not scene.headline) or _entrusted(scene, verb)


def _entrusted(scene: Scene, verb: Verb) -> bool:
    """Whether a relative clause says in the present what somebody gives to those or for that which it describes ("la
    microbanque X, à qui le Fonds confie 3 millions", "dix classes, pour lesquelles il lui apporte …")."""
    first = scene.clause_start(verb)
    dative = any(
        scene.low(k) in _TO_WHOM and scene.low(k - 1) in {",", "à", "pour"} for k in range(first - 1, first + 2)
    )
    return dative and verb.lemma not in scene.lexicon.words["lending"]


def subjunctive(scene: Scene, verb: Verb) -> bool:
    """Whether the auxiliary is a subjunctive ("qu'il ait livré")."""
    return any(scene.low(k) in {"ait", "aient"} for k in range(verb.first, verb.last))


def asked(scene: Scene, verb: Verb) -> str:
    """The class of the verb before "que" that says how a present behind it is meant: "request" ("demande que X
    verse"), "intend", "commit", "agreed" ("a obtenu que X verse"); "" where none does."""
    first = scene.clause_start(verb)
    if first == 0 or scene.low(first - 1) not in THAT:
        return ""
    if first == 1:
        return "request" if verb.tense != FUTURE else ""  # "Que l'université ouvrira 90 places", said in answer
    if is_needed(scene.tokens, first - 2, scene.lexicon):
        return "request"
    outer = next((v for v in reversed(scene.verbs) if v.last < first), None)
    if outer is None:
        return ""
    if outer.has("request") or outer.lemma == "falloir" or any("wish" in flags for flags in outer.classes.values()):
        return "request"
    if outer.lemma == "obtenir" and outer.tense in {PERFECT, PLUPERFECT}:
        return "agreed"
    for name in ("intend", "commit"):
        if outer.has(name) and not outer.has("say"):
            return name
    return ""


def hoped_for(verb: Verb, name: str) -> bool:
    """Whether the subject only wants to receive it ("souhaite obtenir un prêt"): ``name`` is the verb's class."""
    if name != "receive" or verb.tense != INFINITIVE:
        return False
    return verb.noun in {"intend", "request"} or (verb.matrix is not None and verb.matrix.has("intend"))


def dated_duty(scene: Scene, matrix: Verb) -> bool:
    """Whether "doivent" tells what is to come on a day, and no duty ("deux ferries doivent être livrés en 2026", "elle
    doit remettre mercredi 300 kits")."""
    given = any(
        v.matrix is matrix and (v.has("give") or (v.voice == PASSIVE and matrix.tense != FUTURE)) for v in scene.verbs
    )
    return given and any(t.kind == DATE for t in scene.tokens[matrix.last + 1 :])


def reported_future(scene: Scene, verb: Verb) -> bool:
    """Whether a conditional is the future in the past, or an imperfect the present in the past: in
    a "que" clause under a past verb of saying ("a annoncé que
    son pays ouvrirait"), and no source is named for hearsay."""
    return said_before(scene, verb) is not None


def said_before(scene: Scene, verb: Verb) -> Verb | None:
    """The past verb of saying or promising whose "que" clause holds the verb, where no source is named for hearsay."""
    low = [t.low for t in scene.tokens]
    if any(word in scene.lexicon.words["source"] for word in low):
        return None
    for other in reversed(scene.verbs):
        if other.first < verb.first and other.has("say", "announce", "promise", "commit") and other.tense in _TOLD:
            que = next((k for k in range(other.last + 1, verb.first) if low[k] in THAT), -1)
            if que >= 0:
                return None if ":" in low[que : verb.first] else other
            if not other.bare:
                return None
    return None


def broken(scene: Scene, verb: Verb) -> str:
    """How what "devait" be done, or what somebody paid or had promised, has ended by a later verb of the sentence,
    "suspend" or "cancel" ("le projet, auquel elle devait apporter 8 millions, a été abandonné", "X, qui versait 3
    millions, a suspendu son aide", "X, qui avait promis 40 camions, y a renoncé"); "" where none says it."""
    outer = verb.matrix or verb
    due = outer.lemma == "devoir" and outer.tense == IMPERFECT
    of_then = outer.tense in {IMPERFECT, PLUPERFECT} and any(
        scene.low(k) in _WHO for k in range(max(0, outer.first - 2), outer.first)
    )
    planned = outer.tense in {IMPERFECT, PLUPERFECT} and outer.has("intend", "propose", "promise", "commit")
    if (of_then or planned or due) and _backs_out(scene, verb.last + 1):
        return "cancel"
    if not (due or of_then or planned):
        return ""
    for other in scene.verbs:
        if other.first <= verb.last:
            continue
        if _comes_to_nothing(scene, other):
            return "cancel"
        then = other.tense == IMPERFECT and other.voice == PASSIVE  # "a reconnu que … étaient gelés"
        if (then or other.tense in {PERFECT, PRESENT, PLUPERFECT}) and not other.negative:
            apart = any(scene.low(k) in {";", ":", "."} for k in range(verb.last, other.first))
            taken_back = _takes_back(scene, other) or bool(other.clitics & {"y", "en"})
            if apart and not ((due or planned) and taken_back):
                return ""
            name = next((n for n in ("suspend", "cancel") if other.has(n)), "")
            if name and (due or other.voice == PASSIVE or _ends_it(scene, other)):
                return name
    return ""


def _backs_out(scene: Scene, first: int) -> bool:
    """Whether the words from token ``first`` say that somebody goes back on his word: "s'est ravisé", "a jeté
    l'éponge", "fait marche arrière"."""
    words = scene.lexicon.words
    for index in range(first, len(scene.tokens)):
        before = {scene.low(k) for k in range(max(first, index - 3), index)}
        if before & words["negation"]:
            continue
        if scene.low(index) in words["backing_out"] and before & {"se", "s'"}:
            return True
        if any(scene.words(index, index + n) in words["giving_up"] for n in (2, 3)):
            return True
    return False


def _comes_to_nothing(scene: Scene, verb: Verb) -> bool:
    """Whether what a verb's subject planned will not be: "ne verra pas le jour", "n'aura finalement pas lieu"."""
    if not verb.negative or verb.tense not in {FUTURE, PRESENT}:
        return False
    about = scene.lexicon.words["coming_about"]
    if verb.tense == FUTURE and verb.lemma in about:
        return True
    noun = next((k for k in range(verb.last + 1, verb.last + _FAR) if scene.low(k) in {"jour", "lieu"}), -1)
    return noun >= 0 and any(f"{verb.lemma} {scene.words(k, noun + 1)}" in about for k in (noun, noun - 1))


def _takes_back(scene: Scene, verb: Verb) -> bool:
    """Whether the verb of a clause behind ";" ends what was due: by a definite noun of an order, deal or gift ("le
    ministère a annulé le marché")."""
    nouns = scene.lexicon.nouns
    ended = nouns["text"] | nouns["scheme"] | nouns["container"] | nouns["transfer"] | nouns["deed"]
    ended |= nouns["propose"] | nouns["commit"] | nouns["announced"]
    if verb.voice == PASSIVE:
        return scene.low(verb.first - 1) in ended and scene.low(verb.first - 2) in _DEFINITE
    definite = scene.low(verb.last + 1) in _DEFINITE
    return definite and scene.low(verb.last + 2) in ended | scene.lexicon.words["ordered"]


def _ends_it(scene: Scene, verb: Verb) -> bool:
    """Whether a verb of ending takes up what was given or promised: by a pronoun, or by "son aide", "ses paiements"."""
    own = scene.low(verb.last + 1) in HIS_ANY
    nouns = scene.lexicon.nouns
    given = nouns["container"] | nouns["aid"] | nouns["transfer"] | nouns["deed"] | nouns["commit"] | nouns["intend"]
    given |= nouns["propose"] | nouns["announced"]
    return bool(verb.clitics & _TAKES_UP) or (own and scene.low(verb.last + 2) in given)


def decided_that(scene: Scene, verb: Verb) -> bool:
    """Whether the verb stands in what is decided or agreed ("Le Conseil convient que les États délivreront …")."""
    first = scene.clause_start(verb.leading())
    if not first or scene.low(first - 1) not in THAT:
        return False
    outer = next((v for v in reversed(scene.verbs) if v.last < first), None)
    flags = outer.classes.get("commit", frozenset()) if outer is not None else frozenset()
    return outer is not None and "binding" in flags and outer.tense in {PERFECT, PRESENT, PLUPERFECT}


def in_nominal_item(scene: Scene, verb: Verb) -> bool:
    """Whether a future stands in a relative clause of an item that a noun says ("• création d'un fonds, auquel chaque
    État versera 6 millions")."""
    first = scene.clause_start(verb)
    relative = first > 0 and any(scene.opens_relative(k) for k in range(max(0, first - 1), first + 1))
    return verb.tense == FUTURE and relative and all(v.bare or v.first >= verb.first for v in scene.verbs)


def of_anybody(scene: Scene, verb: Verb) -> bool:
    """Whether anybody could do it and nobody will: "on pourrait aussi financer 300 places"."""
    outer = verb.matrix if verb.tense == INFINITIVE and verb.matrix is not None else verb
    return outer.tense == CONDITIONAL and scene.low(outer.first - 1) in {"on", "l'on"}


def under_condition(scene: Scene, frame: Frame, modality: str) -> bool:
    """Whether a share would only be reached under a condition ("couvriraient 35 % si elles tenaient parole")."""
    if modality != "conditional" or scene.tokens[frame.figure].row.kind not in SHARE:
        return False
    return any(
        v.tense == IMPERFECT and any(scene.low(k) in {"si", "s'"} for k in range(max(0, v.first - 8), v.first))
        for v in scene.verbs
    )


def hypothesis(scene: Scene, verb: Verb) -> bool:
    """Whether "si" opens the clause of the verb."""
    if verb.tense == INFINITIVE and verb.matrix is not None:
        verb = verb.matrix
    first = scene.clause_start(verb)
    if scene.words(first - 3, first) in {"à condition que", "à condition qu'"}:
        return True
    return first > 0 and scene.low(first - 1) in {"si", "s'"} and verb.tense in {IMPERFECT, PRESENT, PLUPERFECT}
