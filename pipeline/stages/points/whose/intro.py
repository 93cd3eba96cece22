"""How the intro of a list says whose points follow: its subject, that of its verb of saying, whose view it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from pipeline.stages.points.people import FEMININE, MASCULINE
from pipeline.stages.points.series import Series
from pipeline.stages.points.verb_forms import holding_forms
from pipeline.stages.points.vocabulary import alternatives, singular, vocabulary
from pipeline.stages.points.voices import first_person
from pipeline.stages.points.whose.elements import (
    BODY,
    DETERMINERS,
    HE,
    HUMAN,
    NAME,
    OFFICE,
    POINT,
    STATE,
    TEXT,
    THEY,
    THING,
    Element,
)
from pipeline.stages.points.whose.sentences import Reading, Sentences, free

FIRST, VERB, OWNER, VIEW, OF = "first", "verb", "owner", "view", "of"
"""The places of an intro where somebody is said: its subject, that of its last verb of saying, "ses", "selon lui", and
what "de" or "par" governs."""
BACK = 600
"""Code points before the end of an intro that are read, at most."""
ABOVE, WINDOW = 6, 10
"""Sentences above that are read, and in which topics are counted."""
_SUBJECT = 150
"""Code points between a subject and its verb, at most."""
_FEW = 8
"""Words of an intro that is short, fewer than."""
_OWN = re.compile(r"(?<![\w'-])(?P<whose>ses|son|sa|leurs?) (?=[a-z])")
_GOVERNING = re.compile(r"(?<![\w'-])(?:par|de|du|des|d') ?(?:l[ea] |l')?\Z")
_PASSIVE = re.compile(
    r"(?<![\w'-])(?:(?:ont|a) ete|sont|est|seront|sera|furent|fut) [a-z]{3,20}(?:e|i|u|s|es|is|us)(?![\w-])"
)
_IMPERSONAL = re.compile(
    r"(?:[^,.;:]{2,60}, )?(?:il (?:faut|est|s'agit|y a|convient|en va|rest)|on |voici|c'est|ce sont)"
)
_BOTH = re.compile(
    r"(?<![\w'-])(?:tou(?:te)?s (?:les )?deux|les deux|ensemble|conjointe?s?|de concert|parties)(?![\w-])"
)
_WE_SAY = re.compile(r"(?<![\w'-])(?:que |qu'|dont )(?:je |j'|nous |l'on |on )")
_YOU = re.compile(r"(?<![\w'-])vous (?:[mln]'|(?:nous|y|en|ne|les?|la) )?(?:avez|etes|[a-z]{2,18}ez)(?![\w-])")
"""The addressee as the subject: "vous avez avancé deux raisons", but not "nous vous demandons"."""
_OWN_BODY = re.compile(r"(?<![\w'-])(?:son|sa|leur|notre|mon|ma) (?:[a-z]{3,20} )?(?P<noun>[a-z-]{3,20})(?![\w-])")
_WORD = re.compile(r"[a-z]{1,30}")
_NEAR = 8
"""Code points between "selon" and whose view it is, at most."""


@dataclass(slots=True)
class Intro:
    """``start``, ``end``: what is read of it; ``index``: its sentence; ``elements``: of it; ``places``: by place;
    ``taken``: place → the name of whom the element means, "" where nobody; ``ruled``: the same by the register;
    ``above``: the sentences above, the nearest first; ``marks``: what else it shows."""

    start: int
    end: int
    index: int
    elements: Sequence[Element]
    above: Sequence[Reading]
    places: dict[str, Element] = field(default_factory=dict)
    taken: dict[str, str] = field(default_factory=dict)
    ruled: dict[str, str] = field(default_factory=dict)
    marks: set[str] = field(default_factory=set)

    def label(self, place: str) -> str:
        """How the element of a place is said, "none" where there is none."""
        element = self.places.get(place)
        return element.label if element is not None else "none"


class Intros:
    """Reads the intros of one article."""

    def __init__(self, sentences: Sentences) -> None:
        self.sentences = sentences
        self.layout = sentences.layout

    def read(self, series: Series, whole: Mapping[str, str]) -> Intro | None:
        """The intro of a list; ``None`` where it stands in no sentence. ``whole``: the names under which the bearers of
        names are offered."""
        start, end = series.intro
        index = self.layout.sentence_at(max(start, end - 1) if end > start else series.start)
        if index is None:
            return None
        opens = self.layout.sentence(index).start
        start = min(start, max(opens, end - BACK)) if end > start else opens
        end = end if end > start else series.start
        self.sentences.since(index - WINDOW - ABOVE)
        above = [self.sentences.read(k) for k in range(index - 1, max(-1, index - 1 - ABOVE), -1)]
        intro = Intro(start, end, index, self.sentences.elements.of(start, end), above)
        verbs = self.layout.speech.verb(end).finditer(self.layout.folded, start, end)
        said = [verb.start() for verb in verbs]
        for place, element in self._places(intro, said):
            intro.places[place] = element
            taken, ruled = self.sentences.taken_up(element, index), ""
            if element.kind != NAME:
                ruled = self.sentences.ruled(element)
            intro.taken[place], intro.ruled[place] = whole.get(taken, taken), whole.get(ruled, ruled)
        if said:
            intro.marks.add("says")
        intro.marks.update(self._marks(series, intro))
        return intro

    def _places(self, intro: Intro, said: Sequence[int]) -> Iterator[tuple[str, Element]]:
        """Who is said where in an intro; ``said``: where its verbs of saying stand."""
        folded = self.layout.folded
        main = self.sentences.main_clause(intro.start, intro.end)
        found = list(free(intro.elements, main))
        first = next((e for e in found if e.kind != THING or e is found[0]), None)
        if first is not None:
            yield FIRST, first
        if (verb := _of_verb(found, said)) is not None:
            yield VERB, verb
        own = _OWN.search(folded, main, intro.end)
        of_subject = (
            own is not None and first is not None and own.start() == first.start and first.kind in {BODY, STATE}
        )
        if own is not None and not of_subject:
            several = own["whose"].startswith("leur")
            yield OWNER, Element(THEY if several else HE, intro.start, "lui", intro.start)
        view = self._view(intro)
        if view is not None:
            yield VIEW, view
        told = {OFFICE, HUMAN, BODY, STATE, NAME, HE}
        governed = (e for e in reversed(intro.elements) if e.governor and e.kind in told and e is not view)
        of = next((e for e in governed if self._is_of(e, intro.start)), None)
        if of is not None:
            yield OF, of

    def _is_of(self, element: Element, start: int) -> bool:
        if element.kind != NAME:
            return element.governor in {"par", "de", "du", "des", "d'"}
        before = max(start, element.start - 9)
        return _GOVERNING.search(self.layout.folded, before, element.start) is not None

    def _view(self, intro: Intro) -> Element | None:
        """Whose view the intro tells: "selon lui", "à ses yeux", "pour le diplomate"."""
        for match in _views().finditer(self.layout.folded, intro.start, intro.end):
            if match["own"]:
                several = "leur" in match["own"]
                return Element(THEY if several else HE, match.start(), "lui", match.start())
            if match["who"]:
                gender = {"lui": MASCULINE, "elle": FEMININE}.get(match["who"], "")
                return Element(HE if gender else THEY, match.start(), "lui", match.start(), gender)
            if match["pour"] and match.start() > intro.start + 2:
                continue
            near = (e for e in intro.elements if 0 <= e.start - match.end() < _NEAR)
            element = next(near, None)
            if element is not None and element.kind != THING:
                return element
        return None

    def _marks(self, series: Series, intro: Intro) -> Iterator[str]:
        folded, text = self.layout.folded, self.layout.text
        start, end = intro.start, intro.end
        yield f"kind.{series.kind}"
        if series.intro[1] <= series.intro[0]:
            yield "no_intro"
        elif text[end - 1 : end] in {":", "?"}:
            yield "colon" if text[end - 1] == ":" else "asked"
        yield _counting(series.counted)
        words = _WORD.findall(folded, start, end)
        if len(words) < _FEW:
            yield "short"
        if any(word in holding_forms() and before not in DETERMINERS for before, word in pairwise(["", *words])):
            yield "holds"
        if _PASSIVE.search(folded, start, end) is not None:
            yield "passive"
        if _IMPERSONAL.match(folded, start, end) is not None:
            yield "impersonal"
        if first_person(text[start:end]):
            yield "we"
        if _YOU.search(folded, start, end) is not None:
            yield "you"
        if self.sentences.register.voices.inside(series.start):
            yield "quoted"
        if _BOTH.search(folded, start, end) is not None:
            yield "both"
        if _WE_SAY.search(folded, start, end) is not None:
            yield "we_say"
        own = (m["noun"] for m in _OWN_BODY.finditer(folded, start, end))
        if any(noun in vocabulary().bodies | vocabulary().named_bodies | vocabulary().state_nouns for noun in own):
            yield "own_body"
        if any(e.plural or e.kind == THEY for e in intro.places.values()):
            yield "plural"
        first = intro.places.get(FIRST)
        if first is not None and self.sentences.after_text(first, intro.index):
            yield "after_text"


def _of_verb(found: Sequence[Element], said: Sequence[int]) -> Element | None:
    """The free element before the last verb of saying that has one who may say something before it."""
    last = None
    for verb in reversed(said):
        before = [e for e in found if e.start < verb and verb - e.start < _SUBJECT]
        if before and before[-1].kind not in {POINT, TEXT, THING}:
            return before[-1]
        last = last or (before[-1] if before else None)
    return last


def _counting(counted: str) -> str:
    """Of what sort the noun is that the intro counts: points, or things that somebody makes or sees."""
    words = vocabulary()
    if not counted:
        return "uncounted"
    return "points" if counted in words.announcers and singular(counted) not in words.works else "things"


@cache
def _views() -> re.Pattern[str]:
    words = vocabulary()
    own = alternatives([*words.own_view, "a leurs yeux", "a leur avis", "a leur sens", "a l'en croire"])
    said = alternatives(form for form in words.according if form != "pour")
    return re.compile(
        rf"(?<![\w'-])(?:(?P<own>{own})|(?:(?P<pour>pour)|{said})[ '](?P<who>(?:lui|elle|eux)(?![\w-]))?)"
    )
