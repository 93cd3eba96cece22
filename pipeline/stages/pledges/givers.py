"""Who gives what a noun or a passive tells of: behind "par", in the relative clause, at the head of the line."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.conjugation import CONDITIONAL, FUTURE, GERUND, INFINITIVE
from pipeline.stages.entities.gazetteer import adjective_country, capital_of, country_name
from pipeline.stages.pledges.agents import agent_of_participle, names_agent, of_another
from pipeline.stages.pledges.frame import ARTICLES, ENDS, HIS_ANY, OUR, TO, Frame
from pipeline.stages.pledges.overlooked import overlooked_subject
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.phrases import coordination_end
from pipeline.stages.pledges.scene import CONJUNCTIONS, Scene
from pipeline.stages.pledges.shares import whose_share
from pipeline.stages.pledges.spans import subject_span
from pipeline.stages.pledges.subjects import subject_of
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, THAT
from pipeline.stages.pledges.verb import PASSIVE
from pipeline.stages.reference.sorts import listed

_WITH = frozenset(("pour", "avec", "et", "par"))
_OUT_OF = frozenset(("sur", "des", "parmi"))
_CONTRACTED = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}
_NEAR = 8
"""Tokens behind a figure in which a relative clause that says who gives it opens."""


def giver_named(scene: Scene, people: People, frame: Frame) -> Party:
    """The party that gives the figure of a noun or a passive without an agent of its own, or :data:`NOBODY`."""
    for found in _readings(scene, people, frame):
        if found.name and (found.label or found.country or found.each):
            return found
    return NOBODY


def _readings(scene: Scene, people: People, frame: Frame) -> Iterator[Party]:
    yield _behind_par(scene, people, frame)
    yield of_relative(scene, people, frame.figure)
    yield _ours(scene, people, frame)
    yield _on_behalf(scene, people, frame)
    yield _cleft(scene, people, frame)
    yield _fronted(scene, people, frame)
    if frame.verb is not None and not frame.verb.nominal:
        yield whose_share(scene, people, frame)
        yield _whose(scene, people, frame)
        yield _said_before(scene, people, frame)
        yield _of_share(scene, people, frame)
        if frame.role == "subject" and scene.low(frame.link.left - 1) == ":":
            said = _of_clause(scene, people, frame)
            yield said if said.label != "PER" else NOBODY
    if frame.verb is not None and (frame.verb.nominal or frame.role == "participle"):
        yield whose_share(scene, people, frame)
        yield _of_line(scene, people, frame)
        yield _at_head(scene, people, frame)
        yield _from(scene, people, frame)
        yield _of_clause(scene, people, frame)


def _segment(scene: Scene, figure: int) -> tuple[int, int]:
    """The tokens between the stops around a figure."""
    ends = ENDS | CONJUNCTIONS - {"comme", "or", "s'"}
    first = next((k + 1 for k in range(figure - 1, -1, -1) if scene.low(k) in ends), 0)
    end = next((k for k in range(figure + 1, len(scene.tokens)) if scene.low(k) in ends), len(scene.tokens))
    return first, end


def of_relative(scene: Scene, people: People, figure: int) -> Party:
    """ "40 tuteurs, que notre ministère rémunérera", "un prêt de 80 millions que consentira la [BAD]"."""
    for at in range(figure + 1, min(figure + _NEAR, len(scene.tokens))):
        low = scene.low(at)
        if low in ENDS or scene.tokens[at].kind == FIGURE or (at in scene.owner and not scene.owner[at].bare):
            break
        if low not in THAT:
            continue
        verb = next((v for v in scene.verbs if v.first > at and not v.bare), None)
        if verb is not None and verb.negative and not verb.classes:
            break
        told = ("give", "do", "announce", "promise", "commit", "approve", "sign", "suspend", "cancel")
        if verb is None or not (verb.has(*told) or not verb.classes):
            break
        return joined(subject_of(scene, people, verb) or overlooked_subject(scene, people, verb))
    return NOBODY


def _ours(scene: Scene, people: People, frame: Frame) -> Party:
    """Who says "nos 5 milliards seront déboursés", "notre enveloppe de 95 millions est suspendue", "40 % de nos
    subventions iront …", "à nos frais"; whose "à ses frais" is."""
    figure = scene.tokens[frame.figure]
    before = {scene.low(k) for k in (frame.figure - 1, frame.link.left, frame.link.left - 1) if k >= 0}
    low = figure.row.text.lower().replace("’", "'")
    if before & OUR or any(f" de {word} " in low for word in OUR):
        return people.speaker(figure.start)
    first, end = _segment(scene, frame.figure)
    cost = next((k for k in range(first + 1, end) if scene.low(k) == "frais" and scene.low(k - 2) == "à"), -1)
    owner = scene.low(cost - 1) if cost > 0 else ""
    if owner in OUR:
        return people.speaker(figure.start)
    return people.doer_before(scene, owner == "leurs", figure.start) if owner in HIS_ANY else NOBODY


def _cleft(scene: Scene, people: People, frame: Frame) -> Party:
    """ "C'est au [Japon] que reviendra la construction de …", "C'est à la [Norvège] que l'on doit ce don"."""
    first, _ = _segment(scene, frame.figure)
    que = next((k for k in range(first, frame.figure) if scene.low(k) in THAT), -1)
    at = first - 1 if que < 0 and scene.low(first - 1) in THAT else que
    name = at - 1
    if name < 2 or scene.tokens[name].kind != NAME:
        return NOBODY
    to = name - 1 - (scene.low(name - 1) in ARTICLES)
    opens = scene.words(max(0, to - 2), to) in {"c'est", "ce sera", "ce fut"}
    verb = next((v for v in scene.verbs if v.first > at and not v.bare), None)
    owed = verb is not None and verb.lemma in listed("owed")
    return people.of_mention(scene.tokens[name].row, acts=True) if owed and opens and scene.low(to) in TO else NOBODY


def _fronted(scene: Scene, people: People, frame: Frame) -> Party:
    """Who is behind "par" in the participle clause before the figure: "Offerts par le [Japon], six véhicules …"."""
    first = scene.verbs[0] if scene.verbs else None
    if first is None or not first.bare or first.first or scene.low(frame.link.left - 1) != ",":
        return NOBODY
    before = range(first.last + 1, frame.link.left - 1)
    if any(k in scene.owner or scene.tokens[k].kind == FIGURE for k in before) or first is frame.verb:
        return NOBODY
    return joined(agent_of_participle(scene, people, first))


def _of_share(scene: Scene, people: People, frame: Frame) -> Party:
    """Who gives a part of what is promised: "Sur les 28 millions promis en 2021, [elle] en a versé 19", "Des 80 écoles
    annoncées, le [Qatar] en a construit 57"."""
    first, end = _segment(scene, frame.figure)
    first += scene.low(first) == ","
    if scene.low(first) not in _OUT_OF or frame.figure - first > 2 or frame.verb is None:
        return NOBODY
    part = next((v for v in scene.verbs if frame.figure < v.first < end and "en" in v.clitics and not v.bare), None)
    if part is None or part.voice == PASSIVE or not part.has("give", "do") or part is frame.verb:
        return NOBODY
    return joined(subject_of(scene, people, part))


def _behind_par(scene: Scene, people: People, frame: Frame) -> Party:
    """ "sera doté par [Ankara] de 600 millions", "c'est par [Berne] que sera financée …"."""
    first, end = _segment(scene, frame.figure)
    others = [k for k in range(first, end) if scene.tokens[k].kind == FIGURE and k != frame.figure]
    first = max([first, *(k for k in others if k < frame.figure)])
    end = min([end, *(k for k in others if k > frame.figure)])
    for at in range(first, end):
        if not names_agent(scene, at) or of_another(scene, frame, at):
            continue
        party = joined(people.subject(scene, at + 1, min(coordination_end(scene, people, at + 1), end)))
        if party.label == "ORG" or party.country or any(each.country or each.label == "ORG" for each in party.each):
            return party
    return NOBODY


def _on_behalf(scene: Scene, people: People, frame: Frame) -> Party:
    """ "aux frais de l'[État guinéen]", "Du côté de [Berne], un don de …", "côté turc", "grâce à la [Turquie]"."""
    first, end = _segment(scene, frame.figure)
    phrases = listed("on_behalf")
    for at in range(first, end):
        if scene.low(at) == "côté" and at - first <= 1 and (code := adjective_country(scene.low(at + 1))):
            return Party(country_name(code), code, label="LOC")
        for length in (4, 3, 2):
            opening = _ending(scene.words(at, at + length))
            if opening not in phrases:
                continue
            start = at + length - (scene.low(at + length - 1) in _CONTRACTED)
            party = joined(people.subject(scene, start, min(coordination_end(scene, people, start), end)))
            if party.label == "ORG" or party.country or any(each.label for each in party.each):
                return party
    return NOBODY


def _ending(words: str) -> str:
    """Words whose last one holds an article as the phrase without it ("aux frais du" → "aux frais de")."""
    head, _, last = words.rpartition(" ")
    return f"{head} {_CONTRACTED.get(last, last)}"


def _of_clause(scene: Scene, people: People, frame: Frame) -> Party:
    """Who is the subject before the colon ("La [Suède] a précisé son aide : don de 5 millions, envoi de dix experts"),
    or of the clause in which the noun is his ("Outre son don de 3 millions, [Oslo] …")."""
    noun = frame.link.left
    his = any(scene.low(k) in HIS_ANY for k in range(max(0, noun - 1), frame.figure))
    colon = next((k for k in range(noun - 1, -1, -1) if scene.low(k) in {":", ";", "."}), -1)
    finite = [v for v in scene.verbs if not v.bare and not v.nominal and v.tense not in {INFINITIVE, GERUND}]
    if his:
        _, end = _segment(scene, frame.figure)
        verb = next((v for v in finite if frame.figure < v.first < end), None)
    elif colon >= 0 and scene.low(colon) == ":":
        verb = next((v for v in reversed(finite) if v.last < colon), None)
        verb = None if verb is not None and ";" in scene.words(verb.last + 1, colon).split() else verb
    else:
        return NOBODY
    if verb is None or verb.voice == PASSIVE:
        return NOBODY
    span = subject_span(scene, verb)
    if span is not None and scene.low(span[0]) in HIS_ANY and scene.low(span[0] + 1) in scene.lexicon.nouns["transfer"]:
        return people.pronoun(scene, "il", scene.tokens[span[0]].start)
    return joined(subject_of(scene, people, verb))


def _whose(scene: Scene, people: People, frame: Frame) -> Party:
    """Whose gift "dont" says that it is ("la [Suisse], dont le don de 8 millions a été versé")."""
    dont = next((k for k in range(frame.link.left, max(0, frame.link.left - 4), -1) if scene.low(k) == "dont"), -1)
    name = dont - 2 if scene.low(dont - 1) == "," else dont - 1
    if dont < 1 or frame.link.container < 0 or scene.tokens[name].kind != NAME:
        return NOBODY
    row = scene.tokens[name].row
    return people.of_mention(row, acts=True) if row.label == "ORG" or row.country else NOBODY


def _said_before(scene: Scene, people: People, frame: Frame) -> Party:
    """The body or state that says what will be done ("La [Banque] a fait savoir que 8 millions seraient versés")."""
    verb = frame.verb
    assert verb is not None
    if frame.role != "subject" or verb.tense not in {FUTURE, CONDITIONAL}:
        return NOBODY
    mark = next((k for k in range(frame.link.left, -1, -1) if scene.low(k) in {"que", "qu'", ":", ";"}), -1)
    said = next((v for v in reversed(scene.verbs) if v.last < mark and not v.bare), None) if mark > 0 else None
    said = said.leading() if said is not None else None
    if said is None or scene.low(mark) == ";":
        return NOBODY
    if not said.has("say", "announce", "promise", "commit") and scene.low(said.last) not in scene.lexicon.says:
        return NOBODY
    parties = subject_of(scene, people, said)
    bodies = [p for p in parties if p.label == "ORG" or (p.label == "LOC" and p.country)]
    return joined(bodies) if bodies and len(bodies) == len(parties) else NOBODY


def _of_line(scene: Scene, people: People, frame: Frame) -> Party:
    """The only party of a line without a finite verb that no preposition opens: "[Norvège] – un don de 5 millions"."""
    if any(not v.bare and not v.nominal and v.tense not in {INFINITIVE, GERUND} for v in scene.verbs):
        return NOBODY
    if frame.role == "participle" and frame.verb is not None and frame.verb.has("promise", "sign", "announce"):
        return NOBODY  # "Yémen : 1,3 milliard de dollars promis", "Togo-Turquie : cinq accords signés"
    found = []
    for at, token in enumerate(scene.tokens[: frame.figure]):
        if token.kind != NAME or token.row.label == "PER":
            continue
        start = at - 1 if scene.low(at - 1) in ARTICLES else at
        free = start == 0 or scene.tokens[start - 1].kind == PUNCTUATION
        if free and (token.row.label == "ORG" or token.row.country or capital_of(token.row.text)):
            found.append(people.of_mention(token.row, acts=True))
    return found[-1] if found else NOBODY


def _at_head(scene: Scene, people: People, frame: Frame) -> Party:
    """ "la [Corée du Sud], pour son don de 2 millions", "Le [Liechtenstein] (don de 200 000 francs)"."""
    at = frame.link.left - 1
    while at > 0 and (scene.low(at) in _WITH | HIS_ANY | {"un", "une", "le", "la", "("} or scene.low(at) == ","):
        at -= 1
    if at < 0 or at + 1 == frame.link.left or scene.tokens[at].kind != NAME:
        return NOBODY
    start = at - 1 if scene.low(at - 1) in ARTICLES | {"l'"} else at
    before = scene.tokens[start - 1] if start else None
    free = before is None or before.low in ENDS | {",", "et", "("} or before.kind == DATE
    row = scene.tokens[at].row
    return (
        people.of_mention(row, acts=True)
        if free and (row.label == "ORG" or row.country or capital_of(row.text))
        else NOBODY
    )


def _from(scene: Scene, people: People, frame: Frame) -> Party:
    """ "une contribution de 30 millions est parvenue d'[Oslo]", "De [Canberra], un don de 3 millions"."""
    first, end = _segment(scene, frame.figure)
    for at in range(first, end):
        if scene.low(at) not in {"de", "d'", "du"}:
            continue
        name = at + 2 if scene.low(at + 1) in ARTICLES else at + 1
        if name >= end or scene.tokens[name].kind != NAME:
            continue
        row = scene.tokens[name].row
        state = row.label == "LOC" and (row.country or capital_of(row.text))
        opens = at == first and scene.low(name + 1) == ","
        verb = scene.owner.get(at - 1)
        if state and (opens or (verb is not None and at > frame.figure and verb.has("flow"))):
            return people.of_mention(row, acts=True)
    return NOBODY
