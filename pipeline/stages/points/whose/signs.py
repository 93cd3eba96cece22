"""What speaks for or against an offer: signs, each a short name, that the choice weighs.

Most are made of a place of the intro (:mod:`intro`), of how the element there is said, and of what it has to do with
the offer: it means it, it agrees with it, it means another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.stages.points.names import Name, folded, name_of
from pipeline.stages.points.series import Series
from pipeline.stages.points.spoken import Spoken
from pipeline.stages.points.voices import TextVoices
from pipeline.stages.points.whose.agreement import MAYBE, NO, YES
from pipeline.stages.points.whose.elements import (
    BODY,
    COUNTRY,
    NAME,
    OFFICE,
    ORGANISATION,
    PERSON,
    POINT,
    TEXT,
    THING,
    Element,
)
from pipeline.stages.points.whose.intro import FIRST, OF, OWNER, VERB, VIEW, WINDOW, Intro, Intros
from pipeline.stages.points.whose.offers import NONE, OTHER, SEVERAL, SHARED, Offer, Offers
from pipeline.stages.points.whose.sentences import Reading, Sentences, free

_PLACES = (FIRST, VERB, OWNER, VIEW, OF)
_NO_NAMES = frozenset((POINT, TEXT, THING))
"""Kinds of subjects that nobody who acts can be."""
_ADDRESS = re.compile(
    r"(?:[Cc]h[eè]re? (?:ami |amie )?|(?:Madame|Monsieur) (?:l[ea] )?(?:[\w-]{1,24} ){0,3}|Excellence,? )\Z"
)
"""What stands before the name of somebody who is addressed."""
_TITLE, _ADDRESSING = 60, 1_500
"""Code points of a form of address, and between it and the end of an intro, at most."""
_AND_ME = re.compile(r"(?:,? et |,? ainsi que )moi(?:-meme)?(?![\w'-])")
_BESIDE = 40
"""Code points between a name and "et moi", at most."""
_RANKED = 3
"""Ranks above it are one."""
_BACK = 4
"""Sentences above that are told apart."""
_HEAD = 250
"""Code points in which a text names whom it is about."""
_FOOT = 0.85
"""The part of a text behind which those stand who sign it."""


@dataclass(slots=True)
class _Scene:
    """What is the same for all offers of one list."""

    intro: Intro
    labels: Mapping[str, str]
    fitting: Mapping[str, Mapping[str, list[str]]]
    topic: str
    quoted: str
    topics: Counter[str]
    own: Mapping[str, frozenset[str]]
    voices: Mapping[str, str]
    states: frozenset[str]
    here: frozenset[str]
    paragraph: int
    above: Sequence[tuple[str, frozenset[str], frozenset[str]]]
    last: dict[str, int] = field(default_factory=dict)


class Signs:
    """Draws the signs of the offers for the lists of one article. ``they``: who "ils" at an offset are."""

    def __init__(self, sentences: Sentences, voices: TextVoices, spoken: Spoken, they: Callable[[int], Name]) -> None:
        self.sentences = sentences
        self.elements = sentences.elements
        self.register = sentences.register
        self.layout = sentences.layout
        self.offers = Offers(sentences)
        self.intros = Intros(sentences)
        self.voices = voices
        self.spoken = spoken
        self.they = they

    def weighed(self, series: Series, ruled: Name, rule: str) -> list[Offer]:
        """All offers for a list with their signs. ``ruled``: whom the rules found; ``rule``: by which finder."""
        intro = self.intros.read(series, self.offers.names)
        if intro is None:
            return []
        offers = self.offers.of(intro.start)
        scene = self._scene(series, intro, offers)
        together = self._together(series, intro)
        offers[-1:-1] = [
            Offer(name, SEVERAL, (), set(self._several(scene, name, how))) for name, how in together.items()
        ]
        said = {offer.name for offer in offers}
        shared = {
            each
            for name, how in together.items()
            if any(way.endswith(SHARED) for way in how)
            for each in name.split("; ")
        }
        if ruled[0] not in said:
            offers.insert(-1, Offer(ruled[0], SEVERAL if ";" in ruled[0] else OTHER))
        for offer in offers:
            if offer.rows:
                offer.signs.update(self._named(scene, offer))
            elif offer.sort == NONE:
                offer.signs.update(self._nobody(scene))
            offer.signs.add(f"is.{offer.sort}")
            if offer.name in shared:
                offer.signs.add(f"shared.{offer.sort}")
            if offer.name == ruled[0]:
                offer.signs.update(_ruling(scene, rule, offer))
        return offers

    def _together(self, series: Series, intro: Intro) -> dict[str, set[str]]:
        meant = [e for e in intro.places.values() if e.plural]
        several = intro.marks & {"plural", "both"}
        they = self.they(intro.start) if several else None
        found = [name for name in (they, self.voices.together, self.voices.signed()) if name is not None]
        told = self.offers.several(intro.start, intro.elements, intro.above, meant, found)
        for name in self._with_me(series, intro):
            told.setdefault(name, set()).add("me")
        return told

    def _with_me(self, series: Series, intro: Intro) -> Iterator[str]:
        """Him whom the intro names before "et moi", and whose voice it is in."""
        me = _AND_ME.search(self.layout.folded, intro.start, intro.end)
        voice = next((name for how, name in self._voices(series) if how in {"turn", "text"}), "")
        if me is None or not voice:
            return
        before = (e for e in reversed(intro.elements) if e.kind in {NAME, OFFICE} and e.at < me.start())
        beside = next((e for e in before if me.start() - (e.row.end if e.row else e.at) <= _BESIDE), None)
        if beside is None:
            return
        fits = self.sentences.agreement.fits
        others = {name for name, rows in self.offers.rows.items() if name != voice and fits(beside, rows[0]) == YES}
        if beside.kind == NAME:
            others = {self.offers.whole(name_of(beside.row)[0])} - {voice}
        if len(others) == 1:
            yield f"{others.pop()}; {voice}"

    def _scene(self, series: Series, intro: Intro, offers: Sequence[Offer]) -> _Scene:
        whole = self.offers.whole
        topics = Counter(
            whole(reading.topic)
            for k in range(max(0, intro.index - WINDOW), intro.index)
            if (reading := self.sentences.read(k)).topic
        )
        topic = whole(next((r.topic for r in intro.above if r.topic), ""))
        quoted = whole(next((r.quoted for r in intro.above if r.quoted), ""))
        voices = dict(self._voices(series))
        asked = {FIRST: intro.taken.get(FIRST, ""), VERB: intro.taken.get(VERB, ""), "topic": topic, "quoted": quoted}
        own = {
            how: frozenset(map(whole, self.sentences.stands_for(name)))
            for how, name in (*asked.items(), *((f"voice.{k}", v) for k, v in voices.items() if k in {"turn", "text"}))
            if name
        }
        line = self.layout.paragraph_start(self.layout.line_at(intro.start))
        rows = self.elements.between(intro.start, intro.end)
        scene = _Scene(
            intro,
            {place: intro.label(place) for place in _PLACES},
            {place: self._fitting(intro, place, offers) for place in intro.places},
            topic, quoted, topics, own, voices,
            frozenset(e.country for e in intro.places.values() if e.kind != NAME and e.country),
            frozenset(str(row.country) for row in rows if row.label == "LOC" and row.country),
            self.layout.lines[line].first,
            [self._above(reading) for reading in intro.above[:_BACK]],
        )  # fmt: skip
        for offer in offers:
            before = [row.start for row in offer.rows if row.start < intro.start]
            scene.last[offer.name] = max(before, default=-1)
        return scene

    def _above(self, reading: Reading) -> tuple[str, frozenset[str], frozenset[str]]:
        """Whom a sentence above is about, whom prepositions govern in it, and whom the adjunct that opens it names."""
        names = [(self.offers.whole(name_of(e.row)[0]), e) for e in reading.elements if e.kind == NAME]
        governed = frozenset(name for name, e in names if e.governor)
        fronted = frozenset(name for name, e in names if e.start < reading.main)
        return self.offers.whole(reading.topic), governed, fronted

    def _fitting(self, intro: Intro, place: str, offers: Sequence[Offer]) -> dict[str, list[str]]:
        """How well → the names before the intro that the element of a place may mean."""
        element = intro.places[place]
        fitting: dict[str, list[str]] = {YES: [], MAYBE: [], NO: []}
        if element.kind != NAME:
            for offer in offers:
                if offer.rows and offer.rows[0].start < intro.start:
                    fitting[self.sentences.agreement.fits(element, offer.rows[0])].append(offer.name)
        return fitting

    def _voices(self, series: Series) -> Iterator[tuple[str, str]]:
        """How → whose voice the list is in, by the name under which he is offered."""
        whole, register = self.offers.whole, self.register
        turn = register.voices.turns.at(series.start)
        if turn is not None and turn.speaker is not None and turn.speaker.text:
            yield "turn", whole(name_of(turn.speaker)[0])
        if (voice := self.voices.voice) is not None:
            yield "text", whole(voice.name[0])
            yield f"text.{voice.kind}", whole(voice.name[0])
        if (author := self.voices.author) is not None:
            yield "author", whole(author[0])
        statement = self.voices.members or self.voices.adopting or self.voices.statement or self.voices.responsible
        if statement is not None:
            yield "statement", whole(statement[0])
        if (spoken := self.spoken.of(series)) is not None and spoken[0]:
            yield "spoken", whole(spoken[0])

    def _named(self, scene: _Scene, offer: Offer) -> Iterator[str]:
        intro = scene.intro
        for place in _PLACES:
            yield from self._of_place(scene, offer, place)
        if offer.name in intro.taken.values():
            yield "any.means"
        if offer.name in {intro.taken.get(FIRST), intro.taken.get(VERB)}:
            says = "says" if "says" in intro.marks else "silent"
            yield f"subject.{says}"
            for counting in intro.marks & {"points", "things", "uncounted"}:
                yield f"subject.{says}.{counting}"
            if scene.voices.keys() & {"turn", "text"}:
                yield f"subject.{says}.in_voice.{'we' if 'we' in intro.marks else 'no_we'}.{offer.sort}"
        if intro.taken.get(FIRST) == offer.name == intro.taken.get(VERB):
            yield "both.mean"
        yield from self._of_topics(scene, offer)
        yield from self._of_voices(scene, offer)
        yield from self._where(scene, offer)
        for how, names in scene.own.items():
            if offer.name in names:
                yield f"own.{how}.{offer.sort}"
                if "own_body" in intro.marks:
                    yield f"own.{how}.{offer.sort}.said"
        if offer.sort == COUNTRY:
            if offer.rows[0].country in scene.states:
                yield f"state.adjective.{scene.labels[FIRST]}"
            if offer.rows[0].country in scene.here:
                yield "state.here"
        elif offer.sort == PERSON and scene.states:
            person = self.register.people.get(name_of(offer.rows[0]))
            states = (person.states | {person.country}) - {""} if person is not None else set()
            yield f"compatriot.{YES if states & scene.states else NO if states else MAYBE}"
        elif self.register.is_press(offer.name):
            yield "press"
        if self.register.hero == offer.name:
            yield f"hero.{scene.labels[FIRST]}"
        for mark in ("we_say", "after_text"):
            if mark in intro.marks:
                yield f"{mark}.{offer.sort}"

    def _of_place(self, scene: _Scene, offer: Offer, place: str) -> Iterator[str]:
        """What the element of a place of the intro has to do with an offer."""
        intro, label = scene.intro, scene.labels[place]
        element = intro.places.get(place)
        if element is None:
            if place in {FIRST, VERB}:
                yield f"{place}.none.{offer.sort}"
            return
        taken, ruled = intro.taken[place], intro.ruled[place]
        if taken == offer.name:
            yield f"{place}.{label}.means"
            yield f"{place}.{label}.means.{offer.sort}"
        if not taken:
            yield f"{place}.means_nobody.{offer.sort}"
        if ruled == offer.name:
            yield f"{place}.ruled"
            yield f"{place}.{label}.ruled"
            if taken == ruled:
                yield f"{place}.ruled.means"
        fits = self.sentences.agreement.fits(element, offer.rows[0])
        yield f"{place}.{label}.{fits}.{offer.sort}"
        if element.kind == BODY and offer.sort == ORGANISATION:
            if folded(offer.name).startswith(f"{element.noun} "):
                yield f"{place}.body.opens"
            if self.sentences.is_union(offer.rows[0]):
                yield f"{place}.body.union"
        if element.kind != NAME and place != OWNER and fits != NO and offer.rows[0].start < intro.start:
            yield from self._among_rivals(scene, offer, place, element, fits)

    def _among_rivals(self, scene: _Scene, offer: Offer, place: str, element: Element, fits: str) -> Iterator[str]:
        """How many others the element may mean as well, and whether the text names one of them later."""
        rivals = scene.fitting[place][YES]
        later = sum(scene.last[name] > scene.last[offer.name] for name in rivals if name != offer.name)
        yield f"{place}.{element.kind}.{fits}.rivals{min(len(rivals), _RANKED)}"
        yield f"{place}.{element.kind}.{fits}.later{min(later, _RANKED)}"
        label = scene.labels[place]
        if fits == YES and len(rivals) == 1:
            yield f"{place}.{label}.only"
        if scene.topic == offer.name:
            yield f"{place}.{label}.{fits}.topic"
        if scene.intro.taken[place] not in {"", offer.name}:
            yield f"{place}.{fits}.means_another"

    def _of_topics(self, scene: _Scene, offer: Offer) -> Iterator[str]:
        """Whether the sentences above are about an offer."""
        label, name = scene.labels[FIRST], offer.name
        for back, (topic, governed, fronted) in enumerate(scene.above):
            if topic == name:
                yield f"topic{back}"
                yield f"topic{back}.{label}"
            if name in governed:
                yield f"governed{back}.{offer.sort}"
            if name in fronted:
                yield f"fronted{back}.{offer.sort}"
        if scene.topic == name:
            yield f"last_topic.{label}"
            yield f"last_topic.{offer.sort}"
        told = scene.topics[name]
        if told and told == max(scene.topics.values()):
            yield f"most_topic.{offer.sort}"
        yield f"told{min(told, _RANKED)}.{offer.sort}"
        if scene.quoted == name:
            yield "quoted"
            yield f"quoted.{label}"
        element = scene.intro.places.get(FIRST)
        if element is None or element.kind in _NO_NAMES:
            if scene.topic == name:
                yield f"no_subject.topic.{offer.sort}"
            if scene.quoted == name:
                yield "no_subject.quoted"

    def _of_voices(self, scene: _Scene, offer: Offer) -> Iterator[str]:
        """Whether the list is in the voice of an offer."""
        intro = scene.intro
        for how, name in scene.voices.items():
            if name != offer.name:
                continue
            yield f"voice.{how}"
            yield f"voice.{how}.{'we' if 'we' in intro.marks else 'no_we'}"
            yield f"voice.{how}.{scene.labels[FIRST]}"
            yield f"voice.{how}.verb.{scene.labels[VERB]}"
            whose = _whose(intro, name)
            yield f"voice.{how}.{whose}"
            if "we" not in intro.marks:
                yield f"voice.{how}.{whose}.{'says' if 'says' in intro.marks else 'silent'}"
            if "you" in intro.marks:
                yield "voice.you"
            if how == "spoken":
                yield f"voice.spoken.{'inside' if 'quoted' in intro.marks else 'outside'}"

    def _where(self, scene: _Scene, offer: Offer) -> Iterator[str]:
        """Where the text names an offer last, and whether it opens, issues or closes it."""
        intro, rows, sort = scene.intro, offer.rows, offer.sort
        here = self._here(intro, offer)
        last = max((row for row in rows if row.start < intro.start), key=lambda row: row.start, default=None)
        index = self.layout.sentence_at(last.start) if last is not None else None
        back = _far(intro.index - index) if index is not None else "none"
        yield f"back.{here or back}.{sort}"
        if last is not None:
            ungoverned = not self.elements.names.governed(last)
            subject = ungoverned and self.elements.names.may_be_subject(last)
            yield f"last.{'subject' if subject else 'free' if ungoverned else 'governed'}.{back}.{sort}"
        elif not here:
            yield f"later.{sort}"
        if rows[0].start < _HEAD:
            yield f"head.{sort}"
        if any(scene.paragraph <= row.start < intro.start for row in rows):
            yield f"paragraph.{sort}"
        publisher = self.register.publisher
        if offer.name == publisher or any(row.text == publisher for row in rows):
            yield f"publisher.{sort}"
        if "you" in intro.marks and self._addressed(intro, rows):
            yield "addressed"
        if rows[-1].start > len(self.layout.text) * _FOOT and self.layout.text[rows[-1].end : rows[-1].end + 1] == "\n":
            yield f"signs.{sort}"

    def _addressed(self, intro: Intro, rows: Sequence[Any]) -> bool:
        """Whether a form of address stands before a name not far above: "Madame la Ministre, chère [Selma Diop]"."""
        near = (row for row in rows if 0 < intro.end - row.start < _ADDRESSING)
        before = (self.layout.text[max(0, row.start - _TITLE) : row.start] for row in near)
        return any(_ADDRESS.search(words) is not None for words in before)

    def _here(self, intro: Intro, offer: Offer) -> str:
        """How the intro names an offer: free, governed by a preposition, in a relative clause; "" where it does not."""
        starts = {row.start for row in offer.rows}
        named = [e for e in intro.elements if e.kind == NAME and e.row.start in starts]
        if not named:
            return ""
        return "free" if next(free(named, 0), None) is not None else "governed" if named[0].governor else "relative"

    def _several(self, scene: _Scene, name: str, how: set[str]) -> Iterator[str]:
        """What speaks for those who are named together."""
        label, names = scene.labels[FIRST], name.split("; ")
        taken = scene.intro.taken.get(FIRST, "")
        element = scene.intro.places.get(FIRST)
        plural = "plural" in scene.intro.marks
        yield f"several.{label}"
        for mark in ("plural", "both"):
            if mark in scene.intro.marks:
                yield f"several.{mark}"
        if taken:
            yield f"several.{'with' if taken in names else 'without'}_subject"
        if element is not None and element.kind == NAME and taken in names:
            here = any(way.startswith("here") for way in how)
            yield f"several.subject.{'joined' if here else 'alone'}"
        for way in how:
            yield f"several.{way}"
            yield f"several.{way}.{label}"
            if plural:
                yield f"several.{way}.plural"

    def _nobody(self, scene: _Scene) -> Iterator[str]:
        """What speaks for nobody."""
        intro = scene.intro
        for mark in intro.marks:
            yield f"nobody.{mark}"
        for place in _PLACES:
            label = scene.labels[place]
            yield f"nobody.{place}.{label}"
            if place in intro.places:
                fitting = scene.fitting[place]
                yield f"nobody.{place}.{label}.{'means' if intro.taken[place] else 'open'}"
                yield f"nobody.{place}.{label}.{'ruled' if intro.ruled[place] else 'not_ruled'}"
                rivals = f"{min(2, len(fitting[YES]))}.{min(1, len(fitting[MAYBE]))}"
                yield f"nobody.{place}.{label}.rivals{rivals}"
        yield f"nobody.{scene.labels[FIRST]}.{scene.labels[VERB]}"
        yield f"nobody.{'somebody' if any(intro.taken.values()) else 'none'}"
        said = _said(intro)
        for how in scene.voices:
            yield f"nobody.voice.{how}"
            yield f"nobody.voice.{how}.{scene.labels[FIRST]}"
            yield f"nobody.voice.{how}.{said}"


def _ruling(scene: _Scene, rule: str, offer: Offer) -> Iterator[str]:
    """What speaks for whom the rules found: ``rule`` is the finder."""
    yield "rule"
    yield f"rule.{rule}"
    found = "nobody" if offer.sort == NONE else "somebody"
    yield f"rule.{found}"
    yield f"rule.{rule}.{found}"
    yield f"rule.{rule}.{scene.labels[FIRST]}"
    whose = _whose(scene.intro, offer.name)
    yield f"rule.{rule}.{whose}"
    yield f"rule.{rule}.{whose}.{_said(scene.intro)}"
    for mark in ("we", "quoted", "says", "passive", "holds", "things", "points"):
        if mark in scene.intro.marks:
            yield f"rule.{rule}.{mark}"


def _whose(intro: Intro, name: str) -> str:
    """Whether the subject of an intro means nobody, the bearer of a name ("same") or another."""
    taken = intro.taken.get(FIRST, "")
    return "nobody" if not taken else "same" if taken == name else "another"


def _said(intro: Intro) -> str:
    """Whether an intro is in the first person, has a verb of saying, or neither."""
    return "we" if "we" in intro.marks else "says" if "says" in intro.marks else "silent"


def _far(sentences: int) -> str:
    """How many sentences back, in steps."""
    return str(sentences) if sentences <= _RANKED else "4-6" if sentences <= 6 else "7-12" if sentences <= 12 else "far"
