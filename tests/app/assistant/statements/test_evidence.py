from app.assistant.statements.evidence import by_best_part
from index.search import Hit
from tests.app.assistant.papers import evidence, passage


def test_passages_come_in_the_order_of_their_best_parts_and_those_not_looked_at_after_them():
    first, second, third = (passage(letter, "Roads are mended.") for letter in "abc")
    parts = [*evidence(second, (0.9,), rank=1), *evidence(first, (0.5,))]
    order = by_best_part([Hit(held, 1.0, {}) for held in (first, second, third)], parts)
    assert [hit.passage.id for hit in order] == [second.id, first.id, third.id]
