"""The items of a list of records: each record's number and its own words, cut to what fits."""

import re
from collections.abc import Sequence
from itertools import accumulate

from app.assistant.listing.around import listed_in
from app.assistant.listing.asked import Asked, stems
from app.assistant.listing.matching import held_day
from app.assistant.listing.wording import PRESENT
from app.registers.rows import Row
from corpus.dates import dates
from index.words import STOPWORDS

LONGEST_CUT, USUAL_CUT, SHORTEST_CUT = 40, 16, 12
"""Words of an item's text: as many as let all items fit in, between the first and the last; where that can't be, the second."""

SHORTEST_TITLE = 8
"""The same instead of the last where the items are titles, of which the beginning tells."""

LONGEST_HEADING = 9
"""Words of a heading."""

REPEATED = 0.6
"""Of a heading's words; when more of them stand in the text the heading is left out."""

FIRST_OF_THEM = 5
"""Words by which the line above grows when not all items fit."""

_PREAMBLE = re.compile(r"\W*whereas\b", re.IGNORECASE)
_DECIDED = re.compile(r"\b(?:now,? )?therefore\b|\bbe it (?:further )?resolved\b", re.IGNORECASE)


def items_of(question: Asked, field: str, found: Sequence[Row], headings: Sequence[str], most: int) -> list[tuple[str, str]]:
    """(label, text) of as many rows as fit into that many words; a row's heading (its minute's title) goes before the first that stands under it."""

    def all_items(brief: bool, cut: int) -> list[tuple[str, str]]:
        texts = [_said(question, field, row, brief, cut) for row in found]
        return list(zip(_labels(question, found, headings, texts), texts, strict=True))

    shortest = SHORTEST_CUT if question.kind in ("decision", "action") else SHORTEST_TITLE
    for brief in (False, True):
        for cut in range(LONGEST_CUT, shortest - 1, -1):
            if sum(map(_length, every := all_items(brief, cut))) <= most:
                return every
    usual = all_items(True, USUAL_CUT)
    return [item for item, length in zip(usual, accumulate(map(_length, usual)), strict=True) if length <= most - FIRST_OF_THEM]


def _labels(question: Asked, found: Sequence[Row], headings: Sequence[str], texts: Sequence[str]) -> list[str]:
    """The number that tells each row from the others, with its day where they are of several and the heading where it is a new one."""
    days = len({held_day(row) for row in found}) > 1 and question.kind == "decision"
    labels, last = [], ("", "")
    for row, heading, text in zip(found, headings, texts, strict=True):
        number = row.text("minute") or row.text("ref") or row.text("code")
        new = (held_day(row), heading) != last and not _repeats(heading, text)
        named = f"{number} {_cut(heading, LONGEST_HEADING) if new else ''}".strip()
        labels.append(", ".join(part for part in (held_day(row) if days else "", named) if part))
        last = held_day(row), heading
    return labels


def _repeats(heading: str, text: str) -> bool:
    """Whether most of a heading's words stand in the text below it."""
    words = stems(heading)
    return len(words & stems(text)) > REPEATED * len(words)


def _length(item: tuple[str, str]) -> int:
    """Words of an item with its marker."""
    return len(" ".join(item).split()) + 1


def _said(question: Asked, field: str, row: Row, brief: bool, cut: int) -> str:
    """What an item says of its record, the text cut to that many words: with what else tells, or the text alone."""
    if question.kind == PRESENT:
        return f"{'In attendance' if listed_in(question) == 'in_attendance' else 'Present'}: {'; '.join(row.parts(listed_in(question)))}."
    if question.kind == "meeting":
        return f"{row.text('body')}, {row.text('date')}"
    text = _cut(next(row.text(name) for name in ("text", "title", "subject", "name", "term", "ref") if row.text(name)), cut)
    if question.kind == "action":
        when = row.text("timescale") or row.text("end")
        facts = [] if brief else [when if field == "owner" else row.text("owner")]
        told = "; ".join(dict.fromkeys(fact for fact in (*facts, when if question.status == "overdue" else "") if fact))
        # In brackets, since a capital there opens what it stands in and is not taken for a name's.
        return f"{text} ({told})" if told else text
    more = row.text("description") or row.text("expansion")
    return f"{text}: {_cut(more, cut)}" if more and (question.kind == "term" or not brief) else text


def _cut(text: str, most: int) -> str:
    """The text in at most that many words, a preamble left out before anything else."""
    words = text.split()
    if len(words) <= most:
        return text
    decided = _DECIDED.search(text) if _PREAMBLE.match(text) else None
    if decided:
        return f"… {_cut(text[decided.start() :], most)}"
    end = len(" ".join(words[:most]))
    # A date that is cut is another date.
    end = next((dated.start for dated in dates(" ".join(words)) if dated.start < end < dated.end), end)
    words = " ".join(words)[:end].split()
    while words and words[-1].lower() in STOPWORDS:
        words.pop()
    return f"{' '.join(words)} …"
