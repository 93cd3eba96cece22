"""The subject of a verb: where its phrase stands, and the parties that it names."""

from __future__ import annotations

from pipeline.conjugation import GERUND, INFINITIVE, PRESENT
from pipeline.stages.pledges.antecedents import antecedent
from pipeline.stages.pledges.frame import ARTICLES, HIS_ANY, OF
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import subject_span
from pipeline.stages.pledges.tokens import DATE, NAME, THAT, WHICH, WORD
from pipeline.stages.pledges.verb import PASSIVE, Verb
from pipeline.stages.reference.sorts import listed, load_sorts

_APPOSED = 5
"""Tokens of the noun phrase before a name in apposition."""
_EACH_ONE = frozenset(("chacun", "chacune"))
_ALL = frozenset(("tous", "toutes"))
_BOTH = frozenset(("l'un et l'autre", "l'une et l'autre", "les uns et les autres", "les unes et les autres"))


def subject_of(scene: Scene, people: People, verb: Verb) -> list[Party]:
    """The parties that are the subject of ``verb``, or an empty list."""
    seen: set[int] = set()
    while (verb.shares is not None or (verb.tense == INFINITIVE and verb.matrix is not None)) and id(verb) not in seen:
        seen.add(id(verb))
        if verb.own_subject:
            break
        if verb.shares is not None and _has_own_subject(scene, verb, verb.shares):
            break
        if verb.shares is not None:
            verb = verb.shares
            continue
        assert verb.matrix is not None
        if verb.matrix.bare and verb.noun == "":
            break
        verb = verb.matrix
    led = verb.marker == "en" or "en" in verb.clitics
    own = verb.first - 1 - (scene.low(verb.first - 1) == "en")
    named = verb.tense == GERUND and scene.tokens[own].kind == NAME if own > 0 else False
    if named and scene.low(own - 1 - (scene.low(own - 1) in ARTICLES)) == ",":
        return [people.of_mention(scene.tokens[own].row, acts=True)]
    if verb.tense == GERUND and (apposed := _before_gerund(scene, own)) >= 0:
        return [people.of_mention(scene.tokens[apposed].row, acts=True)]
    if verb.tense == GERUND and led and (main := _beside(scene, verb)) is not None:
        return subject_of(scene, people, main)
    if verb.inverted and verb.inverted not in {"on"}:
        party = people.pronoun(scene, verb.inverted, scene.tokens[verb.first].start)
        return [party] if party.name else []
    span = subject_span(scene, verb)
    if span is None and scene.low(verb.first - 1) in THAT and not verb.bare:
        return _inverted(scene, people, verb)
    if span is None:
        return []
    first, end = span
    if (owner := _of_their_official(scene, first)) >= 0:
        return people.subject(scene, owner, owner + 1)
    low = scene.low(first)
    if end - first == 1 and scene.tokens[first].kind == WORD:
        if low in WHICH:
            meant = antecedent(scene, people, first)
            return _who_makes(scene, people, first, meant) or meant
        if low in {"je", "j'", "nous", "il", "elle", "ils", "elles", "celui-ci", "celle-ci", "ceux-ci", "celles-ci"}:
            mine = low in {"je", "j'"} and (verb.has("approve") or not verb.has("announce", "promise", "commit"))
            signs = verb.has("approve", "sign")
            party = people.myself(scene.tokens[first].start, signs) if mine else NOBODY
            party = party if party.name else people.pronoun(scene, low, scene.tokens[first].start)
            return [party] if party.name else [Party(_written(people, scene, first, end), agent=False, head=low)]
        others = bool(verb.clitics & {"nous", "me", "m'"})
        if low == "on" and not others and (party := people.pronoun(scene, low, scene.tokens[first].start)).name:
            return [party]
        if low in {"on", "ce", "cela", "ceci", "c'"}:
            return [Party("", agent=False)]
    if low in {"ce", "cette", "ces"} and scene.low(first + 1) in {"dernier", "dernière", "derniers", "dernières"}:
        party = people.pronoun(scene, scene.low(first + 1), scene.tokens[first].start)
        return [party] if party.name else []
    if low in _EACH_ONE and scene.low(first + 1) in OF and first + 2 < end:
        return _each_of(scene, people, first + 1, end)
    if low in _EACH_ONE | _ALL:
        parties = _previous_subject(scene, people, verb)
        if parties or low in _EACH_ONE:
            return parties
        party = people.pronoun(scene, "elles" if low == "toutes" else "ils", scene.tokens[first].start)
        return [party] if party.name else []
    if scene.words(first, first + 5) in _BOTH and first + 5 < end:
        return []
    if scene.words(first, end) in _BOTH:
        party = people.pronoun(scene, "ils", scene.tokens[first].start)
        return [party] if party.name else []
    return people.subject(scene, first, end)


def _before_gerund(scene: Scene, comma: int) -> int:
    """The name in apposition to the subject that a present participle behind a comma has of its own ("…, sa banque, la
    [Misr Continental], lui avançant 320 millions"), or -1."""
    name = comma - 1
    if name < 2 or scene.low(comma) != "," or scene.tokens[name].kind != NAME:
        return -1
    before = name - 1 - (scene.low(name - 1) in ARTICLES)
    opens = next((k for k in range(before - 1, max(0, before - 5), -1) if scene.low(k) == ","), -1)
    return name if scene.low(before) == "," and opens >= 0 and scene.low(opens + 1) in HIS_ANY | {"un", "une"} else -1


def _who_makes(scene: Scene, people: People, relative: int, meant: list[Party]) -> list[Party]:
    """Who founds or builds the school, centre or plant that "qui" means: he does what it will do ("créera une académie
    qui accueillera 60 stagiaires"); nobody where it is no new one."""
    if len(meant) != 1 or meant[0].label or not meant[0].head:
        return []
    opening = next((k for k in range(relative - 1, -1, -1) if scene.low(k) == meant[0].head), -1) - 1
    maker = scene.left_verb(opening - 1) if opening > 0 and scene.low(opening) in {"un", "une"} else None
    founds = maker is not None and maker.lemma in listed("founding") and maker.voice != PASSIVE
    return subject_of(scene, people, maker) if maker is not None and founds else []


def _each_of(scene: Scene, people: People, of: int, end: int) -> list[Party]:
    """Whose each one does it, as the phrase behind "chacun" names them: "chacune des [Parties]", "chacun d'eux"."""
    first = of if scene.low(of) in {"des", "du"} else of + 1
    if scene.low(end - 1) in {"deux", "trois", "quatre"} and end - 1 - first <= 1:
        party = people.pronoun(scene, "ils", scene.tokens[first].start)
        return [party] if party.name else []
    if first + 1 == end and scene.low(first) in {"eux", "elles"}:
        party = people.pronoun(scene, "ils", scene.tokens[first].start)
        return [party] if party.name else []
    return people.subject(scene, first, end)


def _of_their_official(scene: Scene, first: int) -> int:
    """The name of the body whose official the subject at ``first`` is ("le [Fonds], dont le directeur pour l'Asie,
    [X], a annoncé …"), or -1."""
    opening = first
    while scene.low(first) in scene.lexicon.words["civility"] | {"."}:
        first += 1
    if scene.tokens[first].kind != NAME or scene.tokens[first].row.label != "PER" or scene.low(opening - 1) != ",":
        return -1
    first = opening
    dont = next((k for k in range(first - 1, max(0, first - 14), -1) if scene.low(k) == "dont"), -1)
    if dont < 1 or scene.low(dont + 1) not in ARTICLES or any(k in scene.owner for k in range(dont, first)):
        return -1
    offices = load_sorts().offices
    if scene.low(dont + 2) not in offices["body"] | offices["state"]:
        return -1
    at = dont - (2 if scene.low(dont - 1) == "," else 1)
    if scene.low(at) == ")":
        at = next((k for k in range(at, -1, -1) if scene.low(k) == "("), 0) - 1
    return at if at >= 0 and scene.tokens[at].kind == NAME and scene.tokens[at].row.label in {"ORG", "LOC"} else -1


def _beside(scene: Scene, gerund: Verb) -> Verb | None:
    """The finite verb that "en annonçant" goes with: the one before it in its clause, else the one behind it."""
    finite = [v for v in scene.verbs if not v.bare and v.tense not in {INFINITIVE, GERUND}]
    before = next((v for v in reversed(finite) if v.last < gerund.first), None)
    if before is not None and not any(scene.low(k) in {";", ":"} for k in range(before.last, gerund.first)):
        return before
    return next((v for v in finite if v.first > gerund.last), None)


def _inverted(scene: Scene, people: People, verb: Verb) -> list[Party]:
    """The subject behind the verb of a relative clause ("les 5 millions que lui versera l'État")."""
    first = verb.last + 1
    if first + 1 < len(scene.tokens) and scene.low(first) in {"sur", "pour", "en"}:
        first += scene.tokens[first + 1].kind == DATE
    while first < len(scene.tokens) and scene.tokens[first].kind == DATE:
        first += 1
    if first >= len(scene.tokens):
        return []
    if scene.tokens[first].kind != NAME and scene.low(first) not in scene.lexicon.words["determiner"]:
        return []
    return people.subject(scene, first, people.phrase_end(scene, first))


def _has_own_subject(scene: Scene, verb: Verb, other: Verb) -> bool:
    """Whether a verb that seems to share the subject of ``other`` has a named one, set off by an apposition
    ("… ; [Hydralis], spécialiste de l'eau, en apportera deux"), or stands before an inserted saying."""
    if verb.tense in {INFINITIVE, GERUND} or verb.bare or scene.low(verb.first - 1) != ",":
        return False
    if other.inverted and other.last + 1 == verb.first - 1 and scene.low(other.first - 1) == ",":
        return True
    span = subject_span(scene, verb)
    if span is None or span[0] <= other.last:
        return False
    named = any(scene.tokens[k].kind == NAME for k in range(*span))
    noun = scene.low(span[0] - 1) == "," and _own_noun(scene, other.last + 1, span[0] - 1)
    apart = span[1] < verb.first - 1
    return named and (
        noun or (apart and scene.low(span[0] - 1) in THAT | {";", "et", ":", "mais", "puis", "or", "car"})
    )


def _own_noun(scene: Scene, first: int, comma: int) -> bool:
    """Whether a noun phrase behind a conjunction stands before the name in apposition ("…, mais son partenaire local,
    la fondation [Padma], distribuera")."""
    for at in range(comma - 1, max(first, comma - _APPOSED) - 1, -1):
        if scene.low(at) in HIS_ANY | ARTICLES | {"un", "une"}:
            return scene.low(at - 1) in {"et", "mais", "puis", "or", "car", ";", ":"}
        if scene.tokens[at].kind != WORD or at in scene.owner:
            return False
    return False


def _written(people: People, scene: Scene, first: int, end: int) -> str:
    return people.written[scene.tokens[first].start : scene.tokens[end - 1].end]


def allows(scene: Scene, verb: Verb) -> bool:
    """Whether the verb tells that its subject lets somebody do this, and is no decision in a list ("Autorise …")."""
    return verb.lemma in listed("allowing") and verb.tense != PRESENT and subject_span(scene, verb) is not None


def _previous_subject(scene: Scene, people: People, verb: Verb) -> list[Party]:
    for other in scene.verbs:
        if other is verb:
            break
        if not other.bare and other.tense not in {INFINITIVE, GERUND}:
            span = subject_span(scene, other)
            if span is not None:
                return people.subject(scene, *span)
    return []
