"""How far a built name goes on behind its head: adjectives, complements with "de", lists with "et"."""

from __future__ import annotations

import re

from pipeline.stages.entities.gazetteer import adjectives
from pipeline.stages.entities.schools import bears_a_name
from pipeline.stages.entities.spans import Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

LONGEST = 24
"""Words that a built name may have."""
PREPOSITIONS = frozenset({"de", "du", "des", "d", "pour", "contre"})
MORE_PREPOSITIONS = {"MISC": frozenset({"sur", "relative", "relatif"}), "ORG": frozenset({"sur"})}
ABROAD = frozenset({"a", "au", "aux", "en", "pres", "aupres"})
"""What may follow an embassy or a mission: the place where it is."""
ABROAD_HEADS = frozenset({"secretariat", "haut-commissariat", "ambassade", "consulat", "mission", "delegation"})
_RANKS = frozenset({"general", "generale", "honoraire", "permanente"})
"""What may stand behind such a head."""
ARTICLES = frozenset({"la", "le", "l", "les"})
OF = frozenset({"de", "du", "des", "d"})
"""What joins a noun, or a name, to the name before."""
INDEFINITE = frozenset({"un", "une"})
ORDINAL = re.compile(r"(?!Le\Z)(?:\d{1,4}|[IVXL]{1,6})(?:e|re|er|ème|ᵉ)\Z")
YEAR = re.compile(r"(?:19|20)\d\d\Z")
_IN_FAVOUR = ["en", "faveur"]
RELATING = frozenset({"relatif", "relatifs", "relative", "relatives"})
_SPANS = frozenset({"mois", "annee", "annees", "semestre", "trimestre", "exercice", "periode", "semaine"})
"""Nouns for how long somebody leads a body, folded."""
VERB_ENDINGS = ("er", "ir", "oir")
NOUNS_LIKE_VERBS = frozenset({"mer", "fer", "hiver", "outre-mer", "foyer", "avenir", "loisir", "pouvoir", "espoir",
                              "plaisir", "cuir", "cancer", "savoir", "devoir", "chantier", "papier"})  # fmt: skip


def chain(tokens: Tokens, taken: Taken, words: Words, start: int, label: str) -> tuple[int, int, int]:
    """Follow adjectives and complements from word ``start``.

    Gives where the name ends, how many proper names it holds and how many fields of government.
    """
    folds, gaps, size = tokens.folds, tokens.gaps, min(len(tokens), start + LONGEST)
    head = folds[start - 1 - (start > 1 and folds[start - 1] in _RANKS)]
    prepositions = PREPOSITIONS | MORE_PREPOSITIONS.get(label, frozenset())
    if head in ABROAD_HEADS:
        prepositions = prepositions | ABROAD
    end = position = start
    names = fields = 0
    last_preposition = ""
    while position < size:
        gap = gaps[position]
        if gap not in {" ", "-", "'"} and not (
            gap == ", " and _list_goes_on(tokens, words, position, last_preposition)
        ):
            break
        if names and folds[position] in OF and bears_a_name(tokens, words, start - 1, position):
            break
        content, preposition = position, ""
        if folds[content] in RELATING and content + 1 < size and folds[content + 1] in {"a", "au", "aux"}:
            content += 2
            preposition = "a"
        elif folds[content] == "et" or gap == ", ":
            content = _after_and(tokens, taken, words, content + (folds[content] == "et"), last_preposition)
            if content < 0 or (label == "MISC" and _ends_in_name(tokens, taken, words, end, content)):
                break
        elif label == "MISC" and folds[content : content + 2] == _IN_FAVOUR and end > start:
            content += 2
        verb = content < size and tokens.words[content] == "a"  # "l'Union africaine au Togo [a remis]"
        if content < size and tokens.words[content].islower() and folds[content] in prepositions and not verb:
            preposition = folds[content]
            content += 1
        while (
            content < size
            and tokens.words[content].islower()
            and content > position
            and (folds[content] in ARTICLES or (preposition and folds[content] in INDEFINITE))
        ):
            content += 1
        if content >= size or (content > position and gaps[content] not in {" ", "'"}):
            break
        about = preposition == "sur" and position == start and is_of_text(tokens, words, start - 1)
        if label == "ORG" and (about or _is_span(tokens, preposition, content)):
            break
        if label == "MISC" and preposition == "sur" and end > start and _ends_in_place(tokens, taken, words, end, head):
            break
        if folds[position] == "sans" and position + 1 < size and tokens.words[position + 1].islower() and end > start:
            position = end = position + 2
            continue
        step = _content(tokens, taken, words, content, content > position or gap == ", ", gap, position == start)
        if step is None:
            break
        position, is_name, is_field = step
        names += is_name
        fields += is_field
        last_preposition = preposition or last_preposition
        end = position
    return end, names, fields


def is_of_text(tokens: Tokens, words: Words, head: int) -> bool:
    """Whether an institution that its head alone names stands behind a text of its, so that "sur" says what the text is
    about: "les conclusions du [Conseil] sur l'eau", but "un rapport du Groupe d'étude sur le Congo"."""
    of = head - 1 - (head > 1 and tokens.folds[head - 1] in ARTICLES)
    behind = of > 0 and tokens.folds[of] in OF and tokens.folds[of - 1] in words.texts_of_bodies
    return behind and tokens.words[head] in words.standing_institutions


def _is_span(tokens: Tokens, preposition: str, content: int) -> bool:
    """Whether "pour" says how long: "le président du Conseil [pour le mois d'octobre]"."""
    return preposition == "pour" and content < len(tokens) and tokens.folds[content] in _SPANS


def _ends_in_name(tokens: Tokens, taken: Taken, words: Words, end: int, content: int) -> bool:
    """Whether a proper name ends before word ``end`` and "et" joins a common noun to it, which is then no part of what
    it names: "l'Accord de Samoa [et de l'instrument de voisinage]"."""
    before = tokens.words[end - 1]
    if not before[0].isupper() or before in words.fields or before in words.common:
        return False
    noun = content
    while noun < len(tokens) and tokens.folds[noun] in OF | ARTICLES:
        noun += 1
    if noun + 2 < len(tokens) and tokens.folds[noun + 1] in OF and tokens.words[noun + 2][0].isupper():
        return False  # "pour les peuples de la Chine et des pays d'Asie"
    return noun < len(tokens) and tokens.words[noun].islower() and taken.at(noun) is None


def _is_pair(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether two capitalised words with a hyphen stand here that are no first names: "Logone-Bénoué"."""
    behind = index + 1
    return (
        behind < len(tokens)
        and tokens.gaps[behind] == "-"
        and tokens.words[behind][0].isupper()
        and not (tokens.words[index] in words.given and tokens.words[behind] in words.given)
    )


def _is_person(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether a first name and a surname stand here, who own the body and do not name it."""
    behind = index + 1
    return (
        tokens.words[index] in words.given
        and behind < len(tokens)
        and tokens.gaps[behind] == " "
        and tokens.words[behind][0].isupper()
        and tokens.words[behind] not in words.given
    )


def is_serial(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether a figure behind a name belongs to it ("Boeing 737"), and counts nothing ("Pertiwi Energi 15 %")."""
    if index + 1 >= len(tokens):
        return True
    gap, behind = tokens.gaps[index + 1], tokens.words[index + 1]
    if any(c in "%€$£" for c in gap):
        return False
    return gap != " " or not behind[0].isalnum() or behind[0].isupper() or tokens.folds[index + 1] in words.stop_words


def _ends_in_place(tokens: Tokens, taken: Taken, words: Words, end: int, head: str) -> bool:
    """Whether a text is named by its place already: "Accord de Toliara", signed "sur les contrôles"."""
    owner = taken.at(end - 1)
    return head in words.texts and (owner.label == "LOC" if owner is not None else tokens.words[end - 1][0].isupper())


def _content(
    tokens: Tokens, taken: Taken, words: Words, index: int, governed: bool, gap: str, after_head: bool
) -> tuple[int, bool, bool] | None:
    """One adjective, noun or name at ``index``; ``governed``: a preposition or "et" stands before it."""
    word, folded = tokens.words[index], tokens.folds[index]
    owner = taken.at(index)
    if owner is not None and owner.first == index and not (owner.entry is not None and owner.entry.weak):
        if owner.label == "PER" and after_head:
            return owner.last, True, False
        if owner.label == "PER" or (
            not governed
            and gap == " "
            and not (index > 1 and tokens.folds[index - 1] in words.place_context and not after_head)
            and not (
                owner.last < len(tokens) and YEAR.match(tokens.words[owner.last]) and tokens.gaps[owner.last] == " "
            )
            and owner.label == "LOC"
            and owner.entry is not None
            and owner.entry.kind in {"country", "capital"}
        ):
            last = _pair(tokens, taken, index)
            return (last, True, False) if last > owner.last else None
        return _pair(tokens, taken, index), True, False
    if word[0].isupper():
        if words.offices.at(tokens.folds, index) and word not in words.fields and not governed:
            return None
        last = index + 1
        if word in words.fields:
            return last, False, True
        if governed and not after_head and _is_person(tokens, words, index):
            return None
        if not governed and gap == " " and not (after_head or _is_pair(tokens, words, index)):
            return None
        while (
            last < len(tokens)
            and (tokens.gaps[last] in {"-", " "} or (tokens.gaps[last] == "'" and len(tokens.words[last - 1]) <= 2))
            and tokens.words[last][0].isupper()
            and (taken.free(last, last + 1) and not words.civilities.at(tokens.folds, last))
        ):
            last += 1
        return last, True, False
    if word[0].isdigit():
        return (
            (index + 1, True, False) if len(word) in {2, 4} and gap == " " and is_serial(tokens, words, index) else None
        )
    if governed:
        if folded in words.stop_words or folded in words.determiners or len(word) < 3:
            return None
        if folded in words.infinitives:
            return None
        if folded.endswith(VERB_ENDINGS) and not folded.endswith("ier") and folded not in NOUNS_LIKE_VERBS:
            return None
        behind = index + 1
        if (
            folded in words.before_nouns
            and behind < len(tokens)
            and tokens.gaps[behind] == " "
            and (tokens.words[behind].islower() and tokens.folds[behind] not in words.stop_words | words.determiners)
        ):
            behind += 1
        return behind, False, word.capitalize() in words.fields
    if gap == "-":
        return index + 1, False, False
    if index + 1 < len(tokens) and tokens.gaps[index + 1] == "-" and tokens.words[index + 1] in adjectives():
        return index + 2, False, False
    if words.is_adjective(word) and folded not in words.stop_words:
        return index + 1, False, False
    return None


def _pair(tokens: Tokens, taken: Taken, index: int) -> int:
    """The end of a name at ``index`` or of a hyphen pair of names ("Laos-Vietnam")."""
    owner = taken.at(index)
    last = owner.last if owner is not None else index + 1
    while last < len(tokens) and tokens.gaps[last] == "-":
        following = taken.at(last)
        last = following.last if following is not None else last + 1
    return last


def _after_and(tokens: Tokens, taken: Taken, words: Words, content: int, last_preposition: str) -> int:
    """Whether a name goes on behind "et" at ``content``: the same preposition again, or an article or noun that goes
    with the one before. Gives the place to read on, or -1."""
    if content >= len(tokens) or (tokens.gaps[content] not in {" ", "'"} and tokens.gaps[content] != ", "):
        return -1
    folded = tokens.folds[content]
    look = content
    if folded in PREPOSITIONS:
        if not last_preposition or last_preposition not in PREPOSITIONS:
            return -1
        look += 1
    while look < len(tokens) and tokens.folds[look] in ARTICLES:
        look += 1
    if look >= len(tokens) or (tokens.gaps[look] not in {" ", "'"} and look > content):
        return -1
    if folded in ARTICLES and last_preposition not in {"pour", "sur"} and tokens.words[look] not in words.fields:
        return -1
    owner = taken.at(look)
    if owner is not None and not (owner.entry is not None and owner.entry.weak) and folded not in PREPOSITIONS:
        return -1
    if owner is not None and owner.label == "LOC" and tokens.words[look] not in words.fields:
        return -1
    word = tokens.words[look]
    if word[0].isupper() and word not in words.fields:
        return -1
    if word[0].islower() and (look == content) and not words.is_adjective(word) and not last_preposition:
        return -1
    counted = last_preposition == "des" and word.endswith(("s", "x"))
    if words.offices.at(tokens.folds, look) and word[0].islower() and not counted:
        return -1
    if words.lower_bodies.at(tokens.folds, look) and word[0].islower():
        return -1
    listed = counted and tokens.gaps[content] == ", "
    if word.endswith(("é", "és", "ée", "ées")) and look == content and not words.is_adjective(word) and not listed:
        return -1
    return content


def _list_goes_on(tokens: Tokens, words: Words, index: int, last_preposition: str) -> bool:
    """Whether the comma before word ``index`` stands inside a name: "l'éducation, la science et la culture"."""
    if not last_preposition or index + 6 >= len(tokens):
        return False
    position = index
    if tokens.folds[position] in PREPOSITIONS:
        position += 1
    while tokens.folds[position] in ARTICLES:
        position += 1
    if position == index and last_preposition != "des":
        return False
    word = tokens.words[position]
    if word[0].isupper() and word not in words.fields:
        return False
    for behind in range(position + 1, position + 4):
        if tokens.gaps[behind] not in {" ", "'", ", "}:
            return False
        if tokens.folds[behind] == "et" and position == index:
            return tokens.words[behind + 1].islower() and tokens.folds[behind + 1] not in words.stop_words
        if tokens.folds[behind] == "et":
            return tokens.folds[behind + 1] in PREPOSITIONS | ARTICLES and (
                tokens.folds[behind + 1] == tokens.folds[index]
                or tokens.folds[index] in ARTICLES
                or tokens.folds[index] in PREPOSITIONS
            )
    return False
