"""What several tests share: the gold scores, measured once a session."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from pipeline.run import run
from pipeline.score import Scores, score_folder
from pipeline.settings import Settings

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"

# A test says the same twice, on a busy machine too; what is new is looked for by `make fuzz`.
settings.register_profile("same", deadline=None, derandomize=True)
settings.load_profile("same")


@pytest.fixture(scope="session")
def gold_scores() -> Scores:
    """Every stage against every gold article, linking included."""
    return score_folder(GOLD)


@pytest.fixture(scope="session")
def raw_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the articles in ``raw/``, made once a session."""
    output = tmp_path_factory.mktemp("raw") / "output"
    outcome = run(Settings(input=ROOT / "raw", output=output, quiet=True), lambda line: None)
    assert outcome.status == 0
    return output
