import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls

from corpus.settings import Settings
from corpus.types import Reading
from ingest.readers import UnreadableFile, read

Write = Callable[[Document], None]
ReadBack = Callable[[Write], Reading]


@pytest.fixture
def read_back(tmp_path: Path, settings: Settings) -> ReadBack:
    def read_it(write: Write) -> Reading:
        document = docx.Document()
        write(document)
        path = tmp_path / "paper.docx"
        document.save(str(path))
        return read(path, settings)

    return read_it


def fill(document: Document, *rows: tuple[str, ...]) -> "docx.table.Table":
    table = document.add_table(len(rows), len(rows[0]))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    return table


def test_headings_paragraphs_and_tables_come_in_order(read_back: ReadBack) -> None:
    def write(document: Document) -> None:
        document.add_paragraph("Before.")
        document.add_heading("Placements", 1)
        fill(document, ("Area", "2014"), ("Elmford", "12"), ("Ashby", ""))
        document.add_paragraph("After.")

    reading = read_back(write)
    assert reading.text == "Before.\n\nPlacements\nArea\t2014\nElmford\t12\nAshby\nAfter."
    assert (reading.format, reading.pages) == ("docx", ())
    (table,) = reading.tables
    assert (table.caption, table.columns) == ("Placements", (("Area",), ("2014",)))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Elmford", "12"], ["Ashby", ""]]
    assert all(reading.text[cell.start : cell.end] == cell.text for row in table.rows for cell in row.cells)


def test_rows_marked_as_header_are_the_header(read_back: ReadBack) -> None:
    def write(document: Document) -> None:
        table = fill(document, ("Area", "Children", ""), ("", "2014", "2015"), ("Elmford", "12", "7"))
        table.cell(0, 1).merge(table.cell(0, 2))
        for row in table.rows[:2] if isinstance(table.rows, list) else [table.rows[0], table.rows[1]]:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

    (table,) = read_back(write).tables
    assert table.columns == (("Area",), ("Children", "2014"), ("Children", "2015"))
    assert len(table.rows) == 1


def test_a_cell_merged_downwards_is_known_in_each_row(read_back: ReadBack) -> None:
    def write(document: Document) -> None:
        table = fill(document, ("Year", "Reserve"), ("2024", "Roof"), ("", "Boiler"))
        table.cell(1, 0).merge(table.cell(2, 0))

    reading = read_back(write)
    assert reading.text == "Year\tReserve\n2024\tRoof\n\tBoiler"
    assert [[cell.text for cell in row.cells] for row in reading.tables[0].rows] == [["2024", "Roof"], ["2024", "Boiler"]]


def test_a_form_with_labels_has_no_header(read_back: ReadBack) -> None:
    reading = read_back(lambda document: fill(document, ("To:", "Cabinet"), ("By:", "Director")) and None)
    assert (reading.text, reading.tables) == ("To:\tCabinet\nBy:\tDirector", ())


def test_a_frame_of_one_cell_is_text(read_back: ReadBack) -> None:
    reading = read_back(lambda document: fill(document, ("A note in a frame.",)) and None)
    assert (reading.text, reading.tables) == ("A note in a frame.", ())


def test_page_breaks_give_pages(read_back: ReadBack) -> None:
    def write(document: Document) -> None:
        document.add_paragraph("one").add_run().add_break(WD_BREAK.PAGE)
        # Word notes the same break again where the next page begins.
        paragraph = document.add_paragraph()
        paragraph.add_run()._r.append(OxmlElement("w:lastRenderedPageBreak"))
        paragraph.add_run("two")
        document.add_paragraph("three").paragraph_format.page_break_before = True

    reading = read_back(write)
    assert reading.text == "one\ftwo\fthree"
    assert [(page.number, reading.text[page.start : page.end]) for page in reading.pages] == [(1, "one"), (2, "two"), (3, "three")]


def test_a_page_that_breaks_in_a_table_breaks_between_rows(read_back: ReadBack) -> None:
    def write(document: Document) -> None:
        table = fill(document, ("Area", "2014"), ("Elmford", "12"), ("Ashby", "7"))
        table.cell(2, 0).paragraphs[0].runs[0]._r.insert(0, OxmlElement("w:lastRenderedPageBreak"))

    reading = read_back(write)
    assert reading.text == "Area\t2014\nElmford\t12\fAshby\t7"
    assert [cell.text for row in reading.tables[0].rows for cell in row.cells] == ["Elmford", "12", "Ashby", "7"]
    assert all(reading.text[cell.start : cell.end] == cell.text for row in reading.tables[0].rows for cell in row.cells)


def test_what_is_deleted_or_in_the_margins_is_left_out(read_back: ReadBack) -> None:
    def write(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "Running header"
        document.sections[0].footer.paragraphs[0].text = "Running footer"
        paragraph = document.add_paragraph("The Board ")
        paragraph._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="a"><w:r><w:delText>refused</w:delText></w:r></w:del>'))
        paragraph._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="2" w:author="a"><w:r><w:t>agreed</w:t></w:r></w:ins>'))

    assert read_back(write).text == "The Board agreed"


def test_a_document_without_text_is_refused(read_back: ReadBack) -> None:
    with pytest.raises(UnreadableFile) as error:
        read_back(lambda document: None)
    assert error.value.message == "paper.docx holds no text."
    assert "PDF" in error.value.remedy


@pytest.mark.parametrize("body", ["<w:document", ""])
def test_a_damaged_document_is_refused(tmp_path: Path, settings: Settings, body: str) -> None:
    path = tmp_path / "paper.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", body)
    with pytest.raises(UnreadableFile) as error:
        read(path, settings)
    assert error.value.message == "paper.docx is damaged: it is not a whole Word document."
    assert "Fetch it again" in error.value.remedy


def test_a_header_of_merged_cells_goes_on_in_the_rows_below_though_word_marks_none(read_back: ReadBack) -> None:
    def write(document: Document) -> None:
        table = fill(
            document,
            ("Ref", "Wharf", "2031/32", "", ""),
            ("", "", "Aim", "Reached", "RAG"),
            ("W1", "North", "40", "38", "Red"),
            ("W2", "East", "9", "9", "Green"),
        )
        for column in (0, 1):
            table.cell(0, column).merge(table.cell(1, column))
        table.cell(0, 2).merge(table.cell(0, 4))

    (table,) = read_back(write).tables
    assert table.columns == (("Ref",), ("Wharf",), ("2031/32", "Aim"), ("2031/32", "Reached"), ("2031/32", "RAG"))
    assert [row.cells[0].text for row in table.rows] == ["W1", "W2"]


def test_a_header_that_spans_columns_is_split_by_the_row_below_it(read_back: ReadBack) -> None:
    def write(document: Document) -> None:
        table = fill(document, ("Wharf", "Berths", ""), ("", "Summer", "Winter"), ("North", "4", "2"), ("East", "3", "3"))
        table.cell(0, 1).merge(table.cell(0, 2))

    (table,) = read_back(write).tables
    assert table.columns == (("Wharf",), ("Berths", "Summer"), ("Berths", "Winter"))


def test_a_row_of_words_below_a_spanning_header_is_no_header(read_back: ReadBack) -> None:
    def write(document: Document) -> None:
        table = fill(document, ("Wharf", "Who to ask", ""), ("North", "Ada Quill", "by post"), ("East", "Tom Reed", "by radio"))
        table.cell(0, 1).merge(table.cell(0, 2))

    (table,) = read_back(write).tables
    assert [row.cells[0].text for row in table.rows] == ["North", "East"]


def test_a_first_row_of_one_cell_is_the_title_above_a_header(read_back: ReadBack) -> None:
    def write(document: Document) -> None:
        table = fill(document, ("Berths let", "", ""), ("Wharf", "2031", "2032"), ("North", "4", "2"), ("East", "3", "3"))
        table.cell(0, 0).merge(table.cell(0, 2))

    (table,) = read_back(write).tables
    assert (table.caption, table.columns) == ("Berths let", (("Wharf",), ("2031",), ("2032",)))
