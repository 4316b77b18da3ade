"""Motions with a mover and a seconder, and what became of them, as North American minutes and motions in full council are recorded."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.structure.layout import Layout, Line
from ingest.structure.movers import Head, read_heads
from ingest.structure.vote_tables import read_vote_table
from ingest.structure.votes import Vote, first_vote
from ingest.structure.wording import sentence_end

_RESOLVED_AT_ONCE = re.compile(r"\s*,?\s*(?:and|it was)\s+(?:it was )?(?:\w+ly )?(?:resolved|agreed|decided)\b", re.I)
_AMENDS = re.compile(r"\bamend|\W*(?:\w+\s+){0,6}?amend", re.I)
_MOST_LINES = 400


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


def read_motions(layout: Layout, start: int, end: int) -> list[Motion]:
    """The motions of a span of minutes that have a mover and a seconder, and an outcome or at least a number.

    One without either was never put to the vote and is left out, and so is a printed form whose names are blank. What is
    moved, seconded and "RESOLVED" in one sentence is a resolution.
    """
    lines = [line for line in layout.lines_between(start, end) if not line.furniture and line.text.strip()]
    heads = read_heads(lines)
    found: list[Motion] = []
    for place, (at, head) in enumerate(heads):
        following, stop = (heads[place + 1][0], heads[place + 1][1].start) if place + 1 < len(heads) else (len(lines), end)
        own = lines[at : min(max(at + 1, following), at + _MOST_LINES)]
        text_start = max(head.text_start, head.second_end)
        if _RESOLVED_AT_ONCE.match(layout.text, text_start, stop):
            continue
        amends = bool(_AMENDS.search(layout.text, head.start, text_start) or _AMENDS.match(layout.text, text_start))
        vote = first_vote(layout, text_start, min(stop, own[-1].end), amends)
        motion = _voted(layout, head, vote) if vote else _unvoted(layout, head, own, stop) if head.number else None
        if motion is not None:
            found.append(motion)
    return found


def _voted(layout: Layout, head: Head, vote: Vote) -> Motion:
    """The motion that was voted on. One that says nothing itself ("Motion by A, second by B.") is what the sentence before it tells."""
    moved = max(head.text_start, head.second_end)
    table = read_vote_table(layout.lines_between(moved, vote.end))
    parts = [layout.words(head.text_start, head.second_start), layout.words(moved, min(table.start, vote.start) if table else vote.start)]
    said = " ".join(part for part in parts if part)
    start = head.start
    if not said:
        start = _sentence_before(layout.text, start)
        said = layout.words(start, head.start)
    told = layout.words(vote.start, vote.end)
    if table:
        told = " ".join((layout.words(min(table.start, vote.start), table.start), table.said, layout.words(table.end, vote.end))).strip()
    return Motion(start, vote.end, head.number, head.mover, head.seconder, said, vote.outcome.capitalize(), told, head.topic)


def _sentence_before(text: str, at: int) -> int:
    """Where the sentence before an offset starts, on the same line; the offset itself if it is the line's first."""
    line = text.rfind("\n", 0, at) + 1
    starts = [line]
    while (end := line + sentence_end(text[line:at])) < at and text[end:at].strip():
        line = end + len(text[end:at]) - len(text[end:at].lstrip())
        starts.append(line)
    return starts[-1] if text[starts[-1] : at].strip() else at


def _unvoted(layout: Layout, head: Head, lines: Sequence[Line], stop: int) -> Motion | None:
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
