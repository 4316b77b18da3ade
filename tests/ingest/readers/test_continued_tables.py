from collections.abc import Callable
from pathlib import Path

from corpus.settings import Settings
from corpus.types import Table
from ingest.readers import read
from ingest.structure.layout import lay_out
from ingest.structure.tables import find_tables
from tests.ingest.readers.drawing import both, ruled, words

Make = Callable[..., Path]
PLAN = [["Ref", "Action", "Due"], ["H1", "Mend the slipway", "May 2031"], ["H2", "Paint the ferry hall", "June 2031"]]


def tables(pdf: Make, settings: Settings, second: list[list[str]], *lines: str, wide: float = 100) -> tuple[Table, ...]:
    pages = (ruled(PLAN, wide=150), words("Marram Harbour Board, page 1", y=60)), (ruled(second, wide=wide), words("Marram Harbour Board, page 2", y=60))
    return read(pdf(*(both(*page, *(words(line, y=780) for line in lines if number)) for number, page in enumerate(pages))), settings).tables


def test_rows_of_the_same_kinds_on_the_next_page_keep_their_header(pdf: Make, settings: Settings) -> None:
    first, second = tables(pdf, settings, [["H3", "Buy rope", "July 2031"], ["H4", "Dredge the quay", "May 2032"]], wide=150)
    assert second.columns == first.columns == (("Ref",), ("Action",), ("Due",))
    assert [row.cells[0].text for row in second.rows] == ["H3", "H4"]
    assert second.caption == first.caption


def test_a_table_with_a_header_of_its_own_is_a_new_one(pdf: Make, settings: Settings) -> None:
    _, second = tables(pdf, settings, [["No", "Risk", "Held by"], ["R1", "Storm", "Ada Quill"], ["R2", "Fire", "Tom Reed"]], wide=150)
    assert second.columns == (("No",), ("Risk",), ("Held by",))


def test_a_table_below_a_line_of_its_own_or_with_other_columns_is_a_new_one(pdf: Make, settings: Settings) -> None:
    rows = [["H3", "Buy rope", "July 2031"], ["H4", "Dredge the quay", "May 2032"]]
    assert tables(pdf, settings, rows, "What was left over", wide=150)[-1].columns != (("Ref",), ("Action",), ("Due",))
    assert tables(pdf, settings, rows, wide=120)[-1].columns != (("Ref",), ("Action",), ("Due",))


def test_the_first_row_of_a_continued_table_is_not_its_caption(pdf: Make, settings: Settings) -> None:
    pages = (both(ruled(PLAN, wide=150)), both(ruled([["H3", "Buy rope", "July 2031"], ["H4", "Dredge the quay", "May 2032"]], wide=150)))
    found = find_tables(lay_out(read(pdf(*pages), settings)))
    assert [table.caption for table in found if table.columns] == ["", ""]
