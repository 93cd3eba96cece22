"""From the figures of an article to its pledges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pipeline.article import Article, Sentence
from pipeline.lexicon import load_toml
from pipeline.stages.pledges.attribution import source_of
from pipeline.stages.pledges.conjugation import FUTURE, INFINITIVE, PRESENT
from pipeline.stages.pledges.frames import Frame, Link, frames_of
from pipeline.stages.pledges.horizon import NO_HORIZON, Horizon, horizon_of, rate_of
from pipeline.stages.pledges.lexicon import load_lexicon
from pipeline.stages.pledges.objects import object_of
from pipeline.stages.pledges.parties import NOBODY, Party, People, joined
from pipeline.stages.pledges.places import Places
from pipeline.stages.pledges.quotes import Quotes
from pipeline.stages.pledges.reading import DONE, Reading, of_verb, read
from pipeline.stages.pledges.roles import agent_of, recipient_of, subject_of, subject_span
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, tokenise
from pipeline.stages.pledges.verbs import PASSIVE

_MARKER = re.compile(r"\s*(?:[A-ZÉ][a-zéè]{2,11} \d{1,2}\s?[:.–-]|[•●▪■◦‣·*–—-]|\(?[a-zA-Z0-9]{1,3}[).°]|[IVX]{1,5}[.)]|\d{1,2}\s?[.)–-])\s+")
_OF_THE_SUM = re.compile(r"\b(?:cette|la) (?:somme|enveloppe|aide|contribution)|\bc(?:e|et|es) (?:montant|total|crédit|fonds)", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LONGEST = 1_500
"""Code points of a sentence read at once."""
MASKED = frozenset(("list_count", "equivalent"))


@dataclass(eq=False)
class Draft:
    """A pledge before it becomes a row."""

    quantity: Any
    scene: Scene
    frame: Frame
    reading: Reading
    actor: Party
    recipient: Party
    horizon: Horizon
    rate: str = ""
    action: str = ""
    object: str = ""
    additional: bool = False
    source: str = ""
    counted: bool = True
    part: bool = False


@dataclass(eq=False)
class Intro:
    """What stands above a list: how its items are said, by whom, and the pledge of which they are parts."""

    reading: Reading | None
    actor: Party
    total: Draft | None = None
    end: int = 0
    paragraph: int = -1


class Assembler:
    """One article's way through the frames."""

    def __init__(self, article: Article, text: str, sentences: Sequence[Sentence], found: Any) -> None:
        self.article = article
        self.text = text
        self.sentences = sentences
        self.lexicon = load_lexicon()
        self.rows = {
            "figure": list(found.get("quantities", ())),
            "name": list(found.get("entities", ())),
            "date": list(found.get("dates", ())),
        }
        quotes = Quotes(text, self.rows["name"], _bodies(), self.lexicon.says, self.article.publisher)
        self.people = People(text, article.text, self.rows["name"], sentences, self.lexicon, quotes)
        self.people.subject_at = self._main_subject
        self.drafts: list[Draft] = []
        self.intros: list[Intro] = []
        self._places = {kind: Places(rows) for kind, rows in self.rows.items()}
        self.markers = {p.start: p.start + len(p.marker or "") for p in found.get("points", ())}
        self.scenes: dict[int, Scene] = {}

    def run(self) -> list[Draft]:
        """Every pledge of the article, in text order."""
        by_sentence = self._by_sentence()
        for index, sentence in enumerate(self.sentences):
            quantities = by_sentence.get(index, ())
            colon = self.text[sentence.start : sentence.end].rstrip().endswith(":")
            if quantities and (self._has_trigger(sentence) or self._open_intro(index)):
                if not self.text[sentence.start : sentence.end].rstrip(' »"').endswith("?"):
                    for scene in self._pieces(index):
                        self._sentence(index, scene, quantities)
            if colon:
                self._remember_intro(index, sentence)
        return self.drafts

    def _main_subject(self, index: int, before: int) -> list[tuple[Party, str]]:
        """The subjects of the sentence at ``index`` that end before the offset ``before``, last first, each with the
        words that open it: what a pronoun may point to."""
        scene = self.scene(index)
        found = []
        for verb in scene.verbs:
            if verb.bare or verb.tense in {INFINITIVE, "gerund"} or scene.tokens[verb.first].start >= before:
                continue
            span = subject_span(scene, verb)
            if span is None or span[1] - span[0] == 1 and scene.tokens[span[0]].kind != NAME:
                continue
            parties = self.people.subject(scene, *span)
            if parties:
                opening = scene.low(span[0])
                found.append((joined(parties), opening))
        return found[::-1]

    def _by_sentence(self) -> dict[int, list[Any]]:
        placed: dict[int, list[Any]] = {}
        index = 0
        for row in self.rows["figure"]:
            while index < len(self.sentences) and self.sentences[index].end <= row.start:
                index += 1
            if index < len(self.sentences) and self.sentences[index].start <= row.start and row.role not in MASKED:
                placed.setdefault(index, []).append(row)
        return placed

    def _has_trigger(self, sentence: Sentence) -> bool:
        words = _WORDS.findall(self.text[sentence.start : sentence.end].lower())
        return not self.lexicon.triggers.isdisjoint(words)

    def scene(self, index: int) -> Scene:
        """The sentence at ``index`` as a scene, made once."""
        if index not in self.scenes:
            sentence = self.sentences[index]
            start = self._marker_end(sentence) or sentence.start
            self.scenes[index] = self._piece(index, start, min(sentence.end, self._cut(start, sentence.end)))
        return self.scenes[index]

    def _piece(self, index: int, start: int, end: int) -> Scene:
        rows = [(kind, row) for kind in ("figure", "name", "date") for row in self._places[kind].touching(start, end)]
        tokens = tokenise(self.text, start, end, rows)
        return Scene(index, start, end, tokens, self.lexicon, self._is_headline(index))

    def _cut(self, start: int, end: int) -> int:
        """Where a sentence that is longer than any real one is cut, so that time stays linear."""
        if end - start <= LONGEST:
            return end
        for mark in (";", ",", " "):
            at = self.text.rfind(mark, start + LONGEST // 2, start + LONGEST)
            if at > 0:
                return at + 1
        return start + LONGEST

    def _pieces(self, index: int) -> Iterator[Scene]:
        """The sentence as one scene, or as several where it is too long."""
        scene = self.scene(index)
        yield scene
        position, end = scene.end, self.sentences[index].end
        while position < end:
            cut = self._cut(position, end)
            yield self._piece(index, position, cut)
            position = cut

    def _is_headline(self, index: int) -> bool:
        """A line without a full stop among the first of the text."""
        sentence = self.sentences[index]
        if index > 2 or self.text[sentence.start : sentence.end].rstrip()[-1:] in ".!:;":
            return False
        return sentence.paragraph == min(s.paragraph for s in self.sentences) or index == 0

    def _sentence(self, index: int, scene: Scene, quantities: Sequence[Any]) -> None:
        wanted = {id(q) for q in quantities}
        candidates = frozenset(i for i, t in enumerate(scene.tokens) if t.kind == FIGURE and id(t.row) in wanted)
        intro = self._open_intro(index)
        if self._splits(scene) and self.drafts:
            self._split_parts(scene, candidates, self.drafts[-1])
            return
        frames = frames_of(scene, candidates)
        if intro is not None and intro.total is not None and not frames:
            self._list_parts(scene, candidates, intro)
            return
        made: dict[int, Draft] = {}
        for frame in frames:
            draft = self._draft(scene, frame, frames, made, intro)
            if draft is not None:
                made[id(frame)] = draft
                self.drafts.append(draft)
                if draft.actor.name:
                    self.people.memory.append((draft.quantity.start, draft.actor))

    def _draft(
        self, scene: Scene, frame: Frame, frames: list[Frame], made: dict[int, Draft], intro: Intro | None
    ) -> Draft | None:
        verb = frame.verb
        if verb is None:
            return None
        total = made.get(id(frame.part_of)) if frame.part_of is not None else None
        if frame.part_of is not None and total is None:
            return None
        if total is None and scene.low(frame.figure - 1) == "dont":
            total = self._taken_up(scene, frame)
        end = scene.clause_end(verb, max(frame.figure, verb.last))
        if frame.role == "participle":
            end = scene.clause_end(verb, verb.last)
        start = self._clause_start(scene, frame)
        rate = rate_of(scene, frame, (min(start, verb.first) if frame.own_verb else frame.figure, end))
        if not frame.own_verb and total is not None:
            return self._part(scene, frame, frames, total, end)
        added = self.drafts[-1] if frame.name == "added" and self.drafts else None
        if frame.name == "added" and (added is None or added.scene.index < scene.index - 1):
            return None
        if verb.tense == "gerund" and made and verb.marker != "en" and frame.name in {"give", "do"}:
            added = None
        reading = _again(added.reading, verb.matrix.tense if verb.matrix is not None else verb.tense) if added else read(scene, frame, intro.reading if intro else None, rate)
        if reading is None and verb.tense == "gerund" and made and verb.marker != "en":
            reading = list(made.values())[-1].reading
        if reading is None:
            return None
        if total is not None and verb.tense == PRESENT:
            reading = total.reading
        actor = joined(agent_of(scene, self.people, frame)) if added else self._actor(scene, frame, intro)
        if added and actor is not None and not actor.name:
            actor = self._donor(scene, frame)
        if actor is None:
            return None
        if self._by_text(scene, frame) and reading.modality in {"intention", "future"} and not reading.negative:
            reading = Reading("committed", "commitment")
        earlier = self._elliptic(scene, frame)
        recipient = recipient_of(scene, self.people, frame, frames, actor, end)
        if frame.role == "participle" and frame.name != "promise" and not (
            actor.name or recipient.name or scene.tokens[frame.figure].row.kind == "currency"
        ):
            return None
        if frame.name == "receive":
            actor, recipient = self._giver(scene, frame, end), actor
            if not actor.name and scene.tokens[frame.figure].row.kind != "currency":
                return None
        done = reading.status in {"delivered", "ongoing"}
        promise = frame.name in {"sign", "approve", "promise", "announce", "propose"} or reading.modality == "past_promise"
        promise = promise or reading.status in {"committed", "suspended", "cancelled"}
        bounds = (start, self._date_end(scene, frame, end))
        horizon = horizon_of(scene, frame, frames, bounds, done, promise, self.article.reference_date)
        draft = Draft(scene.tokens[frame.figure].row, scene, frame, reading, actor, recipient, horizon, rate)
        draft.action = self._action(scene, frame)
        draft.object = object_of(scene, frame, self.article.text)
        if earlier is not None:
            self._take_over(draft, earlier)
        elif total is not None and not draft.actor.name:
            self._take_over(draft, total)
        draft.part = total is not None or self._is_part(scene, frame)
        self._finish(draft)
        return draft

    def _taken_up(self, scene: Scene, frame: Frame) -> Draft | None:
        """The pledge of the sentence before that a noun of aid takes up ("L'enveloppe, dont 21 millions …")."""
        last = self.drafts[-1] if self.drafts else None
        same = last is not None and last.quantity.currency == scene.tokens[frame.figure].row.currency != ""
        held = any(t.low in self.lexicon.nouns["container"] for t in scene.tokens[: frame.figure])
        return last if last is not None and same and held and last.scene.index >= scene.index - 2 else None

    def _clause_start(self, scene: Scene, frame: Frame) -> int:
        verb = frame.verb
        assert verb is not None
        seen = 0
        while seen < 6 and (verb.shares is not None or verb.tense == INFINITIVE and verb.matrix is not None):
            verb = verb.shares or verb.matrix
            assert verb is not None
            seen += 1
        if frame.role == "participle" and frame.verb is not None:
            return frame.verb.first
        if verb.nominal:
            return 0
        if frame.gap is not None:
            return frame.gap[0]
        return scene.clause_start(verb)

    def _date_end(self, scene: Scene, frame: Frame, end: int) -> int:
        """A relative clause that says when what is pledged will be given still counts ("qui sera décaissée en mars")."""
        if scene.low(end) == "qui":
            verb = scene.right_verb(end)
            if verb is not None and verb.has("give") and verb.voice == PASSIVE:
                return scene.clause_end(verb, verb.last)
        if scene.low(end) == "dont":
            part = next((k for k in range(end, len(scene.tokens)) if scene.tokens[k].kind == FIGURE), -1)
            comma = next((k for k in range(part, len(scene.tokens)) if scene.low(k) == ","), -1) if part >= 0 else -1
            if comma >= 0 and any(t.kind == DATE for t in scene.tokens[comma + 1 : comma + 6]):
                return scene.clause_end(verb, comma + 1) if (verb := frame.verb) is not None else end
        return end

    def _actor(self, scene: Scene, frame: Frame, intro: Intro | None) -> Party | None:
        """The actor; :data:`NOBODY` where it is not said, ``None`` where the subject is none that pledges."""
        verb = frame.verb
        assert verb is not None
        if frame.gap is not None:
            return joined(self.people.subject(scene, *frame.gap))
        thanks = frame.thanks or (verb if frame.name == "thank" else None)
        if thanks is None and verb.perfect and verb.matrix is not None and verb.matrix.has("thank"):
            thanks = verb.matrix
        if thanks is not None:
            name = next((t.row for t in scene.tokens[thanks.last + 1 : frame.figure] if t.kind == NAME), None)
            return self.people.of_mention(name) if name is not None else None
        if frame.name == "flow":
            return NOBODY
        if frame.role in {"subject", "participle"} or verb.voice == PASSIVE:
            parties = agent_of(scene, self.people, frame)
            if not parties and frame.name == "promise" and frame.role == "participle":
                outer = scene.left_verb(frame.figure - 1)
                parties = subject_of(scene, self.people, outer) if outer is not None else []
            return joined(parties) if parties else NOBODY
        if frame.link.deed >= 0 and (named := agent_of(scene, self.people, frame)):
            return joined(named)
        root = verb
        while root.shares is not None:
            root = root.shares
        if root.tense == INFINITIVE and root.matrix is None and not root.noun:
            return intro.actor if intro is not None else NOBODY
        parties = subject_of(scene, self.people, verb)
        if not parties and intro is not None and root.first == 0:
            parties = [intro.actor]
        if root.matrix is not None and root.matrix.voice == PASSIVE and not root.noun:
            return NOBODY
        flags = verb.classes.get(frame.name, frozenset())
        party = joined(parties) if parties else NOBODY
        if frame.name == "change" and verb.tense == PRESENT and not self._aid_near(scene, frame):
            return None
        if frame.name == "change" or "agent" in flags:
            if not party.name or not party.agent:
                return None
        if party.head in self.lexicon.nouns["text"] and frame.name in {"intend", "cover"} | {"give", "do"}:
            return NOBODY
        if frame.name == "cover":
            return None
        if party.head and self._reports(scene, frame, party):
            return None
        if verb.tense == PRESENT and frame.name in {"give", "do"} and not self._lasting(scene, frame, party):
            return None
        return party

    def _aid_near(self, scene: Scene, frame: Frame) -> bool:
        """Whether what changes is somebody's aid ("porte sa mise à 2 milliards")."""
        verb = frame.verb
        assert verb is not None
        near = range(verb.last + 1, min(len(scene.tokens), frame.figure + 5))
        return any(scene.low(k) in self.lexicon.nouns["aid"] for k in near)

    def _by_text(self, scene: Scene, frame: Frame) -> bool:
        """Whether an agreement is the subject: "L'accord prévoit la livraison de …"."""
        verb = frame.verb
        if verb is None or frame.role != "object" or not verb.has("intend"):
            return False
        span = subject_span(scene, verb)
        return span is not None and any(scene.low(k) in self.lexicon.nouns["text"] for k in range(span[0], min(span[1], span[0] + 3)))

    def _lasting(self, scene: Scene, frame: Frame, party: Party) -> bool:
        """Whether a present tells what a named party or a public body gives, and not how things are."""
        if party.head in {"nous", "je"} and scene.tokens[frame.figure].row.kind == "currency":
            return True
        known = not party.head or party.head in self.lexicon.nouns["government"] | self.lexicon.nouns["giver"]
        return bool(party.name) and party.agent and known and scene.tokens[frame.figure].row.kind != "percent"

    def _reports(self, scene: Scene, frame: Frame, party: Party) -> bool:
        """Whether the subject only adds up or tells ("le commerce", "l'étude")."""
        nouns = self.lexicon.nouns
        return party.head in nouns["statistic"] and party.head not in nouns["agent"]

    def _giver(self, scene: Scene, frame: Frame, end: int) -> Party:
        verb = frame.verb
        assert verb is not None
        for index in range(verb.last + 1, min(end, len(scene.tokens))):
            before = scene.tokens[index - 1]
            plain = before.kind == "word" and index - 1 > verb.last and before.low not in self.lexicon.nouns["container"] | (
                self.lexicon.words["adverb"]
            )
            if scene.low(index) in {"de", "du", "d'", "des"} and not plain:
                first = index + 1
                while scene.low(first) in {"la", "le", "l'", "part", "les", "de"}:
                    first += 1
                if first < len(scene.tokens) and scene.tokens[first].kind == NAME:
                    return self.people.of_mention(scene.tokens[first].row, acts=True)
        return NOBODY

    def _elliptic(self, scene: Scene, frame: Frame) -> Draft | None:
        """The promise that a passive or "en … livré" without a noun of its own takes up ("430 ont été attribuées")."""
        verb = frame.verb
        assert verb is not None
        if not self.drafts or frame.part_of is not None:
            return None
        thus = any(scene.low(k) == "ainsi" for k in range(verb.first, verb.last))
        if thus and frame.role == "subject" and verb.tense in DONE and self.drafts[-1].scene.index == scene.index:
            return self.drafts[-1]
        last = self.drafts[-1]
        near = last.scene.index >= scene.index - 1
        row = scene.tokens[frame.figure].row
        passive = frame.role == "subject" and frame.link.container < 0
        if not near or verb.tense not in DONE or last.reading.status != "pledged":
            return None
        short = not row.unit or row.kind in {"percent", "ratio"} or row.currency and row.currency == last.quantity.currency
        same = bool(row.unit) and row.unit.split(" ")[0] == str(last.object or last.quantity.unit).split(" ")[0]
        if passive and (short or same) or "en" in verb.clitics and short:
            return last
        return None

    def _take_over(self, draft: Draft, earlier: Draft) -> None:
        if not draft.actor.name:
            draft.actor = earlier.actor
        if not draft.recipient.name:
            draft.recipient = earlier.recipient
        if not draft.quantity.unit and not draft.object and not draft.quantity.currency:
            draft.object = earlier.object or earlier.quantity.unit

    def _is_part(self, scene: Scene, frame: Frame) -> bool:
        """Whether the figure is a part of a total said before: "La première tranche …", "Sur ce total …"."""
        if not self.drafts or self.drafts[-1].scene.index < scene.index - 2:
            return False
        if any(scene.words(0, n) in self.lexicon.words["total"] for n in (2, 3, 4)):
            return True
        if frame.role == "subject" and frame.link.container >= 0:
            last = self.drafts[-1]
            return scene.low(frame.link.container) in {"tranche", "tranches"} and frame.name != "cancel" and last.counted and scene.tokens[frame.figure].row.kind == "currency"
        row = scene.tokens[frame.figure].row
        if _OF_THE_SUM.search(row.text):
            return True
        return frame.role == "subject" and row.kind in {"ratio", "percent"} and bool(row.unit) and row.unit not in {"%", "pour cent"}

    def _part(self, scene: Scene, frame: Frame, frames: list[Frame], total: Draft, end: int) -> Draft:
        recipient = recipient_of(scene, self.people, frame, frames, total.actor, end)
        donor = self._donor(scene, frame)
        after = [f.figure for f in frames if f.figure > frame.figure]
        stop = min([*after, self._segment_end(scene, frame.figure)])
        stop = next((k for k in range(frame.figure, stop) if scene.low(k) == ","), stop)
        done = total.reading.status in {"delivered", "ongoing"}
        horizon = horizon_of(scene, frame, [frame], (frame.figure, stop), done, False, self.article.reference_date)
        if horizon is NO_HORIZON:
            horizon = total.horizon
        draft = Draft(
            scene.tokens[frame.figure].row, scene, frame, total.reading, donor if donor.name else total.actor,
            recipient if recipient.name else total.recipient, horizon, total.rate, total.action,
            object_of(scene, Frame(frame.figure, None, "", "part", Link(frame.figure)), self.article.text) or total.object,
            part=True,
        )  # fmt: skip
        draft.source = total.source
        draft.counted = False
        return draft

    def _donor(self, scene: Scene, frame: Frame) -> Party:
        """Whose money it is: "160 millions de prêts de la Banque …"."""
        index = frame.figure + 1
        if scene.low(index) in {"de", "d'"} and scene.low(index + 1) in self.lexicon.nouns["aid"]:
            index += 2
        if scene.low(index) not in {"de", "du", "d'", "des"}:
            return NOBODY
        index += 1
        if scene.low(index) in {"la", "l'", "les"}:
            index += 1
        if index < len(scene.tokens) and scene.tokens[index].kind == NAME and scene.tokens[index].row.label == "ORG":
            return self.people.of_mention(scene.tokens[index].row)
        return NOBODY

    def _segment_end(self, scene: Scene, figure: int) -> int:
        for index in range(figure + 1, len(scene.tokens)):
            if scene.low(index) in {";", ":"}:
                return index
        return len(scene.tokens)

    def _action(self, scene: Scene, frame: Frame) -> str:
        verb = frame.verb
        assert verb is not None
        if verb.lemma.startswith("mettre à la disp"):
            return "mettre à disposition"
        if frame.name in {"flow", "added"} and frame.link.container >= 0:
            return scene.low(frame.link.container)
        if verb.lemma == "procéder" and frame.link.deed >= 0:
            return scene.low(frame.link.deed)
        if frame.name in {"announce", "suspend", "cancel", "thank"} and frame.role == "object":
            noun = frame.link.deed if frame.link.deed >= 0 else frame.link.container
            if noun >= 0 and frame.name == "announce":
                return scene.low(noun)
        if frame.name == "thank":
            after = next((v for v in scene.verbs if v.first > frame.figure and v.bare), None)
            return after.lemma if after is not None else verb.lemma
        return verb.lemma

    def _finish(self, draft: Draft) -> None:
        words = self.lexicon.words["additional"]
        scene, figure = draft.scene, draft.frame.figure
        near = [draft.quantity.text.lower()]
        link = draft.frame.link
        if link.container >= 0:
            near.append(scene.words(link.left, figure))
        behind = next(
            (k for k in range(figure + 1, min(len(scene.tokens), figure + 5)) if scene.tokens[k].kind == FIGURE or scene.low(k) in {",", "et", "dont"}),
            min(len(scene.tokens), figure + 5),
        )
        near.append(scene.words(figure + 1, behind))
        draft.additional = draft.frame.name == "added" or any(re.search(rf"\b{re.escape(w)}\b", text) for w in words for text in near)
        draft.source = source_of(scene, self.people, draft.frame, draft.actor)
        reading = draft.reading
        draft.counted = not (
            reading.negative or reading.modality in {"conditional", "proposal"} or draft.part
        )

    def _remember_intro(self, index: int, sentence: Sentence) -> None:
        """Keep what a line that ends in ":" says of the list below it."""
        scene = self.scene(index)
        total = next((d for d in reversed(self.drafts) if d.scene.index == index), None)
        if total is not None:
            self.intros.append(Intro(None, total.actor, total, index, sentence.paragraph))
            return
        for verb in reversed(scene.verbs):
            if verb.lemma == "aller" and verb.tense == PRESENT and verb.last >= len(scene.tokens) - 2:
                actor = joined(subject_of(scene, self.people, verb))
                self.intros.append(Intro(Reading("pledged", "future", verb.negative), actor, None, index, sentence.paragraph))
                return
            for name in ("commit", "intend", "propose", "announce"):
                flags = verb.classes.get(name)
                if flags is None or ("reflexive" in flags) != (verb.voice == "reflexive"):
                    continue
                if verb.tense == INFINITIVE or verb.has("request") and name != "commit":
                    continue
                reading = of_verb(scene, verb, name, None, "")
                actor = joined(subject_of(scene, self.people, verb))
                if reading is not None:
                    self.intros.append(Intro(reading, actor, None, index, sentence.paragraph))
                    return
        self.intros.append(Intro(None, self._open_subject(scene), None, index, sentence.paragraph))

    def _open_subject(self, scene: Scene) -> Party:
        """The subject that a line leaves open before its colon ("À cette fin, nous :")."""
        end = len(scene.tokens) - 1
        if end < 1 or scene.low(end) != ":":
            return NOBODY
        if scene.low(end - 1) in {"nous", "elle", "il", "elles", "ils"}:
            return self.people.pronoun(scene, scene.low(end - 1), scene.tokens[end - 1].start)
        if scene.tokens[end - 1].kind == NAME and not scene.verbs:
            return self.people.of_mention(scene.tokens[end - 1].row)
        return NOBODY

    def _open_intro(self, index: int) -> Intro | None:
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
        return bool(self._marker_end(sentence)) or not strict and (
            self.text[sentence.start : sentence.end].rstrip()[-1:] in {";", ",", ":"}
        )

    def _marker_end(self, sentence: Sentence) -> int:
        """Where the list marker that opens the sentence ends; 0 where there is none."""
        if self.markers.get(sentence.start, sentence.start) > sentence.start:
            return self.markers[sentence.start]
        marker = _MARKER.match(self.text, sentence.start, sentence.end)
        return marker.end() if marker else 0

    def _opens_infinitive(self, index: int) -> bool:
        scene = self.scene(index)
        return bool(scene.verbs) and scene.verbs[0].tense == INFINITIVE and scene.verbs[0].first == 0

    def _deeper(self, index: int, other: int) -> bool:
        """Whether the item's marker is of another sort than that of the line above it."""
        one, two = (
            _MARKER.match(self.text, self.sentences[k].start, self.sentences[k].end) for k in (index, other)
        )
        if one is None or two is None:
            return two is None
        return one.group().strip()[0] != two.group().strip()[0]

    def _splits(self, scene: Scene) -> bool:
        """Whether the sentence only divides up a sum said before ("L'enveloppe se répartit ainsi : …")."""
        verb = next((v for v in scene.verbs if not v.bare), None)
        return verb is not None and verb.has("split") and any(t.low == ":" for t in scene.tokens)

    def _split_parts(self, scene: Scene, candidates: frozenset[int], total: Draft) -> None:
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

    def _list_parts(self, scene: Scene, candidates: frozenset[int], intro: Intro) -> None:
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
                      total.horizon, total.rate, total.action, object_of(scene, frame, self.article.text), counted=False,
                      part=True)
            )  # fmt: skip


def _again(reading: Reading, tense: str) -> Reading:
    """The reading of what "s'ajoute" to a pledge: as far as that has come, but only announced."""
    if tense == FUTURE:
        return Reading("pledged", "future")
    return Reading("pledged", "announcement") if reading.status == "pledged" else reading


@cache
def _bodies() -> dict[tuple[str, str], str]:
    return {("commissaire", "européen"): "Commission européenne"}


__all__ = ["DATE", "Assembler", "Draft", "load_toml"]
