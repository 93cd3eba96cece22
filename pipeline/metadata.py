"""What the user says about a file, in ``metadata.csv``."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class FileMetadata:
    """A line of the user's ``metadata.csv``; an empty cell leaves what the reader finds."""

    title: str = ""
    publisher: str = ""
    place: str = ""
    published: datetime.date | None = None
    url: str = ""
    encoding: str = ""
