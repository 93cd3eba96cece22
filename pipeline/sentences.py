"""Sentences and lines of French press text, by rule: the same result without a model.

A sentence ends at ``.``, ``!``, ``?`` or ``…`` (with the closing quotes and brackets behind it) that is followed by a
space and something that can open a sentence, and at every newline. Abbreviations, initials, ordinals and list numbers
do not end one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.article import Article, Sentence, Sentences
from pipeline.lexicon import load_toml

_END = re.compile(r"[.!?…]{1,4}(?: ?»|[\"”')\]]){0,3}(?=\s)")
_OPENER = re.compile(r"\s{0,4}[\"«“'(\[–—•-]{0,3}\s{0,2}[A-ZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ0-9]")
_LAST_WORD = re.compile(r"[\w'’]{1,12}\Z")


def split_sentences(article: Article) -> Sentences:
    """The sentences of the article outside its furniture, in text order.

    Offsets are code points of ``article.text``; blanks at the edges stay outside.
    """
    plain = article.matching
    items: list[Sentence] = []
    for paragraph, (line_start, line_end) in enumerate(_lines(plain)):
        for start, end in _split_line(plain, line_start, line_end):
            items.append(Sentence(start, end, f"{article.doc_id}:s{start}", paragraph))
    return Sentences(tuple(items))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _split_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for match in _END.finditer(text, start, end):
        if match.end() >= end or not _ends_sentence(text, match, end):
            continue
        yield from _trimmed(text, position, match.end())
        position = match.end()
    yield from _trimmed(text, position, end)


def _ends_sentence(text: str, match: re.Match[str], end: int) -> bool:
    if not _OPENER.match(text, match.end(), end):
        return False
    if match.group()[0] != ".":
        return True
    before = _LAST_WORD.search(text[max(0, match.start() - 14) : match.start()])
    word = before.group() if before else ""
    word = word.rpartition("'")[2]
    if len(word) == 1 and (word.isupper() or word.isdigit()):
        return False
    if word.isdigit() and len(word) <= 2:
        head = text[max(0, match.start() - len(word) - 2) : match.start() - len(word)]
        return head.strip(" ") != "" and not head.endswith("\n")
    return word not in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load_toml("abbreviations")["no_sentence_end"])


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
