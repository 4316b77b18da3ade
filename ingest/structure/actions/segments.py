"""The cells of a row that stand below one another: runs of lines told apart by their shape."""

import re
from dataclasses import dataclass
from enum import StrEnum

from ingest.structure.actions.dates import has_core, is_fragment, leading_date
from ingest.structure.actions.owners import is_person, looks_like_owner
from ingest.structure.actions.shapes import BULLET, INLINE_BULLET, is_cross_reference, is_status, join_lines, trailing_status
from ingest.structure.layout import Line

NARROW = 24
_LONGEST_NOTE = 25
_TRAILING_DATE = re.compile(
    r"\s(?P<date>(?:(?:For |Progress |Monthly )?[Rr]eview|From|By|Ongoing|Monthly|Completed?|"
    r"\d{1,2}(?:st|nd|rd|th)?(?: [A-Z][a-z]+)?(?: \d{4})?(?: [-–])?))\s*$"
)
_COUNT = re.compile(r"\s*\d+ (?!\d)")


class Shape(StrEnum):
    """What a run of lines looks like."""

    WIDE = "wide"
    NARROW = "narrow"
    DATE = "date"
    BULLET = "bullet"
    STATUS = "status"
    OWNER = "owner"


_TEXT = (Shape.WIDE, Shape.NARROW)


@dataclass(slots=True)
class Segment:
    """A run of lines of one shape; `gap` says that a blank line or page end came before it."""

    shape: Shape
    lines: list[str]
    start: int
    end: int
    page: int
    gap: bool
    turned: bool = False

    @property
    def text(self) -> str:
        """The lines as one text."""
        return join_lines(self.lines)


def read_segments(lines: list[Line], with_status: bool, first_is_text: bool, page: int) -> list[Segment]:
    """The segments of a row's lines, codes and bracketed side notes left out. `first_is_text`: the first line is the action's own text; `page`: the row's."""
    segments: list[Segment] = []
    gap = not first_is_text
    skip_to = -1
    for at, line in enumerate(lines):
        text = line.text
        if at <= skip_to:
            continue
        turned = line.page != page
        page = line.page
        if not text.strip():
            gap = True
            continue
        if is_cross_reference(text):
            gap = True
            continue
        if gap and text.lstrip().startswith(("(", "*(")) and not is_fragment(text):
            note = _note_end(lines, at)
            if note >= 0:
                skip_to = note
                continue
        status = trailing_status(text) if with_status and _ends_cell(lines, at) else ""
        body = text.rstrip()[:-1] if status else text
        offset = line.start
        for part in _parts(body, segments, gap or turned, _next_text(lines, at)):
            shape = _shape(part, segments, gap or turned, turned, lines, at, with_status)
            if first_is_text and not segments:
                shape = Shape.WIDE
            _add(segments, Segment(shape, [part], offset, offset + len(part.rstrip()), line.page, gap or turned, turned))
            offset += len(part)
            gap = False
        if status:
            segments.append(Segment(Shape.STATUS, [status], line.end - 1, line.end, line.page, False))
        gap = False
    return segments


def _next_text(lines: list[Line], at: int) -> str:
    return lines[at + 1].text if at + 1 < len(lines) else ""


def _ends_cell(lines: list[Line], at: int) -> bool:
    return not _next_text(lines, at).strip()


def _note_end(lines: list[Line], at: int) -> int:
    """The line on which a bracketed side note ends, -1 if its bracket never closes nearby."""
    depth = 0
    for place in range(at, min(len(lines), at + _LONGEST_NOTE)):
        depth += lines[place].text.count("(") - lines[place].text.count(")")
        if depth <= 0:
            return place
    return -1


def _parts(text: str, segments: list[Segment], gap: bool, following: str) -> list[str]:
    """A line cut before a bullet in it, after a date that another cell follows, and before a date that goes on in the next line."""
    cut = INLINE_BULLET.search(text)
    pieces = [text[: cut.start()], text[cut.start() :]] if cut and not BULLET.match(text) else [text]
    head = pieces[0]
    size = leading_date(head)
    rest = head[size:]
    open_cell = gap or (bool(segments) and segments[-1].shape is Shape.DATE)
    if open_cell and 0 < size < len(head) and (looks_like_owner(rest) or head[:size].endswith("  ")):
        return [head[:size], rest, *pieces[1:]]
    tail = _TRAILING_DATE.search(head)
    if tail and len(pieces) == 1 and len(head) > NARROW and is_fragment(following) and has_core(tail.group("date") + " " + following):
        return [head[: tail.start("date")], head[tail.start("date") :]]
    return pieces


def _add(segments: list[Segment], new: Segment) -> None:
    """Put a line of one shape behind the segments: as the next line of the last one where it goes on with it, else as one of its own."""
    last = segments[-1] if segments else None
    part, shape = new.lines[0], new.shape
    if last is None or not _goes_on(segments, last, new):
        segments.append(new)
        return
    if last.shape is Shape.NARROW and shape is Shape.DATE and not _is_dated_text(segments, last):
        last.shape = Shape.DATE
    elif last.shape is Shape.NARROW and shape is Shape.WIDE:
        last.shape = Shape.WIDE
    last.lines.append(part)
    last.end = new.end


def _goes_on(segments: list[Segment], last: Segment, new: Segment) -> bool:
    part, shape = new.lines[0], new.shape
    if last.shape is Shape.BULLET and new.turned and part.strip()[0].islower() and shape is Shape.DATE and not is_status(part):
        return True
    if new.gap:
        return False
    if last.shape is Shape.BULLET:
        return shape in _TEXT or (shape is Shape.DATE and not part.startswith(" "))
    if last.shape is Shape.DATE:
        return shape is Shape.DATE or (shape is Shape.NARROW and (part.strip()[0].islower() or _is_open(last.text)))
    if last.shape in _TEXT and shape is Shape.DATE:
        return _is_dated_text(segments, last) or _is_date_cell(segments, last)
    return last.shape in _TEXT and shape in _TEXT


def _is_date_cell(segments: list[Segment], last: Segment) -> bool:
    """Whether narrow lines right before a date start the date's cell ("Strategy implementation / Review 30th")."""
    return last.shape is Shape.NARROW and len(segments) > 1 and last.gap and not last.turned and not is_person(last.text)


def _is_dated_text(segments: list[Segment], last: Segment) -> bool:
    """Whether a text stands after the row's date, so that a date in it is its own."""
    return not _is_date_cell(segments, last) and any(segment.shape is Shape.DATE for segment in segments)


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")")


def _shape(part: str, segments: list[Segment], gap: bool, turned: bool, lines: list[Line], at: int, with_status: bool) -> Shape:
    last = segments[-1] if segments else None
    if last and last.shape is Shape.DATE and not gap and is_fragment(part) and part.lstrip()[0] in "-–—":
        return Shape.DATE
    if BULLET.match(part) or (part.startswith(" ") and part is lines[at].text and not turned and part.strip()[0].isupper() and not is_fragment(part)):
        return Shape.BULLET
    if with_status and is_status(part) and (not is_fragment(part) or any(segment.shape is Shape.DATE for segment in segments)):
        return Shape.STATUS
    if is_fragment(part):
        run = [part]
        for later in lines[at + 1 : at + 8]:
            if not is_fragment(later.text):
                break
            run.append(later.text)
        if last and last.shape is Shape.DATE and _COUNT.match(part) and not _is_open(last.text) and not any(has_core(piece) for piece in run):
            return Shape.NARROW
        goes_on = last is not None and last.shape is Shape.DATE and (not gap or part.strip().startswith("(") or turned)
        if goes_on or (any(has_core(piece) for piece in run) and not re.match(r"\s*(?:and|&|of|in|the|for|to)\s*$", part)):
            return Shape.DATE
    return Shape.NARROW if len(part.strip()) <= NARROW else Shape.WIDE
