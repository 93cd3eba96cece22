"""Which files an input folder holds, under which ids, and what the user's ``metadata.csv`` says about them."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import UsageError
from pipeline.metadata import FileMetadata
from pipeline.page.days import parse_any_day

SUFFIX = ".txt"
METADATA_FILE = "metadata.csv"
CORRECTIONS_FILE = "entities.csv"

_METADATA_COLUMNS = {"source_file", "title", "publisher", "place", "published", "url", "encoding"}
_NOT_SLUG = re.compile(r"[^a-z0-9]{1,200}")
_MAX_ID = 80


class InputFile(NamedTuple):
    """A file to read, at ``path``. ``source_file`` is its path below the input folder, with ``/``.

    ``size`` in bytes. ``stamp`` changes whenever the file does. ``outside`` marks a symbolic link that leaves the
    folder: it is never followed.
    """

    path: str
    source_file: str
    doc_id: str
    size: int
    stamp: str
    outside: bool = False


def find_inputs(folder: Path) -> list[InputFile]:
    """Every ``.txt`` below ``folder``, in the order of ``source_file``.

    A link to a file inside the folder counts as a file; folders are not entered through links. Raises
    :class:`UsageError` where the folder is missing or cannot be listed.
    """
    if not folder.is_dir():
        raise UsageError(
            f"The input folder {folder} is not there: put articles (.txt) into it, or name another with --input."
        )
    found = sorted(_walk(folder, ""), key=lambda item: item[0])
    ids = document_ids([source for source, _ in found])
    root = os.path.realpath(folder)
    files = []
    for source, entry in found:
        path, outside = entry.path, False
        if entry.is_symlink():
            path = os.path.realpath(entry.path)
            outside = not path.startswith(root + os.sep)
        try:
            status = entry.stat(follow_symlinks=not outside)
            size, stamp = status.st_size, stamp_of(status)
        except OSError:
            size, stamp = 0, ""
        files.append(InputFile(path, source, ids[source], size, stamp, outside))
    return files


def stamp_of(status: os.stat_result) -> str:
    """Size, times and number of a file. The time of its last change of state cannot be set back by a copying tool."""
    return f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}:{status.st_ino}"


def _walk(folder: Path | str, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    try:
        entries = list(os.scandir(folder))
    except OSError as error:
        if prefix:
            return
        raise UsageError(f"The input folder {folder} cannot be listed: {error.strerror}.") from error
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{prefix}{entry.name}/")
        elif entry.name.lower().endswith(SUFFIX):
            yield _printable(prefix + entry.name), entry


def _printable(name: str) -> str:
    """The name as text that every sink can write: bytes that are no UTF-8 as ``\\xff``."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "backslashreplace")


def document_ids(sources: list[str]) -> dict[str, str]:
    """A readable id for each path; paths whose slugs clash get a short hash of the path."""
    slugs = {source: slug(source[: -len(SUFFIX)]) for source in sources}
    counts: dict[str, int] = {}
    for name in slugs.values():
        counts[name] = counts.get(name, 0) + 1
    return {s: name if counts[name] == 1 else f"{name}-{_short_hash(s)}" for s, name in slugs.items()}


def slug(name: str) -> str:
    """``name`` in lower-case ASCII letters, digits and hyphens, at most 80 characters; never empty.

    A name that loses letters on the way (other scripts, too long) ends in a short hash, so that it stays its own.
    """
    kept = name.lower()
    if not kept.isascii():
        plain = unicodedata.normalize("NFKD", kept.replace("œ", "oe").replace("æ", "ae"))
        kept = "".join(c for c in plain if not unicodedata.combining(c))
    short = _NOT_SLUG.sub("-", kept).strip("-")
    other = not kept.isascii() and any(c.isalnum() and not c.isascii() for c in kept)
    lossy = other or len(short) > _MAX_ID or not short
    return f"{short[:_MAX_ID].strip('-') or 'document'}-{_short_hash(name)}" if lossy else short


def _short_hash(text: str) -> str:
    return hashlib.sha256(os.fsencode(text)).hexdigest()[:8]


def read_metadata(folder: Path) -> dict[str, FileMetadata]:
    """The user's ``metadata.csv``, by ``source_file``; empty where there is none.

    Raises :class:`UsageError` for an unknown column, a double line, or a ``published`` that is no ISO day.
    """
    path = folder / METADATA_FILE
    if not path.is_file():
        return {}
    import csv

    lines: dict[str, FileMetadata] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            dialect = csv.Sniffer().sniff(stream.readline(), delimiters=",;\t")
            stream.seek(0)
            reader = csv.DictReader(stream, dialect=dialect)
            unknown = set(reader.fieldnames or ()) - _METADATA_COLUMNS
            if unknown or "source_file" not in (reader.fieldnames or ()):
                raise UsageError(f"{path}: columns must be source_file and some of {sorted(_METADATA_COLUMNS)}.")
            for record in reader:
                cells = {key: (value or "").strip() for key, value in record.items() if key}
                source = cells.pop("source_file")
                if source in lines:
                    raise UsageError(f"{path}, line {reader.line_num}: {source} stands there twice.")
                lines[source] = _file_metadata(path, reader.line_num, cells)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path} cannot be read: {error}. Save it as CSV (UTF-8).") from error
    return lines


def _file_metadata(path: Path, line: int, cells: dict[str, str]) -> FileMetadata:
    published = cells.pop("published", "")
    day = parse_any_day(published) if published else None
    if published and day is None:
        raise UsageError(f"{path}, line {line}: published {published!r} is no day such as 2024-12-01.")
    return FileMetadata(published=day, **cells)
