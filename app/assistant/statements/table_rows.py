"""The rows of one table, put together again out of the passages and figures of an index."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.assistant.statements.holds import amount
from app.assistant.statements.magnitudes import Magnitude, magnitude
from app.assistant.statements.parts import lead_start
from corpus.types import FURNITURE, Passage, Record, Unit
from index.store import Store

LONGEST_GAP = 900
"""Characters of other text between two rows of a table: the foot and head of a page, or what a cell goes on with."""

EDGE = 250
"""Characters before the first and after the last row in which a row that was not read as one would stand."""

MOST_KEPT = 20
"""Documents whose rows are kept for the next question."""

_ENDS_WITH_AMOUNT = re.compile(r"[£$€(-]?\d[\d,.]*\)?\s?%?(?:\s?\([A-Z]\))?\s*$")
_OUTLINE = re.compile(r"^\s*\d+(?:\.\d+)+\s")


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is read out (`text`, after `lead`, which says where it stands), its label, and its figures as (value, unit) by column.

    `doubtful` are the columns of which the row has more than one: their headers were not told apart.
    """

    start: int
    end: int
    label: str
    text: str
    lead: str
    figures: Mapping[str, tuple[str, str]]
    doubtful: frozenset[str] = frozenset()

    def value(self, column: str) -> str:
        """What stands under a column, "" where nothing does."""
        if column in self.figures:
            return self.figures[column][0]
        head = f"{column.replace(' / ', ', ')}: "
        for cell in self.text.removeprefix(f"{self.label}: ").split("; "):
            if cell.startswith(head):
                return cell.removeprefix(head).strip()
        return ""

    def magnitude(self, column: str) -> Magnitude | None:
        """The quantity under a column, None where there is none."""
        return magnitude(*self.figures[column]) if column in self.figures else magnitude(self.value(column))


@dataclass(frozen=True, slots=True)
class TableRows:
    """The rows of a table of a document, and what between and beside them was not read as rows though it may be some (`unread`).

    `around` are the words that say where the table stands: its caption, what is read before a row, its section path.
    """

    document: str
    caption: str
    rows: tuple[Row, ...]
    unread: tuple[str, ...]
    around: str

    @property
    def start(self) -> int:
        """Where the first row starts."""
        return self.rows[0].start

    @property
    def end(self) -> int:
        """Where the last row ends."""
        return self.rows[-1].end

    def columns(self) -> tuple[str, ...]:
        """The columns that hold figures and are told apart, in order."""
        return tuple(dict.fromkeys(column for row in self.rows for column in row.figures if column not in self.doubtful()))

    def doubtful(self) -> frozenset[str]:
        """The columns that are not told apart in some row."""
        return frozenset(column for row in self.rows for column in row.doubtful)


@dataclass(slots=True)
class _Item:
    """A row, or other text between rows (`row` is None)."""

    start: int
    end: int
    text: str
    caption: str = ""
    row: Row | None = None


class Tables:
    """Finds the table around a row, in one index; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._items: dict[str, list[_Item]] = {}

    def around(self, document: str, start: int, end: int) -> TableRows | None:
        """The table that the row at `start` to `end` belongs to: rows of one caption that share columns; None where no row with figures stands there."""
        items = self._of(document)
        at = next((n for n, item in enumerate(items) if item.row and item.row.figures and item.start < end and item.end > start), None)
        if at is None:
            return None
        backwards, before = _run(items[at], reversed(items[:at]))
        forwards, after = _run(items[at], items[at + 1 :])
        unread = [*before, *after]
        rows = tuple(row for item in (*reversed(backwards), items[at], *forwards) if (row := item.row))
        unread += self._beside(document, rows[0].start, rows[-1].end, items)
        place = self._store.passages_of(document, rows[0].start, rows[0].end)[0]
        words = f"{items[at].caption} {rows[-1].lead} {' '.join(place.section)} {self._store.document(document).cover.title}"
        return TableRows(document, items[at].caption, rows, tuple(unread), words)

    def _beside(self, document: str, start: int, end: int, items: Sequence[_Item]) -> list[str]:
        """The lines right before `start` and after `end` that look like rows but were not read as such."""
        text = self._store.text(document)
        opening, closing = max(0, start - EDGE), min(len(text), end + EDGE)
        head, above, _ = text[opening:start].rstrip().rpartition("\n")
        after = text[end:closing].lstrip()
        line, below, _ = after.partition("\n")
        first = opening + len(head) if above or opening == 0 else start
        last = closing - len(after) + len(line) if below or closing == len(text) else end
        rows = [item for item in items if item.row and item.row.figures]
        lines = [(first, start), (end, last)]
        return [line for a, b in lines if _like_a_row(line := text[a:b]) and not any(item.start < b and item.end > a for item in rows)]

    def _of(self, document: str) -> list[_Item]:
        held = self._items.get(document)
        if held is None:
            figures: dict[tuple[int, int], list[Record]] = {}
            for _, record in self._store.records("figure", document):
                figures.setdefault((record.start, record.end), []).append(record)
            held = list(_items(self._store.passages_of(document), figures))
            if len(self._items) >= MOST_KEPT:
                self._items.clear()
            self._items[document] = held
        return held


def _items(passages: Sequence[Passage], figures: Mapping[tuple[int, int], Sequence[Record]]) -> Iterable[_Item]:
    for passage in passages:
        if passage.kind == FURNITURE:
            continue
        if passage.kind != "row":
            yield _Item(passage.start, passage.end, passage.text)
            continue
        for unit in passage.units:
            yield _row_item(passage, unit, figures.get((unit.start, unit.end), ()))


def _row_item(passage: Passage, unit: Unit, records: Sequence[Record]) -> _Item:
    text = " ".join(passage.text[unit.text_start : unit.text_end].split())
    lead = passage.text[lead_start(passage, unit) : unit.text_start]
    cells: dict[str, tuple[str, str]] = {}
    columns = [str(record.fields["column"]) for record in records]
    for record, column in zip(records, columns, strict=True):
        cells[column] = (str(record.fields["value"]), str(record.fields["unit"]))
    label = str(records[0].fields["row"]) if records else text.split(": ", 1)[0]
    row = Row(unit.start, unit.end, label, text, lead, cells, frozenset(column for column in columns if columns.count(column) > 1))
    return _Item(unit.start, unit.end, text, str(records[0].fields["table"]) if records else "", row)


def _run(first: _Item, others: Iterable[_Item]) -> tuple[list[_Item], list[str]]:
    """The rows from `first` on in one direction that are of its table, and what between them may be a row that was not read."""
    assert first.row is not None
    columns = set(first.row.figures)
    found: list[_Item] = []
    unread: list[str] = []
    pending: list[_Item] = []
    edge = first
    for item in others:
        gap = max(item.start - edge.end, edge.start - item.end)
        if gap > LONGEST_GAP:
            break
        if item.row and item.row.figures:
            if item.caption != first.caption or not columns & item.row.figures.keys():
                break
            columns |= item.row.figures.keys()
        elif not (item.row and item.row.lead == first.row.lead and any(item.row.value(column) for column in columns)):
            pending += [item] if amount(_OUTLINE.sub("", item.text)) == 1.0 else []
            continue
        found.append(item)
        unread += [other.text for other in pending]
        pending = []
        edge = item
    unread += [item.text for item in pending if item.row and item.row.lead and item.row.lead == first.row.lead]
    return found, unread


def _like_a_row(line: str) -> bool:
    return bool(_ENDS_WITH_AMOUNT.search(line)) and amount(_OUTLINE.sub("", line)) == 1.0 and len(line.split()) > 1
