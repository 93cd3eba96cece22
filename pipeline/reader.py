"""Bytes → Article or Issue: size, decoding, furniture, metadata, sha256."""

from __future__ import annotations

import datetime
import hashlib
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.article import Article
from pipeline.decoding import decode
from pipeline.errors import Issue
from pipeline.furniture import find_metadata
from pipeline.languages import FRENCH, detect_language

_SPACES = re.compile(r"\s{1,1000}")


@dataclass(frozen=True)
class ReadResult:
    """One input file: an article, or the issue that stopped it. ``issues`` are warnings beside an article."""

    source_file: str
    article: Article | None
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True)
class FileMetadata:
    """A line of the user's ``metadata.csv``; an empty cell leaves what the reader finds."""

    title: str = ""
    publisher: str = ""
    place: str = ""
    published: datetime.date | None = None
    url: str = ""
    encoding: str = ""


@dataclass(frozen=True)
class Reader:
    """Reads files of one input folder.

    ``metadata`` maps a file's path below the folder to what the user says about it. ``max_bytes`` refuses larger files
    before reading them.
    """

    max_bytes: int
    metadata: Mapping[str, FileMetadata] = field(default_factory=dict)

    def read_file(self, path: Path, source_file: str, doc_id: str) -> ReadResult:
        """Read ``path``. Never raises for a bad file: its issue says what is wrong and what to do."""
        try:
            before = path.stat(follow_symlinks=False)
            if not stat.S_ISREG(before.st_mode):
                return _stopped(source_file, Issue("NOT_REGULAR", "is not a regular file", "put a copy of it there"))
            if before.st_size > self.max_bytes:
                size = f"has {before.st_size:,} bytes, more than {self.max_bytes:,}"
                return _stopped(source_file, Issue("TOO_LARGE", size, "split it"))
            data = path.read_bytes()
            after = path.stat(follow_symlinks=False)
        except FileNotFoundError:
            return _stopped(source_file, Issue("VANISHED", "is no longer there"))
        except OSError as error:
            hint = "check its permissions"
            return _stopped(source_file, Issue("UNREADABLE", f"cannot be read: {error.strerror}", hint))
        result = self.read_bytes(data, source_file, doc_id)
        if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size) and result.article is not None:
            changed = Issue("CHANGED", "changed while it was read", "run again")
            return ReadResult(source_file, result.article, (*result.issues, changed))
        return result

    def read_bytes(self, data: bytes, source_file: str, doc_id: str) -> ReadResult:
        """Make an article of a file's bytes. Offsets of the article count code points of its cleaned, NFC text."""
        given = self.metadata.get(source_file, FileMetadata())
        decoded = decode(data, given.encoding)
        if isinstance(decoded, Issue):
            return _stopped(source_file, decoded)
        issues = []
        text = decoded.text
        if decoded.removed:
            issues.append(Issue("CLEANED", f"held {decoded.removed} control or invisible characters, taken out"))
        found = find_metadata(text, source_file)
        language, share = detect_language(text)
        if not text.strip():
            issues = [Issue("EMPTY", "holds no text")]
        elif language != FRENCH:
            issues.append(Issue("LANGUAGE", f"looks like {language} ({share:.0%} of its words say so), not French"))
        published = given.published or found.published
        article = Article(
            doc_id=doc_id,
            source_file=source_file,
            text=text,
            furniture=tuple(found.furniture),
            title=given.title or found.title,
            publisher=given.publisher or found.publisher,
            place=given.place or found.place,
            published=published,
            published_from="metadata" if given.published else found.published_from,
            published_time="" if given.published else found.published_time,
            reference_date=given.published or found.reference_date,
            encoding=decoded.encoding,
            sha256=text_sha256(text),
            language=language,
            issue=issues[0].code if issues else "",
        )
        return ReadResult(source_file, article, tuple(issues))


def text_sha256(text: str) -> str:
    """sha256 of the text with its white space folded: what makes two files duplicates."""
    return hashlib.sha256(_SPACES.sub(" ", text).strip().encode()).hexdigest()


def _stopped(source_file: str, issue: Issue) -> ReadResult:
    return ReadResult(source_file, None, (issue,))
