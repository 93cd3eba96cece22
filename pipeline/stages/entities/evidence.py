"""What an article says somewhere about a word that no list knows, for every place where the word stands."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.entities.chain import ARTICLES as DEFINITE
from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import _WORD, Tokens, fold
from pipeline.stages.entities.words import Words

LONGEST = 4
"""Words that an unknown body may have before what explains it."""
LONGEST_ACRONYM = 8
MANY = frozenset({"les", "des", "aux", "ces", "un", "une", "leurs", "ses"})
"""What stands before things of which there are several."""
ARTICLES = frozenset(
    {"le", "la", "l", "un", "une", "premier", "premiere", "principal", "principale", "second", "seconde"}
)


def find_publisher(tokens: Tokens, taken: Taken, publisher: str) -> Iterator[Name]:
    """Who publishes the text, wherever it names itself: a company, a newspaper, an association."""
    key = [fold(word) for word in _WORD.findall(publisher)]
    if not key or not publisher[0].isupper() or load_gazetteer().lookup(publisher) is not None:
        return
    for index, folded in enumerate(tokens.folds):
        last = index + len(key)
        if folded != key[0] or not tokens.words[index][0].isupper() or tokens.folds[index:last] != key:
            continue
        free = taken.free(index, last) or (folded in DEFINITE and taken.free(index, index + 1))  # "[L'Écho de Koda]"
        if free and not tokens.capital_line[index]:
            yield Name(index, last, "ORG", "publisher")


def bodies_of_article(tokens: Tokens, taken: Taken, words: Words) -> frozenset[str]:
    """The unknown words that the article explains as a body: "Verkor, fabricant de batteries", "le groupe Solvéa"."""
    found = set()
    for index in tokens.capitals:
        word = tokens.words[index]
        if taken.at(index) is not None or tokens.capital_line[index] or word in words.common:
            continue
        if word in words.given or words.offices.at(tokens.folds, index) or word in words.fields:
            continue
        if _explained_behind(tokens, words, index) or _explained_before(tokens, words, index):
            found.add(word)
    return frozenset(found)


def _explained_behind(tokens: Tokens, words: Words, index: int) -> bool:
    last = index + 1
    while (
        last < len(tokens)
        and last - index < LONGEST
        and tokens.gaps[last] in {" ", "-"}
        and tokens.words[last][0].isupper()
    ):
        last += 1
    if last >= len(tokens) or tokens.gaps[last] != ", ":
        return False
    while last < len(tokens) and tokens.folds[last] in ARTICLES and tokens.gaps[last] in {", ", " ", "'"}:
        last += 1
    return (
        last < len(tokens)
        and tokens.words[last].islower()
        and tokens.folds[last] in words.appositions
        and words.offices.at(tokens.folds, last) == 0
    )


def _explained_before(tokens: Tokens, words: Words, index: int) -> bool:
    if not index or tokens.gaps[index] != " ":
        return False
    before = tokens.folds[index - 1]
    return tokens.words[index - 1].islower() and before in words.appositions and before in words.body_context


def plain_acronyms(tokens: Tokens, taken: Taken, words: Words) -> frozenset[str]:
    """The acronyms that stand for a common noun: of the lexicon, and those that the article explains as several things
    or one of many ("les partenaires techniques et financiers (PTF)")."""
    found = set()
    for index in tokens.capitals:
        word = tokens.words[index]
        if (
            tokens.gaps[index] != " ("
            or not 2 < len(word) <= LONGEST_ACRONYM
            or not word.isupper()
            or not word.isalpha()
        ):
            continue
        known = taken.at(index)
        closed = tokens.text.startswith(")", tokens.ends[index])
        if closed and (known is None or known.entry is None) and _abbreviates_many(tokens, index):
            found.add(word)
    return words.plain_acronyms | found


def _abbreviates_many(tokens: Tokens, index: int) -> bool:
    """Whether lower-case words behind a plural or indefinite article have the initials of the acronym at ``index``."""
    letters = tokens.folds[index]
    position = index
    for letter in reversed(letters):
        position -= 1
        while position > 0 and tokens.folds[position][0] != letter and index - position < 3 * len(letters):
            position -= 1
        if position < 1 or tokens.folds[position][0] != letter:
            return False
    inside = range(position, index)
    if any(not tokens.words[i].islower() or (i > position and tokens.gaps[i] not in {" ", "'", "-"}) for i in inside):
        return False
    return tokens.folds[position - 1] in MANY
