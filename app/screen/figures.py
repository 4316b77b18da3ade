"""A comparison table as a chart with its text equivalent."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARKER = re.compile(r"\s*\[\d+\]")
_NUMBER = re.compile(r"^[£$€]?\s?(-?\d[\d,]*(?:\.\d+)?)\s?(%|k|m|bn|FTE)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Chart:
    """What to draw: columns of equal length, which of them runs along the axis, which are the bars, and the same in words."""

    data: dict[str, list[str | float | None]]
    across: str
    series: list[str]
    text: str


def number(cell: str) -> float | None:
    """The number that a cell is, without sign of currency, percent or thousands; None when it is not one."""
    match = _NUMBER.match(_MARKER.sub("", cell).strip())
    return float(match[1].replace(",", "")) if match else None


def chart_of(table: Sequence[Sequence[str]]) -> Chart | None:
    """A chart of a table (header row, then rows) with at least two rows that have a number in the same column; None when there is none."""
    head, *rows = [[_MARKER.sub("", cell).strip() for cell in row] for row in table]
    columns = [n for n in range(1, len(head)) if sum(len(row) > n and number(row[n]) is not None for row in rows) >= 2]
    if not columns or len(set(head)) < len(head):
        return None
    across = head[0] or "Row"
    data: dict[str, list[str | float | None]] = {across: [row[0] for row in rows]}
    for n in columns:
        data[head[n]] = [number(row[n]) if len(row) > n else None for row in rows]
    text = "; ".join(f"{row[0]}: {', '.join(f'{head[n]} {row[n]}' for n in columns if len(row) > n)}" for row in rows)
    return Chart(data, across, [head[n] for n in columns], f"Bar chart. {text}.")
