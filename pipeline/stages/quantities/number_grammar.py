"""The grammar of French number words: "deux cent mille", "quatre-vingt-dix-sept", "3 millions 200 mille"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Atom:
    kind: str
    value: Decimal
    start: int
    end: int
    join: str


class Grammar:
    """Recursive descent over number words; each rule returns (value, position behind) or ``None``."""

    def __init__(self, atoms: list[Atom]) -> None:
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
