"""Datives that open a clause ("Au Mali, la Chine offrira …", "Aux propriétaires … sera payée …")."""

from __future__ import annotations

from pipeline.conjugation import INFINITIVE
from pipeline.stages.pledges.datives import dative_in, is_asked
from pipeline.stages.pledges.folk import is_person
from pipeline.stages.pledges.frame import LATTER, OF
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.receivers import Dative, names_party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import NAME, WORD
from pipeline.stages.pledges.verb import PASSIVE, Verb
from pipeline.stages.reference.sorts import listed, load_sorts

_FRONTED = 14
"""Tokens between the head of a clause and its verb, at most, where a dative opens it."""
_COMMA = 9
"""Tokens of a dative that opens a clause, at most, with the comma behind it."""
_WHOSE = frozenset(("nos", "vos", "ses", "leurs", "ces", "chaque"))
_THAT = frozenset(("celui", "celle", "ceux", "celles"))


def opening_dative(scene: Scene, people: People, verb: Verb, dative: Dative) -> Party | None:
    """The dative that opens the sentence ("Au Mali, la Chine offrira …")."""
    if verb.tense == INFINITIVE:
        return None
    lead = verb.leading()
    first = next((k + 1 for k in range(lead.first - 1, -1, -1) if scene.low(k) in {":", ";"}), 0)
    comma = next((k for k in range(first + 1, min(first + _COMMA, verb.first)) if scene.low(k) == ","), 0)
    behind = _behind_link(scene, first)
    whole = first > 0 or scene.clause_start(lead) <= behind or (comma > 0 and scene.opens_relative(comma + 1))
    first = behind
    if comma < first:
        comma = next((k for k in range(first + 1, min(first + _COMMA, verb.first)) if scene.low(k) == ","), 0)
        whole = whole or (comma > 0 and scene.opens_relative(comma + 1))
    if not whole or scene.low(first) not in {"à", "au", "aux"}:
        return None
    handed = verb.lemma in listed("handed")
    meant = names_party(scene, first + 1) or handed or (dative.given and _is_meant(scene, first + 1))
    if not comma or (scene.low(first) == "à" and not meant):
        return None
    town = scene.tokens[first + 1]
    if handed and scene.low(first) == "à" and town.kind == NAME and town.row.label == "LOC":
        return people.of_mention(town.row)
    found = dative_in(scene, people, first, comma, dative)
    return found.party if found is not None else None


def _behind_link(scene: Scene, first: int) -> int:
    """The token behind what links a clause to the one before: "Mais [à] la province …", "Enfin, [à] l'université …"."""
    words = scene.lexicon.words
    link = scene.low(first) in {"mais", "et", "or", "puis"} or scene.low(first) in words["adverb"]
    at = first + 1 if link else first
    return at + 1 if link and scene.low(at) == "," else at


def _is_meant(scene: Scene, index: int) -> bool:
    """Whether the phrase behind "à" is people or a body by its determiner: "nos jeunes [conservateurs]", "celui de"."""
    places = load_sorts().places
    region = scene.low(index) == "la" and scene.low(index + 1) in places["named"] | places["town"]
    that = scene.low(index) in _THAT and scene.low(index + 1) in OF
    return scene.low(index) in _WHOSE or that or (region and scene.low(index + 2) in OF)


def fronted(scene: Scene, people: People, verb: Verb) -> Party:
    """The people or body with which a clause opens ("Aux propriétaires qui … sera payée …", "À nos amis finlandais,
    nous ouvrirons …")."""
    lead = verb.leading()
    first = next((k + 1 for k in range(lead.first - 1, -1, -1) if scene.low(k) in {";", ":", "»", "«"}), 0)
    if scene.low(first) not in {"à", "aux", "au"} or lead.first - first > _FRONTED or is_asked(scene, first):
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
    end = people.phrase_end(scene, at)
    inverted = end == lead.first and lead.voice == PASSIVE and any("to" in flags for flags in lead.classes.values())
    if inverted and scene.tokens[at + determined].kind == WORD and noun not in LATTER:
        return people.party(scene, at, end, acts=True)
    if noun in LATTER:
        return people.pronoun(scene, noun, scene.tokens[at].start)
    persons = noun in nouns["people"] | nouns["agent"] or (scene.low(first) == "aux" and is_person(noun))
    return people.party(scene, at, end, acts=True) if persons and end > at else NOBODY
