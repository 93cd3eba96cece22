"""Two names that the model took for one: "Conseil national du patronat" and "Chambre de commerce", an agency and its
town, a state and its minister, two partners with a hyphen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.stages.entities.chain import ARTICLES, OF
from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.entities.press import CONTRACTED
from pipeline.stages.entities.spans import OF_LEXICON, Taken, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.trim import Span
from pipeline.stages.entities.words import Words


def split_spans(tokens: Tokens, words: Words, ruled: Taken, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, in text order; one that holds two names as two."""
    for first, last, label in spans:
        parts = (
            _known_parts(tokens, ruled, first, last)
            or _partners(tokens, words, first, last, label)
            or _owned(tokens, words, first, last, label)
            or _told(tokens, first, last, label)
            or _of_party(tokens, words, first, last, label)
        )
        if parts:
            yield from parts
            continue
        joint = _joint(tokens, words, first, last) if label in OF_LEXICON else 0
        if not joint:
            yield first, last, label
            continue
        behind = joint + 2
        while tokens.folds[behind] in ARTICLES:
            behind += 1
        yield first, joint, label
        yield behind, last, "ORG"


def _known_parts(tokens: Tokens, ruled: Taken, first: int, last: int) -> list[Span]:
    """A state and a person, or an agency and its town at a line's start, that fill a span: "[AKP] [Phnom Penh]"."""
    name = ruled.at(first)
    if name is None or name.first != first or name.last >= last or name.entry is None or tokens.gaps[name.last] != " ":
        return []
    behind = ruled.at(name.last)
    if behind is None or (behind.first, behind.last) != (name.last, last):
        return []
    minister = name.entry.kind == "country" and behind.label == "PER"
    town = behind.entry is not None and behind.entry.kind in {"capital", "place"}
    dateline = (
        name.label == "ORG" and town and "\n" in tokens.gaps[first] and last < len(tokens) and tokens.gaps[last] == ", "
    )
    if not (minister or dateline):
        return []
    return [(first, name.last, name.label), (behind.first, last, behind.label)]


def _partners(tokens: Tokens, words: Words, first: int, last: int, label: str) -> list[Span]:
    """Two bodies with a hyphen behind "consortium" or the like, one of them known or of several words, or the second
    with a hyphen of its own: "consortium [Meridiam]-[Suez]", "[Nahr Engineering]-[Delta Hydraulics]"."""
    if label != "ORG" or not first or tokens.folds[first - 1] not in words.consortia:
        return []
    hyphens = [i for i in range(first + 1, last) if tokens.gaps[i] in {"-", "–", " – ", " - "}]
    if not 1 <= len(hyphens) <= 2 or load_gazetteer().lookup(words_of(tokens, first, last)) is not None:
        return []
    sides = ((first, hyphens[0]), (hyphens[0], last))
    apart = len(hyphens) > 1 or any(tokens.gaps[i] == " " for start, end in sides for i in range(start + 1, end))
    entries = [load_gazetteer().lookup(words_of(tokens, *side)) for side in sides]
    known = any(entry is not None and entry.label == "ORG" for entry in entries)
    return [(start, end, "ORG") for start, end in sides] if apart or known else []


def _of_party(tokens: Tokens, words: Words, first: int, last: int, label: str) -> list[Span]:
    """A party and its member behind his office: "la députée [Ecolo] [Samira Benhaddou]"."""
    office = label == "PER" and last - first > 2 and first > 0 and words.offices.at(tokens.folds, first - 1) == 1
    if not office or tokens.words[first] not in words.party_labels:
        return []
    named = tokens.words[first + 1] in words.given and tokens.gaps[first] == tokens.gaps[first + 1] == " "
    return [(first, first + 1, "ORG"), (first + 1, last, "PER")] if named else []


def _told(tokens: Tokens, first: int, last: int, label: str) -> list[Span]:
    """A newspaper whose article "au" has swallowed and who told it something: "confie au [Figaro] [Delvaux]"."""
    if label != "PER" or last - first == 1 or not first or tokens.folds[first - 1] not in CONTRACTED:
        return []
    entry = load_gazetteer().lookup(f"Le {tokens.words[first]}")
    press = entry is not None and entry.kind == "press" and tokens.gaps[first] == tokens.gaps[first + 1] == " "
    return [(first, first + 1, "ORG"), (first + 1, last, "PER")] if press else []


def _owned(tokens: Tokens, words: Words, first: int, last: int, label: str) -> list[Span]:
    """A party or a company, by its letters or the noun before it, and whose it is: "le [PPK] de [Joseph Kaba]"."""
    said = tokens.words[first].isupper() or (first > 0 and tokens.folds[first - 1] in words.naming_bodies)
    if label not in OF_LEXICON or not said or words.works.at(tokens.folds, first):
        return []
    for of in range(first + 1, last - 2):
        if tokens.folds[of] in {"de", "d"} and tokens.words[of + 1] in words.given and tokens.gaps[of] == " ":
            proper = tokens.words[first][0].isupper() and all(tokens.words[i][0].isupper() for i in range(of + 1, last))
            listed = load_gazetteer().lookup(words_of(tokens, first, last)) is not None
            named_after = tokens.folds[first] in words.called_after_all
            return [(first, of, label), (of + 1, last, "PER")] if proper and not (listed or named_after) else []
    return []


def _joint(tokens: Tokens, words: Words, first: int, last: int) -> int:
    """The "et" before a second body in a span, 0 for none."""
    if words.strict_bodies.at(tokens.folds, first):
        return 0
    for index in range(first + 2, last - 3):
        if tokens.folds[index] != "et" or tokens.folds[index + 1] not in OF:
            continue
        head = index + 2
        while head < last - 1 and tokens.folds[head] in ARTICLES:
            head += 1
        if _opens_body(tokens, words, head, last) and load_gazetteer().lookup(words_of(tokens, first, last)) is None:
            return index
    return 0


def _opens_body(tokens: Tokens, words: Words, head: int, last: int) -> bool:
    """Whether the head of a body with a tail of its own stands at a word, or a body's name in English."""
    if not tokens.words[head][0].isupper() or last - head < 2:
        return False
    if all(tokens.words[i][0].isupper() for i in range(head, last)):
        return last - head > 2 and tokens.words[last - 1] in words.foreign_bodies | {"Coalition"}
    if tokens.words[head] in words.fields - words.institutions:
        return False
    length = words.bodies.at(tokens.folds, head)
    return bool(length) and head + length < last and tokens.words[head + length].islower()
