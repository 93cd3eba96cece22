"""Whether the verb around an expression speaks of the past or of what is to come: a small heuristic.

The cue nearest to the expression in its sentence decides; one in front of it counts as nearer than one behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise

from pipeline.stages.dates.nodes import NOT_PAST, SURELY_PAST, Tense
from pipeline.stages.dates.vocabulary import fold, vocabulary

WINDOW = 28
"""Words on each side in which a verb is looked for."""
NEAR = 3
"""Words between a verb and an expression that it surely governs."""
PRESENT, BREAK = "present", "break"
ADJACENT_BY = "adjacent, with its agent"
"""The same before "par": the agent stands between ("livrés par nos soins en décembre")."""
ADJACENT = "adjacent"
ANNOUNCED = "announced"
"""A past of a verb of announcing: what it announces may be to come ("a annoncé l'octroi de 200 bourses dès mai")."""
"""A participle without auxiliary: a past for an expression directly behind it ("élu le 6 mai")."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?|[;:]|\.(?=\s)")
_PAST_ENDINGS = re.compile(r"(?:[aeiu]ient|[aeiou]rent|[a-z]{2}ait|[^r]aient)\Z")
_PARTICIPLE = re.compile(r"[a-zà-ÿ]{2,}(?:é|ée|és|ées)\Z")
_SHORT_PARTICIPLE = re.compile(r"[a-zà-ÿ]{2,}(?:[ui]e?s?|ise?s?|ite?s?|inte?s?|erte?s?)\Z")
_IMPERFECT = re.compile(r"[a-zà-ÿ]{3,}[^r]ait\Z")
_INFINITIVE = re.compile(r"[a-zà-ÿ]{2,}(?:er|ir|re|oir)")
_SAID = re.compile(r"\s?[»”\"]?, (?:a|ont|avait|avaient)(?:-t-(?:il|elle|on))? ")
"""What opens an inserted saying right behind an expression ("… en octobre, a répété la ministre")."""
_FUTURE = re.compile(r"[a-zà-ÿ]{2,}(?:ra|rai|ras|ront|rons|rez|rait|raient)\Z")


class Verbs:
    """The tense cues of a sentence, ``text[low:high]``, found once for all expressions in it."""

    def __init__(self, text: str, low: int, high: int) -> None:
        self._text = text
        matches = list(_WORD.finditer(text, low, high))
        words = [match.group() for match in matches]
        self._starts = [match.start() for match in matches]
        self._words = words
        self._cues = [_cue(words, index) for index in range(len(words))]

    def tense(self, start: int, end: int, lean: Tense = "") -> Tense:
        """The tense around the span ``start`` to ``end`` (code points of the text): ``past``, ``future`` or "".

        With ``lean``, only a verb within :data:`NEAR` words in front speaks against that tense, and none at all
        against the two leans of :mod:`~pipeline.stages.dates.nodes` that are sure.
        """
        if lean == SURELY_PAST:
            return "past"
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        before = self._nearest(range(first - 1, max(-1, first - 1 - WINDOW), -1), True)
        after = self._nearest(range(last, min(len(self._cues), last + WINDOW)), False)
        found = before or after
        if before and before[1] == "future" and _SAID.match(self._text, end):
            after = None
        if before and after:
            found = before if before[0] <= after[0] * 2 + 2 else after
        if lean == NOT_PAST:
            return "future" if found and found[1] == "future" else ""
        if lean and (found is None or found[0] > NEAR or found[1] == PRESENT or found is after):
            return lean
        return found[1] if found and found[1] != PRESENT else ""

    def _nearest(self, positions: range, backwards: bool) -> tuple[int, Tense] | None:
        """Distance in words of the nearest cue, and its tense."""
        for steps, index in enumerate(positions):
            cue = self._cues[index]
            if cue == BREAK:
                return None
            if cue in (ADJACENT, ADJACENT_BY):
                if backwards and steps <= (2 if cue == ADJACENT and not self._has_place(index) else 5):
                    return min(steps, 2), "past"
            elif cue == ANNOUNCED:
                return steps, "past" if steps <= NEAR or not backwards else PRESENT
            elif cue:
                return steps, cue
        return None

    def _has_place(self, index: int) -> bool:
        """Whether a place stands behind a participle: "les priorités arrêtées à Versailles les 10 et 11 mars"."""
        behind = self._words[index + 1 : index + 3]
        return len(behind) == 2 and behind[0] in ("à", "au", "aux", "en") and behind[1][:1].isupper()


def _cue(words: list[str], index: int) -> Tense:
    word = words[index]
    if word in (";", ":", "."):
        return BREAK
    shouted = word.isupper() and len(word) > 1
    if shouted:
        word = word.lower()
    if word[:1].isupper() and index > 0:
        return ""
    word = word.lower()
    kind = _lists(shouted).get(fold(word) if shouted else word)
    if kind in ("future", "postponed") and index and words[index - 1].lower() in vocabulary().tense["formerly"]:
        return ""  # "initialement prévu le 30 juin" may lie behind us
    if kind == "future":
        return "future"
    if kind == "none":
        return "past" if index and words[index - 1].lower() in _auxiliaries() and _PARTICIPLE.match(word) else ""
    behind_it = words[index + 1].lower() if index + 1 < len(words) else ""
    if behind_it == "pour" and word in vocabulary().tense_written["set_for"]:
        return "future"
    if kind == "postponed" and behind_it in ("à", "au", "aux", "jusqu"):
        return "future"
    if _FUTURE.match(word):
        return "future"
    if _is_planned(words, index):
        return "future"
    if index and words[index - 1].lower() in vocabulary().tense["determiners"]:
        return ""
    if word in vocabulary().tense_written["done"]:
        return "past"
    if word in vocabulary().tense_written["intended"]:
        behind = [later.lower() for later in words[index + 1 : index + 3]]
        return PRESENT if any(map(_INFINITIVE.fullmatch, behind)) else "past"
    if kind is None and _IMPERFECT.match(word):
        return "past"
    if _SHORT_PARTICIPLE.match(word) and kind is None:
        return _of_short_participle(words, index)
    if kind in ("past", "participle") or _PARTICIPLE.match(word) is not None:
        alone = ADJACENT_BY if behind_it == "par" else ADJACENT
        return _of_participle(words, index, "past" if kind == "past" else alone)
    if _PAST_ENDINGS.search(fold(word)):
        return "past"
    if word not in ("est", "sont"):
        return ""
    # The auxiliary of a past ("est arrivée") leaves the word to its participle.
    following = range(index + 1, min(index + 3, len(words)))
    return "" if any(_cue(words, place) == "past" for place in following) else PRESENT


def _is_planned(words: list[str], index: int) -> bool:
    """An infinitive behind a verb of deciding or promising: "ont décidé de dépêcher", "s'engage à livrer"."""
    if _INFINITIVE.fullmatch(words[index].lower()) is None or index < 2:
        return False
    link, verb = words[index - 1].lower(), words[index - 2].lower()
    if link in vocabulary().tense["clitics"] and index > 2:
        link, verb = words[index - 2].lower(), words[index - 3].lower()
    return link in ("de", "d", "à") and verb in vocabulary().tense_written["planning"]


def _of_short_participle(words: list[str], index: int) -> Tense:
    """A word that may be a participle in -u, -i, -is, -it or -int is one behind "a", "ont" and behind "s'est"."""
    earlier = [word.lower() for word in words[max(0, index - 3) : index]]
    if any(word in ("a", "ont", "avait", "avaient") for word in earlier):
        return "past"
    reflexive = any(pair in (("s", "est"), ("se", "sont"), ("s", "était")) for pair in pairwise(earlier))
    gone = words[index].lower() in vocabulary().tense_written["with_etre"] and {"est", "sont"} & set(earlier)
    return "past" if reflexive or gone else ""


def _of_participle(words: list[str], index: int, alone: Tense) -> Tense:
    """What the auxiliary in front of a participle says; ``alone`` where there is none."""
    for word in reversed(words[max(0, index - 4) : index]):
        lower = word.lower()
        if lower in ("est", "sont") and alone != "past" and not _takes_etre(words, index):
            return PRESENT
        if lower in _auxiliaries():
            return ANNOUNCED if words[index].lower() in vocabulary().tense_written["announcing"] else "past"
        if lower == "avoir" and not _is_modal(words, words.index(word, max(0, index - 4))):
            return "past"  # "d'avoir livré"
        if _FUTURE.match(lower) or lower in ("être", "avoir", "soit", "soient"):
            return "future"
    return alone


def _is_modal(words: list[str], index: int) -> bool:
    """Whether a verb of duty or of the future stands before the word: "devront avoir livré"."""
    before = words[index - 1].lower() if index else ""
    return _FUTURE.match(before) is not None or before in vocabulary().tense_written["future_cues"]


def _takes_etre(words: list[str], index: int) -> bool:
    """Whether "est" before this participle makes a past: of a verb of going, or reflexive."""
    if words[index].lower() in vocabulary().tense_written["with_etre"]:
        return True
    return any(word.lower() in ("s", "se") for word in words[max(0, index - 5) : index])


@lru_cache(maxsize=2)
def _lists(folded: bool) -> dict[str, str]:
    """The kind of each listed word, as written or, for words in capitals, without accents."""
    tense = vocabulary().tense if folded else vocabulary().tense_written
    table = dict.fromkeys(tense["participles"], "participle")
    table |= dict.fromkeys(tense["past_cues"], "past")
    table |= dict.fromkeys(tense["no_future"], "none")
    table |= dict.fromkeys(tense["postponed"], "postponed")
    return table | dict.fromkeys(tense["future_cues"], "future")


@lru_cache(maxsize=1)
def _auxiliaries() -> frozenset[str]:
    return vocabulary().tense_written["auxiliaries"]
