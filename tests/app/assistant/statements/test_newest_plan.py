from collections.abc import Sequence
from dataclasses import replace

from app.assistant.question.understand import Understanding
from app.assistant.statements.compose import Statement
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.newest_plan import NewestPlan
from corpus.types import Filters
from tests.app.assistant.papers import NEW, OLD, PACK, evidence, passage, understood

QUESTION = "How are the lamps looked after?"


def part(letter: str, text: str, late: float, cover: float = 1.0, score: float = 1.0) -> Evidence:
    item = evidence(passage(letter, text), (score,))[0]
    return replace(item, features={"late": late, "cover": cover})


def plan_with(*found: Evidence) -> NewestPlan:
    def search(_: Understanding, filters: Filters) -> tuple[object, Sequence[Evidence]]:
        assert filters.documents == (NEW.sha256,)
        return (), found

    return NewestPlan([OLD, NEW, PACK], search)


OLDER, NEWER = part("a", "Lamps are painted.", 0.8), part("b", "Lamps are washed.", 0.78)


def test_what_the_newest_plan_says_of_the_matter_is_found():
    assert plan_with(NEWER).part(understood(QUESTION), [OLDER], Filters()) is NEWER


def test_a_part_of_it_that_says_less_is_not():
    for less in (part("b", "Roads.", 0.7), part("b", "Roads.", 0.8, cover=0.5), part("b", "Roads.", 0.8, score=0.5)):
        assert plan_with(less).part(understood(QUESTION), [OLDER], Filters()) is None
    assert plan_with(NEWER).part(understood("How many lamps are washed?"), [OLDER], Filters()) is None


def test_a_question_that_names_a_time_or_a_paper_or_was_answered_by_it_is_left_alone():
    plan = plan_with(NEWER)
    assert plan.part(understood("How were the lamps looked after in 2013/14?"), [OLDER], Filters()) is None
    assert plan.part(understood("How does the old roads plan look after lamps?"), [OLDER], Filters()) is None
    assert plan.part(understood("Who looks after the lamps?"), [OLDER], Filters()) is None
    assert plan.part(understood(QUESTION), [NEWER, OLDER], Filters()) is None


def test_it_is_said_first_and_once_and_each_with_its_time():
    old, own = Statement("Lamps are painted.", OLD.sha256, 0, 18), Statement("Lamps are washed.", NEW.sha256, 0, 17)
    for statements in ((old,), (old, own)):
        said = plan_with(NEWER).before(NEWER, [OLDER], statements, understood(QUESTION))
        assert [(one.label, one.text) for one in said] == [("2017/18", "Lamps are washed."), ("2013/14", "Lamps are painted.")]
