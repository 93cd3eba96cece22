"""Bytes to clean text: encodings, newlines, invisible characters.

No statistical guess: a byte order mark decides, then strict UTF-8, then cp1252 where the result looks Western.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from pipeline.errors import Issue

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"\x1f\x8b",
    b"BZh", b"\xfd7zXZ\x00", b"7z\xbc\xaf", b"Rar!", b"\x7fELF", b"MZ", b"\xd0\xcf\x11\xe0", b"{\\rtf",
    b"SQLite format", b"OggS", b"ID3", b"RIFF",
)  # fmt: skip
_NUL_SHARE = 0.001

_NEWLINES = re.compile("\r\n|[\r\u2028\u2029\u0085\f\v]")
_INVISIBLE = re.compile("[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

_WESTERN = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆáíóúñãõåøßÁÍÓÚÑÃÕÅØ«»‹›“”„‘’–—…•·°ºª€£§©®™±×²³½¼¾\u00a0")
_MAX_STRANGE = 0.1
_MAX_ACCENTED = 0.25


@dataclass(frozen=True)
class Decoded:
    """``text``: NFC, ``\\n`` newlines, no control or invisible characters; ``removed`` counts those taken out."""

    text: str
    encoding: str
    removed: int


def decode(data: bytes, encoding: str = "") -> Decoded | Issue:
    """Decode the bytes of a text file; ``encoding`` (from the user's metadata) overrules detection.

    Gives an :class:`Issue` NOT_TEXT for a binary file and ENCODING for bytes that no rule can read.
    """
    if encoding:
        return _decode_as(data, encoding)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decode_as(data, name)
    if data.startswith(_MAGIC):
        return Issue("NOT_TEXT", "is a binary file, not a text", "export the article as plain text (.txt, UTF-8)")
    nuls = data.count(0)
    if nuls and _looks_utf16(data, nuls):
        return _unknown_encoding("looks like UTF-16 without a byte order mark")
    if nuls > _NUL_SHARE * len(data):
        return Issue("NOT_TEXT", "holds binary data, not a text", "export the article as plain text (.txt, UTF-8)")
    try:
        return _clean(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return _unknown_encoding("is neither UTF-8 nor cp1252")
    if not _looks_western(text):
        return _unknown_encoding("is not UTF-8 and reads as nonsense in cp1252")
    return _clean(text, "cp1252")


def _decode_as(data: bytes, encoding: str) -> Decoded | Issue:
    try:
        name = codecs.lookup(encoding).name
        text = data.decode(encoding)
    except LookupError:
        return _unknown_encoding(f"has an unknown encoding in metadata.csv: {encoding!r}")
    except (UnicodeDecodeError, ValueError):
        return _unknown_encoding(f"cannot be read as {encoding}")
    if any("\ud800" <= c <= "\udfff" for c in text):
        return _unknown_encoding(f"holds lone surrogates in {encoding}")
    return _clean(text, name.removesuffix("-sig"))


def _unknown_encoding(message: str) -> Issue:
    return Issue(
        "ENCODING", message, "save it as UTF-8, or name its encoding: in the column `encoding` of metadata.csv"
    )


def _looks_utf16(data: bytes, nuls: int) -> bool:
    """Latin text in UTF-16 has a NUL at nearly every second byte, on one side only."""
    even = data[::2].count(0)
    return nuls > 0.3 * len(data) and (even > 0.95 * nuls or even < 0.05 * nuls)


def _looks_western(text: str) -> bool:
    """Whether cp1252 made Western European text of the bytes: few odd signs, accents no more than such text has."""
    special = [c for c in text if c > "\x7f"]
    strange = sum(c not in _WESTERN for c in special)
    letters = sum(c.isalpha() for c in text)
    accented = sum(c.isalpha() for c in special)
    return strange <= _MAX_STRANGE * len(special) and accented <= _MAX_ACCENTED * max(letters, 1)


def _clean(text: str, encoding: str) -> Decoded:
    text = _NEWLINES.sub("\n", text.removeprefix("\ufeff"))
    text, removed = _INVISIBLE.subn("", text)
    return Decoded(unicodedata.normalize("NFC", text), encoding, removed)
