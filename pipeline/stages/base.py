"""What a stage is: a name, a row type and a pure function."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.rows import Row

Found = Mapping[str, Sequence[Any]]
"""The rows of the stages named in ``needs``, by stage name, in text order."""


@dataclass(frozen=True)
class Stage:
    """One extractor.

    ``name``: its table's name. ``tag``: its tag in the gold files. ``row``: the row dataclass. ``extract``: a pure
    function (no input, output, clock, network or global state) from the article, its linguistic analysis and the rows
    of the stages in ``needs`` to rows in text order. ``lexicons``: the stems of the lexicon files that it reads: with
    the source of the module and of what it imports they make the version under which results are kept.
    ``scored``: the columns that the gold suite compares beside the span; ``decisive``: those that make a row right;
    ``match``: how a found row meets a gold span: "exact" (same span), "start" (same first code point) or "overlap".
    """

    name: str
    tag: str
    row: type[Row]
    extract: Callable[[Article, Doc, Found], list[Any]]
    needs: tuple[str, ...] = ()
    lexicons: tuple[str, ...] = ()
    scored: tuple[str, ...] = ()
    decisive: tuple[str, ...] = ()
    match: str = "exact"
