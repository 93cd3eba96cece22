"""Time grows with the length of a text, whatever it is made of: each regular expression, and all of the pipeline."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator

import pytest
from patterns import PIECES, attacks, collect
from timing import cpu_seconds

from pipeline.extraction import complete_rows, extract_article
from pipeline.language import Doc, memory_zone
from pipeline.reader import Reader

LIMIT = 0.5
"""Seconds of processor time for a search in :data:`SHORT` characters; exponential time passes any limit."""
SHORT = 1_500
SENTENCE = "Le Kenya a promis 250 tracteurs au Malawi en 2024."


class _TooSlowError(BaseException):
    pass


@pytest.fixture(autouse=True)
def _alarm() -> Iterator[None]:
    def ring(number: int, frame: object) -> None:
        raise _TooSlowError

    before = signal.signal(signal.SIGVTALRM, ring)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


def is_slow(pattern: re.Pattern[str], text: str) -> bool:
    """Whether going through all matches takes longer than the limit."""
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        for _ in pattern.finditer(text):
            pass
    except _TooSlowError:
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return False


def attack(head: str, piece: str, length: int) -> str:
    return (head + piece * (length // len(piece) + 1))[:length] + "\x01"


# 30: every expression, with texts made from its own repeated parts
@pytest.mark.slow
def test_no_expression_takes_exponential_time():
    patterns = collect()
    assert len(patterns) > 300
    slow = []
    for source, flags, module in patterns:
        pattern = re.compile(source, flags)
        for head, piece in attacks(source, flags):
            if is_slow(pattern, attack(head, piece, SHORT)):
                slow.append((module, source[:80], head, piece))
                break
    assert slow == []


def test_the_attacks_find_what_they_are_for():
    """Two expressions that are known to take exponential and cubic time are found out."""
    for source in (r"(?:a+)+$", r"x[\w-]{0,30}(?:[ -][\w-]{1,20}){0,6}?/"):
        pattern = re.compile(source)
        assert any(is_slow(pattern, attack(head, piece, SHORT)) for head, piece in attacks(source, 0)), source


# 30: the whole pipeline
def seconds(piece: str, length: int) -> float:
    """Processor time for an article with a stretch of ``length`` characters made of ``piece``."""
    text = f"{SENTENCE} {piece * (length // len(piece))} {SENTENCE}\n"

    def call() -> None:
        article = Reader(10**7).read_bytes(text.encode(), "a.txt", "a").article
        assert article is not None
        with memory_zone():
            doc = Doc(article)
            complete_rows(article, extract_article(article, doc=doc), doc)

    return cpu_seconds(call, runs=2)


@pytest.mark.slow
@pytest.mark.parametrize("piece", [*PIECES, "1. ", "Aa-", "Le 3 mai à ", "d'", "- a\n", "5 % "])
def test_time_grows_with_length(piece: str):
    seconds(piece, 1_000)
    times = [seconds(piece, length) for length in (4_000, 8_000, 16_000)]
    assert times[2] < 0.3 or times[2] / times[1] < 2.6 or times[1] / times[0] < 2.6, times
