"""Where the action plans of a document stand: header, group headings, numbered rows with their lines."""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from corpus.types import Section
from ingest.structure.actions.dates import is_fragment
from ingest.structure.actions.groups import Heading, read_group_number, read_heading
from ingest.structure.actions.header import Header, read_header
from ingest.structure.actions.header_lines import find_headers, milestone_title
from ingest.structure.actions.numbering import number_chain, read_number, settle_depths
from ingest.structure.actions.shapes import is_cross_reference
from ingest.structure.layout import Layout, Line

_PAGE_NUMBER = re.compile(r"\s*\bPage \d{1,4}(?: of \d{1,4})?\s*$")
_EMPTY_ROW = re.compile(r"\s*(?:[A-Z]|\d{1,2})[.)]?\s*$")
_LONGEST_LINE = 600
_SHORT_EDGE = 3
_RUNNING = 3
_LAST_ROW = 90
_GROUP_LINES = 14


@dataclass(slots=True)
class Plan:
    """One header and what stands under it up to the next: `events` are rows' starts (a ref), breaks (None) and lines in order."""

    header: Header
    milestones: str
    top: Heading | None
    events: list["Start | Line | None"] = field(default_factory=list)
    groups: dict[str, str] = field(default_factory=dict)
    end: int = 0


@dataclass(frozen=True, slots=True)
class Start:
    """A row's number, where the line starts, its first text and where that starts, the priority and the group in force there."""

    ref: str
    line: Line
    rest: str
    at: int
    top: Heading | None


def find_plans(layout: Layout, sections: tuple[Section, ...]) -> list[Plan]:
    """Every action plan that is set line by line, with its rows' lines; tables with known cells are not looked at here."""
    lines = _close_up(_body_lines(layout))
    headers = find_headers(lines)
    if not headers:
        return []
    bounds = [*(first for first, _, _ in headers), len(lines)]
    chains = []
    for (_, after, header), stop in zip(headers, bounds[1:], strict=True):
        chains.append({depth: number_chain(lines, after, stop, depth, header) for depth in (1, 2, 3, 4)})
    depths = settle_depths(chains, [header for _, _, header in headers])
    outline = sorted(section.start for section in sections)
    plans: list[Plan] = []
    top: Heading | None = None
    scanned = 0
    for number, (first, after, header) in enumerate(headers):
        depth = depths[header.roles]
        refs = chains[number][depth]
        for at in range(scanned, first):
            top = _top_heading(lines, at) or top
        stop = bounds[number + 1]
        before = _numbered_headings(lines, scanned, first) if not plans else {}
        plan = Plan(header, milestone_title(lines, first, header), top, groups=before)
        if plans and top is plans[-1].top:
            plan.groups = plans[-1].groups | plan.groups
        plan.groups |= _numbered_headings(lines, scanned, first)
        top = _fill(plan, lines, after, stop, refs, depth, outline)
        plans.append(plan)
        scanned = min(stop, plan.end)
    return plans


def _body_lines(layout: Layout) -> list[Line]:
    """The lines without furniture, a page number glued to a line's end, and titles that run along the edges of three pages or more."""
    lines = []
    for line in layout.lines:
        if len(line.text) > _LONGEST_LINE:
            line = Line(line.start, line.start + _LONGEST_LINE, line.text[:_LONGEST_LINE], line.page, line.furniture)
        match = _PAGE_NUMBER.search(line.text)
        if not line.furniture:
            lines.append(Line(line.start, line.start + match.start(), line.text[: match.start()], line.page) if match else line)
    filled = [line for line in lines if line.text.strip()]
    turns = [(before, after) for before, after in pairwise(filled) if before.page != after.page]
    edges = Counter(line.text.strip() for turn in turns for line in turn if len(line.text.split()) > _SHORT_EDGE)
    running = {text for text, count in edges.items() if count >= _RUNNING and read_header(text).strange}
    return [line for line in lines if line.text.strip() not in running]


def _close_up(lines: list[Line]) -> list[Line]:
    """The lines without the empty ones between, where a text has one after every line."""
    filled = [at for at, line in enumerate(lines[:-1]) if line.text.strip()]
    if not filled or sum(not lines[at + 1].text for at in filled) < 0.85 * len(filled):
        return lines
    return [line for at, line in enumerate(lines) if line.text or not at or not lines[at - 1].text.strip()]


def _top_heading(lines: list[Line], at: int) -> Heading | None:
    heading = read_heading([line.text for line in lines[at : at + 7]])
    return heading if heading and heading.word else None


def _numbered_headings(lines: list[Line], start: int, stop: int) -> dict[str, str]:
    found = {}
    for at in range(start, stop):
        heading = read_heading([line.text for line in lines[at : at + 7]])
        if heading and not heading.word:
            found[heading.number] = heading.text
    return found


def _fill(plan: Plan, lines: list[Line], after: int, stop: int, refs: list[int], depth: int, outline: list[int]) -> Heading | None:
    """Put the rows and lines of a plan in order, group headings and group cells taken out; gives the priority in force at the end."""
    starts = set(refs)
    prefixes = {_prefix(read_number(lines[at], depth, plan.header)) for at in refs}
    top = plan.top
    at = after
    last = refs[-1] if refs else after
    stop = min(stop, last + _LAST_ROW)
    while at < stop:
        line = lines[at]
        if at in starts:
            ref, rest, offset = read_number(line, depth, plan.header) or ("", "", line.start)
            plan.events.append(Start(ref, line, rest, offset, top))
            at += 1
            continue
        heading = read_heading([later.text for later in lines[at : at + 7]])
        number = None if is_fragment(line.text) else read_group_number(line.text, depth)
        if heading and (heading.word or heading.number in prefixes):
            plan.events.append(None)
            if heading.word:
                if at > last:
                    break
                top = heading
            else:
                plan.groups[heading.number] = heading.text
            at += heading.lines
        elif number and number[0] in prefixes and number[0].count(".") + 2 == depth and (number[1] or depth > 2):
            at, text = _group_cell(lines, at, stop, number, starts)
            if text:
                plan.groups[number[0]] = text
            if depth == 2:
                plan.events.append(None)
        elif depth == 1 and _EMPTY_ROW.match(line.text):
            plan.events.append(None)
            at += 1
        elif at > last and (_is_end(line.text) or _starts_section(outline, line)):
            break
        else:
            plan.events.append(line)
            at += 1
    plan.end = at
    return top


def _prefix(found: tuple[str, str, int] | None) -> str:
    return found[0].rsplit(".", 1)[0] if found and "." in found[0] else ""


def _group_cell(lines: list[Line], at: int, stop: int, number: tuple[str, str], starts: set[int]) -> tuple[int, str]:
    """The line after a group cell, and its text: number and words up to a blank line, a code or the next row; "" if there are no words."""
    parts = [lines[at].text]
    at += 1
    while at < stop and at not in starts and len(parts) < _GROUP_LINES:
        text = lines[at].text
        if not text.strip() or is_cross_reference(text):
            break
        parts.append(text)
        at += 1
    words = " ".join(" ".join(parts).split())
    bare = words[len(number[0]) :].strip(" .")
    return at, "" if not bare or bare.startswith("(") else words


def _is_end(text: str) -> bool:
    """Whether a line can't be part of a row any more: an appendix, a section, a heading of three words or more in capitals."""
    words = text.split()
    if text.strip().startswith(("Appendix ", "APPENDIX ", "SECTION ", "Section ", "Annex ", "From:")):
        return True
    return len(words) >= 3 and text.isupper() and len(text) > 20


def _starts_section(outline: list[int], line: Line) -> bool:
    return any(line.start <= start <= line.end for start in outline)
