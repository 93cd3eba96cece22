"""Figures of other things in the sentence of a pledge: who is quoted, a rate, a speed, an invoice, who paid in, who
signed, how much of a need is met, how much is traded."""

from __future__ import annotations

import re

from pipeline.conjugation import INFINITIVE, PRESENT
from pipeline.stages.pledges.folk import counts_people
from pipeline.stages.pledges.frame import MONEY, OF, SHARE
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import subject_span
from pipeline.stages.pledges.tokens import DATE, FIGURE, THAT
from pipeline.stages.pledges.verb import PASSIVE, REFLEXIVE, Verb

_PARTICIPLE = re.compile(r".{3,}ée?s?\Z")
_OWN = frozenset(("ses", "leurs", "nos", "vos"))
_NOT = frozenset(("ne", "n'"))
_ONLY = frozenset(("seul", "seuls", "seule", "seules"))
_NEAR = 4
"""Tokens around a figure or its verb in which a word says what it measures."""


def is_said_of_others(scene: Scene, position: int) -> bool:
    """Whether the figure at a token measures something else than a gift or deed of who acts in its sentence."""
    return (
        _sources(scene, position)
        or _level(scene, position)
        or _speed(scene, position)
        or _invoice(scene, position)
        or _payers(scene, position)
        or _doers(scene, position)
        or _already_there(scene, position)
        or _share_met(scene, position)
        or _avoided(scene, position)
        or _traded(scene, position)
    )


def _sources(scene: Scene, position: int) -> bool:
    """ "selon ⟦deux sources⟧": who is quoted."""
    words = scene.lexicon.words["source"]
    return scene.low(position - 1) in words or scene.words(position - 2, position) in words


def _level(scene: Scene, position: int) -> bool:
    """ "au taux de ⟦1,1 %⟧", "la chute de ⟦38 %⟧ des cours", "un montant supérieur de ⟦17 millions⟧"."""
    words, noun = scene.lexicon.words, scene.low(position - 2)
    if scene.low(position - 1) not in OF | {"à"}:
        return False
    share = scene.tokens[position].row.kind in SHARE
    return noun in words["more_or_less"] or (share and scene.low(position - 1) in OF and noun in words["level"])


def _speed(scene: Scene, position: int) -> bool:
    """ "des vents de ⟦250 kilomètres⟧ à l'heure", "un rendement de ⟦3 tonnes⟧ à l'hectare"."""
    return scene.low(position + 1) == "à" and scene.low(position + 3) in scene.lexicon.words["for_each"]


def _invoice(scene: Scene, position: int) -> bool:
    """ "un audit dont la facture, ⟦340 000 euros⟧, …", "ce serait ⟦9 milliards⟧": what something costs."""
    if scene.tokens[position].row.kind not in MONEY:
        return False
    bill = scene.lexicon.words["bill"]
    if scene.low(position - 1) == "," and (scene.low(position - 2) in bill or scene.low(position - 4) in bill):
        return scene.low(position + 1) == ","
    verb = scene.owner.get(position - 1)
    cleft = any(scene.low(k) in THAT | {"qui"} for k in range(position + 1, position + 1 + _NEAR))
    return verb is not None and verb.lemma == "être" and scene.low(verb.first - 1) in {"ce", "c'"} and not cleft


def _payers(scene: Scene, position: int) -> bool:
    """ "issus des dons de ses ⟦4 300 adhérents⟧": whose money it is."""
    if scene.low(position - 1) not in _OWN or scene.low(position - 2) not in OF:
        return False
    paid = scene.low(position - 3) in scene.lexicon.nouns["container"]
    return paid and counts_people(scene.lexicon, str(scene.tokens[position].row.unit or ""))


def _doers(scene: Scene, position: int) -> bool:
    """ "une île éprouvée en mars par ⟦deux cyclones⟧": who or what a participle says did it."""
    if scene.low(position - 1) != "par" or scene.tokens[position].row.kind in MONEY:
        return False
    at = position - 2
    while at > 0 and (scene.tokens[at].kind == DATE or scene.low(at) in {"en", "le", "dès"}):
        at -= 1
    verb = scene.owner.get(at)
    known = verb is not None and verb.bare and not verb.has("promise", "announce")
    return known or (verb is None and bool(_PARTICIPLE.match(scene.low(at))))


def _already_there(scene: Scene, position: int) -> bool:
    """ "Ce renfort s'ajoutera aux ⟦2 847 coopérants⟧ déjà en poste"."""
    verb = scene.owner.get(position - 2)
    added = verb is not None and verb.voice == REFLEXIVE and scene.low(position - 1) in {"aux", "au"}
    given = scene.owner.get(position + 2)
    there = {scene.low(position + 1), scene.low(position + 2)} & {"déjà", "existants", "existantes"}
    return added and bool(there) and given is None


def _share_met(scene: Scene, position: int) -> bool:
    """ "le budget n'est assuré qu'à hauteur d'⟦un quart⟧", "seuls ⟦41 % des accouchements⟧ sont assistés"."""
    if scene.tokens[position].row.kind not in SHARE:
        return False
    behind = scene.right_verb(position) if scene.low(position - 1) in _ONLY else None
    before = scene.left_verb(position - 1)
    if before is not None and not before.clitics & _NOT:
        before = None
    return any(v is not None and v.voice == PASSIVE and v.tense == PRESENT for v in (behind, before))


def _avoided(scene: Scene, position: int) -> bool:
    """ "sans empêcher ⟦17 attaques⟧"."""
    verb = scene.left_verb(position - 1)
    return verb is not None and verb.tense == INFINITIVE and verb.marker == "sans" and not verb.classes


def _traded(scene: Scene, position: int) -> bool:
    """ "a permis de porter les exportations à ⟦un milliard⟧", "Votre capital a été porté à ⟦2 milliards⟧": no gift or
    deed; what two sides want to trade is one."""
    verb = scene.left_verb(position - 1)
    if verb is None or verb.bare or verb.last < position - 12 or verb.has("give", "promise", "sign", "approve"):
        return False
    trade, outer = scene.lexicon.words["trade"], verb.matrix
    if verb.tense == INFINITIVE and (outer is None or not outer.has("permit")):
        return False
    if scene.low(position - 1) == "à" and _names_trade(scene, range(verb.last + 1, position), trade):
        return True
    moves = verb.voice == PASSIVE or scene.low(position - 1) in OF | {"à"}
    return moves and verb.tense != INFINITIVE and _is_trade(scene, verb, trade)


def _names_trade(scene: Scene, tokens: range, trade: frozenset[str]) -> bool:
    """Whether what a verb changes is trade: its noun behind a determiner, before any other figure."""
    for index in tokens:
        if scene.tokens[index].kind == FIGURE:
            return False
        if scene.low(index) in trade:
            return index - tokens.start <= _NEAR
    return False


def _is_trade(scene: Scene, verb: Verb, trade: frozenset[str]) -> bool:
    """Whether the subject of a verb is trade, a rent or a capital."""
    span = subject_span(scene, verb)
    return span is not None and any(scene.low(k) in trade for k in range(span[0], min(span[1], span[0] + 3)))
