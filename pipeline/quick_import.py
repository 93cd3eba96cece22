"""``import spacy`` without its command line, which costs a third of the import and which no run needs.

``spacy/__init__.py`` imports ``spacy.cli.info`` to offer ``spacy.info``; that pulls in every command of spaCy. While
spaCy is imported, an empty module stands there; then it is taken away, and who asks for ``spacy.cli`` gets it.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

_PACKAGE = "spacy.cli"
_STAND_INS = (_PACKAGE, f"{_PACKAGE}.info")


def import_spacy() -> Any:
    """The module ``spacy``. Where the short way fails, as it may with another version, spaCy is imported as always."""
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    package, info = ModuleType(_STAND_INS[0]), ModuleType(_STAND_INS[1])
    package.__path__ = []
    info.info = _info  # type: ignore[attr-defined]
    sys.modules.update(zip(_STAND_INS, (package, info), strict=True))
    try:
        spacy = importlib.import_module("spacy")
        if getattr(spacy, "cli", None) is package:
            del spacy.cli
        return spacy
    except Exception:
        for name in [n for n in sys.modules if n == "spacy" or n.startswith("spacy.")]:
            del sys.modules[name]
    finally:
        for name, module in zip(_STAND_INS, (package, info), strict=True):
            if sys.modules.get(name) is module:
                del sys.modules[name]
    return importlib.import_module("spacy")


def _info(*arguments: Any, **options: Any) -> Any:
    """What ``spacy.info`` gives."""
    return importlib.import_module(f"{_PACKAGE}.info").info(*arguments, **options)
