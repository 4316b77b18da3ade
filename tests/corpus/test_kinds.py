from corpus.kinds import PLANS
from corpus.types import Kind


def test_the_plans_are_the_kinds_that_a_title_can_show_to_be_one():
    assert {kind for kind in Kind if kind.is_plan} == set(PLANS)
