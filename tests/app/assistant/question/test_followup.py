import pytest

from app.answer import Turn
from app.assistant.question.followup import whole_question

# (the question before, its answer, the follow-up, the whole question)
MADE_WHOLE = [
    ("What does the lamp levy cost the median home in Elmwick?", "£4.", "and for the average one?",
     "What does the lamp levy cost the average home in Elmwick?"),
    ("How big was Elmwick's lamp reserve at the end of 2018?", "£9m.", "what was it twelve months earlier?",
     "what was it (Elmwick's lamp reserve at the end of 2017)?"),
    ("What does Elmwick's lamp scheme add up to?", "£9m.", "and how much of that is ours?",
     "how much of that is ours (Elmwick's lamp scheme add up to)?"),
    ("What does Elmwick propose for lamps in FY26?", "$9.", "And what was it in FY24?", "What does Elmwick propose for lamps in FY24?"),
    ("How much is proposed for lamps in 2026?", "$9.", "and what was that in 2024?", "How much is proposed for lamps in 2024?"),
    ("How many years are left at the Elmwick landfill?", "9.", "and the other one, Brackenby?", "How many years are left at the Brackenby landfill?"),
    ("Has Great Tarling had a grant for lamps?", "Yes.", "what would its own website cost a month?",
     "what would its own website cost a month (Great Tarling)?"),
    ("When does the lamp class in Elmwick start?", "", "who's teaching it?", "who's teaching it (lamp class in Elmwick start)?"),
    ("How many children in care did Elmwick have at 31 March 2012?", "86.", "and in Brackenby?",
     "How many children in care did Brackenby have at 31 March 2012?"),
    ("How many fire calls were there in Elmwick?", "12.", "what about Brackenby?", "How many fire calls were there in Brackenby?"),
    ("What was Elmwick's vacancy rate in 2015?", "12%.", "and Brackenby's?", "What was Brackenby's vacancy rate in 2015?"),
    ("What does SPOC stand for?", "Single point of contact [1].", "and TAF?", "What does TAF stand for?"),
    ("How many LAC did Elmwick have in 2014/15?", "40.", "and in Great Tarling?", "How many LAC did Great Tarling have in 2014/15?"),
    ("How many staff are in the Elmwick team?", "9.", "and in brackenby?", "How many staff are in the brackenby team?"),
    ("How many homes were built in 2013/14?", "310.", "and in 2014/15?", "How many homes were built in 2014/15?"),
    ("How many homes were built in 2013/14?", "310.", "what about 12/13?", "How many homes were built in 12/13?"),
    ("How many homes were built in 2013/14?", "310.", "and the year before?", "How many homes were built in 2012/13?"),
    ("How many homes were built in 2013/14?", "310.", "what about the following year?", "How many homes were built in 2014/15?"),
    ("What was the levy in 2019?", "£4.1m.", "and a year later?", "What was the levy in 2020?"),
    ("What was owed at 31 December 2007?", "£2m.", "and the year after?", "What was owed at 31 December 2008?"),
    ("What was owed at 31 December 2007?", "£2m.", "and in 2009?", "What was owed at 31 December 2009?"),
    ("How many homes were built?", "310.", "and in 2014/15?", "How many homes were built in 2014/15?"),
    ("What was the score in Q2 2014?", "4.", "and Q3?", "What was the score in Q3 2014?"),
    ("Who leads Priority 2, Safer Roads?", "Ada Holm.", "what about priority 4?", "Who leads priority 4?"),
    ("What does action 2.1.4 ask for?", "A guide.", "and action 2.1.5?", "What does action 2.1.5 ask for?"),
    ("Who owns risk SR04?", "Ada Holm.", "and SR07?", "Who owns risk SR07?"),
    ("What is the fee for one child in a home?", "£900.", "and for three siblings?", "What is the fee for three siblings in a home?"),
    ("What is the fee for two children in a home?", "£900.", "and for four?", "What is the fee for four children in a home?"),
    ("Who leads on lamps in the Roads Plan?", "Ada Holm.", "whats his job title", "whats Ada Holm's job title, in the Roads Plan?"),
    ("Who leads fostering in 2013/14?", "Ada Holm.", "what about adoption?", "Who leads adoption in 2013/14?"),
    ("What is the 2013/14 budget for tar?", "£3m.", "and lamps?", "What is the 2013/14 budget for lamps?"),
    ("What was spent on road signs in 2013/14?", "£3m.", "and street lamps?", "What was spent on street lamps in 2013/14?"),
    ("How many 4-5 year olds were weighed in 2013/14?", "94%.", "and for 10-11 year olds?", "How many 10-11 year olds were weighed in 2013/14?"),
    ("Who attended the roads meeting on 3 May 2014?", "A. Bell.", "when did it end?", "when did it end (roads meeting on 3 May 2014)?"),
    ("How much was spent on training so far this year?", "£3m.", "and travel?", "How much was spent on travel so far this year?"),
    ("What is the fostering budget for 2013/14?", "£3m.", "how about adoption?", "What is the adoption budget for 2013/14?"),
    ("How many foster carers were approved in 2013/14?", "31.", "and adopters?", "How many adopters were approved in 2013/14?"),
    ("Who is the lead officer for roads?", "Ada Holm.", "ok, and for bridges?", "Who is the lead officer for bridges?"),
    ("Who leads on lamps in 2013/14?", "Ada Holm.", "and who chaired the road board?", "and who chaired the road board, in 2013/14?"),
    ("Who chairs the road board?", "Ada Holm is the chair [1].", "who is she?", "who is Ada Holm?"),
    ("Who chairs the road board?", "Ada Holm is the chair [1].", "who is that?", "who is Ada Holm?"),
    ("Who chairs the road board?", "Cllr Holm.", "and what is his job?", "what is Cllr Holm's job?"),
    ("In the 2016 roads plan, who owns the gritting action?", "Ada Holm [1].", "what's her job?", "what's Ada Holm's job, in the 2016 roads plan?"),
    ("Who moved and who seconded it in 2016?", "Mr Brill moved, Mrs Tandy seconded.", "did she vote against?", "did Mrs Tandy vote against, in 2016?"),
    ("Which team takes calls at night?", "The EDT takes them.", "what does that stand for?", "what does EDT stand for?"),
    ("Who mends the Elmwick bridge?", "Ada Holm.", "when was that supposed to be done?",
     "when was that supposed to be done (mends the Elmwick bridge)?"),
    ("What was decided about the Elmwick depot?", "To close it.", "why?", "why (decided about the Elmwick depot)?"),
    ("What was decided about the Elmwick depot?", "To close it.", "and by when?", "by when (decided about the Elmwick depot)?"),
    ("What happened to bus use in 2015?", "It fell.", "so was that because of the fares?", "was that because of the fares (bus use in 2015)?"),
    ("What was Holm House's occupancy in 2015?", "91%.", "which of the four homes was fullest?", "which of the four homes was fullest (occupancy in 2015)?"),
    ("Who is to get the contract for bus shelters?", "Brightway.", "how long is that for?", "how long is that for (contract for bus shelters)?"),
    ("What is the staffing of the roads team in 2015?", "9.", "and what is the budget for bridges?", "and what is the budget for bridges, in 2015?"),
    ("What is the target for recycling?", "40%.", "who is responsible for it?", "who is responsible for it (target for recycling)?"),
    ("Who runs the Elmwick depot?", "Ada Holm.", "how many people work there?", "how many people work there (runs the Elmwick depot)?"),
    ("What do the Family Link Teams do?", "They visit.", "how long before a family is seen?", "how long before a family is seen (Family Link Teams)?"),
    ("How many wardens were in post in May 2015?", "12.", "how many were we meant to have, and by when?",
     "how many were we meant to have, and by when (wardens were in post in May 2015)?"),
    ("What is the lamp contract worth?", "£2m.", "when do we need the key decision for it?",
     "when do we need the key decision for it (lamp contract worth)?"),
    ("How many lamps were lit in February 2015?", "12.", "and what was it back in november?",
     "what was it back in november (lamps were lit in November 2014)?"),
    ("How many lamps were lit in March 2015?", "12.", "and in june?", "How many lamps were lit in June 2015?"),
    ("How many lamps were lit in March 2015?", "12.", "what about december?", "How many lamps were lit in December 2014?"),
    ("What are poll clerks in Elmwick paid now?", "$20.", "what about the lamp wardens?", "What are lamp wardens in Elmwick paid now?"),
    ("How many fire calls were there in Elmwick?", "12.", "thanks. and in Brackenby?", "How many fire calls were there in Brackenby?"),
    ("How many fire calls were there in Elmwick?", "12.", "Brackenby?", "How many fire calls were there in Brackenby?"),
    ("How many calls did Elmwick take in 2015?", "12.", "how does that compare with Brackenby?",
     "how does that compare with Brackenby (calls did Elmwick take in 2015)?"),
    ("In the 2016 roads plan, when should a guide be ready?", "In May.", "whose job was that?", "whose job was that (guide be ready, in the 2016 roads plan)?"),
    ("How many children were adopted in 2007?", "60.", "and fostered?", "fostered (How many children were adopted in 2007)?"),
    ("When does the Fair Fares contract end in the 2016 plan?", "In May.", "what about the one for bus shelters in villages?",
     "When does the contract for bus shelters in villages end in the 2016 plan?"),
    ("What was decided about the Fair Fares contract?", "To end it.", r"and the one for \x buses?", r"What was decided about the contract for \x buses?"),
    ("What was decided about the Fair Fares contract?", "To end it.", r"and the one for \new buses?", r"What was decided about the contract for \new buses?"),
    ("When does the Fair Fares contract end in the 2016 plan?", "In May.", "and the night bus one?", "When does the night bus contract end in the 2016 plan?"),
    ("How much is in the 2025 budget for wardens' pay?", "£9.", "what about their lamps and boots?",
     "How much is in the 2025 budget for wardens' lamps and boots?"),
    ("How many fire calls did Elmwick take in 2015/16?", "12.", "what were the numbers for false alarms the year after?",
     "what were the numbers for false alarms (fire calls did Elmwick take in 2016/17)?"),
    ("How many fires were there in Q3 2015/16?", "12.", "and the quarter after?", "How many fires were there in Q4 2015/16?"),
    ("How many fires were there in Q4 2015/16?", "12.", "and the next quarter?", "How many fires were there in Q1 2016/17?"),
    ("How many fires were there in Q1 2015/16?", "12.", "what about the quarter before?", "How many fires were there in Q4 2014/15?"),
    ("Who is the reeve of Elmwick?", "Ada Thorne.", "How much does this council spend on roads?", "How much does this council spend on roads?"),
    ("What was the FD budget in 2015?", "£9.", "how many FTE does that pay for?", "how many FTE does that pay for (FD budget in 2015)?"),
    ("Why did Reeve Ada Thorne resign?", "Ada Thorne moved away.", "When did she tell council?", "When did Ada Thorne tell council (Reeve Ada Thorne resign)?"),
    ("How many fire calls did Elmwick take in 2015?", "12.", "how's that next to the county?",
     "how's that next to the county (fire calls did Elmwick take in 2015)?"),
    ("How did the bus campaign go?", "Well.", "did the library see people ask for one too?", "did the library see people ask for one too (bus campaign go)?"),
    ("How did the bus campaign go?", "Well.", "how many were carried on the night bus?", "how many were carried on the night bus (bus campaign go)?"),
    ("How did the vote go on the arena?", "11 to 2.", "besides that, who were they to write to and which other bodies should see the report?",
     "besides that, who were they to write to and which other bodies should see the report (vote on the arena)?"),
]  # fmt: skip

BEFORE = ("How many children in care did Elmwick have in 2013/14?", "Ada Holm reported 86 [1].")
UNTOUCHED = [
    "Who chairs the audit committee of Brackenby?",
    "What does LADO mean?",
    "what is a connected carer?",
    "annual cost of the street lighting contract?",
    "where does it say staffed at all times?",
    "Where does it mention gangs in the 2016 plan?",
    "reg 24 ?",
    "How many fire calls were there in 2015?",
    "When the board meets, what does it discuss first?",
    "Is there a rule that whoever reports a child must be told?",
    "what was the budget for winter maintenance in 2019?",
    "Cllr Brill wrote to a minister about buses; what was he hoping for?",
    "How often do they look again at who sits on the partnership's working groups and panels?",
    "and who was treasurer of Brackenby in 2009?",
    "which teams make up the waste service?",
    "why did the recruitment of planners fall behind schedule?",
    "find the bit on parked cars and laptops",
    "Does a social worker have to write up visits the same day?",
    "list the by-laws passed in May 2025",
    "What was resolved on item 12.3 on 5 June 2018?",
    "who is the monitoring officer?",
    "is there anything in writing saying that a risk is not an admission?",
    "trend in missed bins, please",
]


@pytest.mark.parametrize(("before", "answer", "question", "whole"), MADE_WHOLE)
def test_a_followup_is_made_whole(before: str, answer: str, question: str, whole: str):
    assert whole_question(question, [Turn(before, answer)]) == whole


@pytest.mark.parametrize("question", UNTOUCHED)
def test_a_question_that_stands_alone_is_left_as_it_is(question: str):
    assert whole_question(question, [Turn(*BEFORE)]) == question


@pytest.mark.parametrize("question", [*UNTOUCHED, "and in Brackenby?", "who is she?"])
def test_without_history_the_question_is_as_asked(question: str):
    assert whole_question(question, []) == question


def test_followups_chain():
    history = [Turn("How many homes did Elmwick build in 2013/14?", "310 [1]."), Turn("and in Brackenby?", "280 [1].")]
    assert whole_question("and the year after?", history) == "How many homes did Brackenby build in 2014/15?"


def test_small_talk_between_is_passed_over():
    history = [Turn("How many homes did Elmwick build in 2013/14?", "310 [1]."), Turn("thanks!", "I answer questions about the documents.")]
    assert whole_question("and in Brackenby?", history) == "How many homes did Brackenby build in 2013/14?"


def test_a_person_named_only_in_the_question_before_is_meant_when_the_answer_names_none():
    assert whole_question("what is her post?", [Turn("When did Ada Holm report?", "On 3 May.")]) == "what is Ada Holm's post?"


def test_the_answer_before_lends_no_figures():
    whole = whole_question("and in Brackenby?", [Turn("How many homes did Elmwick build?", "310 homes at £4,200 each.")])
    assert not any(figure in whole for figure in ("310", "4,200"))
