"""Pairs: "d'une part … d'autre part", "d'un côté … de l'autre", "non seulement … mais aussi", "soit … soit"."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.points.layout import Layout
from pipeline.stages.points.series import Marker, Series
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_REACH = 1_500
"""Code points between the two markers of a pair, at most."""
_WITHIN = 400
"""The same for pairs that one sentence holds."""
_TAIL = re.compile(r",? *")
_NEXT_WORD = re.compile(r"[ ,]*([^\W\d_]+)")
_POSTPOSED = re.compile(r" ?(?:[.;)»!?]|$|, ?(?:et|ainsi|d'autre)\b| et\b)", re.MULTILINE)
_INFINITIVE = re.compile(r" (?:de |d')(?:ne pas |se |s'|l[ea]s? |l'|y |en )?[a-z-]{3,30}(?:er|ir|re)(?![\w'-])")
"""What may follow both markers though it begins like the complement of a noun: "d'une part d'ouvrir un poste"."""
_TO_DO = re.compile(r" (?:de |d')(?:ne pas |se |s'|y |en )?[a-z-]{3,30}(?:er|ir|re)(?![\w'-])")
"""The same without a word that may be an article: "d'un côté de fermer le port, de l'autre de payer"."""
_PARTITIVE = re.compile(r" des ")
"""What makes of "d'une part des" a part of something, unless the answer stands behind a comma in its sentence."""
_SPLIT = re.compile(r"[,;] (?:et )?\Z")
_SOIT = re.compile(r"(?<![\w'])(?<!que )(?<!qu'il )(?<!qu'elle )soit (?=[^\W\d_])(?!que |disant )")
_SOIT_BETWEEN = re.compile(r"[,;] ?(?:et )?\Z")


@cache
def _pattern() -> re.Pattern[str]:
    firsts = alternatives(pair[0] for pair in vocabulary().pairs)
    return re.compile(rf"(?<![\w'-])(?:{firsts})(?![\w-])")


@cache
def _answers(first: str) -> re.Pattern[str]:
    """What may answer ``first``. "mais" alone needs a comma or a semicolon before it."""
    forms = next(pair[1:] for pair in vocabulary().pairs if pair[0] == first)
    return re.compile(rf"(?<![\w'-])(?:{alternatives(forms)})(?![\w-])")


def pair_series(layout: Layout) -> list[Series]:
    """The pairs of the text, in the order in which they begin."""
    found = []
    text = layout.folded
    previous_end = 0
    for match in _pattern().finditer(text):
        if match.start() < previous_end:
            continue
        second = _second(layout, match)
        if second is None:
            continue
        third = _third(layout, match, second)
        previous_end = (third or second).end()
        found.append(_series(layout, match, second, *([third] if third is not None else [])))
    found.extend(_alternatives(layout))
    found.sort(key=lambda series: series.start)
    return found


def _series(layout: Layout, *matches: re.Match[str]) -> Series:
    markers = []
    for ordinal, match in enumerate(matches, 1):
        tail = _TAIL.match(layout.text, match.end())
        line = layout.line_at(match.start())
        initial = layout.text[layout.lines[line].first : match.start()].strip('"« ') == ""
        content = tail.end() if tail else match.end()
        markers.append(Marker(match.start(), content, "pair", "", ordinal, line, initial))
    return Series("pair", markers)


def _second(layout: Layout, first: re.Match[str]) -> re.Match[str] | None:
    text = layout.folded
    words = first.group()
    partitive = _PARTITIVE.match(text, first.end()) is not None
    done = _INFINITIVE.match(text, first.end()) is not None
    bad = _bad_neighbour(text, first.end()) and not partitive and not done
    if bad or _POSTPOSED.match(text, first.end()):
        return None
    line = layout.line_at(first.start())
    end = layout.lines[line].last
    sentence_bound = words == "non seulement"
    if not sentence_bound:
        below = layout.following(line)
        if below is not None:
            end = layout.lines[below].last
    elif layout.continues(line):
        end = layout.lines[line + 1].last
    end = min(end, first.end() + (_WITHIN if sentence_bound else _REACH))
    again = _pattern().search(text, first.end(), end)
    if again is not None and again.group() == words:
        end = again.start()
    here = layout.sentence_at(first.start())
    for match in _answers(words).finditer(text, first.end(), end):
        there = layout.sentence_at(match.start())
        if here is None or there is None or there - here > (0 if sentence_bound or partitive else 6):
            return None
        if done and text[match.end() : match.end() + 3] not in {" de", " d'"}:
            continue
        if partitive and not _SPLIT.search(text, match.start() - 5, match.start()):
            return None
        if match.group().startswith("de l'autre"):
            alike = any(p.match(text, first.end()) and p.match(text, match.end()) for p in (_TO_DO, _PARTITIVE))
            if there - here > 2 or (_bad_neighbour(text, match.end()) and not alike):
                continue
        elif not sentence_bound and _POSTPOSED.match(text, match.end()):
            return None
        return match
    return None


def _third(layout: Layout, first: re.Match[str], second: re.Match[str]) -> re.Match[str] | None:
    """What closes a pair that a semicolon goes on: "d'une part … ; d'autre part … ; enfin …"."""
    if not first.group().startswith("d'un"):
        return None
    index = layout.sentence_at(second.start())
    if index is None or layout.text.find(";", first.end(), second.start()) < 0:
        return None
    end = min(layout.sentence(index).end, second.end() + _REACH)
    return _closer().search(layout.folded, second.end(), end)


@cache
def _closer() -> re.Pattern[str]:
    return re.compile(rf"(?<=; )(?:{alternatives(vocabulary().close)})(?![\w-])")


def _bad_neighbour(text: str, end: int) -> bool:
    """Whether what follows makes another phrase of the marker ("d'un côté du fleuve")."""
    word = _NEXT_WORD.match(text, end)
    if word is None:
        return False
    return text[end : end + 1] != "," and word.group(1) in vocabulary().no_pair_behind


def _alternatives(layout: Layout) -> list[Series]:
    """ "soit …, soit …" in one sentence; not "soit 69 M€"."""
    found: list[Series] = []
    run: list[re.Match[str]] = []
    for match in _SOIT.finditer(layout.folded):
        if (
            run
            and layout.sentence_at(run[-1].start()) == layout.sentence_at(match.start()) is not None
            and (_SOIT_BETWEEN.search(layout.folded, max(0, match.start() - 8), match.start()))
        ):
            run.append(match)
            continue
        if len(run) > 1:
            found.append(_series(layout, *run))
        run = [match]
    if len(run) > 1:
        found.append(_series(layout, *run))
    return found
