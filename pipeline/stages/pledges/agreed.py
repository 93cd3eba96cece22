"""What is to be done under an agreement: "un accord par lequel X livrera", "aux termes de la convention, Y versera"."""

from __future__ import annotations

from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import subject_span
from pipeline.stages.pledges.tokens import PUNCTUATION, WORD
from pipeline.stages.pledges.verb import Verb

_REACH = 40
"""Tokens before a verb in which the words that open its clause are looked for."""
_NEAR = 16
"""Tokens between those words and the agreement."""
_CLOSING = frozenset(";:?!«»")


def agreed(scene: Scene, verb: Verb) -> bool:
    """Whether an agreement that is named in the sentence lays down what the verb says."""
    verb = verb.leading()
    return _under(scene, verb.first) or _laid_down(scene, verb) or _antecedent(scene, verb)


def _under(scene: Scene, end: int) -> bool:
    """Whether "par lequel" or "aux termes de" with an agreement stands before token ``end``, no clause between."""
    words = scene.lexicon.words
    for index in range(end - 1, max(end - _REACH, 0) - 1, -1):
        if scene.tokens[index].kind == PUNCTUATION and scene.low(index) in _CLOSING:
            return False
        if scene.words(index, index + 2) in words["by_which"]:
            return _agreement(scene, max(0, index - _NEAR), index)
        relative = scene.low(index) in words["relative"] and not _names_text(scene, index)
        if relative and scene.words(index - 1, index + 1) not in words["by_which"]:
            return False
        if any(scene.words(index, index + n) in words["under_text"] for n in (2, 3)):
            return _agreement(scene, max(0, index - _NEAR), min(index + _NEAR, end)) or _taken_up(scene, index)
    return False


def _names_text(scene: Scene, index: int) -> bool:
    """Whether the relative at ``index`` ends "aux termes duquel", "en vertu de laquelle"."""
    words = scene.lexicon.words
    return any(scene.words(k, k + n) in words["under_text"] for k in range(max(0, index - 4), index) for n in (2, 3))


def _taken_up(scene: Scene, index: int) -> bool:
    """Whether the text at ``index`` is the one of the sentence before: "Aux termes de celle-ci"."""
    return any(scene.low(k) in scene.lexicon.words["latter"] for k in range(index, index + 5))


def _laid_down(scene: Scene, verb: Verb) -> bool:
    """Whether the subject of "prévoir" is an agreement, for the verb itself or for the one before its "que"."""
    lays_down = scene.lexicon.words["lays_down"]
    if verb.lemma not in lays_down:
        first = scene.clause_start(verb)
        if not first or scene.low(first - 1) not in {"que", "qu'"}:
            return False
        outer = next((v for v in reversed(scene.verbs) if v.last < first), None)
        if outer is None or outer.lemma not in lays_down:
            return False
        verb = outer
    span = subject_span(scene, verb) if not verb.bare else None
    if span is None:
        return False
    signed = any(scene.low(k) in scene.lexicon.words["signed"] for k in range(span[0], verb.first))
    return signed or _agreement(scene, span[0], min(span[0] + 3, span[1]))


def _antecedent(scene: Scene, verb: Verb) -> bool:
    """Whether the verb's subject is a "qui" that takes up an agreement ("un accord-cadre qui met à disposition")."""
    first = verb.first - 1
    return scene.low(first) == "qui" and _agreement(scene, max(0, first - 2), first)


def _agreement(scene: Scene, first: int, last: int) -> bool:
    """Whether a noun of an agreement, and no draft of one, stands in the tokens from ``first`` to ``last``."""
    nouns = scene.lexicon.nouns["agreement"]
    for index in range(first, last):
        if scene.tokens[index].kind == WORD and scene.low(index) in nouns:
            return scene.low(index - 2) not in scene.lexicon.words["draft"]
    return False
