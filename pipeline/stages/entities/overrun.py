"""Where the model's span of a body, an event or a text runs on into the sentence."""

from __future__ import annotations

from pipeline.stages.entities.chain import ARTICLES, OF, YEAR
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words


def without_overrun(tokens: Tokens, words: Words, first: int, last: int, label: str) -> int:
    """The word behind the last of the name in the span of words ``first`` to ``last``: before the next clause ("…
    générale des douanes[, le commerce …]"), before what opens an adverbial ("Bureau pour la migration [avec l'aide du
    …]"), before the year of a text ("Mémorandum d'entente [de 2000]")."""
    if last - first > 2 and YEAR.match(tokens.words[last - 1]) and tokens.folds[last - 2] in OF:
        last -= 2 if label == "MISC" and tokens.folds[first] not in words.dated_events else 0
    for index in range(first + 1, last - 1):
        listed = label != "ORG" or "et" in tokens.folds[index:last]
        if tokens.gaps[index] == ", " and tokens.folds[index] in ARTICLES and not listed:
            return index
        if words.adverbials.at(tokens.folds, index):
            return index
    return last
