"""Who receives whom: "X a reçu Y", "reçu par X, Y", "Y a été accueilli par X", "Y est l'hôte de X".

"L'hôte" is X, "le visiteur" is Y.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from pipeline.conjugation import PAST
from pipeline.stages.points.names import NOBODY, Name, Names, name_of
from pipeline.stages.points.verb_forms import FINITE, conjugated
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_PHRASE = 140
"""Code points of an office before its name, at most."""

_VISITING = re.compile(
    r"(?<![\w'-])(?:en (?:visite|deplacement|tournee|escale|mission)|(?:est|etait) (?:arrivee? |venue? )?en visite"
    r"|s'est rendue?|a effectue une visite|a fait escale)(?: [a-z]{4,15}){0,2} (?:a|au|aux|en|dans|sur) (?=[a-z])"
)
"""What says that somebody visits a place: "En visite à X, le ministre Y"."""


def received(names: Names, sentences: Sequence[tuple[int, int]]) -> tuple[Name, Name]:
    """Who receives and who is received in the first of the ``sentences`` that says so; NOBODY where it does not."""
    for start, end in sentences:
        match = _receiving().search(names.layout.folded, start, end)
        visit = _VISITING.search(names.layout.folded, start, end) if match is None else None
        if visit is not None:
            behind = [m for m in names.between(visit.end(), end) if m.label == "PER"]
            before = [m for m in names.between(start, visit.start()) if m.label == "PER"]
            comes = before[-1] if before else behind[0] if behind else None
            return NOBODY, (name_of(comes) if comes is not None else NOBODY)
        if match is None:
            continue
        before = [m for m in names.between(start, match.start()) if m.label == "PER"]
        behind = [m for m in names.between(match.end(), end) if m.label == "PER"]
        opens = not names.layout.folded.endswith("ete ", start, match.start())
        receives, guest = _sides(match, before, behind, opens=opens)
        return (name_of(receives) if receives else NOBODY), (name_of(guest) if guest else NOBODY)
    return NOBODY, NOBODY


def _sides(match: re.Match[str], before: Sequence[Any], behind: Sequence[Any], *, opens: bool) -> tuple[Any, Any]:
    """The mentions of who receives and who is received; ``opens``: a participle alone, whose subject may follow."""
    if match["hosted"] and not before:
        return None, None
    if match["passive"] or match["hosted"]:
        agent = behind[0] if behind and behind[0].start - match.end() <= _PHRASE else None
        if before:
            return agent, before[0]
        return agent, behind[1] if opens and len(behind) > 1 else None
    return before[-1] if before else None, behind[0] if behind else None


@cache
def _receiving() -> re.Pattern[str]:
    words = vocabulary()
    plain = alternatives(conjugated(words.receiving, FINITE))
    past = alternatives(conjugated(words.receiving, PAST))
    granted = alternatives(words.audiences)
    guest = alternatives(words.hosts | words.guests)
    return re.compile(
        rf"(?<![\w'-])(?:(?P<passive>(?:{past})(?: [^.;:«»]{{1,60}}?)?? par(?= ))"
        rf"|(?P<hosted>(?:est|etait|a ete|fut|sera) (?:l'|l[ea] )(?:{guest})(?= de | d'| du ))"
        rf"|(?:a|ont|avait|avaient) (?:(?!ete )[a-z]{{2,12}} |, [^,.;]{{1,40}}, ){{0,2}}?(?:{past})"
        rf"|(?:(?:a|ont|avait|avaient) )?(?:{granted})|(?:{plain}))(?![\w'-])"
    )
