"""Recipients that a relative clause or the object of the verb says: "le fonds, auquel …", "appuiera le Togo …"."""

from __future__ import annotations

from typing import Any

from pipeline.conjugation import INFINITIVE
from pipeline.stages.pledges.agents import agent_of_participle
from pipeline.stages.pledges.datives import dative_in
from pipeline.stages.pledges.folk import is_person
from pipeline.stages.pledges.frame import OF, Frame
from pipeline.stages.pledges.leftward import phrase_left
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.receivers import Dative
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.schemes import is_scheme, names_scheme
from pipeline.stages.pledges.spans import behind_insertion
from pipeline.stages.pledges.subjects import subject_of
from pipeline.stages.pledges.tokens import FIGURE, NAME, PUNCTUATION, THAT, WHICH, WORD
from pipeline.stages.pledges.verb import PASSIVE, Verb
from pipeline.stages.reference.sorts import listed

_AHEAD = 8
"""Tokens between "que" and the verb of its relative clause, at most."""
_NEAR = 6
"""Tokens of an antecedent behind an adverbial, at most ("ouvrira en 2026 un [laboratoire de référence], auquel …")."""
_PHRASE = 8
"""Tokens of a fund's noun phrase, at most."""
_TO_WHICH = frozenset(("auquel", "auxquels", "auxquelles"))
_OF_WHICH = frozenset(("duquel", "desquels", "desquelles"))
_SEVERAL = frozenset(("auxquels", "auxquelles", "desquels", "desquelles", "lesquels", "lesquelles"))


def handed_on(scene: Scene, people: People, verb: Verb) -> Party:
    """To whom a passive joined to this one hands the same thing ("seront construits et livrés à l'[exploitant]")."""
    for other in scene.verbs:
        if other.shares is verb and other.voice == PASSIVE and any("to" in flags for flags in other.classes.values()):
            dative = Dative(True, given=other.has("give"))
            found = dative_in(scene, people, other.last + 1, scene.clause_end(other, other.last), dative)
            return found.party if found is not None else NOBODY
    return NOBODY


def enjoying(scene: Scene, people: People, figure: int, clause_end: int) -> Party:
    """Who will have what is given ("une enveloppe de 5 millions, dont bénéficieront les communes rurales")."""
    for index in range(figure + 1, min(clause_end + 2, len(scene.tokens))):
        verb = scene.owner.get(index + 1)
        if scene.low(index) == "dont" and verb is not None and verb.lemma in listed("enjoyed"):
            return joined(people.subject(scene, verb.last + 1, people.phrase_end(scene, verb.last + 1)))
    return NOBODY


def changed_for(scene: Scene, people: People, verb: Verb, clause_end: int) -> Party:
    """Who is given what changes ("le nombre des bourses offertes aux [étudiants] sera doublé", "porter à 110 millions
    l'enveloppe que l'AFD réserve aux [communes]")."""
    nouns = scene.lexicon.nouns
    start = scene.clause_start(verb) if verb.tense != INFINITIVE else verb.first
    for inner in scene.verbs:
        if inner is verb or inner.first < start or not inner.has("give", "promise", "do"):
            continue
        opens = clause_end if not inner.bare and scene.low(clause_end) in THAT else inner.first
        inside = inner.first < clause_end if inner.bare else clause_end == opens < inner.first <= opens + _AHEAD
        aid = nouns["given"] | nouns["aid"] | nouns["transfer"]
        if not inside or not any(scene.low(k) in aid for k in range(opens - 4, opens)):
            continue
        found = dative_in(scene, people, inner.last + 1, scene.clause_end(inner, inner.last), Dative(True))
        if found is not None:
            return found.party
    return NOBODY


def filled(scene: Scene, people: People, frame: Frame, verb: Verb) -> Party | None:
    """What is filled up: the object between the verb and the figure, or the antecedent of "que"; ``None``: none."""
    first = behind_insertion(scene, verb.last + 1)
    opens = first < frame.figure and (scene.low(first) in {"le", "la", "l'", "les"} or scene.tokens[first].kind == NAME)
    if opens and (party := people.party(scene, first, people.phrase_end(scene, first))).name:
        return party
    if frame.link.before in OF and scene.low(frame.figure + 1) in {"le", "la", "l'", "les"}:
        return people.party(scene, frame.figure + 1, people.phrase_end(scene, frame.figure + 1))
    party = endowed_before(scene, people, verb)
    return party if party.name else None


def endowed_before(scene: Scene, people: People, verb: Verb) -> Party:
    """What "que" before a verb takes up, where a body or people are meant ("un Centre qu'elle dotera de …")."""
    que = next((k for k in range(verb.first - 1, -1, -1) if scene.low(k) in THAT | STOPS), -1)
    relative = que > 0 and scene.low(que) in THAT and que - 1 not in scene.owner
    return _antecedent(scene, people, que) if relative else NOBODY


def relative_dative(scene: Scene, people: People, verb: Verb) -> Party:
    """ "le fonds, auquel la Norvège devait apporter …", "le Togo, au profit duquel …": the antecedent of a dative
    relative."""
    lead = verb.leading()
    for index in range(lead.first - 1, max(-1, lead.first - 16), -1):
        low = scene.low(index)
        if low in STOPS - {"("} or (index in scene.owner and not scene.owner[index].bare):
            return NOBODY
        if (opening := _dative_relative(scene, index)) is None:
            continue
        end = _before_place(scene, opening)
        if scene.low(end - 1) == ",":
            end -= 1
        if scene.low(end - 1) == ")":
            end = next((k for k in range(end - 1, -1, -1) if scene.low(k) == "("), end)
        name = scene.tokens[end - 1] if end else None
        if name is not None and name.kind == NAME:
            persons = scene.low(end - 3) in scene.lexicon.nouns["people"]
            place_of = persons and scene.low(end - 2) in OF and name.row.label == "LOC" and not name.row.country
            if low == "qui" and not place_of:
                return people.of_mention(name.row)
            if not people.may_be(name.row, low):
                return _fund_of(scene, people, end)
            if not _is_served(scene, opening, name.row):
                return NOBODY
        last = _antecedent(scene, people, end)
        if last.head and not _is_served_noun(scene, opening, last.head):
            return NOBODY
        before = _named_beside(scene, people, end) if low in _SEVERAL else []
        return joined([*before, last]) if before and last.name else last
    return NOBODY


def _before_place(scene: Scene, opening: int) -> int:
    """Where a dative relative at ``opening`` would open without what only says where its antecedent lies ("la centrale
    de Mongomo, [en Guinée équatoriale], à laquelle …")."""
    name = opening - 2
    state = name > 0 and scene.tokens[name].kind == NAME and bool(scene.tokens[name].row.country)
    if scene.low(opening - 1) != "," or not state:
        return opening
    where = scene.low(name - 1) in {"en", "au", "aux", "à"} and scene.low(name - 2) == ","
    return name - 2 if where else opening


def _fund_of(scene: Scene, people: People, end: int) -> Party:
    """The fund or body whose noun phrase closes with a name before token ``end`` ("au fonds fiduciaire des [Nations
    unies], auquel …")."""
    for index in range(end - 2, max(0, end - _PHRASE), -1):
        low = scene.low(index)
        if scene.tokens[index].kind != WORD or (index in scene.owner and not scene.owner[index].bare):
            return NOBODY
        if low in listed("kitty") and scene.low(index - 1) in scene.lexicon.words["determiner"]:
            return people.party(scene, index - 1, end)
    return NOBODY


def _dative_relative(scene: Scene, index: int) -> int | None:
    """The token where a dative relative opens whose pronoun stands at ``index`` ("auquel", "à laquelle", "pour qui",
    "au profit desquels"); ``None`` where none does."""
    low, before = scene.low(index), scene.low(index - 1)
    if low in _TO_WHICH:
        return index
    if low in _OF_WHICH or (low in WHICH and before in OF):
        end = index if low in _OF_WHICH else index - 1
        phrases = scene.lexicon.words["recipient"]
        return next((end - n for n in (2, 3) if scene.words(end - n, end) in phrases), None)
    return index - 1 if low in WHICH and before in {"à", "pour", "dans"} else None


def _is_served(scene: Scene, opening: int, row: Any) -> bool:
    """Whether a name receives what the relative at ``opening`` says: behind "pour" a state or body, or a fund or
    programme called so; behind "dans" only the last two."""
    if scene.low(opening) == "pour":
        return row.label == "ORG" or bool(row.country) or names_scheme(row)
    return scene.low(opening) != "dans" or names_scheme(row)


def _is_served_noun(scene: Scene, opening: int, head: str) -> bool:
    """The same of the noun of an antecedent without a name."""
    if scene.low(opening) == "pour":
        return head in scene.lexicon.nouns["people"] or is_person(head)
    return scene.low(opening) != "dans" or is_scheme(head)


def _named_beside(scene: Scene, people: People, end: int) -> list[Party]:
    """The parties named in a row with the name that ends at ``end`` ("au Mali et au Togo, auxquels …")."""
    parties: list[Party] = []
    index = end - 1
    while index > 2 and scene.tokens[index].kind == NAME:
        index -= 1
        while index and scene.low(index) in {"à", "au", "aux", "le", "la", "l'", "les", "de", "du"}:
            index -= 1
        if scene.low(index) not in {"et", ","} or scene.tokens[index - 1].kind != NAME:
            break
        index -= 1
        parties.insert(0, people.of_mention(scene.tokens[index].row))
    return parties


def _antecedent(scene: Scene, people: People, end: int) -> Party:
    """The body, programme or people that the noun phrase before ``end`` names."""
    while end and scene.tokens[end - 1].kind == PUNCTUATION and scene.low(end - 1) != ")":
        end -= 1
    comma = next((k for k in range(end - 1, max(0, end - 8), -1) if scene.low(k) == ","), -1)
    participle = scene.owner.get(comma + 1) if comma > 0 else None
    if participle is not None and participle.bare:
        end = comma
    if scene.low(end - 1) == ")":
        end = next((k for k in range(end - 1, -1, -1) if scene.low(k) == "("), end)
    name = scene.tokens[end - 1] if end else None
    if name is not None and name.kind == NAME and (name.row.label in {"ORG", "MISC"} or name.row.country):
        return people.of_mention(name.row)
    first = phrase_left(scene, end)
    far = first if first < end else max(0, end - _NEAR)
    for index in range(end - 1, far - 1, -1):
        if first == end and scene.tokens[index].kind == FIGURE:
            break
        if scene.low(index) in scene.lexicon.words["determiner"]:
            first = index
            break
    nouns = scene.lexicon.nouns
    known = nouns["people"] | nouns["anaphor_body"] | nouns["giver"] | listed("body") | listed("served")
    known |= listed("kept") | {"mécanisme", "mission"}
    if first < end and any(scene.low(k) in known or is_person(scene.low(k)) for k in range(first, min(end, first + 3))):
        parties = people.subject(scene, first, end)
        return parties[0] if parties else NOBODY
    return NOBODY


def helped(scene: Scene, people: People, frame: Frame, verb: Verb) -> Party:
    """Who is helped with a sum: the object between the verb and the figure ("appuiera le [Togo] à hauteur de …"), or
    behind it."""
    first = behind_insertion(scene, verb.last + 1)
    end = people.phrase_end(scene, first)
    if scene.low(first) == "à" or end > frame.figure:
        first = frame.figure + 1
        end = people.phrase_end(scene, first) if scene.low(first) in {"le", "la", "l'", "les"} else first
    if verb.bare or verb.voice == PASSIVE or first >= end:
        return NOBODY
    nouns = scene.lexicon.nouns
    row = next((t.row for t in scene.tokens[first : first + 2] if t.kind == NAME), None)
    persons = any(scene.low(k) in nouns["people"] | nouns["government"] for k in range(first, min(end, first + 3)))
    named = row is not None and (row.label in {"ORG", "PER"} or bool(row.country))
    return people.party(scene, first, end) if named or persons else NOBODY


def endowed(scene: Scene, people: People, verb: Verb) -> Party:
    """What is "doté de … par X" at the head of a sentence: the subject behind it."""
    at = verb.first - (2 if scene.low(verb.first - 1) == "," else 1)
    if at >= 0 and scene.tokens[at].kind == NAME and scene.tokens[at].row.label in {"ORG", "MISC"}:
        return people.of_mention(scene.tokens[at].row)
    main = scene.right_verb(verb.last) if verb.first == 0 else None
    if main is None or not agent_of_participle(scene, people, verb):
        return NOBODY
    return joined(subject_of(scene, people, main))
