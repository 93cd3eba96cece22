"""Where figures, letters, Roman numerals, labels and bullets stand that may open an item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.french import without_accents
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.series import Marker
from pipeline.stages.points.vocabulary import alternatives, vocabulary

Reading = tuple[str, str, int]
"""Family, style, ordinal: one way to read a marker ("i)" is a letter and a Roman numeral)."""

_LEAD = r"^(?P<lead> *(?:> ?){0,8}(?:#{1,6} +)?)(?P<bold>\*\*|__)?"
_TOKEN = r"(?P<token>\d{1,5}|[IVXLC]{1,7}|[ivxlc]{1,7}|[A-Za-z])"  # noqa: S105 - no secret
_PAREN = r"(?P<open>[(\[])?" + _TOKEN + r"(?P<close>[)\]]) ?[.:–—-]?"
_STOP = (
    _TOKEN.replace("token", "token2")
    + r"(?P<stop>\.(?: ?[–—-](?= ))?| ?[°º]\)?(?: ?[.:–—-](?= ))?| ?[/–—-](?= ))(?=[ *_]|$)"
)
_PATH = r"(?P<path>\d{1,2}(?:\.\d{1,2}){1,4})[.)]?(?= +[^\W\d_])"
_CIRCLED = r"(?P<circled>[①-⑳❶-❿➀-➓⓵-⓾]|\d️?⃣)[.)]?"
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN = re.compile(r"c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z")
_CONTENT = re.compile(r"[ *_\t]*(?:\n *)?")
_WORD = re.compile(r"[^\W\d_]{2,}")
_HEADING = 60
"""Code points of a heading between dashes, at most."""


def _with_accents(heads: tuple[str, ...]) -> str:
    """Any of ``heads`` (without accents), with or without accents."""
    return alternatives(heads).replace("e", "[eéèê]").replace("a", "[aàâ]").replace("o", "[oô]")


@cache
def _line_pattern() -> re.Pattern[str]:
    words = vocabulary()
    label = (
        rf"(?P<head>(?:{_with_accents(words.label_heads)}))(?: n[°ºo]| numéro)? "
        r"?(?P<number>\d{1,3}|[IVXLC]{1,7}|premi[eè]re?|1(?:er|re|[eè]re))"
        r"(?:(?: ?\([^()\n]{2,40}\)(?= ?:))? ?(?P<after>\.? ?[:.)–—-])(?=[ *_]|$)|(?= *$))"
    )
    number = r"(?:n[°º]|no\.?) ?(?P<numero>\d{1,3})(?: ?[:.)–—-])?(?= )"
    doubtful = rf"(?P<doubtful>[{re.escape(words.doubtful_bullets)}]|--|o)(?= |$)|(?P<tight>[-–—])(?=[^\W\d_])"
    glyph = rf"(?P<plain>[{re.escape(words.plain_bullets)}])️?|{doubtful}"
    parts = (_PATH, _PAREN, _STOP, _CIRCLED, f"(?i:{label})", f"(?i:{number})", glyph)
    return re.compile(_LEAD + "(?:" + "|".join(parts) + ")", re.MULTILINE)


@cache
def _inline_pattern() -> re.Pattern[str]:
    words = vocabulary()
    figure = (
        r"(?P<open>[(\[])?(?P<token>\d{1,2}|[a-z]|[ivx]{2,4})(?:(?P<close>[)\]]|/(?= [^\W\d_]))"
        r"|(?P<degree>[°º]\)?))(?= ?\w| [\"«])"
    )
    dotted = r"(?P<dotted>\d{1,2}|(?<=[:;] )[IVX]{1,5})\.(?= [^\W\d_])"
    circled = r"(?P<circled>[①-⑳❶-❿➀-➓]|\d️?⃣)"
    glyph = rf"(?P<plain>[{re.escape(words.plain_bullets)}])️?(?= )"
    dash = r"(?<=[:;] )(?P<dash>[-–—])(?= )"
    return re.compile(rf"(?<![\w,.'°º/-])(?:{figure}|{dotted}|{dash})|{circled}|{glyph}")


def roman_value(numeral: str) -> int:
    """The value of a well-formed Roman numeral in one case, else 0."""
    lower = numeral.lower()
    if not lower or not _ROMAN.match(lower):
        return 0
    total = 0
    for here, behind in zip(lower, lower[1:] + " ", strict=True):
        value = _ROMAN_VALUES[here]
        total += -value if _ROMAN_VALUES.get(behind, 0) > value else value
    return total


def find_markers(layout: Layout) -> list[tuple[Marker, tuple[Reading, ...]]]:
    """Every place of the text that can open such an item, with its readings, in text order."""
    found = list(_initial(layout))
    taken = {marker.line: marker for marker, _ in found}
    found.extend(_inline(layout, taken))
    found.sort(key=lambda pair: pair[0].start)
    return found


def _initial(layout: Layout) -> Iterator[tuple[Marker, tuple[Reading, ...]]]:
    months = vocabulary().months
    for match in _line_pattern().finditer(layout.text):
        readings = _readings(match)
        if not readings:
            continue
        content = _content(layout.text, match.end())
        line = layout.line_at(match.start())
        end_line = layout.lines[layout.line_at(content)] if content < len(layout.text) else layout.lines[-1]
        words = _WORD.search(layout.text, content, max(content, end_line.last))
        if words is None:
            continue
        start = match.end("lead") + (2 if match["bold"] else 0)
        if readings[0][0] == "bullet" and _heads_a_part(layout.text, match.start(), end_line.last):
            continue
        if (
            readings[0][0] == "number"
            and layout.folded[words.start() : words.end()] in months
            and words.start() == content
        ):
            continue
        yield Marker(start, content, "", "", 0, line, True, len(match["lead"])), readings


def _heads_a_part(text: str, start: int, end: int) -> bool:
    """Whether a short line stands between two dashes, as agencies write the heading of a part: "- Plus cher -"."""
    line = text[start:end].strip()
    return line[:1] in "-–—" and line[-2:] in {" -", " –", " —"} and len(line) <= _HEADING


def _content(text: str, offset: int) -> int:
    match = _CONTENT.match(text, offset)
    return offset if match is None else match.end()


def _readings(match: re.Match[str]) -> tuple[Reading, ...]:
    groups = match.groupdict()
    if groups["plain"]:
        return (("bullet", groups["plain"], 0),)
    if groups["doubtful"] or groups["tight"]:
        return (("bullet", groups["doubtful"] or "tight" + groups["tight"], 0),)
    if groups["circled"]:
        return (("number", "circled", _circled(groups["circled"])),)
    if groups["path"]:
        parts = groups["path"].split(".")
        return (("number", "path" + ".".join(parts[:-1]), int(parts[-1])),)
    if groups["head"]:
        number = groups["number"]
        head = without_accents(groups["head"].lower())
        if number.isdigit():
            return (("number", head, int(number)),)
        value = roman_value(number) if number.isupper() else 0
        if value:
            return (("roman", head, value), ("number", head, value))
        return (("number", head, 1), ("roman", head, 1)) if number[0] in "1pP" else ()
    if groups["numero"]:
        return (("number", "numero", int(groups["numero"])),)
    if groups["close"]:
        return token_readings(groups["token"], (groups["open"] or "") + groups["close"])
    return token_readings(groups["token2"], groups["stop"].replace(" ", "").replace("–", "-").replace("—", "-"))


def token_readings(token: str, style: str) -> tuple[Reading, ...]:
    """The ways to read a figure, a letter or a Roman numeral, the likelier first."""
    if token.isdigit():
        return (("number", style, int(token)),)
    case = "A" if token.isupper() else "a"
    readings: list[Reading] = []
    if style in {"°", "º", "°)", "º)"} and len(token) == 1:
        return ()
    value = roman_value(token)
    if value:
        readings.append(("roman", style + case, value))
    if len(token) == 1:
        readings.append(("letter", style + case, ord(token.lower()) - 96))
    return tuple(readings)


def _circled(glyph: str) -> int:
    if glyph[0].isdecimal():
        return int(glyph[0])
    code = ord(glyph)
    for first, low in ((0x2460, 1), (0x2776, 1), (0x2780, 1), (0x278A, 1), (0x24F5, 1)):
        if first <= code < first + (20 if first == 0x2460 else 10):
            return code - first + low
    return 0


def _inline(layout: Layout, taken: dict[int, Marker]) -> Iterator[tuple[Marker, tuple[Reading, ...]]]:
    text = layout.text
    for match in _inline_pattern().finditer(text):
        line = layout.line_at(match.start())
        opener = taken.get(line)
        if opener is not None and match.start() < opener.content:
            continue
        groups = match.groupdict()
        context = _context(text, match.start(), layout.lines[line].first)
        if groups["plain"] or groups["dash"]:
            if groups["plain"] and context == "":
                context = "loose"
            readings: tuple[Reading, ...] = (("bullet", groups["plain"] or "inline" + groups["dash"], 0),)
        elif groups["circled"]:
            readings, context = (("number", "circled", _circled(groups["circled"])),), "firm"
        elif groups["dotted"]:
            readings = token_readings(groups["dotted"], ".")
            if context == "loose":
                continue
        else:
            readings = token_readings(groups["token"], (groups["open"] or "") + (groups["close"] or groups["degree"]))
        if not readings:
            continue
        marker = Marker(match.start(), _content(text, match.end()), "", context, 0, line, False)
        yield marker, readings


_BEFORE = re.compile(r"(?:\b(?:et|ou|puis|enfin),?|[:;,.!?…(»\"–—-])[ *_\"«]*\Z")


def _context(text: str, start: int, line_start: int) -> str:
    """ "firm" where a clause can begin at ``start``, else "loose"."""
    before = text[max(line_start, start - 12) : start]
    return "firm" if not before.strip() or _BEFORE.search(before) else "loose"
