"""Headers of flattened tables: column names on one line, or broken over lines and parted by blank ones."""

import re
from collections.abc import Sequence

from ingest.structure.layout import Line
from ingest.structure.tables.countedheads import counted_heads
from ingest.structure.tables.heads import HAS_MEASURE, MEASURE, REACH, SPAN, STUB, Heads, next_count
from ingest.structure.tables.placedheads import placed_heads
from ingest.structure.tables.tails import tail_of
from ingest.structure.tables.units import stated
from ingest.structure.tables.values import plain

_PERIODS = re.compile(rf"(?:^|(?<=\s))((?:{SPAN}\s+)+{SPAN})(?P<marks>(?:\s+(?:DoT|RAG|RAG status|Status|Trend|Direction of travel))?)\s*$", re.IGNORECASE)
_ONE_PERIOD = re.compile(SPAN, re.IGNORECASE)
_UNIT = r"\(?[£$€]\s?(?:['’]?\s?000['’]?s?|m|M|million)?\)?|\(?['’]?000s?\)?|FTE|%"
_UNITS = re.compile(rf"^\s*(?:{_UNIT})(?:\s+(?:{_UNIT}))*\s*$")
_ENDS_IN_UNIT = re.compile(r"^(.*\w)\s+(\(?[£$€]\s?['’]?\s?000['’]?s?\)?|\(?[£$€]\s?(?:m|million)\)?|\([£$€]\))\s*$")
_LAST_CELL = re.compile(rf"(?:(?:{MEASURE})\s+)*{SPAN}(?:\s+(?:{MEASURE}|&|and|\w+ed))*\s*$", re.IGNORECASE)
_TIME_STUB = re.compile(r"\b(?:month end|months?|quarters?|period|week ending)$", re.IGNORECASE)
_GLUED = re.compile(r"^(?:Appendix|Annex|Schedule)\s+\w?\d*(?=[A-Z\s])\s*", re.IGNORECASE)
_CELL_START = re.compile(r"[A-Z0-9£$%(]")
_LONGEST_LINE = 110


def heads_at(lines: Sequence[Line], at: int) -> Heads | None:
    """The header that begins at lines[at], if the next line with values below it has as many as the header has columns for them."""
    text = lines[at].text
    if not text.strip() or len(plain(text)) > _LONGEST_LINE or lines[at].furniture or "\t" in text or text.rstrip()[-1] in ".;":
        return None
    kinds = (placed_heads, _one_line, _spaced, _unit_row, _in_chunks, _one_unit, counted_heads)
    return next((heads for kind in kinds if (heads := kind(lines, at))), None)


def _one_line(lines: Sequence[Line], at: int) -> Heads | None:
    """ "Area 2011 2012 2013": a line that ends in periods, all of them different, after at most eight words."""
    line, body = lines[at].text, at + 1
    found = _PERIODS.search(line)
    if not found and body < len(lines) and len(line.split()) <= 6 and (second := _PERIODS.search(lines[body].text)) and 0 < second.start() < 20:
        line, body = f"{line} {lines[body].text}", at + 2
        found = _PERIODS.search(line)
    if not found or len(line[: found.start()].split()) > 8:
        return None
    periods = [plain(period[0]) for period in _ONE_PERIOD.finditer(found[1])]
    if len(set(periods)) < len(periods) or " ".join(periods) != plain(found[1]):
        return None
    if len(periods) > 2 and re.fullmatch(r"Q[1-4]", periods[0]) and re.match(r"Q[1-4]\s\d", periods[-1]):
        periods[-1:] = periods[-1].split(" ", 1)
    if body < len(lines) and lines[body].text.strip() and re.fullmatch(rf"(?:{MEASURE})", lines[body].text.strip(), re.IGNORECASE):
        periods[-1] += " " + lines[body].text.strip()
        body += 1
    stub = plain(line[: found.start()])
    over = (stub,) if _TIME_STUB.search(stub) else ()
    heads = Heads("" if over else stub, tuple((*over, period) for period in periods), "", body)
    seen = next_count(lines, body)
    quarters = [period for period in periods if re.fullmatch(r"[Qq][1-4]", period)]
    return heads if seen == len(periods) or (seen == len(quarters) == len(periods) - 1 and seen > 1) else None


def _spaced(lines: Sequence[Line], at: int) -> Heads | None:
    """ "Area    Net cost    Gross cost": names that wide gaps part, one for each value of the row right below, a stub before them or none."""
    cells = re.split(r"\s{2,}", lines[at].text.strip())
    row = next((line for line in lines[at + 1 : at + 3] if line.text.strip()), None)
    tail = tail_of(row.text) if row else None
    if row is None or tail is None or len(tail.values) < 2 or not row.text[: tail.start].strip() or tail_of(lines[at].text):
        return None
    count = len(tail.values)
    if len(cells) not in (count, count + 1) or not any(HAS_MEASURE.search(cell) or re.search(SPAN, cell) for cell in cells):
        return None
    return Heads(cells[0] if len(cells) > count else "", tuple((cell,) for cell in cells[-count:]), "", at + 1)


def _unit_row(lines: Sequence[Line], at: int) -> Heads | None:
    """Names that begin with a capital each, over a line of nothing but units, as many as there are values below."""
    row = next((back for back in range(at, min(at + 8, len(lines))) if _UNITS.match(lines[back].text) and lines[back].text.strip()), None)
    if row is None or row == at:
        return None
    units = re.findall(_UNIT, lines[row].text)
    if len(units) < 2 or next_count(lines, row + 1) != len(units):
        return None
    cells: list[str] = []
    for chunk in _chunks(lines, at, row):
        cells.extend(_by_capitals(chunk))
    if len(cells) < len(units):
        return None
    stub = " ".join(cells[: len(cells) - len(units)])
    if stub and not STUB.search(stub):
        return None
    names = cells[len(cells) - len(units) :]
    return Heads(stub, tuple((name, stated(unit) or unit) for name, unit in zip(names, units, strict=True)), "", row + 1)


def _in_chunks(lines: Sequence[Line], at: int) -> Heads | None:
    """Cells parted by blank lines; the first of them shares its line with the stub ("Ref Indicator Description 2016-17 / Actual")."""
    if at and lines[at - 1].text.strip() and not lines[at].text.startswith(" "):
        return None
    chunks: list[tuple[str, int]] = []
    back = at
    while back < min(at + REACH, len(lines)) and len(chunks) < 8:
        if not lines[back].text.strip():
            back += 1
            continue
        stop = back
        while stop < len(lines) and lines[stop].text.strip() and stop - back < 5:
            stop += 1
        chunk = plain(" ".join(line.text for line in lines[back:stop]))
        if stop - back > 4 or len(chunk) > 120 or chunk[-1:] in (".", ""):
            break
        chunks.append((chunk, stop))
        back = stop
    return _measured(lines, chunks) or _over_first_row(lines, at, chunks)


def _measured(lines: Sequence[Line], chunks: list[tuple[str, int]]) -> Heads | None:
    """A header whose cells all name a period or a measure, so that one can tell where it ends."""
    names: list[str] = []
    stub = after = ""
    body = 0
    for number, (chunk, stop) in enumerate(chunks):
        if number == 0:
            chunk = re.sub(r"(?<=\d)(?=[A-Z][a-z])", " ", chunk)
            found = _LAST_CELL.search(_GLUED.sub("", chunk)) or _LAST_CELL.search(chunk)
            if not found:
                return None
            words = _GLUED.sub("", chunk)
            names.append(words[found.start() :] if found.string == words else found[0])
            stub = words[: found.start()].strip()
        elif re.search(SPAN, chunk) and HAS_MEASURE.search(chunk) and len(chunk.split()) <= 8:
            names.append(chunk)
        else:
            if names and len(chunk.split()) <= 5 and next_count(lines, stop, len(names)) == len(names) and _next_rest(lines, stop, len(names)):
                after, body = chunk, stop
            break
        body = stop
    if len(names) < 2 or len(stub.split()) > 6 or next_count(lines, body, len(names)) != len(names):
        return None
    return Heads(stub, tuple((name,) for name in names), after, body)


def _over_first_row(lines: Sequence[Line], at: int, chunks: list[tuple[str, int]]) -> Heads | None:
    """A header of one chunk a cell, right over a row that carries its own label: a stub line, then as many cells as the row has values."""
    for count in range(3, len(chunks) + 1):
        stop = chunks[count - 1][1]
        row = next((back for back in range(stop, min(stop + 3, len(lines))) if lines[back].text.strip()), None)
        tail = tail_of(lines[row].text) if row is not None else None
        if row is None or not tail or len(tail.values) != count or not lines[row].text[: tail.start].strip():
            continue
        first = [line.text.strip() for line in lines[at : chunks[0][1]]]
        if len(first) < 2 or len(first[0].split()) > 4 or any(tail_of(chunk) for chunk, _ in chunks[:count]):
            return None
        names = [plain(" ".join(first[1:])), *(chunk for chunk, _ in chunks[1:count])]
        return Heads(first[0], tuple((name,) for name in names), "", stop)
    return None


def _one_unit(lines: Sequence[Line], at: int) -> Heads | None:
    """ "Pressure Area Pressure £000s": a stub, one value column and its unit, on a line or with the unit on the next."""
    text = lines[at].text.rstrip()
    body = at + 1
    if not _ENDS_IN_UNIT.match(text) and body < len(lines) and _UNITS.match(lines[body].text) and lines[body].text.strip():
        text = f"{text} {lines[body].text.strip()}"
        body += 1
    found = _ENDS_IN_UNIT.match(text)
    if not found or len(found[1].split()) > 8:
        return None
    cells = found[1].split()
    size = (
        2
        if len(cells) > 2 and cells[-2].lower() in {"net", "gross", "total", "expected", "estimated", "annual", "base", "approved", "revised", "proposed"}
        else 1
    )
    stub, name = " ".join(cells[:-size]), " ".join(cells[-size:])
    if not stub or not (STUB.search(stub) or (size == 2 and len(stub.split()) > 1)) or not HAS_MEASURE.search(name):
        return None
    if next_count(lines, body, 1) != 1:
        return None
    after = ""
    back = next((back for back in range(body, min(body + 3, len(lines))) if lines[back].text.strip()), body)
    if back < len(lines) and not tail_of(lines[back].text, 1) and len(lines[back].text.split()) <= 6 and _next_rest(lines, back + 1, 1):
        after, body = plain(lines[back].text), back + 1
    return Heads(stub, ((f"{name} {plain(found[2])}",),), after, body)


def _next_rest(lines: Sequence[Line], at: int, most: int) -> bool:
    """Whether words follow the values in the next line that has any."""
    for line in lines[at : at + 2 * REACH]:
        if tail := tail_of(line.text, most):
            return tail.rest < len(line.text.rstrip())
    return False


def _chunks(lines: Sequence[Line], first: int, stop: int) -> list[str]:
    """The blank-parted chunks of lines[first:stop], each on one line."""
    joined = "\n".join(line.text.strip() for line in lines[first:stop])
    return [plain(chunk) for chunk in re.split(r"\n{2,}", joined) if chunk.strip()]


def _by_capitals(chunk: str) -> list[str]:
    """The cells of a chunk in sentence case: each begins with a capital or a figure and runs on in small letters."""
    cells: list[str] = []
    for word in chunk.split():
        if cells and not _CELL_START.match(word):
            cells[-1] += " " + word
        else:
            cells.append(word)
    return cells
