"""The same batches on an existing Dask cluster (extra ``dask``): rows come back as they do from local workers.

The function that runs there lives in this module, so that a worker imports it and loads the model once; only bytes of
articles and rows travel. A batch whose worker is lost is done again elsewhere by the scheduler; a batch that loses its
workers again and again is taken apart, and the article that does it is failed (WORKER).
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pipeline.errors import PipelineError, UsageError
from pipeline.inputs import stamp_of
from pipeline.settings import Settings
from pipeline.tasks import Result, Task, do_task, stopped
from pipeline.workers import KILLED, batches

AHEAD = 4
"""Batches in flight for each worker thread: none waits for work, and none of the collection waits in memory."""

_SECONDS_TO_CONNECT = 10
_SECONDS_BETWEEN = 2.0


def work_on_cluster(tasks: Iterable[Task], size: int, settings: Settings) -> Iterator[Result]:
    """Do the tasks, ``size`` bytes together, on the cluster at ``settings.scheduler``.

    Raises :class:`UsageError` where Dask is not installed or nobody answers at the address.
    """
    try:
        import distributed
        from distributed.scheduler import KilledWorker
    except ImportError as error:
        raise UsageError("--scheduler needs Dask: pip install 'depeches[dask]'.") from error
    dask: Any = distributed
    try:
        client = dask.Client(settings.scheduler, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(f"No Dask scheduler answers at {settings.scheduler}: {error}.") from error
    with client:
        threads = _Threads(client)
        waiting = batches((_with_content(task) for task in tasks), size, threads.count())
        running: dict[Any, list[Task]] = {}
        completed = dask.as_completed(loop=client.loop, raise_errors=False)

        def submit(batch: list[Task]) -> None:
            future = client.submit(do_batch, batch, pure=False, retries=1)
            running[future] = batch
            completed.add(future)

        def fill() -> None:
            while len(running) < AHEAD * threads.count():
                batch = next(waiting, None)
                if batch is None:
                    return
                submit(batch)

        fill()
        while running:
            future = next(completed)
            batch = running.pop(future)
            if future.status == "finished":
                yield from _results(future.result())
            else:
                fault = future.exception()
                if not isinstance(fault, KilledWorker):
                    raise UsageError(f"The cluster could not do its work: {type(fault).__name__}: {fault}.")
                if len(batch) == 1:
                    yield stopped(batch[0], KILLED)
                else:
                    for task in batch:
                        submit([task])
            future.release()
            fill()


class _Threads:
    """How many worker threads the cluster has: asked anew only every few seconds, for asking takes a while."""

    def __init__(self, client: Any) -> None:
        self._client, self._count, self._asked = client, 1, -_SECONDS_BETWEEN

    def count(self) -> int:
        """At least one."""
        if time.monotonic() - self._asked > _SECONDS_BETWEEN:
            workers = self._client.scheduler_info(n_workers=-1)["workers"].values()
            self._count = max(sum(worker["nthreads"] for worker in workers), 1)
            self._asked = time.monotonic()
        return self._count


def do_batch(batch: list[Task]) -> list[Result] | PipelineError:
    """What a worker of the cluster does."""
    try:
        return [do_task(task) for task in batch]
    except PipelineError as error:
        return error


def _results(answer: list[Result] | PipelineError) -> Iterator[Result]:
    if isinstance(answer, PipelineError):
        raise answer
    yield from answer


def _with_content(task: Task) -> Task:
    """The task with the file's bytes: a worker elsewhere need not see the folder. What cannot be read is read there."""
    if task.content is not None or task.issue is not None:
        return task
    path = Path(task.path)
    if task.outside or not path.is_file() or task.size > task.max_bytes:
        return task
    try:
        content = path.read_bytes()
        return dataclasses.replace(task, content=content, stamp=stamp_of(path.stat()))
    except OSError:
        return task
