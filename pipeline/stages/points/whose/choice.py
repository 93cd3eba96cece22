"""The choice of whose points a list is: the signs of each offer are weighed, the heaviest is taken.

A conditional logit: the weights of an offer's signs are summed. They stand in ``whose.toml``, which
``training/whose.py`` writes from annotated texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import fsum, inf

from pipeline.lexicon import load_weights
from pipeline.stages.points.names import Name, name_of
from pipeline.stages.points.whose.offers import Offer

MARGIN = 1.0
"""By how much an offer must outweigh whom a rule names: below it, it was wrong nearly as often as right. Where no rule
says anything it must only be the heaviest; what a rule says to be nobody's is."""
OPEN = "none"
"""The name of no rule."""
FOR = "for"
"""What a weight of ``whose.toml`` counts for: the offer that has the sign."""


def weigh(weights: Mapping[str, float], signs: Iterable[str]) -> float:
    """The sum of the weights of ``signs``."""
    return fsum(weights.get(sign, 0.0) for sign in signs)


def best(weights: Mapping[str, float], offers: Sequence[Offer], rule: str, ruled: str) -> Offer:
    """The heaviest offer, of equal ones that with the first name; that of the name ``ruled``, which the finder ``rule``
    found, where no other outweighs it by :data:`MARGIN`."""
    sums = {offer.name: weigh(weights, offer.signs) for offer in offers}
    other = min(offers, key=lambda offer: (-sums[offer.name], offer.name))
    floor = sums[ruled] + (MARGIN if ruled else 0.0 if rule == OPEN else inf)
    return other if sums[other.name] >= floor else next(o for o in offers if o.name == ruled)


def name_in(offer: Offer) -> Name:
    """The canonical name and the entity of an offer."""
    return (offer.name, name_of(offer.rows[0])[1]) if offer.rows else (offer.name, "")


@cache
def load_choice() -> Mapping[str, float]:
    """Sign → weight, from ``whose.toml``: a line a sign, ``"sign" = "for 0.53"``.

    Raises :class:`LexiconError` where a line is no such list.
    """
    return {sign: of[FOR] for sign, of in load_weights("whose").items()}
