"""The lexicon's single words, as sets of folded forms, and small tests of words on them."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from functools import lru_cache

from pipeline.errors import LexiconError
from pipeline.lexicon import load_toml
from pipeline.stages.entities.gazetteer import adjectives
from pipeline.stages.entities.tokens import _WORD, fold

Phrase = tuple[str, ...]


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
    """heads.toml, offices.toml and names.toml. All words are folded (lower case, no accents), but ``common``,
    ``fields``, ``place_fields``, ``plain_acronyms`` and ``capital_particles``, which are as written."""

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
    english_state_bodies: frozenset[str]
    bare_bodies: Phrases
    works: Phrases
    plain_works: Phrases
    places: Phrases
    places_with_de: Phrases
    place_context: frozenset[str]
    body_context: frozenset[str]
    work_context: frozenset[str]
    fields: frozenset[str]
    common: frozenset[str]
    determiners: frozenset[str]
    stop_words: frozenset[str]
    also_cities: frozenset[str]
    cardinals: frozenset[str]
    adjective_endings: tuple[str, ...]
    not_adjectives: frozenset[str]
    given: frozenset[str]
    given_folds: frozenset[str]
    surnames: frozenset[str]
    particles: frozenset[str]
    capital_particles: frozenset[str]
    commune_links: frozenset[str]
    opening_particles: frozenset[str]
    company_before: frozenset[str]
    sums: frozenset[str]
    members: frozenset[str]
    taking: frozenset[str]
    titled_bodies: frozenset[str]
    english_bodies: frozenset[str]
    english_works: frozenset[str]
    before_places: frozenset[str]
    trades: frozenset[str]
    clitics: frozenset[str]
    headline_words: frozenset[str]
    river_countries: frozenset[str]
    named_by_place: frozenset[str]
    texts: frozenset[str]
    capital_directions: frozenset[str]
    datives: frozenset[str]
    weak_verbs: frozenset[str]
    saying: frozenset[str]
    company_endings: tuple[str, ...]
    company_starts: tuple[str, ...]
    small_heads: Phrases
    units: Phrases
    parliaments: Phrases
    held: frozenset[str]
    owners: frozenset[str]
    nouns_of_places: frozenset[str]
    nouns_at_places: frozenset[str]
    place_fields: frozenset[str]
    infinitives: frozenset[str]
    plain_acronyms: frozenset[str]
    naming_small_works: frozenset[str]
    naming_small_bodies: frozenset[str]
    naming_works: frozenset[str]
    naming_bodies: frozenset[str]
    works_behind: frozenset[str]
    bodies_behind: frozenset[str]
    surname_nouns: frozenset[str]
    receiving: frozenset[str]
    after_place: frozenset[str]
    streets: frozenset[str]
    appositions: frozenset[str]
    before_bodies: frozenset[str]
    rivers: frozenset[str]
    routes: frozenset[str]
    work_institutions: frozenset[str]
    no_roles: Phrases
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
    clubs: frozenset[str]
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
    future_endings: tuple[str, ...]
    place_before: frozenset[str]
    place_nouns: frozenset[str]
    titling: frozenset[str]
    directions: frozenset[str]
    route_nouns: frozenset[str]
    foreign_bodies: frozenset[str]
    foreign_works: frozenset[str]
    institutions: frozenset[str]
    standing_institutions: frozenset[str]

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


@lru_cache(maxsize=1)
def load_words() -> Words:
    """The words. Raises :class:`LexiconError` for a missing or unknown key."""
    heads, offices, names, numbers = load_toml("heads"), load_toml("offices"), load_toml("names"), load_toml("numbers")
    try:
        words = Words(
            civilities=_phrases(offices["civilities"]),
            offices=_phrases(offices["heads"]),
            office_modifiers=_phrases(offices["modifiers"]),
            office_prefixes=_folded(offices["prefixes"]),
            office_adverbs=frozenset(fold(w) for w in _WORD.findall(offices["adverbs"])),
            bodies=_phrases(heads["body"]),
            lower_bodies=_phrases(heads["lower_body"]),
            strict_bodies=_phrases(heads["lower_strict"]),
            state_bodies=_phrases(heads["state"]),
            no_state=_folded(heads["no_state"]),
            english_state_bodies=frozenset(_split(heads["english_state_bodies"])),
            bare_bodies=_phrases(heads["bare"]),
            works=_phrases(heads["work"]),
            plain_works=_phrases(heads["plain_work"]),
            places=_phrases(heads["place"]),
            places_with_de=_phrases(heads["place_with_de"]),
            place_context=_folded(heads["place_context"]),
            body_context=_folded(heads["body_context"]),
            work_context=_folded(heads["work_context"]),
            fields=frozenset(_split(heads["fields"])),
            common=frozenset(_split(heads["common"]) + _split(heads["plain_acronyms"])),
            determiners=_folded(heads["determiners"]),
            stop_words=_folded(heads["stop_words"]),
            also_cities=frozenset(_split(heads["also_cities"])),
            cardinals=frozenset(fold(w) for table in ("cardinals", "tens", "hundred") for w in numbers[table])
            - {"un", "une"},
            adjective_endings=tuple(sorted(_folded(heads["adjective_endings"]))),
            not_adjectives=_folded(heads["not_adjectives"]),
            given=frozenset(names["given"].split()),
            given_folds=frozenset(fold(name) for name in names["given"].split()),
            surnames=frozenset(names["surnames"].split()),
            particles=_folded(names["particles"]),
            capital_particles=frozenset(_split(names["capital_particles"])),
            small_heads=_phrases(heads["small_heads"]),
            units=_phrases(heads["units"]),
            parliaments=_phrases(heads["parliaments"]),
            held=_folded(heads["held"]),
            owners=_folded(heads["owners"]),
            nouns_of_places=_folded(heads["nouns_of_places"]),
            nouns_at_places=_folded(heads["nouns_at_places"]),
            place_fields=frozenset(_split(heads["place_fields"])),
            infinitives=_folded(heads["infinitives"]),
            plain_acronyms=frozenset(_split(heads["plain_acronyms"])),
            naming_small_works=_folded(heads["naming_small_works"]),
            naming_small_bodies=_folded(heads["naming_small_bodies"]),
            naming_works=_folded(heads["naming_works"]),
            naming_bodies=_folded(heads["naming_bodies"]),
            works_behind=_folded(heads["works_behind"]),
            bodies_behind=_folded(heads["bodies_behind"]),
            surname_nouns=_folded(heads["surname_nouns"]),
            receiving=_folded(heads["receiving"]),
            after_place=frozenset(_split(heads["after_place"])),
            streets=_folded(heads["streets"]),
            appositions=_folded(heads["appositions"]),
            before_bodies=frozenset(_split(heads["before_bodies"])),
            rivers=_folded(heads["rivers"]),
            routes=_folded(heads["routes"]),
            work_institutions=frozenset(_split(heads["work_institutions"])),
            datives=_folded(heads["datives"]),
            weak_verbs=_folded(heads["weak_verbs"]),
            saying=_folded(heads["saying"]),
            company_endings=tuple(sorted(_folded(heads["company_endings"]))),
            company_starts=tuple(sorted(_folded(heads["company_starts"]))),
            capital_directions=frozenset(_split(heads["capital_directions"])),
            clitics=_folded(heads["clitics"]),
            headline_words=_folded(heads["headline_words"]),
            river_countries=_folded(heads["river_countries"]),
            named_by_place=_folded(heads["named_by_place"]),
            texts=_folded(heads["texts"]),
            members=_folded(heads["members"]),
            taking=_folded(heads["taking"]),
            titled_bodies=_folded(heads["titled_bodies"]),
            english_bodies=frozenset(_split(heads["english_bodies"])),
            english_works=frozenset(_split(heads["english_works"])),
            before_places=frozenset(_split(heads["before_places"])),
            trades=frozenset(_split(heads["trades"])),
            company_before=_folded(heads["company_before"]),
            sums=_folded(heads["sums"]),
            commune_links=_folded(names["commune_links"]),
            opening_particles=_folded(names["opening_particles"]),
            no_roles=_phrases(offices["no_roles"]),
            local_offices=_folded(heads["local_offices"]),
            not_places=_folded(heads["not_places"]),
            no_verbs=_folded(heads["no_verbs"]),
            before_nouns=_folded(heads["before_nouns"]),
            unity=_folded(heads["unity"]),
            before_demonyms=_folded(heads["before_demonyms"]),
            motion=_folded(heads["motion"]),
            private=_folded(heads["private"]),
            clubs=frozenset(_split(heads["clubs"])),
            months=_folded(heads["months"]),
            ministers=_phrases(offices["ministers"]),
            state_offices=_phrases(offices["state_offices"]),
            with_fields=_phrases(offices["with_fields"]),
            state_forms=_folded(heads["state_forms"]),
            posts=_folded(heads["posts"]),
            weekdays=_folded(heads["weekdays"]),
            parts=_folded(heads["parts"]),
            no_names=_phrases(heads["no_names"]),
            adverbials=_phrases(heads["adverbials"]),
            dated_events=_folded(heads["dated_events"]),
            traffic=_folded(heads["traffic"]),
            little=_folded(heads["little"]),
            federated=_folded(heads["federated"]),
            giving=_folded(heads["giving"]),
            acting_nouns=_folded(heads["acting_nouns"]),
            acting_before=_folded(heads["acting_before"]),
            acting_verbs=_folded(heads["acting_verbs"]),
            future_endings=tuple(sorted(_folded(heads["future_endings"]))),
            place_before=_folded(heads["place_before"]),
            place_nouns=_folded(heads["place_nouns"]),
            titling=_folded(heads["titling"]),
            directions=_folded(heads["directions"]),
            route_nouns=_folded(heads["route_nouns"]),
            foreign_bodies=frozenset(_split(heads["foreign_bodies"])),
            foreign_works=frozenset(_split(heads["foreign_works"])),
            institutions=frozenset(_split(heads["institutions"])),
            standing_institutions=frozenset(_split(heads["standing_institutions"])),
        )
    except KeyError as error:
        raise LexiconError(f"lexicon heads.toml, offices.toml or names.toml: the list {error} is missing") from error
    if len(heads) + len(offices) + len(names) + 2 != len(
        dataclass_fields(Words)
    ):  # and the cardinals, and first names folded
        raise LexiconError("lexicon heads.toml, offices.toml or names.toml: an unknown list")
    return words
