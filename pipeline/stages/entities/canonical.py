"""Canonical names of persons within an article: the fullest form that only one person fits."""

from __future__ import annotations

from collections import defaultdict

from pipeline.stages.entities.propagate import fold_name
from pipeline.stages.entities.spans import Name, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import load_words


def full_names(tokens: Tokens, persons: list[Name]) -> dict[str, str]:
    """Each written form of a person → the fullest form that only one person of the article fits."""
    forms: dict[tuple[str, ...], str] = {}
    for person in persons:
        forms.setdefault(fold_name(words_of(tokens, person.first, person.last)), _usual(tokens, person))
    resolved: dict[str, str] = {}
    by_word: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form in forms:
        if len(form) > 1:
            for word in set(form):
                by_word[word].append(form)
    for form in forms:
        fuller = _fuller(form, by_word)
        seen = {form}
        best = form
        while fuller is not None and fuller not in seen:
            seen.add(fuller)
            best = fuller
            fuller = _fuller(fuller, by_word)
        resolved[" ".join(form)] = forms[best]
    return resolved


def _usual(tokens: Tokens, person: Name) -> str:
    text = words_of(tokens, person.first, person.last)
    if tokens.capital_line[person.first] and text.isupper():
        return "-".join(" ".join(w.capitalize() for w in part.split(" ")) for part in text.split("-"))
    return text


def _fuller(form: tuple[str, ...], by_word: dict[str, list[tuple[str, ...]]]) -> tuple[str, ...] | None:
    """The one longer form that ``form`` abbreviates: a surname, initials, fewer first names; ``None`` else."""
    anchor = form[-1]
    longer = [other for other in by_word.get(anchor, ()) if len(other) > len(form) and _abbreviates(form, other)]
    longer += [o for o in by_word.get(anchor, ()) if len(o) == len(form) and o != form and _initials(form, o)]
    if not longer:
        return None
    longest = max(longer, key=lambda other: (len(other), other))
    if all(other == longest or _abbreviates(other, longest) for other in longer):
        return longest
    return None


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(short) == 1:
        return short[0] in (full[-1], full[0]) or _is_surname(short[0], full)
    if short[-1] != full[-1] and short[0] != full[0]:
        return False
    position = 0
    for word in short:
        while position < len(full) and not (full[position] == word or (len(word) == 1 and full[position][0] == word)):
            position += 1
        if position == len(full):
            return False
        position += 1
    return True


def _is_surname(word: str, full: tuple[str, ...]) -> bool:
    """Whether a word inside a name is its owner's first surname: "Ocampo Restrepo", "Kalonji wa Mulumba"."""
    names = load_words()
    for index in range(1, len(full) - 1):
        if full[index] == word and word not in names.given_folds and word not in names.particles:
            return index == len(full) - 2 or full[index + 1] in names.particles
    return False


def _initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return any(len(w) == 1 for w in short) and all(
        a == b or (len(a) == 1 and b.startswith(a)) for a, b in zip(short, full, strict=True)
    )
