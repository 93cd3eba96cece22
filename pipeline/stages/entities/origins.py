"""Countries by their names in French, and the adjectives that name them."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from pipeline.stages.entities.entries import countries
from pipeline.stages.entities.tokens import Tokens

AMBIGUOUS = {"congolais congolaise congolaises": frozenset({"CG", "CD"})}
"""Adjectives that do not say which of two countries they mean."""
FAR_MORE = 3
"""How many times as often as the other an article names the country that it means by such an adjective."""


def country_name(code: str) -> str:
    """The usual French name of an ISO 3166-1 alpha-2 code: "KZ" → "Kazakhstan"; "" for an unknown code."""
    country = countries().get(code)
    return country["name"] if country else ""


def adjective_country(word: str) -> str:
    """The code that an adjective or demonym names, in any form: "kazakh", "kényanes" → "KZ", "KE"; "" for others."""
    return adjectives().get(word.lower(), "")


def origins_of_article(codes: Counter[str]) -> tuple[dict[str, str], frozenset[str]]:
    """The adjectives that two countries share → the one of the two that the article names, or names far more often
    ("congolais"); and those of which it does not say. ``codes``: how often it names each country."""
    found: dict[str, str] = {}
    unclear: set[str] = set()
    for forms, both in AMBIGUOUS.items():
        (most, times), *others = Counter({code: codes[code] for code in sorted(both)}).most_common()
        if times >= FAR_MORE * others[0][1] and times:
            found.update(dict.fromkeys(forms.split(), most))
        else:
            unclear.update(forms.split())
    return found, frozenset(unclear)


def adjective_at(tokens: Tokens, index: int) -> str:
    """The code that the lower-case adjective at word ``index`` names, a compound one first ("sud-africain"); "" for
    none and for the first half of a compound of two countries ("franco-malien")."""
    words, gaps = tokens.words, tokens.gaps
    word = words[index]
    if not word.islower():
        return ""
    if index + 1 < len(words) and gaps[index + 1] == "-":
        return adjectives().get(f"{word}-{words[index + 1].lower()}", "")
    if index and gaps[index] == "-":
        return ""
    return tokens.origins.get(word) or adjectives().get(word, "")


@lru_cache(maxsize=1)
def adjectives() -> dict[str, str]:
    """Every form of every adjective of a country, in lower case → its code."""
    forms: dict[str, str] = {}
    for code, country in countries().items():
        for pair in country.get("adjectives", ()):
            masculine, _, feminine = pair.partition(" ")
            for form in (masculine, feminine or feminine_of(masculine)):
                forms.setdefault(form, code)
                forms.setdefault(form if form[-1] in "sx" else form + "s", code)
    return forms


def feminine_of(adjective: str) -> str:
    """The regular feminine of a French adjective of origin: "malien" → "malienne", "français" → "française"."""
    if adjective.endswith(("e", "o")):
        return adjective
    if adjective.endswith(("ien", "éen")):
        return adjective + "ne"
    return adjective + "e"
