"""From bytes to article: whatever carries the text, the same article comes out, or an issue that says why not."""

from __future__ import annotations

import os
import random
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.article import Article
from pipeline.languages import detect_language
from pipeline.metadata import FileMetadata
from pipeline.reader import Reader

TEXT = (
    "Lomé, 4 mars 2024 -- Le Bénin et l'Île Maurice ont signé un accord à 1 500 000 euros.\n"
    "« Nous tiendrons parole », a déclaré Zoé Kœnig. L'été dernier, déjà, ça n'allait pas.\n\nDeuxième point : l'eau."
)
MAGICS = {
    "pdf": b"%PDF-1.7\n", "zip": b"PK\x03\x04", "png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff\xe0",
    "gif": b"GIF89a",
    "gzip": b"\x1f\x8b\x08", "elf": b"\x7fELF", "office": b"\xd0\xcf\x11\xe0", "rtf": b"{\\rtf1", "7z": b"7z\xbc\xaf",
}  # fmt: skip

ordinary = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), max_size=300)
french = st.text(alphabet="aàâbcçdeéèêfghiîjklmnoôœpqrstuùvwxyzABCDEÉL '’«».,;:!?-–()0123456789\n", max_size=400)


def read(data: bytes, encoding: str = "") -> Article:
    result = Reader(10**7, {"a.txt": FileMetadata(encoding=encoding)}).read_bytes(data, "a.txt", "a")
    assert result.article is not None, result.issues
    return result.article


def code(data: bytes) -> str:
    result = Reader(10**7).read_bytes(data, "a.txt", "a")
    return result.issues[0].code if result.issues else ""


# 1
@pytest.mark.parametrize("data", [b"", b" \n\t\n ", b"\xef\xbb\xbf", b"\xef\xbb\xbf \r\n", b"\xff\xfe"])
def test_an_empty_file_is_an_article_without_rows(data: bytes):
    article = read(data)
    assert article.issue == "EMPTY"
    assert article.text.strip() == ""


# 2, 3, 5
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_same_article_in_every_encoding_that_says_its_name(encoding: str):
    article = read(TEXT.encode(encoding))
    assert article.text == TEXT
    assert article.encoding == encoding.removesuffix("-sig")
    assert article.sha256 == read(TEXT.encode()).sha256


@given(french)
def test_a_byte_order_mark_changes_nothing(text: str):
    one, other = read(text.encode()), read(b"\xef\xbb\xbf" + text.encode())
    assert one.text == other.text
    assert one.sha256 == other.sha256


@given(french)
def test_utf16_with_a_mark(text: str):
    assert read(text.encode("utf-16")).text == read(text.encode()).text


# 4
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp437", "koi8-r", "shift_jis", "mac_roman"])
def test_no_nonsense_is_read_silently(encoding: str):
    foreign = {"koi8-r": "Премьер-министр " * 20, "shift_jis": "会議を開く" * 20}
    text = foreign.get(encoding, TEXT)
    data = text.replace("œ", "oe").replace("Œ", "Oe").encode(encoding, "replace")
    result = Reader(10**7).read_bytes(data, "a.txt", "a")
    if result.article is not None:
        assert result.article.text == text.replace("œ", "oe")
    else:
        assert result.issues[0].code == "ENCODING"
        assert "encoding" in result.issues[0].hint


def test_the_user_may_name_the_encoding():
    assert read(TEXT.encode("mac_roman"), "mac_roman").text == TEXT
    unknown = Reader(10**7, {"a.txt": FileMetadata(encoding="nope")})
    assert unknown.read_bytes(b"x", "a.txt", "a").issues[0].code == "ENCODING"


# 6
def test_control_characters_are_taken_out_and_counted():
    result = Reader(10**7).read_bytes(("Le\x07 Bénin\x1b a\x00" + "a" * 2000).encode(), "a.txt", "a")
    assert result.article is not None
    assert result.article.text.startswith("Le Bénin a")
    assert result.issues[0].code == "CLEANED"
    assert "held 3 " in result.issues[0].message


@given(st.binary(max_size=600))
def test_no_bytes_raise(data: bytes):
    result = Reader(10**7).read_bytes(data, "a.txt", "a")
    if result.article is None:
        assert result.issues[0].code in {"ENCODING", "NOT_TEXT"}
    else:
        text = result.article.text
        assert text == unicodedata.normalize("NFC", text)
        assert not any("\ud800" <= c <= "\udfff" or (c < " " and c not in "\n\t") for c in text)
        assert len(result.article.matching) == len(text)
        text.encode("utf-8")


# 7
@pytest.mark.parametrize("kind", MAGICS)
def test_other_files_named_txt(kind: str):
    data = MAGICS[kind] + random.Random(1).randbytes(500)
    assert code(data) == "NOT_TEXT"


def test_binary_without_a_known_beginning():
    assert code(b"some text" + bytes(30)) == "NOT_TEXT"


# 10
@given(french, st.sampled_from(["\r\n", "\r", "\u2028", "\u2029", "\u0085", "\f", "\v"]))
def test_newlines_of_every_kind(text: str, newline: str):
    assert read(text.replace("\n", newline).encode()).text == read(text.encode()).text


# 11
@given(french)
def test_decomposed_accents(text: str):
    decomposed = unicodedata.normalize("NFD", text)
    assert read(decomposed.encode()).text == read(unicodedata.normalize("NFC", text).encode()).text


# 12, 13
@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u2007"])
@pytest.mark.parametrize("apostrophe", ["'", "\u2019", "\u02bc"])
def test_typography_keeps_its_form_in_the_text_and_has_a_plain_one_beside(space: str, apostrophe: str):
    article = read(f"L{apostrophe}État a versé 1{space}500 euros.".encode())
    assert article.text == f"L{apostrophe}État a versé 1{space}500 euros."
    assert article.matching == "L'État a versé 1 500 euros."


# 14
@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u200c", "\u200e", "\u202a", "\u2066", "\ufeff", "\u2060"])
def test_invisible_characters(mark: str):
    assert read(f"Le Bé{mark}nin a ver{mark}sé 5 euros.".encode()).text == "Le Bénin a versé 5 euros."


# 18
def test_duplicates_are_known_by_their_words():
    assert read(TEXT.encode()).sha256 == read(TEXT.replace("\n", "\r\n ").encode()).sha256
    assert read(TEXT.encode()).sha256 != read(TEXT.replace("4 mars", "5 mars").encode()).sha256


# the reader on files
def test_files(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode())
    result = Reader(10**7).read_file(path, "a.txt", "a")
    assert result.article is not None
    assert result.stamp == "", "a file this young may change again within the resolution of its times"
    os.utime(path, (1, 1))
    assert Reader(len(TEXT.encode()) - 1).read_file(path, "a.txt", "a").issues[0].code == "TOO_LARGE"
    assert Reader(10).read_file(tmp_path / "none.txt", "none.txt", "n").issues[0].code == "VANISHED"


# 34
SENTENCES = tomllib.loads(Path(__file__).with_name("languages.toml").read_text("utf-8"))
FRENCH = SENTENCES.pop("fr")


@pytest.mark.parametrize("language", SENTENCES)
def test_languages(language: str):
    found = [detect_language(text)[0] for text in SENTENCES[language]]
    assert sum(name != "fr" for name in found) == 5
    assert found.count(language) >= 4


@pytest.mark.parametrize("text", FRENCH)
def test_french_is_french(text: str):
    assert detect_language(text)[0] == "fr"
