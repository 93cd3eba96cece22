"""The subject of a verb where looking left from it finds none: the best of the noun phrases before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.conjugation import GERUND, INFINITIVE
from pipeline.stages.pledges.antecedents import antecedent
from pipeline.stages.pledges.coordination import is_plural
from pipeline.stages.pledges.frame import ARTICLES, ENDS
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import Party
from pipeline.stages.pledges.phrases import coordination_end
from pipeline.stages.pledges.scene import CONJUNCTIONS, Scene
from pipeline.stages.pledges.subjects import subject_of
from pipeline.stages.pledges.tokens import DATE, NAME, PUNCTUATION, relative_over_aside
from pipeline.stages.pledges.verb import Verb

_PRONOUNS = frozenset(
    ("je", "j'", "nous", "il", "elle", "ils", "elles", "celui-ci", "celle-ci", "ceux-ci", "celles-ci")
)
_FAR = 60
"""Tokens before a verb in which its subject stands, at most."""
_LEAST = 3
"""Points that a noun phrase needs to be the subject."""


@dataclass(frozen=True)
class _Candidate:
    """A noun phrase, tokens ``first`` to ``end`` (exclusive), with its points."""

    first: int
    end: int
    points: int


def overlooked_subject(scene: Scene, people: People, verb: Verb) -> list[Party]:
    """The parties that are the subject of ``verb`` though an insertion, a relative clause or a row of verbs stands
    between ("L'[Exim Bank], déjà engagée dans l'archipel où elle a financé 28 réseaux, prêtera …"), or no party."""
    verb = verb.leading()
    if verb.nominal or verb.bare or scene.owner.get(verb.first) is not verb:
        return []
    if verb.tense in {INFINITIVE, GERUND}:
        if charged := charged_with(scene, people, verb):
            return charged
        outer = _outer(scene, verb)
        return (subject_of(scene, people, outer) or overlooked_subject(scene, people, outer)) if outer else []
    if (relative := relative_over_aside(scene.tokens, verb.first)) >= 0:
        return antecedent(scene, people, relative)
    found = max(_candidates(scene, people, verb), key=lambda one: (one.points, -one.first), default=None)
    if found is not None and found.points >= _LEAST:
        if scene.low(found.first) in _PRONOUNS:
            party = people.pronoun(scene, scene.low(found.first), scene.tokens[found.first].start)
            return [party] if party.name else []
        return people.subject(scene, found.first, found.end)
    earlier = _earlier(scene, verb)
    return subject_of(scene, people, earlier) if earlier is not None else []


def _outer(scene: Scene, verb: Verb) -> Verb | None:
    """The finite verb whose subject an infinitive or gerund that nothing is known to govern has: the one before it,
    else, behind "après", the one behind it."""
    opening = verb.first - (1 if verb.marker else 0)
    before = [v for v in scene.verbs if v.last < verb.first and _is_finite(v)]
    ends = [k for k in range(opening) if scene.low(k) in ENDS]
    near = [v for v in before if v.first > (ends[-1] if ends else -1)]
    if near:
        return near[-1]
    after = (opening <= 2 and scene.low(opening - 1) in {"après", "avant"}) or scene.low(0) in {"après", "avant"}
    return next((v for v in scene.verbs if v.first > verb.last and _is_finite(v)), None) if after else None


def charged_with(scene: Scene, people: People, verb: Verb) -> list[Party]:
    """Who is to do it: "à charge pour la [Chine] de livrer …", "il revient au [Togo] et au [Mali] de verser …"."""
    at = verb.first - 2
    while at > 0 and (scene.low(at) == "," or scene.tokens[at].kind == DATE):
        at -= 1
    found: list[Party] = []
    while verb.marker and at > 0 and scene.tokens[at].kind == NAME:
        before = at - 1 if scene.low(at - 1) not in ARTICLES else at - 2
        if scene.low(before) not in {"à", "au", "aux", "pour"}:
            break
        found.insert(0, people.of_mention(scene.tokens[at].row, acts=True))
        at = before - 2 if scene.low(before - 1) in {"et", ","} else -1
    return found


def _is_finite(verb: Verb) -> bool:
    return not verb.bare and not verb.nominal and verb.tense not in {INFINITIVE, GERUND}


def _candidates(scene: Scene, people: People, verb: Verb) -> Iterator[_Candidate]:
    """The noun phrases before the verb that nothing governs."""
    words = scene.lexicon.words
    plural = is_plural(scene, verb)
    for first in range(max(0, verb.first - _FAR), verb.first):
        token = scene.tokens[first]
        if first in scene.owner or (token.kind != NAME and token.low not in words["determiner"] | _PRONOUNS):
            continue
        if token.low in {"des", "du", "aux", "au", "de", "d'"} or not _opens(scene, first):
            continue
        if any(scene.low(k) in ENDS for k in range(first, verb.first)):
            continue
        end = first + 1 if token.low in _PRONOUNS else coordination_end(scene, people, first)
        if end <= first or end > verb.first:
            continue
        points = _points(scene, first, end, verb)
        several = "et" in {scene.low(k) for k in range(first, end)}
        many = several or token.low in {"les", "ces", "ses", "leurs", "nos", "des", "ils", "elles", "nous"}
        if many != plural and token.kind != NAME:
            continue
        yield _Candidate(first, end, points)


def _points(scene: Scene, first: int, end: int, verb: Verb) -> int:
    """How likely a noun phrase is the subject: it opens its clause, a comma sets off what stands between, it is a name,
    and no other verb of its own stands between."""
    points = 0
    if first == 0 or scene.low(first - 1) in ENDS or scene.opens_relative(first - 1):
        points += 2
    elif scene.low(first - 1) == "," or scene.tokens[first - 1].kind == DATE:
        points += 1
    points += any(scene.tokens[k].kind == NAME for k in range(first, end))
    points += scene.low(verb.first - 1) in {",", ")"} and scene.low(end) in {",", "("}
    points += scene.low(end) in {"(", ","} or end == verb.first
    for other in scene.verbs:
        if end <= other.first and other.last < verb.first and _is_finite(other) and other.first not in scene.aside:
            inside = any(scene.opens_relative(k) for k in range(end, other.first))
            apposed = other.first == end + 1 and scene.low(end) == "," == scene.low(verb.first - 1)
            points -= 0 if inside or apposed else 3
    return points


def _opens(scene: Scene, first: int) -> bool:
    """Whether no preposition or noun stands right before a phrase."""
    if first == 0:
        return True
    before = scene.tokens[first - 1]
    if before.kind in {PUNCTUATION, DATE}:
        return True
    low = before.low
    joint = low in {"et", "ou", "que", "qu'"} | CONJUNCTIONS or scene.opens_relative(first - 1)
    return joint or low in scene.lexicon.words["adverb"]


def _earlier(scene: Scene, verb: Verb) -> Verb | None:
    """The verb whose subject this one shares behind "puis" or "et" ("enverra huit pilotes, puis accueillera …")."""
    at = verb.first - 1
    while at > 0 and (scene.low(at) in scene.lexicon.words["adverb"] | {","} or scene.tokens[at].kind == DATE):
        at -= 1
    joined = any(scene.low(k) in {"et", "puis", ","} for k in range(at, verb.first))
    if not joined:
        return None
    before = [v for v in scene.verbs if v.last < verb.first and _is_finite(v) and v.first not in scene.aside]
    same = [v for v in before if is_plural(scene, v) == is_plural(scene, verb) and v.tense == verb.tense]
    return same[-1] if same else None
