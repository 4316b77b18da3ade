"""Reads a source text of the sample: a head of `key: value` lines, `---`, then the marks that README.md lists."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

TEXTS = Path(__file__).parent / "texts"
LEFT, ABOVE = "<", "^"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, level 1 to 4."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `style` is "body", "centre" (cover lines), "bullet" or "lettered" (starts with "a)" or "(i)")."""

    text: str
    style: str = "body"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the number of header rows, its cells by row, relative column widths. Cells "<" and "^" join the cell to the left or above."""

    headers: int
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block starts a page, where the format has pages."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A page that exists as a picture only: the lines of a typed letter."""

    lines: tuple[str, ...]


Block: TypeAlias = Heading | Paragraph | Grid | PageBreak | Scan


@dataclass(frozen=True, slots=True)
class Source:
    """A source text: `head` says what file to build and what stands in its margins, `blocks` are its content in order."""

    head: dict[str, str]
    blocks: tuple[Block, ...]

    @property
    def file(self) -> str:
        """Name of the file that is built from it."""
        return self.head["file"]


def read_source(path: Path) -> Source:
    """The source text at `path`. Raises ValueError, with the file and the table, when a table's rows differ in length."""
    head_text, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    head = dict(line.split(": ", 1) for line in head_text.splitlines())
    return Source(head, tuple(_blocks(body, path.name)))


def _blocks(body: str, name: str) -> list[Block]:
    blocks: list[Block] = []
    widths: tuple[float, ...] = ()
    for chunk in _chunks(body):
        lines = chunk.splitlines()
        first = lines[0]
        if first == "{page}":
            blocks.append(PageBreak())
        elif first == "{scan}":
            blocks.append(Scan(tuple(lines[1:-1])))
        elif first.startswith("{widths "):
            widths = tuple(float(width) for width in first[8:-1].split())
        elif first.startswith("#"):
            marks, _, text = first.partition(" ")
            blocks.append(Heading(len(marks), text))
        elif first.startswith("|"):
            blocks.append(_grid(lines, widths, name))
            widths = ()
        elif first.startswith("- "):
            blocks += [Paragraph(item, "bullet") for item in _items(lines)]
        else:
            style = "centre" if first.startswith("> ") else "lettered" if _is_lettered(first) else "body"
            blocks.append(Paragraph(" ".join(line.removeprefix("> ").strip() for line in lines), style))
    return blocks


def _chunks(body: str) -> list[str]:
    chunks: list[str] = []
    scan: list[str] | None = None
    for chunk in body.strip("\n").split("\n\n"):
        if chunk.startswith("{scan}"):
            scan = []
        if scan is None:
            chunks.append(chunk.strip("\n"))
        else:
            scan.append(chunk)
            if chunk.endswith("{end}"):
                chunks.append("\n\n".join(scan))
                scan = None
    return [chunk for chunk in chunks if chunk]


def _items(lines: list[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        if line.startswith("- "):
            items.append(line[2:])
        else:
            items[-1] += " " + line.strip()
    return items


def _is_lettered(line: str) -> bool:
    mark = line.split(" ", 1)[0]
    return mark.endswith(")") and mark.strip("()").isalpha() and len(mark.strip("()")) <= 3


def _grid(lines: list[str], widths: tuple[float, ...], name: str) -> Grid:
    rule = next(i for i, line in enumerate(lines) if line.startswith("|---"))
    rows = tuple(tuple(cell.strip() for cell in line.strip().strip("|").split("|")) for i, line in enumerate(lines) if i != rule)
    width = len(rows[0])
    wrong = [row for row in rows if len(row) != width]
    if wrong or (widths and len(widths) != width):
        raise ValueError(f"{name}: a row of the table with header {rows[0]} has not {width} cells: {wrong or widths}")
    return Grid(rule, rows, widths or (1.0,) * width)


def spans(grid: Grid) -> dict[tuple[int, int], tuple[int, int]]:
    """The last row and column of each cell that others are joined to, keyed by its own row and column."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for r, row in enumerate(grid.rows):
        for c, cell in enumerate(row):
            if cell in (LEFT, ABOVE):
                anchor = (r, c)
                while grid.rows[anchor[0]][anchor[1]] in (LEFT, ABOVE):
                    anchor = (anchor[0], anchor[1] - 1) if grid.rows[anchor[0]][anchor[1]] == LEFT else (anchor[0] - 1, anchor[1])
                last = found.get(anchor, anchor)
                found[anchor] = (max(last[0], r), max(last[1], c))
    return found
