"""Runs that read from or write to a URL (extra ``dask``); local runs import nothing of it.

Articles are fetched by the run itself and handed to its workers as bytes. The tables are made in a local work folder,
where the store is too, and then copied: what is incremental, atomic and locked there stays so.
"""

from __future__ import annotations

import dataclasses
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import LockedError, UsageError
from pipeline.publish import locked
from pipeline.remote.articles import RemoteArticles
from pipeline.remote.filesystem import connect
from pipeline.remote.upload import upload
from pipeline.settings import Settings

if TYPE_CHECKING:
    from pipeline.progress import Progress
    from pipeline.run import Outcome, Say


def run_remote(settings: Settings, say: Say, progress: Progress | None = None) -> Outcome:
    """:func:`pipeline.run.run` where ``settings`` name a URL. Raises what that raises."""
    from pipeline.run import run_here

    with ExitStack() as stack:
        target = connect(settings.output_url) if settings.output_url else None
        source, tables = None, Path()
        if settings.input_url:
            source = RemoteArticles(connect(settings.input_url))
            tables = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="depeches-")))
            source.copy_tables(tables)
            settings = dataclasses.replace(settings, input=tables)
        if target is not None:
            try:
                stack.enter_context(locked(settings.output.with_name("upload")))
            except LockedError as error:
                raise LockedError(f"Another run is writing {target.url}: wait for it, or name another.") from error
        try:
            outcome = run_here(settings, say, progress, source)
        except UsageError as error:
            if source is None:
                raise
            # The user's tables are known to the user by their URL.
            raise UsageError(str(error).replace(str(tables), settings.input_url)) from error
        if target is not None:
            outcome.written = upload(settings.output, target)
        return outcome
