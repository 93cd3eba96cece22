"""A conditional logit: a softmax over the offers of one case, with an L1 and an L2 penalty (scipy)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

F = TypeVar("F", bound=Hashable)
STEPS = 300
"""Steps of the search, at most."""


@dataclass(frozen=True)
class Group(Generic[F]):
    """One case: the features of each offer, which offers are right, and how much the case counts."""

    offers: Sequence[Collection[F]]
    right: Sequence[bool]
    weight: float = 1.0


@dataclass(frozen=True)
class Penalty:
    """``sparse``, ``smooth``: strengths of the L1 and the L2 penalty; ``seldom``: features that tell offers apart in
    fewer cases are left out; ``smallest``: smaller weights are left out."""

    sparse: float
    smooth: float
    seldom: int
    smallest: float


def fit(groups: Sequence[Group[F]], penalty: Penalty, order: Any = None) -> dict[F, float]:
    """Weights by feature, in their order (by ``order``, a key). Groups without a right offer teach nothing."""
    import numpy as np
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    groups = [group for group in groups if any(group.right)]
    counts: Counter[F] = Counter()
    for group in groups:
        here = Counter(feature for features in group.offers for feature in features)
        counts.update(feature for feature, n in here.items() if n < len(group.offers))
    features = sorted((feature for feature, n in counts.items() if n >= penalty.seldom), key=order)
    columns = {feature: i for i, feature in enumerate(features)}
    rows = [offer for group in groups for offer in group.offers]
    pairs = [(i, columns[f]) for i, row in enumerate(rows) for f in row if f in columns]
    matrix = csr_matrix(
        (np.ones(len(pairs)), tuple(np.array(s) for s in zip(*pairs, strict=True))), shape=(len(rows), len(features))
    )
    starts = np.cumsum([0, *(len(group.offers) for group in groups)])[:-1]
    of = np.repeat(np.arange(len(groups)), [len(group.offers) for group in groups])
    right = np.array([r for group in groups for r in group.right], dtype=float)
    counted = np.array([group.weight for group in groups])
    size = len(features)

    def loss(halves: Any) -> tuple[float, Any]:
        weights = halves[:size] - halves[size:]
        sums = matrix @ weights
        shifted = np.exp(sums - np.maximum.reduceat(sums, starts)[of])
        chance = shifted / np.add.reduceat(shifted, starts)[of]
        gold = np.add.reduceat(chance * right, starts)
        slope = matrix.T @ ((chance - chance * right / gold[of]) * counted[of]) + penalty.smooth * weights
        value = -(np.log(gold) * counted).sum() + penalty.smooth / 2 * weights @ weights + penalty.sparse * halves.sum()
        return float(value), np.concatenate([slope + penalty.sparse, penalty.sparse - slope])

    result = minimize(
        loss,
        np.zeros(2 * size),
        jac=True,
        method="L-BFGS-B",
        bounds=[(0, None)] * (2 * size),
        options={"maxiter": STEPS},
    )
    weights = result.x[:size] - result.x[size:]
    found = zip(features, map(float, weights), strict=True)
    return {feature: round(weight, 2) for feature, weight in found if abs(weight) >= penalty.smallest}
