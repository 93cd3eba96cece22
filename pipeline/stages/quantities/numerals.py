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
from pipeline.stages.quantities.number_grammar import ONE, Atom, Grammar

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
    read = Grammar(atoms).number()
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


def _atoms(low: str, start: int) -> list[Atom]:
    """The number words and figures that stand in a row from ``start``."""
    lexicon = numbers()
    atoms: list[Atom] = []
    position, join = start, ""
    while len(atoms) < 40:
        digits = DIGITS.match(low, position)
        if digits is not None:
            value = read_digits(digits[0])
            if value is None or (atoms and digits[0][0] == ","):
                break
            atoms.append(Atom("d", value, position, digits.end(), join))
            position = digits.end()
        else:
            match = WORD.match(low, position)
            if match is None:
                break
            word, position = match[0], match.end()
            known = lexicon.atoms.get(word)
            if known is not None:
                atoms.append(
                    Atom(
                        known[0] + "s" * (word in ("cents", "vingts")), Decimal(known[1]), match.start(), position, join
                    )
                )
            elif word in lexicon.scales:
                atoms.append(Atom("s", lexicon.scales[word], match.start(), position, join))
            elif word == "virgule":
                atoms.append(Atom("v", ONE, match.start(), position, join))
            else:
                break
        match = JOIN.match(low, position)
        if match is None:
            break
        join, position = match[0].strip(), match.end()
    return atoms
