"""Who stands behind "selon", "pour" and "par": the source, the agent, those whom "et" joins to them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pipeline.conjugation import PAST
from pipeline.stages.points.idioms import (
    according_pattern,
    document_pattern,
    point_noun_pattern,
    said_noun_pattern,
    settled_pattern,
    thought_noun_pattern,
)
from pipeline.stages.points.names import NOBODY, Name, name_of
from pipeline.stages.points.speech import is_participle
from pipeline.stages.points.subjects import Subjects
from pipeline.stages.points.verb_forms import begun_forms, conjugated, light_forms
from pipeline.stages.points.vocabulary import vocabulary

_LEAD = 30
"""Code points in which a clause names its subject: ", les deux mesures"."""
_OF = " de "
"""What stands before the author of a document."""
_JOINED, _AND = 120, re.compile(r"(?: ?\([^()\n]{1,30}\))?(?:,| et) (?:l[ea]s? |l')?")
"""What joins the names of a coordination, and within how many code points it ends."""
_RELATIVE = re.compile(r",? (?:dont|qui|que|qu'|ou|represente(?:e|s|es)? par|incarnee? par|par la voix de)(?![\w-])")
"""What begins to tell of a source that is named before: ", dont un porte-parole, X, y assistait"."""
_RECEIVED = re.compile(
    r"(?<![\w'-])(?:(?:a|ont|avait|avaient) (?:recu|recueilli|obtenu|essuye|entendu) (?:[a-z]{4,12} )?"
    r"(?:d'|du |de (?:la |l')?)"
    r"|s(?:'est|'etait|e sont) vue?s? [a-z]{4,15}(?:er|ir|re) (?:[a-z]{3,12} ){0,2}?par (?:l[ea]s? |l')?)(?=[a-z])"
)
"""What stands before those from whom somebody gets something."""
_COME = re.compile(
    r"(?:(?P<it>elles?|ils?)|(?:l[ea]s? |l'|un |une )[a-z-]{3,20}(?: [a-z]{3,15})?) (?:est|sont|etait|etaient)"
    r" (?:aussitot |enfin |alors )?venue?s? (?:d'|du |de (?:la |l')?)(?=[a-z])"
)
_FACED = re.compile(r"(?:[a-z]{3,14}ant|face|en reponse|en reaction|suite|apres|contre|malgre) ")
"""How a sentence begins that answers what another presented."""
_STAFF = frozenset(("experts", "services"))
"""Those whose documents are called after them: "les experts mandatés par X" say what X does not."""
_PLEDGED = re.compile(
    r"(?<![\w'-])(?:a|ont|avait|avaient) (?:[a-z]{3,15} )?(?:pris|posee?s?|fixee?s?) [a-z]{4,6}"
    r" (?:engagements|conditions|exigences|prealables)"
)
"""What somebody unnamed demands or promises, as another says."""
_HIM = re.compile(r"(?P<pronoun>lui|elle)(?:-meme)?(?![\w-])")
"""Who stands behind "par" without a name: "trois engagements, proposés par elle"."""
_WHOM = re.compile(r", (?:et )?(?:pour|selon|d'apres|chez) (?:qui|lequel|laquelle) ")


class Sources(Subjects):
    """Reads the sources and agents of one article."""

    def by_source(self, start: int, end: int) -> Name | None:
        """ "selon X", "selon lui", "pour qui"; "annoncées par X"."""
        folded = self.layout.folded
        match = according_pattern().search(folded, start, end)
        if match is not None and (
            match["pronoun"] or match.start() <= start + 2 or self.layout.text[match.start() - 2] in ",«(:"
        ):
            if match["pronoun"] or match["croire"]:
                meant = self.register.pronoun(start, match["pronoun"] or "")
                return meant if meant != self.register.author() else NOBODY  # nobody writes "selon lui" of himself
            document = document_pattern().match(folded, match.end(), end)
            if document is not None:
                here = self.names.between(document.end(), document.end() + 6)
                owner = document.start() + max(0, document.group().rfind(_OF) + len(_OF))
                return name_of(here[0]) if here else self.clauses.behind(owner, end, near=True)
            named = self._source(match.end() + 1, end)
            if (
                match["pour"]
                and named not in self.register.people
                and settled_pattern().search(folded, match.end(), end)
            ):
                return NOBODY  # "Pour le Mali, deux mesures ont été arrêtées": of what, not who says it
            if named is not None and (not match["pour"] or self._alone(match.end() + 1)):
                return self._demanding(match.end(), end) or named
        whom = _WHOM.search(folded, start, end)
        if whom is not None and ", " not in folded[whom.end() : end]:
            people = [m for m in self.names.between(start, whom.start()) if m.label == "PER"]
            if people:
                return name_of(people[-1])
        return self._agent(start, end)

    def received_from(self, start: int, end: int) -> Name | None:
        """From whom points come that the subject gets: "X a reçu de Y trois consignes", "X s'est vu adresser par Y"."""
        if thought_noun_pattern().search(self.layout.folded, start, end) is None:
            return None
        match = _RECEIVED.search(self.layout.folded, start, end)
        return self._source(match.end(), end) if match is not None else None

    def come_from(self, start: int, end: int) -> Name | None:
        """From whom an answer or a demand comes: "La réponse est venue de X", "Elle est venue de X" behind it."""
        match = _COME.match(self.layout.folded, start, end)
        if match is None:
            return None
        index = self.layout.sentence_at(start)
        said = start if match["it"] is None or not index else self.layout.sentence(index - 1).start
        if point_noun_pattern().search(self.layout.folded, said, match.end()) is None:
            return None
        return self._source(match.end(), end)

    def _demanding(self, start: int, end: int) -> Name | None:
        """The body or state that, as another says, asks: "selon X, la Banque exige deux réformes"."""
        comma = self.layout.text.find(", ", start, end)
        found = self.subject(comma + 2, end) if comma >= 0 else None
        if found == NOBODY and _PLEDGED.search(self.layout.folded, comma, end) is not None:
            return NOBODY
        return None if found is None or found == NOBODY or found in self.register.people else found

    def _agent(self, start: int, end: int) -> Name | None:
        """Who stands behind "par" where what is said, asked or decided is the subject; a person who says for his state
        what it does: "L'ambassadrice kényane a cité deux mesures prises par Nairobi"."""
        folded = self.layout.folded
        pattern = self.layout.speech.passive(end)
        passive = pattern.search(folded, start, end)
        while passive is not None:
            word = passive.group().split(" ", 1)[0]
            inner = pattern.search(folded, passive.start() + len(word), end)
            posed = inner is not None and inner.group().split(" ", 1)[0] in light_forms()
            alone = inner is None or not posed or inner.end() != passive.end()
            answered = word in _answered() and self.subject(start, passive.start()) not in {None, NOBODY}
            if (
                alone
                and not answered
                and is_participle(word, self.layout.text[passive.start() : passive.start() + len(word)])
            ):
                break
            passive = pattern.search(folded, passive.start() + len(word), end)
        else:
            return None
        comma = folded.find(", ", passive.end(), end)
        if comma >= 0 and _FACED.match(folded, start) and self.subject(comma + 2, end) == NOBODY:
            return NOBODY  # "Réagissant au plan présenté par X, la faîtière relève": hers
        nouns = point_noun_pattern() if word in begun_forms() else said_noun_pattern()
        if passive.start() > start + 2:
            said = nouns.search(folded, start, passive.start())
        else:
            behind = folded.find(", ", passive.end(), end)
            said = nouns.search(folded, behind, min(end, behind + _LEAD)) if behind >= 0 else None
        if said is None or said.group() in _STAFF:
            return None
        found = self._source(passive.end(), end)
        if found is None or found in self.register.people or found in self.register.bodies:
            return found
        main = self.subject(start, passive.start())
        return main if main in self.register.people and self.register.speaks_for(main, found) else found

    def _source(self, offset: int, end: int) -> Name | None:
        meant = _HIM.match(self.layout.folded, offset, end)
        if meant is not None:
            him = self.register.pronoun(offset, meant["pronoun"])
            return None if him == NOBODY else him
        told = self._told_of(offset, end)
        found = self.named_at(offset, min(90, told - offset))
        if found is None:
            found = self.clauses.behind(offset, min(told, offset + 200))
        return None if found == NOBODY else found

    def _told_of(self, offset: int, end: int) -> int:
        """Where the source that begins at ``offset`` ends and what is told of it begins; behind ``end``: nowhere."""
        for match in _RELATIVE.finditer(self.layout.folded, offset, end):
            if self.names.between(offset, match.start()):
                return match.start()
        return end + 1

    def _alone(self, offset: int) -> bool:
        """Whether a name (with article or civility) stands at ``offset`` and a comma behind it or its bracket."""
        here = self.names.between(offset, offset + 6)
        if not here:
            return self.layout.text[offset - 1 : offset + 160].find(", ") > 0
        return re.match(r"(?: ?\([^()\n]{1,20}\))?,", self.layout.text[here[0].end : here[0].end + 24]) is not None

    def named_at(self, offset: int, reach: int) -> Name | None:
        """The name that stands at ``offset``, or the person named behind an office that begins there."""
        text = self.layout.text
        close = [m for m in self.names.between(offset, offset + reach) if "." not in text[offset + 4 : m.start - 4]]
        people = [m for m in close if m.label == "PER" and not self.names.governed(m)]
        here = [m for m in close if m.start - offset <= 6]
        if people:
            return name_of(people[0])
        return self._with_joined(here[0]) if here else None

    def _with_joined(self, mention: Any) -> Name:
        """The name of a state or body with those that "et" or commas join to it: "signé par le Bénin et le Togo"."""
        rows = [mention]
        for row in self.names.between(mention.end, mention.end + _JOINED):
            if row.label not in {"ORG", "LOC"} or _AND.fullmatch(self.layout.folded, rows[-1].end, row.start) is None:
                break
            rows.append(row)
        if len(rows) == 1 or not all(row.label == "ORG" or row.country for row in rows):
            return name_of(mention)
        return "; ".join(dict.fromkeys(name_of(row)[0] for row in rows)), ""


@cache
def _answered() -> frozenset[str]:
    """Participles of those who only answer what another says: "trois préalables, aussitôt rejetés par Y"."""
    words = vocabulary()
    return conjugated((*words.endorse, *words.reporting), PAST)
