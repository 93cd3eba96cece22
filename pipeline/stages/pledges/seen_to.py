"""What somebody sees to: "veillera à ce que douze ingénieurs soient formés" is "formera douze ingénieurs"."""

from __future__ import annotations

from dataclasses import replace

from pipeline.conjugation import INFINITIVE
from pipeline.stages.pledges.frame import Frame, Link, after_class
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import THAT
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE

_SEEN_TO = frozenset({("à", "ce"), ("en", "sorte")})
"""What stands between the verb of who sees to it and "que"."""
_AGENT = frozenset({"par", "auprès"})
_NEAR = 6


def seen_to(scene: Scene, position: int, link: Link) -> Frame | None:
    """The deed that a figure suffers in a clause behind "à ce que" or "en sorte que", as one of the verb's subject."""
    at = link.left
    if scene.low(at - 1) not in THAT or (scene.low(at - 3), scene.low(at - 2)) not in _SEEN_TO:
        return None
    governor, deed = scene.left_verb(at - 4), scene.right_verb(position)
    if governor is None or governor.bare or deed is None or deed.voice != PASSIVE or deed is governor:
        return None
    name = after_class(deed)
    if not name or any(scene.low(k) in _AGENT for k in range(deed.last + 1, deed.last + _NEAR)):
        return None
    done = replace(deed, tense=INFINITIVE, voice=ACTIVE, matrix=governor)
    return Frame(position, done, name, "object", link)
