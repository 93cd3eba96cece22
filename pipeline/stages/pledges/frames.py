"""Which predicate a figure hangs on: verb, noun of aid or deed, part of a total, or a gap that repeats the verb."""

from __future__ import annotations

from pipeline.conjugation import INFINITIVE, PERFECT
from pipeline.stages.pledges.accepting import accepts
from pipeline.stages.pledges.agents import names_agent
from pipeline.stages.pledges.agreed import signed_behind
from pipeline.stages.pledges.as_subject import as_subject, goes_to, opens_own_clause, starts_clause
from pipeline.stages.pledges.beside import is_beside
from pipeline.stages.pledges.elided import elided, row_goes_on
from pipeline.stages.pledges.following import accompanies, follows_suit
from pipeline.stages.pledges.frame import Frame, Link, after_class
from pipeline.stages.pledges.insertions import verb_of_amount, verb_over_relative
from pipeline.stages.pledges.items import (
    another_item,
    going_on,
    labelled_item,
    labelled_sum,
    listed_deed,
    offered_list,
    passive_left_out,
    provided_by,
    said_of,
    thanks_to,
    under_way,
)
from pipeline.stages.pledges.leaning import beside_deed, leaves_open, told_of_it
from pipeline.stages.pledges.links import link_of
from pipeline.stages.pledges.payers import paid_in_turn, paid_part
from pipeline.stages.pledges.ranking import ranked
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.seen_to import seen_to
from pipeline.stages.pledges.shifted import (
    announced,
    besides,
    named_in_brackets,
    paid_share,
    participle_after,
    shifted,
    to_be_done,
    told_before,
    wanted,
)
from pipeline.stages.pledges.sums import alone, comes_to, made_of, worth
from pipeline.stages.pledges.tokens import DATE, THAT
from pipeline.stages.pledges.topping_up import dealt_to, sum_of_promises, thanks_to_giver, told_one_by_one, topped_up
from pipeline.stages.pledges.totals import part_of, total_of
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, Verb
from pipeline.stages.reference.sorts import listed


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
    total = total_of(scene, position, frames)
    signed = link_of(scene, position) if total is not None and total.name == "sign" else None
    if signed is not None and (provided := provided_by(scene, position, signed)) is not None:
        return provided
    if total is not None:
        return part_of(scene, position, total)
    if is_beside(scene, position):
        return None
    link = link_of(scene, position)
    if link is None:
        return None
    if (moved := shifted(scene, position, link, frames) or seen_to(scene, position, link)) is not None:
        return moved
    figure = scene.tokens[position].row
    verb = verb_over_relative(scene, link.left) or verb_of_amount(scene, link) or scene.left_verb(link.left - 1)
    for row_of in (
        ranked,
        paid_in_turn,
        topped_up,
        dealt_to,
        thanks_to_giver,
        told_one_by_one,
        offered_list,
        row_goes_on,
    ):
        if (row := row_of(scene, position, link, frames)) is not None:
            return row
    for reader in (provided_by, paid_part, sum_of_promises):
        if (found := reader(scene, position, link)) is not None:
            return found
    came = told_of_it(scene, position, link)
    if came is not None and (made := as_subject(scene, position, link, frames)) is not None:
        return made
    if came is not None and came.voice == PASSIVE and came.has("receive"):
        return Frame(position, came, "give", "subject", link)
    if (going := goes_to(scene, position, link)) is not None:
        return going
    if (making := under_way(scene, position, link) or going_on(scene, position, link)) is not None:
        return making
    if (repeated := elided(scene, position, link, frames)) is not None:
        return repeated
    if (beside := beside_deed(scene, position, link, frames)) is not None:
        return beside
    if (passive := passive_left_out(scene, position, link)) is not None:
        return passive
    if (paid := paid_share(scene, position, link)) is not None:
        return paid
    if opens_own_clause(scene, position, link):
        return as_subject(scene, position, link, frames)
    name = accepts(scene, verb, position, link) if verb is not None else ""
    if leaves_open(scene, verb, name, link) and (told := wanted(scene, position, link)) is not None:
        return told
    if name == "sign" and scene.low(link.generic) == "et":
        return None  # "avec les représentants de deux communes et de ⟦deux associations⟧"
    if verb is not None and name and verb.lemma in scene.lexicon.words["carrying"] and not verb.has("give"):
        given = participle_after(scene, position)
        if given is not None and names_agent(scene, given.last + 1):
            return Frame(position, given, after_class(given), "participle", link)
    grateful = verb is not None and any(scene.low(k) in listed("thanks") for k in range(verb.last, link.left))
    if verb is not None and name:
        if (name == "thank" or grateful) and (after := participle_after(scene, position)) is not None:
            thanked = verb if name == "thank" else None
            return Frame(position, after, after_class(after), "participle", link, thanks=thanked)
        return Frame(position, verb, name, "object", link)
    if (
        verb is None
        and (main := said_of(scene, scene.right_verb(position))) is not None
        and main.voice == PASSIVE
        and after_class(main)
    ):
        return as_subject(scene, position, link, frames)
    if verb is None or grateful or verb.has("say", "thank", "other") or not verb.classes or verb.tense == INFINITIVE:
        after = participle_after(scene, position)
        if after is not None:
            return Frame(position, after, after_class(after), "participle", link)
    if (named := named_in_brackets(scene, position, link)) is not None:
        return named
    if verb is None and link.before == "" and (link.deed >= 0 or link.generic >= 0 or link.container >= 0):
        noun = min(k for k in (link.deed, link.generic, link.container) if k >= 0)
        dated = any(t.kind == DATE for t in scene.tokens[:5]) and scene.low(noun - 1) in {"et", ",", ":"}
        if scene.low(position + 1) in THAT and (told := wanted(scene, position, link)) is not None:
            return told
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
    if verb is None and not ahead and (opener := scene.left_verb(link.left - 1, across=True)) is not None:
        if _told(scene, position):
            return None
        name = accepts(scene, opener, position, link) if opener.has("announce", "promise", "give") else ""
        if not name and opener.has("promise", "announce") and link.before == "" and figure.kind == "count":
            row = frames[-1] if frames and scene.low(link.left - 1) in {",", "et"} else None
            same = row.name if row is not None and row.verb is opener and row.role == "object" else ""
            name = "promise" if opener.has("promise") else same
        if name:
            return Frame(position, opener, name, "object", link)
    if verb is None or starts_clause(scene, link.left, verb):
        made = as_subject(scene, position, link, frames)
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


def _by_itself(scene: Scene, verb: Verb) -> bool:
    """Whether a factor says only how something grew ("le commerce a quadruplé depuis 2010")."""
    determined = scene.low(verb.last + 1) in scene.lexicon.words["determiner"] | {",", "à", "de"}
    return verb.tense == PERFECT and verb.voice == ACTIVE and not determined


def _told(scene: Scene, position: int) -> bool:
    """Whether the words before the colon name a cost or a count ("un tract sur le coût du voyage : 41 000 euros")."""
    colon = next((k for k in range(position - 1, -1, -1) if scene.low(k) == ":"), 0)
    return any(scene.low(k) in scene.lexicon.nouns["statistic"] for k in range(max(0, colon - 4), colon))
