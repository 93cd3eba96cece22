"""What the neighbours of a run of capitalised words say about it."""

from __future__ import annotations

from pipeline.stages.entities.chain import OF
from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.entities.personal import is_origin
from pipeline.stages.entities.spans import Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

PLACE_PREPOSITIONS = frozenset({"a", "en", "vers"})


def by_context(tokens: Tokens, taken: Taken, words: Words, first: int, last: int) -> str:
    """What the words before a run say about it, "" for nothing."""
    folds = tokens.folds
    if last < len(tokens) and tokens.gaps[last] == "-":
        behind = taken.at(last)
        if behind is not None and behind.label == "LOC":
            return "LOC"
    if not first:
        return ""
    gap, before = tokens.gaps[first], folds[first - 1]
    previous = taken.at(first - 1)
    if gap == "-" and previous is not None and previous.label == "LOC":
        return "LOC"
    if gap not in {" ", "'", "-"} and gap.strip(" ") not in {"«", '"'}:
        return ""
    if _like_the_one_before(tokens, taken, first):
        return "LOC"
    noun, of = first - 1, False
    while (
        noun >= 0
        and first - noun <= 4
        and folds[noun] in OF | {"la", "le", "l", "les"}
        and (tokens.gaps[noun + 1] in {" ", "'"} or noun == first - 1)
    ):
        of = of or folds[noun] in OF
        noun -= 1
    if noun >= 0 and (tokens.words[noun].islower() or tokens.words[noun] in {"PDG", "DG"}):
        found = _by_noun(tokens, words, noun, first, last, of)
        if found:
            return found
    if before in words.taking and gap == " " and last - first <= 2 and tokens.words[first] not in words.given:
        return "" if tokens.words[first].isupper() else "LOC"
    if before == "et" and previous is None and _between_places(tokens, taken, first):
        return "LOC"
    if _like_the_body_before(tokens, taken, first, last):
        return "ORG"
    if before in PLACE_PREPOSITIONS and gap in {" ", "'"} and not (first > 1 and folds[first - 2] in words.not_places):
        if before == "a" and _is_given(tokens, words, first - 1):
            return "" if last - first > 1 and gap == " " and "-" not in tokens.gaps[first + 1 : last] else "ORG"
        return "LOC" if before != "vers" or last - first == 1 else ""
    return ""


def _between_places(tokens: Tokens, taken: Taken, first: int) -> bool:
    """Whether a run is the second of two places: "entre Béchar et Gara Djebilet"."""
    place = taken.at(first - 2) if first > 2 else None
    return (
        place is not None
        and place.label == "LOC"
        and place.first > 0
        and tokens.folds[place.first - 1] == "entre"
        and tokens.gaps[first] == " "
    )


def _is_given(tokens: Tokens, words: Words, preposition: int) -> bool:
    """Whether "à" goes with a verb that gives to somebody: "confié les travaux à …", "a été remise à …"."""
    for index in range(preposition - 1, max(-1, preposition - 7), -1):
        if tokens.folds[index] in words.datives:
            return True
        if tokens.gaps[index + 1] not in {" ", "'", "-"} or tokens.folds[index] in {"dans", "qui"}:
            return False
        if tokens.folds[index] == "a" and index + 1 < preposition and tokens.words[index + 1][0].isupper():
            continue
    return False


def _like_the_body_before(tokens: Tokens, taken: Taken, first: int, last: int) -> bool:
    """Whether one unknown word is joined to a body by "et": "Rio Tinto et Simfer", "à Sogea et à Razel"."""
    index = first - 1
    if last - first > 3 or index < 1 or tokens.words[first] == tokens.words[first].upper():
        return False
    preposition = ""
    if tokens.folds[index] in {"a", "de", "d"}:
        preposition = tokens.folds[index]
        index -= 1
    elif tokens.folds[index] in {"la", "le", "l"} and index > 1:
        return _is_body_with_article(tokens, taken, index)
    if tokens.folds[index] != "et" or tokens.gaps[index + 1] != " " or tokens.gaps[index] != " ":
        return False
    body = taken.at(index - 1)
    return (
        body is not None
        and body.label == "ORG"
        and body.step in {"run", "gazetteer"}
        and (body.entry is None or body.entry.kind == "company")
        and (not preposition or (body.first > 0 and tokens.folds[body.first - 1] == preposition))
    )


def in_brackets(tokens: Tokens, index: int) -> str:
    """ORG where a word in brackets has the initials of the words before it: "syndicat autonome des … (Saes)"."""
    if not tokens.gaps[index].endswith("(") or tokens.text[tokens.ends[index] : tokens.ends[index] + 1] != ")":
        return ""
    letters = tokens.folds[index]
    if not 3 <= len(letters) <= 8:
        return ""
    start = index
    while start and index - start < 12 and tokens.gaps[start] in {" ", "'", "-", " (", ", "}:
        start -= 1
    position = index
    for letter in reversed(letters):
        position -= 1
        while position >= start and tokens.folds[position][0] != letter:
            position -= 1
        if position < start:
            return ""
    return "ORG"


def _is_body_with_article(tokens: Tokens, taken: Taken, article: int) -> bool:
    """Whether "et" and a body with its own article stand before the article of a run: "la BEAC et la Cosumaf"."""
    body = taken.at(article - 2)
    return (
        tokens.folds[article - 1] == "et"
        and tokens.gaps[article] == tokens.gaps[article - 1] == " "
        and body is not None
        and body.label == "ORG"
        and body.last == article - 1
        and body.first > 0
        and tokens.folds[body.first - 1] in {"la", "le", "l"}
    )


def company_shape(tokens: Tokens, words: Words, index: int) -> str:
    """ORG where a word is made as companies' names are: "Wiwsport", "Petrovietnam"."""
    word, folded = tokens.words[index], tokens.folds[index]
    if len(word) < 6 or word in words.given or word in words.surnames or word.isupper():
        return ""
    if folded.endswith(words.company_endings) or (folded.startswith(words.company_starts) and len(word) > 7):
        return "ORG"
    return ""


def body_by_its_deeds(tokens: Tokens, words: Words, index: int) -> str:
    """ORG where one word behind an article acts or is acted with: "la Somaïr promet", "par la Sunat"."""
    if index < 2 or tokens.gaps[index] not in {" ", "'"} or tokens.words[index].isupper():
        return ""
    before, article = tokens.folds[index - 2], tokens.folds[index - 1]
    if article == "la" and before in {"a", "par", "avec", "selon", "pour", "contre"} and tokens.gaps[index - 1] == " ":
        return "ORG"
    if article == "le" and before in {"par", "avec", "selon"} and tokens.gaps[index - 1] == " ":
        return "ORG"
    behind = index + 1
    if article in {"le", "la", "l"} and behind < len(tokens) and tokens.gaps[behind] == " ":
        folded = tokens.folds[behind]
        return "ORG" if folded in words.acting_verbs and folded not in words.weak_verbs else ""
    return ""


def _by_noun(tokens: Tokens, words: Words, noun: int, first: int, last: int, of: bool) -> str:
    folds = tokens.folds
    steps = 0
    near = noun
    if tokens.gaps[noun] == "-" and noun > 1:
        noun -= 2
    while (
        noun > 0
        and steps < 2
        and words.is_adjective(tokens.words[noun])
        and tokens.gaps[noun] == " "
        and (folds[noun] not in words.body_context and folds[noun] not in words.work_context)
    ):
        noun -= 1
        steps += 1
    if of and folds[near] in words.members and last - first <= 2 and tokens.words[first] not in words.given:
        return "ORG"
    if near == first - 1 and folds[near] in words.surname_nouns and last - first == 1 and near == noun:
        return "" if tokens.words[first].isupper() else "PER"
    if near == first - 1:
        if folds[noun] in words.body_context:
            return "ORG"
        if folds[noun] in words.work_context:
            return "MISC"
        if folds[noun] in words.directions:
            return ""
        return "LOC" if folds[noun] in words.place_context and last - first <= 3 else ""
    if (
        of
        and (words.offices.at(folds, near) or words.offices.at(folds, noun))
        and folds[near] not in words.place_context
        and (folds[noun] not in words.place_context)
    ):
        if folds[near] in words.local_offices or folds[noun] in words.local_offices:
            return "LOC"
        return "ORG" if last - first == 1 and tokens.words[first] not in words.given else ""
    return "LOC" if of and (folds[noun] in words.place_context or folds[near] in words.place_context) else ""


def _like_the_one_before(tokens: Tokens, taken: Taken, first: int) -> bool:
    """Whether a run goes with a place before it: "de Lao Bao et de Bo Y", "à Adré, à Farchana"."""
    index = first - 1
    if tokens.folds[index] not in OF | {"a"}:
        return False
    joint = index - 1
    if joint < 0:
        return False
    if tokens.folds[joint] in {"et", "ou"}:
        joint -= 1
    elif tokens.gaps[index] != ", ":
        return False
    previous = taken.at(joint)
    return (
        previous is not None
        and previous.label == "LOC"
        and previous.first > 0
        and (
            tokens.folds[previous.first - 1] == tokens.folds[index]
            or {tokens.folds[previous.first - 1], tokens.folds[index]} <= OF
        )
    )


def by_foreign_noun(tokens: Tokens, words: Words, first: int, last: int) -> str:
    """What a name in another language says itself: "Digital Markets Act", "Amana Bank"."""
    if last - first < 2:
        return ""
    for word in (tokens.words[last - 1], tokens.words[first]):
        if word in words.foreign_works and word == tokens.words[last - 1]:
            return "MISC"
        if word in words.foreign_bodies:
            return "ORG"
    return ""


def by_shape(tokens: Tokens, words: Words, first: int, last: int, person: int) -> str:
    """The likeliest label of an unknown name that neither neighbours nor model explain."""
    word = tokens.words[first]
    before = tokens.folds[first - 1] if first and tokens.gaps[first] in {" ", "'"} else ""
    if last - first == 1:
        if len(word) > 2 and word.isupper() and word.isalpha():
            return "ORG" if len(word) <= 8 and before in {"l", "la", "le", "du", "au", "les", "des", "d", "de"} else ""
        return ""
    if word in words.capital_particles and word in words.common and not is_origin(tokens.words[first + 1]):
        return "ORG"
    return ""


def before_verb(tokens: Tokens, words: Words, index: int) -> bool:
    if index >= len(tokens) or tokens.gaps[index] != " " or not tokens.words[index].islower():
        return False
    if tokens.words[index].endswith("é"):
        return False
    folded = tokens.folds[index]
    return (folded in words.acting_verbs and folded != "et") or (
        len(folded) > 4 and folded.endswith(words.future_endings)
    )


def is_town(tokens: Tokens, first: int, last: int) -> bool:
    """Whether small words between hyphens show a town: "Bar-sur-Aube", "Void-lès-Toul"."""
    return last - first > 2 and any(
        tokens.folds[i] in {"sur", "sous", "les", "en", "aux", "devant", "pres"}
        and tokens.words[i].islower()
        and tokens.gaps[i] == "-"
        for i in range(first + 1, last - 1)
    )


def is_demonym(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether a word names people by where they come from: "les Verdunois", "1,3 million d'Haïtiens"."""
    word = tokens.words[index]
    if adjective_country(word):
        return True
    before = tokens.folds[index - 1] if index and tokens.gaps[index] in {" ", "'"} else ""
    if is_origin(word) and (before in words.before_demonyms or before.isdigit()):
        return True
    # "des Hazaras", "les Atacameños": people in the plural, unless a noun before says that it is a place.
    if before not in {"les", "des", "aux", "ces"} or word[-1] not in "sx" or len(word) < 5 or word.isupper():
        return False
    noun = tokens.folds[index - 2] if index > 1 else ""
    known = words.place_context | words.body_context | words.work_context
    single = index + 1 >= len(tokens) or tokens.gaps[index + 1] != " " or tokens.words[index + 1].islower()
    return (before in {"les", "aux", "ces"} and single) or (single and noun not in known)
