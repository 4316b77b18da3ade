"""Motions with a mover and a seconder, and what became of them, as North American minutes and motions in full council are recorded."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.structure.layout import Layout, Line
from ingest.structure.wording import collapse

_NAME = r"(?:(?:Deputy |Vice )?(?:Councillor|Cllr|Mayor|Reeve|Alderman|Member|Trustee|Mr|Mrs|Ms|Dr)\.? )*[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}"
_NUMBER = r"(?:[A-Z]{0,4}[-. ]?\d{2,4}[-–/.]\d{1,4})"
_INITIALLED = re.compile(rf"\s*(?P<number>{_NUMBER})[:.]?\s+(?P<mover>{_NAME}),\s*(?P<seconder>{_NAME})\s*[:;.]?\s*$")
_TITLED = re.compile(rf"\s*(?:Resolution|Motion)\s*(?:No\.?|Number|#)?\s*:?\s*#?(?P<number>{_NUMBER}|\d{{1,4}})\b", re.I)
_MOVED = re.compile(rf"\s*(?:it was )?moved(?: by)?\s*:?\s*(?P<mover>(?-i:{_NAME}))\b[,;.]?", re.I)
_SECONDED = re.compile(rf"\s*(?:and )?seconded(?: by)?\s*:?\s*(?P<seconder>(?-i:{_NAME}))\b[,;:.]?", re.I)
_OUTCOME = re.compile(
    r"(?:^|(?<=[.;:)\s]))(?:Motion |Resolution )?(?:was )?"
    r"(?P<outcome>Carried|Defeated|Lost|Tabled|Withdrawn|Deferred|Adopted|Not carried|Passed)(?: unanimously| as amended)?\s*[.!]?\s*$",
    re.I,
)
_LONGEST = 4000
_MOST_LINES = 400


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion that was voted on: its span from its number or mover to its outcome, and its parts as written."""

    start: int
    end: int
    number: str
    mover: str
    seconder: str
    text: str
    outcome: str


@dataclass(frozen=True, slots=True)
class _Head:
    place: int
    start: int
    text_start: int
    number: str
    mover: str
    seconder: str


def read_motions(layout: Layout, start: int, end: int) -> list[Motion]:
    """The motions of a span of minutes that have a mover and a seconder, and an outcome or at least a number.

    One without either was never put to the vote and is left out, and so is a printed form whose names are blank.
    """
    lines = [line for line in layout.lines_between(start, end) if not line.furniture and line.text.strip()]
    heads = _heads(lines)
    found: list[Motion] = []
    for place, head in enumerate(heads):
        stop = heads[place + 1].place if place + 1 < len(heads) else min(len(lines), head.place + _MOST_LINES)
        motion = _voted(layout, head, lines[head.place : stop]) or (_unvoted(layout, head, lines[head.place : stop]) if head.number else None)
        if motion is not None:
            found.append(motion)
    return found


def _voted(layout: Layout, head: _Head, lines: Sequence[Line]) -> Motion | None:
    """The motion up to the first line that an outcome ends."""
    for line in lines:
        ended = _OUTCOME.search(line.text[-80:]) if line.end > head.text_start else None
        outcome_at = line.end - len(line.text[-80:]) + ended.start("outcome") if ended else 0
        if ended and outcome_at >= head.text_start:
            text = layout.words(head.text_start, outcome_at).removesuffix("Motion").removesuffix("Resolution").strip()
            return Motion(head.start, line.start + len(line.text.rstrip()), head.number, head.mover, head.seconder, text, ended["outcome"].capitalize())
    return None


def _unvoted(layout: Layout, head: _Head, lines: Sequence[Line]) -> Motion | None:
    """A numbered motion whose outcome the minutes leave out: its first paragraph."""
    end = head.text_start
    for line in lines:
        if line.end <= head.text_start:
            continue
        if layout.text[end : line.start].count("\n") > 1 and end > head.text_start:
            break
        end = line.start + len(line.text.rstrip())
    text = layout.words(head.text_start, end)
    return Motion(head.start, end, head.number, head.mover, head.seconder, text, "") if text else None


def _heads(lines: Sequence[Line]) -> list[_Head]:
    heads: list[_Head] = []
    for place, line in enumerate(lines):
        text = line.text[:_LONGEST]
        begins = line.start + len(text) - len(text.lstrip())
        initialled = _INITIALLED.match(text)
        if initialled:
            heads.append(_Head(place, begins, line.end, initialled["number"], initialled["mover"], initialled["seconder"]))
            continue
        moved = _MOVED.search(text) if re.search(r"\bmoved\b", text, re.I) else None
        if moved is None:
            continue
        seconded = _seconder(lines, place, moved.end())
        if seconded is None:
            continue
        number, number_start = _number_before(lines, place, text[: moved.start()])
        heads.append(
            _Head(place, number_start if number_start is not None else begins + moved.start(), seconded[1], number, collapse(moved["mover"]), seconded[0])
        )
    return heads


def _seconder(lines: Sequence[Line], place: int, after: int) -> tuple[str, int] | None:
    """The seconder and the offset after the name, on the mover's line or one of the two lines below."""
    for other in lines[place : place + 3]:
        offset = after if other is lines[place] else 0
        match = _SECONDED.search(other.text[:_LONGEST], offset)
        if match:
            return collapse(match["seconder"]), other.start + match.end()
    return None


def _number_before(lines: Sequence[Line], place: int, before: str) -> tuple[str, int | None]:
    """The number of a motion, on its mover's line or one of the two lines above, and where it starts."""
    for other, text in ((lines[place], before), *((lines[back], lines[back].text[:120]) for back in range(place - 1, max(-1, place - 3), -1))):
        match = _TITLED.match(text)
        if match:
            return match["number"], other.start + match.start() + len(match[0]) - len(match[0].lstrip())
    return "", None
