"""The words of this stage: ``pipeline/lexicon/markers.toml``, checked and compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.conjugation import forms
from pipeline.errors import LexiconError
from pipeline.french import without_accents
from pipeline.lexicon import load_toml

_KEYS: Mapping[str, tuple[str, ...]] = {
    "adverb": ("forms",),
    "counted": ("forms",),
    "latin": ("forms",),
    "ordinals": ("forms", "last"),
    "lieu": ("before", "behind"),
    "sequence": ("open", "next", "weak", "close", "faint", "asked", "leads"),
    "pair": ("pairs", "not_behind"),
    "nominal": ("heads", "not_heads", "persons", "verbs", "leads", "works"),
    "label": ("heads",),
    "bullets": ("plain", "doubtful"),
    "announce": ("nouns", "actors", "multiples", "joints", "stops"),
    "openings": (
        "title", "links", "dated", "deadlines", "calendar", "adjuncts", "furniture", "closing", "carry_on", "whole",
        "elaborates"),
    "speech": (
        "say", "propose", "reflexive", "presents", "no_verb_behind", "clitics", "impersonal", "adverbs_between",
        "governors", "according", "turns", "light", "begun", "owned", "plans", "endorse", "own_view",
        "no_incise", "documents", "deputies", "texts", "grants", "members", "gathered", "staff", "nationals", "organs",
        "presenting",
        "reporting", "inverting", "attitude", "doing", "heading", "held", "holding", "demanding", "acts",
        "floor", "guiding", "writing", "wishing", "represented", "enacting", "decided", "agendas",
    ),
    "referring": (
        "pronouns", "feminine", "offices", "humans", "titles", "epicene", "posts", "chairs", "peers", "bodies",
        "named_bodies",
        "class_nouns", "assemblies", "government", "governing",
        "feminine_bodies", "state_nouns", "fellows", "sides", "counterparts", "feminine_endings", "masculine_endings",
        "ranks", "receiving", "hosts", "guests",
    ),
    "voices": (
        "speeches", "issued", "spoken", "columns", "interviews", "unnamed_interviews", "recorded", "questions",
        "answers", "greetings", "reporters", "author_notes",
    ),
    "months": ("names",),
    "dialogue": ("openers",),
}  # fmt: skip

LAST = 0
"""The ordinal of "dernier": known only when the list is whole."""


@dataclass(frozen=True)
class Vocabulary:
    """The lexicon in the shape the matchers use. All words are lower case and without accents.

    ``ordinals`` maps a form to its ordinal, :data:`LAST` for "dernier".
    """

    adverbs: Mapping[str, int]
    latin: Mapping[str, int]
    counted: Mapping[str, int]
    ordinals: Mapping[str, int]
    lieu_before: tuple[str, ...]
    lieu_behind: tuple[str, ...]
    sequence: Mapping[str, str]
    faint: frozenset[str]
    asked: frozenset[str]
    leads: tuple[str, ...]
    pairs: tuple[tuple[str, ...], ...]
    no_pair_behind: frozenset[str]
    nominal_heads: frozenset[str]
    nominal_not_heads: frozenset[str]
    nominal_leads: tuple[str, ...]
    works: frozenset[str]
    persons: frozenset[str]
    headless: frozenset[str]
    points: frozenset[str]
    label_heads: tuple[str, ...]
    plain_bullets: str
    doubtful_bullets: str
    announcers: frozenset[str]
    actors: frozenset[str]
    multiples: Mapping[str, int]
    joints: tuple[str, ...]
    stops: frozenset[str]
    title_openings: tuple[str, ...]
    links: tuple[str, ...]
    dated: frozenset[str]
    deadlines: frozenset[str]
    calendar: frozenset[str]
    adjuncts: tuple[str, ...]
    furniture: tuple[str, ...]
    closing: tuple[str, ...]
    carry_on: tuple[str, ...]
    whole: tuple[str, ...]
    elaborates: tuple[str, ...]
    say: tuple[str, ...]
    propose: tuple[str, ...]
    reflexive: tuple[str, ...]
    says: frozenset[str]
    no_verb_behind: frozenset[str]
    clitics: frozenset[str]
    impersonal: frozenset[str]
    adverbs_between: frozenset[str]
    governors: frozenset[str]
    according: tuple[str, ...]
    turns: tuple[str, ...]
    light: tuple[str, ...]
    begun: tuple[str, ...]
    owned: tuple[str, ...]
    plans: tuple[str, ...]
    endorse: tuple[str, ...]
    own_view: tuple[str, ...]
    no_incise: tuple[str, ...]
    documents: tuple[str, ...]
    deputies: tuple[str, ...]
    texts: tuple[str, ...]
    grants: tuple[str, ...]
    members: tuple[str, ...]
    gathered: tuple[str, ...]
    staff: frozenset[str]
    nationals: frozenset[str]
    organs: frozenset[str]
    presenting: tuple[str, ...]
    reporting: tuple[str, ...]
    inverting: tuple[str, ...]
    attitude: tuple[str, ...]
    doing: tuple[str, ...]
    heading: tuple[str, ...]
    held: tuple[str, ...]
    holding: tuple[str, ...]
    demanding: tuple[str, ...]
    acts: frozenset[str]
    floor: tuple[str, ...]
    guiding: tuple[str, ...]
    writing: tuple[str, ...]
    wishing: tuple[str, ...]
    represented: frozenset[str]
    enacting: tuple[str, ...]
    decided: tuple[str, ...]
    agendas: tuple[str, ...]
    pronouns: tuple[str, ...]
    feminine: frozenset[str]
    offices: frozenset[str]
    humans: frozenset[str]
    titles: Mapping[str, tuple[str, ...]]
    epicene: frozenset[str]
    posts: Mapping[str, tuple[str, ...]]
    chairs: Mapping[str, tuple[str, ...]]
    peers: Mapping[str, tuple[str, ...]]
    bodies: frozenset[str]
    named_bodies: frozenset[str]
    class_nouns: tuple[str, ...]
    assemblies: frozenset[str]
    government: frozenset[str]
    governing: tuple[str, ...]
    feminine_bodies: frozenset[str]
    state_nouns: frozenset[str]
    fellows: frozenset[str]
    sides: frozenset[str]
    counterparts: frozenset[str]
    ranks: frozenset[str]
    receiving: tuple[str, ...]
    hosts: frozenset[str]
    guests: frozenset[str]
    feminine_endings: tuple[str, ...]
    masculine_endings: tuple[str, ...]
    speeches: tuple[str, ...]
    issued: tuple[str, ...]
    spoken: tuple[str, ...]
    columns: tuple[str, ...]
    interviews: tuple[str, ...]
    unnamed_interviews: frozenset[str]
    recorded: frozenset[str]
    questions: frozenset[str]
    answers: frozenset[str]
    greetings: tuple[str, ...]
    reporters: frozenset[str]
    author_notes: tuple[str, ...]
    months: frozenset[str]
    dialogue: frozenset[str]


def alternatives(forms: Iterable[str]) -> str:
    """A regular expression for any of ``forms``, longest first."""
    return "|".join(re.escape(form) for form in sorted(set(forms), key=lambda form: (-len(form), form)))


@cache
def vocabulary() -> Vocabulary:
    """The checked lexicon. Raises :class:`LexiconError` where an entry is missing, unknown or of the wrong shape."""
    data = load_toml("markers")
    _check_keys(data)
    words = {
        (section, key): _words(section, key, data[section][key])
        for section, keys in _KEYS.items()
        for key in keys
        if key not in {"pairs", "multiples", "plain", "doubtful", "titles", "posts", "chairs", "peers"}
        and (section, key) not in (*_NUMBERED, *_VERBS)
    }
    ordinals = {section: _numbered(section, data[section]["forms"]) for section, _ in _NUMBERED}
    ordinals["ordinals"].update(dict.fromkeys(words["ordinals", "last"], LAST))
    announcers = words["announce", "nouns"]
    actors = words["announce", "actors"]
    return Vocabulary(
        adverbs=ordinals["adverb"],
        latin=ordinals["latin"],
        counted=ordinals["counted"],
        ordinals=ordinals["ordinals"],
        lieu_before=words["lieu", "before"],
        lieu_behind=words["lieu", "behind"],
        sequence={form: role for role in ("open", "next", "weak", "close") for form in words["sequence", role]},
        faint=frozenset(words["sequence", "faint"]),
        asked=frozenset(without_accents(form) for verb in data["sequence"]["asked"] for form, _ in forms(verb)),
        leads=words["sequence", "leads"],
        pairs=tuple(_words("pair", "pairs", pair) for pair in data["pair"]["pairs"]),
        no_pair_behind=frozenset(words["pair", "not_behind"]),
        nominal_heads=frozenset(words["nominal", "heads"]),
        nominal_not_heads=frozenset(words["nominal", "not_heads"]),
        nominal_leads=words["nominal", "leads"],
        works=frozenset(words["nominal", "works"]),
        persons=frozenset(words["nominal", "persons"]),
        points=frozenset(words["nominal", "heads"]) | frozenset(map(plural, words["nominal", "heads"])),
        headless=frozenset(words["nominal", "verbs"]),
        label_heads=words["label", "heads"],
        plain_bullets=data["bullets"]["plain"],
        doubtful_bullets=data["bullets"]["doubtful"],
        announcers=frozenset(announcers) | frozenset(map(plural, announcers)),
        actors=frozenset(actors) | frozenset(map(plural, actors)),
        multiples=_multiples(data["announce"]["multiples"]),
        joints=words["announce", "joints"],
        stops=frozenset(words["announce", "stops"]),
        title_openings=words["openings", "title"],
        links=words["openings", "links"],
        dated=frozenset(words["openings", "dated"]),
        deadlines=frozenset(words["openings", "deadlines"]),
        calendar=frozenset(words["openings", "calendar"]),
        adjuncts=words["openings", "adjuncts"],
        furniture=words["openings", "furniture"],
        closing=words["openings", "closing"],
        carry_on=words["openings", "carry_on"],
        whole=words["openings", "whole"],
        elaborates=words["openings", "elaborates"],
        say=_infinitives(data["speech"]["say"]),
        propose=_infinitives(data["speech"]["propose"]),
        reflexive=_infinitives(data["speech"]["reflexive"]),
        says=frozenset(words["speech", "presents"]),
        no_verb_behind=frozenset(words["speech", "no_verb_behind"]),
        clitics=frozenset(words["speech", "clitics"]),
        impersonal=frozenset(words["speech", "impersonal"]),
        adverbs_between=frozenset(words["speech", "adverbs_between"]),
        governors=frozenset(words["speech", "governors"]),
        according=words["speech", "according"],
        turns=words["speech", "turns"],
        light=_infinitives(data["speech"]["light"]),
        begun=_infinitives(data["speech"]["begun"]),
        owned=words["speech", "owned"],
        plans=words["speech", "plans"],
        endorse=_infinitives(data["speech"]["endorse"]),
        own_view=words["speech", "own_view"],
        no_incise=words["speech", "no_incise"],
        documents=words["speech", "documents"],
        deputies=words["speech", "deputies"],
        texts=words["speech", "texts"],
        grants=words["speech", "grants"],
        members=words["speech", "members"],
        gathered=words["speech", "gathered"],
        staff=frozenset(words["speech", "staff"]),
        nationals=frozenset(words["speech", "nationals"]),
        organs=frozenset(words["speech", "organs"]),
        presenting=_infinitives(data["speech"]["presenting"]),
        reporting=_infinitives(data["speech"]["reporting"]),
        inverting=words["speech", "inverting"],
        held=words["speech", "held"],
        attitude=_infinitives(data["speech"]["attitude"]),
        doing=_infinitives(data["speech"]["doing"]),
        heading=_infinitives(data["speech"]["heading"]),
        holding=_infinitives(data["speech"]["holding"]),
        demanding=_infinitives(data["speech"]["demanding"]),
        acts=frozenset(words["speech", "acts"]),
        floor=words["speech", "floor"],
        guiding=_infinitives(data["speech"]["guiding"]),
        writing=words["speech", "writing"],
        wishing=_infinitives(data["speech"]["wishing"]),
        represented=frozenset(words["speech", "represented"]),
        enacting=_infinitives(data["speech"]["enacting"]),
        decided=words["speech", "decided"],
        agendas=words["speech", "agendas"],
        pronouns=words["referring", "pronouns"],
        feminine=frozenset(words["referring", "feminine"]),
        offices=frozenset(words["referring", "offices"]),
        humans=frozenset(words["referring", "humans"]),
        titles={without_accents(t): _words("referring", "titles", of) for t, of in data["referring"]["titles"].items()},
        epicene=frozenset(words["referring", "epicene"]),
        posts={verb: _words("referring", "posts", of) for verb, of in data["referring"]["posts"].items()},
        chairs={without_accents(t): _words("referring", "chairs", of) for t, of in data["referring"]["chairs"].items()},
        peers={without_accents(t): _words("referring", "peers", of) for t, of in data["referring"]["peers"].items()},
        bodies=frozenset(words["referring", "bodies"]),
        named_bodies=frozenset(words["referring", "named_bodies"]),
        class_nouns=words["referring", "class_nouns"],
        assemblies=frozenset(words["referring", "assemblies"]),
        government=frozenset(words["referring", "government"]),
        governing=words["referring", "governing"],
        feminine_bodies=frozenset(words["referring", "feminine_bodies"]),
        state_nouns=frozenset(words["referring", "state_nouns"]),
        fellows=frozenset(words["referring", "fellows"]),
        sides=frozenset(words["referring", "sides"]),
        counterparts=frozenset(words["referring", "counterparts"]),
        ranks=frozenset(words["referring", "ranks"]),
        receiving=_infinitives(data["referring"]["receiving"]),
        hosts=frozenset(words["referring", "hosts"]),
        guests=frozenset(words["referring", "guests"]),
        feminine_endings=words["referring", "feminine_endings"],
        masculine_endings=words["referring", "masculine_endings"],
        speeches=words["voices", "speeches"],
        issued=words["voices", "issued"],
        spoken=words["voices", "spoken"],
        columns=words["voices", "columns"],
        interviews=words["voices", "interviews"],
        unnamed_interviews=frozenset(words["voices", "unnamed_interviews"]),
        recorded=frozenset(words["voices", "recorded"]),
        questions=frozenset(words["voices", "questions"]),
        answers=frozenset(words["voices", "answers"]),
        greetings=words["voices", "greetings"],
        reporters=frozenset(words["voices", "reporters"]),
        author_notes=words["voices", "author_notes"],
        months=frozenset(words["months", "names"]),
        dialogue=frozenset(words["dialogue", "openers"]),
    )


def plural(noun: str) -> str:
    """The regular plural of a lower-case noun without accents."""
    if noun.endswith(("s", "x", "z")):
        return noun
    if noun.endswith(("eau", "eu", "œu")):
        return noun + "x"
    if noun.endswith("al"):
        return noun[:-1] + "ux"
    return noun + "s"


def singular(noun: str) -> str:
    """The regular singular of a folded noun."""
    if noun in {"pays", "ong"}:
        return noun
    if noun.endswith("aux"):
        return noun[:-3] + ("eau" if noun in {"bureaux", "reseaux"} else "al")
    return noun[:-1] if noun.endswith(("s", "x")) else noun


_NUMBERED = (("adverb", "forms"), ("latin", "forms"), ("counted", "forms"), ("ordinals", "forms"))
_VERBS = (
    ("referring", "receiving"),
    *(
        ("speech", key)
        for key in (
            "say",
            "propose",
            "reflexive",
            "endorse",
            "light",
            "begun",
            "presenting",
            "reporting",
            "attitude",
            "doing",
            "heading",
            "guiding",
        )
    ),
)


def _check_keys(data: Mapping[str, Any]) -> None:
    for section, keys in _KEYS.items():
        found = data.get(section)
        if not isinstance(found, dict):
            raise LexiconError(f"lexicon markers.toml: section [{section}] is missing")
        wrong = set(found) ^ set(keys)
        if wrong:
            raise LexiconError(f"lexicon markers.toml: [{section}] missing or unknown: {', '.join(sorted(wrong))}")
    unknown = set(data) - set(_KEYS)
    if unknown:
        raise LexiconError(f"lexicon markers.toml: unknown section: {', '.join(sorted(unknown))}")
    for key in ("plain", "doubtful"):
        glyphs = data["bullets"][key]
        if not isinstance(glyphs, str) or not glyphs or any(glyph.isalnum() for glyph in glyphs):
            raise LexiconError(f"lexicon markers.toml: [bullets] {key} must be a string of glyphs")


def _words(section: str, key: str, value: object) -> tuple[str, ...]:
    """A list of phrases, or a block of single words, folded."""
    if isinstance(value, str):
        value = value.split()
    if not isinstance(value, list) or not value or not all(isinstance(w, str) and w.strip() == w != "" for w in value):
        raise LexiconError(f"lexicon markers.toml: [{section}] {key} must be a list of words")
    if any(word != word.lower() for word in value):
        raise LexiconError(f"lexicon markers.toml: [{section}] {key} must be in lower case")
    return tuple(dict.fromkeys(without_accents(word) for word in value))


def _infinitives(value: object) -> tuple[str, ...]:
    """A block of infinitives, with their accents."""
    if not isinstance(value, str) or not all(word.endswith(("er", "ir", "re", "oir")) for word in value.split()):
        raise LexiconError(f"lexicon markers.toml: a block of infinitives must not hold {value!r}")
    return tuple(dict.fromkeys(value.split()))


def _numbered(section: str, forms: object) -> dict[str, int]:
    """Forms by their place in the list, counted from 1."""
    rows = _words(section, "forms", forms)
    numbered: dict[str, int] = {}
    for ordinal, row in enumerate(rows, 1):
        for form in row.split("|"):
            if form in numbered:
                raise LexiconError(f"lexicon markers.toml: [{section}] {form!r} stands twice")
            numbered[form] = ordinal
    return numbered


def _multiples(value: object) -> dict[str, int]:
    if not isinstance(value, dict) or not all(isinstance(n, int) and n > 1 for n in value.values()):
        raise LexiconError("lexicon markers.toml: [announce] multiples must map words to whole numbers above 1")
    return {without_accents(str(word)): int(number) for word, number in value.items()}
