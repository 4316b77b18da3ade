"""A table as a file to save: CSV for any program, .xlsx for spreadsheets."""

import csv
import io
from collections.abc import Sequence

from openpyxl import Workbook  # type: ignore[import-untyped]
from openpyxl.styles import Alignment, Font  # type: ignore[import-untyped]
from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]

from app.visible import visible

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDEST = 60
LONGEST_CELL = 32_767
"""Characters that a cell of a spreadsheet can hold."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table_csv(head: Sequence[str], body: Sequence[Sequence[str]]) -> bytes:
    """UTF-8 with a mark that spreadsheets know it by. What such a program would take for a formula gets an apostrophe before it (OWASP, CSV injection)."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(head)
    writer.writerows([[f"'{cell}" if cell.startswith(_FORMULA) and not _is_number(cell) else cell for cell in map(visible, row)] for row in body])
    return stream.getvalue().encode("utf-8-sig")


def table_xlsx(title: str, head: Sequence[str], body: Sequence[Sequence[str]]) -> bytes:
    """One sheet with a fixed header row that filters; every cell is text as written."""
    book = Workbook()
    sheet = book.active or book.create_sheet()
    sheet.title = title[:31]
    for across, name in enumerate(head, 1):
        sheet.cell(1, across, name).font = Font(bold=True)
    for down, row in enumerate(body, 2):
        for across, text in enumerate(row, 1):
            cell = sheet.cell(down, across)
            cell.value = visible(text)[:LONGEST_CELL]
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for across, name in enumerate(head, 1):
        longest = max([len(name), *(len(row[across - 1]) for row in body)])
        sheet.column_dimensions[get_column_letter(across)].width = min(WIDEST, longest + 2)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _is_number(cell: str) -> bool:
    return cell[0] in "+-" and cell[1:].replace(",", "").replace(".", "", 1).rstrip("%").isdigit()
