"""Who says something: the subject of a verb of saying, the name behind it, "selon X", the antecedent of "il".

Without a parser: a subject is a name before the verb that no preposition governs and that no other noun phrase
separates from it. Where that is not safe nobody is named.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Any

from pipeline.article import Span
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_CIVILITY = re.compile(r"(?:\b(?:MM?|Mme|Mlle|Dr|Pr|Me)\.? )\Z")
_ARTICLE = re.compile(r"(?:\b[Ll]es? |\b[Ll]a |\b[Ll]')\Z")
_LAST_WORD = re.compile(r"([\w-]+)['’]? ?\Z")
_STARTS_CLAUSE = re.compile(r"(?:\A|[,;:.!?»\"(–—-]|\b(?:que|qu'|où|et|mais|car|tandis que|alors que))[ \"«]*\Z")
_OTHER_SUBJECT = re.compile(
    r"(?:[,–—] ?|- |\bque |\boù |\bqu')(?:l[ea]s? |l'|une? |des |ce(?:tte|s)? |s(?:on|a|es) |leurs? |il |elle |on )",
    re.IGNORECASE,
)
_LOOK_BACK = 3
_REACH = 1_500
"""Code points of a sentence that are read, at most."""

Name = tuple[str, str]
"""Canonical name and entity id; both "" where nobody is known."""
NOBODY: Name = ("", "")


@cache
def _verb() -> re.Pattern[str]:
    words = vocabulary()
    said, says = alternatives(words.said), alternatives(words.says)
    between = r"(?:[a-z]+ment |[a-z]{2,12} |en outre |par ailleurs |pour sa part |, [^,.;]{1,40}, ){0,2}"
    perfect = rf"(?:a|ont|avait|avaient|aura|s'est|se sont|s'etait) {between}(?:{said})(?:es?|s)?"
    return re.compile(rf"(?<![\w'-])(?P<verb>{perfect}|(?:s'|se )?(?:{says})(?:nt)?)(?![\w'-])")


@cache
def _incise() -> re.Pattern[str]:
    words = vocabulary()
    said, says = alternatives(words.said), alternatives(words.says)
    he = rf"(?P<perfect2>a|ont)-t?-?(?P<pronoun>il|elle|ils|elles) (?:[a-z]+ )?(?:{said})|(?:{says})(?:-t)?-(?:il|elle)"
    return re.compile(
        r"(?:[\"»] ?,? ?|, )(?:(?P<perfect>(?:a|ont)) (?:[a-z]+ment |aussi |encore |par ailleurs |en outre )?"
        rf"(?:{said})|"
        rf"(?P<he>{he})|(?:{says}))(?![\w'-])"
    )


@cache
def _according() -> re.Pattern[str]:
    forms = alternatives(vocabulary().according)
    return re.compile(
        rf"(?<![\w'-])(?:(?P<croire>a l'en croire)|(?P<pour>pour)|{forms})(?: (?P<pronoun>lui|elle))?(?=[ ,])"
    )


class Subjects:
    """Reads who says something in a stretch of text. ``mentions`` are rows of the entities stage in text order."""

    def __init__(self, layout: Layout, mentions: Sequence[Any], title: str) -> None:
        self.layout = layout
        self.mentions = [m for m in mentions if m.label in {"PER", "ORG", "LOC"}]
        self._starts = [m.start for m in self.mentions]
        self.title = title

    def between(self, start: int, end: int) -> list[Any]:
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def by_source(self, start: int, end: int) -> Name | None:
        """ "selon X", "selon lui"; "annoncées par X"."""
        match = _according().search(self.layout.folded, start, end)
        if match is not None and (match.start() <= start + 2 or self.layout.text[match.start() - 2] in ",«(:"):
            if match["pronoun"] or match["croire"]:
                return self._antecedent(start, match["pronoun"] or "")
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
        verbs = list(_verb().finditer(folded, start, end))
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
            if plural and not re.search(r"(?:\b[Ll]es |\bMM\. )\Z", text[max(0, mention.start - 5) : mention.start]):
                return NOBODY
            return name_of(mention)
        return self._office(start, end)

    def may_be_subject(self, mention: Any) -> bool:
        """A place or a body must begin its clause; a person may follow his office."""
        before = self.layout.text[max(0, mention.start - 40) : mention.start]
        if mention.label == "PER":
            return True
        bare = _ARTICLE.sub("", before)
        if bare != before:
            return (
                _STARTS_CLAUSE.search(bare) is not None
                or not bare.strip()
                or mention.label == "ORG"
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
        for match in _incise().finditer(self.layout.folded, start, end):
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


def _plural(verb: str) -> bool:
    return verb.startswith(("ont ", "avaient ", "se sont ")) or (
        " " not in verb and verb.endswith("ent") and verb != "mettent"
    )


def _folded(words: str) -> str:
    from pipeline.french import without_accents

    return without_accents(words.lower())


def name_of(mention: Any) -> Name:
    return (mention.entity or mention.text, mention.entity_id)
