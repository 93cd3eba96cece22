"""The state whose government a text speaks of when it names none: "le ministre de la Santé"."""

from __future__ import annotations

from collections import Counter

from pipeline.stages.entities.entries import countries, press_states
from pipeline.stages.entities.gazetteer import adjectives, load_gazetteer
from pipeline.stages.entities.national import state_in_name
from pipeline.stages.entities.spans import Name
from pipeline.stages.entities.tokens import Tokens, fold, tokenise
from pipeline.stages.entities.words import Words, load_words

OPENING_WORDS = 60
"""Where a text says whose it is: words from its beginning."""
LEAST_MENTIONS, LEAST_SHARE, LEAD = 5, 0.38, 1.4
"""When a text is about one state: so many mentions, this share of all states', and so many times those of the next."""
SURE_SHARE = 0.6
"""The share from which on also "le ministre" is that state's: in texts of two states the visitor is a minister too."""


EMBASSIES = ("ambassade", "consulat")
"""Publishers that write of another state's ministers as often as of their own."""


def state_of_publisher(publisher: str) -> str:
    """The code of the state whose ministry, agency or news agency ``publisher`` is, "" for others."""
    entry = load_gazetteer().lookup(publisher) if publisher else None
    if entry is None:
        return "" if fold(publisher).startswith(EMBASSIES) else state_in_name(publisher, {})
    if entry.kind == "press":
        return press_states().get(entry.entity) or state_in_name(entry.entity, {})
    return entry.country if entry.kind == "state body" else ""


def state_of_head(head: str) -> str:
    """The only state that stands by its long name in what is printed above a text ("RÉPUBLIQUE DU BÉNIN", "Bureau du
    Premier ministre – République de Vanuatu"), "" for none."""
    tokens = tokenise(head)
    forms = load_words().state_forms
    if not forms & set(tokens.folds) or any(fold in EMBASSIES for fold in tokens.folds):
        return ""
    states = {
        hit.entry.country
        for hit in load_gazetteer().hits(tokens)
        if hit.entry.kind == "country" and forms & set(tokens.folds[hit.first : hit.last])
    }
    return next(iter(states)) if len(states) == 1 else ""


def home_of(tokens: Tokens, names: list[Name]) -> str:
    """The state whose government speaks: the only one with a ministry at the beginning of the text, else the one of the
    capital in a dateline that no agency signs ("LIMA, le 14 mars 2025 -"); "" where nothing says it."""
    states = {
        n.country
        for n in names
        if n.first < OPENING_WORDS and n.label == "ORG" and n.country and tokens.folds[n.first] == "ministere"
    }
    if len(states) == 1:
        return next(iter(states))
    for name in names:
        if name.first > OPENING_WORDS or name.entry is None or name.entry.kind != "capital":
            continue
        behind = name.last + 1
        if behind >= len(tokens):
            return ""
        dated = tokens.folds[name.last] == "le" and tokens.words[behind][0].isdigit()
        if "\n" in tokens.gaps[name.first] and tokens.gaps[name.last] == ", " and dated:
            signed = any(n.step == "dateline" and n.label == "ORG" for n in names)
            return "" if signed or states else name.country
    return ""


def subject_of(tokens: Tokens, words: Words, counts: Counter[str], share: float = LEAST_SHARE) -> str:
    """The state that a text names far more often than any other, and at least in this share of all mentions of states;
    "" for none, and where a part of a state has a government of its own ("Québec")."""
    if counts.total() < LEAST_MENTIONS or not words.federated.isdisjoint(tokens.folds):
        return ""
    (state, most), *others = counts.most_common(2)
    second = others[0][1] if others else 0
    return state if most >= share * counts.total() and most >= LEAD * second else ""


def state_called(form: str, counts: Counter[str], home: str) -> str:
    """The code of the state that "le Royaume", "la Confédération" means: the one whose text it is, else the one that
    the article names most; "" where none of them calls itself so."""
    called = {
        code
        for code in {*counts, home} - {""}
        if any(name.startswith(form + " ") for name in countries()[code].get("names", ()))
    }
    if home in called:
        return home
    return max(called, key=lambda code: (counts[code], code), default="")


def states_of_article(tokens: Tokens, names: list[Name]) -> Counter[str]:
    """How often an article names each state, by its name, its capital or an adjective."""
    counts = Counter(
        n.country for n in names if n.country and n.entry is not None and n.entry.kind in {"country", "capital"}
    )
    origins = {**adjectives(), **tokens.origins} if tokens.origins else adjectives()
    counts.update(filter(None, map(origins.get, tokens.words)))
    return counts
