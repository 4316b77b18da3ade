"""What every register has: how many rows, the rows with a link to each source, more on request, and files to save."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import streamlit as st

from app.downloads import XLSX, table_csv, table_xlsx
from app.reference import page_name
from app.registers.rows import Row
from app.screen.plain import html_text, shortened
from app.views.place_panel import place_link, where
from app.views.shelf import places
from corpus.dates import in_words

AT_ONCE = 50
"""Rows drawn before somebody asks for more."""

LONGEST = 320
"""Characters of a field in the list; the source has the rest."""

Entry = TypeVar("Entry")
Column = tuple[str, Callable[[Row], str]]


def fields(*named: tuple[str, str]) -> list[Column]:
    """Columns of a file from (heading, field)."""
    return [(heading, lambda row, field=field: row.text(field)) for heading, field in named]  # type: ignore[misc]


def shown_of(found: Sequence[Entry], key: str, at_once: int = AT_ONCE) -> list[Entry]:
    """Those that are drawn now: the first, and as many more as somebody asked for."""
    return list(found[: at_once * (1 + st.session_state.get(f"{key} more", 0))])


def listing(found: Sequence[Row], item: Callable[[Row], str], key: str, columns: Sequence[Column], times: int = 0) -> None:
    """The rows as a list, each by `item` as HTML; `columns` are those of the files, to which the source's are added. Nothing without rows."""
    shown = shown_of(found, key)
    if not found:
        return
    head_line(found, len(found), len(shown), key, columns, times)
    items(map(item, shown))
    more(len(found), len(shown), key)


def items(drawn: Iterable[str]) -> None:
    """Rows as a list."""
    st.html(f'<ol class="register">{"".join(f"<li>{item}</li>" for item in drawn)}</ol>')


def head_line(found: Sequence[Row], count: int, shown: int, key: str, columns: Sequence[Column], times: int = 0) -> None:
    """How many of the register's things (`key` names them) there are, how many times they are named, and buttons that save all rows found.

    A file is made when its button is clicked.
    """
    one = "person" if key == "people" else key.removesuffix("s")
    named = f", named {times:,} times" if times > count else ""
    said = f"{count:,} {one if count == 1 else key}{named}{f', the first {shown} shown' if shown < count else ''}."
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key=f"{key}-saves"):
        st.html(f'<p class="count" role="status">{html_text(said)}</p>', width="content")
        with st.container(horizontal=True, width="content"):
            _saves(found, key, columns)


def more(count: int, shown: int, key: str, at_once: int = AT_ONCE) -> None:
    """A button for more rows, if there are any: as many as `shown_of` adds."""
    if shown < count:
        st.button(f"Show {min(at_once, count - shown)} more", key=f"{key} show more", on_click=_more, args=(f"{key} more",))


def _more(key: str) -> None:
    st.session_state[key] = st.session_state.get(key, 0) + 1


def _saves(found: Sequence[Row], key: str, columns: Sequence[Column]) -> None:
    heads = [heading for heading, _ in columns] + ["Document", "Period or date", "Page", "File"]

    def body() -> list[list[str]]:
        return [[value(row) for _, value in columns] + _source(row) for row in found]

    st.download_button("Save as CSV", lambda: table_csv(heads, body()), f"{key}.csv", "text/csv", key=f"{key} csv", type="tertiary", on_click="ignore")
    st.download_button("Save for Excel", lambda: table_xlsx(key, heads, body()), f"{key}.xlsx", XLSX, key=f"{key} xlsx", type="tertiary", on_click="ignore")


def _source(row: Row) -> list[str]:
    page = places().page(row.document.sha256, row.record.start)
    cover = row.document.cover
    return [cover.title, in_words(cover.time), page_name(row.document, page.number, page.label), row.document.source]


def head(row: Row, text: str) -> str:
    """A row's heading, which opens its source."""
    return f"<h2>{link(row, shortened(text, LONGEST) or 'Open the source')}</h2>"


def link(row: Row, text: str) -> str:
    """A link that opens the row's source."""
    return place_link(row.document.sha256, row.record.start, row.record.end, text)


def facts(*pairs: tuple[str, str]) -> str:
    """What is known, as a list of terms; empty ones are left out."""
    known = "".join(f"<dt>{html_text(name)}</dt><dd>{html_text(shortened(value, LONGEST))}</dd>" for name, value in pairs if value)
    return f"<dl>{known}</dl>" if known else ""


def source_line(row: Row) -> str:
    """Title and page of the row's source."""
    return f'<p class="where">{where(row.document.sha256, row.record.start)}</p>'
