"""The recipient of a frame: its dative, in front of the figure, behind it, or shared with its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.stages.pledges.conjugation import INFINITIVE
from pipeline.stages.pledges.frame import OF, Frame
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.pronouns import capital_of
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.subjects import ARTICLES, phrase_left
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, WORD
from pipeline.stages.pledges.verb import REFLEXIVE, Verb

_ABSTRACT = re.compile(r".{3,}(?:tion|sion|ment|age|ance|ence|ité|ture|isme|sation|erie|logie)s?\Z")


@dataclass(frozen=True, slots=True)
class Dative:
    """What "à" may open: ``to`` a recipient; ``people_only`` one that is people or a body; ``money``: a sum is given,
    so that a capital is its state and no place."""

    to: bool
    people_only: bool = False
    money: bool = False


def recipient_of(
    scene: Scene, people: People, frame: Frame, frames: list[Frame], actor: Party, clause_end: int
) -> Party:
    """Who receives what ``frame`` gives, or :data:`NOBODY`."""
    verb = frame.verb
    if (
        verb is not None
        and verb.clitics & {"nous", "me", "m'"}
        and verb.voice != REFLEXIVE
        and frame.role != "participle"
    ):
        return people.speaker(scene.tokens[verb.first].start)
    if verb is not None and verb.clitics & {"lui", "leur"} and frame.role != "participle":
        if "leur" in verb.clitics and (given := _given_to(scene, verb)).name:
            return given
        return people.dative(scene, "leur" in verb.clitics, scene.tokens[verb.first].start, actor.name)
    if verb is not None and verb.lemma.startswith("mettre à") and scene.low(verb.last + 1) in OF:
        start = verb.last + (2 if scene.low(verb.last + 1) in {"de", "d'"} else 1)
        return people.party(scene, start, people.phrase_end(scene, start))
    if verb is not None and "y" in verb.clitics and "to" in verb.classes.get(frame.name, frozenset()):
        return people.body_before(scene, scene.tokens[verb.first].start)
    flags = verb.classes.get(frame.name, frozenset()) if verb is not None else frozenset()
    held = frame.link.container if frame.link.container >= 0 else frame.link.deed
    to = "to" in flags or any(
        k >= 0 and scene.low(k) in scene.lexicon.nouns["transfer"] for k in (frame.link.container, frame.link.deed)
    )
    people_only = "people" in flags and not to
    aid = any(scene.low(k) in scene.lexicon.nouns["aid"] for k in range(frame.figure + 1, frame.figure + 4))
    if scene.tokens[frame.figure].row.kind == "factor" or frame.name == "flow" or aid:
        to = True
    if verb is not None and verb.lemma == "doter" and (frame.link.before == "de" or frame.link.generic > verb.last):
        end = people.phrase_end(scene, verb.last + 1)
        return people.party(scene, verb.last + 1, end) if end > verb.last + 1 else NOBODY
    dative = Dative(to, people_only, scene.tokens[frame.figure].row.kind in {"currency", "percent", "ratio"})
    nearby = [f.figure for f in frames if f.figure > frame.figure]
    behind = min([clause_end, *nearby])
    regions = [(frame.figure + 1, behind)]
    opening = scene.clause_start(verb) if verb is not None and verb.tense != INFINITIVE else -1
    if opening == 0 and scene.low(0) in {"à", "au", "aux"} and verb is not None and frame.role == "object":
        comma = next((k for k in range(1, min(9, verb.first)) if scene.low(k) == ","), 0)
        if (comma and _names_party(scene, 1 if scene.low(0) == "à" else 0)) or (scene.low(0) != "à" and comma):
            regions.append((0, comma))
    if (
        verb is not None
        and verb.tense == INFINITIVE
        and verb.matrix is not None
        and verb.matrix.lemma in {"promettre", "proposer", "offrir"}
    ):
        party = _recipient_in(scene, people, verb.matrix.last + 1, verb.first, Dative(True), False)
        if party.name:
            return party
    if frame.name == "sign" and held >= 0 and scene.low(held) in scene.lexicon.nouns["aid"] and verb is not None:
        party = _partner(scene, people, verb.last + 1, clause_end)
        if party.name:
            return party
    cleft = next((k for k in range(frame.figure) if scene.words(k, k + 3) in {"c'est à", "c'est au", "c'est aux"}), -1)
    if cleft >= 0 and verb is not None and verb.first > cleft:
        party = _recipient_in(scene, people, cleft + 2, verb.first, Dative(True), False)
        if party.name:
            return party
    siblings = [f.figure for f in frames if f.verb is verb and f.figure < frame.figure and f.gap is None]
    start = (siblings[-1] + 1) if siblings else (verb.last + 1 if verb is not None and frame.role == "object" else 0)
    own = (start, frame.figure)
    if frame.role in {"subject", "participle"} and verb is not None:
        regions = [(verb.last + 1, clause_end), (frame.figure + 1, verb.first)]
        if held >= 0:
            regions.append((held, frame.figure))
    elif frame.gap is None:
        if siblings:
            tail = _recipient_in(scene, people, *own, dative, True)
            if tail.name and _adjacent(scene, frame.figure):
                return tail
        else:
            regions.append(own)
    for region in regions:
        party = _recipient_in(scene, people, *region, dative, frame.part_of is not None)
        if party.name:
            return party
    if frame.part_of is not None:
        return NOBODY
    if siblings and frame.gap is None and verb is not None:
        party = _recipient_in(scene, people, verb.last + 1, siblings[0], dative, False)
        if party.name:
            return party
        if frame.link.container >= 0:
            party = _recipient_in(scene, people, siblings[0] + 1, frame.figure, dative, False)
            if party.name:
                return party
    if frame.role == "object" and frame.gap is None and nearby and not siblings:
        shared = [
            f for f in frames if f.figure > frame.figure and f.verb is verb and f.gap is None and f.part_of is None
        ]
        if shared and _bare_between(scene, frame.figure, shared[0].figure):
            return _recipient_in(scene, people, shared[-1].figure + 1, clause_end, dative, False)
    if verb is not None and frame.role == "object":
        return _relative_dative(scene, people, verb)
    return NOBODY


def _given_to(scene: Scene, verb: Verb) -> Party:
    """ "leur" behind people that were counted just before."""
    for index in range(verb.first - 1, -1, -1):
        token = scene.tokens[index]
        if token.kind == FIGURE and token.row.kind == "count" and token.row.unit:
            return Party(str(token.row.unit), plural=True)
    return NOBODY


def _partner(scene: Scene, people: People, first: int, end: int) -> Party:
    """With whom a loan is signed ("a signé avec le Mali un prêt de …")."""
    for index in range(first, end - 1):
        if scene.low(index) == "avec":
            stop = people.phrase_end(scene, index + 1)
            if any(t.kind == NAME for t in scene.tokens[index + 1 : stop]):
                return people.party(scene, index + 1, stop)
    return NOBODY


def _bare_between(scene: Scene, first: int, second: int) -> bool:
    """Whether only a conjunction and a word or two stand between two figures."""
    return not any(scene.tokens[k].kind in {DATE, NAME} or k in scene.owner for k in range(first + 1, second))


def _adjacent(scene: Scene, figure: int) -> bool:
    """Whether the phrase right before the figure is a dative of its own ("… et au Mali 30 millions")."""
    index = figure - 1
    if index >= 0 and scene.tokens[index].kind != NAME:
        return False
    while index > 0 and scene.low(index) not in {"à", "au", "aux"}:
        if scene.tokens[index].kind == PUNCTUATION:
            return False
        index -= 1
    return index > 0 and scene.low(index - 1) in {"et", ",", ";"}


def _recipient_in(scene: Scene, people: People, first: int, end: int, dative: Dative, part: bool) -> Party:
    to, people_only = dative.to, dative.people_only
    words = scene.lexicon.words
    index = max(first, 0) - 1
    while index + 1 < end:
        index += 1
        low = scene.low(index)
        opening = 0
        for length in (3, 2):
            if scene.words(index, index + length) in words["recipient"]:
                opening = length
        phrase = opening > 0
        if phrase:
            index += opening
            if scene.low(index) in {"de", "d'", "à"}:
                index += 1
        elif low in {"à", "au", "aux"} and (to or people_only):
            if low == "à":
                index += 1
                if scene.low(index) in {"de", "des"} and index + 1 < end and scene.tokens[index + 1].kind == WORD:
                    index += 1
            if (
                scene.low(index) in words["not_recipient"]
                or scene.low(index + (1 if low != "à" else 0)) in words["not_recipient"]
            ):
                continue
            if scene.words(index, index + 2) in words["not_recipient"]:
                continue
        elif low == "pour" and (part or _names_party(scene, index + 1)):
            index += 1
        else:
            continue
        parties: list[Party] = []
        while index < end:
            if scene.tokens[index].kind == FIGURE:
                row = scene.tokens[index].row
                if row.kind == "count" and not parties and (to or _is_people(scene, str(row.unit))):
                    stop = people.phrase_end(scene, index) if scene.low(index + 1) in OF else index + 1
                    last = scene.tokens[max(index, stop - 1)]
                    return Party(people.written[row.start : last.end], plural=True)
                break
            stop = min(people.phrase_end(scene, index), end)
            if stop <= index:
                break
            only = people_only or low == "pour"
            if not _may_receive(scene, index, stop, phrase or low == "pour", only, low, dative.money):
                break
            party = people.party(scene, index, stop, acts=phrase or dative.money)
            parties.append(party)
            index = stop
            if scene.low(index) in {"et", ","} and (
                (scene.low(index + 1) in {"à", "au", "aux"} and not phrase)
                or (phrase and scene.low(index + 1) in {"de", "du", "des", "d'"})
                or (
                    scene.low(index) == "et"
                    and scene.low(index + 1) in {"le", "la", "les", "l'"}
                    and index + 2 < end
                    and scene.tokens[index + 2].kind == NAME
                )
            ):
                low = scene.low(index + 1)
                index += 2 if low in {"à", "de", "d'"} else 1
                continue
            break
        if parties:
            return joined(parties)
    return NOBODY


def _is_people(scene: Scene, unit: str) -> bool:
    return any(
        word in scene.lexicon.nouns["people"] | scene.lexicon.nouns["agent"] for word in unit.lower().split()[:2]
    )


def _names_party(scene: Scene, index: int) -> bool:
    """Whether a country or body stands right behind "pour"."""
    if scene.low(index) in {"le", "la", "l'", "les"}:
        index += 1
    if index >= len(scene.tokens) or scene.tokens[index].kind != NAME:
        return False
    row = scene.tokens[index].row
    return bool(row.country) or row.label == "ORG"


def _may_receive(scene: Scene, first: int, end: int, phrase: bool, people_only: bool, low: str, money: bool) -> bool:
    """Whether the noun phrase can be a recipient: no place, time, act or matter."""
    tokens, lexicon = scene.tokens, scene.lexicon
    start = first
    while first < end and tokens[first].low in lexicon.words["determiner"]:
        first += 1
    if first >= end:
        return False
    token = tokens[first]
    if token.kind == DATE:
        return False
    if token.kind == NAME:
        row = token.row
        if row.label == "LOC" and not row.country and low == "à" and start == first and not phrase:
            return money and bool(capital_of(row.text))
        return not (row.label == "MISC" and people_only)
    if token.kind != WORD or token.low[0].isdigit() or (first in scene.owner and not scene.owner[first].bare):
        return False
    heads = []
    for k in range(first, min(end, first + 3)):
        if tokens[k].low in OF or tokens[k].kind != WORD:
            break
        heads.append(tokens[k].low)
    known = (
        lexicon.nouns["people"] | lexicon.nouns["agent"] | lexicon.nouns["government"] | lexicon.nouns["anaphor_body"]
    )
    if any(h in known for h in heads):
        return True
    if not heads or _ABSTRACT.match(heads[0]):
        return False
    if any(
        tokens[k].kind == NAME and tokens[k - 1].kind == WORD and tokens[k - 1].low not in OF | ARTICLES
        for k in range(first + 1, end)
    ):
        return True
    if people_only:
        return False
    if token.capital and low == "à" and start == first:
        return True
    if any(t.kind == NAME for t in tokens[first:end]):
        return True
    if phrase:
        return True
    return heads[0].endswith(("s", "x")) or low == "aux"


def _relative_dative(scene: Scene, people: People, verb: Verb) -> Party:
    """ "le fonds, auquel la Norvège apportera …": the antecedent of a dative relative."""
    for index in range(verb.first - 1, max(-1, verb.first - 9), -1):
        low = scene.low(index)
        if low in STOPS or index in scene.owner:
            return NOBODY
        if low in {"auquel", "auxquels", "auxquelles"} or (low == "laquelle" and scene.low(index - 1) == "à"):
            end = index - (1 if low == "laquelle" else 0)
            if scene.low(end - 1) == ",":
                end -= 1
            first = phrase_left(scene, end)
            name = next((k for k in range(first, end) if scene.tokens[k].kind == NAME), -1)
            if (name >= 0 and scene.tokens[name].row.label in {"ORG", "MISC"}) or (
                first < end
                and any(
                    scene.low(k) in {"fonds", "programme", "agence", "organisation", "mécanisme"}
                    for k in range(first, end)
                )
            ):
                parties = people.subject(scene, name if name >= 0 else first, end)
                return parties[0] if parties else NOBODY
            return NOBODY
    return NOBODY
