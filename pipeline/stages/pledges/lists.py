"""Lists: what the line above says of its items, and items that are parts of a total."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.article import Sentence
from pipeline.conjugation import INFINITIVE
from pipeline.stages.pledges.agents import agent_of_participle
from pipeline.stages.pledges.breakdowns import breaks_down, without_parties
from pipeline.stages.pledges.desk import MARKER
from pipeline.stages.pledges.draft import Draft, Intro
from pipeline.stages.pledges.drafting import Drafting
from pipeline.stages.pledges.frame import Frame, Link
from pipeline.stages.pledges.horizon import NO_HORIZON
from pipeline.stages.pledges.objects import object_of
from pipeline.stages.pledges.origins import Origins
from pipeline.stages.pledges.party import NOBODY, joined
from pipeline.stages.pledges.ranking import parties_of_part
from pipeline.stages.pledges.recipients import recipient_of
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.shifted import participle_after
from pipeline.stages.pledges.sums import alone, item_alone

_FIGURES = re.compile(r"\d+")
_LETTERS = re.compile(r"[a-z]+")
_LONGEST = 40
"""Sentences from an intro to the last item of its list."""


def _sort_of_marker(marker: str) -> str:
    """The shape that the markers of one list share: "0." of "3." and "12.", "(a)" of "(ii)", a dash itself."""
    return _LETTERS.sub("a", _FIGURES.sub("0", marker.strip()))


class Lists(Drafting, Origins):
    """Reads lists."""

    def remember_intro(self, index: int, sentence: Sentence) -> None:
        """Keep what a line that ends in ":" says of the list below it."""
        scene = self.scene(index)
        total = next((d for d in reversed(self.drafts) if d.scene.index == index), None)
        if total is not None:
            self.intros.append(Intro(None, total.actor, total, total.horizon, "", index, sentence.paragraph))
            return
        end = len(scene.tokens) - (scene.low(len(scene.tokens) - 1) == ":")
        self.intros.append(self.intro(scene, end, index, sentence.paragraph))

    def heads_list(self, index: int) -> bool:
        """Whether a line without a colon is the heading of a list: "Principaux termes de l'accord"."""
        if index + 1 >= len(self.sentences) or not self.is_line(index):
            return False
        return bool(self.marker_end(self.sentences[index + 1])) and not self.marker_end(self.sentences[index])

    def open_intro(self, index: int) -> Intro | None:
        """The intro above the list item at ``index``: the nearest line that ends in ":" with only items between."""
        if not self.intros:
            return None
        sentence, checked = self.sentences[index], index
        for intro in (one for one in reversed(self.intros) if one.end < index):
            if sentence.paragraph == intro.paragraph or index - intro.end > _LONGEST:
                return None
            if not all(self._goes_on(k, intro.end, sentence) for k in range(intro.end + 1, checked)):
                return None
            checked = intro.end + 1
            opens = intro.end == 0 or self.sentences[intro.end - 1].paragraph != self.sentences[intro.end].paragraph
            item = opens and self._is_item(self.sentences[intro.end], strict=True)
            if item and not self._deeper(index, intro.end):
                continue
            return intro if self._is_item(sentence) or self._opens_infinitive(index) else None
        return None

    def _goes_on(self, index: int, intro: int, item: Sentence) -> bool:
        """Whether the list from the line ``intro`` down to ``item`` goes on at a sentence between: it opens an item, or
        opens no paragraph."""
        sentence = self.sentences[index]
        opens = index == intro + 1 or self.sentences[index - 1].paragraph != sentence.paragraph
        return not opens or sentence.paragraph == item.paragraph or self._is_item(sentence)

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
        return _sort_of_marker(one.group()) != _sort_of_marker(two.group())

    def splits(self, scene: Scene) -> bool:
        """Whether the sentence only divides up a sum said before ("L'enveloppe se répartit ainsi : …")."""
        verb = next((v for v in scene.verbs if not v.bare), None)
        if verb is None or not verb.has("split"):
            return breaks_down(scene)
        among = scene.low(verb.last + 1) == "entre" and all(scene.low(k - 1) == "(" for k in scene.figures())
        return among or any(t.low == ":" for t in scene.tokens)

    def split_parts(self, scene: Scene, candidates: frozenset[int], total: Draft) -> None:
        """The parts of a sum that a sentence of its own divides up: it says neither who gives nor who receives the
        whole."""
        verb = next((v for v in scene.verbs if v.has("split")), None)
        if not total.quantity.currency:
            self._restate(scene, [p for p in sorted(candidates) if verb is None or p < verb.first], total)
            return
        whole = without_parties(scene, total)
        for position in sorted(candidates):
            row = scene.tokens[position].row
            if row.currency != total.quantity.currency:
                continue
            frame = Frame(position, total.frame.verb, total.frame.name, "object", Link(position), own_verb=False)
            actor, recipient = parties_of_part(scene, self.people, position, total.actor)
            if not (actor.name or recipient.name):
                end = next((k for k in range(position, len(scene.tokens)) if scene.low(k) == ";"), len(scene.tokens))
                item = item_alone(position, Link(position))
                after = [item_alone(k, Link(k)) for k in sorted(candidates) if k > position]
                recipient = recipient_of(scene, self.people, item, [item, *after], NOBODY, end)
            self.drafts.append(
                replace(whole, quantity=row, scene=scene, frame=frame, actor=actor, recipient=recipient,
                        object="", counted=False, part=True)
            )  # fmt: skip

    def _restate(self, scene: Scene, positions: list[int], counted: Draft) -> None:
        """The sum of what was said before ("D'un montant global de 31 millions, ces dons se répartissent :")."""
        noun = next((k for k, t in enumerate(scene.tokens) if t.low in self.lexicon.nouns["aid"]), -1)
        position = next((p for p in positions if scene.tokens[p].row.kind == "currency"), -1)
        if position < 0 or noun < 0:
            return
        frame = Frame(position, counted.frame.verb, "give", "object", Link(position, container=noun), own_verb=False)
        word = scene.low(noun)
        self.drafts.append(
            Draft(
                scene.tokens[position].row, scene, frame, counted.reading, NOBODY, NOBODY, NO_HORIZON,
                action=word.removesuffix("s"), object=word,
            )
        )  # fmt: skip

    def list_parts(self, scene: Scene, candidates: frozenset[int], intro: Intro) -> frozenset[int]:
        """Add the parts of the sum of ``intro`` that stand at some of the token positions ``candidates``: these."""
        total = intro.total
        found: set[int] = set()
        assert total is not None
        for position in sorted(candidates):
            if scene.left_verb(position) is not None:
                continue
            if scene.tokens[position].row.currency != total.quantity.currency:
                continue
            found.add(position)
            frame = Frame(position, total.frame.verb, total.frame.name, "object", Link(position), own_verb=False)
            item = alone(scene, position, Link(position)) or item_alone(position, Link(position))
            by, to = parties_of_part(scene, self.people, position, total.actor)
            paid = participle_after(scene, position) if not by.name else None
            by = by if paid is None else joined(agent_of_participle(scene, self.people, paid))
            by = by if by.name else self.donor(scene, frame)
            to = to if to.name else recipient_of(scene, self.people, item, [item], total.actor, len(scene.tokens))
            self.drafts.append(
                Draft(scene.tokens[position].row, scene, frame, total.reading, by if by.name else total.actor,
                      to if to.name else total.recipient, total.horizon, total.rate, total.action,
                      object_of(scene, frame, self.article.text) or total.object, counted=False, part=True)
            )  # fmt: skip
        return frozenset(found)
