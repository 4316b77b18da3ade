"""What says whose minutes these are and of which day: the title above a list of those present, or the sentence that names the meeting."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.structure.layout import Line
from ingest.structure.wording import DATE, MONTHS, collapse

_KINDS = (
    r"(?:regular(?:ly)?|special|ordinary|extraordinary|annual(?: general)?|monthly|emergency|adjourned|organi[sz]ational|inaugural|joint|open|public"
    r"|scheduled|work(?:ing)?|budget|town hall)"
)
_WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_ON = rf"\W+(?:(?:of|for|held|on|dated?|{_WEEKDAYS})\b\W*)*"
_BODIES = (
    r"(?:council|committee|board|panel|commission|cabinet|authority|trustees|selectmen|selectboard|supervisors|aldermen|directors|township"
    r"|village|parish)(?:\s+of\s+[A-Z][\w’'-]+)?"
)
_MINUTES = re.compile(
    r"[\s#]*(?:Item \w{1,5}[:.]?\s+)?(?:(?:draft|unconfirmed|approved|confirmed)\s+)?(?:(?:meeting\s+)?minutes|record(?! of attendance)|notes)\b", re.I
)
_TITLED = re.compile(
    r"[\s#]*(?:(?:the )?(?:regular|special|ordinary|annual|monthly|emergency|organi[sz]ational|inaugural|joint|open|public"
    r"|work(?:ing)?)\s+(?:[\w’'&-]+\s+){0,5}?"
    r"(?:meeting|session)\b|report (?:no\.?|number|#) ?\d+ of (?:the )?(?:[\w’'&-]+\s+){0,4}?(?:committee|board|panel)\b).{0,60}$",
    re.I,
)
"""A title that names a meeting without the word minutes."""
_WORDS = r"(?:[\w’'&.-]+,?\s+){{{0},9}}?"
_BODYS_OWN = re.compile(
    r"[\s#]*(?:(?:(?:draft|unconfirmed|approved|confirmed)\s+)?(?:minutes|notes|record|summary|proceedings) (?:of|for) (?:the )?)?"
    rf"(?:{_KINDS}\s+)*"
    rf"(?P<body>(?!(?:{_KINDS}|minutes|notes|record|summary|proceedings|agenda)\b){_WORDS.format(1)}{_BODIES})"
    rf"\s+(?:{_KINDS}\s+)*(?:meeting|session|minutes)(?:\s+(?:minutes|agenda))?(?:\W+\d{{1,2}}[:.]\d\d ?[ap]\.?m\.?)?(?:\W*$|{_ON}(?:$|(?=\d|(?:{MONTHS})\b)))",
    re.I,
)
"""A title that begins with the body's name: "Oakham Town Council Meeting Minutes", "REGULAR OAKHAM TOWN COUNCIL MEETING - May 4, 2021"."""
_BOARDS = re.compile(rf"[\s#]*(?:{_KINDS}\s+)*(?P<body>board|council|commission|committee)\s+(?:{_KINDS}\s+)*(?:meeting(?:\s+minutes)?|minutes)\W*$", re.I)
"""A title that says only what kind of body it is, below the name of the place: "Board Meeting Minutes"."""
_NAMED_MINUTES = re.compile(rf"[\s#]*(?P<body>{_WORDS.format(1)}\w+)\s+(?:meeting\s+)?minutes{_ON}{DATE}\W*$", re.I)
"""A title of minutes that a body names itself in, whatever it is called: "Amenities and Leisure Minutes, 13 March 2018"."""
_BODY_DATED = re.compile(rf"[\s#]*(?P<body>{_WORDS.format(1)}{_BODIES}){_ON}{DATE}\W*$", re.I)
"""A title that is but the body's name and a day."""
_MEETS = re.compile(rf"\s*(?:{_KINDS}\s+)*meeting{_ON}{DATE}\W*$", re.I)
"""The line of a title below the body's name: "MEETING 13th MARCH 2019"."""
_MEETING = re.compile(
    r"\b(?:meetings?|session|assembly) of (?:the |a )?(?P<body>[A-Z].{2,120}?),? "
    r"(?:(?:was |were )?(?:duly )?(?:held|convened|called)|on (?=[A-Z\d])|at (?=the\b|[A-Z\d])|took place)",
    re.I,
)
_MET = re.compile(r"\b[Tt]he (?P<body>[A-Z][\w’'-]*(?: [\w’'&-]+){1,8}?(?: of [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)?) met (?:on|for an?|in)\b")
_OF_BODY = re.compile(r"\bminutes of (?:the |an? )?(?P<body>.{3,100}?)(?: (?:regular|ordinary|special|annual))?(?: meeting)?,? (?:held|on|of)\b", re.I)
_BODY_LINE = re.compile(r"\b(?:council|committee|panel|board|commission|cabinet|forum|authority|trust|group)\b", re.I)
_VENUE = re.compile(
    r"\bheld (?:in person |virtually |remotely )?(?:in|at) (?:the )?(?P<venue>(?!person\b)[^.;]{3,140}?)"
    r"(?=,? (?:on|commencing|starting|beginning|and|at \d)\b|[.;]|$)"
)
_VENUE_OF_ORDER = re.compile(
    r"\bto order\b[^.;]{0,40}?(?:\b[ap]\.?m\.?)? (?:in|at) (?:the )?(?P<venue>(?=[A-Z]|\d+ [A-Z])[^.;]{3,100}?)(?=,? (?:on|with|by)\b|[.;]|$)"
)
_VENUE_LABEL = re.compile(r"\b(?:Venue|Location|Place)\s*:\s*(?P<venue>[^.;:]{3,100}?)(?= *(?:Date|Time|Present|$))", re.I)
_NO_BODY = re.compile(
    rf"(?:above|said|same)\b|.*\bmeeting\b|(?:(?:regular|ordinary|special|annual|monthly|public|meeting|previous|last)\b\s*)*(?:$|\d|(?:{MONTHS})\b)", re.I
)
_MUNICIPALITY = re.compile(
    r"(?:the )?(?:(?:corporation|council) of the )?"
    r"(?P<name>(?:(?:united|regional) )?(?:town|city|township|county|village|municipality|borough|district|parish|region) of [A-Z].{2,60})$",
    re.I,
)
_NO_TITLE = re.compile(
    r"^\s*(?:held|item|minutes|report|of)\b|\b(?:agenda|packet|papers|chambers?|room|(?:regular|special|annual|public)(?: [\w-]+){0,3} meeting)\b|\d[:.]\d\d"
    r"|\s[-–,]\s*(?:[\w-]+ ){0,2}(?:president|member|chair\w*|director|manager|clerk|secretary|treasurer|trustee)\W*$",
    re.I,
)
_TELLS = re.compile(r"[a-z]\.\s*$|\b(?:is|are|was|were|has|have|had|will|led|called|moved|seconded|approved|present|absent|attending|asked|thanked|gave)\b")
"""What makes of a line a sentence and no body's name."""
_AFTER_BODY = re.compile(rf",?\s+(?:(?:{_WEEKDAYS})\b|(?:{MONTHS})\s+\d|\d)", re.I)
_MINUTES_OF = re.compile(r"[\s#]*(?:(?:draft|unconfirmed|approved|confirmed)\s+)?minutes\s+(?:of|from)\b(?!.*\b(?:last|previous)\b)", re.I)
_OWN_MINUTES = re.compile(rf"[\s#]*{_WORDS.format(1)}{_BODIES}\s+(?:{_KINDS}\s+)*(?:meeting\s+)?minutes\W*$", re.I)
_SHAPES = (_MINUTES, _TITLED, _BODYS_OWN, _BOARDS, _MEETS, _NAMED_MINUTES, _BODY_DATED)
_SAYS_MINUTES = re.compile(r"\s+(?:meeting\s+)?minutes\W*$", re.I)
_SMALL = re.compile(r"\b[a-z]{4,}|\bof the\b")
"""What a place's name has not, but a sentence that ends with one."""
_BARE = re.compile(r"(?:board|council|commission|committee)(?: of (?:education|trustees|directors|supervisors|commissioners|governors))?", re.I)
_PLACE = re.compile(
    r"(?:[\w’'&.-]+ ){1,6}(?:district|city|town|township|county|village|parish|authority)$|(?:city|town|township|county|village|parish|region|district) of .+",
    re.I,
)
_FIRST_LINES = 15
_DATED_BELOW = 6
_LONGEST_PLACE = 70
_LONGEST = 400
_DATED_ABOVE = 6


@dataclass(frozen=True, slots=True)
class MeetingTitle:
    """What says whose minutes these are: its span, where the line begins that opens it, and its parts."""

    start: int
    opening: int
    end: int
    body: str
    date: str
    venue: str
    says_minutes: bool


def body_of_document(filled: Sequence[Line]) -> str:
    """The body that the first lines of a document name, for minutes that name none; "" when they name none either."""
    return next((collapse(line.text).lstrip("# ") for line in filled[:_FIRST_LINES] if _is_body(line.text)), "")


def opening_title(filled: Sequence[Line]) -> MeetingTitle | None:
    """The title of the minutes that a document opens with, of a meeting that it doesn't list those present of; None where it opens otherwise."""
    first = [line for line in filled[:_FIRST_LINES] if len(line.text) <= _LONGEST]
    place = next((place for place, line in enumerate(first) if _MINUTES_OF.match(line.text) or _OWN_MINUTES.match(line.text)), None)
    return read_title(first[: place + _DATED_BELOW], "", body_of_document(filled)) if place is not None else None


def read_title(before: Sequence[Line], lead: str, whose: str) -> MeetingTitle | None:
    """What names a meeting in the lines before its list of those present, or None when they name none.

    `lead` is what stands before the list on its own line; `whose` the body of the whole document, for minutes that name none.
    """
    last = range(len(before) - 1, -1, -1)
    opening = next((place for shape in _SHAPES for place in last if shape.match(before[place].text)), None)
    if opening is None:
        return None
    text = collapse(" ".join([*(line.text for line in before[opening:]), lead]))
    above = " ".join(line.text for line in before[max(0, opening - _DATED_ABOVE) : opening])
    date = re.search(DATE, text, re.I) or re.search(DATE, above, re.I)
    body = _body(before[: opening + 4], text, whose)
    if date is None or not body:
        return None
    venue = _VENUE.search(text) or _VENUE_LABEL.search(text)
    opened = before[opening].start
    says_minutes = bool(_MINUTES.match(before[opening].text))
    while opening and before[opening - 1].page == before[opening].page and _is_title(before[opening - 1].text):
        opening -= 1
    return MeetingTitle(before[opening].start, opened, before[-1].end, body, date[0], venue["venue"].strip(" ,") if venue else "", says_minutes)


def venue_of_order(text: str) -> str:
    """Where a meeting took place, as the sentences say that call it to order; "" when they don't."""
    said = _VENUE.search(text) or _VENUE_OF_ORDER.search(text)
    return said["venue"].strip(" ,") if said else ""


def _body(lines: Sequence[Line], text: str, whose: str) -> str:
    """The body that the sentence names, that the title begins with, that has a line of its own, the document's, or a municipality's council."""
    said = _MEETING.search(text) or _OF_BODY.search(text) or _MET.search(text)
    spoken = re.sub(r"^(?:the|a) ", "", _AFTER_BODY.split(said["body"])[0].strip(" ,")) if said else ""
    if spoken and not _NO_BODY.match(spoken):
        return spoken
    texts = [collapse(line.text).lstrip("# ") for line in lines]
    shaped = (match for line in texts for shape in (_BODYS_OWN, _BODY_DATED, _NAMED_MINUTES) if (match := shape.match(line)))
    owned = max((match["body"] for match in shaped), key=len, default="") or _of_a_place(texts)
    titles = [_SAYS_MINUTES.sub("", line) for line in texts if _is_body(line)]
    council = next((f"{match['name']} Council" for line in texts if (match := _MUNICIPALITY.match(line))), "")
    return owned or (_placed(titles[-1], texts) if titles else whose) or council


def _placed(body: str, texts: Sequence[str]) -> str:
    """A body that says only what kind it is with the place that one of the lines names; any other as it is."""
    place = next((text for text in texts if _PLACE.fullmatch(text) and not _SMALL.search(text) and len(text) < _LONGEST_PLACE), "")
    return f"{place} {body}" if place and _BARE.fullmatch(body) else body


def _of_a_place(texts: Sequence[str]) -> str:
    """The kind of body that a title says with the place that the line above it names; the kind alone where that names none."""
    for above, text in pairwise(["", *texts]):
        if match := _BOARDS.match(text):
            return f"{above} {match['body'].capitalize()}" if _PLACE.fullmatch(above) and len(above) < _LONGEST_PLACE else match["body"].capitalize()
    return ""


def _is_body(text: str) -> bool:
    return bool(_BODY_LINE.search(text)) and len(text) < 90 and not _NO_TITLE.search(text) and not _TELLS.search(text)


def _is_title(text: str) -> bool:
    return len(text.strip()) < 90 and (text.isupper() or bool(_BODY_LINE.search(text))) and not text.rstrip().endswith((".", ";", ":"))
