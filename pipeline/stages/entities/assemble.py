"""The steps of the stage in their order: tokenise, find by rules, tag, decide, propagate, name canonically."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.language import Line, ModelName
from pipeline.stages.entities.agreement import agree_in_brackets, agree_in_lists, agree_on_labels, part_joined
from pipeline.stages.entities.beside import label_by_nouns
from pipeline.stages.entities.decide import decide
from pipeline.stages.entities.extend import extend_names
from pipeline.stages.entities.finish import Mention, finish
from pipeline.stages.entities.hints import hints_of
from pipeline.stages.entities.home import state_of_head, state_of_publisher
from pipeline.stages.entities.institutions import name_short_forms
from pipeline.stages.entities.model import model_lines, word_spans
from pipeline.stages.entities.pieces import join_pieces
from pipeline.stages.entities.press import take_askers, take_press
from pipeline.stages.entities.rules import add_roles, name_by_rules, spread
from pipeline.stages.entities.shapes import label_by_shapes
from pipeline.stages.entities.short_forms import explain_short_forms
from pipeline.stages.entities.sites import label_sites
from pipeline.stages.entities.tokens import tokenise, without_addresses
from pipeline.stages.entities.words import load_words

Tagger = Callable[[Sequence[Line]], list[list[ModelName]]]
"""The model: lines → its names in each, with offsets in the line."""


def find_names(text: str, tagger: Tagger, publisher: str = "", head: str = "") -> list[Mention]:
    """The names in matching text (plain characters, furniture blanked), in text order, without overlap.

    Rules and lexicon come first; what they found goes to the model as a hint on each word, and the model decides: it
    was trained on where they are right. ``publisher``: who publishes the text; where it is a ministry of a state,
    that state is meant by "le ministre". ``head``: what is printed above the text.
    """
    text = without_addresses(text)
    tokens = tokenise(text)
    if not len(tokens):
        return []
    words = load_words()
    ruled = name_by_rules(tokens, words, publisher)
    lines = model_lines(text, hints_of(tokens, ruled))
    spans = word_spans(tokens, lines, tagger([line for _, line in lines]))
    taken = decide(tokens, words, ruled, spans)
    extend_names(tokens, taken, words)
    label_by_nouns(tokens, taken, words)
    join_pieces(tokens, taken, words)
    label_by_shapes(tokens, taken, words)
    part_joined(tokens, taken)
    agree_on_labels(tokens, taken)
    label_sites(tokens, taken, words)
    agree_in_brackets(tokens, taken)
    agree_in_lists(tokens, taken)
    take_press(tokens, taken, words)
    take_askers(tokens, taken, words)
    name_short_forms(tokens, taken, words, publisher)
    spread(tokens, taken, words)
    explain_short_forms(tokens, taken)
    add_roles(tokens, taken, words)
    return finish(tokens, taken, words, state_of_publisher(publisher) or state_of_head(head))
