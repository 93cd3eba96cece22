"""Relative clauses that stand between a verb and its object: "verseront à la [Commission], dont le siège est à Accra, 3
millions"."""

from __future__ import annotations

from pipeline.stages.pledges.frame import Link
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.spans import behind_insertion
from pipeline.stages.pledges.tokens import FIGURE
from pipeline.stages.pledges.verb import PASSIVE, Verb

_LONGEST = 16
"""Tokens that such a relative clause may have."""
_TO = frozenset(("à", "au", "aux", "en", "dans", "chez"))


def verb_over_relative(scene: Scene, left: int) -> Verb | None:
    """The verb whose object opens at the token ``left``, behind a relative clause between two commas; ``None`` where
    none stands there. Between the verb and the clause stands only what a preposition opens."""
    while scene.low(left - 1) in {",", "et"} and left > 2 and scene.tokens[left - 2].kind == FIGURE:
        left -= 2
    opening = _relative_before(scene, left)
    if opening < 0:
        return None
    verb = scene.left_verb(opening - 1)
    if verb is None or verb.voice == PASSIVE or not verb.has("give", "do"):
        return None
    if scene.low(behind_insertion(scene, verb.last + 1)) not in _TO:
        return None
    between = range(verb.last + 1, opening)
    apart = any(scene.tokens[k].kind == FIGURE or scene.low(k) in {",", "et"} for k in between)
    return None if apart else verb


def verb_of_amount(scene: Scene, link: Link) -> Verb | None:
    """The verb of the main clause on which "…, pour un montant de" hangs behind a relative clause ("construira un
    centre, dont la livraison est attendue en mai, pour un montant de 58 millions"), or ``None``."""
    opening = next((k for k in (link.left, link.left - 1) if scene.low(k) == "pour"), -1)
    if not link.apart or link.container >= 0 or opening < 1 or scene.low(opening - 1) != ",":
        return None
    comma = next((k for k in range(opening - 2, max(0, opening - _LONGEST), -1) if scene.low(k) == ","), -1)
    if comma < 0 or not any(scene.opens_relative(k) for k in (comma + 1, comma + 2)):
        return None
    verb = scene.left_verb(comma - 1)
    return verb if verb is not None and verb.has("give", "do") and verb.voice != PASSIVE else None


def _relative_before(scene: Scene, left: int) -> int:
    """The comma where a relative clause opens whose last comma stands right before ``left``, or -1."""
    if scene.low(left - 1) != ",":
        return -1
    for index in range(left - 2, max(0, left - _LONGEST), -1):
        if scene.low(index) in STOPS or scene.tokens[index].kind == FIGURE:
            return -1
        if scene.low(index) == ",":
            relative = any(scene.opens_relative(k) for k in (index + 1, index + 2) if k < left)
            spoken = scene.low(index + 1) == "qui"  # its verb may be one that no list knows
            spoken = spoken or any(k in scene.owner and not scene.owner[k].bare for k in range(index + 1, left))
            return index if relative and spoken else -1
    return -1
