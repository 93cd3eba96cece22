"""Deeds without a verb of their own: items behind a colon, a passive left out, what a text provides for, what a gift
makes possible."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.conjugation import FUTURE, GERUND, INFINITIVE, PERFECT, PRESENT
from pipeline.stages.pledges.accepting import is_given, never_given
from pipeline.stages.pledges.frame import MONEY, OF, Frame, Link, after_class
from pipeline.stages.pledges.intros import promised_before
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import subject_span
from pipeline.stages.pledges.tokens import FIGURE, NAME
from pipeline.stages.pledges.verb import PASSIVE, PLUPERFECT, Verb

_JOINTS = frozenset((":", ";", ",", "et", ")", "-", "–", "—"))

_LABEL = 9
"""Tokens that the name of a list item may have ("• La pêche artisanale : construction de …")."""


def listed_deed(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "trois priorités : 1) la formation de 300 juges ; 2) l'ouverture de 12 bureaux": a deed as an item behind the
    colon of words that promise it, or of a line of its own (``link.deed`` may be the figure: "le doublement de")."""
    if link.deed < 0 and not link.before and is_given(scene, position) and scene.low(link.left - 1) == ":":
        return _aimed_at(scene, position, link)
    if link.deed < 0 or link.before:
        return None
    start = link.left - 1
    if scene.low(start) in scene.lexicon.words["determiner"]:
        start -= 1
    colon = next((k for k in range(link.deed - 1, -1, -1) if scene.low(k) == ":"), -1)
    if start >= 0 and (colon < 0 or scene.low(start) not in _JOINTS):
        return None
    inside = range(colon + 1, link.deed)
    if any(k in scene.owner and not scene.owner[k].bare for k in inside) or scene.right_verb(position) is not None:
        return None
    label = scene.listed and 0 < colon <= _LABEL and not any(k in scene.owner for k in range(colon))
    if colon >= 0 and not label and promised_before(scene, colon) is None:
        return None
    noun = scene.low(link.deed)
    item = Verb(link.deed, link.deed, noun, INFINITIVE, classes={"give": frozenset()}, nominal=True)
    return Frame(position, item, "give", "object", link)


def labelled_item(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "Portugal : 60 millions", "Gouvernement congolais : 2 milliards", "Ligue arabe (LEA) : 40 tentes": a sum or
    thing behind the colon of who gives it."""
    colon = link.left - 1
    if not 0 < colon <= _LABEL or scene.low(colon) != ":" or link.before:
        return None
    first = 1 if scene.low(0) in scene.lexicon.words["determiner"] else 0
    nouns = scene.lexicon.nouns
    acts = scene.tokens[first].kind == NAME or scene.low(first) in nouns["agent"] | nouns["government"]
    if not acts or any(k in scene.owner or scene.tokens[k].kind == FIGURE for k in range(colon)):
        return None
    opening = next((k for k in range(colon) if scene.low(k) == "("), colon)
    item = Verb(colon, colon, "", INFINITIVE, classes={"give": frozenset(("to",))}, nominal=True)
    return Frame(position, item, "give", "object", link, gap=(0, opening))


def _aimed_at(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "Objectif affiché : 500 000 plants d'ici à 2030": behind the name of an aim, without a verb."""
    if any(not v.bare for v in scene.verbs) or link.left > 6:
        return None
    if promised_before(scene, link.left - 1) is None:
        return None
    item = Verb(position, position, "", INFINITIVE, classes={"give": frozenset()}, nominal=True)
    return Frame(position, item, "give", "object", link)


def offered_list(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """ "les renforts promis à son pays : ⟦60 policiers⟧", "chargé de l'aide offerte par [X] : ⟦60 tonnes⟧": an item
    behind the colon of a participle that says what becomes of all of them."""
    last = frames[-1] if frames else None
    if link.before or scene.tokens[position].row.kind not in {*MONEY, "count", "physical"}:
        return None
    colon = next((k for k in range(link.left - 1, 0, -1) if scene.low(k) == ":"), -1)
    goes_on = last is not None and last.role == "participle" and last.verb is not None and last.verb.last < colon
    goes_on = goes_on and last is not None and last.figure > colon and scene.low(link.left - 1) in {",", "et", ";"}
    given = next((v for v in reversed(scene.verbs) if v.last < colon), None) if colon > 0 else None
    if given is None or not given.bare or not given.has("give", "promise") or (colon != link.left - 1 and not goes_on):
        return None
    if any(k in scene.owner and not scene.owner[k].bare for k in range(colon, position)):
        return None
    nouns = scene.lexicon.nouns
    offered = nouns["aid"] | nouns["load"] | nouns["parcel"] | nouns["given"]
    before = next((v for v in reversed(scene.verbs) if v.last < given.first and not v.bare), None)
    if scene.low(given.first - 1) not in offered or (before is not None and before.has("give", "promise", "announce")):
        return None
    between = range(given.last + 1, colon)
    if before is None or any(scene.tokens[k].kind == FIGURE or scene.low(k) == "," for k in between):
        return None
    return Frame(position, given, after_class(given), "participle", link)


def labelled_sum(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "Contribution de la [France] : 3 millions", "Subvention accordée : 12 000 euros", "Première tranche : 150 M$": a
    sum behind the colon of the aid that it is."""
    colon = link.left - 1
    if not 0 < colon <= _LABEL or scene.low(colon) != ":" or link.before:
        return None
    if scene.tokens[position].row.kind not in MONEY or any(scene.tokens[k].kind == FIGURE for k in range(colon)):
        return None
    nouns = scene.lexicon.nouns
    noun = next((k for k in range(colon) if scene.low(k) in nouns["aid"]), -1)
    opening = range(noun)
    if noun < 0 or any(scene.low(k) in nouns["statistic"] | nouns["request"] for k in range(colon)):
        return None
    if any(k in scene.owner and not scene.owner[k].bare for k in range(colon)):
        return None
    if any(scene.tokens[k].kind == NAME or scene.low(k) in {",", ":"} for k in opening):
        return None
    held = Link(link.left, container=noun)
    after = next((v for k in range(noun, colon) if (v := scene.owner.get(k)) is not None and after_class(v)), None)
    if after is not None:
        return Frame(position, after, after_class(after), "participle", held)
    item = Verb(noun, noun, scene.low(noun), PRESENT, classes={"announce": frozenset()}, nominal=True, noun_at=noun)
    return Frame(position, item, "announce", "object", held)


def another_item(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """ "Au programme : 12 écoles, 40 puits et trois dispensaires": the things behind the first one."""
    last = frames[-1] if frames else None
    if last is None or last.verb is None or not last.verb.nominal or last.verb.lemma or last.gap is not None:
        return None
    joined = scene.low(link.left - 1) in {",", "et", ";"} and link.left - 2 <= last.figure + 1 and not link.before
    if not joined or not is_given(scene, position) or scene.right_verb(position) is not None:
        return None
    return Frame(position, last.verb, last.name, last.role, link)


def passive_left_out(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "Deux écoles seront bâties, trois puits creusés": a participle that takes over the auxiliary of the verb before,
    with a subject of its own."""
    after = next((v for k in (1, 2, 3) if (v := scene.owner.get(position + k)) is not None), None)
    if after is None or not after.bare or link.before or scene.low(link.left - 1) not in {"et", ",", ";"}:
        return None
    if any(scene.tokens[k].kind == FIGURE or scene.low(k) == "," for k in range(position + 1, after.first)):
        return None
    before = next((v for v in reversed(scene.verbs) if v.last < link.left and not v.bare), None)
    if before is None or before.voice != PASSIVE or before.tense not in {FUTURE, PERFECT, PLUPERFECT}:
        return None
    name = after_class(after)
    inner = range(before.last + 1, link.left - 1)
    if not name or subject_span(scene, before) is None or any(scene.opens_relative(k) for k in inner):
        return None
    verb = Verb(after.first, after.last, after.lemma, before.tense, PASSIVE, before.negative, classes=after.classes)
    return Frame(position, verb, name, "subject", link)


def provided_by(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "un accord prévoyant quatre liaisons par semaine": what a text that is signed provides for."""
    verb = scene.left_verb(link.left - 1)
    if verb is None or verb.tense != GERUND or verb.marker or not any("text" in f for f in verb.classes.values()):
        return None
    nouns = scene.lexicon.nouns
    text = next((k for k in range(verb.first - 1, max(-1, verb.first - 10), -1) if scene.low(k) in nouns["text"]), -1)
    if text < 0 or any(scene.low(k) in {",", ";", ":"} for k in range(text, verb.first)):
        return None
    figure = scene.tokens[position].row
    held = link.deed >= 0 or link.container >= 0
    planned = verb.has("intend") and not never_given(scene, position) and figure.kind in {"count", "physical"}
    if link.before or not (held or figure.kind in MONEY or is_given(scene, position) or planned):
        return None
    at = link if held else Link(link.left, link.before, container=text)
    return Frame(position, verb, "cover", "object", at)


def said_of(scene: Scene, verb: Verb | None) -> Verb | None:
    """The verb of which a figure is the subject: of "devraient être livrés" the passive infinitive."""
    if verb is None or not verb.has("modal"):
        return verb
    inner = (v for v in scene.verbs if v.matrix is verb and v.tense == INFINITIVE and v.voice == PASSIVE)
    return next((v for v in inner if v.first <= verb.last + 4), verb)


def under_way(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "Six lycées sont en construction", "trois puits sont en cours de forage": what is being made."""
    verb = scene.owner.get(position + 1)
    if (
        verb is None
        or verb.lemma != "être"
        or verb.bare
        or verb.tense != PRESENT
        or link.before
        or not is_given(scene, position)
    ):
        return None
    at = verb.last + 1
    while scene.low(at) in scene.lexicon.words["adverb"] or scene.low(at).endswith("ment"):
        at += 1
    if scene.low(at) != "en":
        return None
    at += 3 if scene.low(at + 1) == "cours" and scene.low(at + 2) in OF else 1
    if scene.low(at) not in scene.lexicon.nouns["deed"]:
        return None
    item = Verb(at, at, scene.low(at), PRESENT, PASSIVE, classes={"do": frozenset()})
    return Frame(position, item, "do", "subject", link)


def going_on(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "La réhabilitation de onze collèges se poursuit", "la pose de 40 km a commencé": a deed that is being done."""
    if link.deed < 0 or link.before:
        return None
    verb = scene.right_verb(position)
    if verb is None or verb.negative or verb.lemma not in scene.lexicon.words["going_on"]:
        return None
    goes = verb.tense == PRESENT or (verb.tense == PERFECT and verb.lemma in scene.lexicon.words["beginning"])
    if not goes or scene.left_verb(link.left - 1) is not None:
        return None
    at = link.deed
    item = Verb(at, at, scene.low(at), PRESENT, PASSIVE, classes={"do": frozenset()})
    return Frame(position, item, "do", "subject", link)


def thanks_to(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "…, grâce à une subvention de 180 000 € de la Région": a gift told by what it makes possible."""
    if link.before != "à" or scene.low(link.left - 2) != "grâce" or link.container < 0:
        return None
    if scene.low(link.container) not in scene.lexicon.nouns["aid"]:
        return None
    main = next((v for v in scene.verbs if not v.bare and v.tense != INFINITIVE), None)
    tense = PERFECT if main is not None and main.tense in {PERFECT, PLUPERFECT} else PRESENT
    name = "give" if tense == PERFECT else "announce"
    at = link.container
    item = Verb(at, at, scene.low(at), tense, classes={name: frozenset()}, nominal=True, noun_at=at)
    return Frame(position, item, name, "object", link)
