"""Motions with a mover and a seconder, and what became of them, as North American minutes and motions in full council are recorded."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ingest.structure.layout import Layout, Line
from ingest.structure.votes import Vote, first_vote
from ingest.structure.wording import collapse, sentence_end

_TITLE = r"(?:Deputy|Vice|Councillor|Cllr|Cr|Commissioner|Supervisor|Mayor|Reeve|Alderman|Member|Trustee|Mr|Mrs|Ms|Dr)"
_WORD = r"(?!(?i:seconded|second|moved|that|and|carried|motion)\b)[A-Z][\w’'-]*"
_NAME = rf"(?:{_TITLE}\.? )*(?:(?:[A-Z]\.)+ ?|St\. )*{_WORD}(?: (?:(?:[A-Z]\.)+|{_WORD})){{0,3}}"
_NUMBER = r"(?:[A-Z]{0,4}[-. ]?\d{2,4}[-–/.]\d{1,4})"
_INITIALLED = re.compile(rf"\s*(?P<number>{_NUMBER})[:.]?\s+(?P<mover>{_NAME}),\s*(?P<seconder>{_NAME})\s*[:;.]?\s*$")
_TITLED = re.compile(
    rf"\s*(?:[A-Z][A-Za-z’' ]{{2,40}} / )?(?:(?:Council|Committee|Board) )?(?:Resolution|Motion|Decision)\s*(?:No\.?|Number|#)?\s*:?\s*#?"
    rf"(?P<number>{_NUMBER}|\d{{1,4}})\b",
    re.I,
)
_TITLED_LAST = re.compile(rf"\bResolution\s*(?:No\.?|Number|#)\s*:?\s*#?(?P<number>{_NUMBER}|\d{{1,4}})\W*$", re.I)
_MOVED = re.compile(
    r"(?<![(\w])(?:it was )?(?:(?:moved|proposed)(?: by)?|(?:an? )?(?:motion|proposal|amendment)(?: (?:was )?made)? by)"
    rf"\s*:?\s*(?P<mover>(?-i:{_NAME}))(?!\w)[,;.]?",
    re.I,
)
_SECONDED = re.compile(rf"(?:and )?(?:seconded(?: by)?|second(?:er)?(?: by|(?=\s*:)))\s*:?\s*(?P<seconder>(?-i:{_NAME}))(?!\w)[,;:.]?", re.I)
_RESOLVED_AT_ONCE = re.compile(r"\s*,?\s*(?:and|it was)\s+(?:it was )?(?:\w+ly )?(?:resolved|agreed|decided)\b", re.I)
_SAID = re.compile(r"\s*(?:to|that)\s", re.I)
_RUN_IN = re.compile(r"\s*(?P<topic>[A-Z][^.:;]{1,60})[.:]\s+(?=[A-Z]|$)")
_LONGEST = 4000
_MOST_LINES = 400
_MOST_TOPIC_WORDS = 6


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion that was voted on: its span from its number or mover to its vote, and its parts as written.

    `vote` is what says how it ended, `topic` the heading that its paragraph runs in with ("Roads. Motion by ...").
    """

    start: int
    end: int
    number: str
    mover: str
    seconder: str
    text: str
    outcome: str
    vote: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class _Head:
    """Who moved and seconded; what is moved stands before `second_start` where that is after `text_start`, and after `second_end`."""

    start: int
    text_start: int
    number: str
    mover: str
    seconder: str
    second_start: int = 0
    second_end: int = 0
    topic: str = ""


def read_motions(layout: Layout, start: int, end: int) -> list[Motion]:
    """The motions of a span of minutes that have a mover and a seconder, and an outcome or at least a number.

    One without either was never put to the vote and is left out, and so is a printed form whose names are blank. What is
    moved, seconded and "RESOLVED" in one sentence is a resolution.
    """
    lines = [line for line in layout.lines_between(start, end) if not line.furniture and line.text.strip()]
    heads = _heads(lines)
    found: list[Motion] = []
    for place, (at, head) in enumerate(heads):
        following, stop = (heads[place + 1][0], heads[place + 1][1].start) if place + 1 < len(heads) else (len(lines), end)
        own = lines[at : min(max(at + 1, following), at + _MOST_LINES)]
        text_start = max(head.text_start, head.second_end)
        if _RESOLVED_AT_ONCE.match(layout.text, text_start, stop):
            continue
        vote = first_vote(layout, text_start, min(stop, own[-1].end))
        motion = _voted(layout, head, vote) if vote else _unvoted(layout, head, own, stop) if head.number else None
        if motion is not None:
            found.append(motion)
    return found


def _voted(layout: Layout, head: _Head, vote: Vote) -> Motion:
    """The motion that was voted on. One that says nothing itself ("Motion by A, second by B.") is what the sentence before it tells."""
    parts = [layout.words(head.text_start, head.second_start), layout.words(max(head.text_start, head.second_end), vote.start)]
    said = " ".join(part for part in parts if part)
    start = head.start
    if not said:
        start = _sentence_before(layout.text, start)
        said = layout.words(start, head.start)
    return Motion(start, vote.end, head.number, head.mover, head.seconder, said, vote.outcome.capitalize(), layout.words(vote.start, vote.end), head.topic)


def _sentence_before(text: str, at: int) -> int:
    """Where the sentence before an offset starts, on the same line; the offset itself if it is the line's first."""
    line = text.rfind("\n", 0, at) + 1
    starts = [line]
    while (end := line + sentence_end(text[line:at])) < at and text[end:at].strip():
        line = end + len(text[end:at]) - len(text[end:at].lstrip())
        starts.append(line)
    return starts[-1] if text[starts[-1] : at].strip() else at


def _unvoted(layout: Layout, head: _Head, lines: Sequence[Line], stop: int) -> Motion | None:
    """A numbered motion whose outcome the minutes leave out: its first paragraph."""
    end = head.text_start
    for line in lines:
        if line.end <= head.text_start:
            continue
        if line.start >= stop or (layout.text[end : line.start].count("\n") > 1 and end > head.text_start):
            break
        end = line.start + len(line.text[: stop - line.start].rstrip())
    text = layout.words(head.text_start, end)
    return Motion(head.start, end, head.number, head.mover, head.seconder, text, "") if text else None


def _heads(lines: Sequence[Line]) -> list[tuple[int, _Head]]:
    """Each place in `lines` where a motion begins, and its head."""
    heads: list[tuple[int, _Head]] = []
    for place, line in enumerate(lines):
        text = line.text[:_LONGEST]
        begins = line.start + len(text) - len(text.lstrip())
        initialled = _INITIALLED.match(text)
        if initialled:
            heads.append((place, _Head(begins, line.end, initialled["number"], initialled["mover"], initialled["seconder"])))
            continue
        movers = list(_MOVED.finditer(text))
        for moved, following in zip_longest(movers, movers[1:]):
            head = _moved(lines, place, moved, following.start() if following else None)
            if head is not None:
                heads.append((place, head))
    return heads


def _moved(lines: Sequence[Line], place: int, moved: re.Match[str], until: int | None) -> _Head | None:
    """The head that a mover opens; the seconder stands on the line, before `until`, or without that on one of the two lines below."""
    line = lines[place]
    said = ""
    for other in lines[place : place + 3]:
        text = other.text[: until if other is line and until is not None else _LONGEST]
        after = moved.end() if other is line else 0
        later = None if other is line else _MOVED.search(text)
        seconded = _SECONDED.search(text, after, later.start() if later else len(text))
        if seconded:
            said += text[after : seconded.start()]
            break
        if later or until is not None:
            return None
        said += f"{text[after:]} "
    else:
        return None
    number, number_start = _number_before(lines, place, line.text[: moved.start()])
    run_in = _RUN_IN.match(line.text[: moved.start()])
    topic = run_in["topic"] if run_in and len(run_in["topic"].split()) <= _MOST_TOPIC_WORDS else ""
    titled = line.start + (run_in.start("topic") if run_in and topic and run_in.end() == moved.start() else moved.start())
    start = number_start if number_start is not None else titled
    seconder = "" if seconded["seconder"].lower() in ("nil", "none") else collapse(seconded["seconder"])
    first, last = other.start + seconded.start(), other.start + seconded.end()
    if _SAID.match(said):
        return _Head(start, line.start + moved.end(), number, collapse(moved["mover"]), seconder, first, last, topic)
    return _Head(start, last, number, collapse(moved["mover"]), seconder, topic=topic)


def _number_before(lines: Sequence[Line], place: int, before: str) -> tuple[str, int | None]:
    """The number of a motion, on its mover's line or one of the two lines above, and where it starts."""
    for other, text in ((lines[place], before), *((lines[back], lines[back].text[:120]) for back in range(place - 1, max(-1, place - 3), -1))):
        match = _TITLED.match(text) or (_TITLED_LAST.search(text) if text is before else None)
        if match:
            return match["number"], other.start + match.start() + len(match[0]) - len(match[0].lstrip())
    return "", None
