"""Classes of verbs of ``markers.toml`` as their folded forms: who heads, presents, reports, asks, regrets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline.conjugation import (
    CONDITIONAL,
    FUTURE,
    GERUND,
    IMPERFECT,
    INFINITIVE,
    PAST,
    PRESENT,
    forms,
    principal_parts,
)
from pipeline.french import without_accents
from pipeline.stages.points.vocabulary import vocabulary

FINITE = "finite"
HAVE = r"a|ont|avait|avaient|aura|auront|aurait|auraient"
"""Forms of "avoir" before a participle, of a third person."""


def _simple_past(infinitive: str) -> Iterator[str]:
    if infinitive.endswith("er"):
        stem = principal_parts(infinitive)[1].removesuffix("ons")
        yield from (stem + "a", stem.removesuffix("e").replace("ç", "c") + "erent")


def conjugated(infinitives: tuple[str, ...], tense: str) -> frozenset[str]:
    """The folded forms in a tense; :data:`FINITE`: all forms that follow a subject of the third person."""
    wanted = {PRESENT, IMPERFECT, FUTURE, CONDITIONAL} if tense == FINITE else {tense}
    found: set[str] = set()
    for infinitive in infinitives:
        made = {form for form, of in forms(infinitive) if of in wanted}
        if tense == FINITE:
            made = {f for f in made if not f.endswith(("ons", "rai", "rais", "ais"))} | set(_simple_past(infinitive))
        found |= made
    # One call for all: most of them have no accent.
    return frozenset(without_accents("\n".join(found)).split("\n")) if found else frozenset()


@cache
def light_forms() -> frozenset[str]:
    """The folded forms of verbs that say something only of points: "pose", "remis"."""
    tenses = (FINITE, PAST, INFINITIVE, GERUND)
    return frozenset[str]().union(*(conjugated(vocabulary().light, tense) for tense in tenses))


@cache
def begun_forms() -> frozenset[str]:
    """The folded participles that say only of points who said them: "posées par", "lancé par"."""
    return light_forms() | conjugated(vocabulary().begun, PAST)


@cache
def reporting_forms() -> frozenset[str]:
    """Forms of "rapporter", "transmettre", "relayer" and the like: who does so tells what another says."""
    infinitives = vocabulary().reporting
    return conjugated(infinitives, FINITE) | conjugated(infinitives, PAST) | conjugated(infinitives, INFINITIVE)


@cache
def presenting_forms() -> frozenset[str]:
    """Forms of "présenter", "dévoiler", "publier" and the like."""
    infinitives = vocabulary().presenting
    return conjugated(infinitives, FINITE) | conjugated(infinitives, PAST) | conjugated(infinitives, INFINITIVE)


@cache
def signing_forms() -> frozenset[str]:
    """Forms of "signer", "parapher" and the like, whose subjects are the parties of a text."""
    return conjugated(vocabulary().signing, FINITE) | conjugated(vocabulary().signing, PAST)


@cache
def attitude_forms() -> frozenset[str]:
    """Forms of "regretter", "redouter", "confier" and the like, which make points of whatever they count."""
    words = vocabulary()
    infinitives = (*words.attitude, *(verb for verb in words.say if verb not in words.doing))
    return conjugated(infinitives, FINITE) | conjugated(infinitives, PAST) | conjugated(infinitives, INFINITIVE)


@cache
def demanding_forms() -> frozenset[str]:
    """Forms of "exiger", "réclamer", "poser" and the like, which say what their subject asks of others."""
    return conjugated(vocabulary().demanding, FINITE)


@cache
def wishing_forms() -> frozenset[str]:
    """Forms of "suggérer", "souhaiter" and the like, which say what their subject wants another to do."""
    return conjugated(vocabulary().wishing, FINITE) | conjugated(vocabulary().wishing, PAST)


@cache
def holding_forms() -> frozenset[str]:
    """Forms of "reposer", "s'articuler", "comporter" and the like, whose subject is a plan and nobody."""
    return conjugated(vocabulary().holding, FINITE)


@cache
def enacting_forms() -> frozenset[str]:
    """Forms of "accueillir", "se féliciter" and the like, with which the items of a decision begin."""
    return conjugated(vocabulary().enacting, FINITE)


@cache
def heading_forms() -> frozenset[str]:
    """Forms of "diriger", "présider", "représenter" and the like."""
    return conjugated(vocabulary().heading, FINITE)
