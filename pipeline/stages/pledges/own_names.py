"""Bodies that the names of a text leave out: "[Soins sans attendre] suspendra …. L'ONG …", a firm taken for a town."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from pipeline.stages.entities import MentionRow
from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.places import Places
from pipeline.stages.pledges.lexicon import load_lexicon
from pipeline.stages.reference.sorts import listed, load_sorts

_ACTS = (
    r"(?:n'|s'|l'|ne |se |y |en |lui |leur |l[ea]s? ){0,2}(?:a|va|avait|[a-zà-ÿ]{2,14}(?:era|ira|dra|tra|vra|rra))"
    r"(?![\w'-])"
)
"""A verb in the third person of a future or a perfect."""
_OPENING = re.compile(rf"(?:\A|\n|[.!?»] )(?P<name>[A-ZÀ-Ý][\w'-]{{2,24}}(?: [\w'-]{{1,24}}){{1,5}}?) (?={_ACTS})")
_BEHIND = re.compile(rf" (?={_ACTS})")
_NEXT = re.compile(r"[^.!?\n]{0,400}[.!?] (?:L'|La |Le )(?P<noun>[a-zà-ÿA-Z-]{3,20})(?! (?:de |du |des |d'|qui |que ))")
"""The rest of a sentence and the noun that opens the next one."""
_IN = re.compile(r"(?:^|\W)(?:à|au|aux|en|dans|vers|depuis|près de|ville de|région de|province de|port de) ?\Z", re.I)

_MOST = 8
"""Such bodies of one text, at most."""


def with_own_names(text: str, rows: Sequence[Any]) -> list[Any]:
    """The names of a text, and the bodies among them that only what a noun takes up shows. ``text``: with plain
    apostrophes."""
    companies = _companies(text, rows)
    kept = [
        dataclasses.replace(r, label="ORG", country="", entity=name) if (name := companies.get(r.text.lower())) else r
        for r in rows
    ]
    places = Places(kept)
    for name in list(dict.fromkeys(_openings(text, places)))[:_MOST]:
        found = re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)
        free = (match for match in found if not places.touching(match.start(), match.end()))
        kept += [_row(rows, match.start(), match.end(), name) for match in free]
    return sorted(kept, key=lambda row: int(row.start))


def _row(rows: Sequence[Any], start: int, end: int, name: str) -> Any:
    doc = rows[0].doc_id if rows else ""
    return MentionRow(
        mention_id=f"{doc}:m{start}", doc_id=doc, start=start, end=end, text=name, label="ORG", entity=name, country=""
    )


def _openings(text: str, places: Places) -> Iterator[str]:
    """The names that open a sentence before one that takes them up as an association ("L'ONG", "La fondation")."""
    words = load_lexicon().words
    led = words["determiner"] | words["pronoun"] | words["preposition"] | words["adverb"] | words["civility"]
    for match in _OPENING.finditer(text):
        first = match["name"].split()[0].lower()
        free = not places.touching(match.start("name"), match.end("name"))
        if free and first not in led and "'" not in first and _taken_up(text, match.end("name"), _association()):
            yield match["name"]


def _companies(text: str, rows: Sequence[Any]) -> dict[str, str]:
    """The names of places that act and are taken up as a business, and where nothing happens: in lower case → as
    written."""
    places: dict[str, list[Any]] = {}
    for row in rows:
        if row.label == "LOC" and not row.country and " " in row.text:
            places.setdefault(row.text.lower(), []).append(row)
    found = {}
    for name, mentions in places.items():
        if load_gazetteer().lookup(mentions[0].text.title()) is not None:
            continue
        placed = any(_IN.search(text[max(0, m.start - 14) : m.start]) for m in mentions)
        acts = any(_BEHIND.match(text, m.end) for m in mentions)
        if acts and not placed and any(_taken_up(text, m.end, _business()) for m in mentions):
            found[name] = next((m.text for m in mentions if not m.text.isupper()), mentions[0].text)
    return found


def _taken_up(text: str, offset: int, nouns: frozenset[str]) -> bool:
    """Whether the sentence behind the one at ``offset`` opens with one of the nouns."""
    match = _NEXT.match(text, offset)
    return match is not None and match["noun"].lower() in nouns


@cache
def _association() -> frozenset[str]:
    anaphors = load_sorts().anaphors
    return frozenset(noun for noun, sorts in anaphors.items() if "association" in sorts and noun != "institution")


@cache
def _business() -> frozenset[str]:
    return frozenset(n for n, sorts in load_sorts().anaphors.items() if "company" in sorts) | listed("of_trade")
