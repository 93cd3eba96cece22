"""Where a run reads and writes: local folders, or URLs of other file systems. Imports none of their libraries."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,40}:{1,2}(?://|[A-Za-z])")
_LOCAL = re.compile(r"(?:file|local)://(?:localhost(?=/))?")
_CREDENTIALS = re.compile(r"://[^/@\s]{0,500}@")
_NOT_NAME = re.compile(r"[^A-Za-z0-9]{1,500}")


def parse_location(text: str) -> Path | str:
    """A local folder as a path; a URL (``s3://bucket/folder``, ``simplecache::hdfs://…``) as it is.

    ``file://`` is the local folder: it is read and written as such, with all that makes local runs safe.
    """
    local = _LOCAL.match(text)
    if local:
        return Path(text[local.end() :])
    return text if "://" in text and _URL.match(text) else Path(text)


def shown(url: str) -> str:
    """The URL without user and password, for messages."""
    return _CREDENTIALS.sub("://", url)


def work_folder(url: str) -> Path:
    """The local folder of what is kept for the output at ``url``: below ``XDG_CACHE_HOME`` or ``~/.cache``."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    name = _NOT_NAME.sub("-", shown(url)).strip("-")[:60]
    return Path(base) / "depeches" / f"{name}-{hashlib.sha256(url.encode()).hexdigest()[:8]}"
