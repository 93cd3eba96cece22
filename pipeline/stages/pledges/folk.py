"""Which nouns are people: those that are listed, and those that nothing but persons is called like."""

from __future__ import annotations

import re

from pipeline.stages.pledges.lexicon import Lexicon
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.reference.sorts import listed

_PERSONS = re.compile(
    r".{2,}(?:eurs?|euses?|rices?|i[eè]re?s|iens?|iennes?|istes?|antes?|ants|ents|é[es]?s|ois|oises?|aines?|ains|logues?|crates?)\Z"
)
_FOLK = re.compile(r".{2,}(?:culteurs|cultrices|euses|iens|iennes|istes|logues|nomes|iatres|graphes)\Z")
_COUNTED = re.compile(r".{2,}(?:culteurs|cultrices|iens|iennes|istes|logues)\Z")
"""The same of what a figure counts: "des tondeuses" are no people."""


def is_people(scene: Scene, unit: str) -> bool:
    """Whether the unit of a figure is people or bodies."""
    nouns = scene.lexicon.nouns
    return any(word in nouns["people"] | nouns["agent"] for word in unit.lower().split()[:2])


def is_folk(scene: Scene, noun: str) -> bool:
    """Whether a noun in the plural says persons: one that is listed, or that nothing but persons is called like."""
    nouns = scene.lexicon.nouns
    thing = noun in listed("thing") | nouns["given"] | nouns["deed"]
    return noun in nouns["people"] or (bool(_FOLK.match(noun)) and not thing)


def counts_people(lexicon: Lexicon, unit: str) -> bool:
    """Whether the unit of a figure is people: "jeunes sapeurs-pompiers alsaciens", "prospecteurs"."""
    words = [word for word in unit.lower().split() if word not in listed("attributive")]
    noun = words[0] if words else ""
    thing = noun in lexicon.nouns["given"] | lexicon.nouns["deed"] | listed("thing")
    head = noun.split("-")[0]
    return {noun, head, f"{head}s"} & lexicon.nouns["people"] != set() or (bool(_COUNTED.match(noun)) and not thing)


def is_person(noun: str) -> bool:
    """Whether the ending of a noun makes it one of persons ("riziculteurs", "diplômés")."""
    return bool(_PERSONS.match(noun))
