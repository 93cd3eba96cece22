"""Where the model's span of a body, an event or a text runs on into the sentence."""

from __future__ import annotations

from pipeline.stages.entities.chain import (
    ARTICLES,
    INDEFINITE,
    NOUNS_LIKE_VERBS,
    OF,
    PREPOSITIONS,
    VERB_ENDINGS,
    YEAR,
)
from pipeline.stages.entities.gazetteer import adjective_at, load_gazetteer
from pipeline.stages.entities.schools import bears_a_name
from pipeline.stages.entities.spans import OF_LEXICON, Taken, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_BESIDE = frozenset({"et", "dans", "avec", "par", "en", "a", "au", "aux", "entre", "depuis", "comme", "qui", "que"})
_FAR_BESIDE = frozenset({"et", "dans"})
"""What follows a known name, of several words and of one, and is no part of it."""
_APART = frozenset({"sur", "dans", "avec", "par", "entre", "chez", "vers", "depuis", "selon", "sous", "apres", "avant"})
"""Prepositions before a phrase that is joined to a name only where it holds the same one."""
_AND_OF = (["et", "de"], ["et", "d"])
_OWN = frozenset({"son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "mon", "ma", "mes"})
_LINKS = PREPOSITIONS | {"a", "au", "aux", "dans", "en", "par", "avec", "sur", "sans", "et", "ou", "entre", "vers"}
"""What may stand before a noun inside a name."""


def without_overrun(tokens: Tokens, words: Words, ruled: Taken, first: int, last: int, label: str) -> int:
    """The word behind the last of the name in the span of words ``first`` to ``last``: a body (ORG), or a text, an
    event, a work (MISC)."""
    if label == "ORG" and tokens.folds[first] in words.schemes_or_bodies:
        last = _end_of_scheme(tokens, words, first, last)
    if label == "ORG":
        last = _end_of_body(tokens, words, ruled, first, last)
    else:
        last = _end_of_law(tokens, words, first, _end_of_year(tokens, ruled, first, last))
        last = _end_of_title(tokens, words, ruled, first, last)
        last = _end_of_scheme(tokens, words, first, last)
    last = _end_of_clause(tokens, words, first, last, label)
    return _before_what_follows(tokens, words, first, _end_of_known(tokens, words, ruled, first, last))


def _end_of_clause(tokens: Tokens, words: Words, first: int, last: int, label: str) -> int:
    """Where a name ends before the next clause ("… générale des douanes[, le commerce …]"), before what opens an
    adverbial ("Bureau pour la migration [avec l'aide du …]"), before the year of a text ("Mémorandum d'entente [de
    2000]")."""
    if last - first > 2 and YEAR.match(tokens.words[last - 1]) and tokens.folds[last - 2] in OF:
        last -= 2 if label == "MISC" and tokens.folds[first] not in words.dated_events else 0
    for index in range(first + 1, last - 1):
        listed = label != "ORG" or "et" in tokens.folds[index:last]
        if tokens.gaps[index] == ", " and tokens.folds[index] in ARTICLES:
            who = tokens.words[index + 1].islower() and words.offices.at(tokens.folds, index + 1)
            if who or not listed:
                return index  # "à l'ouverture de la Rencontre[, la ministre …]"
        if _opens_clause(tokens, words, index) if label == "ORG" else _is_predicate(tokens, words, first, index):
            return index
        if label == "MISC" and tokens.gaps[index] == ", " and _is_made_by(tokens, words, index):
            return index
        placed = tokens.gaps[index] == ", " and tokens.folds[index] in OF and tokens.words[index + 1][0].isupper()
        if label == "MISC" and placed and "et" not in tokens.folds[index:last]:
            return index  # "Route du fleuve[, de Koda] à Gao"
        if _is_second_of_two(tokens, words, first, index):
            return index
        if label == "MISC" and tokens.folds[index] == "sur" and _is_bare_work(tokens, words, first, index):
            return index
        if tokens.folds[index] == "entre" and _is_half(tokens, first, index, last):
            return index
        if words.adverbials.at(tokens.folds, index) or _leaves_name(tokens, words, first, index, last):
            return index
        who = tokens.folds[index] in OF and tokens.folds[index + 1] in words.before_people and index - first > 2
        if who and tokens.words[index - 1][0].isupper():
            return index  # "à la Bibliothèque nationale du Vietnam [d'anciens étudiants]"
        if label == "ORG" and tokens.folds[index] in {"de", "d"} and _is_deed(tokens, words, index + 1):
            return index  # "Chambre de commerce [d'identifier de nouveaux débouchés]"
        if label == "MISC" and tokens.folds[index] == "pour" and _is_infinitive(words, tokens.folds[index + 1]):
            return index if tokens.folds[first] not in words.campaigns else last
    return last


def _opens_clause(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether a small word that nothing joins to the name stands before an article: it is the verb ("ministère des
    Affaires étrangères [partage l'intérêt]")."""
    folded, before = tokens.folds[index], tokens.folds[index - 1]
    if not tokens.words[index].islower() or folded in _LINKS or folded in words.stop_words or len(folded) < 4:
        return False
    if words.is_adjective(tokens.words[index]) and folded not in words.acting_verbs:
        return False
    if before in _LINKS or before in ARTICLES or folded.endswith(VERB_ENDINGS) or tokens.gaps[index] != " ":
        return False
    behind = tokens.folds[index + 1]
    article = behind in ARTICLES or behind in INDEFINITE or behind in _OWN
    return article and tokens.words[index + 1].islower()


def _is_predicate(tokens: Tokens, words: Words, first: int, index: int) -> bool:
    """Whether a word inside the span of a text or plan is what it does: "a" without its accent, "ne", a small word
    before an article right behind the head ("Plan [a des atouts]", "Charte [complète le Protocole]")."""
    if not tokens.words[index].islower() or tokens.gaps[index] != " " or not tokens.words[index + 1].islower():
        return False
    folded, behind = tokens.folds[index], tokens.folds[index + 1]
    if tokens.words[index] == "a" or folded in {"ne", "n"}:
        return tokens.gaps[index + 1] in {" ", "'"}
    if index > first + 1 or folded in _LINKS or folded in words.stop_words or words.works.at(tokens.folds, first) > 1:
        return False
    return behind in ARTICLES | INDEFINITE | _OWN and tokens.gaps[index + 1] == " "


def _is_second_of_two(tokens: Tokens, words: Words, first: int, index: int) -> bool:
    """Whether "et" joins the second of two bodies behind "entre": "entre le Musée national d'Oman [et le Louvre]"."""
    led = first - 1 - (first > 0 and tokens.folds[first - 1] in ARTICLES)
    noun = index + 1 + (tokens.folds[index + 1] in ARTICLES)
    proper = tokens.words[noun][0].isupper() and tokens.words[noun] not in words.fields
    return tokens.folds[index] == "et" and led >= 0 and tokens.folds[led] == "entre" and noun > index + 1 and proper


def _is_bare_work(tokens: Tokens, words: Words, first: int, index: int) -> bool:
    """Whether only words with capitals stand between the noun of a work and this word: "l'opération Aspides [sur la
    sécurité]"."""
    noun = tokens.folds[first - 1] if first else ""
    return noun in words.naming_works and all(tokens.words[k][0].isupper() for k in range(first, index))


def _is_half(tokens: Tokens, first: int, index: int, last: int) -> bool:
    """Whether "entre" opens only the first of two parties, or says between whom a common noun is: "Traité d'amitié
    [entre la Chine] et …", "commission mixte [entre le Bénin et le Togo]"."""
    return index > first and (tokens.words[first].islower() or "et" not in tokens.folds[index:last])


def _is_made_by(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether a comma parts a work from who made it: "le recueil Marées hautes[, de la poète Awa Sylla]"."""
    noun = index + 1 + (tokens.folds[index + 1] in ARTICLES)
    return tokens.folds[index] in OF and bool(words.offices.at(tokens.folds, noun))


def _leaves_name(tokens: Tokens, words: Words, first: int, index: int, last: int) -> bool:
    """Whether a small word inside a span opens what no name holds: something owned ("Observatoire du Niger [pour la
    qualité de ses bulletins]"), a noun that nothing joins ("Fonds de réduction de la pauvreté [la construction …]"), or
    what money is for behind a proper name ("Zanmi Lasante [pour la lutte contre …]")."""
    if not tokens.words[index].islower() or tokens.gaps[index] != " ":
        return False
    folded, before = tokens.folds[index], tokens.folds[index - 1]
    if folded == "et" and _goes_apart(tokens, words, first, index):
        return True
    if folded == "pour":
        owned = any(tokens.words[i] in _OWN for i in range(index + 1, last))
        said = tokens.folds[max(0, first - 1)] in words.nouns_of_bodies | words.naming_bodies
        said = said and " " in tokens.gaps[first + 1 : index]
        proper = said and all(tokens.words[i][0].isupper() for i in range(first, index))
        whole = tokens.folds[first] in words.whole_with_place and index - first > 2
        whole = whole and tokens.words[index - 1][0].isupper()
        return owned or ((proper or whole) and tokens.folds[index + 1] in ARTICLES)
    apart = before not in _LINKS | ARTICLES and not before.endswith(VERB_ENDINGS)
    return folded in {"la", "le", "les"} and index - first > 2 and apart and tokens.words[index + 1].islower()


def _goes_apart(tokens: Tokens, words: Words, first: int, et: int) -> bool:
    """Whether "et" joins something else than a part of the name: a phrase with a preposition that the name lacks
    ("Initiative pour le Triangle de corail [et sur les travaux]"), or a place by its noun ("la chaîne de l'Éléphant
    [et le golfe de Siam]")."""
    behind = tokens.folds[et + 1]
    if behind in _APART:
        return behind not in tokens.folds[first:et]
    if behind in OF and tokens.folds[et + 2] in ARTICLES and OF.isdisjoint(tokens.folds[first:et]):
        return "pour" not in tokens.folds[first:et]  # "Dialogue stratégique [et de l'entrée]"
    place = behind in ARTICLES and et + 3 < len(tokens) and tokens.folds[et + 3] in OF
    return place and tokens.folds[et + 2] in words.seas


def _is_infinitive(words: Words, folded: str) -> bool:
    """Whether "pour" and this word say what for, which is no part of a name: "[pour faciliter la mobilité]"."""
    return folded in words.infinitives or (folded.endswith(VERB_ENDINGS) and folded not in NOUNS_LIKE_VERBS)


def _is_deed(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether the infinitive of a verb stands at a word, with an object or at the end: no "de papier"."""
    word = tokens.words[index]
    return word.islower() and (tokens.folds[index] in words.infinitives or word in words.charges)


def _end_of_year(tokens: Tokens, ruled: Taken, first: int, last: int) -> int:
    """Where a plan ends before whose it is: "Vision 2040 [des autorités]"."""
    for index in range(first + 1, last - 1):
        owner = ruled.at(index)
        if YEAR.match(tokens.words[index]) and tokens.folds[index + 1] in OF and (owner is None or owner.entry is None):
            return index + 1
    return last


def _end_of_law(tokens: Tokens, words: Words, first: int, last: int) -> int:
    """Where a law or a report ends that is named after persons: "loi Sapin [sur la transparence]", "le rapport Mba [sur
    l'eau]"."""
    if tokens.folds[first] in {"loi", "lois"} and last - first > 2 and tokens.words[first + 1][0].isupper():
        return next((i for i in range(first + 2, last) if tokens.folds[i] in {"sur", "relative", "relatives"}), last)
    report = first > 0 and tokens.folds[first - 1] in words.reports and tokens.folds[first + 1] == "sur"
    return first + 1 if report else last


def _end_of_scheme(tokens: Tokens, words: Words, first: int, last: int) -> int:
    """Where a plan that says what it is for ends before the known body whose it is: "Plan régional contre la pollution
    [de la Commission de l'océan Indien]"."""
    if tokens.folds[first] not in words.schemes:
        return last
    said = False
    for of in range(first + 1, last - 1):
        owner = of + 1 + (tokens.folds[of + 1] in ARTICLES)
        dated = last < len(tokens) and YEAR.match(tokens.words[last])
        if owner == last - 1 and of > first + 2 and tokens.words[owner] in words.standing_institutions and not dated:
            return of if tokens.folds[of] in OF else last  # "Mécanisme de réponse [de l'Union]"
        if said and tokens.folds[of] in OF and tokens.words[owner][0].isupper():
            known = load_gazetteer().at(tokens, owner)
            if known is not None and known.last == last and known.entry.label == "ORG" and of > first + 2:
                return of
        said = said or tokens.folds[of] in PREPOSITIONS or tokens.words[of][0].isdigit()
    return last


def _end_of_title(tokens: Tokens, words: Words, ruled: Taken, first: int, last: int) -> int:
    """Where a work ends before who made it: "le film Les Puits [d'Awa Sylla]"."""
    if first == 0 or tokens.folds[first - 1] not in words.naming_works:
        return last
    for index in range(first + 1, last - 2):
        if tokens.folds[index] not in {"de", "d"} or tokens.folds[index + 1] in ARTICLES:
            continue
        owners = [ruled.at(i) for i in range(index + 1, last)]
        maker = all(tokens.words[i][0].isupper() for i in range(index + 1, last))
        if maker and all(owner is None or owner.label == "PER" for owner in owners):
            return index
    return last


def _end_of_known(tokens: Tokens, words: Words, ruled: Taken, first: int, last: int) -> int:
    """Where a known name ends, or one that ends in a proper name, before what is said beside it: "Processus de Rabat
    [et de coopération]", "Ligue des champions [dans la région]"."""
    known = load_gazetteer().at(tokens, first)
    end = known.last if known is not None and known.entry.label in OF_LEXICON else last
    if end < last and _has_second_purpose(tokens, words, end, last):
        return last
    if end < last and tokens.folds[end] in (_BESIDE if end - first > 1 else _FAR_BESIDE):
        return end
    firm = known is not None and known.entry.kind in {"company", "press"} and tokens.folds[end : end + 1] == ["de"]
    if firm and end < last and all(tokens.words[i].islower() for i in range(end, last)):
        return end  # "la [Starlink] de l'église"
    if end < last and tokens.folds[end] in ARTICLES | INDEFINITE and tokens.words[end].islower():
        return end  # "solliciter auprès de l'Union européenne [le maintien de …]"
    if words.strict_bodies.at(tokens.folds, first):
        return last
    for index in range(first + 1, last - 2):
        if tokens.folds[index] != "et" or tokens.folds[index + 1] not in OF or not tokens.words[index - 1][0].isupper():
            continue
        noun = index + 2
        while noun < last - 1 and tokens.folds[noun] in ARTICLES:
            noun += 1
        before, place = tokens.words[index - 1], ruled.at(noun)
        common = all(tokens.words[i].islower() for i in range(noun, last))
        head = words.bodies.at(tokens.folds, index - 1) or words.works.at(tokens.folds, index - 1)
        beside = common and not head and (place is None or place.first != noun)
        if beside and before not in words.fields and before not in words.common:
            return index
    return last


def _has_second_purpose(tokens: Tokens, words: Words, end: int, last: int) -> bool:
    """Whether "et de" and a bare small noun say what else a known plan is for: "Plan de relance [et de résilience]"."""
    if end + 3 != last or not tokens.words[end - 1].islower() or tokens.folds[end : end + 2] not in _AND_OF:
        return False
    noun = tokens.folds[end + 2]
    return tokens.words[end + 2].islower() and noun not in words.determiners | words.stop_words


def _before_what_follows(tokens: Tokens, words: Words, first: int, last: int) -> int:
    """Where a body or an event ends before what is said of it: "Assises de la pêche [tenues]", "Centre de crise [du
    ministère]"."""
    if last - first < 2 or not tokens.words[last - 1].islower() or tokens.folds[last - 2] == "et":
        return last
    if tokens.folds[last - 1] in words.held or _is_verb_behind(tokens, words, first, last - 1):
        return last - 1
    of = last - 2 - (tokens.folds[last - 2] in ARTICLES)
    owned = tokens.folds[last - 1] in words.owners and of > first + 1 and tokens.folds[of] in OF
    return of if owned and tokens.folds[of - 1] != "et" else last


def _is_verb_behind(tokens: Tokens, words: Words, first: int, index: int) -> bool:
    """Whether a small word behind an adjective of origin, or between the head of a text and an article, can only be the
    verb: "Liste serbe [boycotte]", "la Charte [complète] le Protocole"."""
    word = tokens.words[index]
    if index - first == 1:
        article = index + 2 < len(tokens) and tokens.folds[index + 1] in ARTICLES and tokens.gaps[index + 1] == " "
        head = words.works.at(tokens.folds, first) == 1 and tokens.words[first][0].isupper()
        return article and head and tokens.words[index + 2][0].isalpha()
    if index - first != 2 or not adjective_at(tokens, index - 1) or not tokens.words[index - 1].islower():
        return False
    return word.endswith("e") and not words.is_adjective(word) and tokens.folds[index] in words.acting_verbs


def _end_of_body(tokens: Tokens, words: Words, ruled: Taken, first: int, last: int) -> int:
    """Where a body ends before a weekday, a person, what it speaks about or whose it is: "Conseil des ministres [du
    mercredi 2 juin]", "ministère des Affaires étrangères [Lin Yuqiao]", "Conseil de l'Arctique [sur le transport]",
    "Assemblée nationale [angolaise]". An embassy that is only somewhere is none: "son ambassade à Séoul"."""
    if first < last - 1 and tokens.folds[first] in words.posts and tokens.folds[first + 1] in {"a", "au", "en"}:
        return first
    alone = tokens.words[first] in words.standing_institutions or tokens.words[first] == "Secrétariat"
    if alone and last - first == 3 and tokens.words[first + 1] == "à" and tokens.words[first + 2][0].isupper():
        return first + 1  # "le Secrétariat [à Naples]"
    if tokens.folds[first] in words.sitting and tokens.words[last - 2] == "à" and tokens.words[last - 1][0].isupper():
        return last - 2  # "Commission mixte [à Praia]"
    for index in range(first + 1, last - 1):
        if tokens.folds[index] == "du" and tokens.folds[index + 1] in words.weekdays:
            return index
    for index in range(first + 2, last - 1):
        if tokens.folds[index] in OF and bears_a_name(tokens, words, first, index):
            return index
        if tokens.folds[index] == "au" and words.places.at(tokens.folds, index + 1):
            return index  # "Conseil des ministres [au Palais de la République]"
    if words.parliaments.at(tokens.folds, first) == last - first - 1 and adjective_at(tokens, last - 1):
        known = load_gazetteer().lookup(words_of(tokens, first, last))
        return last if known is not None else last - 1
    body = ruled.at(first)
    if body is None or body.first != first or body.last >= last:
        return last
    behind = tokens.folds[body.last]
    if body.entry is not None and (behind == "sur" or (behind == "pour" and _is_represented(tokens, words, first))):
        return body.last
    if not words.strict_bodies.at(tokens.folds, first):
        return last
    person = all(tokens.words[i][0].isupper() and tokens.words[i] not in words.fields for i in range(body.last, last))
    return body.last if person and tokens.gaps[body.last] == " " else last


def _is_represented(tokens: Tokens, words: Words, first: int) -> bool:
    """Whether an office stands before a body, whose "pour" says what it is for: "l'envoyé spécial de l'Union africaine
    [pour le Sahel]", "le haut représentant de l'Union européenne [pour les affaires étrangères]"."""
    index = first - 1
    while index > 0 and tokens.folds[index] in ARTICLES | OF:
        index -= 1
    return index < first - 1 and any(words.offices.at(tokens.folds, i) for i in range(max(0, index - 2), index + 1))
