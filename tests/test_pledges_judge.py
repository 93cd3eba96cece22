"""The judge of pledges: its weights, the signs that it weighs, and what it adds to the rules."""

from __future__ import annotations

import datetime
import math
from pathlib import Path

import pytest

from pipeline.article import Article
from pipeline.errors import LexiconError
from pipeline.extraction import extract_article
from pipeline.gold import read_gold
from pipeline.stages.pledges import MODALITIES, STATUSES
from pipeline.stages.pledges.judge import BIAS, PLEDGE, Judge, load_judge
from pipeline.stages.pledges.rescuing import Rescuing
from training.judge import TEXTS, figures_of

ROOT = Path(__file__).parents[1]


def test_every_answer_is_one_of_the_contract():
    answers = {answer for of in load_judge().weights.values() for answer in of}
    assert PLEDGE in answers
    assert answers - {PLEDGE} <= {f"status.{s}" for s in STATUSES} | {f"modality.{m}" for m in MODALITIES}


def test_weights_are_summed():
    scale = Judge({BIAS: {PLEDGE: -1.0, "status.pledged": 0.0, "status.delivered": 0.5}, "a": {PLEDGE: 3.0},
                   "b": {"status.pledged": 2.0}})  # fmt: skip
    assert scale.probability([]) == pytest.approx(1 / (1 + math.e))
    assert scale.probability(["a", "unheard of"]) == pytest.approx(1 / (1 + math.exp(-2)))
    assert scale.best("status", ["a"]) == "delivered"
    assert scale.best("status", ["b"]) == "pledged"


@pytest.mark.parametrize("lines", [{BIAS: "pledge much"}, {BIAS: "pledge 1", "a": "plegde 2"}])
def test_a_wrong_line_is_named(lines: dict[str, str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("pipeline.lexicon.load_toml", lambda stem: {"weights": lines})
    with pytest.raises(LexiconError, match=r"judge\.toml"):
        load_judge.__wrapped__()


def test_it_adds_rows_and_changes_none(monkeypatch: pytest.MonkeyPatch):
    """On gold that no rule was written on: what the rules found stays (of givers dealt out along a row, one may be taken), and most of
    what comes in is a pledge there."""
    added = right = 0
    golds = map(read_gold, sorted((ROOT / "tests" / "gold" / "test").glob("*.xml")))
    for gold in [gold for gold in golds if "pledges" in gold.stages][::3]:
        article = Article(doc_id="j", source_file="j.txt", text=gold.text, reference_date=datetime.date(2025, 3, 10))
        rows = {row.start: row for row in extract_article(article)["pledges"]}
        with monkeypatch.context() as patch:
            patch.setattr(Rescuing, "rescue", lambda self: None)
            ruled = {row.start: row for row in extract_article(article)["pledges"]}
        assert ruled.keys() <= rows.keys()
        for start in rows.keys() - ruled.keys():
            added += 1
            right += any(s.start < rows[start].end and start < s.end for s in gold.spans["pledges"])
        assert all(rows[start].status == ruled[start].status for start in ruled)
        assert all(set(rows[start].actor.split("; ")) <= set(ruled[start].actor.split("; ")) for start in ruled)
    assert added
    assert right > added / 2, (right, added)


def test_the_texts_of_the_training_are_read_and_are_none_that_is_measured():
    names = {path.stem for path in TEXTS.glob("*.xml")}
    assert len(names) > 150
    assert not names & {path.stem for path in (ROOT / "tests" / "gold").rglob("*.xml")}
    figures = list(figures_of(read_gold(TEXTS / "p1-01.xml")))
    assert any(figure.gold for figure in figures)
    assert all(f"ruled.{'yes' if figure.ruled else 'no'}" in figure.signs for figure in figures)
