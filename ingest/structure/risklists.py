"""Risks in lists, and in tables whose cells were flattened to paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median_low

from ingest.structure.entries import is_heading, is_section_heading
from ingest.structure.paragraphs import BULLET, Paragraph, collapse
from ingest.structure.registers import Risk, sentences_of

_RISKS = re.compile(r"\brisks?\b", re.IGNORECASE)
_HEADER = re.compile(r"\b(?:mitigations?|mitigating|impacts?|consequences?|controls?|likelihood)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?P<ref>\d{1,3})[).]\s+(?P<title>\S.*)", re.DOTALL)
_ENDED = re.compile(r"\.\s{2,}$")
"""A full stop and more than one space: how word processors' exports end a paragraph, while a wrapped line ends in one space."""

_NARROW = 0.62
"""Cells of the first columns are at most this share as wide as the table's widest."""


def numbered_risks(text: str, everything: Sequence[Paragraph]) -> list[Risk]:
    """ "8) Title" with points below, under a heading that speaks of risks and up to the next section's heading."""
    found: list[Risk] = []
    index = 0
    while index < len(everything):
        if not (is_heading(everything[index]) and _RISKS.search(everything[index].text)):
            index += 1
            continue
        index += 1
        while index < len(everything) and not is_section_heading(everything[index]):
            match = _NUMBERED.match(text, everything[index].start, everything[index].end)
            below = index + 1
            while below < len(everything) and everything[below].bullet:
                below += 1
            if match and below > index + 1 and len(match["title"].split()) <= 20 and match["title"].rstrip()[-1] not in ".:;":
                found.append(Risk(everything[index].start, everything[below - 1].end, match["title"], match["ref"], _points(everything[index + 1 : below])))
                index = below
            else:
                index += 1
    return found


def _points(items: Sequence[Paragraph]) -> str:
    """List items read out one after the other, without their marks."""
    said: list[str] = []
    for item in items:
        if item.bullet or not said:
            said.append(BULLET.sub("", item.text, count=1) if item.bullet else item.text)
        else:
            said[-1] += f" {item.text}"
    return sentences_of(said)


def columned_risks(everything: Sequence[Paragraph]) -> list[Risk]:
    """Rows of a table flattened to paragraphs, below a header that names risks and their impact or mitigation.

    Where the mitigation is a list, what stands before each list is a risk. Else a row begins where a narrow cell follows a
    wide one, as the first columns of such tables are narrower than the later ones. A section's heading ends the table,
    unless it speaks of risks itself (a footer's heading can stand in the middle of a table).
    """
    found: list[Risk] = []
    index = 0
    while index < len(everything):
        at = next((i for i, line in enumerate(everything[index].lines) if not everything[index].bullet and _is_header(line.text)), None)
        if at is None:
            index += 1
            continue
        header = collapse(everything[index].lines[at].text)
        under = [replace(everything[index], lines=everything[index].lines[at + 1 :])]
        index += 1
        first = index
        while index < len(everything) and not (is_section_heading(everything[index]) and not _RISKS.search(everything[index].text)):
            index += 1
        cells = [cell for paragraph in [*under, *everything[first:index]] for cell in _cells(paragraph, header)]
        bullets = sum(cell.bullet for cell in cells)
        found += _listed(cells) if bullets * 3 >= len(cells) else _by_width(cells)
    return found


def _is_header(line: str) -> bool:
    """Whether a line names the columns of a table of risks: few words, most of them with capitals, one of risk and one of what follows from it.

    A line with tabs is the header of rows that have them, not of cells below one another.
    """
    words = line.split()
    return (
        2 <= len(words) <= 14
        and "\t" not in line
        and words[0][0].isupper()
        and sum(word[0].isupper() for word in words) * 2 >= len(words)
        and bool(_RISKS.search(" ".join(words)) and _HEADER.search(" ".join(words)))
        and words[-1][-1] not in ".:;,"
    )


def _cells(paragraph: Paragraph, header: str) -> list[Paragraph]:
    """The paragraph without lines that repeat the header or hold no letters, cut where a list item ends and a new text begins."""
    lines = [line for line in paragraph.lines if collapse(line.text) != header and re.search(r"[^\W\d_]{2}", line.text)]
    widest = max((len(line.text.strip()) for line in lines), default=0)
    groups: list[list[int]] = []
    for i, line in enumerate(lines):
        ended = i > 0 and paragraph.bullet and line.text.lstrip()[:1].isupper() and _ends(lines[i - 1].text, widest)
        if not groups or ended:
            groups.append([i])
        else:
            groups[-1].append(i)
    cells = []
    for number, group in enumerate(groups):
        part = tuple(lines[i] for i in group)
        start = part[0].start + len(part[0].text) - len(part[0].text.lstrip())
        cells.append(Paragraph(start, part[-1].start + len(part[-1].text.rstrip()), part, paragraph.bullet and number == 0))
    return cells


def _ends(line: str, widest: int) -> bool:
    """Whether a line ends its paragraph: in a full stop, and short or with more than one space after it."""
    return bool(_ENDED.search(line)) or (line.rstrip().endswith(".") and len(line.strip()) < _NARROW * widest)


def _listed(cells: Sequence[Paragraph]) -> list[Risk]:
    found: list[Risk] = []
    index = 0
    while index < len(cells):
        cell = cells[index]
        if cell.bullet or cell.text[0].islower() or is_section_heading(cell):
            index += 1
            continue
        below = index + 1
        while below < len(cells) and not cells[below].bullet and not is_section_heading(cells[below]):
            below += 1
        stop = below
        while stop < len(cells) and (cells[stop].bullet or cells[stop].text[0].islower()):
            stop += 1
        if stop > below and len(cell.text.split()) >= 4:
            said = " ".join(cells[i].text for i in range(index, below))
            found.append(Risk(cell.start, cells[stop - 1].end, said, text=said, controls=_points(cells[below:stop])))
        index = max(stop, index + 1)
    return found


def _by_width(cells: Sequence[Paragraph]) -> list[Risk]:
    cells = [cell for cell in cells if not is_section_heading(cell)]
    widest = max((_width(cell, 0) for cell in cells), default=0)
    starts = [
        i
        for i, cell in enumerate(cells)
        if cell.text[0].isupper()
        and (i == 0 or not _narrow(cells[i - 1], widest))
        and (_narrow(cell, widest) or (len(cell.text.split()) <= 12 and cell.text[-1] not in ".;:"))
    ]
    if len(starts) < 2:
        return []
    topics = [_width(cells[i], 0) for i in starts if _narrow(cells[i], widest) and _width(cells[i], 0) <= _NARROW * widest]
    topic = median_low(topics) + 2 if topics else 0
    found = []
    for begin, end in zip(starts, [*starts[1:], len(cells)], strict=True):
        title, rest = _topic(cells[begin], topic)
        said = [rest]
        for cell in cells[begin + 1 : end]:
            if cell.text[0].islower():
                said[-1] = f"{said[-1]} {cell.text}".strip()
            else:
                said.append(cell.text)
        controls = said.pop() if len(said) >= 3 else ""
        found.append(Risk(cells[begin].start, cells[end - 1].end, title, text=sentences_of(said), controls=controls))
    return found


def _width(cell: Paragraph, skip: int) -> int:
    return max((len(line.text.strip()) for line in cell.lines[skip:]), default=0)


def _narrow(cell: Paragraph, widest: int) -> bool:
    """Whether the cell is narrow, but for a first line that may hold two cells."""
    return _width(cell, 1 if len(cell.lines) > 1 else 0) <= _NARROW * widest


def _topic(cell: Paragraph, width: int) -> tuple[str, str]:
    """The first column's cell and the rest, where the first line holds the first two columns."""
    words = cell.lines[0].text.split()
    if width and len(cell.lines) > 1 and len(" ".join(words)) > width:
        for count in range(len(words) - 1, 0, -1):
            head = " ".join(words[:count])
            if len(head) <= width and words[count][0].isupper():
                return head, cell.text[len(head) :].strip()
    return cell.text, ""
