import csv
import io

from openpyxl import load_workbook

from app.downloads import table_csv, table_xlsx

HEAD = ["Action", "Due"]
BODY = [["=1+1", "20 January 2015"], ["Caf\u00e9 \u2013 \u201cnew\u201d", "-5%"], ["@here\x00", ""]]


def test_a_csv_is_read_by_spreadsheets_and_runs_nothing():
    raw = table_csv(HEAD, BODY)
    assert raw.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(raw.decode("utf-8-sig")))) == [
        HEAD,
        ["'=1+1", "20 January 2015"],
        ["Café – “new”", "-5%"],
        ["'@here", ""],
    ]


def test_a_sheet_holds_text_as_written_and_runs_nothing():
    sheet = load_workbook(io.BytesIO(table_xlsx("Actions", HEAD, BODY))).active
    assert sheet is not None
    assert [[cell.value or "" for cell in row] for row in sheet.iter_rows()] == [HEAD, ["=1+1", "20 January 2015"], ["Café – “new”", "-5%"], ["@here", ""]]
    assert sheet["A2"].data_type == "s"
    assert sheet.freeze_panes == "A2"
    assert sheet.title == "Actions"


def test_a_sheet_takes_any_sign():
    every = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x10000)]))
    sheet = load_workbook(io.BytesIO(table_xlsx("Any", ["Sign"], [[f"a{every[n : n + 1000]}z"] for n in range(0, len(every), 1000)]))).active
    assert sheet is not None
    assert [cell.value[0] + cell.value[-1] for (cell,) in sheet.iter_rows(min_row=2)] == ["az"] * (len(every) // 1000 + 1)
