"""Reading one cardinal number, in digits, in words or mixed: "1 500", "deux mille trois cents", "mille 500", "2,5 Md".

Values are exact decimals. Words follow both spellings (traditional and 1990 hyphens, "septante", "nonante").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pipeline.stages.quantities.currency_lexicon import currencies
from pipeline.stages.quantities.digits import DIGITS, read_digits
from pipeline.stages.quantities.lexicon import alternatives, numbers

ONE = Decimal(1)
WORD = re.compile(r"[a-zàâäçéèêëîïôöùûüÿœæ]{1,24}")
JOIN = re.compile(r" et |-et-| (?=[0-9a-z])|-(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A cardinal at ``start`` to ``end``.

    ``coefficient`` is what stands before the scale word: 2.5 in "2,5 milliards", whose ``scale`` is 10**9.
    ``style``: digits · words · mixed ("360 milliards" counts as digits). ``plain``: bare digits without separator.
    """

    start: int
    end: int
    value: Decimal
    coefficient: Decimal
    scale: Decimal
    style: str
    plain: bool = False


@dataclass(frozen=True, slots=True)
class _Atom:
    kind: str
    value: Decimal
    start: int
    end: int
    join: str


def read_number(words: str) -> Decimal | None:
    """The value of ``words`` when the whole is one cardinal ("deux mille trois cents", "1 500"), else ``None``."""
    numeral = read_numeral(words, words.lower(), 0)
    return numeral.value if numeral is not None and numeral.end == len(words) else None


@cache
def _abbreviation() -> re.Pattern[str]:
    names = alternatives(numbers().abbreviations)
    money = currencies()
    codes = [*money.symbols, *money.zone_forms, *(code for code in money.states if code not in money.careful_codes)]
    return re.compile(
        rf"(?P<space> {{0,2}})(?P<name>{names})(?:(?<=[a-z]{{2}})\.(?= (?:d[e'u]|[€$£A-Z])))?"
        rf"(?P<rest>(?![^\W_])|(?=(?:{alternatives(codes)})(?![^\W_])))"
    )


@cache
def _currency_next() -> re.Pattern[str]:
    """A sign or code of money, or "de" with one or with a frequent currency noun."""
    money = currencies()
    codes = [*money.symbols, *money.zone_forms, *(code for code in money.states if code not in money.careful_codes)]
    signs = rf"(?:{alternatives(codes)})(?![^\W_])"
    return re.compile(rf" ?{signs}| d[e'] ?(?:{signs}|(?:euro|dollar|franc)s?\b)")


def read_numeral(text: str, low: str, start: int, restated: bool = True) -> Numeral | None:
    """The longest cardinal that begins at ``start``, or ``None``. ``low`` is ``text`` in lower case, same length.

    ``restated``: the same number behind it in brackets belongs to it ("trente (30)").
    """
    atoms = _atoms(low, start)
    if not atoms:
        return None
    read = _Grammar(atoms).number()
    if read is None:
        return None
    value, coefficient, scale, used = read
    last = atoms[used - 1]
    end = last.end
    style = "words"
    if restated and (atoms[0].kind != "d" or used == 1):
        again = _restated(text, low, end, value)
        if again is not None:
            end, factor = again
            return Numeral(
                start, end, value * factor, value, max(factor, scale, _scale_of(value)),
                "digits" if atoms[0].kind == "d" else "words",
            )  # fmt: skip
    if atoms[0].kind == "d":
        style = "digits"
        if scale == ONE and last.kind == "d":
            match = _abbreviation().match(text, end)
            if match is not None:
                factor, glued = numbers().abbreviations[match["name"]]
                named = _currency_next().match(text, match.end()) is not None
                # "5G" is a technology, "10G" ten thousand millions; a letter apart is a unit or a name.
                technology = match["name"] == "G" and value < 7
                apart = glued and not named and match["space"] and match["name"] != "k"
                if not apart and not (technology and not named):
                    return Numeral(start, match.end(), value * factor, value, factor, style)
    elif any(atom.kind == "d" for atom in atoms[:used]):
        style = "mixed"
    plain = used == 1 and atoms[0].kind == "d" and low[start:end].isdigit()
    return Numeral(start, end, value, coefficient, scale, style, plain)


def _restated(text: str, low: str, end: int, value: Decimal) -> tuple[int, Decimal] | None:
    """(end, factor) of the same number said again in brackets ("trente (30) bus", "cinq (5) milliards"), or ``None``.

    The factor is that of the scale word behind the bracket, else 1.
    """
    bracket = re.compile(r" ?\( ?(?=[0-9a-z])").match(low, end)
    again = read_numeral(text, low, bracket.end(), restated=False) if bracket is not None else None
    closing = re.compile(r" ?\)").match(low, again.end) if again is not None else None
    if again is None or closing is None or again.value != value:
        return None
    scale = re.compile(rf" (?:{alternatives(numbers().scales)})(?!\w)").match(low, closing.end())
    if scale is None or value >= 1000:
        return closing.end(), ONE
    return scale.end(), numbers().scales[scale[0][1:]]


def _scale_of(value: Decimal) -> Decimal:
    """The scale word with which ``value`` would be written, else 1: "de" may follow "2.000.000 (deux millions)"."""
    return max((scale for scale in numbers().scales.values() if value >= scale and value % scale == 0), default=ONE)


def _atoms(low: str, start: int) -> list[_Atom]:
    """The number words and figures that stand in a row from ``start``."""
    lexicon = numbers()
    atoms: list[_Atom] = []
    position, join = start, ""
    while len(atoms) < 40:
        digits = DIGITS.match(low, position)
        if digits is not None:
            value = read_digits(digits[0])
            if value is None or (atoms and digits[0][0] == ","):
                break
            atoms.append(_Atom("d", value, position, digits.end(), join))
            position = digits.end()
        else:
            match = WORD.match(low, position)
            if match is None:
                break
            word, position = match[0], match.end()
            known = lexicon.atoms.get(word)
            if known is not None:
                atoms.append(
                    _Atom(
                        known[0] + "s" * (word in ("cents", "vingts")), Decimal(known[1]), match.start(), position, join
                    )
                )
            elif word in lexicon.scales:
                atoms.append(_Atom("s", lexicon.scales[word], match.start(), position, join))
            elif word == "virgule":
                atoms.append(_Atom("v", ONE, match.start(), position, join))
            else:
                break
        match = JOIN.match(low, position)
        if match is None:
            break
        join, position = match[0].strip(), match.end()
    return atoms


class _Grammar:
    """Recursive descent over number words; each rule returns (value, position behind) or ``None``."""

    def __init__(self, atoms: list[_Atom]) -> None:
        self.atoms = atoms

    def kind(self, at: int) -> str:
        return self.atoms[at].kind if at < len(self.atoms) else ""

    def joined(self, at: int) -> bool:
        """Whether the word at ``at`` follows by a space or hyphen, not by "et"."""
        return at < len(self.atoms) and "et" not in self.atoms[at].join

    def number(self) -> tuple[Decimal, Decimal, Decimal, int] | None:
        """(value, coefficient, scale, words used) of the longest number from the first word."""
        read = self.thousands(0)
        if read is None:
            return None
        value, at = read
        value, at = self.fraction(value, at)
        coefficient, scale = value, ONE
        total, lowest = Decimal(0), None
        while self.kind(at) == "s" and self.joined(at) and (lowest is None or self.atoms[at].value < lowest):
            if lowest is None:
                scale = self.atoms[at].value
            lowest = self.atoms[at].value
            total += value * lowest
            value, at = Decimal(0), at + 1
            more = self.thousands(at) if self.joined(at) else None
            # "2 millions 2024" are two figures: what follows must be smaller, whole, and in the same hand or grouped.
            if more is None or more[0] >= lowest or more[0] != more[0].to_integral_value():
                break
            # "1,1 million un an auparavant", "les 9 millions un temps promis": "un" is the article.
            alone = self.kind(at) == "u" and more[1] == at + 1
            if alone and (coefficient != coefficient.to_integral_value() or self.kind(0) == "d"):
                break
            if self.kind(more[1]) == "s" and self.atoms[more[1]].value >= lowest:
                break
            value, at = more
        return total + value, coefficient, scale, at

    def fraction(self, value: Decimal, at: int) -> tuple[Decimal, int]:
        """ "virgule" and the words behind it, read as decimal places."""
        if self.kind(at) != "v" or value != value.to_integral_value():
            return value, at
        places, position = "", at + 1
        while self.kind(position) == "u" and self.atoms[position].value == 0:
            places, position = places + "0", position + 1
        read = self.thousands(position)
        if read is not None and read[0] == read[0].to_integral_value():
            places, position = places + str(int(read[0])), read[1]
        return (Decimal(f"{int(value)}.{places}"), position) if places else (value, at)

    def thousands(self, at: int) -> tuple[Decimal, int] | None:
        if self.kind(at) == "m":
            value, position = Decimal(1000), at + 1
            if self.atoms[at].end - self.atoms[at].start == 3 and self.hundreds(position) is None:
                return None  # "mil" alone is a cereal
        else:
            read = self.hundreds(at)
            if read is None:
                return None
            value, position = read
            if not (self.kind(position) == "m" and self.joined(position)):
                return read
            value, position = value * 1000, position + 1
        rest = self.hundreds(position) if self.joined(position) or self.is_one(position) else None
        if rest is not None and 0 < rest[0] < 1000 and rest[0] == rest[0].to_integral_value():
            return value + rest[0], rest[1]
        return value, position

    def is_one(self, at: int) -> bool:
        return self.kind(at) == "u" and self.atoms[at].value == 1

    def hundreds(self, at: int) -> tuple[Decimal, int] | None:
        if self.kind(at) == "c":
            value, position = Decimal(100), at + 1
        else:
            read = self.below_hundred(at)
            if read is None:
                return None
            value, position = read
            # "douze cents" is old-fashioned, but a number: 1200.
            digits = self.kind(at) == "d"
            single = position == at + 1 and (2 <= value <= 9 or (11 <= value <= 19 and self.kind(position) == "cs"))
            if digits:  # "14,27 cents" and "50 cents" are money
                single = self.kind(position) == "c" and value == value.to_integral_value() and 1 < value < 1000
            if not (single and self.kind(position) in ("c", "cs") and self.joined(position)):
                return read
            value, position = value * 100, position + 1
        rest = self.below_hundred(position) if self.joined(position) else None
        if rest is not None and 0 < rest[0] < 100 and self.kind(position) != "d":
            return value + rest[0], rest[1]
        return value, position

    def below_hundred(self, at: int) -> tuple[Decimal, int] | None:
        kind = self.kind(at)
        if kind == "d":
            return self.atoms[at].value, at + 1
        if kind == "u":
            value = self.atoms[at].value
            following = self.atoms[at + 1] if self.joined(at + 1) else None
            if value == 4 and following is not None and following.kind in ("t", "ts") and following.value == 20:
                return self.units(Decimal(80), at + 2, 19)
            if value == 10 and following is not None and following.kind == "u" and 7 <= following.value <= 9:
                return value + following.value, at + 2
            return value, at + 1
        if kind in ("t", "ts"):  # "vingts euros" is a frequent slip
            value = self.atoms[at].value
            return self.units(value, at + 1, 19 if value == 60 else 9)
        return None

    def units(self, tens: Decimal, at: int, limit: int) -> tuple[Decimal, int]:
        """What follows a ten: "trois", "et un", "dix-sept" behind 60 and 80, or a digit ("trente 3")."""
        if at >= len(self.atoms):
            return tens, at
        atom = self.atoms[at]
        if atom.kind == "d":
            if 1 <= atom.value <= 9 and atom.value == atom.value.to_integral_value() and "et" not in atom.join:
                return tens + atom.value, at + 1
            return tens, at
        if atom.kind != "u" or atom.value == 0:
            return tens, at
        if "et" in atom.join and atom.value not in (1, 11):
            return tens, at
        read = self.below_hundred(at)
        if read is None or not 1 <= read[0] <= limit:
            return tens, at
        return tens + read[0], read[1]
