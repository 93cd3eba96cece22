"""Whom "leur" means where the sentence names or counts people before."""

from __future__ import annotations

from pipeline.stages.pledges.datives import is_people
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import FIGURE
from pipeline.stages.pledges.verb import Verb


def counted_before(scene: Scene, verb: Verb) -> Party:
    """ "leur" behind people that were counted just before."""
    for index in range(verb.first - 1, -1, -1):
        token = scene.tokens[index]
        unit = str(token.row.unit or "") if token.kind == FIGURE and token.row.kind == "count" else ""
        if unit and is_people(scene, unit):
            return Party(str(token.row.unit), plural=True)
    return NOBODY


def people_before(scene: Scene, people: People, verb: Verb, actor: Party) -> Party:
    """ "leur" behind people whom the sentence names before ("Afin de soutenir les planteurs, le Conseil leur …")."""
    words, nouns = scene.lexicon.words, scene.lexicon.nouns
    for index in range(verb.first - 1, 0, -1):
        low = scene.low(index)
        if low not in nouns["people"] or not low.endswith(("s", "x")) or index in scene.owner:
            continue
        first = index - 1 if scene.low(index - 1) in words["determiner"] | {"aux"} else index - 2
        if first < 0 or scene.low(first) not in words["determiner"] | {"aux"}:
            continue
        party = people.party(scene, first, people.phrase_end(scene, first))
        if party.plural and party.name not in actor.name:
            return party
    return NOBODY
