"""Who says something: the subject of a verb of saying, the name behind it, "selon X", the antecedent of "il".

Without a parser: a subject is a name before the verb that no preposition governs and that no other noun phrase
separates from it. Where that is not safe nobody is named.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from pipeline.article import Span
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.speech import (
    according_pattern,
    class_noun_pattern,
    document_pattern,
    incise_pattern,
    owned_pattern,
    verb_pattern,
)
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_CIVILITY = re.compile(r"(?:\b(?:MM?|Mme|Mlle|Dr|Pr|Me)\.? )\Z")
_ARTICLE = re.compile(r"(?:\b[Ll]es? |\b[Ll]a |\b[Ll]')\Z")
_LAST_WORD = re.compile(r"([\w-]+)['’]? ?\Z")
_STARTS_CLAUSE = re.compile(r"(?:\A|[,;:.!?»\"(–—-]|\b(?:que|qu'|où|et|mais|car|tandis que|alors que))[ \"«]*\Z")
_OTHER_SUBJECT = re.compile(
    r"(?:[,–—] ?|- |\bque |\boù |\bqu')(?:l[ea]s? |l'|une? |des |ce(?:tte|s)? |s(?:on|a|es) |leurs? |il |elle |on )",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?: ?\([^()\n]{1,20}\))?(?:,? et |, |,? ainsi que )(?:l[ea]s? |l'|(?:MM?|Mme|Mlle|Dr|Pr)\.? )?", re.IGNORECASE
)
_ADJUNCT = re.compile(
    r"(?: ?\([^()]{1,20}\))?, (?:qui|que|par|dont|avec|recevant|accompagne|flanque|entoure|aux cotes|en presence) ?"
)
_LOOK_BACK = 3
_REACH = 1_500
"""Code points of a sentence that are read, at most."""

Name = tuple[str, str]
"""Canonical name and entity id; both "" where nobody is known."""
NOBODY: Name = ("", "")


class Subjects:
    """Reads who says something in a stretch of text. ``mentions`` are rows of the entities stage in text order."""

    def __init__(self, layout: Layout, mentions: Sequence[Any], title: str) -> None:
        self.layout = layout
        self.mentions = [m for m in mentions if m.label in {"PER", "ORG", "LOC"} or _assembly(m)]
        self._starts = [m.start for m in self.mentions]
        self.title = title

    def between(self, start: int, end: int) -> list[Any]:
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def by_source(self, start: int, end: int) -> Name | None:
        """ "selon X", "selon lui"; "annoncées par X"."""
        match = according_pattern().search(self.layout.folded, start, end)
        if match is not None and (match.start() <= start + 2 or self.layout.text[match.start() - 2] in ",«(:"):
            if match["pronoun"] or match["croire"]:
                return self._antecedent(start, match["pronoun"] or "")
            document = document_pattern().match(self.layout.folded, match.end(), end)
            if document is not None:
                here = self.between(document.end(), document.end() + 6)
                return name_of(here[0]) if here else None
            named = self.named_at(match.end() + 1, 60)
            if not match["pour"] or (named is not None and self._alone(match.end() + 1)):
                return named
        passive = re.compile(
            rf"(?:{alternatives(vocabulary().said)})(?:es?|s)? (?:[a-z]+ ){{0,3}}?par (?:le |la |l'|m\. |mme )?"
        ).search(self.layout.folded, start, end)
        return self.named_at(passive.end(), 90) if passive is not None else None

    def _alone(self, offset: int) -> bool:
        """Whether a person's name (with civility) stands at ``offset`` and a comma behind it."""
        people = [m for m in self.between(offset, offset + 6) if m.label == "PER"]
        return bool(people) and self.layout.text[people[0].end : people[0].end + 1] == ","

    def named_at(self, offset: int, reach: int) -> Name | None:
        """The name that stands at ``offset``, or the person named behind an office that begins there."""
        close = [
            m for m in self.between(offset, offset + reach) if "." not in self.layout.text[offset + 4 : m.start - 4]
        ]
        people = [m for m in close if m.label == "PER" and not self.governed(m)]
        here = [m for m in close if m.start - offset <= 6]
        if people:
            return name_of(people[0])
        return name_of(here[0]) if here else None

    def subject(self, start: int, end: int) -> Name | None:
        """The subject of the last verb of saying in ``start`` to ``end``; NOBODY where it is somebody unnamed."""
        folded = self.layout.folded
        verbs = list(verb_pattern().finditer(folded, start, end))
        for verb in reversed(verbs):
            if " " not in verb["verb"] and self.layout.text[verb.end() - 1] == "é":
                continue
            before = folded[start : verb.start()]
            word = _LAST_WORD.search(before)
            if word and word.group(1) in {
                "la",
                "le",
                "une",
                "un",
                "cette",
                "ce",
                "sa",
                "son",
                "en",
                "de",
                "des",
                "les",
                "leur",
                "a",
                "sans",
            }:
                continue
            pronoun = re.search(rf"(?<![\w'-])({alternatives(vocabulary().pronouns)}) (?:[a-z]{{1,3}}[ '])?\Z", before)
            if pronoun is not None:
                return self._antecedent(start, pronoun.group(1))
            if re.search(r"(?<![\w'-])(?:nous|je|j'|on|ils|elles|vous) ?(?:[a-z]{1,3}[ '])?\Z", before):
                return None
            found = self._name_before(start, verb.start(), plural=_plural(verb["verb"]))
            if found is not None:
                return found
        return None

    def _name_before(self, start: int, end: int, *, plural: bool) -> Name | None:
        text = self.layout.text
        for mention in reversed(self.between(start, end)):
            if mention.end > end or self.governed(mention) or not self.may_be_subject(mention):
                continue
            gap = text[mention.end : end]
            if gap.startswith("-") or text[mention.start - 1 : mention.start] == "-":
                continue
            apposition = gap.startswith(", ") and gap.rstrip().endswith(",")
            if not apposition and _OTHER_SUBJECT.search(gap):
                break
            if plural:
                joint = self._joint(start, mention)
                plural_name = re.search(r"(?:\b[Ll]es |\bMM\. )\Z", text[max(0, mention.start - 5) : mention.start])
                return joint or (name_of(mention) if plural_name else NOBODY)
            return name_of(self._outer(start, mention) if gap.rstrip().endswith(",") else mention)
        return self._office(start, end)

    def _joint(self, start: int, last: Any) -> Name | None:
        """All the names that "et" and commas join before ``last``; None where it stands alone or one is governed."""
        chain = [last]
        for mention in reversed(self.between(start, last.start)):
            gap = self.layout.text[mention.end : chain[-1].start]
            if self.layout.text[mention.start - 1 : mention.start] == "(":
                continue  # an acronym behind its long form
            if not _JOINT.fullmatch(gap):
                break
            chain.append(mention)
        first = chain[-1]
        if len(chain) == 1 or self.governed(first) or not self.may_be_subject(first):
            return None
        return "; ".join(dict.fromkeys(name_of(m)[0] for m in reversed(chain))), ""

    def _outer(self, start: int, mention: Any) -> Any:
        """The subject whose relative or adjunct between commas holds ``mention``: "X, qui recevait Y, a dit"."""
        for earlier in reversed(self.between(start, mention.start)):
            behind = self.layout.folded[earlier.end : earlier.end + 30]
            if _ADJUNCT.match(behind) and not self.governed(earlier) and self.may_be_subject(earlier):
                return earlier
        return mention

    def owner(self, start: int, end: int) -> Name | None:
        """ "Voici les trois propositions de X :"."""
        match = owned_pattern().search(self.layout.folded, start, end)
        if match is None or self.layout.text[end - 1] != ":":
            return None
        here = [m for m in self.between(match.end(), match.end() + 8) if m.label != "LOC" or m.country]
        civility = self.layout.text[match.end() : here[0].start] if here else "-"
        return name_of(here[0]) if re.fullmatch(r"(?:MM?\. |Mme |Mlle )?", civility) else None

    def may_be_subject(self, mention: Any) -> bool:
        """A place or a body must begin its clause; a person may follow his office."""
        before = self.layout.text[max(0, mention.start - 40) : mention.start]
        if mention.label == "PER":
            return True
        if mention.label in {"ORG", "MISC"}:
            before = class_noun_pattern().sub(lambda match: match["article"], before)
        bare = _ARTICLE.sub("", before)
        if bare != before:
            return (
                _STARTS_CLAUSE.search(bare) is not None
                or not bare.strip()
                or mention.label in {"ORG", "MISC"}
                or bare.endswith("\n")
            )
        line_start = self.layout.lines[self.layout.line_at(mention.start)].first == mention.start
        return line_start or _STARTS_CLAUSE.search(before) is not None

    def governed(self, mention: Any) -> bool:
        """Whether a preposition stands before the name (its article and civility apart)."""
        before = self.layout.folded[max(0, mention.start - 60) : mention.start]
        original = self.layout.text[max(0, mention.start - 60) : mention.start]
        cut = _CIVILITY.search(original)
        if cut is not None:
            before = before[: cut.start()]
        if mention.label in {"ORG", "MISC"}:
            before = class_noun_pattern().sub(lambda match: match["article"], before)
        before = _ARTICLE.sub("", before)
        word = _LAST_WORD.search(before)
        return word is not None and word.group(1) in vocabulary().governors and not before.rstrip().endswith(",")

    def _office(self, start: int, end: int) -> Name | None:
        """ "le ministre" that directly precedes the verb: the person of that office, where only one is known."""
        match = re.search(
            r"\b(?:l[ea] |l'|son |sa )((?:[a-z-]+ ){0,1}?)([a-z-]+)((?: [\w'-]+){0,9})[ ,]*\Z",
            self.layout.folded[start:end],
        )
        if match is None:
            return None
        words = vocabulary()
        head = match.group(2) if match.group(2) in words.offices else match.group(1).strip()
        if head not in words.offices:
            inner = re.search(
                rf"\b(?:le |la |l')({alternatives(words.offices)})\b[^,;]*\Z", self.layout.folded[start:end]
            )
            if inner is None:
                return None
            head = inner.group(1)
        people = {
            name_of(m)
            for m in self.mentions
            if m.label == "PER" and m.start < end and head in _folded(getattr(m, "role", "")).split()[:3]
        }
        return people.pop() if len(people) == 1 else None

    def _antecedent(self, offset: int, pronoun: str) -> Name:
        """Who "il", "elle", "ce dernier" before ``offset`` is: nobody where two fit."""
        index = self.layout.sentence_at(offset)
        if index is None:
            return NOBODY
        feminine = pronoun in vocabulary().feminine
        for back in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
            whole = self.layout.sentence(back)
            sentence = Span(max(whole.start, whole.end - _REACH), whole.end)
            people = [
                m
                for m in self.between(sentence.start, sentence.end)
                if m.label == "PER" and self._gender_fits(m, pronoun, feminine)
            ]
            names = list(dict.fromkeys(name_of(m) for m in people))
            if len(names) == 1:
                return names[0]
            if not names:
                lead = self.between(sentence.start, sentence.start + 60)
                if (
                    lead
                    and lead[0].label != "PER"
                    and lead[0].start - sentence.start <= 4
                    and not self.governed(lead[0])
                ):
                    article = self.layout.folded[sentence.start : lead[0].start].strip()
                    if (article in {"la"} and feminine) or (article in {"le"} and not feminine):
                        return name_of(lead[0])
                continue
            if pronoun in {"ce dernier", "cette derniere", "celui-ci", "celle-ci"}:
                return name_of(people[-1])
            quoted = self.quoted_between(sentence.start, sentence.end) or self.subject(sentence.start, sentence.end)
            return quoted if quoted in names else NOBODY
        return NOBODY

    def _gender_fits(self, mention: Any, pronoun: str, feminine: bool) -> bool:
        before = self.layout.text[max(0, mention.start - 6) : mention.start]
        if not pronoun:
            return True
        lead = self.layout.folded[max(0, mention.start - 90) : mention.start]
        offices = list(re.finditer(rf"\b(?P<article>l[ea]) (?:{alternatives(vocabulary().offices)})\b(?!.*\. )", lead))
        if offices:
            return feminine == (offices[-1]["article"] == "la")
        if before.endswith(("Mme ", "Mlle ")):
            return feminine
        if before.endswith(("M. ", "MM. ")):
            return not feminine
        return True

    def quoted_between(self, start: int, end: int) -> Name | None:
        unknown: Name | None = None
        for match in incise_pattern().finditer(self.layout.folded, start, end):
            if self.layout.text[match.end() - 1] == "é" and not (match["perfect"] or match["perfect2"]):
                continue
            if match["he"]:
                pronoun = match["pronoun"] or "il"
                found = self._antecedent(start, pronoun)
                if found == NOBODY:
                    found = self._behind(match.end(), pronoun)
                if found != NOBODY:
                    return found
                unknown = NOBODY
                continue
            index = self.layout.sentence_at(match.end() - 1)
            stop = min(self.layout.sentence(index).end, end + _REACH) if index is not None else end
            behind = list(self.between(match.end(), min(stop, match.end() + 200)))
            people = [m for m in behind if m.label == "PER" and not self.governed(m)]
            near = [m for m in behind if m.start - match.end() <= 5]
            if people:
                return name_of(people[0])
            if near and not self.governed(near[0]):
                return name_of(near[0])
        return unknown

    def _behind(self, offset: int, pronoun: str) -> Name:
        """The person with whom the next sentence begins: "« … », a-t-il dit. Le maire X est né ici."."""
        index = self.layout.sentence_at(offset)
        if index is None or index + 1 >= self.layout.sentence_count:
            return NOBODY
        start = self.layout.sentence(index + 1).start
        people = [m for m in self.between(start, start + 60) if m.label == "PER" and not self.governed(m)]
        head = self.layout.folded[start : start + 3]
        if not people or head not in {"le ", "la ", "m. ", "mme"}:
            return NOBODY
        return name_of(people[0]) if (head in {"la ", "mme"}) == (pronoun in vocabulary().feminine) else NOBODY


def _assembly(mention: Any) -> bool:
    """Whether a MISC is a body that decides: "Conférence des chefs d'État"."""
    return mention.label == "MISC" and _folded(mention.text).split()[0] in vocabulary().assemblies


def _plural(verb: str) -> bool:
    return verb.startswith(("ont ", "avaient ", "se sont ", "sont ")) or (
        " " not in verb and verb.endswith("ent") and verb != "mettent"
    )


def _folded(words: str) -> str:
    from pipeline.french import without_accents

    return without_accents(words.lower())


def name_of(mention: Any) -> Name:
    return (mention.entity or mention.text, mention.entity_id)
