"""The point in a few words: its lead clause without marker and without "il faut"."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.points.announcements import small_numbers
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.names import folded
from pipeline.stages.points.trimming import Hole, apposition, inserted_dates, without, without_end
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_SHORT = 60
"""Code points of a clause that is short enough to stay whole."""
LONGEST = 120
"""Code points of a title, at most."""
_SPACES = re.compile(r"\s+")
_STOP = re.compile(r"(?<![ (][A-Z])(?<!\bMM)(?<!\bMme)[.!?](?=[\s\"»)]|$)|;|\n(?=\s*\n)")
_COLON = re.compile(r" ?: (?=\S)")
_DATE_PART = re.compile(r"[a-z]{1,30}'?|\d+")
_SUBJECT = r"(?:l[ea]s? |l'|une? |des |ils? |elles? |nous |on |s(?:on|a|es) |monsieur |madame |m\. |mme )"
_TOPIC = re.compile(r"[^\W\d][^\d:;,.()]{1,45}")
"""What an item is about, before its colon: "la pêche artisanale : appui aux mareyeuses"."""
_PARTICIPLE = re.compile(r", ?(?=[a-zà-ÿ-]{3,}(?:é|ée|és|ées)(?![\w-]))")
"""What is said of the last noun: ", fermé depuis dix ans"."""
_INCISE = re.compile(r"(?:(?:a|ont)-t-(?:il|elle) [a-z]{1,30}|[a-z]{1,30}(?:-t)?-(?:il|elle|ils|elles)), ")
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
def _pointing() -> re.Pattern[str]:
    """ "Le premier axe porte sur", "la seconde, plus délicate, tient au": what only points at the point."""
    words = vocabulary()
    ordinal = alternatives(words.ordinals)
    aside = r"(?:,? et [^,:]{1,30},|, [^,:]{1,80},)?"
    subject = (
        rf"(?:l[ea]|une?|[smt](?:on|a)|notre|votre|leur) (?:{ordinal})"
        r"(?:,? et (?:derniere?|plus \w{1,30})\b)?(?: [a-z-]{1,40})?"
    )
    link = rf"(?P<link>(?:,)? (?:{alternatives(words.links)})|,)(?: |(?<='))"
    return re.compile(rf"{subject}{aside}{_contracted(link)}|{subject} :(?= )")


def _contracted(link: str) -> str:
    """``link`` with its "à" joined to an article: "tient au", "a trait aux"."""
    contracted = alternatives(form.removesuffix("a") for form in vocabulary().links if form.endswith(" a"))
    return rf"(?:(?:,)? (?:{contracted})(?P<to>aux?) |{link})"


@cache
def _opening() -> re.Pattern[str]:
    openings = alternatives(vocabulary().title_openings)
    plain = rf"(?:{openings})(?: |(?<=') ?)(?:donc |également |aussi )?"
    infinitive = r"(?:de |d')(?=[a-z-]{2,}(?:er|ir|re)\b)"
    return re.compile(rf"{plain}|{infinitive}")


@cache
def _adjunct() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(vocabulary().adjuncts)})(?![\w-])[^;:\n]{{0,180}}?, (?={_SUBJECT})")


def title(layout: Layout, original: str, content: int, end: int, *, worded: bool = False) -> str:
    """The title of the item whose words run from ``content`` to ``end``; ``original`` is the text as written.

    ``worded``: the marker is a word, so that a colon parts what the point is about from what is said of it.
    """
    limit = _limit(layout, content, end)
    content = _skip(layout, content, limit)
    if not worded:
        content = _behind_date(layout, content, limit)
    contraction = ""
    head = _pointing().match(layout.folded, content, limit)
    pointing = head is not None and head.end() < limit
    if head is not None and pointing:
        content, contraction = _skip(layout, head.end(), limit), {"au": "le ", "aux": "les "}.get(head["to"] or "", "")
    for pattern in (_adjunct(), _opening()):
        match = pattern.match(layout.folded, content, limit)
        if match is not None and match.end() < limit:
            content = _skip(layout, match.end(), limit)
    incise = _INCISE.match(layout.folded, content, limit)
    if incise is not None and incise.end() < limit:
        content = _skip(layout, incise.end(), limit)
        opening = _opening().match(layout.folded, content, limit)
        content = _skip(layout, opening.end(), limit) if opening is not None and opening.end() < limit else content
    question = layout.text[limit : limit + 1] == "?" or layout.text[limit : limit + 2] == " ?"
    whole = limit
    holes = inserted_dates(layout, content, limit)
    limit = _clause(layout, content, limit, holes, worded=worded or pointing)
    if question and limit == whole:
        limit = layout.text.index("?", limit) + 1
    words = _SPACES.sub(_one_space, without(original, content, limit, holes)).strip(_EDGES).rstrip(_TAIL)
    words = without_end(words, folded(words)).rstrip(_TAIL)
    if words.count("«") > words.count("»") and layout.text[content:limit].count("»"):
        words += " »"
    if contraction or (head is not None and (head["link"] or "").strip().endswith(" a")):
        words = words.replace(" et à ", " et ", 1)
    return shorten(contraction + words)


@cache
def _figure() -> re.Pattern[str]:
    """An amount or a count: "75 millions", "deux tonnes"."""
    return re.compile(rf"\d|(?:pres de |plus de |quelque |environ )?(?:{alternatives(small_numbers())}|\d)(?![\w-])")


def _limit(layout: Layout, content: int, end: int) -> int:
    """Where the first sentence of an item ends, or the quotation that it stands in."""
    stop = _STOP.search(layout.text, content, min(end, content + 2_000))
    limit = stop.start() if stop else min(end, content + 2_000)
    shut = layout.text.find("»", content, limit)
    if shut > content + 1 and "«" not in layout.text[content:shut]:
        limit = shut
    line = layout.line_at(content)
    while layout.lines[line].last < limit and layout.continues(line):
        line += 1
    return min(limit, layout.lines[line].last) if layout.lines[line].last > content else limit


def _skip(layout: Layout, content: int, limit: int) -> int:
    while content < limit and layout.text[content] in _EDGES:
        content += 1
    return content


def _behind_date(layout: Layout, content: int, limit: int) -> int:
    """Behind the date with which an item of a calendar begins: "juillet 2025 : lancement"."""
    colon = _COLON.search(layout.text, content, min(limit, content + 50))
    if colon is None or colon.end() >= limit:
        return content
    words = vocabulary()
    parts = _DATE_PART.findall(layout.folded[content : colon.start()])
    dated = parts and all(part.isdigit() or part in words.dated or part in words.months for part in parts)
    return colon.end() if dated and any(part.isdigit() or part in words.months for part in parts) else content


def _one_space(match: re.Match[str]) -> str:
    return match.group() if len(match.group()) == 1 and match.group() != "\n" else " "


def _clause(layout: Layout, start: int, end: int, holes: list[Hole], *, worded: bool) -> int:
    """The end of the lead clause; what it leaves out on the way is added to ``holes``."""
    text = layout.text
    colon = _COLON.search(text, start, end)
    if colon is not None and (worded or _parts(layout, start, colon)):
        end = colon.start()
    if end - start <= _SHORT and not worded:
        return end
    elaborating = [*_elaborates().finditer(layout.folded, start, end), *_PARTICIPLE.finditer(text, start, end)]
    for comma in sorted(elaborating, key=lambda match: match.start()):
        if any(hole[0] <= comma.start() < hole[1] for hole in holes):
            continue
        apposed = apposition(layout, start, comma.start(), end)
        if apposed is not None:
            holes.append(apposed)
            continue
        if len(text[start : comma.start()].split()) >= (2 if worded and text[comma.end()] not in "aà" else 4):
            return comma.start()
    return end


def _parts(layout: Layout, start: int, colon: re.Match[str]) -> bool:
    """Whether a colon parts what an item is about from what is said of it; no amount: "Norvège : 4 millions"."""
    if _figure().match(layout.folded, colon.end()) is not None:
        return False
    long = len(layout.text[start : colon.start()].split()) >= (4 if not _DATED.match(layout.text, start) else 7)
    return long or _TOPIC.fullmatch(layout.text, start, colon.start()) is not None


def shorten(words: str) -> str:
    """``words`` in at most :data:`LONGEST` code points, cut between words and not behind a preposition."""
    if len(words) <= LONGEST:
        return words
    cut = words[: LONGEST + 1].rsplit(" ", 1)[0]
    comma = cut.rfind(", ")
    if comma > 50:
        cut = cut[:comma]
    cut = _FUNCTION_END.sub("", cut).rstrip(_TAIL)
    return cut[:LONGEST]
