"""The words of offices: what an official is, and whether the words beside him tie him to a body."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.pledges.sorts import load_sorts

_BODY_BEHIND = re.compile(
    r" (?:[\w-]{3,12} )?(?:de |du |des |de la |de l'|d'|d'une? |à la |à l'|au |aux )([\w-]{3,30})"
)


@cache
def office_words(kind: str) -> re.Pattern[str]:
    nouns = sorted(load_sorts().offices[kind], key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(n) for n in nouns) + r")s?(?![\w-])", re.IGNORECASE)


@cache
def tied() -> re.Pattern[str]:
    """What ties an office to a name: "directeur général de l'", "patron du groupe marocain "."""
    nouns = "|".join(sorted(map(re.escape, load_sorts().kinds), key=len, reverse=True))
    return re.compile(
        r"(?: (?!à\b)[\w'’-]{1,30}){0,6}? (?:de |du |des |de la |de l'|d'|au sein de |au sein du |chez |à la |à l')"
        rf"(?:(?:{nouns}) (?:[\w-]{{3,30}} ){{0,2}})?\Z",
        re.IGNORECASE,
    )


@cache
def ministries() -> frozenset[str]:
    return frozenset(noun for noun, sorts in load_sorts().kinds.items() if "ministry" in sorts)


def in_no_other_body(office: str) -> bool:
    """Whether the words of an office say a post and no body behind it ("la directrice des opérations", but not "la
    directrice de l'école")."""
    posts = list(office_words("post").finditer(office))
    behind = (_BODY_BEHIND.match(office[post.end() :].lower()) for post in posts)
    return bool(posts) and not any(match and match[1] in load_sorts().kinds for match in behind)
