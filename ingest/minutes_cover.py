"""The cover of a document that turned out to be the minutes of one meeting: whose they are and of which day is read off their head."""

from collections.abc import Sequence
from dataclasses import replace

from corpus.bodies import council_of, of_the_council, written_small
from corpus.dates import dates, in_words
from corpus.types import Cover, Kind, Record

OPENS_WITHIN = 1_000
"""Characters before the head of the minutes: a letterhead, a date of publication, a page's furniture. An agenda takes more."""


def cover_of_minutes(cover: Cover, records: Sequence[Record], text: str) -> Cover:
    """The cover, with body, day and title of the minutes that the document opens with; as it is where it opens otherwise or holds those of several bodies.

    `text` tells whose board or cabinet it is that met.
    """
    meetings = [record for record in records if record.kind == "meeting"]
    bodies = {str(meeting.fields["body"]) for meeting in meetings}
    if cover.kind.is_plan or len(bodies) != 1 or meetings[0].start > OPENS_WITHIN or any(record.kind == "agenda_item" for record in records):
        return cover
    named = dates(str(meetings[0].fields["date"]))
    body = of_the_council(written_small(bodies.pop()), council_of(text))
    if not named or (cover.kind is Kind.MINUTES and body.lower() in cover.body.lower() and not cover.body.lower().startswith("minutes")):
        return cover
    return replace(cover, kind=Kind.MINUTES, body=body, date=named[0].iso, title=f"Minutes of the {body}, {in_words(named[0].iso)}")
