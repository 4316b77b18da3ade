"""What the levels of a risk mean, where its table has headers that say so."""

from collections.abc import Sequence

from app.registers.rows import Row


def levels(risk: Row, figures: Sequence[Row]) -> tuple[tuple[str, str], ...]:
    """(header, value) of each number among a risk's levels, as the table that it stands in heads its columns; `figures` are its document's.

    Empty unless these are all the numbers of the levels as written: a score is never given a name that its header does not give.
    """
    written = risk.text("likelihood_impact").split()
    inside = [row for row in figures if risk.record.start <= row.record.start and row.record.end <= risk.record.end and row.text("value") in written]
    named = tuple((", ".join(row.text("column").split(" / ")), row.text("value")) for row in inside)
    numbers = [word for word in written if any(sign.isdigit() for sign in word)]
    return named if [value for _, value in named] == numbers and all(name for name, _ in named) else ()
