"""Patterns of saying and proposing, on folded text: verbs, "a dit X", "selon X", what a name owns or signs.

The verbs have some thousand forms, of which a text has few. A pattern is made of those alone: it finds the same, and is
ready in a moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache

from pipeline.conjugation import (
    GERUND,
    INFINITIVE,
    PAST,
)
from pipeline.stages.points.verb_forms import FINITE, HAVE, conjugated, enacting_forms
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_BETWEEN = (
    r"(?:[a-z-]{1,40}ment |(?!ete )[a-z]{2,12} |d'(?:ailleurs|abord|emblee|office) |tour a tour |a son tour |en retour "
    r"|au passage |de (?:son|leur) cote |en outre |par ailleurs |pour sa part |, [^,.;]{1,40}, ){0,3}"
)
_INSERTED = r"(?:, [^.;:«»]{1,120}?,|,? [–—(-] ?[^.;:«»–—()]{1,80}?(?:[–—)]| -),?)?"
"""What may stand between a helper and its participle: ", dans son rapport," or " – c'est une première –"."""
_MEANWHILE = (
    r"(?:[a-z-]{1,40}ment |aussi |alors |encore |enfin |ensuite |toutefois |cependant |pourtant |ainsi |donc |deja "
    r"|tou(?:te)?s (?:deux )?|l'un et l'autre |d'(?:ailleurs|abord|emblee|office) |tour a tour |de concert "
    r"|en (?:outre|retour|effet) "
    r"|a (?:son|leur) tour |au (?:passage|final) |par ailleurs |de (?:son|leur) cote |pour (?:sa|leur) part ){0,3}"
)
"""What may stand between a helper and a turn."""
_ADVERB = r"(?: (?:[a-z]{3,20}ment|d'abord|ensuite|enfin|aussi|toutefois|encore|alors|notamment))?"
_WORD = re.compile(r"[a-z]{1,30}")
_CUT = re.compile(r"(?<![a-z])[a-z]{1,30}\w\Z")
"""A word up to the end of the search, and one character behind it."""
_AFTER = re.compile(r"(?![\w'-])")
_NEVER = re.compile(r"(?!)")
_LONGEST = 40
_PATTERNS = 50
"""Patterns of a kind that are kept: texts that have the same forms share them."""


@cache
def _forms_of(tense: str, *, quoting: bool = False) -> frozenset[str]:
    """The folded forms in a tense of the verbs of saying and, unless ``quoting``, of proposing and deciding.

    :data:`FINITE`: all forms that follow a subject of the third person.
    """
    words = vocabulary()
    found = conjugated(words.say if quoting else words.say + words.propose, tense)
    return found | (words.says if tense == FINITE else frozenset())


@cache
def _reflexives(tense: str) -> frozenset[str]:
    """The same of the verbs that say something with "se": "s'engage", "s'est fixé"."""
    return conjugated(vocabulary().reflexive, tense)


@dataclass(frozen=True, slots=True)
class Forms:
    """Forms of the verbs of saying, proposing and deciding; ``said`` and ``says`` are those that a quotation has."""

    finite: frozenset[str]
    participles: frozenset[str]
    infinitives: frozenset[str]
    gerunds: frozenset[str]
    says: frozenset[str]
    said: frozenset[str]
    own_finite: frozenset[str]
    own_participles: frozenset[str]

    def among(self, words: frozenset[str]) -> Forms:
        """Those of them that are among ``words``."""
        return replace(self, **{name: getattr(self, name) & words for name in self.__slots__})


@cache
def _all_forms() -> Forms:
    return Forms(
        finite=_forms_of(FINITE),
        participles=_forms_of(PAST),
        infinitives=_forms_of(INFINITIVE),
        gerunds=_forms_of(GERUND),
        says=_forms_of(FINITE, quoting=True),
        said=_forms_of(PAST, quoting=True),
        own_finite=_reflexives(FINITE),
        own_participles=_reflexives(PAST),
    )


@cache
def _phrases() -> tuple[str, ...]:
    """The forms of several words: "fait part"."""
    return tuple(sorted(form for form in _all_forms().finite if _WORD.fullmatch(form) is None))


class Speech:
    """The patterns for one folded text. Each takes ``end``, where the search will end: of a word that it cuts, what
    stands before it counts."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self._text)).union(phrase for phrase in _phrases() if phrase in self._text)

    @cached_property
    def _forms(self) -> Forms:
        return _all_forms().among(self._words)

    @cached_property
    def _turns(self) -> frozenset[str]:
        return frozenset(turn for turn in vocabulary().turns if turn in self._text)

    @cached_property
    def _held(self) -> frozenset[str]:
        return frozenset(noun for noun in vocabulary().held if noun in self._text)

    def _until(self, end: int) -> Forms:
        cut = _CUT.search(self._text, max(0, end - _LONGEST), min(end + 1, len(self._text)))
        piece = cut.group()[:-1] if cut is not None else ""
        if piece in self._words or not any(piece in getattr(_all_forms(), name) for name in Forms.__slots__):
            return self._forms
        return _all_forms().among(self._words | {piece})

    def verb(self, end: int) -> re.Pattern[str]:
        """``perfect`` a compound tense, ``turn`` a turn of saying, ``plain`` a simple tense."""
        forms = self._until(end)
        return _verb(forms.finite, forms.participles, forms.own_finite, forms.own_participles, self._turns, self._held)

    def dependent(self, end: int) -> re.Pattern[str]:
        """A form without a subject of its own: "avant d'exposer", "en rappelant", "et plaidé" (``participle``)."""
        forms = self._until(end)
        return _dependent(forms.infinitives, forms.gerunds, forms.participles)

    def incise(self, end: int) -> re.Pattern[str]:
        """ "», a-t-il dit", "», affirme X", ", a ajouté X"."""
        forms = self._until(end)
        return _incise(forms.said, forms.says, forms.own_finite, forms.own_participles)

    def named_incise(self, end: int) -> re.Pattern[str]:
        """ ", a également dit", ", affirme"."""
        forms = self._until(end)
        return _named_incise(forms.said, forms.says)

    def passive(self, end: int) -> re.Pattern[str]:
        """ "annoncées … par", "posées par"."""
        return _passive(self._until(end).participles)

    def relative(self, end: int) -> re.Pattern[str]:
        """ "trois axes, que détaille X", "qu'a tracés X": a relative whose subject stands behind its verb."""
        forms = self._until(end)
        return _relative(forms.finite, forms.participles)

    def inverted(self, end: int) -> re.Pattern[str]:
        """ "aussi a-t-elle soumis", "ainsi le ministre propose-t-il": ``phrase`` is the subject if there."""
        if "-il" not in self._text and "-elle" not in self._text:
            return _NEVER
        forms = self._until(end)
        return _inverted(forms.finite, forms.participles)


def _any(forms: Iterable[str]) -> str:
    """An alternative that matches any of ``forms``; nothing where there are none."""
    return alternatives(forms) or "(?!)"


@lru_cache(_PATTERNS)
def _verb(
    finite: frozenset[str],
    participles: frozenset[str],
    own_finite: frozenset[str],
    own_participles: frozenset[str],
    turned: frozenset[str],
    held_nouns: frozenset[str],
) -> re.Pattern[str]:
    helper = r"(?:n')?(?:s'(?:en |y )?|se )?(?:est|sont|a|ont|avait|avaient|etait|etaient)"
    turns = rf"{helper}{_INSERTED} {_MEANWHILE}(?:{_any(turned)})"
    held = rf"(?:{_any(held_nouns)})s?"
    number = "deux|trois|quatre|cinq|six|sept|huit|dix"
    counted = rf"(?:{number}|plusieurs|les|des|ses|une|un seule?) (?:[a-z]{{1,30}} )?{held}"
    turns = rf"{turns}|(?:a|ont|avait|avaient) (?:(?:pour|comme) (?:[a-z]{{1,30}} )?{held}|{counted})"
    turns = rf"{turns}|en (?:a|ont|avait|avaient) [a-z]{{2,20}}[esitu] (?:{number})"  # "Il en a pris trois."
    helped = rf"(?:[lmn]')?(?:{HAVE}){_ADVERB}{_INSERTED} {_BETWEEN}"
    own = rf"(?:s'(?:y |en )?(?:est|etait|etaient)|se sont|s'y sont|s'en sont){_INSERTED} {_BETWEEN}"
    own += rf"(?:{_any(own_participles)})"
    return re.compile(
        rf"(?<![\w'-])(?:(?P<turn>{turns})(?![\w'-])|(?P<perfect>{helped}(?:{_any(participles)}))"
        rf"|(?P<own>{own})|(?P<plain>(?:s'|se )(?:y |en )?(?:{_any(own_finite)})"
        rf"|(?:[nl]')?(?:{_any(finite)})))(?![\w'-])"
    )


@lru_cache(_PATTERNS)
def _dependent(infinitives: frozenset[str], gerunds: frozenset[str], participles: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:(?:{_any(infinitives)})|(?:{_any(gerunds)})"
        rf"|(?:et|puis|,) (?:[a-z]{{1,30}}ment |ensuite )?(?P<participle>{_any(participles)})"
        rf"|fai(?:re|sant) part)(?![\w'-])"
    )


@lru_cache(_PATTERNS)
def _incise(
    said: frozenset[str], says: frozenset[str], own_finite: frozenset[str], own_participles: frozenset[str]
) -> re.Pattern[str]:
    own = rf"(?:s'|se )(?:{_any(own_finite)})"
    made = alternatives(turn for turn in vocabulary().turns if turn.startswith(("fait ", "mis en garde")))
    told = rf"(?:{_any(said)}|{made}|(?:tenu a|voulu) [a-z]{{2,20}}(?:er|ir|re))"
    he = (
        rf"(?:(?<![\w'-])|(?<=qu'))(?:(?P<perfect2>a|ont|avait)-t?-?(?P<pronoun>il|elle|ils|elles)"
        rf" (?:[a-z]{{1,30}} ){{0,2}}?"
        rf"{told}|(?:{_any(says)}|{own})(?:-t)?-(?P<pronoun2>il|elle))"
    )
    adverbs = (
        r"(?:[a-z]{1,30}ment |aussi |encore |par ailleurs |en outre |ensuite |toutefois |pourtant |alors |enfin )?"
    )
    return re.compile(
        rf"(?:(?P<he>{he})|(?:[\"»] ?,? ?|, )"
        rf"(?:(?P<perfect>(?:a|ont)) {adverbs}{told}|(?:s'est|se sont) (?:{_any(own_participles)})"
        rf"|(?P<present>{_any(says)})|{own}))(?![\w'-])"
    )


@lru_cache(_PATTERNS)
def _named_incise(said: frozenset[str], says: frozenset[str]) -> re.Pattern[str]:
    adverbs = "(?:egalement |aussi |encore |en outre )?"
    return re.compile(rf", (?:(?:a|ont) {adverbs}(?:{_any(said)})|(?:{_any(says)}))\b")


@lru_cache(_PATTERNS)
def _passive(participles: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{_any(participles)}) (?:(?:aujourd'hui|[a-z-]{{1,30}}) ){{0,3}}?par (?=\S)")


@lru_cache(_PATTERNS)
def _relative(finite: frozenset[str], participles: frozenset[str]) -> re.Pattern[str]:
    helped = rf"(?:{HAVE}) (?:[a-z]{{1,30}}ment )?(?:{_any(participles)})"
    return re.compile(rf"(?<![\w-])(?:qu(?:e |')|comme )(?:l[ea]s? |l')?(?:{helped}|{_any(finite)}) (?=[\w'])")


@lru_cache(_PATTERNS)
def _inverted(finite: frozenset[str], participles: frozenset[str]) -> re.Pattern[str]:
    adverbs = alternatives(vocabulary().inverting)
    helped = rf"(?:a|ont|avait)(?:-t)?-(?P<pronoun>il|elle) (?:[a-z-]{{1,40}} ){{0,2}}?(?:{_any(participles)})"
    plain = rf"(?:{_any(finite)})(?:-t)?-(?P<pronoun2>il|elle)"
    phrase = r"(?P<phrase>[^.;:?!]{0,80}?)"
    return re.compile(rf"(?<![\w-])(?:{adverbs}),? {phrase}(?<![\w'-])(?:{helped}|{plain})(?![\w'-])")


def starts_with_verb(words: str) -> bool:
    """Whether folded words begin with a verb of saying or deciding and no subject: "decide de …"."""
    words = re.sub(r"\A(?:s'|se )", "", words)
    helper = re.match(r"(?:a|ont|s'est|est|sont|se sont) (?:[a-z]{1,30}ment )?", words)
    if helper is not None:
        return starts_with_participle(words[helper.end() :])
    if _starts_with_word(words, _all_forms().finite) or _starts_with_word(words, enacting_forms()):
        return True
    return any(words.startswith(phrase) and _AFTER.match(words, len(phrase)) for phrase in _phrases())


def is_finite(word: str) -> bool:
    """Whether a folded word is a form of a verb of saying or deciding that follows a subject."""
    return word in _all_forms().finite


def starts_with_participle(words: str) -> bool:
    """Whether folded words begin with what follows "a" or "ont": "approuve un budget"."""
    return _starts_with_word(words, _all_forms().participles)


def _starts_with_word(words: str, forms: frozenset[str]) -> bool:
    word = _WORD.match(words)
    return word is not None and word.group() in forms and _AFTER.match(words, word.end()) is not None


def is_participle(word: str, written: str) -> bool:
    """Whether a folded form of a participle is one as ``written``: "axés par", no noun: "les axes"."""
    if "é" in written[-3:] or not word.endswith(("e", "es")):
        return True
    stem = word.removesuffix("s").removesuffix("e")
    return stem in _forms_of(PAST) and not stem.endswith("e")
