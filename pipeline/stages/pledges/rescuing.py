"""Figures that no rule takes, but that the judge finds to be pledges: read from the nearest predicate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.conjugation import INFINITIVE
from pipeline.stages.pledges.accepting import head_of, is_given, never_given
from pipeline.stages.pledges.agents import giver_of_aid
from pipeline.stages.pledges.beside import is_beside
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.ended import ended
from pipeline.stages.pledges.folk import is_person
from pipeline.stages.pledges.frame import MONEY, SHARE, Frame, Link, after_class
from pipeline.stages.pledges.fulfilled import Fulfilling
from pipeline.stages.pledges.gaps import gap_of
from pipeline.stages.pledges.horizon import horizon_of
from pipeline.stages.pledges.judge import load_judge
from pipeline.stages.pledges.links import link_of
from pipeline.stages.pledges.meaning import Reading, ended_as
from pipeline.stages.pledges.moods import asked, hoped_for, hypothesis
from pipeline.stages.pledges.objects import object_of
from pipeline.stages.pledges.party import NOBODY
from pipeline.stages.pledges.reading import read
from pipeline.stages.pledges.recipients import recipient_of
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.shifted import participle_after
from pipeline.stages.pledges.signs import Told, signs_of
from pipeline.stages.pledges.tokens import THAT
from pipeline.stages.pledges.verb import PASSIVE, REFLEXIVE, Verb
from pipeline.stages.reference.sorts import listed

THRESHOLD = 0.6
"""How likely a figure must be a pledge to become a row without a rule."""
SELDOM = 0.7
"""The same for what is counted far more often than given ("deux concerts", "12 ateliers")."""
UNREAD = Reading("", "")
_CHAIN = 6
_DUE = frozenset(("les", "ses", "leurs"))
PREFERRED = (
    "give", "do", "promise", "announce", "commit", "sign", "approve", "intend", "propose", "suspend", "cancel",
    "receive", "change", "task", "refuse", "permit", "thank", "cover", "flow",
)  # fmt: skip
"""The classes of verbs in the order in which a frame takes them up."""


class Rescuing(Fulfilling):
    """Asks the judge for the figures that the rules left."""

    def rescue(self) -> None:
        """Add the pledges among the figures that have no draft; those that have one stay as they are."""
        judge, told = load_judge(), Told(self.drafts)
        found: list[Draft] = []
        for scene, position in self._left({id(draft.quantity) for draft in self.drafts}):
            loose = self.loose_draft(scene, position)
            if loose is None or is_beside(scene, position):
                continue
            if self._receives_it(scene, position):
                continue
            if _wished(scene, loose.frame) or self._asked_of_others(scene, loose.frame):
                continue
            signs = signs_of(self, told, scene, position, loose, False)
            seldom = never_given(scene, position, loose.frame.name)
            if seldom and head_of(scene.tokens[position].row) not in self.lexicon.nouns["rarely_given"]:
                continue
            if judge.probability(signs) <= (SELDOM if seldom else THRESHOLD):
                continue
            status, modality = judge.best("status", signs), judge.best("modality", signs)
            if (end := ended(scene, loose.frame)) and not loose.reading.negative:
                status = ended_as(end, modality).status
            loose.reading = self.bound(scene, loose.frame, Reading(status, modality, loose.reading.negative))
            self._turn(scene, loose)
            loose.action = self.action(scene, loose.frame)
            loose.object = object_of(scene, loose.frame, self.article.text)
            self._finish(loose)
            found.append(loose)
        self.drafts.extend(found)

    def _receives_it(self, scene: Scene, position: int) -> bool:
        """Whether the figure counts who receives another one ("accordera 2 millions à ⟦douze organismes⟧")."""
        token = scene.tokens[position]
        own = (d for d in self.drafts if d.scene.index == scene.index)
        return scene.low(position - 1) in {"à", "aux"} and any(d.recipient.name == token.row.text for d in own)

    def _asked_of_others(self, scene: Scene, frame: Frame) -> bool:
        """Whether the line above the item, or the words before its colon, ask somebody else for it."""
        verb = frame.verb
        bare = verb is not None and verb.tense == INFINITIVE and verb.matrix is None and not verb.marker
        if verb is None or not (self._stands_alone(verb) or verb.nominal or bare):
            return False
        colon = next((k for k in range(verb.first, -1, -1) if scene.low(k) == ":"), 0)
        intro = self.open_intro(scene.index) or (self.intro(scene, colon, -1, -1) if colon else None)
        return intro is not None and intro.asked

    def _turn(self, scene: Scene, draft: Draft) -> None:
        """Make the subject of a verb of receiving the recipient, unless it takes in people."""
        verb, frame = draft.frame.verb, draft.frame
        if verb is None or frame.role != "object" or frame.gap is not None:
            return
        gets = verb.lemma in listed("getting") and (verb.lemma not in listed("shared") or verb.voice == REFLEXIVE)
        if frame.name != "receive" and not gets:
            return
        giver = self.giver(scene, frame, scene.clause_end(verb, max(frame.figure, verb.last)))
        head = head_of(draft.quantity) or scene.low(frame.figure + 1)
        people = head in self.lexicon.nouns["people"] | listed("body") or is_person(head)
        things = "money" in verb.classes.get("receive", frozenset()) or (head[:1].isalpha() and not people)
        things = things and scene.low(verb.last + 1) not in THAT
        if giver.name or draft.quantity.kind in {*MONEY, *SHARE} or is_given(scene, frame.figure) or things:
            draft.recipient, draft.actor = draft.actor, giver

    def _left(self, drafted: set[int]) -> Iterator[tuple[Scene, int]]:
        """The figures without a draft: their sentence and token."""
        for index, rows in self.by_sentence().items():
            if self.asks(self.sentences[index]) or all(id(row) in drafted for row in rows):
                continue
            scene = self.scene(index)
            wanted = {id(row) for row in rows} - drafted
            yield from ((scene, i) for i, token in enumerate(scene.tokens) if id(token.row) in wanted)

    def loose_draft(self, scene: Scene, position: int) -> Draft | None:
        """What the nearest predicate makes of a figure, whether or not it can carry a pledge; ``None`` without one."""
        intro = self.open_intro(scene.index)
        best: Draft | None = None
        for frame in self._loose_frames(scene, position):
            verb = frame.verb
            assert verb is not None
            reading = read(scene, frame, intro.reading if intro is not None else None, "") or UNREAD
            actor = self.actor(scene, frame, intro) or NOBODY
            if not actor.name or not verb.has("give", "do", "promise", "commit", "announce"):
                actor = giver_of_aid(scene, self.people, frame) or actor
            end = scene.clause_end(verb, max(position, verb.last))
            recipient = recipient_of(scene, self.people, frame, [frame], actor, end)
            done = reading.status in {"delivered", "ongoing"}
            bounds = (min(verb.first, position), end)
            horizon = horizon_of(scene, frame, [frame], bounds, done, False, self.article.reference_date)
            draft = Draft(scene.tokens[position].row, scene, frame, reading, actor, recipient, horizon)
            if best is None or _strength(draft) > _strength(best):
                best = draft
        return best

    def _loose_frames(self, scene: Scene, position: int) -> Iterator[Frame]:
        """The frames that a figure may hang on: that of the figure before it, where another actor leaves its verb out,
        else those of the verbs around it."""
        earlier = [d.frame for d in self.drafts if d.scene is scene and d.frame.figure < position]
        last = max(earlier, key=lambda frame: frame.figure, default=None)
        link = link_of(scene, position) or Link(position)
        if last is not None:
            start = link.left if link.container >= 0 or link.apart else position
            if (gap := gap_of(scene, start, last)) is not None:
                yield replace(last, figure=position, link=link, gap=gap)
                return
        yield from _loose_frames(scene, position)


def _wished(scene: Scene, frame: Frame) -> bool:
    """Whether somebody else is asked for it, or it is only supposed: never a pledge, whatever else speaks for it."""
    verb, steps = frame.verb, 0
    while verb is not None and steps < _CHAIN:
        if hypothesis(scene, verb) or asked(scene, verb) == "request" or hoped_for(verb, frame.name):
            return True
        if verb.noun == "request" and verb.noun_at < 0:
            return True  # "il importe de verser"
        if verb.has("request") or (verb.lemma in listed("awaited") and not _due(scene, frame)):
            return True
        verb, steps = verb.matrix or verb.shares, steps + 1
    return False


def _due(scene: Scene, frame: Frame) -> bool:
    """Whether what is waited for was promised before ("les 300 000 dollars", "40 camions promis par …")."""
    figure = frame.figure
    after = participle_after(scene, figure)
    promised = after is not None and after.has("promise", "announce", "give", "sign", "approve")
    relative = any(scene.low(k) in THAT for k in range(figure + 1, figure + 4))
    return promised or relative or scene.low(figure - 1) in _DUE


def _strength(draft: Draft) -> tuple[bool, bool]:
    return bool(draft.reading.status), bool(draft.actor.name)


def _loose_frames(scene: Scene, position: int) -> Iterator[Frame]:
    """Frames on the verbs around a figure: the one before it, a passive behind it, a participle, a noun of deed; else
    the nearest verb."""
    link = link_of(scene, position) or Link(position)
    before, behind = scene.left_verb(link.left - 1), scene.right_verb(position)
    participle = participle_after(scene, position)
    frames = [(before, "object"), (behind if behind is not None and behind.voice == PASSIVE else None, "subject")]
    frames.append((participle, "participle"))
    noun = next((k for k in (link.deed, link.container, link.generic) if k >= 0), -1)
    if noun >= 0 and before is None:
        frames.append(
            (Verb(noun, noun, scene.low(noun), INFINITIVE, classes={"give": frozenset()}, nominal=True), "object")
        )
    if not any(verb for verb, _ in frames):
        near = scene.left_verb(link.left - 1, across=True) or next(
            (v for v in reversed(scene.verbs) if v.last < position and not v.bare), behind
        )
        frames = [(near, "object")]
    for verb, role in frames:
        if verb is not None:
            name = (after_class(verb) if role != "object" else "") or _class_of(verb)
            yield Frame(position, verb, name, role, replace(link))


def _class_of(verb: Verb) -> str:
    return next((name for name in PREFERRED if name in verb.classes), "do")
