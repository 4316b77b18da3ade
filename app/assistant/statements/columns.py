"""The one column of a table that a question for the highest or lowest means."""

import re
from collections.abc import Sequence

from app.assistant.question.periods import Period, find_periods
from app.assistant.question.superlatives import Superlative
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import covered_words, stem
from app.assistant.statements.magnitudes import TIME
from app.assistant.statements.table_rows import TableRows
from index.words import tokens

LEAST_FILLED = 2
"""Rows that must hold a quantity in a column for it to be meant."""

LENGTHS = ("longest", "shortest")
"""Superlatives of lengths of time, which don't add up."""

LEAST_SHARED = 0.25
"""Of the question's telling words, the share that must stand round the table's figures."""

_ASKING = "highest lowest most fewest least largest biggest many much number numbers long far name figure value count one named called"
"""Words that ask for the highest or for a number and are of no matter."""

_LASTS = re.compile(r"\b(?:longest|shortest)\b", re.IGNORECASE)
_MONEY = re.compile(r"[£$€]|\b(?:costs?|costl\w+|expensive|dearest|cheapest|budgets?|spen[dt]\w*|money|price|charges?|fees?|grants?|savings?)\b", re.IGNORECASE)
_SHARE = re.compile(r"%|\b(?:per ?cent(?:age)?|proportion|share)\b", re.IGNORECASE)
_IS_MONEY = re.compile(r"[£$€]")
_QUARTER = re.compile(r"\b(?:Q|quarter )([1-4])\b", re.IGNORECASE)
_YEAR_END = re.compile(r"\bend of (?:the year )?(?:19|20)\d\d\b", re.IGNORECASE)
_DATED = re.compile(r"\b(?:date|when|year)\b", re.IGNORECASE)


def column_asked(asked: Superlative, understanding: Understanding, table: TableRows) -> str:
    """The column that is meant, "" when none is or more than one may be.

    It must be of the time that the question names and of the kind (money, a share, a length of time) that it asks for; of those that are, it
    alone must have the most of the question's words in its header.
    """
    columns = [column for column in table.columns() if _filled(column, table) >= LEAST_FILLED and not _DATED.fullmatch(column)]
    timely = _of_the_time(columns, understanding, table)
    if table.doubtful() and (not understanding.periods or _of_the_time(list(table.doubtful()), understanding, table)):
        return ""
    words = [group for group in understanding.words if not find_periods(group[0])]
    fitting = [column for column in _of_the_kind(timely, asked, table) if asked.word in LENGTHS or not _is_time(column, table) or covered_words(column, words)]
    scores = [len(covered_words(column, words)) for column in fitting]
    best = [column for column, score in zip(fitting, scores, strict=True) if score == max(scores)]
    return best[0] if len(best) == 1 else ""


def speaks_of(asked: Superlative, understanding: Understanding, table: TableRows, column: str) -> bool:
    """Whether the table and its column speak of what is asked: enough of the question's words stand in its caption, heading or header.

    What the rows are called, as in "which service", counts nothing. A question for the longest or shortest is known by its lengths of time.
    """
    if asked.word in LENGTHS:
        return True
    aside = {stem(word) for text in (asked.word, asked.category, *asked.without, _ASKING) for word in tokens(text)}
    telling = [group for group in understanding.words if not find_periods(group[0]) and not {stem(word) for word in tokens(group[0])} <= aside]
    return len(covered_words(f"{table.around} {column}", telling)) >= max(LEAST_SHARED * len(telling), min(1, len(telling)))


def tells_apart(understanding: Understanding, table: TableRows, others: Sequence[TableRows]) -> bool:
    """Whether the question has a word of the table's own, or its time, against each of other tables with the same column."""
    words = understanding.words
    own = covered_words(table.around, words)
    for other in others:
        preferred = understanding.preferred.get(table.document, 0.0) > understanding.preferred.get(other.document, 0.0)
        if not preferred and not own - covered_words(other.around, words):
            return False
    return True


def _filled(column: str, table: TableRows) -> int:
    return sum(row.magnitude(column) is not None for row in table.rows)


def _is_time(column: str, table: TableRows) -> bool:
    return any(found.unit == TIME for row in table.rows if (found := row.magnitude(column)))


def _of_the_time(columns: Sequence[str], understanding: Understanding, table: TableRows) -> list[str]:
    """Of the columns those of the time asked for; all where neither they nor the question names one, or the whole table is of it."""
    question = understanding.whole
    asked = understanding.periods
    quarters = set(_QUARTER.findall(question))
    kept = [column for column in columns if not quarters or not _QUARTER.search(column) or quarters & set(_QUARTER.findall(column))]
    if not asked:
        return kept
    dated = [column for column in kept if find_periods(column)]
    matching = [column for column in dated if any(fits(period, other) for period in asked for other in find_periods(column))]
    if dated:
        if _YEAR_END.search(question):
            matching = [column for column in matching if any(other.month in (0, 12) for other in find_periods(column))]
        return matching
    around = find_periods(f"{table.caption} {table.rows[0].lead}")
    if around:
        return kept if any(fits(period, other) for period in asked for other in around) else []
    return kept if understanding.preferred.get(table.document) else []


def fits(asked: Period, held: Period) -> bool:
    """Whether a column's time is the one asked for: the same years, or a day or month that lies in it."""
    if asked.month:
        return (asked.first, asked.month) == (held.first, held.month) and (not asked.day or asked.day == held.day)
    if held.month:
        return asked.first == asked.last == held.first
    return (asked.first, asked.last) == (held.first, held.last)


def _of_the_kind(columns: Sequence[str], asked: Superlative, table: TableRows) -> list[str]:
    units = {column: {found.unit for row in table.rows if (found := row.magnitude(column))} for column in columns}
    if _LASTS.search(asked.word):
        return [column for column in columns if units[column] == {TIME}]
    if _SHARE.search(asked.about):
        return [column for column in columns if any("%" in unit for unit in units[column])] or list(columns)
    if _MONEY.search(f"{asked.word} {asked.about}"):
        return [column for column in columns if any(_IS_MONEY.search(unit) for unit in units[column])]
    return list(columns)
