"""Who publishes a text: a newspaper, a body that speaks for itself, or the organ of a state."""

from __future__ import annotations

import re

from pipeline.stages.entities.gazetteer import adjective_country, load_gazetteer
from pipeline.stages.voices.stands import NOTHING, Stand, is_ministry, is_parliament, of_state
from pipeline.stages.voices.words import words

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONGEST = 6
"""Words that the name of a state may have."""


def is_press(house: str) -> bool:
    """Whether who publishes the text only reports it."""
    entry = load_gazetteer().lookup(house) if house else None
    if house in words().homes or house in words()["texts", "abroad"]:
        return True
    return any("press" in sorts for sorts in _sorts(house)) or (entry is not None and entry.kind == "press")


def is_body(house: str) -> bool:
    """Whether the publisher's name says that it is a body other than the press ("Fondation X", "Agence Y")."""
    return any(_sorts(house)) and not is_press(house)


def _sorts(house: str) -> list[frozenset[str]]:
    kinds = words().kinds
    return [kinds[word] for word in re.findall(r"[\w-]+", house.lower()) if word in kinds]


def state_of_organ(house: str, head: str) -> Stand:
    """The state for which an embassy or the office of its government speaks ("Ambassade de Chine en Guinée",
    "Bureau du Premier ministre – République de Vanuatu"), or :data:`NOTHING` where the publisher is no such organ or no
    state is named. ``head``: the first lines of the text."""
    name = house.lower().replace("’", "'")
    if not any(name == organ or name.startswith(f"{organ} ") for organ in words()["offices", "organ"]):
        return NOTHING
    return of_state(_state_beside(house, head))


def state_of_public_body(house: str, head: str) -> str:
    """The ISO code of the state whose ministry or parliament publishes the text ("Chambre des représentants de
    Belgique"), or an empty text. ``head``: its first lines."""
    return _state_beside(house, head) if is_parliament(house) or is_ministry(house) else ""


def _state_beside(house: str, head: str) -> str:
    """The ISO code of the state that a publisher's name, a line of the head that holds it, or one above it, names
    first."""
    all_lines = head.split("\n")
    lines = [house, *(line for line in all_lines if house.lower() in line.lower())]
    own = next((k for k, line in enumerate(all_lines) if house.lower() in line.lower()), 0)
    lines += all_lines[:own]
    return next((code for line in lines if (code := first_state(line))), "")


def first_state(line: str) -> str:
    """The ISO code of the first state that the line names, by its name or an adjective, or an empty text."""
    words = list(_WORD.finditer(line))
    for first, word in enumerate(words):
        for last in range(min(first + _LONGEST, len(words)) - 1, first - 1, -1):
            name = re.sub(r"^[dl]['’]", "", line[word.start() : words[last].end()])
            entry = load_gazetteer().lookup(name) if name[:1].isupper() else None
            if entry is not None and entry.country and entry.label == "LOC":
                return str(entry.country)
        if code := adjective_country(word.group().lower()):
            return code
    return ""
