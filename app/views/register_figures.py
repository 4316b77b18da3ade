"""The register of figures: the tables' numbers, and measures that recur as a chart over time."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import streamlit as st

from app.facets import Facet
from app.registers.figures import Measure, recurring
from app.registers.rows import Row
from app.screen.plain import html_text, plain, shortened
from app.views.place_panel import where
from app.views.register_filters import narrow
from app.views.register_list import AT_ONCE, fields, head_line, link, more, shown_of

COLUMNS = fields(("Table", "table"), ("Measure", "row"), ("Period or heading", "column"), ("Value", "value"), ("Unit", "unit"))
CELLS_AT_ONCE = 2 * AT_ONCE
"""A cell takes a line, other rows several."""
MOST_MEASURES = 300
UNTITLED = "Table without a title"
WORDS = "Words of the measure or the table, a year, or a value"


def figures(held: Sequence[Row]) -> None:
    """Draw it."""
    what = st.radio("Show", ["Figures in tables", "Measures over time"], key="figures view", horizontal=True)
    titles = {_table_of(row): f"{shortened(row.text('table'), 70) or UNTITLED} ({row.when or 'no date'})" for row in reversed(held)}
    table: Facet[Row] = Facet(
        "figures table", "Table", lambda row: (_table_of(row),), lambda value: titles.get(value, value), lambda values: _in_order(values, titles)
    )
    found = narrow(held, "figures", WORDS, [table])
    if what == "Measures over time":
        _over_time(found)
        return
    shown = shown_of(found, "figures", CELLS_AT_ONCE)
    if not found:
        return
    head_line(found, len(found), len(shown), "figures", COLUMNS)
    for _, rows in groupby(shown, key=_table_of):
        _table(list(rows))
    more(len(found), len(shown), "figures", CELLS_AT_ONCE)


def _table_of(row: Row) -> str:
    return f"{row.document.sha256} {row.text('table')}"


def _in_order(values: Iterable[str], titles: Mapping[str, str]) -> list[str]:
    return sorted(values, key=lambda value: titles.get(value, "").casefold())


def _table(rows: Sequence[Row]) -> None:
    first = rows[0]
    body = "".join(
        f"<tr><th scope=row>{html_text(shortened(row.text('row'), 160))}</th><td>{html_text(shortened(row.text('column'), 120))}</td>"
        f"<td class=number>{link(row, shortened(row.text('value'), 160))}</td></tr>"
        for row in rows
    )
    unit = f", {first.text('unit')}" if first.text("unit") and len({row.text("unit") for row in rows}) == 1 else ""
    caption = html_text(shortened(first.text("table"), 160) or UNTITLED) + html_text(unit)
    st.html(
        f'<div class="scrolls" tabindex="0" role="region" aria-label="{caption}"><table class="grid"><caption>{caption}</caption>'
        '<thead><tr><th scope="col">Measure</th><th scope="col">Period or heading</th><th scope="col" class="number">Value</th></tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
        f'<p class="where">{where(first.document.sha256, first.record.start)}</p>'
    )


def _over_time(found: Sequence[Row]) -> None:
    measures = recurring(found)[:MOST_MEASURES]
    if not measures:
        st.html('<p class="count" role="status">No measure with these words has a number at more than one time.</p>')
        return
    chosen = st.selectbox(
        f"Measure ({len(measures)} with a number at more than one time)",
        range(len(measures)),
        key="figures measure",
        format_func=lambda n: shortened(measures[n].name, 140) if n < len(measures) else "",
    )
    _measure(measures[chosen if chosen is not None and chosen < len(measures) else 0])


def _measure(measure: Measure) -> None:
    unit = f" ({measure.unit})" if measure.unit else ""
    told = "; ".join(f"{point.period}: {point.row.text('value')}" for point in measure.points)
    data = {"When": [point.period for point in measure.points], "Value": [point.value for point in measure.points]}
    st.html(f"<h2>{html_text(shortened(measure.name, 200) + unit)}</h2>")
    st.bar_chart(data, x="When", y="Value", sort=False, alt=f"Bar chart. {told}.", height=260)
    rows = "".join(
        f"<tr><th scope=row>{html_text(point.period)}</th><td class=number>{link(point.row, point.row.text('value'))}</td>"
        f"<td>{where(point.row.document.sha256, point.row.record.start)}</td></tr>"
        for point in measure.points
    )
    st.html(
        f'<table class="grid"><caption>The same as a table</caption><thead><tr><th scope="col">When</th><th scope="col" class="number">Value</th>'
        f'<th scope="col">Where</th></tr></thead><tbody>{rows}</tbody></table>'
    )
    st.caption(plain("Numbers are as each document gives them. Two documents may count differently, and estimates stand beside results."))
