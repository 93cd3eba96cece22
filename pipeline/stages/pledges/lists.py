"""Lists: what the line above says of its items, and items that are parts of a total."""

from __future__ import annotations

from pipeline.article import Sentence
from pipeline.stages.pledges.conjugation import INFINITIVE, PRESENT
from pipeline.stages.pledges.desk import MARKER
from pipeline.stages.pledges.draft import Draft, Intro
from pipeline.stages.pledges.drafting import Drafting
from pipeline.stages.pledges.frame import Frame, Link
from pipeline.stages.pledges.horizon import NO_HORIZON
from pipeline.stages.pledges.objects import object_of
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.reading import Reading, of_verb
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.subjects import subject_of
from pipeline.stages.pledges.tokens import NAME


class Lists(Drafting):
    """Reads lists."""

    def remember_intro(self, index: int, sentence: Sentence) -> None:
        """Keep what a line that ends in ":" says of the list below it."""
        scene = self.scene(index)
        total = next((d for d in reversed(self.drafts) if d.scene.index == index), None)
        if total is not None:
            self.intros.append(Intro(None, total.actor, total, index, sentence.paragraph))
            return
        for verb in reversed(scene.verbs):
            if verb.lemma == "aller" and verb.tense == PRESENT and verb.last >= len(scene.tokens) - 2:
                actor = joined(subject_of(scene, self.people, verb))
                self.intros.append(
                    Intro(Reading("pledged", "future", verb.negative), actor, None, index, sentence.paragraph)
                )
                return
            for name in ("commit", "intend", "propose", "announce"):
                flags = verb.classes.get(name)
                if flags is None or ("reflexive" in flags) != (verb.voice == "reflexive"):
                    continue
                if verb.tense == INFINITIVE or (verb.has("request") and name != "commit"):
                    continue
                reading = of_verb(scene, verb, name, None, "")
                actor = joined(subject_of(scene, self.people, verb))
                if reading is not None:
                    self.intros.append(Intro(reading, actor, None, index, sentence.paragraph))
                    return
        actor = self._open_subject(scene)
        main = next((v for v in reversed(scene.verbs) if not v.bare and v.tense != INFINITIVE), None)
        if not actor.name and main is not None:
            actor = joined(subject_of(scene, self.people, main))
        if actor.head and not actor.agent:
            actor = next(
                (a for v in scene.verbs if (a := joined(subject_of(scene, self.people, v))).name and a.agent), NOBODY
            )
        self.intros.append(Intro(None, actor, None, index, sentence.paragraph))

    def _open_subject(self, scene: Scene) -> Party:
        """The subject that a line leaves open before its colon ("À cette fin, nous :")."""
        end = len(scene.tokens) - 1
        if end < 1 or scene.low(end) != ":":
            return NOBODY
        if scene.low(end - 1) in {"nous", "elle", "il", "elles", "ils"}:
            return self.people.pronoun(scene, scene.low(end - 1), scene.tokens[end - 1].start)
        if not scene.verbs and scene.low(0) in self.lexicon.nouns["deed"] and scene.low(1) in {"de", "du", "d'", "des"}:
            first = 2 if scene.low(1) in {"de", "d'"} else 1
            return self.people.party(scene, first, self.people.phrase_end(scene, first))
        if scene.tokens[end - 1].kind == NAME and not scene.verbs:
            return self.people.of_mention(scene.tokens[end - 1].row)
        return NOBODY

    def open_intro(self, index: int) -> Intro | None:
        """The intro above the list item at ``index``: the nearest line that ends in ":" with only items between."""
        if not self.intros:
            return None
        sentence = self.sentences[index]
        for intro in reversed(self.intros):
            if sentence.paragraph == intro.paragraph:
                return None
            between = self.sentences[intro.end + 1 : index + 1]
            if len(between) > 40:
                return None
            opening: dict[int, Sentence] = {}
            for item in between[:-1]:
                opening.setdefault(item.paragraph, item)
            if not all(self._is_item(s) for s in opening.values() if s.paragraph != sentence.paragraph):
                return None
            if self._is_item(self.sentences[intro.end], strict=True) and not self._deeper(index, intro.end):
                continue
            return intro if self._is_item(sentence) or self._opens_infinitive(index) else None
        return None

    def _is_item(self, sentence: Sentence, strict: bool = False) -> bool:
        return bool(self.marker_end(sentence)) or (
            not strict and (self.text[sentence.start : sentence.end].rstrip()[-1:] in {";", ",", ":"})
        )

    def _opens_infinitive(self, index: int) -> bool:
        scene = self.scene(index)
        return bool(scene.verbs) and scene.verbs[0].tense == INFINITIVE and scene.verbs[0].first == 0

    def _deeper(self, index: int, other: int) -> bool:
        """Whether the item's marker is of another sort than that of the line above it."""
        one, two = (MARKER.match(self.text, self.sentences[k].start, self.sentences[k].end) for k in (index, other))
        if one is None or two is None:
            return two is None
        return one.group().strip()[0] != two.group().strip()[0]

    def splits(self, scene: Scene) -> bool:
        """Whether the sentence only divides up a sum said before ("L'enveloppe se répartit ainsi : …")."""
        verb = next((v for v in scene.verbs if not v.bare), None)
        return verb is not None and verb.has("split") and any(t.low == ":" for t in scene.tokens)

    def split_parts(self, scene: Scene, candidates: frozenset[int], total: Draft) -> None:
        """The parts of a sum that a sentence of its own divides up: it names neither actor nor recipient."""
        same = [p for p in sorted(candidates) if scene.tokens[p].row.currency == total.quantity.currency]
        said = total.reading
        reading = Reading("pledged", "announcement") if said.status == "pledged" and not said.negative else said
        noun = next((t.low for t in scene.tokens if t.low in self.lexicon.nouns["container"]), total.action)
        for position in same:
            frame = Frame(position, total.frame.verb, total.frame.name, "object", Link(position), own_verb=False)
            row = scene.tokens[position].row
            self.drafts.append(
                Draft(row, scene, frame, reading, NOBODY, NOBODY, NO_HORIZON, "", noun, counted=False, part=True)
            )

    def list_parts(self, scene: Scene, candidates: frozenset[int], intro: Intro) -> None:
        total = intro.total
        assert total is not None
        for position in sorted(candidates):
            if scene.left_verb(position) is not None:
                continue
            if scene.tokens[position].row.currency != total.quantity.currency:
                continue
            frame = Frame(position, total.frame.verb, total.frame.name, "object", Link(position), own_verb=False)
            self.drafts.append(
                Draft(scene.tokens[position].row, scene, frame, total.reading, total.actor, total.recipient,
                      total.horizon, total.rate, total.action, object_of(scene, frame, self.article.text),
                      counted=False, part=True)
            )  # fmt: skip
