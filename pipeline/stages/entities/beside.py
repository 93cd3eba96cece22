"""The label of an unknown name by the noun beside it: "le navire Marama", "la clinique Wawa Kusi", "Nordjob, programme
de mobilité", "à bord du Marama". Such a noun is nearly always right, so that it goes before rules and model."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.entities.chain import ARTICLES, INDEFINITE, OF, ORDINAL
from pipeline.stages.entities.gazetteer import adjective_at
from pipeline.stages.entities.spans import OF_LEXICON, Name, Taken, are_listed
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

UNKNOWN = frozenset({"model", "run", "person", "repeat", "compound"})
"""Steps that find a name without knowing it."""
BUILT = frozenset({"built", "bracket"})
"""Steps that build a name of common words."""
_BETWEEN = frozenset({" ", ' "', ' " ', " «", " « ", " “"})
"""What stands between a noun and the name that it introduces."""
_OPENING_LIST = frozenset({", ", " (", " : ", ": ", " - ", " – ", " — "})
"""What stands between a plural noun and the list of its names."""
_LINES = frozenset({"-", "–", " - ", " – "})
_AT = frozenset({"a", "en"})
_HIS = frozenset({"son", "sa", "leur", "notre"})
"""What opens an apposition that says whose thing a name is."""
_DEFINITE = frozenset(
    {"le", "la", "l", "du", "au", "un", "une", "ce", "cette", "nouveau", "nouvelle", "grand", "grande"}
)
_THE = frozenset({"le", "l", "du", "au"})
_BEFORE_NOUN = 3
"""Words behind a name between which and the comma an article and adjectives may stand."""
_NAMES = (2, 3)
"""Words of a name that may be a person's."""
_LONGEST_NOUN = 3
"""Words of a noun of places."""


def label_by_nouns(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Give unknown names the label that the noun beside them says."""
    for name in list(_said(tokens, taken, words)):
        taken.take(name)


def _said(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """The names whose label a noun says, with that label; those joined to a name behind a plural go with it."""
    listed = ""
    before: Name | None = None
    for name in taken.names():
        known = name.entry is not None and name.entry.kind != "person"
        if not known and name.step in BUILT and (label := _by_head(tokens, words, name)) not in {"", name.label}:
            yield name.with_(label=label, country="", step="beside")
        bearer = _bearer(tokens, words, name)
        if bearer is not None:
            yield bearer
            listed, before = "", name
            continue
        pipe = name.entry is not None and _by_noun_of_place(tokens, words, name)  # "le gazoduc Enrico-Mattei"
        if known and _is_vessel(tokens, words, name):
            yield name.with_(label="MISC", country="", role=None, entry=None, entity="", step="beside")
            listed, before = "", name
            continue
        if (known or name.step not in UNKNOWN or _is_officer(tokens, words, name)) and not (pipe and not known):
            listed, before = "", name
            continue
        label, plural = _by_noun_before(tokens, words, name)
        if not label and listed and before is not None and are_listed(tokens, before, name):
            label, plural = listed, True
        elif not label:
            label, plural = _by_plural_before(tokens, words, name), True
        listed, before = (label if plural else ""), name
        label = label or _by_noun_behind(tokens, words, name) or _by_noun_of_place(tokens, words, name)
        label = label or _by_head(tokens, words, name) or ("MISC" if _sails(tokens, words, name) else "")
        label = label or ("PER" if _holds_office(tokens, words, name) else "")
        if label:
            same = label == name.label
            yield name.with_(step="beside") if same else name.with_(label=label, country="", role=None, step="beside")


def _bearer(tokens: Tokens, words: Words, name: Name) -> Name | None:
    """What bears a person's name, with its noun: "du [barrage Julius Nyerere]", "au [lycée technique Awa Keïta]", but
    not "le directeur du stade Paul Ba"."""
    first = name.first
    if name.label != "PER" or name.role is not None or name.last - first < 2 or tokens.gaps[first] != " ":
        return None
    noun = first - 1
    while noun > first - 3 and words.is_adjective(tokens.words[noun]):
        noun -= 1
    if noun < 1 or not tokens.words[noun].islower() or tokens.folds[noun - 1] not in _DEFINITE:
        return None
    place = words.bearing_places.at(tokens.folds, noun) == 1
    school = tokens.folds[noun] in words.bearing_bodies
    if not (place or school) or any(words.offices.at(tokens.folds, i) for i in range(max(0, noun - 4), noun)):
        return None
    label = "LOC" if place else "ORG"
    return name.with_(first=noun, label=label, country="", entry=None, entity="", step="beside")


def _is_vessel(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether a ship bears the name of a known place: "la drague Volta", but no line: "le bac Koda-Lomé"."""
    first = name.first
    if name.label != "LOC" or first < 2 or tokens.folds[first - 1] not in words.vessels or tokens.gaps[first] != " ":
        return False
    return name.last >= len(tokens) or tokens.gaps[name.last] not in _LINES


def _sails(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether a name with an article does what only ships do: "le Galaxie Maru reste mouillé"."""
    if name.label == "MISC" or not name.first or tokens.folds[name.first - 1] not in {"le", "la", "l", "du"}:
        return False
    for index in range(name.last, min(name.last + _BEFORE_NOUN, len(tokens))):
        if tokens.gaps[index] not in {" ", "'"}:
            return False
        if tokens.folds[index] in words.sailing:
            return True
    return False


def _holds_office(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether an office without an article stands behind two or three capitalised words: "[Neema Odhiambo], analyste
    au cabinet Koda"."""
    size, behind = name.last - name.first, name.last
    if name.label not in OF_LEXICON or name.step != "model" or size not in _NAMES or behind >= len(tokens):
        return False
    if tokens.gaps[behind] != ", " or not tokens.words[behind].islower() or not words.offices.at(tokens.folds, behind):
        return False
    if words.bodies.at(tokens.folds, name.first) or words.works.at(tokens.folds, name.first):
        return False
    return all(
        tokens.words[index].istitle()
        and tokens.words[index] not in words.common | words.foreign_bodies
        and (index == name.first or tokens.gaps[index] in {" ", "-"})
        for index in range(name.first, name.last)
    )


def _by_plural_before(tokens: Tokens, words: Words, name: Name) -> str:
    """The label that a plural noun says whose comma or bracket opens a list: "deux câbles, [Main One] et Ace"."""
    article = name.first > 1 and tokens.folds[name.first - 1] in {"le", "la", "l"}
    noun = name.first - 1 - article
    if noun < 1 or tokens.gaps[noun + 1] not in _OPENING_LIST or not tokens.folds[noun].endswith("s"):
        return ""
    if not tokens.words[noun].islower() or name.last + 1 >= len(tokens) or tokens.words[name.first].islower():
        return ""
    if tokens.folds[name.last] != "et" and tokens.gaps[name.last] != ", ":
        return ""
    if tokens.folds[noun] in words.naming_works:
        return "MISC"
    return "ORG" if tokens.folds[noun] in words.naming_bodies and name.label != "PER" else ""


def _is_officer(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether a person has an office behind the name, or one before a known first name: "le chef du parti Paul Ba"."""
    return name.role is not None and (name.role[0] >= name.last or tokens.words[name.first] in words.given)


def _by_noun_before(tokens: Tokens, words: Words, name: Name) -> tuple[str, bool]:
    """The label that the noun before a name says, and whether the noun is a plural."""
    index = name.first - 1
    if index < 1 or not tokens.words[name.first][0].isupper():
        return "", False
    if tokens.gaps[name.first] in {" ", "'"} and _aboard(tokens, index):
        return "MISC", False
    if _is_honour(tokens, words, name):
        return "MISC", False
    if tokens.gaps[name.first] not in _BETWEEN:
        return "", False
    if _is_made(tokens, words, name) or _publishes(tokens, words, name):
        return "ORG", False
    noun = _noun(tokens, words, index)
    if noun < 0 and index > 1 and _is_copy(tokens, words, name):
        return "MISC", False
    if noun < 0 and index > 1 and tokens.folds[index - 1] in OF and tokens.folds[index] not in words.determiners:
        # "le navire de recherche Marama"; a person stays one: "le chef du groupe de travail Paul Ba"
        noun = -1 if name.label == "PER" else _noun(tokens, words, index - 2)
    if noun < 0:
        return "", False
    folded = _compound(tokens, noun + 1) if tokens.gaps[noun + 1] == "-" else tokens.folds[noun]
    thing = folded in words.naming_works and name.label != "PER"  # "un échographe de marque Sonova"
    if tokens.folds[noun - 1] in {"de", "d"} and not thing:  # "général de brigade", "chef d'équipe"
        return "", False
    work = folded in words.naming_works or tokens.folds[noun] in words.naming_works
    return ("MISC" if work else "ORG"), folded.endswith("s")


def _publishes(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether "maison d'édition" or the like stands before a name."""
    index = name.first - 1
    made = index > 1 and tokens.folds[index - 1] in OF and tokens.folds[index] in words.trades_of_houses
    return made and tokens.folds[index - 2] in {"maison", "maisons"}


def _is_made(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether a maker's trade stands before one unknown word: "le pharmacien Krivka", "le géant gazier Norsund"."""
    word = tokens.words[name.first]
    if name.last - name.first > 1 or word in words.given or word in words.surnames:
        return False
    made = False
    for index in range(name.first - 1, max(-1, name.first - 5), -1):
        if tokens.folds[index] in _THE:
            return made
        maker = words.makers.at(tokens.folds, index) > 0
        if maker and tokens.folds[index] in words.vessels and tokens.folds[index - 2] in {"par", "bord", "cargaison"}:
            return False  # "par le pétrolier Marama"
        if not (maker or words.is_adjective(tokens.words[index])) or tokens.gaps[index + 1] != " ":
            return False
        made = made or maker
    return False


def _noun(tokens: Tokens, words: Words, index: int) -> int:
    """The noun at ``index`` or before at most two adjectives there that says what a name behind it is; -1 for none."""
    for _ in range(3):
        if index < 1 or not tokens.words[index].islower():
            return -1
        if tokens.gaps[index] == "-" and _names(words, _compound(tokens, index)):
            return index - 1  # "sous-marin", "brise-glace"
        if tokens.gaps[index] == "-" and _names(words, tokens.folds[index - 1]):
            index -= 1  # "navire-école", "assureur-crédit"
        if _names(words, tokens.folds[index]):
            return index
        if tokens.gaps[index] != " " or not words.is_adjective(tokens.words[index]):
            return -1
        index -= 1
    return -1


def _is_copy(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether a showing or doses of something are meant: "une projection de Yorlen", "200 flacons d'Hemavir"."""
    index = name.first - 1
    word = tokens.words[name.first]
    known = word in words.given or word in words.surnames or (name.last - name.first > 1 and name.label == "PER")
    return not known and tokens.words[index] in {"de", "d"} and tokens.folds[index - 1] in words.copies


def _is_honour(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether an order is meant that somebody is given: "décoré de l'Étoile du fleuve"."""
    index = name.first - 1
    article = index > 1 and tokens.folds[index] in {"la", "l"} and tokens.folds[index - 1] == "de"
    return article and name.label == "ORG" and tokens.folds[index - 2] in words.honoured


def _names(words: Words, noun: str) -> bool:
    """Whether a noun says what a name behind it is."""
    return noun in words.naming_works or noun in words.naming_bodies


def _compound(tokens: Tokens, index: int) -> str:
    """The noun of two words with a hyphen that ends at ``index``."""
    return f"{tokens.folds[index - 1]}-{tokens.folds[index]}"


def _by_head(tokens: Tokens, words: Words, name: Name) -> str:
    """The label that a name's own head says, where more than the head belongs to it: "[Volontaires pour] la paix"."""
    if name.label not in OF_LEXICON or tokens.words[name.first].islower():
        return ""
    before = tokens.words[name.first - 1] if name.first and tokens.gaps[name.first] == " " else ""
    if tokens.folds[name.first] in words.gatherings and (ORDINAL.match(before) or before.endswith("ième")):
        return "MISC"
    if tokens.folds[name.first : name.first + 1] == ["forum"] and _is_national_forum(tokens, name):
        return "ORG"
    for heads, label in ((words.heads_of_bodies, "ORG"), (words.heads_of_works, "MISC")):
        if 0 < heads.at(tokens.folds, name.first) < name.last - name.first:
            return label
    return ""


def _is_national_forum(tokens: Tokens, name: Name) -> bool:
    """Whether a forum is a society of one country for something: "Forum tunisien pour les droits économiques"."""
    national = name.last - name.first > _BEFORE_NOUN and adjective_at(tokens, name.first + 1)
    return bool(national) and tokens.folds[name.first + 2] in {"pour", "des"}


def _by_noun_of_place(tokens: Tokens, words: Words, name: Name) -> str:
    """LOC where the noun of a place stands right before a name: "le gazoduc Enrico-Mattei", "au stade Lo"."""
    if tokens.gaps[name.first] != " " or not tokens.words[name.first][0].isupper():
        return ""
    for length in range(1, min(_LONGEST_NOUN, name.first) + 1):
        noun = name.first - length
        if words.naming_places.at(tokens.folds, noun) == length and tokens.words[noun].islower():
            person = name.label == "PER" and name.last - name.first > 1 and tokens.gaps[name.first + 1] != "-"
            return "" if person else "LOC"
    return ""


def _aboard(tokens: Tokens, index: int) -> bool:
    """Whether "à bord du" or "à bord de l'" ends at a word."""
    if tokens.folds[index] in ARTICLES:
        index -= 1
        if tokens.folds[index] != "de":
            return False
    elif tokens.folds[index] != "du":
        return False
    return index > 1 and tokens.folds[index - 2 : index] == ["a", "bord"]


def _by_noun_behind(tokens: Tokens, words: Words, name: Name) -> str:
    """The label that a noun in apposition says: "Nordjob, programme de mobilité", "Seltek, filiale de …"."""
    index = name.last
    if index + 1 >= len(tokens) or tokens.gaps[index] != ", " or (name.label == "PER" and index - name.first > 1):
        return ""
    if tokens.words[name.first].islower():
        return ""  # "au musée Koda, une exposition …"
    before = tokens.folds[name.first - 1] if name.first and name.label == "LOC" else ""
    if before in _AT and tokens.folds[index] not in INDEFINITE:
        return ""
    one = tokens.folds[index] in INDEFINITE | _HIS
    if one or tokens.folds[index] in ARTICLES:
        index += 1
    while index < name.last + _BEFORE_NOUN and tokens.folds[index] in words.before_nouns:
        index += 1  # "une petite association"
    if not tokens.words[index].islower() and not tokens.words[index].isupper():
        return ""  # "(Martin, Radio Léman)"
    where = name.first > 0 and tokens.folds[name.first - 1] in _AT | {"au", "aux"}
    apposed = tokens.folds[index] in words.works_apposed and (one or index == name.last)
    apposed = apposed and name.label != "PER" and not where
    if (apposed or tokens.folds[index] in words.works_behind) and not words.bodies.at(tokens.folds, name.first):
        if index + 1 < len(tokens) and tokens.gaps[index + 1] == " " and tokens.words[index + 1][0].isupper():
            return ""  # "pour Koda Croisières, le voilier Marama"
        owned = name.first > 0 and tokens.folds[name.first - 1] in OF  # "le patron de Koda Télécom, le câble"
        return "" if owned and not one and index > name.last else "MISC"
    body = tokens.folds[index] in words.bodies_behind or (name.label == "LOC" and words.makers.at(tokens.folds, index))
    return "ORG" if body and (one or before not in OF) else ""
