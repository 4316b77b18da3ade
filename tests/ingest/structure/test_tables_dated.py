from tests.ingest.structure.tabling import captions_of, figures_of, found_in

ACTIONS = """PRIORITY 2: Safer streets

Actions Accountable Officer Start Date
(month/year)
End Date
(month/year)
1 Lighting
1.1 Renew the lamps in the old town and
report on the cost
Marion Webb April 2012 August 2012
1.2 Review crossings with schools
Al Green/Jo Bright May 2012 Autumn 2012
(review)
1.3 Consult
Jo Bright Ongoing
"""


def test_two_dates_that_end_an_action_are_its_start_and_its_end() -> None:
    assert figures_of(ACTIONS) == [
        ("1.1 Renew the lamps in the old town and report on the cost", "Start Date (month/year)", "April 2012", ""),
        ("1.1 Renew the lamps in the old town and report on the cost", "End Date (month/year)", "August 2012", ""),
        ("1.2 Review crossings with schools", "Start Date (month/year)", "May 2012", ""),
        ("1.2 Review crossings with schools", "End Date (month/year)", "Autumn 2012 (review)", ""),
    ]
    assert captions_of(ACTIONS) == {"PRIORITY 2: Safer streets"}
    assert "Marion Webb" in found_in(ACTIONS).blocks[0].reading


TIMESCALES = """Priority 3: Clean rivers

3.1 Outcome - The rivers are clean and people know of it.

Ref Actions Timescale Delivery
Leads

3.1.1 Draw a map of outfalls

31 March
2012 - 30
May 2012

Marion
Webb

• Map drawn

3.1.2 Train the wardens

Completed Al Green

3.1.3 Test the water

1 June 2012
(rolling
programme)

Jo Bright
"""


def test_a_timescale_broken_over_lines_is_one_value_and_the_reference_names_the_row() -> None:
    assert figures_of(TIMESCALES) == [("3.1.1", "Timescale", "31 March 2012 - 30 May 2012", ""), ("3.1.3", "Timescale", "1 June 2012 (rolling programme)", "")]
    assert captions_of(TIMESCALES) == {"Priority 3: Clean rivers"}


def test_a_row_with_two_dates_and_the_row_after_it_are_not_paired() -> None:
    text = TIMESCALES.replace("• Map drawn", "1 May 2012\n\n• Map drawn") + "\n3.1.4 Report\n\n2 July 2012\n\nJo Bright\n\n3.1.5 Close\n\n3 July 2012\n"
    assert [figure[0] for figure in figures_of(text)] == ["3.1.3", "3.1.4", "3.1.5"]


def test_durations_after_the_name_of_a_function() -> None:
    text = """The table below gives the essential services.

ESSENTIAL SERVICES

TIMESCALE

MINIMUM LEVEL

Answering calls  4 Hours  Keep one line open for the public.

Gritting of roads and
paths
24 hours Keep the main roads open. Salt the hills first.
"""
    assert figures_of(text) == [("Answering calls", "TIMESCALE", "4 Hours", "hours"), ("Gritting of roads and paths", "TIMESCALE", "24 hours", "hours")]
    assert captions_of(text) == {"ESSENTIAL SERVICES"}


def test_one_date_among_rows_that_say_tbc_is_a_figure() -> None:
    text = "SECTION B: HELP FROM OTHERS\n(for example from Roads or other\nUnits)\n\nACTIVITY DETAILS\n\nEXPECTED DATE\nNew maps May 2013\nNew signs TBC\n"
    assert figures_of(text) == [("New maps", "EXPECTED DATE", "May 2013", "")]
    assert captions_of(text) == {"SECTION B: HELP FROM OTHERS"}


def test_contracts_with_a_kind_between_name_and_date() -> None:
    text = """Section F: Services we buy

Service Name
Internal or
External

Contract end date.

Home meals and
day centres

External 30/09/2014

Road salt External 31/03/2013

Window cleaning External 31/03/18
"""
    assert figures_of(text) == [
        ("Home meals and day centres", "Contract end date.", "30/09/2014", ""),
        ("Road salt", "Contract end date.", "31/03/2013", ""),
        ("Window cleaning", "Contract end date.", "31/03/18", ""),
    ]


def test_a_register_whose_dates_follow_names_that_repeat_is_left_alone() -> None:
    rows = "".join(f"Accepted Marion {day:02}/03/2013\n\n" for day in range(1, 8))
    assert figures_of(f"Register\n\nActions Target Date\n\n{rows}") == []
