"""Definite nouns as the party said before: "l'entreprise", "le pays", "les deux États", "son pays", "le second"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country, capital_of, country_name
from pipeline.stages.pledges.frame import ARTICLES
from pipeline.stages.pledges.office_holders import OfficeHolders
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spelled import spelled_out
from pipeline.stages.pledges.tokens import NAME, THAT, WORD
from pipeline.stages.reference.sorts import listed, load_sorts
from pipeline.stages.voices import NOTHING
from pipeline.stages.voices.stands import is_ministry

ORDER = {"premier": 0, "première": 0, "second": 1, "seconde": 1, "deuxième": 1}
ORDER |= {f"{word}s": place for word, place in ORDER.items()}
_CURRENT = 2
"""Sentences back to who gave something last and may still be meant."""
_LINKS = frozenset(("et", "ou", "de", "d'", "du", "des"))
_COUNTS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}


def plain_words(scene: Scene, first: int, end: int) -> bool:
    """Whether no name or figure stands among the tokens."""
    return all(scene.tokens[k].kind == WORD for k in range(first, end))


_STATES = frozenset(("états", "etats", "pays", "capitales", "royaumes", "voisins", "alliés", "nations"))


def _of_codes(codes: Sequence[str]) -> Party:
    """The states with these ISO codes as one party."""
    return joined([Party(country_name(code), code, label="LOC") for code in codes])


def _restricts(scene: Scene, start: int, end: int) -> bool:
    """Whether a relative clause without a comma says which one is meant, so that a definite noun takes up nothing said
    before ("la compagnie allemande qui proposait …"); in a cleft ("c'est l'agence qui …") it does not."""
    return scene.low(end) in {"qui", "que", "qu'"} and scene.low(start - 1) not in {"est", "sera", "fut", "était"}


class Definites(OfficeHolders):
    """What noun phrases without a name take up."""

    def taken_up(self, scene: Scene, start: int, first: int, end: int, head: str) -> Party:
        """The party said before that a noun phrase without a name takes up, or :data:`NOBODY`: "l'entreprise", "la
        banque panafricaine", "son pays", "notre organisation", "les deux États". ``start`` to ``first`` are its
        determiners, ``head`` is its noun."""
        offset = scene.tokens[start].start
        determiner = scene.low(start) if start < first else ""
        if scene.low(first) in load_sorts().before and first + 1 < end:
            if scene.low(first) == "même" and (same := self._acting_last(scene.low(first + 1), offset)).name:
                return same
            first, head = first + 1, scene.low(first + 1)
        behind = [scene.low(k) for k in range(first + 1, end)]
        official = any(head in load_sorts().offices[key] for key in ("state", "body")) or head in listed("staff")
        acts_for = (official and not behind) or self._is_organ(scene, first, end)
        if acts_for and scene.low(start - 1) == "dont" and (owner := self._antecedent(scene, start - 1)):
            return owner
        if determiner in {"son", "sa", "leur"} and head in {"voisin", "voisine"} and len(behind) <= 1:
            return self._neighbour(scene, start)
        if (possessed := self.possessed(scene, start, first, end, head)) is not None:
            return possessed
        if (
            first + 1 == end
            and determiner in {"le", "la", "l'", "au", "les", "aux"}
            and (place := ORDER.get(scene.low(first))) is not None
        ):
            return self.of_two(scene, offset, place)
        if (count := _COUNTS.get(scene.low(first), 0)) and first + 2 == end:
            return self._counted(scene, first + 1, count, determiner)
        if (other := load_sorts().nicknames.get(scene.words(first, end))) is not None:
            if other.isupper():
                return Party(country_name(other), other, label="LOC")
            return Party(other, label="ORG")
        if (holder := self._holder(scene, first, end, offset)).name:
            return holder
        if (head in scene.lexicon.nouns["anaphor_state"] or head == "hôte") and (
            host := self.host(scene, first, end)
        ).name:
            return host
        if _restricts(scene, start, end) and head not in scene.lexicon.nouns["anaphor_person"]:
            return NOBODY
        plain = len(behind) <= 2 and all(scene.tokens[k].kind == WORD for k in range(first + 1, end))
        seat = len(behind) == 2 and behind[0] in {"de", "d'"} and scene.tokens[end - 1].kind == NAME
        seated = seat and scene.tokens[end - 1].row.label == "LOC" and head in listed("seated")
        if seated or behind in (["d'", "état"], ["d'", "etat"]):
            return self.definite(scene, start, determiner, head)
        if head in listed("of_trade") and behind[:1] and behind[0] in _LINKS and plain_words(scene, first + 1, end):
            return self.definite(scene, start, determiner, head)
        if not plain or any(w in _LINKS or w in scene.lexicon.words["preposition"] for w in behind):
            return self.definite(scene, start, determiner, head) if determiner in {"ce", "cet", "cette"} else NOBODY
        if scene.low(first) != head or f"{head} {' '.join(behind)}" in load_sorts().idioms:
            return NOBODY
        origin = next((code for word in behind if (code := adjective_country(word))), "")
        return self.definite(scene, start, determiner, head, origin)

    def _holder(self, scene: Scene, first: int, end: int, offset: int) -> Party:
        """The person whom "le chef de la diplomatie" or "la cheffe du gouvernement" takes up, or :data:`NOBODY`."""
        for last in range(end, first + 2, -1):
            if (office := scene.words(first, last)) in load_sorts().titles:
                origin = next((code for k in range(last, end) if (code := adjective_country(scene.low(k)))), "")
                return self._official(office, offset, origin)
        return NOBODY

    def _acting_last(self, noun: str, offset: int) -> Party:
        """The body that gave or received last, where "la même agence" may take it up, or what received and is called
        so ("au même programme", "au même pays"), or :data:`NOBODY`."""
        acting = (party for at, party in reversed(self.memory[-6:]) if at < offset and party.label == "ORG")
        if (body := next((party for party in acting if self.bodies.fits(party.name, noun)), NOBODY)).name:
            return body
        state = noun in self.lexicon.nouns["anaphor_state"]
        given = (party for at, party in reversed(self.given[-4:]) if at < offset)
        return next((p for p in given if (state and p.country and p.label == "LOC") or p.head == noun), NOBODY)

    def _neighbour(self, scene: Scene, start: int) -> Party:
        """Whom "son voisin" at token ``start`` means: the state named last that is not the one with the neighbour."""
        offset = scene.tokens[start].start
        comma = next((k for k in range(start + 2, start + 4) if scene.low(k) == ","), -1)
        named = scene.tokens[comma + 2] if comma > 0 and comma + 2 < len(scene.tokens) else None
        if named is not None and named.kind == NAME and named.row.country and scene.low(comma + 1) in ARTICLES:
            return self.of_mention(named.row)
        owner = next((t.row.country for t in scene.tokens[:start] if t.kind == NAME and t.row.country), "")
        without = "; ".join(filter(None, (owner, self._left_out.country)))
        for code in (self.states.leading, self.states.of_text):
            if without and code and code not in without:
                return Party(country_name(code), code, label="LOC")
        row = self.states.definite("pays", offset, without) if without else None
        return self.of_mention(row, acts=True) if row is not None else NOBODY

    def _counted(self, scene: Scene, noun: int, count: int, determiner: str) -> Party:
        """Whom "les deux États", "ces trois pays", "ses deux voisins" take up."""
        offset, low = scene.tokens[noun].start, scene.low(noun)
        if determiner in {"les", "ces"} and low in _STATES and not self._receiving:
            acting = self._acting_states(scene, count, offset)
            if acting.name:
                return acting
        if determiner in {"les", "aux", "des", "ces"} and low in _STATES:
            return _of_codes(self.states.several(count, offset, self._left_out.country))
        if determiner in {"les", "aux", "des", "ces"} and (towns := self.towns.several(low.removesuffix("s"), count)):
            return joined([self.of_mention(row) for row in towns])
        bodies = self.bodies.several(low.removesuffix("s"), count, offset, low in listed("joint"))
        if determiner in {"les", "aux", "des", "ces"} and bodies:
            return joined([self.of_mention(row) for row in bodies])
        if determiner in {"les", "aux", "des", "ces"} and low in listed("joint"):
            return _of_codes(self.states.several(count, offset, self._left_out.country))
        if determiner == "nos" and low in {"états", "pays"} and (codes := self.states.several(count, offset)):
            return _of_codes(codes) if self.voices.state(offset).country in codes else NOBODY
        if determiner in {"ses", "leurs"} and low in {"partenaires", "voisins", "alliés"}:
            owner = next((t.row for t in scene.tokens[:noun] if t.kind == NAME and t.row.country), None)
            return _of_codes(self.states.several(count, offset, owner.country)) if owner is not None else NOBODY
        return NOBODY

    def _acting_states(self, scene: Scene, count: int, offset: int) -> Party:
        """The row of so many states that is the subject of the sentence before, or :data:`NOBODY`."""
        if self.subject_at is None or not scene.index:
            return NOBODY
        rows = (party for party, _ in self.subject_at(scene.index - 1, offset) if len(party.each) == count)
        return next((p for p in rows if all(each.label == "LOC" and each.country for each in p.each)), NOBODY)

    def definite(self, scene: Scene, start: int, determiner: str, head: str, origin: str = "") -> Party:
        """ "l'entreprise", "cette institution", "le pays", "le ministre": the name said before that it takes up."""
        nouns = scene.lexicon.nouns
        if determiner not in {"le", "la", "l'", "ce", "cet", "cette", "au", "du"}:
            return NOBODY
        offset = scene.tokens[start].start
        if head == "continent":
            named = (r for r in self.names.before(offset) if (r.entity or r.text) in listed("continents"))
            return next((self.of_mention(row) for row in named), NOBODY)
        if head in nouns["anaphor_state"] or head in load_sorts().states:
            row = self.states.definite(head, offset, self._left_out.country) if not origin else None
            if not origin and (aided := self._aided(head, row.country if row is not None else "", offset)).name:
                return aided
            if row is not None and row.label == "PER":
                return Party(country_name(row.country), row.country, label="LOC")
            if head in {"état", "etat"} and not origin and scene.tokens[start + 1].capital:
                own = self._own_state(scene, start)
                if own.name:
                    return own
            if row is None and not origin and (code := self.states.only_one(head, self._left_out.country)):
                return Party(country_name(code), code, label="LOC")
            return self.of_mention(row, acts=True) if row is not None else NOBODY
        if head in listed("borrowing"):
            return next((p for at, p in reversed(self.given) if at < offset and self._is_body(p)), NOBODY)
        if head == "capitale" and (acting := self._capital(offset, origin)).name:
            return acting
        if (town := self.towns.definite(head, offset) if not origin else None) is not None:
            return self.of_mention(town)
        if head in load_sorts().places["town"] and not origin and (own := self._own_town(offset)).name:
            return own
        if head in nouns["anaphor_person"]:
            return self._official(head, offset, origin)
        if not origin and (own := self._of_sayer(scene, start, head)).name:
            return own
        at = next((k for k in (start, start + 1) if scene.low(k) == head), start)
        capital = scene.tokens[at].capital and at > 0
        row = self.bodies.definite(head, offset, origin, capital, self._left_out.name, self._gave_last(offset))
        issuing = self._issuing(head)
        if row is not None and (origin or not issuing.name or self.steps.distance(row.start, offset) <= 1):
            return self.of_mention(row)
        if issuing.name or origin:
            return issuing
        house = self._fitting(self.of_stand(self.voices.issuers.house), head)
        return house if house.name and house.name != self._left_out.name else self._spelled(head, offset)

    def _spelled(self, noun: str, offset: int) -> Party:
        """The institution without a name that was called in full before ("l'hôpital de Houaphan … à l'hôpital")."""
        words = spelled_out(self.text, noun, offset) if noun in listed("served") | listed("kept") else ""
        return Party(words, head=noun) if words and words != self._left_out.name else NOBODY

    def _gave_last(self, offset: int) -> str:
        """The name of who gave something last, in the sentence or the two before it, or ""."""
        last = next(((at, party) for at, party in reversed(self.acted) if at < offset), None)
        near = last is not None and self.steps.distance(last[0], offset) <= _CURRENT
        return last[1].name if last is not None and near else ""

    def _aided(self, noun: str, nearest: str, offset: int) -> Party:
        """The state that received last, where "au pays" or "à l'île" says who receives and the ``nearest`` state only
        gave so far, or is none; else one of the headline that gave nothing; else :data:`NOBODY`."""
        if not self._receiving:
            return NOBODY
        received = [p for at, p in self.given if at < offset and p.country and p.label == "LOC"]
        if nearest and (any(p.country == nearest for p in received) or not self._has_given(nearest, offset)):
            return NOBODY
        fitting = load_sorts().states.get(noun, frozenset())
        named = [Party(country_name(code), code, label="LOC") for code in self.states.of_title]
        aided = [*received[::-1], *(p for p in named if not self._has_given(p.country, offset))]
        meant = (p for p in aided if not fitting or p.country in fitting)
        return next((p for p in meant if p.country != self._left_out.country), NOBODY)

    def _has_given(self, code: str, offset: int) -> bool:
        """Whether the state with this ISO code gave something before ``offset``."""
        return any(at < offset and party.country == code for at, party in self.memory)

    def _capital(self, offset: int, origin: str) -> Party:
        """The capital named last that "la capitale" takes up: its state where the text lets it act for one ("[Ottawa]
        hésite. La capitale fédérale …"), the town itself with ``origin`` ("la capitale colombienne")."""
        for row in self.names.before(offset):
            code = capital_of(row.text) if row.label == "LOC" else ""
            if code and origin in {"", code}:
                return Party(row.text, label="LOC") if origin else self.of_mention(row)
        return NOBODY

    def _own_state(self, scene: Scene, start: int) -> Party:
        """The state that "l'État" means: that of the official who says it, else the one from which a newspaper writes,
        the one that the text is about, or that whose ministry issues it."""
        sayer = self._sayer(scene, start)
        said = self.voices.standing.state(sayer) if sayer is not None else NOTHING
        if said.name:
            return self.of_stand(said)
        host = self.voices.issuers.host
        code = (host if self.states.speaks_of(host) else "") or self.states.of_text or self._of_ministry()
        code = code or self._only_helped(scene.tokens[start].start)
        return Party(country_name(code), code, label="LOC") if code else NOBODY

    def _only_helped(self, offset: int) -> str:
        """The code of the only state of the text that gave nothing before ``offset`` where another one did, or ""."""
        codes = self.states.all
        gave = {party.country for at, party in self.acted if at < offset}
        helped = [code for code in codes if code not in gave]
        return helped[0] if len(helped) == 1 and len(codes) > 1 else ""

    def _of_ministry(self) -> str:
        """The code of the state whose ministry issues the text, or ""."""
        issuers = self.voices.issuers
        return issuers.home if is_ministry(issuers.issuer.name) else ""

    def _own_town(self, offset: int) -> Party:
        """The town for which the speaker at ``offset`` speaks, or :data:`NOBODY`."""
        stand = self.voices.body(offset)
        return self.of_stand(stand) if stand.label == "LOC" and not stand.country else NOBODY

    def _issuing(self, noun: str) -> Party:
        """The body that issues the text where only its letterhead names it and the noun opens the name ("le
        ministère"), or :data:`NOBODY`."""
        issuer = self.voices.issuers.issuer
        named = issuer.label == "ORG" and issuer.name.lower().startswith(f"{noun} ") and noun in load_sorts().kinds
        return self.of_stand(issuer) if named and issuer.name != self._left_out.name else NOBODY

    def _of_sayer(self, scene: Scene, start: int, noun: str) -> Party:
        """The body of the official who is quoted, or who says what stands behind "que", where the noun may take it up
        ("la directrice de l'[AFD], X, a annoncé que l'agence …"), or :data:`NOBODY`."""
        person = self._sayer(scene, start)
        return (
            self._fitting(self.of_stand(self.voices.standing.for_whom(person)), noun) if person is not None else NOBODY
        )

    def _sayer(self, scene: Scene, start: int) -> Any:
        """Who is quoted at token ``start``, or says what stands behind "que" before it; ``None``: nobody."""
        if (quoted := self.voices.quoted(scene.tokens[start].start)) is not None:
            return quoted
        que = next((k for k in range(start - 1, max(-1, start - 9), -1) if scene.low(k) in THAT), -1)
        verb = next((v for v in reversed(scene.verbs) if v.last < que), None) if que > 0 else None
        if verb is None or not verb.has("say", "announce", "promise", "commit"):
            return None
        rows = (t.row for t in reversed(scene.tokens[: verb.first]) if t.kind == NAME)
        named = next((row for row in rows if row.label == "PER"), None)
        subject = scene.low(verb.first - 1) in {"il", "elle"}
        return named if named is not None or not subject else self.voices.owner(scene.tokens[verb.first].start)

    def _fitting(self, party: Party, noun: str) -> Party:
        """The party where it is a body that the noun may take up, else :data:`NOBODY`."""
        return party if party.label == "ORG" and self.bodies.fits(party.name, noun) else NOBODY

    def _antecedent(self, scene: Scene, dont: int) -> Party | None:
        """The state or body before "dont" ("le groupe [Orano], dont la directrice …"), or ``None``."""
        at = dont - 2 if scene.low(dont - 1) == "," else dont - 1
        if scene.low(at) == ")":
            at = next((k for k in range(at, -1, -1) if scene.low(k) == "("), 0) - 1
        row = scene.tokens[at].row if at >= 0 and scene.tokens[at].kind == NAME else None
        return self.of_mention(row, acts=True) if row is not None and row.label in {"ORG", "LOC"} else None
