"""Resolutions as minutes word them: "RESOLVED that", "AGREED:", "it was agreed that", undivided or in lettered parts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.structure.layout import Layout, Line
from ingest.structure.wording import sentence_end

_FORMAL = re.compile(
    r"\s*(?:\d{1,3}[.)]\s+)?(?:(?:It|IT) (?:was|WAS) (?:\w+ly )?)?(?P<verb>RESOLVED|AGREED|DECIDED|RECOMMENDED|APPROVED|ENDORSED|ORDERED"
    r"|(?:Resolved|Agreed|Decided)(?=\s*(?:[:–-]|that\b|unanimously\b|\()))\b(?!\s*/)"
)
_SPOKEN = re.compile(r"\b(?P<opening>[Ii]t was (?:\w+ly )?)(?P<verb>agreed|resolved|decided|AGREED|RESOLVED|DECIDED)\s+(?:that|to)\b")
_NOTED = re.compile(
    r"^\s*(?:\d{1,3}[.)]\s+)?(?P<opening>(?:The|Members)\b)[^.;:]{0,120}\b(?:reports?|updates?|minutes|dates|information|position|papers?|recommendations?|correspondence|programme)\b"
    r"[^.;:]{0,120}?\b(?:was|were) (?P<verb>noted|approved|endorsed|agreed)\b"
)
_STEM_ONLY = re.compile(r"[^:]{0,80}?(?:\bthat\b\s*[:;]?|:)\s*[-–—]*\s*$|\s*[-–—:]*\s*$")
_PART = re.compile(r"\s*(?:\(?(?P<letter>[a-z])\)|\((?P<roman>[ivx]{1,4})\)|(?P<number>\d{1,2})[.)]|(?P<bullet>[•\-–]))\s+(?=\S)")
_NEXT_PARAGRAPH = re.compile(r"\s*\d{1,3}\.\s+[A-Z]")
_TRAILING = re.compile(r"[\s;,]*(?:;\s*(?:and|or)|,\s*and)?[\s;,]*$")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MOST_LINES = 120
_LONGEST = 2500


@dataclass(frozen=True, slots=True)
class Resolution:
    """One thing resolved: its span, the verb in capitals, and its words without the letter of its part."""

    start: int
    end: int
    verb: str
    text: str


def read_resolutions(layout: Layout, start: int, end: int) -> list[Resolution]:
    """What was resolved in a span of minutes, one for each lettered part, in order.

    An item that only notes something, in a sentence and not as a resolution, counts when nothing else in the span does.
    """
    lines = [line for line in layout.lines_between(start, end) if not line.furniture]
    found: list[Resolution] = []
    place = 0
    while place < len(lines):
        match = _FORMAL.match(lines[place].text[:200])
        if match:
            verb = match["verb"].upper()
            parts, place = _resolution(layout, lines, place, match.start("verb"), match.end(), verb, end)
            found += parts
        else:
            place += 1
    covered = [(resolution.start, resolution.end) for resolution in found]
    found += [spoken for spoken in _sentences(layout, _SPOKEN, lines, end) if not any(a <= spoken.start < b for a, b in covered)]
    if not found:
        found = list(_sentences(layout, _NOTED, lines, end))
    return sorted(found, key=lambda resolution: resolution.start)


def _resolution(layout: Layout, lines: Sequence[Line], place: int, verb_at: int, stem_at: int, verb: str, end: int) -> tuple[list[Resolution], int]:
    """The resolution that begins on a line, and the place of the line after it."""
    first = lines[place]
    if _STEM_ONLY.fullmatch(first.text[stem_at : stem_at + 300]) and len(first.text) < stem_at + 300:
        following = next((other for other in range(place + 1, len(lines)) if lines[other].text.strip()), None)
        if following is not None and (marker := _PART.match(lines[following].text[:40])):
            return _parts(layout, lines, following, marker, verb)
    start = first.start + verb_at
    last = place
    while last + 1 < len(lines) and last - place < _MOST_LINES:
        text, following_line = lines[last].text.rstrip(), lines[last + 1]
        if not following_line.text.strip():
            if text.endswith((".", "!")) or not text:
                break
        elif _NEXT_PARAGRAPH.match(following_line.text[:40]) and text.endswith((".", ":", ";", "")) and not text.endswith(","):
            break
        last += 1
    whole = layout.text[start : lines[last].end]
    stop = start + len(whole[: sentence_end(whole, len(verb))].rstrip())
    return [Resolution(start, stop, verb, layout.words(start, stop))], last + 1 if stop <= end else len(lines)


def _parts(layout: Layout, lines: Sequence[Line], place: int, marker: re.Match[str], verb: str) -> tuple[list[Resolution], int]:
    """The parts of a divided resolution, each from its marker to the next one of the same kind and in order."""
    kind = marker.lastgroup or "bullet"
    starts = [lines[place].start + marker.end()]
    ends: list[int] = []
    last = place
    while last + 1 < len(lines) and last - place < _MOST_LINES:
        line = lines[last + 1]
        following = _PART.match(line.text[:40])
        if following and _follows(kind, following, len(starts)):
            ends.append(_filled_end(lines, last))
            starts.append(line.start + following.end())
        elif line.text.strip() and _closed(lines, last, kind, line):
            break
        last += 1
    ends.append(_filled_end(lines, last))
    found = []
    for start, end in zip(starts, ends, strict=True):
        words = layout.text[start:end]
        end = start + len(_TRAILING.sub("", words))
        if end > start:
            found.append(Resolution(start, end, verb, layout.words(start, end)))
    return found, last + 1


def _follows(kind: str, marker: re.Match[str], count: int) -> bool:
    value = marker[kind]
    if value is None:
        return False
    expected = {"letter": chr(ord("a") + count), "number": str(count + 1), "roman": _ROMAN[min(count, len(_ROMAN) - 1)]}
    return kind == "bullet" or value == expected[kind]


def _closed(lines: Sequence[Line], last: int, kind: str, line: Line) -> bool:
    """Whether the parts ended before this line: a new numbered paragraph, or text after a blank line when the last part had its full stop."""
    filled = next(other for other in range(last, -1, -1) if lines[other].text.strip())
    stopped = lines[filled].text.rstrip().endswith(".")
    return (kind != "number" and stopped and bool(_NEXT_PARAGRAPH.match(line.text[:40]))) or (stopped and filled < last) or line.text.strip().isupper()


def _filled_end(lines: Sequence[Line], last: int) -> int:
    line = next(lines[other] for other in range(last, -1, -1) if lines[other].text.strip())
    return line.start + len(line.text.rstrip())


def _sentences(layout: Layout, pattern: re.Pattern[str], lines: Sequence[Line], end: int) -> Iterator[Resolution]:
    """The sentences, or their parts up to a semicolon, that the pattern opens; the pattern may run over a line's end."""
    for place, line in enumerate(lines):
        joined = line.text[:_LONGEST] + "\n" + (lines[place + 1].text[:_LONGEST] if place + 1 < len(lines) else "")
        match = pattern.search(joined)
        if match is None or match.start("opening") > len(line.text):
            continue
        start = line.start + match.start("opening")
        window = layout.text[start : min(end, start + _LONGEST)]
        close = sentence_end(window)
        if ";" in window[:close]:
            close = window.index(";")
        stop = start + len(window[:close].rstrip())
        yield Resolution(start, stop, match["verb"].upper(), layout.words(start, stop))
