"""Where the words that may open a point stand: ordinal adverbs, "en premier lieu", "d'abord", "le premier axe" …"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.stages.points.layout import Layout
from pipeline.stages.points.vocabulary import LAST, alternatives, vocabulary

PARAGRAPH, SENTENCE, CLAUSE, INSIDE = 3, 2, 1, 0
"""How high a marker stands: first in its paragraph, its sentence, its clause, or inside a clause."""

_JOINT = r"(?:(?:Et|Puis|Mais),? )?"
_FRONT = re.compile(rf"[ \"«»*_(\[>#–—•-]*{_JOINT}\Z")
_STOP = re.compile(rf"[.!?…][ \"»)*_]{{0,5}}[ \"«(–—*_-]{{0,6}}{_JOINT}\Z")
_CLAUSE = re.compile(r"(?:[;:,(»\"–—]|\b(?:et|mais|puis|ou|que|qu'|quant))[ \"«(,*_]{0,5}\Z")
_TAIL = re.compile(r"[*_]{0,2} ?[,:.–—-]? ?:? *[*_]{0,2}")
_NEXT = re.compile(r" *(?:et (?:derni[eè]re?|ultime)\b)? *([^\W\d_](?:[\w-]*[^\W_])?)?(')?")
_FUTURE = re.compile(r"(?:[aeiud]r|er|ir)(?:a|ait)\Z")
_COLON = re.compile(r"(?: [^\W\d_][\w'-]*){0,3} ?[:–—](?= )")
_FIRST = re.compile(r",? ([a-z]{1,20})(?![\w-])")
_ONLY_COLON = re.compile(r" ?:(?= )")
_COMMA = re.compile(r",(?= )")


@dataclass(slots=True)
class Word:
    """A candidate marker. ``role``: open, next, weak or close for sequences, else "". ``height``: how high it stands.
    ``head``: the noun of a nominal marker, "" where it is left out. ``label``: "Premier axe :". ``faint``: it needs two
    companions."""

    start: int
    content: int
    family: str
    ordinal: int
    height: int
    line: int
    role: str = ""
    head: str = ""
    label: bool = False
    semicolon: bool = False
    faint: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    words = vocabulary()
    ordinal = alternatives(words.ordinals)
    lieu = rf"(?:{alternatives(words.lieu_before)}) (?P<lieu>{ordinal}) (?:{alternatives(words.lieu_behind)})"
    nominal = (
        rf"(?:(?:(?:{alternatives(words.nominal_leads)}) )?"
        r"(?P<article>les?|la|l'|une?|ce|cette|sa|son|ma|mon|notre|votre|leur|nos|quant au|quant a la|au|du) )?"
        rf"(?P<nominal>{ordinal}|"
        r"1(?:er|re|ere)|"
        r"(?:[2-9]|1\d|20)(?:e|eme|nde?|d))(?= |,|:)"
    )
    parts = (
        rf"(?P<adverb>{alternatives(words.adverbs)})",
        rf"(?P<latin>{alternatives(words.latin)})(?![-\w])",
        lieu,
        rf"(?P<count>{alternatives(words.counted)})(?= ?[,:] )",
        rf"(?:(?:{alternatives(words.leads)}) )?(?P<sequence>{alternatives(words.sequence)})",
        nominal,
    )
    return re.compile(
        r"(?<![\w'-])(?:" + "|".join(f"{part}(?![\\w])" if i != 5 else part for i, part in enumerate(parts)) + ")"
    )


def find_words(layout: Layout) -> list[Word]:
    """Every candidate of the text, in text order."""
    words = vocabulary()
    found = []
    for match in _pattern().finditer(layout.folded):
        start = match.start()
        line = layout.line_at(start)
        kind = match.lastgroup or ""
        height, semicolon = _height(layout, start, line)
        if kind == "sequence":
            role = words.sequence[match["sequence"]]
            word = Word(start, match.end(), "sequence", 0, height, line, role)
            word.faint = match["sequence"] in words.faint
        elif kind in {"nominal", "article"}:
            nominal = _nominal(layout, match, height, line)
            if nominal is None:
                continue
            word = nominal
        elif kind == "count":
            if height == INSIDE:
                continue
            word = Word(start, match.end(), "count", words.counted[match["count"]], height, line)
        else:
            table = {"adverb": words.adverbs, "latin": words.latin, "lieu": words.ordinals}[kind]
            family = "temps" if kind == "lieu" and match.group().endswith("temps") else kind
            word = Word(start, match.end(), family, table[match[kind]], height, line)
            if word.ordinal == LAST:
                word.family, word.role = "sequence", "close"
        word.semicolon = semicolon
        tail = _TAIL.match(layout.text, word.content)
        if tail is not None and word.family != "nominal":
            word.content = tail.end()
        found.append(word)
    return found


def _height(layout: Layout, start: int, line: int) -> tuple[int, bool]:
    """How high the marker stands, and whether a semicolon or colon stands before it."""
    first = layout.lines[line].start
    before = layout.text[max(first, start - 40) : start]
    if _FRONT.fullmatch(before) and start - first <= 40:
        if not line or not layout.continues(line - 1):
            return PARAGRAPH, False
        before = layout.words_of(line - 1)[-40:] + " "
    if _STOP.search(before):
        return SENTENCE, False
    found = _CLAUSE.search(before)
    if found is None:
        return INSIDE, False
    return CLAUSE, found.group()[0] in ";:" or re.search(r"[;:] ?(?:et|puis|mais),? \Z", before) is not None


def _nominal(layout: Layout, match: re.Match[str], height: int, line: int) -> Word | None:
    """ "le premier axe", "Première priorité :", "la seconde": a candidate, or ``None``."""
    words = vocabulary()
    if height == INSIDE:
        return None
    text = match["nominal"]
    ordinal = words.ordinals.get(text)
    if ordinal is None:
        digits = re.match(r"\d+", text)
        ordinal = int(digits.group()) if digits else 0
    behind = _NEXT.match(layout.folded, match.end())
    if behind is None:
        return None
    noun = behind.group(1) or ""
    phase = match["article"] is None and noun in words.nominal_phases
    if (noun in words.nominal_not_heads and not phase) or (match["article"] is None and not noun):
        return None
    if match["article"] is None:
        known = noun in words.nominal_heads
        colon = (_COLON if known else _ONLY_COLON).match(layout.text, behind.end(1))
        if colon is None and height >= SENTENCE and noun in words.nominal_heads:
            colon = _COMMA.match(layout.text, behind.end(1))
        ends = layout.lines[line].last == behind.end(1)
        if height < CLAUSE or (colon is None and not (ends and height == PARAGRAPH)):
            return None
        content = behind.end(1) if colon is None else colon.end()
        faint = colon is not None and (colon.re is _COMMA or not known)
        return Word(match.start(), content, "nominal", ordinal, height, line, head=noun, label=True, faint=faint)
    if noun in words.nominal_heads and not behind.group(2):
        head = noun
    elif noun in words.headless or not noun or behind.group(2) or _FUTURE.search(noun):
        head = ""
    else:
        head = "?" + noun
    if match["article"] in {"du", "au"} and not head and height < SENTENCE:
        return None
    colon = _COLON.match(layout.text, behind.end(1)) if head and not head.startswith("?") else None
    if colon is not None and (verb := _FIRST.match(layout.folded, behind.end(1))) and verb.group(1) in words.headless:
        colon = None  # "Le deuxième axe est le rail : …" is no label
    content = colon.end() if colon is not None else match.start()
    return Word(match.start(), content, "nominal", ordinal, height, line, head=head, label=colon is not None)


def sentences_between(layout: Layout, first: Word, second: Word) -> int:
    """How many sentences ``second`` stands behind ``first``; 99 where that cannot be said."""
    a, b = layout.sentence_at(first.start), layout.sentence_at(second.start)
    return 99 if a is None or b is None else b - a
