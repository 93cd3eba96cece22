"""French conjugation by rule: the forms of a verb from its infinitive.

The endings are data (``pipeline/lexicon/conjugation.toml``). Only what news prose needs is made: third persons and
"nous" of present, imperfect, future and conditional, "je" and "vous" of the present where they look like no participle,
third persons of the past historic, the infinitive and both participles; where two spellings live side by side
("paiera", "payera"), both.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline.errors import LexiconError
from pipeline.lexicon import load_toml

PRESENT, IMPERFECT, FUTURE, CONDITIONAL = "present", "imperfect", "future", "conditional"
INFINITIVE, PAST, GERUND = "infinitive", "participle", "gerund"
PERFECT = "perfect"


_SUBJUNCTIVES = {"être": (("soient", PRESENT),), "avoir": (("ait", PRESENT), ("aient", PRESENT))}
"""Those that no rule makes and that part a request from a fact ("a demandé que 200 millions soient libérés")."""

_FIRST_SINGULAR = {"avoir": "ai", "aller": "vais", "être": "suis"}
"""What "je" has of the auxiliaries ("j'ai proposé", "je vais verser")."""

_SECOND_PLURAL = {"être": "êtes", "faire": "faites", "dire": "dites"}
"""What "vous" has where no rule makes it."""


@cache
def _endings(section: str, length: int) -> tuple[dict[str, tuple[str, ...]], int]:
    """What each ending becomes, a whole verb as "=verb"; and how long the longest is."""
    table = load_toml("conjugation").get(section, {})
    for ending, parts in table.items():
        if not isinstance(parts, list) or len(parts) != length or not all(isinstance(part, str) for part in parts):
            raise LexiconError(f"lexicon conjugation.toml: {ending!r} needs {length} endings")
    return {ending: tuple(parts) for ending, parts in table.items()}, max(map(len, table), default=0)


def _made(infinitive: str, section: str, length: int) -> tuple[str, ...]:
    """The forms that the longest ending of a section makes of ``infinitive``; none where no ending fits."""
    endings, longest = _endings(section, length)
    if whole := endings.get("=" + infinitive):
        return whole
    for size in range(min(longest, len(infinitive)), -1, -1):
        stem = infinitive[: len(infinitive) - size]
        if parts := endings.get(infinitive[len(stem) :]):
            return tuple(stem + part for part in parts)
    return ()


def principal_parts(infinitive: str) -> tuple[str, str, str, str, str]:
    """Present "il", "nous" and "ils", future stem, past participle of ``infinitive``.

    Raises :class:`LexiconError` where no ending fits: then it is no infinitive.
    """
    if parts := _made(infinitive, "endings", 5):
        il, nous, ils, future, past = parts
        return il, nous, ils, future, past
    raise LexiconError(f"lexicon verbs.toml: {infinitive!r} is no infinitive that conjugation.toml knows")


@cache
def forms(infinitive: str) -> tuple[tuple[str, str], ...]:
    """(form, tense) for every form made; a form may come with more than one tense.

    Raises :class:`LexiconError` where ``infinitive`` is none.
    """
    return tuple(_forms(infinitive))


def _forms(infinitive: str) -> Iterator[tuple[str, str]]:
    il, nous, ils, future, past = principal_parts(infinitive)
    for present in {il, nous, ils, *((il,) if il.endswith("e") else (nous.removesuffix("ons") + "e",))}:
        yield present, PRESENT
    yield from _SUBJUNCTIVES.get(infinitive, ())
    first = _FIRST_SINGULAR.get(infinitive) or _first_singular(il)
    if first and first not in _participles(past):
        yield first, PRESENT
    yield _SECOND_PLURAL.get(infinitive) or nous.removesuffix("ons") + "ez", PRESENT
    stem = nous.removesuffix("ons") if infinitive != "être" else "ét"
    soft = _soft(stem)
    for imperfect in (stem + "ait", stem + "aient", stem + "ais", soft + "ions", soft + "iez"):
        yield imperfect, IMPERFECT
    yield (
        (stem if infinitive not in {"avoir", "savoir"} else {"avoir": "ay", "savoir": "sach"}[infinitive]) + "ant",
        GERUND,
    )
    il, ils, other = _made(infinitive, "variants", 3) or (il, ils, future)
    yield from ((il, PRESENT), (ils, PRESENT))
    for future_stem in {future, other}:
        for person in ("ai", "a", "ons", "ez", "ont"):
            yield future_stem + person, FUTURE
        for person in ("ais", "ait", "ions", "iez", "aient"):
            yield future_stem + person, CONDITIONAL
    for historic in _made(infinitive, "past_historic", 2):
        yield historic, PERFECT
    yield infinitive, INFINITIVE
    for participle in _participles(past):
        yield participle, PAST


def _first_singular(il: str) -> str:
    """ "promet" gives "promets", "tient" gives "tiens", "peut" gives "peux"; "" where it is the same as "il" or
    looks like a participle in the plural ("fournis")."""
    if il.endswith(("et", "d", "at", "mpt")):
        return il + "s"
    if il.endswith(("ut", "eut")):
        return il[:-1] + "x" if il in {"peut", "veut", "vaut"} else il[:-1] + "s"
    return il[:-1] + "s" if il.endswith(("ient", "oit", "ert", "art", "ort", "sent", "uit")) else ""


def _soft(stem: str) -> str:
    """The stem before "i": "engageons" gives "engagions", "finançons" gives "financions"."""
    if stem.endswith("ge"):
        return stem[:-1]
    return stem[:-1] + "c" if stem.endswith("ç") else stem


def _participles(past: str) -> tuple[str, ...]:
    if past.endswith("dû"):
        return past, past[:-1] + "ue", past[:-1] + "us", past[:-1] + "ues"
    plural = past if past.endswith("s") else past + "s"
    return past, past + "e", plural, past + "es"
