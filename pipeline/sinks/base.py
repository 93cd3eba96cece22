"""What a sink is: a function that writes files of one kind into a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.settings import Settings
from pipeline.tables import Table


@dataclass(frozen=True)
class Sink:
    """``write(tables, folder, settings)`` writes files into ``folder``, which is empty at first and not yet public.

    It may raise :class:`OSError`; the run then leaves the old output as it is.
    """

    name: str
    write: Callable[[Sequence[Table], Path, Settings], None]
