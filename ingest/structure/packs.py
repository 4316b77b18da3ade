"""Agenda packs: the agenda, the reports and the minutes that one document binds together, and which belong to which."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.types import Block, Record
from ingest.structure.agendas import Agenda, AgendaItem, read_agendas
from ingest.structure.decisions import find_decisions
from ingest.structure.layout import Found, Layout
from ingest.structure.meetings import Meeting, read_meetings
from ingest.structure.minutes import Minute, read_minutes
from ingest.structure.reports import Report, read_reports, report_starts

_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Pack:
    """What a document binds together. `papers` are the agenda items by the offset where their paper starts."""

    agendas: tuple[Agenda, ...]
    reports: tuple[Report, ...]
    meetings: tuple[tuple[Meeting, tuple[Minute, ...]], ...]
    papers: dict[int, AgendaItem]

    def heading_of(self, report: Report) -> str:
        """A report's heading: the agenda item that it is the paper of, or its subject."""
        item = self.papers.get(report.start)
        return item.heading if item else report.subject

    def page_runs(self) -> list[tuple[int, int, int]]:
        """For each paper whose pages the agenda gives: where it starts, its first and its last printed page."""
        return [(start, int(item.page_from), int(item.page_to)) for start, item in sorted(self.papers.items()) if item.page_from and item.page_to]


def read_pack(layout: Layout) -> Pack:
    """The agendas, reports and minutes of a document; each part ends where the next starts."""
    meetings = read_meetings(layout, report_starts(layout))
    reports = read_reports(layout, [meeting.start for meeting in meetings])
    papers = [*((meeting.start, meeting.end) for meeting in meetings), *((report.start, report.end) for report in reports)]
    agendas = tuple(agenda for agenda in read_agendas(layout) if not any(_is_in(agenda, *span) for span in papers))
    items = [item for agenda in agendas for item in agenda.items]
    return Pack(agendas, reports, tuple((meeting, read_minutes(layout, meeting)) for meeting in meetings), _papers(items, reports, meetings))


def _is_in(agenda: Agenda, start: int, end: int) -> bool:
    """Whether what looks like an agenda is a numbered list of a paper: its items stand in it, and no line there announces an agenda."""
    return start <= agenda.items[0].start < end and not (start < agenda.start < agenda.items[0].start)


def find_pack(layout: Layout, pack: Pack) -> Found:
    """The records of a pack (agenda items, reports, meetings, minutes, decisions) and a block for each decision and each list of those present."""
    records: list[Record] = [item.record() for agenda in pack.agendas for item in agenda.items]
    records += [report.record() for report in pack.reports]
    blocks: list[Block] = []
    for meeting, minutes in pack.meetings:
        decided = find_decisions(layout, meeting, minutes)
        records += [meeting.record(), *(minute.record(meeting) for minute in minutes), *decided.records]
        blocks += [Block(meeting.start, meeting.head_end, "meeting"), *decided.blocks]
    return Found(tuple(records), tuple(blocks))


def _papers(items: Sequence[AgendaItem], reports: Sequence[Report], meetings: Sequence[Meeting]) -> dict[int, AgendaItem]:
    """The agenda item of each paper: of minutes, the item that names their date; of a report, the item printed above it or titled like it.

    A report left over between two that are matched takes the item left over between theirs, if that gives pages.
    """
    papers: dict[int, AgendaItem] = {}
    for item in items:
        dated = [meeting.start for meeting in meetings if meeting.date and re.search(rf"\b{re.escape(meeting.date)}\b", item.title)]
        if dated and re.search(r"\bminutes\b", item.title, re.I):
            papers.setdefault(min(dated), item)
    for report in reports:
        printed = next((item for item in items if report.item and item.code.lower() == report.item.lower()), None)
        if printed:
            papers.setdefault(report.start, printed)
    place = 0
    for number, item in enumerate(items):
        if item in papers.values():
            place = max([place, *(reports.index(report) + 1 for report in reports if papers.get(report.start) == item)])
            continue
        likely = [report for report in reports[place:] if report.start not in papers and _likeness(item.title, report.subject) >= _ALIKE]
        later = any(_likeness(other.title, reports[place].subject) >= _ALIKE for other in items[number + 1 :]) if place < len(reports) else True
        free = place < len(reports) and reports[place].start not in papers
        chosen = likely[0] if likely else reports[place] if item.page_from and free and not later else None
        if chosen is not None:
            papers[chosen.start] = item
            place = reports.index(chosen) + 1
    return papers


def _likeness(one: str, other: str) -> float:
    """Share of the words of the shorter title that stand in the longer one."""
    first, second = (Counter(re.findall(r"\w{2,}", text.lower())) for text in (one, other))
    return (first & second).total() / max(1, min(first.total(), second.total()))
