"""Noun phrases as parties: where a phrase ends, and whom it names."""

from __future__ import annotations

import re

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.pledges.coordination import before_apposition
from pipeline.stages.pledges.frame import ARTICLES, LATTER, OF
from pipeline.stages.pledges.name_rows import counted_row, row_of_names
from pipeline.stages.pledges.noun_phrases import ONLY, of_organ, phrase_end
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.received import Received
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import NAME, PUNCTUATION, WORD
from pipeline.stages.reference.sorts import listed, load_sorts

_COUNTED = frozenset(("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"))
_STRESSED = {"nous": "nous", "moi": "je", "lui": "il", "elle": "elle", "eux": "ils", "elles": "elles"}
"""Stressed pronouns ("par nous", "reçu de lui") and those that find whom they mean."""
_JOINERS = frozenset((",", "et", "ainsi", "que", "ou", "comme", "ni", "tant", "mais", "puis"))
_ASIDE = frozenset(("dans", "par", "avec", "pour", "selon", "sous", "lors", "depuis", "après", "avant", "malgré"))
"""What opens an insertion between commas in a row of parties."""
_NOUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_THAT_OF = frozenset(("celui", "celle", "ceux", "celles"))
_OF_ONE = frozenset(("un", "une", "notre", "votre", "son", "sa", "leur", "le", "la", "l'", "ce", "cette"))


class People(Received):
    """The parties of one article, read from its noun phrases."""

    @staticmethod
    def phrase_end(scene: Scene, first: int) -> int:
        """Where the noun phrase that opens at token ``first`` ends (exclusive)."""
        return phrase_end(scene, first)

    def phrase(self, scene: Scene, first: int) -> Party:
        """The party that the noun phrase at token ``first`` names."""
        return self.party(scene, first, self.phrase_end(scene, first), acts=True)

    def party(self, scene: Scene, first: int, end: int, acts: bool = False) -> Party:
        """The noun phrase ``first`` to ``end`` (exclusive) as a party: canonical where it is a name."""
        lexicon, tokens = scene.lexicon, scene.tokens
        start = first
        if scene.words(first, first + 2) in {"l'un", "l'une"} and scene.low(first + 3) in {"eux", "elles"}:
            return NOBODY
        if scene.words(first, first + 2) in {"l'un", "l'une"} and scene.low(first + 2) in OF:
            return Party(self.written[tokens[first].start : tokens[end - 1].end], head=scene.low(first + 1))
        if scene.words(first, end) == "aux mêmes":
            return self.given_last(tokens[first].start)
        while first < end and (
            tokens[first].low in lexicon.words["determiner"] | lexicon.words["civility"] | ONLY
            or tokens[first].low == "."
        ):
            first += 1
        if first >= end:
            return NOBODY
        determiner = tokens[start].low if start < first else ""
        if tokens[first].low in {"chacun", "chacune"} and scene.low(first + 1) in OF:
            inner = first + (2 if scene.low(first + 1) in {"de", "d'"} else 1)
            return self.party(scene, inner, end) if inner < end and tokens[inner].kind == WORD else NOBODY
        common = tokens[first].kind == NAME and scene.low(first + 1) in OF and not tokens[first].capital
        if tokens[first].kind == NAME and not (common and " " not in tokens[first].low and end > first + 2):
            if first + 1 < end and tokens[first + 1].kind == NAME and tokens[first + 1].row.label == "PER":
                return self.of_mention(tokens[first + 1].row)
            short = self.short_name(scene, first, tokens[first].row)
            return short if short.name else self.of_mention(tokens[first].row, acts and start == first)
        latter = start < first and tokens[first].low in LATTER
        if end - first == 1 and (latter or tokens[first].low in {"celui-ci", "celle-ci", "ceux-ci", "celles-ci"}):
            return self.pronoun(scene, tokens[first].low, tokens[first].start)
        stressed = _STRESSED.get(tokens[first].low, "") if end - first == 1 and start == first else ""
        if stressed and (stressed in {"nous", "je"} or scene.low(first - 1) in {"par", "de", "d'"}):
            mine = self.myself(tokens[first].start) if stressed == "je" else NOBODY
            meant = mine if mine.name else self.pronoun(scene, stressed, tokens[first].start)
            return (
                meant
                if meant.name
                else Party(self.written[tokens[first].start : tokens[first].end], agent=False, head=tokens[first].low)
            )
        if tokens[first].low in _THAT_OF and scene.low(first + 1) in OF and first + 2 < end:
            return self._that_of(scene, first, end)
        if (body := of_organ(scene, first, end)) is not None:
            return self.of_mention(body, acts)
        if acts and (owner := self._of_vehicle(scene, first, end)) is not None:
            return owner
        head = self._head(scene, first, end)
        if head in lexicon.nouns["anaphor_person"] and (named := _person_behind(scene, end, len(tokens))) >= 0:
            return self.of_mention(tokens[named].row)
        if first + 1 < end and tokens[first].low in listed("named_with") and self._is_bare_name(scene, first + 1):
            return Party(self.written[tokens[first].start : tokens[first + 1].end], label="ORG")
        if head in lexicon.nouns["generic"] and len(row := row_of_names(scene, first, end)) > 1:
            return joined([self.of_mention(named) for named in row])
        inner = first + 1
        while inner < end and tokens[inner].low not in OF:
            inner += 1
        persons = {head, head.removesuffix("s")} <= lexicon.nouns["people"] and head.endswith("s")
        for index in range(first + 1, end):
            if tokens[index].kind != NAME:
                continue
            deep = tokens[index].row.label != "PER" and index > inner + 1 and tokens[index - 1].low not in OF | ARTICLES
            if (deep and persons) or (index > inner + 2 and tokens[index].row.label == "LOC"):
                continue
            before = index - 1
            while before > first and tokens[before].low in {"le", "la", "l'", "les", "m", ".", "mme", "cinq"}:
                before -= 1
            body = head in load_sorts().kinds.keys() | listed("possessed") and tokens[index].row.label == "PER"
            of_another = body and any(tokens[k].low in OF for k in range(first + 1, before))
            if not of_another and tokens[before].low not in lexicon.words["preposition"]:
                return self.of_mention(tokens[index].row)
            of_place = tokens[before].low in OF and index == end - 1 and tokens[index].row.label == "LOC"
            of_place = of_place and determiner not in {"un", "une"}
            plain = lexicon.nouns["generic"] | _COUNTED
            several = head.endswith("s") and head != "pays" and tokens[first].low not in _COUNTED
            if (
                of_place
                and head in plain
                and not several
                and all(t.low in plain for t in tokens[first:before] if t.kind == WORD)
            ):
                return self.of_mention(tokens[index].row)
        unnamed = not any(token.kind == NAME for token in tokens[first:end])
        if unnamed and scene.low(end) == "(" and scene.low(end + 2) == ")" and tokens[end + 1].kind == NAME:
            row = tokens[end + 1].row
            if row.label == "ORG" and row.entity not in {"", row.text}:
                return self.of_mention(row)
        said = self.taken_up(scene, start, first, end, head)
        if said.name:
            return said
        if tokens[first].capital and start and scene.low(first + 1) in OF and not unnamed:
            return Party(self.written[tokens[first].start : tokens[end - 1].end], label="ORG")
        many = determiner in {"les", "des", "ces", "ses", "leurs", "nos", "aux", "deux"}
        plural = many or tokens[first].low.endswith(("s", "x"))
        if many and unnamed and head in lexicon.nouns["aid"] & lexicon.nouns["agent"]:
            return Party("", agent=False, head=head)  # "les fonds" are no body
        if determiner == "chaque":
            first = start
        return Party(
            self.written[tokens[first].start : tokens[end - 1].end],
            self._country(scene, first, end, head),
            any(head in lexicon.nouns[sort] for sort in ("agent", "government", "people")),
            head,
            plural,
        )

    def _of_vehicle(self, scene: Scene, first: int, end: int) -> Party | None:
        """Whose ship or plane carries something ("un avion de la [Croix-Rouge] a acheminé …"), or ``None``."""
        noun = scene.low(first)
        if not {noun, f"{noun}s", f"{noun}x"} & listed("vehicles") or scene.low(first + 1) not in OF:
            return None
        inner = first + 1 + (scene.low(first + 1) in {"de", "d'"})
        if inner >= end:
            return None
        owner = self.party(scene, inner, end, acts=True)
        public = owner.head in scene.lexicon.nouns["government"] or owner.label == "ORG"
        return owner if owner.agent and public else None

    @staticmethod
    def _only_stresses(scene: Scene, index: int) -> bool:
        """Whether a word between commas or before a name only stresses who is meant ("[X], lui …", "surtout [Y]")."""
        if scene.tokens[index].kind != WORD:
            return False
        adverb = scene.low(index) in scene.lexicon.words["adverb"] - ONLY
        return adverb or (scene.low(index) in {"lui", "elle", "eux", "elles"} and scene.low(index - 1) == ",")

    def _that_of(self, scene: Scene, first: int, end: int) -> Party:
        """ "Celui de Concepción", "ceux de Setúbal": the person or body of another place that the noun before says; of
        a decision or gift, who takes or gives it."""
        nouns, tokens = scene.lexicon.nouns, scene.tokens
        singular = tokens[first].low in {"celui", "celle"}
        offset = tokens[first].start
        own, before = self.sentences[scene.index], self.sentences[max(0, scene.index - 1)]
        offices = load_sorts().offices
        acting = nouns["people"] | nouns["agent"] | nouns["government"] | offices["local"] | offices["state"]
        said = (self.text[own.start : offset], self.text[before.start : before.end])
        for word in _NOUN.findall(" ".join(said)):
            low = word.lower()
            if low in nouns["deed"] | nouns["transfer"] | nouns["container"] | listed("deciding"):
                name = next((t for t in tokens[first + 2 : end] if t.kind == NAME), None)
                return self.of_mention(name.row, acts=True) if name is not None else NOBODY
            base = low[:-1] if low.endswith(("s", "x")) else low
            if not {low, base} & acting:
                continue
            of = self.written[tokens[first + 1].start : tokens[end - 1].end]
            return Party(f"{base if singular else low} {of}", head=base if singular else low, plural=not singular)
        return NOBODY

    @staticmethod
    def _is_bare_name(scene: Scene, index: int) -> bool:
        """Whether a name stands at ``index`` that is neither a person's nor has another name in the text."""
        row = scene.tokens[index].row if scene.tokens[index].kind == NAME else None
        return row is not None and row.label != "PER" and not row.country and row.entity in {"", row.text}

    def _apposed(self, scene: Scene, first: int, end: int, head: str) -> Party:
        """The body whose name stands in commas behind a noun phrase ("une société de Magog, [Hydrosens], s'est
        offerte"), or :data:`NOBODY`. ``head``: its noun."""
        if scene.low(end) != "," or scene.low(first) not in _OF_ONE:
            return NOBODY
        at = end + 2 if scene.low(end + 1) in {"la", "le", "l'"} else end + 1
        if at == end + 2 < len(scene.tokens) - 1 and scene.tokens[at + 1].kind == NAME and scene.low(at) not in OF:
            at += scene.tokens[at].kind == WORD  # "le prédécesseur de la firme, le texan [Palmyre Oil], …"
        if scene.low(first) in {"notre", "son", "leur", "sa"} and at == end + 2 and scene.low(at + 2) == ",":
            public = scene.low(at) in scene.lexicon.nouns["government"] or adjective_country(scene.low(at + 1))
            return self.party(scene, end + 1, at + 2) if public else NOBODY
        row = scene.tokens[at].row if at < len(scene.tokens) and scene.tokens[at].kind == NAME else None
        place = row is not None and row.label == "LOC" and (bool(row.country) or scene.low(end - 2) not in OF)
        if row is None or not (row.label == "ORG" or (row.label == "LOC" and head in load_sorts().kinds and not place)):
            return NOBODY
        return self.of_mention(scene.tokens[at].row) if scene.low(at + 1) in {",", "(", ")"} else NOBODY

    def _head(self, scene: Scene, first: int, end: int) -> str:
        """The phrase's noun: its first word that is known as a noun, else its first word."""
        nouns = scene.lexicon.nouns
        known = (
            nouns["agent"]
            | nouns["generic"]
            | nouns["statistic"]
            | nouns["people"]
            | nouns["government"]
            | nouns["container"]
        )
        for index in range(first, min(end, first + 3)):
            if scene.tokens[index].kind == WORD and scene.tokens[index].low in known:
                return scene.tokens[index].low
            if scene.low(index) in OF:
                break
        return scene.tokens[first].low

    def _country(self, scene: Scene, first: int, end: int, head: str) -> str:
        if head not in scene.lexicon.nouns["government"]:
            return ""
        for index in range(first, end):
            token = scene.tokens[index]
            if token.kind == NAME and token.row.country:
                return str(token.row.country)
            if token.kind == WORD and (code := adjective_country(token.low)):
                return code
        return ""

    def subject(self, scene: Scene, first: int, end: int) -> list[Party]:
        """The parties of the subject phrase ``first`` to ``end``: several where they are named one by one."""
        tokens = scene.tokens
        if row := counted_row(scene, first):
            return [self.of_mention(named) for named in row]
        parties: list[Party] = []
        index = first
        while index < end:
            if tokens[index].low == "(":
                index = next((k for k in range(index, end) if tokens[k].low == ")"), end) + 1
                continue
            if index == first and scene.low(index - 1) == "(" and scene.low(index + 1) == ")":
                index += 2  # the agency of a dateline: "Berne, 3 mars ([ATS]) Le Conseil …"
                continue
            between = tokens[index].kind == PUNCTUATION or tokens[index].low in _JOINERS
            if between or (index > first and self._only_stresses(scene, index)):
                index += 1
                continue
            if index > first and scene.low(index - 1) == "," and tokens[index].low in _ASIDE:
                index = next((k for k in range(index, end) if tokens[k].low == ","), end)
                continue
            close = next((k for k in range(index, end) if tokens[k].low == ","), end) if index > first else end
            if close < end and scene.low(close + 1) == "et" and before_apposition(scene, close, first) >= 0:
                index = close
                continue
            set_off = index in scene.owner and scene.owner[index].bare
            if index > first and scene.low(index - 1) == "," and (set_off or scene.opens_relative(index)):
                index = next((k for k in range(index, end) if tokens[k].low == ","), end)
                continue
            seat = tokens[index].low in {"à", "au", "aux", "en"} and scene.low(index - 1) == "," and index > first
            if seat:
                index = next((k for k in range(index, end) if tokens[k].low == ","), end)
                continue
            behind = index > first and scene.low(index - 1) == ")"
            if behind and tokens[index].low in scene.lexicon.words["preposition"]:
                index = next((k for k in range(index, end) if tokens[k].low in {",", "et"}), end)
                continue
            stop = min(self.phrase_end(scene, index), end)
            if stop <= index:
                break
            stop = end if _serves_whom(scene, stop, end) else stop
            party = self.party(scene, index, stop, acts=True)
            if not party.label and (apposed := self._apposed(scene, index, stop, party.head)).name:
                parties.append(apposed)
                break
            index = stop
            office = party.head in scene.lexicon.nouns["government"] or bool(parties and not party.label)
            if office and _person_behind(scene, stop, end) >= 0:
                continue
            parties.append(party)
            if index < end and tokens[index].low in scene.lexicon.words["determiner"] - OF:
                break
            if index < end and tokens[index].kind == WORD and tokens[index].low in scene.lexicon.words["preposition"]:
                while index < end and tokens[index].low not in {",", "et"}:
                    index += 1
        return parties


def _serves_whom(scene: Scene, first: int, end: int) -> bool:
    """Whether plain words behind a noun only say whom it serves ("réseau de conseil [aux entreprises]")."""
    served = scene.low(first - 1) in listed("serving") and scene.low(first) in {"à", "au", "aux"} and first + 1 < end
    return served and all(scene.tokens[k].kind == WORD and k not in scene.owner for k in range(first, end))


def _person_behind(scene: Scene, comma: int, end: int) -> int:
    """The token of the person behind the comma, in apposition to the office before it, civilities aside, or -1."""
    at = comma + 1
    while at < end and scene.low(at) in scene.lexicon.words["civility"] | {"."}:
        at += 1
    named = scene.low(comma) == "," and at < end and scene.tokens[at].kind == NAME
    return at if named and scene.tokens[at].row.label == "PER" else -1
