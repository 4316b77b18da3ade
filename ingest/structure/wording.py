"""Wording that minutes, agendas and reports share: white space, dates, lists of names and the ends of sentences."""

import re

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-zA-Z]{0,7}\.?(?=,? ?\d{4})"
"""A month cut short, or with a slip of the pen, before a whole year."""
DATE = (
    rf"(?:(?<![\d-])\d{{1,2}}(?: ?(?:st|nd|rd|th)\b)?(?: day of)? ?(?:{MONTHS}|{_SHORT}),? ?\d{{2,4}}|(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
)
"""A full date as committee papers write it, day first or month first, the year with two or four digits."""

POST = re.compile(
    r"\b(?:director|member|head|officer|manager|leader|chief|clerk|chair\w*|mayor|councillor|treasurer|superintendent|planner|engineer"
    r"|administrator|secretary|solicitor|lead|consultant|portfolio)\b",
    re.I,
)
"""A word that names a post rather than a person."""

_HONOURS = re.compile(r"(?:[A-Z]{2,4}|Esq|Jr|Sr|PhD|FRS)\.?(?=$|\s*[,(])")
_ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Nos|Cllr|Con|Pt|Rev|Hon|Prof|Inc|Ltd|vs|eg|ie|etc|p|pp|c|[A-Z])|\b[ap]\.m|\be\.g|\bi\.e)\.$")
_SENTENCE_END = re.compile(r"[.!?][)”’\"']?(?=\s|$)")


def collapse(text: str) -> str:
    """The text with every run of white space as one space and none at its ends."""
    return " ".join(text.split())


def sentence_end(text: str, start: int = 0) -> int:
    """The offset after the first sentence from `start`; abbreviations and initials don't end one. The text's length if none ends."""
    for match in _SENTENCE_END.finditer(text, start):
        before = text[max(0, match.start() - 12) : match.start() + 1]
        after = text[match.end() : match.end() + 12].lstrip()
        if _ABBREVIATION.search(before) or after[:1].islower():
            continue
        return match.end()
    return len(text)


def names(text: str) -> list[str]:
    """The entries of a list of people: parted by semicolons, or else by commas outside brackets and a last "and"; honours stay with the name."""
    text = collapse(text).strip(" .;,")
    parts = [piece for part in text.split(";") for piece in _by_commas(part, posts=";" in text)]
    last = parts.pop() if parts else ""
    opened = re.match(r"and\s+", last)
    head, found, tail = ("", "", last[opened.end() :]) if opened else last.rpartition(" and ")
    parts += [head, tail] if found and _is_person(head) and _is_person(tail) and not _inside_brackets(last, len(head)) else [tail if opened else last]
    return [part.strip(" .,") for part in parts if part.strip(" .,")]


def _inside_brackets(text: str, offset: int) -> bool:
    return text.count("(", 0, offset) > text.count(")", 0, offset)


def _is_person(text: str) -> bool:
    return len(re.findall(r"\b[A-Z][\w’'.-]*", re.sub(r"\(.*?\)", "", text))) >= 2


def _by_commas(text: str, posts: bool) -> list[str]:
    """Parts between commas outside brackets; an honour after a comma belongs to the part before it.

    With `posts` set, commas part people only where both sides name one ("Fire Chief A Bell, Treasurer C Dow").
    """
    parts: list[str] = []
    depth = start = 0
    for offset, character in enumerate(text):
        depth = max(0, depth + (character in "([") - (character in ")]"))
        if character != "," or depth:
            continue
        rest = text[offset + 1 : offset + 12].lstrip()
        if _HONOURS.match(rest) or (posts and not (_is_person(text[start:offset]) and _is_person(text[offset + 1 : offset + 60]))):
            continue
        parts.append(text[start:offset].strip())
        start = offset + 1
    return [*parts, text[start:].strip()]
