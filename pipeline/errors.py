"""The errors a user may meet, and the notes a run leaves about a file."""

from __future__ import annotations

from dataclasses import dataclass


class PipelineError(Exception):
    """Something the user can mend: one line that says what is wrong and what to do.

    ``status`` is the exit status of the command line (see the README).
    """

    status = 1


class UsageError(PipelineError):
    """A wrong option, a missing folder or model."""

    status = 2


class OutputError(PipelineError):
    """The output could not be written; the old output is still whole."""


class LockedError(PipelineError):
    """Another run is writing the same output."""


class LexiconError(PipelineError):
    """A lexicon file has a wrong or clashing line."""

    status = 2


class GoldError(PipelineError):
    """A gold file breaks the rules of ``tests/gold/GUIDE.md``."""

    status = 2


@dataclass(frozen=True)
class Issue:
    """What the run has to say about one input file.

    ``code`` stands in the ``issue`` column of ``documents.csv``; ``message`` and ``hint`` go to standard error.
    """

    code: str
    message: str
    hint: str = ""
