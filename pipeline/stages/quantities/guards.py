"""Figures that are no quantities: dates, times, ordinals, identifiers, references, phone numbers, scores, years."""

from __future__ import annotations

import re
from collections.abc import Container
from decimal import Decimal
from functools import cache

from pipeline.stages.quantities.currency_lexicon import currencies
from pipeline.stages.quantities.figure import Figure
from pipeline.stages.quantities.lexicon import alternatives, numbers

MONTHS = r"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)"
SKIP = re.compile(
    r"[0-9]{1,4}([./-])[0-9]{1,2}\1[0-9]{1,4}(?![0-9])"  # 12/03/2024
    r"|(?:[0-9]{2}[ .-]){3,6}[0-9]{2}(?![0-9])"  # 01 42 33 44 55
    r"|0[0-9]{1,3}(?:[ .-][0-9]{2,4}){2,4}(?![0-9])"  # 0800 12 34 56
    r"|[0-9]{2} [0-9]{3} [0-9]{2} [0-9]{2}(?! ?[0-9])|[0-9](?: [0-9]{2}){4}(?! ?[0-9])"  # 77 645 12 34
    r"|(?![0-9]{1,3}(?:[.][0-9]{3}){2,6}(?![0-9.]))[0-9]{1,5}(?:[.][0-9]{1,5}){3,8}(?![0-9])"  # addresses of machines
    r"|[0-9]{1,2}(?:''|\")[0-9]{2}(?![0-9])"  # 10''85
    r"|[0-9]{1,2} ?(?:h|:) ?[0-9]{2}(?![0-9])|[0-9]{1,2} ?h(?:eures?)?(?![\w/-])(?: [0-9]{2}(?![0-9 ]))?"  # 22h33
    r"|(?:1[5-9]|2[01])[0-9]{2}[-/](?:(?:1[5-9]|2[01])[0-9]{2}|[0-9]{2})(?![0-9])"  # 2024-2025, 2024/25
    r"|(?<=du )[0-9]{1,2} au [0-9]{1,2}(?! ?[%a-z€$])"  # du 5 au 12
)
PHONE = re.compile(r"[0-9() .-]{5,24}[0-9]")
ORDINAL = re.compile(r" ?(?:er|re|ère|ères|e|è|es|ème|èmes|eme|emes|ième|ièmes|nd|nde|o)(?![\w'])")
ORDINAL_WORD = re.compile(r"(?: et |[ -])[a-zà-ÿ]{2,12}ièmes?(?!\w)")
DAY_OF_MONTH = re.compile(
    rf"(?:er)?(?: ?(?:au|et|ou|-|–|,|à|puis) [0-9]{{1,2}}(?:er)?){{0,4}} (?:au [0-9]{{1,2}} )?{MONTHS}\b"
    rf"|-[0-9]{{1,2}} {MONTHS}\b"
)
MONTH_BEFORE = re.compile(r"(?<!\w)(?:janv|févr|fév|mars|avr|juil|sept|oct|nov|déc)\.? \Z")
LINE_MARKER = re.compile(r"(?:^|\n)[ (]{0,6}\Z")
MARKER_END = re.compile(r" ?[.)°](?: |-|$)|\.-| ?[-–—] ")
_ROW_OF_SUMS = (
    r"(?:[^.!?()\n]{0,40}\)|[^.!?()\n]{0,60}\b(?:devant|avant|derrière|ensuite|suivie?s? (?:de|du|des|d'|par)))"
    r"(?:[^.!?()\n]{3,60}\([0-9 ,]{1,12}\)){0,4}[^.!?()\n]{3,60}\(\Z"
)
SUMS_BEFORE = re.compile(rf"\b(?:million|milliard)s?{_ROW_OF_SUMS}")
"""Sums of a row whose next one stands in brackets: "suivie de la BAD (320 millions) et des États-Unis (95)"."""
NAMED_ONE = re.compile(r"[a-zà-ÿ,'] ?[A-ZÉÎ][a-zà-ÿ]{2,24} \Z")
BIS = re.compile(r" (?:bis|ter|quater)(?![\w'-])")
SPACED_RANGE = re.compile(r" [-–—] (?P<other>[0-9]{2,9})(?= ?(?:[%€$£]|euro|dollar|million|milliard|tonnes|km))")
WORD_BEFORE = re.compile(r"(?P<word>[\w'°º.&-]{1,30})(?P<gap> ?)\Z")
SERIES_BEFORE = re.compile(r"(?<!\w)(?P<noun>[a-zà-ÿ.°]{1,16}) [0-9]{1,4}(?:, [0-9]{1,4}){0,4}(?:,| et| à| ou) \Z")
LEADING_ZERO = re.compile(r"0[0-9]")
RANKED = re.compile(r"[0-9](?:e|ème|er|ère) sur \Z")
GAPPED = re.compile(r"(?:,| et) (?:l'|la |le |les )?[A-ZÉÎ][\w-]{2,28}\Z")
TAKEN_UP = re.compile(
    r"\ben (?:(?:a|ai|avons|avez|ont|avait|avaient|aura|auront|aurons) [a-zà-ÿ]{3,14}"
    r"|[a-zà-ÿ]{2,14}(?:er|ir|re|ra|rai|ront|rons|rait))(?: (?:encore|aussi|déjà|seulement))? \Z"
)
NINE_COUNTED = re.compile(r" (?:pour|aux?|à|autres|ont|sont|seront|iront|de plus|d'entre)(?!\w)")
"""Behind "et neuf" what shows that it counts."""
PRONOUN = re.compile(r"(?:nous|vous|eux|elles) ")
PREPOSITION_BEFORE = re.compile(r"(?<!\w)(?:devant|avec|pour|chez|à|contre|vers|sans) \Z")
SENTENCE_START = re.compile(r"(?:^|[.!?:;»\"\n(–—-])\s*(?:[«\"]\s*)?\Z")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lexicon = numbers()
    return {
        "reference": re.compile(rf"(?:^|(?<=\W))(?:{alternatives(lexicon.reference)}) ?(?:[«\"] ?)?\Z"),
        "year": re.compile(rf"(?:^|(?<=\W))(?:{alternatives(lexicon.year_before)}) \Z"),
        "street": re.compile(rf",? (?:{alternatives(lexicon.streets)})\b"),
        "owed": re.compile(rf" (?:{alternatives(lexicon.owed)})(?!\w)"),
        "complete": re.compile(r"(?<!\w)(?:ce|cet|cette|ces|chaque|par|même|prochaine?|dernière?) \Z"),
        "named": re.compile(
            rf"(?: (?!(?:{alternatives(lexicon.multiple_auxiliaries)}|qu[ei]|dont|où) )[a-zà-ÿœ'-]{{2,24}}){{1,6}}?"
            rf" (?:(?:{alternatives(lexicon.named_by)})(?:e|s|es)?(?!\w)"
            rf"|qu(?:e |')(?:[\w'-]{{1,24}} ){{0,3}}?(?:{alternatives(lexicon.named_by_verb)}))"
        ),
        "idle": re.compile(rf"(?:^|(?<=\W))(?:{alternatives(lexicon.idle_before)}) ?\Z"),
    }


def end_of_foreign(low: str, start: int) -> int:
    """Where a date in figures, a clock time or a phone number that begins at ``start`` ends, else ``start``."""
    if start and low[start - 1] == "+":
        phone = PHONE.match(low, start)
        return phone.end() if phone is not None else start
    found = SKIP.match(low, start)
    return found.end() if found is not None else start


CODE_BEFORE = re.compile(r"(?<![\w-])[a-z]{3}\Z")


@cache
def trustworthy_codes() -> Container[str]:
    """The ISO 4217 codes that make "XXX12" an amount; others are names ("COP28")."""
    lexicon = currencies()
    return lexicon.states.keys() - lexicon.careful_codes


def glued_before(low: str, start: int, codes: Container[str]) -> bool:
    """Whether the figure is the tail of a name, an address or a formula ("G20", "COVID-19", "a@b.fr/2", "5+1").

    A currency code before it ("EUR29,99": one of ``codes``) is no such name."""
    if not start:
        return False
    last = low[start - 1]
    before = low[start - 2] if start > 1 else " "
    if last.isalpha():
        code = CODE_BEFORE.search(low, max(0, start - 4), start)
        return code is None or code[0].upper() not in codes
    if last.isalnum() or last in "@#_&=\\":
        return True
    if last in "/:" and not before.isspace():
        return True
    if last == "+" and start > 1:
        return before.isalnum()
    if last in ".,":
        return before.isalnum() or (last == "." and before == "/")
    return last in "-'" and before.isalnum() and not (last == "'" and before in "dlnjsmu")


def glued_behind(low: str, end: int) -> bool:
    """Whether letters, figures or a hyphenated word hang on the figure ("3D", "deux-roues", "4x4", "5+1")."""
    if BIS.match(low, end):
        return True
    rest = low[end : end + 2]
    if not rest:
        return False
    if rest[0].isalnum() or (rest[0] in "_@+" and len(rest) > 1 and rest[1].isalnum()):
        return True
    return len(rest) > 1 and rest[0] in "-'/" and rest[1].isalnum()


def is_ordinal(low: str, figure: Figure) -> bool:
    """Whether an ordinal ending follows ("5e", "10 000e", "vingt et unième")."""
    if figure.style == "words":
        return figure.kind == "" and ORDINAL_WORD.match(low, figure.end) is not None
    return ORDINAL.match(low, figure.end) is not None and low[figure.end : figure.end + 2] != " o"


def is_day(low: str, figure: Figure) -> bool:
    """Whether the figure is a day of a month ("le 5 et le 7 mai", "18 au 19 juin") or the month "sept."."""
    if figure.style == "words":
        return figure.value == 7 and re.compile(r"\. ?(?:19|20)[0-9]{2}").match(low, figure.end) is not None
    if figure.style != "digits" or figure.value > 31:
        return False
    before = MONTH_BEFORE.search(low, max(0, figure.start - 8), figure.start)
    return DAY_OF_MONTH.match(low, figure.end) is not None or (
        before is not None and low[figure.end : figure.end + 1] == ","
    )


def is_marker(low: str, figure: Figure) -> bool:
    """Whether the figure numbers a line ("1. ", "2) ", "3 - ") or stands alone in brackets ("[12]")."""
    if figure.style != "digits":
        return False
    spaced = SPACED_RANGE.match(low, figure.end)
    if spaced is not None and figure.value >= 10 and Decimal(spaced["other"]) > figure.value:
        return False  # "10 - 20 euros"
    if MARKER_END.match(low, figure.end) and LINE_MARKER.search(low, max(0, figure.start - 8), figure.start):
        return True
    opening = low[figure.start - 1] if figure.start else ""
    if opening in ("", " ") and low[figure.end : figure.end + 2] == ") " and figure.plain and figure.value < 30:
        return True
    bracketed = opening in ("(", "[") and low[figure.end : figure.end + 1] in (")", "]")
    return figure.plain and bracketed and SUMS_BEFORE.search(low, max(0, figure.start - 200), figure.start) is None


def refers(low: str, figure: Figure) -> bool:
    """Whether a small number word only refers ("les deux parties", "aux cinq pays")."""
    if (
        figure.style != "words"
        or figure.kind
        or figure.bound in ("about", "factor")
        or figure.value >= numbers().reference_limit
    ):
        return False
    start = figure.start
    if figure.bound == "range":
        return False
    found = _patterns()["reference"].search(low, max(0, start - 16), start)
    if found is None:
        return False
    if low[figure.end : figure.end + 1] == " " and _patterns()["named"].match(low, figure.end):
        return False
    # "elle prend devant vous quatre engagements": the pronoun hangs on the preposition.
    return not (PRONOUN.match(found[0]) and PREPOSITION_BEFORE.search(low, max(0, found.start() - 10), found.start()))


def is_name(text: str, low: str, figure: Figure) -> bool:
    """Whether a number word with a capital inside a sentence is part of a name ("le Groupe des Huit")."""
    if figure.style != "words" or not text[figure.start].isupper() or text[figure.start : figure.end].isupper():
        return False
    return SENTENCE_START.search(low, max(0, figure.start - 6), figure.start) is None


def is_identifier(text: str, low: str, figure: Figure, counted: bool) -> bool:
    """Whether the word before makes the figure a label ("article 5", "Vision 2030", "Boeing 737").

    ``counted``: a noun follows that the figure counts.
    """
    if figure.style == "words" and figure.value < 1000 and counted:
        return False
    if figure.plain and figure.value == 1 and NAMED_ONE.search(text, max(0, figure.start - 31), figure.start):
        return True  # "la Ligue 1 reprend"
    series = SERIES_BEFORE.search(low, max(0, figure.start - 44), figure.start) if not counted else None
    if series is not None and series["noun"] in numbers().identifiers:
        return True
    before = WORD_BEFORE.search(text, max(0, figure.start - 31), figure.start)
    if before is None:
        return False
    word = before["word"].rsplit("'", 1)[-1]
    if word.lower() in numbers().identifiers:
        if _patterns()["complete"].search(low, max(0, before.start() - 10), before.start()):
            return False  # "à ce jour 75 millions"
        return not counted or word.lower() in numbers().always_identifiers
    if not counted and word in ("de", "des") and figure.value < 200:
        group = WORD_BEFORE.search(low, max(0, before.start() - 31), before.start())
        if group is not None and group["word"].rsplit("'", 1)[-1] in numbers().groups:
            return True
    if counted or figure.style == "words" or figure.scale > 1:
        return False
    if LEADING_ZERO.match(low, figure.start) or RANKED.search(low, max(0, figure.start - 9), figure.start):
        return True
    if text[figure.end : figure.end + 1] in (" ", ",") and _patterns()["street"].match(low, figure.end):
        return True
    if 2 <= len(word) <= 5 and word.isupper() and not text[max(0, before.start() - 12) : before.start()].isupper():
        return True
    if GAPPED.search(text, max(0, before.start() - 8), before.end("word")) and not 1500 <= figure.value <= 2199:
        return False  # "l'Allemagne 20, la France 30"
    if not figure.plain and figure.value >= 1000 and figure.value == figure.value.to_integral_value():
        return False  # "l'Agence du lac 45 000"
    if before["word"][0].isupper() and not text[before.start() : before.end("word")].isupper():
        opening = SENTENCE_START.search(text, max(0, before.start() - 6), before.start()) is not None
        return not opening or len(word) > 5
    return False


def is_year(low: str, figure: Figure, counted: bool) -> bool:
    """Whether bare digits are a year: 1000 to 2199 and nothing counted, or a temporal word before."""
    if figure.plain and figure.value_max is not None:
        return not counted and figure.value >= 1000 and figure.value_max <= 2199
    if not figure.plain or not 1000 <= figure.value <= 2199 or figure.end - figure.start != 4:
        return False
    if not counted:
        return figure.value >= 1500 or figure.start > 0
    if not 1900 <= figure.value <= 2100:
        return False
    return _patterns()["year"].search(low, max(0, figure.start - 12), figure.start) is not None


TIME_SERIES = re.compile(
    r"(?:(?:,| et| ou| puis|, puis| à) [0-9]{1,3}){1,6} (?:ans|années|mois|jours|semaines|heures|minutes)\b"
)
TIME_BEFORE = re.compile(r"[0-9] ?(?:h|m|mn|min|minutes?|heures?) \Z|jours sur \Z")


def is_time(low: str, figure: Figure) -> bool:
    """Whether bare digits are part of a duration or an age ("24, 23 et 14 ans", "2 mn 30")."""
    if figure.style != "digits":
        return False
    start = figure.start
    return bool(TIME_SERIES.match(low, figure.end) or TIME_BEFORE.search(low, max(0, start - 11), start))


SCORE_BEHIND = re.compile(r" à (?P<other>[0-9]{1,3})(?![\w%€$]|[.,][0-9]| (?:%|[a-z]{2,12}s\b|k?m\b|million|milliard))")
SCORE_BEFORE = re.compile(r"(?<![\w.,])(?P<other>[0-9]{1,3}) à \Z")


def is_score(low: str, figure: Figure) -> bool:
    """Whether bare digits are half of a score ("2 à 0")."""
    if not figure.plain or figure.value >= 200 or low[max(0, figure.start - 3) : figure.start] in ("de ", " d'"):
        return False
    behind = SCORE_BEHIND.match(low, figure.end)
    if behind is not None:
        return Decimal(behind["other"]) <= figure.value
    before = SCORE_BEFORE.search(low, max(0, figure.start - 8), figure.start)
    if before is None or low[max(0, before.start() - 3) : before.start()] == "de ":
        return False
    return figure.value <= Decimal(before["other"])


SHARING = re.compile(
    r"(?:pour|hauteur de|concurrence de) [0-9][^.;:]{2,90}?(?:,| et) (?:l[ea] |l'|les )?[a-zà-ÿ' -]{3,50}"
    r" (?:pour|de|hauteur de|concurrence de) \Z"
)
"""What stands before a share said like the one before it: "pour 40 millions, le Brésil pour [quinze]"."""


def is_idle(low: str, figure: Figure) -> bool:
    """Whether a figure without a noun is no figure: "tous deux", "coupé en deux", "les 27", "un logement neuf"."""
    if figure.value == 100 and low[max(0, figure.start - 5) : figure.start] == "pour ":
        return True
    if figure.style == "words" and figure.value < 20:
        if _patterns()["idle"].search(low, max(0, figure.start - 8), figure.start):
            return SHARING.search(low, max(0, figure.start - 180), figure.start) is None
        if figure.value in (0, 9):
            if TAKEN_UP.search(low, max(0, figure.start - 30), figure.start):
                return False
            before = WORD_BEFORE.search(low, max(0, figure.start - 20), figure.start)
            if NINE_COUNTED.match(low, figure.end) and low.endswith(
                (" et ", ", ", "seuls ", "seules ", " dont "), 0, figure.start
            ):
                return False
            return before is not None and not before["word"].endswith(("que", "est", "ont", "a"))
        return False
    if figure.value < numbers().reference_limit:
        if figure.style == "digits" and _patterns()["owed"].match(low, figure.end):
            return False
        return _patterns()["reference"].search(low, max(0, figure.start - 12), figure.start) is not None
    return False
