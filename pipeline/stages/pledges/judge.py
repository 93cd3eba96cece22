"""The judge: whether a figure is a pledge, and how far it has come, by weighing the signs around it.

A logistic model: the weights of the signs that are there are summed. They stand in ``judge.toml``, which
``training/judge.py`` writes from annotated texts.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.errors import LexiconError
from pipeline.lexicon import load_weights

BIAS = "bias"
PLEDGE = "pledge"
"""The question that every figure is asked; the others are the values of a column."""


@dataclass(frozen=True)
class Judge:
    """``weights``: sign → answer → weight, :data:`BIAS` for what speaks without any sign. An answer is a name with
    its column, "status.pledged", or :data:`PLEDGE`."""

    weights: Mapping[str, Mapping[str, float]]

    def sums(self, signs: Iterable[str]) -> dict[str, float]:
        """What speaks for each answer, summed: log odds."""
        totals = dict(self.weights[BIAS])
        for sign in signs:
            for answer, weight in self.weights.get(sign, {}).items():
                totals[answer] += weight
        return totals

    def probability(self, signs: Iterable[str]) -> float:
        """How likely the figure is a pledge, from 0 to 1."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.sums(signs)[PLEDGE]))))

    def best(self, column: str, signs: Iterable[str]) -> str:
        """The likeliest value of ``column`` ("status", "modality")."""
        totals = {a.removeprefix(f"{column}."): s for a, s in self.sums(signs).items() if a.startswith(f"{column}.")}
        return max(totals, key=lambda value: (totals[value], value))


@cache
def load_judge() -> Judge:
    """The weights of ``judge.toml``: a line a sign, ``"sign" = "pledge 0.53; status.pledged -0.2"``.

    Raises :class:`LexiconError` where a line is no such list.
    """
    weights = load_weights("judge")
    if unknown := {answer for of in weights.values() for answer in of} - set(weights.get(BIAS, {})):
        raise LexiconError(f"lexicon judge.toml: answers without a bias: {', '.join(sorted(unknown))}")
    return Judge(weights)
