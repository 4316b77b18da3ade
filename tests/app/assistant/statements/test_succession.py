import pytest

from app.assistant.statements.succession import of_others
from tests.app.assistant.papers import evidence, passage, understood

HELD = [
    *evidence(passage("a", "Ada Holm: Depot manager.", kind="role"), (0.9,)),
    *evidence(passage("a", "Bo Finch: Depot manager.", kind="role", start=100), (0.8,)),
    *evidence(passage("a", "Cy Marsh took over from Ada Holm.", start=200), (0.7,)),
]
ROWS = [
    *evidence(passage("a", "Depot: Manager: Ada Holm", kind="row", start=300), (0.6,)),
    *evidence(passage("a", "Depot: Manager: Ada Holm; Before: Bo Finch", kind="row", start=400), (0.5,)),
]


@pytest.mark.parametrize(
    "question",
    ["Who succeeded Ada Holm as depot manager?", "who was depot manager before Ada Holm?", "Who took over from Ada Holm?", "who was Ada Holm's predecessor?"],
)
def test_the_post_of_the_one_named_is_not_who_came_before_or_after(question: str):
    assert [item.text for item in of_others(understood(question), HELD)] == ["Bo Finch: Depot manager.", "Cy Marsh took over from Ada Holm."]


def test_a_row_that_names_nobody_else_is_not_who_came_before():
    assert of_others(understood("Who was depot manager before Ada Holm?"), ROWS) == (ROWS[1],)


@pytest.mark.parametrize("question", ["Who is Ada Holm?", "Who ran the depot before the flood?", "What replaced Ada Holm's depot?"])
def test_other_questions_keep_all(question: str):
    assert of_others(understood(question), HELD) == tuple(HELD)
