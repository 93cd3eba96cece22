"""Which series of figures, letters or bullets are lists: a marker counts because of its companions and its intro."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pipeline.stages.points.layout import Layout
from pipeline.stages.points.series import Marker, Series
from pipeline.stages.points.stack import LOOSE
from pipeline.stages.points.vocabulary import vocabulary

_INFINITIVE = re.compile(r"(?:s'|se |ne pas )?[a-zà-ÿœ]{2,}(?:er|ir|re|oir)\b")
_SPOKEN = re.compile(
    r"-t-(?:il|elle|on)\b|\b(?:dit|fit|répondit|demanda|répliqua|murmura|cria|reprit|ajouta|lança|souffla|soupira|insista|"
    r"protesta|déclara|poursuivit|expliqua)-?(?: |-)(?:il|elle|le|la|l'|[A-Z])"
)
_PERSON = re.compile(r"\b(?:[Jj]e|[Tt]u|[Vv]ous|me|moi|toi|mon|ma|mes|votre|vos)\b|\b[Jj]'")
_NAME_VERB = re.compile(r"[A-ZÀ-Ý][\w'-]{1,30} (?:a|est|sera|ont|avait|était|aura|fut|va|doit|peut|n'|s'|se|ne) ?")
_CALL = re.compile(r"\w ?[(\[](\d{1,2})[)\]]")
_CIVIL = re.compile(r"(?:MM?\.|Mmes?|Mlle|Dre?|Me) ")
_LABEL = re.compile(r"(?: ?\([^)\n]{1,60}\))?(?:, [^:.;\n]{1,80})? ?: ")
"""What stands behind the name of who has the word."""
_ASKED = re.compile(r"(?<![\w-])(?:questions?|interrogations?)(?![\w-])")
_ANY_WORD = re.compile(r"[^\W\d_]+")
_FIRST_WORD = re.compile(r"[\w'’-]+")


def is_list(layout: Layout, series: Series, names: Sequence[Any]) -> bool:
    """Whether the series stands as a list. ``names`` are the mentions of persons (initials are no letters)."""
    markers = series.markers
    if series.part:
        return True
    if len(markers) < 2:
        return False
    if not all(_has_words(layout, series, index) for index in range(min(len(markers), 40))):
        return False
    if series.kind == "bullet":
        return _bullets(layout, series)
    ordinals = series.ordinals
    steps = sum(b - a == 1 for a, b in pairwise(ordinals))
    if ordinals[0] > 1 and (steps < 2 or not markers[0].initial):
        return False
    if not steps:
        return False
    if not markers[0].initial and not _one_breath(layout, series):
        return False
    if markers[0].indent == LOOSE and len(markers) < 3:
        return False
    if markers[0].style.endswith("A") and "." in markers[0].style and _initials(layout, series, names):
        return False
    return not _footnotes(layout, series) and not _turns(layout, series, names)


def _turns(layout: Layout, series: Series, names: Sequence[Any]) -> bool:
    """Whether the figures number the turns of a transcript: "03.01 X (Y) : … 03.02 Z, ministre : …"."""
    if series.kind != "number":
        return False
    begun = {name.start: name for name in names}
    speakers = []
    for marker in series.markers:
        civil = _CIVIL.match(layout.text, marker.content)
        named = begun.get(civil.end() if civil is not None else marker.content)
        if named is None or _LABEL.match(layout.text, named.end) is None:
            return False
        speakers.append(named.entity or named.text)
    return series.markers[0].style.startswith("path") or len(set(speakers)) < len(speakers)


def item_line(layout: Layout, series: Series, index: int) -> str:
    """The words of an item up to the end of its line (or to the next item of the line)."""
    marker = series.markers[index]
    line = layout.lines[layout.line_at(marker.content)]
    end = line.last
    if index + 1 < len(series.markers):
        end = min(end, series.markers[index + 1].start)
    return layout.text[marker.content : max(end, marker.content)].strip()


def _has_words(layout: Layout, series: Series, index: int) -> bool:
    """Whether an item says something beside the "and" that joins it with the next."""
    return any(m.group() not in {"et", "ou"} for m in _ANY_WORD.finditer(item_line(layout, series, index)))


def intro_line(layout: Layout, series: Series) -> str:
    """The visible line above the first item, or what stands before it in its line."""
    first = series.markers[0]
    line = layout.lines[first.line]
    before = layout.text[line.first : first.start].strip()
    if not first.initial and before:
        return before
    above = layout.previous(first.line)
    return "" if above is None else layout.words_of(above)


def _one_breath(layout: Layout, series: Series) -> bool:
    """Whether an inline series is separated like one: by stops, or behind a colon."""
    first = series.markers[0]
    line = layout.lines[first.line]
    if layout.text[line.first : first.start].rstrip().endswith(":") or first.start == line.first:
        return True
    gaps = [layout.text[m.start - 2 : m.start].strip() for m in series.markers[1:]]
    joined = [layout.text[max(0, m.start - 4) : m.start] for m in series.markers[1:]]
    return all(
        gap[-1:] in {";", ",", ".", ":"} or " et " in j or " ou " in j for gap, j in zip(gaps, joined, strict=True)
    )


def _initials(layout: Layout, series: Series, names: Sequence[Any]) -> bool:
    """Whether the letters are the initials of names: most of them, and no numeral such as "II" among them."""
    starts = {name.start for name in names}
    likely = 0
    for index, marker in enumerate(series.markers):
        if layout.text[marker.start + 1 : marker.start + 2].isalpha():
            return False
        line = item_line(layout, series, index)
        likely += marker.start in starts or _NAME_VERB.match(line) is not None
    return likely * 2 >= len(series.markers) or all(
        re.fullmatch(r"[A-ZÀ-Ý][a-zà-ÿ'-]+", item_line(layout, series, i)) and len(series.markers) == 2
        and layout.line_at(m.start) == len(layout.lines) - 1
        for i, m in enumerate(series.markers)
    )  # fmt: skip


def _footnotes(layout: Layout, series: Series) -> bool:
    """Whether the figures are notes that the text above calls: "(1)" behind a word, earlier."""
    first = series.markers[0]
    if series.kind != "number" or not first.initial or first.style not in {"()", "[]"}:
        return False
    above = layout.text[max(0, first.start - 20_000) : first.start]
    calls = {int(number) for number in _CALL.findall(above)}
    return set(series.ordinals[:8]) <= calls


def _bullets(layout: Layout, series: Series) -> bool:
    intro = intro_line(layout, series)
    folded = intro.lower()
    if any(re.match(rf"{re.escape(words)}\b", folded) for words in vocabulary().furniture):
        return False
    glyph = series.markers[0].style
    if not series.markers[0].initial:
        return _one_breath(layout, series)
    # A long list is known by its beginning: the tests read the first items only.
    lines = [item_line(layout, series, index) for index in range(min(len(series.markers), 40))]
    if glyph in vocabulary().plain_bullets:
        return True
    spoken = sum(map(_spoken, lines))
    introduced = intro.rstrip(" *_").endswith(":") or series.announced is not None
    if glyph.startswith("tight") and not introduced:
        return False
    if introduced and _ASKED.search(folded) and all(line.rstrip(' "»').endswith("?") for line in lines):
        return True
    if introduced:
        return spoken * 3 < len(lines) and not (spoken and _spoken(lines[0]))
    return not spoken and _parallel(lines)


def _spoken(line: str) -> bool:
    """Whether a dash line is somebody's words in a dialogue."""
    bare = line.rstrip(' "»')
    if bare.endswith(("?", "!", "…", "...")) or _SPOKEN.search(line) or _PERSON.search(line):
        return True
    first = _FIRST_WORD.match(line)
    if first is None or not line[0].isupper():
        return False
    word = first.group().lower()
    return word in vocabulary().dialogue and bare.endswith(".") and word not in {"à", "et"}


def _parallel(lines: list[str]) -> bool:
    """Whether the items are built alike, so that no intro is needed."""
    bare = [line.strip(" *_") for line in lines]
    if all(line.endswith((";", ",")) for line in bare[:-1]):
        return True
    if all(line[:1].islower() for line in bare):
        return all(len(line.split()) > 1 for line in bare)
    if all(_INFINITIVE.match(line.lower()) for line in bare):
        return True
    short = all(not line.endswith((".", ":")) and 1 < len(line.split()) <= 15 for line in bare)
    return short and len(bare) >= 3


def merge_broken(layout: Layout, all_series: list[Series]) -> list[Series]:
    """Bullet lists whose items are a heading each and a paragraph below it are one list."""
    merged: list[Series] = []
    open_runs: dict[tuple[str, int], Series] = {}
    for series in all_series:
        first = series.markers[0]
        if series.kind != "bullet" or not first.initial:
            merged.append(series)
            continue
        key = (first.style, first.indent)
        run = open_runs.get(key)
        if run is not None and _same_run(layout, run, series):
            run.markers.extend(series.markers)
            continue
        open_runs[key] = series
        merged.append(series)
    return merged


def _same_run(layout: Layout, run: Series, series: Series) -> bool:
    last, first = run.markers[-1], series.markers[0]
    above = layout.previous(first.line)
    if above is None or layout.words_of(above).endswith(":") or first.line - last.line > 12:
        return False
    remaining = (run.announced or 0) - len(run.markers) - len(series.markers)
    if run.announced and remaining >= 0:
        return True
    return _heading(layout, last) and _heading(layout, first) and len(series.markers) == 1


def _heading(layout: Layout, marker: Marker) -> bool:
    """Whether the item's line is a heading: short and without a stop."""
    line = layout.lines[marker.line]
    below = layout.following(marker.line)
    return (
        layout.ends_open(marker.line)
        and line.last - marker.content <= 90
        and below is not None
        and layout.lines[below].last - layout.lines[below].first > line.last - marker.content
    )
