"""Motions, who moved and seconded them, and what became of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.structure.layout import Layout, Line
from ingest.structure.movers import Head, read_heads
from ingest.structure.vote_tables import read_vote_table
from ingest.structure.votes import Vote, first_vote
from ingest.structure.wording import sentence_end

_AT_ONCE = re.compile(
    r"\s*[,;]?\s*(?:and|it\s+was|agus)\s+(?:it\s+was\s+)?(?:\w+ly\s+)?(?P<outcome>resolved|agreed|decided|approved|carried|accepted|adopted|elected|glacadh\s+leis)\b\s*:?\s*",
    re.I,
)
_AGREED_ON = re.compile(r"(?:\b[Ii]t was (?:\w+ly |then )*)?\b(?P<outcome>agreed|resolved|decided|approved),?\s*$")
_AGREED_AT_LAST = re.compile(r",?\s+and (?:it was |this was |was )?(?:\w+ly )?(?P<outcome>agreed|carried|approved|accepted|adopted|passed)\s*[.;]")
_TOLD_BEFORE = re.compile(
    r"\b(?:was|were) (?:\w+ly )?(?P<outcome>noted|approved|agreed|adopted|accepted|endorsed|signed)\b[^.;]{0,120}(?:\bhaving been|\bon an?|\bas)\s*$"
)
_AMENDS = re.compile(r"\bamend|\W*(?:\w+\s+){0,6}?amend", re.I)
_MOST_LINES = 400
_PROPOSED = re.compile(r"(?:it\s+was\s+)?proposed\b", re.I)
_OPENS = re.compile(r"\s*(?:\(?\w{1,4}[.)]|[•*-])\s*\S")
_ENDS = (".", ";", ":", "!", "?")
_NEXT_ITEM = re.compile(r"\s+(?:\(?[a-z]{1,2}[.)]|\d{1,2}[.)])$")
_LONGEST, _LONGEST_BEFORE, _FEWEST_SIGNS = 2500, 400, 4


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion that was voted on: its span from its number or mover to its vote, and its parts as written.

    `vote` is what says how it ended, `topic` the heading that its paragraph runs in with ("Roads. Motion by ...").
    """

    start: int
    end: int
    number: str
    mover: str
    seconder: str
    text: str
    outcome: str
    vote: str = ""
    topic: str = ""


def read_motions(layout: Layout, start: int, end: int) -> list[Motion]:
    """The motions of a span of minutes that have a mover, and an outcome, a number or a seconder and nothing else that is told of them.

    One that was never put to the vote is left out, and so is a printed form whose names are blank. What is moved, seconded and
    "RESOLVED" in one sentence is a resolution.
    """
    lines = [line for line in layout.lines_within(start, end) if line.text.strip()]
    heads = read_heads(lines)
    found: list[Motion] = []
    for place, (at, head) in enumerate(heads):
        following, stop = (heads[place + 1][0], heads[place + 1][1].start) if place + 1 < len(heads) else (len(lines), end)
        own = lines[at : min(max(at + 1, following), at + _MOST_LINES)]
        text_start = max(head.text_start, head.second_end)
        if at_once := _AT_ONCE.match(layout.text, text_start, stop):
            found += [] if at_once["outcome"].isupper() else [_agreed(layout, head, at_once, stop)]
            continue
        floor = max(start, heads[place - 1][1].second_end if place else start)
        if agreed := _agreed_in_sentence(layout, head, text_start, floor, stop):
            found.append(agreed)
            continue
        amends = bool(_AMENDS.search(layout.text, head.start, text_start) or _AMENDS.match(layout.text, text_start))
        vote = first_vote(layout, text_start, min(stop, own[-1].end), amends)
        motion = _voted(layout, head, vote) if vote else _unvoted(layout, head, own, stop) if head.number else _led_by(layout, head, floor, stop)
        if motion is not None:
            found.append(motion)
    return found


def _agreed(layout: Layout, head: Head, at_once: re.Match[str], stop: int) -> Motion:
    """What is moved, seconded and agreed in one sentence: the rest of it, or what it began with."""
    end = at_once.end() + len(_sentence(layout.text[at_once.end() : min(stop, at_once.end() + _LONGEST)]))
    start, said = head.start, layout.words(at_once.end(), end)
    if len(said) < _FEWEST_SIGNS:
        start = _sentence_before(layout, start)
        said = layout.words(start, head.start).rstrip(" ,-–")
        said = layout.words(start, end) if said.endswith(("was", "were")) else said
    return Motion(start, end, head.number, head.mover, head.seconder, said, at_once["outcome"].capitalize(), topic=head.topic)


def _agreed_in_sentence(layout: Layout, head: Head, text_start: int, floor: int, stop: int) -> Motion | None:
    """A motion whose own sentence says that it was agreed: before the mover ("agreed, on the proposal of") or at its end."""
    end = text_start + len(_sentence(layout.text[text_start : min(stop, text_start + _LONGEST)]))
    floor = max(floor, head.start - _LONGEST_BEFORE)
    before = layout.text[floor : head.start].replace("\n", " ")
    if told := _TOLD_BEFORE.search(before):
        start = floor + max((place.end() for place in re.finditer(r"[.:;]\s+|\s{2,}", before[: told.start()])), default=0)
        return Motion(start, head.second_end, head.number, head.mover, head.seconder, layout.words(start, head.second_end), told["outcome"].capitalize())
    if agreed := _AGREED_ON.search(before):
        start = floor + agreed.start()
        return Motion(start, end, head.number, head.mover, head.seconder, layout.words(text_start, end), agreed["outcome"].capitalize(), topic=head.topic)
    if last := _AGREED_AT_LAST.search(layout.text, text_start, end):
        said = layout.words(text_start, last.start())
        return Motion(head.start, end, head.number, head.mover, head.seconder, said, last["outcome"].capitalize(), topic=head.topic)
    return None


def _led_by(layout: Layout, head: Head, floor: int, stop: int) -> Motion | None:
    """A sentence that names who proposed something and who seconded it, and no outcome, as parish councils record what was carried.

    What was proposed stands before them ("Chairman: Cllr Hope, proposed by Cllr Moss, seconded by Cllr Fenn.") or after them too.
    """
    if not head.seconder or head.text_start != head.second_end:
        return None
    titled = bool(head.topic) and layout.text.startswith(head.topic, head.start)
    start = head.start if titled else _sentence_before(layout, head.start, floor)
    if _closes(layout.text, head.second_end):
        end, said = head.second_end, head.topic if titled else layout.words(start, head.start).rstrip(" ,-–")
    elif _PROPOSED.match(layout.text, head.start):
        end = head.second_end + len(_sentence(layout.text[head.second_end : min(stop, head.second_end + _LONGEST)]))
        said = layout.words(start, end)
    else:
        return None
    return Motion(start, end, head.number, head.mover, head.seconder, said, "") if len(said) >= _FEWEST_SIGNS else None


def _closes(text: str, at: int) -> bool:
    """Whether a sentence or a line ends at an offset."""
    return text[at - 1] == "." or text[at : at + 1] in ("", "\n")


def _sentence(text: str) -> str:
    """The first sentence, without the mark of an item that follows on a quotation's end."""
    return _NEXT_ITEM.sub("", text[: sentence_end(text)].rstrip())


def _voted(layout: Layout, head: Head, vote: Vote) -> Motion:
    """The motion that was voted on. One that says nothing itself ("Motion by A, second by B.") is what the sentence before it tells."""
    moved = max(head.text_start, head.second_end)
    table = read_vote_table(layout.lines_between(moved, vote.end))
    parts = [layout.words(head.text_start, head.second_start), layout.words(moved, min(table.start, vote.start) if table else vote.start)]
    said = " ".join(part for part in parts if part).rstrip(" ,;")
    start = head.start
    if not said and head.topic and layout.text.startswith(head.topic, start):
        said = head.topic
    elif not said:
        start = _sentence_before(layout, start)
        said = layout.words(start, head.start)
    told = layout.words(vote.start, vote.end)
    if table:
        told = " ".join((layout.words(min(table.start, vote.start), table.start), table.said, layout.words(table.end, vote.end))).strip()
    return Motion(start, vote.end, head.number, head.mover, head.seconder, said, vote.outcome.capitalize(), told, head.topic)


def _sentence_before(layout: Layout, at: int, floor: int = 0) -> int:
    """Where the sentence starts that runs up to an offset, or ends just before it on the same line; the offset itself if it is the line's first."""
    above = [line for line in layout.lines_between(max(floor, at - _LONGEST_BEFORE), at) if not line.furniture]
    if not above:
        # The line is a long paragraph: the sentences that are whole within reach.
        above = list(layout.lines_within(max(floor, at - _LONGEST_BEFORE), at))[:1]
        first = sentence_end(above[0].text[: at - above[0].start]) if above else 0
        above = [replace(line, start=line.start + first, text=line.text[first:]) for line in above]
    if not above or not layout.text[above[-1].start : at].strip():
        return at
    opening = len(above) - 1
    while opening and not _OPENS.match(above[opening].text) and above[opening - 1].text.strip() and not above[opening - 1].text.rstrip().endswith(_ENDS):
        opening -= 1
    starts = [above[opening].start]
    while (end := starts[-1] + sentence_end(layout.text[starts[-1] : at])) < at and layout.text[end:at].strip():
        starts.append(end + len(layout.text[end:at]) - len(layout.text[end:at].lstrip()))
    return starts[-1]


def _unvoted(layout: Layout, head: Head, lines: Sequence[Line], stop: int) -> Motion | None:
    """A numbered motion whose outcome the minutes leave out: its first paragraph."""
    end = head.text_start
    for line in lines:
        if line.end <= head.text_start:
            continue
        if line.start >= stop or (layout.text[end : line.start].count("\n") > 1 and end > head.text_start):
            break
        end = line.start + len(line.text[: stop - line.start].rstrip())
    text = layout.words(head.text_start, end)
    return Motion(head.start, end, head.number, head.mover, head.seconder, text, "") if text else None
