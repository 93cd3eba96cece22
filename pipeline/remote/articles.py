"""Articles below a URL: which files there are, how their changes are noticed, and their bytes for the workers."""

from __future__ import annotations

import dataclasses
import datetime
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import Issue, UsageError
from pipeline.inputs import CORRECTIONS_FILE, METADATA_FILE, SUFFIX, InputFile, document_ids
from pipeline.remote.filesystem import Info, RemoteFolder, first_line

if TYPE_CHECKING:
    from pipeline.tasks import Task

THREADS = 16
"""Files that are fetched side by side, so that their delays do not add up."""
AHEAD, AHEAD_BYTES = 64, 32_000_000
"""Files, and bytes of them, that may wait here for a worker."""

_CONTENT = ("etag", "checksum", "md5hash", "content_md5", "crc32c", "sha256", "generation", "version_id", "versionid")
_TIMES = ("mtime", "lastmodified", "last_modified", "modified", "updated", "created")
_SETTLED = 2.0
"""A file younger than this, known by its times alone, may change again within their resolution: it is read again."""


class RemoteArticles:
    """The ``.txt`` files below ``folder``, listed once.

    ``files``: as :func:`pipeline.inputs.find_inputs` gives them. Raises :class:`UsageError` where the folder is not
    there or cannot be listed.
    """

    def __init__(self, folder: RemoteFolder) -> None:
        self._folder = folder
        try:
            self._known = folder.files()
            there = bool(self._known) or folder.system.isdir(folder.root)
        except Exception as error:
            raise UsageError(f"The input {folder.url} cannot be listed: {first_line(error)}.") from error
        if not there:
            raise UsageError(f"The input {folder.url} is not there: put articles (.txt) there, or name another.")
        names = sorted(name for name in self._known if name.lower().endswith(SUFFIX))
        ids = document_ids(names)
        now = time.time()
        self.files = [
            InputFile("", name, ids[name], int(info.get("size") or 0), remote_stamp(info, now))
            for name, info in ((name, self._known[name]) for name in names)
        ]

    def copy_tables(self, folder: Path) -> None:
        """Copy the user's ``metadata.csv`` and ``entities.csv`` to a local folder, where they are there."""
        for name in (METADATA_FILE, CORRECTIONS_FILE):
            if name in self._known:
                try:
                    self._folder.system.get_file(self._folder.path(name), str(folder / name))
                except Exception as error:
                    raise UsageError(f"{self._folder.url}: {name} cannot be read: {first_line(error)}.") from error

    def fetch(self, tasks: Iterator[Task]) -> Iterator[Task]:
        """The same tasks, in their order, each with the bytes of its file or with the issue that it has none."""
        waiting: deque[tuple[Future[Task], int]] = deque()
        pool = ThreadPoolExecutor(THREADS)
        held = 0
        try:
            for task in tasks:
                waiting.append((pool.submit(self._with_content, task), task.size))
                held += task.size
                while len(waiting) >= AHEAD or (waiting and held > AHEAD_BYTES):
                    future, size = waiting.popleft()
                    held -= size
                    yield future.result()
            for future, _ in waiting:
                yield future.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _with_content(self, task: Task) -> Task:
        info = self._known[task.source_file]
        known = remote_stamp(info, time.time())
        if info.get("type") != "file" or info.get("islink"):
            return dataclasses.replace(task, issue=Issue("NOT_REGULAR", "is not a regular file"), stamp=known)
        if task.size > task.max_bytes:
            return dataclasses.replace(task, issue=_too_large(task.size, task.max_bytes), stamp=known)
        try:
            content = self._read(task.source_file, info, task.max_bytes)
        except FileNotFoundError:
            return dataclasses.replace(task, issue=Issue("VANISHED", "is no longer there"))
        except Exception as error:
            issue = Issue("UNREADABLE", f"cannot be read: {first_line(error)}", "check its permissions")
            return dataclasses.replace(task, issue=issue)
        if len(content) > task.max_bytes:
            return dataclasses.replace(task, issue=_too_large(len(content), task.max_bytes))
        # The stamp of the listing, which came first: a file that has changed since has another one in the next run.
        return dataclasses.replace(task, content=content, stamp=known)

    def _read(self, name: str, info: Info, limit: int) -> bytes:
        path = self._folder.path(name)
        if info.get("size") is not None:
            return bytes(self._folder.system.cat_file(path))
        with self._folder.system.open(path, "rb") as stream:
            return bytes(stream.read(limit + 1))


def remote_stamp(info: Info, now: float) -> str:
    """Size with checksums and times of a file, as far as its file system tells them; "" where no change would show.

    ``now``: seconds since 1970, when the file was listed.
    """
    plain = {key.lower().replace("-", "_"): value for key, value in info.items()}
    marks = [f"{key}={plain[key]}" for key in _CONTENT if plain.get(key)]
    times = {key: plain[key] for key in _TIMES if plain.get(key)}
    if not marks and (not times or now - max(map(_seconds, times.values())) < _SETTLED):
        return ""
    return ":".join([str(info.get("size")), *marks, *(f"{key}={value}" for key, value in times.items())])


def _seconds(moment: Any) -> float:
    """A time in seconds since 1970; without end where it cannot be told."""
    if isinstance(moment, datetime.datetime):
        return moment.timestamp()
    if isinstance(moment, str):
        try:
            return datetime.datetime.fromisoformat(moment).timestamp()
        except ValueError:
            return float("inf")
    return float(moment) if isinstance(moment, int | float) else float("inf")


def _too_large(size: int, limit: int) -> Issue:
    return Issue("TOO_LARGE", f"has {size:,} bytes, more than {limit:,}", "split it")
