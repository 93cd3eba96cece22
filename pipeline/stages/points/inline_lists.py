"""Lists without markers whose count is announced in the same sentence: "six domaines, à savoir A, B, … et F"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from pipeline.stages.points.announcements import Announcement, Announcements
from pipeline.stages.points.inline_items import split_items
from pipeline.stages.points.layout import REACH, Layout
from pipeline.stages.points.series import Marker, Series
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_REACH = 90
"""Code points from the announced noun to what joins the items."""
_OR = "soit"
"""What joins a figure with its equivalent as well: "2 milliards de rands, soit 99 millions d'euros"."""
_LOOSE = 3
"""Items that any noun announces right before a colon, at least."""
_DEFINITE = re.compile(r"(?:l[ea]s? |l')[a-z]")
_THE = r"(?:l[ea]s? |l')(?!(?:une?|autre|premiere?|seconde?) )"
"""The article of a first item that is no "l'un", "le premier"."""
_APPOSED = re.compile(rf"(?P<gap>(?: [a-z'-]{{3,20}}){{0,3}})(?P<joint>, )(?=(?:{_THE}|une? )[a-z])")
"""A comma alone before the items: "trois risques, l'inflation, la sécheresse et le déficit"."""
_STATED = re.compile(
    r"(?P<gap> (?:[a-z]{1,12}' ?|[a-z]{1,12} ){0,3}(?:[a-z]{2,15}ent|ont|sont|font|vont)(?: [a-z]{1,15}){0,3})"
    rf"(?P<joint>, )(?={_THE}[a-z])"
)
"""The same behind a verb whose subject is what is counted: "deux points restent à caler, le prix et la date"."""
_ONE_EACH = re.compile(r"une? [a-z]")
_CLOSED = re.compile(r" ?(?:[.;:!?)»\n]|\Z)")
_COUNTED_AGAIN = re.compile(r"(?<![\w'-])(?:l[ea]s|ces|ses|leurs|nos|mes|vos|aux|des|parmi) \Z")
"""A determiner before a count that only takes it up: "les trois risques"."""
_BEHIND = re.compile(
    r" ?(?:[.;:!?)»\n]|\Z|, ?(?:et |mais )?(?:qui|que|qu'|dont|ou|[a-z]{2,12} (?:l[ea]s?)?quel(?:le)?s?"
    r"|(?:au|aux|du|des)quel(?:le)?s?|afin|avant|tout|en|sans|a|pour|avec|dans)(?![\w-]))"
)
"""What closes such a list: the end of the sentence, or what a comma only adds to it."""
_INFINITIVE = re.compile(r"(?:s'|se )?[a-z-]{2,30}(?:er|ir|re)(?![\w'-])")
_WORD, _WORDS_BEFORE = re.compile(r"[a-z]{1,30}"), 4
"""Words before a count behind which a comma alone may part its items: fewer may be an adjunct, "Dans deux secteurs"."""
_LONGEST = 900
_ITEM = 170
_BREAK = re.compile(r"[.!?](?=\s|[\"»)]|$)")
_IT_IS = re.compile(
    r"(?P<gap>[^.;:!?()\n]{0,120}[.»] )il s'agi(?:t|ra|rait|ssait)(?:,? [a-z]{3,20}ment,?|, en l'occurrence,)? "
    r"(?=d(?:e|u|es) |d')"
)
"""A sentence behind the count that only says what is counted: "trois secteurs. Il s'agit de l'eau, du rail et de"."""
_OF = re.compile(r"(?P<bare>de |d')|(?:du|des) ")
_QUOTED = re.compile(r"(?P<gap>)(?P<joint>,? « ?)(?=[^«»\n]{5,200}»)")
_TITLE = re.compile(r"[ :,;(]{0,4}(?:et |ainsi que )?(?:« ?|\")(?P<title>[^«»\"\n]{3,160}?)(?: ?»|\")")
"""One of several titles in quotation marks."""
_QUESTION = re.compile(r"[ ;,]{0,3}(?:et |Et )?(?P<words>[^.?!:;\n]{3,160}\?)")


@cache
def _joint() -> re.Pattern[str]:
    joints = alternatives(vocabulary().joints)
    return re.compile(rf"(?P<gap>[^.;:!?()\n]{{0,{_REACH}}}?)(?P<joint>,? ?(?:{joints}) ?:? ?| ?: | ?\(| ?[–—] )")


@cache
def _taken_up() -> re.Pattern[str]:
    """A sentence behind the count that only opens the list: "Lesquelles ?", "Les voici :", "Il les énumère :"."""
    told = alternatives(vocabulary().listing)
    opens = rf"et (?:[^.;:!?()\n]{{2,60}} )?(?:de |d')(?:{told})[a-z]{{0,4}}|les (?:voici|voila)"
    opens += rf"|(?:[^.;:!?()\n]|\bmm?\.){{2,120}} les (?:a |avait )?(?:{told})[a-z]{{0,6}}(?: [^.;:!?()\n]{{1,120}})?"
    asks = r"lesquel(?:le)?s|quels sont-ils|quelles sont-elles|quoi donc"
    return re.compile(
        rf"(?P<gap>[^;:!?()\n]{{0,{2 * _REACH}}}?[.»] (?:{opens}|(?={asks})))"
        rf"(?P<joint>(?<!\. ) ?: |(?:{asks}) ?\? )"
    )


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
        series = (
            _read(layout, announcement, names)
            or _read(layout, announcement, names, in_quotes=True)
            or _read_apposed(layout, announcement, names)
            or _read_behind(layout, announcement)
        )
        if series is not None and _is_counted_again(announcements, announcement, series):
            continue
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
    while folded[start : start + 1] in {" ", "«", '"'}:
        start += 1
    if (marked := _quoted_items(layout, match.end("joint") - 3, announcement.count)) is not None:
        return _series(layout, announcement, marked)
    if announcement.noun in words.asking and (asked := _asked(layout, start, announcement.count)):
        return _series(layout, announcement, asked)
    end = _end_of_list(layout, start, parenthesis="(" in match["joint"], dash=match["joint"].strip() in {"–", "—"})
    if end is None:
        return None
    spans = split_items(layout, start, end, announcement.count, closed="(" in match["joint"])
    if spans is None or any(not 1 < b - a <= _ITEM for a, b in spans):
        return None
    if loose and not any(all(opens.match(folded, a) for a, _ in spans) for opens in (_DEFINITE, _INFINITIVE)):
        return None
    if not explicit:
        starts = {offset for name in names for offset in (name.start, name.start - 1)}
        named = sum(any(a + d in starts for d in range(5)) for a, _ in spans)
        if announcement.noun in words.actors or named == len(spans):
            return None
    return _series(layout, announcement, spans)


def _quoted_items(layout: Layout, start: int, count: int) -> list[tuple[int, int]] | None:
    """The words of ``count`` titles in quotation marks, side by side: "trois thèmes : « A », « B » et « C »"."""
    spans: list[tuple[int, int]] = []
    at = start
    while len(spans) < count:
        match = _TITLE.match(layout.folded, at)
        if match is None:
            return None
        spans.append(match.span("title"))
        at = match.end()
    return spans if _TITLE.match(layout.folded, at) is None else None


def _read_apposed(layout: Layout, announcement: Announcement, names: Sequence[Any]) -> Series | None:
    """The list that only a comma parts from its count, where each item has its article. The count opens no sentence
    unless it is the subject of a verb before the comma."""
    folded, start = layout.folded, announcement.start
    if not announcement.firm:
        return None
    stated = _STATED.match(folded, announcement.end)
    match = stated or _APPOSED.match(folded, announcement.end)
    index = layout.sentence_at(start)
    if match is None or index is None or _COUNTED_AGAIN.search(folded, max(0, start - 8), start):
        return None
    sentence = max(layout.sentence(index).start, start - REACH)
    if stated is None and len(_WORD.findall(folded, sentence, start)) < _WORDS_BEFORE:
        return None
    end = _end_of_list(layout, match.end(), parenthesis=False, dash=False)
    spans = split_items(layout, match.end(), end, announcement.count, closed=False) if end is not None else None
    if spans is None or any(not 1 < b - a <= _ITEM for a, b in spans):
        return None
    each = all(_ONE_EACH.match(folded, a) for a, _ in spans)
    if not each and any(_DEFINITE.match(folded, a) is None for a, _ in spans):
        return None
    named = {name.start for name in names} | {name.start - len(article) for name in names for article in ("l'", "le ")}
    closes = _CLOSED if each or stated is not None else _BEHIND
    if all(a in named for a, _ in spans) or closes.match(folded, spans[-1][1]) is None:
        return None
    return _series(layout, announcement, spans)


def _read_behind(layout: Layout, announcement: Announcement) -> Series | None:
    """The list in the sentence behind its count, each item with its "de": "Il s'agit de l'eau, du rail et de"."""
    folded = layout.folded
    match = _IT_IS.match(folded, announcement.end) if announcement.firm else None
    end = _end_of_list(layout, match.end(), parenthesis=False, dash=False) if match is not None else None
    if match is None or end is None:
        return None
    spans = split_items(layout, match.end(), end, announcement.count, closed=False)
    of = [_OF.match(folded, a, b) for a, b in spans or ()]
    if spans is None or not all(of) or any(not 1 < b - a <= _ITEM for a, b in spans):
        return None
    return _series(
        layout, announcement, [(m.end() if m and m["bare"] else a, b) for m, (a, b) in zip(of, spans, strict=True)]
    )


def _is_counted_again(announcements: Announcements, announcement: Announcement, series: Series) -> bool:
    """Whether another count stands between an announcement and its items: "les deux ministres … trois secteurs"."""
    return any(other.firm for other in announcements.between(announcement.end, series.start))


def _series(layout: Layout, announcement: Announcement, spans: list[tuple[int, int]]) -> Series:
    line = layout.line_at(spans[0][0])
    markers = [Marker(a, a, "announced", "", i, line, False, 0, b) for i, (a, b) in enumerate(spans, 1)]
    return Series(
        "announced", markers, announced=announcement.count, announcement=announcement.start, counted=announcement.noun
    )


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
