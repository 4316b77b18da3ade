import pytest

from app.assistant.question.untimed import untimed
from tests.app.assistant.papers import understood


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("How many lamps were lit in 2013/14?", "How many lamps were lit ?"),
        ("How many lamps were lit in 1999?", "How many lamps were lit in 1999?"),
        ("How many lamps were lit in May 2013?", "How many lamps were lit in May 2013?"),
        ("Who lit the lamps in 2013/14?", "Who lit the lamps in 2013/14?"),
        ("Lamps in 2013/14?", "Lamps in 2013/14?"),
    ],
)
def test_the_year_of_a_paper_that_is_held_is_not_read_with_what_is_asked_of_it(question: str, read: str):
    assert untimed(question, understood(question)) == read
