"""Entries that describe a service: "Name - what it does", a heading line over its text, a sentence that says what a team does."""

import re
from dataclasses import dataclass

from ingest.structure.paragraphs import Paragraph, collapse

NOUN = (
    r"(?:teams?|services?|units?|programmes?|programs?|projects?|schemes?|agency|agencies|partnerships?|hubs?|centres?|centers?|officers?|offices?|clinics?"
    r"|networks?)"
)
"""What services are called."""

VERB = (
    r"(?:provid|deliver|work|respond|ensur|manag|overse|deal|support|offer|undertak|develop|enabl|assist|lead|co-?ordinat|commission|run|act|fulfil|help"
    r"|administ|maintain|inspect|monitor|promot|process|organis|organiz|protect|investigat|handl|advis|prevent|collect|operat|carr|serv|responsibl|arrang|plan|keep|repair)"
    r"(?:e?s|ies|es|e|y|ing|er|ers)?"
)
"""What services do, in the forms that begin a description."""

SERVICE_WORD = re.compile(
    rf"\b(?:{NOUN}|school|consortium|conferencing|support|observatory|department|division|section|library|libraries|museum|office|commissioning|enablement"
    r"|fostering|adoption|districts?)\b",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s+[–—-]\s*|(?<=[\w)’'])[–—-]\s+")
_DESCRIBES = re.compile(rf"(?:\w+ly\s+)?(?:{VERB}\b|(?:the|our|this|these|a|an|which|services|is|are|management|development|at|in)\b)", re.IGNORECASE)
_BEGINS = re.compile(rf"(?:\w+ly\s+)?{VERB}\b", re.IGNORECASE)
_SENTENCE = re.compile(
    rf"(?:(?<=[.;:•–—-]\s)|(?<=[.;:]\s\s)|^)(?:There\s+(?:is|are)\s+(?:also\s+)?)?(?P<article>The|Our|An?|the|our|an?)\s+"
    rf"(?P<name>(?:[\w’'&/+-]+,?\s+){{1,8}}?{NOUN}(?:\s+(?:Management\s+)?Officer)?)(?P<which>,?\s+which)?\s+(?=(?:also\s+|mainly\s+)?{VERB}\b)(?P<text>[^.]+\.?)",
    re.IGNORECASE,
)
NAMED_SERVICE = re.compile(rf"^{NOUN}\b|\b{NOUN}(?:\s*[(–-].*)?$", re.IGNORECASE)
"""A name that begins or ends with what services are called."""

_SECTION = re.compile(r"(?:section|appendix|part|chapter|annex)\s+[\dA-Z]", re.IGNORECASE)
_LONGEST_NAME = 13


@dataclass(frozen=True, slots=True)
class Entry:
    """A service's name and description with their span; `sentence`: one sentence inside another entry."""

    start: int
    end: int
    name: str
    description: str
    sentence: bool = False


def is_heading(paragraph: Paragraph) -> bool:
    """A short line or two that begins with a capital and ends without a stop."""
    text = paragraph.text
    return (
        len(paragraph.lines) <= 2 and not paragraph.bullet and len(text.split()) <= 12 and text[-1] not in ".,;:" and (text[0].isupper() or text[0].isdigit())
    )


def is_section_heading(paragraph: Paragraph) -> bool:
    """A heading that begins a new part of the document: "SECTION B", "Appendix 2", or one in capitals."""
    text = paragraph.text
    return bool(_SECTION.match(text)) or (is_heading(paragraph) and text.isupper() and len(re.sub(r"\W", "", text)) > 3)


def dash_split(text: str) -> tuple[str, int] | None:
    """The name before the dash and the offset of the description; None when the text is no such entry.

    Of several dashes the one before a verb of service is taken, else the first.
    """
    if "\t" in text or not (text[:1].isupper() or text[:1].isdigit()):
        return None
    options = []
    for match in _DASH.finditer(text[:260]):
        name, rest = _once(collapse(text[: match.start()])), text[match.end() :]
        if len(name.split()) > _LONGEST_NAME or re.search(r"[.;:!?]", name):
            break
        if name.count("(") == name.count(")") and len(rest.split()) >= 5:
            options.append((not _BEGINS.match(rest), not _DESCRIBES.match(rest), match.end(), name))
    if not options:
        return None
    _, odd, offset, name = min(options)
    return (
        None
        if (odd and not NAMED_SERVICE.search(name))
        or re.match(r"(?:priority|theme|target|objective|note|table|figure|stage|phase|step|item)\b", name, re.IGNORECASE)
        else (name, offset)
    )


def says_verb(text: str, offset: int) -> bool:
    """Whether the description at `offset` begins with a verb of service, not counting "providing", as any list may begin so."""
    match = _BEGINS.match(text, offset)
    return match is not None and not match[0].endswith("ing")


def heading_line(paragraph: Paragraph, text: str) -> tuple[str, int] | None:
    """The name on a paragraph's first line and the offset, in the document, of the sentences below it; None without them."""
    if len(paragraph.lines) < 2 or paragraph.bullet:
        return None
    first = collapse(paragraph.lines[0].text)
    rest = collapse(text[paragraph.lines[1].start : paragraph.end])
    if (
        not first
        or len(first.split()) > 9
        or first[-1] in ".,;:"
        or not first[0].isupper()
        or not rest[0].isupper()
        or "." not in rest
        or len(rest.split()) < 8
    ):
        return None
    if len(first) > 0.75 * max(len(line.text) for line in paragraph.lines[1:]):
        return None
    return first, paragraph.lines[1].start


def sentences(text: str, start: int, end: int, known: str) -> list[Entry]:
    """The services of which a sentence in the span says what they do, other than `known`, the entry's own name."""
    body = re.sub(r"\s", " ", re.sub(r"\n(?=[ \t]*[-•*–][ \t])", ".", text[start:end]))
    found = []
    own = _bare(known)
    for match in _SENTENCE.finditer(body):
        name = collapse(re.split(r"\bThe\s+", match["name"])[-1])
        words = name.split()
        named = sum(word[0].isupper() for word in words) >= max(1, len(words) - 3) and words[0][0].isupper()
        lower = bool(match["which"]) and match["article"].lower() in ("a", "an") and len(words) <= 4
        if len(words) < 2 or not (named or lower) or _bare(name) == own or (own and _bare(name) in own):
            continue
        if re.search(r"\b(?:which|that|who|is|are|was|were|has|have|will|can)\b", name):
            continue
        found.append(Entry(start + match.start(), start + match.end(), name, collapse(text[start + match.start("text") : start + match.end()]), sentence=True))
    return found


def _once(name: str) -> str:
    """The name without its repetition, where a heading stands before the entry of the same name."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[half:]) if half and words[:half] == words[half:] else name


def _bare(name: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"^the\s+|\(.*?\)", "", name.lower())).strip()
