"""spaCy without its command line: the same library, and the command line still there for who asks."""

from __future__ import annotations

import subprocess
import sys


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_command_line_is_left_out_and_can_be_had():
    code = (
        "import sys; from pipeline.quick_import import import_spacy; spacy = import_spacy();"
        "print('spacy.cli' in sys.modules, hasattr(spacy, 'load'), hasattr(spacy, 'cli'));"
        "import spacy.cli; print(callable(spacy.cli.info), hasattr(spacy.cli, 'app'), spacy.info()['spacy_version'] == spacy.__version__)"
    )
    assert run(code).split() == ["False", "True", "False", "True", "True", "True"]


def test_a_spacy_that_is_there_is_taken():
    code = "import spacy; from pipeline.quick_import import import_spacy; print(import_spacy() is spacy, 'spacy.cli' in __import__('sys').modules)"
    assert run(code).split() == ["True", "True"]


def test_where_the_short_way_fails_spacy_is_imported_as_always():
    """A spaCy whose parts need more of its command line than the stand-in has."""
    code = (
        "import sys, pipeline.quick_import as q;"
        "q._info = property;"
        "import builtins; real = builtins.__import__;"
        "import importlib.abc;"
        "class Trap(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'spacy.language' and 'spacy.cli' in sys.modules and not hasattr(sys.modules['spacy.cli'], 'app'):\n"
        "            sys.meta_path.remove(self); raise ImportError('needs more')\n"
        "        return None\n"
    )
    code = (
        code.replace(";class", "\nclass")
        + "sys.meta_path.insert(0, Trap())\nspacy = q.import_spacy()\nprint('spacy.cli' in sys.modules, spacy.blank('fr').lang)"
    )
    assert run(code).split() == ["True", "fr"]
