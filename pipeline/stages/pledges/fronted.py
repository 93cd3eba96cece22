"""Datives that open a clause ("Au Mali, la Chine offrira …", "Aux propriétaires … sera payée …")."""

from __future__ import annotations

from pipeline.conjugation import INFINITIVE
from pipeline.stages.pledges.datives import dative_in
from pipeline.stages.pledges.frame import LATTER
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.receivers import Dative, is_person, names_party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import NAME
from pipeline.stages.pledges.verb import Verb
from pipeline.stages.reference.sorts import listed

_FRONTED = 14
"""Tokens between the head of a clause and its verb, at most, where a dative opens it."""


def opening_dative(scene: Scene, people: People, verb: Verb, dative: Dative) -> Party | None:
    """The dative that opens the sentence ("Au Mali, la Chine offrira …")."""
    if verb.tense == INFINITIVE:
        return None
    lead = verb.leading()
    first = next((k + 1 for k in range(lead.first - 1, -1, -1) if scene.low(k) in {":", ";"}), 0)
    whole = first > 0 or scene.clause_start(lead) == 0
    if not whole or scene.low(first) not in {"à", "au", "aux"}:
        return None
    comma = next((k for k in range(first + 1, min(first + 9, verb.first)) if scene.low(k) == ","), 0)
    handed = verb.lemma in listed("handed")
    if not comma or (scene.low(first) == "à" and not names_party(scene, first + 1) and not handed):
        return None
    town = scene.tokens[first + 1]
    if handed and scene.low(first) == "à" and town.kind == NAME and town.row.label == "LOC":
        return people.of_mention(town.row)
    found = dative_in(scene, people, first, comma, dative)
    return found.party if found is not None else None


def fronted(scene: Scene, people: People, verb: Verb) -> Party:
    """The people or body with which a clause opens ("Aux propriétaires qui … sera payée …", "À nos amis finlandais,
    nous ouvrirons …")."""
    lead = verb.leading()
    first = next((k + 1 for k in range(lead.first - 1, -1, -1) if scene.low(k) in {";", ":", "»", "«"}), 0)
    if scene.low(first) not in {"à", "aux", "au"} or lead.first - first > _FRONTED:
        return NOBODY
    at = first + 1 if scene.low(first) == "à" else first
    determined = scene.low(at) in scene.lexicon.words["determiner"]
    other = scene.low(at + 1) in listed("attributive") - LATTER and scene.tokens[at + 2 : at + 3] != []
    noun = scene.low(at + 2 if other else at + 1)
    words, nouns = scene.lexicon.words, scene.lexicon.nouns
    led = scene.words(first, first + 2) in words["adverb"] | words["preposition"] or noun in words["not_recipient"]
    if led or not (determined or scene.low(first) != "à") or at + 1 >= len(scene.tokens):
        return NOBODY
    name = at + 1 if determined and scene.tokens[at + 1].kind == NAME else at
    if scene.tokens[name].kind == NAME and name + 1 == lead.first and verb.has("give", "flow"):
        row = scene.tokens[name].row
        return people.of_mention(row, acts=True) if row.label == "ORG" or row.country else NOBODY
    if noun in LATTER:
        return people.pronoun(scene, noun, scene.tokens[at].start)
    persons = noun in nouns["people"] | nouns["agent"] or (scene.low(first) == "aux" and is_person(noun))
    end = people.phrase_end(scene, at)
    return people.party(scene, at, end, acts=True) if persons and end > at else NOBODY
