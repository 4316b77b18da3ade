"""Where the action plans of a document stand: header, group headings, numbered rows with their lines."""

import re
from collections import Counter
from dataclasses import dataclass, field

from corpus.types import Section
from ingest.structure.actions.dates import is_fragment
from ingest.structure.actions.groups import Heading, read_group_number, read_heading
from ingest.structure.actions.header import Header, Role, read_header
from ingest.structure.actions.shapes import LETTER_REF, PLAIN_REF, REF, is_cross_reference
from ingest.structure.layout import Layout, Line

_PAGE_NUMBER = re.compile(r"\s*\bPage \d{1,4}(?: of \d{1,4})?\s*$")
_EMPTY_ROW = re.compile(r"\s*(?:[A-Z]|\d{1,2})[.)]?\s*$")
_SHORT_EDGE = 3
_RUNNING = 3
_HEADER_LINES = 9
_HEADER_WIDTH = 110
_ROW_GAP = 160
_FIRST_ROW = 80
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
    headers = _headers(lines)
    if not headers:
        return []
    bounds = [*(first for first, _, _ in headers), len(lines)]
    chains = []
    for (_, after, header), stop in zip(headers, bounds[1:], strict=True):
        chains.append({depth: _chain(lines, after, stop, depth, header) for depth in (1, 2, 3, 4)})
    depths = _depths(chains, [header for _, _, header in headers])
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
        plan = Plan(header, _milestone_title(lines, first, header), top, groups=before)
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
        match = _PAGE_NUMBER.search(line.text)
        if not line.furniture:
            lines.append(Line(line.start, line.start + match.start(), line.text[: match.start()], line.page) if match else line)
    filled = [line for line in lines if line.text.strip()]
    turns = [(before, after) for before, after in zip(filled, filled[1:], strict=False) if before.page != after.page]
    edges = Counter(line.text.strip() for turn in turns for line in turn if len(line.text.split()) > _SHORT_EDGE)
    running = {text for text, count in edges.items() if count >= _RUNNING and read_header(text).strange}
    return [line for line in lines if line.text.strip() not in running]


def _close_up(lines: list[Line]) -> list[Line]:
    """The lines without the empty ones between, where a text has one after every line."""
    filled = [at for at, line in enumerate(lines[:-1]) if line.text.strip()]
    if not filled or sum(not lines[at + 1].text for at in filled) < 0.85 * len(filled):
        return lines
    return [line for at, line in enumerate(lines) if line.text or not at or not lines[at - 1].text.strip()]


def _headers(lines: list[Line]) -> list[tuple[int, int, Header]]:
    """Plan headers as (first line, line after, columns): the longest run of lines that hold column names only."""
    found = []
    at = 0
    while at < len(lines):
        best = _header_at(lines, at)
        if best:
            found.append((at, *best))
            at = best[0]
        else:
            at += 1
    return found


def _header_at(lines: list[Line], at: int) -> tuple[int, Header] | None:
    text = lines[at].text
    if not text.strip() or "\t" in text or len(text) > _HEADER_WIDTH or text.rstrip()[-1] in ".;:?!":
        return None
    first = read_header(text)
    if first.strange > 1 or not first.roles or not text.strip()[0].isupper():
        return None
    parts: list[str] = []
    best: tuple[int, Header] | None = None
    used = 0
    for place in range(at, min(len(lines), at + 2 * _HEADER_LINES)):
        line = lines[place].text
        if not line.strip() or line.strip().isdigit():
            continue
        own = read_header(line)
        if own.strange > 1 or len(line) > _HEADER_WIDTH or used == _HEADER_LINES or "\t" in line:
            break
        parts.append(line.strip())
        used += 1
        header = read_header(" ".join(parts))
        named = [role for role in header.roles if role is not Role.OTHER]
        enough = len(named) >= 3 or (Role.MILESTONE in named and len(named) == 2)
        if header.is_plan and header.strange == 0 and enough:
            best = (place + 1, header)
    if best and len(first.roles) == 1 and len(best[1].roles) < 3:
        return None
    return best


def _depths(chains: list[dict[int, list[int]]], headers: list[Header]) -> dict[tuple[Role, ...], int]:
    """How many parts the numbers of actions have under each kind of header: the depth with the most rows, of equals the deepest; 1 for milestones."""
    depths = {}
    for roles in {header.roles for header in headers}:
        totals = {depth: sum(len(chain[depth]) for chain, header in zip(chains, headers, strict=True) if header.roles == roles) for depth in (1, 2, 3, 4)}
        depths[roles] = 1 if Role.MILESTONE in roles else max(totals, key=lambda depth: (totals[depth], depth))
    return depths


def _ref_at(line: Line, depth: int, header: Header) -> tuple[str, str, int] | None:
    """The number of parts `depth` that a line starts with, the text after it and where that starts."""
    text = line.text
    if "\t" in text:
        return None
    if depth == 1:
        match = (LETTER_REF if Role.MILESTONE in header.roles else PLAIN_REF).match(text) or PLAIN_REF.match(text)
        if match is None or is_fragment(text):
            return None
    else:
        match = REF.match(text)
        if match is None or match.group("ref").count(".") + 1 != depth or is_fragment(match.group("rest") or ""):
            return None
        if not match.group("rest") and text.strip() != match.group("ref") and text.strip().rstrip(".") != match.group("ref"):
            return None
    rest = match.group("rest") or ""
    return match.group("ref"), rest.strip(), line.start + (match.start("rest") if rest else len(text))


def _order(ref: str) -> tuple[int, ...]:
    letters = "".join(char for char in ref if char.isalpha())
    number = tuple(int(part) for part in "".join(char if char.isdigit() or char == "." else "" for char in ref).split(".") if part)
    return (*(ord(char) for char in letters), *number)


def _chain(lines: list[Line], after: int, stop: int, depth: int, header: Header) -> list[int]:
    """The lines that start a row: numbers of one depth that don't fall, no further apart than a row can be long."""
    rows: list[int] = []
    last: tuple[int, ...] = ()
    first = _FIRST_ROW if Role.REF in header.roles else _FIRST_ROW // 3
    for at in range(after, stop):
        if at - (rows[-1] if rows else after) > (_ROW_GAP if rows else first):
            break
        found = _ref_at(lines[at], depth, header)
        if found is None or (not found[1] and _in_brackets(lines, at)):
            continue
        order = _order(found[0])
        if order >= last or (len(order) == len(last) and order[:-1] == last[:-1] and order[-1] == 1):
            if last and order[0] > last[0] + 3 and depth > 1:
                break
            if depth == 1 and last and order[-1] > last[-1] + 2:
                continue
            rows.append(at)
            last = order
        elif depth > 1 and order[:-1] < last[:-1]:
            break
    return rows if depth > 1 or len(rows) > 1 or Role.REF in header.roles or Role.MILESTONE in header.roles else []


def _in_brackets(lines: list[Line], at: int) -> bool:
    """Whether a line stands in a bracketed note that starts in the lines right above it."""
    depth = 0
    for line in reversed(lines[max(0, at - 12) : at]):
        if not line.text.strip():
            break
        depth += line.text.count("(") - line.text.count(")")
    return depth > 0


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


def _milestone_title(lines: list[Line], first: int, header: Header) -> str:
    if Role.MILESTONE not in header.roles:
        return ""
    words = lines[first].text.split()
    ends = [at for at, word in enumerate(words) if word.lower().startswith("milestone")]
    return " ".join(words[: ends[0] + 1]) if ends else ""


def _fill(plan: Plan, lines: list[Line], after: int, stop: int, refs: list[int], depth: int, outline: list[int]) -> Heading | None:
    """Put the rows and lines of a plan in order, group headings and group cells taken out; gives the priority in force at the end."""
    starts = set(refs)
    prefixes = {_prefix(_ref_at(lines[at], depth, plan.header)) for at in refs}
    top = plan.top
    at = after
    last = refs[-1] if refs else after
    stop = min(stop, last + _LAST_ROW)
    while at < stop:
        line = lines[at]
        if at in starts:
            ref, rest, offset = _ref_at(line, depth, plan.header) or ("", "", line.start)
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
