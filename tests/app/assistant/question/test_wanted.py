import pytest

from app.assistant.question.wanted import Wanted, wanted_kinds

KINDS = {
    "the time of day": """
what time did the May meeting end?
at what time does the library shut on Fridays?
when did the special meeting finish?
when does the library shut?
""",
    "telephone number or e-mail address": """
what is the depot's phone number?
who runs the depot and what is his telephone number?
which number to ring when it snows?
e-mail address of the ferry desk?
how do I get in touch with the parking team?
""",
    "rating of a risk": """
what is the risk rating for floods?
what level is risk RD 7?
how is the frost risk rated?
which risks score highest?
""",
    "where it says": """
where in the plan does it talk about bats?
which minutes is this from?
what paper is it in?
where does it say that keys are kept in the safe?
which page mentions the flood wall?
find the bit on parked cars
Which part of the roads plan talks about bats?
where's the target about bat boxes?
I need the paragraph about night shifts
is there anything in writing about dogs in the office?
"visits within two days" - where is that from?
""",
    "comparison": """
how does the roof reserve move over the plan?
how have pond visits moved from 2010 to 2013?
compare the levy in 2018 with 2021
recycling rate in 2014/15 and in 2017/18?
has the turnover gone up since 2015?
how did bus use change over the years?
the price of salt now against 2012
what is the difference between the two plans?
""",
    "definition": """
who counts as a deputy in the pond agreement?
In the pond agreement what's a 'deputy'?
lamps alight - what is it exactly?
TAF and CAF, full names please
what does TAF stand for?
what is meant by a cold station?
What is a link worker?
What's BRAG?
TAF in the 2015 plan, what is it?
spell out SPOC please
what does an amber rating mean?
""",
    "decision": """
did members back the new boathouse?
which name for the boathouse did the committee pick?
which option for the ponds did members go for?
what did Elmwick decide about the lamps?
what was settled on the lamps - voted or put off?
what did the parish agree to do about the flood?
what happened to the boathouse plan at the May meeting?
what did the parks committee say in May 2015 about the ponds?
where did the board come down on the boathouse?
did Elmwick put any money into the boathouse?
what did the parks board do about the ponds?
what did the committee end up deciding on Mill Lane?
what did the council resolve about the arena?
who moved the motion on dogs?
what was agreed on the depot lease?
how did the vote go?
what is the recommendation of report 12?
Did the committee approve the tender?
""",
    "why": """
what pushed spending up in 2024?
Why was the pool closed?
how come the bridge is late?
what was the reason for the delay?
what led to the overspend?
was the route dropped, and why?
""",
    "list": """
list the members of the board
where do the wardens go? all the ponds please
which services moved to the hub?
What four themes make up the strategy?
what are the priorities of the plan?
name the wards with no bus
which of the homes are full?
how is the £2 million split?
""",
    "figure": """
what would a website run to a month?
what deposit does the depot want for a lamp?
what would a shop be fined for a dark lamp?
what does the lamp levy cost the average household?
how many pumps does the station have?
what is the net budget for parks?
roads budget, Elmwick?
missed bins in Elmwick, 2015?
share of lamps lit in Elmwick compared with Oakham?
what percentage of calls were answered?
how long is the contract?
2017/18 target for recycling?
what would a new roof cost?
how strong was the wind?
what did the fire hall end up costing?
what did the depot really spend in 2022?
are the ponds getting fuller? figures for three years
""",
    "who": """
who leads on gritting?
whose job is it to check the alarms?
which officer signs the licence?
which firm built the arena?
And who does approve it?
what is the plan for bridges and who owns it?
""",
    "when": """
when does the lease end?
date the lease with Pinley ends?
by when must the guide be ready?
what is the deadline for bids?
what time does the panel start?
who owns it and when's it due?
""",
    "fact": """
do we need a permit for a bonfire?
did any members declare an interest?
tell me about the drainage scheme
""",
}
CASES = [(kind, question) for kind, questions in KINDS.items() for question in questions.strip().splitlines()]

NOT_WANTED = [
    ("What did 2 lamps cost in 2014?", Wanted.LIST),
    ("What did the parish agree to do about the flood?", Wanted.REMEDY),
    ("what help do young people who have left care get?", Wanted.WHO),
    ("what happens to a worker whose car breaks down?", Wanted.WHO),
    ("what must be done when a child is missing?", Wanted.WHEN),
    ("what should staff do when they find a needle?", Wanted.WHEN),
    ("how many calls were decided within one day?", Wanted.DECISION),
    ("How many carers did the service aim to approve?", Wanted.DECISION),
    ("how many children were moved three times or more?", Wanted.DECISION),
    ("what is the clerk's actual job?", Wanted.FIGURE),
    ("which team deals with street lights?", Wanted.LIST),
    ("what did inspectors make of the service?", Wanted.LIST),
    ("what percentage of visits were late?", Wanted.LIST),
    ("what does assigned fund balance mean?", Wanted.FIGURE),
    ("what had to be shown by the June 2024 deadline?", Wanted.WHEN),
    ("What's a floor standard?", Wanted.FIGURE),
    ("What is the net budget for parks?", Wanted.DEFINITION),
    ("What is Ada Holm's phone number?", Wanted.DEFINITION),
    ("What is Ada Holm's phone number?", Wanted.FIGURE),
    ("What was resolved about the Share Trust?", Wanted.FIGURE),
    ("Number of the resolution that approved the plan?", Wanted.FIGURE),
    ("What is the most likely way to pay?", Wanted.FIGURE),
    ("how many calls came to the new phone number?", Wanted.CLOCK),
    ("when did the new office open?", Wanted.CLOCK),
    ("how is a contact recorded?", Wanted.CONTACT),
    ("how many homes were built between 2013/14 and 2014/15?", Wanted.COMPARISON),
    ("where is the family hub?", Wanted.PLACE),
    ("where does the plan talk about bats?", Wanted.REMEDY),
    ("How much did calls about bats go up?", Wanted.REMEDY),
    ("where's the target bat box?", Wanted.PLACE),
    ("which part of the bat unit deals with boxes?", Wanted.PLACE),
]


@pytest.mark.parametrize(("kind", "question"), CASES)
def test_the_kind_asked_for_is_among_those_wanted(kind: str, question: str):
    assert kind in wanted_kinds(question)


@pytest.mark.parametrize(("question", "kind"), NOT_WANTED)
def test_a_word_that_looks_like_asking_wants_nothing(question: str, kind: Wanted):
    assert kind not in wanted_kinds(question)


def test_two_things_asked_are_both_wanted():
    assert wanted_kinds("who owns the risk, and by when is it to be closed?") == (Wanted.WHO, Wanted.WHEN)
    assert wanted_kinds("who runs the home and how full was it?") == (Wanted.FIGURE, Wanted.WHO)


def test_things_that_are_counted_without_a_verb_are_a_list():
    assert wanted_kinds("the three aims of the 2013/14 plan?") == (Wanted.LIST,)
    assert wanted_kinds("the two cost figures of the 2013/14 plan?") == (Wanted.FIGURE,)
    assert wanted_kinds("the three years of the 2013/14 plan?") == (Wanted.FIGURE,)


@pytest.mark.parametrize("question", ["agenda for June 4 2024", "council meeting dates in 2026", "regrets 2 September 2025", "roads capital projects 2027"])
def test_what_is_no_figure_is_not_taken_for_one(question: str):
    assert Wanted.FIGURE not in wanted_kinds(question)


def test_the_level_of_a_risk_need_be_no_number():
    assert wanted_kinds("What is the level of risk RD 7?") == (Wanted.RATING,)
    assert Wanted.FIGURE in wanted_kinds("How many risks are rated high?")


def test_what_was_decided_about_money_is_a_decision():
    assert wanted_kinds("What was decided about the budget?") == (Wanted.DECISION,)
    assert Wanted.FIGURE in wanted_kinds("How much budget was agreed by the committee?")


def test_a_plain_question_wants_a_fact_and_nothing_else():
    assert wanted_kinds("did any members declare an interest?") == (Wanted.FACT,)


@pytest.mark.parametrize(
    ("question", "kind", "wants"),
    [
        ("When the depot opened, which lamps did it have?", Wanted.WHEN, False),
        ("When did the depot open?", Wanted.WHEN, True),
        ("Which way did the parish council go on the lamp application?", Wanted.DECISION, True),
        ("What line did the Lamp Board take on candles?", Wanted.DECISION, True),
        ("Did the ferry shop get its lamp licence from the board?", Wanted.DECISION, True),
        ("What did the café bring in for us last year?", Wanted.FIGURE, True),
        ("What did residents raise concerns about?", Wanted.FIGURE, False),
        ("What will we do to generate jobs?", Wanted.FIGURE, False),
        ("What did members raise?", Wanted.FIGURE, False),
        ("What did the fair raise?", Wanted.FIGURE, True),
        ("What did the parish have in the bank in May?", Wanted.FIGURE, True),
        ("What is the purpose of the establishment of the Lamp Trust?", Wanted.FIGURE, False),
        ("What is the staffing establishment?", Wanted.FIGURE, True),
        ("How did the committee go about lighting lamps?", Wanted.DECISION, False),
        ("How quickly must lamps be back?", Wanted.FIGURE, True),
        ("Which depots does the council run lamps in?", Wanted.LIST, True),
    ],
)
def test_what_a_clause_or_a_verb_tells_of_the_kind(question: str, kind: Wanted, wants: bool):
    assert (kind in wanted_kinds(question)) == wants


def test_what_is_it_after_another_question_asks_for_no_meaning():
    assert wanted_kinds("A resident wants to know what a lamp licence costs. What is it?") == (Wanted.FIGURE,)
    assert Wanted.DEFINITION in wanted_kinds("The lamp trigger, what is it?")
