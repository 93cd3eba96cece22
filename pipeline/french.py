"""Pure helpers for French text: plain forms of characters, at constant length.

Every function that changes characters keeps one code point for one code point, so that offsets stay valid.
"""

from __future__ import annotations

APOSTROPHES = "’‘ʼ′＇"
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f"
HYPHENS = "\u2010\u2011"
"""Hyphen and no-break hyphen. Longer dashes (– —) keep their own form: they are markers."""
DOUBLE_QUOTES = "“”„‟＂"

_PLAIN = str.maketrans(
    {
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys(SPACES, " "),
        **dict.fromkeys(HYPHENS, "-"),
        **dict.fromkeys(DOUBLE_QUOTES, '"'),
    }
)

_ACCENTS = str.maketrans(
    "àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝŸ", "aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUYY"
)


def matching_text(text: str) -> str:
    """``text`` with plain apostrophes, spaces, hyphens and double quotes; same length, code point by code point."""
    return text.translate(_PLAIN)


def without_accents(text: str) -> str:
    """``text`` without French accents; same length (œ and æ stay)."""
    return text.translate(_ACCENTS)
