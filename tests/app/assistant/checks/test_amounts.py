import pytest

from tests.app.assistant.checks.lacks import found

NO_MONEY, NO_SHARE, NO_FIGURE = "gives no amount of money for this", "gives no percentage for this", "gives no figure for this"


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("What is the fee for a lamp licence?", "Lamp licence fee. License #: LB 101576, Pinley, MA 02210.", NO_MONEY),
        ("What is the fee for a lamp licence?", "Lamp licence fee, by-law no. 2023-3001: set each May.", NO_MONEY),
        ("What is the fee for a lamp licence?", "Lamp licence fee, by-law no. 2023-30: $1,500.", ""),
        ("What is the fee for a lamp licence?", "Lamp licence fee: 1,500.", ""),
        ("How much do we charge for a lamp on a vacant lot?", "Lamps on vacant lots are lit.", NO_MONEY),
        ("How much do we charge for a lamp?", "Lamp charge: to be set; one post is vacant.", ""),
        ("How much is kept for lamps?", "3.1 | Lamps | Loss of income Administration 4.1 | Legal powers", NO_MONEY),
        ("What hourly pay do lamp wardens get?", "Lamp wardens are paid for 8 hours a day.", NO_MONEY),
        ("What hourly pay do lamp wardens get?", "Lamp wardens are paid £12.40.", ""),
        ("What interest rate do we pay on the lamp loan?", "Lamp payments: $30,560; 0%", NO_SHARE),
        ("What interest rate do we pay on the lamp loan?", "The lamp loan bears interest of 4.2%.", ""),
        ("What interest rate does the lamp bond carry?", "The lamp bond carries 4.2% a year.", ""),
        ("What interest rate do we pay on the lamp loan?", "Lamp loan; interest rate: 3.25", ""),
        ("What hourly pay do lamp wardens get?", "Lamp warden: 12.5 an hour.", ""),
        ("What interest are we paying on the lamp loan?", "Lamp loan payments: $30,560.64", NO_SHARE),
        ("What interest did Councillor Ash declare?", "Councillor Ash declared an interest in lamps.", ""),
        ("What's the net budget for lamps?", "Lamps and posts are brought into one directorate for ages 0-25.", NO_MONEY),
        ("What areas does the lamp plan to cut costs cover?", "The lamp plan covers roads, parks and halls.", ""),
        ("How much extra capital went into lamps?", "Capital for 14 lamps was found.", NO_MONEY),
        ("How many lamps were lit in the first month?", "Lamps are lit in the open.[1]", NO_FIGURE),
        ("How many lamps were lit in the first month?", "In the first month 12 lamps were lit.[1]", ""),
    ],
)
def test_what_only_looks_like_an_amount_is_none(question: str, text: str, said: str):
    assert found(question, text) == said


RESULTS = "Lamps lit in time: 2014/15 Actual: 94%; 2015/16 Floor: 80%; 2015/16 Target: 90%"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What share of lamps was actually lit in time in 2015/16?", "gives only what was planned for that year"),
        ("What share of lamps was actually lit in time in 2014/15?", ""),
        ("What share of lamps was to be lit in time in 2015/16?", ""),
        ("What share of lamps did we actually target to be lit in time in 2015/16?", ""),
    ],
)
def test_a_target_is_not_what_was_reached(question: str, said: str):
    assert found(question, RESULTS, kind="row", cover="Lamp plan 2015/16") == said


def test_where_a_table_tells_no_results_its_figures_answer():
    assert found("What did lamps actually cost in 2015/16?", "Lamps: 2015/16 Budget: £40", kind="row", cover="Lamp plan 2015/16") == ""


def test_where_something_is_raised_is_no_subject_that_its_row_has_to_name():
    assert found("What is the lamp levy on the Sunny Coast?", "Lamp Levy: 80.00; 85.00; Sunny Coast Council") == ""
