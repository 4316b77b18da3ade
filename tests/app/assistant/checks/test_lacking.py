from dataclasses import replace

import pytest

from app.assistant.checks.found import Found
from app.assistant.checks.lacking import answers_a_part, lacking
from app.assistant.statements.compose import Statement
from corpus.types import Record
from tests.app.assistant.checks.lacks import found
from tests.app.assistant.papers import passage, understood


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("How much did the depot cost?", "The depot has 14 bays.", "gives no amount of money for this"),
        ("How much did the depot cost?", "The depot was built for £2m.", ""),
        ("What percentage of lamps are lit?", "Of the lamps 40 are lit.", "gives no percentage for this"),
        ("What percentage of lamps are lit?", "Of the lamps 40% are lit.", ""),
        ("How many lamps are lit?", "Since 2011 lamps are lit from the age of 16, says Section 12.", "gives no figure for this"),
        ("How many lamps are lit?", "Twelve lamps are lit.", ""),
        ("How many lamps are lit?", "Lamps lit: to be set.", ""),
        ("What grade did the inspectors give the depot?", "The depot was inspected in May.", "gives no grade"),
        ("What grade did the inspectors give the depot?", "The depot was found to require improvement, not good.", ""),
        ("What grade did the inspectors give the depot?", "The depot was inspected in the medium term.", "gives no grade"),
        ("What is a lamp renewal plan?", "DEPOT RENEWAL PLAN\nStreet Lamps of the Plan", "doesn't say what that is"),
        ("What is a lamp renewal plan?", "Lamp renewal plan: Names the lamps.", ""),
        ("What is a lamp renewal plan?", "A lamp renewal plan names the lamps", ""),
        ("Did the council approve the noise by-law?", "The council approved a rent of £20.", "doesn't speak of what is asked about"),
        ("Did the council approve the noise by-law?", "The council approved By-law 12 on noise.", ""),
        ("What rating was the depot given?", "Depot. Risk rating: Medium", ""),
        ("What did the depot cost?", "Bays of the depot in use, budget: 94.65%", "gives no amount of money for this"),
        ("What did the depot cost?", "The depot | 1753.00", ""),
        ("What did the depot cost?", "Hours at the depot | 37.50", "gives no amount of money for this"),
        ("What rate was set, and what is it?", "The rate is set at .9162.", ""),
        ("How deep is the harbour?", "The harbour opens at 9.", "gives no measure of that kind"),
        ("How deep is the harbour?", "The harbour is 9 m deep.", ""),
        ("How wide is the gap in pay?", "It is 12 percentage points.", ""),
        ("What is the current speed limit on Mill Road?", "Mill Road: 40 km/h.", ""),
        ("What is the speed limit on Mill Road?", "Parking on Mill Road has a limit of 6 hours.", "doesn't speak of what is asked about"),
        ("What is the speed limit on Mill Road?", "The speed on Mill Road is limited to 30.", ""),
        ("What is Ada Thorne's phone number?", "Ada Thorne: ada.thorne@oakshire.org", "gives no telephone number or e-mail address for this"),
        ("What is Ada Thorne's phone number or email?", "Ada Thorne: ada.thorne@oakshire.org", ""),
        ("What is Ada Thorne's email address?", "Ada Thorne: 01632 960118", "gives no telephone number or e-mail address for this"),
        ("Street address of the depot?", "The depot has 14 bays.", "gives no address for this"),
        ("What is the address of the depot?", "The depot, 14 Mill Road, has a yard.", ""),
        ("What did the board decide about lamps?", "Lamps were spoken of at length.", "tells of no decision"),
        ("What did the board decide about lamps?", "It was agreed that lamps be lit.", ""),
        ("What was the rate of lamps lit in 2009?", "Lamps lit in 2007 and 2008: 94, 95", "gives figures for other years only"),
        ("What was the rate of lamps lit in 2009?", "Lamps lit in 2008 and 2009: 94, 95", ""),
        ("what number do I dial for Ada Thorne?", "Ada Thorne (ext. 2012)", ""),
        ("what number do I dial for Ada Thorne?", "Ada Thorne has had the post since 2012.", "gives no telephone number or e-mail address for this"),
        ("What is the name of the resident who rang?", "The resident, Ada Thorne, rang in May.", ""),
        ("What do young people say about lamps?", "They are bright.", ""),
        ("What support do schools get?", "Each of them gets a grant.", ""),
        ("What was the agreed budget for lamps?", "Lamps, budget: £4m", ""),
        ("What did the board decide about lamps?", "The board voted to light the lamps.", ""),
        ("What did the board decide about lamps?", "Permission for lamps was refused.", ""),
        ("How many lamps were lit in 2009?", "Of the lamps 45 were lit, three fewer than in 2006.", ""),
        ("How many lamps were lit in 2013?", "Under the Highways Act 1980, 45 lamps were lit.", ""),
        ("What is the address of the depot?", "The depot opened on 14 May 2014.", "gives no address for this"),
        ("What is the address of the depot?", "The depot is at Nettlebeck Way.", ""),
        ("Why are lamps lit?", "Lamps are lit.", ""),
        ("How many lamps are there at 14 Mill Road?", "Lamps at 14 Mill Road are lit.", "gives no figure for this"),
        ("Were 12 or 14 lamps lit?", "Of them 14 were lit.", ""),
        ("How much did we pay for the depot?", "The depot has 94.6 of its bays in use.", "gives no amount of money for this"),
        ("How much did we pay for the depot?", "Depot, net cost: 94.6", ""),
        ("By how much did lamps beat candles?", "Lamps 27.6, candles 41.5.", ""),
        ("What did the engineers bill us for the bridge?", "The engineers came in May.", "gives no amount of money for this"),
        ("What is the rate of return on our savings?", "Savings: 2,505,450", "gives no percentage for this"),
        ("What is the rent of a three bedroom flat?", "2 bedroom flat: rent £800; 1-bedroom flat: £600", "speaks of another number than the one asked about"),
        ("What is the rent of a three bedroom flat?", "2 bedroom flat: rent £800; 3 bedroom flat: £900", ""),
        ("How much does stage 4 of the depot cost?", "Stage 2 of the depot costs £3m.", "speaks of another number than the one asked about"),
        ("How much does stage 4 of the depot cost?", "The four stages cost £3m, stage 2 £1m of it.", ""),
        ("What does risk LMP 12 concern?", "Risk LMP 14: lamps. On 12 May 2014.", "speaks of another number than the one asked about"),
        ("What does risk LMP 12 concern?", "Risk LMP 12: lamps, as LMP 14.", ""),
        ("How much did the depot cost in May 2014?", "In May 2 bays of the depot cost £3m.", ""),
        ("What is the clerk's phone number?", "The clerk has 14 telephones.", "gives no telephone number or e-mail address for this"),
        ("What is the clerk's phone number?", "The clerk: 01632 960144", ""),
        ("What is the ferry's phone number?", "The clerk: 01632 960144", "gives no telephone number or e-mail address for this"),
        ("When is the clerk due back?", "The clerk is on leave.", "doesn't say when"),
        ("When is the clerk due back?", "The clerk is back within six weeks.", ""),
        ("What was Ada Thorne's job?", "Bo Finch mends lamps.", "doesn't speak of who or what is named"),
        ("Why does Elm Brook Water light lamps?", "Lamps are lit so that people see.", ""),
        ("What year is the pond due for Mill Road?", "2026: pond, Mill Rd., Elmwick", ""),
        ("What are we paying Brightwell for the lamps?", "Brightwell mends 40 lamps.", "gives no amount of money for this"),
        ("What are we paying Brightwell for the lamps?", "Brightwell gets £40 a lamp.", ""),
        ("Tax rate increase for 2026?", "2026 lamps: $7,500; paid by: taxes", "gives no percentage for this"),
        ("How many wardens do we employ?", "Classes for wardens at 10 a.m. for 20 hours a week.", "gives no figure for this"),
        ("How many wardens do we employ?", "Twelve wardens work 20 hours a week.", ""),
        ("How many hours do wardens work?", "Wardens work 20 hours a week.", ""),
        ("What is the budget for road repairs?", "Lamps, budget: £3m", "doesn't speak of what is asked about"),
        ("What is the budget for road repairs?", "Mending roads, budget: £3m", ""),
        ("What was the parking charge in 2013/14?", "Charge per night: £3", "doesn't speak of what is asked about"),
        ("tipping fee for a mattress", "Legal fees: £3", "doesn't speak of what is asked about"),
        ("What does the ferry team do?", "Teams mend lamps.", "doesn't speak of what is asked about"),
        ("What does the ferry team do?", "They take ferries across.", ""),
        ("What did we put by for the fellow who looks at roads?", "Lamps: £3", ""),
        ("When does the lamp agreement end?", "Under the Lamp Act, 1997 the council agreed.", "doesn't say when"),
        ("When does the lamp agreement end?", "Adopt the minutes of the meeting held May 28, 2024.", "doesn't say when"),
        ("What time did the May meeting wrap up?", "May meeting. Start time: 6.30 p.m.", "doesn't say when it ended"),
        ("What time did the May meeting wrap up?", "The May meeting was adjourned at 8 p.m.", ""),
        ("What time did the May meeting wrap up?", "R2025-30: That the May meeting be closed to the public. Time: 7:42 p.m.", "doesn't say when it ended"),
        ("When did the May meeting end?", "The May meeting began at 6.30 p.m.", "doesn't say when it ended"),
        ("When did they come out of closed session?", "That we resume the open meeting. Time: 8 p.m.", ""),
        ("How many calls were logged in April 2014?", "Of the 10 calls in May, 3 were about lamps.", "gives figures for other months only"),
        ("How many calls were logged in April 2014?", "There were 10 calls in April.", ""),
        ("How many calls were logged in April 2014?", "There were 10 calls.", ""),
        ("How many wardens went to college?", "Less than 10% of wardens are at college.", "gives no figure for this"),
        ("How many wardens went to college?", "Of 40 wardens 10% are at college.", ""),
        ("How many lamps were bought?", "Lamps: 2014: 52,152.00; 2015: £600", "gives no figure for this"),
        ("How many pounds did the lamps cost?", "The lamps cost £600.", ""),
        ("What do we pay Pinley a year for its lamps?", "Pinley lights 14 lamps.", "gives no amount of money for this"),
        ("What did Pinley ask for as its precept?", "Pinley asked for 14 lamps.", "gives no amount of money for this"),
        ("How many residents came?", "Twelve residents came, which cost £500.", ""),
        ("What does the policy say about sick pay?", "Sick pay stops after the trial.", ""),
        ("What do the rules say about when to pay?", "One pays at the gate.", ""),
        ("What prize did the school win?", "The Green Flag.", ""),
        ("How much was spent on lamps in April 2014?", "The council spent £4,000; residents may park free.", ""),
        ("How much was spent on lamps in September 2014?", "Lamps in Sept. 2014 cost £4,000, against £3,000 in October.", ""),
        ("How much was spent on lamps in March 2014?", "On 12/03/2014 £4,000 was spent; May was dear.", ""),
        ("How often does the board meet?", "The board met in May.", "doesn't say how often"),
        ("How often does the board meet?", "The board meets six times a year.", ""),
        ("How much is the mayor paid?", "Wages of the library: $5,000", "doesn't speak of what is asked about"),
        ("How much is the mayor paid?", "The mayor's allowance: $5,000", ""),
        ("What is the clerk's salary?", "Salaries, all staff: $5,000", "doesn't speak of what is asked about"),
        ("Can I keep hens?", "We keep costs down.", "doesn't say whether one may"),
        ("Can I keep hens?", "One may keep hens.", ""),
        ("Can I park a trailer on my lot?", "Trailers may not be kept without a licence.", ""),
        ("Can anyone tell me the budget for lamps?", "Money for light: $4", ""),
        ("When did the May meeting end?", "May meeting, 10.00 am - 12.45 pm", ""),
        ("When did the May meeting end?", "The May meeting rose at 9.15 p.m.", ""),
        ("How often were the bins emptied in time?", "Of the bins 94% were emptied in time.", ""),
        ("How often are the bins emptied?", "On the first and third Tuesday of the month.", ""),
        ("How often are the bins emptied?", "Of the bins 94% are emptied.", "doesn't say how often"),
        ("How much was the auditor paid?", "Audit accrual: $25,000", ""),
        ("Are dogs allowed on the beach?", "Uses of the beach were allowed.", "doesn't say whether one may"),
        ("What will wardens get a week?", "The rates are for 4 weeks of holidays and divisible by 7.", "gives no amount of money for this"),
        ("What will wardens get a week?", "Wardens, weekly rate: £146.44", ""),
        ("How much will the review save?", "The review is to save 7% of the budget.", ""),
        ("What time does the May meeting start?", "May meeting, 6.30 p.m.", ""),
        ("What is Lamps Alight and how much does it cost?", "The scheme costs £3m.", ""),
        ("How much does Lamps Alight cost?", "The scheme costs £3m.", "gives no figure for the place or body named"),
        ("What is action 2.4.3?", "Action 2.4.4: Lamps.", "speaks of another number than the one asked about"),
        ("What is action 2.4.3?", "Action 2.4.3: Lamps.", ""),
        ("What is action 2.4.3?", "2.4.3 Lamps are lit.", ""),
        ("What is said of LMP 12?", "Lamps are lit.", "speaks of another number than the one asked about"),
        ("What is said of LMP 12?", "Lamps (LMP) 12 are lit.", ""),
        ("How are lamps paid for?", "Lamps are paid for out of the reserve.", ""),
        ("How fast must lamps be back?", "Lamps: Timescale: 4 hours", ""),
        ("When did Ada Thorne become clerk?", "Bo Finch was appointed in May 2012. Ada Thorne left in June 2013.", "doesn't say when that began"),
        ("When did Ada Thorne become clerk?", "Ada Thorne, clerk since June 2013, left.", ""),
        ("What are the main goals of the lamp plan?", "The lamp plan was approved as presented.", "doesn't say what they are"),
        ("What are the main goals of the lamp plan?", "We will light Mill Road by 2014.", ""),
        ("How much are we paying for lamps?", "Computers: $3,000", "doesn't speak of what is asked about"),
        ("How much are we paying for lamps?", "Lamps: $3,000", ""),
        ("How big was the lamp grant?", "The lamp grant was welcomed on 4 May.", "gives no amount of money for this"),
        ("What stipend do lamp trustees get?", "The stipend of trustees was noted.", "gives no amount of money for this"),
        ("How many lamps are lit?", "Lamps are lit as paragraph 35 (1)(b) of the Lamp Act says.", "gives no figure for this"),
        ("How many lamps were lit in 2009?", "45 lamps were lit.", "gives figures for other years only"),
        ("How many lamps were lit in 2013/14?", "45 lamps were lit.", ""),
        ("How many lamps were lit?", "Lamps for those of 13 and under were lit.", "gives no figure for this"),
        ("How many lamps were lit?", "The by-law on lamps was read a first, second and third time.", "gives no figure for this"),
        ("How many lamps are there?", "Lamps are ruled by § 39-1 of the code.", "gives no figure for this"),
        ("What lamp fee applies?", "2.3 Lamp fees are set each July.", "gives no amount of money for this"),
        ("What lamp fee applies?", "2.3 Lamp fees are 4.50 each.", ""),
        ("What does a lamp permit cost?", "Equipment rental: $500", "doesn't speak of what is asked about"),
        ("What does a lamp permit cost?", "A permit for lamps is $5.", ""),
        ("What bounty do we pay for moths?", "The bottle drive raised $20.", "doesn't speak of what is asked about"),
        ("Whats the posted speed on Lamp Road?", "Lamp Road resurfacing: $500", "doesn't speak of what is asked about"),
        ("What's the rent on the lamp shop?", "The lamp shop is free from October 2017.", "gives no amount of money for this"),
        ("What does the lamp clerk's job pay?", "The lamp clerk's job was offered to Ada Thorne.", "gives no amount of money for this"),
        ("How often and when are lamps lit?", "Lamps are lit as follows: 4 May 2031, 6 May 2031.", ""),
        ("How often are lamps lit?", "Lamps are lit as follows: 4 May 2031, 6 May 2031.", "doesn't say how often"),
        ("How long do we keep lamps?", "Lamps are kept in the yard.", "doesn't say how long"),
        ("How long do we keep lamps?", "Lamps are kept for six years.", ""),
        ("How long is the lamp walk?", "The lamp walk is 350 m.", ""),
        ("What time are lamps lit?", "Minute 18.11.6: that lamps be lit.", "doesn't say when"),
        ("What does the lamp chief earn?", "The computer cost $3,000.", "doesn't speak of what is asked about"),
        ("What is the nightly charge for the hall?", "Hall, per night: £331.99", ""),
        ("How many have had their lamps paid for?", "Lamps were paid for in 14 homes.", ""),
        ("What premium was quoted for the lamps?", "The lamps are insured for 14 days.", "gives no amount of money for this"),
        ("When will council come back to lamps?", "Lamps are put off to the April 16, 2024 Council meeting.", ""),
        ("When were the lamps lit?", "Lamps are put off to the April 16, 2024 Council meeting.", "doesn't say when"),
        ("How many lamps are lit in Elmwick?", "Lamps not known: 14", "gives no figure for the place or body named"),
        ("How many lamps are lit in Elmwick?", "Lamps lit: not known", ""),
    ],
)
def test_an_answer_must_hold_the_kind_of_thing_asked_for(question: str, text: str, said: str):
    assert found(question, text) == said


def test_a_decision_of_another_day_is_none_of_the_day_named():
    decision = "Roads Board, 17 September 2024, minute 4: RESOLVED that accounts be approved."
    assert found("What was decided on 1 October 2024 about accounts?", decision, kind="decision") == "was decided on another day"
    assert found("What was decided on 17 September 2024 about accounts?", decision, kind="decision") == ""
    assert found("What was decided on 1 October 2024 about accounts?", f"{decision} To be paid by October 1.", kind="decision") == ""


def test_the_day_of_a_pack_is_not_that_of_what_its_papers_say_was_agreed_before():
    question = understood("What did the board resolve on 4 May 2021 about lamps?")
    text = "At the meeting on 3 March 2021 it was agreed that a report on lamps be made."
    paper = passage("a", text, context="Agenda pack of the Roads Board, 4 May 2021: Lamps")
    said = [Statement(text, paper.document, 0, 100)]
    assert lacking(question, said, [paper], lambda sha256: "") == "was decided on another day"
    minutes = replace(paper, section=("Roads Board, 4 May 2021", "12. Lamps"))
    assert lacking(question, said, [minutes], lambda sha256: "") == ""


def test_minutes_that_only_confirm_those_of_the_day_named_tell_nothing_of_it():
    question = "What did the board resolve on 16 March 2021 about lamps?"
    confirmed = (
        "Roads Board, 6 July 2021. 63. Minutes of the meeting held on 16 March 2021. RESOLVED that the minutes of the meeting held on 16 March 2021 be signed."
    )
    assert found(question, confirmed, cover="Minutes of the Roads Board, 6 July 2021") == "was decided on another day"
    assert found(question, confirmed, cover="Minutes of the Roads Board, 16 March 2021") == ""
    assert found("When was the agenda of 16 March 2021 changed?", "Roads Board, 17 September 2021: RESOLVED that it be changed.", kind="decision") == ""


def test_what_an_agenda_announces_is_no_answer_to_what_came_of_it():
    held = replace(passage("a", "9. Appoint Ada Thorne to the board."), section=("Agenda",))
    said = [Statement(held.text, held.document, 0, len(held.text))]
    assert lacking(understood("Who was appointed to the board?"), said, [held], lambda _: "") == "is an agenda, which doesn't say what came of it"
    assert lacking(understood("Who is up for appointment to the board?"), said, [held], lambda _: "") == ""


def test_a_figure_of_another_place_or_body_is_none_for_the_one_named():
    assert found("How many lamps are there in Elmwick?", "Oakham has 40 lamps.") == "gives no figure for the place or body named"
    assert found("How many lamps are there in Elmwick?", "There are 40 lamps.", cover="Elmwick lamps") == ""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many lamps in 2009/10?", "gives figures for other years only"),
        ("How many lamps in 2011/12?", ""),
        ("How many lamps in 2012?", ""),
        ("How many lamps?", ""),
    ],
)
def test_a_row_answers_only_for_the_years_of_its_cells(question: str, said: str):
    assert found(question, "Lamps by area. Oakham: 2010/11: 40; 2011/12: 44", kind="row") == said


def test_a_year_in_a_caption_is_not_that_of_a_cell():
    row = "2025 Budget Report. Street lights: Expenses, 2024 Actual: £3,144; Expenses, 2025 Budget: £4,500"
    assert found("How much did the lights cost in 2024?", row, kind="row") == ""
    assert found("How much did the lights cost in 2023?", row, kind="row") == "gives figures for other years only"
    quarters = "Table 3: Lamps and targets, 2024–25. Lamps lit: 2023–24 result: 46; Q1: 48; Q2: 49"
    assert found("How many lamps in quarter 2 of 24/25?", quarters, kind="row") == ""


def test_no_statement_lacks_nothing():
    assert lacking(understood("How many lamps?"), [], [], str) == ""


def test_the_end_of_another_days_meeting_is_not_asked_for():
    text = "Roads Council, 28 May 2024: That the meeting be adjourned. Time: 8 p.m. Next regular meeting to be held 4 June 2024."
    assert found("What time did the meeting on 4 June 2024 end?", text, kind="decision") == "was decided on another day"
    assert found("What time did the meeting on 28 May 2024 end?", text, kind="decision") == ""


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Who leads on lamps and how much do they cost?", True),
        ("Who leads on lamps, and when are they due?", True),
        ("How much do lamps cost and who leads on them?", False),
        ("Who leads on lamps?", False),
        ("What are lamps for and when are they due?", False),
    ],
)
def test_the_first_of_several_things_asked_for_may_be_answered_alone(question: str, answers: bool):
    held = passage("a", "Ada Thorne leads on lamps.")
    said = [Statement(held.text, held.document, 0, len(held.text))]
    assert answers_a_part(understood(question), said, [held], lambda _: "") is answers


def test_a_row_may_call_by_its_acronym_what_the_question_spells_out():
    term = Record("term", 0, 9, {"term": "RRT", "expansion": "Road Repairs Team"})
    asked = understood("What is the budget for the road repairs team?", terms=(term,))
    for row, said in (("RRT, budget: £3m", ""), ("LMT, budget: £3m", "doesn't speak of what is asked about")):
        held = passage("a", row, kind="row")
        assert lacking(asked, [Statement(row, held.document, 0, len(row))], [held], lambda _: "") == said


def test_the_day_of_a_decision_is_no_day_to_come():
    said = "Lamp Board, 28 March 2019: The minutes of the last meeting were agreed."
    assert found("When is the next meeting of the Lamp Board?", said, kind="decision") == "doesn't say when"
    assert found("When were the minutes of the Lamp Board agreed?", said, kind="decision") == ""


def test_what_is_told_of_a_decision_without_a_lead_of_its_own_is_its_words():
    held = passage("a", "RESOLVED that the report be sent to the Lamp Board.", kind="decision")
    assert Found(held.text, held.text, (held,)).told == held.text
