"""What a body decided: a decision record and a block for each resolution or carried motion in its minutes.

Only a meeting's own minutes are read, so that recommendations, draft resolutions and other bodies' resolutions quoted in a
paper are no decisions.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from corpus.types import Block, Fields, Record
from ingest.structure.layout import Found, Layout
from ingest.structure.meetings import Meeting
from ingest.structure.minutes import Minute
from ingest.structure.motions import Motion, read_motions
from ingest.structure.resolutions import Resolution, read_resolutions
from ingest.structure.votes import votes_after, votes_before

_LEAD_WORDS = 60


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
        resolutions = [one for one in read_resolutions(layout, start, end) if not any(motion.start <= one.start < motion.end for motion in motions)]
        records += [_resolution_record(meeting, within, resolution) for resolution in resolutions]
        taken = sorted([start, end, *(place for motion in motions for place in (motion.start, motion.end) if start <= place < end)])
        blocks += _resolution_blocks(layout, _place(meeting, within), resolutions, taken)
    return Found(tuple(records), tuple(blocks))


def _resolution_blocks(layout: Layout, place: str, resolutions: Sequence[Resolution], taken: Sequence[int]) -> Iterator[Block]:
    """A block for each resolution, with the sentences beside it that tell the vote.

    Of a resolution in parts no part has the vote to itself: it makes a block of its own, which is found by what was resolved.
    """
    groups = [list(parts) for _, parts in groupby(resolutions, key=lambda resolution: resolution.opens)]
    done = 0
    for group, following in zip_longest(groups, groups[1:]):
        first, last = group[0], group[-1]
        floor = max([done, *(offset for offset in taken if offset <= first.opens)])
        ceiling = min([following[0].opens if following else taken[-1], *(offset for offset in taken if offset >= last.end)])
        before, until = votes_before(layout, floor, first.opens)
        done = after = votes_after(layout, last.end, ceiling)
        if len(group) == 1:
            said = [layout.words(before, first.opens), _spoken(first), layout.words(first.end, after)]
            yield Block(min(before, first.start), after, "decision", f"{place}: {' '.join(part for part in said if part)}")
            continue
        yield from (Block(one.start, one.end, "decision", f"{place}: {_spoken(one)}") for one in group)
        lead = f"{place}, on {' '.join('; '.join(one.text for one in group).split()[:_LEAD_WORDS])}:"
        for start, end in ((before, until), (last.end, after)):
            if layout.words(start, end):
                yield Block(start, end, "decision", f"{lead} {layout.words(start, end)}", len(lead))


def _resolution_record(meeting: Meeting, minute: Minute | None, resolution: Resolution) -> Record:
    number = minute.number if minute else ""
    fields: Fields = {"body": meeting.body, "meeting_date": meeting.date, "minute": number, "verb": resolution.verb, "text": resolution.text}
    return Record("decision", resolution.start, resolution.end, fields)


def _spoken(resolution: Resolution) -> str:
    return resolution.text if resolution.text.upper().find(resolution.verb) >= 0 else f"{resolution.verb} that {resolution.text}"


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
