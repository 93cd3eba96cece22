"""What tests of the entities stage share: a model that sees what the test says."""

from __future__ import annotations

from pipeline.language import Line, ModelName
from pipeline.stages.entities.assemble import Mention, find_names


def named(text: str, spans: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The names of a text in which the model sees ``spans`` (words, label)."""
    return [(text[m.start : m.end], m.label) for m in mentions_in(text, spans)]


def mentions_in(text: str, spans: list[tuple[str, str]]) -> list[Mention]:
    """The same as mentions."""

    def tagger(lines: list[Line]) -> list[list[ModelName]]:
        answers = []
        for line in lines:
            answer, position = [], 0
            for words, label in spans:
                start = line.text.find(words, position)
                if start >= 0:
                    position = start + len(words)
                    answer.append(ModelName(start, position, label))
            answers.append(answer)
        return answers

    return find_names(text, tagger)  # type: ignore[arg-type]
