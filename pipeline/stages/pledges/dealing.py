"""Several figures dealt out among as many parties: "respectivement", "la première …, la seconde …"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.frame import ARTICLES, OF, TO
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import FIGURE, NAME

_FIRST = frozenset(("premier", "première", "un", "une"))
_SECOND = frozenset(("second", "seconde", "deuxième", "autre"))
_RANKS = (
    frozenset(("premier", "première")), frozenset(("second", "seconde", "deuxième")),
    frozenset(("troisième",)), frozenset(("quatrième",)),
)  # fmt: skip
_REACH = 5
"""Tokens from "la première" to its figure, at most."""


def deal_out(drafts: Sequence[Draft], offset: int) -> None:
    """Give "respectivement" and "respectives" their sense: the first figure to the first of as many parties,
    the second to the second. ``offset``: where it stands; what it deals out stands behind it, else before it."""
    drafts = [draft for draft in drafts if not draft.part]
    behind = [draft for draft in drafts if draft.quantity.start > offset]
    drafts = behind if len(behind) > 1 else drafts
    for first in range(len(drafts)):
        several = drafts[first].actor.each
        group = drafts[first : first + len(several)]
        if len(several) > 1 and len(group) == len(several) and all(d.actor == group[0].actor for d in group):
            shared = next((d.recipient for d in reversed(group) if d.recipient.name), NOBODY)
            for draft, party in zip(group, several, strict=True):
                draft.actor = party
                if not draft.recipient.name:
                    draft.recipient = shared
            return
    for last in range(len(drafts), 0, -1):
        several = drafts[last - 1].recipient.each
        group = drafts[max(0, last - len(several)) : last]
        if len(several) > 1 and len(group) == len(several):
            for draft, party in zip(group, several, strict=True):
                draft.recipient = party
            return


def deal_in_turn(drafts: Sequence[Draft], people: People) -> None:
    """Give "la première" and "la seconde" their sense where each stands before its figure without a verb: "l'engagement
    de la [France] et de [Maurice] de verser, la première 6 millions, la seconde 40 millions"."""
    scene = drafts[0].scene
    first = next((k for k in range(1, len(scene.tokens)) if _takes_turn(scene, k, _FIRST)), -1)
    second = next((k for k in range(first + 1, len(scene.tokens)) if _takes_turn(scene, k, _SECOND)), -1)
    if first > 0 > second:
        others = (k for k in range(first + 1, len(scene.tokens)) if scene.low(k) in _SECOND)
        second = next((k for k in others if scene.low(k - 1) in ARTICLES and scene.low(k - 2) in {",", "et"}), -1)
    if first < 0 or second < 0:
        return
    pair = _pair_before(scene, people, first - 1)
    names = {party.name for party in pair}
    for draft in drafts if pair else ():
        at, actor = draft.frame.figure, draft.actor
        joint = not actor.name or actor.name in names or names & {each.name for each in actor.each}
        if at > first and (joint or actor.head in _FIRST | _SECOND):
            draft.actor = pair[0] if at < second else pair[1]


def deal_by_rank(drafts: Sequence[Draft]) -> None:
    """Give "pour la première", "pour le deuxième" behind a figure their sense where several give together ("se sont
    engagées à mobiliser 300 millions : 180 pour la première, 80 pour la deuxième …")."""
    for draft in drafts:
        scene, at = draft.scene, draft.frame.figure + 1
        ranked = scene.low(at) == "pour" and scene.low(at + 1) in ARTICLES
        rank = next((i for i, words in enumerate(_RANKS) if scene.low(at + 2) in words), -1) if ranked else -1
        if 0 <= rank < len(draft.actor.each):
            draft.actor, draft.recipient = draft.actor.each[rank], NOBODY


def _takes_turn(scene: Scene, at: int, ordinals: frozenset[str]) -> bool:
    """Whether "la première" at ``at`` is who gives the figure behind it: before any verb ("la première par un don de"),
    or between commas ("ont, l'une, versé 3 millions, l'autre, offert …")."""
    apart = scene.words(at - 2, at - 1) == "pour" and scene.low(at - 3) == scene.low(at + 1) == ","
    if apart and scene.low(at) in ordinals and scene.low(at - 1) in ARTICLES:
        return True  # "verser, pour la première, 10 millions"
    if scene.low(at) not in ordinals or scene.low(at - 1) not in ARTICLES or scene.low(at - 2) in OF | TO | {"pour"}:
        return False
    if scene.low(at - 2) == scene.low(at + 1) == "," and scene.low(at - 1) == "l'":
        return True
    nouns, words = scene.lexicon.nouns, scene.lexicon.words
    fill = OF | TO | words["preposition"] | {",", "hauteur"}
    if scene.low(at + 1) == "par":
        fill |= words["determiner"] | nouns["transfer"] | nouns["commit"] | nouns["deed"]
    for index in range(at + 1, min(at + 1 + _REACH, len(scene.tokens))):
        if scene.tokens[index].kind == FIGURE:
            return True
        led = scene.low(index) in fill
        if index in scene.owner or not led:
            return False
    return False


def _pair_before(scene: Scene, people: People, end: int) -> list[Party]:
    """The two names joined by "et" nearest before a token, or an empty list."""
    for joint in range(end - 1, 0, -1):
        if scene.low(joint) != "et":
            continue
        right, left = joint + 1, joint - 1
        while scene.low(right) in OF | ARTICLES:
            right += 1
        if scene.low(left) == ")":
            left = next((k for k in range(left, 0, -1) if scene.low(k) == "("), 1) - 1
        if right < end and scene.tokens[left].kind == scene.tokens[right].kind == NAME:
            return [people.of_mention(scene.tokens[k].row, acts=True) for k in (left, right)]
    return []
