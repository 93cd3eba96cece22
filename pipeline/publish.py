"""The whole output at once: the old set stays until the new one is whole, and never a mix of the two.

On Linux one system call exchanges the two folders (``renameat2`` with ``RENAME_EXCHANGE``, renameat2(2)). Elsewhere the
old folder is moved aside and the new one into its place; a run that was killed between the two is mended by the next.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import errno
import fcntl
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pipeline.errors import LockedError, OutputError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_STAGED = ".new-"
_ASIDE = ".old"


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Hold the lock of ``output`` (``flock`` on a file beside it; freed by the system when the run dies).

    Raises :class:`LockedError` at once where another run holds it, :class:`OutputError` where it cannot be made.
    """
    path = beside(output, ".lock")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise _cannot_write(output, error) from error
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise LockedError(
                f"Another run is writing {output}: wait for it, or name another folder with --output."
            ) from error
        yield
    finally:
        os.close(descriptor)


def publish(output: Path, write: Callable[[Path], None], ours: Callable[[str], bool]) -> None:
    """Let ``write`` fill a new folder, then put it in the place of ``output``.

    Files in ``output`` that are not ``ours`` (by name) are carried over. Raises :class:`OutputError`, the old output
    being whole, where anything cannot be written.
    """
    sweep(output)
    staged: Path | None = None
    try:
        staged = Path(tempfile.mkdtemp(prefix=f".{output.name}{_STAGED}", dir=output.parent))
        write(staged)
        _carry_over(output, staged, ours)
        staged.chmod(output.stat().st_mode & 0o777 if output.exists() else 0o755)
        for path in staged.iterdir():
            _sync(path)
        _sync(staged)
        _replace(staged, output)
        _sync(output.parent)
    except OSError as error:
        raise _cannot_write(output, error) from error
    finally:
        if staged is not None:
            shutil.rmtree(staged, ignore_errors=True)


def beside(output: Path, suffix: str) -> Path:
    """A hidden file or folder next to the output that belongs to it."""
    return output.parent / f".{output.name}{suffix}"


def _cannot_write(output: Path, error: OSError) -> OutputError:
    reason = f"{error.strerror or error} ({errno.errorcode.get(error.errno or 0, 'error')})"
    return OutputError(f"The output {output} cannot be written: {reason}. The old tables are as they were.")


def sweep(output: Path) -> None:
    """Mend what a killed run left: an old set moved aside, half-made new sets."""
    aside = beside(output, _ASIDE)
    with suppress(OSError):
        if aside.exists() and not output.exists():
            aside.rename(output)
        elif aside.exists():
            shutil.rmtree(aside, ignore_errors=True)
        for left in output.parent.glob(f".{output.name}{_STAGED}*"):
            shutil.rmtree(left, ignore_errors=True)


def _carry_over(output: Path, staged: Path, ours: Callable[[str], bool]) -> None:
    if not output.is_dir():
        return
    for path in output.iterdir():
        if ours(path.name) or (staged / path.name).exists():
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, staged / path.name, symlinks=True)
        else:
            shutil.copy2(path, staged / path.name, follow_symlinks=False)


def _replace(staged: Path, output: Path) -> None:
    if not output.exists():
        staged.rename(output)
        return
    if _exchange(staged, output):
        return
    aside = beside(output, _ASIDE)
    output.rename(aside)
    staged.rename(output)
    shutil.rmtree(aside, ignore_errors=True)


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two paths in one step; ``False`` where the system has no such call."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
    call = getattr(libc, "renameat2", None)
    if call is None:
        return False
    if call(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP}:
        return False
    raise OSError(number, os.strerror(number), str(second))


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
