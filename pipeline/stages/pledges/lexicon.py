"""The words of this stage: ``verbs.toml`` and ``pledges.toml``, checked and made ready once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from pipeline.conjugation import PAST, forms
from pipeline.errors import LexiconError
from pipeline.lexicon import load_toml

CLASSES = (
    "give", "do", "change", "sign", "approve", "promise", "commit", "refuse", "intend", "announce", "propose",
    "request", "permit", "modal", "say", "thank", "suspend", "cancel", "receive",
    "split", "flow", "cover", "reject", "task", "amount", "comprise", "happen", "join",
)  # fmt: skip
FLAGS = frozenset(
    (
        "to", "people", "punctual", "de", "a", "agent", "money", "sum", "say", "bare", "reflexive", "future", "être",
        "wish", "binding", "par", "text", "habit", "deed", "goods", "share", "offered",
    )
)  # fmt: skip

NOUNS = (
    "container", "aid", "deed", "intend", "commit", "announced", "propose", "request", "amount", "agent", "named_body",
    "transfer", "vague", "feminine", "masculine", "text", "statistic", "unit_never", "people", "giver", "generic",
    "anaphor_body", "anaphor_state", "anaphor_person", "government", "given", "load", "pledged_sum",
    "decided", "aims", "items", "parcel", "outcome", "scheme", "steps",
    "result", "debt", "agreement", "donation", "asked", "demanded", "seldom_given", "rarely_given",
)  # fmt: skip
WORDS = (
    "adjective",
    "determiner", "preposition", "negation", "adverb", "insertion", "clitic", "relative", "conjunction", "pronoun",
    "recipient", "not_recipient", "source", "part", "total", "additional", "annual", "monthly", "weekly", "daily",
    "future_date", "not_verb", "frozen", "plural_name", "per", "civility", "measured",
    "granted", "according", "ready", "glad",
    "needed", "needs", "rounded_off", "repaid", "bound", "by_signing", "priced",
    "halted", "dropped", "abolished", "withdrawn", "act", "coming_about", "ordered", "under_which",
    "handing", "more_or_less", "level", "for_each", "bill", "trade", "remains",
    "of_time", "event", "having", "beginning",
    "going_on", "carrying", "adding_up", "coming_from",
    "made_out", "settled", "lacking", "ceremony", "traded", "estimating", "strong", "for_free",
    "under_text", "by_which", "signed", "draft", "latter", "lays_down", "one_of_them", "in_return", "accompanying",
    "keeping", "lasting", "paid_for", "lending", "set_phrase", "topping", "backing_out", "giving_up", "opening",
    "dead_letter", "several",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a verb form."""

    lemma: str
    tense: str


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Everything the frames look up. All words are lower case with plain apostrophes.

    ``forms``: verb form → readings; ``classes``: lemma → class → flags; ``nouns``: class → singular and plural forms;
    ``words``: class → single words or phrases; ``phrases``: first lemma → (words behind it, whole, class, flags).
    """

    forms: Mapping[str, tuple[Analysis, ...]]
    classes: Mapping[str, Mapping[str, frozenset[str]]]
    nouns: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, str, frozenset[str]], ...]]
    triggers: frozenset[str]
    says: frozenset[str]
    infinitives: frozenset[str]

    @cached_property
    def additional(self) -> re.Pattern[str]:
        """A word that says that something comes on top ("supplémentaire")."""
        return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, self.words['additional'])))})\b")


def _cells(entry: str, value: object) -> list[str]:
    """The words of a list written with ";". Raises :class:`LexiconError` where it is no text."""
    if not isinstance(value, str):
        raise LexiconError(f"lexicon: {entry!r} is not a text of words separated by ';'")
    return [word for cell in value.split(";") if (word := " ".join(cell.split()))]


def _plurals(word: str) -> tuple[str, ...]:
    head, _, rest = word.partition(" ")
    rest = " " + rest if rest else ""
    if head.endswith(("s", "x", "z", "%")):
        return (word,)
    plural = head[:-2] + "aux" if head.endswith("al") else head + ("x" if head.endswith("eau") else "s")
    return word, plural + rest


def _flags(entry: str, value: object) -> frozenset[str]:
    flags = frozenset(value.split()) if isinstance(value, str) else frozenset(("?",))
    if unknown := flags - FLAGS:
        raise LexiconError(f"lexicon verbs.toml: {entry!r} has an unknown flag: {' '.join(sorted(unknown))}")
    return flags


def _checked(stem: str, data: Mapping[str, Any], expected: set[str]) -> None:
    if wrong := sorted(set(data) ^ expected):
        raise LexiconError(f"lexicon {stem}.toml: missing or unknown section: {', '.join(wrong)}")


def _forms_of(lemmas: set[str]) -> set[str]:
    return {form for lemma in lemmas for form, _ in forms(lemma)}


def _past_last(reading: tuple[str, str]) -> tuple[bool, str, str]:
    lemma, tense = reading
    return tense == PAST, lemma, tense


@cache
def load_lexicon() -> Lexicon:
    """Both files. Raises :class:`LexiconError` naming the file and the entry that is wrong."""
    verbs = load_toml("verbs")
    _checked("verbs", verbs, {*CLASSES, "phrases", "other"})
    classes: dict[str, dict[str, frozenset[str]]] = {}
    for name in CLASSES:
        for lemma, value in verbs[name].items():
            classes.setdefault(lemma, {})[name] = _flags(lemma, value)
    for lemma in _cells("other", verbs["other"].get("verbs")):
        classes.setdefault(lemma, {"other": frozenset()})
    phrases: dict[str, list[tuple[tuple[str, ...], str, str, frozenset[str]]]] = {}
    for phrase, value in verbs["phrases"].items():
        name, _, flags = value.partition(" ")
        if name not in CLASSES:
            raise LexiconError(f"lexicon verbs.toml: {phrase!r} has an unknown class: {name!r}")
        head, *rest = phrase.split()
        phrases.setdefault(head, []).append((tuple(rest), phrase, name, _flags(phrase, flags)))
        classes.setdefault(head, {"other": frozenset()})
    readings: dict[str, set[tuple[str, str]]] = {}
    for lemma in classes:
        for form, tense in forms(lemma):
            readings.setdefault(form, set()).add((lemma, tense))
    table = load_toml("pledges")
    _checked("pledges", table, {"nouns", "words"})
    _checked("pledges [nouns]", table["nouns"], set(NOUNS))
    _checked("pledges [words]", table["words"], set(WORDS))
    nouns = {n: frozenset(p for w in _cells(n, table["nouns"][n]) for p in _plurals(w)) for n in NOUNS}
    pledging = {
        "flow", "split", "cover", "task", "give", "do", "change", "sign", "approve", "promise", "suspend", "cancel",
        "receive", "announce", "reject", "intend", "join", "amount",
    }  # fmt: skip
    triggers = _forms_of({lemma for lemma, kinds in classes.items() if pledging & set(kinds)})
    triggers |= {f for first in phrases for f, _ in forms(first)}
    triggers |= {noun for sort in ("aid", "deed", "pledged_sum", "commit", "intend", "aims") for noun in nouns[sort]}
    triggers |= set(_cells("coming_from", table["words"]["coming_from"]))
    return Lexicon(
        forms={
            form: tuple(Analysis(lemma, tense) for lemma, tense in sorted(found, key=_past_last))
            for form, found in readings.items()
        },
        classes=classes,
        nouns=nouns,
        words={name: frozenset(_cells(name, table["words"][name])) for name in WORDS},
        phrases={head: tuple(sorted(found, key=lambda p: -len(p[0]))) for head, found in phrases.items()},
        triggers=frozenset(triggers),
        infinitives=frozenset(classes),
        says=frozenset(_forms_of({lemma for lemma, kinds in classes.items() if "say" in kinds})),
    )
