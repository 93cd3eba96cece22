"""Lists whose markers are words: "premièrement …", "en premier lieu …", "d'abord … ensuite … enfin".

Ordinals first: a series is their run 1, 2, 3. Connectors and closers ("ensuite", "enfin") never count alone: they join
an opener or a run that they complete.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import pairwise

from pipeline.stages.points.announcements import Announcements
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.nominal import nominal_runs, several_points
from pipeline.stages.points.series import Marker, Series
from pipeline.stages.points.vocabulary import vocabulary
from pipeline.stages.points.wording import CLAUSE, INSIDE, PARAGRAPH, SENTENCE, Word, find_words, sentences_between

_FAR = 12_000
"""Code points between two ordinals of one series, at most."""
_AUXILIARY = re.compile(r"\b(?:a|ont|est|sont|avait|avaient|etait|etaient|fut|sera|aura) \Z")
"""What makes of "d'abord" an adverb of time: "il s'est d'abord rendu"."""
_WORD = 72
"""Code points of the word before a marker, with what parts them, at most."""
_WORDS = re.compile(r"[a-z]{3,24}")
_VERB_BEFORE = re.compile(r"(?<![\w-])([a-z]{3,24})(?:,|, [^,.;:]{3,40},)? \Z")
_COLON = re.compile(r" ?: \Z")
_TO_DO = re.compile(r",? ?(?:de |d')(?:ne pas |[a-z]{1,4} |l'){0,2}[a-z]{2,20}(?:er|ir|re|oir)(?![\w'-])")
"""What a verb that asks has behind each of the markers."""
_LIKE = re.compile(r",? ?(?P<word>parce qu(?:e|')|pour qu(?:e|')|qu(?:e|')|si|au?x?(?= (?!ete )[a-z])) ?(?=[a-z])")
"""The conjunction, or the preposition "à", that each marker of a list in one sentence may have behind it."""
_NEAR = 6_000
"""Code points between two connectors, at most."""
_SENTENCES_APART = 4
_LINES_APART = 4
_STRONG = ("adverb", "latin", "lieu", "temps", "count")
_REACH = {"adverb": _FAR, "latin": _FAR, "lieu": 8_000, "temps": 4_000, "count": 1_500}
_KINDS = {"temps": "lieu", "count": "number"}


def worded_series(layout: Layout, announcements: Announcements) -> list[Series]:
    """The lists of the text whose markers are words, in the order in which they begin."""
    words = find_words(layout)
    runs = [run for run in _ordinal_runs(layout, words) if run[0].family != "count" or _counted(run)]
    used = {id(word) for run in runs if len(run) > 1 for word in run}
    found: list[list[Word]] = []
    found.extend(_with_gaps_and_closer(layout, announcements, run, words, used) for run in runs if len(run) > 1)
    strong = set(_STRONG) - {"count"}
    openers = [w for w in words if id(w) not in used and (w.role == "open" or (w.family in strong and w.ordinal == 1))]
    for opener in openers:
        chain = _sequence(layout, announcements, opener, words, used) or _inline_sequence(
            layout, announcements, opener, words, used
        )
        if chain:
            used.update(map(id, chain))
            found.append(chain)
    found.extend(nominal_runs(layout, announcements, [w for w in words if w.family == "nominal"]))
    series = [_as_series(chain) for chain in found]
    series.sort(key=lambda s: s.start)
    return series


def _as_series(chain: list[Word]) -> Series:
    markers = []
    last = 0
    for word in chain:
        ordinal = word.ordinal or last + 1
        last = ordinal
        markers.append(
            Marker(word.start, word.content, word.family, word.role, ordinal, word.line, word.height == PARAGRAPH)
        )
    return Series(_KINDS.get(chain[0].family, chain[0].family), markers)


def _ordinal_runs(layout: Layout, words: list[Word]) -> list[list[Word]]:
    """Runs of ordinal adverbs and of "en … lieu"; a run may change its family."""
    runs: list[list[Word]] = []
    open_runs: list[list[Word]] = []
    opener: Word | None = None
    for word in words:
        if word.role == "open" and (
            word.height > INSIDE or not _AUXILIARY.search(layout.folded[max(0, word.start - 12) : word.start])
        ):
            opener = word
        if word.family not in _STRONG:
            continue
        run = _run_for(layout, open_runs, word)
        if word.ordinal == 1 or run is None:
            if word.ordinal == 2 and opener is not None and _near(layout, opener, word) and word.family != "temps":
                run = [opener, word]
                opener = None
            else:
                run = [word]
            open_runs = [*[r for r in open_runs if r[-1].family != word.family][-6:], run]
            runs.append(run)
            continue
        run.append(word)
        open_runs = open_runs[: open_runs.index(run) + 1]
    return [run if _steps(run) else run[:1] for run in runs if run[0].ordinal <= 1 or _steps(run)]


def _counted(run: list[Word]) -> bool:
    """Whether "un, … ; deux, … ; trois, …" is a list: three or more behind stops, without another family or a gap."""
    if not all(word.semicolon or word.height >= SENTENCE for word in run[1:]):
        return False
    return len(run) > 2 and [(w.family, w.ordinal) for w in run] == [("count", n) for n in range(1, len(run) + 1)]


def _near(layout: Layout, last: Word, word: Word) -> bool:
    """Whether a marker of another family stands where it can answer ``last``."""
    if word.height == PARAGRAPH and last.height == PARAGRAPH:
        return _paragraphs_between(layout, last.line, word.line) <= 2
    return sentences_between(layout, last, word) <= (3 if last.height > INSIDE else 1)


def _run_for(layout: Layout, open_runs: list[list[Word]], word: Word) -> list[Word] | None:
    """The open run that the word continues: of its own family first."""
    tests: tuple[Callable[[Word], bool], ...] = (
        lambda last: last.family == word.family and word.ordinal == max(last.ordinal, 1) + 1,
        lambda last: last.family == word.family and 0 <= word.ordinal - last.ordinal <= 2 and last.ordinal > 0,
        lambda last: (
            word.ordinal == max(last.ordinal, 1) + 1
            and {last.family, word.family} != {"lieu", "temps"}
            and _near(layout, last, word)
        ),
    )
    if word.ordinal == 1:
        return None
    for fits in tests:
        for run in reversed(open_runs):
            if word.start - run[-1].start <= _REACH[word.family] and fits(run[-1]):
                return run
    return None


def _steps(run: list[Word]) -> bool:
    """Whether somewhere an ordinal follows the one before it: repeats and gaps alone make no run."""
    return any(b.ordinal - max(a.ordinal, 1) == 1 for a, b in pairwise(run))


def _with_gaps_and_closer(
    layout: Layout, announcements: Announcements, run: list[Word], words: list[Word], used: set[int]
) -> list[Word]:
    """The run with a connector where an ordinal is left out, and with its closer."""
    filled = [run[0]]
    for word in run[1:]:
        if word.ordinal == max(filled[-1].ordinal, 1) + 2:
            gap = [
                w for w in words[_after(words, filled[-1].start) : _after(words, word.start) - 1]
                if w.role in {"next", "weak"} and w.height >= CLAUSE and id(w) not in used
            ]  # fmt: skip
            if len(gap) == 1:
                used.add(id(gap[0]))
                gap[0].ordinal = word.ordinal - 1
                filled.append(gap[0])
        filled.append(word)
    announced = announcements.before(layout, filled[0].start)
    if announced and announced <= len(filled):
        return filled
    last = filled[-1]
    for word in words[_after(words, last.start) :]:
        if word.start - last.start > _FAR:
            break
        if word.role != "close" or id(word) in used:
            continue
        if _joins(layout, filled, word, spread=1):
            used.add(id(word))
            filled.append(word)
        break
    return filled


def _after(words: list[Word], offset: int) -> int:
    """The position of the first word behind ``offset``."""
    return bisect_right(words, offset, key=lambda word: word.start)


def _joins(layout: Layout, chain: list[Word], word: Word, spread: int) -> bool:
    """Whether a closer stands where the chain's next item would: as high as the others, and near."""
    last = chain[-1]
    if all(w.height == PARAGRAPH for w in chain[1:]) and chain[-1].height == PARAGRAPH and len(chain) > 1:
        return word.height == PARAGRAPH and _paragraphs_between(layout, last.line, word.line) <= spread
    if layout.paragraph_start(word.line) != layout.paragraph_start(last.line):
        return (
            word.height == PARAGRAPH
            and last.height == PARAGRAPH
            and _paragraphs_between(layout, last.line, word.line) <= spread
        )
    inside = any(w.semicolon for w in chain)
    if word.height >= SENTENCE:
        return not inside and sentences_between(layout, last, word) <= _SENTENCES_APART
    return word.semicolon or (word.height == CLAUSE and sentences_between(layout, last, word) == 0)


def _paragraphs_between(layout: Layout, first: int, second: int) -> int:
    """Visible lines from ``first`` to ``second`` that begin a paragraph."""
    if second - first > 60:
        return 60
    return sum(not layout.blank(line) and not layout.continues(line - 1) for line in range(first + 1, second + 1))


def _sequence(
    layout: Layout, announcements: Announcements, opener: Word, words: list[Word], used: set[int]
) -> list[Word] | None:
    """The chain that ``opener`` begins, or ``None`` where nothing answers it."""
    inserted = opener.height == CLAUSE and layout.text[opener.content - 2 : opener.content] == ", "
    low = opener.height < SENTENCE and not opener.semicolon
    if low and not inserted and not (opener.family in _STRONG and opener.height >= CLAUSE):
        return None
    chain = [opener]
    for word in words[_after(words, opener.start) :]:
        if word.start - chain[-1].start > _NEAR:
            break
        if word.ordinal == 1 and word.family == opener.family:
            break
        if word.family == "nominal" or id(word) in used:
            continue
        if word.role == "open" and word.height >= SENTENCE and word.family == "sequence":
            break
        if word.role not in {"next", "weak", "close"}:
            continue
        if not _follows(layout, chain[-1], word):
            continue
        chain.append(word)
        if word.role == "close":
            break
    chain = _level(chain)
    announced = announcements.before(layout, opener.start)
    while announced and len(chain) > announced and any(w.role == "weak" for w in chain):
        chain.remove(next(w for w in reversed(chain) if w.role == "weak"))
    closed = chain[-1].role == "close"
    strong = any(w.role == "next" for w in chain)
    if not closed:
        while chain[-1].role == "weak" and announced != len(chain):
            chain.pop()
    if announced != len(chain) and len(chain) == 2 and any(w.faint for w in chain):
        return None
    if len(chain) < 2 or not (closed or strong or announced == len(chain)):
        return None
    if low and opener.family == "sequence" and not (closed and strong and len(chain) > 2):
        return None  # "Nous allons, d'abord, ouvrir … Ensuite, … Enfin, …"
    return chain


def _inline_sequence(
    layout: Layout, announcements: Announcements, opener: Word, words: list[Word], used: set[int]
) -> list[Word] | None:
    """The three points or more of one sentence whose verb asks for them, or that stand behind a colon: "réclame d'abord
    un audit, ensuite …, enfin …", "il faut d'abord"; ``None`` where there are none. The last one is a closer."""
    verb = _VERB_BEFORE.search(layout.folded, max(0, opener.start - _WORD), opener.start)
    asked = verb is not None and verb.group(1) in vocabulary().asked
    colon = _COLON.search(layout.folded, max(0, opener.start - 3), opener.start) is not None
    several = several_points(layout, max(0, opener.start - _WORD), opener.start - 1)
    counted = [a.count for a in announcements.between(opener.start - _WORD, opener.start) if a.end >= opener.start - 2]
    like = _LIKE.match(layout.folded, opener.content)
    needed = not vocabulary().asked.isdisjoint(_WORDS.findall(layout.folded, opener.start, opener.content))
    lone = not (asked or colon or counted or several or like or _asks_to(layout, opener))
    if not needed and (opener.height >= SENTENCE or lone):
        return None
    chain = [opener]
    for word in words[_after(words, opener.start) :]:
        if sentences_between(layout, opener, word):
            break
        if word.role in {"next", "weak", "close"} and word.height == CLAUSE and id(word) not in used:
            chain.append(word)
            if word.role == "close":
                alike = (
                    asked
                    or needed
                    or colon
                    or several
                    or counted == [len(chain)]
                    or all(_asks_to(layout, item) for item in chain)
                    or (like is not None and all(_opens_alike(layout, item, like["word"]) for item in chain))
                )
                return chain if alike and len(chain) > 2 else None
    return None


def _opens_alike(layout: Layout, word: Word, opening: str) -> bool:
    """Whether a marker has that conjunction behind it, elided or not: "d'abord qu'elles …, ensuite que …"."""
    match = _LIKE.match(layout.folded, word.content)
    return match is not None and match["word"].rstrip("e'ux") == opening.rstrip("e'ux")


def _asks_to(layout: Layout, word: Word) -> bool:
    """Whether "de" and an infinitive stand behind a marker: "d'abord de payer"."""
    return _TO_DO.match(layout.folded, word.content) is not None


def _follows(layout: Layout, last: Word, word: Word) -> bool:
    """Whether the connector stands near enough and high enough behind ``last``."""
    if layout.paragraph_start(word.line) == layout.paragraph_start(last.line):
        if word.height >= SENTENCE:
            return sentences_between(layout, last, word) <= _SENTENCES_APART
        return word.semicolon and sentences_between(layout, last, word) == 0
    return word.height == PARAGRAPH and _paragraphs_between(layout, last.line, word.line) <= _LINES_APART


def _level(chain: list[Word]) -> list[Word]:
    """Only the markers that stand as high as the opener, where two of them do."""
    high = [w for w in chain if w.height == PARAGRAPH]
    if chain[0].height == PARAGRAPH and len(high) >= 2 and high[-1].role in {"close", "next"}:
        return high
    return chain
