"""What speaks for or against a pledge at a figure: signs, each a short name, that the judge weighs."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.conjugation import GERUND, INFINITIVE
from pipeline.stages.pledges.accepting import head_of
from pipeline.stages.pledges.desk import Desk
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import subject_span
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, WORD, Token
from pipeline.stages.pledges.verb import Verb

UNIT_SORTS = (
    "container", "aid", "deed", "amount", "agent", "text", "statistic", "people", "given", "load", "pledged_sum",
    "outcome", "scheme", "result",
)  # fmt: skip
NEAR_SORTS = ("container", "aid", "deed", "amount", "statistic", "text", "pledged_sum", "request", "outcome")
SUBJECT_SORTS = (
    "anaphor_body",
    "anaphor_state",
    "anaphor_person",
    "government",
    "agent",
    "people",
    "text",
    "statistic",
)
REACH = 6
"""Words on each side of a figure in which a noun counts as near."""
MOST = 9
"""Counts above it are one."""


class Told:
    """In which sentences of an article the rules found pledges, and how many."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._count = Counter(draft.scene.index for draft in drafts)
        self._sentences = sorted(self._count)

    def here(self, index: int) -> int:
        """The pledges in the sentence at ``index``."""
        return self._count[index]

    def back(self, index: int) -> int:
        """How many sentences before ``index`` the last one with a pledge stands, :data:`MOST` at most."""
        earlier = bisect_left(self._sentences, index)
        return min(index - self._sentences[earlier - 1], MOST) if earlier else MOST


def signs_of(desk: Desk, told: Told, scene: Scene, position: int, draft: Draft | None, ruled: bool) -> list[str]:
    """The signs at the figure that stands at token ``position`` of ``scene``.

    ``told``: what the rules found; ``draft``: the pledge that the rules, or without them the nearest predicate, make of
    it; ``ruled``: whether the rules did.
    """
    found = [f"ruled.{'yes' if ruled else 'no'}"]
    found.extend(_figure(scene, position))
    found.extend(_place(desk, told, scene, position))
    found.extend(_words(scene, position))
    left, right, governing = _verbs(scene, position)
    for name, verb in (("left", left), ("right", right), ("governing", governing)):
        found.extend(_verb(name, verb))
    if left is not None:
        found.append(f"left.distance={min(position - left.last, MOST)}")
    if right is not None:
        found.append(f"right.distance={min(right.first - position, MOST)}")
    if governing is not None and governing.matrix is not None:
        found.extend(_verb("matrix", governing.matrix))
    if draft is not None:
        found.extend(_draft(scene, position, draft))
    return found


def _figure(scene: Scene, position: int) -> Iterator[str]:
    row, nouns = scene.tokens[position].row, scene.lexicon.nouns
    yield f"figure.{row.kind}"
    yield f"figure.{row.bound or 'exact'}"
    yield f"figure.{row.role}"
    yield "figure.unit" if row.unit else "figure.bare"
    head = head_of(row)
    yield f"unit={head}"
    for sort in UNIT_SORTS:
        if head in nouns[sort]:
            yield f"unit.{sort}"


def _place(desk: Desk, told: Told, scene: Scene, position: int) -> Iterator[str]:
    figures = scene.figures()
    yield f"figures={min(len(figures), MOST)}"
    yield f"figures.before={min(figures.index(position), MOST)}"
    yield f"dates={min(sum(t.kind == DATE for t in scene.tokens), MOST)}"
    here = told.here(scene.index)
    yield f"pledges.here={min(here, MOST)}"
    yield f"pledges.share.{'all' if here == len(figures) else 'some' if here else 'none'}"
    yield f"pledges.back={told.back(scene.index)}"
    if scene.headline:
        yield "headline"
    if desk.is_line(scene.index):
        yield "line"
    if desk.marker_end(desk.sentences[scene.index]):
        yield "item"
    if desk.people.voices.inside(scene.tokens[position].start):
        yield "quoted"
    before = [t.low for t in scene.tokens[:position]]
    if any(low in {"si", "s'"} and k not in scene.owner for k, low in enumerate(before)):
        yield "if"
    if "dont" in before[-4:]:
        yield "part"
    if any(t.low == "selon" for t in scene.tokens):
        yield "according"


def _words(scene: Scene, position: int) -> Iterator[str]:
    nouns = scene.lexicon.nouns
    yield f"opens={_shape(scene.tokens[0])}"
    for step in (-3, -2, -1, 1, 2):
        at = position + step
        yield f"word{step:+d}={_shape(scene.tokens[at]) if 0 <= at < len(scene.tokens) else 'edge'}"
    for step in range(1, REACH + 1):
        for side, at in (("before", position - step), ("behind", position + step)):
            if not 0 <= at < len(scene.tokens) or scene.tokens[at].kind != WORD:
                continue
            low = scene.tokens[at].low
            if side == "before" and step < REACH:
                yield f"before={low}"
            for sort in NEAR_SORTS:
                if low in nouns[sort]:
                    yield f"{side}.{sort}"


def _shape(token: Token) -> str:
    """A word itself; of what is a figure, a name or a date the kind alone."""
    return token.low if token.kind in {WORD, PUNCTUATION} else token.kind


def _verbs(scene: Scene, position: int) -> tuple[Verb | None, Verb | None, Verb | None]:
    """The nearest verb on each side, and the one that governs what stands at the figure."""
    left = next((v for v in reversed(scene.verbs) if v.last < position), None)
    right = next((v for v in scene.verbs if v.first > position), None)
    return left, right, scene.left_verb(position - 1) if position else None


def _verb(name: str, verb: Verb | None) -> Iterator[str]:
    if verb is None:
        yield f"{name}.none"
        return
    yield f"{name}={verb.lemma}"
    yield f"{name}.{verb.tense}"
    yield f"{name}.{verb.voice}"
    for sort, flags in verb.classes.items():
        yield f"{name}.{sort}"
        for flag in flags:
            yield f"{name}.flag.{flag}"
    traits = {
        "unknown": not verb.classes, "negative": verb.negative, "bare": verb.bare, "nominal": verb.nominal,
        "perfect": verb.perfect, "shares": verb.shares is not None, "inverted": bool(verb.inverted),
        "en": "en" in verb.clitics, "y": "y" in verb.clitics, "him": bool(verb.clitics & {"lui", "leur"}),
        "us": bool(verb.clitics & {"nous", "me", "m'"}), f"noun.{verb.noun}": bool(verb.noun),
        f"marker.{verb.marker}": bool(verb.marker),
    }  # fmt: skip
    yield from (f"{name}.{trait}" for trait, holds in traits.items() if holds)


def _draft(scene: Scene, position: int, draft: Draft) -> Iterator[str]:
    frame, link, reading = draft.frame, draft.frame.link, draft.reading
    yield f"frame.{frame.name}"
    yield f"frame.{frame.role}"
    yield f"frame.before={link.before or 'none'}"
    yield f"reading.{reading.status or 'none'}"
    yield f"reading.{reading.modality or 'none'}"
    yield "actor.named" if draft.actor.name else "actor.none"
    traits = {
        "reading.negative": reading.negative, "frame.part": draft.part, "frame.gap": frame.gap is not None,
        "frame.again": frame.again, "frame.share": frame.share, "frame.shared": not frame.own_verb,
        "frame.container": link.container >= 0, "frame.deed": link.deed >= 0, "frame.generic": link.generic >= 0,
        "actor.agent": draft.actor.agent, "actor.noun": bool(draft.actor.head), "recipient": bool(draft.recipient.name),
        "horizon": bool(draft.horizon.words), "rate": bool(draft.rate), "additional": draft.additional,
    }  # fmt: skip
    yield from (name for name, holds in traits.items() if holds)
    if frame.verb is not None:
        yield from _verb("frame", frame.verb)
        if frame.verb.matrix is not None:
            yield from _verb("frame.matrix", frame.verb.matrix)
        if frame.verb in scene.verbs:
            yield from _subject(scene, frame.verb)


def _subject(scene: Scene, verb: Verb) -> Iterator[str]:
    """What stands where the verb's subject is looked for: a name, a pronoun, a noun and of what sort."""
    verb = verb.leading()
    if verb.inverted:
        yield f"subject={verb.inverted}"
        return
    span = subject_span(scene, verb) if not verb.bare and verb.tense not in {INFINITIVE, GERUND} else None
    if span is None:
        yield "subject.none"
        return
    first, end = span
    if end - first == 1 and scene.tokens[first].kind == WORD:
        yield f"subject={scene.low(first)}"
        return
    if any(t.kind == NAME for t in scene.tokens[first:end]):
        yield "subject.name" if scene.tokens[end - 1].kind == NAME else "subject.with_name"
    if any(t.kind == FIGURE for t in scene.tokens[first:end]):
        yield "subject.figure"
    determined = scene.low(first) in scene.lexicon.words["determiner"] and first + 1 < end
    head = scene.low(first + 1) if determined else scene.low(first)
    for sort in SUBJECT_SORTS:
        if head in scene.lexicon.nouns[sort]:
            yield f"subject.{sort}"
