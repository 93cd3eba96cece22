"""What an article says somewhere about a word that no list knows, for every place where the word stands."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import _WORD, Tokens, fold
from pipeline.stages.entities.words import Words

LONGEST = 4
"""Words that an unknown body may have before what explains it."""
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
        if taken.free(index, last) and not tokens.capital_line[index]:
            yield Name(index, last, "ORG", "publisher")


def bodies_of_article(tokens: Tokens, taken: Taken, words: Words) -> frozenset[str]:
    """The unknown words that the article explains as a body: "Verkor, fabricant de batteries", "le groupe Solvéa"."""
    found = set()
    for index, word in enumerate(tokens.words):
        if not word[0].isupper() or taken.at(index) is not None or tokens.capital_line[index] or word in words.common:
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
