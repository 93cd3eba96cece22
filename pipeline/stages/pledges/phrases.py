"""Noun phrases that stand by themselves: rows of parties, and the phrase that opens a sentence."""

from __future__ import annotations

from pipeline.stages.pledges.frame import ARTICLES, EACH
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import DATE, NAME, PUNCTUATION


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
    index, size = 0, len(scene.tokens)
    for _ in range(3):
        while index < size and (
            scene.tokens[index].kind in {DATE, PUNCTUATION}
            or scene.low(index) in words["adverb"] - EACH | {"et", "mais", "or"}
        ):
            index += 1
        led = index < size and scene.low(index) in words["preposition"] and scene.low(index) not in {"des", "du"}
        if not led and not (index in scene.owner and scene.owner[index].bare):
            break
        comma = next((k for k in range(index, min(size, index + 16)) if scene.low(k) == ","), -1)
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
