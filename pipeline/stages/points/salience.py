"""Who is the topic where a pronoun or a noun points back: the subject of the nearest sentence that names who fits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from pipeline.article import Span
from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.points.common_bodies import is_chaired, is_explained
from pipeline.stages.points.layout import REACH
from pipeline.stages.points.names import CIVILITY, NOBODY, Name, folded, name_of
from pipeline.stages.points.people import FEMININE, MASCULINE, People
from pipeline.stages.points.speech import Speech
from pipeline.stages.points.vocabulary import vocabulary
from pipeline.stages.reference.states import gender_of_state

_BYLINE, _HEAD = re.compile(r"(?:\A|\n|[/|•·] ?)(?:Par|Auteure? ?:|Texte ?:) \Z"), 24
"""What stands before who writes a text, and how many code points before the name are read."""
_BACK = 4
"""How many sentences a pronoun or a noun may point back."""
_BESIDE = re.compile(r"(?: et |, )(?:l[ea]s? |l')?[a-z-]{1,40} (?:[a-z-]{1,40} )?(?:ont|se sont|sont) ")
_ELIDED = re.compile(r"(?:[^,.;:«»]{2,60}, )?l'(?P<noun>[a-z-]{3,20})")
"""A noun whose article does not show its gender at the start of a sentence."""
_ONE_OF_TWO = re.compile(r"l[ea] (?:premiere?|seconde?|deuxieme|troisieme)[ ,]")
"""How a sentence begins that goes on about one of two."""
_FROM = re.compile(r"(?:\b(?:de|par|avec|pour|chez|sous) (?:la |le |l')|\b(?:du|au) )(?P<word>[\w-]{4,30}) \Z")
_AS_FOR = re.compile(r"quant (?:a |au |aux |a la |a l')\Z")
_HE = re.compile(
    r"(?:[^,.;:«»]{0,60}, )?(?:puis |ensuite |enfin |mais |et )?(?P<pronoun>il|elle) (?P<next>[a-z]{1,30}'?)"
)
"""The start of a sentence that goes on about the one before."""
_IT = re.compile(r"(?:[^,.;:«»]{0,60}, )?(?P<pronoun>il|elle|celui-ci|celle-ci|ce dernier|cette derniere) [a-z]")
"""The same, also by a demonstrative."""
_ACTED = re.compile(r"(?<![\w'-])(?:a|s'est) (?:[a-z]{3,20}ment |aussi )?[a-z]{3,20} ")
_ANOTHER = re.compile(
    r"[,;] (?:et |tandis que |alors que |mais |qui )|(?<![\w-])(?:et|que|qui) [^,.;]{0,80} (?:a|ont|est|sont) "
)
"""What brings a second subject into a sentence."""
_WHICH_IS = re.compile(r"(?: ?\([^()\n]{1,40}\)|\))?, (?:qui|dont|que|ou) ")
"""A relative behind a name, which tells more of its bearer."""
_FEMININE_NOUN = re.compile(r"(?<![\w'-])(?:la|une|cette|sa) (?=[a-z])")
_CLEFT = re.compile(r"c'est (?:[a-z ]{2,20} )?ce (?:que |qu'|dont )(?:[a-z']{1,20} ){1,5}(?:mm?\. |mme )?\Z")
"""What stands before the subject of a cleft sentence: "C'est ce que rappelle [Awa Sarr]"."""
_NOUN = re.compile(r"[a-z-]{2,30}")
_MASCULINE_NOUN = re.compile(r"(?<![\w'-])(?:le|un|ce|son|du|au) (?=[a-z])")


class Salience(People):
    """Finds the topics of one article. ``topic_of``: whom the noun of a sentence means that agrees with a gender."""

    topic_of: Callable[[Span, str], Name] = staticmethod(lambda sentence, gender: NOBODY)

    def pronoun(
        self, offset: int, pronoun: str, *, quoted: bool = False, human: bool = False, acts: bool = False
    ) -> Name:
        """Who "il", "elle", "ce dernier" at ``offset`` is; "" stands for "lui" of either gender.

        ``quoted``: he is quoted, so he is no state; ``human``: he is a person; ``acts``: he does what
        no thing does.
        """
        gender = "" if not pronoun else FEMININE if pronoun in vocabulary().feminine else MASCULINE
        if pronoun in {"celui-la", "celle-la"} and (former := self._farther(offset, gender)) != NOBODY:
            return former
        nearest = pronoun in {"ce dernier", "cette derniere", "celui-ci", "celle-ci"}
        among = self.people if human else None
        return self._salient(offset, gender, nearest=nearest, states=not quoted, among=among, acts=acts)

    def _farther(self, offset: int, gender: str) -> Name:
        """Who "celle-là" is: of the last two persons of a gender the one who was named first."""
        index = self.layout.sentence_at(offset)
        end = self.layout.sentence(index).start if index is not None else offset
        near = self.names.between(max(0, end - REACH), end)
        people = dict.fromkeys(name_of(m) for m in reversed(near) if m.label == "PER" and self._fits(m, gender))
        return list(people)[:2][-1] if people else NOBODY

    def names_one(self, sentence: Span, gender: str) -> bool:
        """Whether a sentence names a person or a body whom a pronoun of that gender may mean."""
        near = self.names.between(sentence.start, sentence.end)
        return any(m.label != "LOC" and self._agrees(m, gender) for m in near)

    def of_two(self, offset: int, gender: str, place: int) -> Name:
        """Which of two or three persons, else states or bodies, of the sentence above "le premier", "la seconde" is;
        what is said of the other may stand between."""
        rows: list[Any] = []
        for above in (s for s in self.sentences_above(offset) if s.end < offset - 1):
            near = self.names.between(above.start, above.end)
            rows = [m for m in near if m.label == "PER"] or [m for m in near if m.label == "ORG" or m.country]
            if rows or not _ONE_OF_TWO.match(self.layout.folded, above.start):
                break
        two = list({name_of(m): m for m in reversed(rows)}.values())[::-1]
        if len(two) != max(2, place + 1):
            return NOBODY
        meant = two[place]
        return name_of(meant) if self._agrees(meant, gender) else NOBODY

    def topical_body(self, offset: int) -> Name:
        """The body whose "ses membres" at ``offset`` are."""
        topic = self._salient(offset, "", among=self.bodies)
        return topic if topic != NOBODY else self._acting(offset)

    def _acting(self, offset: int) -> Name:
        """The only body that acts in the nearest sentence above ``offset`` that names one."""
        for sentence in self.sentences_above(offset):
            near = [m for m in self.names.between(sentence.start, sentence.end) if m.label == "ORG"]
            topics = {name_of(m) for m in near if not self.names.governed(m) and self.names.may_be_subject(m)}
            beside = sentence.end == offset  # a body that an adjunct of the same sentence names is not taken up
            if names := topics or (set() if beside else {name_of(m) for m in near}):
                return names.pop() if len(names) == 1 else NOBODY
        return NOBODY

    def sentences_above(self, offset: int, most: int = _BACK) -> Iterable[Span]:
        """The part of the sentence before ``offset``, then ``most`` sentences above it, the nearest first."""
        index = self.layout.sentence_at(offset)
        if index is None:
            return
        start = max(self.layout.sentence(index).start, offset - REACH)
        if start < offset:
            yield Span(start, offset)
        for back in range(index - 1, max(-1, index - 1 - most), -1):
            whole = self.layout.sentence(back)
            yield Span(max(whole.start, whole.end - REACH), whole.end)

    def _salient(
        self,
        offset: int,
        gender: str,
        *,
        nearest: bool = False,
        states: bool = True,
        among: Iterable[Name] | None = None,
        steps: int = 0,
        acts: bool = False,
    ) -> Name:
        """The topic of the nearest sentence that names somebody who fits; ``steps``: pronouns followed so far."""
        allowed = None if among is None else set(among)
        for sentence in self.sentences_above(offset):
            topic = self._going_on(sentence, offset, gender, steps) if not nearest else NOBODY
            if topic != NOBODY and (
                topic in allowed if allowed is not None else self._may_go_on(topic, sentence, gender)
            ):
                return topic
            mentions = [
                m
                for m in self.names.between(sentence.start, sentence.end)
                if (name_of(m) in allowed if allowed is not None else self._agrees(m, gender))
                and self._fits(m, gender)
                and (states or m.label != "LOC")
                and not self._signs(m)
            ]
            found = list(dict.fromkeys(name_of(m) for m in mentions if m.label == "PER"))
            last_body = nearest and bool(mentions) and mentions[-1].label == "ORG"
            if last_body or (nearest and found):
                thing = self._thing_behind(mentions[-1], sentence, gender, acts=acts)
                return NOBODY if thing else name_of(mentions[-1]) if last_body else found[-1]
            if not found:
                body = self._lead_body(sentence, mentions)
                if body is not None:
                    return body
                continue
            body = self._lead_body(sentence, mentions) if allowed is None else None
            if body is not None:
                people = [m for m in mentions if m.label == "PER"]
                if all(self._in_complement(m) or self._inside(m, sentence) for m in people):
                    return body
            if len(found) == 1:
                if allowed is None and is_chaired(self.layout, sentence, mentions, gender):
                    return NOBODY
                if (
                    all(self._in_complement(m) for m in mentions)
                    and (on := self._of_it(sentence, gender, steps)) != NOBODY
                ):
                    return on
                if not all(self._inside(m, sentence) for m in mentions if m.label == "PER"):
                    return found[0]
                continue
            free = [
                m for m in mentions if m.label == "PER" and not self.names.governed(m) and not self._inside(m, sentence)
            ]
            topics = {name_of(m) for m in free if self._topical(m, sentence)}
            if allowed is None and free and name_of(free[0]) in topics and self._opens(free, sentence):
                return name_of(free[0])
            if len(topics) == 1 and len({name_of(m) for m in free}) == 1:
                return topics.pop()
            if gender != FEMININE or any(self.people[name].gender for name in found):
                return NOBODY  # several men may be meant, but of no woman did the sentence speak
        return NOBODY

    def _going_on(self, sentence: Span, offset: int, gender: str, steps: int) -> Name:
        """Of whom a sentence goes on to speak: "Il …" at its start, "…, a-t-elle dit"; NOBODY where it does not."""
        if steps >= _BACK or sentence.end <= sentence.start or sentence.end == offset:
            return NOBODY
        folded_ = self.layout.folded
        match = _HE.match(folded_, sentence.start, sentence.end)
        if match is not None and match["next"].rstrip("'") in vocabulary().impersonal:
            match = None
        pronoun = match["pronoun"] if match is not None else ""
        if not pronoun:
            incises = self.layout.speech.incise(sentence.end)
            incise = next((m for m in incises.finditer(folded_, sentence.start, sentence.end) if m["he"]), None)
            pronoun = (incise["pronoun"] or incise["pronoun2"]) if incise is not None else ""
        if pronoun not in {"il", "elle"}:
            return self.topic_of(sentence, gender)
        own = FEMININE if pronoun == "elle" else MASCULINE
        if gender and gender != own:
            return NOBODY
        return self._salient(sentence.start, own, states=False, among=self.people, steps=steps + 1)

    def _may_go_on(self, topic: Name, sentence: Span, gender: str) -> bool:
        """Whether a pronoun of a gender may go on about the topic of a sentence: a person, or a body whose noun there
        agrees ("L'institution …. Elle")."""
        elided = _ELIDED.match(self.layout.folded, sentence.start, sentence.end)
        if topic in self.people or topic not in self.bodies or elided is None:
            return topic in self.people
        return gender == (FEMININE if elided["noun"] in vocabulary().feminine_bodies else MASCULINE)

    def _of_it(self, sentence: Span, gender: str, steps: int) -> Name:
        """The body of which a sentence goes on to speak: "Celle-ci s'est réunie sous la présidence de X. Elle …"."""
        match = _IT.match(self.layout.folded, sentence.start, sentence.end)
        if match is None or steps >= _BACK:
            return NOBODY
        own = FEMININE if match["pronoun"] in vocabulary().feminine else MASCULINE
        if gender not in {"", own}:
            return NOBODY
        return self._salient(sentence.start, own, among=self.bodies, steps=steps + 1)

    def _thing_behind(self, mention: Any, sentence: Span, gender: str, *, acts: bool) -> bool:
        """Whether a noun of that gender that names nobody ends the sentence: "X a défendu la loi. Celle-ci …"; one that
        ``acts`` is that of a body or an office: "X a saisi la commission. Celle-ci a proposé …"."""
        nouns = _FEMININE_NOUN if gender == FEMININE else _MASCULINE_NOUN
        relative = _WHICH_IS.match(self.layout.folded, mention.end, sentence.end)
        found = list(nouns.finditer(self.layout.folded, mention.end, sentence.end)) if relative is None else []
        found = [m for m in found if not acts or self._may_act(m.end())]
        return bool(found) and not self.names.between(found[-1].end() - 1, found[-1].end() + 1)

    def _may_act(self, offset: int) -> bool:
        """Whether the noun at ``offset`` is one of those who propose and ask."""
        noun = _NOUN.match(self.layout.folded, offset)
        words = vocabulary()
        return noun is not None and noun.group() in words.bodies | words.named_bodies | words.offices | words.humans

    def _signs(self, mention: Any) -> bool:
        """Whether a name is that of a byline, of whom the text does not tell: "Par X, le 21 avril"."""
        return (
            mention.label == "PER"
            and _BYLINE.search(self.layout.text[max(0, mention.start - _HEAD) : mention.start]) is not None
        )

    def _agrees(self, mention: Any, gender: str) -> bool:
        if mention.label == "PER":
            return self._fits(mention, gender)
        return not gender or self._body_gender(mention) in {gender, "?"}

    def _fits(self, mention: Any, gender: str) -> bool:
        if mention.label != "PER" or not gender:
            return True
        return self.people[name_of(mention)].gender in {"", gender}

    def _body_gender(self, mention: Any) -> str:
        """ "m" or "f" as the article before a body says, "?" where none does."""
        if mention.label == "LOC" and mention.country:
            return gender_of_state(mention.entity or mention.text)
        before = self.layout.folded[max(0, mention.start - 6) : mention.start]
        match = re.search(r"(?<![\w'])(le|la|du|au) \Z", before)
        if match is None:
            first = folded(mention.entity or mention.text).split()[:1]
            return FEMININE if first and first[0] in vocabulary().feminine_bodies else "?"
        return FEMININE if match.group(1) == "la" else MASCULINE

    def _lead_body(self, sentence: Span, mentions: Sequence[Any]) -> Name | None:
        """The body that is the first subject of a sentence."""
        for mention in mentions:
            if (
                mention.label == "PER"
                or (mention.label == "LOC" and not mention.country)
                or (
                    self.layout.text[mention.start - 1 : mention.start] == "(" and not is_explained(self.names, mention)
                )
                or _BESIDE.match(self.layout.folded, mention.end)
                or self._inside(mention, sentence)
            ):
                continue
            named = self.layout.folded[max(sentence.start, mention.start - 12) : mention.start]
            if _AS_FOR.search(named) or (not self.names.governed(mention) and self.names.may_be_subject(mention)):
                return name_of(mention)
        return None

    def _in_complement(self, mention: Any) -> bool:
        """Whether a preposition governs a person, by the name or by where he is from: "de la Togolaise X"."""
        if self.names.governed(mention):
            return True
        before = _FROM.search(self.layout.text, max(0, mention.start - 40), mention.start)
        return before is not None and bool(adjective_country(before["word"].lower()))

    def _inside(self, mention: Any, sentence: Span) -> bool:
        """Whether a name stands in a subordinate clause: "que présidait le ministre X"."""
        before = self.layout.folded[max(sentence.start, mention.start - 120) : mention.start]
        if _CLEFT.match(self.layout.folded, sentence.start, mention.start):
            return False
        return re.search(r"(?<![–—:»-]),? (?:que|qu'|dont|ou) [^,;]*\Z", before) is not None

    def _opens(self, people: Sequence[Any], sentence: Span) -> bool:
        """Whether the first of several persons is the subject of a sentence and the others stand behind its verb: "X a
        rencontré Y"."""
        first, behind = people[0], [m for m in people[1:] if name_of(m) != name_of(people[0])]
        if not behind:
            return True
        verb = _ACTED.search(self.layout.folded, first.end, behind[0].start)
        return verb is not None and not _ANOTHER.search(self.layout.folded, verb.end(), sentence.end)

    def _topical(self, mention: Any, sentence: Span) -> bool:
        """Whether the sentence or a clause begins with a person's phrase, or he is named behind a verb of saying."""
        before = self.layout.folded[sentence.start : mention.start]
        cut = CIVILITY.search(self.layout.text[sentence.start : mention.start])
        before = before if cut is None else before[: cut.start()]
        near = before[-90:]
        if Speech(near).incise(len(near)).search(near) is not None:
            return True
        begins = re.search(r"(?:\A|[,;:.»\"–—] )(?:(?:l[ea]s? |l')[\w' -]{0,90}?,? ?)?\Z", before)
        return begins is not None
