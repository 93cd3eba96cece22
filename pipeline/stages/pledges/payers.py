"""Who pays which part: "cofinancé par la [BAD], à hauteur de 20 millions, et par l'[Ouganda], pour six"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.stages.pledges.agents import names_agent
from pipeline.stages.pledges.frame import MONEY, Frame, Link, after_class
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.tokens import FIGURE, NAME, WORD
from pipeline.stages.pledges.verb import PASSIVE, Verb
from pipeline.stages.reference.sorts import listed

_ROW = frozenset((",", "et", "par"))
_LONGEST = 12
"""Tokens that the name of one payer may have."""


def paid_part(scene: Scene, position: int, link: Link) -> Frame | None:
    """The frame of a sum that one of several payers behind "par" pays, told behind his name; ``None`` where the
    figure is none."""
    end = _behind_payer(scene, position)
    if end < 0 or not _is_sum(scene, position):
        return None
    first = _payer(scene, end)
    verb = _paid(scene, first) if first >= 0 else None
    if verb is None:
        return None
    role = "participle" if verb.bare else "subject"
    return Frame(position, verb, after_class(verb), role, link, gap=(first, end), share=verb.bare)


def paid_in_turn(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """The frame of a figure that "par" and its giver follow in a row of such figures ("… 12 millions par l'[AFD] et de
    5 par la [KfW]", "20 millions seront versés par la [Turquie], 10 par le [Qatar]"); ``None`` where it is none."""
    last = next((frame for frame in reversed(frames) if frame.part_of is None), None)
    verb = last.verb if last is not None else None
    if last is None or verb is None or not (verb.bare or verb.voice == PASSIVE) or verb.nominal:
        return None
    if (last.role == "object" and verb.voice != PASSIVE) or not names_agent(scene, position + 1) or link.container >= 0:
        return None
    leads = (n for n in (4, 3, 2, 1) if _full(scene.words(position - n, position)) in listed("lead") | {"de", "à"})
    before = range(max(last.figure, verb.last) + 1, position - next(leads, 0))
    told = len(before) > 0 and any(scene.low(k) == "par" for k in before)
    apart = any(scene.low(k) in STOPS - {";"} or scene.tokens[k].kind == FIGURE or k in scene.owner for k in before)
    if not told or apart or scene.low(before[-1]) not in {",", "et", ";", "puis", "à"}:
        return None
    first = position + 2
    end = next((k for k in range(first, min(first + _LONGEST, len(scene.tokens))) if _ends_payer(scene, k)), first)
    named = any(t.kind == NAME for t in scene.tokens[first:end])
    return Frame(position, verb, last.name, last.role, link, gap=(first, end), share=last.share) if named else None


def _ends_payer(scene: Scene, index: int) -> bool:
    """Whether the name of a payer ends before a token."""
    following = scene.low(index) == "et" and scene.tokens[index - 1].kind == NAME
    return (
        scene.tokens[index].kind == FIGURE
        or scene.low(index) in STOPS | {",", "."}
        or following
        or (index in scene.owner)
    )


def _is_sum(scene: Scene, position: int) -> bool:
    """Whether the figure is money, or a bare number behind money of the same sentence ("20 millions d'euros … six")."""
    row = scene.tokens[position].row
    bare = row.kind == "count" and not row.unit
    return row.kind in MONEY or (bare and any(scene.tokens[k].row.kind in MONEY for k in scene.figures()))


def _behind_payer(scene: Scene, position: int) -> int:
    """Where the name ends behind which a sum stands: in brackets, or led by "à hauteur de", "pour"; -1: nowhere."""
    if scene.low(position - 1) == "(":
        end = position - 1
    else:
        words = (scene.words(position - n, position) for n in (4, 3, 2, 1))
        leads = (n for n, said in zip((4, 3, 2, 1), words, strict=True) if _full(said) in listed("lead"))
        end = position - next(leads, position + 1)
        end -= scene.low(end - 1) == ","
    if scene.low(end - 1) == ")":
        end = next((k for k in range(end - 1, -1, -1) if scene.low(k) == "("), 0)
    return end if end > 0 else -1


def _full(words: str) -> str:
    """A phrase that ends in "d'" as it is listed ("à hauteur d'" → "à hauteur de")."""
    return words.removesuffix("d'") + "de" if words.endswith(" d'") else words


def _payer(scene: Scene, end: int) -> int:
    """The token where the payer that ends at ``end`` opens, behind "par", "et" or a comma; -1 where none does."""
    for first in range(end, max(0, end - _LONGEST), -1):
        before = scene.low(first - 1)
        if before in _ROW:
            named = any(t.kind == NAME and t.row.label != "PER" for t in scene.tokens[first:end])
            public = any(scene.low(k) in scene.lexicon.nouns["government"] for k in range(first, min(end, first + 3)))
            return first if end > first and (named or public) else -1
        token = scene.tokens[first - 1]
        spoken = first - 1 in scene.owner and not scene.owner[first - 1].bare
        if spoken or token.kind not in {NAME, WORD}:
            return -1
    return -1


def _paid(scene: Scene, first: int) -> Verb | None:
    """The verb or participle whose agents the row of payers that reaches to ``first`` names."""
    repeated = scene.low(first - 1) == "par"
    for verb in reversed([v for v in scene.verbs if v.last < first]):
        if any(scene.low(k) in STOPS - {"("} for k in range(verb.last + 1, first)):
            return None
        par = next((k for k in range(verb.last + 1, min(verb.last + 4, first)) if scene.low(k) == "par"), -1)
        if par >= 0 and (verb.bare or verb.voice == PASSIVE) and verb.has("give"):
            return verb if repeated or _only_row(scene, par, first) else None
        if not repeated and not verb.bare:
            return None
    return None


def _only_row(scene: Scene, par: int, first: int) -> bool:
    """Whether sums stand between "par" and a payer that it does not open itself: the row is told one by one."""
    return par == first - 1 or any(scene.tokens[k].kind == FIGURE for k in range(par + 1, first))
