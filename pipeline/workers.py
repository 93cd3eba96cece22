"""Who does the tasks: this process, or worker processes beside it.

A worker loads the model once, reads files itself and sends rows back. The parent always knows which article a worker
is at: when one dies (killed, out of memory), that article is tried once more in a new worker, and is failed (WORKER)
when it dies again; no other article is touched.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from pipeline.errors import Issue, PipelineError
from pipeline.settings import Settings
from pipeline.tasks import Result, Task, do_task, stopped

BATCH_BYTES = 60_000
BATCH_FILES = 16
"""A batch holds files up to this size together, at least one: a long article never holds others back."""
_LEAST_BYTES = 5_000

_ENOUGH_BYTES = 300_000
"""Bytes of text for which another worker pays (loading the model costs it some seconds)."""

KILLED = Issue("WORKER", "killed its worker process twice", "is there enough memory for it?")
_CONTEXT = multiprocessing.get_context("spawn")


def work(tasks: Iterator[Task], size: int, settings: Settings) -> Iterator[Result]:
    """Do the tasks, the longest first, giving each result as it comes, in no certain order.

    ``size``: their bytes together. Raises :class:`PipelineError` where no article can be extracted.
    """
    if settings.scheduler:
        from pipeline.cluster import work_on_cluster

        return work_on_cluster(tasks, size, settings)
    jobs = settings.jobs or min(os.cpu_count() or 1, size // _ENOUGH_BYTES)
    if jobs <= 1:
        return map(do_task, tasks)
    return Pool(jobs).run(tasks, size)


def batches(tasks: Iterable[Task], total: int = 0, hands: int = 1) -> Iterator[list[Task]]:
    """Tasks (the longest first) in batches of bounded size.

    ``total``: bytes of all tasks, where known, for ``hands`` workers: towards the end the batches get smaller, so that
    no worker is left with a large one while the others have nothing to do.
    """
    batch: list[Task] = []
    size, given = 0, 0
    limit = BATCH_BYTES
    for task in tasks:
        if batch and (size + task.size > limit or len(batch) >= BATCH_FILES):
            yield batch
            given += size
            batch, size = [], 0
            if total:
                limit = max(_LEAST_BYTES, min(BATCH_BYTES, (total - given) // (3 * hands)))
        batch.append(task)
        size += task.size
    if batch:
        yield batch


class _Worker:
    """A process, the pipe to it, and the tasks that it has not answered yet, in its order."""

    def __init__(self) -> None:
        self.pipe, theirs = _CONTEXT.Pipe()
        self.process: SpawnProcess = _CONTEXT.Process(target=serve, args=(theirs,), daemon=True)
        # Ctrl-C reaches the whole group of processes: only the parent listens to it. The start of Python's own tracker
        # lets the signal through again, so that it comes first.
        resource_tracker.ensure_running()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self.process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        theirs.close()
        self.open: deque[Task] = deque()

    def give(self, batch: list[Task]) -> None:
        self.open.extend(batch)
        self.pipe.send(batch)

    def stop(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join(timeout=5)


class Pool:
    """Worker processes on this machine."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._workers: list[_Worker] = []

    def run(self, tasks: Iterable[Task], size: int = 0) -> Iterator[Result]:
        """Do the tasks, ``size`` bytes together; stops every worker at the end, whatever ends it."""
        waiting = batches(tasks, size, self._jobs)
        again: deque[list[Task]] = deque()
        tried: set[str] = set()
        try:
            while True:
                self._feed(waiting, again)
                busy = {worker.pipe: worker for worker in self._workers if worker.open}
                if not busy:
                    return
                for pipe in wait(list(busy)):
                    yield from self._receive(busy[pipe], again, tried)  # type: ignore[index]
        finally:
            for worker in self._workers:
                worker.stop()

    def _feed(self, waiting: Iterator[list[Task]], again: deque[list[Task]]) -> None:
        """Give a batch to each worker that has none; a worker is started when there is a batch for it."""
        idle = [worker for worker in self._workers if not worker.open]
        for _ in range(self._jobs - len(self._workers) + len(idle)):
            batch = again.popleft() if again else next(waiting, None)
            if batch is None:
                return
            if idle:
                worker = idle.pop()
            else:
                worker = _Worker()
                self._workers.append(worker)
            try:
                worker.give(batch)
            except OSError:
                # It died while it was idle: nothing of the batch was begun.
                worker.open.clear()
                self._remove(worker)
                again.append(batch)

    def _receive(self, worker: _Worker, again: deque[list[Task]], tried: set[str]) -> Iterator[Result]:
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            yield from self._bury(worker, again, tried)
            return
        if isinstance(answer, PipelineError):
            raise answer
        worker.open.popleft()
        yield answer

    def _bury(self, worker: _Worker, again: deque[list[Task]], tried: set[str]) -> Iterator[Result]:
        """A worker died at its first open task."""
        task, *rest = worker.open
        self._remove(worker)
        if task.source_file in tried:
            yield stopped(task, KILLED)
        else:
            tried.add(task.source_file)
            again.append([task])
        if rest:
            again.append(rest)

    def _remove(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.stop()


def serve(pipe: Connection) -> None:
    """A worker's life: take a batch, answer task by task, until the parent is gone."""
    try:
        while True:
            for task in pipe.recv():
                pipe.send(do_task(task))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
    except PipelineError as error:
        pipe.send(error)
