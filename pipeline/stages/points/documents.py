"""Whose a document is with which an intro begins: "X a dévoilé sa stratégie. Elle repose sur deux axes".

The owner stands behind the noun ("le plan d'action de X"), or is its possessor ("sa stratégie"); else the sentence
above that speaks of the document says him: its complement, its agent, the subject of the verb that presents it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.stages.entities.gazetteer import adjective_country, load_gazetteer
from pipeline.stages.points.document_patterns import (
    definite_opening,
    document_noun,
    granted_opening,
    signed_by_several,
    taken_up_opening,
)
from pipeline.stages.points.layout import REACH
from pipeline.stages.points.names import NOBODY, Name, name_of
from pipeline.stages.points.people import FEMININE, MASCULINE
from pipeline.stages.points.sayings import Sayings
from pipeline.stages.points.speech import is_finite
from pipeline.stages.points.verb_forms import begun_forms, light_forms, presenting_forms, signing_forms
from pipeline.stages.points.vocabulary import is_human, vocabulary
from pipeline.stages.points.voices import first_person

_BACK, _NEAR = 6, 2
"""Sentences back in which a document is spoken of, at most: by its noun, and where only a pronoun takes it up."""
_OWNER = 80
"""Code points behind the noun of a document in which its owner stands."""
_OF = re.compile(
    r"s?(?: [a-z-]{1,40}(?:ique|al|ale|el|elle|if|ive|en|enne|ain|aine|ais|aise))?(?:,? [^,.;:«»\"]{2,40},)?"
    r" (?:(?:d'|de )?[a-z-]{1,40} )?(?:[a-z-]{1,40}(?:ique|al|ale|el|elle|if|ive) )?"
    r"(?:du |d'|des |de (?:la |l'|m\. |mme )?)(?:[a-z-]{3,15} )?"
)
"""What stands between a document and its owner: "d'action de l'"."""
_PARTIES = re.compile(
    r"(?: [a-z-]{4,20}){0,2} (?:entre|(?:conclue?|signee?|passee?|scellee?|negociee?|paraphee?)"
    r" (?:[a-z]{4,12} )?(?:par|entre)) (?:l[ea]s? |l')?"
)
"""What stands between an agreement and the first of its parties."""
_WITH = re.compile(
    r"[^.;:«»]{0,90}? (?:conclue?|signee?|passee?|scellee?|negociee?|paraphee?)(?: [a-z]{4,12})?"
    r" avec (?:l[ea]s? |l')?(?=[a-z])"
)
"""What makes an agreement that of two: "l'accord signé avec la Russie"."""
_BINDS = re.compile(r"(?<![\w'-])(?:prevoi[a-z]{1,5}|stipule|dispose|engage|oblige|impose|enonce)(?![\w-])")
"""What an agreement does to its parties."""
_OF_BODY = re.compile(r"s? (?:d'action )?(?:du |de (?:la |l'))(?P<noun>[a-z-]{3,20}) (?!d[eu] |d'|des )(?=[a-z])")
_WHICH = re.compile(
    r"s?(?: [a-z-]{1,40}){0,2} (?:que |qu'|auquel |dont )"
    r"(?:vien(?:t|nent) de |a |ont |avait )?(?:(?P<verb>[a-z]{3,15}) )??"
    r"(?P<article>l[ea]s? |l'|m\. |mme )?(?=[a-z])"
)
_ARTICLE = 6
"""Code points of an article before a name."""
_OFFICE = 40
"""Code points of an office before the name in such a relative, at most."""
_BY = re.compile(r"[^.;:]{0,60}? par (?:l[ea]s? |l')?")
_ADJECTIVE = re.compile(r" (?:nationale? |d'action )?(?P<state>[a-zà-ÿ-]{4,30})(?![\w-])")
_NAMED = re.compile(
    r"(?: [\w'-]{1,20}){0,5} (?:du |d'|des |de (?:la |l')?)(?P<name>[A-ZÀ-Ý][\w'-]{2,30}(?: [A-ZÀ-Ý][\w'-]{2,30}){0,2})"
)
_NEW_THING = re.compile(r"une? (?P<noun>[a-z-]{3,30}) (?![A-Z])")
"""A thing of which a sentence tells first."""
_THERE = re.compile(
    r"(?:[^,.;:«»\"]{2,60}, )?(?:en voici |en voila |objectifs? affiches? |y (?:figur|sont |ser|appar)"
    r"|on (?:en (?:retien(?:t|dra)|gard(?:e|era)|tir(?:e|era))"
    r"|y (?:lit|trouve|decouvre|apprend|releve|note|retrouve|lira|trouvera)|peut y (?:lire|trouver))(?![\w-])"
    r"|il y est |(?:au (?:menu|programme|sommaire|coeur)|en (?:substance|resume|bref)), "
    r"|il (?:en|s'en) (?:ressort|decoule|resulte|degage) "
    r"|(?:[a-z]{2,12} [a-z-]{3,20}(?: [a-z-]{3,20}){0,2}) y (?:figur|sont |ser|appar|tien))"
)
"""What takes up a document: "Y figurent deux priorités"."""
_ACCORDING_TO_IT = re.compile(
    r"(?<![\w'-])(?:selon|d'apres) (?P<pronoun>lui|elle|celui-ci|celle-ci|ce dernier|cette derniere)(?![\w-])"
)
""" "Trois goulets brident selon elle le trafic", where "elle" is no person."""
_IT = re.compile(r"(?:[^,.;:«»]{2,60}, )?(?P<pronoun>il|elle) (?!faut|est |a ete|y |s'agi)[a-z]")
_LATTER = re.compile(
    r"(?:[^,.;:«»]{2,60}, )?(?P<pronoun>celui-ci|celle-ci|ce dernier|cette derniere) (?:y )?(?P<verb>[a-z]{3,20})"
)
"""What takes up the last noun of the sentence above: "X a présenté son rapport. Ce dernier préconise"."""
_MADE_BY = re.compile(r"(?: [a-z-]{3,20}){0,2}?,? (?P<made>[a-z]{3,15})(?: [a-z]{2,15}){0,3}? par ")
_IN_IT = re.compile(r"(?:[^,.;:«»]{2,60}, )?dans ce (?:cadre|contexte)(?![\w'-])")
"""What only ties a sentence to the one above: "Dans ce cadre, l'Allemagne financera"."""
_JOINT = re.compile(r"s? (?:conjointe?|commune?|final|finale)\b")
_AT_A_MEETING = re.compile(r",? [a-z]{3,20}ee?s? (?:au terme|a l'issue|a la fin|a la cloture|lors|au cours) ")
"""What stands behind an act of those who met: "la déclaration adoptée au terme de la rencontre"."""
_HELPED = re.compile(
    r"(?<![\w'-])a (?:[a-z]{3,20}ment )?(?P<verb>(?!ete )[a-z]{3,15})(?: (?!par )[a-z]{2,12}){0,5} ?\Z"
)
"""A compound verb directly before its object."""
_WORD = re.compile(r"[a-z]{1,30}")
_COMPLEMENT = re.compile(r"(?<![\w'-])(?:de |d')\Z")
"""What makes a document the complement of another noun: "la loi autorisant la ratification de l'accord"."""
_FEMININE = frozenset(("la", "une", "sa", "cette", "ma", "notre", "leur", "l'"))
_MASCULINE = frozenset(("le", "un", "son", "ce", "cet", "du", "au", "mon", "notre", "leur", "l'"))


class Documents:
    """Finds who presents a document."""

    def __init__(self, sayings: Sayings, said_in: Callable[[int, int], Name | None]) -> None:
        self.sayings = sayings
        self.layout = sayings.layout
        self.register = sayings.register
        self.said_in = said_in

    def owner(self, start: int, end: int) -> Name | None:
        """Whose document begins the words from ``start`` to ``end``, or is taken up there by "il" or "elle"."""
        folded = self.layout.folded
        if _IN_IT.match(folded, start, end) is not None:
            return None
        if (opens := definite_opening().match(folded, start, end) or self._saying(start, end)) is not None:
            noun = opens["text"] or opens["noun"]
            found = self._complement(opens.end(), end)
            if found is None and opens["whose"] not in {"un", "une"}:
                found = self._of_relative(opens.end(), end)
            if found is None and opens["whose"] in {"son", "sa"}:
                ours = self._of_us(start) or self._of_thing(start)
                found = None if ours else self.register.pronoun(start, "")
            elif found is None and opens["whose"] == "leur":
                found = self.sayings.clauses.they(start)
            elif found is None and (agent := self._agent(opens.end(), end)) is not None:
                found = agent
            elif found is None and opens["whose"] not in {"notre", "mon", "ma", "un", "une"}:
                found = self._above(start, document_noun("" if opens["text"] else noun), _BACK)
                joint = _JOINT.match(folded, opens.end(), end) is not None
                met = _AT_A_MEETING.match(folded, opens.end(), end) is not None
                if found is None and noun in vocabulary().acts and not joint and not met:
                    found = self.register.assembly(start)
            return None if found == NOBODY else found
        if granted_opening().match(folded, start, end) is not None:
            return self._announcing(start)
        taken = taken_up_opening().match(folded, start, end) or _ACCORDING_TO_IT.search(folded, start, end)
        latter = _LATTER.match(folded, start, end) if taken is None else None
        if latter is not None and is_finite(latter["verb"]) and latter["verb"] not in light_forms():
            gender = FEMININE if latter["pronoun"] in vocabulary().feminine else MASCULINE
            return self._above(start, document_noun(""), 1, gender)
        it = _IT.match(folded, start, end) if taken is None else None
        if it is not None and (index := self.layout.sentence_at(start)):
            above, topics = self.layout.sentence(index - 1), self.sayings.clauses.topics
            gender = FEMININE if it["pronoun"] in vocabulary().feminine else MASCULINE
            if topics.brings_text(above, gender):
                return self._above(start, document_noun(""), 1, gender)
            if topics.of_text(above):
                return self.owner(above.start, above.end) or self._above(above.start, document_noun(""), _BACK)
        if taken is None:
            return (
                self._above(start, document_noun(""), _NEAR) if _THERE.match(folded, start, end) is not None else None
            )
        gender = FEMININE if taken["pronoun"] in vocabulary().feminine else MASCULINE
        return self._above(start, document_noun(""), _NEAR, gender)

    def _announcing(self, start: int) -> Name | None:
        """The person who announces in the sentence above what "ce financement" at ``start`` takes up."""
        index = self.layout.sentence_at(start)
        above = self.layout.sentence(index - 1) if index else None
        if above is None or not self._presented(above.start, above.end):
            return None
        found = self.said_in(max(above.start, above.end - REACH), above.end)
        return found if found in self.register.people else None

    def _saying(self, start: int, end: int) -> re.Match[str] | None:
        """The document that says what the intro tells: "Les retards, concluait son rapport, ont deux causes"."""
        incises = self.layout.speech.incise(end).finditer(self.layout.folded, start, end)
        behind = (definite_opening().match(self.layout.folded, m.end() + 1, end) for m in incises if not m["he"])
        return next((document for document in behind if document is not None), None)

    def _of_thing(self, start: int) -> bool:
        """Whether the sentence before ``start`` opens with a new thing, whose document it is: "Une mission est prévue.
        Son mandat …"."""
        index = self.layout.sentence_at(start)
        above = self.layout.sentence(index - 1) if index else None
        opens = _NEW_THING.match(self.layout.folded, above.start, above.end) if above is not None else None
        return opens is not None and not is_human(opens["noun"]) and opens["noun"] not in vocabulary().offices

    def _of_us(self, start: int) -> bool:
        """Whether the sentence before ``start`` speaks in the first person: "Mon pays avance. Son plan …"."""
        index = self.layout.sentence_at(start)
        above = self.layout.sentence(index - 1) if index else None
        return above is not None and first_person(self.layout.text[above.start : above.end])

    def _complement(self, behind: int, end: int) -> Name | None:
        """The owner behind the noun of a document that ends at ``behind``."""
        here = self.sayings.names.between(behind, min(end, behind + _OWNER))
        between = _PARTIES.fullmatch(self.layout.folded, behind, here[0].start) if here else None
        if between is not None and _BINDS.search(self.layout.folded, here[0].end, end) is not None:
            return self.sayings.named_at(between.end(), _OWNER)
        if (state := self._state_of(behind, end)) is not None:
            return state
        if (body := self._definite_body(behind, end)) is not None:
            return body
        if not here or _OF.fullmatch(self.layout.folded, behind, here[0].start) is None:
            return None
        return name_of(here[0]) if here[0].label != "LOC" or here[0].country else None

    def _definite_body(self, behind: int, end: int) -> Name | None:
        """The body that "du ministère", "de la Banque" behind a document's noun takes up."""
        match = _OF_BODY.match(self.layout.folded, behind, end)
        words = vocabulary()
        if match is None or match["noun"] not in words.bodies | words.named_bodies:
            return None
        if self.sayings.names.between(match.start("noun"), match.end("noun") + 4):
            return None
        found = self.register.body(match.start("noun"), self.layout.text[slice(*match.span("noun"))])
        return None if found == NOBODY else found

    def _of_relative(self, behind: int, end: int) -> Name | None:
        """Who did what the relative behind a document's noun says: "le rapport que la Banque vient de consacrer à"."""
        match = _WHICH.match(self.layout.folded, behind, end)
        if match is None or (match["verb"] and match["verb"] not in presenting_forms()):
            return None
        here = self.sayings.names.between(match.end(), match.end() + (_OFFICE if match["article"] else 1))
        if not here or (here[0].label == "LOC" and not here[0].country) or self.sayings.names.governed(here[0]):
            return None
        return name_of(here[0])

    def _state_of(self, behind: int, end: int) -> Name | None:
        """The state of the adjective behind the noun ("la stratégie chilienne"), or within the document's own name."""
        text = self.layout.text
        adjective = _ADJECTIVE.match(text, behind, end)
        if adjective is not None and (code := adjective_country(adjective["state"])):
            return self.register.of_country(code)
        named = _NAMED.match(text, behind, min(end, behind + _OWNER))
        within = [m for m in self.register.voices.names.between(behind - _OWNER, behind) if m.end > behind]
        if named is None or not within or within[0].end < named.end():
            return None
        entry = load_gazetteer().lookup(named["name"])
        state = entry is not None and entry.label == "LOC" and entry.country and entry.kind == "country"
        return self.register.of_country(entry.country) if entry is not None and state else None

    def _agent(self, behind: int, end: int) -> Name | None:
        """By whom a document is, as what is said of it right behind its noun: "Le projet, porté par X, compte …"."""
        match = _MADE_BY.match(self.layout.folded, behind, end)
        if match is None or match["made"] not in begun_forms() | presenting_forms():
            return None
        here = self.sayings.names.between(match.end(), match.end() + _ARTICLE)
        if here and here[0].label != "PER":
            return self.sayings.named_at(match.end(), _OWNER)
        return self.sayings.clauses.behind(match.end(), end, near=True)

    def _above(self, start: int, document: re.Pattern[str], reach: int, gender: str = "") -> Name | None:
        """Who is the owner of the document that the sentences before ``start`` speak of."""
        index = self.layout.sentence_at(start)
        for above in range((index or 0) - 1, max(-1, (index or 0) - 1 - reach), -1):
            sentence = self.layout.sentence(above)
            begin = max(sentence.start, sentence.end - REACH)
            nouns = [m for m in document.finditer(self.layout.folded, begin, sentence.end) if _agrees(m, gender)]
            if nouns:
                return self._owner_in(begin, sentence.end, nouns)
        return None

    def _owner_in(self, begin: int, end: int, nouns: list[re.Match[str]]) -> Name | None:
        for noun in nouns:
            if _WITH.match(self.layout.folded, noun.end(), end) is not None:
                return None
            found = self._complement(noun.end(), end)
            if found is None and self._presented(noun.end(), end):
                found = self._of_relative(noun.end(), end)
            if found is not None:
                return found
            agent = _BY.match(self.layout.folded, noun.end(), end) if self._presented(noun.end(), end) else None
            here = self.sayings.names.between(agent.end(), agent.end() + 6) if agent is not None else []
            if here:
                return name_of(here[0])
        if self._signers(begin, nouns[0].start()) == NOBODY:
            return None
        shown = not all(_COMPLEMENT.search(self.layout.folded, max(begin, n.start() - 4), n.start()) for n in nouns)
        if shown and self._presented(begin, end) and (found := self.said_in(begin, end)) is not None:
            return None if self._signed_together(found, begin, end) else found
        if any(noun["det"] in {"un", "une"} and self._is_object(begin, noun.start()) for noun in nouns):
            found = self.sayings.clauses.first_subject(begin, nouns[0].start())
            return found if found in self.register.people or found in self.register.bodies else None
        if any(noun["det"] in {"son", "sa"} for noun in nouns):
            found = self.sayings.clauses.first_subject(begin, end)
            return found if found not in {None, NOBODY} else self.register.pronoun(begin, "")
        return None

    def _signers(self, begin: int, noun: int) -> Name | None:
        """Those who signed a document together; NOBODY where one of them is unnamed: "X et l'hôpital ont signé une"."""
        verb = signed_by_several().search(self.layout.folded, begin, noun)
        return self.sayings.clauses.subject(begin, verb.start(), plural=True) if verb is not None else None

    def _signed_together(self, found: Name, begin: int, end: int) -> bool:
        """Whether a sentence tells that several persons signed a document: what stands in it is nobody's."""
        several = found[0].split("; ")
        people = {name for name, _ in self.register.people}
        signed = not signing_forms().isdisjoint(_WORD.findall(self.layout.folded, begin, end))
        return signed and len(several) > 1 and people.issuperset(several)

    def _is_object(self, begin: int, noun: int) -> bool:
        """Whether a document is what somebody presents: "X lui a remis un document"."""
        helped = _HELPED.search(self.layout.folded, begin, noun)
        return helped is not None and helped["verb"] in presenting_forms()

    def _presented(self, begin: int, end: int) -> bool:
        return not presenting_forms().isdisjoint(_WORD.findall(self.layout.folded, begin, end))


def _agrees(noun: re.Match[str], gender: str) -> bool:
    determiner = noun["det"] or ""
    return not gender or not determiner or determiner in (_FEMININE if gender == FEMININE else _MASCULINE)
