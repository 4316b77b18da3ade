"""The total of a table, on invented tables."""

from app.assistant.statements.totals import Totals
from tests.app.assistant.papers import evidence, understood
from tests.app.assistant.statements.test_extremes import Shelf, shelf

CREWS = (("Drivers (FTE)", "4", "5"), ("Menders (FTE)", "10", "11"), ("TOTAL", "14", "16"), ("Of the above, FTE paid by others", "2", "3"))


def total(question: str, made: Shelf, at: int) -> str:
    rows = [passage for passage in made.held if passage.kind == "row"]
    said = Totals(made).statement(understood(question), evidence(rows[at], (0.9,)))  # type: ignore[arg-type]
    return said.text if said else ""


def test_the_total_is_said_where_all_rows_share_what_is_asked_for():
    whole = "Road crews. TOTAL: 2015/16: 14; 2016/17: 16"
    assert total("How many FTE had the road crews in 2016/17?", shelf(*CREWS, caption="Road crews"), 3) == whole
    assert total("How many had the road crews in 2016/17?", shelf(*CREWS, caption="Road crews"), 1) == whole


def test_no_total_is_said_where_one_row_is_meant_or_none_is_known_to_be_the_total():
    made = shelf(*CREWS, caption="Road crews")
    assert total("How many FTE of menders had the road crews in 2016/17?", made, 1) == ""
    assert total("How many FTE painters had the road crews in 2016/17?", made, 3) == ""
    assert total("How many FTE had the road crews in 2016/17?", made, 2) == ""
    assert total("Who leads the FTE of the road crews?", made, 1) == ""
    assert total("How many FTE had the road crews in 2016/17?", shelf(*CREWS[:2], caption="Road crews"), 1) == ""
