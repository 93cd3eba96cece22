"""Two bodies that the model took for one: "Conseil national du patronat" and "Chambre de commerce"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.stages.entities.chain import ARTICLES, OF
from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.entities.spans import OF_LEXICON, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.trim import Span
from pipeline.stages.entities.words import Words


def split_bodies(tokens: Tokens, words: Words, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, in text order; one that joins two bodies with "et de" as two."""
    for first, last, label in spans:
        joint = _joint(tokens, words, first, last) if label in OF_LEXICON else 0
        if not joint:
            yield first, last, label
            continue
        behind = joint + 2
        while tokens.folds[behind] in ARTICLES:
            behind += 1
        yield first, joint, label
        yield behind, last, "ORG"


def _joint(tokens: Tokens, words: Words, first: int, last: int) -> int:
    """The "et" before a second body in a span, 0 for none."""
    if words.strict_bodies.at(tokens.folds, first):
        return 0
    for index in range(first + 2, last - 3):
        if tokens.folds[index] != "et" or tokens.folds[index + 1] not in OF:
            continue
        head = index + 2
        while head < last - 1 and tokens.folds[head] in ARTICLES:
            head += 1
        if _opens_body(tokens, words, head, last) and load_gazetteer().lookup(words_of(tokens, first, last)) is None:
            return index
    return 0


def _opens_body(tokens: Tokens, words: Words, head: int, last: int) -> bool:
    """Whether the head of a body with a tail of its own stands at a word, or a body's name in English."""
    if not tokens.words[head][0].isupper() or last - head < 2:
        return False
    if all(tokens.words[i][0].isupper() for i in range(head, last)):
        return last - head > 2 and tokens.words[last - 1] in words.foreign_bodies | {"Coalition"}
    if tokens.words[head] in words.fields - words.institutions:
        return False
    length = words.bodies.at(tokens.folds, head)
    return bool(length) and head + length < last and tokens.words[head + length].islower()
