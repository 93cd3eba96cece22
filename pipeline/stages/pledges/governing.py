"""What a verb takes over from the verb before it, and what governs an infinitive."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.conjugation import GERUND, INFINITIVE, PAST, PERFECT, PRESENT
from pipeline.stages.pledges.cut_off import before_insertion, cleft_over, condition, inserted, says_whose
from pipeline.stages.pledges.lexicon import Lexicon
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, WORD, Token, relative_over_aside
from pipeline.stages.pledges.verb import PASSIVE, PLUPERFECT, REFLEXIVE, Verb

_OBJECT = frozenset(
    ("la", "les", "un", "une", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "cette", "ces")
)
"""Words behind a participle that open an object, so that it tells a deed ("a foré 17 puits, doté votre port de …")."""


def share(
    tokens: Sequence[Token], groups: list[Verb], position: int, lexicon: Lexicon, aside: frozenset[int] = frozenset()
) -> None:
    """ "a construit … et formé": a bare participle that takes over the auxiliary of the verb before it; "…, et
    montera": a verb right behind "et" that takes over the subject."""
    verb = groups[position]
    if not verb.first or not position:
        return
    at = verb.first - 1
    while at > 0 and (tokens[at].low in lexicon.words["adverb"] or tokens[at].kind == DATE):
        at -= 1
    behind = tokens[verb.last + 1] if verb.last + 1 < len(tokens) else None
    takes = not verb.bare or (behind is not None and (behind.kind == FIGURE or behind.low in _OBJECT))
    if tokens[at].low not in {"et", "ou", "mais", "puis", "ni"} and not (tokens[at].low == "," and takes):
        return
    if verb.tense == PRESENT and tokens[at].low == "et" and _is_participle(tokens, verb, lexicon):
        finite = (o for o in reversed(groups[:position]) if not o.bare and o.tense not in {INFINITIVE, GERUND})
        before = next(finite, None)
        if before is not None and before.tense in {PERFECT, PLUPERFECT}:
            verb.shares, verb.tense, verb.voice, verb.negative = before, before.tense, before.voice, before.negative
            return
    if verb.bare:
        for other in reversed(groups[:position]):
            governed = other.tense == INFINITIVE and (other.matrix is not None or bool(other.noun))
            if (other.bare and other.shares is None) or governed:
                continue
            if other.tense in {PERFECT, PLUPERFECT} or other.voice == PASSIVE:
                verb.shares, verb.tense, verb.voice, verb.bare = other, other.tense, other.voice, False
                verb.negative = other.negative
            return
    elif verb.tense not in {INFINITIVE, GERUND} and tokens[at].low != ",":
        finite = (o for o in reversed(groups[:position]) if not o.bare and o.tense not in {INFINITIVE, GERUND})
        verb.shares = next((o for o in finite if o.first not in aside or verb.first in aside), None)
    elif verb.tense not in {INFINITIVE, GERUND} and not verb.inverted and tokens[verb.first - 1].low == ",":
        other = groups[position - 1]
        if (
            not other.bare
            and other.tense == verb.tense
            and not any(tokens[k].low in {";", ":"} for k in range(other.last + 1, verb.first))
            and not verb.has("say")
            and not _in_relative(tokens, other, lexicon)
            and relative_over_aside(tokens, verb.first) < 0
        ):
            verb.shares = other


def _is_participle(tokens: Sequence[Token], verb: Verb, lexicon: Lexicon) -> bool:
    """Whether the form may also be a participle ("construit")."""
    return any(reading.tense == PAST for reading in lexicon.forms.get(tokens[verb.first].low, ()))


def _in_relative(tokens: Sequence[Token], verb: Verb, lexicon: Lexicon) -> bool:
    """Whether a relative pronoun stands between the verb and the punctuation before it."""
    for index in range(verb.first - 1, -1, -1):
        if tokens[index].low in lexicon.words["relative"]:
            return True
        if tokens[index].kind == PUNCTUATION:
            return False
    return False


_GOVERNING = (
    "commit", "intend", "announce", "propose", "request", "permit", "modal", "refuse", "promise", "thank", "task",
)  # fmt: skip


_INSERTED = 5
"""Words, less one, that may stand between "se voir" and its infinitive ("se verra en outre remettre")."""
_NEED = 6
"""Tokens of "il est donc urgent", at most."""
_SUBJECT = 10
"""Tokens of a subject whose verb is left out, at most."""
_JOINTS = frozenset(("et", ",", ";", "que", "mais", "puis"))
"""What joins a clause that leaves out its verb to the one before."""
_GENITIVE = frozenset((",", "de", "du", "d'", "des", "et", "la", "le", "l'", "les", "par"))


def govern(tokens: Sequence[Token], groups: list[Verb], position: int, lexicon: Lexicon, aside: frozenset[int]) -> None:
    """Find what governs an infinitive: a verb before it, or a noun with "de" ("son intention de verser")."""
    verb = groups[position]
    floor = next((g.last for g in reversed(groups[:position]) if not says_whose(tokens, g)), -1)
    at = verb.first - 1 - (1 if verb.marker else 0)
    if verb.marker in {"de", "à"} and (before := before_insertion(tokens, groups, at, aside)) >= 0:
        at, floor = before, next((g.last for g in reversed(groups[:position]) if g.last <= before), -1)
    seen = groups[position - 1] if position else None
    if seen is not None and seen.lemma == "voir" and seen.voice == REFLEXIVE and not verb.marker:
        words_between = tokens[seen.last + 1 : verb.first]
        if len(words_between) < _INSERTED and all(token.kind == WORD for token in words_between):
            verb.matrix = seen  # "se verra en outre remettre"
            return
    aim = tokens[at].low in {"afin", "vue", "but"} and tokens[at - 1].low != "pour"
    if verb.marker == "pour" and seen is not None and seen.has("task") and not seen.has("give", "do", "approve"):
        verb.matrix = seen  # "mandate le Secrétariat pour recruter"
        return
    if verb.marker in {"pour", "sans", "en"} or (aim and verb.marker == "de"):
        verb.noun = "purpose" if verb.marker != "sans" else "none"
        verb.matrix = groups[position - 1] if position else None
        return
    if verb.marker == "de" and seen is not None and [t.low for t in tokens[at - 1 : at + 1]] == ["en", "train"]:
        verb.noun, verb.matrix = "under way", seen
        return
    if verb.marker == "de" and is_needed(tokens, at, lexicon):
        verb.noun = "request"
        return
    if verb.marker == "de" and at >= 0 and tokens[at].low in lexicon.words["glad"]:
        verb.noun = "announce"
        verb.matrix = next((g for g in reversed(groups[:position]) if g.first < at and not g.bare), None)
        return
    if verb.marker == "à" and at >= 0 and tokens[at].low in lexicon.words["ready"]:
        verb.noun = "intend"
        verb.matrix = next((g for g in reversed(groups[:position]) if g.first < at and not g.bare), None)
        return
    if (row := _in_row(tokens, groups[:position], verb, at, lexicon)) is not None:
        verb.matrix, verb.noun, verb.noun_at = row.matrix, row.noun, row.noun_at
        return
    if verb.marker in {"de", "à"} and at > floor:
        near = at - 3
        made = {k for g in groups[:position] if g.bare for k in range(g.first, g.last + 1)}
        bracket = False
        for back in range(at, floor, -1):
            low = tokens[back].low
            bracket = (bracket or low == ")") and low != "("
            if bracket or low == "(":
                near -= 1
                continue
            if tokens[back].kind == FIGURE or (tokens[back].kind == PUNCTUATION and low != ","):
                break
            joined = tokens[back + 1].low in _GENITIVE or tokens[back].low in _GENITIVE or {back, back + 1} & made
            if back <= near and not joined:
                break
            if low == "," and tokens[back + 1].low not in _GENITIVE - {","}:
                break
            for name in ("commit", "intend", "propose", "request"):
                if low in lexicon.nouns[name]:
                    verb.noun, verb.noun_at = name, back
                    spoken = (g for g in reversed(groups[:position]) if g.first not in aside)
                    verb.matrix = next(spoken, groups[position - 1] if position else None)
                    return
    if verb.marker == "de" and (noun := _named_aim(tokens, groups, position, lexicon)):
        verb.noun, verb.noun_at = noun
        return
    if (modal := _left_out(tokens, groups[:position], verb, lexicon)) is not None:
        verb.matrix, verb.own_subject = modal, True
        return
    if (told := cleft_over(tokens, groups[:position], verb)) is not None:
        verb.matrix = told
        return
    only_if = condition(tokens, verb)
    for other in reversed(groups[:position]):
        if other.first in only_if or (other.first in aside and verb.first not in aside):
            continue
        apart = aside | only_if | inserted(tokens, groups, other.last + 1, verb.first)
        between = [t.low for k, t in enumerate(tokens) if other.last < k < verb.first and k not in apart]
        if ";" in between:
            return
        if (
            other.tense == INFINITIVE
            and other.marker == verb.marker
            and (other.matrix or other.noun)
            and _joins(between, verb)
        ):
            verb.matrix, verb.noun, verb.noun_at = other.matrix, other.noun, other.noun_at
            return
        if other.tense == INFINITIVE and other.matrix is None and not other.noun and _joins(between, verb):
            verb.shares = other
            return
        if other.tense == GERUND and other.lemma == "viser" and verb.marker == "à":
            verb.matrix = other
            return
        if (other.inverted and between[:1] == [","]) or (other.bare and _joins(between, verb)):
            continue
        if any(other.has(name) for name in _GOVERNING) and not ("que" in between or "qu'" in between):
            direct = len(between) - (1 if verb.marker else 0) <= 3 or other.has("request", "permit", "propose", "task")
            bare = any("bare" in flags for flags in other.classes.values())
            if direct and (verb.marker or other.has("modal") or bare):
                verb.matrix = other
                return
        if not other.bare and other.tense != INFINITIVE:
            return


def is_needed(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the words that end at token ``at`` say what ought to be done, of nobody: "il importe", "il est donc
    urgent"."""
    words = lexicon.words
    low = [t.low for t in tokens[max(0, at - _NEED) : at + 1]]
    while len(low) > 2 and (low[-1] in words["adverb"] or low[-1].endswith("ment")):
        low.pop()
    if low[-1:] and low[-1] in words["needs"]:
        return low[-2:-1] in (["il"], ["qu'il"]) or low[-3:-1] in (["il", "nous"], ["il", "leur"])
    return (
        bool(low)
        and low[-1] in words["needed"]
        and "il" in low
        and not {"est", "serait", "sera", "était"}.isdisjoint(low)
    )


def _left_out(tokens: Sequence[Token], before: Sequence[Verb], verb: Verb, lexicon: Lexicon) -> Verb | None:
    """The modal verb or promise that an infinitive behind a subject of its own leaves out ("l'[Inde] doit livrer 40
    autobus, et le [Japon] creuser 30 puits", "a promis d'acheter 15 % du riz, la seconde d'ouvrir …"), or ``None``."""
    last = before[-1] if before else None
    if last is None or last.tense != INFINITIVE or last.marker != verb.marker or last.noun:
        return None
    joint = next((k for k in range(verb.first - 1, last.last, -1) if tokens[k].low in _JOINTS), -1)
    end = verb.first - bool(verb.marker)
    if joint < 0 or last.matrix is None or joint + 1 >= end or end - joint > _SUBJECT:
        return None
    if not (last.matrix.has("commit", "promise", "intend") if verb.marker else last.matrix.has("modal")):
        return None
    opening, closing = tokens[joint + 1], tokens[end - 1]
    named = opening.kind == NAME or opening.low in lexicon.words["determiner"] - {"de", "des", "du", "d'"}
    return last.matrix if named and (closing.kind in {NAME, WORD} or closing.low == ")") else None


def _in_row(tokens: Sequence[Token], before: Sequence[Verb], verb: Verb, at: int, lexicon: Lexicon) -> Verb | None:
    """The governed infinitive with which one behind "et", a semicolon or a relative clause stands in a row ("s'est
    engagée à creuser … ; à former … ; et à équiper …", "à fournir des semences, dont 40 iront au Mali, et à former …"),
    or ``None``. ``at``: the token before its marker."""
    joined = at > 0 and tokens[at].low in {"et", "puis", "enfin"}
    last = before[-1] if before else verb
    same = last.tense == INFINITIVE and last.marker == verb.marker and bool(last.matrix or last.noun)
    if joined and verb.marker and same and not any(t.low in {";", ":"} for t in tokens[last.last + 1 : at]):
        return last
    at -= joined
    if not verb.marker or at < 1 or not (tokens[at].low == ";" or (joined and tokens[at].low == ",")):
        return None
    rows = (o for o in reversed(before) if o.tense == INFINITIVE and o.marker == verb.marker and (o.matrix or o.noun))
    row = next(rows, None)
    if row is None or tokens[at].low == ";":
        return row
    relative = {t.low for t in tokens[row.last + 1 : at]} & lexicon.words["relative"]
    return row if relative and not any(t.low in {";", ":"} for t in tokens[row.last + 1 : at]) else None


def _named_aim(
    tokens: Sequence[Token], groups: Sequence[Verb], position: int, lexicon: Lexicon
) -> tuple[str, int] | None:
    """The noun that "est de" makes a promise or an aim ("L'objectif est de planter …"), with its position."""
    verb, copula = groups[position], groups[position - 1] if position else None
    if copula is None or copula.lemma != "être" or copula.last != verb.first - 2:
        return None
    for at in range(copula.first - 1, max(-1, copula.first - 8), -1):
        for name in ("commit", "intend"):
            if tokens[at].low in lexicon.nouns[name]:
                return name, at
    return None


def _joins(between: Sequence[str], verb: Verb) -> bool:
    """Whether the words before the infinitive's marker join it to an earlier one."""
    words = list(between[:-1] if verb.marker else between)
    while words and words[-1] in {"également", "aussi", "enfin", "puis", "ensuite", "notamment", "surtout"}:
        words.pop()
    return bool(words) and words[-1] in {",", "et", "ou", "ni"}
