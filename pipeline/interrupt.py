"""Ctrl-C that does not get lost.

Python drops an exception that is raised inside a callback (of a weak reference, a destructor, the collector), a
KeyboardInterrupt as well: the program would go on as if nobody had asked it to stop. So the signal is also remembered.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_asked = False


@contextmanager
def remembered() -> Iterator[None]:
    """While it lasts, SIGINT raises KeyboardInterrupt as ever and is remembered for :func:`check`. Does nothing in
    other threads than the first, nor where SIGINT is ignored (a shell's job in the background)."""
    global _asked
    in_first = threading.current_thread() is threading.main_thread()
    if not in_first or signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        yield
        return
    _asked = False
    before = signal.signal(signal.SIGINT, _heard)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        _asked = False


def check() -> None:
    """Raise :class:`KeyboardInterrupt` where one got lost."""
    if _asked:
        raise KeyboardInterrupt


def _heard(number: int, frame: FrameType | None) -> None:
    global _asked
    _asked = True
    signal.default_int_handler(number, frame)
