from corpus.types import Table
from ingest.readers.markdown_tables import markdown_tables


def table(*lines: str) -> Table:
    [found] = markdown_tables("\n".join(lines))
    return found


def test_a_pipe_table_has_its_cells_where_they_stand_in_the_text():
    text = "Who is who\n\n| Post | Name |\n| --- | :-: |\n| **Clerk** | Ada  Holm |\n| Reeve | |\n\nThe end."
    [found] = markdown_tables(text)
    assert (found.caption, found.columns) == ("Who is who", (("Post",), ("Name",)))
    assert [[cell.text for cell in row.cells] for row in found.rows] == [["Clerk", "Ada Holm"], ["Reeve", ""]]
    assert [text[cell.start : cell.end] for cell in found.rows[0].cells] == ["**Clerk**", "Ada  Holm"]
    assert text[found.rows[1].start : found.rows[1].end] == "| Reeve | |"


def test_the_caption_is_the_heading_above_without_its_marks_or_the_numbered_line_below():
    assert table("## Ferries ##".rstrip(" #"), "| Ferry | Trips |", "|---|---|", "| Anna | 12 |").caption == "Ferries"
    assert table("## Ferries", "| Ferry | Trips |", "|---|---|", "| Anna | 12 |", "", "Table 4 - Trips by ferry").caption == "Table 4 - Trips by ferry"
    assert table("The ferries, as they sailed,", "| Ferry | Trips |", "|---|---|", "| Anna | 12 |").caption == ""


def test_a_header_of_two_rows_gives_paths_and_its_blank_cells_are_spanned():
    found = table("|   | Emissions |   |", "| --- | --- | --- |", "|   | 2006 | 2022 |", "| Ferries | 9.5 | 7.2 |")
    assert found.columns == ((), ("Emissions", "2006"), ("Emissions", "2022"))
    assert [cell.text for cell in found.rows[0].cells] == ["Ferries", "9.5", "7.2"]


def test_a_table_that_a_page_end_cuts_keeps_its_header():
    lines = ["| Ferry | Trips |", "|---|---|", "| Anna | 12 |", "", "| Berta | 14 |", "|---|---|", "| Clara | 9 |"]
    first, second = markdown_tables("\n".join(lines))
    assert second.columns == first.columns
    assert [row.cells[0].text for row in second.rows] == ["Berta", "Clara"]


def test_escaped_bars_divide_no_cells_and_short_rows_are_filled_up():
    found = table("| Ferry | Route | Trips |", "| --- | --- | --- |", r"| Anna | Quay \| Isle |", "| Berta | Quay | 4 |")
    assert [cell.text for cell in found.rows[0].cells] == ["Anna", "Quay | Isle", ""]


def test_bars_without_a_row_of_dashes_and_dashes_without_bars_make_no_table():
    assert markdown_tables("a | b\nc | d\n\nHeading\n-------\ntext") == ()
    assert markdown_tables("| Ferry | Trips |\n|---|---|\n") == ()


def test_sums_keep_their_sign_and_only_formulas_lose_their_marks():
    found = table("| Fund | Held |", "|---|---|", "| Lamps | $1,200 |", r"| Share | $72\%$ |")
    assert [row.cells[1].text for row in found.rows] == ["$1,200", "72%"]


def test_a_numbered_caption_above_stays_with_its_table():
    lines = ["Table 1: Spending", "| Fund | Held |", "|---|---|", "| Lamps | 1 |", "", "Table 2: Reserves", "| Fund | Held |", "|---|---|", "| Roads | 2 |"]
    assert [found.caption for found in markdown_tables("\n".join(lines))] == ["Table 1: Spending", "Table 2: Reserves"]


def test_a_row_that_begins_in_mid_cell_or_is_nearly_blank_or_a_sentence_is_no_header():
    head = ["| Field | Early | Late |", "|---|---|---|", "| Ferries | New boat | More trips |", "", "#", ""]
    for cut in (
        "|   | boats for the isles | |",
        "| | | Fewer trips by car |",
        "| Piers | The piers are mended one after the other in the years from 2031 on | x |",
    ):
        first, second = markdown_tables("\n".join([*head, cut, "|---|---|---|", "| | Anna | 12 |"]))
        assert (second.columns, len(second.rows), second.caption) == (first.columns, 2, "")
    first, second = markdown_tables("\n".join([*head, "|   | Emissions |   |", "|---|---|---|", "|   | 2006 | 2022 |", "| Ferries | 9.5 | 7.2 |"]))
    assert second.columns == ((), ("Emissions", "2006"), ("Emissions", "2022"))
