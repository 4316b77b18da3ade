"""The text layer of one PDF page: pypdf's where it reads well, else the words by their place, with ruled tables as grids."""

import re
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pypdf.errors import PyPdfError

from ingest.readers.aligned import with_tables
from ingest.readers.aligned_table import AlignedTable
from ingest.readers.arrange import Piece, lines_of, reading_order, with_paragraphs
from ingest.readers.canonical import CanonicalText
from ingest.readers.cell_kinds import is_figure
from ingest.readers.pdf_tables import RuledTable, ruled_tables
from ingest.readers.pdf_words import LIGATURES, runs_of, words_of
from ingest.readers.pdfium_turns import pdfium_turn

Box = tuple[float, float, float, float]
Part = str | RuledTable | AlignedTable

_STRAY = 30
_PICTURE = 0.05
_FULL = 0.5
_RULES = 6
_BOX = 5
"""Segments of a box: producers draw a whole table's boxes as one path."""
_APART = 6
_MISREAD = 0.03
_BULLET = re.compile(r"^[\uf000-\uf0ff](?=\s)")
_DINGBAT = re.compile(r"^[ln](?= [A-Za-z])")
"""The point of a list in a font of ornaments, whose round and square signs have the places of l and n."""
_LISTED = 3
_STRANGE = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]|\(cid:\d+\)")


@dataclass(frozen=True, slots=True)
class PicturePlace:
    """Where in the reading order a picture stands, by its number, and the stray words of the layer that lie on it or beneath it."""

    number: int
    strays: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layer:
    """A page's lines and tables in reading order, and what of it is to be recognised.

    `scanned` pages are pictures of text; `pictures` are the boxes (points, y upwards) of pictures on which the layer has
    no more than stray characters. `around` is what `parts` is with the pictures in their places, empty where there are none.
    """

    parts: tuple[Part, ...]
    scanned: bool
    pictures: tuple[Box, ...]
    around: tuple[Part | PicturePlace, ...] = ()

    def write(self, text: CanonicalText, recognised: Sequence[Sequence[Part]]) -> None:
        """Adds the page's lines and tables to canonical text, and for each picture what was `recognised` on it, in its place instead of its strays."""
        for part in self.around if any(recognised) else self.parts:
            if isinstance(part, PicturePlace):
                text.line("")
                for line in recognised[part.number] or part.strays:
                    write_part(text, line)
                text.line("")
            else:
                write_part(text, part)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What PDFium sees on a page: its text, whether that is too little or too strange to be its text layer, and the number of its lines and boxes.

    `pictures` are those on which there is no text, as boxes of the page's own space; `upright` are the same on the page as it is shown.
    """

    text: str
    scanned: bool
    pictures: tuple[Box, ...]
    upright: tuple[Box, ...]
    rules: int


def write_part(text: CanonicalText, part: Part) -> None:
    """Adds a line or a table to canonical text."""
    if isinstance(part, str):
        text.line(part)
    else:
        groups = part.groups if isinstance(part, AlignedTable) else ()
        text.table(part.grid, part.headers, groups=groups, continued=isinstance(part, RuledTable) and bool(part.heads))


def read_layer(page: pypdf.PageObject, document: pdfium.PdfDocument, index: int, plumb: Callable[[], Any]) -> Layer:
    """The text layer of a page, as pypdf has it and at its index in pdfium's document; `plumb` opens it with pdfplumber, which is slow, so where needed only.

    A page counts as scanned when it shows something but has no more than a few stray characters of text, or text in
    unknown characters.
    """
    drawn = _drawn(document, index)
    if drawn.scanned:
        return Layer((), True, ())
    plain = _plain(page)
    around: tuple[Part | PicturePlace, ...] = ()
    if drawn.pictures:
        with closing(plumb()) as plumbed:
            around = _by_place(plumbed, drawn.upright)
    agrees = plain is not None and _same_words(plain, drawn.text)
    apart = _cells_apart(plain or "")
    if drawn.rules >= _RULES or not agrees or apart:
        with closing(plumb()) as plumbed:
            by_place = _by_place(plumbed)
        if not agrees or any(isinstance(part, RuledTable) or (apart and isinstance(part, AlignedTable)) for part in by_place):
            return Layer(tuple(part for part in by_place if not isinstance(part, PicturePlace)), False, drawn.pictures, around)
    return Layer(_tidy(plain or drawn.text), False, drawn.pictures, around)


@pdfium_turn()
def _drawn(document: pdfium.PdfDocument, index: int) -> _Drawn:
    page = document[index]
    textpage = page.get_textpage()
    text = textpage.get_text_bounded()
    area = page.get_width() * page.get_height()
    images = [thing.get_bounds() for thing in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=5)]
    letters = len(re.sub(r"\s", "", text))
    covered = sum(_area(box) for box in images) / area
    strange = sum(len(match) for match in _STRANGE.findall(text))
    scanned = (letters == 0 and any(True for _ in page.get_objects())) or (letters < _STRAY and covered >= _FULL) or strange > 0.3 * letters
    pictures = tuple(box for box in _distinct(images) if _area(box) >= _PICTURE * area and len(textpage.get_text_bounded(*box).strip()) < _STRAY)
    paths = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=5)
    rules = sum(max(1, pdfium_c.FPDFPath_CountSegments(path.raw) // _BOX) for path in paths)
    return _Drawn(text, scanned, pictures, tuple(_upright(box, page) for box in pictures), rules)


def _plain(page: pypdf.PageObject) -> str | None:
    """pypdf's text; None where the page's content is too damaged for it, which it says in many ways."""
    try:
        return page.extract_text()
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, AssertionError, zlib.error):
        return None


def _tidy(text: str) -> tuple[str, ...]:
    """The text's lines: ligatures spelt out, white space at the ends dropped, inside made one space, or a tab where it is four or more.

    A lone tab is a space: some producers write all of theirs so.
    """
    lines = [
        re.sub(r"[ \t]+", lambda gap: "\t" if len(gap.group()) >= 4 else " ", _BULLET.sub("•", line.strip())) for line in text.translate(LIGATURES).splitlines()
    ]
    if sum(bool(_DINGBAT.match(line)) for line in lines) >= _LISTED:
        lines = [_DINGBAT.sub("•", line) for line in lines]
    return tuple(lines)


def _cells_apart(plain: str) -> bool:
    """Whether only their places may tell cells apart: pypdf gives a line to each figure, or many lines end in two, or begin and end in one."""
    filled = [line.split() for line in plain.splitlines() if line.strip()]
    alone = [len(cells) == 1 and is_figure(cells[0]) for cells in filled]
    rows = sum(len(cells) > 1 and (all(map(is_figure, cells[-2:])) or all(map(is_figure, (cells[0], cells[-1])))) for cells in filled)
    return sum(one and other for one, other in pairwise(alone)) >= _APART or rows >= _APART


def _same_words(plain: str, whole: str) -> bool:
    """Whether pypdf found the words that pdfium found: it glues words, or pulls them apart, where a producer places each by itself."""
    ours, theirs = (Counter(text.translate(LIGATURES).split()) for text in (plain, whole))
    return sum((ours - theirs).values()) <= _MISREAD * max(1, sum(ours.values()))


def _upright(box: Box, page: pdfium.PdfPage) -> Box:
    """A box of the page's own space (y upwards) as one of the page as it is shown, y downwards from its top."""
    left, bottom, right, top = page.get_mediabox()
    x0, y0, x1, y1 = box[0] - left, box[1] - bottom, box[2] - left, box[3] - bottom
    wide, high = right - left, top - bottom
    match page.get_rotation():
        case 90:
            return y0, x0, y1, x1
        case 180:
            return wide - x1, y0, wide - x0, y1
        case 270:
            return high - y1, wide - x1, high - y0, wide - x0
        case _:
            return x0, high - y1, x1, high - y0


def _by_place(page: Any, pictures: Sequence[Box] = ()) -> tuple[Part | PicturePlace, ...]:
    """The page's words in reading order, with ruled tables as grids and a place for each picture."""
    words, turned = words_of(page.filter(_seen_on(page)))
    tables = ruled_tables(page, [*words, *turned])
    blocks = [Piece(*box, "", number) for number, box in enumerate([*(table.box for table in tables), *pictures])]
    outside = [word for word in words if not any(_within(word, block) for block in blocks)]
    parts: list[Part | PicturePlace] = []
    text: list[list[Piece]] = []
    for line in [*reading_order([*runs_of(outside), *blocks]), []]:
        if line and line[0].block < 0:
            text.append(line)
            continue
        parts += ["", *with_tables(text), ""]
        text = []
        number = line[0].block if line else -1
        if 0 <= number < len(tables):
            parts.append(tables[number])
        elif line:
            strays = with_paragraphs(lines_of([word for word in words if _within(word, blocks[number])]))
            parts.append(PicturePlace(number - len(tables), tuple(strays)))
    # What stands on edge in a margin or beside an axis would tear the lines apart that it stands beside.
    return (*parts, *(run.text for run in turned if not any(_within(run, block) for block in blocks)))


def _seen_on(page: Any) -> Callable[[dict[str, Any]], bool]:
    """Keeps characters that a reader sees: not white ones on white paper or
    beneath smaller print, and no space that lies upon a letter, as accounts' padding does."""
    dark = [thing for thing in (*page.rects, *page.curves) if thing["fill"] and not _is_white(thing["non_stroking_color"])] + page.images
    letters: dict[int, list[tuple[float, float, float]]] = {}
    for char in page.chars:
        if char["text"].strip():
            letters.setdefault(round(char["bottom"] / 2), []).append((char["x0"], char["x1"], char["size"]))

    def seen(thing: dict[str, Any]) -> bool:
        if thing["object_type"] != "char":
            return True
        x, y = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
        if not thing["text"].strip() and any(x0 < x < x1 for x0, x1, _ in letters.get(round(thing["bottom"] / 2), ())):
            return False
        if not _is_white(thing["non_stroking_color"]):
            return True
        beneath = any(
            thing["x0"] < (x0 + x1) / 2 < thing["x1"] and size < 0.7 * thing["size"]
            for row in range(round(thing["top"] / 2), round(thing["bottom"] / 2))
            for x0, x1, size in letters.get(row, ())
        )
        return not beneath and any(d["x0"] <= x <= d["x1"] and d["top"] <= y <= d["bottom"] for d in dark)

    return seen


def _is_white(colour: Any) -> bool:
    """Whether a colour of one (grey), three (RGB) or four (CMYK) parts is white; patterns and unknown spaces are not."""
    parts = colour if isinstance(colour, (tuple, list)) else (colour,)
    if not parts or not all(isinstance(part, (int, float)) for part in parts):
        return False
    return bool(max(parts) <= 0.02 if len(parts) == 4 else min(parts) >= 0.98)


def _within(word: Piece, block: Piece) -> bool:
    return block.x0 <= (word.x0 + word.x1) / 2 < block.x1 and block.top <= (word.top + word.bottom) / 2 < block.bottom


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def _distinct(boxes: list[Box]) -> list[Box]:
    """The boxes from the top of the page down, without those that lie within another."""
    kept: list[Box] = []
    for box in sorted(set(boxes), key=lambda b: (-_area(b), -b[3], b[0])):
        if not any(box[0] >= b[0] - 1 and box[1] >= b[1] - 1 and box[2] <= b[2] + 1 and box[3] <= b[3] + 1 for b in kept):
            kept.append(box)
    return sorted(kept, key=lambda b: (-b[3], b[0]))
