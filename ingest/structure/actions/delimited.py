"""Action plans whose cells are known: tab- or bar-separated lines, and the tables that the file's format or a reader marks."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from corpus.types import Section, Table
from ingest.structure.actions.dates import has_core, is_fragment, split_dates
from ingest.structure.actions.draft import Draft
from ingest.structure.actions.groups import read_heading
from ingest.structure.actions.header import Role, cell_role, settle_dates
from ingest.structure.actions.owners import looks_like_owner, split_owners
from ingest.structure.actions.shapes import items, plain
from ingest.structure.layout import Layout, Line

_REF_CELL = re.compile(r"\s*[A-Z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s*|\s*[A-Z]\s*")
_NUMBER_CELL = re.compile(r"\s*[A-Z]{0,4}[ -]?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?[.)]?\s*|\s*[A-Z]\s*")
_RISK_CELL = re.compile(r"\s*(?=\S*\d)[A-Z]{0,6}[ .-]?\d{1,4}(?:\.\d{1,3})*\s*")
_NO_ACTION = re.compile(
    r"(?:not (?:accepted|agreed|applicable)|rejected|declined|none|nil|n/?a|no (?:further )?action(?: required| needed)?)\.?", re.IGNORECASE
)
_HEADING_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+[A-Z]")
_OWNER_AND_DATE = re.compile(r"(?P<owner>[^()]{3,80}?)\s*\((?P<date>[^()]{3,30})\)\s*")
_RULE = re.compile(r"[\s|:+-]+")
_WANTED = {Role.OWNER, Role.TIMESCALE, Role.START, Role.END}
_NUMBER = re.compile(r"\d{1,6}")
_NEAR = 1500
_ROW_GAP = 600
_LONGEST_NAMES = 400
_LONGEST_CAPTION = 10
_LOOK_BACK = 60
_GAP = 3

Cells = list[str]


def delimited_rows(layout: Layout, sections: tuple[Section, ...]) -> list[Draft]:
    """The action rows of every delimited table; a row without action text goes on the row before it."""
    drafts: list[Draft] = []
    header: list[Role] = []
    blanks = 0
    group: tuple[str, ...] = ()
    for at, line in enumerate(layout.lines):
        cells = _cells(line)
        if not cells:
            blanks += 1
            if (line.text.strip() and not line.furniture) or blanks > _GAP:
                header = []
            continue
        blanks = 0
        roles = header_roles(cells)
        if roles:
            if roles != header:
                group = group_above(layout, sections, at)
            header = roles
        elif header and not _RULE.fullmatch(line.text):
            draft = draft_of(cells, header, line.start, line.end, line.page)
            _add(drafts, draft, group)
    return drafts


def table_rows(layout: Layout, sections: tuple[Section, ...]) -> list[Draft]:
    """The action rows of the tables whose cells a reader knows."""
    drafts: list[Draft] = []
    group: tuple[str, ...] = ()
    before: Table | None = None
    for table in layout.tables:
        roles = _table_roles(table)
        if not roles:
            continue
        if before is None or not _continues(before, table, roles):
            group = _table_group(layout, sections, table)
        before = table
        for row in table.rows:
            cells = [layout.text[cell.start : cell.end] or cell.text for cell in row.cells]
            if len(cells) == len(roles) and not header_roles(cells):
                draft = draft_of(cells, roles, row.start, row.end, layout.page_at(row.start))
                if row.group and not draft.groups:
                    draft.groups = (*group, row.group)
                _add(drafts, draft, group)
    return drafts


def _table_group(layout: Layout, sections: tuple[Section, ...], table: Table) -> tuple[str, ...]:
    """What a table stands under: the outline's heading, its caption, or, where that is a sentence, the heading-like line above.

    A caption with a number after that of the outline's heading is itself a heading, which the outline has missed.
    """
    section = _section_at(sections, table.start)
    numbers = [_heading_number(heading) for heading in (*section, table.caption)]
    if section and not (all(numbers) and numbers[0] < numbers[1]):
        return section
    if table.caption and len(table.caption.split()) <= _LONGEST_CAPTION:
        return (table.caption,)
    return group_above(layout, sections, bisect_left(layout.lines, table.start, key=lambda line: line.start))


def _heading_number(heading: str) -> tuple[int, ...]:
    """The number that a heading begins with, part by part; empty without one."""
    found = _HEADING_NUMBER.match(heading)
    return tuple(int(part) for part in found[1].split(".")) if found else ()


def _continues(before: Table, table: Table, roles: list[Role]) -> bool:
    """Whether a table goes on with the one before over a page end: the same columns, close by, and numbers that go on."""
    if table.columns != before.columns or table.start - before.end > _NEAR or Role.REF not in roles or not (table.rows and before.rows):
        return False
    at = roles.index(Role.REF)
    last, first = before.rows[-1].cells[at : at + 1], table.rows[0].cells[at : at + 1]
    numbers = [_NUMBER.findall(cells[0].text) for cells in (last, first) if cells]
    letters = {"".join(char for char in cells[0].text if char.isalpha()) for cells in (last, first) if cells}
    return len(letters) == 1 and len(numbers) == 2 and [int(part) for part in numbers[0]] < [int(part) for part in numbers[1]]


def _add(drafts: list[Draft], draft: Draft, group: tuple[str, ...]) -> None:
    if draft.text:
        draft.groups = draft.groups or group
        drafts.append(draft)
    elif drafts and _is_rest(draft) and draft.start - drafts[-1].end < _ROW_GAP and drafts[-1].groups == group:
        last = drafts[-1]
        last.owners += [owner for owner in draft.owners if owner not in last.owners]
        last.timescales += draft.timescales
        last.measures += draft.measures
        last.end = draft.end


def _is_rest(draft: Draft) -> bool:
    return not draft.ref and bool(draft.measures or draft.owners or draft.timescales)


def _cells(line: Line) -> Cells:
    if line.furniture:
        return []
    if line.text.count("\t") >= 2:
        return line.text.split("\t")
    stripped = line.text.strip()
    if stripped.startswith("|") and stripped.count("|") >= 4:
        return stripped.strip("|").split("|")
    return []


def _table_roles(table: Table) -> list[Role]:
    """The columns' roles; a column of risks lets the table be a plan only where its cells are references to a register, whose rows they are not."""
    roles = [cell_role(" ".join(path)) for path in table.columns]
    risks = [row.cells[at].text for at, role in enumerate(roles) if role is Role.RISK for row in table.rows if at < len(row.cells)]
    return _settle(roles) if all(_RISK_CELL.fullmatch(risk) for risk in risks if risk) else []


def header_roles(cells: Cells) -> list[Role]:
    """The columns' roles if this is a plan's header row, else an empty list; an empty header cell beside an action column is its number's or text's."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) < 3 or any(len(cell.split()) > 9 for cell in filled):
        return []
    roles = [cell_role(cell) if cell.strip() else None for cell in cells]
    if Role.RISK in roles or not {Role.ACTION, Role.MILESTONE, Role.RECOMMENDATION} & set(roles):
        return []
    named = sum(role not in (None, Role.OTHER) for role in roles)
    if named * 2 < len(filled) or any((is_fragment(cell) and has_core(cell)) or _REF_CELL.fullmatch(cell) for cell in filled):
        return []
    return _settle([role or Role.OTHER for role in _spread(cells, roles)])


def _spread(cells: Cells, roles: list[Role | None]) -> list[Role | None]:
    spread = list(roles)
    for at, cell in enumerate(cells):
        if not cell.strip():
            if at + 1 < len(cells) and roles[at + 1] is Role.ACTION and at == 0:
                spread[at] = Role.REF
            elif at and roles[at - 1] is Role.ACTION and Role.REF not in roles:
                spread[at - 1], spread[at] = Role.REF, Role.ACTION
    return spread


def _settle(roles: list[Role]) -> list[Role]:
    """One action column, the first; milestones, else recommendations count as actions; no plan without an action column or without any other."""
    for stand_in, otherwise in ((Role.MILESTONE, Role.MILESTONE), (Role.RECOMMENDATION, Role.GROUP)):
        roles = [(otherwise if Role.ACTION in roles else Role.ACTION) if role is stand_in else role for role in roles]
    if Role.ACTION not in roles or len(roles) < 3:
        return []
    first = roles.index(Role.ACTION)
    roles = [Role.OTHER if role is Role.ACTION and at != first else role for at, role in enumerate(roles)]
    return settle_dates(roles)


def draft_of(cells: Cells, roles: list[Role], start: int, end: int, page: int) -> Draft:
    """The row that the cells of a line or a table's row make, a column's role each; without text where it is no action."""
    draft = Draft("", start, end, page)
    if len(cells) != len(roles):
        if len(cells) < len(roles):
            cells = cells + [""] * (len(roles) - len(cells))
        elif any(cell.strip() for cell in cells[len(roles) :]):
            return draft
    for cell, role in zip(cells, roles, strict=False):
        text = plain(cell)
        if not any(char.isalnum() for char in text) or (len(text) > _LONGEST_NAMES and role not in (Role.ACTION, Role.MEASURE, Role.STATUS)):
            continue
        if role is Role.REF:
            if _NUMBER_CELL.fullmatch(text):
                draft.ref = text.strip().rstrip(".)")
        elif role is Role.ACTION:
            draft.text = "" if _NO_ACTION.fullmatch(text) else text
        elif role is Role.OWNER:
            draft.owners = split_owners("\n".join(items(cell)))
        elif role is Role.START:
            draft.begins = text
        elif role is Role.END:
            draft.ends = text
        elif role is Role.TIMESCALE:
            draft.timescales = [date for item in items(cell) for date in split_dates(item)]
        elif role is Role.MEASURE:
            draft.measures += items(cell)
        elif role is Role.STATUS:
            draft.status = text
        elif role is Role.GROUP:
            draft.groups = (text,)
        elif role is Role.RISK:
            draft.groups = (f"Risk {text}",)
    if not _WANTED & set(roles):
        _by_shape(draft, cells, roles)
    return draft


def _by_shape(draft: Draft, cells: Cells, roles: list[Role]) -> None:
    """Owner and date from a cell of the shape "Name (March 2024)", in tables without a column for them; a table without either gives no action."""
    for cell, role in zip(cells, roles, strict=False):
        text = plain(cell)
        possible = len(text) <= _LONGEST_NAMES and role in (Role.OTHER, Role.MEASURE, Role.STATUS)
        match = _OWNER_AND_DATE.fullmatch(text) if possible else None
        if match and has_core(match.group("date")) and looks_like_owner(match.group("owner")):
            draft.owners = split_owners(match.group("owner"))
            draft.timescales = [match.group("date")]
            return
    draft.text = ""


def _section_at(sections: tuple[Section, ...], offset: int) -> tuple[str, ...]:
    inside = [section for section in sections if section.start <= offset < section.end]
    return (max(inside, key=lambda section: (section.level, section.start)).heading,) if inside else ()


def group_above(layout: Layout, sections: tuple[Section, ...], at: int) -> tuple[str, ...]:
    """What a table stands under: a group heading or heading-like line above it, else the outline's heading."""
    for line in _above(layout, at):
        text = line.text.strip()
        heading = read_heading([line.text])
        if heading:
            return (heading.text,)
        if text.startswith("#"):
            return (text.lstrip("# "),)
        if len(text) <= 90 and text[-1] not in ".,;:" and (text.isupper() or text.istitle()) and "\t" not in text and "|" not in text:
            return (" ".join(text.split()),)
    return _section_at(sections, layout.lines[at].start) if at < len(layout.lines) else ()


def _above(layout: Layout, at: int) -> Iterator[Line]:
    for line in reversed(layout.lines[max(0, at - _LOOK_BACK) : at]):
        if line.text.strip() and not line.furniture:
            yield line
