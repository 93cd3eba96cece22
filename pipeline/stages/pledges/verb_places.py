"""Whether a word that looks like a verb form is one where it stands, or a noun, a participle or a small word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pipeline.conjugation import CONDITIONAL, FUTURE, IMPERFECT, INFINITIVE, PAST, PERFECT, PRESENT
from pipeline.stages.pledges.lexicon import Analysis, Lexicon
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, WORD, Token


def is_noun(tokens: Sequence[Token], index: int, low: str) -> bool:
    """ "des sommes", "des avions", "les actions", "de l'est": nouns that look like verb forms."""
    before = tokens[index - 1].low if index else ""
    if low == "sommes" or low.endswith("ions"):
        many = before in {"des", "les", "ces", "ses", "leurs", "de", "d'", "aux", "nos"}
        return many and (index < 2 or tokens[index - 2].low != "nous")
    return (
        low == "est" and before == "l'" and index > 1 and tokens[index - 2].low in {"de", "à", "dans", "vers", "pour"}
    )


@cache
def small_words(lexicon: Lexicon) -> frozenset[str]:
    """Function words that a verb form may look like ("entre", "sous")."""
    words = lexicon.words
    return words["preposition"] | words["determiner"] | words["adverb"] | words["conjunction"] | words["relative"]


def qualifies(tokens: Sequence[Token], index: int, readings: Sequence[Analysis], lexicon: Lexicon) -> bool:
    """Whether a form that is both present and participle ("réduit") stands as a participle: no object behind it."""
    if not any(r.tense == PAST for r in readings):
        return False
    if any(opens_phrase(tokens, index, r.lemma, lexicon) for r in readings if r.tense == PRESENT):
        return False
    at = index + 1 + insertion(tokens, index + 1, lexicon)
    behind = tokens[at] if at < len(tokens) else None
    if behind is None:
        return True
    if any(r.lemma == "faire" for r in readings) and any(
        r.tense == INFINITIVE for r in lexicon.forms.get(behind.low, ())
    ):
        return False  # "fait creuser onze citernes"
    return not (
        behind.kind in {FIGURE, NAME, DATE}
        or behind.low in lexicon.words["determiner"] | {"de", "d'", "également", "aussi"}
    )


def opens_phrase(tokens: Sequence[Token], index: int, lemma: str, lexicon: Lexicon) -> bool:
    """Whether the words of a predicate of more than one word follow right behind ("fait don", "met à disposition")."""
    behind = tuple(t.low for t in tokens[index + 1 : index + 5])
    return any(behind[: len(rest)] == rest for rest, *_ in lexicon.phrases.get(lemma, ()))


def nominal_place(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a determiner or preposition right before makes the word a noun."""
    if not index:
        return False
    before = tokens[index - 1]
    if before.kind == FIGURE:
        return False
    words = lexicon.words
    if any(insertion(tokens, index - n, lexicon) == n for n in (2, 3, 4) if n <= index):
        return False
    if (
        before.low == "en"
        and index > 1
        and tokens[index - 2].low in words["pronoun"] | {"n'", "ne", "lui", "leur", "s'"}
    ):
        return False
    if before.low == "en" and counts_of_them(tokens, index, lexicon):
        return False
    return before.kind == WORD and (before.low in words["determiner"] or before.low in words["preposition"])


def set_off(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether an adjective that looks like a verb form stands in apposition (", également présente à Sfax, ")."""
    if tokens[index].low not in lexicon.words["adjective"]:
        return False
    at = index - 1
    while at > 0 and tokens[at].low in lexicon.words["adverb"]:
        at -= 1
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    takes_object = behind is not None and (behind.kind in {NAME, FIGURE} or behind.low in lexicon.words["determiner"])
    contracted = behind is not None and behind.low in {"au", "aux"}
    return (at < 0 or tokens[at].low == ",") and (contracted or not takes_object)


def counts_of_them(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """ "le Rwanda en fournit déjà 1 400": a finite form behind "en" that a bare figure follows."""
    at = index + 1
    while at < len(tokens) and tokens[at].low in lexicon.words["adverb"]:
        at += 1
    bare = at < len(tokens) and tokens[at].kind == FIGURE and not getattr(tokens[at].row, "unit", "")
    tenses = {r.tense for r in lexicon.forms.get(tokens[index].low, ())}
    return bare and bool(tenses & {PRESENT, FUTURE, CONDITIONAL, PERFECT})


def after_name(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and (
        tokens[index - 1].kind == NAME or tokens[index - 1].low in {"qui", "il", "elle", "ils", "elles"}
    )


def finite(token: Token, lexicon: Lexicon) -> bool:
    return any(r.tense in {FUTURE, CONDITIONAL, IMPERFECT} for r in lexicon.forms.get(token.low, ()))


def insertion(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> int:
    """How many tokens an adverbial of several words takes at ``position``; 0 where there is none."""
    for length in (4, 3, 2):
        if (
            " ".join(t.low for t in tokens[position : position + length]).replace("' ", "'")
            in lexicon.words["insertion"]
        ):
            return length
    return 0
