"""Who is meant by "qui": the noun phrase or the name before a relative clause."""

from __future__ import annotations

import re

from pipeline.stages.pledges.coordination import coordinated, is_plural
from pipeline.stages.pledges.frame import ARTICLES, OF, TO
from pipeline.stages.pledges.leftward import phrase_left
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import FIGURE, NAME, WORD
from pipeline.stages.reference.sorts import listed, load_sorts

_QUOTE_MARKS = frozenset(("'", '"', "«", "»"))
_PARTICIPLE = re.compile(r"[a-zà-ÿ]{1,20}(?:é|ée|és|ées)")
_WHERE = frozenset(("en", "dans", "sur", "selon", "entre"))
_LEADING = frozenset(("avec", "par", "chez", "pour", "contre", "vers", "envers"))


def antecedent(scene: Scene, people: People, relative: int) -> list[Party]:
    """The noun phrase before "qui"."""
    end = relative
    if end and scene.low(end - 1) == ",":
        end -= 1
    if scene.low(end - 3) == "(" and scene.low(end - 1) == ")" and scene.tokens[end - 4].kind == NAME and end > 4:
        end -= 3  # "l'Agence de coopération (ATCT), qui …"
    if both := _both(scene, people, relative, end):
        return both
    if (named := _behind_preposition(scene, people, end, relative)) is not None:
        return [named]
    first = phrase_left(scene, end)
    participle = scene.owner.get(first)
    set_off = participle.bare if participle is not None else bool(_PARTICIPLE.fullmatch(scene.low(first)))
    if set_off and first and scene.low(first - 1) == "," and end < relative:
        end = first - 1
        end -= scene.low(end - 1) in _QUOTE_MARKS
        quoted = scene.tokens[end - 1].kind == NAME and scene.low(end - 2) in _QUOTE_MARKS
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
    if first >= end and end < relative and (name := _completing(scene, end - 1)) >= 0:
        return [people.of_mention(scene.tokens[name].row, acts=True)]
    if first >= end:
        determiners = scene.lexicon.words["determiner"] - {"au", "aux", "du"}
        for index in range(end - 1, max(-1, end - 9), -1):
            opens = scene.low(index) in determiners or scene.tokens[index].kind == NAME
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
    article = set_off and scene.low(first) in ARTICLES | {"un", "une"} and scene.tokens[first + 1].kind == WORD
    bare = bare or (article and not _led(scene, name) and _is_one(scene, first + 1, end))
    bare = bare and scene.low(first) not in {"et", "ou", "mais", "celui", "celle", "ceux", "celles"}
    return name if bare and first not in scene.owner and scene.tokens[name].kind == NAME else -1


def _led(scene: Scene, name: int) -> bool:
    """Whether a preposition that says where or by whose account opens the name's phrase."""
    at = name - 1 - (scene.low(name - 1) in ARTICLES)
    return at >= 0 and scene.low(at) in _WHERE | TO


def _is_one(scene: Scene, first: int, end: int) -> bool:
    """Whether the tokens are one noun phrase: names in it only complete it."""
    named = (k for k in range(first, end) if scene.tokens[k].kind != WORD)
    return all(scene.tokens[k].kind == NAME and scene.low(k - 1) in OF | ARTICLES | TO for k in named)


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
    …", "sa gratitude au [Togo], qui a versé"), or ``None``."""
    name = scene.tokens[end - 1] if end else None
    if name is None or name.kind != NAME or end == relative or name.row.label not in {"ORG", "LOC", "PER"}:
        return None
    at = end - 2
    to = at - (scene.low(at) in ARTICLES)
    if to > 0 and scene.low(to) in TO and scene.low(to - 1) in listed("thanks"):
        return people.of_mention(name.row, acts=True)
    while at > 0 and scene.tokens[at].kind == WORD and end - at < 5 and scene.low(at) not in _LEADING | ARTICLES | OF:
        at -= 1
    at -= scene.low(at) in ARTICLES
    led = at >= 0 and (scene.low(at) in _LEADING or (scene.low(at) in OF and scene.low(at - 1) in listed("backing")))
    return people.of_mention(name.row, acts=True) if led else None


def _both(scene: Scene, people: People, relative: int, end: int) -> list[Party]:
    """The names joined by "et" before a plural "qui" ("entre [Air Lao] et [Vietnam Airlines], qui exploiteront …",
    "iront à la [Croix-Rouge] et à [Helvetas], qui …"), or an empty list."""
    verb = scene.right_verb(relative)
    if scene.low(relative) != "qui" or verb is None or not is_plural(scene, verb):
        return []
    last = end - 1
    if row := _followers(scene, last):
        return [people.of_mention(scene.tokens[k].row, acts=True) for k in row]
    joint = last - 1 - (scene.low(last - 1) in ARTICLES)
    led = scene.low(joint) in TO
    joint -= led
    if joint < 1 or any(scene.tokens[k].kind != NAME for k in (last, joint - 1)) or scene.low(joint) != "et":
        return []
    opening = joint - 1 - (scene.low(joint - 2) in ARTICLES)
    if led and scene.low(opening - 1) in TO:
        return [people.of_mention(scene.tokens[k].row, acts=True) for k in (joint - 1, last)]
    if not led:
        opening = coordinated(scene, opening, 0, end)
    return people.subject(scene, opening, end) if not led and scene.low(opening - 1) not in OF else []


def _completing(scene: Scene, name: int) -> int:
    """``name`` where a body or person stands there who only completes a noun that a preposition opens ("se félicitent
    de l'action de l'[Agence], qui …"), or -1."""
    row = scene.tokens[name].row if name > 2 and scene.tokens[name].kind == NAME else None
    of = name - 1 - (scene.low(name - 1) in ARTICLES)
    noun = scene.tokens[of - 1].kind == WORD and of - 1 not in scene.owner
    return name if row is not None and row.label in {"ORG", "PER"} and scene.low(of) in OF and noun else -1


def _followers(scene: Scene, last: int) -> list[int]:
    """The names of a row that comes next, up to the one at ``last`` ("suivie du [Japon], de la [Suisse] et de la
    [Corée], qui donneront …"), or an empty list."""
    row: list[int] = []
    name = last
    while name > 1 and scene.tokens[name].kind == NAME:
        of = name - 1 - (scene.low(name - 1) in ARTICLES)
        if scene.low(of) not in OF:
            return []
        row.insert(0, name)
        if scene.low(of - 1) not in {",", "et"}:
            return row if len(row) > 1 and scene.low(of - 1) in listed("next") else []
        name = of - 2
    return []


def _behind_work(scene: Scene, first: int, end: int) -> int:
    """The name whose work, role or word "qui" does not mean ("l'œuvre de la [Croix-Rouge], qui …"), or -1: where a
    noun that cannot act stands before it."""
    tokens, nouns = scene.tokens, scene.lexicon.nouns
    name = end - 1
    if name <= first or tokens[name].kind != NAME or tokens[name].row.label not in {"ORG", "LOC", "PER"}:
        return -1
    at = name - 1 if scene.low(name - 1) in ARTICLES else name
    if scene.low(at - 1) not in OF or scene.low(end) not in {",", "("}:
        return -1
    acting = nouns["agent"] | nouns["government"] | nouns["generic"] | nouns["anaphor_body"] | nouns["people"]
    heads = [t.low for t in tokens[first : at - 1] if t.kind == WORD and t.low not in scene.lexicon.words["determiner"]]
    return name if len(heads) == 1 and heads[0] not in acting else -1
