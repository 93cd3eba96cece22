"""Rows of givers, each beside a sum of his own: "devant l'[Allemagne] (⟦125 millions⟧)", "Vient ensuite l'[Union], avec
⟦16 millions⟧", "Les principaux donateurs sont les [Pays-Bas] (⟦160 millions⟧) et la [Suisse] (⟦25⟧)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.conjugation import FUTURE, GERUND, INFINITIVE, PRESENT
from pipeline.stages.entities.gazetteer import capital_of
from pipeline.stages.pledges.frame import ARTICLES, MONEY, OF, TO, Frame, Link
from pipeline.stages.pledges.intros import promised_before
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.shifted import participle_after
from pipeline.stages.pledges.spans import behind_insertion, subject_span
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, WORD
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, Verb
from pipeline.stages.reference.sorts import listed

_CLOSES = 5
"""Tokens behind the bracket's opening in which it closes."""
_BY = frozenset(("de", "d'", "du", "des", "par"))
_ROW = frozenset((",", ";", "et", "puis", "enfin", "avec", "loin"))
_NOT_GIVERS = frozenset(("à", "au", "aux", "pour", "dans", "en", "contre", "vers", "chez"))
"""What before a name makes it none that gives."""


def ranked(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """The sum of whoever is named beside it in a row of givers, with the verb of the row."""
    if not _is_sum(scene, position):
        return None
    if (first := _leading(scene, position, link) or _among_promises(scene, position, link, frames)) is not None:
        return first
    span = giver_beside(scene, position)
    if span is None:
        return None
    last = next((frame for frame in reversed(frames) if frame.part_of is None), None)
    if last is not None and _next_in_row(scene, position, span[0], last):
        return Frame(position, last.verb, last.name, "object", link, gap=span, ranks=True)
    if link.before not in {"", "avec", "pour", "à"} or link.container >= 0 or link.deed >= 0:
        return None
    if _measured(scene, position):
        return None
    opened = _behind_givers(scene, span[0]) or _behind_colon(scene, span[0]) or _before_verb(scene, position, span)
    return replace(opened, figure=position, link=Link(position), gap=span) if opened is not None else None


def giver_beside(scene: Scene, position: int) -> tuple[int, int] | None:
    """Where the name right before a sum stands that is in brackets ("l'[Allemagne] (…)"), or led by "avec", "à hauteur
    de" or a comma; ``None``: there is none."""
    if position < 2:
        return None
    if scene.low(position - 1) == "(":
        closed = any(scene.low(k) == ")" for k in range(position + 1, position + _CLOSES))
        end = position - 1 if closed else -1
    else:
        leads = (n for n in (4, 3, 2, 1) if scene.words(position - n, position) in listed("lead"))
        end = position - next(leads, 0)
        end -= scene.low(end - 1) in {",", ":", "–", "—"}
        end = -1 if end == position else end
    if end > 2 and scene.low(end - 1) == ")":
        end = next((k for k in range(end - 2, 0, -1) if scene.low(k) == "("), -1)
    if end > 2 and scene.tokens[end - 1].kind == WORD and end - 1 not in scene.owner:
        public = scene.lexicon.nouns["government"]
        first = next((k for k in (end - 2, end - 3) if scene.low(k) in ARTICLES and scene.low(k + 1) in public), -1)
        return (first, end) if first > 0 and scene.low(first - 1) not in _NOT_GIVERS else None
    if end < 1 or scene.tokens[end - 1].kind != NAME:
        return None
    row = scene.tokens[end - 1].row
    first = end - 1 - (scene.low(end - 2) in ARTICLES)
    return (first, end) if row.label in {"ORG", "LOC"} and scene.low(first - 1) not in _NOT_GIVERS else None


def parties_of_part(scene: Scene, people: People, position: int, whole: Party) -> tuple[Party, Party]:
    """Who gives and who receives a part of a sum, by the name right before it: that gives where nobody is named as the
    giver of the ``whole`` ("[Norvège], 40 millions ; …"), else it receives ("– [Bénin] : 30 milliards")."""
    behind = giver_behind(scene, position) if scene.tokens[position].row.kind in MONEY else None
    if behind is not None:
        return joined(people.subject(scene, *behind)), NOBODY
    span = giver_beside(scene, position)
    among = span is not None and any(scene.low(k) == "entre" for k in range(span[0]))
    opens = span is not None and (span[0] == 0 or scene.low(span[0] - 1) in {":", ",", ";", "et", "entre"})
    beside = joined(people.subject(scene, *span)) if span is not None and opens else NOBODY
    return (NOBODY, beside) if among or whole.label or whole.country or whole.each else (beside, NOBODY)


def receiver_beside(scene: Scene, people: People, position: int) -> Party:
    """Who receives a part in brackets by the name before it ("à la [Syrie] (⟦40 millions⟧) et au [Liban] (20)")."""
    name = position - 2
    if name < 1 or scene.low(position - 1) != "(" or scene.tokens[name].kind != NAME:
        return NOBODY
    row = scene.tokens[name].row
    to = name - 1 - (scene.low(name - 1) in ARTICLES)
    return people.of_mention(row) if scene.low(to) in TO and (row.country or row.label == "ORG") else NOBODY


def _is_sum(scene: Scene, position: int) -> bool:
    """Whether the figure is money, or a bare number behind money of the same sentence."""
    row = scene.tokens[position].row
    bare = row.kind == "count" and not row.unit
    return row.kind in MONEY or (bare and any(scene.tokens[k].row.kind in MONEY for k in scene.figures()))


def _next_in_row(scene: Scene, position: int, first: int, last: Frame) -> bool:
    """Whether the giver that opens at ``first`` comes behind the one of the sum before."""
    verb, row = last.verb, scene.tokens[last.figure].row
    if verb is None or verb.bare or verb.voice == PASSIVE or last.role != "object":
        return False
    if row.kind not in MONEY and (last.gap is None or row.unit):
        return False
    if verb.nominal and last.gap is None:
        return False
    if any(k in scene.owner and not scene.owner[k].bare for k in range(last.figure + 1, position)):
        return False
    return _behind(scene, first) or _goes_on(scene, first, last) or _like_those(scene, first, last)


def _behind(scene: Scene, first: int) -> bool:
    """Whether the words before the name say that it comes next: "devant", "suivi de", "talonnée par"."""
    led = first - 1 - (scene.low(first - 1) in _BY)
    led -= scene.low(led) in scene.lexicon.words["adverb"] | {"près"} and led < first - 1
    return scene.low(led) in listed("next") and (led < first - 1 or scene.low(led) in listed("ahead"))


def _goes_on(scene: Scene, first: int, last: Frame) -> bool:
    """Whether the name follows that of another sum of the row ("… (40 millions) et la [Suède] (25 millions)")."""
    if last.gap is None or not (last.ranks or scene.low(last.figure - 1) == "("):
        return False
    between = range(last.figure + 1, first)
    words = scene.lexicon.words
    joiners = _ROW | _BY | words["adverb"] | {")"}
    return len(between) > 0 and all(scene.low(k) in joiners for k in between)


def _like_those(scene: Scene, first: int, last: Frame) -> bool:
    """Whether the name goes on with a row of whose gifts are told ("… celles du [Canada], qui apportera 40 millions, de
    la [Suède] (25 millions)")."""
    if last.verb is None or scene.low(first - 1) not in _BY - {"par"}:
        return False
    before = range(last.figure + 1, first - 1)
    if not all(scene.low(k) in {",", "et", "de", "dollars"} for k in before) or not before:
        return False
    that = next((k for k in range(last.verb.first, 0, -1) if scene.low(k) in {"celle", "celles", "celui", "ceux"}), -1)
    return that > 0 and scene.low(that + 1) in _BY and scene.low(last.verb.first - 1) == "qui"


def _behind_givers(scene: Scene, first: int) -> Frame | None:
    """ "Le plus gros contributeur est l'[Allemagne], avec …", "Parmi les donateurs figurent …", "Vient ensuite …",
    "Les annonces de la [Suède] (…)", "Les promesses émanent de …"."""
    at = first - 1
    while at > 0 and (scene.low(at) in scene.lexicon.words["adverb"] | _BY | {","} and at not in scene.owner):
        at -= 1
    verb = scene.owner.get(at)
    nouns = scene.lexicon.nouns
    if scene.low(first - 1) in _BY and scene.low(first - 2) in nouns["pledged_sum"]:
        return _told_by(first - 2, scene)
    if (verb is None or scene.low(at + 1) in OF) and scene.low(at) in scene.lexicon.words["coming_from"]:
        coming = scene.low(at).endswith(("ra", "ront"))
        sums = nouns["pledged_sum"] | (listed("funds") | nouns["aid"] if coming else frozenset())
        promised = next((k for k in range(at - 1, max(-1, at - 9), -1) if scene.low(k) in sums), -1)
        return _told_by(promised, scene) if promised >= 0 else None
    if scene.words(first - 3, first) == "à commencer par":
        told = any(v.last < first and v.has("announce", "promise", "commit") and not v.bare for v in scene.verbs)
        return _told_by(first - 2, scene) if told else None
    verb = verb or _taking_part(scene, first)
    if verb is None or verb.bare or verb.negative or verb.voice == PASSIVE or verb.tense in {INFINITIVE, GERUND}:
        return None
    start = scene.clause_start(verb)
    opening = next((k + 1 for k in range(verb.first - 1, -1, -1) if scene.low(k) in STOPS), 0)
    giving = listed("contributing") | nouns["donation"] | nouns["pledged_sum"]
    noun = next((k for k in range(opening, verb.first) if scene.low(k) in giving), -1)
    known = verb.lemma == "être" or verb.lemma in listed("counted_among")
    if noun >= 0 and known and scene.low(noun) in (listed("contributing") if verb.lemma == "être" else giving):
        return _told_by(noun, scene)
    if subject_span(scene, verb) is not None and start != verb.first and scene.low(verb.first - 1) != ",":
        return None
    if verb.lemma in listed("contributing_to") and verb.tense == FUTURE:
        return Frame(first, verb, "give", "object", Link(first), ranks=True)
    if verb.has("commit") or verb.lemma in listed("contributing_to"):
        return _told_by(verb.last, scene)
    return (
        Frame(first, verb, "join", "object", Link(first), ranks=True) if verb.lemma in listed("coming_next") else None
    )


def _taking_part(scene: Scene, first: int) -> Verb | None:
    """The verb before what somebody takes part in and the name of who does ("participent au financement la [KfW]")."""
    for at in range(first - 1, max(-1, first - 5), -1):
        verb = scene.owner.get(at)
        if verb is not None:
            return verb if verb.lemma in listed("contributing_to") and scene.low(at + 1) in TO else None
        if scene.tokens[at].kind != WORD:
            return None
    return None


def _leading(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "Le [Royaume-Uni] est le premier contributeur, avec ⟦210 millions⟧": what the subject gives."""
    if link.before != "avec" or link.container >= 0 or link.deed >= 0:
        return None
    verb = scene.left_verb(link.left - 1)
    if verb is None or verb.lemma not in {"être", "rester", "demeurer"} or verb.bare or verb.negative:
        return None
    noun = next((k for k in range(verb.last + 1, position) if scene.low(k) in listed("contributing")), -1)
    span = subject_span(scene, verb)
    if noun < 0 or span is None or _measured(scene, position) or any(scene.low(k) in _NOT_GIVERS for k in range(*span)):
        return None
    return replace(_told_by(noun, scene), figure=position, link=Link(position), gap=span)


def _measured(scene: Scene, position: int) -> bool:
    """Whether a date or a complement behind a sum makes it a statistic ("avec 19 milliards en 2023"), and no participle
    says that it was promised."""
    if participle_after(scene, position, announced=True) is not None:
        return False
    behind = scene.tokens[position + 1 : position + 5]
    close = next((k for k, token in enumerate(behind) if token.low in {",", ")", ".", ";"}), len(behind))
    return any(t.kind == DATE or t.low in {"depuis", "d'", "de"} for t in behind[:close])


def _among_promises(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """ "Parmi les engagements figurent ⟦40 millions⟧ de l'[Italie] et ⟦25 millions⟧ de l'[Espagne]": sums whose givers
    stand behind them."""
    span = giver_behind(scene, position)
    if span is None or link.before or link.container >= 0:
        return None
    last = frames[-1] if frames else None
    if last is not None and last.ranks and last.gap is not None and last.gap[0] > last.figure:
        row = all(scene.low(k) in {",", "et"} for k in range(last.gap[1], link.left))
        return Frame(position, last.verb, last.name, "object", link, gap=span, ranks=True) if row else None
    opened = _behind_givers(scene, link.left)
    return replace(opened, figure=position, link=Link(position), gap=span) if opened is not None else None


def giver_behind(scene: Scene, position: int) -> tuple[int, int] | None:
    """The state or body behind "de" right behind a sum ("30 millions de l'[OPEP]"), or ``None``."""
    of = position + 1
    if scene.low(of) not in OF:
        return None
    name = of + 1 + (scene.low(of + 1) in ARTICLES)
    row = scene.tokens[name].row if name < len(scene.tokens) and scene.tokens[name].kind == NAME else None
    acts = row is not None and (row.label == "ORG" or row.country or capital_of(row.text))
    return (name, name + 1) if acts else None


def _told_by(noun: int, scene: Scene) -> Frame:
    """The frame of what a noun for givers or gifts announces."""
    item = Verb(noun, noun, scene.low(noun), PRESENT, classes={"announce": frozenset()}, nominal=True, noun_at=noun)
    return Frame(noun, item, "announce", "object", Link(noun), ranks=True)


def _behind_colon(scene: Scene, first: int) -> Frame | None:
    """ "Trois pays ont annoncé des contributions : le [Canada] (18 millions) …": the first of a row behind a colon of
    words that speak of several givers."""
    colon = first - 1
    if scene.low(colon) != ":" or (said := promised_before(scene, colon)) is None:
        return None
    reading, verb = said
    nouns = scene.lexicon.nouns
    noun = next((k for k in range(colon - 1, -1, -1) if scene.low(k) in nouns["pledged_sum"] | nouns["donation"]), -1)
    if verb is None:
        return _told_by(noun, scene) if noun >= 0 and reading.status == "pledged" else None
    name = next((n for n in ("promise", "announce", "give", "commit") if n in verb.classes), "")
    if not name or verb.bare or verb.voice != ACTIVE or not _of_several(scene, verb):
        return None
    return Frame(first, verb, name, "object", Link(first), ranks=True)


def _of_several(scene: Scene, verb: Verb) -> bool:
    """Whether the subject only counts who gives ("Trois pays", "plusieurs bailleurs")."""
    span = subject_span(scene, verb)
    if span is None or any(scene.tokens[k].kind == NAME for k in range(*span)):
        return False
    counted = any(scene.tokens[k].kind == FIGURE for k in range(*span))
    several = {"plusieurs", "quelques", "les", "des", "certains", "certaines", "deux", "d'autres"}
    return counted or scene.low(span[0]) in several


def _before_verb(scene: Scene, position: int, span: tuple[int, int]) -> Frame | None:
    """ "Le [Royaume-Uni], avec 45 millions, et la [Suède], avec 30, ont répondu à l'appel"."""
    opens = span[0] == 0 or scene.low(span[0] - 1) in STOPS | {","}
    if not opens or scene.low(position - 1) == "(" or scene.low(span[1]) != "," or scene.low(position + 1) != ",":
        return None
    verb = scene.right_verb(position)
    if verb is None or verb.voice == PASSIVE or verb.negative:
        return None
    behind = behind_insertion(scene, verb.last + 1)
    among = verb.lemma == "être" and any(
        scene.low(k) in listed("contributing") for k in range(behind, min(behind + 5, len(scene.tokens)))
    )
    name = "join" if verb.has("join") else next((n for n in ("give", "promise") if n in verb.classes), "")
    if among:
        noun = next(k for k in range(behind, len(scene.tokens)) if scene.low(k) in listed("contributing"))
        return _told_by(noun, scene)
    if not name or any(t.kind == FIGURE for t in scene.tokens[verb.last + 1 :]):
        return None
    told = Verb(verb.first, verb.last, verb.lemma, verb.tense, verb.voice, classes={"announce": frozenset()})
    return Frame(position, told, "announce", "object", Link(position), ranks=True)
