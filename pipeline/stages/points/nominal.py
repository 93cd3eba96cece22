"""Lists of kind nominal: "le premier axe … le deuxième axe", "la première … la seconde", "Premier constat : …"."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.points.announcements import Announcements, small_numbers
from pipeline.stages.points.entries import plural
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.vocabulary import LAST, alternatives, vocabulary
from pipeline.stages.points.wording import CLAUSE, SENTENCE, Word, sentences_between

_ELLIPTIC = re.compile(r"(?<![\w-])en [a-z' -]{1,30}?(?P<number>[a-z-]{1,40}) ?[.:][\s»\"]*\Z")
_VERB = re.compile(r"\?[a-z]{2,}(?:[^t]rait|eraient|iraient|draient|[eid]ra)")
"""A future or conditional behind an ordinal, which is no noun: "la deuxième verrait"."""
_FEW, _ABOVE = 2, 300
"""Items whose points must be counted above, and code points of the end of the sentence above."""
_FAR = 3_000
"""Code points between two items, at most."""
_FAR_LABELLED = 12_000
"""The same for labels ("Premier axe :")."""


def nominal_runs(layout: Layout, announcements: Announcements, words: list[Word]) -> list[list[Word]]:
    """Runs of "le premier axe … le deuxième …" whose head is a point's, or was announced."""
    runs: list[list[Word]] = []
    run: list[Word] = []
    for word in words:
        if run and _nominal_next(layout, announcements, run, word):
            run.append(word)
            continue
        if word.ordinal == 1:
            if len(run) > 1:
                runs.append(run)
            run = [word]
    if len(run) > 1:
        runs.append(run)
    return [held for run in runs if (held := _held(layout, announcements, run))]


def _held(layout: Layout, announcements: Announcements, run: list[Word]) -> list[Word]:
    """``run`` without what only continues its count by chance at its end ("la 4e session"); empty where none holds."""
    while len(run) > 1:
        if _nominal_holds(layout, announcements, run):
            return run
        if not run[-1].head.startswith("?"):
            break
        run = run[:-1]
    return []


def _nominal_next(layout: Layout, announcements: Announcements, run: list[Word], word: Word) -> bool:
    last = run[-1]
    if last.ordinal == LAST:
        return False
    if word.ordinal != LAST and word.ordinal != last.ordinal + 1:
        return False
    if word.start - last.start > (_FAR_LABELLED if word.label else _FAR):
        return False
    if word.head not in {"", run[0].head} and _VERB.fullmatch(word.head) is None:
        bare = not run[0].head
        if not (bare and (_may_be_verb(word.head) or _announced(layout, announcements, run[0], word.head))):
            return False
    if word.label != run[0].label and word.label:
        return False
    if word.height == CLAUSE:
        return sentences_between(layout, last, word) <= 1
    return word.label or sentences_between(layout, last, word) <= 8


def _may_be_verb(head: str) -> bool:
    """Whether the word behind the ordinal may be its verb ("le deuxième règle …")."""
    return head.startswith("?") or head in vocabulary().headless


def _announced(layout: Layout, announcements: Announcements, first: Word, head: str) -> bool:
    """Whether the noun was counted before the first item: "cinq chantiers. Le premier … Le cinquième chantier"."""
    return any(noun == plural(head) for _, noun in announcements.near(layout, first.start, sentences=2))


def _elliptic_count(layout: Layout, offset: int) -> int:
    """What the end of the sentence before counts without a noun: "J'en vois trois."; else 0."""
    match = _ELLIPTIC.search(layout.folded, max(0, offset - 60), offset)
    return small_numbers().get(match["number"], 0) if match is not None else 0


def _nominal_holds(layout: Layout, announcements: Announcements, run: list[Word]) -> bool:
    words = vocabulary()
    if all(word.label for word in run):
        return len(run) > 2 or not any(word.faint for word in run)
    if run[0].height < SENTENCE and not run[0].semicolon and all(w.height < SENTENCE for w in run):
        return False
    head = run[0].head
    if head and not head.startswith("?"):
        return run[0].height >= SENTENCE or run[0].semicolon
    if len(run) > 1 and _elliptic_count(layout, run[0].start) == len(run):
        return True
    near = announcements.near(layout, run[0].start, sentences=2)
    for count, noun in near:
        if noun in words.persons or noun in words.actors:
            continue
        unknown = [w.head for w in run if w.head.startswith("?") and plural(w.head[1:]) != noun]
        if unknown and (len(set(unknown)) < len(unknown) or count != len(run)):
            continue
        if count == len(run) or noun in words.announcers:
            return True
    return len(run) > _FEW and _uncounted(layout, run[0].start)


def _uncounted(layout: Layout, offset: int) -> bool:
    """Whether the sentence before speaks of points that it does not count: "a déconstruit quelques idées reçues."."""
    index = layout.sentence_at(offset)
    if not index:
        return False
    above = layout.sentence(index - 1)
    if several_points(layout, above.start, above.end):
        return True
    return _the_points().search(layout.folded, max(above.start, above.end - _ABOVE), above.end) is not None


def several_points(layout: Layout, start: int, end: int) -> bool:
    """Whether the text from ``start`` to ``end`` ends in points that it does not count: "plusieurs raisons,"."""
    return _several().search(layout.folded, max(start, end - _ABOVE), end) is not None


@cache
def _several() -> re.Pattern[str]:
    nouns = alternatives(plural(noun) for noun in vocabulary().points)
    return re.compile(
        rf"(?<![\w'-])(?:quelques|plusieurs|certaines?|diverse?s|ses|leurs) (?:{nouns})(?: [a-z]{{3,15}})? ?[.,:]\Z"
    )


@cache
def _the_points() -> re.Pattern[str]:
    """The same of points said to be known: "a décliné les priorités de l'Église."."""
    nouns = alternatives(plural(noun) for noun in vocabulary().points)
    whose = r"(?: [a-z-]{3,15})?(?: (?:d[eu] |des |d')[^.,;:\n]{2,60})?"
    return re.compile(rf"(?<![\w'-])les (?:grands |grandes |principaux |principales )?(?:{nouns}){whose} ?[.:]\Z")
