"""Python's garbage collector and the C library's allocator, kept from work that is for nothing."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for reference cycles meanwhile: making 100,000s of objects that stay would start it again and again."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


_MALLOC_TRIM, _MALLOC_MMAP = -1, -3
"""``M_TRIM_THRESHOLD`` and ``M_MMAP_THRESHOLD`` of mallopt(3)."""
_MAPPED_BYTES = 32 * 2**20
"""The most that glibc's own adjustment would reach (``DEFAULT_MMAP_THRESHOLD_MAX``); it trims at twice that."""
_DASK_TRIMS_AT = "65536"


def keep_freed_memory() -> bool:
    """Let glibc keep freed memory for the next arrays, as it does by itself; True where that was changed.

    Dask's nanny starts its workers with ``MALLOC_TRIM_THRESHOLD_=65536``. That also ends the adjustment by which glibc
    learns how large the arrays of a program are, so that every array is a new mapping, cleared by the kernel page by
    page: a fifth of an article's time. Another value in that variable is somebody's choice and stays; so does another
    C library.
    """
    if sys.platform != "linux" or os.environ.get("MALLOC_TRIM_THRESHOLD_") != _DASK_TRIMS_AT:
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is None:
        return False
    return bool(mallopt(_MALLOC_MMAP, _MAPPED_BYTES) and mallopt(_MALLOC_TRIM, 2 * _MAPPED_BYTES))
