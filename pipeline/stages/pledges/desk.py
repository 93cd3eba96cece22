"""One article spread out: its rows by place, its sentences as scenes, its people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from pipeline.article import Article, Sentence
from pipeline.conjugation import INFINITIVE
from pipeline.stages.places import Places
from pipeline.stages.pledges.antecedents import antecedent
from pipeline.stages.pledges.draft import Draft, Intro
from pipeline.stages.pledges.genders import gender_by_ending
from pipeline.stages.pledges.lexicon import load_lexicon
from pipeline.stages.pledges.own_names import with_own_names
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.phrases import opening_phrase
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import cleft_phrase, owner_span, said_by, subject_span
from pipeline.stages.pledges.tokens import FIGURE, NAME, WHICH, tokenise

MARKER = re.compile(
    r"\s*(?:[A-ZÉ][a-zéè]{2,11} \d{1,2}\s?[:.–-]|[•●▪■◦‣·*–—-]|\(?[a-zA-Z0-9]{1,3}[).°]|[IVX]{1,5}[.)]"
    r"|\d{1,2}\s?[.)–-])\s+"
)


_WORDS = re.compile(r"[^\W\d_]+")


_VOWELS = frozenset("aâàeéèêiîoôuhy")


LONGEST = 1_500
"""Code points of a sentence read at once."""


LAST_HEADLINE = 6
"""How many lines may stand before the text."""


_AGREEING = {"il": "le", "elle": "la", "celui-ci": "le", "celle-ci": "la", "ils": "les", "elles": "les"}
"""Pronouns that another pronoun may take up, with the article of their gender."""


MASKED = frozenset(("list_count", "equivalent"))


def _article(scene: Scene, first: int) -> str:
    """The word that opens a subject; a possessive as the article that tells its gender ("mon pays" → le)."""
    low, noun = scene.low(first), scene.low(first + 1)
    if low in {"ma", "sa"}:
        return "la"
    if low == "l'":
        return {"f": "la", "m": "le"}.get(gender_by_ending(noun), "l'")
    return "le" if low in {"mon", "son"} and noun[:1] not in _VOWELS else low


class Desk:
    """What every step of the work on one article needs."""

    def __init__(self, article: Article, text: str, sentences: Sequence[Sentence], found: Any) -> None:
        self.article = article
        self.text = text
        self.sentences = sentences
        self.lexicon = load_lexicon()
        self.rows = {
            "figure": list(found.get("quantities", ())),
            "name": with_own_names(text, list(found.get("entities", ()))),
            "date": list(found.get("dates", ())),
        }
        self.people = People(text, article.text, self.rows["name"], sentences, self.lexicon, article.publisher)
        self.people.subject_at = self._main_subject
        self.people.scene_at = self.scene
        self.people.items_before = self._items_before
        self.drafts: list[Draft] = []
        self.intros: list[Intro] = []
        self.lines: list[tuple[Scene, list[Any]]] = []
        self._places = {kind: Places(rows) for kind, rows in self.rows.items()}
        self.markers: dict[int, int] = {p.start: p.start + len(p.marker or "") for p in found.get("points", ())}
        self.scenes: dict[int, Scene] = {}
        self._pronouns: dict[int, Party] = {}

    def _main_subject(self, index: int, before: int) -> list[tuple[Party, str]]:
        """The subjects of the sentence at ``index`` that end before the offset ``before``, last first, each with the
        words that open it: what a pronoun may point to; behind them whom a "qui" takes up. Where its first
        verb is in no list, the noun phrase that opens the sentence is its subject."""
        scene = self.scene(index)
        spans, relatives = [], []
        for verb in scene.verbs:
            if scene.tokens[verb.first].start >= before:
                continue
            if verb.tense == INFINITIVE and (owner := owner_span(scene, verb)) is not None:
                spans.append(owner)
            if verb.bare or verb.tense in {INFINITIVE, "gerund"}:
                continue
            span = said_by(scene, verb) or subject_span(scene, verb)
            if span is None or (verb.shares is not None and scene.tokens[span[0]].kind == FIGURE):
                continue
            if scene.low(span[0]) in WHICH and scene.low(span[0] - 1) == ",":
                relatives.append(span[0])
            span = cleft_phrase(scene, *span) or span
            if span[1] - span[0] > 1 or scene.tokens[span[0]].kind == NAME or scene.low(span[0]) in _AGREEING:
                spans.append(span)
        opening = opening_phrase(scene, self.people)
        ahead = opening is not None and scene.tokens[opening[1] - 1].end <= before
        if opening is not None and ahead and not any(span[0] <= opening[0] < span[1] for span in spans):
            spans.insert(0, opening)
        found = []
        for span in spans:
            if (article := _AGREEING.get(scene.low(span[0]), "")) and span[1] - span[0] == 1:
                if (party := self._meant(scene, span[0])).name:
                    found.append((party, article))
            elif parties := self.people.subject(scene, *span):
                found.append((joined(parties), _article(scene, span[0])))
        for who in relatives:
            named = [party for party in antecedent(scene, self.people, who) if party.label and party.agent]
            found[:0] = [(party, "") for party in named]
        return found[::-1]

    def _meant(self, scene: Scene, index: int) -> Party:
        """Whom the pronoun at a token takes up, looked up once."""
        start = scene.tokens[index].start
        if start not in self._pronouns:
            self._pronouns[start] = NOBODY
            self._pronouns[start] = self.people.pronoun(scene, scene.low(index), start)
        return self._pronouns[start]

    def _items_before(self, index: int) -> list[int]:
        """Where the items before the list item at sentence ``index`` open, the nearest first, and last the sentence
        before the list; empty where the sentence opens no item."""
        starts = self._item_starts
        if index not in starts:
            return []
        found = []
        for at in range(index - 1, max(-1, index - 30), -1):
            if at in starts:
                found.append(at)
            elif found or at == index - 1:
                near = any(k in starts for k in range(max(0, at - 5), at))
                if not near:
                    return [*found, at]
        return found

    @cached_property
    def _item_starts(self) -> frozenset[int]:
        """The sentences that open an enumerated point."""
        return frozenset(i for i, s in enumerate(self.sentences) if self.markers.get(s.start, s.start) > s.start)

    def by_sentence(self) -> dict[int, list[Any]]:
        placed: dict[int, list[Any]] = {}
        index = 0
        for row in self.rows["figure"]:
            while index < len(self.sentences) and self.sentences[index].end <= row.start:
                index += 1
            if index < len(self.sentences) and self.sentences[index].start <= row.start and not self._masked(row):
                placed.setdefault(index, []).append(row)
        return placed

    def _masked(self, row: Any) -> bool:
        """Whether the figure only restates another or counts the points of a list; texts that are signed count."""
        known = self.lexicon.nouns["text"] | self.lexicon.nouns["given"]
        return row.role in MASKED and not (row.role == "list_count" and str(row.unit).split(" ")[0].lower() in known)

    def asks(self, sentence: Sentence) -> bool:
        """Whether the sentence is a question."""
        return self.text[sentence.start : sentence.end].rstrip(' »"').endswith("?")

    def has_trigger(self, sentence: Sentence) -> bool:
        words = _WORDS.findall(self.text[sentence.start : sentence.end].lower())
        return not self.lexicon.triggers.isdisjoint(words)

    def scene(self, index: int) -> Scene:
        """The sentence at ``index`` as a scene, made once."""
        if index not in self.scenes:
            sentence = self.sentences[index]
            start = self.marker_end(sentence) or sentence.start
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

    def pieces(self, index: int) -> Iterator[Scene]:
        """The sentence as one scene, or as several where it is too long."""
        scene = self.scene(index)
        yield scene
        position, end = scene.end, self.sentences[index].end
        while position < end:
            cut = self._cut(position, end)
            yield self._piece(index, position, cut)
            position = cut

    def _is_headline(self, index: int) -> bool:
        """A line without a full stop among the first of the text: nothing but such lines before it."""
        if index > LAST_HEADLINE or not self.is_line(index):
            return False
        return all(self.is_line(k) for k in range(index))

    def is_line(self, index: int) -> bool:
        """Whether a sentence is a paragraph of its own without a full stop: a headline or a date line."""
        sentence = self.sentences[index]
        if self.text[sentence.start : sentence.end].rstrip()[-1:] in ".!:;,»":
            return False
        near = [*self.sentences[max(0, index - 1) : index], *self.sentences[index + 1 : index + 2]]
        return all(other.paragraph != sentence.paragraph for other in near)

    def marker_end(self, sentence: Sentence) -> int:
        """Where the list marker that opens the sentence ends; 0 where there is none."""
        if self.markers.get(sentence.start, sentence.start) > sentence.start:
            return self.markers[sentence.start]
        marker = MARKER.match(self.text, sentence.start, sentence.end)
        return marker.end() if marker else 0
