"""Flattened tables: each row a label and a run of values with single spaces between, the label often broken over lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.types import Cell, Row, Table
from ingest.structure.layout import Layout, Line
from ingest.structure.tables.heads import Heads
from ingest.structure.tables.lineheads import heads_at
from ingest.structure.tables.placedheads import by_place, leaves_columns
from ingest.structure.tables.tails import Tail, Token, has_values, is_moneylike, tail_of
from ingest.structure.tables.titles import is_labelled, title_above
from ingest.structure.tables.totals import with_totals
from ingest.structure.tables.units import stated
from ingest.structure.tables.values import cell_at, plain

_JOINER = re.compile(
    r"(?:\b(?:and|or|of|for|in|to|the|a|an|with|by|on|at|from|into|than|that|are|is|as|per|which|who|their|being)|[,&/–(-])\s*$", re.IGNORECASE
)
_REF = re.compile(r"^\s*(?:[A-Z]{2,}[A-Z/]*\s?/?\d{1,3}\b|[A-Z]{1,4}\d{1,3}\b|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\b)")
_FIGURES_ONLY = re.compile(r"^\s*[\d.,%<>˂˃≤≥£$€()-][\d\s.,%<>˂˃≤≥£$€()-]*$")
_PARAGRAPH = re.compile(r"\s*\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+[A-Z][\w’'-]*(?:\s+\S+){4}")
"""A numbered paragraph, whose number is no value of a single column."""

_MOST_HEADING_WORDS = 8
_MOST_PENDING = 10
_MOST_PENDING_CHARACTERS = 700


@dataclass(slots=True)
class _Body:
    """What has been read of a table's body, and the lines without values since its last row."""

    heads: Heads
    caption: str
    context: str
    first: int
    rows: list[Row] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)
    group: str | None = ""
    joins: bool = False


def find_flattened(layout: Layout, taken: set[int]) -> list[Table]:
    """The flattened tables outside the lines in `taken`: those with a header whose columns are as many as the rows have values."""
    tables: list[Table] = []
    lines = layout.lines
    floor = at = 0
    while at < len(lines):
        heads = None if at in taken else heads_at(lines, at)
        if heads is None or not taken.isdisjoint(range(at, heads.body)):
            at += 1
            continue
        found, stop = _read(layout, taken, at, heads, floor, tables[-1] if tables else None)
        if not found:
            at += 1
            continue
        tables.extend(found)
        floor = at = max(stop, heads.body)
    return tables


def _read(layout: Layout, taken: set[int], at: int, heads: Heads, floor: int, previous: Table | None) -> tuple[list[Table], int]:
    """The tables under one header (a numbered title inside the body begins a new one), and the line after the last row."""
    lines = layout.lines
    above = title_above(lines, at, floor)
    if above is None and previous and previous.columns[1:] == heads.columns:
        above = previous.caption, previous.context
    caption, context = above or ("", "")
    if heads.after or len(heads.columns) == 1:
        context, caption = (caption, _stub_title(heads.stub)) if _stub_title(heads.stub) else (context, caption)
    body = _Body(heads, caption, context, at)
    tables: list[Table] = []
    count = len(heads.columns)
    back = stop = heads.body
    while back < len(lines) and back not in taken:
        line = lines[back]
        if not line.text.strip() or line.furniture:
            back += 1
            continue
        if is_labelled(line.text) and line.text.lstrip()[0] != "(":
            break
        if heads.places and (line.page != lines[at].page or leaves_columns(line.text, heads.places)):
            break
        if is_labelled(line.text) and not tail_of(line.text, count):
            tables.extend(_close(layout, body))
            body = _Body(heads, plain(line.text), context, back)
            back += 1
            stop = back
            continue
        tail, last = _values(layout, back, body.heads)
        if tail:
            _add(layout, body, back, last, tail)
            back = stop = last + 1
            continue
        if body.rows and _is_header(lines, back):
            break
        if _REF.match(line.text) and any(_REF.match(lines[one].text) for one in body.pending):
            body.pending = []
        body.pending.append(back)
        if len(body.pending) > _MOST_PENDING or sum(len(lines[one].text) for one in body.pending) > _MOST_PENDING_CHARACTERS:
            break
        back += 1
    tables.extend(_close(layout, body))
    return tables, stop


def _is_header(lines: Sequence[Line], at: int) -> bool:
    """Whether another header begins at lines[at]."""
    return len(plain(lines[at].text)) < 110 and heads_at(lines, at) is not None


def _stub_title(stub: str) -> str:
    """The stub where it names the table rather than its rows ("Services for Adults")."""
    return stub if len(stub.split()) >= 3 and not re.search(r"(?i)\b(?:area|name|ref|description|manager|officer)$", stub) else ""


def _values(layout: Layout, at: int, heads: Heads) -> tuple[Tail | None, int]:
    """The values at lines[at]; a line of nothing but values goes on over the next such lines until there is one for each column."""
    line = layout.lines[at]
    count = len(heads.columns)
    if heads.places:
        return tail_of(line.text), at
    tail = tail_of(line.text, count)
    start = len(line.text) - len(line.text.lstrip())
    last = at
    led = re.match(r"[\d<>˂£$€-]", line.text[start : start + 1] or " ")
    while led and count > 1 and (tail is None or (tail.start == start and len(tail.values) < count)) and last + 1 < len(layout.lines) and last < at + 4:
        last += 1
        further = tail_of(layout.text[line.start : layout.lines[last].end])
        if further and further.start == start and len(further.values) >= count:
            return _with_next(layout, at, last, further)
    if tail and count == 1 and (not re.search(r"[.,]\d+\)?$", tail.values[-1].text) or _PARAGRAPH.match(line.text)):
        return None, at
    if tail and tail.start > start and not any(is_moneylike(value.text) for value in tail.values):
        numbers = sum(any(map(str.isdigit, value.text)) for value in tail.values)
        if len(tail.values) < count and numbers * 2 <= count:
            return None, at
    return tail, at


def _with_next(layout: Layout, at: int, last: int, tail: Tail) -> tuple[Tail, int]:
    """The values of lines[at:last+1] with those of a further line of nothing but values: together too many for it to be known which is which."""
    further = next((back for back in range(last + 1, min(last + 3, len(layout.lines))) if layout.lines[back].text.strip()), None)
    if further is None:
        return tail, last
    while further < len(layout.lines) and _FIGURES_ONLY.match(layout.lines[further].text) and further - at < _MOST_PENDING:
        last = further
        further += 1
    return (tail_of(layout.text[layout.lines[at].start : layout.lines[last].end]) or tail), last


def _add(layout: Layout, body: _Body, at: int, last: int, tail: Tail) -> None:
    """Appends the row at lines[at:last+1], its label begun in the pending lines where it was broken over them."""
    lines = layout.lines
    count = len(body.heads.columns)
    values = _chosen(tail.values, body.heads)
    base = lines[at].start
    first = next((value.start for value in values if value), tail.start)
    own = lines[at].text[:first].strip()
    if body.joins and body.pending and not lines[at].text.endswith(" "):
        _lengthen(layout, body, body.pending.pop(0))
    label, above = _label_lines(lines, body, at, own)
    heading = _heading(lines, above, body.group)
    if above:
        body.group = heading
    start = min(
        [lines[one].start + len(lines[one].text) - len(lines[one].text.lstrip()) for one in label] + [base + len(lines[at].text) - len(lines[at].text.lstrip())]
    )
    body.pending = []
    stop = base + max(tail.values[-1].end, len(lines[at].text.rstrip()) if last == at else 0)
    label_cell = cell_at(layout.text, start, base + first)
    rest = plain(lines[at].text[tail.rest :]) if last == at else ""
    body.joins = bool(rest and (_JOINER.search(rest) or lines[at].text.endswith(" ")))
    bare = not label_cell.text and count > 1
    known = values and body.group is not None and (bare or label_cell.text) and not has_values(label_cell.text) and len(label_cell.text.split()) <= 60
    if not known:
        if body.rows and not body.rows[-1].cells:
            start = body.rows.pop().start
        body.rows.append(Row(start, stop, ()))
        return
    blank = Cell(stop, stop, "")
    cells = [label_cell, *(cell_at(layout.text, base + value.start, base + value.end) if value else blank for value in values)]
    cells += [blank] * (count - len(values))
    if body.heads.after:
        cells.append(cell_at(layout.text, base + tail.rest, stop) if rest else Cell(stop, stop, ""))
    body.rows.append(Row(start, stop, tuple(cells), "" if re.match(r"(?i)(?:grand |sub-?)?total\b", label_cell.text) else body.group or ""))


def _lengthen(layout: Layout, body: _Body, at: int) -> None:
    """Adds lines[at] to the words after the last row's values, whose line broke off in mid-phrase."""
    row = body.rows[-1]
    end = layout.lines[at].start + len(layout.lines[at].text.rstrip())
    cells = row.cells
    if cells and body.heads.after:
        cells = (*cells[:-1], cell_at(layout.text, cells[-1].start, end))
    body.rows[-1] = Row(row.start, end, cells, row.group)


def _chosen(values: tuple[Token, ...], heads: Heads) -> tuple[Token | None, ...]:
    """The values that fill the header's columns, None for a blank one where their places tell, () where their pairing can't be known.

    One value too many counts as the label's last word when it alone is a short whole number or a year ("Level 2"); one too few fills all but
    the last column when those before it are quarters and as many.
    """
    count = len(heads.columns)
    if heads.places:
        return by_place(values, heads.places)
    if len(values) == count:
        return values
    if len(values) == count + 1 and re.fullmatch(r"\d{1,2}|(?:19|20)\d\d", values[0].text) and all(is_moneylike(value.text) for value in values[1:]):
        return values[1:]
    quarters = sum(bool(re.fullmatch(r"[Qq][1-4]", path[-1])) for path in heads.columns)
    return values if len(values) == quarters == count - 1 and quarters > 1 else ()


def _label_lines(lines: Sequence[Line], body: _Body, at: int, own: str) -> tuple[list[int], list[int]]:
    """The pending lines that the row's label began on, and those above them that head it."""
    pending = body.pending
    small = own[:1].islower() and not _small_labels(lines, body, at)
    if own and not small and not (pending and _runs_on(lines, pending[-1], at)):
        return [], pending
    first = len(pending)
    while first:
        line = lines[pending[first - 1]]
        first -= 1
        if _REF.match(line.text):
            break
        joined = first and (
            line.text.strip()[:1].islower() or _runs_on(lines, pending[first - 1], pending[first]) or (not own and _ends_open(lines, pending[first - 1], at))
        )
        referred = any(_REF.match(lines[one].text) for one in pending[:first])
        if first and pending[first] - pending[first - 1] > 2:
            break
        if not joined and not referred:
            break
    return pending[first:], pending[:first]


def _runs_on(lines: Sequence[Line], at: int, follower: int) -> bool:
    """Whether the words of lines[at] go on in lines[follower]: they end in a word that asks for more, an open bracket or the space of a broken line."""
    text = lines[at].text
    return bool(_JOINER.search(text)) or text.count("(") > text.count(")") or _ends_open(lines, at, follower)


def _ends_open(lines: Sequence[Line], at: int, follower: int) -> bool:
    """Whether lines[at] keeps the space at which extraction broke it, where the row's own line has none at its end."""
    return lines[at].text.endswith(" ") and not lines[follower].text.endswith(" ")


def _small_labels(lines: Sequence[Line], body: _Body, at: int) -> bool:
    """Whether labels begin with small letters here: the row right above or right below lines[at] has one that is all on its line."""
    count = len(body.heads.columns)
    for near in (at - 1, at + 1):
        if 0 <= near < len(lines) and lines[near].text[:1].islower() and (tail := tail_of(lines[near].text, count)) and len(tail.values) >= count:
            return True
    return False


def _heading(lines: Sequence[Line], above: list[int], group: str | None) -> str | None:
    """The heading that the lines above a row make: the short ones of the last block; None when values are among them, so that nothing is known."""
    if not above:
        return group
    if any(has_values(lines[one].text) or re.search(r"\d[A-Z]{2}", lines[one].text) for one in above):
        return None
    joined: list[str] = []
    for one in above:
        text = plain(lines[one].text)
        if joined and (text[:1].islower() or _JOINER.search(joined[-1])):
            joined[-1] += " " + text
        else:
            joined.append(text)
    short = [text for text in joined if len(text.split()) <= _MOST_HEADING_WORDS and text[-1:] not in ".;:" and not text[:1].islower()]
    return " / ".join(short[:2])


def _close(layout: Layout, body: _Body) -> list[Table]:
    """The table that `body` makes, if it has a row with cells; one row alone is enough only under several columns."""
    columns: tuple[tuple[str, ...], ...] = ((body.heads.stub,) if body.heads.stub else (), *body.heads.columns)
    if body.heads.after:
        columns = (*columns, (body.heads.after,))
    summed = with_totals(Table(0, 0, "", "", columns, tuple(body.rows))).rows
    # Figures without a label that are no sum of those above belong to who knows what.
    rows = [
        row if row.cells and (row.cells[0].text or row.group != plainly.group) else replace(row, cells=())
        for row, plainly in zip(summed, body.rows, strict=True)
    ]
    while rows and not rows[-1].cells:
        rows.pop()
    paired = [row for row in rows if row.cells]
    if not paired or (len(paired) < 3 and len(body.heads.columns) == 1):
        return []
    start = min(layout.lines[body.first].start, rows[0].start)
    end = max(row.end for row in rows)
    return [Table(start, end, body.caption, stated(body.caption), columns, tuple(rows), body.context)]
