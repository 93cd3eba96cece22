"""The words of ``lexicon/furniture.toml`` as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.lexicon import load_toml


@dataclass(frozen=True)
class Words:
    """``lexicon/furniture.toml`` as patterns."""

    cuts: re.Pattern[str]
    bars: re.Pattern[str]
    dates: re.Pattern[str]
    updates: re.Pattern[str]
    starts: re.Pattern[str]
    contacts: re.Pattern[str]
    contact_headings: frozenset[str]
    buttons: re.Pattern[str]
    notices: re.Pattern[str]
    sections: re.Pattern[str]
    sources: re.Pattern[str]
    services: re.Pattern[str]
    genres: re.Pattern[str]
    rubrics: re.Pattern[str]
    roundups: re.Pattern[str]
    newsletters: re.Pattern[str]
    salutations: re.Pattern[str]
    openers: re.Pattern[str]
    headings: re.Pattern[str]
    determiners: re.Pattern[str]
    sure: re.Pattern[str]
    weak: re.Pattern[str]
    articles: re.Pattern[str]
    contains: tuple[str, ...]
    agencies: re.Pattern[str]
    outlets: re.Pattern[str]
    states: re.Pattern[str]
    wholes: re.Pattern[str]
    subunits: re.Pattern[str]
    small: frozenset[str]


@cache
def page_words() -> Words:
    data: dict[str, Any] = load_toml("furniture")

    def pattern(template: str, *keys: str) -> re.Pattern[str]:
        words = sorted((w for key in keys for w in data[key]), key=len, reverse=True)
        return re.compile(template.replace("WORDS", "(?:" + "|".join(map(re.escape, words)) + ")"), re.IGNORECASE)

    article = r"(?:(?:les?|la|l'|the) ?)?"
    signs = r" ?[|·•→»] ?| ?> ?| / | - | [–—] | :: | {2,}"
    return Words(
        cuts=pattern(
            rf"{signs}|[,;.] (?=WORDS \D{{0,14}}\d)|(?<=[\dhC)]) (?=WORDS \D{{0,14}}\d)"
            r"| (?=n(?:°|º|o\.?) ?\d)|,? (?=par (?:la |le |les |l')?[A-ZÀ-Ý])",
            "header_starts",
            "update_starts",
        ),
        bars=re.compile(r" [|·•→»/] |[|·•]|\w ?> ?\w"),
        dates=pattern(r"WORDS(?!\w)", "header_starts", "update_starts"),
        updates=pattern(r"WORDS(?!\w)", "update_starts"),
        starts=pattern(r"WORDS(?![\w'-])", "line_starts"),
        contacts=pattern(r"WORDS(?![\w'-])", "contact_starts"),
        buttons=pattern(r"(?:WORDS[ |·•,:/\d()-]{0,6}){1,12}", "line_words"),
        notices=pattern(
            r"[\[(]?(?:WORDS|STARTS(?!\w).{0,60})[.)\]]{0,2}".replace("STARTS", _either(data["notice_starts"])),
            "notices",
        ),
        sections=pattern(
            r"WORDS(?:(?: et | & |, ?| ?/ ?)WORDS){0,3}(?: n(?:°|o|º) ?[\w /-]{1,12}| \d{1,5}/\d{2,4})?"
            r"(?: \((?:extraits?|suite)\))?",
            "sections",
        ),
        sources=pattern(r"WORDS(?: ?:)? ?(?P<name>[A-ZÀ-Ý].{1,140})", "source_starts"),
        services=pattern(
            r"(?:^|.{0,60}?\W)WORDS(?P<of> (?:du |de la |de l'|des |de |d'))(?P<name>[^,;|.–—\n@]{2,80})",
            "press_services",
        ),
        genres=pattern(
            r"(?:[\[(]WORDS[\])] ?[:–—|-]?"
            r"|WORDS(?: exclusifs?| exclusives?)?(?:\.| ?[|/]|(?: ?[:–—-])(?= ?[«\"A-ZÀ-Ý]))) ?(?=\S)",
            "genres",
        ),
        rubrics=pattern(r"WORDS(?!\w)", "rubrics"),
        roundups=pattern(r"WORDS", "roundups"),
        newsletters=pattern(r"WORDS(?!\w)", "newsletters"),
        salutations=pattern(r"WORDS(?![\w-])", "salutations"),
        openers=pattern(article + r"WORDS(?![\w'-])", "headline_starts"),
        determiners=pattern(r"WORDS(?: |(?<='))", "determiners"),
        headings=pattern(r"WORDS(?![\w'-])", "headings"),
        sure=pattern(article + r"WORDS(?![\w'-])", "mastheads_sure"),
        weak=pattern(article + r"WORDS(?![\w'-])", "mastheads_weak"),
        articles=pattern(r"WORDS ?(?=[A-ZÀ-Ý])", "articles"),
        states=pattern(r"WORDS (?:de |d'|du |des |[a-zà-ÿ]{4,20}\b)", "states"),
        wholes=pattern(article + r"WORDS(?![\w'-])", "wholes"),
        subunits=pattern(article + r"WORDS(?![\w'-])", "subunits"),
        agencies=pattern(r"\bWORDS\b", "agency_words"),
        outlets=pattern(r"(?<![\w-])WORDS(?![\w-])", "outlet_words"),
        contains=tuple(data["line_contains"]),
        contact_headings=frozenset(data["contact_headings"]),
        small=frozenset(data["small_words"]),
    )


def _either(words: list[str]) -> str:
    return "(?:" + "|".join(map(re.escape, words)) + ")"
