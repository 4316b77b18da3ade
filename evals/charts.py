"""Charts as inline SVG: bars with their 95 % intervals and the baseline's marks, and one share against another."""

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


SIDE, EDGE = 320, 60
"""Width and height of the plot of a curve, and what its labels take to the left and below."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Two shares that go together, and what they go by."""

    label: str
    across: float
    up: float


def curve_chart(title: str, across: str, up: str, spots: Sequence[Spot], marked: Spot) -> str:
    """The curve through the spots in their order as one `svg` element, one of them marked. `across` and `up` name the axes.

    Its description says the marked spot; the others belong in a table beside it.
    """
    said = f"{marked.label}: {across} {marked.across:.2f}, {up} {marked.up:.2f}"
    line = "L".join(_at(spot) for spot in spots)
    grid = (
        f'<path class="grid" d="M{EDGE} {y}h{SIDE}M{EDGE + SIDE * share:g} 10v{SIDE}"/>'
        f'<text class="tick" x="{EDGE - 8}" y="{y + 4}" text-anchor="end">{share:g}</text>'
        f'<text class="tick" x="{EDGE + SIDE * share:g}" y="{SIDE + 26}" text-anchor="middle">{share:g}</text>'
        for share in (0.0, 0.25, 0.5, 0.75, 1.0)
        for y in (round(10 + SIDE * (1 - share), 1),)
    )
    parts = [
        f'<svg class="chart curve" role="img" viewBox="0 0 {EDGE + SIDE + 20} {SIDE + EDGE}" aria-label="{escape(title)}. {escape(said)}">',
        *grid,
        f'<path class="line" d="M{line}"/>',
        *(f'<path class="spot" d="M{_at(spot)}h0"/>' for spot in spots),
        f'<path class="picked" d="M{_at(marked)}h0"/>',
        f'<text x="{EDGE + SIDE / 2:g}" y="{SIDE + EDGE - 8}" text-anchor="middle">{escape(across)}</text>',
        f'<text transform="translate(16 {10 + SIDE / 2:g}) rotate(-90)" text-anchor="middle">{escape(up)}</text>',
        "</svg>",
    ]
    return "\n".join(parts)


def _at(spot: Spot) -> str:
    return f"{EDGE + SIDE * spot.across:.1f} {10 + SIDE * (1 - spot.up):.1f}"


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
