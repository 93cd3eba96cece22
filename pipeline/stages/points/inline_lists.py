"""Lists without markers whose count is announced in the same sentence: "six domaines, à savoir A, B, … et F"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from pipeline.stages.points.announcements import Announcement, Announcements
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.series import Marker, Series
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_REACH = 90
"""Code points from the announced noun to what joins the items."""
_OR = "soit"
"""What joins a figure with its equivalent as well: "2 milliards de rands, soit 99 millions d'euros"."""
_LOOSE = 3
"""Items that any noun announces right before a colon, at least."""
_DEFINITE = re.compile(r"(?:l[ea]s? |l')[a-z]")
_ARTICLE = re.compile(r"(?:l[ea]s?|une?|des) |l'")
_INFINITIVE = re.compile(r"(?:s'|se )?[a-z-]{2,30}(?:er|ir|re)(?![\w'-])")
_WHERE = re.compile(r"(?:aux?|a|en|dans|pres d[eu]) \w")
"""Where the thing before a comma is: "Kandadji, au Niger"."""
_LONGEST = 900
_ITEM = 170
_AND = re.compile(r",? (?:et|ainsi que|ou|et enfin|puis) (?!\d)")
_LEADING_AND = re.compile(r"(?:et|ainsi que|ou|puis|enfin)(?: enfin)?,? ")
_BREAK = re.compile(r"[.!?](?=\s|[\"»)]|$)")
_QUOTED = re.compile(r"(?P<gap>)(?P<joint>,? « ?)(?=[^«»\n]{5,200}»)")
_QUESTION = re.compile(r"[ ;,]{0,3}(?:et |Et )?(?P<words>[^.?!:;\n]{3,160}\?)")
_CLOSER = {"(": ")", "[": "]", "«": "»"}


@cache
def _joint() -> re.Pattern[str]:
    joints = alternatives(vocabulary().joints)
    return re.compile(rf"(?P<gap>[^.;:!?()\n]{{0,{_REACH}}}?)(?P<joint>,? ?(?:{joints}) ?:? ?| ?: | ?\(| ?[–—] )")


@cache
def _taken_up() -> re.Pattern[str]:
    """A sentence behind the count that only opens the list: "Lesquelles ?", "Les voici :", "Il les énumère :"."""
    told = alternatives(vocabulary().listing)
    opens = rf"et (?:[^.;:!?()\n]{{2,60}} )?(?:de |d')(?:{told})[a-z]{{0,4}}|les (?:voici|voila)"
    opens += rf"|[^.;:!?()\n]{{2,60}} les (?:a |avait )?(?:{told})[a-z]{{0,6}}(?: [^.;:!?()\n]{{1,40}})?"
    asks = r"lesquel(?:le)?s|quels sont-ils|quelles sont-elles|quoi donc"
    return re.compile(
        rf"(?P<gap>[^;:!?()\n]{{0,{2 * _REACH}}}?[.»] (?:{opens}|(?={asks})))"
        rf"(?P<joint>(?<!\. ) ?: |(?:{asks}) ?\? )"
    )


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{alternatives(vocabulary().stops)})(?![\w'-])")


def announced_series(
    layout: Layout, announcements: Announcements, names: Sequence[Any], taken: set[int]
) -> list[Series]:
    """The inline announced lists of the text.

    ``names``: the mentions (items that are all names behind a bare colon are no points). ``taken``: where items of
    other lists start.
    """
    found = []
    done = 0
    for announcement in announcements.items:
        if announcement.start < done:
            continue
        series = _read(layout, announcement, names) or _read(layout, announcement, names, in_quotes=True)
        if series is None or any(m.start in taken for m in series.markers):
            continue
        done = series.markers[-1].end
        found.append(series)
    return found


def _read(
    layout: Layout, announcement: Announcement, names: Sequence[Any], *, in_quotes: bool = False
) -> Series | None:
    """The list that an announcement opens; ``in_quotes``: "tient en trois verbes, « écouter, comprendre, agir »"."""
    words = vocabulary()
    folded = layout.folded
    patterns = (_QUOTED,) if in_quotes else (_joint(), _taken_up())
    match = next((m for pattern in patterns if (m := pattern.match(folded, announcement.end)) is not None), None)
    if match is None:
        return None
    if "," in match["gap"].rstrip(' "»') and match["joint"].strip() != ":" and not match["joint"].strip(" ,:(–—"):
        return None
    joint = match["joint"].strip(" ,:")
    if in_quotes and not announcement.firm:
        return None
    explicit = joint[:1].isalpha() and (joint != _OR or announcement.firm)
    if joint == _OR and not explicit:
        return None
    quoted = (
        folded[announcement.start : match.end()].count("«") + folded[announcement.start : match.end()].count('"') > 0
    )
    loose = not explicit and not announcement.firm and not quoted
    if loose and (announcement.count < _LOOSE or match["joint"].strip() != ":" or announcement.noun in words.persons):
        return None
    start = match.end()
    while folded[start : start + 1] in {" ", "«"}:
        start += 1
    if announcement.noun in words.asking and (asked := _asked(layout, start, announcement.count)):
        line = layout.line_at(start)
        questions = [Marker(a, a, "announced", "", i, line, False, 0, b) for i, (a, b) in enumerate(asked, 1)]
        return Series("announced", questions, announced=announcement.count, announcement=announcement.start)
    end = _end_of_list(layout, start, parenthesis="(" in match["joint"], dash=match["joint"].strip() in {"–", "—"})
    if end is None:
        return None
    spans = split_items(folded, start, end, announcement.count, closed="(" in match["joint"])
    if spans is None or any(not 1 < b - a <= _ITEM for a, b in spans):
        return None
    if loose and not any(all(opens.match(folded, a) for a, _ in spans) for opens in (_DEFINITE, _INFINITIVE)):
        return None
    if not explicit:
        starts = {offset for name in names for offset in (name.start, name.start - 1)}
        named = sum(any(a + d in starts for d in range(5)) for a, _ in spans)
        if announcement.noun in words.actors or named == len(spans):
            return None
    line = layout.line_at(start)
    markers = [Marker(a, a, "announced", "", i, line, False, 0, b) for i, (a, b) in enumerate(spans, 1)]
    return Series("announced", markers, announced=announcement.count, announcement=announcement.start)


def _asked(layout: Layout, start: int, count: int) -> list[tuple[int, int]]:
    """The spans of ``count`` questions one behind the other: "trois questions : qui paie ? qui construit ? quand ?"."""
    spans: list[tuple[int, int]] = []
    for match in _QUESTION.finditer(layout.text, start, layout.lines[layout.line_at(start)].last):
        if match.start() != (spans[-1][1] if spans else start) or len(spans) == count:
            break
        spans.append((match.start("words"), match.end()))
    return spans if len(spans) == count else []


def _end_of_list(layout: Layout, start: int, *, parenthesis: bool, dash: bool) -> int | None:
    """Where the words of the list end at the latest."""
    text = layout.text
    line = layout.line_at(start)
    if start >= layout.lines[line].last:
        return None
    last = line
    while last < line + 8 and layout.continues(last):
        last += 1
    limit = min(layout.lines[last].last, start + _LONGEST)
    if parenthesis:
        bracket = text.find(")", start, limit)
        return bracket if bracket > 0 else None
    stop = _BREAK.search(text, start, limit)
    end = stop.start() if stop else limit
    if dash:
        closing = re.compile(r" [–—]").search(text, start, end)
        end = closing.start() if closing else end
    quote = text.find("»", start, end)
    if quote >= 0 and "«" not in text[start:quote]:
        end = quote
    colon = text.find(" : ", start, end)
    return end if colon < 0 else None


def split_items(text: str, start: int, end: int, count: int, *, closed: bool) -> list[tuple[int, int]] | None:
    """The spans of ``count`` items in ``text[start:end]``, or ``None`` where the words make another number.

    Items are split at semicolons, else at commas, the last one at "et". ``closed``: nothing follows the last item
    before ``end``.
    """
    separator = ";" if text.count(";", start, end) >= count - 1 else ","
    pieces = _pieces(text, start, end, separator)
    placed = _placed(text, pieces) if separator == "," else pieces
    found = _items(text, placed, count, closed=closed, separator=separator)
    found = found or _items(text, pieces, count, closed=closed, separator=separator)
    return found or _items(text, _described(text, pieces), count, closed=closed, separator=separator)


def _placed(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces, each with what says where it is: "Fomi, en Guinée"."""
    found = pieces[:1]
    for a, b in pieces[1:]:
        if _WHERE.match(text, a, b) and not _WHERE.match(text, *pieces[0]):
            found[-1] = found[-1][0], b
        else:
            found.append((a, b))
    return found


def _described(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces that begin with an article, each with what is said of it: "la saison des pluies, très longue"."""
    found = pieces[:1]
    for a, b in pieces[1:]:
        lead = _LEADING_AND.match(text, a, b)
        if _ARTICLE.match(text, *pieces[0]) and not _ARTICLE.match(text, lead.end() if lead is not None else a, b):
            found[-1] = found[-1][0], b
        else:
            found.append((a, b))
    return found


def _items(
    text: str, pieces: list[tuple[int, int]], count: int, *, closed: bool, separator: str
) -> list[tuple[int, int]] | None:
    items: list[tuple[int, int]] = []
    for index, (a, b) in enumerate(pieces):
        lead = _LEADING_AND.match(text, a, b)
        if lead is not None and items:
            a = lead.end()
        missing = count - len(items)
        behind = pieces[index + 1] if index + 1 < len(pieces) else None
        if missing == 1:
            if lead is None and not (closed or separator == ";" or behind is None):
                return None
            items.append(_trim(text, a, b, last=True))
            return items if behind is None or not closed else None
        joins = list(_AND.finditer(text, a, b))
        if (
            missing == 2
            and joins
            and not (behind and _LEADING_AND.match(text, *behind))
            and (separator == "," or behind is None)
        ):
            join = _best_join(text, joins, items, a)
            items.append(_trim(text, a, join.start(), last=False))
            items.append(_trim(text, join.end(), b, last=True))
            return items if behind is None or not closed else None
        items.append(_trim(text, a, b, last=False))
    return None


def _best_join(text: str, joins: list[re.Match[str]], items: list[tuple[int, int]], start: int) -> re.Match[str]:
    """The "et" that is followed by the word with which the other items begin, else the last one before a stop."""
    sample = text[items[0][0] :] if items else text[start:]
    first = re.match(r"[^\W\d_]+'?", sample)
    article = first.group() if first else ""
    kind = {"le", "la", "les", "l'"} if article in {"le", "la", "les", "l'"} else {article}
    for join in joins:
        word = re.match(r"[^\W\d_]+'?", text[join.end() : join.end() + 20])
        if word and word.group() in kind:
            return join
    stop = _stop().search(text, start)
    before = [join for join in joins if stop is None or join.start() < stop.start()]
    return before[-1] if before else joins[0]


def _pieces(text: str, start: int, end: int, separator: str) -> list[tuple[int, int]]:
    """Stretches between separators that stand outside brackets and quotes, without edge blanks."""
    pieces = []
    depth: list[str] = []
    begin = start
    for offset in range(start, end + 1):
        char = text[offset] if offset < end else separator
        if offset < end:
            if depth and char == depth[-1]:
                depth.pop()
                continue
            if char in _CLOSER:
                depth.append(_CLOSER[char])
                continue
            if char != separator or depth or (char == "," and text[offset + 1 : offset + 2].isdigit()):
                continue
        a, b = begin, offset
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if a < b:
            pieces.append((a, b))
        begin = offset + 1
    return pieces


def _trim(text: str, start: int, end: int, *, last: bool) -> tuple[int, int]:
    """An item without edge blanks; the last one ends before the words that carry the sentence on."""
    if last:
        stop = _stop().search(text, start + 1, end)
        if stop is not None:
            end = stop.start()
    while end > start and (text[end - 1].isspace() or text[end - 1] in '"»;,'):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in '"«'):
        start += 1
    return start, end
