"""Noun phrases that stand by themselves: rows of parties, and the phrase that opens a sentence."""

from __future__ import annotations

from pipeline.stages.pledges.frame import ARTICLES, EACH
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.scene import CONJUNCTIONS, Scene
from pipeline.stages.pledges.tokens import DATE, NAME, PUNCTUATION, WORD

_DASHES = frozenset("-–—")
_DATELINE = 14
"""Tokens of a dateline, at most."""
_FRONT = 26
"""Tokens of what stands before the subject, at most."""


def coordination_end(scene: Scene, people: People, first: int) -> int:
    """Where the row of parties that opens at ``first`` ends: "par la Banque Alta (BAL), le Togo et l'Unicef"."""
    end = people.phrase_end(scene, first)
    while end > first:
        at = end
        if scene.low(at) == "(":
            at = next((k for k in range(at, min(at + 8, len(scene.tokens))) if scene.low(k) == ")"), at - 1) + 1
        if scene.low(at) not in {",", "et"} and scene.words(at, at + 2) != "ainsi que":
            return end
        at += 2 if scene.low(at) == "ainsi" else 1
        if scene.low(at) in {"par", "et"}:
            at += 1
        start = at
        if scene.low(at) in ARTICLES:
            at += 1
        if at >= len(scene.tokens) or scene.tokens[at].kind != NAME:
            return end
        last = scene.low(start - 1) in {"et", "par", "que"}
        follows = people.phrase_end(scene, start)
        if not last and not any(scene.low(k) == "et" for k in range(follows, min(follows + 8, len(scene.tokens)))):
            return end
        end = follows
    return end


def opening_phrase(scene: Scene, people: People) -> tuple[int, int] | None:
    """The tokens (first, end) of the noun phrase that opens the sentence behind its adverbials; ``None``: there is none
    of a name or with a determiner."""
    words = scene.lexicon.words
    index, size = behind_label(scene), len(scene.tokens)
    for _ in range(3):
        while index < size and (
            scene.tokens[index].kind in {DATE, PUNCTUATION}
            or scene.low(index) in words["adverb"] - EACH | {"et", "mais", "or"}
        ):
            index += 1
        led = index < size and scene.low(index) in words["preposition"] and scene.low(index) not in {"des", "du"}
        if not led and not (index in scene.owner and scene.owner[index].bare) and not _is_fronted(scene, index):
            break
        comma = next((k for k in range(index, min(size, index + _FRONT)) if scene.low(k) == ","), -1)
        if comma < 0:
            return None
        index = comma + 1
    if index >= size or index in scene.owner:
        return None
    if scene.tokens[index].kind != NAME and scene.low(index) not in words["determiner"]:
        return None
    end = coordination_end(scene, people, index)
    if scene.low(end) == ",":
        name = end + 1
        while scene.low(name) in scene.lexicon.words["civility"] | {"."}:
            name += 1
        if name < size and scene.tokens[name].kind == NAME and scene.tokens[name].row.label == "PER":
            return name, name + 1
    return (index, end) if end > index else None


def behind_label(scene: Scene) -> int:
    """The token behind the dateline that opens a sentence ("[LOMÉ], 3 mars 2025 ([APS]) – "), or behind the label of a
    turn ("[Awa Diop] : "); 0 where none does."""
    if len(scene.tokens) > 1 and scene.tokens[0].kind == NAME and scene.tokens[0].row.label == "PER":
        colon = 1 + (scene.low(1) == ".")
        return colon + 1 if scene.low(colon) == ":" else 0
    if not scene.tokens or scene.tokens[0].kind != NAME or scene.tokens[0].row.label != "LOC":
        return 0
    for index in range(1, min(len(scene.tokens), _DATELINE)):
        token = scene.tokens[index]
        if token.low in _DASHES:
            return index + 1
        if token.kind not in {NAME, DATE, PUNCTUATION} and token.low not in {"le", "et"}:
            return 0
    return 0


def _is_fronted(scene: Scene, index: int) -> bool:
    """Whether a noun, adjective or participle without an article opens what only describes the subject behind its comma
    ("Premier bailleur du pays, la [Banque mondiale] …", "Créée en 2004, …")."""
    words = scene.lexicon.words
    if index >= len(scene.tokens) or scene.tokens[index].kind != WORD or index in scene.owner:
        return False
    bound = words["determiner"] | words["pronoun"] | words["preposition"] | words["clitic"] | CONJUNCTIONS
    if scene.low(index) in bound or not scene.tokens[index].capital:
        return False
    comma = next((k for k in range(index, min(len(scene.tokens), index + _FRONT)) if scene.low(k) == ","), -1)
    finite = any(k in scene.owner and not scene.owner[k].bare for k in range(index, comma))
    behind = scene.tokens[comma + 1] if 0 < comma < len(scene.tokens) - 1 else None
    return behind is not None and not finite and (behind.kind == NAME or behind.low in ARTICLES)
