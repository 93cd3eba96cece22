"""When a number of years is an age or an anniversary, not a length of time."""

from __future__ import annotations

from pipeline.stages.dates.grammar import Found

_AGED = ("age", "agee", "ages", "agees")


def age(found: Found) -> bool:
    """Whether a number of years is the age of somebody or something."""
    context = found.vocabulary.context
    before, two, three = found.before(), found.before(2), found.before(3)
    after, after_next = found.after(), found.after(2)
    if before == "aujourd'hui":
        before = two
    if before in ("et", "ou", ",") and any(found.before(step) in _AGED for step in range(2, 12)):
        return True
    if before in ("de", "d'") and three in ("un", "une", "ce", "cet", "cette") and _capital_at(found, -2):
        return True  # "un Dakarois de 27 ans"
    if before in ("de", "d'", "a") and _person(found, 2):
        return True
    if any(found.before(step) == "age" for step in range(2, 9)):
        return True  # "l'âge de la retraite passera de 60 à 62 ans"
    if before in ("de", "a", "d'") and (
        two in context["persons"] or (two in ("ou", "et", ",") and three in context["persons"])
    ):
        return True
    if before in context["persons"] or (
        two in context["persons"] and before in ("de", "d'", "a", "environ", "plus", "moins")
    ):
        return True
    if before in context["age_cues"] and not _preposition_a(found):
        return two != "y"
    if (
        before == ","
        and after in (",", ")", ".", ";", "")
        and (_capital_at(found, -2) or (after == "," and two.isalpha() and found.word("n").isdigit()))
    ):
        return True
    if before in ("vieux", "vieille") or (before in ("de", "d'") and two in ("vieux", "vieille", "vieilles")):
        return True
    if before == "les" and after in ("de", "d'", "du", "des"):  # "les 65 ans de l'indépendance"
        return two not in context["before_period"]
    if before == "(" and after in (")", ","):
        return True
    if before == "a" and found.word("u") in ("ans", "an") and _at_age(found):
        return True
    if before in ("les", "des", "aux") and found.has("about"):
        return True
    return after in ("et", "ou") and after_next in ("plus", "moins")


def ages(found: Found) -> bool:
    """Whether a range of years or months is one of ages: "les 15-24 ans", "les enfants de 6 à 59 mois"."""
    before, two, persons = found.before(), found.before(2), found.vocabulary.context["persons"]
    if before in ("de", "d'", "entre") and (two in persons or _person(found, 2)):
        return True
    return before in ("les", "aux", "des", "chez") or any(found.before(step) == "age" for step in range(2, 9))


def _person(found: Found, step: int) -> bool:
    """Whether a noun for a person stands there, alone or with a complement: "un chauffeur de bus de 38 ans"."""
    context = found.vocabulary.context
    endings, others = tuple(context["person_endings"]), context["no_persons"]
    steps = (step, step + 2) if found.before(step + 1) in ("de", "d'") else (step,)
    words = [found.before(place) for place in steps]
    return any(len(word) > 4 and word.endswith(endings) and word not in others for word in words)


def _preposition_a(found: Found) -> bool:
    """Whether the word in front is "à", not the verb "a" (folding takes the accent)."""
    return found.text[found.items[found.match.start() - 1].start] == "à"


def _at_age(found: Found) -> bool:
    """ "à 81 ans" is an age; "de 5 à 10 ans" and "à dix ans d'intervalle" are lengths."""
    before = found.before(2)
    if before[:1].isdigit() or before in found.vocabulary.numbers or before in found.vocabulary.context["loans"]:
        return False
    return found.after() not in ("de", "d'", "du", "pres")


def _capital_at(found: Found, step: int) -> bool:
    index = found.match.start() + step
    return index >= 0 and found.text[found.items[index].start].isupper()
