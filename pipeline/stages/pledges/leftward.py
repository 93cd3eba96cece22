"""Where a noun phrase begins, looking left from its end."""

from __future__ import annotations

from pipeline.stages.pledges.frame import ARTICLES, EACH, HIS_ANY, MY, OF
from pipeline.stages.pledges.scene import CONJUNCTIONS, STOPS, Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, WORD

_OPENING = (
    ARTICLES | HIS_ANY | MY | {"nos", "il", "elle", "ils", "elles", "on", "nous", "je", "ce", "cet", "cette", "ces"}
)
"""What opens a subject behind an adverbial without a comma."""
_PRONOUNS = frozenset(("il", "elle", "ils", "elles", "on", "je", "j'"))
"""What is a subject by itself: "le pays récolte peu et [il] importe"."""
_ASKING = frozenset(("pourquoi", "comment", "voilà", "voici"))
"""What opens a clause ("Voilà pourquoi mon pays …")."""


def phrase_left(scene: Scene, end: int, floor: int = 0) -> int:
    """Where the noun phrase that ends at ``end`` begins, looking left: behind a comma, stop, verb or conjunction;
    adverbials that lead the clause are left out."""
    if end - 1 > floor and scene.low(end - 1) in _PRONOUNS:
        return end - 1
    first = end
    while first > floor:
        index = first - 1
        token = scene.tokens[index]
        if token.low == ")":
            opening = next((k for k in range(index, floor - 1, -1) if scene.tokens[k].low == "("), -1)
            if opening < 0:
                break  # "a) La Tunisie accordera"
            first = opening
            continue
        if token.kind == PUNCTUATION and token.low not in {".", "'"}:
            break
        if (
            token.low in CONJUNCTIONS | _ASKING
            or scene.opens_relative(index)
            or (token.low in {"puis", "et"} and _verb_before(scene, index, floor))
        ):
            break
        verb = scene.owner.get(index)
        if verb is not None and not verb.bare:
            break
        alone = token.kind == FIGURE and scene.low(index - 1) not in scene.lexicon.words["determiner"] | OF
        if alone and index > floor and _verb_before(scene, index, floor):
            break
        first -= 1
    return _skip_leading(scene, first, end)


def _verb_before(scene: Scene, index: int, floor: int) -> bool:
    for k in range(index - 1, floor - 1, -1):
        if scene.low(k) in STOPS or scene.opens_relative(k):
            return False
        verb = scene.owner.get(k)
        if verb is not None and not verb.bare:
            return True
    return False


def _skip_leading(scene: Scene, first: int, end: int) -> int:
    words = scene.lexicon.words
    for _ in range(8):
        if first >= end:
            return end
        token = scene.tokens[first]
        if (
            token.kind == DATE
            or token.kind == PUNCTUATION
            or token.low in words["adverb"] - EACH
            or (token.low in words["negation"] and (first - 1 in scene.owner or scene.low(first - 1) == "non"))
            or token.low in {"et", "ou", "puis"}
        ):
            first += 1
            continue
        if any(scene.words(first, first + n) in words["insertion"] for n in (2, 3, 4)):
            first += next(n for n in (4, 3, 2) if scene.words(first, first + n) in words["insertion"])
            continue
        if token.kind == WORD and token.low in words["preposition"] and token.low not in {"des", "du"}:
            # an adverbial without its comma: the subject is the last phrase with a determiner or a name of its own
            nxt = next(
                (
                    k
                    for k in range(first + 1, end)
                    if (scene.tokens[k].kind == NAME or scene.low(k) in _OPENING)
                    and scene.tokens[k - 1].kind in {DATE, NAME, FIGURE}
                ),
                end,
            )
            first = nxt
            continue
        return first
    return first
