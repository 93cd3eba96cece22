"""The lexicon's single words, as sets of folded forms, and small tests of words on them."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from functools import cached_property, lru_cache

from pipeline.errors import LexiconError
from pipeline.lexicon import load_toml
from pipeline.stages.entities.gazetteer import adjectives
from pipeline.stages.entities.tokens import _WORD, fold

Phrase = tuple[str, ...]
Written = frozenset[str]
"""Words as they are written: not folded."""


@dataclass(frozen=True)
class Phrases:
    """Phrases of one or more folded words, found at a position, the longest first."""

    by_first: dict[str, tuple[Phrase, ...]]

    def at(self, folds: list[str], index: int) -> int:
        """How many words a phrase takes at ``index``, 0 for none."""
        for phrase in self.by_first.get(folds[index], ()):
            if tuple(folds[index : index + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def __contains__(self, word: object) -> bool:
        return (word,) in self.by_first.get(str(word), ())


@dataclass(frozen=True)
class Words:
    """heads.toml, offices.toml and names.toml. All words are folded (lower case, no accents), but first names,
    surnames, ``common`` and the lists of type ``Written``."""

    civilities: Phrases
    offices: Phrases
    office_modifiers: Phrases
    office_prefixes: frozenset[str]
    office_adverbs: frozenset[str]
    bodies: Phrases
    lower_bodies: Phrases
    strict_bodies: Phrases
    state_bodies: Phrases
    no_state: frozenset[str]
    english_state_bodies: Written
    bare_bodies: Phrases
    works: Phrases
    plain_works: Phrases
    places: Phrases
    places_with_de: Phrases
    place_context: frozenset[str]
    body_context: frozenset[str]
    work_context: frozenset[str]
    fields: Written
    common: frozenset[str]
    determiners: frozenset[str]
    stop_words: frozenset[str]
    also_cities: Written
    cardinals: frozenset[str]
    adjective_endings: tuple[str, ...]
    not_adjectives: frozenset[str]
    given: frozenset[str]
    given_folds: frozenset[str]
    surnames: frozenset[str]
    particles: frozenset[str]
    capital_particles: Written
    commune_links: frozenset[str]
    opening_particles: frozenset[str]
    company_before: frozenset[str]
    sums: frozenset[str]
    members: frozenset[str]
    taking: frozenset[str]
    titled_bodies: frozenset[str]
    english_bodies: Written
    english_works: Written
    before_places: Written
    trades: Written
    clitics: frozenset[str]
    headline_words: frozenset[str]
    river_countries: frozenset[str]
    named_by_place: frozenset[str]
    texts: frozenset[str]
    texts_of_bodies: frozenset[str]
    capital_directions: Written
    datives: frozenset[str]
    weak_verbs: frozenset[str]
    saying: frozenset[str]
    company_endings: tuple[str, ...]
    company_starts: tuple[str, ...]
    endings_of_firms: tuple[str, ...]
    small_heads: Phrases
    units: Phrases
    parliaments: Phrases
    held: frozenset[str]
    owners: frozenset[str]
    nouns_of_places: frozenset[str]
    nouns_at_places: frozenset[str]
    place_fields: Written
    infinitives: frozenset[str]
    plain_acronyms: Written
    naming_small_works: frozenset[str]
    naming_small_bodies: frozenset[str]
    called_after_persons: frozenset[str]
    local_bodies: frozenset[str]
    schools: frozenset[str]
    sitting: frozenset[str]
    whole_with_place: frozenset[str]
    federations: Written
    schemes: frozenset[str]
    schemes_or_bodies: frozenset[str]
    units_of_arms: frozenset[str]
    naming_works: frozenset[str]
    vessels: frozenset[str]
    naming_bodies: frozenset[str]
    works_behind: frozenset[str]
    works_apposed: frozenset[str]
    bodies_behind: frozenset[str]
    surname_nouns: frozenset[str]
    receiving: frozenset[str]
    after_place: Written
    streets: frozenset[str]
    appositions: frozenset[str]
    before_bodies: Written
    rivers: frozenset[str]
    routes: frozenset[str]
    work_institutions: Written
    no_roles: Phrases
    offices_like_verbs: frozenset[str]
    ranks: Phrases
    ministers: Phrases
    state_offices: Phrases
    with_fields: Phrases
    state_forms: frozenset[str]
    posts: frozenset[str]
    weekdays: frozenset[str]
    parts: frozenset[str]
    no_names: Phrases
    adverbials: Phrases
    dated_events: frozenset[str]
    traffic: frozenset[str]
    little: frozenset[str]
    federated: frozenset[str]
    months: frozenset[str]
    clubs: Written
    motion: frozenset[str]
    before_nouns: frozenset[str]
    unity: frozenset[str]
    before_demonyms: frozenset[str]
    local_offices: frozenset[str]
    not_places: frozenset[str]
    no_verbs: frozenset[str]
    private: frozenset[str]
    giving: frozenset[str]
    acting_nouns: frozenset[str]
    acting_before: frozenset[str]
    acting_verbs: frozenset[str]
    verbs_of_places: frozenset[str]
    future_endings: tuple[str, ...]
    place_before: frozenset[str]
    place_nouns: frozenset[str]
    titling: frozenset[str]
    directions: frozenset[str]
    route_nouns: frozenset[str]
    foreign_bodies: Written
    foreign_works: Written
    institutions: Written
    standing_institutions: Written
    party_labels: Written
    european_institutions: Written
    written_out: Written
    not_written_out: Written
    sites: Phrases
    visited_sites: Phrases
    houses: frozenset[str]
    visiting: frozenset[str]
    meeting: frozenset[str]
    shown: frozenset[str]
    english_sites: Phrases
    naming_places: Phrases
    heads_of_bodies: Phrases
    heads_of_works: Phrases
    gatherings: frozenset[str]
    campaigns: frozenset[str]
    makers: Phrases
    subjects: frozenset[str]
    before_people: frozenset[str]
    commune_openings: frozenset[str]
    earthworks: Phrases
    ways: frozenset[str]
    called_after_all: frozenset[str]
    consortia: frozenset[str]
    sites_of_towns: Phrases
    bare_sites: Phrases
    states_alone: Written
    nouns_of_bodies: frozenset[str]
    ship_letters: Written
    letters_of_bodies_too: Written
    at_sea: frozenset[str]
    foreign_events: Written
    ends_of_companies: Written
    sailing: frozenset[str]
    copies: frozenset[str]
    charges: Written
    parks: frozenset[str]
    devastating: frozenset[str]
    reports: frozenset[str]
    shared_regions: Written
    honoured: frozenset[str]
    of_companies: frozenset[str]
    topics: Written
    press_words: Written
    of_press: frozenset[str]
    trades_of_bodies: Written
    before_states: Written
    presided: frozenset[str]
    placed: frozenset[str]
    placed_deeds: frozenset[str]
    passing: frozenset[str]
    leaving: frozenset[str]
    bearing_places: Phrases
    bearing_bodies: frozenset[str]
    surname_endings: tuple[str, ...]
    foreign_heads: Written
    foreign_places: Written
    foreign_place_tails: Written
    trades_of_houses: frozenset[str]
    seas: frozenset[str]
    named_waters: frozenset[str]
    opening_towns: Written

    @cached_property
    def starts_of_bodies(self) -> frozenset[str]:
        """The folded words with which a name that is built of common words may begin."""
        heads = (self.bodies, self.works, self.places, self.lower_bodies)
        folded = {fold(word) for word in self.clubs | self.before_bodies}
        return frozenset(folded.union(*(head.by_first for head in heads)))

    def is_adverb(self, folded: str) -> bool:
        """Whether a folded word looks like an adverb of time or manner."""
        return folded.endswith("ment") or folded in {"hier", "deja", "aussi", "encore", "ensuite", "enfin", "bientot"}

    def is_adjective(self, word: str) -> bool:
        """Whether a lower-case word looks like an adjective: by its ending, or an adjective of origin."""
        if word in adjectives():
            return True
        folded = fold(word)
        return len(word) > 3 and folded not in self.not_adjectives and folded.endswith(self.adjective_endings)


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.replace("\n", ";").split(";") if part.strip()]


def _phrases(cell: str) -> Phrases:
    by_first: dict[str, list[Phrase]] = {}
    for part in _split(cell):
        phrase = tuple(fold(w) for w in _WORD.findall(part))
        if phrase and phrase not in by_first.setdefault(phrase[0], []):
            by_first[phrase[0]].append(phrase)
    return Phrases({k: tuple(sorted(v, key=len, reverse=True)) for k, v in by_first.items()})


def _folded(cell: str) -> frozenset[str]:
    return frozenset(fold(w) for w in _split(cell))


_KEYS = {
    "offices": "heads",
    "office_modifiers": "modifiers",
    "office_prefixes": "prefixes",
    "bodies": "body",
    "lower_bodies": "lower_body",
    "strict_bodies": "lower_strict",
    "state_bodies": "state",
    "bare_bodies": "bare",
    "works": "work",
    "plain_works": "plain_work",
    "places": "place",
    "places_with_de": "place_with_de",
}
"""The lists of the files that have another name there."""
_FILES = "lexicon heads.toml, offices.toml or names.toml"


@lru_cache(maxsize=1)
def load_words() -> Words:
    """The words. Raises :class:`LexiconError` for a missing or unknown key."""
    lists = {**load_toml("heads"), **load_toml("offices"), **load_toml("names")}
    numbers = load_toml("numbers")
    try:
        known: dict[str, object] = {
            "cardinals": frozenset(fold(w) for table in ("cardinals", "tens", "hundred") for w in numbers[table])
            - {"un", "une"},
            "given": frozenset(lists["given"].split()),
            "given_folds": frozenset(fold(name) for name in lists["given"].split()),
            "surnames": frozenset(lists["surnames"].split()),
            "office_adverbs": frozenset(fold(w) for w in _WORD.findall(lists["adverbs"])),
            "common": frozenset(_split(lists["common"]) + _split(lists["plain_acronyms"])),
        }
        for field in dataclass_fields(Words):
            if field.name not in known:
                known[field.name] = _list(str(field.type), lists[_KEYS.get(field.name, field.name)])
    except KeyError as error:
        raise LexiconError(f"{_FILES}: the list {error} is missing") from error
    if len(lists) + 2 != len(known):  # and the cardinals, and first names folded
        raise LexiconError(f"{_FILES}: an unknown list")
    return Words(**known)  # type: ignore[arg-type]


def _list(kind: str, cell: str) -> object:
    """A list of the files in the form of its field: phrases, endings, or words as written or folded."""
    if kind == "Phrases":
        return _phrases(cell)
    if kind.startswith("tuple"):
        return tuple(sorted(_folded(cell)))
    return frozenset(_split(cell)) if kind == "Written" else _folded(cell)
