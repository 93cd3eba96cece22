"""Runs ``python -m pipeline`` with stages that cost nothing, for tests that start many runs.

``python tests/fake_run.py SECONDS ARGUMENT…``: each article takes SECONDS. An article that holds "MEURS" kills its
process, one that holds "FAUTE" raises, one that holds "LENT" never ends.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from pipeline import tasks
from pipeline.stages import STAGES
from pipeline.stages.entities import MentionRow
from pipeline.stages.quantities import QuantityRow

SECONDS = 0.0
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_NUMBER = re.compile(r"\b\d{1,9}\b")


def extract(article: Any, kept: Any = None, doc: Any = None) -> dict[str, list[Any]]:
    """Capitalised words as names, figures as quantities."""
    time.sleep(SECONDS)
    if "MEURS" in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "FAUTE" in article.text:
        raise RuntimeError("a fault of a stage")
    while "LENT" in article.text:
        pass
    found: dict[str, list[Any]] = {stage.name: [] for stage in STAGES}
    for m in _NAME.finditer(article.text):
        found["entities"].append(
            MentionRow(
                mention_id=f"{article.doc_id}:m{m.start()}",
                doc_id=article.doc_id,
                start=m.start(),
                end=m.end(),
                text=m.group(),
                label="LOC",
                entity=m.group(),
            )
        )
    for m in _NUMBER.finditer(article.text):
        found["quantities"].append(
            QuantityRow(
                quantity_id=f"{article.doc_id}:q{m.start()}",
                doc_id=article.doc_id,
                start=m.start(),
                end=m.end(),
                text=m.group(),
                value=Decimal(m.group()),
                bound="exact",
                role="fact",
            )
        )
    return found


def serve(pipe: Any) -> None:
    """What a worker process of such a run does (it imports this module, so that the stages are these)."""
    from pipeline.workers import serve as real

    real(pipe)


def install(seconds: float = 0.0) -> None:
    """Put these stages in the place of the real ones, in this process and its workers."""
    global SECONDS
    SECONDS = seconds
    tasks.extract_article = extract  # type: ignore[assignment]


if __name__ in {"__main__", "__mp_main__"}:
    install(float(sys.argv[1]) if len(sys.argv) > 1 else 0.0)

if __name__ == "__main__":
    from pipeline.cli import main

    sys.exit(main(sys.argv[2:]))
