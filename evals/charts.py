"""Bar charts as inline SVG: one bar a measure, with its 95 % interval and the baseline's mark."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

LABELS, PLOT, NUMBERS, ROW = 210, 420, 150, 26
"""Widths of the three columns and height of a row, in SVG units."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A share with its interval; `mark` is the baseline's value, None when it has none."""

    label: str
    value: float
    low: float
    high: float
    n: int
    mark: float | None = None


def bar_chart(title: str, bars: Sequence[Bar]) -> str:
    """The chart as one `svg` element. Its description says every number, for those who don't see it."""
    height = ROW * (len(bars) + 1) + 8
    said = "; ".join(f"{bar.label} {bar.value:.2f} ({bar.low:.2f} to {bar.high:.2f}, n {bar.n})" for bar in bars)
    parts = [
        f'<svg class="chart" role="img" viewBox="0 0 {LABELS + PLOT + NUMBERS} {height}" aria-label="{escape(title)}. {escape(said)}">',
        *(_grid(share, height) for share in (0.0, 0.25, 0.5, 0.75, 1.0)),
        *(_row(bar, 4 + ROW * number) for number, bar in enumerate(bars)),
        "</svg>",
    ]
    return "\n".join(parts)


def _x(share: float) -> float:
    return round(LABELS + PLOT * min(max(share, 0.0), 1.0), 1)


def _grid(share: float, height: int) -> str:
    x = _x(share)
    return f'<path class="grid" d="M{x} 0V{height - ROW}"/><text class="tick" x="{x}" y="{height - 10}" text-anchor="middle">{share:g}</text>'


def _row(bar: Bar, top: int) -> str:
    middle = top + ROW / 2 - 2
    width = _x(bar.value) - _x(0)
    mark = "" if bar.mark is None else f'<path class="mark" d="M{_x(bar.mark)} {top - 1}v{ROW - 2}"/>'
    return (
        f'<text x="{LABELS - 8}" y="{middle + 4}" text-anchor="end">{escape(bar.label)}</text>'
        f'<rect class="bar" x="{_x(0)}" y="{top + 3}" width="{width:.1f}" height="{ROW - 10}"/>'
        f'<path class="interval" d="M{_x(bar.low)} {middle}H{_x(bar.high)}M{_x(bar.low)} {middle - 4}v8M{_x(bar.high)} {middle - 4}v8"/>{mark}'
        f'<text x="{LABELS + PLOT + 12}" y="{middle + 4}">{bar.value:.2f} (n {bar.n})</text>'
    )
