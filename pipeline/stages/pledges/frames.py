"""Which predicate a figure hangs on: verb, noun of aid or deed, part of a total, or a gap that repeats the verb."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.conjugation import CONDITIONAL, FUTURE, GERUND, INFINITIVE, PERFECT, PRESENT
from pipeline.stages.pledges.accepting import accepts, is_given, never_given
from pipeline.stages.pledges.agreed import signed_behind
from pipeline.stages.pledges.beside import is_beside
from pipeline.stages.pledges.following import accompanies, follows_suit
from pipeline.stages.pledges.frame import MONEY, SHARE, Frame, Link, after_class
from pipeline.stages.pledges.gaps import gap_of, inserted_relative
from pipeline.stages.pledges.insertions import verb_of_amount, verb_over_relative
from pipeline.stages.pledges.items import (
    another_item,
    going_on,
    labelled_item,
    labelled_sum,
    listed_deed,
    passive_left_out,
    provided_by,
    said_of,
    thanks_to,
    under_way,
)
from pipeline.stages.pledges.leaning import beside_deed, has_come, leaves_open, told_of_it
from pipeline.stages.pledges.links import link_of
from pipeline.stages.pledges.moods import asked, reported_future
from pipeline.stages.pledges.payers import paid_part
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.shifted import (
    announced,
    besides,
    named_in_brackets,
    paid_share,
    participle_after,
    says_by,
    shifted,
    to_be_done,
    told_before,
    wanted,
)
from pipeline.stages.pledges.sums import alone, comes_to, divided, divided_in_brackets, made_of, worth
from pipeline.stages.pledges.tokens import DATE, FIGURE
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, REFLEXIVE, Verb


def frames_of(scene: Scene, candidates: frozenset[int]) -> list[Frame]:
    """The frames of the figures at the token positions ``candidates``, in text order."""
    frames: list[Frame] = []
    for position in scene.figures():
        if position in candidates:
            frame = _frame(scene, position, frames)
            if frame is not None:
                frames.append(frame)
    return frames


def _frame(scene: Scene, position: int, frames: list[Frame]) -> Frame | None:
    figure = scene.tokens[position].row
    if figure.kind == "factor":
        verb = scene.owner.get(position)
        if verb is None:
            return listed_deed(scene, position, Link(position, deed=position))
        if verb.bare or not verb.has("change") or _by_itself(scene, verb):
            return None
        return Frame(position, verb, "change", "object", Link(position))
    total = _total_of(scene, position, frames)
    signed = link_of(scene, position) if total is not None and total.name == "sign" else None
    if signed is not None and (provided := provided_by(scene, position, signed)) is not None:
        return provided
    if total is not None:
        return _part(scene, position, total)
    if is_beside(scene, position):
        return None
    link = link_of(scene, position)
    if link is None:
        return None
    if (moved := shifted(scene, position, link, frames)) is not None:
        return moved
    figure = scene.tokens[position].row
    verb = verb_over_relative(scene, link.left) or verb_of_amount(scene, link) or scene.left_verb(link.left - 1)
    if (row := _row_goes_on(scene, position, link, frames)) is not None:
        return row
    for reader in (provided_by, paid_part):
        if (found := reader(scene, position, link)) is not None:
            return found
    came = told_of_it(scene, position, link)
    if came is not None and (made := _subject(scene, position, link, frames)) is not None:
        return made
    if came is not None and came.voice == PASSIVE and came.has("receive"):
        return Frame(position, came, "give", "subject", link)
    if (going := _goes_to(scene, position, link)) is not None:
        return going
    if (making := under_way(scene, position, link) or going_on(scene, position, link)) is not None:
        return making
    if (elided := _elided(scene, position, link, frames)) is not None:
        return elided
    if (beside := beside_deed(scene, position, link, frames)) is not None:
        return beside
    if (passive := passive_left_out(scene, position, link)) is not None:
        return passive
    if (paid := paid_share(scene, position, link)) is not None:
        return paid
    if _own_clause(scene, position, link):
        return _subject(scene, position, link, frames)
    name = accepts(scene, verb, position, link) if verb is not None else ""
    if leaves_open(scene, verb, name, link) and (told := wanted(scene, position, link)) is not None:
        return told
    if name == "sign" and scene.low(link.generic) == "et":
        return None  # "avec les représentants de deux communes et de ⟦deux associations⟧"
    if verb is not None and name:
        if name == "thank" and (after := participle_after(scene, position)) is not None:
            return Frame(position, after, after_class(after), "participle", link, thanks=verb)
        return Frame(position, verb, name, "object", link)
    if (
        verb is None
        and (main := said_of(scene, scene.right_verb(position))) is not None
        and main.voice == PASSIVE
        and after_class(main)
    ):
        return _subject(scene, position, link, frames)
    if verb is None or verb.has("say", "thank", "other") or not verb.classes or verb.tense == INFINITIVE:
        after = participle_after(scene, position)
        if after is not None:
            return Frame(position, after, after_class(after), "participle", link)
    if (named := named_in_brackets(scene, position, link)) is not None:
        return named
    if verb is None and link.before == "" and (link.deed >= 0 or link.generic >= 0 or link.container >= 0):
        noun = min(k for k in (link.deed, link.generic, link.container) if k >= 0)
        dated = any(t.kind == DATE for t in scene.tokens[:5]) and scene.low(noun - 1) in {"et", ",", ":"}
        if (noun <= 3 or dated) and scene.low(noun) and scene.right_verb(position) is None:
            item = Verb(noun, noun, scene.low(noun), INFINITIVE, classes={"give": frozenset()}, nominal=True)
            return Frame(position, item, "give", "object", link)
    if (listed_item := listed_deed(scene, position, link)) is not None:
        return listed_item
    if verb is None and (labelled := labelled_item(scene, position, link)) is not None:
        return labelled
    if verb is None and (summed := labelled_sum(scene, position, link)) is not None:
        return summed
    if verb is None and (another := another_item(scene, position, link, frames)) is not None:
        return another
    follows_verb = scene.right_verb(position)
    ahead = follows_verb is not None and follows_verb.voice == ACTIVE
    if verb is None and not ahead and (listed := scene.left_verb(link.left - 1, across=True)) is not None:
        if _told(scene, position):
            return None
        name = accepts(scene, listed, position, link) if listed.has("announce", "promise", "give") else ""
        if not name and listed.has("promise", "announce") and link.before == "" and figure.kind == "count":
            name = "promise" if listed.has("promise") else ""
        if name:
            return Frame(position, listed, name, "object", link)
    if verb is None or _starts_clause(scene, link.left, verb):
        made = _subject(scene, position, link, frames)
        if made is not None:
            return made
    follows = scene.owner.get(position + 2)
    if scene.low(position + 1) == "," and follows is not None and follows.bare and follows.has("give", "promise"):
        return Frame(position, follows, after_class(follows), "participle", link)
    if (joining := follows_suit(scene, position, link) or accompanies(scene, position, link, frames)) is not None:
        return joining
    for reader in (
        besides,
        thanks_to,
        announced,
        wanted,
        comes_to,
        made_of,
        worth,
        alone,
        told_before,
        to_be_done,
        signed_behind,
    ):
        if (found := reader(scene, position, link)) is not None:
            return found
    return None


def _row_goes_on(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """The next thing of a row whose first stands behind a relative clause ("allouer à la [Force], qui lutte contre …, 5
    millions, 60 drones et deux hôpitaux")."""
    last = frames[-1] if frames else None
    if (
        last is None
        or last.role != "object"
        or last.verb is None
        or link.before
        or scene.low(link.left - 1) not in {",", "et"}
    ):
        return None
    if link.left - 2 != last.figure or not (is_given(scene, position) or scene.tokens[position].row.kind in MONEY):
        return None
    first = next((f for f in frames if f.verb is last.verb), last)
    over = verb_over_relative(scene, first.link.left) is last.verb
    return Frame(position, last.verb, last.name, last.role, link) if over else None


def _by_itself(scene: Scene, verb: Verb) -> bool:
    """Whether a factor says only how something grew ("le commerce a quadruplé depuis 2010")."""
    determined = scene.low(verb.last + 1) in scene.lexicon.words["determiner"] | {",", "à", "de"}
    return verb.tense == PERFECT and verb.voice == ACTIVE and not determined


def _own_clause(scene: Scene, position: int, link: Link) -> bool:
    """Whether a figure behind a comma is the subject of the verb right behind it ("…, deux mineurs sont morts")."""
    verb = scene.owner.get(position + 1)
    finite = verb is not None and not verb.bare and verb.tense not in {INFINITIVE, GERUND}
    return finite and scene.low(link.left - 1) == "," and not link.before


def _told(scene: Scene, position: int) -> bool:
    """Whether the words before the colon name a cost or a count ("un tract sur le coût du voyage : 41 000 euros")."""
    colon = next((k for k in range(position - 1, -1, -1) if scene.low(k) == ":"), 0)
    return any(scene.low(k) in scene.lexicon.nouns["statistic"] for k in range(max(0, colon - 4), colon))


def _goes_to(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "…, et seuls 40 millions iront au ministère": a sum that opens a clause of its own."""
    verb = scene.owner.get(position + 1)
    opens = scene.low(link.left - 1) in {"et", ",", ";", "mais", "seul", "seuls", "seule", "seules"}
    row = scene.tokens[position].row
    money = row.kind in MONEY or (row.kind == "count" and not row.unit and scene.low(link.left - 1) == ";")
    if verb is None or not (opens and money and verb.has("flow") and verb.tense == FUTURE and verb.voice == ACTIVE):
        return None
    return Frame(position, verb, "flow", "subject", link)


def _elided(scene: Scene, position: int, link: Link, frames: list[Frame]) -> Frame | None:
    """A figure of another actor whose verb is that of the figure before ("…, la BAD 240", "… l'Agence de 25 %")."""
    opening = inserted_relative(scene, position)
    told = [f for f in frames if opening < 0 or f.figure < opening]
    last = next((f for f in reversed(told) if f.part_of is None), None)
    if last is None:
        return None
    if frames[-1] is last and last.gap is not None and _only_joins(scene, last.figure + 1, link.left):
        return Frame(position, last.verb, last.name, last.role, link, gap=last.gap)
    held = link.container >= 0 or link.apart or (link.generic >= 0 and scene.low(link.left) in {"un", "une"})
    start = link.left if held else position
    if (last.link.apart or last.link.before == "de") and not link.apart and link.before == "de" and not held:
        start = position - 1
    gap = gap_of(scene, start, last, told[-1].figure)
    return Frame(position, last.verb, last.name, last.role, link, gap=gap) if gap else None


def _only_joins(scene: Scene, first: int, end: int) -> bool:
    """Whether nothing but commas and "et" stands from ``first`` to ``end``."""
    return first < end and all(scene.low(k) in {",", "et", "ainsi", "que"} for k in range(first, end))


def _total_of(scene: Scene, position: int, frames: list[Frame]) -> Frame | None:
    """The frame of which the figure is a part ("dont 300 millions"), or ``None``."""
    if not frames:
        return None
    if (whole := divided_in_brackets(scene, position, frames)) is not None:
        return whole
    at = position - 1
    while at >= 0 and at > frames[-1].figure:
        token = scene.tokens[at]
        if token.low == ")":
            while at > frames[-1].figure and scene.low(at) != "(":
                at -= 1
            at -= 1
            continue
        if token.low == "dont" and scene.low(at + 1) in {"les", "ses", "leurs"}:
            return None
        if token.low == "respectivement" and not any(scene.low(k) == "dont" for k in range(at)):
            return None
        if token.low in {"dont", "respectivement"} or scene.words(at - 1, at + 1) in scene.lexicon.words["part"]:
            last = frames[-1]
            return last.part_of or last
        if token.low == ":" and divided(scene, at, frames[-1]):
            return frames[-1].part_of or frames[-1]
        if at in scene.owner or token.low in STOPS or scene.opens_relative(at):
            return None
        at -= 1
    last = frames[-1]
    if last.part_of is not None and at == last.figure:
        between = scene.tokens[last.figure + 1 : position]
        if any(t.low in {",", "et"} for t in between) and not any(t.low == ";" for t in between):
            link = link_of(scene, position)
            another = link is not None and _elided(scene, position, link, frames) is not None
            return None if another else last.part_of
    return None


def _part(scene: Scene, position: int, total: Frame) -> Frame | None:
    verb = scene.right_verb(position)
    end = next(
        (k for k in range(position + 1, len(scene.tokens)) if scene.low(k) in {",", ";", "et"}), len(scene.tokens)
    )
    if verb is not None and verb.first < end and not (verb.lemma == "être" and verb.voice == ACTIVE):
        if verb.has("flow") and verb.voice == ACTIVE:
            return Frame(position, verb, "flow", "subject", Link(position), part_of=total)
        name = after_class(verb)
        if not name or verb.voice != PASSIVE or _stands(scene, position, verb, name):
            return None
        return Frame(position, verb, name, "subject", Link(position), part_of=total)
    after = participle_after(scene, position)
    if after is not None and after.first <= position + 3 and scene.tokens[position].row.kind in MONEY:
        name = after_class(after)
        if name:
            return Frame(position, total.verb, total.name, total.role, Link(position), part_of=total, own_verb=False)
    return Frame(position, total.verb, total.name, total.role, Link(position), part_of=total, own_verb=False)


def _stands(scene: Scene, position: int, verb: Verb, name: str) -> bool:
    """Whether a passive only tells how things are, by nobody's deed ("la moitié du tracé est bitumée", "900 entreprises
    y sont installées")."""
    figure = scene.tokens[position].row
    counted = figure.kind in SHARE or bool(figure.unit)
    return name == "do" and counted and verb.tense == PRESENT and not says_by(scene, verb) and not asked(scene, verb)


def _starts_clause(scene: Scene, left: int, verb: Verb) -> bool:
    """Whether a comma, "et" or ";" right before the phrase may open a clause of its own after ``verb``."""
    return scene.low(left - 1) in {",", "et", ";", ":"} and verb.last < left - 1


def _subject(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    if link.before and link.before != "de":
        return None
    if link.before == "de" and link.container < 0 and link.deed < 0:
        return None
    nouns = scene.lexicon.nouns
    loaded = link.generic >= 0 and scene.low(link.generic) in nouns["load"]
    held = link.container >= 0 or link.deed >= 0
    if link.generic >= 0 and not (held or loaded) and scene.tokens[position].row.kind not in MONEY:
        return None
    if link.generic >= 0 and scene.low(link.generic) in nouns["request"] | nouns["statistic"]:
        return None
    verb = said_of(scene, scene.right_verb(position))
    if verb is None or verb.voice == REFLEXIVE:
        return None
    name = after_class(verb, scene.tokens[position].row.kind in MONEY)
    if verb.matrix is not None and scene.tokens[position].row.kind in SHARE and not verb.has("give"):
        return None
    if any(scene.low(k) in {"mieux", "davantage"} for k in range(verb.first, verb.last)):
        return None
    figure = scene.tokens[position].row
    held = link.container >= 0 or link.deed >= 0
    if verb.voice == PASSIVE and name:
        if "sum" in verb.classes[name] and not (held or figure.kind in MONEY | SHARE):
            return None
        if not held and figure.kind == "count" and never_given(scene, position, name):
            return None
        if ("future" in verb.classes[name] and verb.tense != FUTURE) or _stands(scene, position, verb, name):
            return None
        return Frame(position, verb, name, "subject", link)
    aid = link.container >= 0 and scene.low(link.container) in scene.lexicon.nouns["aid"]
    if aid and verb.voice == PASSIVE and verb.has("receive") and figure.kind in MONEY:
        return Frame(position, verb, "receive", "subject", link)
    goes = (aid and not verb.has("change")) or verb.has("flow")
    coming = verb.tense == FUTURE or (verb.tense == CONDITIONAL and reported_future(scene, verb))
    if verb.voice == ACTIVE and coming and figure.kind in MONEY | SHARE and goes:
        return Frame(position, verb, "flow", "subject", link)
    of_these = scene.low(position + 1) in {"des", "sur"} and any(
        scene.tokens[k].kind == FIGURE and is_given(scene, k)
        for k in range(position + 2, min(position + 5, verb.first))
    )
    if of_these and has_come(verb):
        return Frame(position, verb, "flow", "subject", link)
    comes = verb.has("flow") and verb.tense == FUTURE and is_given(scene, position)
    if link.deed >= 0 and verb.has("happen") and verb.tense == FUTURE:
        return Frame(position, verb, "flow", "subject", link)
    if link.deed < 0 and link.container < 0 and is_given(scene, position) and has_come(verb):
        return Frame(position, verb, "flow", "subject", link)
    come = verb.has("flow") and verb.tense == PERFECT and any(f.name in {"promise", "announce"} for f in frames)
    if verb.voice == ACTIVE and (comes or come or (aid and verb.lemma == "intervenir" and verb.tense == PERFECT)):
        return Frame(position, verb, "flow", "subject", link)
    return None
