"""What a frame is: a figure with the predicate that it hangs on."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.stages.pledges.verb import Verb

OF = frozenset(("de", "d'", "du", "des"))
TO = frozenset(("à", "au", "aux"))
ARTICLES = frozenset(("le", "la", "l'", "les"))
LATTER = frozenset(("dernier", "dernière", "derniers", "dernières"))
EACH = frozenset(("chacun", "chacune", "tous", "toutes"))
MY = frozenset(("mon", "ma", "notre"))
OUR = MY | {"mes", "nos"}
"""The speaker's, of one thing and of many."""
HIS = frozenset(("son", "sa", "leur"))
HIS_ANY = HIS | {"ses", "leurs"}
"""Somebody's, of one thing and of many."""
ENDS = frozenset(';:?!«»"')
"""Punctuation that ends a clause."""


MONEY = frozenset(("currency",))


SHARE = frozenset(("percent", "ratio"))


AFTER = ("give", "do", "promise", "sign", "approve", "suspend", "cancel")


@dataclass(slots=True)
class Link:
    """How a figure is tied to what stands before it. ``left``: first token of the whole noun phrase; ``before``: the
    preposition right before it; ``container`` and ``deed``: the nouns that hold the figure; ``apart``: it follows an
    amount ("d'un montant de"); ``generic``: another noun holds it."""

    left: int
    before: str = ""
    container: int = -1
    deed: int = -1
    apart: bool = False
    generic: int = -1


@dataclass(slots=True, eq=False)
class Frame:
    """A figure with its predicate. ``name``: the verb's class that counts here; ``role``: object · subject ·
    participle · noun; ``part_of``: the frame of the total; ``gap``: the tokens of an actor of its own; ``ranks``: it
    stands in a row of givers that words for them open."""

    figure: int
    verb: Verb | None
    name: str
    role: str
    link: Link
    part_of: Frame | None = None
    gap: tuple[int, int] | None = None
    own_verb: bool = True
    thanks: Verb | None = None
    share: bool = False
    again: bool = False
    ranks: bool = False


def after_class(verb: Verb, money: bool = False) -> str:
    """The class in which a passive verb or participle takes its subject; ``money``: that is a sum, which is not done
    to ("les 9 millions ont été retirés")."""
    if money and verb.has("cancel") and verb.has("do"):
        return "cancel"
    return next((n for n in AFTER if n in verb.classes), "")
