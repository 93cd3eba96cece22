"""Figures that stand beside a pledge and are none: the level that something comes from, a comparison, a price, an
estimate, the size of who acts."""

from __future__ import annotations

from pipeline.conjugation import PAST
from pipeline.stages.pledges.elsewhere import is_said_of_others
from pipeline.stages.pledges.frame import MONEY, OF
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import FIGURE, NAME, THAT
from pipeline.stages.pledges.verb import PASSIVE

_SET_AGAINST = frozenset(("non", "contre"))
_LEVELS = frozenset(("à", "au", "jusqu'"))
_COMPARED = frozenset(("moins", "mieux", "trop"))


_BALLOT = 8
"""Tokens between the voices for and those against, at most."""


def is_beside(scene: Scene, position: int) -> bool:
    """Whether the figure at a token is nothing that is given or done, whatever the verb of its clause."""
    return (
        scene.low(position - 1) in _SET_AGAINST
        or _from_level(scene, position)
        or _compared(scene, position)
        or _price(scene, position)
        or _estimated(scene, position)
        or _needed(scene, position)
        or _single(scene, position)
        or _votes(scene, position)
        or _apposed(scene, position)
        or is_said_of_others(scene, position)
    )


def _votes(scene: Scene, position: int) -> bool:
    """Whether it is how many voted so: "par 486 voix pour, ⟦93⟧ contre et 61 abstentions"."""
    against = scene.low(position + 1) in {"pour", "contre"} and not scene.tokens[position].row.unit
    before = (scene.tokens[k] for k in range(max(0, position - _BALLOT), position))
    return against and any(token.kind == FIGURE and token.low.endswith("voix") for token in before)


def _from_level(scene: Scene, position: int) -> bool:
    """Whether it is what something comes from: "portera de ⟦20⟧ à 50 le nombre de ses bourses"."""
    at = position + 1 + (scene.low(position + 1) == "jusqu'")
    if scene.low(position - 1) not in OF or scene.low(at) not in _LEVELS:
        return False
    to = at + 1 + (scene.low(at + 1) in {"quelque", "environ", "près", "plus"}) + (scene.low(at + 2) in OF)
    if not any(k < len(scene.tokens) and scene.tokens[k].kind == FIGURE for k in (at + 1, to)):
        return False
    verb = scene.left_verb(position - 2)
    return verb is not None and (verb.has("change") or verb.lemma in {"passer", "aller"})


def _compared(scene: Scene, position: int) -> bool:
    """Whether it only says by how much something is less or better ("8 % de mieux qu'en 2019"), or in an apposition by
    how much it is more ("25 bourses, cinq de plus qu'en 2023")."""
    of, more = scene.low(position + 1), scene.low(position + 2)
    if of not in {"de", "en"} or scene.low(position + 3) in OF:
        return False
    apposed = scene.low(position - 1) in {",", "soit"} and more == "plus" and scene.low(position + 3) in THAT
    return more in _COMPARED or apposed


def _price(scene: Scene, position: int) -> bool:
    """Whether it is what something costs: "38 euros le kilo", "est vendue 0,41 dollar", "payée 660 millions"."""
    if scene.tokens[position].row.kind not in MONEY:
        return False
    if scene.low(position + 1) in {"le", "la", "l'"} and scene.low(position + 2) in scene.lexicon.words["priced"]:
        return True
    verb = scene.owner.get(position - 1)
    sold = verb is not None and verb.lemma in scene.lexicon.words["traded"]
    return sold and verb is not None and (verb.voice == PASSIVE or verb.bare or verb.tense == PAST)


def _estimated(scene: Scene, position: int) -> bool:
    """Whether somebody only puts it at so much: "on estime à ⟦80 millions⟧ le nombre de …"."""
    verb = scene.owner.get(position - 2)
    finite = verb is not None and not verb.bare and verb.voice != PASSIVE
    return (
        finite
        and scene.low(position - 1) == "à"
        and verb is not None
        and verb.lemma in scene.lexicon.words["estimating"]
    )


def _needed(scene: Scene, position: int) -> bool:
    """Whether it is what is lacking or still to do: "il nous faudra 31 000 tonnes", "faute de 9 millions", "il reste à
    bitumer 900 km"."""
    if scene.low(position - 1) in OF and scene.low(position - 2) in {"faute", "besoin", "manque"}:
        return True
    verb = scene.left_verb(position - 1)
    if verb is None or verb.last < position - 3:
        return False
    left = next((v for v in reversed(scene.verbs) if v.last < verb.first), None)
    still = verb.marker == "à" and left is not None and left.lemma == "rester" and left.last >= verb.first - 3
    return still or verb.lemma in scene.lexicon.words["lacking"]


def _single(scene: Scene, position: int) -> bool:
    """Whether it is a single coin: "sans facturer un peso", "chaque euro"."""
    figure = scene.tokens[position].row
    return figure.kind in MONEY and figure.value == 1 and figure.value_max is None


def _apposed(scene: Scene, position: int) -> bool:
    """Whether it only tells how large who acts is: "[Solventa], ⟦1 100 salariés⟧, livrera …", "[l'Église], forte de
    ⟦4 millions de fidèles⟧, offrira …"."""
    if scene.low(position + 1) != ",":
        return False
    opening = position - 1
    if scene.low(opening) in OF and scene.low(opening - 1) in scene.lexicon.words["strong"]:
        opening -= 2
    if scene.low(opening) != "," or opening < 1 or scene.tokens[position].row.kind in MONEY:
        return False
    if scene.tokens[opening - 1].kind != NAME and opening == position - 1:
        return False
    verb = scene.owner.get(position + 2)
    return verb is not None and not verb.bare and not any(k in scene.owner for k in range(opening))
