"""Rows whose lead and dates share a line, "... Ann Lee April 2024 May 2025", the dates' ends often wrapped to the lines after it."""

import re
from collections import Counter

from ingest.structure.actions.dates import cut_month, has_core, is_fragment, points
from ingest.structure.actions.draft import Draft
from ingest.structure.actions.header import Header, Role
from ingest.structure.actions.owners import looks_like_owner, split_owners, trailing_owner
from ingest.structure.actions.plans import Plan, Start
from ingest.structure.actions.shapes import is_cross_reference, join_lines
from ingest.structure.layout import Line

_JOINING = re.compile(r"\b(?:to|until|and|by|from)\b|[\s/,;–-]")


def is_inline(plans: list[Plan]) -> bool:
    """Whether most rows of these plans have words and a date at the end of the same line."""
    rows = [lines for plan in plans for _, lines in _rows(plan)]
    mixed = sum(any(_date_start(lines, at) > 0 for at in range(len(lines))) for lines in rows)
    return bool(rows) and mixed * 2 > len(rows)


def known_leads(plans: list[Plan]) -> frozenset[str]:
    """Leads that stand before a date on a line of their own."""
    names: Counter[str] = Counter()
    for plan in plans:
        for _, lines in _rows(plan):
            for at, line in enumerate(lines[1:], 1):
                lead = line.text[: max(0, _date_start(lines, at))].strip()
                if looks_like_owner(lead):
                    names.update([lead, *split_owners(lead)])
    return frozenset(names)


def inline_rows(plan: Plan, known: frozenset[str]) -> list[Draft]:
    """The rows of a plan whose lead and dates share a line."""
    drafts = [_row(start, lines, plan.header, known) for start, lines in _rows(plan)]
    return [draft for draft in drafts if draft.text]


def _rows(plan: Plan) -> list[tuple[Start, list[Line]]]:
    """Each row's start and its lines up to the next row or break."""
    rows: list[tuple[Start, list[Line]]] = []
    open_row = False
    for event in plan.events:
        if isinstance(event, Start):
            rows.append((event, [Line(event.at, event.line.end, event.rest, event.line.page)]))
        elif event and open_row:
            rows[-1][1].append(event)
        open_row = event is not None and bool(rows) and (open_row or isinstance(event, Start))
    return rows


def _date_start(lines: list[Line], at: int) -> int:
    """Where the dates that end a line start, -1 if the line does not end with one; a month's year may be on the next line."""
    text = lines[at].text
    for start, _ in points(text):
        if _all_dates(text[start:]):
            return start
    following = next((line.text for line in lines[at + 1 : at + 3] if line.text.strip()), "")
    return cut_month(text, following)


def _all_dates(text: str) -> bool:
    spans = points(text)
    left = text
    for start, end in reversed(spans):
        left = left[:start] + left[end:]
    return bool(spans) and not _JOINING.sub("", left)


def _row(start: Start, lines: list[Line], header: Header, known: frozenset[str]) -> Draft:
    draft = Draft(start.ref, start.line.start, start.line.end, start.line.page)
    text: list[str] = []
    dates = ""
    lead = ""
    dated = False
    for place, line in enumerate(lines):
        body = line.text
        if not body.strip():
            if dated:
                break
            continue
        if is_cross_reference(body):
            continue
        at = -1 if dated else _date_start(lines, place)
        if dated and is_fragment(body):
            dates += f" {body.strip()}"
        elif at >= 0:
            before = body[:at]
            dates = body[at:].strip()
            dated = True
            owner = _owner_start(before, bool(text), header, known)
            lead = before[owner:].strip() if owner >= 0 else ""
            text.append(before[:owner] if owner >= 0 else before)
        elif dated and not line.text.startswith(" ") and line is not lines[-1] and not _goes_on(body, text):
            break
        else:
            text.append(body)
        draft.end = line.end
    draft.text = join_lines(text)
    draft.owners = split_owners(lead)
    _set_dates(draft, " ".join(dates.split()), header)
    return draft


def _goes_on(body: str, text: list[str]) -> bool:
    """Whether a line after the dates goes on with the action's text, cut by a page end: a small letter, or no end before it."""
    return body.strip()[0].islower() or bool(text and text[-1].strip()[-1:] not in {".", ""})


def _owner_start(before: str, text_above: bool, header: Header, known: frozenset[str]) -> int:
    """Where the lead starts in what stands before the dates; the whole line when there is text above and the line looks like a lead."""
    if not before.strip():
        return -1
    if text_above and looks_like_owner(before) and Role.OWNER in header.roles:
        return 0
    return trailing_owner(before, known) if Role.OWNER in header.roles or any(name in before for name in known) else -1


def _set_dates(draft: Draft, dates: str, header: Header) -> None:
    if not dates or not has_core(dates):
        return
    if Role.START not in header.roles or Role.END not in header.roles:
        draft.timescales = [dates]
        return
    spans = points(dates)
    if len(spans) == 2:
        draft.begins, draft.ends = dates[: spans[1][0]].strip(), dates[spans[1][0] :].strip()
    elif len(spans) == 1:
        draft.begins = dates
    else:
        draft.timescales = [dates]
