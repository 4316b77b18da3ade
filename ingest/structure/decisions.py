"""What a body decided: a decision record and a block for each resolution or carried motion in its minutes.

Only a meeting's own minutes are read, so that recommendations, draft resolutions and other bodies' resolutions quoted in a
paper are no decisions.
"""

from collections.abc import Sequence

from corpus.types import Block, Fields, Record
from ingest.structure.layout import Found, Layout
from ingest.structure.meetings import Meeting
from ingest.structure.minutes import Minute
from ingest.structure.motions import Motion, read_motions
from ingest.structure.resolutions import Resolution, read_resolutions


def find_decisions(layout: Layout, meeting: Meeting, minutes: Sequence[Minute]) -> Found:
    """The decisions of one meeting. A block reads "Body, date, minute N Title: RESOLVED ..."."""
    records: list[Record] = []
    blocks: list[Block] = []
    motions = read_motions(layout, meeting.head_end, meeting.end)
    for motion in motions:
        minute = next((minute for minute in minutes if minute.start <= motion.start < minute.end), None)
        records.append(_motion_record(meeting, minute, motion))
        blocks.append(Block(motion.start, motion.end, "decision", _motion_reading(meeting, minute, motion)))
    spans: list[tuple[int, int, Minute | None]] = [(minute.head_end, minute.end, minute) for minute in minutes]
    for start, end, within in spans or [(meeting.head_end, meeting.end, None)]:
        for resolution in read_resolutions(layout, start, end):
            if any(motion.start <= resolution.start < motion.end for motion in motions):
                continue
            records.append(_resolution_record(meeting, within, resolution))
            blocks.append(Block(resolution.start, resolution.end, "decision", _resolution_reading(meeting, within, resolution)))
    return Found(tuple(records), tuple(blocks))


def _resolution_record(meeting: Meeting, minute: Minute | None, resolution: Resolution) -> Record:
    number = minute.number if minute else ""
    fields: Fields = {"body": meeting.body, "meeting_date": meeting.date, "minute": number, "verb": resolution.verb, "text": resolution.text}
    return Record("decision", resolution.start, resolution.end, fields)


def _resolution_reading(meeting: Meeting, minute: Minute | None, resolution: Resolution) -> str:
    spoken = resolution.text if resolution.text.upper().find(resolution.verb) >= 0 else f"{resolution.verb} that {resolution.text}"
    return f"{_place(meeting, minute)}: {spoken}"


def _motion_record(meeting: Meeting, minute: Minute | None, motion: Motion) -> Record:
    number = motion.number or (minute.number if minute else "")
    fields: Fields = {"body": meeting.body, "meeting_date": meeting.date, "minute": number, "verb": "RESOLVED", "text": motion.text}
    named: Fields = {"mover": motion.mover, "seconder": motion.seconder, **({"outcome": motion.outcome} if motion.outcome else {})}
    return Record("decision", motion.start, motion.end, {**fields, **named})


def _motion_reading(meeting: Meeting, minute: Minute | None, motion: Motion) -> str:
    number = f", resolution {motion.number}" if motion.number else ""
    topic = f", {motion.topic}" if motion.topic else ""
    seconded = f", seconded by {motion.seconder}" if motion.seconder else ""
    return f"{_place(meeting, minute)}{topic}{number}, moved by {motion.mover}{seconded}: {motion.text} {motion.vote}".rstrip()


def _place(meeting: Meeting, minute: Minute | None) -> str:
    return f"{meeting.heading}, minute {minute.number} {minute.title}" if minute else meeting.heading
