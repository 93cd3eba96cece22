"""The label of an unknown name by its own words and by the names around it: "INS Taragiri", "Koda-Presse"."""

from __future__ import annotations

from pipeline.stages.entities.beside import UNKNOWN
from pipeline.stages.entities.chain import OF
from pipeline.stages.entities.gazetteer import adjective_country, load_gazetteer
from pipeline.stages.entities.spans import OF_LEXICON, Name, Taken, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_CONFEDERATION = "Confédération"
_DEFINITE = frozenset({"le", "la", "l", "du", "au"})
_NUMERALS = frozenset({"II", "III", "IV", "V", "VI", "VII"})
_NEAR = 12
"""Words around a ship in which a word of the sea stands."""
_LONGEST_SIGNATURE = 4
_SHORTEST_START = 3
"""Letters, at least, before the capital inside a coined word."""
_LONG_COMPANY = 7
"""Letters, at least, of a word that is a company's by its end."""
_CAPITAL_INSIDE = ("Kwa", "Mac", "Van", "San", "Les", "Des", "Lac", "Mont", "Saint", "Fitz", "Amma", "Thaba")
"""What places have before a capital inside their name."""


def label_by_shapes(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Give unknown names the label that their words say."""
    _take_states(tokens, taken, words)
    names = taken.names()
    tails = _tails_of_persons(tokens, names)
    for index, name in enumerate(names):
        if name.step not in UNKNOWN or (name.entry is not None and not name.entry.weak):
            continue
        ship = _ship(tokens, taken, words, name)
        if ship is not None:
            taken.take(ship)
            continue
        label = _by_words(tokens, words, name) or _by_others(tokens, words, names, index, tails)
        if label and label != name.label:
            taken.take(name.with_(label=label, country="", role=None, step="shape"))


def _take_states(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Take what a state is called alone: "la politique étrangère du Royaume"; the Confederation of a Swiss text."""
    swiss = {name.country for name in taken.names()} & {"CH"}
    for index in tokens.capitals:
        word = tokens.words[index]
        known = word in words.states_alone or (swiss and word == _CONFEDERATION)
        if not known or not index:
            continue
        owner = taken.at(index)
        if tokens.folds[index - 1] not in _DEFINITE or _goes_on(tokens, words, index + 1) or tokens.capital_line[index]:
            continue
        if owner is None or (owner.last - owner.first == 1 and owner.label != "LOC" and owner.entry is None):
            taken.take(Name(index, index + 1, "LOC", "state"))


def _goes_on(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether a complement follows that makes a longer name of a word, or an adjective of origin."""
    if index >= len(tokens) or tokens.gaps[index] not in {" ", "-", "'"}:
        return False
    return tokens.folds[index] in OF or tokens.words[index][0].isupper() or words.is_adjective(tokens.words[index])


def _ship(tokens: Tokens, taken: Taken, words: Words, name: Name) -> Name | None:
    """A ship with the letters before its name: "l'[INS Taragiri]", "le [HMAS Warramunga]"."""
    first = name.first
    if (
        first
        and tokens.words[first - 1] in words.ship_letters
        and tokens.gaps[first] == " "
        and taken.free(first - 1, first)
    ):
        first -= 1
    letters = tokens.words[first]
    if letters not in words.ship_letters or name.last - first < 2 or tokens.words[first + 1].isupper():
        return None
    if letters in words.letters_of_bodies_too:
        near = set(tokens.folds[max(0, first - _NEAR) : name.last + _NEAR])
        if near.isdisjoint(words.at_sea):
            return None
    return Name(first, name.last, "MISC", "shape")


def _by_words(tokens: Tokens, words: Words, name: Name) -> str:
    """What the words of a name say of it, "" for nothing."""
    last_word = tokens.words[name.last - 1]
    if name.label in {"PER", "LOC"} and _is_led(tokens, words, name):
        return "ORG"
    if name.last - name.first < 2:
        if name.label in {"PER", "LOC"} and _is_storm(tokens, words, name):
            return "MISC"
        if name.label == "LOC" and _is_coined(last_word):
            return "ORG"
        return "ORG" if name.label in {"PER", "LOC"} and _is_firm(tokens, words, name) else ""
    opening = tokens.words[name.first]
    if name.label in {"PER", "LOC"} and opening in words.foreign_heads:
        return "ORG"
    bare = name.label == "PER" and name.step == "model" and name.role is None and opening not in words.given
    if bare and (opening in words.foreign_places or last_word in words.foreign_place_tails):
        return "LOC"
    if name.label != "PER" and (_has_surname(tokens, words, name) or _has_double_name(tokens, words, name)):
        return "PER"
    if name.label in {"MISC", "PER", "LOC"} and _is_national_company(tokens, words, name):
        return "ORG"
    if name.label in {"PER", "LOC"} and last_word in words.english_bodies:
        return "ORG"
    if name.label == "LOC" and last_word in words.after_place and tokens.gaps[name.last - 1] == " ":
        return "ORG"  # "Côte d'Ivoire Énergies"
    unknown = name.step == "model" and name.role is None and (name.label == "MISC" or opening not in words.given)
    stroke = tokens.words[name.last - 2] == "A" and last_word == "S" and tokens.gaps[name.last - 1] == "/"  # "A/S"
    if name.label in {"MISC", "PER", "LOC"} and unknown and (stroke or last_word in words.ends_of_companies):
        return "ORG"
    if name.label in {"ORG", "PER"} and last_word in words.foreign_events:
        return "MISC"
    if name.label == "LOC" and last_word in _NUMERALS and _is_place(tokens, name.first, name.last - 1):
        return "MISC"  # "depuis Paris III"
    if name.label not in {"LOC", "MISC"}:
        return ""
    if last_word in words.press_words and tokens.words[name.first][0].isupper():
        return "ORG"
    if name.label == "LOC" and any(tokens.words[i] in words.trades_of_bodies for i in range(name.first + 1, name.last)):
        return "ORG"
    return "ORG" if _is_branch(tokens, words, name) else ""


def _is_led(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether somebody founds or owns an unknown name that begins with no first name: "fondatrice de Savanna Verde"."""
    first = name.first
    known = name.entry is not None or name.role is not None or tokens.words[first] in words.given
    if known or first < 2 or name.step != "model" or tokens.folds[first - 1] not in {"de", "d"}:
        return False
    return tokens.folds[first - 2] in words.of_companies and tokens.gaps[first] in {" ", "'"}


def _is_storm(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether one word without a surname does what storms do: "après Berylla, qui a ravagé l'île"."""
    verb = name.last + (name.last < len(tokens) and tokens.folds[name.last] == "qui")
    if name.entry is not None or name.role is not None or verb + 1 >= len(tokens):
        return False
    had = tokens.folds[verb] in {"a", "avait"} and tokens.gaps[verb] == " "
    alone = tokens.gaps[name.first] not in {"-", ". "} and tokens.gaps[name.last] in {" ", ", "}
    return had and alone and tokens.folds[verb + 1] in words.devastating


def _is_coined(word: str) -> bool:
    """Whether a word has a capital inside as no place has: "AéroLaval", but "KwaDukuza", "McMurdo"."""
    inner = next((i for i in range(_SHORTEST_START, len(word)) if word[i].isupper() and word[i - 1].islower()), 0)
    return inner > 0 and word[0].isupper() and not word.startswith(_CAPITAL_INSIDE)


def _is_firm(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether one unknown word ends like a company's: "Zernostroï", "Agrochim"."""
    word, folded = tokens.words[name.first], tokens.folds[name.first]
    known = name.entry is not None or word in words.given or word in words.surnames
    return not known and len(word) >= _LONG_COMPANY and folded.endswith(words.endings_of_firms)


def _has_surname(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether two words stand alone of which the second ends like a surname: "Ýmir Steingrímsson"."""
    first = name.first
    if name.last - first != 2 or name.entry is not None or name.step != "model" or tokens.gaps[first + 1] != " ":
        return False
    titled = tokens.words[first].istitle() and tokens.words[first + 1].istitle() and len(tokens.words[first + 1]) > 5
    if not titled or not tokens.folds[first + 1].endswith(words.surname_endings):
        return False
    before = tokens.folds[first - 1] if first else ""
    return not (before in words.determiners or before in words.nouns_of_bodies or before in words.naming_works)


def _has_double_name(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether two first names with a hyphen end a name of three words: "Wideline Pierre-Louis"."""
    first, last = name.first, name.last
    if last - first != 3 or name.entry is not None or name.step != "model" or tokens.gaps[last - 1] != "-":
        return False
    both = tokens.words[first + 1] in words.given and tokens.words[first + 2] in words.given
    noun = tokens.folds[first] in words.place_context or words.places.at(tokens.folds, first)
    return both and tokens.gaps[first + 1] == " " and tokens.words[first].istitle() and not noun


def _is_national_company(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether a company is called by its nationality: "la Camerounaise d'électricité rurale"."""
    first = name.first
    if first == 0 or tokens.folds[first - 1] not in {"la", "l"} or tokens.folds[first + 1] not in {"de", "d", "des"}:
        return False
    small = first + 2 < name.last and tokens.words[first + 2].islower()
    return small and tokens.folds[first].endswith("e") and adjective_country(tokens.words[first].lower()) != ""


def _is_branch(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether a name is an unknown word before a country: "Orizon Togo"."""
    first = tokens.words[name.first]
    if (
        name.last - name.first != 2
        or tokens.gaps[name.first + 1] != " "
        or first in words.common
        or first in words.fields
    ):
        return False
    known = words.works.at(tokens.folds, name.first) or tokens.folds[name.first] in words.place_context
    if known or first in words.before_states or _is_place(tokens, name.first, name.last):
        return False
    entry = load_gazetteer().lookup(tokens.words[name.last - 1])
    state = entry is not None and entry.kind == "country"
    return state and load_gazetteer().lookup(first) is None and len(first) > 2


def _is_place(tokens: Tokens, first: int, last: int) -> bool:
    entry = load_gazetteer().lookup(words_of(tokens, first, last))
    return entry is not None and entry.label == "LOC"


def _by_others(tokens: Tokens, words: Words, names: list[Name], index: int, tails: frozenset[tuple[str, ...]]) -> str:
    """What the names before and behind, or the words between them, say of a name."""
    name = names[index]
    if name.label in {"ORG", "LOC", "MISC"} and tuple(tokens.folds[name.first : name.last]) in tails:
        before = tokens.folds[name.first - 1] if name.first else ""
        score = name.last < len(tokens) and tokens.words[name.last][0].isdigit()  # "battu Viry 5-2"
        if before not in {"le", "la", "chez", "groupe", "a", "de", "d", "du"} and not score:
            return "PER"
    if name.label in OF_LEXICON and _signs(tokens, words, name):
        return "PER"
    if name.label == "ORG" and _presides(tokens, words, name):
        return "PER"
    if name.label == "LOC" and _is_introduced(tokens, words, name):
        return "PER"
    if name.label == "ORG" and index and _joins_place(tokens, names[index - 1], name):
        return "LOC"
    if name.label == "PER" and name.role is None and _is_held_at(tokens, words, name):
        return "LOC"
    return ""


def _tails_of_persons(tokens: Tokens, names: list[Name]) -> frozenset[tuple[str, ...]]:
    """The surnames of the persons of an article: of one word, or of two behind a particle."""
    tails = set()
    for name in names:
        if name.label == "PER" and name.last - name.first > 1:
            for start in range(name.first + 1, name.last):
                if tokens.words[start][0].isupper():
                    tails.add(tuple(tokens.folds[start : name.last]))
    return frozenset(tails)


def _signs(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether two words or three that nothing follows stand on the last line: who signs."""
    if (
        name.last != len(tokens)
        or not 2 <= name.last - name.first < _LONGEST_SIGNATURE
        or "\n" not in tokens.gaps[name.first]
    ):
        return False
    return all(
        tokens.words[i].istitle()
        and tokens.words[i] not in words.common
        and tokens.words[i] not in words.fields
        and not words.bodies.at(tokens.folds, i)
        for i in range(name.first, name.last)
    )


def _presides(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether two capitalised words without an article preside or lead: "un comité présidé par Teva Manutahi"."""
    first = name.first
    if name.last - first != 2 or first < 2 or tokens.folds[first - 1] != "par" or tokens.gaps[first] != " ":
        return False
    titled = all(tokens.words[i].istitle() for i in range(first, name.last)) and tokens.gaps[first + 1] == " "
    return titled and tokens.folds[first - 2] in words.presided and not words.bodies.at(tokens.folds, first)


def _is_introduced(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether an office stands before the comma of a name whose first word is a place: "la présidente de la Ligue,
    Islande Bontemps, s'est réjouie"."""
    first, last = name.first, name.last
    if last - first != 2 or tokens.gaps[first] != ", " or tokens.gaps[first + 1] != " " or last >= len(tokens):
        return False
    if tokens.gaps[last] != ", " or not all(tokens.words[i].istitle() for i in range(first, last)):
        return False
    if _is_place(tokens, first, last) or not _is_place(tokens, first, first + 1) or _is_place(tokens, first + 1, last):
        return False
    for index in range(first - 1, max(0, first - _NEAR), -1):
        if words.offices.at(tokens.folds, index):
            return True
        if tokens.gaps[index] not in {" ", "'", "-"} or tokens.folds[index] in words.acting_verbs - OF:
            return False
    return False


def _joins_place(tokens: Tokens, before: Name, name: Name) -> bool:
    """Whether one unknown word is joined to a place by the same preposition: "de Palanca et d'Ocnita"."""
    index = name.first - 1
    if name.last - name.first > 1 or before.label != "LOC" or before.first < 1 or tokens.words[name.first].isupper():
        return False
    if tokens.folds[index] not in OF | {"a"} or tokens.folds[index] in {"du", "des"} or index - 1 < before.last:
        return False
    same = tokens.folds[before.first - 1] == tokens.folds[index] or {
        tokens.folds[before.first - 1],
        tokens.folds[index],
    } <= {"de", "d"}
    return same and before.last == index - 1 and tokens.folds[index - 1] in {"et", "ou"}


def _is_held_at(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether "prévue à", "passera par", "via" or the like stands before a name, which is then a place's."""
    index = name.first - 1
    if index < 1 or tokens.gaps[name.first] != " ":
        return False
    before, folded = tokens.folds[index - 1], tokens.folds[index]
    if folded == "via" or (folded == "depuis" and name.last - name.first == 1):
        return tokens.words[name.first] not in words.surnames
    if folded in OF and before in words.leaving and name.last - name.first == 1:
        word = tokens.words[name.first]
        return name.step == "model" and word not in words.given and word not in words.surnames
    return (folded == "a" and before in words.placed) or (folded == "par" and before in words.passing)
