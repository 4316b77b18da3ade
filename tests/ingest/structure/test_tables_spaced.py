import pytest

from corpus.types import Reading
from ingest.readers.text_file import pages_by_form_feed
from ingest.structure.figures import find_figures
from ingest.structure.layout import lay_out
from ingest.structure.tables import find_tables

BLOCKS = """The service has three teams.


Table 1: Teams and posts

Team                 Post                   Holder             Does

Parks and            Head of Parks          Ada Thorne         Mows verges, plants
Open Spaces                                                    trees


                                          Page 1 of 5
\fPinley Council                                             Parks Plan 2023

Parks and            Ponds Manager          Bill Fenn          Clears ponds
Open Spaces

Depots               Depot Clerk            Cleo               Keys
                                            Holt-Moss


The teams met in May.
                                          Page 2 of 5
"""
BLOCKS += "".join(
    f"\fPinley Council                                             Parks Plan 2023\n\nPond {page} is deep.\n          Page {page} of 5\n" for page in (3, 4, 5)
)

LINES = """Table 2: Growth and savings (£000)

Ref   Item                              2023/24     2024/25     Head of service
G1    Energy prices                         790        (90)     Bill Fenn
G2    Pond clearing: more                   365          40     Ada
      rounds                                                    Thorne
S1    Mowing charge from £42 to £50       (186)        (20)     Cleo Holt

2.1 The charge was asked about in May, and of those who answered most were for it.
"""


def grid(text: str) -> list[tuple[str, list[tuple[str, ...]], list[list[str]]]]:
    """Caption, columns and cells of each table, each cell's span checked unless its lines stand beside others."""
    tables = find_tables(lay_out(Reading(text, "txt", pages_by_form_feed(text))))
    for table in tables:
        for cell in (cell for row in table.rows for cell in row.cells if cell.end > cell.start):
            assert " ".join(text[cell.start : cell.end].split()) == cell.text
    return [(table.caption, list(table.columns), [[cell.text for cell in row.cells] for row in table.rows]) for table in tables]


def test_rows_that_blank_lines_part_have_cells_of_several_lines_over_the_end_of_a_page() -> None:
    ((caption, columns, cells),) = grid(BLOCKS)
    assert (caption, columns) == ("Table 1: Teams and posts", [("Team",), ("Post",), ("Holder",), ("Does",)])
    assert cells == [
        ["Parks and Open Spaces", "Head of Parks", "Ada Thorne", "Mows verges, plants trees"],
        ["Parks and Open Spaces", "Ponds Manager", "Bill Fenn", "Clears ponds"],
        ["Depots", "Depot Clerk", "Cleo Holt-Moss", "Keys"],
    ]


def test_a_line_begins_a_row_where_no_blank_lines_part_them() -> None:
    ((caption, columns, cells),) = grid(LINES)
    assert (caption, columns) == ("Table 2: Growth and savings (£000)", [("Ref",), ("Item",), ("2023/24",), ("2024/25",), ("Head of service",)])
    assert cells == [
        ["G1", "Energy prices", "790", "(90)", "Bill Fenn"],
        ["G2", "Pond clearing: more rounds", "365", "40", "Ada Thorne"],
        ["S1", "Mowing charge from £42 to £50", "(186)", "(20)", "Cleo Holt"],
    ]


def test_its_figures_have_the_place_of_their_own_cell() -> None:
    layout = lay_out(Reading(LINES, "txt"))
    found = [record for record in find_figures(layout, find_tables(layout)).records if record.fields["value"] == "365"]
    assert [LINES[record.start : record.end].split()[0] for record in found] == ["G2"]
    assert [record.fields["column"] for record in found] == ["2023/24"]


def test_a_label_goes_on_below_its_figures() -> None:
    text = (
        "Scheme                        2023/24     2024/25      Total\nPond clearing and               640           0        640\nfencing\n\n"
        "Town depot roof                 975         425      1,400\n"
    )
    ((_, _, cells),) = grid(text)
    assert [row[0] for row in cells] == ["Pond clearing and fencing", "Town depot roof"]


def test_a_second_header_line_belongs_to_the_columns_that_it_stands_under() -> None:
    text = (
        "Ref   Indicator                  Actual    Target    Rating\n                                 2021/22   2022/23\n"
        "K1    Ponds cleared in time      81%       92%       Red\n"
        "K2    Verges mown twice          79%       88%       Green\n"
    )
    ((_, columns, _),) = grid(text)
    assert columns == [("Ref",), ("Indicator",), ("Actual", "2021/22"), ("Target", "2022/23"), ("Rating",)]


def test_the_outcome_beside_a_table_of_votes_is_no_row() -> None:
    text = (
        "Member               For     Against\nCouncillor Moss       X\nCouncillor Holt       X\nCouncillor Fenn               X\n"
        "TOTAL                 2       1\n                               LOST\n"
    )
    ((_, _, cells),) = grid(text)
    assert cells[-1] == ["TOTAL", "2", "1"]


@pytest.mark.parametrize(
    "text",
    [
        "The pond is deep.  The verge is wide.  The depot is shut.\nThe lamp is lit.  The road is long.  The hall is full.\n",
        "Name        Post        Room\n\nAll of them sit in the town hall and can be met there on any day of the week but Sunday.\n",
        "Scheme              2023      2024\nPond                  12        14\nRoof                  13        15\nWall                  16        17\n",
    ],
)
def test_prose_a_header_alone_and_plain_figures_are_left_alone(text: str) -> None:
    assert all(
        not any(cell.start == cell.end and cell.text for row in table.rows for cell in row.cells) for table in find_tables(lay_out(Reading(text, "txt")))
    )
