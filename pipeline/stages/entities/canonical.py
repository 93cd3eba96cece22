"""Canonical names within an article: full names of persons, long forms of acronyms, states behind their capitals."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from pipeline.stages.entities.gazetteer import country_name
from pipeline.stages.entities.propagate import fold_name
from pipeline.stages.entities.spans import Name, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words


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
        return short[0] in (full[-1], full[0])
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


def _initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return any(len(w) == 1 for w in short) and all(
        a == b or (len(a) == 1 and b.startswith(a)) for a, b in zip(short, full, strict=True)
    )


SEAT_OF_UNION = "Bruxelles"
UNION = "Union européenne"


def acting_capitals(tokens: Tokens, words: Words, names: list[Name]) -> set[Name]:
    """The capitals that act for their states, those that are joined to one by "et" or a comma with it."""
    capitals = [n for n in names if n.entry is not None and n.entry.kind == "capital"]
    acting = {n for n in capitals if acts_for_state(tokens, words, n)}
    joined = [(a, b) for a, b in pairwise(names) if _are_joined(tokens, a, b)]
    for a, b in [*joined, *reversed(joined)]:
        for one, other in ((a, b), (b, a)):
            if (
                one in acting
                and other.entry is not None
                and other.entry.kind == "capital"
                and not _is_placed(tokens, words, other)
            ):
                acting.add(other)
    return acting


def _are_joined(tokens: Tokens, a: Name, b: Name) -> bool:
    if b.first == a.last:
        return tokens.gaps[b.first] == ", "
    return b.first == a.last + 1 and tokens.folds[a.last] == "et" and tokens.gaps[a.last] == tokens.gaps[b.first] == " "


def _is_placed(tokens: Tokens, words: Words, name: Name) -> bool:
    before = tokens.folds[name.first - 1] if name.first and tokens.gaps[name.first] in {" ", "'"} else ""
    return before in words.place_before or before in {"de", "d"} or before in words.place_nouns


def speaks_of_union(tokens: Tokens, names: list[Name]) -> bool:
    """Whether "Bruxelles" may stand for the Union: unless the article speaks of Belgium and never of the Union."""
    if any(n.entity == UNION or n.entity.startswith(("Commission européenne", "Parlement européen")) for n in names):
        return True
    return not any(n.country == "BE" and n.entry is not None and n.entry.kind == "country" for n in names) and not any(
        f in {"belge", "belges"} for f in tokens.folds
    )


def acts_for_state(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether a capital stands for its state: "Pékin a annoncé", "entre Alger et Paris", "verser à Kiev 3,2 Md€";
    not where something lies, goes or takes place."""
    first, last = name.first, name.last
    folds = tokens.folds
    before = folds[first - 1] if first else ""
    gap = tokens.gaps[first]
    behind = folds[last] if last < len(tokens) else ""
    gap_behind = tokens.gaps[last] if last < len(tokens) else "\n"
    if gap in {" ", "'"}:
        if before == "a":
            return not tokens.opens[first - 1] and _given_to(tokens, words, first - 1)
        if before in words.place_before or before in words.place_nouns:
            return False
        if before in {"de", "d"}:
            return first > 1 and folds[first - 2] in words.acting_nouns
        if before == "et" and first > 1 and behind in words.acting_verbs:
            return True
        if before in words.acting_before:
            return not (before == "entre" and _is_route(tokens, first))
    if tokens.opens[first] and gap_behind == " " and tokens.words[last].islower() and behind not in words.no_verbs:
        return True
    if tokens.opens[first] and gap_behind == ", " and _verb_behind_aside(tokens, words, last):
        return True
    if tokens.opens[first] and gap_behind == ", " and tokens.words[last].islower() and _is_aside(words, behind):
        return True
    if gap == ", " and tokens.words[first - 1].isdigit() and gap_behind == " " and tokens.words[last].islower():
        return behind not in words.no_verbs
    if gap_behind == " " and _is_verb(tokens, words, last):
        return not (behind == "et" and not tokens.opens[first])
    if (
        gap == " "
        and first
        and tokens.words[first - 1].islower()
        and before not in words.motion
        and (tokens.words[first - 1].endswith(("é", "u", "er", "ir", "oir", "dre", "tre", "ient")) and len(before) > 3)
    ):
        return not words.is_adjective(tokens.words[first - 1])
    return gap_behind == ", " and behind == "qui"


def _given_to(tokens: Tokens, words: Words, preposition: int) -> bool:
    """Whether "à" at ``preposition`` goes with a verb of giving in its clause: "verser à Kiev", "promis … à Tunis"."""
    for index in range(preposition - 1, max(-1, preposition - 14), -1):
        if tokens.folds[index] in words.giving:
            return True
        if tokens.gaps[index + 1] not in {" ", "'", "-", ","} or tokens.folds[index] in {
            "a",
            "au",
            "aux",
            "dans",
            "qui",
        }:
            return False
    return False


def _is_aside(words: Words, behind: str) -> bool:
    """Whether a common noun stands in apposition behind a capital: "Moscou, créancier discret"; no date, no place."""
    return behind not in words.no_verbs | words.place_nouns | words.months | words.place_context


def _verb_behind_aside(tokens: Tokens, words: Words, start: int) -> bool:
    """Whether a verb follows the aside that opens at ``start``: "Pékin, en revanche, n'annulera pas"."""
    for index in range(start + 1, min(start + 10, len(tokens) - 1)):
        if tokens.gaps[index] == ", ":
            return _is_verb(tokens, words, index)
        if tokens.gaps[index] not in {" ", "'", "-"}:
            return False
    return False


def _is_verb(tokens: Tokens, words: Words, index: int) -> bool:
    word, folded = tokens.words[index], tokens.folds[index]
    return (
        word.islower()
        and not word.endswith("é")
        and (folded in words.acting_verbs or (len(folded) > 4 and folded.endswith(words.future_endings)))
    )


def _is_route(tokens: Tokens, first: int) -> bool:
    """ "Entre Mumbai et Antananarivo, il y a … kilomètres": a way, no relation."""
    return "kilometres" in tokens.folds[first : first + 12] or "km" in tokens.folds[first : first + 12]


def state_of(name: Name) -> str:
    """The canonical name of the state that a capital or a seat stands for."""
    return country_name(name.country)
