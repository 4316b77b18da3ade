"""Rows of invented records for tests of lists."""

from app.registers.rows import Row
from corpus.types import Cover, Document, Fields, Kind, Record, Section

MINUTES = Document(
    "m" * 64, "m.txt", Cover("Minutes of the Roads Panel, 9 December 2014", Kind.MINUTES, "Roads Panel", "", "2014-12-09", "panel"), "txt", 1, 9, ""
)
PACK = Document(
    "p" * 64,
    "p.txt",
    Cover("Agenda pack of the Roads Committee, 21 April 2015", Kind.AGENDA_PACK, "Roads Committee", "", "2015-04-21", "pack"),
    "txt",
    1,
    9,
    "",
)
PLAN = Document("q" * 64, "q.txt", Cover("Streets plan 2013/14", Kind.BUSINESS_PLAN, "Oakshire", "2013/14", "", "streets"), "txt", 1, 9, "")
LATER = Document("r" * 64, "r.txt", Cover("Streets plan 2015/16", Kind.BUSINESS_PLAN, "Oakshire", "2015/16", "", "streets"), "txt", 1, 9, "")
OTHER = Document("s" * 64, "s.txt", Cover("Bridges programme 2014", Kind.OTHER, "Oakshire", "2014", "", "bridges"), "txt", 1, 9, "")


def row(document: Document, kind: str, at: int = 0, until: int = 0, **fields: str | list[str]) -> Row:
    held: Fields = dict(fields)
    return Row(document, Record(kind, at, until or at + 50, held, 1))


def decision(document: Document, start: int, body: str, day: str, text: str, minute: str = "1", mover: str = "", **more: str) -> Row:
    return row(document, "decision", start, body=body, meeting_date=day, minute=minute, verb="RESOLVED", text=text, mover=mover, **more)


def action(document: Document, start: int, text: str, owner: str, **more: str) -> Row:
    return row(document, "action", start, ref=f"1.{start}", group=["Priority 1: Safe streets"], text=text, owner=[owner], **more)


def outline(_: str) -> list[Section]:
    return [Section("Section C: Winter", 1, 0, 1000), Section("Gritting unit", 2, 150, 1000)]
