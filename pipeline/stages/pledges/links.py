"""How a figure is tied to what stands before it: the noun that holds it and the preposition before that."""

from __future__ import annotations

from pipeline.conjugation import GERUND
from pipeline.stages.pledges.frame import OF, Link
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import FIGURE, PUNCTUATION, WORD

_INSERTED = 18
"""Tokens that an insertion between commas may have."""
_NONE = frozenset(("aucun", "aucune"))
_ONLY = frozenset(("seul", "seule", "seuls", "seules"))


def link_of(scene: Scene, position: int) -> Link | None:
    """The noun phrase that the figure belongs to; ``None`` where its preposition makes it no object."""
    tokens, words, nouns = scene.tokens, scene.lexicon.words, scene.lexicon.nouns
    link = Link(position)
    at = position - 1
    while (
        at >= 0 and tokens[at].low in words["determiner"] | _ONLY and tokens[at].low not in {"du", "des", "au", "aux"}
    ):
        at -= 1
    if scene.low(at) in OF and scene.low(at - 1) in _NONE:
        at -= 2
    link.left = at + 1
    if tokens[position].row.bound == "range" and scene.low(at) == "de" and tokens[at - 1].kind != WORD:
        link.left, at = at, -1  # "fournira au Mali de 80 à 100 camions"
    if (load := _carried(scene, at)) >= 0:
        at = _phrase_start(scene, load - 1)
        link.left = at + 1
    for _ in range(4):
        if scene.low(at) not in OF:
            break
        head = _head_noun(scene, _over_insertion(scene, at - 1))
        if head < 0 and scene.low(at - 1) in {",", ")"}:
            head = _opening_noun(scene, at - 1)
        if head < 0 and scene.low(at - 1) == "," and scene.low(position + 1) == ",":
            head = _held(scene, at - 2)
        if head > 0 and tokens[head].low in nouns["amount"] and tokens[head - 1].low in nouns["amount"]:
            head -= 1
        if head >= 0 and tokens[head].low in words["measured"]:
            return None
        if head < 0:
            verb = scene.owner.get(at - 1)
            some = link.container >= 0 and link.left == at + 1 and scene.low(at) == "des"
            if (
                some
                and verb is not None
                and not verb.bare
                and verb.has("approve", "sign", "announce", "promise", "give")
            ):
                link.left = at  # "a approuvé [des] prêts d'un montant total de 30 millions"
            else:
                link.before = "de"
            return link
        low = tokens[head].low
        if low in {"coût", "coûts", "prix"} and scene.low(head - 2) != "pour":
            return None
        if (low in nouns["amount"] and low not in nouns["container"]) or (
            low in nouns["amount"]
            and scene.low(head - 1) in {"un", "à", "total"}
            and scene.low(head - 2) in {"d'", "pour", "de", "à"}
        ):
            link.apart = True
            at = head - 1
            while at >= 0 and tokens[at].low in words["determiner"]:
                at -= 1
            if scene.low(at) in {"d'", "à", "pour", "de", "avec"}:
                at -= 1
            link.left = at + 1
            if scene.low(at) == ",":
                at -= 1
            held = _held(scene, at)
            if held >= 0:
                link.container = held
                at = held - 1
            else:
                return link
        elif low in nouns["deed"] or low in nouns["container"]:
            if scene.words(head, head + 3) in nouns["deed"]:
                link.deed = head
            elif low in nouns["aid"] or (low in nouns["container"] and low not in nouns["deed"]):
                link.container = head if link.container < 0 or low in nouns["aid"] else link.container
            if low in nouns["deed"]:
                link.deed = head
            at = head - 1
        else:
            link.generic = head
            at = head - 1
        at = _phrase_start(scene, at)
        link.left = at + 1
    carried = scene.low(at - 1) == "portant" or (scene.low(at - 1) == "porte" and scene.low(at - 2) == "qui")
    if scene.low(at) == "sur" and carried and (held := _held(scene, at - 2)) >= 0:
        if scene.low(held - 1) in OF and scene.low(held - 2) in nouns["text"]:
            held -= 2
        link.container = held
        at = _phrase_start(scene, held - 1)
        link.left = at + 1
    inserted = any(scene.words(at + 1 - n, at + 1) in words["insertion"] for n in (2, 3, 4) if at + 1 >= n)
    if at >= 0 and tokens[at].kind == WORD and tokens[at].low in words["preposition"] and not inserted:
        link.before = tokens[at].low
    return link


def _carried(scene: Scene, at: int) -> int:
    """The noun of what carries the figure ("un [navire] chargé de", "un [train] transportant"), looking left from
    ``at``, also over the figures before it in a row; -1 where nothing does."""
    while scene.low(at) in OF and scene.low(at - 1) in {",", "et"} and scene.tokens[at - 2].kind == FIGURE and at > 3:
        at -= 3
    while scene.low(at) in {",", "et"} and scene.tokens[at - 1].kind == FIGURE and at > 2:
        at -= 2
    verb = scene.owner.get(at - 1) if scene.low(at) in OF else scene.owner.get(at)
    if verb is None or verb.first < 2 or verb.lemma not in scene.lexicon.words["carrying"]:
        return -1
    loaded = verb.bare if scene.low(at) in OF else verb.tense == GERUND and not verb.marker
    noun = verb.first - 1
    plain = scene.tokens[noun].kind == WORD and scene.low(noun) not in scene.lexicon.words["preposition"]
    return noun if loaded and plain and noun not in scene.owner else -1


def _comma_before(scene: Scene, at: int) -> int:
    """The comma that closes the insertion before the one that ends at ``at``, or ``at``."""
    for back in range(at, max(-1, at - _INSERTED), -1):
        if scene.low(back) == ",":
            return back
        if back in scene.owner or scene.tokens[back].kind in {FIGURE, PUNCTUATION}:
            return at
    return at


def _over_insertion(scene: Scene, at: int) -> int:
    """Step left over an insertion between commas ("la signature, lundi à Alger, de deux accords") and over brackets."""
    if scene.low(at) != ",":
        return at
    bracketed = False
    for back in range(at - 1, max(-1, at - _INSERTED), -1):
        bracketed = scene.low(back) == ")" or (bracketed and scene.low(back) != "(")
        if bracketed or scene.low(back) == "(":
            continue
        if scene.low(back) == ",":
            noun = back - 1
            known = scene.lexicon.nouns["deed"] | scene.lexicon.nouns["container"]
            further = _comma_before(scene, noun) - 1
            return further if scene.low(noun) not in known and scene.low(further) in known else noun
        if back in scene.owner or scene.tokens[back].kind in {FIGURE, PUNCTUATION}:
            return at
    return at


def _opening_noun(scene: Scene, at: int) -> int:
    """The noun of aid or deed that opens a line without a verb of its own and that insertions part from "de" at
    ``at + 1`` ("Eau : réhabilitation, par la [SONEDE] ([…]), de 350 km"); -1 where none does."""
    nouns = scene.lexicon.nouns
    first = next((k + 1 for k in range(at, -1, -1) if scene.low(k) == ":"), 0)
    first += scene.low(first) in scene.lexicon.words["determiner"]
    if first >= at or scene.low(first) not in nouns["deed"] | nouns["aid"]:
        return -1
    inside = range(first + 1, at + 1)
    if any(scene.tokens[k].kind == FIGURE or scene.low(k) == ";" for k in inside):
        return -1
    comma = next((k for k in inside if scene.low(k) == ","), at)
    spoken = (k for k in range(first + 1, comma) if k in scene.owner and not scene.owner[k].bare)
    return -1 if any(True for _ in spoken) else first


def _head_noun(scene: Scene, at: int) -> int:
    """The noun that "de" + figure completes, looking left from ``at``: the nearest noun of aid or deed with only its
    own complements between, else the word right before."""
    nouns = scene.lexicon.nouns
    known = nouns["container"] | nouns["deed"] | nouns["amount"]
    if at < 0:
        return -1
    for back in range(at, max(-1, at - 9), -1):
        token = scene.tokens[back]
        verb = scene.owner.get(back)
        if verb is not None and verb.bare and scene.words(verb.first, verb.first + 3) in nouns["deed"]:
            return verb.first
        sized = verb is not None and verb.bare and verb.lemma in {"doter", "évaluer", "estimer"}
        if verb is not None and not sized and (not verb.bare or back == at):
            break
        if token.kind == PUNCTUATION or token.kind == FIGURE:
            break
        if token.kind == WORD and token.low in known:
            if back > 1 and scene.low(back - 1) in OF and scene.tokens[back - 2].low in known:
                return back - 2
            return back
    token = scene.tokens[at]
    if token.kind == WORD and at not in scene.owner and token.low not in scene.lexicon.words["determiner"]:
        return at if token.low not in scene.lexicon.words["preposition"] | scene.lexicon.words["adverb"] else -1
    return -1


def _held(scene: Scene, at: int) -> int:
    """The noun of aid that an amount is the size of, looking left from ``at``."""
    nouns = scene.lexicon.nouns
    for back in range(at, max(-1, at - 8), -1):
        if scene.tokens[back].kind == PUNCTUATION or scene.tokens[back].kind == FIGURE:
            return -1
        verb = scene.owner.get(back)
        if verb is not None and not verb.bare:
            return -1
        if scene.tokens[back].low in nouns["aid"] or scene.tokens[back].low in nouns["container"]:
            return back
    return -1


def _phrase_start(scene: Scene, at: int) -> int:
    """The position before the determiner and adjectives that open a noun phrase whose head is at ``at + 1``."""
    words = scene.lexicon.words
    for back in range(at, max(-1, at - 3), -1):
        token = scene.tokens[back]
        if token.kind != WORD or back in scene.owner:
            break
        if token.low in words["determiner"]:
            return back if token.low in {"du", "des", "au", "aux"} else back - 1
        if token.low in words["preposition"]:
            break
    return at
