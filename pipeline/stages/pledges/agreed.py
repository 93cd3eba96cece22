"""What is to be done under an agreement: "un accord par lequel X livrera", "aux termes de la convention, Y versera";
and what is itself signed or approved: "le prêt de 8 millions que nous avons signé"."""

from __future__ import annotations

from pipeline.conjugation import PERFECT
from pipeline.stages.pledges.frame import Frame, Link
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import subject_span
from pipeline.stages.pledges.tokens import FIGURE, PUNCTUATION, THAT, WORD
from pipeline.stages.pledges.verb import PLUPERFECT, Verb

_REACH = 40
"""Tokens before a verb in which the words that open its clause are looked for."""
_NEAR = 16
"""Tokens between those words and the agreement."""
_OPENING = 8
"""Tokens behind "en vertu" in which the text that binds is named."""
_PARTNER = 12
"""Tokens of the partner between an agreement and its relative ("un accord avec le groupe X, qui livrera")."""
_BEHIND = 14
"""Tokens behind a figure in which it is said that it was signed."""
_THIS = frozenset(("ce", "cet", "cette", "ces"))
_CLOSING = frozenset(";:?!«»")
_WHO = frozenset(("qui", "lequel", "laquelle"))
_OF_WHICH = frozenset(("duquel", "laquelle"))
_DONE = frozenset((PERFECT, PLUPERFECT))


def agreed(scene: Scene, verb: Verb) -> bool:
    """Whether an agreement that is named in the sentence lays down what the verb says."""
    inner, verb = verb, verb.leading()
    if inner is not verb and any(
        scene.low(k) == "par" and _signed_text(scene, k, inner.first) for k in range(verb.last + 1, inner.first)
    ):
        return True
    return _under(scene, verb.first) or _opens(scene, verb.first) or _laid_down(scene, verb) or _antecedent(scene, verb)


def under(scene: Scene, end: int) -> bool:
    """Whether the words before token ``end`` say that an agreement binds what follows ("Aux termes du protocole, la
    partie vietnamienne assurera :")."""
    return _under(scene, end) or _opens(scene, end)


def signed_figure(scene: Scene, frame: Frame) -> bool:
    """Whether what the figure measures is said to be signed or approved, by a participle or a relative clause behind it
    ("une subvention de 9 millions approuvée en février", "le prêt de 8 millions que nous avons signé")."""
    figure = frame.figure
    if frame.name in {"sign", "approve"} or (frame.link.container < 0 and frame.link.deed < 0):
        return False
    if frame.role == "subject" and _opened_by_signing(scene, frame.link):
        return True
    whose = False
    for index in range(figure + 1, min(len(scene.tokens), figure + _BEHIND)):
        token = scene.tokens[index]
        if token.kind == FIGURE or token.low in _CLOSING | {"dont", "qui"}:
            return False
        whose = whose or token.low in THAT
        verb = scene.owner.get(index)
        if verb is None:
            continue
        accorded = whose and verb.lemma in scene.lexicon.words["according"]
        if verb.has("sign") or accorded or (verb.has("approve") and "text" not in verb.classes["approve"]):
            return verb.bare if not whose else verb.tense in _DONE
        if whose or not verb.bare:
            return False
    return False


def _opened_by_signing(scene: Scene, link: Link) -> bool:
    """Whether a participle at the head of the sentence says that its subject is signed or approved ("Votée lundi par le
    conseil, une enveloppe de 45 000 euros ira …")."""
    verb = scene.owner.get(0)
    signed = verb is not None and verb.bare and verb.has("sign", "approve")
    return signed and scene.low(link.left - 1) == "," and link.left <= _REACH


def signed_behind(scene: Scene, position: int, link: Link) -> Frame | None:
    """A sum of aid that no verb before gives, but a participle behind says to be signed or approved ("répond par une
    ligne de 20 millions sur dix ans, signée jeudi")."""
    if link.container < 0:
        return None
    for index in range(position + 1, min(len(scene.tokens), position + _BEHIND)):
        verb = scene.owner.get(index)
        if verb is not None:
            name = next((n for n in ("sign", "approve") if n in verb.classes), "")
            return Frame(position, verb, name, "participle", link) if verb.bare and name else None
        if scene.tokens[index].kind == FIGURE or scene.low(index) in _CLOSING or scene.opens_relative(index):
            return None
    return None


def _under(scene: Scene, end: int) -> bool:
    """Whether "par lequel" or "aux termes de" with an agreement stands before token ``end``, no clause between."""
    words = scene.lexicon.words
    for index in range(end - 1, max(end - _REACH, 0) - 1, -1):
        if scene.tokens[index].kind == PUNCTUATION and scene.low(index) in _CLOSING:
            return False
        if scene.words(index, index + 2) in words["by_which"]:
            return _agreement(scene, max(0, index - _NEAR), index)
        if scene.low(index) in _OF_WHICH and (at := _which_text(scene, index)) >= 0:
            return _agreement(scene, max(0, at - _NEAR), at) or _is_signed(scene, at)
        if scene.low(index) == "par" and _signed_text(scene, index, end):
            return True
        relative = scene.low(index) in words["relative"] and not _names_text(scene, index)
        if relative and scene.words(index - 1, index + 1) not in words["by_which"]:
            return False
        if any(scene.words(index, index + n) in words["under_text"] for n in (2, 3)):
            return (
                _is_signed(scene, index)
                or _binding(scene, index, end)
                or _agreement(scene, max(0, index - _NEAR), index)
            )
        if scene.words(index, index + 3) in words["by_signing"]:
            return True
        if scene.words(index, index + 2) in words["bound"]:
            return _named_text(scene, index, end, False)
        if scene.low(index) == "dans" and index < 2:
            return any(scene.low(k) in words["signed"] for k in range(index, min(index + _OPENING, end)))
    return False


def _is_signed(scene: Scene, end: int) -> bool:
    """Whether a verb before token ``end`` tells that something was signed."""
    return any(v.has("sign") and not v.bare and v.tense in _DONE for v in scene.verbs if v.last < end)


def _which_text(scene: Scene, index: int) -> int:
    """Where "au titre duquel", "aux termes de laquelle" opens whose pronoun stands at ``index``, or -1."""
    at = index - 2 if scene.low(index) == "duquel" else index - 3
    return at if scene.words(at, at + 2) in scene.lexicon.words["under_which"] else -1


def _signed_text(scene: Scene, index: int, end: int) -> bool:
    """Whether "par" at ``index`` names an agreement that is signed: "par un contrat paraphé hier", "par l'accord signé
    en 2019"."""
    near = range(index + 2, min(index + _OPENING, end))
    at = next((k for k in near if scene.low(k) in scene.lexicon.nouns["agreement"]), -1)
    return 0 < at <= index + 3 and any(scene.low(k) in scene.lexicon.words["signed"] for k in near if at < k <= at + 3)


def _opens(scene: Scene, end: int) -> bool:
    """Whether the sentence opens with the text that binds, for all its clauses up to a semicolon before ``end``."""
    words = scene.lexicon.words
    if any(scene.low(k) in _CLOSING for k in range(end)):
        return False
    if any(scene.words(0, n) in words["under_text"] for n in (2, 3)):
        return _taken_up(scene, 0) or _named_text(scene, 0, end, False)
    return scene.words(0, 2) in words["bound"] and _named_text(scene, 0, end, False)


def _binding(scene: Scene, index: int, end: int) -> bool:
    """Whether the words behind "aux termes" name an agreement, or take up one of several ("en vertu du premier")."""
    last = min(index + _NEAR, end)
    return _agreement(scene, index, last) or _taken_up(scene, index) or _named_text(scene, index, last, True)


def _named_text(scene: Scene, index: int, end: int, is_signed: bool) -> bool:
    """Whether the words from ``index`` name a text that binds both sides; ``is_signed``: and say that it is signed."""
    last = min(index + _OPENING, end)
    for at in range(index, last):
        if scene.low(at) in scene.lexicon.nouns["text"] and scene.low(at - 2) not in scene.lexicon.words["draft"]:
            near = {scene.low(k) for k in range(at, min(at + 3, end))}
            told = scene.low(at - 1) in _THIS
            return told or not is_signed or bool(near & scene.lexicon.words["signed"])
    return False


def _names_text(scene: Scene, index: int) -> bool:
    """Whether the relative at ``index`` ends "aux termes duquel", "en vertu de laquelle"."""
    words = scene.lexicon.words
    return any(scene.words(k, k + n) in words["under_text"] for k in range(max(0, index - 4), index) for n in (2, 3))


def _taken_up(scene: Scene, index: int) -> bool:
    """Whether the text at ``index`` is one of those told before: "Aux termes de celle-ci", "En vertu du premier"."""
    return any(scene.low(k) in scene.lexicon.words["latter"] for k in range(index, index + 5))


def _laid_down(scene: Scene, verb: Verb) -> bool:
    """Whether the subject of "prévoir" is an agreement, for the verb itself or for the one before its "que"; or that of
    a verb that gives or makes possible ("cet accord met à disposition", "la convention permettra de former")."""
    lays_down = scene.lexicon.words["lays_down"]
    first = scene.clause_start(verb)
    if verb.lemma not in lays_down and first and scene.low(first - 1) in THAT:
        outer = next((v for v in reversed(scene.verbs) if v.last < first), None)
        verb = outer if outer is not None and outer.lemma in lays_down else verb
    if verb.lemma not in lays_down and not verb.has("give", "do", "permit", "intend"):
        return False
    span = subject_span(scene, verb) if not verb.bare else None
    if span is None:
        return False
    if _agreement(scene, span[0], min(span[0] + 3, span[1])):
        return True
    behind = range(span[0], verb.first)
    if verb.lemma not in lays_down:
        behind = (
            range(span[0] + 3, span[0] + 4) if scene.low(span[0] + 1) in scene.lexicon.words["latter"] else range(0)
        )
    return any(scene.low(k) in scene.lexicon.words["signed"] for k in behind)


def _antecedent(scene: Scene, verb: Verb) -> bool:
    """Whether the verb's subject is a "qui" that takes up an agreement ("un accord-cadre qui met à disposition"), or
    the partner of one ("une convention signée avec [X], qui nous versera")."""
    first = verb.first - 1
    if scene.low(first) not in _WHO:
        return False
    if _agreement(scene, max(0, first - 2), first):
        return True
    partner = next((k for k in range(first - 1, max(0, first - _PARTNER), -1) if scene.low(k) == "avec"), -1)
    if partner < 0 or any(scene.tokens[k].kind == FIGURE for k in range(partner, first)):
        return False
    return _agreement(scene, max(0, partner - _PARTNER), partner)


def _agreement(scene: Scene, first: int, last: int) -> bool:
    """Whether a noun of an agreement, and no draft of one, stands in the tokens from ``first`` to ``last``."""
    nouns = scene.lexicon.nouns["agreement"]
    for index in range(first, last):
        if scene.tokens[index].kind == WORD and scene.low(index) in nouns:
            return scene.low(index - 2) not in scene.lexicon.words["draft"]
    return False
