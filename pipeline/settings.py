"""The settings of a run: folders, limits, dialect. Frozen; made from the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 10_000_000
"""A larger file is refused before it is read (TOO_LARGE)."""

MAX_CELL = 32_000
"""Characters of a cell; a longer one is cut with a mark (XLSX allows 32,767)."""


@dataclass(frozen=True)
class Settings:
    """What a run was asked for.

    ``jobs`` 0 means: as many workers as there are cores, when there is enough work. ``scheduler`` is the address of a
    Dask scheduler or "". ``parquet``: also write the tables as Parquet parts. ``seconds``: time limit of an article, 0
    for one by its size. ``input_url`` and ``output_url``: URLs, or "", of the articles (then ``input`` is not read) and
    of the tables (then ``output`` is the local folder in which they are made).
    """

    input: Path
    output: Path
    jobs: int = 0
    force: bool = False
    excel_fr: bool = False
    scheduler: str = ""
    quiet: bool = False
    max_bytes: int = MAX_BYTES
    parquet: bool = False
    seconds: float = 0
    input_url: str = ""
    output_url: str = ""
