"""The actor that no subject names: behind "par", or as the owner of a noun of commitment."""

from __future__ import annotations

import dataclasses
import re

from pipeline.stages.entities.gazetteer import adjective_country, country_name
from pipeline.stages.pledges.frame import OF, Frame
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import Party
from pipeline.stages.pledges.phrases import coordination_end
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.tokens import NAME, WORD
from pipeline.stages.pledges.verb import Verb
from pipeline.stages.reference.sorts import listed

_STRESSED = frozenset(("moi", "eux", "soi", "celui", "celle", "un", "une", "notre", "votre"))
_PARTICIPLE = re.compile(r"ée?s?\Z")
_SUFFERED = re.compile(r".{3,}(?:ée?s?|(?:[iu]|is)e?s)\Z")
"""How a participle may end that says what happened to somebody."""
_AID_PHRASE = 9
"""Tokens that a noun of aid and whose it is may have before a bracket."""
_THE = frozenset(("la", "le", "l'", "les", "du", "des"))


def agent_of(scene: Scene, people: People, frame: Frame) -> list[Party]:
    """The party behind "par" of a passive verb, a participle or a noun."""
    if frame.name == "sign" and (parties := _between(scene, people, frame)):
        return parties
    if (named := _apposed_gift(scene, people, frame)) is not None:
        return [named]
    starts = [frame.figure + 1]
    if frame.verb is not None and frame.role in {"subject", "participle"}:
        starts.insert(0, frame.verb.last + 1)
    if frame.link.deed >= 0:
        starts.append(frame.link.deed + 1)
    for start in starts:
        for index in range(start, min(len(scene.tokens), start + 14)):
            low = scene.low(index)
            if low in STOPS or (index in scene.owner and not scene.owner[index].bare and index > start):
                break
            another_deed = low in scene.lexicon.nouns["deed"] and index > frame.figure and scene.low(index - 1) in _THE
            another_gift = low in scene.lexicon.nouns["transfer"] and scene.low(index - 1) in {"un", "une"}
            if low in scene.lexicon.words["part"] or another_deed or (another_gift and index > frame.figure):
                break
            if low == "par" and scene.low(index + 2) == "soins":
                return _by_care(scene, people, index + 1)
            if (
                low == "par"
                and index + 1 < len(scene.tokens)
                and scene.low(index + 1) not in scene.lexicon.words["per"]
                and not _is_means(scene, index + 1)
                and scene.low(index + 1) not in listed("means")
                and not of_another(scene, frame, index)
            ):
                end = coordination_end(scene, people, index + 1)
                parties = people.subject(scene, index + 1, end)
                if parties:
                    return parties
            if low == "par" and scene.low(index + 1) == "la" and not of_another(scene, frame, index):
                return people.subject(scene, index + 1, coordination_end(scene, people, index + 1))
    return []


def _by_care(scene: Scene, people: People, at: int) -> list[Party]:
    """Who does it behind "par": "par nos soins", "par ses soins", "par les soins de la [Croix-Rouge]"."""
    offset, owner = scene.tokens[at].start, scene.low(at)
    if owner in {"nos", "mes"}:
        party = people.speaker(offset)
    elif owner in {"ses", "leurs"}:
        party = people.doer_before(scene, owner == "leurs", offset)
    else:
        first = at + 2 + (scene.low(at + 2) in {"de", "d'"})
        return people.subject(scene, first, coordination_end(scene, people, first)) if scene.low(at + 2) in OF else []
    return [party] if party.name else []


def of_another(scene: Scene, frame: Frame, par: int) -> bool:
    """Whether "par" says who asks for something, leads it or made what is given, and not who gives: "les plans exigés
    par la [Banque]", "sociétés dirigées par des femmes", "la remise de navires construits par [Garden Reach]"."""
    participle = scene.owner.get(par - 1)
    if participle is not None and (not participle.bare or participle is frame.verb):
        return False
    if _befell(scene, frame, par - 1):
        return True
    lemma = participle.lemma if participle is not None else _PARTICIPLE.sub("er", scene.low(par - 1))
    made = lemma in listed("making") and (frame.name in {"give", "announce"} or frame.link.deed >= 0)
    return made or lemma in listed("asking")


def _befell(scene: Scene, frame: Frame, index: int) -> bool:
    """Whether the participle at ``index`` tells what happened to those who receive ("sera réservé aux familles touchées
    par la sécheresse")."""
    verb, participle = frame.verb, scene.owner.get(index)
    if verb is None or frame.role != "subject" or verb.bare or index <= max(verb.last, frame.figure):
        return False
    if participle is not None:
        return not participle.has("give", "do", "promise", "announce", "approve", "sign", "commit", "change", "task")
    return bool(_SUFFERED.match(scene.low(index)))


def names_agent(scene: Scene, index: int) -> bool:
    """Whether "par" stands at ``index`` and opens who does it, and no rate or means ("par an", "par le biais de")."""
    if scene.low(index) != "par" or scene.low(index + 1) in scene.lexicon.words["per"] - {"la"}:
        return False
    if index in scene.aside or _is_means(scene, index + 1):
        return False
    return not {scene.low(index + 1), scene.low(index + 2)} & listed("means")


def _is_means(scene: Scene, index: int) -> bool:
    """Whether a bare noun behind "par" says how, not who: "acheminées par barge", "stockage par batteries"."""
    token = scene.tokens[index] if index < len(scene.tokens) else None
    if token is None or token.kind != WORD or token.capital or index in scene.owner:
        return False
    words, nouns = scene.lexicon.words, scene.lexicon.nouns
    acting = nouns["agent"] | nouns["people"] | nouns["government"] | words["several"]
    if token.low.endswith(("s", "x")) and {token.low, token.low[:-1]} & acting:
        return False
    led = words["determiner"] | words["civility"] | words["pronoun"] | words["adverb"] | words["clitic"] | _STRESSED
    behind = scene.tokens[index + 1] if index + 1 < len(scene.tokens) else None
    named = behind is not None and behind.kind == NAME
    return token.low not in led and token.low.isalpha() and not named


def _apposed_gift(scene: Scene, people: People, frame: Frame) -> Party | None:
    """Whose gift an apposition says that it is ("40 autobus, don de la [Turquie], seront remis …"), or ``None``."""
    at = frame.figure + 1
    if scene.low(at) != "," or scene.low(at + 1) not in scene.lexicon.nouns["transfer"] or scene.low(at + 2) not in OF:
        return None
    return owner_at(scene, people, at + 2)


def owner_at(scene: Scene, people: People, of: int) -> Party | None:
    """The state or body behind "de" at ``of``, or ``None``."""
    at = of + 1 if scene.low(of) in OF else of
    at += 1 if scene.low(at) in {"la", "l'", "le", "les"} else 0
    if at >= len(scene.tokens) or scene.tokens[at].kind != NAME:
        return None
    row = scene.tokens[at].row
    return people.of_mention(row, acts=True) if row.label == "ORG" or row.country else None


def giver_of_aid(scene: Scene, people: People, frame: Frame) -> Party | None:
    """Whose aid the noun that holds the figure says that it is, or ``None``: "la contribution de l'[Inde], de 5 M€, …",
    "un don japonais de 5 millions"."""
    at = frame.link.container if frame.link.container >= 0 else _aid_before(scene, frame.figure)
    if at < 0 or not _is_aid(scene, at) or at + 1 >= frame.figure:
        return None
    if code := adjective_country(scene.low(at + 1)):
        return Party(country_name(code), code, label="LOC")
    if scene.low(at + 1) not in OF:
        return None
    if (owner := owner_at(scene, people, at + 1)) is not None or at == frame.link.container:
        return owner
    first = at + 1 + (scene.low(at + 1) in {"de", "d'"})
    party = people.party(scene, first, people.phrase_end(scene, first))
    acts = party.head in scene.lexicon.nouns["government"] | listed("acting")
    return dataclasses.replace(party, agent=True) if acts else None


def _aid_before(scene: Scene, figure: int) -> int:
    """The noun of aid whose sum stands in brackets behind it, behind the colon of its line or behind whose it is
    ("L'aide japonaise (6 millions) a été suspendue", "Don du [Qatar] : 20 ambulances", "un don de [Pékin] de 80
    millions"), or -1."""
    if scene.low(figure - 1) in OF and scene.tokens[figure - 2].kind == NAME and figure > 3:
        of = figure - 3 - (scene.low(figure - 3) in {"la", "l'", "le", "les"})
        return of - 1 if scene.low(of) in OF and _is_aid(scene, of - 1) else -1
    apposed = scene.low(figure - 1) == "," and scene.low(figure + 1) in {",", "sur", "."}
    if scene.low(figure - 1) not in {"(", ":"} and not apposed:
        return -1
    first = max(0, figure - 1 - _AID_PHRASE) if scene.low(figure - 1) in {"(", ","} else 0
    for at in range(figure - 2, first - 1, -1):
        if scene.low(at) in STOPS | {","} or (at in scene.owner and not scene.owner[at].bare):
            return -1
        if _is_aid(scene, at):
            opens = at <= 1 or scene.low(figure - 1) in {"(", ","}
            return at if opens else -1
    return -1


def _is_aid(scene: Scene, at: int) -> bool:
    """Whether a noun of aid, in singular or plural, stands at a token."""
    low = scene.low(at)
    return low in listed("funds") or bool({low, low.removesuffix("s")} & scene.lexicon.nouns["transfer"])


def _between(scene: Scene, people: People, frame: Frame) -> list[Party]:
    """Between whom something is signed ("ont été signés entre l'[AFD] et le [Togo]")."""
    first = frame.verb.last + 1 if frame.verb is not None else frame.figure + 1
    for index in range(first, min(len(scene.tokens), first + 10)):
        if scene.low(index) in STOPS | {"parmi"} or scene.opens_relative(index):
            break
        if scene.low(index) == "entre":
            end = coordination_end(scene, people, index + 1)
            parties = [each for party in people.subject(scene, index + 1, end) for each in party.each or (party,)]
            return parties if len(parties) > 1 and all(party.name for party in parties) else []
    return []


def agent_of_participle(scene: Scene, people: People, verb: Verb) -> list[Party]:
    """The party behind "par" in the clause of a participle."""
    for index in range(verb.last + 1, min(len(scene.tokens), verb.last + 10)):
        if scene.low(index) in STOPS | {","} or (index in scene.owner and not scene.owner[index].bare):
            break
        if scene.low(index) == "par" and scene.low(index + 2) == "soins":
            return _by_care(scene, people, index + 1)
        if names_agent(scene, index):
            return people.subject(scene, index + 1, coordination_end(scene, people, index + 1))
    return []


def like_promise(scene: Scene, people: People, end: int) -> Party | None:
    """Whose like promise ends at ``end``: "l'engagement du Pérou de … et celui du [Chili] d'en former 60"."""
    name = end - 1
    of = name - 1 - (scene.low(name - 1) in _THE - {"du", "des"})
    if scene.tokens[name].kind != NAME or scene.low(of) not in OF or scene.low(of - 1) not in {"celui", "celle"}:
        return None
    return people.of_mention(scene.tokens[name].row, acts=True)


def owners_of(scene: Scene, people: People, verb: Verb, end: int = -1) -> list[Party]:
    """Whose commitment governs the infinitive ``verb``, or names what stands at ``end``: "l'engagement du Canada
    et du Pérou de verser …", "l'annonce par le Pérou d'un don", "l'offre turque de …", "la promesse, faite par le
    Mali, de …"."""
    if end < 0:
        end = verb.first - (1 if verb.marker else 0)
        if (other := like_promise(scene, people, end)) is not None:
            return [other]
    parties: list[Party] = []
    index = verb.noun_at + 1
    while index < end:
        low = scene.low(index)
        if low in {"et", ","} or (scene.low(index - 1) == "," and index in scene.owner and scene.owner[index].bare):
            index += 1
            continue
        if code := adjective_country(low):
            parties.append(Party(country_name(code), code, label="LOC"))
            index += 1
            continue
        if low not in OF | {"par"}:
            break
        first = index + (0 if low in {"du", "des"} else 1)
        stop = min(coordination_end(scene, people, first + (1 if first == index else 0)), end)
        owned = scene.low(first) in {"son", "sa", "leur", "mon", "ma", "notre"}
        if stop <= first or not (owned or any(scene.tokens[k].kind == NAME for k in range(first, stop))):
            break
        parties.extend(people.subject(scene, first, stop))
        index = stop
    return parties
