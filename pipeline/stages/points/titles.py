"""The point in a few words: its lead clause without marker and without "il faut"."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.points.layout import Layout
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_SHORT = 60
"""Code points of a clause that is short enough to stay whole."""
LONGEST = 120
"""Code points of a title, at most."""
_SPACES = re.compile(r"\s+")
_STOP = re.compile(r"(?<![ (][A-Z])(?<!\bMM)(?<!\bMme)[.!?](?=[\s\"»)]|$)|;|\n(?=\s*\n)")
_COLON = re.compile(r" ?: (?=\S)")
_DATED = re.compile(r"[^:\n]{0,30}?\d{4} ?:")
_EDGES = ' \u00a0\u202f\t\n*_#"«»,;:–—-'
_TAIL = ' \u00a0\u202f\t\n*_#"«,;:–—-.…'
_FUNCTION_END = re.compile(
    r"(?:[ ,](?:de|du|des|d'|à|au|aux|et|ou|la|le|les|l'|un|une|en|dans|par|pour|sur|avec|que|qui))+\Z"
)


@cache
def _elaborates() -> re.Pattern[str]:
    return re.compile(rf", ?(?=(?:{alternatives(vocabulary().elaborates)})(?![\w-]))")


@cache
def _nominal() -> re.Pattern[str]:
    """ "Le premier axe porte sur", "la seconde est de": what only points at the point."""
    words = vocabulary()
    ordinal = alternatives(words.ordinals)
    link = (
        r"(?:porter?a? sur|concernera?|consister?a? a|visera? a|tient a(?: la)?|est(?: de| d')?|sera(?: de| d')?|c'est)"
    )
    return re.compile(
        rf"(?:l[ea]|une?|s(?:on|a)|notre|leur) (?:{ordinal})(?: et (?:derniere?|plus \w+))?(?: [a-z-]+)?"
        rf"(?:, et [^,]{{1,30}})?,? ?{link}(?: |(?<='))"
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(vocabulary().title_openings)})(?: |(?<=') ?)(?:donc |également |aussi )?")


def title(layout: Layout, original: str, content: int, end: int) -> str:
    """The title of the item whose words run from ``content`` to ``end``; ``original`` is the text as written."""
    stop = _STOP.search(layout.text, content, min(end, content + 2_000))
    limit = stop.start() if stop else min(end, content + 2_000)
    line = layout.line_at(content)
    while layout.lines[line].last < limit and layout.continues(line):
        line += 1
    limit = min(limit, layout.lines[line].last) if layout.lines[line].last > content else limit
    while content < limit and layout.text[content] in _EDGES:
        content += 1
    head = _nominal().match(layout.folded, content, limit) or _opening().match(layout.folded, content, limit)
    if head is not None and head.end() < limit:
        content = head.end()
    question = layout.text[limit : limit + 1] == "?" or layout.text[limit : limit + 2] == " ?"
    whole = limit
    limit = _clause(layout, content, limit)
    if question and limit == whole:
        limit = layout.text.index("?", limit) + 1
    words = _SPACES.sub(_one_space, original[content:limit]).strip(_EDGES).rstrip(_TAIL)
    return shorten(words)


def _one_space(match: re.Match[str]) -> str:
    return match.group() if len(match.group()) == 1 and match.group() != "\n" else " "


def _clause(layout: Layout, start: int, end: int) -> int:
    """The end of the lead clause."""
    text = layout.text
    colon = _COLON.search(text, start, end)
    if colon is not None and len(text[start : colon.start()].split()) >= (4 if not _DATED.match(text, start) else 7):
        end = colon.start()
    if end - start <= _SHORT:
        return end
    for comma in _elaborates().finditer(layout.folded, start, end):
        if len(text[start : comma.start()].split()) >= 4:
            return comma.start()
    return end


def shorten(words: str) -> str:
    """``words`` in at most :data:`LONGEST` code points, cut between words and not behind a preposition."""
    if len(words) <= LONGEST:
        return words
    cut = words[: LONGEST + 1].rsplit(" ", 1)[0]
    comma = cut.rfind(",")
    if comma > 50:
        cut = cut[:comma]
    cut = _FUNCTION_END.sub("", cut).rstrip(_TAIL)
    return cut[:LONGEST]
