from collections.abc import Collection
from dataclasses import replace

from app.answer import Turn
from app.assistant.checks.abstain import Judge, holds_figure
from app.assistant.question.understand import understand
from app.assistant.question.vocabulary import Glossary
from index.words import tokens
from tests.app.assistant.papers import NEW, OLD, PACK, evidence, passage, understood


def unlike(word: str, others: Collection[str]) -> float:
    """No word is like another."""
    return 0.0


def reason(question: str, *texts: str) -> str:
    """Why the question is refused out of these passages, nearest first; "" when it is answered."""
    judge = Judge([OLD, NEW, PACK], {word for text in texts for word in tokens(text)}, unlike)
    found = [item for start, text in enumerate(texts) for item in evidence(passage("c", text, start=1000 * start), (1.0 - 0.01 * start,))]
    judgement = judge.judge(understood(question), found, "")
    assert judgement.answers == (not judgement.reason)
    return judgement.reason


def test_a_name_that_no_document_mentions_is_refused():
    assert reason("Who manages the depot at Pinley?", "Ada Thorne manages the depot at Elmwick.") == "The documents never mention “Pinley”."


def test_a_body_s_letters_stand_for_its_name():
    assert reason("What does Pinley Lamp Works earn?", "PLWD earns £40 a lamp.") == ""
    assert reason("What does Pinley Lamp Works earn?", "OPQ earns £40 a lamp.") != ""


def test_a_word_of_the_same_root_is_held():
    assert reason("who insured the quay?", "Quays: insurance by Brightwell Ltd, £40.") == ""


def test_a_follow_up_about_another_place_leaves_that_of_its_topic():
    question = "and at the Elmwick depot, who runs it?"
    asked = understood(question, (Turn("Who runs the depot at Zettleby Circle?", "Ada Thorne."),))
    text = "Ben Quill runs the Elmwick depot."
    judge = Judge([OLD, NEW, PACK], set(tokens(text)), unlike)
    assert judge.judge(asked, evidence(passage("c", text), (1.0,)), "").answers


def test_from_which_country_something_is_need_not_be_said():
    assert reason("Are English lamps used?", "Lamps are used in all wards.") == ""


def test_a_name_that_people_give_the_government_need_not_stand_there():
    assert reason("what has Whitehall promised for the lamps?", "The Government has promised £40 for the lamps.") == ""


def test_an_acronym_with_a_sign_in_it_is_met_by_its_expansion():
    assert reason("what does R-DEPT stand for?", "The Roads Depot Team (R-DEPT) opened in May.") == ""
    assert reason("who runs the PSDT in Pinley?", "The Pinley streets depot team is run by Ada Thorne.") == ""
    assert reason("what was said about B&Bs?", "Some were placed in bed and breakfast.") == ""


def test_the_acronym_of_the_body_whose_paper_it_is_need_not_be_spelled_out():
    assert reason("what does OCC plan for the lamps?", "More lamps are planned.") == ""
    assert reason("what does PCC plan for the lamps?", "More lamps are planned by the PCB.") != ""


def test_an_office_need_not_be_spelled_out():
    assert reason("When did the Secretary of State approve the plan?", "The club's secretary approved it in May.", "Each state school has it.") == ""
    told = ("Pinley approved it in May.", "Each club has it.")
    assert reason("When did the Pinley Club approve the plan?", *told) == "What comes nearest says nothing of “Pinley Club”."


def test_an_event_that_was_only_considered_is_refused():
    said = reason("Why was Larch House closed?", "The committee considered closing Larch House because the roof leaks.")
    assert said == "What comes nearest doesn't say that this came about: “closed”."
    assert reason("Why was Larch House closed?", "Larch House closed because the roof leaks.") == ""


def test_a_pay_that_no_near_passage_tells_of_is_refused():
    assert reason("what salary does a warden get?", "A warden leads a crew of 14.") == "What comes nearest doesn't speak of “salary”."


def test_a_count_of_what_no_near_passage_speaks_of_is_refused():
    assert (
        reason("How many nurses were there in May?", *["There were 12 wardens in May."] * 3, "Nurses came.") == "What comes nearest doesn't speak of “nurses”."
    )
    assert reason("How many wardens were there in May?", "There were 12 wardens in May.") == ""


def test_a_question_of_which_no_word_occurs_anywhere_is_not_answered():
    judge = Judge([OLD, PACK], {"ada", "manages", "depot"}, unlike)
    found = evidence(passage("c", "Ada manages the depot."), (1.0,))
    assert not judge.judge(understood("asdkjh qwpoeiu zzz"), found, "").answers
    assert judge.judge(understood("asdkjh at the depot"), found, "").answers


def test_a_question_whose_one_subject_occurs_nowhere_is_not_answered():
    texts = ("The council is doing what it can for local people.", "Residents near the depot are happy.")
    judge = Judge([OLD, PACK], {word for text in texts for word in tokens(text)}, unlike)
    found = evidence(passage("c", texts[0]), (1.0,))
    assert not judge.judge(understood("What is the council doing about potholes?"), found, "").answers
    assert judge.judge(understood("What is the council doing about the depot?"), found, "").answers
    assert judge.judge(understood("What is the council doing for local people?"), found, "").answers


def test_what_papers_write_for_a_name_stands_for_it():
    assert reason("how do our lamps compare with England?", "Lamps: 60; national average: 84.") == ""
    assert reason("how do our lamps compare with England?", "Lamps: 60.", "England has lamps.") == ""
    assert reason("how do our lamps compare with England?", "Lamps: 60.") != ""


def test_a_cell_of_a_torn_table_is_looked_at_with_what_follows():
    cells = passage("a", "Renewal of all lamps.\nRoads Approx £8M p/a", kind="table")
    (first,) = evidence(cells, (1.0,))
    assert holds_figure(understood("What will renewal of lamps cost?"), [first])


def test_words_run_together_are_not_told_as_missing():
    judge = Judge([OLD, NEW, PACK], {"lamps"}, unlike)
    assert judge.absent_words(understood("who'd say lamps hadn't gleamed?")) == ("gleamed",)


def test_the_file_name_may_name_the_place_and_its_papers_call_the_council_by_its_letters():
    paper = replace(PACK, source="Pinley-RoadsMinutes_2015.pdf")
    judge = Judge([paper], {"lamps", "are", "lit"}, unlike)
    found = evidence(passage("c", "Lamps are lit."), (1.0,))
    assert judge.judge(understood("Where are lamps lit in Pinley?"), found, "").answers
    assert judge.judge(understood("What do the Pinley Roads minutes say of lamps?"), found, "").answers
    assert not judge.judge(understood("Where are lamps lit in Brackenby?"), found, "").answers


def test_a_council_is_named_by_the_letters_of_its_name():
    asked = understand("How many lamps does Oakshire have?", (), [OLD], Glossary(()), {"occ": 3}, lambda _: False)
    assert asked.short_forms == {("oakshire",): ("OCC",)}
    assert understood("How many lamps does Oakshire have?").short_forms == {}


def test_a_paper_needs_neither_name_its_quarter_again_nor_its_council():
    paper = replace(PACK, source="roads_q2_2014-15.pdf")
    judge = Judge([paper], {"lamps", "mended", "depot", "closed"}, unlike)
    mended = evidence(passage("c", "Lamps mended: 38"), (1.0,))
    assert judge.judge(understood("Lamps mended in Q2 14/15?"), mended, "").answers
    assert not judge.judge(understood("Lamps mended in Q3 14/15?"), mended, "").answers
    closed = evidence(passage("c", "The depot closed in May."), (1.0,))
    assert judge.judge(understood("When did Oakshire close its depot?"), closed, "").answers
