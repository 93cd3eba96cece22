"""Of whom a sentence speaks by a noun: "La spécialiste suédoise est restée prudente. À ses yeux, …".

The noun stands at the head of the sentence, behind an adjunct or not, behind the verb of saying of a quotation, or
where the word is given: "la parole est donnée au représentant de l'agence".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from pipeline.article import Span
from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.points.names import NOBODY, Name, name_of
from pipeline.stages.points.people import FEMININE, MASCULINE
from pipeline.stages.points.phrase_tokens import Token
from pipeline.stages.points.phrases import Phrases
from pipeline.stages.points.speech import is_finite
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_PHRASE = 140
"""Code points of the noun phrase with which a sentence begins, at most."""
_ADJUNCTS = 2
"""Adjuncts before it, at most."""
_DEPTH = 8
"""How many nouns may point to one another."""
_ARTICLE = re.compile(
    r"(?:(?:mais|et|or|puis|pourtant) )?(?:c'est )?(?P<civil>(?P<she>madame )|monsieur )?"
    r"(?P<article>l[ea] |l'|ce |cet |cette |son |sa )(?=[a-z])"
)
_NUMBER = re.compile(r"\d{1,2}[.)°] ")
_PERSONAL = re.compile(r"(?<![\w'-])(?:il|elle|lui|s(?:on|a|es) [a-z]{3,20})(?![\w-])")
"""What goes on about somebody of whom the sentence before spoke."""
_ADJUNCT = re.compile(r"[^,.;:«»\"]{2,90}, (?:et |mais )?")
_APPOSED = re.compile(r", (?:(?:l[ea] |l')[a-z-]{2,20} |mm?\. |mme )?")
"""What stands between an office and the name of its holder: "Le rapporteur, le PLR [X], assume"."""
_SHE, _HE = frozenset(("la", "cette", "sa")), frozenset(("le", "ce", "cet", "son"))
_ARTICLES = frozenset(("la", "l'", "les"))
_OF, _AT = frozenset(("de", "du", "des", "d'")), frozenset(("à", "au", "aux"))
_ADJECTIVE = re.compile(
    r"[a-z-]{2,20}(?:iques?|al|ale|aux|iel|ielle|els?|elles?|ifs?|ives?|ens?|ennes?|ains?|aines?|ais|aises?|ois|oises?"
    r"|ins?|ines?|aires?|eurs?|eures?|ants?|antes?|ents?|entes?|ees?|ables?)"
)


class Topics:
    """Finds the topics of one article. ``phrases`` says whom a noun phrase names."""

    def __init__(self, phrases: Phrases, behind: Callable[[int, int], Name | None]) -> None:
        self.phrases = phrases
        self.layout = phrases.layout
        self._behind = behind
        self._known: dict[Span, tuple[Name, str]] = {}
        self._depth = 0

    def of(self, sentence: Span, gender: str = "") -> Name:
        """Whom the noun of a sentence means, where it agrees with ``gender``; NOBODY where a name stands there."""
        if sentence not in self._known:
            if self._depth >= _DEPTH:
                return NOBODY
            self._depth += 1
            self._known[sentence] = self._read(sentence)
            self._depth -= 1
        name, shown = self._known[sentence]
        person = self.phrases.register.people.get(name)
        shown = shown or (person.gender if person is not None else "")
        return name if not gender or shown in {"", gender} else NOBODY

    def of_text(self, sentence: Span, gender: str = "") -> bool:
        """Whether a sentence speaks of a document: "Fruit d'une enquête, le rapport ne nie pas le climat."."""
        match = _text().match(self.layout.folded, sentence.start, sentence.end)
        if match is None:
            return self.brings_text(sentence, gender)
        shown = FEMININE if match["article"] in _SHE else MASCULINE if match["article"] in _HE else ""
        return not gender or shown in {"", gender}

    def brings_text(self, sentence: Span, gender: str) -> bool:
        """Whether a document comes up in a sentence that names nobody whom a pronoun of ``gender`` could mean: "Une
        feuille de route a été adoptée.", "Les travaux ont débouché sur un plan."."""
        match = _new_text().search(self.layout.folded, sentence.start, sentence.end)
        if match is None or not gender or (match["article"] == "une") != (gender == FEMININE):
            return False
        return not (_PERSONAL.search(self.layout.folded, sentence.start, sentence.end) or self._names(sentence, gender))

    def has_text(self, sentence: Span, gender: str) -> bool:
        """Whether a new document of a gender comes up in a sentence: "X et Y ont signé une convention."."""
        texts = _new_text().finditer(self.layout.folded, sentence.start, sentence.end)
        return any((match["article"] == "une") == (gender == FEMININE) for match in texts)

    def _names(self, sentence: Span, gender: str) -> bool:
        """Whether a sentence names somebody of a gender, or speaks of him by a noun."""
        return self.phrases.register.names_one(sentence, gender) or self.of(sentence, gender) != NOBODY

    def _read(self, sentence: Span) -> tuple[Name, str]:
        for article, at in (*self._given(sentence), *self._opening(sentence)):
            name = self._named(at, sentence.end)
            if name != NOBODY:
                return name, FEMININE if article in _SHE else MASCULINE if article in _HE else ""
        return self._quoted(sentence), ""

    def _given(self, sentence: Span) -> Iterator[tuple[str, int]]:
        """Where the phrase stands to whom the word is given."""
        match = _floor().search(self.layout.folded, sentence.start, sentence.end)
        if match is not None:
            yield (match["article"] or "le").strip(), match.start("article") if match["article"] else match.end()

    def _opening(self, sentence: Span) -> Iterator[tuple[str, int]]:
        """Where definite phrases stand with which the sentence may begin."""
        number = _NUMBER.match(self.layout.folded, sentence.start, sentence.end)
        at = number.end() if number is not None else sentence.start
        for _ in range(_ADJUNCTS + 1):
            opens = _ARTICLE.match(self.layout.folded, at, sentence.end)
            if opens is not None:
                begins = opens.start("civil" if opens["civil"] else "article")
                yield "la" if opens["she"] else opens["article"].strip(), begins
            adjunct = _ADJUNCT.match(self.layout.folded, at, sentence.end)
            if adjunct is None or self.phrases.names.between(at, at + 3):
                return
            at = adjunct.end()

    def _named(self, start: int, end: int) -> Name:
        tokens = self.phrases.tokens(start, min(end, start + _PHRASE))
        civil = bool(tokens) and tokens[0].mention is None and tokens[0].word in vocabulary().civilities
        phrase = [*tokens[:civil], *self._phrase(tokens[civil:])]
        if len(phrase) < 2 or phrase[1].mention is not None:
            return NOBODY
        if any(t.mention is not None and t.mention.label == "PER" for t in phrase):
            return NOBODY
        behind = phrase[-1].end
        apposed = _APPOSED.match(self.layout.folded, behind, end)
        here = self.phrases.names.between(apposed.end(), apposed.end() + 1) if apposed is not None else []
        if here and here[0].label == "PER":
            return name_of(here[0])
        return self.phrases.phrase(phrase)

    def _phrase(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The noun with its adjectives and complements at the start of ``tokens``."""
        end = 3 if len(tokens) > 2 and tokens[1].word in vocabulary().ranks else 2
        while end < len(tokens) and (tokens[end].mention is not None or self._goes_on(tokens, end)):
            end += 1
        while end > 2 and self._governs(tokens[end - 1]):
            end -= 1
        return tokens[:end]

    def _goes_on(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a word belongs to the phrase: a preposition, what it governs, or an adjective."""
        token, before = tokens[index], tokens[index - 1]
        if self._governs(token) or self._governs(before) or (before.word in _ARTICLES and index > 2):
            return True
        if adjective_country(self.layout.text[token.start : token.end]):
            return True
        return _ADJECTIVE.fullmatch(token.word) is not None and not is_finite(token.word)

    def _governs(self, token: Token) -> bool:
        written = self.layout.text[token.start : token.end].lower()
        return token.mention is None and (token.word in _OF or written in _AT)

    def _quoted(self, sentence: Span) -> Name:
        """Who is named by a noun behind the verb of saying of a quotation: "», a assuré la ministre"."""
        incises = self.layout.speech.incise(sentence.end).finditer(self.layout.folded, sentence.start, sentence.end)
        for match in incises:
            begin = match.end() + (self.layout.text[match.end() : match.end() + 1] == " ")
            opens = _ARTICLE.match(self.layout.folded, begin, sentence.end)
            if match["he"] or opens is None:
                continue
            return self._named(begin, sentence.end)
        return NOBODY


@cache
def _text() -> re.Pattern[str]:
    """A document as the subject with which a sentence begins, an adjunct before it or not."""
    words = vocabulary()
    nouns = alternatives([*words.texts, *words.documents])
    opens = r"(?:[^,.;:«»\"]{2,120}, )?(?:(?P<article>l[ea]|ce|cet|cette) |l')"
    kind = r"(?:(?:dernier|derniere|nouveau|nouvel|nouvelle|premiere?|meme|long|longue|recent|recente|vaste) )?"
    whose = r"(?:[a-z]{4,20} )?(?:(?:de |d'|du |des )(?:la |l')?[^,.;:«»]{2,80}? )?"
    whose = rf"(?:{whose}|(?:[a-z]{{4,20}})?, [^,.;:«»]{{2,90}}, )"
    return re.compile(rf"{opens}{kind}(?:{nouns})(?: |(?=,)){whose}(?:ne |n'|en |y |se |s')?[a-z]{{2,15}} ")


@cache
def _new_text() -> re.Pattern[str]:
    """ "une feuille de route", "un nouveau protocole d'accord"."""
    words = vocabulary()
    nouns = alternatives([*words.texts, *words.documents, *words.plans, *words.acts])
    return re.compile(rf"(?<![\w'-])(?P<article>une?) (?:[a-z]{{4,12}} )?(?:{nouns})(?![\w'-])")


@cache
def _floor() -> re.Pattern[str]:
    """ "la parole est donnée au", "cède la parole à la"."""
    given = alternatives(vocabulary().floor)
    adverb = r"(?:[a-z]{3,20}ment |ensuite |alors |enfin |d'abord |maintenant )?"
    return re.compile(rf"(?<![\w'-])(?:{given}) {adverb}(?:a (?P<article>la |l')|(?P<contracted>au )(?=[a-z]))")
