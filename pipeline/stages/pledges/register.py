"""The names of one article and what else may be meant in it: the register that pronouns and definite nouns look up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Any

from pipeline.stages.entities.gazetteer import capital_of, country_name
from pipeline.stages.places import Places, Steps
from pipeline.stages.pledges.genders import REACH as GENDER_REACH
from pipeline.stages.pledges.genders import gender_shown
from pipeline.stages.pledges.lexicon import Lexicon
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.towns import Towns
from pipeline.stages.reference.bodies import Bodies
from pipeline.stages.reference.sorts import listed
from pipeline.stages.reference.states import States, gender_of_state
from pipeline.stages.voices import Stand, Voices

_WORD = re.compile(r"[\w-]+|.", re.DOTALL)
"""What a name begins with: a word or one character."""
_CIVIL = re.compile(r"\b(M\.|Mme) (?=((?:[\w-]{1,40} ){0,2})([\w'-]{1,60}))")
"""A civility before up to three words."""
_ADDRESS = re.compile(
    r"^[ÀA](?: l'attention de)? (?:Son Excellence|S\. ?E\.|Leurs Excellences|Monsieur|Madame|M\.|Mme)[^\n]{1,240}",
    re.MULTILINE,
)
"""The line of a letter that says to whom it goes."""
_LETTER_HEAD = 600
"""Characters of a letter in which its address stands."""


@cache
def _named_with() -> re.Pattern[str]:
    """Any noun that belongs to the name behind it."""
    nouns = "|".join(sorted(map(re.escape, listed("named_with"))))
    return re.compile(rf"(?<![\w-])({nouns}) (?=(\S))")


def _plain(name: str) -> str:
    """A name in lower case with plain apostrophes."""
    return name.lower().replace("’", "'")


@dataclass
class Register:
    """The parties of one article. ``text``: with plain apostrophes; ``written``: as it stands; ``subject_at``: sentence
    and offset → the subjects before it; ``items_before``: sentence → where the list items before it open;
    ``scene_at``: sentence → its tokens; ``memory``: who gave and received so far, by the offset of the figure;
    ``acted``: who gave; ``given``: who received; ``counted``: the figures given so far."""

    text: str
    written: str
    mentions: Sequence[Any]
    sentences: Sequence[Any]
    lexicon: Lexicon
    publisher: str = ""
    subject_at: Callable[[int, int], list[tuple[Party, str]]] | None = None
    items_before: Callable[[int], list[int]] | None = None
    scene_at: Callable[[int], Scene] | None = None
    memory: list[tuple[int, Party]] = field(default_factory=list)
    acted: list[tuple[int, Party]] = field(default_factory=list)
    given: list[tuple[int, Party]] = field(default_factory=list)
    counted: list[Any] = field(default_factory=list)
    _left_out: Party = NOBODY
    _receiving: bool = False

    def __post_init__(self) -> None:
        self.names = Places(self.mentions)
        self.steps = Steps(self.sentences)
        self._first: dict[str, Any] = {}
        self._nouns: dict[str, str] = {}
        for row in self.names.rows:
            self._first.setdefault(row.entity or row.text, row)

    @cached_property
    def bodies(self) -> Bodies:
        """The organisations and programmes of the article."""
        return self.voices.bodies

    @cached_property
    def states(self) -> States:
        """Its states."""
        return States(self.text, self.names, self.sentences, self.steps)

    @cached_property
    def towns(self) -> Towns:
        """Its other places."""
        return Towns(self.text, self.names, self.steps)

    @cached_property
    def voices(self) -> Voices:
        """Who speaks in it."""
        return Voices(self.text, self.written, self.mentions, self.sentences, self.publisher)

    def of_mention(self, row: Any, acts: bool = False) -> Party:
        """The party that a mention is. A capital that ``acts`` is its state."""
        code = capital_of(row.text) if acts and row.label in {"LOC", "PER"} and not row.country else ""
        if code and (row.label == "LOC" or self.states.has(code)):
            return Party(country_name(code), code, True, "", False, "LOC")
        return Party(self._named(row), row.country, True, "", self._plural(row), row.label)

    def _named(self, row: Any) -> str:
        """The name of a mention, with the noun that belongs to it where the text writes the two together ("la clinique
        [Prat-Viguier]")."""
        name = self.bodies.full_name(row)
        if row.label != "ORG" or row.country or name != row.text:
            return name
        if name not in self._nouns:
            plain = name.replace("’", "'")
            first = _WORD.match(plain)
            places = self._behind_nouns.get(first[0], ()) if first is not None else ()
            noun = next((noun for noun, place in places if self._stands(plain, place)), "")
            self._nouns[name] = f"{noun} {name}" if noun else name
        return self._nouns[name]

    def _stands(self, name: str, place: int) -> bool:
        """Whether a name stands whole at an offset."""
        behind = self.text[place + len(name) : place + len(name) + 1]
        return self.text.startswith(name, place) and not (behind == "-" or behind == "_" or behind.isalnum())

    @cached_property
    def _behind_nouns(self) -> dict[str, list[tuple[str, int]]]:
        """The first word behind each noun that belongs to a name → the nouns, and where the word begins."""
        found: dict[str, list[tuple[str, int]]] = {}
        for match in _named_with().finditer(self.text):
            word = _WORD.match(self.text, match.end())
            if word is not None:
                found.setdefault(word[0], []).append((match[1], match.end()))
        return found

    def as_written(self, party: Party) -> Party:
        """The party by the form that the article itself gives a body, where it never writes the usual one: a long form,
        or the short one by which it is better known."""
        own = [replace(each, name=self._own_forms.get(each.name, each.name)) for each in party.each or (party,)]
        return joined(own) if party.each else own[0]

    @cached_property
    def _plain_text(self) -> str:
        return _plain(self.text)

    @cached_property
    def _own_forms(self) -> dict[str, str]:
        """The usual names of bodies → the form that the article itself writes instead ("Banque d'export-import de
        Corée", "LuxDev")."""
        found: dict[str, str] = {}
        for row in self.names.rows:
            name = str(row.entity or "")
            words = _plain(row.text).split()
            shortens = len(words) < len(name.split()) and set(words) <= set(_plain(name).split())
            known = row.text.lower() in listed("better_known") and _plain(name) not in self._plain_text
            longer = len(words) > 2 and not shortens
            if row.label == "ORG" and name and (longer or known) and _plain(row.text) != _plain(name):
                found.setdefault(name, row.text)
        written = {_plain(row.text) for row in self.names.rows}
        return {name: form for name, form in found.items() if _plain(name) not in written}

    @contextmanager
    def meaning_others_than(self, party: Party) -> Iterator[None]:
        """While it lasts, no definite noun takes up ``party``: who gives does not receive."""
        before = self._left_out, self._receiving
        self._left_out, self._receiving = party, True
        try:
            yield
        finally:
            self._left_out, self._receiving = before

    def speaker(self, offset: int) -> Party:
        """The country or body for which "nous" at ``offset`` speaks."""
        return joined([self.of_stand(stand) for stand in self.voices.stands(offset)])

    def addressed(self, offset: int) -> Party:
        """The state that "vous" at ``offset`` means where somebody speaks there for another one."""
        speaks = self.speaker(offset).country
        code = self._written_to if self._written_to != speaks else ""
        if not code:
            code = self.states.besides(speaks) if speaks and ";" not in speaks else ""
        return Party(country_name(code), code, label="LOC") if code else NOBODY

    @cached_property
    def _written_to(self) -> str:
        """ISO code of the state of whom a letter names in its address ("À Monsieur X, ministre de la Santé du
        [Togo]"), or ""."""
        line = _ADDRESS.search(self.text, 0, _LETTER_HEAD)
        if line is None:
            return ""
        rows = [r for r in self.names.rows if line.start() <= r.start < line.end() and r.country]
        return str(rows[-1].country) if rows else ""

    def myself(self, offset: int, signs: bool = False) -> Party:
        """The person who says "je" at ``offset``, where the text names one; the state where he holds an office of it
        and does more than sign."""
        row = self.voices.speaker(offset)
        if row is not None and not signs and self.voices.serves_state(row):
            state = self.speaker(offset)
            return state if state.label == "LOC" else self.of_mention(row) if row.label == "PER" else NOBODY
        return self.of_mention(row) if row is not None and row.label == "PER" and row.text else NOBODY

    def of_stand(self, stand: Stand) -> Party:
        """The party for which somebody speaks."""
        if stand.row is not None:
            short = self.whole_name(stand.row)
            return short if short.name else self.of_mention(stand.row)
        return Party(stand.name, stand.country, label=stand.label) if stand.name else NOBODY

    def phrase(self, scene: Scene, first: int) -> Party:
        """The party that the noun phrase at token ``first`` names."""
        raise NotImplementedError

    def whole_name(self, row: Any) -> Party:
        """The body that a name of one common noun shortens."""
        raise NotImplementedError

    @staticmethod
    def _is_body(party: Party) -> bool:
        return party.label in {"ORG", "PER"} or (party.label == "LOC" and bool(party.country))

    def _plural(self, row: Any) -> bool:
        """Whether a plural takes up the mention; a capital that stands for a state is one ("Washington … il")."""
        name = row.text if capital_of(row.text) else row.entity or row.text
        return str(name).startswith(tuple(self.lexicon.words["plural_name"])) or self.text[
            max(0, row.start - 4) : row.start
        ].lower() in {
            "les ",
            "aux ",
        }

    def gender(self, row: Any) -> str:
        """ "m", "f" or "": what the words about a mention, or its name, tell."""
        if shown := gender_shown(self.text[max(0, row.start - GENDER_REACH) : row.start]):
            return shown
        name = str(row.entity or row.text)
        if row.label == "PER":
            return self._gender_of_surname(name.split()[-1]) or str(self.voices.persons.gender(row))
        if row.label == "LOC" and row.country and capital_of(row.text):
            return ""
        if row.label == "LOC" and row.country:
            return gender_of_state(name)
        first = name.split()[0].lower() if name.split() else ""
        if first in self.lexicon.nouns["feminine"]:
            return "f"
        return "m" if first in self.lexicon.nouns["masculine"] else ""

    def may_be(self, row: Any, relative: str) -> bool:
        """Whether a relative pronoun agrees with a mention before it ("la [Facilité], auquel" does not)."""
        gender = {"lequel": "m", "auquel": "m", "duquel": "m", "laquelle": "f"}.get(relative, "")
        renamed = row.label == "LOC" and row.text != row.entity
        return not gender or renamed or self.gender(row) in {gender, ""}

    def _gender_of_surname(self, surname: str) -> str:
        """What "M." or "Mme" before the surname says, wherever in the article."""
        return self._civil.get(surname, "")

    @cached_property
    def _civil(self) -> dict[str, str]:
        """The words up to the third behind "M." or "Mme" → the gender that the first of these says."""
        found: dict[str, str] = {}
        for match in _CIVIL.finditer(self.text):
            for word in (*match[2].split(), match[3]):
                found.setdefault(word, "m" if match[1] == "M." else "f")
        return found
