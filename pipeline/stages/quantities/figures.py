"""Reading one figure: a cardinal, an approximation, a fraction, a multiple or a range, without what it counts."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from pipeline.stages.quantities.currency_lexicon import currencies
from pipeline.stages.quantities.figure import Figure, plain_figure, share, tidy
from pipeline.stages.quantities.fractions import (
    PARTS,
    compound_denominator,
    fraction,
    fraction_patterns,
    mixed_words,
    vulgar_or_slash,
)
from pipeline.stages.quantities.lexicon import alternatives, numbers, units
from pipeline.stages.quantities.number_grammar import ONE
from pipeline.stages.quantities.numerals import Numeral, read_numeral


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
    lone = rf"(?= d[e'u]| ?[.,;:!?)]| (?:{alternatives(lexicon.behind_fraction)}) )"
    among = rf"(?:[a-zà-ÿœ]{{1,20}} )?sur (?:[0-9]|{alternatives(plain)})"
    masses = alternatives([*lexicon.approximate, *[word for word in lexicon.scales if word.endswith("s")]])
    sized = rf"(?:{alternatives(lexicon.sizes)}) (?:{alternatives(lexicon.approximate)})"
    verb_objects = (
        r"tous|toutes|chaque|presque|quasiment|d'ici|en (?:19|20)|le |la |les |l'|son |sa |ses |leurs? "
        r"|notre |nos |votre |vos |cette |ce |cet "
    )
    return re.compile(
        rf"(?P<digit>[0-9{''.join(lexicon.vulgar)}]|(?<![^\s(]),(?=[0-9]))"
        rf"|(?<![\w-])(?:"
        rf"(?P<one>une?(?= (?:{alternatives(ones)})\b| (?:{alternatives(alone)})\b| {among}| (?:ou|à) deux\b"
        rf"| (?:[a-zà-ÿœ-]{{2,20}} )?et (?:un )?demie?\b| {sized} d[e']|[ -][a-z-]{{0,24}}ième d[e'u]))"
        rf"|(?P<times>(?:{times})\b|le (?:{nouns})(?:{of}|(?= ?[.,;:!?](?![0-9]))))"
        rf"|(?<!la )(?<!le )(?<!un )(?<!une )(?<!du )(?<!les )(?<!des )"
        rf"(?P<verb>(?:{alternatives(lexicon.multiple_verbs)})(?= (?:{verb_objects})))"
        rf"|(?P<part>(?:la |de )moiti[ée]|le (?:tiers|quart){lone}|(?<=dont )le (?:quart|tiers)\b"
        rf"|(?<=[ps] (?:au|du) )(?:quart|tiers){lone}|(?<=u'au )(?:quart|tiers){lone})"
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
        "further": re.compile(r" (?:autres|nouveaux|premiers|derniers) (?P<name>millions|milliards)(?!\w)"),
        "chain": re.compile(rf" d(?:e |')(?P<name>{masses}|mille)(?!\w)"),
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
        special = vulgar_or_slash(low, start)
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


def _behind_numeral(low: str, numeral: Numeral) -> Figure | None:
    """The cardinal, or the fraction, multiple or collective that it opens."""
    patterns, end = _patterns(), numeral.end
    figure = plain_figure(numeral)
    found = patterns["collective"].match(low, end)
    if found is not None:
        return _collective(low, numeral.start, found, numeral.value)
    found = patterns["further"].match(low, end) if numeral.scale == ONE else None
    if found is not None:  # "90 autres millions"
        scale = numbers().scales[found["name"]]
        return replace(figure, end=found.end(), value=tidy(numeral.value * scale), scale=scale, of=True, plain=False)
    found = patterns["half"].match(low, end)
    if found is not None:
        part = Decimal("0.5") if found["half"] else Decimal("0.75") if found["three"] else Decimal("0.25")
        if found["third"]:
            part = share(ONE, Decimal(3))
        value = tidy(numeral.value + part * numeral.scale)
        return replace(figure, end=found.end(), value=value, coefficient=numeral.coefficient + part, plain=False)
    found = fraction_patterns()["fraction"].match(low, end)
    if found is not None:
        return fraction(low, numeral, found)
    compound = compound_denominator(low, end)
    if compound is not None and numeral.value == 1 and numeral.style == "words":
        behind = end + compound[1]
        if fraction_patterns()["alone"].match(low, behind) is None:
            return None
        return Figure(numeral.start, behind, share(ONE, compound[0]), kind="ratio", of=True)
    mixed_number = mixed_words(low, numeral)
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
