"""Numbers in digits, with any separator: "1 500", "1.500.000", "1'500", "2,5", "1,250,000"."""

from __future__ import annotations

import re
from decimal import Decimal

GROUPED = r"[0-9]{1,3}(?P<sep>[ .'])[0-9]{3}(?:(?P=sep)[0-9]{3}){0,6}(?![0-9])(?:,[0-9]{1,12})?"
COMMA_GROUPED = r"[0-9]{1,3}(?:(?:,[0-9]{3}){2,6}(?![0-9])(?:\.[0-9]{1,12})?|,[0-9]{3}\.[0-9]{1,2}(?![0-9.,]))"
PLAIN = r"[0-9]{1,21}(?:[.,][0-9]{1,21})?"
DIGITS = re.compile(f"{GROUPED}|{COMMA_GROUPED}|{PLAIN}|,[0-9]{{1,12}}")


def read_digits(text: str) -> Decimal | None:
    """The value of a figure in digits, or ``None``: separators are space, point and apostrophe, the comma is decimal.

    A point before exactly three digits groups ("1.500" is 1500) unless a zero leads ("0.125"); otherwise it is decimal.
    """
    if DIGITS.fullmatch(text) is None:
        return None
    if text.count(",") > 1 or ("," in text.partition(".")[0] and "." in text):
        return Decimal(text.replace(",", ""))
    whole, comma, fraction = text.partition(",")
    if comma:
        whole = re.sub(r"[ .']", "", whole) or "0"
        return Decimal(f"{whole}.{fraction}")
    if re.fullmatch(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+", whole):
        return Decimal(whole.replace(".", ""))
    return Decimal(re.sub(r"[ ']", "", whole))
