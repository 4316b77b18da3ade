import pytest

from app.assistant.checks.presupposed import unconfirmed_event, unmentioned_event, unmentioned_grade, unmentioned_thing, unreported_quarter


@pytest.mark.parametrize(
    ("question", "text", "event"),
    [
        ("When was Larch House shut down?", "Larch House opened in May.", "shut down"),
        ("When was Larch House shut down?", "Larch House closed in May.", ""),
        ("When did Larch House reopen?", "Larch House closed in May.", "reopen"),
        ("Why did Cllr Bell vote against the lamps?", "Cllr Bell moved it. Carried.", "vote against"),
        ("Why did Cllr Bell vote against the lamps?", "Carried. Nays: Bell.", ""),
        ("When did Larch House reopen?", "Larch House is open again.", ""),
        ("Which firm won the lamps?", "A request for bids for the lamps goes out.", "Which firm won"),
        ("Which firm won the lamps?", "The bid of Lampco was accepted.", ""),
        ("How many people turned up at the fair?", "The fair is on 4 May.", "turned up at"),
        ("How many people turned up at the fair?", "The fair had 300 visitors.", ""),
        ("Who attended the fair?", "Roll: Ada Bell, Bo Finch.", ""),
        ("Who sold us the depot?", "The depot has 14 bays.", ""),
        ("Which clause says that the council can't be sued?", "The council bears no liability.", ""),
        ("Closing or mending Larch House: the cost?", "Larch House: £40", ""),
        ("How much did selling the depot raise?", "The depot has 14 bays.", "selling"),
        ("How much did selling the depot raise?", "The disposal of the depot raised £2m.", ""),
        ("Why did the director resign?", "The director opened the meeting.", "resign"),
        ("Why was the closed session held?", "Council met in private.", ""),
        ("Why was part of the meeting closed to the public?", "Council met in private.", ""),
        ("Who leads on roads?", "Ada Thorne leads on roads.", ""),
        ("What was left in the fund when 2024 closed?", "Balance at the end: £40", ""),
        ("How close was the vote?", "Carried 9 to 7.", ""),
        ("Could you tell me when the depot was closed?", "The depot has 14 bays.", "closed"),
        ("Why are the old flats such a hard sell?", "Costs are high.", ""),
        ("How much would closing Larch House cost?", "Larch House: £40", ""),
        ("What was owed in holiday pay at the close of 2024?", "Accrued: £40", ""),
        ("After the mayor resigned, who took over?", "Ada Thorne is appointed mayor.", ""),
        ("Larch House closure costs?", "Larch House: £40", ""),
        ("What was stopped to close its share of the gap?", "Grants: £40", ""),
        ("How much comes from selling jam at Larch House?", "Larch House, jam: £40", ""),
        ("What came of the council being fine with the pond?", "Council has no objection to the pond.", ""),
        ("What do you get fined for a dark lamp in Elmwick?", "A dark lamp costs £100.", ""),
        ("Why was the depot fined?", "The depot has 14 bays.", "fined"),
    ],
)
def test_an_event_that_the_text_does_not_speak_of_is_named(question: str, text: str, event: str):
    assert unmentioned_event(question, text) == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Mill Pond was dredged. The van was sold.", "sell"),
        ("Mill Pond was dredged. It was sold in May.", ""),
        ("The disposal of Mill Pond raised £2m.", ""),
    ],
)
def test_an_event_is_spoken_of_only_beside_what_it_befell(text: str, event: str):
    question = "When did Elmwick sell Mill Pond, and what did Thorne say?"
    assert unmentioned_event(question, f"Elmwick sold hay. {text}", (("elmwick",), ("mill", "pond"), ("thorne",))) == event


@pytest.mark.parametrize(
    ("question", "text", "event"),
    [
        ("How many wardens quit Elmwick last year?", "Elmwick has 14 wardens.", "quit"),
        ("Why were the two parks teams merged?", "The parks team has 14 staff.", "merged"),
        ("When was payroll outsourced?", "Payroll is run by six staff.", "outsourced"),
        ("When was the chapel knocked down?", "The chapel was removed in May.", ""),
        ("Why did members throw out the lamp scheme?", "The lamp scheme was endorsed.", "throw out"),
        ("Why did members turn the lamp scheme down?", "The lamp scheme was rejected.", ""),
        ("When did Elmwick lose its charter?", "Elmwick has a charter.", "lose its"),
        ("When did Elmwick lose its charter?", "The charter was withdrawn.", ""),
        ("Why did we pull out of the lamp pact?", "The lamp pact was signed in May.", "pull out of"),
    ],
)
def test_more_events_that_a_question_may_take_for_granted(question: str, text: str, event: str):
    assert unmentioned_event(question, text) == event


@pytest.mark.parametrize(
    ("question", "text", "thing"),
    [
        ("what salary does a warden get?", "Wardens walk the parks daily.", "salary"),
        ("what salary does a warden get?", "Wardens are paid £24,000.", ""),
        ("How much is a ticket for the fair?", "The fair took £400 in all.", "ticket"),
        ("What does the warden earn?", "The warden sold the van for £400.", "earn"),
        ("How many calls did the crew go out to?", "A by-law on call handling; the crew has 14 members.", "calls"),
        ("How many calls did the crew go out to?", "The crew answered 14 incidents.", ""),
        ("How much is council tax on a small house?", "A small house has two rooms.", "council tax"),
    ],
)
def test_a_thing_asked_for_that_the_text_tells_nothing_of_is_named(question: str, text: str, thing: str):
    assert unmentioned_thing(question, text) == thing


def test_an_event_told_as_a_fact_that_the_text_denies_beside_its_name_is_unconfirmed():
    named = (("larch", "house"),)
    assert unconfirmed_event("Why was Larch House closed?", "It was agreed not to close Larch House. The pool closed.", named) == "closed"
    assert unconfirmed_event("Why was Larch House closed?", "Larch House closed in May.", named) == ""


@pytest.mark.parametrize(
    ("question", "text", "quarter"),
    [
        ("Potholes mended in Q2 14/15?", "Q1 14/15: 40; Q2 13/14: 38", "Q2 14/15"),
        ("Potholes mended in Q2 14/15?", "Q1 14/15: 40; Q2 2014/15: 38", ""),
        ("Potholes mended in 2014/15?", "Q1 14/15: 40", ""),
        ("Potholes mended in Q2 14/15?", "In the quarter 38 were mended.", ""),
        ("Potholes mended in Q2 14/15?", "In the quarter 38 were mended; Q1 14/15: 40", "Q2 14/15"),
    ],
)
def test_a_quarter_that_the_text_does_not_report_is_named(question: str, text: str, quarter: str):
    assert unreported_quarter(question, text) == quarter


def test_a_grade_that_the_text_speaks_of_nowhere_is_named():
    question = "What made inspectors rate the depot outstanding?"
    assert unmentioned_grade(question, "The depot was found adequate.") == "outstanding"
    assert unmentioned_grade(question, "The depot was found outstanding.") == ""
    assert unmentioned_grade("Is there anything outstanding on the depot?", "The depot has 14 bays.") == ""


def test_a_population_may_be_told_without_the_word():
    assert unmentioned_thing("How many people live in Oakshire?", "There are 1.4 million people in Oakshire.") == ""
    assert unmentioned_thing("How many people live in Oakshire?", "Protection of persons and people: 40") != ""
