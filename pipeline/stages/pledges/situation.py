"""How a pledge says who gives: by a name, a pronoun, a noun that takes somebody up, behind "par", or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.conjugation import FUTURE, GERUND, INFINITIVE
from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.pledges.agents import names_agent
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.frame import ARTICLES, HIS_ANY, OUR
from pipeline.stages.pledges.named import sort_of
from pipeline.stages.pledges.possessives import Possessives
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import subject_span
from pipeline.stages.pledges.tokens import FIGURE, NAME, WHICH, WORD
from pipeline.stages.pledges.verb import PASSIVE, Verb
from pipeline.stages.reference.sorts import listed, load_sorts

THINGS = ("text", "scheme", "aid", "statistic", "deed")
"""Sorts of nouns that name no giver."""
REACH = 14
"""Tokens behind a verb or figure in which "par" may name the giver."""
_FIRST = {"nous": "we", "on": "one", "je": "I", "j'": "I"}
_GENDERS = {
    "il": "m", "celui-ci": "m", "elle": "f", "celle-ci": "f", "elles": "f", "celles-ci": "f", "le": "m", "ce": "m",
    "cet": "m", "mon": "m", "un": "m", "la": "f", "cette": "f", "ma": "f", "sa": "f", "une": "f",
}  # fmt: skip
_PLURALS = frozenset(("ils", "elles", "ceux-ci", "celles-ci", "les", "ces", "ses", "leurs", "nos", "mes", "des"))
_DETERMINERS = {
    "this": frozenset(("ce", "cet", "cette", "ces")),
    "ours": OUR,
    "his": HIS_ANY,
    "definite": ARTICLES,
}
_SAME = "même"
_BY = ".by"
"""What the names of those situations end in in which "par" says who does it."""


@dataclass(frozen=True)
class Situation:
    """``kind``: how the giver is said, a short name; ``first``: the token where its subject opens, or -1; ``head``: its
    noun or pronoun; ``sort``: what that may take up, or whether it stands in a quotation; ``gender``: "m", "f" or "";
    ``plural``: whether several are meant; ``origin``: ISO code of the state that its adjective says."""

    kind: str
    first: int = -1
    head: str = ""
    sort: str = ""
    gender: str = ""
    plural: bool = False
    origin: str = ""

    @property
    def label(self) -> str:
        """The kind with the sort."""
        return f"{self.kind}.{self.sort}" if self.sort else self.kind

    @property
    def refers(self) -> bool:
        """Whether it takes up somebody named before, so that its gender, number and noun tell whom."""
        return self.kind in {"he", "latter", "definite", "this", "his", "short"}

    @property
    def speaks(self) -> bool:
        """Whether it means the speaker."""
        return self.kind in {"we", "one", "I", "ours"}


def situation_of(draft: Draft, quoted: bool = False) -> Situation:
    """How the pledge says who gives. ``quoted``: whether it stands in a quotation."""
    frame, scene, verb = draft.frame, draft.scene, draft.frame.verb
    if frame.gap is not None:
        return Situation("gap", frame.gap[0])
    if verb is None:
        return Situation("part")
    if verb not in scene.verbs:
        return Situation("noun.by" if _by(scene, 0, frame.figure) else "noun")
    if frame.role in {"subject", "participle"} or verb.voice == PASSIVE:
        kind = "participle" if verb.bare else "passive"
        named = _by(scene, min(verb.first, frame.figure), max(verb.last, frame.figure))
        return Situation(f"{kind}{_BY}" if named else kind)
    verb = verb.leading()
    if verb.tense == GERUND:
        finite = (v for v in reversed(scene.verbs) if not v.bare and v.tense not in {INFINITIVE, GERUND})
        before = next((v for v in finite if v.last < verb.first), None)
        verb = before.leading() if before is not None else verb
    return _of_verb(scene, verb, quoted)


def open_ones(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts for which the rules left open who gives: they chose nobody, or what may take somebody up.

    Whom they name stays, and so does a noun of several words that can act ("le ministère togolais de la Santé"), the
    antecedent of "qui", what stands behind "par" or where a verb is left out, and a noun that receives in the
    same sentence: on texts that neither had seen, another choice was wrong there as often as right.
    """
    received = {(draft.scene.index, draft.recipient.name) for draft in drafts}
    return [d for d in drafts if _is_open(d) and (not d.actor.name or (d.scene.index, d.actor.name) not in received)]


def _is_open(draft: Draft) -> bool:
    actor, low = draft.actor, draft.actor.name.lower()
    sort = sort_of(actor)
    if draft.frame.gap is not None or sort not in {"noun", "nobody"}:
        return False
    kind = situation_of(draft).kind
    if sort == "noun" and kind.endswith(_BY) and not any(actor.head in draft.scene.lexicon.nouns[s] for s in THINGS):
        return False
    if actor.head.removesuffix("s") in listed("others"):
        return False
    if actor.head in listed("acting_schemes") and kind == "definite" and _acts(draft):
        return False
    if sort == "nobody" or not actor.agent or low.startswith(_SAME + " "):
        return True
    if not actor.head:
        return " " in low or low in load_sorts().anaphors
    return " " not in low and kind != "who"


def _acts(draft: Draft) -> bool:
    """Whether the giver is the subject of a future that does or gives ("le projet creusera 340 puits")."""
    verb = draft.frame.verb
    return verb is not None and verb.tense == FUTURE and verb.voice != PASSIVE and verb.has("give", "do")


def _by(scene: Scene, first: int, last: int) -> bool:
    """Whether "par" opens who does it, in the tokens or right behind them."""
    return any(names_agent(scene, k) for k in range(first, min(len(scene.tokens), last + REACH)))


def _of_verb(scene: Scene, verb: Verb, quoted: bool) -> Situation:
    if verb.inverted:
        return _of_pronoun(verb.inverted, verb.first, quoted)
    if verb.tense == INFINITIVE:
        return Situation("owned" if verb.noun_at >= 0 else "infinitive")
    span = subject_span(scene, verb) if not verb.bare else None
    if span is None:
        return Situation("bare" if verb.bare else "none" if verb.first else "open")
    first, end = span
    if end - first == 1 and scene.tokens[first].kind == WORD:
        return _of_pronoun(scene.low(first), first, quoted)
    return _of_phrase(scene, first, end)


def _of_pronoun(low: str, first: int, quoted: bool) -> Situation:
    if low in _FIRST:
        return Situation(_FIRST[low], first, low, "quoted" if quoted else "")
    if low in WHICH:
        return Situation("who", first, low)
    kind = "latter" if low.endswith("-ci") else "he" if low in _GENDERS or low in _PLURALS else "word"
    return Situation(kind, first, low, "", _GENDERS.get(low, ""), low in _PLURALS)


def _of_phrase(scene: Scene, first: int, end: int) -> Situation:
    low, sorts = scene.low(first), load_sorts()
    gender, plural = _GENDERS.get(low, ""), low in _PLURALS
    at = first + (low in scene.lexicon.words["determiner"] or low in ARTICLES)
    names = [k for k in range(first, end) if scene.tokens[k].kind == NAME]
    if names:
        noun = _common_noun(scene.tokens[at].row) if names == [at] and at == end - 1 else ""
        if noun:
            return Situation("short", first, noun, _sort_of(scene, noun), gender, plural)
        return Situation("name" if names[0] == at else "noun_name", first)
    if any(scene.tokens[k].kind == FIGURE for k in range(first, end)):
        return Situation("figure", first)
    kind = next((kind for kind, words in _DETERMINERS.items() if low in words), "noun")
    if at < end - 1 and scene.low(at) in sorts.before:
        kind, at = ("this" if scene.low(at) == _SAME else kind), at + 1
    head = scene.low(at) if at < end else ""
    origin = next((code for k in range(at + 1, end) if (code := adjective_country(scene.low(k)))), "")
    return Situation(kind, first, head, _sort_of(scene, head) or "other", gender, plural, origin)


def _common_noun(row: object) -> str:
    """The noun that a name of one word is, where it names no known body ("la [Banque]"), or ""."""
    noun, sorts = str(row.text).lower(), load_sorts()  # type: ignore[attr-defined]
    known = noun in sorts.kinds or noun in sorts.states or noun in sorts.anaphors
    return noun if known and not row.country and row.entity in {"", row.text} else ""  # type: ignore[attr-defined]


def _sort_of(scene: Scene, head: str) -> str:
    """What a noun may take up: thing · person · state · ministry · body, or ""."""
    nouns = scene.lexicon.nouns
    if any(head in nouns[sort] for sort in THINGS):
        return "thing"
    return "person" if head in nouns["anaphor_person"] else Possessives.kind_of(scene, head)
