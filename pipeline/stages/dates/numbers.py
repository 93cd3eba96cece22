"""French number words and figures of a captured phrase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def number_of(words: Sequence[str], numbers: Mapping[str, int]) -> float | None:
    """The value of a figure ("1 500", "2,5") or of number words ("quatre", "-", "vingt", "-", "dix").

    ``words`` are folded tokens, ``numbers`` the lexicon. ``None`` where they make no number.
    """
    if len(words) == 1 and words[0][:1].isdigit():
        digits = words[0].replace(" ", "").replace("'", "")
        if "," in digits:
            whole, _, rest = digits.partition(",")
            return float(f"{whole.replace('.', '')}.{rest}") if rest.isdigit() else None
        if digits.isdigit():
            return float(digits)
        whole, _, rest = digits.partition(".")
        return float(whole + rest) if len(rest) % 4 == 3 and rest.replace(".", "").isdigit() else None
    total = current = 0
    seen = False
    for word in words:
        if word in ("-", "et"):
            continue
        value = numbers.get(word)
        if value is None:
            return None
        seen = True
        if value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        elif value == 100:
            current = max(current, 1) * 100 if current < 10 else current + 100
        elif value == 20 and current % 100 == 4:
            current += 76
        else:
            current += value
    return float(total + current) if seen else None


def roman_numerals(last: int) -> dict[str, int]:
    """Folded roman numerals from 1 to ``last`` (below 90), bare and with an ordinal's ending ("xxie", "ier")."""
    table: dict[str, int] = {}
    for number in range(1, last + 1):
        tens, ones = divmod(number, 10)
        roman = _tens(tens) + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]
        for ending in ("", "e", "eme", "er"):
            table[roman + ending] = number
    return table


def _tens(tens: int) -> str:
    return ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx")[tens]
