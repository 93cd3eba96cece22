"""What a rule of the dates needs is what its matches hold."""

import re

import pytest

from pipeline.stages.dates.needs import needed_codes
from pipeline.stages.dates.rules import grammar


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("ab", "a"),
        ("a?b", "b"),
        ("[ab]c*[de]{0,2}", "ab"),
        ("[ab](?:c)", "c"),
        ("(?P<x>(?:a)?(?P<y>[bc]))", "bc"),
        ("(?:a|b)[cd]", "cd"),
        ("(?=a)(?<=b)(?!c)(?<!d)[ef]", "ef"),
        (r"[\-\]]x?", "-]"),
        ("(?:(?:a)){0,3}[bc]", "bc"),
        ("(?:ab)+[cd]", "a"),
        ("a|b", None),
        ("(?:a|b)", None),
        ("[^a]", None),
        ("[a-c]", None),
        ("a?$", None),
        (".", None),
    ],
)
def test_needed_codes(pattern: str, needed: str | None):
    assert needed_codes(pattern) == (None if needed is None else frozenset(needed))


def test_no_rule_matches_without_what_it_needs():
    """A row of every other code, three times over, holds no match."""
    everything = "".join(dict.fromkeys("".join(grammar().tokeniser.code.values()) + "xINQPknmoTj0abcfyw.,-/'()\n"))
    for rules in grammar().passes:
        for compiled in rules:
            if compiled.needed is not None:
                others = re.sub("[" + re.escape("".join(compiled.needed)) + "]", "", everything)
                assert compiled.pattern.search(others * 3) is None, compiled.rule.name
