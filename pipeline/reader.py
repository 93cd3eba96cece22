"""Bytes → Article or Issue: size, decoding, furniture, metadata, sha256."""

from __future__ import annotations

import dataclasses
import errno
import hashlib
import os
import stat
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.article import Article
from pipeline.decoding import decode
from pipeline.errors import Issue
from pipeline.inputs import stamp_of
from pipeline.languages import FRENCH, detect_language
from pipeline.metadata import FileMetadata
from pipeline.page.furniture import find_metadata

_NOT_REGULAR = Issue("NOT_REGULAR", "is not a regular file", "put a copy of it there")
_SETTLED_NS = 2_000_000_000
"""A file younger than this may change again within the resolution of its times: it is read again by the next run."""


@dataclass(frozen=True)
class ReadResult:
    """One input file: an article, or the issue that stopped it. ``issues`` are warnings beside an article.

    ``stamp`` tells by size and times whether the file is still the one that was read; "" where that cannot be known.
    """

    source_file: str
    article: Article | None
    issues: tuple[Issue, ...] = ()
    stamp: str = ""


@dataclass(frozen=True)
class Reader:
    """Reads files of one input folder.

    ``metadata`` maps a file's path below the folder to what the user says about it. ``max_bytes`` refuses larger files
    before reading them.
    """

    max_bytes: int
    metadata: Mapping[str, FileMetadata] = field(default_factory=dict)

    def read_file(self, path: Path, source_file: str, doc_id: str) -> ReadResult:
        """Read ``path``. Never raises for a bad file: its issue says what is wrong and what to do.

        Neither a link nor a device is opened as a file: nothing waits for the writer of a pipe. The result's ``stamp``
        is that of the bytes that were read, "" where they may have changed meanwhile.
        """
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            with os.fdopen(descriptor, "rb") as stream:
                before = os.fstat(descriptor)
                if not stat.S_ISREG(before.st_mode):
                    return _stopped(source_file, _NOT_REGULAR, stamp_of(before))
                if before.st_size > self.max_bytes:
                    size = f"has {before.st_size:,} bytes, more than {self.max_bytes:,}"
                    return _stopped(source_file, Issue("TOO_LARGE", size, "split it"), stamp_of(before))
                data = stream.read(self.max_bytes + 1)
                after = os.fstat(descriptor)
        except FileNotFoundError:
            return _stopped(source_file, Issue("VANISHED", "is no longer there"))
        except OSError as error:
            if error.errno in {errno.ELOOP, errno.ENXIO, errno.EMLINK}:
                return _stopped(source_file, _NOT_REGULAR)
            hint = "check its permissions"
            return _stopped(source_file, Issue("UNREADABLE", f"cannot be read: {error.strerror}", hint))
        result = self.read_bytes(data, source_file, doc_id)
        if stamp_of(before) == stamp_of(after):
            settled = time.time_ns() - max(after.st_mtime_ns, after.st_ctime_ns) > _SETTLED_NS
            return dataclasses.replace(result, stamp=stamp_of(after) if settled else "")
        if result.article is None:
            return result
        changed = Issue("CHANGED", "changed while it was read", "run again")
        return dataclasses.replace(result, issues=(*result.issues, changed))

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
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def _stopped(source_file: str, issue: Issue, stamp: str = "") -> ReadResult:
    return ReadResult(source_file, None, (issue,), stamp)
