"""Canonical names within an article: full names of persons, long forms of acronyms, states behind their capitals."""

from __future__ import annotations

from collections import defaultdict

from pipeline.stages.entities.gazetteer import country_name
from pipeline.stages.entities.propagate import fold_name
from pipeline.stages.entities.spans import Name, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words


def full_names(tokens: Tokens, persons: list[Name]) -> dict[str, str]:
    """Each written form of a person → the fullest form that only one person of the article fits."""
    forms = {}
    for person in persons:
        forms.setdefault(fold_name(words_of(tokens, person.first, person.last)), _usual(tokens, person))
    resolved: dict[str, str] = {}
    by_word: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form in forms:
        if len(form) > 1:
            for word in set(form):
                by_word[word].append(form)
    for form in forms:
        fuller = _fuller(form, by_word)
        seen = {form}
        best = form
        while fuller is not None and fuller not in seen:
            seen.add(fuller)
            best = fuller
            fuller = _fuller(fuller, by_word)
        resolved[" ".join(form)] = forms[best]
    return resolved


def _usual(tokens: Tokens, person: Name) -> str:
    text = words_of(tokens, person.first, person.last)
    if tokens.capital_line[person.first] and text.isupper():
        return "-".join(" ".join(w.capitalize() for w in part.split(" ")) for part in text.split("-"))
    return text


def _fuller(form: tuple[str, ...], by_word: dict[str, list[tuple[str, ...]]]) -> tuple[str, ...] | None:
    """The one longer form that ``form`` abbreviates: a surname, initials, fewer first names; ``None`` for none or two."""
    anchor = form[-1]
    longer = [other for other in by_word.get(anchor, ()) if len(other) > len(form) and _abbreviates(form, other)]
    longer += [o for o in by_word.get(anchor, ()) if len(o) == len(form) and o != form and _initials(form, o)]
    if not longer:
        return None
    longest = max(longer, key=lambda other: (len(other), other))
    if all(other == longest or _abbreviates(other, longest) for other in longer):
        return longest
    return None


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(short) == 1:
        return short[0] in (full[-1], full[0])
    if short[-1] != full[-1] and short[0] != full[0]:
        return False
    position = 0
    for word in short:
        while position < len(full) and not (full[position] == word or (len(word) == 1 and full[position][0] == word)):
            position += 1
        if position == len(full):
            return False
        position += 1
    return True


def _initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return any(len(w) == 1 for w in short) and all(
        a == b or (len(a) == 1 and b.startswith(a)) for a, b in zip(short, full, strict=True)
    )


GIVING = frozenset(
    "accorder accorde accordera accorde octroyer octroie octroiera verser verse versera promettre promis promet "
    "promettra fournir fournira fournit offrir offrira offert livrer livre livrera preter pretera allouer allouera "
    "debloquer transferer rembourser remettre remettra remis apporter apportera aider soutenir".split()
)
ACTING_NOUNS = frozenset(
    "priorites priorite position positions gouvernement autorites diplomatie soutien politique strategie accord feu "
    "aval reponse reaction refus volonte ambition ambitions intentions intention interets influence pression pressions "
    "appel offre part promesse promesses engagement engagements initiative demande demandes exigences allie alliee "
    "allies partenaire partenaires rival relations rapprochement bras mediation choix decision annonce aide message "
    "souverainete menace menaces critiques dirigeants responsables veto point souhait porte invitation parrain".split()
)
ACTING_BEFORE = frozenset(
    "que qu selon par avec contre entre et ou ni pour envers appelle appeler exhorte presse accuse invite remercie "
    "convaincre mais car dont comme si quand lorsque lorsqu tandis soutient soutenir".split()
)
PLACE_BEFORE = frozenset({"a", "vers", "depuis", "pres", "dans", "en", "rejoindre", "quitter", "regagner", "visiter"})
PLACE_NOUNS = frozenset({"ville", "aeroport", "sommet", "conference", "port", "universite", "axe", "ligne", "ambassade",
                         "rue", "maire", "mairie", "accord", "declaration", "forum", "habitants", "region"})  # fmt: skip


def acts_for_state(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether a capital stands for its state: "Pékin a annoncé", "entre Alger et Paris", "verser à Kiev 3,2 Md€";
    not where something lies, goes or takes place."""
    first, last = name.first, name.last
    before = tokens.folds[first - 1] if first else ""
    gap = tokens.gaps[first]
    behind = tokens.folds[last] if last < len(tokens) else ""
    gap_behind = tokens.gaps[last] if last < len(tokens) else "\n"
    if gap == " " or gap == "'":
        if before == "a":
            return bool(set(tokens.folds[max(0, first - 4) : first - 1]) & GIVING) and not tokens.opens[first - 1]
        if before in PLACE_BEFORE or before in PLACE_NOUNS:
            return False
        if before in {"de", "d"}:
            return first > 1 and tokens.folds[first - 2] in ACTING_NOUNS
    if gap_behind == " " and _is_verb(tokens, words, last):
        return True
    if gap == " " and before in {"entre", "avec", "selon", "par", "contre", "envers", "appelle", "exhorte", "accuse",
                                 "presse", "invite", "remercie", "que", "qu"}:
        return not (before == "entre" and behind == "et" and _is_route(tokens, first))
    return gap_behind == ", " and tokens.opens[first] and behind in {"qui", "dont", "pour"} or (
        gap_behind == ", " and behind == "qui" and before not in {"de", "d", "a"})


def _is_verb(tokens: Tokens, words: Words, index: int) -> bool:
    word, folded = tokens.words[index], tokens.folds[index]
    if not word.islower():
        return False
    if folded in {"a", "ont", "est", "sont", "avait", "avaient", "aura", "auront", "va", "vont", "doit", "doivent", "peut",
                  "veut", "ne", "n", "s", "se", "entend", "souhaite", "dit", "fait", "reste", "y", "assure", "affirme",
                  "annonce", "promet", "refuse", "demande", "soutient", "accuse", "estime", "appelle", "exige", "paie",
                  "propose", "prevoit", "investit", "livre", "verse", "fournit", "offre", "tente", "cherche", "mise",
                  "espere", "craint", "denonce", "condamne", "juge", "considere", "compte", "envisage", "menace",
                  "attend", "donne", "prend", "met", "tient", "continue", "finance", "renforce", "prepare"}:
        return True
    return len(folded) > 4 and folded.endswith(
        ("era", "eront", "ira", "iront", "dra", "dront", "erait", "eraient", "irait", "ait", "aient"))


def _is_route(tokens: Tokens, first: int) -> bool:
    """"Entre Mumbai et Antananarivo, il y a … kilomètres": a way, no relation."""
    return "kilometres" in tokens.folds[first : first + 12] or "km" in tokens.folds[first : first + 12]


def state_of(name: Name) -> str:
    """The canonical name of the state that a capital or a seat stands for."""
    return country_name(name.country)
