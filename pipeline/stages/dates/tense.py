"""Whether the verb around an expression speaks of the past or of what is to come: a small heuristic.

The cue nearest to the expression in its sentence decides; one in front of it counts as nearer than one behind it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.stages.dates.nodes import Tense
from pipeline.stages.dates.vocabulary import fold, vocabulary

WINDOW = 160
"""Characters on each side in which a verb is looked for."""
NEAR = 3
"""Words between a verb and an expression that it surely governs."""
PRESENT = "present"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_PAST_ENDINGS = re.compile(r"(?:[aeiu]ient|[aeiou]rent|[a-z]{2}ait|[^r]aient)\Z")
_PARTICIPLE = re.compile(r"[a-zà-ÿ]{2,}(?:é|ée|és|ées)\Z")
_FUTURE = re.compile(r"[a-zà-ÿ]{2,}(?:ra|rai|ras|ront|rons|rez|rait|raient)\Z")
_BREAK = re.compile(r"[;:]|\.\s")


def tense_at(text: str, span: tuple[int, int], sentence: tuple[int, int], lean: Tense = "") -> Tense:
    """The tense around a span of ``text`` inside its sentence: ``past``, ``future`` or "" (offsets in code points).

    With ``lean``, only a verb within :data:`NEAR` words speaks against that tense.
    """
    left = text[max(sentence[0], span[0] - WINDOW) : span[0]]
    right = text[span[1] : min(sentence[1], span[1] + WINDOW)]
    cut = max((m.end() for m in _BREAK.finditer(left)), default=0)
    stop = _BREAK.search(right)
    before = _nearest(left[cut:], backwards=True)
    after = _nearest(right[: stop.start()] if stop else right, backwards=False)
    found = before or after
    if before and after:
        found = before if before[0] <= after[0] * 2 + 2 else after
    if lean and (found is None or found[0] > NEAR or found[1] == PRESENT or found is after):
        return lean
    return found[1] if found and found[1] != PRESENT else ""


def _nearest(text: str, backwards: bool) -> tuple[int, Tense] | None:
    """Distance in words of the nearest cue, and its tense."""
    words = [m.group() for m in _WORD.finditer(text)]
    order = range(len(words) - 1, -1, -1) if backwards else range(len(words))
    for steps, index in enumerate(order):
        tense = _cue(words, index, steps if backwards else NEAR)
        if tense:
            return steps, tense
    return None


def _cue(words: list[str], index: int, steps: int) -> Tense:
    word = words[index]
    if word.isupper() and len(word) > 1:
        word = word.lower()
    if word[:1].isupper() and index > 0:
        return ""
    word = word.lower()
    kind = _lists().get(fold(word))
    if kind == "future":
        return "future"
    if kind == "none":
        return ""
    if _FUTURE.match(word):
        return "future"
    if index and words[index - 1].lower() in vocabulary().tense["determiners"]:
        return ""
    if kind in ("past", "participle") or _PARTICIPLE.match(word) is not None:
        tense = _of_participle(words, index, kind == "past" or steps <= 2)
        if tense:
            return tense
    if _PAST_ENDINGS.search(fold(word)):
        return "past"
    return PRESENT if word in ("est", "sont") else ""


def _of_participle(words: list[str], index: int, alone: bool) -> Tense:
    """What the auxiliary in front of a participle says; ``alone``: a participle without one is a past."""
    for word in reversed(words[max(0, index - 4) : index]):
        lower = word.lower()
        if lower in _auxiliaries():
            return "past"
        if _FUTURE.match(lower) or lower in ("être", "avoir"):
            return "future"
    return "past" if alone else ""


@lru_cache(maxsize=1)
def _lists() -> dict[str, str]:
    tense = vocabulary().tense
    table = dict.fromkeys(tense["participles"], "participle")
    table |= dict.fromkeys(tense["past_cues"], "past")
    table |= dict.fromkeys(tense["no_future"], "none")
    return table | dict.fromkeys(tense["future_cues"], "future")


@lru_cache(maxsize=1)
def _auxiliaries() -> frozenset[str]:
    return vocabulary().tense_written["auxiliaries"]
