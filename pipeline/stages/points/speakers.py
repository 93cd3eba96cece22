"""Whose points they are: the subject of the intro's verb of saying, who is quoted, whose speech or column it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import Any

from pipeline.article import Article
from pipeline.conjugation import PAST
from pipeline.stages.points.addressees import Addressees
from pipeline.stages.points.continued import Continued
from pipeline.stages.points.documents import Documents
from pipeline.stages.points.intro_kinds import IntroKinds
from pipeline.stages.points.layout import REACH, Layout
from pipeline.stages.points.names import NOBODY, Name, Names, folded, name_of
from pipeline.stages.points.quoted_lists import QuotedLists
from pipeline.stages.points.records import Records
from pipeline.stages.points.register import Register
from pipeline.stages.points.resolutions import Resolutions
from pipeline.stages.points.sayings import Sayings
from pipeline.stages.points.series import GLYPHS, Series
from pipeline.stages.points.spoken import Spoken
from pipeline.stages.points.verb_forms import conjugated, holding_forms
from pipeline.stages.points.vocabulary import alternatives, singular, vocabulary
from pipeline.stages.points.voices import COLUMN, INTERVIEW, TextVoices, first_person
from pipeline.stages.points.whose.choice import OPEN, best, load_choice, name_in
from pipeline.stages.points.whose.elements import Elements
from pipeline.stages.points.whose.sentences import Sentences
from pipeline.stages.points.whose.signs import Signs
from pipeline.stages.points.writers import Writers
from pipeline.stages.voices import Voices

_TOP = 6
"""Lines at the top of which one may be the rubric."""
_RUBRICS = re.compile(r" ?[|/>›·•] ?| [–—-] ")
"""What parts the rubrics of one line: "FigaroVox / Tribune"."""
_TERM = re.compile(r"[\"»] ?\(\Z")
"""A bracket behind a quoted term explains the term: "les « trois défis » (A, B, C)"."""
_SINGULAR = re.compile(r"\b(?:[Jj]e|[Mm]es|[Mm]on|[Mm]a) |\b[Jj]'")
_AGREED = re.compile(r"(?:[a-z]{1,30}ment |en consequence,? )?(?:(?:sommes|avons) [a-z]|[a-z]{1,30}ons ce qui suit)")
"""How the act of a preamble that begins with "Nous" goes on: "Sommes convenus de ce qui suit"."""
_THOSE = re.compile(r"(?:ceux-ci|celles-ci|ces dern(?:iers|ieres)) [a-z]")
"""The subject of an intro that takes up several."""
_OURS = re.compile(r"nos (?!pays)[a-z]{1,30}")
"""Those who sign: "nos associations demandent"."""
_ALSO = re.compile(r".*, (?:et|mais|or) (?:l[ea]s? |l')?(?=[a-z])", re.DOTALL)
"""What stands before a last clause of another's: "Je l'ai vu, et la Ligue réclame"."""
_THERE = re.compile(r"(?:[^,.;:]{2,40}, )?(?:on y |il y est |y (?:figur|sont ))")
"""How an intro begins that tells what stands in a document: "On y lit que nos ports"."""
_OUR_BODY = re.compile(r"(?:[^,.;:«»]{2,80}, )?notre (?P<noun>[a-z-]{3,30})(?![\w-])")
_WORD = re.compile(r"[a-z]{1,30}")
_IMPERSONAL = re.compile(r"(?:[^,.;:]{2,60}, )?(?:il (?:a ete|est|en|y|s'|res)|c'est|ce sont|on )")
"""How a sentence begins that has no subject."""
_LABEL = 12
"""Code points before a name in its label."""
_CIVIL = re.compile(r"[*_]{0,3}(?:(?:MM?\.|Mme|Mlle|Dre?|Me) )?")
_HEAD = 3_000
"""Code points in which somebody begins to present a matter."""
_EXPOSES = re.compile(
    r"^(?:(?:madame|monsieur|mm?\.|mme) )[^\n:]{3,90}, (?:expose|rapporte|rappelle|presente)(?: [^\n:]{2,60})? ?:$",
    re.MULTILINE,
)
"""How the minutes of a council say who presents a matter."""
_THEY_SAY = re.compile(
    r"(?:[^,.;:]{2,60}, )?(?:ils|elles) (?:leur |lui |nous |y |en |se )?"
    r"(?:pos|demand|reclam|exig|propos|formul|present|soulev|avanc)"
)
"""How an intro begins that tells of others."""
_TOLD_US = re.compile(
    r"(?<![\w'-])(?:nous|m'|me) (?:ont|avaient) (?:[a-z]{3,20}ment |aussi |deja )?"
    r"(?:presente|remis|adresse|soumis|transmis|demande|pose|propose|suggere|reclame|recommande|fait part)"
    r"(?:es?|s)?(?![\w-])"
)
"""What several others say to the speaker."""
_COLON = re.compile(r"(?: ?\([^)\n]{1,60}\)|, [\w' -]{1,50})?[*_]{0,3} ?: (?![«\"])")
_TO_US = re.compile(
    r"\b(?:nous |m')(?!(?:[a-z]{1,30} )?(?:av|somm|[a-zà-ÿ]{1,30}ons\b))"
    r"|\b(?:à|devant|auprès de|envers|de|dans|pour|sur|chez|vers|contre) (?:notre|nos|mon|ma|mes|nous|moi)\b"
)
"""Those to whom another says something: "nous a posé deux conditions"."""
_RELATIVE = re.compile(
    r"(?<![\w-])(?:que |qu'|dont |où |(?:[a-z]{2,8} )?(?:(?:le|la|les|au|aux)quel(?:le)?s?|qui) )"
    r"(?:nous|j'|je)[^,;:.]*|\bne m'[^,;:.]*"
)
"""What we think of another's points: "trois critiques que j'entends"."""
_DOES = re.compile(r"(?:[^,.;:]{2,60}, )?(?:il|elle) [a-z]")
"""How an intro goes on about another person: "Elle est venue avec deux demandes"."""
_BOTH_OF_US = re.compile(r"(?<![\w'-])nous (?:[a-z]{2,15} ){1,4}tous (?:les )?deux(?![\w-])")
""" "nous sommes convenus tous les deux": who speaks and the one whom he names."""
_AND_ME = re.compile(r",? et moi(?:-meme)?,? (?=[a-z ]{0,12}(?:sommes|[a-z]{2,20}ons)(?![\w-]))")
"""What joins who speaks to the one named before: "M. X et moi-même proposons"."""
_MINE = re.compile(
    r"(?<![\w'-])(?:a mon (?:sens|avis)|a mes yeux|selon moi|d'apres moi|pour ma part|de mon point de vue)(?![\w-])"
)
"""What makes the points of an intro those of who says "je"."""


class Speakers:
    """Finds the speaker of the lists of one article. ``mentions`` are rows of the entities stage in text order."""

    def __init__(self, article: Article, layout: Layout, mentions: Sequence[Any]) -> None:
        self.layout = layout
        self.names = Names(layout, mentions)
        voices = Voices(layout.text, article.text, mentions, layout.doc.sentences.items, article.publisher)
        self.sayings = Sayings(self.names, Register(self.names, voices, article.publisher))
        self.voices = TextVoices(self.names, self.sayings.register)
        top = article.text.split("\n", _TOP)[:_TOP]
        self.voices.rubrics = [folded(part).strip(" *_#|") for line in top for part in _RUBRICS.split(line)]
        self.sayings.register.writer = self._writer
        self.sayings.register.writers = self.voices.signed
        self.resolutions = Resolutions(self.sayings)
        self.documents = Documents(self.sayings, self._said_in)
        self.quoted = QuotedLists(self.sayings, self._said_in)
        self.spoken = Spoken(self.names, voices)
        self.addressees = Addressees(layout, self._said_in)
        self.writers = Writers(self.sayings)
        self.records = Records(self.sayings)
        self.intros = IntroKinds(layout)
        self.continued = Continued(self.sayings, self.intros)
        self._mentions = mentions

    def of(self, series: Series) -> Name:
        """The speaker of a list; :data:`NOBODY` where the text does not say it safely."""
        if not self._mentions:
            return NOBODY
        rule, name = self.ruled(series) if self.names.mentions else (OPEN, NOBODY)
        offers = self.signs.weighed(series, name, rule)
        chosen = best(load_choice(), offers, rule, name[0]) if offers else None
        return name if chosen is None or chosen.name == name[0] else name_in(chosen)

    @cached_property
    def _exposing(self) -> tuple[int, Name]:
        """Who presents a matter to a council, and from where on: "Madame X, adjointe au maire, expose :"."""
        match = _EXPOSES.search(self.layout.folded, 0, _HEAD)
        here = self.names.between(match.start(), match.end()) if match is not None else []
        people = [m for m in here if m.label == "PER"]
        return (people[0].end, name_of(people[0])) if people else (-1, NOBODY)

    def _writer(self) -> Name | None:
        voice = self.voices.voice
        return voice.name if voice is not None and voice.kind == COLUMN else self.voices.author

    @cached_property
    def signs(self) -> Signs:
        """What speaks for and against all who may be meant."""
        clauses, elements = self.sayings.clauses, Elements(self.names, self._mentions)
        sentences = Sentences(elements, self.sayings.register, clauses.topics.of_text)
        return Signs(sentences, self.voices, self.spoken, clauses.they)

    def ruled(self, series: Series) -> tuple[str, Name]:
        """By which rule the speaker of a list is found, and who he is; ``"none"`` where none finds him."""
        rule, name = self._found(series)
        return rule, self.sayings.register.whole(name)

    def _found(self, series: Series) -> tuple[str, Name]:
        if _agenda().match(self.layout.folded, *series.intro):
            return "agenda", NOBODY
        quoted = self.quoted.opens(series) and not self._introduced(series)
        told_by = (("quoted", self.quoted.of), ("intro", self._of_intro))
        finders: tuple[tuple[str, Callable[[Series], Name | None]], ...] = (
            ("asking", self.spoken.asking),
            ("addressed", self.spoken.addressed),
            ("turn", self._of_turn),
            ("label", self._of_label),
            ("writer", self.writers.of),
            ("voice", self._of_voice),
            ("resolution", self.resolutions.acting),
            ("addressee", self.addressees.of),
            ("marker", self.quoted.of_marker),
            *(told_by if quoted else told_by[::-1]),
            ("statement", self._of_statement),
            ("items", self.resolutions.of_items),
            ("spoken", self.spoken.of),
            ("doer", self._of_doer),
            ("record", self.records.of),
            ("told_behind", self.quoted.told_behind),
        )
        unnamed = False
        for rule, find in finders:
            name = find(series)
            if name == NOBODY and rule == "quoted":
                unnamed = True  # the quotation may go on of whom the text quoted before
            elif name is not None:
                name = self._quoted_for(series, name) if rule == "intro" else name
                if rule == "spoken" and self._of_them(series):
                    return rule, NOBODY
                told = rule == "intro" and name in self.sayings.register.people
                return rule, name if not unnamed or told or rule == "spoken" else NOBODY
        if unnamed:
            return "quoted", NOBODY
        if series.parent is not None and self.sayings.subject(*series.intro) != NOBODY:
            parent = series.parent[0]
            return "parent", (parent.speaker, parent.speaker_id)
        return OPEN, NOBODY

    def _introduced(self, series: Series) -> bool:
        """Whether the intro of a quotation ends with a colon and says whose words follow: a person's."""
        colon = self.layout.text[max(0, series.start - 8) : series.start].rstrip(' «"\n').endswith(":")
        return colon and self.sayings.subject(*series.intro) in self.sayings.register.people

    def _quoted_for(self, series: Series, name: Name) -> Name:
        """The person quoted where a quotation that holds the intro says the points of his own state or body: "X a fixé
        le cap. « Le Togo attend beaucoup. Primo, …"; else ``name``."""
        register = self.sayings.register
        if name == NOBODY or name in register.people or not register.voices.inside(series.intro[0]):
            return name
        person = self.spoken.of(series) or self.quoted.of(series)
        return person if person in register.people and register.speaks_for(person, name) else name

    def _words(self, series: Series) -> str:
        text = self.layout.text
        return text[series.intro[0] : series.intro[1]] + " " + text[series.start : series.end][:REACH]

    def _of_label(self, series: Series) -> Name | None:
        """The person with whose name and a colon the paragraph of the list begins, where there is no transcript."""
        line = self.layout.lines[series.markers[0].line]
        here = [m for m in self.names.between(line.first, line.first + _LABEL) if m.label == "PER"]
        if not here or here[0].start >= series.start or _COLON.match(self.layout.text, here[0].end) is None:
            return None
        civil = _CIVIL.fullmatch(self.layout.text, line.first, here[0].start)
        return self._unless_another(series, name_of(here[0])) if civil is not None else None

    def _of_turn(self, series: Series) -> Name | None:
        """Who has the word in a transcript or an interview of questions and answers."""
        turn = self.sayings.register.voices.turns.at(series.start)
        if turn is not None and _decided().search(self.layout.folded, *series.intro):
            return NOBODY
        if turn is None or turn.speaker is None or not turn.speaker.text or turn.start == turn.end:
            return None
        if _BOTH_OF_US.search(self.layout.folded, *series.intro) is not None:
            here = self.names.between(turn.start, series.start)
            others = {name_of(m) for m in here if m.label == "PER"} - {name_of(turn.speaker)}
            if len(others) == 1:
                return f"{name_of(turn.speaker)[0]}; {others.pop()[0]}", ""
        return self._unless_another(series, name_of(turn.speaker))

    def _unless_another(self, series: Series, name: Name | None, *, speech: bool = False) -> Name | None:
        """``name``, who has the word, unless the intro says that the points are another's: a person's, or those of a
        body or state that it speaks of in the third person alone; in a ``speech`` his own state's are his."""
        if name is None or _MINE.search(self.layout.folded, *series.intro) is not None:
            return name
        if (me := _AND_ME.search(self.layout.folded, *series.intro)) is not None:
            beside = next((m for m in self.names.between(series.intro[0], me.start()) if m.end == me.start()), None)
            if beside is not None and beside.label == "PER":
                return f"{name[0]}; {name_of(beside)[0]}", ""
        other = self._of_intro(series, alone=True)
        if other is None and self._of_them(series):
            return NOBODY
        us = self._speaks_of_us(series)
        if other is None and not us and _DOES.match(self.layout.folded, *series.intro):
            doer = self._of_doer(series)
            other = doer if doer in self.sayings.register.people else None
        if other is None or other == NOBODY or other in self.sayings.register.people:
            return other or name
        if self._our_body(series) and other in self.sayings.register.bodies:
            return other
        if other in self.sayings.register.bodies and not us:
            return other  # "Terres d'ici demande", says its president
        both = self.sayings.register.speaks_for(name, other) and (speech or first_person(self._words(series)))
        return name if both or us else other

    def _of_them(self, series: Series) -> bool:
        """Whether the intro says the points of several others: "ils posent au ministère trois questions", "les petits
        États nous ont présenté des demandes"."""
        they = _THEY_SAY.match(self.layout.folded, *series.intro) or _TOLD_US.search(self.layout.folded, *series.intro)
        return they is not None and not self._speaks_of_us(series)

    def _our_body(self, series: Series) -> bool:
        """Whether the speaker names his body as who makes the points: "Notre association a trois demandes"."""
        ours = _OUR_BODY.match(self.layout.folded, *series.intro)
        words = vocabulary()
        return ours is not None and ours["noun"] in words.bodies | words.named_bodies

    def _speaks_of_us(self, series: Series) -> bool:
        """Whether the intro speaks in the first person, other than of the signing bodies ("nos associations")."""
        start, end = series.intro
        if (other := _ALSO.match(self.layout.folded, start, end)) is not None:
            start = other.end() if self.names.between(other.end(), other.end() + 1) else start
        if _OURS.match(self.layout.folded, start, end) or _THERE.match(self.layout.folded, start, end):
            return False
        return first_person(_TO_US.sub("", _RELATIVE.sub("", self.layout.text[start:end])))

    def _of_intro(self, series: Series, *, alone: bool = False) -> Name | None:
        """Whose points the intro says they are; ``alone``: without the sentence above."""
        start, end = series.intro
        if end <= start or self.intros.counts_things(series) or self.intros.heads_chapters(series):
            return None
        index = self.layout.sentence_at(start)
        start = max(self.layout.sentence(index).start, start - REACH) if index is not None else start
        if _TERM.search(self.layout.text, max(start, series.start - 4), series.start):
            return NOBODY
        if _THOSE.match(self.layout.folded, start):
            return self.sayings.clauses.they(start)
        found = (
            self._said_in(start, end, owned=not alone)
            or self.quoted.of_colon(start, end)
            or self._of_document(start, end)
        )
        asks = self.layout.text[end - 1] == "?"
        if found is None and not alone and index and (asks or self.continued.is_so(series, start, end)):
            above = self.layout.sentence(index - 1)
            found = self._said_in(max(above.start, above.end - REACH), above.end)
            if asks:
                return found if found in self.sayings.register.people else None
            if found is None and self.layout.folded.startswith("et d", start):
                found = self.sayings.register.pronoun(start, "", quoted=True)
        return found

    def _of_document(self, start: int, end: int) -> Name | None:
        """Whose document the intro begins with, unless others are said to speak in it: "Dans la lettre, ils"."""
        found = self.documents.owner(start, end)
        within = found is not None and self.layout.folded.startswith("dans ", start)
        return None if within and self.sayings.subject(start, end) == NOBODY else found

    def _said_in(self, start: int, end: int, *, owned: bool = True) -> Name | None:
        """Who says something in a stretch of text; ``owned``: also whose what is said there is ("ses priorités")."""
        if _own_view().match(self.layout.folded, start, end) is not None:
            viewed = self.sayings.owner(start, end)
            return viewed if viewed != NOBODY else None
        for find in (
            self.sayings.we,
            self.sayings.told,
            self.sayings.at_home,
            self.sayings.quoted_between,
            self.sayings.reported,
            self.sayings.received_from,
            self.sayings.come_from,
            self.sayings.by_source,
            self.sayings.behind_relative,
            self.sayings.inverted,
            self.sayings.subject,
            *([self.sayings.owner] if owned else []),
        ):
            found = find(start, end)
            if found is not None and found != NOBODY:
                return found
        return None

    def _of_doer(self, series: Series) -> Name | None:
        """The person or body that does something with the points that the intro counts, whatever the verb: "X a ramené
        la question à trois idées", "la ministre jongle avec deux contraintes"."""
        start, end = series.intro
        words = vocabulary()
        thought = series.counted in words.announcers and singular(series.counted) not in words.works
        if not thought or not start <= series.announcement < end:
            return None
        folded = self.layout.folded
        if _IMPERSONAL.match(folded, start) or not holding_forms().isdisjoint(_WORD.findall(folded, start, end)):
            return None
        if self.sayings.subject(start, end) == NOBODY or _parted().search(folded, start, series.announcement):
            return None
        found = self.sayings.clauses.first_subject(start, series.announcement, strict=True)
        register = self.sayings.register
        return found if found in register.people or found in register.bodies else None

    def _of_voice(self, series: Series) -> Name | None:
        """Whose speech, column or interview the text is, unless the list is another person's."""
        voice, turns = self.voices.voice, self.sayings.register.voices.turns
        if voice is None or series.start >= voice.end or (turns.turns and turns.at(series.start) is None):
            return None
        spoken = self.layout.text[series.intro[1] - 1 : series.intro[1]] == ":" or first_person(self._words(series))
        if voice.kind == INTERVIEW and series.kind in GLYPHS and not spoken:
            return None
        if voice.kind == COLUMN and not voice.marked and not self.sayings.register.voices.texts.personal:
            return None
        if self.quoted.opens(series) or self.quoted.of(series):
            return None
        if voice.kind == COLUMN and self.sayings.register.voices.inside(series.start):
            return None  # the author quotes somebody who says "je"
        offset, exposing = self._exposing
        name = exposing if 0 <= offset < series.start else voice.name
        return self._unless_another(series, name, speech=voice.kind not in {INTERVIEW, COLUMN})

    def _of_statement(self, series: Series) -> Name | None:
        """Whose statement in the first person the text is, or who answers for the whole of it."""
        if series.kind in GLYPHS and series.parent is None and self.voices.responsible is not None:
            return self.voices.responsible
        personal = first_person(self._words(series)) or _AGREED.match(self.layout.folded, *series.intro)
        if self.quoted.opens(series) or not personal or self.sayings.register.voices.inside(series.start):
            return None
        said = _SINGULAR.search(self.layout.text, *series.intro)
        own = said is not None and not self.sayings.register.voices.inside(said.start())
        return (
            self.voices.members
            or self.voices.together
            or self.voices.adopting
            or self.voices.statement
            or (self.voices.author if own else None)
        )


@cache
def _decided() -> re.Pattern[str]:
    """What others decided whom the speaker does not name: "quatre mesures ont été arrêtées, à savoir"."""
    done = alternatives(vocabulary().decided)
    return re.compile(rf"[a-z]{{3,30}}s (?:y |en |nous )?(?:ont ete|sont) (?:{done})e?s(?! par )")


@cache
def _parted() -> re.Pattern[str]:
    """What makes the counted things parts of a sum: "prêtera 610 millions répartis en trois volets"."""
    parted = alternatives(conjugated(vocabulary().parting, PAST))
    return re.compile(rf"(?<![\w-])(?:{parted}) (?:en|entre|sur) \Z")


@cache
def _own_view() -> re.Pattern[str]:
    """What opens a sentence that tells his view whom the text spoke of: "À ses yeux, la ville doit …"."""
    return re.compile(rf"(?:{alternatives(vocabulary().own_view)})(?![\w-])")


@cache
def _agenda() -> re.Pattern[str]:
    """A list of what will be treated is nobody's points: "L'ordre du jour comprend", "l'ordre du jour suivant"."""
    nouns = alternatives(vocabulary().agendas)
    own = rf"(?:[^,.;:]{{2,60}}, )?(?:{nouns})(?![\w'-])"
    own += r"|au (?:programme|menu|sommaire)(?: [^.;:]{1,60})? ?:"
    there = r"(?:a l'ordre du jour|au (?:programme|menu|calendrier)) (?:figur|sont |seront |il y )"
    return re.compile(rf"{own}|{there}|[^;:]{{2,120}}(?<![\w'-])(?:{nouns}) (?:suivante?|ci-(?:apres|dessous))")
