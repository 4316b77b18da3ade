import pytest

from ingest.readers.aligned import with_tables
from ingest.readers.aligned_table import AlignedTable
from ingest.readers.arrange import Line
from tests.ingest.readers.test_aligned import line, texts

HEAD = line(0, (10, 45, "2030-31"), (100, 140, "Income"), (200, 235, "2031-32"), (300, 335, "2030-31"), (400, 450, "Payments"), (500, 535, "2031-32"))
SIDES = [
    HEAD,
    line(1, (20, 25, "£"), (215, 220, "£"), (315, 320, "£"), (515, 520, "£")),
    line(2, (5, 100, "900.00 Precept"), (205, 235, "950.00"), (305, 380, "40.00 Clerk's pen"), (510, 535, "45.00")),
    line(3, (60, 160, "Grant for lamps"), (225, 235, "12"), (350, 420, "Swings"), (530, 533, "-")),
    line(4, (15, 100, "7.50 Bank interest"), (215, 235, "8.10"), (310, 380, "2.00 Hire")),
    line(5, (350, 420, "Hedge"), (515, 535, "30.00")),
    line(6, (5, 100, "907.50 Total"), (205, 235, "970.10"), (305, 380, "42.00 Total"), (510, 535, "75.00")),
    line(7, (10, 330, "These accounts were agreed by the council in the spring of the year after.")),
]


def tables(lines: list[Line]) -> list[AlignedTable]:
    return [part for part in with_tables(lines) if isinstance(part, AlignedTable)]


def test_income_and_payments_beside_each_other_are_a_table_each_with_the_label_first():
    income, payments = tables(SIDES)
    assert texts(income) == [
        ["Income", "2030-31", "2031-32"],
        ["Precept", "900.00", "950.00"],
        ["Grant for lamps", "", "12"],
        ["Bank interest", "7.50", "8.10"],
        ["Total", "907.50", "970.10"],
    ]
    assert texts(payments) == [
        ["Payments", "2030-31", "2031-32"],
        ["Clerk's pen", "40.00", "45.00"],
        ["Swings", "", "-"],
        ["Hire", "2.00", ""],
        ["Hedge", "", "30.00"],
        ["Total", "42.00", "75.00"],
    ]


def test_one_side_alone_is_read_the_same_way():
    alone = [[piece for piece in row if piece.x1 < 250] for row in SIDES[:5]]
    assert texts(tables(alone)[0])[1] == ["Precept", "900.00", "950.00"]


def test_the_words_below_the_accounts_stay_a_line():
    assert [part for part in with_tables(SIDES) if part][-1] == "These accounts were agreed by the council in the spring of the year after."


@pytest.mark.parametrize(
    "stray",
    [
        (100, 400, "Income that reaches over both sides of the page"),
        (120, 150, "55.00"),
    ],
)
def test_accounts_end_where_a_cell_belongs_to_no_side_or_year(stray: tuple[float, float, str]):
    income, _ = tables([*SIDES[:5], line(5, stray), *SIDES[6:7]])
    assert texts(income)[-1] == ["Bank interest", "7.50", "8.10"]


def test_a_label_that_begins_with_a_figure_keeps_it_where_no_year_stands_over_it():
    rows = [*SIDES[:5], line(5, (70, 160, "3 lamp posts"), (215, 235, "9.00"))]
    assert texts(tables(rows)[0])[-1] == ["3 lamp posts", "", "9.00"]


def test_two_rows_are_too_few():
    assert tables(SIDES[:4]) == []


def test_notes_below_the_accounts_are_no_rows():
    notes = [line(7, (18, 330, "1 These accounts are kept on receipts and payments.")), line(8, (18, 330, "2 The council owns the hall and its field."))]
    income, _ = tables([*SIDES[:7], *notes])
    assert texts(income)[-1] == ["Total", "907.50", "970.10"]


def test_what_stands_far_below_is_no_row():
    assert texts(tables([*SIDES[:5], line(30, (15, 100, "4.00 Sundries"), (215, 235, "5.00"))])[0])[-1] == ["Bank interest", "7.50", "8.10"]


def test_an_amount_that_looks_like_a_year_keeps_its_place_below_one():
    rows = [*SIDES[:5], line(5, (20, 90, "1950 Hall"), (210, 235, "2010"))]
    assert texts(tables(rows)[0])[-1] == ["Hall", "1950", "2010"]


def test_a_table_with_its_labels_on_the_left_is_read_as_one():
    head = line(0, (100, 130, "2030"), (160, 200, "Change"), (230, 260, "2031"))
    rows = [line(n, (0, 40, f"Road {n}"), (105, 130, f"{n}2"), (165, 190, "up"), (235, 260, f"{n}3")) for n in range(1, 5)]
    assert all(row[0] != "Change" for table in tables([head, *rows]) for row in texts(table))
