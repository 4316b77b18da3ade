"""Risk registers: entries with a reference and levels, and tables with a header of columns."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ingest.structure.layout import Layout
from ingest.structure.paragraphs import Paragraph, collapse, cut_where
from ingest.structure.rows import HeadedRow, headed_rows


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk as written: `text` is what is said of it beside its title, `target` the level that it is to come down to, `reach` where its controls end
    when they lie beyond it, `levels` the levels with the headers that they stand under, where there are several."""

    start: int
    end: int
    title: str
    ref: str = ""
    text: str = ""
    owner: str = ""
    level: str = ""
    controls: str = ""
    reach: int = 0
    target: str = ""
    levels: str = ""


def sentences_of(cells: Iterable[str]) -> str:
    """The cells read out one after the other, each ended by a full stop."""
    return " ".join(cell if cell.endswith((".", ";", ":", "?", "!")) else f"{cell}." for cell in cells if cell)


_REF = re.compile(r"\s*(?P<ref>[A-Z]{1,6}[ -]?\d{1,4})[ \t]+(?=[A-Z])")
_LEVEL = re.compile(r"(?:[HML]|Very High|High|Medium|Low)\s?-?\s?\d{1,2}")
_LEVELS = re.compile(rf"(?:^|\s){_LEVEL.pattern}(?:\s+{_LEVEL.pattern}){{0,2}}\s*$")
_TARGET_COLUMN = re.compile(r"\bTarget\s+(?:Risk|Level|Score|Rating)\b")
_FEW_LEVELS = 2
"""Levels that may be read out without the headers of their columns: likelihood and impact, or before and after."""

_LONG_BEHIND = 60
"""Words behind the owner and the levels of a row that are told apart."""

_REACH = 14
"""Paragraphs that a register's entry may have before its levels."""


def referenced_risks(text: str, everything: Sequence[Paragraph]) -> list[Risk]:
    """Entries that begin with a reference and a title and end with levels of risk; the owners stand before the levels."""
    everything = [part for paragraph in everything for part in cut_where(paragraph, _REF)]
    found = []
    for index, paragraph in enumerate(everything):
        match = _REF.match(text, paragraph.lines[0].start, paragraph.end)
        if not match or len(paragraph.text.split()) > 20 or _LEVELS.search(paragraph.text):
            continue
        cells = [paragraph]
        for other in everything[index + 1 : index + _REACH]:
            if _LEVELS.search(other.text):
                found.append(_entry(text, everything, index, match, [*cells, other]))
                break
            if _REF.match(text, other.lines[0].start, other.end) or other.text.startswith(("Controls", "Actions")):
                break
            cells.append(other)
    return found


def _entry(text: str, everything: Sequence[Paragraph], index: int, match: re.Match[str], cells: list[Paragraph]) -> Risk:
    last = cells[-1]
    levels = _LEVELS.search(last.text)
    before = last.text[: levels.start()].strip() if levels else ""
    level, *others = _LEVEL.findall(levels.group()) if levels else [""]
    said = cells[1:-1]
    if not before and said and len(said[-1].text.split()) <= 16:
        before, said = said[-1].text, said[:-1]
    controls, reach = _controls(text, everything, index + len(cells))
    title = collapse(text[match.end() : cells[0].end])
    return Risk(
        cells[0].start,
        last.end,
        title,
        collapse(match["ref"]),
        sentences_of(cell.text for cell in said),
        before,
        level,
        controls,
        reach,
        others[0] if len(others) == 1 and _TARGET_COLUMN.search(text) else "",
    )


def _controls(text: str, everything: Sequence[Paragraph], index: int) -> tuple[str, int]:
    """What the paragraphs below "Controls" say, up to "Actions", the next risk or a header; and where that ends."""
    if index >= len(everything) or not everything[index].text.startswith("Controls"):
        return "", 0
    words, end = [], 0
    for paragraph in everything[index + 1 : index + 60]:
        if re.match(r"(?:Actions\b|Risk\s+Risk\b)", paragraph.text) or _REF.match(text, paragraph.lines[0].start, paragraph.end):
            break
        words.append(paragraph.text)
        end = paragraph.end
    return sentences_of(words), end


_COLUMNS = {
    "ref": re.compile(r"(?:risk\s+)?(?:ref(?:erence)?\.?|no\.?|number|id|code|#)$", re.IGNORECASE),
    "owner": re.compile(
        r"(?:(?:risk|control|action|lead)\s+)?(?:owners?|owner\(s\)|holders?|leads?|managers?|sponsors?)$|lead\s+(?:officers?|directors?|members?)"
        r"|(?:risk\s+)?(?:held|owned|managed|led)\s+by$|(?:officers?|persons?|managers?|directors?)\s+responsible$|(?:by\s+)?who(?:m)?$"
        r"|responsible\b.*|responsibility\b.*|accountab.*",
        re.IGNORECASE,
    ),
    "level": re.compile(r".*\b(?:likelihood|probability|impact|severity|score|rating|risk\s*level|rag|residual|inherent)\b.*", re.IGNORECASE),
    "controls": re.compile(r".*\b(?:mitigat\w*|controls?|responses?|actions?|treatment)\b.*|(?:what|how)\s+(?:we|is|are|will|it)\b.*", re.IGNORECASE),
    "title": re.compile(r".*\b(?:risks?|threat|hazard)\b.*", re.IGNORECASE),
}


def _mapping(header: Sequence[str]) -> dict[str, list[int]]:
    """Which columns hold what; empty when the header is none of a table of risks."""
    columns: dict[str, list[int]] = {}
    for index, cell in enumerate(header):
        kind = next((name for name, shape in _COLUMNS.items() if shape.fullmatch(cell)), "text")
        columns.setdefault(kind, []).append(index)
    return columns if "title" in columns and columns.keys() & {"owner", "level", "controls"} else {}


def tabled_risks(layout: Layout) -> list[Risk]:
    """Rows of tables whose header names a column of risks and one of owners, levels or controls."""
    found = []
    mappings: dict[tuple[str, ...], dict[str, list[int]]] = {}
    for row in headed_rows(layout):
        columns = mappings.setdefault(row.header, _mapping(row.header))
        if not columns or len(row.text(columns["title"][0]).split()) < 2:
            continue
        found.append(_tabled(row, columns))
    return found


def _tabled(row: HeadedRow, columns: Mapping[str, Sequence[int]]) -> Risk:
    """The risk of a row; what stands behind owner and levels is told apart where it is long, so that these stand in one passage with the title."""
    title, text = row.text(columns["title"][0]), [*columns["title"][1:], *columns.get("text", [])]
    controls, levels = columns.get("controls", []), [i for i in columns.get("level", []) if row.text(i)]
    last = max((i for kind in ("title", "owner", "level") for i in columns.get(kind, [])), default=0)
    behind = [i for i in sorted((*text, *controls)) if i > last and row.text(i)]
    apart = sum(len(row.text(i).split()) for i in behind) > _LONG_BEHIND
    before = [row.text(i) for i in text if not apart or i not in behind]
    told = [row.text(i) for i in controls if apart and i not in behind and row.text(i)]
    return Risk(
        row.start,
        row.cells[last].end if apart else row.end,
        title,
        " ".join(row.text(i) for i in columns.get("ref", []) if row.text(i)),
        sentences_of([*before, *(f"Controls: {control}" for control in told)]),
        "; ".join(row.text(i) for i in columns.get("owner", []) if row.text(i)),
        " ".join(row.text(i) for i in levels),
        " ".join(row.text(i) for i in (behind if apart else controls) if row.text(i)),
        row.end if apart else 0,
        levels="; ".join(f"{row.header[i]}: {row.text(i)}" for i in levels) if len(levels) > _FEW_LEVELS else "",
    )
