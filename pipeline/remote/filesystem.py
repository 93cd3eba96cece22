"""A folder behind a URL, by fsspec: whatever file system a driver is installed for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pipeline.errors import UsageError
from pipeline.locations import shown

Info = dict[str, Any]
"""What a file system says of a file: ``type``, ``size``, and times or checksums under names of its own."""


@dataclass(frozen=True)
class RemoteFolder:
    """``system``: an fsspec file system. ``root``: the folder in it. ``url``: for messages, without credentials."""

    system: Any
    root: str
    url: str

    def path(self, name: str) -> str:
        """The path, in the file system, of a file below the folder."""
        return f"{self.root.rstrip('/')}/{name}"

    def files(self) -> dict[str, Info]:
        """Every file below the folder by its path from there; empty where there is no such folder.

        Raises what the file system raises.
        """
        self.system.invalidate_cache()
        head = self.path("")
        try:
            found = self.system.find(self.root, detail=True)
        except FileNotFoundError:
            return {}
        return {path[len(head) :]: info for path, info in found.items() if path.startswith(head) and path != head}

    def remove(self, name: str) -> None:
        """Remove a file, or a folder with all that it holds; nothing happens where it is not there."""
        if self.system.exists(self.path(name)):
            self.system.rm(self.path(name), recursive=True)


def connect(url: str) -> RemoteFolder:
    """The folder at ``url``.

    Raises :class:`UsageError` where fsspec or the protocol's driver is not installed, or where the URL says too little.
    """
    name = shown(url)
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise UsageError(f"{name} needs fsspec: pip install 'depeches[dask]', or name a local folder.") from error
    try:
        system, root = url_to_fs(url)
    except ImportError as error:
        raise UsageError(f"{name} needs the driver of its protocol: {first_line(error)}.") from error
    except ValueError as error:
        raise UsageError(f"{name} is no URL that fsspec can open: {first_line(error)}.") from error
    except Exception as error:
        # Each driver has errors of its own.
        raise UsageError(f"{name} cannot be reached: {first_line(error)}.") from error
    return RemoteFolder(system, root, name)


def first_line(error: BaseException) -> str:
    """What an error of a driver says, in one line without a full stop."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".")[:300] if lines else type(error).__name__
