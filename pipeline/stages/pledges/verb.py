"""What a verb group is: a predicate with its tense, voice, class and what governs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.conjugation import CONDITIONAL, FUTURE, GERUND, IMPERFECT, INFINITIVE, PERFECT, PRESENT

PLUPERFECT = "pluperfect"
ACTIVE, PASSIVE, REFLEXIVE = "active", "passive", "reflexive"
_STEPS = 6
"""How far the verb whose subject another one has is followed."""


COMPOUND = {PRESENT: PERFECT, IMPERFECT: PLUPERFECT, FUTURE: FUTURE, CONDITIONAL: CONDITIONAL, INFINITIVE: INFINITIVE,
             GERUND: GERUND}  # fmt: skip
"""The tense that an auxiliary's tense makes with a participle."""


@dataclass(slots=True, eq=False)
class Verb:
    """A verb group: tokens ``first`` (its clitics) to ``last`` inclusive.

    ``classes``: class → flags, empty where the verb is not in the lexicon; ``marker``: the word before an infinitive
    ("de", "à", "pour" …); ``matrix``: the verb or noun that governs an infinitive; ``shares``: the verb whose subject
    and auxiliary this one takes over; ``own_subject``: whether an infinitive whose governing verb is left out has its
    own ("l'Inde doit livrer 40 autobus et le Japon creuser 30 puits").
    """

    first: int
    last: int
    lemma: str
    tense: str
    voice: str = ACTIVE
    negative: bool = False
    clitics: frozenset[str] = frozenset()
    classes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    inverted: str = ""
    marker: str = ""
    bare: bool = False
    plural: bool = False
    matrix: Verb | None = None
    noun: str = ""
    noun_at: int = -1
    shares: Verb | None = None
    own_subject: bool = False
    perfect: bool = False
    nominal: bool = False

    def has(self, *names: str) -> bool:
        """Whether the verb is in one of these classes."""
        return any(name in self.classes for name in names)

    def leading(self) -> Verb:
        """The verb whose subject this one has, along shared subjects and what governs infinitives."""
        verb = self
        for _ in range(_STEPS):
            outer = verb.shares or (verb.matrix if verb.tense == INFINITIVE else None)
            if outer is None:
                break
            verb = outer
        return verb
