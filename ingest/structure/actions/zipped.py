"""Rows that a page end cut across: all cells' first lines on one line, all their second lines on the next."""

import re

from ingest.structure.actions.dates import is_fragment
from ingest.structure.actions.draft import Draft
from ingest.structure.actions.plans import Start
from ingest.structure.actions.shapes import trailing_status
from ingest.structure.layout import Line

_DATE = re.compile(r"\s(?P<date>\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8})\s{2,}(?=\S)")
_LATER = 4


def unzip_row(start: Start, lines: list[Line], known: frozenset[str]) -> Draft | None:
    """The row if its first two lines hold a known lead's two names and a date's day and year in the same order; None for any other row."""
    day = _DATE.search(start.rest)
    below = next((line for line in lines[:_LATER] if line.text.strip()), None)
    if day is None or below is None or not is_fragment(day.group("date")):
        return None
    before = start.rest[: day.start()].rstrip()
    for name in known:
        first, _, last = name.partition(" ")
        rest = re.match(rf"(?P<text>.*?)\s{re.escape(last)}\s+(?P<year>(?:19|20)\d\d)\s+(?P<measure>\S.*)$", below.text) if last else None
        if rest and before.endswith(f" {first}"):
            draft = Draft(start.ref, start.line.start, below.end, start.line.page)
            draft.text = " ".join(f"{before[: -len(first)]} {rest.group('text')}".split())
            draft.owners = [name]
            draft.timescales = [f"{day.group('date')} {rest.group('year')}"]
            draft.status = trailing_status(below.text)
            return draft
    return None
