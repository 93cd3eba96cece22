"""When a word that could be a date is one: licences for bare years, months, seasons and feasts, and the traps."""

from __future__ import annotations

from pipeline.stages.dates.grammar import Found
from pipeline.stages.dates.tokens import WORD

RECENT = (1990, 2050)
"""Years that may stand behind any common noun."""
_BULLETS = ("•", "-", "–", "—", "*", "▪", "·", "►", "‣")
_QUOTES = ('"', "'", "«", "»", "“", "”", "(", ")", "[", "]")


def _after_number(found: Found) -> bool:
    """Whether the word behind a figure says that the figure counts something."""
    after = found.after()
    if after in found.vocabulary.context["counted"]:
        return True
    return (
        len(after) > 3
        and after.isalpha()
        and after[-1] in "sx"
        and after not in found.vocabulary.context["plural_links"]
    )


def capital(found: Found, label: str = "span") -> bool:
    """Whether the match is written with a capital in a line that is not all capitals."""
    first, _ = found.match.span(label) if label in found.match.re.groupindex else found.match.span()
    written = found.text[found.items[first].start]
    line = found.text[found.items[0].start : found.items[-1].end]
    return written.isupper() and not line.isupper()


def opens_sentence(found: Found) -> bool:
    """Whether the match stands where any word has a capital."""
    return found.before() in ("", ".", "!", "?", "…", ":", "–", "—", "•", "-") or found.before() in _QUOTES


def named_by_date(found: Found) -> bool:
    """Whether a date is a part of a name: "avenue du 8 mai", "Mouvement du 23 mars"."""
    names = found.vocabulary.context["named_by_date"]
    return found.before() in ("du", "des", "de") and found.before(2) in names


def year(found: Found) -> bool:
    """Whether four bare figures (or a year in words) are a year."""
    context = found.vocabulary.context
    before, two, after = found.before(), found.before(2), found.after()
    figures = found.word("y")
    if _named_plan(found):
        return False
    if after in ("/", "%", "°", "€", "$") or before in ("/", "+", "$", "€", "°", "n°"):
        return False
    if before == "-" and two:
        return two == "mi"
    if two in context["year_nouns"] and len(before) > 4 and before[:1].isalpha() and not _after_number(found):
        return True  # "l'exercice budgétaire 2025"
    if before in context["before_year"] or (before in ("de", "a", "d'") and two in context["before_year"]):
        noun = before in context["year_nouns"]
        if noun and capital_before(found):
            return False
        if before in context["behind_article"] and two != "l'":
            return False
        return not (figures.endswith("00") and _after_number(found))
    if not figures[:1].isdigit():
        return False
    if _dated_noun(found, before, int(figures)):
        return not _after_number(found)
    if before == "," and after in (",", ")") and _in_citation(found):
        return True
    if before == "(":
        return after in (")", ",", ";", "-", "–", ":")
    if before == "et" and any(found.before(step) == "entre" for step in range(3, 7)) and not _after_number(found):
        return True  # "entre aujourd'hui et 2030"
    if before in ("et", "ou", ",", "puis"):
        return two.isdigit() and len(two) == 4 and abs(int(two) - int(figures)) < 60 and not _after_number(found)
    if before in context["weak_before_year"]:
        if figures.endswith("00") and after.isalpha() and after not in context["plural_links"] and len(after) > 3:
            return False
        if after in ("a", "et") and found.after(2)[:1].isdigit() and len(found.after(2)) != 4:
            return False
        return not _after_number(found) and 1500 <= int(figures) <= 2199
    opens = before == "" or (two == "" and before in _BULLETS)
    return opens and after in (":", ",", "–", "—")


def _in_citation(found: Found) -> bool:
    """Whether a bracket opened just before holds a publisher: "(éditions Rivages, 2023, 312 pages)"."""
    words = [found.before(step) for step in range(2, 10)]
    return (
        "(" in words and ")" not in words[: words.index("(")] and not any(map(str.isdigit, words[: words.index("(")]))
    )


def _named_plan(found: Found) -> bool:
    """Whether a year ends the name of a plan: "le Plan Maroc numérique 2030"."""
    context = found.vocabulary.context
    if found.before() in context["before_year"] or found.before() in context["weak_before_year"]:
        return False
    for step in range(2, 8):
        index = found.match.start() - step
        if index < 0 or not (found.before(step - 1).rstrip("'").isalpha() or found.before(step - 1) == "-"):
            return False
        if found.before(step) in context["plans"] and found.text[found.items[index].start].isupper():
            return index > 0 and not found.text[found.items[0].start : found.items[-1].end].isupper()
    return False


def _dated_noun(found: Found, before: str, figures: int) -> bool:
    """Whether a year of our times stands behind a common noun that no number names ("le bénéfice 2024")."""
    if not RECENT[0] <= figures <= RECENT[1] or figures % 100 == 0 or len(before) < 4 or not before.isalpha():
        return False
    item = found.items[found.match.start() - 1]
    if item.code != WORD or not found.text[item.start].islower():
        return False
    return before not in found.vocabulary.context["numbered"] and found.after() not in ("/", "-")


def capital_before(found: Found) -> bool:
    """Whether the word in front of the match has a capital that its place does not ask for ("Horizon 2020")."""
    index = found.match.start() - 1
    if index <= 0:
        return False
    line = found.text[found.items[0].start : found.items[-1].end]
    return (
        found.text[found.items[index].start].isupper() and not line.isupper() and found.before(2) not in (".", ":", "«")
    )


def years(found: Found) -> bool:
    """Whether two years joined by a dash are a period ("2021-2025")."""
    if _named_plan(found):
        return False
    return found.before() not in ("/", "-", "n°", "article") and not _after_number(found)


def month(found: Found) -> bool:
    """Whether a bare month name is a month: not the planet, not a name."""
    if found.before() in ("champ", "champs", "planete") or found.before(2) == "planete":
        return False
    if not capital(found, "m"):
        line = found.text[found.items[0].start : found.items[-1].end]
        if line.isupper():  # in capitals "MARS" and "MAI" need a preposition
            return found.before() in found.vocabulary.context["before_month"]
        return found.before() != "-" or found.before(2) == "mi" or found.before(2) in found.vocabulary.months
    if found.has("past") or found.has("next"):
        return True
    if found.before() in ("en", "mi", "debut", "fin", "courant"):
        return found.word("m") not in ("mars", "mai")
    return opens_sentence(found) and found.word("m") not in ("mars", "mai", "avril")


def named_length(found: Found) -> bool:
    """Whether figure and unit are written as a name: "la guerre des Six Jours"."""
    number, unit = found.written("n"), found.written("u")
    if not number[:1].isupper() or not unit[:1].isupper():
        return False
    return not found.text[found.items[0].start : found.items[-1].end].isupper()


def season(found: Found, dated: bool) -> bool:
    """Whether a season's word is a season: "été" is also a participle, "Printemps" also a name."""
    before = found.before()
    if found.word("s") == "etes":
        return False
    if before == "d'" and not dated and found.before(2) not in found.vocabulary.context["before_of_season"]:
        return False  # "les Jeux d'hiver", "les cultures d'été"
    if before in ("d'", "de") and found.before(2) in found.vocabulary.context["season_heads"]:
        return False
    if found.has("this"):
        return True
    if found.word("s") == "ete" and before in found.vocabulary.context["before_participle"]:
        return False
    if capital(found, "s") and not opens_sentence(found) and not dated:
        return False
    if dated or found.has("past") or found.has("next"):
        return True
    if found.after() in found.vocabulary.context["behind_named_season"]:
        return False  # "le printemps arabe"
    return before in found.vocabulary.context["before_season"]


def feast(found: Found, dated: bool) -> bool:
    """Whether a feast's word is a day: "Noël" is also a first name, "ascension" and "assomption" are nouns."""
    if not found.has("f"):
        return True
    word, before = found.word("f"), found.before()
    if found.after() in found.vocabulary.context["other_calendars"]:
        return False
    if word in ("ascension", "assomption") and not (capital(found, "f") and before in ("l'", "de")):
        return False
    if found.before(2) in found.vocabulary.context["feast_heads"] or before in found.vocabulary.context["feast_heads"]:
        return False
    if dated or found.has("past") or found.has("next") or found.has("monday"):
        return True
    if word in found.vocabulary.context["sure_feasts"]:
        return True
    alone = before == "" and found.after() == ""
    follows = found.match.end() < len(found.items) and found.text[found.items[found.match.end()].start].isupper()
    return alone or (before in found.vocabulary.context["before_feast"] and not follows)


def slashed(found: Found) -> bool:
    """Whether "17/02" is a day and month, not a fraction or a score."""
    if found.has("w"):
        return True
    if found.word("n") == "24/7":
        return False
    alone = found.before() == "" and found.after() == ""
    plain = "0" in found.word("n") or int(found.word("n").partition("/")[0]) > 12
    return alone or (plain and found.before() in ("le", "du", "au", "les", "des", "a"))


def yearless_season(found: Found) -> bool:
    """Whether a season is any year's: "en été", "pendant les mois d'été", "été comme hiver"."""
    if "comme" in (found.before(), found.after()):
        return True
    return found.before() == "en" or (found.before() == "d'" and found.before(2) == "mois")


def today(found: Found) -> bool:
    """Whether "aujourd'hui" is the day of the text, not our times; and "demain" the next day, not the future."""
    context = found.vocabulary.context
    if found.before() in ("d'", "de"):
        return found.before(2) in context["events"]
    state = found.before(2) == "qui" and found.before().isalpha() and found.before() not in context["happenings"]
    if found.word("d") == "aujourd'hui" and (state or (found.before() == "," and _is_participle(found, found.after()))):
        return False  # "qui enseigne aujourd'hui à Lyon", "six wagons, aujourd'hui immobilisés"
    if found.before() in context["holders"] and any(found.after(step)[:1].isdigit() for step in (1, 2, 3)):
        return False  # "la ville compte aujourd'hui près de 195 000 habitants"
    if found.word("d") == "aujourd'hui" and (found.before() in context["states"] or _opens_a_figure(found)):
        return False  # "nous dépendons aujourd'hui du gazole", "Aujourd'hui, 12 % des ménages ont accès au réseau"
    if found.before() in context["vague_today"] or found.after() in context["vague_today"]:
        return False
    if found.word("d") == "aujourd'hui" and any(found.before(step) == "contre" for step in (2, 3, 4, 5)):
        return False  # "120 laboratoires en 2028, contre 44 aujourd'hui"
    if found.before() == "pour" and found.word("d") == "demain":
        return found.before(2) in found.vocabulary.tense["future_cues"]
    # "ministre à l'époque, aujourd'hui chef du parti"
    return not (found.before() == "," and found.after() in context["offices"])


def _is_participle(found: Found, word: str) -> bool:
    irregular = word.rstrip("es").endswith(tuple(found.vocabulary.context["irregular_participles"]))
    return irregular or (len(word) > 4 and word.endswith(("ees", "es", "ee")) and word not in ("les", "des"))


def _opens_a_figure(found: Found) -> bool:
    """Whether a sentence opens with "aujourd'hui" and a figure: the state of things."""
    opens = found.before() in ("", ".", "!", "?", "\n", "»")
    return (
        opens and found.after() == "," and (found.after(2)[:1].isdigit() or found.after(2) in ("pres", "plus", "moins"))
    )
