"""Scorecards: rows that give a result with its numerator and denominator, under a header that extraction has scattered.

What is what is proved by arithmetic (the result is the numerator over the denominator, at a round scale), wherever the header's words have ended up.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.types import Cell, Row, Table
from ingest.structure.layout import Layout, Line
from ingest.structure.tables.tails import Token, tokens
from ingest.structure.tables.titles import title_above
from ingest.structure.tables.values import cell_at, plain

_NUMERATOR = re.compile(r"\b(Num(?:erator)?)\b\.?\s+(Denom(?:inator)?)\b")
_SCALES = (1.0, 100.0, 1000.0, 10_000.0, 100_000.0)
_MARK = re.compile(r"^[A-Z][A-Z0-9]{0,3}$")
_RATING = re.compile(r"^[RAG]$")
_DASH = re.compile(r"^[-–—]$")
_TREND = re.compile(r"\b(?:DoT|direction of travel)\b", re.IGNORECASE)
_CAPITALS = re.compile(r"^[A-Z]{3,}(?: [A-Z]{3,})+$")
_RESULT = re.compile(r"\b(?:result|outturn|actual|performance|value)\b", re.IGNORECASE)
_TARGET = re.compile(r"\btarget\b", re.IGNORECASE)
_REACH = 90
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class _Score:
    """One row cut up: where its label ends, its result, rating, numerator, denominator and the values after them."""

    line: int
    label: int
    result: Token
    rating: Token | None
    parts: tuple[Token, Token]
    others: tuple[Token, ...]


def find_ratios(layout: Layout, taken: set[int]) -> list[Table]:
    """The scorecards outside the lines in `taken`: three rows or more that prove what their numbers are, below or above the words "Num Denom"."""
    lines = layout.lines
    heads = [at for at, line in enumerate(lines) if len(line.text) < 300 and at not in taken and _NUMERATOR.search(line.text)]
    tables: list[Table] = []
    floor = 0
    while heads:
        first = heads.pop(0)
        if first < floor:
            continue
        scores, stop = _scores(lines, first, taken)
        if len(scores) < _FEWEST_ROWS:
            continue
        tables.append(_table(layout, first, scores, floor))
        floor = stop
    return tables


def _scores(lines: Sequence[Line], first: int, taken: set[int]) -> tuple[list[_Score], int]:
    """The rows that follow lines[first], each at most _REACH lines below the one before, and the line after the last."""
    scores: list[_Score] = []
    at = last = first
    while at < len(lines) and at - last < _REACH:
        if at in taken:
            break
        if score := _score(lines[at].text, at):
            scores.append(score)
            last = at
        at += 1
    return _without_marks(lines, scores), last + 1


def _score(text: str, at: int) -> _Score | None:
    """The row of `text`, if a value in it is the quotient of the two values that follow it, a rating letter between them allowed."""
    cells = tokens(text)
    for place, cell in enumerate(cells):
        if not cell.value or place == 0:
            continue
        rated = place + 1 < len(cells) and _RATING.match(cells[place + 1].text)
        rest = cells[place + (2 if rated else 1) :]
        if len(rest) >= 2 and rest[0].value and rest[1].value and _divides(cell.text, rest[0].text, rest[1].text):
            others = tuple(token for token in rest[2:] if token.value)
            known = others if len(others) == len(rest) - 2 else ()
            return _Score(at, cell.start, cell, cells[place + 1] if rated else None, (rest[0], rest[1]), known)
    return None


def _divides(result: str, numerator: str, denominator: str) -> bool:
    """Whether numerator / denominator gives `result` to its last printed digit at one of the scales in use."""
    value, top, bottom = _number(result), _number(numerator), _number(denominator)
    if value is None or top is None or not bottom or (value == 0 and top == 0):
        return False
    digits = len(result.rstrip("%").partition(".")[2])
    return any(abs(value - top / bottom * scale) <= 0.51 * 10.0**-digits for scale in _SCALES)


def _number(text: str) -> float | None:
    bare = text.replace(",", "").rstrip("%").strip("£$€ ")
    return float(bare) if re.fullmatch(r"\d{1,12}(?:\.\d{1,6})?", bare) else None


def _without_marks(lines: Sequence[Line], scores: list[_Score]) -> list[_Score]:
    """The rows with their labels cut before the marks (data period, polarity) at their ends: those that three rows carry, and one letter before them."""
    ends: list[list[Token]] = []
    for score in scores:
        words = [token for token in tokens(lines[score.line].text) if token.end <= score.label]
        marks: list[Token] = []
        while words and len(marks) < 3 and _MARK.match(words[-1].text):
            marks.append(words.pop())
        ends.append(marks)
    seen = Counter(mark.text for marks in ends for mark in marks)
    cut: list[_Score] = []
    for score, marks in zip(scores, ends, strict=True):
        label = score.label
        for mark in marks:
            if seen[mark.text] < _FEWEST_ROWS and (label == score.label or len(mark.text) > 1):
                break
            label = mark.start
        cut.append(_Score(score.line, label, score.result, score.rating, score.parts, score.others))
    return cut


def _table(layout: Layout, first: int, scores: list[_Score], floor: int) -> Table:
    lines = layout.lines
    rows = {score.line for score in scores}
    region = [at for at in range(first, min(scores[-1].line + 40, len(lines))) if at not in rows]
    match = _NUMERATOR.search(lines[first].text)
    stub = plain(lines[first].text[: match.start()]) if match else ""
    names = (match[1], match[2]) if match else ("Num", "Denom")
    result, others = _columns([plain(chunk) for chunk in _chunks(lines, region)])
    group = result[:1] if len(result) > 1 else ()
    columns = ((stub,) if stub else (), result, (*group, "RAG") if result else ("RAG",), (*group, names[0]), (*group, names[1]), *others)
    above = title_above(lines, first, floor)
    caption, context = above or ("", "")
    body = tuple(_row(layout, score, len(others)) for score in scores)
    return Table(min(lines[first].start, body[0].start), body[-1].end, caption, "", columns, body, context)


def _row(layout: Layout, score: _Score, others: int) -> Row:
    line = layout.lines[score.line]
    start = line.start + len(line.text) - len(line.text.lstrip())
    end = line.start + len(line.text.rstrip())

    def cell(token: Token | None) -> Cell:
        return cell_at(layout.text, line.start + token.start, line.start + token.end) if token else Cell(end, end, "")

    values = score.others
    while len(values) > others and _DASH.match(values[-1].text):
        values = values[:-1]
    fitting: tuple[Token | None, ...] = values if len(values) == others else (None,) * others
    label = cell_at(layout.text, start, line.start + score.label)
    return Row(start, end, (label, cell(score.result), cell(score.rating), *(cell(part) for part in score.parts), *(cell(value) for value in fitting)))


def _chunks(lines: Sequence[Line], region: list[int]) -> list[str]:
    """The header's cells: lines that follow each other without a blank one, or after one where the line before broke off; capitals stand alone."""
    chunks: list[str] = []
    previous = -2
    for at in region:
        text = lines[at].text.strip()
        if not text or lines[at].furniture:
            continue
        broken = previous >= 0 and (at == previous + 1 or (at == previous + 2 and lines[previous].text.endswith(" ")))
        if broken and chunks and not _CAPITALS.match(text) and not _CAPITALS.match(chunks[-1]):
            chunks[-1] += " " + text
        else:
            chunks.append(text)
        previous = at
    return chunks


def _columns(chunks: list[str]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The path of the result column and those of the columns after the denominator, in the order in which the top row of the header is printed.

    The top row is made of groups in capitals that share their last word ("PREVIOUS RESULT OUTTURN RESULT" are two) and of the target; the
    group whose words a cell repeats is that cell's. Without such groups nothing is known, and no column gets a name.
    """
    top: list[str] = []
    for chunk in chunks:
        if _CAPITALS.match(chunk):
            last = chunk.rsplit(" ", 1)[1]
            pieces = [f"{piece.strip()} {last}" for piece in re.split(rf"\b{last}\b", chunk) if piece.strip()]
            top.extend(piece for piece in pieces if _RESULT.search(piece) and piece not in top)
        elif _TARGET.search(chunk) and len(chunk.split()) <= 5 and chunk not in top:
            top.append(chunk)
    cells = [chunk for chunk in dict.fromkeys(chunks) if not _TREND.search(chunk) and not _CAPITALS.match(chunk) and len(chunk.split()) <= 8]
    paths: list[tuple[str, ...]] = []
    for name in top:
        words = {word.lower() for word in name.split()}
        own = [cell for cell in cells if _CAPITALS.match(name) and words < {word.lower() for word in re.findall(r"\w+", cell)}]
        paths.append((name, own[0]) if own else (name,))
    if not paths or _TARGET.search(paths[0][0]):
        return (), ()
    return paths[0], tuple(paths[1:])
