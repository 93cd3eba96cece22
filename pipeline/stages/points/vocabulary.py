"""The words of this stage: ``pipeline/lexicon/markers.toml``, checked and compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from pipeline.stages.points.entries import (
    by_phrase,
    by_verb,
    entry,
    glyphs,
    groups,
    infinitives,
    multiples,
    nouns,
    numbered,
    phrases,
    plural,
    read_entries,
    verb_forms,
    words,
)  # fmt: skip

LAST = 0
"""The ordinal of "dernier": known only when the list is whole."""


@dataclass(frozen=True)
class Vocabulary:
    """The lexicon in the shape the matchers use. All words are lower case and without accents; ``markers.toml`` says
    what each entry is."""

    adverbs: Mapping[str, int] = entry("adverb", "forms", numbered)
    latin: Mapping[str, int] = entry("latin", "forms", numbered)
    counted: Mapping[str, int] = entry("counted", "forms", numbered)
    ordinal_forms: Mapping[str, int] = entry("ordinals", "forms", numbered)
    last: tuple[str, ...] = entry("ordinals", "last", phrases)
    lieu_before: tuple[str, ...] = entry("lieu", "before", phrases)
    lieu_behind: tuple[str, ...] = entry("lieu", "behind", phrases)
    open: tuple[str, ...] = entry("sequence", "open", phrases)
    next: tuple[str, ...] = entry("sequence", "next", phrases)
    weak: tuple[str, ...] = entry("sequence", "weak", phrases)
    close: tuple[str, ...] = entry("sequence", "close", phrases)
    faint: frozenset[str] = entry("sequence", "faint", words)
    asked: frozenset[str] = entry("sequence", "asked", verb_forms)
    leads: tuple[str, ...] = entry("sequence", "leads", phrases)
    pairs: tuple[tuple[str, ...], ...] = entry("pair", "pairs", groups)
    no_pair_behind: frozenset[str] = entry("pair", "not_behind", words)
    nominal_heads: frozenset[str] = entry("nominal", "heads", words)
    nominal_not_heads: frozenset[str] = entry("nominal", "not_heads", words)
    nominal_phases: frozenset[str] = entry("nominal", "phases", words)
    nominal_leads: tuple[str, ...] = entry("nominal", "leads", phrases)
    works: frozenset[str] = entry("nominal", "works", words)
    persons: frozenset[str] = entry("nominal", "persons", words)
    headless: frozenset[str] = entry("nominal", "verbs", words)
    label_heads: tuple[str, ...] = entry("label", "heads", phrases)
    plain_bullets: str = entry("bullets", "plain", glyphs)
    doubtful_bullets: str = entry("bullets", "doubtful", glyphs)
    announcers: frozenset[str] = entry("announce", "nouns", nouns)
    actors: frozenset[str] = entry("announce", "actors", nouns)
    multiples: Mapping[str, int] = entry("announce", "multiples", multiples)
    joints: tuple[str, ...] = entry("announce", "joints", phrases)
    asking: frozenset[str] = entry("announce", "asking", nouns)
    listing: tuple[str, ...] = entry("announce", "listing", phrases)
    stops: frozenset[str] = entry("announce", "stops", words)
    title_openings: tuple[str, ...] = entry("openings", "title", phrases)
    links: tuple[str, ...] = entry("openings", "links", phrases)
    dated: frozenset[str] = entry("openings", "dated", words)
    deadlines: frozenset[str] = entry("openings", "deadlines", words)
    calendar: frozenset[str] = entry("openings", "calendar", words)
    adjuncts: tuple[str, ...] = entry("openings", "adjuncts", phrases)
    furniture: tuple[str, ...] = entry("openings", "furniture", phrases)
    closing: tuple[str, ...] = entry("openings", "closing", phrases)
    carry_on: tuple[str, ...] = entry("openings", "carry_on", phrases)
    whole: tuple[str, ...] = entry("openings", "whole", phrases)
    elaborates: tuple[str, ...] = entry("openings", "elaborates", phrases)
    say: tuple[str, ...] = entry("speech", "say", infinitives)
    propose: tuple[str, ...] = entry("speech", "propose", infinitives)
    reflexive: tuple[str, ...] = entry("speech", "reflexive", infinitives)
    says: frozenset[str] = entry("speech", "presents", words)
    no_verb_behind: frozenset[str] = entry("speech", "no_verb_behind", words)
    clitics: frozenset[str] = entry("speech", "clitics", words)
    impersonal: frozenset[str] = entry("speech", "impersonal", words)
    staying: frozenset[str] = entry("speech", "staying", words)
    adverbs_between: frozenset[str] = entry("speech", "adverbs_between", words)
    governors: frozenset[str] = entry("speech", "governors", words)
    according: tuple[str, ...] = entry("speech", "according", phrases)
    turns: tuple[str, ...] = entry("speech", "turns", phrases)
    light: tuple[str, ...] = entry("speech", "light", infinitives)
    begun: tuple[str, ...] = entry("speech", "begun", infinitives)
    parting: tuple[str, ...] = entry("speech", "parting", infinitives)
    meeting: tuple[str, ...] = entry("speech", "meeting", infinitives)
    owned: tuple[str, ...] = entry("speech", "owned", phrases)
    plans: tuple[str, ...] = entry("speech", "plans", phrases)
    endorse: tuple[str, ...] = entry("speech", "endorse", infinitives)
    own_view: tuple[str, ...] = entry("speech", "own_view", phrases)
    no_incise: tuple[str, ...] = entry("speech", "no_incise", phrases)
    documents: tuple[str, ...] = entry("speech", "documents", phrases)
    deputies: tuple[str, ...] = entry("speech", "deputies", phrases)
    executives: frozenset[str] = entry("speech", "executives", words)
    under: tuple[str, ...] = entry("speech", "under", phrases)
    enabling: tuple[str, ...] = entry("speech", "enabling", infinitives)
    chances: tuple[str, ...] = entry("speech", "chances", phrases)
    texts: tuple[str, ...] = entry("speech", "texts", phrases)
    grants: tuple[str, ...] = entry("speech", "grants", phrases)
    members: tuple[str, ...] = entry("speech", "members", phrases)
    gathered: tuple[str, ...] = entry("speech", "gathered", phrases)
    staff: frozenset[str] = entry("speech", "staff", words)
    nationals: frozenset[str] = entry("speech", "nationals", words)
    organs: frozenset[str] = entry("speech", "organs", words)
    presenting: tuple[str, ...] = entry("speech", "presenting", infinitives)
    signing: tuple[str, ...] = entry("speech", "signing", infinitives)
    reporting: tuple[str, ...] = entry("speech", "reporting", infinitives)
    inverting: tuple[str, ...] = entry("speech", "inverting", phrases)
    attitude: tuple[str, ...] = entry("speech", "attitude", infinitives)
    doing: tuple[str, ...] = entry("speech", "doing", infinitives)
    heading: tuple[str, ...] = entry("speech", "heading", infinitives)
    held: tuple[str, ...] = entry("speech", "held", phrases)
    holding: tuple[str, ...] = entry("speech", "holding", infinitives)
    demanding: tuple[str, ...] = entry("speech", "demanding", infinitives)
    acts: frozenset[str] = entry("speech", "acts", words)
    floor: tuple[str, ...] = entry("speech", "floor", phrases)
    guiding: tuple[str, ...] = entry("speech", "guiding", infinitives)
    writing: tuple[str, ...] = entry("speech", "writing", phrases)
    wishing: tuple[str, ...] = entry("speech", "wishing", infinitives)
    represented: frozenset[str] = entry("speech", "represented", words)
    enacting: tuple[str, ...] = entry("speech", "enacting", infinitives)
    decided: tuple[str, ...] = entry("speech", "decided", phrases)
    agendas: tuple[str, ...] = entry("speech", "agendas", phrases)
    pronouns: tuple[str, ...] = entry("referring", "pronouns", phrases)
    feminine: frozenset[str] = entry("referring", "feminine", words)
    offices: frozenset[str] = entry("referring", "offices", words)
    honours: frozenset[str] = entry("referring", "honours", words)
    humans: frozenset[str] = entry("referring", "humans", words)
    titles: Mapping[str, tuple[str, ...]] = entry("referring", "titles", by_phrase)
    of_state: tuple[str, ...] = entry("referring", "of_state", phrases)
    of_any_office: frozenset[str] = entry("referring", "of_any_office", words)
    epicene: frozenset[str] = entry("referring", "epicene", words)
    civilities: frozenset[str] = entry("referring", "civilities", words)
    posts: Mapping[str, tuple[str, ...]] = entry("referring", "posts", by_verb)
    chairs: Mapping[str, tuple[str, ...]] = entry("referring", "chairs", by_phrase)
    peers: Mapping[str, tuple[str, ...]] = entry("referring", "peers", by_phrase)
    bodies: frozenset[str] = entry("referring", "bodies", words)
    named_bodies: frozenset[str] = entry("referring", "named_bodies", words)
    class_nouns: tuple[str, ...] = entry("referring", "class_nouns", phrases)
    alliances: frozenset[str] = entry("referring", "alliances", words)
    assemblies: frozenset[str] = entry("referring", "assemblies", words)
    government: frozenset[str] = entry("referring", "government", words)
    governing: tuple[str, ...] = entry("referring", "governing", phrases)
    feminine_bodies: frozenset[str] = entry("referring", "feminine_bodies", words)
    state_nouns: frozenset[str] = entry("referring", "state_nouns", words)
    towns: frozenset[str] = entry("referring", "towns", words)
    fellows: frozenset[str] = entry("referring", "fellows", words)
    sides: frozenset[str] = entry("referring", "sides", words)
    counterparts: frozenset[str] = entry("referring", "counterparts", words)
    of_two: frozenset[str] = entry("referring", "of_two", words)
    ranks: frozenset[str] = entry("referring", "ranks", words)
    receiving: tuple[str, ...] = entry("referring", "receiving", infinitives)
    hosts: frozenset[str] = entry("referring", "hosts", words)
    audiences: tuple[str, ...] = entry("referring", "audiences", phrases)
    visits: frozenset[str] = entry("referring", "visits", words)
    events: frozenset[str] = entry("referring", "events", words)
    guests: frozenset[str] = entry("referring", "guests", words)
    feminine_endings: tuple[str, ...] = entry("referring", "feminine_endings", phrases)
    masculine_endings: tuple[str, ...] = entry("referring", "masculine_endings", phrases)
    human_endings: tuple[str, ...] = entry("referring", "human_endings", phrases)
    no_humans: frozenset[str] = entry("referring", "no_humans", words)
    speeches: tuple[str, ...] = entry("voices", "speeches", phrases)
    issued: tuple[str, ...] = entry("voices", "issued", phrases)
    spoken: tuple[str, ...] = entry("voices", "spoken", phrases)
    records: tuple[str, ...] = entry("voices", "records", phrases)
    columns: tuple[str, ...] = entry("voices", "columns", phrases)
    interviews: tuple[str, ...] = entry("voices", "interviews", phrases)
    unnamed_interviews: frozenset[str] = entry("voices", "unnamed_interviews", words)
    recorded: frozenset[str] = entry("voices", "recorded", words)
    questions: frozenset[str] = entry("voices", "questions", words)
    answers: frozenset[str] = entry("voices", "answers", words)
    greetings: tuple[str, ...] = entry("voices", "greetings", phrases)
    reporters: frozenset[str] = entry("voices", "reporters", words)
    author_notes: tuple[str, ...] = entry("voices", "author_notes", phrases)
    months: frozenset[str] = entry("months", "names", words)
    dialogue: frozenset[str] = entry("dialogue", "openers", words)

    @cached_property
    def ordinals(self) -> Mapping[str, int]:
        """The ordinal by its forms, :data:`LAST` for "dernier"."""
        return {**self.ordinal_forms, **dict.fromkeys(self.last, LAST)}

    @cached_property
    def sequence(self) -> Mapping[str, str]:
        """The role of connectors and adverbs in a sequence: "open", "next", "weak", "close"."""
        roles = {"open": self.open, "next": self.next, "weak": self.weak, "close": self.close}
        return {form: role for role, forms in roles.items() for form in forms}

    @cached_property
    def points(self) -> frozenset[str]:
        """The heads of nominal items, with their plurals."""
        return self.nominal_heads | frozenset(map(plural, self.nominal_heads))


@cache
def vocabulary() -> Vocabulary:
    """The checked lexicon. Raises :class:`LexiconError` where an entry is missing, unknown or of the wrong shape."""
    return Vocabulary(**read_entries(Vocabulary))


def is_human(noun: str) -> bool:
    """Whether a folded noun means a person of any office: one of the lexicon, or by its ending ("hydrologue")."""
    words = vocabulary()
    return noun in words.humans or (noun.endswith(words.human_endings) and noun not in words.no_humans)


def alternatives(forms: Iterable[str]) -> str:
    """A regular expression for any of ``forms``, longest first."""
    return "|".join(re.escape(form) for form in sorted(set(forms), key=lambda form: (-len(form), form)))


def singular(noun: str) -> str:
    """The regular singular of a folded noun."""
    if noun in {"pays", "ong"}:
        return noun
    if noun.endswith("aux"):
        return noun[:-3] + ("eau" if noun in {"bureaux", "reseaux"} else "al")
    return noun[:-1] if noun.endswith(("s", "x")) else noun
