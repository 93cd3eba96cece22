"""Who a stretch of text says it is from: "selon X", "annoncées par X", "a dit X", the subject of a verb of saying."""

from __future__ import annotations

import re
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.points.clauses import Clauses
from pipeline.stages.points.names import NOBODY, Name, Names, name_of
from pipeline.stages.points.register import Register
from pipeline.stages.points.speech import (
    according_pattern,
    closing_incise_pattern,
    document_pattern,
    endorsing_pattern,
    guided_pattern,
    is_participle,
    national_pattern,
    owned_pattern,
    point_noun_pattern,
    possessive_pattern,
    said_noun_pattern,
    thought_noun_pattern,
)
from pipeline.stages.points.verb_forms import (
    begun_forms,
    demanding_forms,
    light_forms,
    reporting_forms,
    wishing_forms,
)
from pipeline.stages.points.vocabulary import vocabulary

_REACH = 1_500
"""Code points of a sentence that are read, at most."""
_BEFORE_VERB = re.compile(r"([\w-]+)['’]? ?\Z")
_PLURAL_BEFORE = re.compile(r"(?<![\w'-])(?:ont|avaient|sont|se sont|auront)(?= [a-z])")
_CLITIC = re.compile(
    r"(?P<subject>(?<![\w'-])(?:il|elle|qui|dernier|derniere|ne) )?(?P<clitic>(?<![\w'-])(?:l[ea]s?|leur) |l')\Z"
)
_NOUN_BEFORE = re.compile(r"(?:\A|[.,;:»] |\n)(?:l[ea] |l'|cet? |cette )[a-z-]{3,30}(?: [a-z-]{3,30})? \Z")
"""A subject noun before a clitic: "la ministre les attribue"."""
_SINGULAR = re.compile(r"\A(?:consent|ressent|dement)\Z|(?<!ini)[tv]ient\Z")
"""Forms in -ent of one: "retient", "prévient"."""
_LEAD = 30
"""Code points in which a clause names its subject: ", les deux mesures"."""
_COMPLEMENT = re.compile(r"(?: [^.;:«»\"]{1,80})? (?:que |qu')[^.;:«»\"]{1,200}")
"""What stands between a verb of saying and the verb of the clause that it governs."""
_WISHED = re.compile(r"(?: [a-z]{1,20}ment| aussi)? (?:que |qu')[^.;:«»\"]{1,200}")
"""The same behind a verb of wanting: the object of it has no relative clause here."""
_WORD = re.compile(r"[a-z]{1,30}")
_OF = " de "
"""What stands before the author of a document."""
_AT_HOME = re.compile(
    r"(?:(?:mais|et) )?(?:(?:au (?:siege|sein|cabinet)|du cote|dans (?:les (?:rangs|couloirs|bureaux)|l'entourage)"
    r"|a la (?:direction|tete|presidence)|aupres|au sommet)(?: [a-z]{4,20})? (?:du |de la |de l'|d'|des |de )"
    r"|(?:a|chez) (?:la |l'|les? )?|au |aux )"
)
"""What says where they are of whom "on" speaks."""
_JOINED, _AND = 120, re.compile(r"(?: ?\([^()\n]{1,30}\))?(?:,| et) (?:l[ea]s? |l')?")
"""What joins the names of a coordination, and within how many code points it ends."""
_ONE_SIDE = re.compile(r"(?:[^,.;:]{2,40}, )?(?:du )?cote (?P<state>[a-z-]{4,30})(?: [a-z]{2,12})?, (?:l')?on ")
""" "Côté chinois, on insiste sur", "du côté togolais, l'on"."""
_ONE = re.compile(r"(?: ?\([^)\n]{1,20}\))?, (?:l')?on ")
_WE = re.compile(r"(?<![\w'-])(?:nous|moi|je), ")
_CIVILITY = 6
"""Code points of a civility."""
_WHOM = re.compile(r", (?:et )?(?:pour|selon|d'apres|chez) (?:qui|lequel|laquelle) ")


class Sayings:
    """Reads who says something in a stretch of text."""

    def __init__(self, names: Names, register: Register) -> None:
        self.names = names
        self.layout = names.layout
        self.register = register
        self.clauses = Clauses(names, register)

    def we(self, start: int, end: int) -> Name | None:
        """ "Nous, X, demandons"."""
        match = _WE.search(self.layout.folded, start, end)
        if match is None:
            return None
        here = self.names.between(match.end(), match.end() + 6)
        return name_of(here[0]) if here and self.layout.text[here[0].end : here[0].end + 1] == "," else None

    def reported(self, start: int, end: int) -> Name | None:
        """Whose points another only tells: "X a rappelé les exigences de Y :"."""
        owned = next(reversed(list(owned_pattern().finditer(self.layout.folded, start, end))), None)
        if (
            owned is None
            or owned["plan"]
            or not reporting_forms().intersection(_words(self.layout.folded, start, owned))
        ):
            return None
        here = self.names.between(owned.end(), owned.end() + 8)
        civil = here and re.fullmatch(r"(?:MM?\. |Mme |Mlle )?", self.layout.text[owned.end() : here[0].start])
        if not civil or here[0].label == "LOC":
            return None
        return name_of(here[0]) if self.layout.text[here[0].end : end].strip(" ") in {"", ":", "."} else None

    def behind_relative(self, start: int, end: int) -> Name | None:
        """ "trois axes, que détaille X", at the end of the sentence."""
        match = self.layout.speech.relative(end).search(self.layout.folded, start, end)
        return None if match is None else self.clauses.behind(match.end(), end, near=True)

    def at_home(self, start: int, end: int) -> Name | None:
        """ "Au siège de X, on détaille …", "Chez X, on réclame", "Du côté de X, l'on plaide": the body."""
        side = _ONE_SIDE.match(self.layout.folded, start, end)
        if side is not None and (code := adjective_country(self.layout.text[slice(*side.span("state"))])):
            return self.register.of_country(code)
        match = _AT_HOME.match(self.layout.folded, start, end)
        here = self.names.between(match.end(), match.end() + 1) if match is not None else []
        if not here or here[0].label != "ORG":
            return None
        behind = _ONE.match(self.layout.folded, here[0].end, end)
        return name_of(here[0]) if behind is not None else None

    def inverted(self, start: int, end: int) -> Name | None:
        """ "Aussi a-t-elle soumis …", "Ainsi le ministre propose-t-il …"."""
        match = self.layout.speech.inverted(end).search(self.layout.folded, start, end)
        if match is None:
            return None
        if match["phrase"]:
            return self.clauses.subject(match.start("phrase"), match.end("phrase"), plural=False)
        return self.register.pronoun(match.start(), match["pronoun"] or match["pronoun2"], quoted=True)

    def by_source(self, start: int, end: int) -> Name | None:
        """ "selon X", "selon lui", "pour qui"; "annoncées par X"."""
        folded = self.layout.folded
        match = according_pattern().search(folded, start, end)
        if match is not None and (
            match["pronoun"] or match.start() <= start + 2 or self.layout.text[match.start() - 2] in ",«(:"
        ):
            if match["pronoun"] or match["croire"]:
                return self.register.pronoun(start, match["pronoun"] or "")
            document = document_pattern().match(folded, match.end(), end)
            if document is not None:
                here = self.names.between(document.end(), document.end() + 6)
                owner = document.start() + max(0, document.group().rfind(_OF) + len(_OF))
                return name_of(here[0]) if here else self.clauses.behind(owner, end, near=True)
            named = self._source(match.end() + 1, end)
            if named is not None and (not match["pour"] or self._alone(match.end() + 1)):
                return self._demanding(match.end(), end) or named
        whom = _WHOM.search(folded, start, end)
        if whom is not None and ", " not in folded[whom.end() : end]:
            people = [m for m in self.names.between(start, whom.start()) if m.label == "PER"]
            if people:
                return name_of(people[-1])
        return self._agent(start, end)

    def _demanding(self, start: int, end: int) -> Name | None:
        """The body or state that, as another says, asks: "selon X, la Banque exige deux réformes"."""
        comma = self.layout.text.find(", ", start, end)
        found = self.subject(comma + 2, end) if comma >= 0 else None
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
            if alone and is_participle(word, self.layout.text[passive.start() : passive.start() + len(word)]):
                break
            passive = pattern.search(folded, passive.start() + len(word), end)
        else:
            return None
        nouns = point_noun_pattern() if word in begun_forms() else said_noun_pattern()
        if passive.start() > start + 2:
            said = nouns.search(folded, start, passive.start())
        else:
            behind = folded.find(", ", passive.end(), end)
            said = nouns.search(folded, behind, min(end, behind + _LEAD)) if behind >= 0 else None
        if said is None:
            return None
        found = self._source(passive.end(), end)
        if found is None or found in self.register.people or found in self.register.bodies:
            return found
        main = self.subject(start, passive.start())
        return main if main in self.register.people and self.register.speaks_for(main, found) else found

    def _source(self, offset: int, end: int) -> Name | None:
        found = self.named_at(offset, 90)
        if found is None:
            found = self.clauses.behind(offset, min(end + 1, offset + 200))
        return None if found == NOBODY else found

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

    def subject(self, start: int, end: int) -> Name | None:
        """The subject of the last verb of saying in ``start`` to ``end``; NOBODY where it is somebody unnamed."""
        endorsed = endorsing_pattern().search(self.layout.folded, start, end)
        if endorsed is not None:
            end = endorsed.start("relative")
        unnamed: Name | None = None
        dependent, finite = self.layout.speech.dependent(end), self.layout.speech.verb(end)
        verbs = [m for pattern in (dependent, finite) for m in pattern.finditer(self.layout.folded, start, end)]
        verbs = [m for m in verbs if self._is_verb(m, start, dependent=m.re is dependent)]
        verbs = [m for m in verbs if not self._is_wished(m, verbs)]
        of_points = thought_noun_pattern().search(self.layout.folded, start, end) is not None
        for verb in sorted(verbs, key=lambda m: -m.start()):
            if not of_points and _is_light(verb):
                continue
            if verb.re is dependent:
                found = self._main(start, verb.start())
            else:
                found = self.clauses.subject(start, verb.start(), plural=_plural(verb))
            if found is not None and found != NOBODY:
                return self._reporting(found, start, verb, [m for m in verbs if m.re is finite]) or found
            unnamed = unnamed or found
        return unnamed

    def _is_wished(self, verb: re.Match[str], verbs: list[re.Match[str]]) -> bool:
        """Whether a verb is what the subject of another wants: "X a suggéré que les deux parties choisissent"."""
        return any(
            not wishing_forms().isdisjoint(_WORD.findall(main.group()))
            and _WISHED.fullmatch(self.layout.folded, main.end(), verb.start()) is not None
            for main in verbs
            if main.end() < verb.start()
        )

    def _reporting(self, found: Name, start: int, verb: re.Match[str], finite: list[re.Match[str]]) -> Name | None:
        """The person who says that a state or body does so, where that is his own act, not one that he only tells of:
        "M. X a annoncé que Berlin s'engageait à", but "le porte-parole a indiqué que le Conseil avait adopté"."""
        if found in self.register.people or not _is_plain(verb):
            return None
        for main in reversed([m for m in finite if m.end() < verb.start()]):
            if _COMPLEMENT.fullmatch(self.layout.folded, main.end(), verb.start()) is None:
                continue
            who = self.clauses.subject(start, main.start(), plural=_plural(main))
            if who in self.register.people:
                own = demanding_forms().isdisjoint(_WORD.findall(verb.group()))
                speaks = self.register.may_speak_for if own else self.register.speaks_for
                return who if speaks(who, found, start, main.start()) else None
        return None

    def told(self, start: int, end: int) -> Name | None:
        """Who did what another tells of: "Le chef du gouvernement a posé trois conditions, a rapporté M. X", "Le Japon
        aurait posé trois conditions, selon M. X"."""
        folded = self.layout.folded
        incises = self.layout.speech.incise(end).finditer(folded, start, end)
        incise = next((m for m in incises if not m["he"] and not self._quotes(m)), None)
        incise = incise or according_pattern().search(folded, start, end)
        if incise is None or self.register.voices.inside(incise.start()):
            return None
        told = reporting_forms().intersection(_WORD.findall(incise.group()))
        inner = [m for m in self._verbs(start, end) if not incise.start() <= m.start() < incise.end()]
        for verb in sorted(inner, key=lambda m: -m.start()):
            if _is_plain(verb) and not told:
                continue
            found = self.clauses.subject(start, verb.start(), plural=_plural(verb))
            if found is not None and found != NOBODY:
                return found
        return None

    def _verbs(self, start: int, end: int) -> list[re.Match[str]]:
        """The finite verbs of saying, proposing and deciding; those that do so only of points where points stand by."""
        of_points = thought_noun_pattern().search(self.layout.folded, start, end) is not None
        verbs = self.layout.speech.verb(end).finditer(self.layout.folded, start, end)
        return [m for m in verbs if self._is_verb(m, start, dependent=False) and (of_points or not _is_light(m))]

    def _subject_before_clitic(self, start: int, verb: int) -> bool:
        """Whether "la", "leur", "en" before a form are pronouns: a subject stands before them."""
        clitic = _CLITIC.search(self.layout.folded, max(start, verb - 30), verb)
        if clitic is None:
            return False
        if clitic["subject"] or _NOUN_BEFORE.search(
            self.layout.folded[max(start, clitic.start() - 60) : clitic.start("clitic")]
        ):
            return True
        return any(
            m.end == clitic.start("clitic") - 1
            for m in self.names.between(max(start, clitic.start() - 80), clitic.end())
        )

    def _main(self, start: int, verb: int) -> Name | None:
        """Whose verb an infinitive or a participle behind "et" is: that of the person quoted or of the sentence."""
        quoted = self.quoted_between(start, verb)
        if quoted is not None and quoted != NOBODY:
            return quoted
        plurals = list(_PLURAL_BEFORE.finditer(self.layout.folded, start, verb))
        if plurals:
            return self.clauses.subject(start, plurals[-1].start(), plural=True)
        return self.clauses.first_subject(start, verb)

    def _is_verb(self, match: re.Match[str], start: int, *, dependent: bool) -> bool:
        """Whether a form is no noun ("la demande") and no participle read without its accent."""
        groups = match.groupdict()
        if groups.get("perfect") or groups.get("turn") or groups.get("own"):
            return True
        if match.group().startswith("l'"):
            return self._subject_before_clitic(start, match.start() + 2)
        last = self.layout.text[match.end() - 1]
        if groups.get("participle"):
            return last in "éts"
        word = _BEFORE_VERB.search(self.layout.folded[max(start, match.start() - 30) : match.start()])
        if dependent:
            return word is None or word.group(1) not in vocabulary().no_verb_behind - {"de", "d", "a", "en", "sans"}
        if last == "é":
            return False
        if word is not None and word.group(1) == "il" and match.group() in vocabulary().impersonal:
            return False
        if word is None or word.group(1) not in vocabulary().no_verb_behind:
            return True
        return self._subject_before_clitic(start, match.start())

    def owner(self, start: int, end: int) -> Name | None:
        """ "Voici les trois propositions de X :", "les exigences de X sont connues"."""
        own = possessive_pattern().search(self.layout.folded[start:end])
        if own is None and (guided := self._guided(start, end)) is not None:
            return guided
        if own is not None:
            return self.register.pronoun(start + own.start(), "", human=own.group() in vocabulary().own_view)
        national = national_pattern().match(self.layout.folded, start, end)
        if national is not None and (code := adjective_country(self.layout.text[slice(*national.span("state"))])):
            return self.register.of_country(code)
        match = owned_pattern().search(self.layout.folded, start, end)
        if match is None:
            return None
        here = [m for m in self.names.between(match.end(), match.end() + 8) if m.label != "LOC" or m.country]
        if not here or (match["plan"] and here[0].label != "PER"):
            return None
        civility = self.layout.text[match.end() : here[0].start]
        return name_of(here[0]) if re.fullmatch(r"(?:MM?\. |Mme |Mlle )?", civility) else None

    def _guided(self, start: int, end: int) -> Name | None:
        """Whose action points guide: "Trois priorités guideront son mandat", "Deux soucis l'occupent"."""
        if point_noun_pattern().search(self.layout.folded, start, end) is None:
            return None
        match = guided_pattern().search(self.layout.folded, start, end)
        if match is None:
            return None
        if match["whom"] is None:
            return self.register.pronoun(start, "")
        here = self.names.between(match.end(), match.end() + _CIVILITY)
        return name_of(here[0]) if here and here[0].label == "PER" else None

    def quoted_between(self, start: int, end: int) -> Name | None:
        """Who is named, or meant by "il", behind a verb of saying; NOBODY where that is not clear."""
        unknown: Name | None = None
        for match in self.layout.speech.incise(end).finditer(self.layout.folded, start, end):
            if match["present"] and self.layout.text[match.end() - 1] == "é":
                continue
            if match["he"]:
                pronoun = match["pronoun"] or match["pronoun2"] or "il"
                inside = self.layout.sentence_at(match.start())
                quoted = self._quotes(match) or self.register.voices.inside(match.start())
                plain = inside is not None and not quoted
                offset = self.layout.sentence(inside).start if plain and inside is not None else match.start()
                found = self.register.pronoun(offset, pronoun, quoted=True)
                if found == NOBODY:
                    found = self._behind(match.end(), pronoun)
            else:
                index = self.layout.sentence_at(match.end() - 1)
                stop = min(self.layout.sentence(index).end, end + _REACH) if index is not None else end
                begin = match.end() + (self.layout.text[match.end() : match.end() + 1] == " ")
                found = self.clauses.behind(begin, min(stop, match.end() + 220)) or NOBODY
                if found == NOBODY and not self._quotes(match):
                    continue
            if self.register.is_house(found):
                continue
            if found != NOBODY:
                return found
            unknown = NOBODY
        closing = closing_incise_pattern().search(self.layout.folded, start, end)
        if closing is not None:
            found = self.clauses.behind(closing.end(), min(end + _REACH, closing.end() + 220), near=True) or NOBODY
            if found != NOBODY:
                return found
        return unknown

    def _quotes(self, match: re.Match[str]) -> bool:
        return match.group()[0] in '"»'

    def _behind(self, offset: int, pronoun: str) -> Name:
        """The person with whom the next sentence begins: "« … », a-t-il dit. Le maire X est né ici."."""
        index = self.layout.sentence_at(offset)
        if index is None or index + 1 >= self.layout.sentence_count:
            return NOBODY
        start = self.layout.sentence(index + 1).start
        people = [m for m in self.names.between(start, start + 60) if m.label == "PER" and not self.names.governed(m)]
        head = self.layout.folded[start : start + 3]
        if not people or head not in {"le ", "la ", "m. ", "mme"}:
            return NOBODY
        return name_of(people[0]) if (head in {"la ", "mme"}) == (pronoun in vocabulary().feminine) else NOBODY


def _words(folded: str, start: int, owned: re.Match[str]) -> list[str]:
    """The words before a match."""
    return re.findall(r"[a-z]{1,30}", folded[start : owned.start()])


def _is_light(verb: re.Match[str]) -> bool:
    """Whether the verb says something only of points, and is not "s'engage à" or a turn of saying."""
    words = re.split(r"[ ']", verb.group())
    groups = verb.groupdict()
    whole = groups.get("own") or words[0] in {"s", "se"} or (groups.get("turn") and len(words) > 2)
    return words[-1] in light_forms() and not whole


def _is_plain(verb: re.Match[str]) -> bool:
    """Whether a verb is in a simple tense: it does not tell of what is past."""
    return verb.groupdict().get("perfect") is None and verb.groupdict().get("own") is None


def _plural(verb: re.Match[str]) -> bool:
    words = verb.group().removeprefix("l'").removeprefix("n'").replace(",", "")
    if verb.groupdict().get("plain"):
        return words.endswith(("ent", "ont")) and _SINGULAR.search(words) is None
    return words.startswith(("ont ", "avaient ", "se sont ", "sont ", "auront ", "s'etaient "))
