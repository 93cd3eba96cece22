"""Train the judge of pledges (``pipeline/lexicon/judge.toml``): ``python -m training.judge`` from the project's root.

A logistic regression with an L1 penalty (scikit-learn, the extra ``train``) over the signs of every figure
(:mod:`pipeline.stages.pledges.signs`) in the texts of ``training/pledges``, in which nothing but the pledges is
marked. Rules were written on most of these texts, so that the judge sees fewer of their misses there than on new ones
(training/README.md).
``--folds N`` prints the figures of a cross-validation by text instead of writing the weights.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.article import Article
from pipeline.extraction import complete_rows, extract_article
from pipeline.gold import GoldArticle, read_gold
from pipeline.language import Doc
from pipeline.score import gold_as_article
from pipeline.stages import STAGES
from pipeline.stages.pledges.assemble import Assembler
from pipeline.stages.pledges.judge import BIAS, PLEDGE
from pipeline.stages.pledges.rescuing import THRESHOLD
from pipeline.stages.pledges.signs import Told, signs_of
from training.weights import as_toml

ROOT = Path(__file__).parents[1]
TEXTS = ROOT / "training" / "pledges"
WEIGHTS = ROOT / "pipeline" / "lexicon" / "judge.toml"
COLUMNS = ("status", "modality")
STRENGTH = 1.0
"""C of the L1 penalty: the higher, the more signs count."""
SELDOM = 3
"""Signs of fewer figures are left out."""
SMALLEST = 0.02
"""Smaller weights are left out."""


@dataclass(frozen=True)
class Figure:
    """One figure: its text's name, its signs, and the gold pledge on it, or ``None``. ``ruled``: a rule takes it."""

    text: str
    signs: frozenset[str]
    gold: dict[str, str] | None
    ruled: bool


class Recorder(Assembler):
    """Draws the signs of every figure in the place where the judge would be asked."""

    def rescue(self) -> None:
        self.seen: list[tuple[Any, frozenset[str], bool]] = []
        drafts, told = {id(draft.quantity): draft for draft in self.drafts}, Told(self.drafts)
        for index, rows in self.by_sentence().items():
            scene = self.scene(index)
            positions = {id(token.row): i for i, token in enumerate(scene.tokens)}
            for row in rows:
                draft = drafts.get(id(row))
                if draft is not None and draft.scene is not scene:
                    continue
                if id(row) in positions:
                    at = positions[id(row)]
                    said = draft or self.loose_draft(scene, at)
                    self.seen.append(
                        (row, frozenset(signs_of(self, told, scene, at, said, draft is not None)), draft is not None)
                    )


def figures_of(gold: GoldArticle) -> Iterator[Figure]:
    """The figures of one annotated text."""
    article: Article = gold_as_article(gold)
    doc = Doc(article)
    found = complete_rows(article, extract_article(article, [s for s in STAGES if s.name != "pledges"], doc=doc), doc)
    recorder = Recorder(article, doc.text, doc.sentences.items, found)
    recorder.run()
    spans = list(gold.spans["pledges"])
    for row, signs, ruled in recorder.seen:
        span = next((s for s in spans if s.start < row.end and row.start < s.end), None)
        if span is not None:
            spans.remove(span)
        yield Figure(gold.path.stem, signs, dict(span.columns) if span is not None else None, ruled)


def main() -> int:
    """Train and write the weights, or print the figures of a cross-validation."""
    parser = argparse.ArgumentParser(prog="python -m training.judge", description=__doc__)
    parser.add_argument("--folds", type=int, default=0, metavar="N", help="cross-validate by text; write nothing")
    parser.add_argument("--texts", type=Path, default=TEXTS, help="the annotated texts (default: training/pledges)")
    options = parser.parse_args()
    figures = [f for path in sorted(options.texts.glob("*.xml")) for f in figures_of(read_gold(path))]
    print(f"{len(figures)} figures, {sum(f.gold is not None for f in figures)} pledges")
    if options.folds:
        cross_validate(figures, options.folds)
        return 0
    weights = fit(figures)
    WEIGHTS.write_text(_as_toml(weights, len({f.text for f in figures}), len(figures)), encoding="utf-8")
    print(f"{len(weights)} signs → {WEIGHTS.relative_to(ROOT)}")
    return 0


def fit(figures: Sequence[Figure]) -> dict[str, dict[str, float]]:
    """Weights by sign and answer."""
    weights: dict[str, dict[str, float]] = {BIAS: {}}
    _fit_one(figures, [f.gold is not None for f in figures], PLEDGE, weights)
    pledges = [f for f in figures if f.gold is not None]
    for column in COLUMNS:
        values = [f.gold[column] for f in pledges if f.gold is not None]
        for value in sorted(set(values)):
            _fit_one(pledges, [v == value for v in values], f"{column}.{value}", weights)
    return weights


def _fit_one(
    figures: Sequence[Figure], answers: Sequence[bool], name: str, weights: dict[str, dict[str, float]]
) -> None:
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    counts = Counter(sign for figure in figures for sign in figure.signs)
    signs = sorted(sign for sign, count in counts.items() if count >= SELDOM)
    columns = {sign: i for i, sign in enumerate(signs)}
    pairs = [(i, columns[sign]) for i, figure in enumerate(figures) for sign in figure.signs if sign in columns]
    rows, cols = (np.array(side, dtype=np.int32) for side in zip(*pairs, strict=True))
    matrix = csr_matrix((np.ones(len(pairs)), (rows, cols)), shape=(len(figures), len(signs)))
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    model = LogisticRegression(C=STRENGTH, penalty="l1", solver="liblinear", max_iter=500, random_state=1)
    model.fit(matrix, np.array(answers))
    weights[BIAS][name] = round(float(model.intercept_[0]), 2)
    for sign, weight in zip(signs, model.coef_[0], strict=True):
        if abs(weight) >= SMALLEST:
            weights.setdefault(sign, {})[name] = round(float(weight), 2)


def cross_validate(figures: Sequence[Figure], folds: int) -> None:
    """Print what the judge would have said of texts that it was not trained on, beside the rules alone."""
    from pipeline.stages.pledges.judge import Judge

    texts = sorted({figure.text for figure in figures})
    random.Random(1).shuffle(texts)  # noqa: S311
    judged: list[tuple[Figure, float, str]] = []
    for fold in range(folds):
        held = set(texts[fold::folds])
        judge = Judge(fit([f for f in figures if f.text not in held]))
        judged += [(f, judge.probability(f.signs), judge.best("status", f.signs)) for f in figures if f.text in held]
    gold = sum(f.gold is not None for f in figures)
    print(f"rules: {_f1([(f, f.ruled) for f, _, _ in judged], gold)}")
    for threshold in (0.4, 0.5, 0.6, 0.7):
        print(f"rules and judge above {threshold}: {_f1([(f, f.ruled or p > threshold) for f, p, _ in judged], gold)}")
    statuses = [f.gold["status"] == s for f, p, s in judged if not f.ruled and p > THRESHOLD and f.gold is not None]
    print(f"status right of {len(statuses)} added: {sum(statuses) / len(statuses):.3f}")


def _f1(said: Sequence[tuple[Figure, bool]], gold: int) -> str:
    found = sum(yes for _, yes in said)
    hits = sum(yes and figure.gold is not None for figure, yes in said)
    return f"P {hits / found:.3f} R {hits / gold:.3f} F1 {2 * hits / (found + gold):.3f}"


def _as_toml(weights: dict[str, dict[str, float]], texts: int, figures: int) -> str:
    about = f"The judge of pledges, from {figures} figures of {texts} texts; written by `python -m training.judge`."
    return as_toml(about, [BIAS, *sorted(set(weights) - {BIAS})], weights)


if __name__ == "__main__":
    raise SystemExit(main())
