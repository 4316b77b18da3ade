"""Web pages: what a browser would show as text, block elements as lines, tables as rows of cells."""

from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from corpus.types import Reading
from ingest.readers.base import UnreadableFile
from ingest.readers.canonical import CanonicalText, Grid, Headers, Slot
from ingest.readers.grid_headers import headers_from

_DROPPED = ("script", "style", "nav", "template", "noscript", "svg", "iframe", "object", "select", "button", "head")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header hr html legend li main ol p pre "
    "section summary ul h1 h2 h3 h4 h5 h6".split()
)
_MOST_SPANNED = 1000


def read_html(path: Path) -> Reading:
    """The page's text without scripts, styles and navigation; its encoding is the one that the page declares, else guessed.

    A table is given with its headers: the rows in `thead` or of `th` alone, else its first row. One without a second
    column or row is there for layout, and read as text.
    """
    page = BeautifulSoup(path.read_bytes(), "lxml")
    for element in page.find_all(_DROPPED):
        element.decompose()
    text = CanonicalText()
    _Writer(text).write(page)
    reading = text.reading("html")
    if not reading.text.strip():
        raise UnreadableFile(f"{path.name} holds no text.", "If the page fills itself by script, open it in a browser and save it as PDF.")
    return reading


class _Writer:
    """Walks the elements and gathers running text until a block ends."""

    def __init__(self, text: CanonicalText) -> None:
        self._text = text
        self._running: list[str] = []

    def write(self, element: Tag) -> None:
        """Everything in the element, ending with what is still gathered."""
        for child in element.children:
            self._write_child(child)
        self._end_line()

    def _write_child(self, child: PageElement) -> None:
        if isinstance(child, Tag):
            self._write_element(child)
        elif type(child) is NavigableString:
            self._running.append(str(child))

    def _write_element(self, element: Tag) -> None:
        if element.name == "table":
            self._end_line()
            self._write_table(element)
        elif element.name == "br":
            self._end_line()
        elif element.name in _BLOCKS:
            self._end_line()
            if element.name in _HEADINGS:
                self._text.line("")
            if element.name == "li":
                self._running.append("• " if element.parent and element.parent.name == "ul" else "")
            self.write(element)
        else:
            for child in element.children:
                self._write_child(child)

    def _end_line(self) -> None:
        line = " ".join("".join(self._running).split())
        self._running.clear()
        if line and line != "•":
            self._text.line(line)

    def _write_table(self, table: Tag) -> None:
        caption = table.find("caption", recursive=False)
        if isinstance(caption, Tag):
            self.write(caption)
        rows = [row for row in table.find_all("tr") if row.find_parent("table") is table]
        grid = _grid(rows)
        if len(grid) < 2 or len(grid[0]) < 2 or table.find("table"):
            for row in rows:
                for cell in row.find_all(("td", "th"), recursive=False):
                    self.write(cell)
            return
        self._text.table(grid, _headers(rows, grid))


def _grid(rows: list[Tag]) -> Grid:
    """The rows' cells at their columns, with those that span several put in each place that they cover."""
    slots: dict[tuple[int, int], Slot] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row.find_all(("td", "th"), recursive=False):
            while (number, column) in slots:
                column += 1
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            for down in range(number, min(number + high, len(rows))):
                for right in range(column, column + wide):
                    own = (down, right) == (number, column)
                    slots[down, right] = Slot(" ".join(cell.get_text(" ").split())) if own else Slot(origin=(number, column))
            column += wide
    width = max((column + 1 for _, column in slots), default=0)
    return tuple(tuple(slots.get((number, column), Slot()) for column in range(width)) for number in range(len(rows)))


def _span(cell: Tag, name: str) -> int:
    value = str(cell.get(name, "1")).strip()
    return min(max(int(value), 1), _MOST_SPANNED) if value.isdecimal() else 1


def _headers(rows: list[Tag], grid: Grid) -> Headers | None:
    count = 0
    for row in rows:
        cells = row.find_all(("td", "th"), recursive=False)
        if not (row.find_parent("thead") or (cells and all(cell.name == "th" for cell in cells))):
            break
        count += 1
    return headers_from(grid, count)
