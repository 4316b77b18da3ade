"""Rows whose cells stand below one another, one after another or centred on the row's middle."""

from itertools import pairwise

from ingest.structure.actions.dates import completes, split_dates
from ingest.structure.actions.draft import Draft
from ingest.structure.actions.header import Header, Role
from ingest.structure.actions.owners import is_person, leading_owner, looks_like_owner, split_owners
from ingest.structure.actions.peel import join_names, part_owners
from ingest.structure.actions.plans import Plan, Start
from ingest.structure.actions.segments import Segment, Shape, read_segments
from ingest.structure.actions.shapes import BULLET
from ingest.structure.actions.zipped import unzip_row
from ingest.structure.layout import Line

_LONGEST = 2400
_TIME_WORDS = ("after", "each", "every", "when", "once", "start", "by ", "end of", "within", "before", "awaiting", "review")


def stacked_rows(plan: Plan, known: frozenset[str]) -> list[Draft]:
    """The rows of a plan. Cells before a row's number are its own when the plan shows that it sets cells so, else the row's before."""
    status = Role.STATUS in plan.header.roles
    stretches = _stretches(plan)
    read = []
    for start, lines in stretches:
        if start:
            first = Line(start.at, start.at + len(start.rest), start.rest, start.line.page)
            segments = read_segments([first, *lines] if start.rest else lines, status, bool(start.rest), start.line.page)
        else:
            segments = read_segments(lines, status, False, lines[0].page)
        read.append((start, part_owners(segments, plan.header, known)))
    centred = any(start is None and _is_step(segments) and nxt[0] for (start, segments), nxt in pairwise(read))
    drafts: list[Draft] = []
    before: list[Segment] = []
    for place, (start, segments) in enumerate(read):
        following = read[place + 1][0] if place + 1 < len(read) else None
        together = start is not None and following is not None and start.line.page == following.line.page
        own, ahead = _part_ahead(segments, following) if centred and following and together else (segments, [])
        if start is None:
            before = segments if centred and following and _is_step(segments) else []
            continue
        drafts.append(unzip_row(start, stretches[place][1], known) or _row(start, before, own, plan.header, known))
        before = ahead
    return drafts


def _stretches(plan: Plan) -> list[tuple[Start | None, list[Line]]]:
    """The plan's lines, cut at row starts and at breaks."""
    stretches: list[tuple[Start | None, list[Line]]] = [(None, [])]
    for event in plan.events:
        if isinstance(event, Start):
            stretches.append((event, []))
        elif event is None:
            stretches.append((None, []))
        else:
            stretches[-1][1].append(event)
    return [(start, lines) for start, lines in stretches if start or any(line.text.strip() for line in lines)]


def _is_step(segments: list[Segment]) -> bool:
    """Whether segments are a step of a row: a date and what is due then."""
    shapes = [segment.shape for segment in segments]
    return Shape.DATE in shapes and Shape.BULLET in shapes and shapes.index(Shape.DATE) < shapes.index(Shape.BULLET)


def _part_ahead(segments: list[Segment], following: Start) -> tuple[list[Segment], list[Segment]]:
    """The row's own segments and those that belong to the row after it: a date after its bullets, all on the page of the next row's number."""
    seen_date = seen_bullet = False
    for at, segment in enumerate(segments):
        if segment.shape is Shape.DATE and seen_date and seen_bullet:
            rest = segments[at:]
            if all(later.page == following.line.page for later in [segments[at - 1], *rest]) and _is_step(rest):
                return segments[:at], rest
        seen_date = seen_date or segment.shape is Shape.DATE
        seen_bullet = seen_bullet or (seen_date and segment.shape is Shape.BULLET)
    return segments, []


def _row(start: Start, before: list[Segment], segments: list[Segment], header: Header, known: frozenset[str]) -> Draft:
    draft = Draft(start.ref, before[0].start if before else start.line.start, start.line.end, start.line.page)
    ahead = Draft(start.ref, draft.start, draft.start, draft.page)
    filling = _Filling(ahead, header, known)
    filling.text_done = True
    for segment in before:
        filling.take(segment)
    filling = _Filling(draft, header, known)
    for segment in segments:
        if segment.end - draft.start > _LONGEST or not filling.take(segment):
            break
        draft.end = max(draft.end, segment.end)
    draft.owners = list(dict.fromkeys(ahead.owners + draft.owners))
    draft.timescales = ahead.timescales + draft.timescales
    draft.measures = ahead.measures + draft.measures
    if Role.START in header.roles and 0 < len(draft.timescales) <= 2:
        draft.begins, draft.ends = [*draft.timescales, ""][:2]
        draft.timescales = []
    return draft


class _Filling:
    """Puts segments into a draft's cells one after another; `take` says whether the row goes on."""

    def __init__(self, draft: Draft, header: Header, known: frozenset[str]) -> None:
        self.draft = draft
        self.known = known
        self.owner_first = header.before(Role.OWNER, Role.TIMESCALE) or header.before(Role.OWNER, Role.START)
        self.has_owner = Role.OWNER in header.roles
        self.two_dates = Role.START in header.roles
        self.measures_last = not header.before(Role.MEASURE, Role.OWNER) and not header.before(Role.MEASURE, Role.TIMESCALE)
        self.text: list[str] = []
        self.text_done = False
        self.bullets = False
        self.closed = False

    def take(self, segment: Segment) -> bool:
        """Take one segment; False when it starts something that is no part of the row."""
        if self.closed and segment.shape is not Shape.BULLET:
            return False
        if segment.shape is Shape.STATUS:
            self.draft.status = segment.text
            self.closed = True
        elif segment.shape is Shape.DATE:
            self._date(segment)
        elif segment.shape is Shape.OWNER:
            self.draft.owners += split_owners("\n".join(join_names(segment.lines)))
        elif segment.shape is Shape.BULLET:
            self._bullet(segment)
        elif segment.shape is Shape.NARROW:
            self._narrow(segment)
        else:
            return self._wide(segment)
        return True

    def _date(self, segment: Segment) -> None:
        text = segment.text
        dates = self.draft.timescales
        self.text_done = True
        if dates and completes(dates[-1], text):
            dates[-1] = f"{dates[-1]} {text}"
        else:
            dates.extend(split_dates(text, self.two_dates))
            self.bullets = False

    def _bullet(self, segment: Segment) -> None:
        text = BULLET.sub("", segment.text)
        if not text:
            return
        if not self.text_done and self.measures_last and not self.draft.owners:
            self._add_text(segment)
        else:
            self.text_done = self.bullets = True
            self.draft.measures.append(text)

    def _narrow(self, segment: Segment) -> None:
        text = segment.text
        if not self.text_done:
            early = self.has_owner and self.owner_first and segment.gap and bool(self.text)
            timed = segment.gap and bool(self.text) and any(word in f"{text.lower()} " for word in _TIME_WORDS)
            if early and (text[0].isupper() or self.draft.owners) and looks_like_owner(text):
                self.draft.owners += split_owners(text)
            elif (early and self.draft.owners and text[0].isalnum() and not text[0].islower()) or (timed and not self.owner_first):
                self._position(segment)
            elif segment.gap and self.text and text in self.known:
                self.draft.owners.append(text)
            else:
                self._add_text(segment)
        elif self.bullets and not (text in self.known and segment.gap):
            self._measure(segment)
        elif not self.owner_first and self.draft.timescales and any(text.lower().startswith(word) for word in _TIME_WORDS):
            self.draft.timescales.append(text)
        elif self.owner_first and self.draft.owners and self.draft.timescales:
            self._measure(segment)
        elif self.has_owner and (looks_like_owner(text) or text in self.known or not self.draft.owners):
            self.draft.owners += split_owners(text.lstrip("& "))
        else:
            self._measure(segment)

    def _position(self, segment: Segment) -> None:
        """A narrow cell where the date stands, though it names none."""
        self.draft.timescales.append(segment.text)
        self.text_done = True

    def _wide(self, segment: Segment) -> bool:
        text = segment.text
        if not self.text_done and not self.draft.owners:
            self._add_text(segment)
            return True
        if segment.turned and self.draft.timescales and self.draft.measures and text[0].isupper():
            return False
        size = leading_owner(text, self.known) if self.has_owner and not self.bullets else 0
        if size:
            self.draft.owners += split_owners(text[:size])
            text = text[size:].strip()
            segment = Segment(segment.shape, [text], segment.start, segment.end, segment.page, True)
        elif self.has_owner and not self.draft.owners and not self.bullets and looks_like_owner(text) and is_person(" ".join(text.split()[:2])):
            self.draft.owners += split_owners(text)
            return True
        if text:
            self._measure(segment)
        return True

    def _measure(self, segment: Segment) -> None:
        self.text_done = self.bullets = True
        text = segment.text
        if self.draft.measures and (text[0].islower() or segment.turned):
            self.draft.measures[-1] = f"{self.draft.measures[-1]} {text}"
        else:
            self.draft.measures.append(text)

    def _add_text(self, segment: Segment) -> None:
        self.text.append(segment.text)
        self.draft.text = " ".join(self.text)
