"""Whether an answer tells what was reached, where that is asked for and a row has only what was aimed at for the year."""

import re

from app.assistant.checks.found import Found
from app.assistant.question.periods import find_periods
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.rows import divided

_REACHED_ASKED = re.compile(r"\b(?:actual(?:ly)?|out-?turn|turn(?:ed)? out|end(?:ed)? up|achieved|in the end)\b", re.IGNORECASE)
_AIMED_ASKED = re.compile(r"\b(?:targets?|aim\w*|plan\w*|budget\w*|forecast|estimate\w*|expect\w*|meant|supposed)\b", re.IGNORECASE)
_REACHED = re.compile(r"\b(?:actuals?|out-?turn|results?|achieved|latest|reported|year.end)\b", re.IGNORECASE)
_AIMED = re.compile(r"\b(?:targets?|floor|ceiling|budget|forecast|estimated?|projected|projection|planned|proposed)\b", re.IGNORECASE)


def only_aimed_at(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked what came out in a year, and all cells of the rows found that are of that year are targets or plans, while others tell results."""
    question, years = understanding.whole, understanding.periods
    asked = _REACHED_ASKED.search(question) and not _AIMED_ASKED.search(question)
    if not asked or Wanted.FIGURE not in understanding.wanted or len(years) != 1 or not all(passage.kind == "row" for passage in found.passages):
        return False
    cells = [cell for passage in found.passages for cell in divided(" ".join(passage.text.split()))[1] if find_periods(cell.column)]
    of_year = [cell for cell in cells if any(one.first == years[0].first for one in find_periods(cell.column))]
    reached = any(_REACHED.search(cell.column) for cell in cells)
    return bool(of_year) and reached and all(_AIMED.search(cell.column) and not _REACHED.search(cell.column) for cell in of_year)
