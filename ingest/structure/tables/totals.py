"""Total rows without a label, told by their sums: accounts print the total of a column under a rule and leave the words out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.types import Row, Table
from ingest.structure.tables.values import is_amount, is_stand_in

TOTAL = "Total"
_NUMBER = re.compile(r"(?P<sign>[-–−(])?\s?[£$€]?\s?(?P<minus>[-–−])?(?P<digits>\d[\d,]*(?:\.(?P<decimals>\d+))?)\)?")


def with_totals(table: Table) -> Table:
    """The table with its unlabelled total rows put under the heading "Total", within the heading that they stand under already.

    A row is a total when its first cell is blank, it holds nothing but values, and in one column at least the two or more
    values above it, of its group, since the total before it or in the whole table, or the totals themselves, add up to its own.
    """
    rows: list[Row] = []
    totals: list[Row] = []
    since = 0
    for row in table.rows:
        if _is_bare(row):
            plain = [above for above in rows if above not in totals]
            grouped = [above for above in plain if row.group and above.group == row.group]
            if any(_adds_up(row, addends) for addends in (grouped, rows[since:], plain, totals)):
                row = replace(row, group=f"{row.group} / {TOTAL}" if row.group else TOTAL)
                totals.append(row)
                since = len(rows) + 1
        rows.append(row)
    return replace(table, rows=tuple(rows)) if totals else table


def _is_bare(row: Row) -> bool:
    """Whether a row has values but no words, and nothing in its first cell."""
    filled = [cell.text for cell in row.cells if cell.text]
    return bool(filled) and not row.cells[0].text and all(is_amount(text) or is_stand_in(text) for text in filled)


def _adds_up(row: Row, addends: Sequence[Row]) -> bool:
    """Whether the addends make the row's value in a column that has two of them or more; the last printed digit may be off by one, from rounding."""
    for at, cell in enumerate(row.cells):
        total = _number(cell.text)
        parts = [part for above in addends if at < len(above.cells) and (part := _number(above.cells[at].text)) is not None]
        if total is not None and len([part for part in parts if part[0]]) >= 2 and abs(sum(value for value, _ in parts) - total[0]) <= 1.01 * total[1]:
            return True
    return False


def _number(text: str) -> tuple[float, float] | None:
    """The value of an amount and that of its last printed digit; None for anything else, shares in per cent among it."""
    found = _NUMBER.fullmatch(text.rstrip("*").strip())
    if not found:
        return None
    value = float(found["digits"].replace(",", ""))
    return -value if found["sign"] or found["minus"] else value, 10.0 ** -len(found["decimals"] or "")
