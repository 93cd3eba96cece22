"""A bar on a terminal, a line a minute elsewhere, nothing when quiet."""

from __future__ import annotations

import io

import pytest

from pipeline.progress import Bar, Lines, line, make_progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_suits_the_stream():
    assert make_progress(quiet=True) is None
    assert isinstance(make_progress(quiet=False, stream=io.StringIO()), Lines)
    assert isinstance(make_progress(quiet=False, stream=Terminal()), Bar)


@pytest.mark.parametrize("kind", [Bar, lambda s: Lines(s, every=0)])
def test_results_pass_through(kind):
    stream = Terminal()
    assert list(kind(stream).over(iter("abc"), 3)) == ["a", "b", "c"]
    assert "3" in stream.getvalue()


def test_no_more_than_a_line_a_minute():
    stream = io.StringIO()
    list(Lines(stream).over(range(1000), 1000))
    assert stream.getvalue() == ""


def test_the_line():
    assert line(1200, 10_000, 84.5) == "1200/10000 articles, 14.2 a second, 10 min left"
    assert line(10, 10, 2) == "10/10 articles, 5.0 a second, under a minute left"
    assert line(1, 100_000, 1) == "1/100000 articles, 1.0 a second, 27.8 h left"
    assert line(0, 10, 0) == "0/10 articles, 0.0 a second"
