"""The highest, lowest or only row of a table, said only where every row of the table was read."""

import re
from collections.abc import Sequence

from app.assistant.question.periods import find_periods
from app.assistant.question.superlatives import Superlative, find_superlative
from app.assistant.question.understand import Understanding
from app.assistant.statements.columns import LENGTHS, column_asked, speaks_of, tells_apart
from app.assistant.statements.compared_rows import LEAST_ROWS, Compared, compared_rows
from app.assistant.statements.compose import Statement
from app.assistant.statements.evidence import Evidence, covered_words, stem
from app.assistant.statements.outsiders import Outsiders, groups_of_asked, may_be_sum
from app.assistant.statements.parts import CAPTION_WORDS, READ_WHOLE
from app.assistant.statements.rows import divided
from app.assistant.statements.stretch import FIELDS
from app.assistant.statements.table_rows import Row, TableRows, Tables
from index.store import Store
from index.words import tokens

NEAR = 0.1
"""A table is taken when its best row scores within this of the best part found elsewhere."""

ABOVE = 600
"""Characters before a table's first row that hold its caption and header and what leads up to it."""

APART = 0.02
"""Two tables whose best rows score within this of each other are not told apart."""

FAR_APART = 0.12
"""Tables with the same column are told apart by their best rows' scores from this on, else by the question's words."""

MOST_TIED = 3
"""Rows that are named where they are equal; more say nothing."""

LONGEST_BESIDE = 25
"""Words of another cell of the winning row that comes along because it says who or when."""

COLOURS = ("red", "amber", "green", "yellow", "blue")
"""Ratings that a row is marked with, by the word or its first letter in capitals."""

_NAME = re.compile(r"\b[A-Z][a-z]{2,}")
_SMALL = re.compile(r"(?<![\w’'-])[a-z]{3,}")


class Extremes:
    """Compares the rows of tables, in one index; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tables = Tables(store)
        self._outsiders = Outsiders([document.cover.body for document in store.documents()])

    def statements(self, understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
        """The winning row, or those that tie, and what to remark: over how many rows it was found; empty where the question asks for none or it can't be told.

        It can be told when one table answers best, one of its columns is meant, and every row of it holds a quantity of one unit
        there or plainly none. Totals, the whole body, national figures and what the question leaves out don't take part.
        """
        asked = find_superlative(understanding.whole)
        table = self._table(evidence) if asked else None
        if asked is None or table is None:
            return (), ()
        if asked.colour:
            return self._only(asked, table)
        column = column_asked(asked, understanding, table)
        found = self._found(evidence)
        others = [other for other, score in found[1:] if column in other.columns() and found[0][1] - score < FAR_APART]
        if not column or table.unread or not speaks_of(asked, understanding, table, column) or not tells_apart(understanding, table, others):
            return (), ()
        return self._outermost(asked, understanding, table, column)

    def _table(self, evidence: Sequence[Evidence]) -> TableRows | None:
        """The table of the best row, if nothing else answers much better and no other table as well."""
        found = self._found(evidence)
        if not found or (len(found) > 1 and found[0][1] - found[1][1] <= APART):
            return None
        table, score = found[0]
        elsewhere = next((item.score for item in evidence if not _within(item, table, ABOVE)), 0.0)
        return table if elsewhere - score <= NEAR else None

    def _found(self, evidence: Sequence[Evidence]) -> list[tuple[TableRows, float]]:
        """The tables that rows among the evidence belong to, each with the score of its best row."""
        found: list[tuple[TableRows, float]] = []
        for item in evidence:
            if item.hit.passage.kind == "row" and not any(_within(item, table) for table, _ in found):
                table = self._tables.around(item.hit.passage.document, item.part.unit.start, item.part.unit.end)
                found += [(table, item.score)] if table else []
        return found

    def _outermost(self, asked: Superlative, understanding: Understanding, table: TableRows, column: str) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
        read = compared_rows(asked, table, column, self._outsiders)
        if read is None:
            return (), ()
        winners = read.winners(asked.highest)
        if asked.highest and asked.word not in LENGTHS and any(may_be_sum(read.values, read.rows.index(row)) for row in winners):
            return (), ()
        if not winners or len(winners) > MOST_TIED or len(winners) == len(read.rows):
            return (), ()
        if groups_of_asked(asked, [row.label for row in read.rows]) or any(
            read.winners(asked.highest, among) != winners for among in self._narrowed(asked, understanding, table, read)
        ):
            return (), ()
        statements = tuple(Statement(_said(row, column, understanding), table.document, row.start, row.end) for row in winners)
        return statements, (read.remark(asked, column, len(winners)),)

    def _narrowed(self, asked: Superlative, understanding: Understanding, table: TableRows, read: Compared) -> list[list[int]]:
        """The choices that the question may mean instead of all rows: those whose labels have one of its words, those that are named as places are."""
        excluded = {stem(word) for thing in asked.without for word in tokens(thing)}
        groups = [group for group in understanding.words if not find_periods(group[0]) and not {stem(word) for word in tokens(group[0])} <= excluded]
        covered = [covered_words(row.label, groups) for row in read.rows]
        found = [[at for at, words in enumerate(covered) if n in words] for n in range(len(groups))]
        if asked.is_place:
            small = frozenset(_SMALL.findall(self._store.text(table.document)))
            found.append([at for at, row in enumerate(read.rows) if any(name.lower() not in small for name in _NAME.findall(row.label))])
        return [places for places in found if 0 < len(places) < len(read.rows)]

    def _only(self, asked: Superlative, table: TableRows) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
        """The row that alone has the colour: its letter or word stands once in the whole table, other colours in other rows."""
        text = self._store.text(table.document)
        marked = list(_colour(asked.colour).finditer(text, table.start, table.end))
        if len(marked) != 1 or any(_colour(asked.colour).search(line) for line in table.unread):
            return (), ()
        rows = [row for row in table.rows if row.start <= marked[0].start() < row.end]
        others = [row for row in table.rows if any(_colour(other).search(text, row.start, row.end) for other in COLOURS if other != asked.colour)]
        if len(rows) != 1 or len(others) < LEAST_ROWS:
            return (), ()
        row = rows[0]
        said = f"{_lead(row)}{row.text}" if len(row.text.split()) <= READ_WHOLE else f"{_lead(row)}{row.label}"
        return (Statement(said, table.document, row.start, row.end),), (f"No other row of this table is marked {asked.colour}.",)


def _colour(colour: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?:{colour[0].upper()}|{colour}|{colour.title()}|{colour.upper()})(?![\w’'-])")


def _within(item: Evidence, table: TableRows, above: int = 0) -> bool:
    unit = item.part.unit
    return item.hit.passage.document == table.document and unit.end > table.start - above and unit.start < table.end


def _lead(row: Row) -> str:
    return row.lead if len(row.lead.split()) <= CAPTION_WORDS else ""


def _said(row: Row, column: str, understanding: Understanding) -> str:
    """The row's label with what stands under the column, and under others whose headers the question asks for besides."""
    head = column.replace(" / ", ", ")
    fields = [FIELDS[kind] for kind in understanding.wanted if kind in FIELDS]
    words = [cell for cell in divided(row.text)[1] if not cell.text.startswith(f"{head}: ") and len(cell.text.split()) <= LONGEST_BESIDE]
    named = [cell.text for cell in words if any(shape.match(cell.text) for shape, _ in fields)]
    # A header may say in other words who or when: then what the row says in words comes along.
    beside = named or [cell.text for cell in words if fields and not any(sign.isdigit() for sign in cell.value)]
    return "; ".join((f"{_lead(row)}{row.label}: {head}: {row.value(column)}", *beside))
