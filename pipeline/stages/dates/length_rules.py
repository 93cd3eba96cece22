"""Lengths of time and what recurs: first pass (figure and unit), and what stands around a length (later passes)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pipeline.stages.dates import ages, durations, licence
from pipeline.stages.dates.durations import SOME, duration
from pipeline.stages.dates.grammar import Found, Rule
from pipeline.stages.dates.nodes import Context, Node, Reading, nothing
from pipeline.stages.dates.numbers import number_of
from pipeline.stages.dates.periods import GRANULARITY_OF_UNIT

_ABOUT = r"(?P<about>(?:un peu)?(?:pres|plus|moins|autour)(?:de|d')|<approx>|a peu pres|a peine)"


def _length(found: Found) -> Node | None:
    unit = found.vocabulary.units[found.word("u")]
    figure = number_of(found.words("n"), found.vocabulary.numbers)
    if figure is None or (unit == "WE" and figure != int(figure)):
        return None
    if found.words("n") in (["un"], ["une"]) and not _length_of_one(found, unit):
        return None
    if unit == "Y" and not found.has("adj") and not found.has("next") and ages.age(found):
        return nothing()
    if unit == "TS" and found.words("n") == ["une"]:
        return None
    if licence.named_length(found):
        return nothing()
    amounts = durations.with_half(figure, unit) if found.has("half") else ((figure, unit),)
    anchor = "from" if found.has("next") else "to" if found.has("past") else ""
    return duration(amounts, found.has("about"), anchor)


def _length_of_one(found: Found, unit: str) -> bool:
    """ "un an", "un mois" are lengths; "un jour", "une année record" mostly are not."""
    if unit in ("Y", "M", "W", "TH", "TM", "CE", "DE", "Q", "HY") and found.word("u") not in ("annee", "journee"):
        return True
    if found.after() == "a":
        return False  # "d'une année à l'autre"
    return found.before() in found.vocabulary.context["before_length"] or found.has("half")


def _one_decade(found: Found) -> Node | None:
    return duration(((1.0, "DE"),), False, "from" if found.has("next") else "to")


def _round_length(found: Found) -> Node | None:
    word = found.word("c")
    unit = found.vocabulary.units[found.word("u")] if found.has("u") else "D"
    if unit == "Y" and ages.age(found):
        return nothing()
    exact = not found.has("u")
    return duration(((float(found.vocabulary.collectives[word]), unit),), not exact)


def _some(found: Found) -> Node | None:
    return duration(((SOME, found.vocabulary.units[found.word("u")]),))


def _quarter_century(found: Found) -> Node | None:
    return duration(((25.0 if found.word("n") == "un" else 75.0, "Y"),))


def _half(found: Found) -> Node | None:
    word = found.word("h")
    figure = number_of(found.words("n"), found.vocabulary.numbers) or 1
    per = {"demi-heure": (30, "TM"), "demi-journee": (12, "TH"), "demi-siecle": (50, "Y")}[word]
    return duration(((figure * per[0], per[1]),))


def _quarters(found: Found) -> Node | None:
    figure = number_of(found.words("n"), found.vocabulary.numbers)
    return None if figure is None else duration(((figure * 15, "TM"),))


def _sum(found: Found) -> Node | None:
    first, second = found.node("a"), found.node("b")
    larger, smaller = first.amounts[-1][1], second.amounts[0][1]
    if durations.ORDER.index(larger) >= durations.ORDER.index(smaller):
        return None
    return duration(first.amounts + second.amounts, first.approx or second.approx)


def _clock_length(found: Found) -> Node | None:
    """ "en 1 h 04": a clock's figures behind "en" or before "de vol" are a length."""
    hours, _, minutes = found.word("c").replace("heures", "h").replace("heure", "h").replace(" ", "").partition("h")
    if ":" in hours or found.after() in found.vocabulary.words["zone"]:
        return None
    amounts: tuple[tuple[float, str], ...] = ((float(hours), "TH"),)
    if minutes:
        amounts += ((float(minutes), "TM"),)
    return duration(amounts)


def _range(found: Found) -> Node | None:
    """ "cinq à dix ans": both ends have the unit of the second."""
    last = found.node("n")
    figure = number_of(found.words("a"), found.vocabulary.numbers)
    if figure is None or len(last.amounts) != 1 or not 0 < figure < last.amounts[0][0]:
        return None
    if found.has("and") and found.before() != "entre":
        return None
    unit = last.amounts[0][1]
    first = ((figure, unit),)
    if unit in "YM" and ages.ages(found):
        return nothing()
    value = f"{durations.value_of(first)}/{durations.value_of(last.amounts)}"
    reading = Reading("DURATION", value, granularity=GRANULARITY_OF_UNIT[unit])
    return Node("DURATION", lambda context: reading, amounts=last.amounts)


def _never(found: Found) -> Node | None:
    """ "24 heures sur 24", "sept jours sur sept"."""
    return nothing() if found.before() != "de" else None


def _set(found: Found) -> Node | None:
    if found.has("w"):
        value = f"XXXX-WXX-{found.vocabulary.weekdays[found.word('w')]}"
        return Node("SET", _recurring(value, "day"))
    if found.has("m"):
        return Node("SET", _recurring(f"XXXX-{found.vocabulary.months[found.word('m')]:02}", "month"))
    if found.has("p"):
        return Node("SET", _recurring("P1D", "part_of_day"))
    if found.has("s"):
        return Node("SET", _recurring(f"XXXX-{found.vocabulary.seasons[found.word('s')]}", "season"))
    unit = found.vocabulary.units[found.word("u")]
    if len(found.after()) > 4 and found.after().endswith("ee"):
        return nothing()  # "chaque heure gagnée"
    figure = number_of(found.words("n"), found.vocabulary.numbers) if found.has("n") else 1.0
    if figure is None:
        return None
    return Node("SET", _recurring(durations.value_of(((figure, unit),)), GRANULARITY_OF_UNIT[unit]))


def _recurring(value: str, granularity: str) -> Callable[[Context], Reading]:
    reading = Reading("SET", value, granularity=granularity)
    return lambda context: reading


def _every_date(found: Found) -> Node | None:
    """ "chaque 8 mars": that day of any year."""
    yearly = found.node("d").yearly
    sample = yearly(2024) if yearly and found.node("d").year is None else None
    return Node("SET", _recurring("XXXX" + sample.value[4:], sample.granularity)) if sample else None


def _times_a(found: Found) -> Node | None:
    unit = found.vocabulary.units[found.word("u")]
    return Node("SET", _recurring(durations.value_of(((1.0, unit),)), GRANULARITY_OF_UNIT[unit]))


def _ago(found: Found) -> Node | None:
    node = found.node("n")
    node = replace(node, approx=True) if found.has("soon") else node
    return None if node.amounts[0][0] == SOME else durations.offset(node, -1)


def _in(found: Found) -> Node | None:
    node = found.node("n")
    return None if node.amounts[0][0] == SOME else durations.offset(node, 1)


def _later(found: Found) -> Node | None:
    node = found.node("n")
    return None if node.amounts[0][0] == SOME else durations.later(node, 1 if found.has("after") else -1)


def _from_date(found: Found) -> Node | None:
    node = found.node("n")
    if node.amounts[0][0] == SOME:
        return None
    return durations.from_date(node, 1 if found.has("after") else -1, found.node("d"))


def _within(found: Found) -> Node | None:
    """ "dans les six mois" counts from today; "dans les 24 heures" mostly from what its clause speaks of."""
    if found.has("the") and found.node("n").amounts[-1][1].startswith("T"):
        return None
    return durations.anchored(found.node("n"), "from")


def _anchored(anchor: str) -> Callable[[Found], Node | None]:
    return lambda found: durations.anchored(found.node("n"), anchor)


_QUALITY = r"(?P<adj>longues|longs|bonnes|premieres|premiers|autres|petites|dures|pleines|belles)"
RULES = (
    Rule(
        "length",
        rf"{_ABOUT}?(?P<n>{{num}}|<decimal>)(?:(?P<next><coming>)|(?P<past><past>)|{_QUALITY})?(?P<u><unit>)"
        r"(?:et(?P<half>demi|demie))?",
        _length,
    ),
    Rule(
        "length to come",
        r"(?P<n>{num})(?P<u><unit>)(?:(?P<next><coming>|a venir|qui viennent)|(?P<past><past>))",
        _length,
    ),
    Rule(
        "length to come, turned",
        r"(?:(?P<next><coming>)|(?P<past>dernier|derniers|dernieres))(?P<n>{num})(?P<u><unit>)",
        _length,
    ),
    Rule("last or next decade", r"(?:(?P<past>derniere)|(?P<next>prochaine))<unit_DE>", _one_decade),
    Rule("round length", rf"{_ABOUT}?une(?:bonne|petite)?(?P<c><collective>)(?:de|d')(?P<u><unit>)", _round_length),
    Rule("fortnight", r"(?<=sous)(?P<span>(?P<c><collective>))", _round_length),
    Rule("some length", r"<vague>(?P<u><unit>)", _some),
    Rule("last or next few", r"(?:ces|<vague>)(?:<coming>|<past>)(?P<u><unit>)", _some),
    Rule("next few", r"(?<=les|des)(?P<span>(?:prochains|prochaines)(?P<u><unit>))", _some),
    Rule("last few", r"(?:cours|lors)(?:des)(?P<span>(?:derniers|dernieres)(?P<u><unit>))", _some),
    Rule("few to come", r"(?<=les|des)(?P<span>(?P<u><unit>)(?:a venir|qui viennent))", _some),
    Rule("quarter of a century", r"(?P<n>un|trois)(?:quart|quarts)(?:de|d')(?P<u><unit_CE>)", _quarter_century),
    Rule("half a unit", r"(?P<n>un|une|{num})(?P<h><half_unit>)", _half),
    Rule("quarters of an hour", r"(?P<n>un|trois)(?:quart|quarts) d' heure", _quarters),
    Rule(
        "clock as a length",
        r"(?:en|duree de|temps de|dure|durera|dura|pendant|durant)(?P<span>(?P<c><clock>))",
        _clock_length,
    ),
    Rule("clock as a length of travel", r"(?P<c><clock>)(?=(?:de|d')<unknown>)", _clock_length),
    Rule("so much of so much", r"(?:{num}|<clock>)<unit>?sur{num}", _never),
    Rule(
        "every",
        r"chaque(?:(?P<u><unit>)|(?P<w><weekday>)<part>?|(?P<p><part>)|(?P<m><month>)|(?P<s><season>))",
        _set,
    ),
    Rule("all the", r"<all>les(?P<n>{num})?(?:(?P<u><unit>)|(?P<w><weekday>)<part>?|(?P<p><part>))", _set),
    Rule("the weekdays", r"les(?P<span>(?P<w>lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches))", _set),
    Rule("times a unit", r"(?P<n>{num}) fois (?:par|l'|chaque)(?P<u><unit>)", _times_a),
)
"""Rules of the first pass."""

EVERY_DATE = Rule("every date", r"(?:chaque|tous les)(?P<d><DAY>)", _every_date)
SUM = Rule("sum of lengths", r"(?P<a><DURATION>)(?:et|,)?(?P<b><DURATION>)", _sum)
SET_OF = Rule(
    "nth weekday of each",
    r"(?:(?:<ordinal>|<nth>)(?:,|et)){0,3}(?:<ordinal>|<nth>)(?:<WEEKDAY>|<weekday>)(?:de|d')(?P<s><SET>)",
    lambda found: found.node("s"),
)
RANGE = Rule("range of lengths", r"(?P<a>{num})(?:a|ou|(?P<and>et)|<dash>)(?P<n><DURATION>)", _range)
AROUND = (
    Rule(
        "ago",
        r"(?:il)?(?:y a|ya)(?:deja|maintenant|de cela|exactement|tout juste|(?P<soon>bientot))?"
        r"(?P<n><DURATION>)(?!que|qu')",
        _ago,
    ),
    Rule("it is now", r"(?:voici|voila)(?:deja|maintenant)?(?P<n><DURATION>)(?!que|qu')", _ago),
    Rule("in", r"dans(?P<n><DURATION>)", _in),
    Rule(
        "later",
        r"(?P<n><DURATION>)(?:(?P<after>plus tard|apres(?=$|[,.;:)]))"
        r"|(?P<before>plus tot|auparavant|avant(?=$|[,.;:)])))",
        _later,
    ),
    Rule(
        "from a date",
        r"(?P<n><DURATION>)(?:(?P<after>apres)|(?P<before>avant))(?:le|la|l')?(?P<d><DAY>|<RELDAY>|<MONTH>|<YEAR>)",
        _from_date,
    ),
)
"""Rules that turn a length into a date."""

ANCHORS = (
    Rule(
        "up to now", r"depuis(?:(?:les|ces|deja|maintenant|bientot)){0,2}(?P<span>(?P<n><DURATION>))", _anchored("to")
    ),
    Rule(
        "for so long",
        r"(?:voici|voila|cela fait|ca fait|y a)(?:deja|maintenant|bientot)?(?P<span>(?P<n><DURATION>))(?=que|qu')",
        _anchored("to"),
    ),
    Rule("by then", r"d' ici(?:a|les)?(?:les)?(?P<span>(?P<n><DURATION>))", _anchored("from")),
    Rule(
        "within",
        r"(?:sous|dans(?P<the>les)|endeans)(?P<span>(?P<n><DURATION>))"
        r"(?!suivant|suivants|suivantes|qui|apres|avant|d'|de|du)",
        _within,
    ),
)
"""Rules that give a length its place."""
