"""Whose verb says, asks or decides something in a sentence, and of whom another only tells it."""

from __future__ import annotations

import re

from pipeline.stages.points.idioms import according_pattern, enabled_pattern, endorsing_pattern, thought_noun_pattern
from pipeline.stages.points.names import NOBODY, Name
from pipeline.stages.points.quoting import Quoting
from pipeline.stages.points.verb_forms import (
    demanding_forms,
    light_forms,
    reporting_forms,
    wishing_forms,
)
from pipeline.stages.points.vocabulary import vocabulary

_BEFORE_VERB = re.compile(r"([\w/-]+)['’]? ?\Z")
_PLURAL_BEFORE = re.compile(
    r"(?<![\w'-])(?:(?:ont|avaient|sont|se sont|auront)(?= [a-z])"
    r"|(?!(?:[a-z]{0,8}[tv]i|cons|s|ress|[a-z]{1,12}m)ent )[a-z]{2,12}ent"
    r"(?= (?:de |d'|a )?[a-z-]{2,20}(?:er|ir|re)(?![\w-])))"
)
""" "ont", "se sont", "conviennent de concentrer", "souhaitent ouvrir"; "vient de" is of one."""
_CLITIC = re.compile(
    r"(?P<subject>(?<![\w'-])(?:il|elle|qui|dernier|derniere|ne) )?(?P<clitic>(?<![\w'-])(?:l[ea]s?|leur) |l')\Z"
)
_NOUN_BEFORE = re.compile(r"(?:\A|[.,;:»] |\n)(?:l[ea] |l'|cet? |cette )[a-z-]{3,30}(?: [a-z-]{3,30})? \Z")
"""A subject noun before a clitic: "la ministre les attribue"."""
_SINGULAR = re.compile(r"\A(?:consent|ressent|dement)\Z|(?<!ini)[tv]ient\Z")
"""Forms in -ent of one: "retient", "prévient"."""
_COMPLEMENT = re.compile(r"(?: [^.;:«»\"]{1,80})? (?:que |qu')[^.;:«»\"]{1,200}")
"""What stands between a verb of saying and the verb of the clause that it governs."""
_WISHED = re.compile(r"(?: [a-z]{1,20}ment| aussi)? (?:que |qu')[^.;:«»\"]{1,200}")
"""The same behind a verb of wanting: the object of it has no relative clause here."""
_WHEREBY = re.compile(
    r"(?<![\w'-])(?:(?:par|dans) (?:le|la|les)quel(?:le)?s?"
    r"|(?:aux? termes?|en vertu) (?:duquel|de laquelle|desquel(?:le)?s))(?![\w-])"
)
"""How a relative opens that says what a document binds its parties to: "un accord par lequel les parties"."""
_UNDERGONE = re.compile(
    r"(?<![\w-])s(?:'|e )(?:(?:est|sont|etait|etaient) )?(?:vue?s?|voit|voient|fait|font|laisser?|entend) \Z"
)
""" "s'est vu confier", "se fait dicter": what another says to whom the subject is."""
_DONE = re.compile(
    r"(?:(?:a|ont|avait|avaient) |(?:s'|se )(?:est|sont|etait|etaient) )(?:[a-z]{2,20}ment )?"
    r"(?:pris|mis|fait|tenu|laisse|donne|rendu|passe|attire|tire|leve|pointe|souhaite|voulu|dit|arrete|appuye)(?![a-z])"
)
"""A turn in a compound tense: "avait pris", no "est favorable à"."""
_NUMBER = re.compile(r" (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plusieurs|une?)(?=[ .:,])")
_WORD = re.compile(r"[a-z]{1,30}")
_CLAUSE, _INFINITIVE = 80, 24
_WHAT = re.compile(r"(?<![\w'-])ce (?:que |qu'|dont )[^,;:.]{2,60}\Z")
"""What opens a clause that is the object of another verb."""


class Subjects(Quoting):
    """Finds the subjects of the verbs of saying of one article."""

    def subject(self, start: int, end: int) -> Name | None:
        """The subject of the last verb of saying in ``start`` to ``end``; NOBODY where it is somebody unnamed."""
        endorsed = endorsing_pattern().search(self.layout.folded, start, end)
        if endorsed is not None:
            end = endorsed.start("relative" if endorsed["relative"] else "answer")
        unnamed: Name | None = None
        dependent, finite = self.layout.speech.dependent(end), self.layout.speech.verb(end)
        verbs = [m for pattern in (dependent, finite) for m in pattern.finditer(self.layout.folded, start, end)]
        verbs = [m for m in verbs if self._is_verb(m, start, dependent=m.re is dependent)]
        verbs = [m for m in verbs if not self._is_wished(m, verbs) and not self._is_object(m, verbs)]
        of_points = thought_noun_pattern().search(self.layout.folded, start, end) is not None
        for verb in sorted(verbs, key=lambda m: -m.start()):
            if not of_points and _is_light(verb) and not self._takes_up(verb):
                continue
            if verb.re is dependent:
                found = self._main(start, verb.start())
            else:
                found = self.clauses.subject(start, verb.start(), plural=_plural(verb))
            if found is not None and found != NOBODY:
                return self._reporting(found, start, verb, [m for m in verbs if m.re is finite]) or found
            unnamed = unnamed or found
            if found == NOBODY and _WHEREBY.search(self.layout.folded, start, verb.start()) is not None:
                break
        return unnamed

    def _is_wished(self, verb: re.Match[str], verbs: list[re.Match[str]]) -> bool:
        """Whether a verb is what the subject of another wants: "X a suggéré que les deux parties choisissent"."""
        return any(
            not wishing_forms().isdisjoint(_WORD.findall(main.group()))
            and _WISHED.fullmatch(self.layout.folded, main.end(), verb.start()) is not None
            for main in verbs
            if main.end() < verb.start()
        )

    def _is_object(self, verb: re.Match[str], verbs: list[re.Match[str]]) -> bool:
        """Whether a verb only says what the subject of another tells: "X a rappelé ce que Y avait consenti"."""
        clause = _WHAT.search(self.layout.folded, max(0, verb.start() - _CLAUSE), verb.start())
        return clause is not None and any(main.end() <= clause.start() for main in verbs)

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
        inner = [m for m in inner if not self._is_object(m, [incise])]
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
        return [
            m
            for m in verbs
            if self._is_verb(m, start, dependent=False) and (of_points or not _is_light(m) or self._takes_up(m))
        ]

    def _takes_up(self, verb: re.Match[str]) -> bool:
        """Whether "en" and a number make points of what the sentence above speaks of: "elle en pose trois"."""
        en = self.layout.folded[max(0, verb.start() - 3) : verb.start()] == "en "
        return en and _NUMBER.match(self.layout.folded, verb.end()) is not None

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
        if (enabled := enabled_pattern().search(self.layout.folded, start, verb)) is not None:
            return self.clauses.behind(enabled.end("to"), verb, near=True)
        quoted = self.quoted_between(start, verb)
        if quoted is not None and quoted != NOBODY:
            return quoted
        near = _PLURAL_BEFORE.finditer(self.layout.folded, start, verb + _INFINITIVE)
        plurals = [match for match in near if match.end() <= verb]
        if plurals:
            return self.clauses.subject(start, plurals[-1].start(), plural=True)
        return self.clauses.first_subject(start, verb)

    def _is_verb(self, match: re.Match[str], start: int, *, dependent: bool) -> bool:
        """Whether a form is no noun ("la demande") and no participle read without its accent."""
        groups = match.groupdict()
        if self.layout.text[match.start()] in "àÀ":
            return False  # "lie le versement à trois conditions" has no "a"
        if groups.get("perfect") or groups.get("turn") or groups.get("own"):
            return True
        if match.group().startswith("l'"):
            return self._subject_before_clitic(start, match.start() + 2)
        last = self.layout.text[match.end() - 1]
        if groups.get("participle"):
            return last in "éts"
        word = _BEFORE_VERB.search(self.layout.folded[max(start, match.start() - 30) : match.start()])
        if dependent and _UNDERGONE.search(self.layout.folded, max(start, match.start() - 30), match.start()):
            return False
        if dependent:
            return word is None or word.group(1) not in vocabulary().no_verb_behind - {"de", "d", "a", "en", "sans"}
        if last == "é":
            return False
        if word is not None and word.group(1) == "il" and match.group() in vocabulary().impersonal:
            return False
        if word is None or word.group(1) not in vocabulary().no_verb_behind:
            return True
        return self._subject_before_clitic(start, match.start())


def _is_light(verb: re.Match[str]) -> bool:
    """Whether the verb says something only of points, and is not "s'engage à" or a turn of saying."""
    words = re.split(r"[ ']", verb.group())
    groups = verb.groupdict()
    whole = groups.get("own") or words[0] in {"s", "se", "y"} or (groups.get("turn") and len(words) > 2)
    return words[-1] in light_forms() and not whole


def _is_plain(verb: re.Match[str]) -> bool:
    """Whether a verb is in a simple tense: it does not tell of what is past."""
    groups = verb.groupdict()
    done = groups.get("turn") and _DONE.match(verb.group()) is not None
    return groups.get("perfect") is None and groups.get("own") is None and not done


def _plural(verb: re.Match[str]) -> bool:
    words = verb.group().removeprefix("l'").removeprefix("n'").replace(",", "")
    if verb.groupdict().get("plain"):
        return words.endswith(("ent", "ont")) and _SINGULAR.search(words) is None
    return words.startswith(("ont ", "avaient ", "se sont ", "sont ", "auront ", "s'etaient "))
