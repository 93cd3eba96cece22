"""Reading one figure: a cardinal, an approximation, a fraction, a multiple or a range, without what it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pipeline.stages.quantities.lexicon import alternatives, currencies, numbers, units
from pipeline.stages.quantities.numerals import ONE, Numeral, read_number, read_numeral

PLACES = Decimal("0.000001")


@cache
def _one() -> re.Pattern[str]:
    measures = [form for form in units().physical if len(form) > 3 and form.isalpha() and form.islower()]
    money = [form for form, noun in currencies().nouns.items() if not noun.careful]
    bounded = rf"(?<=(?:lus|ins) d')une? (?:{alternatives([*measures, *money])})\b"
    price = rf"une? (?:{alternatives(money)})(?=\Z|[.,;)\n]| (?:par|et|symbolique|chacun))"
    half = r"une? [a-zà-ÿœ-]{2,20} et demie?\b"
    return re.compile(rf"{bounded}|{price}|{half}|une? (?:ou|à) deux|un (?:{alternatives(units().percent)})(?!\w)")


def is_one(low: str, figure: Figure) -> bool:
    """Whether "un" or "une" is the number, not the article: "moins d'un dollar", "un euro par jour"."""
    return _one().match(low, figure.start) is not None


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at ``start`` to ``end``.

    ``bound`` is "" where only a comparator may say it. ``kind``: "" (a plain number), ratio or factor.
    ``of``: "de" may stand between the figure and what it counts ("une centaine d'", "2 millions de").
    ``style``: digits · words · mixed. ``plain``: bare digits, which may be a year. ``scale``: that of the scale word.
    """

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None = None
    bound: str = ""
    kind: str = ""
    of: bool = False
    style: str = "words"
    plain: bool = False
    scale: Decimal = ONE
    coefficient: Decimal = ONE


def tidy(value: Decimal) -> Decimal:
    """``value`` without trailing zeros and without exponent."""
    whole = value.to_integral_value()
    return whole.quantize(ONE) if whole == value and abs(value) < Decimal(10) ** 27 else value.normalize()


def share(numerator: Decimal, denominator: Decimal) -> Decimal:
    """A fraction as a decimal of at most six places."""
    value = numerator / denominator
    return tidy(value if -value.as_tuple().exponent <= 6 else value.quantize(PLACES))  # type: ignore[operator]


HALF = Decimal("0.5")
PARTS = {"moitié": HALF, "moitie": HALF, "tiers": share(ONE, Decimal(3)), "quart": Decimal("0.25")}


@cache
def trigger() -> re.Pattern[str]:
    """Where a figure may begin in lower-case text; the name of the group says what sort."""
    lexicon = numbers()
    plain = [word for word in lexicon.atoms if word not in ("un", "une", "cents", "vingts")]
    ones = [*lexicon.approximate, *lexicon.scales, *lexicon.fractions, "demi"]
    alone = [form for form, noun in currencies().nouns.items() if not noun.careful]
    alone += [form for form in units().percent if form[0].isalpha()]
    alone += [form for form in units().physical if len(form) > 3 and form.isalpha() and form.islower()]
    times = alternatives([*lexicon.multiples, *lexicon.multiply, *lexicon.divide])
    nouns = alternatives(lexicon.multiple_nouns)
    of = r"(?= d[e'u])"
    among = rf"(?:[a-zà-ÿœ]{{1,20}} )?sur (?:[0-9]|{alternatives(plain)})"
    masses = alternatives([*lexicon.approximate, *[word for word in lexicon.scales if word.endswith("s")]])
    sized = rf"(?:{alternatives(lexicon.sizes)}) (?:{alternatives(lexicon.approximate)})"
    verb_objects = r"tous|toutes|chaque|presque|quasiment|d'ici|en (?:19|20)|le |la |les |l'|son |sa |ses |leurs? "
    return re.compile(
        rf"(?P<digit>[0-9{''.join(lexicon.vulgar)}]|(?<![^\s(]),(?=[0-9]))"
        rf"|(?<![\w-])(?:"
        rf"(?P<one>une?(?= (?:{alternatives(ones)})\b| (?:{alternatives(alone)})\b| {among}| (?:ou|à) deux\b"
        rf"| (?:[a-zà-ÿœ-]{{2,20}} )?et (?:un )?demie?\b| {sized} d[e']|[ -][a-z-]{{0,24}}ième d[e'u]))"
        rf"|(?P<times>(?:{times})\b|le (?:{nouns})(?:{of}|(?= ?[.,;:!?](?![0-9]))))"
        rf"|(?<!la )(?<!le )(?<!un )(?<!une )(?<!du )"
        rf"(?P<verb>(?:{alternatives(lexicon.multiple_verbs)})(?= (?:{verb_objects})))"
        rf"|(?P<part>(?:la |de )moiti[ée]|le (?:tiers|quart)(?:{of}|(?= ?[.,;:!?)]))|(?<=dont )le (?:quart|tiers)\b"
        rf"|(?<=[ps] du )(?:quart|tiers){of})"
        rf"|(?P<word>{alternatives(plain)})(?!\w)"
        rf"|(?P<mass>{masses})(?= d[e'])"
        rf")"
    )


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lexicon = numbers()
    masses = alternatives([*lexicon.approximate, *lexicon.scales])
    return {
        "collective": re.compile(
            rf" (?:(?:{alternatives(lexicon.sizes)}) )?(?P<name>{alternatives(lexicon.approximate)})(?!\w)"
        ),
        "chain": re.compile(rf" d(?:e |')(?P<name>{masses}|mille)(?!\w)"),
        "fraction": re.compile(rf"(?: |-)(?P<name>{alternatives(lexicon.fractions)})(?![\w-])"),
        "half": re.compile(
            r" et (?:(?P<half>(?:un )?demie?)|(?P<three>trois |3 )?(?:un )?(?P<quarter>quarts?)|un (?P<third>tiers))\b"
        ),
        "sur": re.compile(r" (?:(?P<noun>[a-zà-ÿœ]{1,24}) )?sur (?=[0-9a-z])"),
        "times": re.compile(
            rf" fois (?:(?P<more>{alternatives(lexicon.more)})|(?P<less>{alternatives(lexicon.less)}))\b"
        ),
        "vague": re.compile(rf"(?:^|(?<=[\W]))(?:(?P<one>une?)|(?P<vague>{alternatives(lexicon.vague)})) \Z"),
        "by": re.compile(
            r" (?:le [a-zà-ÿœ]{2,20} )?(?:presque |environ |près de |plus de |au moins )?par (?=[0-9a-z])"
        ),
        "participle": re.compile(rf"(?<!\w)(?:{alternatives(lexicon.multiple_auxiliaries)}) \Z"),
        "noun": re.compile(rf"(?<!\w)(?:{alternatives(lexicon.multiple_articles)}) \Z"),
        "vulgar": re.compile(rf" ?(?P<sign>[{''.join(lexicon.vulgar)}])"),
        "mixed": re.compile(r" (?P<top>[0-9]{1,3})/(?P<bottom>[0-9]{1,3})(?![\w/.,-]*[0-9])"),
        "slash": re.compile(r"(?P<numerator>[0-9]{1,2})/(?P<denominator>[0-9]{1,3})(?![\w/.,-]*[0-9])"),
        "share": re.compile(r" d(?:e |'un |u )(?P<name>million|milliard)s?(?!\w)"),
        "mixed_words": re.compile(rf" et (?=(?:{alternatives(lexicon.atoms)})\b)"),
        "demi": re.compile(rf" demi[- ](?P<name>{masses})\b"),
    }


def read_figure(text: str, low: str, match: re.Match[str]) -> Figure | None:
    """The figure that begins where the trigger matched, or ``None``. ``low``: ``text`` in lower case, same length."""
    start = match.start()
    group = match.lastgroup
    if group == "times":
        return _multiple(text, low, match)
    if group == "verb":
        return Figure(start, match.end(), numbers().multiple_verbs[match[0]], bound="factor", kind="factor")
    if group == "part":
        begin = match.end() - len("moitié") if match[0].startswith("de moiti") else start
        value = PARTS[match[0].split()[-1]]
        return Figure(begin, match.end(), value, kind="ratio", of=True)
    if group == "mass":
        return _mass(low, start)
    if group == "digit":
        special = _vulgar_or_slash(low, start)
        if special is not None:
            return special
    if group == "one":
        demi = _patterns()["demi"].match(low, match.end())
        if demi is not None:
            return _collective(low, start, demi, Decimal("0.5"))
    numeral = read_numeral(text, low, start)
    if numeral is None:
        return None
    figure = _behind_numeral(low, numeral)
    if figure is not None and group == "one" and figure.end - start <= 3 and not is_one(low, figure):
        return None
    return figure


def plain_figure(numeral: Numeral) -> Figure:
    """The figure that is just this cardinal."""
    return Figure(
        numeral.start, numeral.end, tidy(numeral.value), of=numeral.scale > 1000, style=numeral.style,
        plain=numeral.plain, scale=numeral.scale, coefficient=numeral.coefficient,
    )  # fmt: skip


def _behind_numeral(low: str, numeral: Numeral) -> Figure | None:
    """The cardinal, or the fraction, multiple or collective that it opens."""
    patterns, end = _patterns(), numeral.end
    figure = plain_figure(numeral)
    found = patterns["collective"].match(low, end)
    if found is not None:
        return _collective(low, numeral.start, found, numeral.value)
    found = patterns["half"].match(low, end)
    if found is not None:
        part = Decimal("0.5") if found["half"] else Decimal("0.75") if found["three"] else Decimal("0.25")
        if found["third"]:
            part = share(ONE, Decimal(3))
        value = tidy(numeral.value + part * numeral.scale)
        return replace(figure, end=found.end(), value=value, coefficient=numeral.coefficient + part, plain=False)
    found = patterns["fraction"].match(low, end)
    if found is not None:
        return _fraction(low, numeral, found)
    compound = _compound_denominator(low, end)
    if compound is not None and numeral.value == 1 and numeral.style == "words":
        behind = end + compound[1]
        if ALONE.match(low, behind) is None:
            return None
        return Figure(numeral.start, behind, share(ONE, compound[0]), kind="ratio", of=True)
    mixed_number = _mixed_words(low, numeral)
    if mixed_number is not None:
        return replace(figure, end=mixed_number[0], value=tidy(mixed_number[1]), plain=False)
    found = patterns["times"].match(low, end)
    if found is not None:
        if not numeral.value:
            return None
        times = numeral.value if found["more"] else share(ONE, numeral.value)
        return Figure(numeral.start, found.end(), tidy(times), bound="factor", kind="factor")
    if numeral.scale == ONE and numeral.value <= 1000:
        found = patterns["sur"].match(low, end)
        other = read_numeral(low, low, found.end()) if found is not None else None
        if (
            found is not None
            and other is not None
            and 0 < numeral.value < other.value <= 1000
            and not _noun_is_time(found["noun"])
            and re.compile(r" (?:\w{1,20}[sx]|m|km)\b").match(low, other.end) is None
        ):
            return Figure(
                numeral.start, other.end, share(numeral.value, other.value), kind="ratio", style=numeral.style
            )
    mixed = patterns["mixed"].match(low, end)
    if mixed is not None and numeral.plain and int(mixed["top"]) < int(mixed["bottom"]):
        part = share(Decimal(mixed["top"]), Decimal(mixed["bottom"]))
        return replace(figure, end=mixed.end(), value=tidy(numeral.value + part), plain=False)
    found = patterns["vulgar"].match(low, end)
    if found is not None and numeral.style == "digits" and numeral.scale == ONE:
        top, bottom = numbers().vulgar[found["sign"]]
        return replace(
            figure, end=found.end(), value=tidy(numeral.value + share(Decimal(top), Decimal(bottom))), plain=False
        )
    return figure


def _noun_is_time(noun: str | None) -> bool:
    return noun in ("jours", "jour", "heures", "heure", "mois", "ans")


ALONE = re.compile(r"(?=[.,;:!?)»\"\n]|$)| (?=d(?:e |'|es |u )|(?:est|sont|ont|a|était|étaient|en|au|à) )")
DENOMINATOR = re.compile(r" (?P<stem>[a-z]{3,8}(?:[ -][a-z]{2,8}){1,3})i[eè]me(?!\w)")
STEMS = {"cinqu": "cinq", "neuv": "neuf"}


def _compound_denominator(low: str, end: int) -> tuple[Decimal, int] | None:
    """(value, length) of a compound denominator behind ``end``: " vingt-cinquième" is 25."""
    found = DENOMINATOR.match(low, end)
    if found is None:
        return None
    first, last = re.split(r"(?<=[ -])(?=[a-z]*\Z)", found["stem"])
    for form in (STEMS.get(last, last), f"{last}e"):
        value = read_number(first + form)
        if value is not None and value > 1:
            return value, found.end() - end
    return None


def _mixed_words(low: str, numeral: Numeral) -> tuple[int, Decimal] | None:
    """(end, value) of "trois et un cinquième", or ``None``."""
    connector = _patterns()["mixed_words"].match(low, numeral.end)
    top = read_numeral(low, low, connector.end()) if connector is not None and numeral.scale == ONE else None
    name = _patterns()["fraction"].match(low, top.end) if top is not None else None
    if top is None or name is None or ALONE.match(low, name.end()) is None:
        return None
    share_of = _fraction(low, top, name)
    return None if share_of is None or share_of.value >= 1 else (share_of.end, numeral.value + share_of.value)


def _fraction(low: str, numeral: Numeral, found: re.Match[str]) -> Figure | None:
    """ "deux tiers", "trois cinquièmes", "un dixième de": but "un cinquième sommet" is an ordinal."""
    name = found["name"]
    if name == "demi" or numeral.scale != ONE or (numeral.style == "digits" and name.endswith("ième")):
        return None
    top, bottom = numbers().fractions[name]
    plural = (name.endswith("s") and name != "tiers") or name.endswith("ieme")
    if numeral.value != numeral.value.to_integral_value() or numeral.value < 1:
        return None
    alone = ALONE.match(low, found.end())
    another = numeral.value == 1 and low.startswith(",", found.end()) and name.endswith(("ième", "ieme"))
    if another:
        return None  # "Un huitième, relatif aux visas"
    if (numeral.value == 1 or not plural) and alone is None:
        return None
    if numeral.value >= bottom:
        if alone is None or found[0][0] == "-" or not low.endswith(" et un", numeral.start, numeral.end):
            return None
        # "vingt et un cinquième": twenty and one fifth
        value = tidy(numeral.value - 1 + share(Decimal(top), Decimal(bottom)))
        return replace(plain_figure(numeral), end=found.end(), value=value)
    whole = _patterns()["share"].match(low, found.end())
    if whole is not None:
        scale = numbers().scales[whole["name"]]
        value = tidy(
            numeral.value * top * scale / bottom if bottom != 3 else share(numeral.value * top * scale, Decimal(bottom))
        )
        return Figure(numeral.start, whole.end(), value, of=True, scale=scale, coefficient=ONE)
    if re.compile(r" (?:de finale|d'heure|de siècle|de tour)").match(low, found.end()):
        return None
    return Figure(
        numeral.start,
        found.end(),
        share(numeral.value * top, Decimal(bottom)),
        kind="ratio",
        of=True,
        style=numeral.style,
    )


def _collective(low: str, start: int, found: re.Match[str], times: Decimal) -> Figure | None:
    """ "une centaine", "trois dizaines de milliers", "une demi-douzaine"; ``found`` has the collective as ``name``."""
    lexicon = numbers()
    name = found["name"]
    entry = lexicon.approximate.get(name)
    bound = "about" if entry is not None else ""
    value = times * (entry.value if entry is not None else lexicon.scales[name])
    end = found.end()
    if entry is not None and entry.of and re.compile(r" d(?:e |')").match(low, end) is None:
        return None
    end, value = _chain(low, end, value)
    return Figure(start, end, tidy(value), bound=bound, of=True, scale=lexicon.scales.get(name, Decimal(10)))


def _chain(low: str, end: int, value: Decimal) -> tuple[int, Decimal]:
    """ " de milliers", " de millions" … behind a collective noun."""
    lexicon = numbers()
    for _ in range(3):
        found = _patterns()["chain"].match(low, end)
        if found is None:
            break
        name = found["name"]
        factor = lexicon.scales.get(name) or (Decimal(1000) if name == "mille" else lexicon.approximate[name].value)
        value, end = value * factor, found.end()
    return end, value


def _mass(low: str, start: int) -> Figure | None:
    """ "des centaines de", "plusieurs millions de", "milliers de": the collective is the value, about."""
    lexicon = numbers()
    name = re.compile(r"[\w-]+").match(low, start)
    if name is None:
        return None
    word = name[0]
    before = _patterns()["vague"].search(low, max(0, start - 14), start)
    entry = lexicon.approximate.get(word)
    if before is None and (entry is None or not word.endswith("s")):
        return None
    value = entry.value if entry is not None else lexicon.scales[word]
    end, value = _chain(low, name.end(), value)
    begin = start
    if before is not None and before["vague"] != "de":
        begin = before.start()
    return Figure(begin, end, tidy(value), bound="about", of=True, scale=max(value, Decimal(10)), coefficient=ONE)


def _multiple(text: str, low: str, match: re.Match[str]) -> Figure | None:
    """ "doubler", "le triple", "multiplié par quatre", "divisé par deux"."""
    lexicon, word = numbers(), match[0]
    if word in lexicon.multiples:
        needed = "participle" if word.endswith(("é", "ée", "és", "ées")) else "noun" if word.endswith("ement") else ""
        if needed and _patterns()[needed].search(low, max(0, match.start() - 16), match.start()) is None:
            return None
        return Figure(match.start(), match.end(), lexicon.multiples[word], bound="factor", kind="factor")
    if word.startswith("le "):
        return Figure(match.start(), match.end(), lexicon.multiple_nouns[word[3:]], bound="factor", kind="factor")
    by = _patterns()["by"].match(low, match.end())
    numeral = read_numeral(text, low, by.end()) if by is not None else None
    if numeral is None or numeral.value == 0:
        return None
    value = numeral.value if word in lexicon.multiply else share(ONE, numeral.value)
    return Figure(match.start(), numeral.end, tidy(value), bound="factor", kind="factor")


def _vulgar_or_slash(low: str, start: int) -> Figure | None:
    lexicon = numbers()
    if low[start] in lexicon.vulgar:
        top, bottom = lexicon.vulgar[low[start]]
        return Figure(start, start + 1, share(Decimal(top), Decimal(bottom)), kind="ratio", of=True, style="digits")
    slash = _patterns()["slash"].match(low, start)
    if slash is None:
        return None
    top_value, bottom_value = Decimal(slash["numerator"]), Decimal(slash["denominator"])
    if not 0 < top_value < bottom_value <= 10 and not (bottom_value == 100 and top_value):
        return None
    return Figure(start, slash.end(), share(top_value, bottom_value), kind="ratio", of=True, style="digits")
