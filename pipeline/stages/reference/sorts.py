"""What sorts of bodies, states, places and offices there are, and which nouns say so: the words of ``parties.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.errors import LexiconError
from pipeline.lexicon import by_noun, cells, load_toml


@dataclass(frozen=True)
class Sorts:
    """The words of ``parties.toml``, and the offices of ``voices.toml``.

    ``kinds``: noun → sorts of body that it says; ``known``: name → sorts of a body whose name does not say them;
    ``anaphors``: noun → sorts that it takes up; ``bare``, ``own``: nouns
    that also take up a name of no sort, or only one that they open; ``idioms``: noun and adjective that take up
    nothing; ``before``: adjectives before the noun; ``states``: noun → ISO codes; ``offices``: for whom an official
    speaks; ``places``: nouns for towns and other places; ``nicknames``: another name → ISO code or name;
    ``european``: noun → body of the European Union that it shortens; ``titles``: noun → words of the offices
    that it takes up.
    """

    kinds: Mapping[str, frozenset[str]]
    known: Mapping[str, frozenset[str]]
    anaphors: Mapping[str, frozenset[str]]
    bare: frozenset[str]
    own: frozenset[str]
    idioms: frozenset[str]
    before: frozenset[str]
    states: Mapping[str, frozenset[str]]
    offices: Mapping[str, frozenset[str]]
    places: Mapping[str, frozenset[str]]
    nicknames: Mapping[str, str]
    titles: Mapping[str, frozenset[str]]
    european: Mapping[str, str]


@cache
def load_sorts() -> Sorts:
    """The sorts of ``parties.toml``. Raises :class:`LexiconError` for an unknown table or sort."""
    table = load_toml("parties")
    if set(table) != {
        "kinds",
        "known",
        "anaphors",
        "states",
        "recipients",
        "subjects",
        "places",
        "nicknames",
        "titles",
        "european",
    }:
        raise LexiconError(f"lexicon parties.toml: unknown or missing tables, found {sorted(table)}")
    anaphors = dict(table["anaphors"])
    bare, own, idioms, before = (frozenset(cells(key, anaphors.pop(key))) for key in ("bare", "own", "idiom", "before"))
    if unknown := set(anaphors) - set(table["kinds"]):
        raise LexiconError(f"lexicon parties.toml: {sorted(unknown)} are no sorts of bodies")
    states = {noun: frozenset(str(codes).split()) for noun, codes in table["states"].items()}
    offices = {key: frozenset(cells(key, value)) for key, value in load_toml("voices")["offices"].items()}
    places = {key: frozenset(cells(key, value)) for key, value in table["places"].items()}
    nicknames = {name: key for key, value in table["nicknames"].items() for name in cells(key, value)}
    titles = {noun: frozenset(cells(noun, value)) for noun, value in table["titles"].items()}
    return Sorts(
        by_noun(table["kinds"]), by_noun(table["known"]), by_noun(anaphors),
        bare, own, idioms, before, states, offices, places, nicknames,
        titles, table["european"],
    )  # fmt: skip


@cache
def listed(key: str) -> frozenset[str]:
    """The words of one list of ``[recipients]`` or ``[subjects]``."""
    parties = load_toml("parties")
    table = {**parties.get("recipients", {}), **parties.get("subjects", {})}
    if set(table) != {
        "thing",
        "site",
        "submitted",
        "pleading",
        "quota",
        "acting_schemes",
        "next",
        "ahead",
        "contributing",
        "breakdown",
        "backing",
        "counted_among",
        "coming_next",
        "contributing_to",
        "serving",
        "hosting",
        "meeting_at",
        "kept",
        "set_aside",
        "covering",
        "concrete",
        "taking_part",
        "body",
        "taken",
        "told",
        "states_of",
        "deposited",
        "ruling",
        "ventures",
        "audience",
        "bought",
        "sent",
        "possessed",
        "government",
        "department",
        "of_trade",
        "lead",
        "silent",
        "launched",
        "acting",
        "allowing",
        "filled",
        "endowed",
        "opened",
        "enjoyed",
        "getting",
        "deciding",
        "shared",
        "staff",
        "vehicles",
        "joint",
        "means",
        "resumed",
        "served",
        "continents",
        "into",
        "awaited",
        "entered",
        "thanks",
        "trade",
        "during",
        "attributive",
        "purse",
        "kitty",
        "besides",
        "before_to",
        "handed",
        "headed",
        "stationed",
        "devoting",
        "purchase",
        "granting_text",
        "handing_over",
        "benefit",
        "addressed",
        "branch",
        "devoted",
        "lent",
        "sized",
        "counted_text",
        "supported",
        "named_with",
        "better_known",
        "entrusting",
        "proceeding",
        "seated",
        "inaugurating",
        "binding_oneself",
        "borrowing",
        "parent",
        "subsidiary",
        "giving",
        "gift",
        "on_behalf",
        "owed",
        "together",
        "masculine_states",
        "studying",
        "wishing",
        "led_by",
        "invariable",
        "drawn",
        "organs",
        "asking",
        "making",
        "funds",
        "lending",
        "deciding_lines",
        "others",
        "founding",
    }:
        raise LexiconError(f"lexicon parties.toml: [recipients] and [subjects] hold {sorted(table)}")
    return frozenset(" ".join(cell.split()) for cell in table[key].split(";") if cell.strip())
