"""What reads like a headline and what does not: salutations, turns of an interview, rubrics, genres before a title."""

from __future__ import annotations

import re

from pipeline.page.words import page_words

_SUBJECT = re.compile(r"(?:Objet|Titre|Sujet|Thème) ?: (?=\S)")
_LETTER = re.compile(r"Lettre (?:\w{1,30} )?(?:à|aux?) \w")
_TURN = re.compile(
    r"(?:Q|R|Question|Réponse|QUESTION|RÉPONSE)(?: ?\([^()]{1,60}\))? ?(?:\.|:|[-–—])"
    r"|(?:M\.|Mme|MM\.|Dr|Pr) ?[^.:]{1,40}(?:\.|:) ?(?:[-–—] )?(?=[A-Z«\"])"
)


def opens_headline(text: str) -> bool:
    """Words that begin a document or a headline, no name and no kicker: "Déclaration de …", "Une …"."""
    words = page_words()
    return words.openers.match(text) is not None or words.determiners.match(text) is not None


def is_document(text: str) -> bool:
    """ "Point de presse", "Discours …": what a document is."""
    return page_words().openers.match(text) is not None


def is_heading(text: str) -> bool:
    """ "CHAPITRE II – …": a heading inside a document."""
    return page_words().headings.match(text) is not None


def names_subject(text: str) -> bool:
    """ "Objet : …": the line that says what a letter or a circular is about."""
    return _SUBJECT.match(text) is not None


def is_turn(text: str) -> bool:
    """ "Q. – …", "Mme Berlin : …": somebody's turn in an interview."""
    return _TURN.match(text) is not None and text[-1] not in '»"'


def is_letter(text: str) -> bool:
    """ "Lettre aux amis du fleuve": whom a letter addresses."""
    return _LETTER.match(text) is not None


def is_salutation(text: str) -> bool:
    """ "Monsieur le Président", "Chers amis": a speech begins."""
    return page_words().salutations.match(text) is not None


def is_roundup(text: str) -> bool:
    """ "EN BREF": what a roundup is called in its header."""
    return page_words().roundups.fullmatch(text) is not None


def is_rubric(text: str) -> bool:
    """ "LE MOT DE L'AMBASSADRICE": a heading inside a newsletter."""
    return page_words().rubrics.match(text) is not None


def is_newsletter(text: str) -> bool:
    """ "La Lettre du Mékong": a periodical that a body sends out."""
    return page_words().newsletters.match(text) is not None


def without_genre(title: str) -> str:
    """A headline without the genre before it: "TRIBUNE. Relier …" → "Relier …"."""
    title = _SUBJECT.sub("", title)
    match = page_words().genres.match(title)
    rest = title[match.end() :].strip() if match else ""
    return rest if len(rest.split()) > 2 else title
