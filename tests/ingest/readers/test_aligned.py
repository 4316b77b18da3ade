import pytest

from ingest.readers.aligned import with_tables
from ingest.readers.aligned_table import AlignedTable
from ingest.readers.arrange import Line, Piece
from ingest.readers.canonical import CanonicalText

HIGH = 10.0


def line(row: int, *cells: tuple[float, float, str]) -> Line:
    """A line of cells, each with its left and right edge, 12 units below the line before."""
    return [Piece(x0, 12.0 * row, x1, 12.0 * row + HIGH, text) for x0, x1, text in cells]


def texts(table: AlignedTable) -> list[list[str]]:
    return [[slot.text for slot in row] for row in table.grid]


def only_table(lines: list[Line]) -> AlignedTable:
    (table,) = [part for part in with_tables(lines) if isinstance(part, AlignedTable)]
    return table


ACCOUNTS = [
    line(0, (0, 90, "Statement of Money Held")),
    line(1, (200, 220, "2031"), (270, 290, "2030")),
    line(2, (0, 40, "Assets")),
    line(3, (10, 40, "Cash"), (170, 175, "$"), (190, 220, "1,200"), (260, 290, "$900")),
    line(4, (10, 60, "Loans (note 3)"), (200, 220, "300")),
    line(5, (190, 220, "1,500"), (270, 290, "900")),
    line(6, (0, 50, "Net debt"), (205, 224, "(40)"), (275, 294, "(60)")),
    line(7, (0, 300, "These accounts were agreed by the Board in the spring of the year after.")),
]


def test_figures_stand_under_the_years_that_head_their_columns() -> None:
    table = only_table(ACCOUNTS)
    assert texts(table) == [
        ["", "2031", "2030"],
        ["Assets", "", ""],
        ["Cash", "$1,200", "$900"],
        ["Loans (note 3)", "300", ""],
        ["", "1,500", "900"],
        ["Net debt", "(40)", "(60)"],
    ]
    assert (table.headers.first, table.headers.body) == (0, 1)


def test_indented_rows_and_their_total_stand_under_the_heading_above_them() -> None:
    assert only_table(ACCOUNTS).groups == ("", None, "Assets", "Assets", "Assets", "")


def test_the_lines_around_a_table_stay_lines() -> None:
    parts = [part for part in with_tables(ACCOUNTS) if part]
    assert parts[0] == "Statement of Money Held"
    assert parts[-1] == "These accounts were agreed by the Board in the spring of the year after."
    assert len(parts) == 3


def test_words_and_notes_over_and_under_the_years_belong_to_the_header() -> None:
    lines = [
        line(0, (190, 222, "Budget"), (262, 292, "Actual")),
        line(1, (200, 220, "2031"), (270, 290, "2031")),
        line(2, (190, 220, "(note 9)")),
        line(3, (0, 60, "Grants"), (200, 220, "10"), (270, 290, "12")),
        line(4, (0, 60, "Fees"), (200, 220, "20"), (270, 290, "22")),
        line(5, (0, 60, "Rents"), (270, 290, "32")),
    ]
    table = only_table(lines)
    assert table.headers.body == 3
    assert texts(table)[:3] == [["", "Budget", "Actual"], ["", "2031", "2031"], ["", "(note 9)", ""]]
    assert texts(table)[-1] == ["Rents", "", "32"]


def test_a_title_across_the_columns_is_no_header() -> None:
    lines = [
        line(0, (60, 240, "FERRY RESERVES PLAN FOR THE ISLES")),
        line(1, (0, 25, "YEAR"), (50, 120, "RESERVE"), (200, 240, "AMOUNT"), (270, 300, "FOR USE")),
        line(2, (0, 25, "2031"), (50, 100, "Slipway"), (200, 230, "$500")),
        line(3, (50, 110, "Winch and rope"), (200, 235, "$1,500"), (270, 295, "2034")),
        line(4, (0, 25, "2032"), (50, 100, "Slipway"), (200, 230, "$600")),
    ]
    table = only_table(lines)
    assert texts(table) == [
        ["YEAR", "RESERVE", "AMOUNT", "FOR USE"],
        ["2031", "Slipway", "$500", ""],
        ["", "Winch and rope", "$1,500", "2034"],
        ["2032", "Slipway", "$600", ""],
    ]


def test_figures_read_as_one_piece_are_parted() -> None:
    lines = [
        line(0, (200, 220, "2031"), (270, 290, "2030")),
        line(1, (0, 40, "Cash"), (190, 300, "$1,200 $1,100")),
        line(2, (0, 40, "Loans"), (200, 220, "300"), (270, 290, "200")),
        line(3, (0, 40, "Debts"), (200, 220, "400"), (270, 290, "500")),
    ]
    assert texts(only_table(lines))[1] == ["Cash", "$1,200", "$1,100"]


def test_a_label_that_goes_on_in_small_letters_is_one_label() -> None:
    lines = [
        line(0, (200, 220, "2031"), (270, 290, "2030")),
        line(1, (0, 60, "Surplus before")),
        line(2, (0, 60, "the sale of land"), (200, 220, "30"), (270, 290, "20")),
        line(3, (0, 40, "Loans"), (200, 220, "300"), (270, 290, "200")),
        line(4, (0, 40, "Debts"), (200, 220, "400"), (270, 290, "500")),
    ]
    assert texts(only_table(lines))[1] == ["Surplus before the sale of land", "30", "20"]


@pytest.mark.parametrize(
    "lines",
    [
        [line(0, (200, 220, "2031"), (270, 290, "2030")), line(1, (0, 40, "Cash"), (200, 220, "12"), (270, 290, "13"))],
        [line(0, (0, 30, "Ferry Board"), (200, 240, "Harbour Office"), (270, 300, "The Isles")), line(1, (0, 30, "Chair")), line(2, (0, 30, "Clerk"))],
        [line(row, (0, 40, "Cash"), (200, 220, "12"), (270, 290, "13")) for row in range(5)],
        [line(0, (200, 220, "2031"), (270, 290, "2030")), *(line(row, (0, 40, "Cash"), (235, 250, "12")) for row in range(1, 5))],
    ],
    ids=["too few rows", "a letterhead", "no header", "under no header"],
)
def test_other_lines_are_no_table(lines: list[Line]) -> None:
    assert all(isinstance(part, str) for part in with_tables(lines))


def test_the_rows_of_canonical_text_stand_under_their_headings() -> None:
    text = CanonicalText(paged=True)
    for part in with_tables(ACCOUNTS):
        if isinstance(part, str):
            text.line(part)
        else:
            text.table(part.grid, part.headers, groups=part.groups)
    reading = text.reading("pdf")
    (table,) = reading.tables
    assert [(row.group, row.cells[0].text) for row in table.rows] == [("Assets", "Cash"), ("Assets", "Loans (note 3)"), ("Assets", ""), ("", "Net debt")]
    assert "Assets\nCash\t$1,200\t$900" in reading.text
    assert table.caption == "Statement of Money Held"


def test_figures_set_to_the_right_of_a_column_whose_header_stands_left_belong_to_it() -> None:
    lines = [
        line(0, (0, 40, "Service"), (60, 80, "Fee"), (200, 230, "2030"), (300, 330, "2031"), (400, 430, "Set by")),
        *(line(row, (0, 40, "Pool"), (60, 120, "Adult entry"), (250, 270, "6.50"), (360, 380, "6.80"), (400, 440, "Council")) for row in range(1, 5)),
    ]
    assert texts(only_table(lines))[1] == ["Pool", "Adult entry", "6.50", "6.80", "Council"]


def test_units_further_down_head_rows_of_the_same_table_and_a_page_number_below_is_none() -> None:
    lines = [
        line(0, (190, 222, "2031"), (262, 292, "2030")),
        line(1, (190, 222, "£1000's"), (262, 292, "£1000's")),
        line(2, (0, 60, "Grants"), (200, 220, "10"), (270, 290, "12")),
        line(3, (0, 60, "Fees"), (200, 220, "20"), (270, 290, "22")),
        line(4, (190, 222, "£1000's"), (262, 292, "£1000's")),
        line(5, (0, 60, "Rents"), (200, 220, "30"), (270, 290, "32")),
        line(9, (200, 210, "41")),
    ]
    table = only_table(lines)
    assert texts(table)[-1] == ["Rents", "30", "32"]
    assert table.groups == ("", "", "", "", None, "")
