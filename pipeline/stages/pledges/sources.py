"""From whom a thing comes where no subject says it: who gives what is received, who signs, presents or decides."""

from __future__ import annotations

import re
from functools import cached_property

from pipeline.conjugation import INFINITIVE, PRESENT
from pipeline.stages.pledges.agents import agent_of, giver_of_aid, names_agent
from pipeline.stages.pledges.desk import Desk
from pipeline.stages.pledges.folk import counts_people
from pipeline.stages.pledges.frame import ARTICLES, OF, Frame
from pipeline.stages.pledges.givers import of_relative
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.subjects import subject_of
from pipeline.stages.pledges.tokens import FIGURE, NAME, WORD
from pipeline.stages.pledges.verb import PASSIVE, Verb
from pipeline.stages.reference.sorts import listed, load_sorts

_RESOLVING = re.compile(
    r"^(?:Le|La|L'|Les) ?[^,;:.\n]{3,120},(?:$| (?:(?:dûment )?réunie?s? |[a-zà-ÿ]{2,20}ant )[^\n]{0,600}[,;]$)",
    re.MULTILINE,
)
""" "Le Conseil," or "La Conférence, réunie à Nairobi, ayant entendu le rapport ;": who decides in what follows."""
_LINE = re.compile(r"^[^\n]{4,40}$", re.MULTILINE)


class Sources(Desk):
    """Finds who stands behind a figure."""

    def _cosigner(self, scene: Scene, frame: Frame) -> Party:
        """The person with whom a person signs, said before what they sign ("a paraphé avec son homologue [X] trois
        accords")."""
        verb = frame.verb
        assert verb is not None
        at = next((k for k in range(verb.last + 1, frame.figure) if scene.low(k) == "avec"), -1)
        if at < 0:
            return NOBODY
        end = self.people.phrase_end(scene, at + 1)
        apposed = (end + 1, end + 3) if scene.low(end) == "," else ()
        near = (k for k in (*range(at + 1, end), *apposed) if k < frame.figure and self._is_person(scene, k))
        person = next(near, -1)
        return self.people.of_mention(scene.tokens[person].row) if person >= 0 else NOBODY

    def _lent(self, scene: Scene, frame: Frame, actor: Party) -> tuple[Party, Party] | None:
        """Who lends and who borrows where both sign the loan ("le [Togo] et la [BOAD] ont signé un accord de prêt de
        …"), or ``None``: the bank or fund lends."""
        if len(actor.each) != 2 or not listed("lent") & {scene.low(k) for k in range(frame.link.left, frame.figure)}:
            return None
        lenders = [party for party in actor.each if self.people.bodies.is_of(party.name, frozenset(("bank", "fund")))]
        borrower = next((party for party in actor.each if party not in lenders), None)
        return (lenders[0], borrower) if len(lenders) == 1 and borrower is not None else None

    def _borrows(self, scene: Scene, frame: Frame, actor: Party, partner: Party) -> bool:
        """Whether who signs a loan with a bank or fund is who borrows ("le [Togo] a signé avec la [BOAD] un prêt")."""
        if not listed("lent") & {scene.low(k) for k in range(frame.link.left, frame.figure)}:
            return False
        lender = frozenset(("bank", "fund"))
        lends = self.people.bodies.is_of(partner.name, lender)
        aids = any(word in listed("lending") for word in actor.name.lower().split())
        return lends and bool(actor.name) and not aids and not self.people.bodies.is_of(actor.name, lender)

    @staticmethod
    def _is_person(scene: Scene, index: int) -> bool:
        token = scene.tokens[index]
        return token.kind == NAME and token.row.label == "PER"

    def _source(self, scene: Scene, frame: Frame) -> Party:
        """Whose money flows: "la France, dont les 5 millions arriveront en mars"; "25 millions d'Irlande iront …"; of a
        part ("40 millions pour le Mali, dont 12 iront …") who gives the whole."""
        at = frame.figure - 1
        while scene.low(at) in {"les", "le", "la"}:
            at -= 1
        whole = self.drafts[-1] if self.drafts and self.drafts[-1].scene.index == scene.index else None
        if scene.low(at) == "dont" and at == frame.figure - 1 and whole is not None:
            return whole.actor
        if scene.low(at) == "dont":
            at -= 1 if scene.low(at - 1) == "," else 0
            name = scene.tokens[at - 1] if at else None
            return self.people.of_mention(name.row, acts=True) if name is not None and name.kind == NAME else NOBODY
        if scene.low(frame.figure + 1) in {"de", "du", "d'"} and (named := self._named_behind(scene, frame.figure + 1)):
            return named if named.name and (named.country or named.label == "ORG") else NOBODY
        left = frame.figure - 1 - (scene.low(frame.figure - 1) == ",")
        total = any(scene.words(left - n, left + 1) in self.lexicon.words["total"] for n in (2, 1))
        if total and whole is not None:
            return whole.actor
        return giver_of_aid(scene, self.people, frame) or NOBODY

    def _resolving(self, offset: int) -> Party:
        """The body that decides in a resolution: it stands alone on a line before its reasons ("Le Conseil,")."""
        lines = list(_RESOLVING.finditer(self.text, 0, offset))
        if not lines:
            return NOBODY
        line = lines[-1]
        index = next((k for k, s in enumerate(self.sentences) if s.start <= line.start() < s.end), -1)
        scene = self.scene(index) if index >= 0 else None
        return self.people.phrase(scene, 0) if scene is not None and scene.start == line.start() else NOBODY

    def deciding(self, scene: Scene, verb: Verb) -> Party:
        """The body that decides what an article of its resolution says without a subject of its own, below a line such
        as "DÉCIDENT :" ("Article 1. – Il est créé une brigade de 500 volontaires"), or :data:`NOBODY`."""
        bare = verb.tense == INFINITIVE and verb.matrix is None
        if not (bare or (verb.tense == PRESENT and verb.voice == PASSIVE)) or self._decided_from > scene.start:
            return NOBODY
        return self._resolving(self._decided_from)

    @cached_property
    def _decided_from(self) -> int:
        """Where the first line stands that says only that somebody decides ("DÉCIDE :"), or behind the text."""
        lines = (line for line in _LINE.finditer(self.text) if line[0].lower().rstrip(" :") in listed("deciding_lines"))
        return next((line.start() for line in lines), len(self.text))

    def _presenter(self, scene: Scene, verb: Verb) -> list[Party]:
        """Who presents or launches what is "doté de" a sum."""
        outer = next((v for v in reversed(scene.verbs) if v.last < verb.first and not v.bare), None)
        if outer is None or outer.voice == PASSIVE or outer.lemma not in listed("launched"):
            return []
        return subject_of(scene, self.people, outer)

    def giver(self, scene: Scene, frame: Frame, end: int) -> Party:
        """From whom something is received: behind the figure ("5 millions de la Norvège"), else before it."""
        verb = frame.verb
        assert verb is not None
        if agents := agent_of(scene, self.people, frame):
            return joined(agents)
        if (own := self._right_before(scene, frame)).name:
            return own
        if (of_aid := giver_of_aid(scene, self.people, frame)) is not None:
            return of_aid
        if (gives := of_relative(scene, self.people, frame.figure)).name:
            return gives
        if scene.low(verb.last + 1) in OF and (named := self._body_behind(scene, verb.last + 1)).name:
            return named
        behind = range(frame.figure + 1, min(end, len(scene.tokens)))
        before = range(verb.last + 1, min(frame.figure, end))
        for index in (*behind, *before):
            if index in behind and scene.tokens[index].kind == FIGURE:
                continue
            if scene.words(index, index + 3) == "de la part" or scene.low(index) == "auprès":
                named = self._named_behind(scene, index + (1 if scene.low(index) == "auprès" else 3))
                if named.name:
                    return named
            if index in before and names_agent(scene, index):
                return joined(self.people.subject(scene, index + 1, self.people.phrase_end(scene, index + 1)))
            if scene.words(index, index + 2) == "de nous":
                return self.people.speaker(scene.tokens[index].start)
            previous = scene.tokens[index - 1]
            plain = (
                previous.kind == WORD
                and index - 1 > verb.last
                and previous.low not in self.lexicon.nouns["container"] | self.lexicon.words["adverb"]
            )
            if scene.low(index) in {"de", "du", "d'", "des"} and not plain:
                named = self._named_behind(scene, index + 1)
                if named.name:
                    return named
        return self._body_said(scene, frame.figure + 1)

    def _right_before(self, scene: Scene, frame: Frame) -> Party:
        """From whom the next of several things is received ("recevront du [Japon] six navires et des [États-Unis] 80
        millions")."""
        name = frame.link.left - 1
        if name < 3 or scene.tokens[name].kind != NAME:
            return NOBODY
        of = name - 1 - (scene.low(name - 1) in ARTICLES)
        row = scene.tokens[name].row
        next_one = scene.low(of) in OF and scene.low(of - 1) in {",", "et"} and scene.tokens[of - 2].kind != NAME
        return self.people.of_mention(row, acts=True) if next_one and (row.country or row.label == "ORG") else NOBODY

    def _body_said(self, scene: Scene, of: int) -> Party:
        """The body that "de" behind a figure names by its noun ("a reçu 15 000 euros de la mairie de [Nantes]")."""
        if scene.low(of) not in OF:
            return NOBODY
        first = of + (scene.low(of) in {"de", "d'"})
        party = joined(self.people.subject(scene, first, self.people.phrase_end(scene, first)))
        nouns = self.lexicon.nouns
        return party if party.agent and party.head in nouns["agent"] | nouns["government"] else NOBODY

    def received_from(self, scene: Scene, verb: Verb) -> Party:
        """From whom something is received, right behind the verb: "a reçu de [Paris], sur les 50 promis, 18"."""
        return self._body_behind(scene, verb.last + 1) if scene.low(verb.last + 1) in OF else NOBODY

    def _body_behind(self, scene: Scene, of: int) -> Party:
        """The body that a noun calls so with or without its name, right behind the verb: "a reçu de la société [Alta]
        …", "touchera de l'État …"; else :data:`NOBODY`."""
        first = of + (scene.low(of) in {"de", "d'"})
        party = joined(self.people.subject(scene, first, self.people.phrase_end(scene, first)))
        acts = party.head in self.lexicon.nouns["government"] | load_sorts().kinds.keys()
        return party if party.label == "ORG" or party.country or acts else NOBODY

    def _named_behind(self, scene: Scene, first: int) -> Party:
        """The name at ``first``, behind its article."""
        while scene.low(first) in {"de", "d'", "du", "des", "la", "le", "l'", "les", "part", "même"}:
            first += 1
        if first < len(scene.tokens) and scene.tokens[first].kind == NAME:
            if (short := self.people.short_name(scene, first, scene.tokens[first].row)).name:
                return short
            return self.people.of_mention(scene.tokens[first].row, acts=True)
        return NOBODY

    def source_of_part(self, scene: Scene, figure: int) -> Party:
        """From whom a part comes: "1,8 million à charge de la Partie belge", "50 millions proviennent de la [BEI]", "15
        millions de l'État tunisien"."""
        nouns, at = self.lexicon.nouns, figure + 1
        if scene.low(at) in self.lexicon.words["coming_from"]:
            at += 1
        lead = next((n for n in (4, 3) if scene.words(at, at + n - 1) in {"à charge", "à la charge"}), 0)
        at += max(lead - 1, 0)
        if scene.low(at) not in OF or scene.tokens[figure].row.kind != "currency":
            return NOBODY
        first = at + (scene.low(at) in {"de", "d'"})
        party = joined(self.people.subject(scene, first, self.people.phrase_end(scene, first)))
        public = party.head in nouns["government"] | listed("government") | {"partie"}
        return party if party.label == "ORG" or party.country or public else NOBODY

    def donor(self, scene: Scene, frame: Frame) -> Party:
        """Whose money it is: "160 millions de prêts de la Banque …"."""
        index = frame.figure + 1
        source = next((n for n in (3, 2) if scene.words(index, index + n) in {"de la part", "en provenance"}), 0)
        if source:
            index += source
            first = index + (2 if scene.low(index + 1) in {"la", "l'", "les"} else 1)
            if first < len(scene.tokens) and scene.tokens[first].kind == NAME:
                return self.people.of_mention(scene.tokens[first].row, acts=True)
        if scene.low(index) in {"de", "d'"} and scene.low(index + 1) in self.lexicon.nouns["aid"]:
            index += 2
        if scene.low(index) not in {"de", "du", "d'", "des"}:
            return NOBODY
        index += 1
        if scene.low(index) in {"la", "l'", "les"}:
            index += 1
        row = scene.tokens[index].row if index < len(scene.tokens) and scene.tokens[index].kind == NAME else None
        gift = frame.link.container >= 0 and scene.low(frame.link.container) in self.lexicon.nouns["transfer"]
        money = gift or scene.tokens[frame.figure].row.kind == "currency"
        unit = str(scene.tokens[frame.figure].row.unit or "").lower()
        if counts_people(self.lexicon, unit) or unit.split(" ")[0] in listed("staff"):
            return NOBODY  # "12 experts du [Corps suisse]" are his, not his gift
        if row is not None and (row.label == "ORG" or (money and row.label == "LOC" and row.country)):
            return self.people.of_mention(row)
        return NOBODY
