"""Gifts that a sentence says to be suspended or cancelled elsewhere than in the verb that the figure hangs on."""

from __future__ import annotations

from pipeline.conjugation import IMPERFECT, INFINITIVE, PERFECT, PRESENT
from pipeline.stages.pledges.folk import is_people
from pipeline.stages.pledges.frame import MONEY, OF, Frame
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import FIGURE, THAT
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, PLUPERFECT, Verb

_ENDING = ("suspend", "cancel")
_HELD = 6
"""Tokens between a noun of ending and the figure ("la suspension, pour des raisons de sécurité, d'un projet de …")."""
_OWED = 4
"""Tokens from the figure in which it is said to be a debt ("l'annulation de 4 millions de dette" is a gift)."""
_STATE = 5
"""Tokens between "demeure" and "suspendu"."""
_WHICH = 10
"""Tokens between the figure and the "que" of the clause that suspends it."""


def ended(scene: Scene, frame: Frame) -> str:
    """How what a figure measures has ended, "suspend" or "cancel": by the noun that holds it ("la suspension d'un
    versement de 35 millions"), by the main verb of which it is the subject ("Le don de 60 millions que Doha destinait à
    l'armée demeure suspendu"), or by its relative clause ("l'appui de 90 millions, que le ministère a suspendu"); ""
    where nothing says it."""
    if frame.name in _ENDING or frame.name == "refuse":
        return ""
    kept = _kept(scene, frame)
    return kept or _by_noun(scene, frame) or _by_main_verb(scene, frame) or _by_relative(scene, frame)


def given_up(scene: Scene, frame: Frame) -> str:
    """How what a relative clause says of a figure has ended by the verb before it ("renonce aux ⟦900 millions⟧ qu'il
    devait investir"); "" where nothing says it."""
    if not any(scene.low(k) in THAT for k in range(frame.figure + 1, frame.figure + _WHICH)):
        return ""
    outer = scene.left_verb(frame.link.left - 1)
    if outer is None or outer.negative or outer.tense not in {PRESENT, PERFECT, PLUPERFECT}:
        return ""
    near = outer.last >= frame.link.left - 5
    return _named(outer) if near else ""


def _kept(scene: Scene, frame: Frame) -> str:
    """How something is kept that was ended before ("maintient gelés les ⟦3 milliards⟧")."""
    verb = frame.verb
    if verb is None or frame.role != "object" or verb.lemma not in scene.lexicon.words["keeping"]:
        return ""
    state = scene.owner.get(verb.last + 1)
    return _named(state) if state is not None and state.bare and not verb.negative else ""


def _by_noun(scene: Scene, frame: Frame) -> str:
    words, link = scene.lexicon.words, frame.link
    first = min(k for k in (link.left, link.container, link.deed, frame.figure) if k >= 0)
    if any(scene.low(k) in scene.lexicon.nouns["debt"] for k in range(first, frame.figure + _OWED)):
        return ""
    row = scene.tokens[frame.figure].row
    dropped = words["dropped"] | (words["abolished"] if row.kind in MONEY else frozenset())
    dropped -= words["withdrawn"] if is_people(scene, str(row.unit or "")) else frozenset()
    for at in range(first, frame.figure):
        if scene.low(at) in words["halted"] and scene.low(at + 1) in OF | {","}:
            return "suspend"
        if scene.low(at) in dropped and scene.low(at + 1) in OF | {","}:
            return "cancel"
    return ""


def _by_main_verb(scene: Scene, frame: Frame) -> str:
    left = frame.link.left
    if frame.link.before or scene.left_verb(left - 1) is not None:
        return ""
    main = scene.right_verb(frame.figure) or _behind_relative(scene, frame.figure)
    if main is None or main.negative:
        return ""
    if main.voice == PASSIVE and main.tense in {PRESENT, PERFECT, IMPERFECT}:
        return _named(main)
    end = scene.clause_end(main, main.last)
    nowhere = (
        scene.words(k, k + n) in scene.lexicon.words["dead_letter"] for k in range(main.last + 1, end) for n in (2, 3)
    )
    if main.voice == ACTIVE and main.tense in {PRESENT, PERFECT, IMPERFECT} and any(nowhere):
        return "cancel"
    if main.lemma in scene.lexicon.words["remains"]:
        behind = (scene.owner.get(k) for k in range(main.last + 1, main.last + _STATE))
        return next((name for v in behind if v is not None and v.bare and (name := _named(v))), "")
    return ""


def _behind_relative(scene: Scene, figure: int) -> Verb | None:
    """The verb behind the relative clause of a figure ("Le don de 60 millions que Doha destinait à l'armée [demeure]"),
    or ``None``."""
    opened = False
    for index in range(figure + 1, len(scene.tokens)):
        if scene.low(index) in {";", ":", "et", "mais"} or scene.tokens[index].kind == FIGURE:
            return None
        verb = scene.owner.get(index)
        if verb is not None and not verb.bare and verb.first == index and verb.tense != INFINITIVE:
            if not opened:
                return verb
            opened = False
        opened = opened or scene.opens_relative(index)
    return None


def _by_relative(scene: Scene, frame: Frame) -> str:
    at = next((k for k in range(frame.figure + 1, frame.figure + _WHICH) if scene.low(k) in THAT), -1)
    if at < 0 or any(k in scene.owner or _parts(scene, k) for k in range(frame.figure + 1, at)):
        return ""
    verb = next((v for v in scene.verbs if v.first > at), None)
    if verb is None or verb.bare or verb.negative or verb.voice != ACTIVE or verb.tense not in {PERFECT, PLUPERFECT}:
        return ""
    return _named(verb)


def _parts(scene: Scene, index: int) -> bool:
    """Whether a token between the figure and "que" opens something else."""
    return scene.tokens[index].kind == FIGURE or scene.low(index) in {";", ":", "et", "dont", "qui"}


def _named(verb: Verb) -> str:
    return next((name for name in _ENDING if verb.has(name) and not verb.has("give", "do")), "")
