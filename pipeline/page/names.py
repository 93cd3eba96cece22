"""Names of those who publish: bodies, papers, agencies, in a header, a source line or a contact line."""

from __future__ import annotations

import re

from pipeline.page.known import is_known_body, is_known_country, is_known_town
from pipeline.page.words import page_words

NAME_LENGTH = 90
CHAINED_LENGTH = 180
WEAK_NAME_WORDS = 10
_ISSUE_TAIL = re.compile(r",? n(?:°|o\.?|º|uméro) ?[\d /-]{1,12}(?:[/-]\w{1,8})?$", re.IGNORECASE)
_REPORTER_TAIL = re.compile(r", (?:à|depuis|de not?re|correspond\w{3,5}|envoyée?s? spécia\w{1,4}) .{2,60}$")
_AFTER_NAME = re.compile(r",(?! (?:de|du|des|d')\b)")
_CHAIN = re.compile(r"^Minist[èe]re (?:.{3,80}, (?:de |des |du |d'|et ))", re.IGNORECASE)
"""A ministry of several fields: "Ministère de la Mer, des Ports, du Littoral et des Phares"."""
_SMALL_ARTICLE = re.compile(r"^(?:les? |la |l')")
_ACRONYM = re.compile(r" \([A-Z][A-Za-z-]{1,9}\)$")
_SENTENCE_END = re.compile(r"[.!?…;:,]$")


def is_name(text: str) -> bool:
    """Whether a part reads like the name of a body or a paper rather than like a headline."""
    words = page_words()
    text = _ACRONYM.sub("", text)
    if (
        not text[:1].isupper()
        or len(text) > (CHAINED_LENGTH if _CHAIN.search(text) else NAME_LENGTH)
        or _SENTENCE_END.search(text)
        or re.search(r" ?: |[«»\"()!?]", text)
    ):
        return False
    if is_known_body(text):
        return True
    if is_known_town(text.partition(", ")[0]) or words.openers.match(text):
        return False
    return is_body(text) or (_is_title_case(text) and not is_known_country(text))


def is_body(text: str) -> bool:
    """Whether a part opens with the word of a body or a paper ("Ministère …", "La Gazette …")."""
    words = page_words()
    return words.sure.match(text) is not None or (
        words.weak.match(text) is not None and len(text.split()) <= WEAK_NAME_WORDS
    )


def is_sure_body(text: str) -> bool:
    """The same for words that open no headline."""
    return is_known_body(text) or page_words().sure.match(text) is not None


def is_outlet(text: str) -> bool:
    """A name that says by itself that it publishes: a known body, "Ministère …", "La Voix …"; no person's name."""
    if not is_name(text):
        return bool(press_service_of(text))
    words = page_words()
    return is_known_body(text) or is_body(text) or bool(words.articles.match(text) or words.outlets.search(text))


def is_issuer(text: str) -> bool:
    """An outlet that is no mere service of one ("Service des relations internationales")."""
    return is_outlet(text) and page_words().subunits.match(text) is None


def is_agency(text: str) -> bool:
    """A masthead that says it is a news agency, whose acronym stands in the dateline."""
    return page_words().agencies.search(text) is not None


def clean_publisher(name: str) -> str:
    """A publisher's name without issue number, acronym and press service: "Sénat, service de presse" → "Sénat"."""
    name = _REPORTER_TAIL.sub("", _ACRONYM.sub("", _ISSUE_TAIL.sub("", name)))
    head, comma, tail = name.partition(", ")
    if comma and (page_words().services.match(tail + " de x") or page_words().sections.fullmatch(tail)):
        name = head
    return name.strip(" -–—,.")


def issuer_of(names: list[str]) -> str:
    """Who publishes where one line names a body and the whole that it belongs to; "" where it does not.

    "Gouvernement fédéral – Ministère des Mines" → the ministry; "Ministère des Mines – République du Togo" → both.
    """
    if len(names) < 2:
        return ""
    words, (first, second) = page_words(), names[:2]
    if words.states.match(second) and is_body(first):
        return f"{first} – {second}"
    is_part = words.sure.match(second) is not None and words.services.match(f"{second} de x") is None
    return second if is_part and words.wholes.match(first) else ""


def names_in(text: str) -> list[str]:
    """The names of a part of a contact line: "Bureau de Lomé, Fondation Alpes, 3 rue X" → the first two."""
    return [piece for piece in re.split(r", | : ", text) if is_name(piece)]


def source_in(text: str) -> str:
    """Who is named behind "Source :", "Auteur :"; or ""."""
    match = page_words().sources.match(text)
    return _SMALL_ARTICLE.sub("", _AFTER_NAME.split(match["name"])[0]).strip(" .") if match else ""


def is_source_heading(text: str) -> bool:
    """Whether a line holds nothing but "Auteur" or "Source :", so that the name stands below it."""
    return page_words().sources.match(f"{text.rstrip(' :')} : Xx") is not None


def press_service_of(text: str) -> str:
    """Whose "service de presse" a line names; or ""."""
    match = page_words().services.match(text)
    if not match:
        return ""
    name = match["name"].strip(" :-")
    if not (name[:1].isupper() or is_body(name) or is_known_body(name)):
        return ""
    return name[:1].upper() + name[1:]


def _is_title_case(text: str) -> bool:
    """ "Algérie Presse Service", "L'Économiste méditerranéen": capitals but for small words and a last adjective."""
    words = page_words()
    article = words.articles.match(text)
    tokens = re.split(r"[ -]", text[article.end() :] if article else text)
    if len(tokens) > 5 or (text.isupper() and not article and len(tokens) > 2):
        return False
    low = [i for i, token in enumerate(tokens) if token.islower() and token.partition("'")[0] not in words.small]
    return not low or (low == [len(tokens) - 1] and bool(article))
