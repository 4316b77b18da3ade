"""How minutes tell a vote: what became of a motion, by how many, and who voted which way."""

import re
from dataclasses import dataclass

from ingest.structure.layout import Layout
from ingest.structure.wording import collapse

_N = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|nil|none)"
_SCORE = rf"\(?(?:by )?(?:an? (?:recorded )?vote of )?{_N}(?: votes?)?(?:\s?[/–—-]\s?|\s+to\s+){_N}(?:\s?[/–-]\s?{_N})?(?: votes?)?\b\)?"
_SIDES = (
    rf"\(?(?:with )?{_N}(?: members?| votes?)?(?: voting)? (?:in favou?r|for|against|ayes?|opposed)\b"
    r"(?:[^.;)]{0,80}\b(?:against|opposed|abst\w+|nays?|noes)\b[^.;)\n]{0,30})?\)?"
)
_MAJORITY = r"(?:by |with |on )?(?:an? |the )?(?:[a-z]+[ -]){0,2}majority(?: vote)?"
_TIED = r"(?:on|by) (?:an? |the )?(?:(?:tied|casting|recorded|voice|weighted) vote(?: of the \w+)?|tie(?: vote)?|show of hands)"
_WANT = r"(?:for|due to|owing to|through)(?: the)? (?:want|lack) of an? seconder"
_FOLLOWING = r"(?:by|on|with) the following (?:recorded |roll[- ]call )?votes?:?"
_UNANIMOUS = r"(?:by |with |on )?(?:an? )?(?:(?:unanimous|voice|roll[- ]call) )+vote"
TALLY = rf"(?:[,:;]?\s*(?:-\s)?(?:unanimously|{_UNANIMOUS}|as amended|{_FOLLOWING}|{_MAJORITY}|{_SCORE}|{_SIDES}|{_TIED}|{_WANT}))*"
"""How an outcome was voted: "unanimously", "by absolute majority 5/2", "(5 for, 1 against)"; nothing too."""

_SUBJECT = (
    r"(?:on being put[^.;]{0,40},\s+)?(?:(?:(?:the|this|that)\s+)?(?:motion|resolution|amendment|proposal)|it)\s+"
    r"(?:(?:was|is|has\s+been|on being put)\s+(?:put\s+(?:to the (?:vote|meeting)\s+)?and\s+)?(?:was\s+)?(?:declared\s+)?)?"
)
_OUTCOME = (
    r"(?P<outcome>Not (?:carried|approved|passed|adopted)|Carried|Defeated|Lost|Tabled|Withdrawn|Deferred|Adopted|Pass(?:ed|es)|Carries"
    r"|Approved|Fail(?:ed|s)|Lapsed|Tied)"
)
_MENTIONED = frozenset(("failed", "fails", "passes", "carries", "approved", "Approved", "lapsed", "tied"))
"""In lower case and without the motion before them these are words of any sentence."""
_AFTER_STOP = r"(?:(?<=[.;:)]\s)|(?<=[.;:)]\s\s))"
_SIDE = (
    r"(?:For|Against|In favou?r|Opposed|Ayes?|Nays?|Noes|Yes|Yeas?|No|Abst(?:ain(?:ed|ing)?|entions?)|Voting(?: for| against)?"
    r"|Votes? (?:for|against)|Recorded vote|Roll[- ]call(?: vote)?)\b[^:\n]{0,20}:"
)
_BRACKETED = r"(?:\([^()]{1,300}\)|\[[^\[\]]{1,300}\])"
_ON_A_LINE = re.compile(
    rf"(?:^[ \t]*|(?<=[.;:)\s]))(?P<subject>{_SUBJECT})?(?:was )?{_OUTCOME}{TALLY}(?:\s*{_BRACKETED})?[ \t]*[.!]?[ \t]*(?={_SIDE}|$)",
    re.I | re.M,
)
_IN_A_SENTENCE = re.compile(
    rf"(?:^[ \t]*|{_AFTER_STOP})(?P<subject>{_SUBJECT}){_OUTCOME}{TALLY}(?:\s+(?:by|with|on)\s[^.;:()\n]{{1,120}})?(?:\s*{_BRACKETED}"
    rf"|,[^.;:()\n]{{1,80}}){{0,5}}\s*[.!]",
    re.I | re.M,
)
_AMENDMENT = re.compile(r"\bamendment\b", re.I)
_SIDE_LINE = re.compile(rf"\s*\(?{_SIDE}", re.I)
_GOES_ON = re.compile(r"(?:[,;:&]|\band)\s*$")
_ALL = r"All(?:\s+(?:were|was|present|presents|members|those|voted|voting)){0,3}\s+in\s+favou?r\b"
_CALLED = re.compile(rf"(?:{_AFTER_STOP}|^[ \t]*)(?:(?:Roll[- ]call|Recorded vote|Vote|Voting|Ayes?|Yeas?|Nays?|Noes)\b[^:\n.]{{0,40}}:|{_ALL})", re.I | re.M)
_AGREED_BY_ALL = re.compile(rf"(?:(?<=[.;:,)]\s)|^[ \t]*)(?P<outcome>{_ALL})[^.]{{0,80}}\.", re.I | re.M)
_COUNTED = re.compile(
    rf"(?:(?<=[.;:]\s)|^[ \t]*)(?P<outcome>\(?{_N}(?: votes?)? (?:in favou?r|for)\b,?(?: and)? {_N}(?: votes?)? (?:against|opposed|abst\w+))\b"
    r"[^.\n]{0,60}[.)\n]",
    re.I | re.M,
)
_BY_NAME = re.compile(rf"(?:{_AFTER_STOP}|^[ \t]*)(?P<outcome>)(?:Roll[- ]?call\b[^:.]{{0,40}}:[^.]{{5,400}}\.|(?=Ayes?\s*:))", re.I | re.M)
_IN_CLAUSE = re.compile(
    r"(?:,|;|\band|\bwhich)\s+(?:(?:the\s+|this\s+)?motion\s+|it\s+)?(?:was\s+)?(?P<outcome>carried|passed|approved|adopted|failed|defeated)\s+"
    rf"(?:unanimously|(?:by|with|on)?\s*(?:an?\s+)?(?:(?:(?:unanimous|majority|voice|roll[- ]call)\s+)+vote|{_SCORE}(?:\s+vote)?))[^.;]{{0,60}}[.;]",
    re.I,
)
_IN_PASSING = re.compile(
    r"(?P<outcome>\b(?:carried|passed|failed|defeated|approved|adopted))\s+(?:by|on|with)\s+the\s+following\s+(?:roll[- ]call\s+)?votes?\b:?"
)
"""What tells a vote where no outcome stands by itself: that all were in favour, how many were, a roll call, or the end of the motion's own sentence."""
_TOLD = re.compile(
    rf"\bput to (?:a|the) vote\b|\b(?:carried|lost|defeated|passed|agreed|resolved|approved|rejected)\s+{_SCORE}|\b{_N} votes?\s+to\s+{_N}\b"
    rf"|\b{_N}(?: members?| votes?)? (?:in favou?r|for, |against\b)|\ball in favou?r\b"
    r"|\bvot(?:ed?|es|ing) (?:for|against)\b|\bnot vote\b|\babstain|\babstentions?\b"
    r"|\bcasting vote\b|\bshow of hands\b|\b(?:proposed|moved)\b[^.]{1,80}\bseconded\b",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[.!?])(?P<closing>[)”’\"]?)\s+(?=[A-Z(“])|\n\s*\n\s*|\n\s*(?=(?:The\s+)?(?:Motion|Carried|Lost|Defeated)\b)", re.I)
_OPENS_RESOLUTION = re.compile(r"(?:\s|\(?[a-z]\)|\d{1,3}[.)]|\bit was\b|\bit was then\b)*$", re.I)
_REACH = 600
_LONGEST_TOLD = 300
_MOST_LINES = 12
_FULL = 60


@dataclass(frozen=True, slots=True)
class Vote:
    """What became of a motion: the words that say so from `start` to `end`, and the outcome alone, as written."""

    start: int
    end: int
    outcome: str


def first_vote(layout: Layout, start: int, end: int, of_amendment: bool = True) -> Vote | None:
    """The first outcome in a span, with the roll call before it and the lines after it that say who voted which way.

    What became of an amendment is none unless `of_amendment`. An outcome ends a line or is a sentence of its own; elsewhere the same words
    tell of other things.
    """
    origin = max(0, start - 2)
    text = layout.text[origin:end].replace("\f", "\n")
    told = [match for pattern in (_ON_A_LINE, _IN_A_SENTENCE) for match in pattern.finditer(text, start - origin) if _is_outcome(match)]
    on_amendments = [match for match in told if not of_amendment and _AMENDMENT.search(match["subject"] or "")]
    match = min((match for match in told if match not in on_amendments), key=lambda match: match.start("outcome"), default=None)
    if match is None:
        match = min(
            (found for pattern in (_AGREED_BY_ALL, _COUNTED, _IN_CLAUSE, _IN_PASSING, _BY_NAME) if (found := pattern.search(text, start - origin))),
            key=lambda found: found.start(),
            default=None,
        )
    if match is None:
        return None
    floor = max((other.end() for other in on_amendments if other.end() <= match.start()), default=start - origin)
    called = _CALLED.search(text, floor, match.start("outcome"))
    first = called or match
    opening = first.start() + len(first[0]) - len(first[0].lstrip())
    return Vote(origin + opening, _sides_end(layout, origin + match.end(), end), match["outcome"])


def _is_outcome(match: re.Match[str]) -> bool:
    return bool(match["subject"]) or match["outcome"] not in _MENTIONED


def _sides_end(layout: Layout, at: int, end: int) -> int:
    """Where the lines end that say who voted which way; without any, `at`."""
    stop, goes_on = at, False
    rest = layout.text[at:end].partition("\n")[0]
    if _SIDE_LINE.match(rest):
        stop, goes_on = at + len(rest.rstrip()), _goes_on(rest)
    for line in [line for line in layout.lines_between(at + 1, end) if not line.furniture][:_MOST_LINES]:
        filled = bool(line.text.strip())
        if _SIDE_LINE.match(line.text) or (goes_on and filled):
            stop = line.start + len(line.text.rstrip())
            goes_on = _goes_on(line.text)
        elif filled:
            break
        else:
            goes_on = False
    return stop


def _goes_on(text: str) -> bool:
    """Whether a list of voters runs over the line's end: it says so, or the line is full and has no full stop."""
    return bool(_GOES_ON.search(text)) or (len(text) >= _FULL and not text.rstrip().endswith("."))


def votes_before(layout: Layout, floor: int, at: int) -> tuple[int, int]:
    """The span of the sentences that tell the vote right before a resolution that opens at `at`; an empty one when the last tells none."""
    origin = max(floor, at - _REACH)
    text = layout.text[origin:at]
    opens = _OPENS_RESOLUTION.search(text)
    text = text[: opens.start()] if opens else text
    start = found = len(text)
    for part in reversed([0, *(match.end() for match in _SENTENCE.finditer(text))]):
        sentence = collapse(text[part:start])
        if sentence and (not _TOLD.search(sentence) or len(sentence) > _LONGEST_TOLD or (part == 0 and origin > floor)):
            break
        found = part if sentence else found
        start = part
    return (origin + found, origin + len(text.rstrip())) if found < len(text) else (at, at)


def votes_after(layout: Layout, at: int, ceiling: int) -> int:
    """Where the sentences end that tell the vote right after a resolution; `at` when the next one tells none, or a list comes first."""
    text = layout.text[at : min(ceiling, at + _REACH)]
    end = 0
    if layout.text[at - 1 : at] == ":":
        return at
    begins = len(text) - len(text.lstrip())
    for stop in [*(max(match.start(), match.end("closing")) for match in _SENTENCE.finditer(text, begins)), len(text)]:
        sentence = collapse(text[max(end, begins) : stop])
        if not _TOLD.search(sentence) or len(sentence) > _LONGEST_TOLD:
            break
        end = stop
    return at + len(text[:end].rstrip())
