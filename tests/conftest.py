"""What several tests share: the gold scores, measured once a session."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.score import Scores, score_folder

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"


@pytest.fixture(scope="session")
def gold_scores() -> Scores:
    """Every stage against every gold article, linking included."""
    return score_folder(GOLD)
