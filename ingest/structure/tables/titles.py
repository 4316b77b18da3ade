"""The title of a table, from the lines above it."""

import re
from collections.abc import Sequence

from ingest.structure.layout import Line
from ingest.structure.tables.tails import has_values, tokens
from ingest.structure.tables.values import plain

_LABELLED = re.compile(r"^(?=[A-Z(])(?:(?i:table|figure|appendix|annex|section|priority|theme|schedule|part)\s+(?:\d|[A-Z]\b)|\(\d{1,2}\)\s?[A-Z])")
_ASIDE = re.compile(
    r"^(?:notes?\b|nb\b|n\.b\.|source\b|key(?: to|:|$)|\*|\([^)\d]|continued|page \d+|produced by|cabinet member|portfolio\b"
    r"|(?:all )?(?:amounts|figures|values) (?:are )?in\b)",
    re.IGNORECASE,
)
_AS_AT = re.compile(
    r"^(?:(?:as )?at |(?:for the )?(?:(?:fiscal |financial )?year|period|\w+ months) ended )?"
    r"(?:[A-Z][a-z]{2,8} \d{1,2},? (?:19|20)\d\d|\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d)(?:,? with comparative .*)?$",
    re.IGNORECASE,
)
_OWNER_LINE = re.compile(r"^[\w ]{0,25}\b(?:leads?|lead officers?|accountable|owners?)\b\s*[(:–-]", re.IGNORECASE)
_FIELD = re.compile(r"^[A-Z]{3}[A-Z ]*:\s+[A-Z][a-z]")
_CONTACT = re.compile(r"@|\b\d{5} ?\d{6}\b|\(?\b\d{3}\)?[ -]\d{3}-\d{4}\b|^(?:tel(?:ephone)?|phone|e-?mail)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"^\d+(?:\.\d+)+\.?\s+[A-Z][^.:;]{2,50}$")
_NAMED = re.compile(r"^[A-Z][a-z]+: ")
_MOST_WORDS = 16
_REACH = 40


def is_labelled(text: str) -> bool:
    """Whether a line names itself as a title: "Table 1: ...", "Section H: ...", "(2) ..."."""
    return bool(_LABELLED.match(text.strip()))


def is_title(text: str) -> bool:
    """Whether a line can stand as a title: short, begins like one, and does not end as a sentence does."""
    words = text.split()
    if len(text.strip()) < 3 or "\t" in text or len(text) > 200:
        return False
    if _LABELLED.match(text.strip()):
        return len(words) <= 2 * _MOST_WORDS
    first = words[0].lstrip("(‘'“\"")
    return (
        len(words) <= _MOST_WORDS
        and text.count("(") == text.count(")")
        and not has_values(text)
        and not _CONTACT.search(text)
        and first[:1].isalnum()
        and not first[:1].islower()
        and text.rstrip()[-1] not in ".;,:!?"
    )


def is_aside(text: str) -> bool:
    """Whether a line stands between a title and its table without being either: a note, a source, the day of accounts, a row of bare numbers."""
    text = text.strip()
    if _LABELLED.match(text):
        return False
    return not text or bool(_OWNER_LINE.match(text)) or bool(_FIELD.match(text)) or bool(_ASIDE.match(text)) or bool(_AS_AT.match(text)) or _is_numbers(text)


def _is_numbers(text: str) -> bool:
    """Whether a line has nothing but numbers, after one word at most."""
    words = tokens(text)
    return bool(words) and words[-1].value and all(word.value for word in words[1:])


def title_above(lines: Sequence[Line], first: int, floor: int) -> tuple[str, str] | None:
    """Caption and context of the table whose first line is lines[first]; None when only asides part it from what ends at `floor`.

    The caption is the title line right above, joined with the line that it began on when it is wrapped; the context the
    title lines directly above that. Where prose stands right above, it is the nearest heading that stands alone above the prose.
    """
    at = first - 1
    while at >= floor and (is_aside(lines[at].text) or lines[at].furniture):
        at -= 1
    if at < floor:
        return None
    if not is_title(lines[at].text) and not _ends_title(lines, at, floor):
        return _heading_above(lines, at, floor)
    start = _start_of(lines, at, floor)
    caption = plain(" ".join(line.text for line in lines[start : at + 1]))
    context: list[str] = []
    at = start - 1
    while at >= max(floor, start - 6) and len(context) < 2 and (not lines[at].text.strip() or is_title(lines[at].text)):
        if lines[at].text.strip() and not lines[at].furniture:
            context.insert(0, plain(lines[at].text))
        at -= 1
    return caption, ". ".join(context)


def _start_of(lines: Sequence[Line], at: int, floor: int) -> int:
    """The line on which the title that ends at `at` began: a labelled title may run over three lines, any other over two."""
    for back in range(1, 3):
        above = at - back
        if above < floor or not lines[above].text.strip():
            break
        upper = lines[above].text.strip()
        if _LABELLED.match(upper) and (len(upper) >= 60 or upper[-1] in "-–,&" or lines[at].text.strip()[:1].islower()):
            return above
    if at - 1 >= floor and lines[at].text.strip()[:1].islower() and is_title(lines[at - 1].text):
        return at - 1
    return at


def _ends_title(lines: Sequence[Line], at: int, floor: int) -> bool:
    """Whether lines[at] is the wrapped end of a title, though it does not look like one by itself."""
    start = _start_of(lines, at, floor)
    return len(lines[at].text) < 120 and start < at and (is_labelled(lines[start].text) or not lines[at].text.rstrip().endswith("."))


def _heading_above(lines: Sequence[Line], at: int, floor: int) -> tuple[str, str] | None:
    """The nearest heading above prose: a labelled title, or a short title line with blank lines around it.

    A numbered one below it, which prose follows at once, is then the caption and the nearest heading the context.
    """
    numbered = ""
    for back in range(at, max(floor, at - _REACH) - 1, -1):
        text = lines[back].text.strip()
        if not text or lines[back].furniture or not is_title(text) or is_aside(text) or (_NAMED.match(text) and not is_labelled(text)):
            continue
        alone = (
            (back == 0 or not lines[back - 1].text.strip() or lines[back].text.startswith(" ")) and back + 1 < len(lines) and not lines[back + 1].text.strip()
        )
        follower = next((line.text.strip() for line in lines[back + 1 : back + 4] if line.text.strip()), "")
        if is_labelled(text) or (alone and len(text.split()) <= 10 and not follower[:1].islower()):
            return (numbered, plain(text)) if numbered else (plain(text), "")
        if not numbered and _NUMBERED.match(text) and len(text.split()) <= 6:
            numbered = plain(text)
    return numbered, ""
