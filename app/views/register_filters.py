"""What narrows a register: words, its own filters, those by document, and days."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from app import resources
from app.facets import Facet, counts, narrowed
from app.registers.rows import Row
from app.screen.filters import choices, clear, document_facets, draw_chips, draw_facets, filter_box
from app.screen.plain import shortened

LONGEST = 200
"""Characters of the words to look for."""


@dataclass(frozen=True, slots=True)
class Day:
    """A filter by one day: the key of its choice, its label, what it keeps, and help."""

    key: str
    label: str
    keeps: Callable[[Row, date], bool]
    help: str | None = None
    earliest: date = date(1900, 1, 1)


def field(key: str, heading: str, name: str) -> Facet[Row]:
    """A facet of a field of the rows."""
    return Facet(key, heading, lambda row: row.parts(name), shortened)


def narrow(
    held: Sequence[Row],
    name: str,
    words_label: str = "Words to look for",
    facets: Sequence[Facet[Row]] = (),
    days: Sequence[Day] = (),
    same: Callable[[Row], Hashable] | None = None,
) -> list[Row]:
    """Draw it all for the register of that name; the rows that are left. Counts take rows that are the `same` for one."""
    documents = resources.store().documents()
    by_document = document_facets(documents)
    chosen = {**choices(facets, held), **choices(by_document, documents)}
    every = [*facets, *map(_of_rows, by_document)]
    words = st.text_input(words_label, key=_words(name), max_chars=LONGEST)
    found = [row for row in held if row.holds(words) and all(_keeps(day, row) for day in days)]
    with filter_box(chosen, [day.key for day in days]):
        draw_facets(every, counts(found, every, chosen, same=same))
        for day, column in zip(days, st.columns(2), strict=False):
            column.date_input(day.label, value=None, key=day.key, format="DD/MM/YYYY", min_value=day.earliest, help=day.help)
    draw_chips(every, chosen)
    left = narrowed(found, every, chosen)
    if not left and held:
        st.html('<p class="count" role="status">Nothing fits these words and filters.</p>')
        st.button("Clear words and filters", key=f"{name} clear", on_click=clear, args=((_words(name), *chosen, *(day.key for day in days)),))
    return left


def _words(name: str) -> str:
    return f"{name} words"


def _keeps(day: Day, row: Row) -> bool:
    chosen: date | None = st.session_state.get(day.key)
    return chosen is None or day.keeps(row, chosen)


def _of_rows(facet: Facet) -> Facet[Row]:  # type: ignore[type-arg]
    return Facet(facet.key, facet.heading, lambda row: facet.values(row.document), facet.called, facet.arranged)
