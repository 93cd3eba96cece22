"""Whom "mon pays", "notre agence", "son gouvernement", "mon département" mean."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country, capital_of
from pipeline.stages.pledges.frame import ARTICLES, HIS, MY, OF, OUR, TO
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.register import Register
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import FIGURE, NAME, WORD
from pipeline.stages.reference.sorts import listed, load_sorts
from pipeline.stages.voices import NOTHING, Official, Stand
from pipeline.stages.voices.stands import of_state
from pipeline.stages.voices.words import words

_NEAR = 5
"""Sentences back to the parent of a subsidiary, at most."""
_OWNED = 70
"""Code points before its name in which the text calls another its subsidiary."""

_SENT = re.compile(r"(?:[^,.;:]{3,60}, )?(?:[Ll]a |[Ll]e |[Ll]')[\w-]{4,20} (?:de |d'|du |de la |de l')")
""" "La délégation de [Berne] a pris la parole. Son pays …"."""


class Possessives(Register):
    """The bodies and states of speakers and of persons spoken of."""

    def possessed(self, scene: Scene, start: int, first: int, end: int, head: str) -> Party | None:
        """The party that a noun phrase with a possessive means; ``None`` where it is no state, government, ministry or
        body of a person. ``start`` to ``first`` are its determiners, ``head`` its noun."""
        determiner = scene.low(start) if start < first else ""
        offset = scene.tokens[start].start
        plain = first + 1 == end
        means = plain and head in listed("staff") | listed("vehicles")
        if determiner in OUR and (means or (head in listed("staff") and self._of_place(scene, first + 1, end))):
            return self.speaker(offset)
        if determiner in {"ses", "leurs"} and means:
            return self.doer_before(scene, determiner == "leurs", offset)
        counted = scene.tokens[first].row if scene.tokens[first].kind == FIGURE else None
        if determiner == "nos" and counted is not None and str(counted.unit or "").split(" ")[0] in listed("staff"):
            return self.of_stand(self.voices.body(offset))
        if determiner in {"son", "sa"} and (self._is_organ(scene, first, end) or _serves(scene, first, end, head)):
            return self.doer_before(scene, False, offset)
        if scene.words(first, end) in listed("parent"):
            return self._parent(offset)
        kind = self.kind_of(scene, head)
        if not kind or (determiner not in MY | HIS | {"votre"} and not self._of_whom(scene, start, determiner)):
            return None
        if determiner in MY:
            mine = self._mine(kind, offset, plain)
            if not mine.name and kind == "body" and plain:
                mine = self._fitting_body(head, offset)
            return mine if mine.name or kind != "state" or not plain else self._his(scene, start, kind)
        if determiner == "votre":
            person = self.voices.addressed(offset)
            return self.of_stand(self._of_person(person, kind)) if person is not None else NOBODY
        his = self._his(scene, start, kind) if plain else None
        person = his is not None and not his.name and kind == "body" and self.voices.owner(offset) is not None
        return self._fitting_body(head, offset) if person else his

    @staticmethod
    def _is_organ(scene: Scene, first: int, end: int) -> bool:
        """Whether a noun phrase is an organ that speaks for its body ("conseil d'administration")."""
        return scene.words(first, end) in words()["offices", "boards"]

    def _parent(self, offset: int) -> Party:
        """The body that "la maison mère" means: the last one whose subsidiary the text names."""
        for row in self.names.before(offset):
            if self.steps.distance(row.start, offset) > _NEAR:
                break
            if row.label == "ORG" and _subsidiary().search(self.text[max(0, row.start - _OWNED) : row.start].lower()):
                return self.of_mention(row)
        return NOBODY

    @staticmethod
    def _of_place(scene: Scene, first: int, end: int) -> bool:
        """Whether only a place completes a noun ("notre équipe de [Surkhet]", "nos agents à [Goma]")."""
        name = scene.tokens[end - 1]
        led = scene.low(first) in OF | TO and name.kind == NAME and name.row.label == "LOC"
        return led and end - first <= 2 + (scene.low(first + 1) in ARTICLES)

    def is_head(self, row: Any) -> bool:
        """Whether a mention is no complement of a preposition."""
        raise NotImplementedError

    def doer_before(self, scene: Scene, plural: bool, offset: int) -> Party:
        """Whose "ses équipes" at ``offset`` are."""
        raise NotImplementedError

    def _fitting_body(self, noun: str, offset: int) -> Party:
        """The body named before that the noun may take up, where nobody knows whose it is ("son entreprise")."""
        row = self.bodies.definite(noun, offset)
        return self.of_mention(row) if row is not None and noun in load_sorts().anaphors else NOBODY

    @staticmethod
    def _of_whom(scene: Scene, start: int, determiner: str) -> bool:
        """ "dont le gouvernement", "dont l'entreprise"."""
        return scene.low(start - 1) == "dont" and determiner in {"le", "la", "l'"}

    @staticmethod
    def kind_of(scene: Scene, head: str) -> str:
        """What a noun that somebody may own is: state · ministry · body, or ""."""
        sorts, nouns = load_sorts(), scene.lexicon.nouns
        if head in nouns["anaphor_state"] or head in sorts.states or head in listed("government"):
            return "state"
        if head in listed("department"):
            return "ministry"
        local = head in sorts.places["town"] | sorts.places["named"]
        body = head in sorts.kinds and "scheme" not in sorts.kinds[head]
        return "body" if local or body or head in nouns["anaphor_body"] | sorts.own | listed("possessed") else ""

    def _mine(self, kind: str, offset: int, plain: bool) -> Party:
        if kind == "state":
            state = self.of_stand(self.voices.state(offset))
            ours = state if state.name else self.speaker(offset)
            home = of_state(self.voices.issuers.home) if ours.label == "ORG" or not ours.name else NOTHING
            return self.of_stand(home) if home.name else ours
        if kind == "ministry" and (ministry := self.voices.ministry(offset)).name:
            return self.of_stand(ministry)
        return self.of_stand(self.voices.body(offset)) if plain or kind == "ministry" else NOBODY

    def _of_person(self, person: Any, kind: str) -> Stand:
        standing = self.voices.standing
        if kind == "state":
            return standing.state(person)
        ministry = standing.ministry(person) if kind == "ministry" else NOTHING
        return ministry if ministry.name else standing.body(person)

    def _his(self, scene: Scene, start: int, kind: str) -> Party:
        """Whose "son pays" or "sa société" at token ``start`` is: of the person before it, else of the state with which
        the sentence opens ("Quant à Pékin, son ambassadeur a confirmé que son pays …")."""
        offset = scene.tokens[start].start
        person = self.voices.owner(offset)
        if person is not None:
            stand = self._of_person(person, kind)
            if stand.name:
                return self.of_stand(stand)
        if kind != "state":
            return NOBODY
        named = ""
        for index in range(start - 1, -1, -1):
            token = scene.tokens[index]
            if scene.low(index - 1 - (scene.low(index - 1) in ARTICLES)) == "par":
                continue  # "remises par le Sénégal à son pays" are gifts to another
            if isinstance(person, Official) and token.start < person.start:
                break
            if token.kind == NAME and (code := token.row.country or capital_of(token.row.text)):
                if self.is_head(token.row):
                    return self.of_stand(of_state(code))
                named = named or code
            if token.kind == WORD and (code := adjective_country(token.low)):
                return self.of_stand(of_state(code))
        if not named and person is None and not self._opening_state(scene.index - 1):
            row = self.states.definite("pays", offset)
            gives = row is not None and any(t.kind == NAME and t.row is row for t in scene.tokens[:start])
            return self.of_mention(row, acts=True) if row is not None and not gives else NOBODY
        return self.of_stand(of_state(named or self._opening_state(scene.index - 1)))

    def _opening_state(self, index: int) -> str:
        """The ISO code of the state with which the sentence at ``index`` opens ("[Nouakchott] n'est pas en reste."), or
        an empty text."""
        if index < 0:
            return ""
        sentence = self.sentences[index]
        rows = (r for r in self.names.between(sentence.start, sentence.end) if self.is_head(r))
        row = next((r for r in rows if r.label == "LOC" and (r.country or capital_of(r.text))), None)
        if row is not None:
            return str(row.country or capital_of(row.text))
        sent = _SENT.match(self.text, sentence.start)
        row = next(iter(self.names.between(sent.end(), sent.end() + 1)), None) if sent is not None else None
        return str(row.country) or capital_of(row.text) if row is not None and row.label == "LOC" else ""


def _serves(scene: Scene, first: int, end: int, head: str) -> bool:
    """Whether an official without a name does something for a body or state ("sa directrice régionale a signé")."""
    offices = load_sorts().offices
    if head not in offices["body"] | offices["state"] or any(t.kind == NAME for t in scene.tokens[first:end]):
        return False
    comma = scene.low(end) == ","
    return not (comma and end + 1 < len(scene.tokens) and scene.tokens[end + 1].kind == NAME)


@cache
def _subsidiary() -> re.Pattern[str]:
    """ "filiale à 51 % du groupe " before the name of a parent."""
    nouns = "|".join(sorted(map(re.escape, listed("subsidiary"))))
    of = r"(?:de la |de l'|du |de |d')(?:[a-zà-ÿ]{5,10} )?"
    return re.compile(rf"\b(?:{nouns})(?: à \d[\d,]* ?%)?(?: [a-zà-ÿ-]{{3,20}}){{0,2}} {of}\Z")
