from app.assistant.statements.evidence import Evidence
from app.assistant.statements.identified import identified
from corpus.types import Unit
from tests.app.assistant.papers import evidence, passage, understood


def test_an_action_of_another_number_does_not_answer():
    one, other, prose = (
        evidence(passage("a", text, kind=kind), (1.0,))[0]
        for text, kind in (("Action 2.2.4: Mend lamps.", "action"), ("Action 2.2.45: Light lamps.", "action"), ("Lamps are lit.", "prose"))
    )
    assert identified(understood("Who leads action 2.2.4?"), [other, one, prose]) == (one,)
    assert identified(understood("Who leads action 2.2.9?"), [other, one, prose]) == (prose,)
    assert identified(understood("Who leads the action?"), [other, one]) == (other, one)


def test_what_speaks_of_the_sum_quoted_comes_before_what_does_not():
    texts = ("The depot cost £2.1m to build.", "Lamps cost £3 million: £1m for posts and £2m for bulbs.", "Lamps are lit.")
    one, other, none = (evidence(passage("a", text, start=100 * n), (1.0,))[0] for n, text in enumerate(texts))
    assert identified(understood("How are the £3m split?"), [one, none, other]) == (other,)
    assert identified(understood("How are the £4m split?"), [one, none, other]) == (one, none, other)
    assert identified(understood("How are 3 lamps split?"), [one, none, other]) == (one, none, other)


def test_what_holds_the_reference_asked_about_comes_before_what_does_not():
    texts = ("C64 Lamps lit in time: 84", "Lamps are lit in time.", "Lamps of 64 wards are lit.")
    one, other, none = (evidence(passage("a", text, start=100 * n), (1.0,))[0] for n, text in enumerate(texts))
    assert identified(understood("Why is no target given for C64?"), [other, none, one]) == (one,)
    assert identified(understood("Why is no target given for C 64?"), [other, one]) == (one,)
    assert identified(understood("Why is no target given for C65?"), [other, one]) == (other, one)
    assert identified(understood("How many lamps were lit in Q1 14/15?"), [other, one]) == (other, one)


def test_a_risk_asked_about_comes_before_the_actions_against_it_unless_they_are_asked_for():
    texts = (("Risk RD 7: Floods. Owner: Ada Thorne.", "risk"), ("Risk RD 7 Floods. Action: Clear gullies. Owner: Ben Quill.", "action"))
    risk, action = (evidence(passage("a", text, kind=kind, start=100 * n), (1.0,))[0] for n, (text, kind) in enumerate(texts))
    assert identified(understood("Who owns risk RD 07?"), [action, risk]) == (risk,)
    assert identified(understood("What is the risk level of RD 7?"), [action, risk]) == (risk,)
    assert identified(understood("What is being done about risk RD 7?"), [action, risk]) == (action, risk)
    assert identified(understood("Who owns RD 7?"), [action, risk]) == (action, risk)


def test_what_counts_the_same_thing_otherwise_is_left_out_where_something_counts_it_so():
    texts = ("4 Lamps: fee 54", "3+ lamps: fee 60", "Lamps are lit.")
    four, three, none = (evidence(passage("a", text, start=100 * n), (1.0,))[0] for n, text in enumerate(texts))
    assert identified(understood("What is the fee for four lamps?"), [three, none, four]) == (none, four)
    assert identified(understood("What is the fee for five lamps?"), [three, none, four]) == (three, none, four)
    assert identified(understood("What is the fee after 4 years?"), [three, none, four]) == (three, none, four)


def test_a_row_of_another_year_is_left_out_where_the_same_table_has_one_of_the_year_asked_for():
    def row(letter: str, caption: str, label: str, start: int) -> Evidence:
        text = f"{caption}. {label}"
        unit = Unit(start, start + len(text), len(caption) + 2, len(text))
        return evidence(passage(letter, text, kind="row", start=start, units=(unit,)), (1.0,))[0]

    asked, other = row("a", "RESERVES", "2030 Lamps: 4; for use: 2033", 0), row("a", "RESERVES", "2024 Lamps: 5; for use: 2030", 100)
    elsewhere, unheaded = row("a", "PROJECTS", "2024 Lamps: 6; for use: 2030", 200), row("a", "RESERVES", "Lamps: 7; for use: 2030", 300)
    assert identified(understood("What goes into lamps in 2030?"), [other, asked, elsewhere, unheaded]) == (asked, elsewhere, unheaded)
    assert identified(understood("What goes into lamps in 2029?"), [other, asked]) == (other, asked)


def test_what_speaks_of_another_years_thing_is_left_out_where_something_speaks_of_the_one_asked_for():
    texts = ("In 2025 the 2026 lamp schedule was set.", "The 2025 lamp schedule was set in 2024.", "Lamps are lit.")
    other, asked, none = (evidence(passage("a", text, start=100 * n), (1.0,))[0] for n, text in enumerate(texts))
    assert identified(understood("When is the 2025 lamp schedule?"), [other, none, asked]) == (none, asked)
    assert identified(understood("When is the 2027 lamp schedule?"), [other, none, asked]) == (other, none, asked)
    assert identified(understood("What did lamps cost in 2025?"), [other, none, asked]) == (other, none, asked)


def test_a_row_of_another_place_is_left_out_where_the_same_table_has_one_of_the_place_named():
    def row(label: str, start: int, caption: str = "CALLS") -> Evidence:
        text = f"{caption}. {label}"
        unit = Unit(start, start + len(text), len(caption) + 2, len(text))
        return evidence(passage("a", text, kind="row", start=start, units=(unit,)), (1.0,))[0]

    asked, other, elsewhere = row("Oakham Area / Calls: 192", 0), row("Melton Area / Calls: 2", 100), row("Melton Area / Visits: 7", 200, "VISITS")
    assert identified(understood("How many calls came from Oakham?"), [other, asked, elsewhere]) == (asked, elsewhere)
    assert identified(understood("How many calls came from Stamford?"), [other, asked]) == (other, asked)
    assert identified(understood("Why did calls come from Oakham?"), [other, asked]) == (other, asked)


def test_an_acronym_names_no_row():
    def row(label: str, start: int) -> Evidence:
        return evidence(passage("a", label, kind="row", start=start), (1.0,))[0]

    spelt, short = row("Child Plans of 2 years: 2.1", 0), row("CP of 18 months: 5.6", 100)
    assert identified(understood("How many CP lasted 2 years?"), [spelt, short]) == (spelt, short)


def test_a_thing_of_another_number_does_not_answer_where_one_of_its_own_does():
    texts = ("Lorry 2 is to go in 2029.", "Lorry 1 is to go in 2035, Lorry 2 in 2029.", "Lamps are lit.")
    other, one, none = (evidence(passage("a", text, start=100 * n), (1.0,))[0] for n, text in enumerate(texts))
    assert identified(understood("What about lorry 1?"), [other, one, none]) == (one, none)
    assert identified(understood("What about lorry 3?"), [other, one, none]) == (other, one, none)
    assert identified(understood("What about the 1 lorry in May 1?"), [other, one, none]) == (other, one, none)


def test_things_of_two_numbers_both_answer():
    texts = ("Ward 3 got 100 lamps.", "Ward 4 got 200 lamps.", "Ward 5 got 300 lamps.")
    three, four, five = (evidence(passage("a", text, start=100 * n), (1.0,))[0] for n, text in enumerate(texts))
    assert identified(understood("What did Ward 3 and Ward 4 get?"), [five, three, four]) == (three, four)
    assert identified(understood("How many got only 3 lamps?"), [five, three, four]) == (five, three, four)
