"""Group headings of plans: "PRIORITY 1: ...", "Theme 2: ...", "1.2 Outcome - ..." and the group cell of a table."""

import re
from dataclasses import dataclass

_KEYWORDS = r"priority|theme|objective|strategic objective|goal|aim|outcome|strand|work ?stream|pillar|ambition|recommendation|area|commitment|aspiration|focus"
_COUNT = r"\d{1,2}|[A-Z](?![a-z])|one|two|three|four|five|six|seven|eight|nine|ten"
_TOP = re.compile(
    rf"^\s*(?:#+\s*)?(?:\*\*)?(?P<word>(?:strategic |key |corporate |improvement )?(?:{_KEYWORDS}))(?: area)?"
    rf"\s+(?P<number>{_COUNT})\s*(?:[:.–—-]|$|\s(?=[A-Z]))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(rf"^\s*(?:#+\s*)?(?P<number>\d{{1,2}}(?:\.\d{{1,2}})?)\.?\s+(?:{_KEYWORDS})\s*\d*\s*[:–—-]", re.IGNORECASE)
_LABEL = re.compile(r"(?:^|\s{2,})[A-Z][A-Za-z’' ()]{3,40}?\s*(?::|[–—-](?=\S*[A-Z]))")
_LABEL_LINE = re.compile(r"^\s*(?:[A-Z][A-Za-z’' ]{3,40}(?:\([^()]*\))?\s*[:–—]|key objectives\b|(?:priority |theme )?lead)", re.IGNORECASE)
_GROUP_CELL = re.compile(r"^\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})\.?\s*(?P<rest>\D.*)?$")
_NUMBER_WORDS = {word: str(at) for at, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Heading:
    """A group heading: its text, its number ("1", "1.2"), the word it is called by ("Priority"), "" if none, and how many lines it takes."""

    text: str
    number: str
    word: str
    lines: int


def read_heading(lines: list[str]) -> Heading | None:
    """The group heading that starts at the first of these lines and runs on to a blank line, a label or the next heading; None if there is none."""
    top = _TOP.match(lines[0])
    match = top or _NUMBERED.match(lines[0])
    if match is None or len(lines[0]) > 220:
        return None
    number = match.group("number").lower()
    first = lines[0].strip().lstrip("# ").replace("**", "")
    label = _LABEL.search(first, match.end())
    parts = [first[: label.start()] if label else first]
    if label is None and not lines[0].lstrip().startswith("#"):
        for line in lines[1:_MOST_LINES]:
            if not line.strip() or _LABEL_LINE.match(line) or _TOP.match(line) or _GROUP_CELL.match(line):
                break
            parts.append(line)
    text = " ".join(" ".join(parts).split())
    return Heading(text, _NUMBER_WORDS.get(number, number.upper()), top.group("word").split()[-1] if top else "", len(parts))


def read_group_number(line: str, depth: int) -> tuple[str, str] | None:
    """The number and the rest of a line that opens a group cell: a number with fewer parts than the actions' `depth`; None otherwise."""
    match = _GROUP_CELL.match(line)
    if match is None or match.group("number").count(".") + 1 >= depth or line.startswith("\t"):
        return None
    rest = (match.group("rest") or "").strip()
    if rest and not re.match(r"[A-Z‘“(*]", rest):
        return None
    return match.group("number"), rest
