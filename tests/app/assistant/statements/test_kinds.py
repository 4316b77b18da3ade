from app.assistant.statements.evidence import Evidence
from app.assistant.statements.kinds import of_the_kind
from corpus.types import Unit
from tests.app.assistant.papers import evidence, passage, understood


def row(label: str, score: float, start: int) -> Evidence:
    text = f"SCORES. {label}: 5"
    return evidence(passage("a", text, kind="row", start=start, units=(Unit(start, start + len(text), 8, len(text)),)), (score,))[0]


def test_a_row_for_what_is_not_of_a_kind_does_not_answer_for_the_kind():
    kind, other, else_ = (
        row("46 Visits to road teams (north)", 0.8, 0),
        row("47 Visits to non road teams (all)", 0.9, 100),
        row("48 Visits of non voters", 0.7, 200),
    )
    assert of_the_kind(understood("How many visits to road teams were there?"), [other, kind, else_]) == (kind, else_)
    assert of_the_kind(understood("How many visits to teams that are not road teams?"), [other, kind, else_]) == (other, else_)
    assert of_the_kind(understood("How many visits to teams if they weren't road teams?"), [other, kind, else_]) == (other, else_)


def test_where_things_are_counted_a_row_of_sums_gives_way_to_one_of_counts():
    def cells(text: str, score: float, start: int) -> Evidence:
        return evidence(passage("a", text, kind="row", start=start, units=(Unit(start, start + len(text), 0, len(text)),)), (score,))[0]

    sums, counts = cells("Visits: March 23: £5,964; March 24: £6,000", 0.9, 0), cells("Caseload: March 23: 5,627; March 24: 5,322", 0.8, 100)
    far = cells("Caseload: March 23: 5,627; March 24: 5,322", 0.5, 200)
    assert of_the_kind(understood("How many visits were there?"), [sums, counts]) == (counts,)
    assert of_the_kind(understood("How many visits were there?"), [sums, far]) == (sums, far)
    assert of_the_kind(understood("What was spent on visits?"), [sums, counts]) == (sums, counts)


def test_a_balance_is_that_of_the_end_of_the_year_that_is_asked_for():
    opening, closing = row("Balance, beginning of year", 0.9, 0), row("Balance, end of year", 0.8, 100)
    assert of_the_kind(understood("closing balance of the parkland money?"), [opening, closing]) == (closing,)
    assert of_the_kind(understood("What was in the fund at the beginning of the year?"), [opening, closing]) == (opening,)
    assert of_the_kind(understood("What was the balance?"), [opening, closing]) == (opening, closing)
    assert of_the_kind(understood("closing balance of the parkland money?"), [opening]) == (opening,)
