"""How the dates of an answer that are written in numbers alone were read, where it is asked when."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import Statement
from corpus.dates import dates, in_words

MOST_DATES = 2
"""Dates that are read out; a row of more is a timetable."""

_NUMBERS = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")


def dates_read(understanding: Understanding, statements: Sequence[Statement]) -> tuple[str, ...]:
    """A sentence for each such date of the first statement, day first as English papers write them; none where there are more than two."""
    if Wanted.WHEN not in understanding.wanted or not statements:
        return ()
    text = statements[0].text
    written = {text[date.start : date.end]: date.iso for date in dates(text)}
    numbers = {said: iso for said, iso in written.items() if _NUMBERS.fullmatch(said)}
    return tuple(f"{said} is read as {in_words(iso)}." for said, iso in numbers.items()) if len(numbers) <= MOST_DATES else ()
