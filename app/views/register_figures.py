"""The register of figures: the tables' numbers, and measures that recur as a chart over time."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from app.registers.figures import Measure, recurring
from app.registers.rows import Row
from app.screen.plain import html_text, plain, shortened
from app.views.place_panel import where
from app.views.register_list import AT_ONCE, counted, fields, free_text, link, more, saves

COLUMNS = fields(("Table", "table"), ("Row", "row"), ("Column", "column"), ("Value", "value"), ("Unit", "unit"))
MOST_MEASURES = 300


def figures(held: Sequence[Row]) -> None:
    """Draw it."""
    what = st.radio("Show", ["Figures in tables", "Measures over time"], key="figures view", horizontal=True)
    found = free_text(held, "figures", "Words of the table, row or column, or a value")
    if what == "Measures over time":
        _over_time(found)
        return
    titles: dict[str, str] = {}
    for row in held:
        titles.setdefault(
            f"{row.document.sha256} {row.text('table')}", f"{shortened(row.text('table'), 70) or 'Table without a title'} ({row.when or 'no date'})"
        )
    table = st.selectbox("Table", [None, *titles], key="figures table", format_func=lambda value: shortened(titles[value]) if value else "All tables")
    found = [row for row in found if not table or f"{row.document.sha256} {row.text('table')}" == table]
    shown = found[: 2 * AT_ONCE * (1 + st.session_state.get("figures more", 0))]
    counted(len(found), len(shown), "No figure fits. Figures are read from tables.")
    if not found:
        return
    saves(found, "figures", COLUMNS)
    for _, rows in groupby(shown, key=lambda row: (row.document.sha256, row.text("table"))):
        _table(list(rows))
    more(len(found), len(shown), "figures")


def _table(rows: Sequence[Row]) -> None:
    first = rows[0]
    body = "".join(
        f"<tr><th scope=row>{html_text(shortened(row.text('row'), 160))}</th><td>{html_text(shortened(row.text('column'), 120))}</td>"
        f"<td class=number>{link(row, shortened(row.text('value'), 160))}</td></tr>"
        for row in rows
    )
    unit = f", {first.text('unit')}" if first.text("unit") and len({row.text("unit") for row in rows}) == 1 else ""
    caption = html_text(shortened(first.text("table"), 160) or "Table without a title") + html_text(unit)
    st.html(
        f'<div class="scrolls" tabindex="0" role="region" aria-label="{caption}"><table class="grid"><caption>{caption}</caption>'
        '<thead><tr><th scope="col">Row</th><th scope="col">Column</th><th scope="col" class="number">Value</th></tr></thead>'
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
