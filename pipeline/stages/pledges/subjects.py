"""The subject of a verb: where its phrase stands, and the parties that it names."""

from __future__ import annotations

import re

from pipeline.conjugation import GERUND, INFINITIVE, PRESENT
from pipeline.stages.pledges.frame import ARTICLES, OF, TO
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import WHICH, phrase_left, subject_span
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, THAT, WORD
from pipeline.stages.pledges.verb import Verb
from pipeline.stages.reference.sorts import listed, load_sorts

QUOTE_MARKS = frozenset(("'", '"', "«", "»"))
_PARTICIPLE = re.compile(r"[a-zà-ÿ]{2,20}(?:é|ée|és|ées)")

_LEADING = frozenset(("avec", "par", "chez", "pour", "contre", "vers", "envers"))
_EACH_ONE = frozenset(("chacun", "chacune"))
_BOTH = frozenset(("l'un et l'autre", "l'une et l'autre", "les uns et les autres", "les unes et les autres"))


def subject_of(scene: Scene, people: People, verb: Verb) -> list[Party]:
    """The parties that are the subject of ``verb``, or an empty list."""
    seen: set[int] = set()
    while (verb.shares is not None or (verb.tense == INFINITIVE and verb.matrix is not None)) and id(verb) not in seen:
        seen.add(id(verb))
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
            return antecedent(scene, people, first)
        if low in {"je", "j'", "nous", "il", "elle", "ils", "elles", "celui-ci", "celle-ci", "ceux-ci", "celles-ci"}:
            mine = low in {"je", "j'"} and (verb.has("approve") or not verb.has("announce", "promise", "commit"))
            party = people.myself(scene.tokens[first].start) if mine else NOBODY
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
    if low in _EACH_ONE or scene.low(first) == "tous":
        parties = _previous_subject(scene, people, verb)
        return parties or []
    if scene.words(first, first + 5) in _BOTH and first + 5 < end:
        return []
    if scene.words(first, end) in _BOTH:
        party = people.pronoun(scene, "ils", scene.tokens[first].start)
        return [party] if party.name else []
    return people.subject(scene, first, end)


def _each_of(scene: Scene, people: People, of: int, end: int) -> list[Party]:
    """Whose each one does it, as the phrase behind "chacun" names them: "chacune des [Parties]", "chacun d'eux"."""
    first = of if scene.low(of) in {"des", "du"} else of + 1
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
    if span is None or span[0] <= other.last or span[1] >= verb.first - 1:
        return False
    named = any(scene.tokens[k].kind == NAME for k in range(*span))
    return named and scene.low(span[0] - 1) in THAT | {";", "et", ":"}


def _written(people: People, scene: Scene, first: int, end: int) -> str:
    return people.written[scene.tokens[first].start : scene.tokens[end - 1].end]


def antecedent(scene: Scene, people: People, relative: int) -> list[Party]:
    """The noun phrase before "qui"."""
    end = relative
    if end and scene.low(end - 1) == ",":
        end -= 1
    if both := _both(scene, people, relative, end):
        return both
    if (named := _behind_preposition(scene, people, end, relative)) is not None:
        return [named]
    first = phrase_left(scene, end)
    participle = scene.owner.get(first)
    set_off = participle.bare if participle is not None else bool(_PARTICIPLE.fullmatch(scene.low(first)))
    if set_off and first and scene.low(first - 1) == "," and end < relative:
        end = first - 1
        end -= scene.low(end - 1) in QUOTE_MARKS
        quoted = scene.tokens[end - 1].kind == NAME and scene.low(end - 2) in QUOTE_MARKS
        first = end - 1 if quoted else phrase_left(scene, end)
    if (body := _headed_by(scene, first, end, relative)) >= 0:
        return [people.of_mention(scene.tokens[body].row, acts=True)]
    if (apposed := _before_apposition(scene, first, end, end < relative)) >= 0:
        return [people.of_mention(scene.tokens[apposed].row, acts=True)]
    first = _behind_participle(scene, first, end)
    figure = next((k for k in range(end - 1, first - 1, -1) if scene.tokens[k].kind == FIGURE), -1)
    if figure >= 0 and scene.tokens[end - 1].kind == NAME:
        return [people.of_mention(scene.tokens[end - 1].row, acts=True)]
    if end - first == 1 and scene.low(first) in {"elle", "lui", "eux", "elles"}:
        party = people.pronoun(
            scene, {"lui": "il", "eux": "ils"}.get(scene.low(first), scene.low(first)), scene.tokens[first].start
        )
        return [party] if party.name else []
    if first >= end:
        for index in range(end - 1, max(-1, end - 9), -1):
            opens = (
                scene.low(index) in ARTICLES | {"un", "une", "des", "ce", "cette"} or scene.tokens[index].kind == NAME
            )
            if opens and scene.low(index - 1) not in OF | ARTICLES:
                return people.subject(scene, index, end)
    first = _behind_feeling(scene, first, end)
    if (owner := _behind_work(scene, first, end)) >= 0:
        return [people.of_mention(scene.tokens[owner].row, acts=True)]
    return people.subject(scene, first, end) if first < end else []


def _before_apposition(scene: Scene, first: int, end: int, set_off: bool) -> int:
    """The name before a noun that only describes it ("[Josiane Wagener], rapporteure pour le pays, qui proposera …",
    "[Enabel], l'agence belge de développement, laquelle …"), or -1. ``set_off``: a comma ends the noun phrase."""
    if scene.low(first - 1) != "," or first < 2 or first >= end or scene.tokens[first].kind != WORD:
        return -1
    name = first - 2
    if scene.low(name) == ")":
        name = next((k for k in range(name, 0, -1) if scene.low(k) == "("), 1) - 1
    bare = scene.low(first) not in scene.lexicon.words["determiner"] | scene.lexicon.words["preposition"] | OF
    article = set_off and scene.low(first) in ARTICLES | {"un", "une"}
    bare = bare or (article and all(token.kind == WORD for token in scene.tokens[first:end]))
    bare = bare and scene.low(first) not in {"et", "ou", "mais", "celui", "celle", "ceux", "celles"}
    return name if bare and first not in scene.owner and scene.tokens[name].kind == NAME else -1


def _headed_by(scene: Scene, first: int, end: int, relative: int) -> int:
    """The body whose head is named before it and which does what the clause tells ("[Ana Sy], directrice de [Terre],
    qui a ouvert douze cantines"), or -1."""
    name, verb = end - 1, scene.right_verb(relative)
    if end == relative or end - first < 3 or verb is None or not verb.has("do", "give") or verb.has("say", "announce"):
        return -1
    row = scene.tokens[name].row if scene.tokens[name].kind == NAME else None
    of = name - 1 - (scene.low(name - 1) in ARTICLES)
    person = scene.tokens[first - 2] if first > 1 and scene.low(first - 1) == "," else None
    if row is None or row.label != "ORG" or scene.low(of) not in OF or person is None or person.kind != NAME:
        return -1
    heads = person.row.label == "PER" and scene.low(first) in load_sorts().offices["body"]
    return name if heads else -1


def _behind_participle(scene: Scene, first: int, end: int) -> int:
    """Where the phrase opens that completes a present participle ("le reste incombant au [gouvernement népalais], qui
    …"), else ``first``."""
    for index in range(first + 1, end - 1):
        low = scene.low(index)
        participle = scene.tokens[index].kind == WORD and low.endswith("ant") and scene.low(index + 1) in TO
        if participle and low not in scene.lexicon.nouns["people"]:
            return index + 1 + (scene.low(index + 1) == "à")
    return first


def _behind_feeling(scene: Scene, first: int, end: int) -> int:
    """Where "son gouvernement" opens that completes a noun which cannot act ("la gratitude de son gouvernement, qui
    …"), else ``first``."""
    nouns = scene.lexicon.nouns
    acting = nouns["agent"] | nouns["government"] | nouns["generic"] | nouns["anaphor_body"] | nouns["people"]
    for index in range(first + 1, end - 1):
        if scene.low(index) in OF and scene.low(index + 1) in {"son", "sa", "leur", "mon", "notre"}:
            bodies = nouns["government"] | nouns["anaphor_body"] | nouns["anaphor_state"] | load_sorts().kinds.keys()
            acts = scene.low(index + 2) in bodies | listed("possessed")
            return index + 1 if acts and scene.low(index - 1) not in acting else first
    return first


def _behind_preposition(scene: Scene, people: People, end: int, relative: int) -> Party | None:
    """The name that a preposition opens right before ", qui" ("un accord signé lundi avec la [Turquie], qui construira
    …"), or ``None``."""
    name = scene.tokens[end - 1] if end else None
    if name is None or name.kind != NAME or end == relative or name.row.label not in {"ORG", "LOC", "PER"}:
        return None
    at = end - 2
    while at > 0 and scene.tokens[at].kind == WORD and end - at < 5 and scene.low(at) not in _LEADING | ARTICLES | OF:
        at -= 1
    at -= scene.low(at) in ARTICLES
    led = at >= 0 and scene.low(at) in _LEADING
    return people.of_mention(name.row, acts=True) if led else None


def _both(scene: Scene, people: People, relative: int, end: int) -> list[Party]:
    """The two names joined by "et" before a plural "qui" ("entre [Air Lao] et [Vietnam Airlines], qui exploiteront …",
    "iront à la [Croix-Rouge] et à [Helvetas], qui …"), or an empty list."""
    verb = scene.right_verb(relative)
    if scene.low(relative) != "qui" or verb is None or not _is_plural(scene, verb):
        return []
    last = end - 1
    joint = last - 1 - (scene.low(last - 1) in ARTICLES)
    led = scene.low(joint) in TO
    joint -= led
    if joint < 1 or any(scene.tokens[k].kind != NAME for k in (last, joint - 1)) or scene.low(joint) != "et":
        return []
    opening = joint - 1 - (scene.low(joint - 2) in ARTICLES)
    if led and scene.low(opening - 1) in TO:
        return [people.of_mention(scene.tokens[k].row, acts=True) for k in (joint - 1, last)]
    return people.subject(scene, opening, end) if not led and scene.low(opening - 1) not in OF else []


def _is_plural(scene: Scene, verb: Verb) -> bool:
    """Whether a finite verb ends like one of several: the word behind its clitics, which may be an auxiliary."""
    at = verb.first
    while at < verb.last and scene.low(at) in scene.lexicon.words["clitic"]:
        at += 1
    return scene.low(at).endswith(("ont", "ent"))


def _behind_work(scene: Scene, first: int, end: int) -> int:
    """The name whose work, role or word "qui" does not mean ("l'œuvre de la [Croix-Rouge], qui …"), or -1: where a
    noun that cannot act stands before it."""
    tokens, nouns = scene.tokens, scene.lexicon.nouns
    name = end - 1
    if name <= first or tokens[name].kind != NAME or tokens[name].row.label not in {"ORG", "LOC", "PER"}:
        return -1
    at = name - 1 if scene.low(name - 1) in ARTICLES else name
    if scene.low(at - 1) not in OF or scene.low(end) != ",":
        return -1
    acting = nouns["agent"] | nouns["government"] | nouns["generic"] | nouns["anaphor_body"] | nouns["people"]
    heads = [t.low for t in tokens[first : at - 1] if t.kind == WORD and t.low not in scene.lexicon.words["determiner"]]
    return name if len(heads) == 1 and heads[0] not in acting else -1


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
