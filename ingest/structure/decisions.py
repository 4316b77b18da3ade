"""What a body decided: a decision record and a block for each resolution or carried motion in its minutes.

Only a meeting's own minutes are read, so that recommendations, draft resolutions and other bodies' resolutions quoted in a
paper are no decisions.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from corpus.types import Block, Fields, Record
from ingest.structure.layout import Found, Layout
from ingest.structure.meetings import Meeting
from ingest.structure.minutes import Minute
from ingest.structure.motions import Motion, read_motions
from ingest.structure.resolutions import Resolution, read_resolutions
from ingest.structure.subjects import subject_of
from ingest.structure.votes import votes_after, votes_before

_LEAD_WORDS = 60
_NOT_RESOLVED = re.compile(r"(?:not|defeated|lost|fail(?:ed|s)|lapsed|tied|tabled|deferred|withdrawn)\b", re.I)
_NO_GAP = re.compile(r" (?=[.,;](?:\s|$))")
"""A space that a mark of emphasis left before a full stop."""
_ADJOURNS = re.compile(r"\badjourn", re.I)
_IT_WAS = re.compile(r"\b[Ii]t was\s+(?:\w+ly\s+|then\s+)*[a-z]+\b")
"""Decisions in a sentence that begins with no subject of its own."""


def find_decisions(layout: Layout, meeting: Meeting, minutes: Sequence[Minute]) -> Found:
    """The decisions of one meeting. A block reads "Body, date, minute N Title: RESOLVED ..."."""
    records: list[Record] = []
    blocks: list[Block] = []
    motions = read_motions(layout, meeting.head_end, meeting.end)
    decided = [(motion.start, motion.end) for motion in motions]
    for motion in motions:
        minute = next((minute for minute in minutes if minute.start <= motion.start < minute.end), None)
        above = (minute.head_end if minute else meeting.head_end, motion.start)
        topic = motion.topic if motion.topic or _ADJOURNS.search(motion.text) else subject_of(layout, above, minute.title if minute else "", decided)
        records.append(_motion_record(meeting, minute, motion))
        blocks.append(Block(motion.start, motion.end, "decision", _motion_reading(meeting, minute, replace(motion, topic=topic))))
    spans: list[tuple[int, int, Minute | None]] = [(minute.head_end, minute.end, minute) for minute in minutes]
    before, after = (minutes[0].start, minutes[-1].end) if minutes else (meeting.end, meeting.end)
    for start, end, within in [(meeting.head_end, before, None), *spans, (after, meeting.end, None)]:
        resolutions = [
            one for one in read_resolutions(layout, start, end, within is not None) if not any(motion.start <= one.start < motion.end for motion in motions)
        ]
        records += [_resolution_record(meeting, within, resolution) for resolution in resolutions]
        taken = sorted([start, end, *(place for motion in motions for place in (motion.start, motion.end) if start <= place < end)])
        done = [*decided, *((resolution.start, resolution.end) for resolution in resolutions)]
        subjects = [subject_of(layout, (start, one.opens), within.title if within else "", done) if _IT_WAS.search(one.text) else "" for one in resolutions]
        blocks += _resolution_blocks(layout, _place(meeting, within), resolutions, subjects, taken)
    return Found(tuple(records), tuple(blocks))


def _resolution_blocks(layout: Layout, where: str, resolutions: Sequence[Resolution], subjects: Sequence[str], taken: Sequence[int]) -> Iterator[Block]:
    """A block for each resolution, with the sentences beside it that tell the vote.

    Of a resolution in parts no part has the vote to itself: it makes a block of its own, which is found by what was resolved.
    """
    groups = [list(parts) for _, parts in groupby(resolutions, key=lambda resolution: resolution.opens)]
    done = 0
    for group, following in zip_longest(groups, groups[1:]):
        first, last = group[0], group[-1]
        subject = subjects[resolutions.index(first)]
        place = f"{where}, {subject}" if subject else where
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
    fields: Fields = {"body": meeting.body, "meeting_date": meeting.date, "minute": number, "verb": _verb(motion.outcome), "text": motion.text}
    named: Fields = {"mover": motion.mover, "seconder": motion.seconder, **({"outcome": motion.outcome} if motion.outcome else {})}
    return Record("decision", motion.start, motion.end, {**fields, **named})


def _verb(outcome: str) -> str:
    """What was done with a motion: one that was lost, put off or withdrawn, or whose outcome is not told, was but moved."""
    return "MOVED" if not outcome or _NOT_RESOLVED.match(outcome) else "RESOLVED"


def _motion_reading(meeting: Meeting, minute: Minute | None, motion: Motion) -> str:
    number = f", resolution {motion.number}" if motion.number else ""
    topic = f", {motion.topic}" if motion.topic and not (minute and motion.topic in minute.title) else ""
    seconded = f", seconded by {motion.seconder}" if motion.seconder else ""
    goes_on = bool(re.match(r"(?:and|which|but)\b", motion.vote))
    said = motion.text.rstrip(" ,;." if goes_on else " ,;")
    stop = "." if re.match(r"[A-Z][a-z]", motion.vote) and said[-1:].isalnum() else ""
    stop = "," if goes_on else stop
    return f"{_place(meeting, minute)}{topic}{number}, moved by {motion.mover}{seconded}: {said}{stop} {_NO_GAP.sub('', motion.vote)}".rstrip()


def _place(meeting: Meeting, minute: Minute | None) -> str:
    return f"{meeting.heading}, minute {minute.number} {minute.title}" if minute else meeting.heading
