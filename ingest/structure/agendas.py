"""The agenda of a meeting: its items, each with code, title and the pages of the pack that its paper fills."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.types import Record
from ingest.structure.layout import Layout, Line
from ingest.structure.wording import collapse

_CODED = re.compile(r"\s*(?P<code>[A-Z]\d{1,2})[.:)]?\s+(?P<title>\S.*)")
_NUMBERED = re.compile(r"\s*(?P<code>\d{1,2}(?:\.\d{1,2})?[a-z]?)[.:)]\s+(?P<title>\S.*)")
_PAGES = re.compile(r"\(\s*(?:Pages?|pp?\.?)\s*(?P<first>\d{1,4})(?:\s*[-–—]\s*(?P<last>\d{1,4}))?\s*\)", re.I)
_PAGES_CELL = re.compile(r"(?:\t|\.{3,}|\s{3,})\s*(?:pp?\.? ?)?(?P<first>\d{1,4})(?:\s*[-–—]\s*(?P<last>\d{1,4}))?\s*$")
_PAGES_CUT = re.compile(r"\(\s*(?:Pages?|pp?\.?)\b[^)]*$", re.I)
_AGENDA = re.compile(r"[\W_]*(?:revised |draft |amended |public |regular |supplementary )*agenda\b[\W_]*(?:for\b.{0,80})?$", re.I)
_NOTE = re.compile(r"(?:To (?:receive|consider|note|approve|agree|confirm|discuss|review|endorse|adopt|comment)\b|\(?During\b|Members are)")
_GROUP = re.compile(r"\s*[A-Z]\s*[-–—]\s+\S")
_LONGEST = 300
_TITLE_LINES = 6
_GAP_LINES = 30  # an item that comes more filled lines after the one before belongs to another list


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of an agenda, as written; pages are empty strings where the agenda gives none."""

    start: int
    end: int
    code: str
    title: str
    page_from: str = ""
    page_to: str = ""

    @property
    def heading(self) -> str:
        """The item as a reader cites it: "C2 Title", "7. Title"."""
        return f"{self.code} {self.title}" if self.code[:1].isalpha() else f"{self.code}. {self.title}"

    def record(self) -> Record:
        """The agenda item record."""
        fields = {"code": self.code, "title": self.title, "page_from": self.page_from, "page_to": self.page_to}
        return Record("agenda_item", self.start, self.end, dict(fields))


@dataclass(frozen=True, slots=True)
class Agenda:
    """An agenda: its span and its items in order."""

    start: int
    end: int
    items: tuple[AgendaItem, ...]


def read_agendas(layout: Layout) -> tuple[Agenda, ...]:
    """The agendas of a document.

    A list of items is an agenda when its codes follow each other (A1, A2, B1, ... or 1, 2, 3, ...), there are at least
    three, and either two of them give the pages of their papers or a line above them says "Agenda".
    """
    lines = [line for line in layout.lines if line.text.strip() and not line.furniture]
    announced = [place for place, line in enumerate(lines) if len(line.text) < 120 and _AGENDA.match(line.text)]
    found: list[Agenda] = []
    for pattern, follows in ((_CODED, _coded_follows), (_NUMBERED, _numbered_follows)):
        for run in _runs(lines, pattern, follows):
            items = tuple(_item(layout, lines, place, run, pattern) for place in run)
            heads = [place for place in announced if 0 < run[0] - place <= _GAP_LINES]
            if len(items) >= 3 and (heads or sum(bool(item.page_from) for item in items) >= 2):
                start = lines[heads[-1]].start if heads else items[0].start
                found.append(Agenda(start, items[-1].end, items))
    return tuple(sorted(found, key=lambda agenda: agenda.start))


def _runs(lines: Sequence[Line], pattern: re.Pattern[str], follows: Callable[[str, str], bool]) -> list[list[int]]:
    """Runs of lines whose codes follow each other, as places in `lines`."""
    runs: list[list[int]] = []
    codes: list[str] = []
    for place, line in enumerate(lines):
        match = pattern.match(line.text) if len(line.text) <= _LONGEST else None
        if match is None:
            continue
        if codes and place - runs[-1][-1] <= _GAP_LINES and follows(codes[-1], match["code"]):
            runs[-1].append(place)
            codes.append(match["code"])
        elif follows("", match["code"]):
            runs.append([place])
            codes = [match["code"]]
    return [run for run in runs if len(run) >= 3]


def _coded_follows(before: str, code: str) -> bool:
    """Whether "B2" may follow "B1", or "C1" any item of the section before; the first is the 1 of any section."""
    if not before:
        return code[1:] == "1"
    return (code[0] == before[0] and int(code[1:]) in (int(before[1:]) + 1, int(before[1:]) + 2)) or (
        before[0] < code[0] <= chr(ord(before[0]) + 2) and code[1:] == "1"
    )


def _numbered_follows(before: str, code: str) -> bool:
    """Whether "3" may follow "2", "2.1" or "2a"; the first is 1."""
    if not before:
        return code in ("1", "1.1")
    old, new = [int(part) for part in re.findall(r"\d+", before)], [int(part) for part in re.findall(r"\d+", code)]
    return new == [old[0] + 1] or (len(new) == 2 and new[0] == old[0] and new[1] == (old[1] + 1 if len(old) == 2 else 1)) or new == [old[0] + 1, 1]


def _item(layout: Layout, lines: Sequence[Line], place: int, run: Sequence[int], pattern: re.Pattern[str]) -> AgendaItem:
    """The item that begins on a line. Its title goes on to its pages, where it has any, else to the end of its paragraph."""
    line = lines[place]
    match = pattern.match(line.text)
    assert match is not None  # every line of a run matches
    after = run[run.index(place) + 1] if place != run[-1] else len(lines)
    block = list(lines[place : min(after, place + _TITLE_LINES)])
    until = next((count for count, other in enumerate(block[1:], 1) if _NOTE.match(other.text.strip()) or _GROUP.match(other.text)), len(block))
    block = block[:until]
    cell = _PAGES_CELL.search(line.text)
    if cell or "\t" in match["title"]:
        title = line.text[match.start("title") : cell.start() if cell else len(line.text)].split("\t")[0]
        return _made(line, line, match["code"], title, cell)
    joined = collapse(" ".join([match["title"], *(other.text for other in block[1:])]))
    pages = _PAGES.search(joined)
    if pages:
        count = next(count for count in range(1, len(block) + 1) if _PAGES.search(collapse(" ".join(other.text for other in block[:count]))))
        title = joined[: pages.start()]
    else:
        count = 1
        while (
            count < len(block)
            and not block[count - 1].text.rstrip().endswith(":")
            and not layout.text[block[count - 1].end : block[count].start].count("\n") > 1
            and not _PAGES_CUT.search(block[count].text)
        ):
            count += 1
        title = " ".join([match["title"], *(other.text for other in block[1:count])])
    return _made(line, block[count - 1], match["code"], title, pages)


def _made(line: Line, last: Line, code: str, title: str, pages: re.Match[str] | None) -> AgendaItem:
    start = line.start + len(line.text) - len(line.text.lstrip())
    end = last.start + len(last.text.rstrip())
    page_from = pages["first"] if pages else ""
    page_to = (pages["last"] or page_from) if pages else ""
    return AgendaItem(start, end, code, collapse(title).lstrip("-–— ").rstrip(".: "), page_from, page_to)
