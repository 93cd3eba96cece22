"""The words of ``voices.toml`` and the patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.conjugation import CONDITIONAL, FUTURE, IMPERFECT, PAST, PERFECT, PRESENT, forms
from pipeline.errors import LexiconError
from pipeline.lexicon import by_noun, cells, load_toml

TABLES = {
    "offices": (
        "state",
        "body",
        "organ",
        "parliament",
        "posts",
        "envoy",
        "delegate",
        "local",
        "commissioner",
        "former",
        "ministry",
        "minister",
        "houses",
        "boards",
        "heading",
        "fronted",
        "branches",
        "undertakings",
    ),
    "persons": ("generic", "leaders", "others", "feminine", "servants", "counterparts"),
    "saying": ("verbs", "turns", "helpers", "sources"),
    "turns": ("questions", "answers", "governing"),
    "texts": (
        "speeches",
        "interviews",
        "joint",
        "newsletters",
        "members",
        "statements",
        "meetings",
        "abroad",
        "hosts",
        "seats",
    ),
}
_FINITE = frozenset((PRESENT, IMPERFECT, FUTURE, CONDITIONAL, PERFECT, PAST))


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@dataclass(frozen=True)
class Words:
    """The tables of ``voices.toml``: ``lists`` by (table, key); ``says``: forms of the verbs of saying, third person
    and participle; ``homes``: publisher → ISO code of its state; ``regions``: adjective, or name → part of a state with
    ministers of its own; ``kinds``: noun → sorts of body, ``titles``: noun →
    offices that it takes up (both of ``parties.toml``)."""

    lists: Mapping[tuple[str, str], frozenset[str]]
    says: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    homes: Mapping[str, str]
    regions: Mapping[str, str]
    titles: Mapping[str, frozenset[str]]

    def __getitem__(self, key: tuple[str, str]) -> frozenset[str]:
        return self.lists[key]


@cache
def words() -> Words:
    """The words, read once. Raises :class:`LexiconError` for an unknown table or list."""
    data = load_toml("voices")
    homes = {name: code for code, names in data.get("homes", {}).items() for name in cells(code, names)}
    regions = {
        name: region for region, names in data.get("regions", {}).items() for name in [region, *cells(region, names)]
    }
    if {k: set(v) for k, v in data.items() if k not in {"homes", "regions"}} != {
        k: set(keys) for k, keys in TABLES.items()
    }:
        raise LexiconError(f"lexicon voices.toml: unknown or missing tables or lists, found {sorted(data)}")
    lists = {(table, key): frozenset(cells(key, data[table][key])) for table, keys in TABLES.items() for key in keys}
    parties = load_toml("parties")
    titles = {noun: frozenset(cells(noun, value)) for noun, value in parties["titles"].items()}
    says = {form for verb in lists["saying", "verbs"] for form, tense in forms(verb) if tense in _FINITE}
    return Words(lists, frozenset(says), by_noun(parties["kinds"]), homes, regions, titles)


@cache
def pattern(*keys: str) -> re.Pattern[str]:
    """Any noun of the lists of ``[offices]`` or ``[persons]`` with these keys, singular or plural."""
    nouns = {noun for (table, key), found in words().lists.items() if key in keys for noun in found}
    return re.compile(rf"(?<![\w-])(?:(?:vice|sous|co)-?)?(?:{alternatives(nouns)})s?(?![\w-])", re.IGNORECASE)


@cache
def bodies() -> re.Pattern[str]:
    """A noun that says that a name is a body's, with up to two adjectives: "groupe marocain "."""
    return re.compile(rf"(?:{alternatives(words().kinds)}) (?:[\w-]{{3,30}} ){{0,2}}", re.IGNORECASE)
