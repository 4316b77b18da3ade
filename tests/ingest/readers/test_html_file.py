from pathlib import Path

import pytest

from corpus.settings import Settings
from corpus.types import Reading
from ingest.readers import UnreadableFile, read


def page(tmp_path: Path, settings: Settings, body: str, raw: bytes | None = None) -> Reading:
    path = tmp_path / "page.html"
    path.write_bytes(raw or f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>T</title></head><body>{body}</body></html>'.encode())
    return read(path, settings)


def test_blocks_are_lines_and_inline_elements_are_not(tmp_path: Path, settings: Settings) -> None:
    body = "<h1>Plan</h1><div>The <b>Bo</b>ard\n   met.<p>It agreed<br>twice.</p>And left.</div><h2>Next</h2><ul><li>one<li>two</ul>"
    reading = page(tmp_path, settings, body)
    assert reading.text == "Plan\nThe Board met.\nIt agreed\ntwice.\nAnd left.\n\nNext\n• one\n• two"
    assert (reading.format, reading.pages) == ("html", ())


def test_what_is_not_text_is_dropped(tmp_path: Path, settings: Settings) -> None:
    body = "<nav>Home</nav><script>alert(1)</script><style>p{}</style><!-- note --><template>t</template><p>Only this.</p>"
    assert page(tmp_path, settings, body).text == "Only this."


def test_a_table_is_rows_of_cells(tmp_path: Path, settings: Settings) -> None:
    body = (
        "<table><caption>Placements</caption><thead><tr><th rowspan=2>Area<th colspan=2>Children</tr><tr><th>2014<th>2015</tr></thead>"
        "<tr><td rowspan=2>Elmford<td>12<td>7</tr><tr><td>3<td></tr></table>"
    )
    reading = page(tmp_path, settings, body)
    assert reading.text == "Placements\nArea\tChildren\n\t2014\t2015\nElmford\t12\t7\n\t3"
    (table,) = reading.tables
    assert table.caption == "Placements"
    assert table.columns == (("Area",), ("Children", "2014"), ("Children", "2015"))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Elmford", "12", "7"], ["Elmford", "3", ""]]
    assert all(reading.text[cell.start : cell.end] == cell.text for row in table.rows for cell in row.cells)


def test_a_table_for_layout_is_read_as_text(tmp_path: Path, settings: Settings) -> None:
    reading = page(
        tmp_path, settings, "<table><tr><td><p>Menu</p></td><td><table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table>"
    )
    assert reading.text == "Menu\nA\tB\n1\t2"
    assert len(reading.tables) == 1


def test_the_declared_encoding_is_used(tmp_path: Path, settings: Settings) -> None:
    raw = b'<html><head><meta charset="windows-1252"></head><body>It costs \xa33m</body></html>'
    assert page(tmp_path, settings, "", raw).text == "It costs £3m"


def test_absurd_spans_do_no_harm(tmp_path: Path, settings: Settings) -> None:
    reading = page(tmp_path, settings, "<table><tr><th rowspan=99999999>A<th>B</tr><tr><td>1</tr></table>")
    assert reading.text == "A\tB\n\t1"


def test_a_page_without_text_is_refused(tmp_path: Path, settings: Settings) -> None:
    with pytest.raises(UnreadableFile) as error:
        page(tmp_path, settings, "<script>load()</script>")
    assert error.value.message == "page.html holds no text."
    assert "save it as PDF" in error.value.remedy


def test_a_header_that_reaches_down_goes_on_though_its_second_row_is_of_plain_cells(tmp_path: Path, settings: Settings) -> None:
    body = "<table><tr><td rowspan=2>Wharf<td colspan=2>Berths</tr><tr><td>Summer<td>Winter</tr><tr><td>North<td>4<td>2</tr><tr><td>East<td>3<td>3</tr></table>"
    (table,) = page(tmp_path, settings, body).tables
    assert table.columns == (("Wharf",), ("Berths", "Summer"), ("Berths", "Winter"))
