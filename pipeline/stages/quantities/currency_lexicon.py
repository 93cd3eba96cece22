"""The words for money: ``currencies.toml``, checked and ready to use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.errors import LexiconError
from pipeline.stages.quantities.lexicon import load, words


@dataclass(frozen=True)
class Money:
    """A currency noun: its kinds by adjective, the code it has alone ("" where that is open), all its codes.

    ``careful``: it means other things too; ``everyday``: so often that no state of the context decides ("livre").
    """

    lemma: str
    default: str
    careful: bool
    everyday: bool
    kinds: tuple[tuple[str, str], ...]
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Currencies:
    """``currencies.toml``, ready to use: written form → currency noun, sign → code, code → states."""

    nouns: Mapping[str, Money]
    zone_forms: tuple[str, ...]
    letters: Mapping[str, Money]
    zone: Money
    symbols: Mapping[str, str]
    careful_codes: frozenset[str]
    home: Mapping[str, tuple[str, ...]]
    """Sign → the codes of the states that write their own currency with it alone."""
    outlets: Mapping[str, tuple[str, ...]]
    """Code → the papers and agencies that mean it by the bare noun ("dollars" in Le Devoir)."""
    regions: Mapping[str, str]
    """A part of a state that acts for itself ("Québec") → the state's code."""
    subunits: tuple[str, ...]
    containers: tuple[str, ...]
    """Nouns of which the same holds ("un contrat de 200 millions")."""
    people: tuple[str, ...]
    """What stands behind a bare figure in millions that counts people."""
    giving: tuple[str, ...]
    """Stems of verbs whose bare figure in millions is money ("elle a promis 40 millions")."""
    giving_any: tuple[str, ...]
    """The same for verbs that give other things as often ("elle a offert 40 millions")."""
    needing: tuple[str, ...]
    """Verbs behind "en" that say how much of a sum is needed or left ("il nous en faudrait 250")."""
    states: Mapping[str, frozenset[str]]


@cache
def currencies() -> Currencies:
    """Read ``currencies.toml``. Raises :class:`LexiconError` naming the file and the entry at fault."""
    data, stem = load("currencies"), "currencies"
    states = {code: frozenset(words(stem, code, value)) for code, value in data["states"].items()}
    nouns: dict[str, Money] = {}
    for lemma, entry in data["nouns"].items():
        kinds = [(qualifier, code) for code, list_ in entry["kinds"].items() for qualifier in list_]
        codes = tuple(entry["kinds"])
        default = entry.get("default", "")
        for code in (*codes, *([default] if default else [])):
            if code not in states:
                raise LexiconError(f"lexicon currencies.toml: {lemma!r}: {code!r} has no line in [states]")
        money = Money(
            lemma, default, bool(entry.get("careful")), bool(entry.get("everyday")), tuple(kinds), codes
        )  # fmt: skip
        for form in words(stem, lemma, entry["forms"]):
            if nouns.setdefault(form, money) is not money:
                raise LexiconError(f"lexicon currencies.toml: {form!r} is both {nouns[form].lemma!r} and {lemma!r}")
    zones = data["zones"]
    for sign, code in data["symbols"].items():
        if code and code not in states:
            raise LexiconError(f"lexicon currencies.toml: {sign!r}: {code!r} has no line in [states]")
    return Currencies(
        nouns=nouns,
        letters={letter: _known(nouns, letter, noun) for letter, noun in data["letters"].items()},
        zone_forms=words(stem, "zones", zones["forms"]),
        zone=Money(zones["lemma"], "", False, False, (), words(stem, "zones.codes", zones["codes"])),
        symbols=dict(data["symbols"]),
        careful_codes=frozenset(words(stem, "iso", data["iso"]["careful"])),
        home={sign: words(stem, f"home.{sign}", codes) for sign, codes in data["home"].items()},
        outlets={code: words(stem, f"outlets.{code}", names) for code, names in data["outlets"].items()},
        regions={
            name: code for code, names in data["regions"].items() for name in words(stem, f"regions.{code}", names)
        },
        containers=words(stem, "giving.containers", data["giving"]["containers"]),
        people=words(stem, "giving.people", data["giving"]["people"]),
        giving=words(stem, "giving", data["giving"]["stems"]),
        giving_any=words(stem, "giving.any_thing", data["giving"]["any_thing"]),
        needing=words(stem, "giving.needing", data["giving"]["needing"]),
        subunits=words(stem, "subunits", data["subunits"]["forms"]),
        states=states,
    )


def _known(nouns: Mapping[str, Money], letter: str, noun: str) -> Money:
    """The currency noun that a letter stands for. Raises :class:`LexiconError` for an unknown one."""
    if noun not in nouns:
        raise LexiconError(f"lexicon currencies.toml: letters.{letter}: {noun!r} is no currency noun")
    return nouns[noun]
