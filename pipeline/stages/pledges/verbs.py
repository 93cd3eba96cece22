"""Verb groups: auxiliary, negation, clitics and verb as one predicate with its tense, voice and class.

Verbs of the lexicon are known in every form; of other verbs, futures, conditionals, imperfects and compound tenses are
told by their endings, so that they can part clauses.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.conjugation import (
    CONDITIONAL,
    FUTURE,
    GERUND,
    IMPERFECT,
    INFINITIVE,
    PAST,
    PERFECT,
    PRESENT,
)
from pipeline.stages.pledges.asides import INVERTED
from pipeline.stages.pledges.governing import govern, share
from pipeline.stages.pledges.guessing import guessed, is_infinitive
from pipeline.stages.pledges.lexicon import Analysis, Lexicon
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, THAT, WORD, Token
from pipeline.stages.pledges.verb import ACTIVE, COMPOUND, PASSIVE, REFLEXIVE, Verb
from pipeline.stages.pledges.verb_places import (
    after_name,
    finite,
    insertion,
    is_noun,
    nominal_place,
    qualifies,
    set_off,
    small_words,
)
from pipeline.stages.pledges.verb_senses import FORGIVING, ends_debt, is_absolute, only_so_many
from pipeline.stages.reference.sorts import listed

_PARTICIPLE = ("é", "ée", "és", "ées", "i", "is", "ie", "ies", "it", "ite", "its", "ites", "u", "us", "ue", "ues",
               "ert", "erts", "erte", "ertes", "int", "ints", "inte", "intes")  # fmt: skip  # fmt: skip


_FAR = 12
"""How many tokens may stand between an auxiliary and its participle (an insertion between commas)."""


def verb_groups(tokens: Sequence[Token], lexicon: Lexicon, aside: frozenset[int]) -> list[Verb]:
    """The verb groups of a sentence, in order, without overlap. ``aside``: positions that belong to no clause."""
    groups: list[Verb] = []
    index = 0
    while index < len(tokens):
        verb = _verb_at(tokens, index, lexicon, groups)
        if verb is None:
            index += 1
            continue
        _extend_left(tokens, verb, lexicon, groups)
        groups.append(verb)
        index = verb.last + 1
    for position, verb in enumerate(groups):
        share(tokens, groups, position, lexicon, aside)
        if is_absolute(tokens, verb):
            verb.tense = PERFECT
        if verb.has("cancel", "suspend") and ends_debt(tokens, groups, position, lexicon):
            verb.classes = FORGIVING
        if verb.tense == INFINITIVE:
            govern(tokens, groups, position, lexicon, aside)
    return groups


def _verb_at(tokens: Sequence[Token], index: int, lexicon: Lexicon, groups: Sequence[Verb]) -> Verb | None:
    token = tokens[index]
    if token.kind == FIGURE and getattr(token.row, "kind", "") == "factor":
        return _factor(token, index, lexicon)
    if token.kind != WORD or token.low[0].isdigit():
        return None
    low, inverted = _split_inversion(token.low)
    before = tokens[index - 1].low if index else ""
    readings = lexicon.forms.get(low, ())
    nominal = nominal_place(tokens, index, lexicon)
    if (
        low == "devant"
        and index + 1 < len(tokens)
        and any(r.tense == INFINITIVE for r in lexicon.forms.get(tokens[index + 1].low, ()))
    ):
        return Verb(index, index, "devoir", GERUND, classes=lexicon.classes["devoir"])
    if low == "puis" and before in {"je", "j'"}:
        return Verb(index, index, "pouvoir", PRESENT, classes=lexicon.classes["pouvoir"])
    if f"{before} {low}" in lexicon.words["frozen"] or low in small_words(lexicon):
        return None
    if is_noun(tokens, index, low) or set_off(tokens, index, lexicon):
        return None
    if low in {"a", "ont", "est", "sont"} or any(r.lemma in {"avoir", "être"} and r.tense != PAST for r in readings):
        reading = next((r for r in readings if r.lemma in {"avoir", "être"}), None)
        if reading is not None and not (before in {"l'", "les", "son", "un"} and reading.tense == INFINITIVE):
            return _compound(tokens, index, reading.lemma, reading.tense, inverted, lexicon)
    if (stays := _stays(tokens, index, readings, lexicon)) is not None:
        return stays
    for reading in readings:
        if reading.tense == INFINITIVE:
            if nominal and before not in {
                "de",
                "d'",
                "à",
                "pour",
                "sans",
                "en",
                "l'",
                "la",
                "les",
                "le",
                "leur",
                "par",
                "afin",
            }:
                return None
            if before in {"le", "la", "l'", "les", "leur"} and low in {"pouvoir", "devoir", "savoir", "être", "avoir"}:
                return None
            return _known(tokens, index, reading.lemma, INFINITIVE, inverted, lexicon)
    choice = None
    for reading in readings:
        if (
            (reading.tense == GERUND and not nominal)
            or (reading.tense == GERUND and before == "en")
            or (reading.tense in {FUTURE, CONDITIONAL, IMPERFECT} and before not in {"un", "une", "du", "des", "d'"})
            or (
                reading.tense == PRESENT
                and not nominal
                and not qualifies(tokens, index, readings, lexicon)
                and (low not in lexicon.nouns["aid"] or after_name(tokens, index))
            )
            or (reading.tense == PERFECT and not nominal and low not in lexicon.words["not_verb"] and not token.capital)
            or (reading.tense == PAST and choice is None)
        ):
            choice = reading
        if choice is reading and reading.tense != PAST:
            break
    if choice is not None:
        if (
            choice.tense == PAST
            and nominal
            and (
                before in lexicon.words["determiner"]
                or low in lexicon.nouns["deed"]
                or (not before.startswith("d") and low[-1] in "uts")
            )
        ):
            return None
        verb = _known(tokens, index, choice.lemma, choice.tense, inverted, lexicon)
        verb.bare = choice.tense == PAST
        return verb
    if low in lexicon.words["not_verb"] or len(low) < 5 or (token.capital and index):
        return None
    if is_infinitive(tokens, index, lexicon, groups):
        return Verb(index, index, low, INFINITIVE)
    return None if nominal else guessed(low, index, inverted)


def _stays(tokens: Sequence[Token], index: int, readings: Sequence[Analysis], lexicon: Lexicon) -> Verb | None:
    """ "restera gelée", "demeure suspendu": read like the passive with "être"."""
    reading = next(
        (r for r in readings if r.lemma in {"rester", "demeurer"} and r.tense not in {INFINITIVE, PAST}), None
    )
    if reading is None:
        return None
    verb = _compound(tokens, index, "être", reading.tense, "", lexicon)
    return verb if verb.voice == PASSIVE and verb.has("suspend", "cancel") else None


def _factor(token: Token, index: int, lexicon: Lexicon) -> Verb | None:
    """ "doublera": the figure is the verb."""
    low = token.low.split()[0]
    for reading in lexicon.forms.get(low, ()):
        if "change" in lexicon.classes[reading.lemma]:
            classes = {"change": lexicon.classes[reading.lemma]["change"]}
            return Verb(index, index, reading.lemma, reading.tense, classes=classes, bare=reading.tense == PAST)
    return None


def _factor_made(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> Verb | None:
    """The participle of "sera doublé": the figure is a part of the verb."""
    token = tokens[position]
    if token.kind != FIGURE or getattr(token.row, "kind", "") != "factor":
        return None
    verb = _factor(token, position, lexicon)
    return verb if verb is not None and verb.bare else None


def _split_inversion(low: str) -> tuple[str, str]:
    for ending in INVERTED:
        if low.endswith(ending):
            return low[: -len(ending)], ending.rpartition("-")[2]
    return low, ""


def _known(tokens: Sequence[Token], index: int, lemma: str, tense: str, inverted: str, lexicon: Lexicon) -> Verb:
    for rest, whole, name, flags in lexicon.phrases.get(lemma, ()):
        position = index + 1
        for _ in range(3):
            if position < len(tokens) and tokens[position].low in lexicon.words["negation"] | lexicon.words["adverb"]:
                position += 1
        if tuple(t.low for t in tokens[position : position + len(rest)]) == rest:
            classes = {name: flags}
            return Verb(index, position + len(rest) - 1, whole, tense, classes=classes, inverted=inverted)
        bracket = False
        for ahead in range(index + 2, min(len(tokens), index + 14)):
            bracket = tokens[ahead].low == "(" or (bracket and tokens[ahead - 1].low != ")")
            if bracket:
                continue
            if tokens[ahead].kind == PUNCTUATION or (ahead > index + 2 and finite(tokens[ahead], lexicon)):
                break
            if tuple(t.low for t in tokens[ahead : ahead + len(rest)]) == rest:
                held = any(t.kind == FIGURE for t in tokens[index + 1 : ahead])
                last = index if held else ahead + len(rest) - 1
                return Verb(index, last, whole, tense, classes={name: flags}, inverted=inverted)
    return Verb(index, index, lemma, tense, classes=lexicon.classes.get(lemma, {}), inverted=inverted)


def _compound(tokens: Sequence[Token], index: int, auxiliary: str, tense: str, inverted: str, lexicon: Lexicon) -> Verb:
    """An auxiliary with its participle, or alone as a verb of its own."""
    words = lexicon.words
    passive = auxiliary == "être"
    negative = False
    position, limit = index + 1, min(len(tokens), index + _FAR)
    while position < limit:
        token = tokens[position]
        since = token.low == "depuis" and position + 1 < limit and tokens[position + 1].low.endswith(_PARTICIPLE)
        if step := insertion(tokens, position, lexicon):
            position += step
        elif (
            token.kind == DATE
            or since
            or token.low in words["adverb"]
            or (token.low.endswith("ment") and token.kind == WORD)
        ):
            position += 1
        elif token.low in words["negation"]:
            negative = True
            position += 1
        elif token.low == "moins" and tokens[position - 1].low == "pas":
            negative = False  # "n'en a pas moins livré 40 tonnes"
            position += 1
        elif token.low == "été" and not passive:
            passive = True
            position += 1
        elif token.low == ",":
            close = next((k for k in range(position + 1, limit) if tokens[k].low == ","), -1)
            if close < 0:
                break
            position = close + 1
        else:
            break
    if position < limit and (made := _factor_made(tokens, position, lexicon)) is not None:
        made.first, made.negative = index, negative
        made.voice, made.tense, made.bare = (PASSIVE, tense, False) if auxiliary == "être" else (ACTIVE, PERFECT, False)
        return made
    if position < limit and tokens[position].kind == WORD:
        low = tokens[position].low
        past = next((r for r in lexicon.forms.get(low, ()) if r.tense == PAST), None)
        if past is not None or (low.endswith(_PARTICIPLE) and low not in words["determiner"] and len(low) > 3):
            lemma = past.lemma if past else low
            verb = _known(tokens, position, lemma, COMPOUND.get(tense, tense), inverted, lexicon)
            if past is None:
                verb.classes = {}
            verb.perfect = tense == INFINITIVE and not passive
            verb.first, verb.negative = index, negative
            verb.voice = PASSIVE if passive else ACTIVE
            if passive and auxiliary == "être":
                verb.tense = tense
            if passive and auxiliary == "être" and any("être" in flags for flags in verb.classes.values()):
                verb.voice, verb.tense = ACTIVE, COMPOUND.get(tense, tense)
            return verb
    if passive and auxiliary == "avoir":
        done = COMPOUND.get(tense, tense)
        return Verb(index, position - 1, "être", done, negative=negative, classes=lexicon.classes["être"])
    return Verb(
        index, index, auxiliary, tense, negative=negative, classes=lexicon.classes[auxiliary], inverted=inverted
    )


_PERSON = {"nous": ("ons", "mes"), "vous": ("ez", "tes")}
"""How a finite verb ends whose subject "nous" or "vous" is."""


def _extend_left(tokens: Sequence[Token], verb: Verb, lexicon: Lexicon, groups: Sequence[Verb]) -> None:
    """Take in clitics and "ne", note the marker of an infinitive, find the negation behind."""
    floor = groups[-1].last + 1 if groups else 0
    clitics: set[str] = set()
    form = tokens[verb.first].low
    oneself = verb.first == 1 and _binds_oneself(tokens, verb)
    while verb.first > floor and tokens[verb.first - 1].low in lexicon.words["clitic"]:
        low = tokens[verb.first - 1].low
        if low == "en" and verb.tense == GERUND:
            break
        if (
            low in {"nous", "vous"}
            and not clitics & {"nous", "vous"}
            and verb.tense != INFINITIVE
            and (verb.bare or form.endswith(_PERSON[low]))
            and not oneself
            and not _subject_left(tokens, verb.first - 1, floor, lexicon)
        ):
            break
        if low == "nous" and ("nous" in clitics or ("vous" in clitics and form.endswith(_PERSON[low]))):
            break
        clitics.add(low)
        verb.first -= 1
    if verb.bare and clitics & {"le", "la", "les", "l'"}:
        verb.first += len(clitics)
        clitics = set()
    verb.clitics = frozenset(clitics)
    if verb.bare and clitics & {"se", "s'", "ne", "n'"}:
        present = any(reading.tense == PRESENT for reading in lexicon.forms.get(form, ()))
        verb.bare, verb.tense = (False, PRESENT) if present else (verb.bare, verb.tense)
    before = tokens[verb.first - 1].low if verb.first > floor else ""
    twice = before == "nous" in clitics or (before in {"je", "j'"} and bool(clitics & {"me", "m'"}))
    if clitics & {"se", "s'"} or oneself or twice:
        if verb.voice == PASSIVE:
            verb.tense = COMPOUND.get(verb.tense, verb.tense)
        verb.voice = REFLEXIVE
    if clitics & {"ne", "n'"}:
        behind = [t.low for t in tokens[verb.last + 1 : verb.last + 4] if t.low not in lexicon.words["adverb"]]
        verb.negative = not (THAT & set(behind[:1]) or only_so_many(tokens, verb, lexicon))
    elif verb.tense != INFINITIVE and verb.negative:
        verb.negative = "pas" in (t.low for t in tokens[verb.first : verb.last])
    if verb.tense == INFINITIVE or verb.tense == GERUND:
        before = tokens[verb.first - 1].low if verb.first else ""
        while before in {"pas", "plus", "ne", "n'"} and verb.first > floor:
            verb.negative = verb.negative or before in {"pas", "plus"}
            verb.first -= 1
            before = tokens[verb.first - 1].low if verb.first else ""
        if before in {"de", "d'", "à", "pour", "sans", "en", "par"}:
            verb.marker = before.replace("d'", "de")


def _binds_oneself(tokens: Sequence[Token], verb: Verb) -> bool:
    """Whether "nous" opens an item of a declaration and means "se": "Nous engageons à restaurer …"."""
    behind = tokens[verb.last + 1].low if verb.last + 1 < len(tokens) else ""
    return tokens[0].low == "nous" and behind == "à" and verb.lemma in listed("binding_oneself")


def _subject_left(tokens: Sequence[Token], index: int, floor: int, lexicon: Lexicon) -> bool:
    """Whether a subject stands right before the clitic "nous"."""
    if index <= floor:
        return False
    before = tokens[index - 1]
    if before.low.startswith(("auquel", "auxquel", "laquelle", "lequel", "lesquel", "dont", "où")):
        return False
    if before.low == "qui" and index > 1 and tokens[index - 2].low in lexicon.words["preposition"]:
        return False
    return (
        before.kind in {NAME, FIGURE}
        or before.low in {"qui", "nous", "il", "elle", "ils", "elles", "ne"}
        or (before.kind == WORD and before.low not in {"que", "qu'", "et", "mais", "ou", "si", "car", "où"})
    )
