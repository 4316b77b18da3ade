from corpus.types import Cell, Row, Section, Table
from ingest.structure.actions import find_actions
from ingest.structure.layout import Found
from tests.ingest.structure.action_plans import INLINE, NARROW, STACKED, TABBED, UNSPACED, layout_of


def found_in(text: str, breaks: tuple[str, ...] = ()) -> Found:
    return find_actions(layout_of(text, breaks), ())


def test_stacked_cells_keep_their_rows() -> None:
    records = found_in(STACKED, (" every home",)).records
    assert [record.fields["ref"] for record in records] == ["2.1.1", "2.1.2", "2.1.3", "2.2.1"]
    first = records[0].fields
    assert first["group"] == ["Priority 2 – Homes that hold", "2.1 Outcome - Children stay in one home and in one school."]
    assert first["text"] == "Visit every foster home and write down what the carers ask for"
    assert first["owner"] == ["Orla Fenwick"]
    assert first["timescale"] == "1 May 2019 - 30 June 2019"
    assert first["measure"] == ["Report to the board"]
    assert first["status"] == ""


def test_completed_is_timescale_and_status_and_torn_words_are_joined() -> None:
    second = found_in(STACKED, (" every home",)).records[1].fields
    assert second["timescale"] == "Completed, 1 May 2020 - 31 May 2020".split(", ")
    assert second["status"] == ""
    assert second["owner"] == ["Independent reviewer"]
    alone = found_in(STACKED.replace("1 May\n2020 - 31\nMay 2020\n\n• Draft\n", "")).records[1].fields
    assert alone["timescale"] == alone["status"] == "Completed"


def test_step_set_before_its_number_belongs_to_the_row_below() -> None:
    records = found_in(STACKED).records
    assert records[2].fields["timescale"] == ["1 May 2020 - 31 May 2020", "1 June 2020 - 30 June 2020"]
    assert records[3].fields["timescale"] == ["1 Jan 2021 - 31 Jan 2021", "1 Feb 2021 - 28 Feb 2021"]
    assert records[3].fields["measure"] == ["Panel chosen", "First meeting held"]


def test_reading_says_everything_and_spans_hold_the_row() -> None:
    found = found_in(STACKED)
    assert [(block.start, block.end) for block in found.blocks] == [(record.start, record.end) for record in found.records]
    assert found.blocks[0].reading == (
        "Priority 2 – Homes that hold > 2.1 Outcome - Children stay in one home and in one school. "
        "Action 2.1.1: Visit every foster home and write down what the carers ask for. Lead: Orla Fenwick. "
        "Timescale: 1 May 2019 - 30 June 2019. Measures: Report to the board."
    )
    row = STACKED[found.records[0].start : found.records[0].end]
    assert row.startswith("2.1.1 Visit")
    assert row.endswith("Report to the board")


def test_lead_and_dates_on_one_line() -> None:
    records = found_in(INLINE).records
    assert [record.fields["ref"] for record in records] == ["P1 1.1", "P1 1.2", "P1 A", "P2 1.1", "P2 1.2"]
    first, second, milestone, limes, _ = (record.fields for record in records)
    assert first["group"] == ["PRIORITY 1: Streets and squares", "1 Sweep more often, also on Sundays"]
    assert first["text"] == "Buy four machines for the old town, and let their drivers choose them"
    assert (first["owner"], first["start"], first["end"]) == (["Ines Marlow"], "May 2021", "June 2022 (review)")
    assert (second["text"], second["start"], second["end"]) == ("Report on litter", "March 2021", "Autumn 2021")
    assert second["owner"] == ["Ines Marlow", "Ravi Poole"]
    assert milestone["group"] == ["PRIORITY 1: Streets and squares", "KEY MILESTONES"]
    assert (milestone["text"], milestone["timescale"], milestone["start"]) == ("Machines delivered", "May 2022", "")
    assert (limes["text"], limes["owner"], limes["end"]) == ("Plant three hundred limes along the river", ["Ravi Poole"], "Ongoing")


def test_cells_without_blank_lines_are_told_apart_by_names_and_dates() -> None:
    first, second = (record.fields for record in found_in(UNSPACED).records)
    assert first["text"] == "Lend laptops from every branch by the week"
    assert first["owner"] == ["Ines Marlow", "Pim Aldous"]
    assert (first["start"], first["end"], first["timescale"]) == ("1 March 2022", "30 September 2022", "")
    assert (first["measure"], first["status"]) == (["40 lent by May 2022"], "Amber")
    assert (second["text"], second["owner"], second["end"], second["status"]) == ("Open on Sundays", ["vacant post"], "ongoing", "Blue")


def test_group_cell_after_its_rows_and_lost_bullets() -> None:
    first, second = (record.fields for record in found_in(NARROW).records)
    assert first["group"] == second["group"] == ["Theme 1: Roads", "1.1. Roads that last"]
    assert (first["owner"], first["timescale"], first["status"]) == (["Roads Manager to be confirmed"], "Progress review 30th April 2022", "A")
    assert first["measure"] == ["Bridge open", "No lorry turned back"]
    assert (second["owner"], second["timescale"], second["status"]) == (["Pim Aldous"], "Complete", "Complete")


def test_row_cut_across_by_a_page_end() -> None:
    text = NARROW + "\n1.1.3 Buy ten more salt Pim 30 April   Roads are salted before\n lorries Aldous 2023 the first frost of the year\n"
    third = found_in(text).records[2].fields
    assert (third["text"], third["owner"], third["timescale"]) == ("Buy ten more salt lorries", ["Pim Aldous"], "30 April 2023")
    assert third["measure"] == []


def test_tabbed_rows_header_repeated_and_lists_in_cells() -> None:
    records = found_in(TABBED).records
    first, second = (record.fields for record in records)
    assert (first["ref"], first["text"], first["group"]) == ("1", "Buy a barge", ["PROJECTS AND KEY ACTIONS"])
    assert first["owner"] == ["Ina Holt", "Heads of Service", "Bram Kee"]
    assert first["timescale"] == ["April 08", "June 08"]
    assert first["measure"] == ["Barge afloat", "Crew hired", "Pier mended"]
    assert (second["text"], second["timescale"]) == ("Teach every child to swim", "08/09 Ongoing")
    assert records[0].end > TABBED.index("Pier mended")


def test_bars_and_owner_with_date_in_one_cell() -> None:
    text = "## Energy\n\n| Key action | Evidence | Work in 2024 |\n|---|---|---|\n| Insulate the hall | Policy 2 | Ina Holt/ Bram Kee (March 2024) |\n"
    (record,) = found_in(text).records
    assert record.fields["group"] == ["Energy"]
    assert (record.fields["owner"], record.fields["timescale"]) == (["Ina Holt", "Bram Kee"], "March 2024")


def test_known_table_in_another_order_of_columns_over_two_pages() -> None:
    text = "May 2024\tOn track\tIna Holt\tMend the weir\t1\nJune 2024\t\tBram Kee\tPaint the lock\t2\n"

    def table(start: int, end: int, caption: str) -> Table:
        at = start
        cells = []
        for part in text[start:end].split("\t"):
            cells.append(Cell(at, at + len(part), part))
            at += len(part) + 1
        return Table(start, end, caption, "", (("By when",), ("Status",), ("Who",), ("What we will do",), ("No",)), (Row(start, end, tuple(cells)),))

    middle = text.index("\n")
    tables = (table(0, middle, "3 Water"), table(middle + 1, len(text) - 1, "Borough of Examples"))
    records = find_actions(layout_of(text, tables=tables), ()).records
    assert [(r.fields["ref"], r.fields["text"], r.fields["owner"], r.fields["timescale"], r.fields["status"], r.fields["group"]) for r in records] == [
        ("1", "Mend the weir", ["Ina Holt"], "May 2024", "On track", ["3 Water"]),
        ("2", "Paint the lock", ["Bram Kee"], "June 2024", "", ["3 Water"]),
    ]
    outlined = find_actions(layout_of(text, tables=tables), (Section("3.2 Locks", 2, 0, len(text)),)).records
    assert outlined[1].fields["group"] == ["3.2 Locks"]


def _table(text: str, caption: str, *columns: str) -> Table:
    at = 0
    rows = []
    for line in text.splitlines():
        cells = []
        for part in line.split("\t"):
            cells.append(Cell(at, at + len(part), part))
            at += len(part) + 1
        rows.append(Row(cells[0].start, cells[-1].end, tuple(cells)))
    return Table(0, len(text) - 1, caption, "", tuple((column,) for column in columns), tuple(rows))


def test_a_table_of_what_was_found_agreed_and_done() -> None:
    text = "4\tNo log\tKeep a log\tIna Holt\t1 May\tOverdue. New date 1 July.\n5\tNo boat\tNot accepted\t-\t-\t-\n"
    table = _table(text, "", "Rec.", "What the auditor found", "Agreed action", "Responsible person", "Target date", "Where we are (June 2025)")
    (record,) = find_actions(layout_of(text, tables=(table,)), ()).records
    told = [record.fields[name] for name in ("ref", "text", "owner", "timescale", "status")]
    assert told == ["4", "Keep a log", ["Ina Holt"], "1 May", "Overdue. New date 1 July."]


def test_recommendations_are_the_actions_of_a_table_without_others() -> None:
    text = "Paint the lock\tBram Kee\tJune 2024\n"
    table = _table(text, "", "Recommendation", "Lead officer", "Deadline")
    assert find_actions(layout_of(text, tables=(table,)), ()).records[0].fields["text"] == "Paint the lock"


def test_actions_that_name_their_risk_by_its_reference_are_a_plan_and_a_register_is_none() -> None:
    text = "R4\tMend the weir\tIna Holt\tMay 2024\n"
    columns = ("Risk", "Further action", "By whom", "By when")
    (record,) = find_actions(layout_of(text, tables=(_table(text, "", *columns),)), ()).records
    assert (record.fields["group"], record.fields["text"], record.fields["owner"]) == (["Risk R4"], "Mend the weir", ["Ina Holt"])
    register = text.replace("R4", "The weir breaks")
    assert find_actions(layout_of(register, tables=(_table(register, "", *columns),)), ()) == Found()


def test_a_caption_numbered_after_the_outline_s_heading_is_the_group() -> None:
    text = "A1\tMend the weir\tIna Holt\tMay 2024\n"
    table = _table(text, "5. Works", "Action ref", "What we will do", "Lead", "Complete by")
    (record,) = find_actions(layout_of(text, tables=(table,)), (Section("3. Staff", 1, 0, len(text)),)).records
    assert (record.fields["ref"], record.fields["group"]) == ("A1", ["5. Works"])


def test_columns_set_apart_by_spaces() -> None:
    text = (
        "ACTIONS FROM THIS MEETING\n"
        "   Min.    Action                     Who            By\n"
        "   24/11   Mend the weir              Clerk          4 May\n"
        "   24/12   Ask for prices of a new    Cllr Stebbings  Next meeting\n"
        "           lock gate\n"
        "   24/15   Paint the bridge                          6 June\n"
        "\n"
        "   Signed   Chair   of the council\n"
    )
    records = find_actions(layout_of(text), ()).records
    assert [(r.fields["ref"], r.fields["text"], r.fields["owner"], r.fields["timescale"]) for r in records] == [
        ("24/11", "Mend the weir", ["Clerk"], "4 May"),
        ("24/12", "Ask for prices of a new lock gate", ["Cllr Stebbings"], "Next meeting"),
        ("24/15", "Paint the bridge", [], "6 June"),
    ]
    assert records[1].fields["group"] == ["ACTIONS FROM THIS MEETING"]
    assert text[records[1].start : records[1].end].endswith("lock gate")


def test_other_tables_and_prose_give_no_actions() -> None:
    risks = "Risk\tAction\tOwner\tDate\nFlood\tBuild a wall\tIna Holt\tMay 2024\n"
    services = "Service\tWhat it does\tLed by\nBoats\tHires boats\tIna Holt\n"
    prose = "1.1 The committee asked who would take action and by when.\n\n1.2 Ms Holt said in May 2024 that she would.\n"
    for text in (risks, services, prose, "", "\n\n", "Action Owner Date"):
        assert found_in(text) == Found()


def test_row_whose_cells_cannot_be_told_apart_keeps_only_its_number_and_text() -> None:
    text = "Ref Action Owner Date\n\n1.1 Mend the weir\n\n1.2 Paint the lock before the boats come\n\nIna Holt\n\nMay 2024\n"
    first, second = (record.fields for record in found_in(text).records)
    assert (first["text"], first["owner"], first["timescale"]) == ("Mend the weir", [], "")
    assert (second["owner"], second["timescale"]) == (["Ina Holt"], "May 2024")


def test_pages_are_those_of_the_rows() -> None:
    assert [record.page for record in found_in(STACKED, (" every home",)).records] == [1, 1, 2, 2]
