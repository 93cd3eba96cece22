"""Pronouns as the party said before: "il", "lui", "y", "celle-ci", "nous"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pipeline.stages.entities.gazetteer import capital_of
from pipeline.stages.pledges.frame import ARTICLES
from pipeline.stages.pledges.latter import Latter
from pipeline.stages.pledges.noun_phrases import phrase_end
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import NAME, THAT

_SINGULAR = {"il": "m", "elle": "f", "celui-ci": "m", "celle-ci": "f", "dernier": "m", "dernière": "f"}
_MANY = frozenset(("les", "des", "ces", "ses", "leurs", "nos"))
"""What opens a noun phrase in the plural."""
_PLURAL = frozenset(("ils", "elles", "ceux-ci", "celles-ci", "derniers", "dernières"))
_BEFORE = re.compile(r"(?:^|[^\w'])([\w-]{1,20}'?) ?(?:(?:[\w-]{1,20}|M\.) )?\Z")
_DETERMINED = re.compile(r"(?:^|\W)(la|le|les|du|au|aux|des|une|un|L'|l'|La|Le|Les) ?\Z")

_COMES_FROM = re.compile(
    r"\b(?:vient|viennent|viendra|viendront|émane|émanent|provient|proviennent) (?:de |du |d')(?:la |l')?\Z"
)
"""What stands before whom a sentence leads to: "Le plus gros chèque vient de l'[Union]. Elle …"."""

FAR = 4
"""How many sentences back a pronoun may point."""
_HIS_OWN = re.compile(r"(?<![\w-])(?:son|sa|leur) [^,;.:\n]{2,90},? (?:M\. |Mme )?\Z")
"""Before a person who is called after somebody: "sa ministre de l'Eau, "."""


class Pronouns(Latter):
    """Who pronouns are."""

    def pronoun(self, scene: Scene, low: str, offset: int) -> Party:
        """Who "il", "elle", "ils", "ce dernier" … at ``offset`` is, or :data:`NOBODY`."""
        if low in {"nous", "je", "j'", "on"}:
            return self.speaker(offset)
        if low in {"il", "elle", "ils", "elles"} and (named := self._dislocated(scene, offset)).name:
            return named
        if low in {"il", "elle", "ils", "elles"} and (said := self._said(scene, low, offset)).name:
            return said
        if low in _PLURAL:
            if low not in {"ils", "elles"} and (counted := self._counted_before(scene, offset)).name:
                return counted
            for row in self.names.before(offset):
                if self.steps.distance(row.start, offset) > 0:
                    break
                if self._plural(row):
                    return self.of_mention(row)
            for position, party in reversed(self.memory[-40:]):
                if position < offset and self.steps.distance(position, offset) <= 2 and party.plural:
                    return party
            return NOBODY
        gender = _SINGULAR.get(low, "")
        if not gender:
            return NOBODY
        if low in {"celui-ci", "celle-ci", "dernier", "dernière"}:
            if (noun := self._noun_before(scene, gender, offset)).name:
                return noun
            return self._last_of_gender(gender, offset)
        if self._quoted_one(offset) and (noun := self._noun_before(scene, gender, offset)).name:
            return noun
        return self._topic(scene, gender, offset)

    def _dislocated(self, scene: Scene, offset: int) -> Party:
        """Whom "quant à X (…), …," before a pronoun names, or :data:`NOBODY`."""
        for index in range(len(scene.tokens) - 1, -1, -1):
            token = scene.tokens[index]
            if token.start >= offset:
                continue
            if token.low in {";", ":", "?", "!"}:
                break
            if token.low == "quant" and scene.low(index + 1) in {"à", "au", "aux"}:
                parties = []
                while scene.low(index + 1) in {"à", "au", "aux"} and scene.low(index) in {"quant", "et", ","}:
                    first = index + (2 if scene.low(index + 1) == "à" else 1)
                    parties.append(self.phrase(scene, first))
                    index = phrase_end(scene, first)
                return joined(parties)
        return NOBODY

    def _said(self, scene: Scene, low: str, offset: int) -> Party:
        """The subject of an earlier clause, or of the sentence before, that agrees with the pronoun."""
        if self.subject_at is None:
            return NOBODY
        earlier = self.items_before(scene.index) if self.items_before is not None else []
        last = next(iter(self.names.before(offset)), None)
        left_out = str(last.entity or last.text) if last is not None and self._is_his(last, offset) else ""
        left_out = left_out or self._quoted_one(offset)
        for index in (scene.index, *earlier, scene.index - 1):
            if index < 0:
                continue
            if index != scene.index and (told := self._told_of(scene, low, offset)).name:
                return told
            subjects = [(p, opening) for p, opening in self.subject_at(index, offset) if p.name != left_out]
            ranked = subjects if index == scene.index else subjects[::-1]
            agreeing = [p for p, opening in ranked if self._agrees(p, opening, low) and (p.agent or p.head)]
            if agreeing:
                agent = next((party for party in agreeing if party.agent), None)
                return agent or self._whose_deed(agreeing[0], low, index)
        return NOBODY

    def _quoted_one(self, offset: int) -> str:
        """The name of the person who is quoted at ``offset``, and says of himself "je" and never "il", or ""."""
        row = self.voices.quoted(offset)
        return str(row.entity or row.text) if row is not None and row.label == "PER" and row.text else ""

    def _told_of(self, scene: Scene, low: str, offset: int) -> Party:
        """The state or body told of before the colon, right behind "que", by a verb that no list knows ("Je sais que le
        [Chili] hésite : il protégerait …")."""
        colon = next((k - 1 for k, token in enumerate(scene.tokens) if token.start == offset), -1)
        at = colon - 1 if colon > 0 and scene.low(colon) == ":" else -1
        while at > 1 and scene.tokens[at].kind != NAME and scene.low(at) not in {":", ";", ","}:
            at -= 1
        row = scene.tokens[at].row if at > 1 and scene.tokens[at].kind == NAME else None
        opens = at - 1 - (scene.low(at - 1) in ARTICLES)
        if row is None or scene.low(opens) not in THAT or low in _PLURAL:
            return NOBODY
        agrees = self.gender(row) in {_SINGULAR.get(low, ""), ""}
        return self.of_mention(row) if agrees and (row.country or row.label == "ORG") else NOBODY

    def _whose_deed(self, party: Party, low: str, index: int) -> Party:
        """Whose promise or aid a subject is where the pronoun behind it may mean who gave it ("L'engagement du [Japon]
        est ancien. Il …"), else the subject itself. ``index``: of its sentence."""
        nouns = self.lexicon.nouns
        if party.head not in nouns["commit"] | nouns["transfer"] | nouns["deed"] | nouns["intend"]:
            return party
        sentence = self.sentences[index]
        for row in self.names.between(sentence.start, sentence.end):
            state = row.label == "ORG" or (row.label == "LOC" and row.country)
            if state and row.text in party.name and self.gender(row) in {"m" if low == "il" else "f", ""}:
                return self.of_mention(row)
        return party

    def doer_before(self, scene: Scene, plural: bool, offset: int) -> Party:
        """Whose "ses soins" or "ses équipes" are: the party that is the subject before, in the sentence, else in the
        two before it."""
        for back in range(3):
            for party, opening in self._subjects(scene, back, offset):
                many = opening in _MANY or len(party.each) > 1
                acts = (self._is_body(party) and party.label != "PER") or (party.agent and bool(party.head))
                if acts and many == plural:
                    return party
        return NOBODY

    def _subjects(self, scene: Scene, back: int, offset: int) -> Sequence[tuple[Party, str]]:
        """The subjects before ``offset``, each with the word that opens it, of the sentence ``back`` sentences before
        ``scene``: its own in text order, those of an earlier one the last first."""
        if self.subject_at is None or back > scene.index:
            return ()
        found = self.subject_at(scene.index - back, offset)
        return found[::-1] if back else found

    def _agrees(self, party: Party, opening: str, low: str) -> bool:
        if party.head in self.lexicon.nouns["statistic"]:
            return False
        plural = opening in _MANY or opening == "deux" or party.plural
        if plural or low in _PLURAL:
            return plural and low in _PLURAL
        gender = {
            "le": "m",
            "un": "m",
            "ce": "m",
            "cet": "m",
            "son": "",
            "la": "f",
            "une": "f",
            "cette": "f",
            "sa": "f",
        }.get(opening, "")
        if not gender and capital_of(opening.capitalize()):
            return True
        if not gender and not party.head:
            row = self._first.get(party.name)
            gender = self.gender(row) if row is not None else ""
        if not gender and party.head:
            gender = "f" if party.head.endswith(("tion", "té", "ence", "ance", "ise", "que", "ette", "ée")) else "m"
        if not gender:
            return True
        return gender == ("m" if low == "il" else "f")

    def _topic(self, scene: Scene, gender: str, offset: int) -> Party:
        """The nearest sentence's first head name of that gender; a head is no complement of a preposition."""
        quoted = self._quoted_one(offset)
        for back in range(FAR + 1):
            index = scene.index - back
            if index < 0:
                break
            sentence = self.sentences[index]
            rows = self.names.between(sentence.start, min(sentence.end, offset))
            heads = [m for m in rows if self.is_head(m) and self.gender(m) in {gender, ""} and not self._plural(m)]
            heads = [m for m in heads if m.label != "LOC" or m.country or self._is_region(m)]
            heads = [m for m in heads if not self._is_his(m, offset) and not self._labels(m)]
            heads = [m for m in heads if (m.entity or m.text) != quoted]
            if heads:
                people = [m for m in heads if m.label == "PER"]
                if back == 0 and len(heads) > 1:
                    return self.of_mention(heads[-1])
                return self.of_mention(people[0] if people and people[0] is heads[0] else heads[0])
        return NOBODY

    def _labels(self, row: Any) -> bool:
        """Whether a person's name is the label of a turn ("[Awa Diop] : Il nous aidera")."""
        opens = not row.start or self.text[row.start - 1] == "\n"
        return row.label == "PER" and opens and self.text[row.end : row.end + 3].lstrip(" .").startswith(":")

    def _is_his(self, row: Any, offset: int) -> bool:
        """Whether a person right before a pronoun is called after whom it means ("par sa ministre, X, elle …")."""
        his = row.label == "PER" and _HIS_OWN.search(self.text[max(0, row.start - 110) : row.start]) is not None
        return his and self.text[row.end : offset] == ", "

    def is_head(self, row: Any) -> bool:
        """Whether a mention is no complement of a preposition."""
        before = self.text[max(0, row.start - 24) : row.start].lower()
        if _COMES_FROM.search(before):
            return True
        match = _BEFORE.search(before)
        words = re.findall(r"[\w-]+'?", before)
        while words and words[-1] in {"le", "la", "l'", "les", "m", "mme"}:
            words.pop()
        if match is None or not words:
            return True
        return words[-1] not in self.lexicon.words["preposition"]

    def _is_region(self, row: Any) -> bool:
        return bool(_DETERMINED.search(self.text[max(0, row.start - 5) : row.start]))
