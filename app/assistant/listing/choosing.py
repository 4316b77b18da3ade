"""Of the records that a question means, those that one answer lists: of one document, or of one body's meetings."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.assistant.listing.asked import Asked
from app.assistant.listing.matching import OF_A_DAY, held_day
from app.assistant.listing.persons import Fit
from app.assistant.listing.wording import PRESENT
from app.assistant.titled import titled
from app.registers.rows import Row
from corpus.dates import dates
from corpus.types import Kind

MOST = 25
"""Records; more are no answer but a register."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rows to list, in order, and where others that fit are held: (title or day, how many), newest first."""

    rows: tuple[Row, ...]
    others: tuple[tuple[str, int], ...] = ()


def chosen(asked: Asked, fit: Fit) -> Chosen | None:
    """What to list; None when it is too much, or not clear of which body or which of several plans."""
    rows = _distinct(fit.rows)
    if asked.kind in OF_A_DAY:
        return _of_one_body(asked, rows)
    by_document: dict[str, list[Row]] = {}
    for row in rows:
        by_document.setdefault(row.document.sha256, []).append(row)
    told_apart = asked.period or asked.newest or asked.register or asked.status or asked.relation or asked.marks or fit.field
    if len({row.document.cover.series for row in rows}) > 1 and not told_apart:
        return None
    newest = sorted(by_document.values(), key=lambda found: (found[0].document.cover.dated, len(found)), reverse=True)
    if not newest or len(newest[0]) > MOST:
        return None
    return Chosen(tuple(_outermost(newest[0])), tuple((titled(found[0].document.cover), len(_outermost(found))) for found in newest[1:]))


def _of_one_body(asked: Asked, rows: Sequence[Row]) -> Chosen | None:
    """All meetings of the one body when they are not too much, otherwise the newest of them.

    Of somebody who moved things in several bodies those of the one in which it was most are listed.
    """
    bodies = Counter(row.text("body") for row in rows)
    if not bodies or (len(bodies) > 1 and not asked.relation):
        return None
    (body, _), *elsewhere = bodies.most_common()
    rows = [row for row in rows if row.text("body") == body]
    meetings: dict[str, list[Row]] = {}
    for row in rows:
        meetings.setdefault(_day(row), []).append(row)
    newest = [meetings[day] for day in sorted(meetings, reverse=True)]
    if asked.kind == PRESENT and len(rows) > 1 and not asked.newest:
        return None
    if len(rows) <= MOST and not asked.newest:
        return Chosen(tuple(row for meeting in newest for row in meeting), tuple(elsewhere))
    # How many there are of all, or of a time, is not how many the newest meeting has.
    if len(newest[0]) > MOST or (not asked.newest and (asked.counts or asked.period)):
        return None
    return Chosen(tuple(newest[0]), (*((held_day(meeting[0]), len(meeting)) for meeting in newest[1:]), *elsewhere))


def _distinct(rows: Sequence[Row]) -> list[Row]:
    """The rows in order, without those that say the same of the same meeting again: a pack carries minutes that are held for themselves too."""
    found: dict[tuple[str, ...], Row] = {}
    for row in sorted(rows, key=lambda row: (row.document.cover.kind is not Kind.MINUTES, row.document.source, row.record.start)):
        place = (row.text("body"), _day(row)) if held_day(row) and row.record.kind != "report" else (row.document.sha256,)
        said = " ".join(" ".join((row.text("minute"), row.text("ref"), row.text("code"), _telling(row))).lower().split())
        found.setdefault((*place, said), row)
    return sorted(found.values(), key=lambda row: (row.document.source, row.record.start))


def _telling(row: Row) -> str:
    return next((row.text(field) for field in ("text", "title", "subject", "name", "term") if row.text(field)), "")


def _outermost(rows: Sequence[Row]) -> list[Row]:
    """The rows that stand in no other: a team told of within a service's description is part of that."""
    spans = [(row.record.start, row.record.end) for row in rows]
    return [row for row, (start, end) in zip(rows, spans, strict=True) if not any(s <= start and end <= e and (s, e) != (start, end) for s, e in spans)]


def _day(row: Row) -> str:
    """The day of a row's meeting to sort by."""
    return next((found.iso for found in dates(held_day(row))), held_day(row))
