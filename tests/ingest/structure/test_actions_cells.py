import pytest

from ingest.structure.actions.dates import completes, cut_month, is_fragment, leading_date, split_dates
from ingest.structure.actions.header import Role, cell_role, read_header
from ingest.structure.actions.owners import looks_like_owner, split_owners, trailing_owner
from ingest.structure.actions.shapes import is_cross_reference, is_status, join_lines


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ref Actions Timescale Delivery Leads Targets & Measures", ["ref", "action", "timescale", "owner", "measure"]),
        ("What we will do Who By when How we will know RAG", ["action", "owner", "timescale", "measure", "status"]),
        ("Task Responsible officer Start date End date", ["action", "owner", "start", "end"]),
        ("Target date Lead officer Action required", ["timescale", "owner", "action"]),
    ],
)
def test_header_names_columns_in_any_order(text: str, roles: list[str]) -> None:
    header = read_header(text)
    assert (list(header.roles), header.strange) == (roles, 0)
    assert header.is_plan


def test_risk_registers_and_prose_are_no_plan_headers() -> None:
    assert not read_header("Risk Action Owner Date").is_plan
    assert read_header("The committee took action when the owner wrote").strange == len(["committee", "took", "wrote"])


@pytest.mark.parametrize(
    ("cell", "role"),
    [
        ("Action owner", Role.OWNER),
        ("By", Role.TIMESCALE),
        ("Start", Role.START),
        ("What it does", Role.OTHER),
        ("Project/Development /Key action", Role.ACTION),
        ("Deliverables / outcomes for 2008/09", Role.MEASURE),
        ("By whom", Role.OWNER),
        ("By when", Role.TIMESCALE),
        ("Complete by", Role.TIMESCALE),
        ("Assigned to", Role.OWNER),
        ("Responsible officer", Role.OWNER),
        ("Owner(s)", Role.OWNER),
        ("Responsible party", Role.OWNER),
        ("Due", Role.TIMESCALE),
        ("Implementation date", Role.TIMESCALE),
        ("Where we are (June 2025)", Role.STATUS),
        ("Latest position", Role.STATUS),
        ("Progress / update", Role.STATUS),
        ("Action ref", Role.REF),
        ("Rec.", Role.REF),
        ("Min.", Role.REF),
        ("Agreed action", Role.ACTION),
        ("Further action", Role.ACTION),
        ("Recommendation", Role.RECOMMENDATION),
    ],
)
def test_role_of_a_header_cell(cell: str, role: Role) -> None:
    assert cell_role(cell) is role


@pytest.mark.parametrize("line", ["1 May", "2011 - 30", "(review)", "Completed", "Monthly until 1", "Review in November", "31 June 2011", "Q3 2024/25"])
def test_date_lines(line: str) -> None:
    assert is_fragment(line)


@pytest.mark.parametrize("line", ["Orla Fenwick", "95% of contacts", "Health in 98% of cases", "", " - ", "n 30 April"])
def test_lines_that_are_no_dates(line: str) -> None:
    assert not is_fragment(line)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("1 March 2011 – 30 April 2011 1 May 2011 – 30 June 2011", ["1 March 2011 – 30 April 2011", "1 May 2011 – 30 June 2011"]),
        ("Reports in 31 March 2011 & 31 July 2011", ["Reports in 31 March 2011 & 31 July 2011"]),
        ("1 March 2011 (monthly review)", ["1 March 2011 (monthly review)"]),
        ("April 08 April 08", ["April 08", "April 08"]),
        ("For review 10th April 2015", ["For review 10th April 2015"]),
    ],
)
def test_dates_of_a_cell_are_parted_only_where_one_ends(text: str, dates: list[str]) -> None:
    assert split_dates(text) == dates


def test_dates_cut_by_lines_and_pages() -> None:
    assert completes("1 March - 30 April", "2011")
    assert completes("1 April 2011 – 1 March 2012", "(review)")
    assert not completes("30 April 2011", "1 May 2011")
    assert cut_month("Ines Marlow December ", "2012 ") == len("Ines Marlow ")
    assert cut_month("Ines Marlow December ", "Ravi Poole") == -1
    assert leading_date("Completed Orla") == len("Completed ")
    assert leading_date("Orla Fenwick") == 0


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Ina Holt/ Heads of Service Bram Kee", ["Ina Holt", "Heads of Service", "Bram Kee"]),
        ("Ina Holt Bram Kee", ["Ina Holt", "Bram Kee"]),
        ("Ina Holt and partners", ["Ina Holt", "partners"]),
        ("Housing and Care Managers", ["Housing and Care Managers"]),
        ("Bram Kee, Head of Roads", ["Bram Kee, Head of Roads"]),
        ("Leads (Homes and Care)", ["Leads (Homes and Care)"]),
    ],
)
def test_owners_of_a_cell(text: str, owners: list[str]) -> None:
    assert split_owners(text) == owners


def test_owner_cells_and_owners_at_the_end_of_a_line() -> None:
    assert all(looks_like_owner(text) for text in ("Ina Holt", "Heads of Service", "ADs, HoS", "to be appointed"))
    assert not any(looks_like_owner(text) for text in ("the board", "Report printed", "24 days", "Mend the weir.", ""))
    line = "Report on litter in the Old Town Ina Holt"
    assert line[trailing_owner(line, {"Ina Holt"}) :] == "Ina Holt"
    assert trailing_owner("Report on litter Ina Holt", ()) == len("Report on litter ")
    assert trailing_owner("Report on litter", ()) == -1


def test_lines_of_a_cell() -> None:
    assert join_lines(["Independen", "t ", "reviewer"]) == "Independent reviewer"
    assert join_lines(["multi-", "agency work"]) == "multi-agency work"
    assert join_lines(["a plan for", "a year"]) == "a plan for a year"
    assert is_cross_reference("HX 4.   Q 11.")
    assert is_cross_reference("Delivery Plan- 2.1, 5.3")
    assert is_cross_reference("(Links with 2.2.7, 3.1.3 and 3.1.5)")
    assert not is_cross_reference("Mend weir number 4")
    assert is_status("A")
    assert is_status("On track")
    assert not is_status("a")
    assert not is_status("X")
