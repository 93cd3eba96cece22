"""Figures that announce a list of points: "quatre axes :", "les trois priorités suivantes"."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.quantities.lexicon import alternatives, numbers


def announces(behind: str, head: str) -> bool:
    """Whether a noun like "axe" (``head``: its singular) opens a list by what stands behind it (lower case)."""
    return head in numbers().announcing and _signs().match(behind) is not None


def announces_by_sign(behind: str, head: str) -> bool:
    """The same by a sign in the same clause alone ("les trois chantiers suivants :")."""
    return head in numbers().announcing and _near_sign().match(behind) is not None


@cache
def _signs() -> re.Pattern[str]:
    """Behind the noun phrase: a sign in the same sentence, or a first point at the start of the next."""
    lexicon = numbers()
    signs = rf"(?<!\w)(?:{alternatives(lexicon.announce_signs)})(?!\w)"
    opener = rf"(?:[.!?:] ?|[.!?:]?\n[\s]{{0,6}})(?:« ?)?(?:{alternatives(lexicon.openers)})"
    return re.compile(rf"[^.!?;:\n]{{0,160}}?(?:{signs}|{opener})")


@cache
def _near_sign() -> re.Pattern[str]:
    words = alternatives(sign for sign in numbers().announce_signs if sign[0].isalpha())
    return re.compile(
        rf" (?:(?:qui )?(?:sont|étaient|seront) )?(?:les )?(?:{words})(?!\w)|(?: [\w'-]{{2,20}}){{0,4}} ?:\s"
    )
