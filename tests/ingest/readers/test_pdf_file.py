from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle

from corpus.settings import Settings
from ingest.readers import UnreadableFile, read
from tests.ingest.readers.drawing import both, ruled, words

Make = Callable[..., Path]


def edited(path: Path, edit: Callable[[PdfWriter], None]) -> Path:
    writer = PdfWriter(clone_from=PdfReader(path))
    edit(writer)
    writer.write(path)
    return path


def refusal(path: Path, settings: Settings) -> tuple[str, str]:
    with pytest.raises(UnreadableFile) as error:
        read(path, settings)
    return error.value.message, error.value.remedy


def test_pages_are_joined_by_form_feeds(pdf: Make, settings: Settings) -> None:
    reading = read(pdf(words("The Board met.", "It agreed."), lambda canvas: None, words("The end.")), settings)
    assert reading.text == "The Board met.\nIt agreed.\f\fThe end."
    assert [(page.number, page.start, page.end, page.label, page.ocr) for page in reading.pages] == [
        (1, 0, 25, "", None),
        (2, 26, 26, "", None),
        (3, 27, 35, "", None),
    ]
    assert (reading.format, reading.warnings, reading.tables) == ("pdf", (), ())


def test_printed_labels_are_those_of_the_document(pdf: Make, settings: Settings) -> None:
    path = edited(
        pdf(words("a"), words("b"), words("c")),
        lambda writer: writer.set_page_label(0, 1, style=PageLabelStyle.LOWERCASE_ROMAN) or writer.set_page_label(2, 2, style=PageLabelStyle.DECIMAL),
    )
    assert [page.label for page in read(path, settings).pages] == ["i", "ii", "1"]


def test_a_ruled_table_is_rows_of_cells_with_headers(pdf: Make, settings: Settings) -> None:
    rows = [["Fund", "Actual", "Budget"], ["Parks", "1,200", "1,300"], ["Roads", "-", "90"]]
    reading = read(pdf(both(words("Spending"), ruled(rows))), settings)
    assert reading.text == "Spending\n\nFund\tActual\tBudget\nParks\t1,200\t1,300\nRoads\t-\t90"
    (table,) = reading.tables
    assert (table.caption, table.columns) == ("Spending", (("Fund",), ("Actual",), ("Budget",)))
    assert [[cell.text for cell in row.cells] for row in table.rows] == rows[1:]
    assert all(reading.text[cell.start : cell.end] == cell.text for row in table.rows for cell in row.cells)


def test_an_encrypted_file_is_refused(pdf: Make, settings: Settings) -> None:
    path = edited(pdf(words("secret")), lambda writer: writer.encrypt("pass", algorithm="AES-256"))
    assert refusal(path, settings) == ("paper.pdf is encrypted and asks for a password.", "Save a copy without the password.")


def test_a_file_locked_against_changes_only_is_read(pdf: Make, settings: Settings) -> None:
    path = edited(pdf(words("open to all")), lambda writer: writer.encrypt("", "owner", algorithm="AES-256"))
    assert read(path, settings).text == "open to all"


@pytest.mark.parametrize("keep", [20, 300])
def test_a_damaged_file_is_refused(pdf: Make, settings: Settings, keep: int) -> None:
    path = pdf(words("The plan"))
    path.write_bytes(path.read_bytes()[:keep])
    message, remedy = refusal(path, settings)
    assert message == "paper.pdf is damaged: its pages can't be found."
    assert "Fetch it again" in remedy


def test_too_many_pages_are_refused(pdf: Make) -> None:
    message, remedy = refusal(pdf(*[words("a")] * 3), Settings(_env_file=None, max_pages=2))
    assert message == "paper.pdf has 3 pages; documents of up to 2 are read."
    assert "MAX_PAGES" in remedy


def test_blank_pages_alone_are_refused(pdf: Make, settings: Settings) -> None:
    assert refusal(pdf(lambda canvas: None), settings)[0] == "paper.pdf holds no text that could be read."


def test_the_same_file_reads_the_same(pdf: Make, settings: Settings) -> None:
    path = pdf(both(words("Spending"), ruled([["Fund", "Actual"], ["Parks", "1,200"]])), words("More."))
    assert read(path, settings) == read(path, settings)
