"""The choice of who gives: the signs of each party that the article offers are weighed, the heaviest is taken.

A conditional logit: the weights of an offer's signs are summed. They stand in ``choice.toml``, which
``training/choice.py`` writes from annotated texts. A weight holds everywhere, for one sort of party, or for one sort of
party where the giver is said in one way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.lexicon import load_weights
from pipeline.stages.pledges.attribution import source_of
from pipeline.stages.pledges.evidence import Evidence
from pipeline.stages.pledges.lists import Lists
from pipeline.stages.pledges.named import NamedParties
from pipeline.stages.pledges.offers import Offer
from pipeline.stages.pledges.situation import open_ones

ALWAYS = "always"
"""Where a weight holds everywhere."""
MARGIN = 0.5
"""By how much an offer must outweigh what the rules chose: below it, it was wrong as often as right."""


def places_of(situation: str, sort: str) -> tuple[str, str, str]:
    """Where the weights of a sign may hold for a party of a sort: from the widest to the narrowest."""
    return ALWAYS, sort, f"{situation}/{sort}"


@dataclass(frozen=True)
class Choice:
    """``weights``: sign → place (:func:`places_of`) → weight."""

    weights: Mapping[str, Mapping[str, float]]

    def weigh(self, situation: str, sort: str, signs: Iterable[str]) -> float:
        """The sum of the weights of the signs of a party of this sort."""
        places = places_of(situation, sort)
        total = 0.0
        for sign in (*sorted(signs), f"is.{sort}"):
            if (of := self.weights.get(sign)) is not None:
                for place in places:
                    total += of.get(place, 0.0)
        return total

    def best(self, situation: str, offers: Sequence[Offer], ruled: str) -> Offer:
        """The heaviest offer, of equal ones that with the first name; that of the name ``ruled``, which the rules
        chose, where no other outweighs it by :data:`MARGIN`."""
        sums = {offer.party.name: self.weigh(situation, offer.sort, offer.signs) for offer in offers}
        floor = sums[ruled] + MARGIN
        other = min(offers, key=lambda offer: (-sums[offer.party.name], offer.party.name))
        return other if sums[other.party.name] >= floor else next(o for o in offers if o.party.name == ruled)


@cache
def load_choice() -> Choice:
    """The weights of ``choice.toml``: a line a sign, ``"sign" = "always 0.53; state -0.2; he/state 0.4"``.

    Raises :class:`LexiconError` where a line is no such list.
    """
    return Choice(load_weights("choice"))


class Choosing(Lists):
    """Decides of all pledges of an article who gives."""

    def choose(self) -> None:
        """Give the drafts without a named actor the one for which most speaks. The signs are those of the actors that
        the rules chose, so that the order of the drafts does not count."""
        drafts = sorted(self.drafts, key=lambda draft: draft.quantity.start)
        asked = open_ones(drafts)
        if not asked:
            return
        evidence, choice = Evidence(self.people, NamedParties(self.people), drafts), load_choice()
        chosen = [choice.best(*evidence.weighed(draft), draft.actor.name) for draft in asked]
        for draft, offer in zip(asked, chosen, strict=True):
            if offer.party.name != draft.actor.name:
                draft.actor = offer.party
                draft.source = source_of(draft.scene, self.people, draft.frame, draft.actor)
