"""Tables with a column of dates or durations whose cells single spaces or line ends part: action plans, contract lists, critical functions.

Only the date cells and what identifies their row are told apart; the words around them stay in the order of the text.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.types import Row, Table
from ingest.structure.layout import Layout, Line
from ingest.structure.tables.headers import is_generic
from ingest.structure.tables.titles import is_labelled, title_above
from ingest.structure.tables.values import cell_at, plain

_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_DAY = rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_MONTH}|Spring|Summer|Autumn|Winter)\s+(?:20\d\d)|\d{{1,2}}/\d{{1,2}}/(?:20)?\d\d)"
_DATE = re.compile(
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}(?:\s+20\d\d)?\s*[-–]\s*)?{_DAY}(?:\s*[-–]\s*{_DAY})?(?:\s{{0,3}}\((?:review|rolling|ongoing|subject)[^()]{{0,40}}\))?"
)
_DURATION = re.compile(r"\b\d{1,3}\s(?:hours?|days?|weeks?|months?)\b", re.IGNORECASE)
_NAME = re.compile(
    r"\b((?:[A-Z]\w+/\s*)?(?:(?:start|end|expected|target|completion|due|review|implementation|contract(?:\s+(?:start|end))?|planned)\s+dates?)\.?(?:\s*\(month/year\))?"
    r"|time\s?scales?|deadline|by when|completion|recovery time)(?![a-z])",
    re.IGNORECASE,
)
_REF = re.compile(r"^\s{0,2}(?:\d{1,2}\.\d{1,2}\.?\s+(?=\d))?(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=\S)")
_UNDATED = re.compile(r"(?:^|\s)(?:TBC|TBA|Ongoing|Annual|N/A|Throughout|20\d\d/\d\d)\s*$")
_PERSON = r"[A-Z][\w'’-]+\s+[A-Z][\w'’-]+"
_OWNERS = re.compile(rf"(?<![\w]){_PERSON}(?:\s*[/,&]\s*{_PERSON})*\s*$")
_LONGEST_HEADER_LINE = 100
_LONGEST_OWNERS = 200
_MOST_ROW_LINES = 90
_HEADER_LINES = 15


@dataclass(frozen=True, slots=True)
class _Header:
    """The names of the date columns, and the lines that the header takes: [first, stop)."""

    names: tuple[str, ...]
    first: int
    stop: int


def find_dated(layout: Layout, taken: set[int]) -> list[Table]:
    """The tables with date columns outside the lines in `taken`: two rows or more with as many dates as the header names columns for them."""
    tables: list[Table] = []
    lines = layout.lines
    floor = at = 0
    barren = {1: 0, 2: 0}
    while at < len(lines):
        header = None if at in taken else _header(lines, at)
        if header is None:
            at += 1
            continue
        if at < barren[len(header.names)] or header.first < floor or not taken.isdisjoint(range(header.first, header.stop)):
            at = header.stop
            continue
        rows, stop = _referred(layout, header, taken)
        labels: tuple[tuple[str, ...], ...] = (("Ref",), (), ())
        if len(rows) < 2:
            rows, further, undated = _ended(layout, header, taken)
            stop = max(stop, further)
            labels = ((),)
            rows = rows if len(rows) + undated > 1 else []
        if not rows or (len(labels) == 1 and len({row.cells[0].text for row in rows}) < 0.8 * len(rows)):
            barren[len(header.names)] = stop
            at = header.stop
            continue
        caption, context = title_above(lines, header.first, floor) or ("", "")
        stub = plain(lines[header.first].text)
        if len(labels) == 1 and not _NAME.search(stub) and not is_generic(stub):
            caption, context = stub, caption
        columns = (*labels, *((name,) for name in header.names), ())
        tables.append(Table(lines[header.first].start, rows[-1].end, caption, "", columns, tuple(rows), context))
        floor = at = max(stop, header.stop)
    return tables


def _header(lines: Sequence[Line], at: int) -> _Header | None:
    """The header whose first date column is named in lines[at]: one or two of them within a few short lines."""
    text = lines[at].text
    if not text.strip() or len(text) > _LONGEST_HEADER_LINE or not _NAME.search(text) or not _is_head(text):
        return None
    stop, filled = at + 1, 1
    while stop < min(len(lines), at + _HEADER_LINES) and filled < 5:
        words = lines[stop].text.strip()
        if words:
            if (
                len(words) > 45
                or _REF.match(words)
                or _DATE.search(words)
                or not (_NAME.search(words) or re.fullmatch(r"\(month/year\)", words) or _is_head(words))
            ):
                break
            filled += 1
        stop += 1
    last = max(back for back in range(at, stop) if _NAME.search(lines[back].text) or "(month/year)" in lines[back].text)
    first = at
    while first > 0 and at - first < 6 and not is_labelled(lines[first - 1].text) and len(lines[first - 1].text) < 50:
        if lines[first - 1].text.strip() and not _is_head(lines[first - 1].text):
            break
        first -= 1
    while not lines[first].text.strip():
        first += 1
    joined = plain(" ".join(line.text for line in lines[first : last + 1]))
    names = tuple(dict.fromkeys(plain(found[1]) for found in _NAME.finditer(joined)))
    if not 1 <= len(names) <= 2:
        return None
    return _Header(names, first, last + 1)


def _is_head(text: str) -> bool:
    """Whether a line could be one of column names: few words, no sentence, the names set in capitals or with capitals."""
    words = [word for word in re.findall(r"[A-Za-z]+", text) if len(word) > 3]
    if text.count("(") != text.count(")"):
        return False
    return len(text.split()) <= 9 and bool(words) and text.rstrip()[-1:] not in ":;," and sum(word[0].isupper() for word in words) * 2 >= len(words)


def _referred(layout: Layout, header: _Header, taken: set[int]) -> tuple[list[Row], int]:
    """Rows that begin with a dotted reference and hold just the dates that the header asks for.

    Where all but the headings have references of three levels, only those are rows. Some extractions put a row's date above its reference: the
    row after a heading with a date, or after a row with more dates than are due, is left unpaired.
    """
    lines = layout.lines
    rows: list[Row] = []
    starts: list[int] = []
    at = last = header.stop
    while at < len(lines) and at not in taken and at - last < _MOST_ROW_LINES:
        if _REF.match(lines[at].text):
            starts.append(at)
            last = at
        elif is_labelled(lines[at].text):
            break
        at += 1
    depths = [_depth(lines[start].text) for start in starts]
    deepest = 3 if sum(depth == 3 for depth in depths) * 3 >= len(depths) > 0 else 0
    shifted = False
    for begin, end, depth in zip(starts, [*starts, at][1:], depths, strict=True):
        again = next((back for back in range(begin + 1, end) if _header(lines, back)), end)
        is_row = not deepest or depth == deepest
        count = len(header.names) if is_row else 0
        dates = _dates(layout, begin, again, len(header.names))
        if is_row and not shifted and len(dates) == count and (row := _referred_row(layout, begin, again, dates)):
            rows.append(row)
        shifted = len(dates) > count
    return rows, at


def _depth(text: str) -> int:
    """How many levels the reference that begins `text` has."""
    ref = _REF.match(text)
    return ref[1].count(".") + 1 if ref else 0


def _dates(layout: Layout, begin: int, end: int, count: int) -> list[re.Match[str]]:
    """The dates of lines[begin:end] that stand as cells of their own."""
    ref = _REF.match(layout.lines[begin].text)
    start = layout.lines[begin].start + (ref.end() if ref else 0)
    return [match for match in _DATE.finditer(layout.text, start, layout.lines[end - 1].end) if _is_cell(layout.text, match, count)]


def _referred_row(layout: Layout, begin: int, end: int, found: list[re.Match[str]]) -> Row | None:
    """The row in lines[begin:end]: reference, words, owner and the dates `found`; None if a third date stands among two, or words between them."""
    lines, text = layout.lines, layout.text
    count = len(found)
    ref = _REF.match(lines[begin].text)
    if ref is None or (count == 2 and text[found[0].end() : found[1].start()].strip()):
        return None
    if count == 2 and _DATE.search(text, lines[begin].start + ref.end(), found[0].start()):
        return None
    start, stop = lines[begin].start + ref.start(1), lines[end - 1].end
    before = text[lines[begin].start + ref.end() : found[0].start()]
    owner = _OWNERS.search(before, max(0, len(before) - _LONGEST_OWNERS))
    words = found[0].start() - (len(before) - owner.start() if owner and count == 2 else 0)
    end_of_row = found[-1].end() if count == 2 else stop
    cells = [
        cell_at(text, start, lines[begin].start + ref.end(1)),
        cell_at(text, lines[begin].start + ref.end(), words),
        cell_at(text, words, found[0].start()),
        *(cell_at(text, *match.span()) for match in found),
        cell_at(text, found[-1].end(), end_of_row),
    ]
    tail = text[start:end_of_row].rstrip()
    return Row(start, start + len(tail), tuple(cells))


def _is_cell(text: str, match: re.Match[str], count: int) -> bool:
    """Whether a date is a cell and not a word of a sentence: it begins a line, or, where two are asked for, it ends one."""
    line_start = text.rfind("\n", 0, match.start()) + 1
    line_end = text.find("\n", match.end())
    if re.search(rf"\d\s+{_MONTH}\s+$", text[max(0, match.start() - 30) : match.start()]):
        return False
    begins = not text[line_start : match.start()].strip()
    after = text[match.end() : line_end if line_end >= 0 else len(text)].strip()
    ends = not after or bool(re.match(_DATE.pattern, after))
    return (begins and (ends or bool(re.match(rf"{_PERSON}\b", after)))) or (count == 2 and ends)


def _ended(layout: Layout, header: _Header, taken: set[int]) -> tuple[list[Row], int, int]:
    """Rows of one line, or of a label and one line, that have one date at the end or one duration after the label; how many have "TBC" in its place."""
    if len(header.names) != 1:
        return [], header.stop, 0
    lines = layout.lines
    hits: list[tuple[int, re.Match[str]]] = []
    at = last = header.stop
    while at < len(lines) and at not in taken and at - last < 40 and not is_labelled(lines[at].text):
        if found := _date_or_duration(lines[at].text):
            hits.append((at, found))
            last = at
        elif at > header.stop and lines[at].text.startswith(" ") and re.match(r"\s[A-Z]{2,}", lines[at].text):
            break
        at += 1
    reached = at
    durations = sum(bool(_DURATION.fullmatch(found[0])) for _, found in hits)
    hits = [hit for hit in hits if bool(_DURATION.fullmatch(hit[1][0])) == (durations * 2 > len(hits))]
    kinds = Counter(lines[at].text[: found.start()].split()[-1] for at, found in hits if lines[at].text[: found.start()].split())
    rows: list[Row] = []
    previous = header.stop
    for at, found in hits:
        own = lines[at].text[: found.start()].strip()
        kind = own.split()[-1] if own and kinds[own.split()[-1]] >= 3 else ""
        if row := _ended_row(layout, at, found, kind, previous):
            rows.append(row)
        previous = at + 1
    undated = sum(bool(_UNDATED.search(line.text)) for line in lines[header.stop : reached] if len(line.text) < _LONGEST_HEADER_LINE)
    return rows, last + 1, undated


def _date_or_duration(text: str) -> re.Match[str] | None:
    """The one date that ends a line, or the one duration that follows its first few words."""
    if len(text) > 400:
        return None
    dates = list(_DATE.finditer(text))
    if len(dates) == 1 and not text[dates[0].end() :].strip():
        return dates[0]
    found = _DURATION.search(text)
    if found and len(text[: found.start()].split()) <= 8 and re.match(r"\s+[A-Z]|\s*$", text[found.end() :]):
        return found
    return None


def _ended_row(layout: Layout, at: int, found: re.Match[str], kind: str, previous: int) -> Row | None:
    """The row that has its date in lines[at]; its label is what stands before it, `kind` left out, or else the lines right above."""
    line = layout.lines[at]
    own = line.text[: found.start()].rstrip()
    label = own[: len(own) - len(kind)].rstrip() if kind else own
    first = at
    if not label.strip() or label.strip()[0].islower():
        first = _label_start(layout.lines, at, previous)
        if first == at or at - first > 9:
            return None
    begin = layout.lines[first]
    start = begin.start + len(begin.text) - len(begin.text.lstrip())
    end = line.start + len(line.text.rstrip())
    cells = (
        cell_at(layout.text, start, line.start + len(label)) if label.strip() or first == at else cell_at(layout.text, start, line.start),
        cell_at(layout.text, line.start + found.start(), line.start + found.end()),
        cell_at(layout.text, line.start + found.end(), end),
    )
    return Row(start, end, cells) if cells[0].text and len(cells[0].text.split()) <= 25 else None


def _label_start(lines: Sequence[Line], at: int, previous: int) -> int:
    """The first of the short lines above lines[at] that make its label: no sentence ends among them, no gap of two blank lines."""
    first = at
    back = at - 1
    while back >= previous and at - back < 12:
        words = lines[back].text.strip()
        if not words:
            if first - back > 3:
                break
        elif len(words.split()) > 9 or words[-1] in ".;:":
            break
        else:
            first = back
        back -= 1
    return first
