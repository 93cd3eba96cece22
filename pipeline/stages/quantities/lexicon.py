"""The words of this stage: ``numbers.toml``, ``units.toml`` and ``currencies.toml``, checked and compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from pipeline.errors import LexiconError
from pipeline.french import without_accents
from pipeline.lexicon import load_toml

BOUNDS_BEFORE = ("at_least", "more_than", "at_most", "less_than", "about", "exact")
BOUNDS_BEHIND = ("at_least", "at_most", "about")

_SECTIONS = {
    "numbers": (
        "cardinals", "tens", "hundred", "thousand", "scales", "abbreviations", "approximate", "approximate_sizes",
        "vague", "fractions", "vulgar", "multiples", "multiple_words", "before", "around", "behind", "change",
        "reference",
        "identifiers", "announces", "equivalent", "behind_fraction",
    ),
    "units": ("percent", "physical", "time", "phrase", "singular"),
    "currencies": (
        "nouns", "zones", "letters", "symbols", "iso", "home", "outlets", "regions", "subunits", "giving", "states",
    ),
}  # fmt: skip


def load(stem: str) -> dict[str, Any]:
    """The parsed file. Raises :class:`LexiconError` where a section is missing or unknown."""
    data = load_toml(stem)
    expected = set(_SECTIONS[stem])
    if set(data) != expected:
        wrong = ", ".join(sorted(set(data) ^ expected))
        raise LexiconError(f"lexicon {stem}.toml: missing or unknown section: {wrong}")
    return data


def decimal(stem: str, entry: str, value: object) -> Decimal:
    """``value`` as a decimal. Raises :class:`LexiconError` naming the entry where it is no number in a string."""
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, str) and re.fullmatch(r"\d+(?:\.\d+)?", value):
        return Decimal(value)
    raise LexiconError(f"lexicon {stem}.toml: {entry!r}: {value!r} is not a number in quotes")


def ratio(stem: str, entry: str, value: object) -> tuple[int, int]:
    """``"2/3"`` as (2, 3). Raises :class:`LexiconError` naming the entry for anything else."""
    match = re.fullmatch(r"(\d+)/(\d+)", value) if isinstance(value, str) else None
    if match is None or match[2] == "0":
        raise LexiconError(f'lexicon {stem}.toml: {entry!r}: {value!r} is not a fraction such as "2/3"')
    return int(match[1]), int(match[2])


def words(stem: str, entry: str, value: object) -> tuple[str, ...]:
    """A list of words. Raises :class:`LexiconError` naming the entry where it is none."""
    if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
        raise LexiconError(f"lexicon {stem}.toml: {entry!r} is not a list of words")
    return tuple(value)


def alternatives(forms: Iterable[str]) -> str:
    """A regular expression for any of ``forms``, longest first."""
    return "|".join(re.escape(form) for form in sorted(set(forms), key=lambda form: (-len(form), form)))


@dataclass(frozen=True)
class Approximate:
    """A collective noun: ``value`` units, counted only before "de" where ``of``."""

    value: Decimal
    of: bool


@dataclass(frozen=True)
class Numbers:
    """``numbers.toml``, ready to use. Every word is lower case."""

    atoms: Mapping[str, tuple[str, int]]
    scales: Mapping[str, Decimal]
    abbreviations: Mapping[str, tuple[Decimal, bool]]
    approximate: Mapping[str, Approximate]
    sizes: tuple[str, ...]
    vague: tuple[str, ...]
    fractions: Mapping[str, tuple[int, int]]
    vulgar: Mapping[str, tuple[int, int]]
    multiples: Mapping[str, Decimal]
    multiple_nouns: Mapping[str, Decimal]
    multiple_verbs: Mapping[str, Decimal]
    multiple_auxiliaries: tuple[str, ...]
    multiple_articles: tuple[str, ...]
    multiply: frozenset[str]
    divide: frozenset[str]
    more: frozenset[str]
    less: frozenset[str]
    before: tuple[tuple[str, str], ...]
    around: tuple[str, ...]
    around_limit: int
    behind: tuple[tuple[str, str], ...]
    change: tuple[str, ...]
    reference: tuple[str, ...]
    reference_limit: int
    owed: tuple[str, ...]
    named_by: tuple[str, ...]
    named_by_verb: tuple[str, ...]
    identifiers: frozenset[str]
    always_identifiers: frozenset[str]
    groups: frozenset[str]
    streets: tuple[str, ...]
    year_before: tuple[str, ...]
    idle_before: tuple[str, ...]
    announcing: frozenset[str]
    announce_signs: tuple[str, ...]
    openers: tuple[str, ...]
    equivalent: tuple[str, ...]
    behind_fraction: tuple[str, ...]
    """Words behind a fraction without a unit of its own ("la moitié est …")."""


@cache
def numbers() -> Numbers:
    """Read ``numbers.toml``. Raises :class:`LexiconError` naming the file and the entry at fault."""
    data, stem = load("numbers"), "numbers"
    atoms: dict[str, tuple[str, int]] = {}
    for section, kind in (("cardinals", "u"), ("tens", "t"), ("hundred", "c"), ("thousand", "m")):
        for word, value in data[section].items():
            if word in atoms:
                raise LexiconError(f"lexicon numbers.toml: {word!r} stands twice")
            atoms[word] = (kind, int(decimal(stem, word, value)))
    multiples = {}
    for verb, value in data["multiples"].items():
        for ending in words(stem, "endings", data["multiple_words"]["endings"]):
            multiples[verb + ending] = decimal(stem, verb, value)
    approximate = {
        word: Approximate(decimal(stem, word, entry["value"]), bool(entry.get("of")))
        for word, entry in data["approximate"].items()
    }
    approximate.update({f"{word}s": entry for word, entry in approximate.items()})
    fractions = {word: ratio(stem, word, value) for word, value in data["fractions"].items()}
    fractions.update({f"{word}s": value for word, value in fractions.items() if word.endswith("ième")})
    fractions.update({without_accents(word): value for word, value in fractions.items()})
    other = data["multiple_words"]
    return Numbers(
        atoms=atoms,
        scales={word: decimal(stem, word, value) for word, value in data["scales"].items()},
        abbreviations={
            word: (decimal(stem, word, entry["value"]), bool(entry.get("glued")))
            for word, entry in data["abbreviations"].items()
        },
        approximate=approximate,
        sizes=words(stem, "approximate_sizes", data["approximate_sizes"]["adjectives"]),
        vague=words(stem, "vague", data["vague"]["determiners"]),
        fractions=fractions,
        vulgar={sign: ratio(stem, sign, value) for sign, value in data["vulgar"].items()},
        multiples=multiples,
        multiple_nouns={word: decimal(stem, word, value) for word, value in other["nouns"].items()},
        multiple_verbs={word: decimal(stem, word, value) for word, value in other["verbs"].items()},
        multiple_auxiliaries=words(stem, "multiple_words.auxiliaries", other["auxiliaries"]),
        multiple_articles=words(stem, "multiple_words.articles", other["articles"]),
        multiply=frozenset(words(stem, "multiply", other["multiply"])),
        divide=frozenset(words(stem, "divide", other["divide"])),
        more=frozenset(words(stem, "more", other["more"])),
        less=frozenset(words(stem, "less", other["less"])),
        before=_bounds("before", data["before"], BOUNDS_BEFORE),
        around=words(stem, "around.comparators", data["around"]["comparators"]),
        around_limit=int(decimal(stem, "around.limit", data["around"]["limit"])),
        behind=_bounds("behind", data["behind"], BOUNDS_BEHIND),
        change=words(stem, "change", data["change"]["verbs"]),
        reference=words(stem, "reference", data["reference"]["determiners"]),
        reference_limit=int(decimal(stem, "reference.limit", data["reference"]["limit"])),
        owed=words(stem, "reference.owed", data["reference"]["owed"]),
        named_by=words(stem, "reference.named_by", data["reference"]["named_by"]),
        named_by_verb=words(stem, "reference.named_by_verb", data["reference"]["named_by_verb"]),
        identifiers=frozenset(words(stem, "identifiers", data["identifiers"]["nouns"])),
        always_identifiers=frozenset(words(stem, "identifiers.always", data["identifiers"]["always"])),
        groups=frozenset(words(stem, "identifiers.groups", data["identifiers"]["groups"])),
        streets=words(stem, "identifiers.streets", data["identifiers"]["streets"]),
        year_before=words(stem, "year_before", data["identifiers"]["year_before"]),
        idle_before=words(stem, "idle_before", data["identifiers"]["idle_before"]),
        announcing=frozenset(words(stem, "announces.nouns", data["announces"]["nouns"])),
        announce_signs=words(stem, "announces.signs", data["announces"]["signs"]),
        openers=words(stem, "announces.openers", data["announces"]["openers"]),
        equivalent=words(stem, "equivalent", data["equivalent"]["signs"]),
        behind_fraction=words(stem, "behind_fraction", data["behind_fraction"]["words"]),
    )


def _bounds(section: str, data: Mapping[str, object], allowed: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """(comparator, bound) pairs. Raises :class:`LexiconError` for an unknown bound or a comparator with two."""
    bound_of: dict[str, str] = {}
    for bound, comparators in data.items():
        if bound not in allowed:
            raise LexiconError(f"lexicon numbers.toml: {section}.{bound}: unknown bound")
        for comparator in words("numbers", f"{section}.{bound}", comparators):
            for form in (comparator, without_accents(comparator)):
                if bound_of.setdefault(form, bound) != bound:
                    raise LexiconError(f"lexicon numbers.toml: {section}: {form!r} has two bounds")
    return tuple(bound_of.items())


@dataclass(frozen=True)
class Units:
    """``units.toml``, ready to use."""

    percent: tuple[str, ...]
    physical: Mapping[str, str]
    """Written form → lemma; words are lower case, symbols keep their case."""
    time: frozenset[str]
    time_given: tuple[str, ...]
    """What "de" says that hours or days are given of ("1 500 heures de travail")."""
    before: frozenset[str]
    never_head: frozenset[str]
    stops: frozenset[str]
    participles: frozenset[str]
    kind_participles: frozenset[str]
    complement_takers: frozenset[str]
    participle_nouns: frozenset[str]
    no_adjective: frozenset[str]
    adjectives: frozenset[str]
    unchanging: frozenset[str]
    no_field: frozenset[str]
    no_purpose: frozenset[str]
    matter: frozenset[str]
    capital_nouns: frozenset[str]
    no_complement: frozenset[str]
    fixed: tuple[str, ...]
    invariable: frozenset[str]
    singular: Mapping[str, str]


@cache
def units() -> Units:
    """Read ``units.toml``. Raises :class:`LexiconError` naming the file and the entry at fault."""
    data, stem = load("units"), "units"
    physical: dict[str, str] = {}
    for lemma, forms in data["physical"].items():
        for form in words(stem, lemma, forms):
            written_forms = {form, f"{form}s"} if _is_word(form) else {form}
            if len(form) > 3:
                written_forms |= {without_accents(written) for written in written_forms}
            for written in written_forms:
                if physical.setdefault(written, lemma) != lemma:
                    raise LexiconError(f"lexicon units.toml: {written!r} is both {physical[written]!r} and {lemma!r}")
    phrase = {name: words(stem, f"phrase.{name}", value) for name, value in data["phrase"].items()}
    adjectives: set[str] = set()
    for word in phrase["adjectives"]:
        adjectives.update((word, f"{word}s", f"{word}e", f"{word}es"))
    kinds: set[str] = set()
    for word in phrase["kind_participles"]:
        kinds.update((word, f"{word}s", f"{word}e", f"{word}es"))
    return Units(
        percent=words(stem, "percent", data["percent"]["forms"]),
        physical=physical,
        time=frozenset(form for word in words(stem, "time", data["time"]["nouns"]) for form in spellings(word)),
        time_given=words(stem, "time.given", data["time"]["given"]),
        before=frozenset(phrase["before"]),
        never_head=frozenset(phrase["never_head"]),
        stops=frozenset(phrase["stops"]),
        participles=frozenset(phrase["participles"]),
        kind_participles=frozenset(kinds),
        complement_takers=frozenset(phrase["complement_takers"]),
        participle_nouns=frozenset(phrase["participle_nouns"]),
        no_adjective=frozenset(phrase["no_adjective"]),
        adjectives=frozenset(adjectives),
        unchanging=frozenset(phrase["unchanging"]),
        no_field=frozenset(phrase["no_field"]),
        no_complement=frozenset(phrase["no_complement"]),
        no_purpose=frozenset(phrase["no_purpose"]),
        matter=frozenset(phrase["matter"]),
        capital_nouns=frozenset(phrase["capital_nouns"]),
        fixed=phrase["fixed"],
        invariable=frozenset(words(stem, "singular.invariable", data["singular"]["invariable"])),
        singular=dict(data["singular"]["words"]),
    )


def spellings(word: str) -> set[str]:
    """``word`` with and without its accents; short words ("été", "né") keep theirs."""
    return {word, without_accents(word)} if len(word) > 4 else {word}


def _is_word(form: str) -> bool:
    """Whether ``form`` is a word that takes a plural s, not a symbol or a phrase."""
    return (
        len(form) >= 3
        and form.isalpha()
        and form.islower()
        and not form.endswith(("s", "x"))
        and form not in ("tep", "deg", "bbl", "bpj", "lbs", "gal")
    )
